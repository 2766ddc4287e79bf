"""Tests of evidence.prove."""
