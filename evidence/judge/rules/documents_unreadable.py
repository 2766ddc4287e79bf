"""documents.unreadable: every file and page could be read."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds
from evidence.judge.steps import none_of
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.sources import FileReading, Status

NAME = "documents.unreadable"
REMEDY = "Obtain the file again: whole, without a password, and scanned at 200 dpi or more."


def check(case: Case, law: Law) -> Iterator[Check]:
    """One finding per file that could not be read, or not wholly."""
    bad = [f for f in case.files if f.status in (Status.PARTIAL, Status.UNREADABLE)]
    for file in bad:
        yield _told(case, file)
    if not bad:
        yield holds(NAME, steps=(none_of("files not read"),), message="Every file was read whole.")


def _told(case: Case, file: FileReading) -> Check:
    how = "could not be read" if file.status is Status.UNREADABLE else "could be read only in part"
    remedy = next((p.next_step for p in file.problems if p.next_step), REMEDY)
    papers = tuple(d.id for d in case.documents if any(p.file == file.path for p in d.parts))
    text = f"The file {file.path} {how}: {(file.reason or 'no reason was given').rstrip('.')}."
    return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=remedy, documents=papers)


RULE = Rule(NAME, Severity.MAJOR, "Every file and page of the dossier could be read.", check)
