"""Text to value, pure: each module turns printed text into a normal form, or None."""
