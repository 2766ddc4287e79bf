"""Tests of evidence.link."""
