"""Optical character recognition: engines, the cleaning before them, and the tidying after."""
