"""What lies inside files that are read themselves (a PDF's attachments), taken in like the entries of an archive."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from evidence.intake.asking import Entry
from evidence.intake.collect import Intake
from evidence.intake.opener import Opener
from evidence.intake.outcomes import MAIL_LISTED
from evidence.intake.taking import Taking, Where
from evidence.records.sources import Enclosure
from evidence.settings import Limits


def enclosed(before: Intake, found: Sequence[Enclosure], spool: Path, limits: Limits) -> Intake:
    """``before`` with what was found added at the end of its sources and outcomes, each file in one of them.

    The limits of archives (depth, entries, size) count over all that was taken in before.
    """
    with Opener(spool, limits) as opener:
        taking = Taking(spool, limits, opener, entries=before.entries, size=before.size)
        for path in (*(s.path for s in before.sources), *(o.path for o in before.outcomes)):
            taking.path(path)
        for container, files in groupby(found, key=lambda e: e.container):
            where = _where(container, before)
            for file in files:
                entry = Entry(file.name, file.sha256, file.size, code=file.code, reason=file.reason)
                taking.enclosed(container, entry, where)
    return Intake(
        before.name,
        (*before.sources, *taking.sources),
        (*before.outcomes, *taking.outcomes),
        taking.entries,
        taking.size,
        before.originals,
    )


def _where(container: str, before: Intake) -> Where:
    """How what lies in a file lies: in it, and in each archive and mail around it."""
    around = container.split("!/")
    outer = {"!/".join(around[:n]) for n in range(1, len(around))}
    mails = sum(o.path in outer and o.reason == MAIL_LISTED for o in before.outcomes)
    return Where(archives=len(around) - mails, mails=mails)
