"""Tests of what travels between the stages."""
