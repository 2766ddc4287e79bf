"""Tests of evidence.resolve."""
