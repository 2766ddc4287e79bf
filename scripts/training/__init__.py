"""Texts to train the project's own language models from: every sentence is composed, every name invented."""
