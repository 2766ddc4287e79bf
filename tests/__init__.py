"""Tests: sentences about papers; the folders mirror the program."""
