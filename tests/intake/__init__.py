"""Tests of collecting files."""
