"""Collecting: a folder, a zip or one file becomes source files in a private spool.

Nothing is parsed here beyond a zip's directory; every path found ends as a source to be read or as an outcome with a
reason.
"""

from evidence.intake.collect import Intake, collect

__all__ = ["Intake", "collect"]
