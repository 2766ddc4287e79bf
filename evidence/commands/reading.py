"""What was read, without a verdict: facts, pages and their pictures, why two names are one party."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from evidence import pipeline
from evidence.commands.dossiers import is_case
from evidence.commands.output import put_at, say
from evidence.errors import ExitCode, UsageError
from evidence.intake import collect
from evidence.progress import Progress
from evidence.read import Readers
from evidence.records.cases import StoredCase
from evidence.records.sources import FileReading, Status
from evidence.report import extraction
from evidence.report.stored import load_case
from evidence.report.write import put
from evidence.resolve.explain import explain
from evidence.settings import ReadSettings, Settings
from evidence.spools import private_spool

LONGEST_STEM = 80
"""Letters of a picture's name, the page's number aside."""


def extract(files: tuple[Path, ...], read: ReadSettings, json_to: str | None, unmask: bool) -> int:
    """Documents and facts of some files, as text or JSON."""
    progress = Progress()
    cases: list[StoredCase] = []
    refused: list[UsageError] = []
    try:
        for path in files:
            try:
                cases.append(pipeline.extract(path, Settings(read), on_event=progress))
            except UsageError as error:  # a bad file fails alone
                refused.append(error)
    finally:
        progress.finish()
    for reason in refused if cases else refused[1:]:
        say(str(reason))
    if not cases:
        raise refused[0]
    if json_to is not None:
        put_at(json_to, extraction.as_json(cases))
    if json_to != "-":
        sys.stdout.write(extraction.as_text(cases, unmask=unmask))
    return ExitCode.PARTLY_RUN if refused else ExitCode.CLEAR


def pages(file: Path, png: Path | None, read: ReadSettings, unmask: bool) -> int:
    """What was read from each page of a file; with ``png`` a picture of each page. Raises ``UsageError`` where nothing
    could be read."""
    with private_spool() as spool, Readers(read, spool) as readers:
        taken = collect(file, spool, read.limits)
        readings = pipeline.read_all(taken, readers, spool, read.limits, None, None)
        facts = () if unmask else pipeline.sensitive_facts(readings)
        sys.stdout.write(extraction.pages_text(readings, facts, unmask=unmask))
        if png is not None:
            _pictures(png, readings, readers)
    read_somehow = any(r.status in (Status.READ, Status.PARTIAL) for r in readings)
    return ExitCode.CLEAR if read_somehow else ExitCode.USAGE


def why(a: str, b: str, dossier: Path, read: ReadSettings) -> int:
    """Why two names are or aren't the same party in a dossier."""
    case = load_case(dossier) if is_case(dossier) else pipeline.extract(dossier, Settings(read))
    sys.stdout.write(explain(a, b, case.documents, case.facts))
    return ExitCode.CLEAR


def _pictures(folder: Path, readings: tuple[FileReading, ...], readers: Readers) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made: {error.strerror}. Choose another --png folder.") from error
    taken: Counter[str] = Counter()
    for reading in readings:
        stem = picture_stem(reading.path)
        taken[stem] += 1
        stem += f"-{taken[stem]}" if taken[stem] > 1 else ""
        for page in reading.pages:
            caption = f"{extraction.page_line(page)}   [green sure, orange doubtful, red guessed, violet not seen]"
            try:
                put(folder / f"{stem}-{page.number}.png", readers.picture(reading.path, page.number, caption))
            except UsageError as error:  # a page that cannot be drawn keeps no other from it
                say(str(error))
            except OSError as error:
                raise UsageError(f"{folder}: cannot be written: {error.strerror}. Choose another folder.") from error


def picture_stem(path: str) -> str:
    """The first part of a picture's file name: letters, digits, dots and lines of a path in the dossier."""
    return re.sub(r"[^\w.]+", "-", path)[-LONGEST_STEM:].strip("-.") or "file"
