"""Thin programs around the project: make samples and the schema, measure, time."""
