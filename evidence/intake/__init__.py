"""Collecting: a folder, an archive, a mail or one file becomes source files in a private spool.

Nothing hostile is parsed in the program's own process: archives and mails are opened in one of their own. Every path
found ends as a source to be read or as an outcome with a reason.
"""

from evidence.intake.collect import Intake, collect
from evidence.intake.enclosing import enclosed
from evidence.intake.originals import looked_at_again

__all__ = ["Intake", "collect", "enclosed", "looked_at_again"]
