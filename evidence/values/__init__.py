"""Pure functions from printed text to a normal form or None: numbers, dates, names, places, identifiers.

Nothing here reads a locale, a clock or a file, and nothing guesses: what is not understood is None.
"""
