"""What the commands do once their words are parsed: call the pipeline, print, give the exit code."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from evidence import pipeline
from evidence import verify as verifier
from evidence.archive.rules import RULES as ACROSS_DOSSIERS
from evidence.errors import ExitCode, UsageError
from evidence.intake import collect
from evidence.judge.catalogue import catalogue, entry
from evidence.progress import Progress
from evidence.prove.withholding import withheld
from evidence.read import Readers
from evidence.read.shelf import Shelf
from evidence.records.cases import StoredCase, Summary
from evidence.records.sources import FileReading, Status
from evidence.report import extraction, json_report, text
from evidence.report.mask import Mask
from evidence.report.stored import load_case
from evidence.report.write import put, write
from evidence.resolve.explain import explain
from evidence.settings import JudgeSettings, ReadSettings, ReportSettings, Settings
from evidence.spools import private_spool

LONGEST_STEM = 80
"""Letters of a picture's name, the page's number aside."""

MOST_BROKEN = 20
"""How many broken steps of a proof are told one by one."""

CODES = {"clear": ExitCode.CLEAR, "review": ExitCode.REVIEW, "hold": ExitCode.HOLD}


def check(
    dossier: Path,
    out: Path | None,
    read: ReadSettings,
    judging: JudgeSettings,
    told: ReportSettings,
    json_to: str | None,
) -> int:
    """One dossier: reports into ``out``, the verdict to standard output; the verdict's exit code."""
    folder = out or Path("evidence-reports") / dossier_name(dossier)
    _must_be_writable(folder)
    before = _papers_in(folder)
    progress = Progress()
    settings = Settings(read, judging, told)
    decisions = pipeline.decided(judging.decisions)
    try:
        summary = pipeline.run(dossier, settings, out=folder, decisions=decisions, on_event=progress)
    finally:
        progress.finish()
    if before and before.isdisjoint(_papers(summary.case)):
        _say(f"the reports in {folder} were of another dossier, with no paper in common; they are replaced")
    return _told(summary, folder, told.unmask, json_to)


def _papers_in(folder: Path) -> frozenset[str]:
    """The papers, by content, of the dossier whose reports lie in a folder; none where none lie there."""
    try:
        return _papers(load_case(folder))
    except UsageError:
        return frozenset()


def _papers(case: StoredCase) -> frozenset[str]:
    return frozenset(f.sha256 for f in case.files if f.pages)


def _must_be_writable(folder: Path) -> None:
    """Say at once, not after minutes of reading, that reports cannot be written. Raises ``UsageError``."""
    there = next(p for p in (folder.absolute(), *folder.absolute().parents) if p.exists())
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        raise UsageError(
            f"{text.printable(str(folder))}: reports cannot be written there. Choose another --out folder."
        )


def judge(case: Path, out: Path | None, judging: JudgeSettings, told: ReportSettings, json_to: str | None) -> int:
    """A stored case judged again; as ``check`` but without pictures of pages."""
    stored = load_case(case)
    settings = Settings(judge=judging, report=told)
    summary = pipeline.rejudge(stored, settings, pipeline.decided(judging.decisions), date.today())
    if out is not None:
        write(summary, pipeline.proof(summary, settings), out, None, unmask=told.unmask)
    else:
        unwritten = "report.html and proof.json are" if json_to else "report.json, report.html and proof.json are"
        _say(f"{unwritten} not written; give --out FOLDER to have them")
    return _told(summary, out, told.unmask, json_to)


def verify(proof: Path, dossier: Path | None, key: Path | None) -> int:
    """A proof re-checked, with or without the dossier's files and the signer's public key: 0 holds, 2 does not."""
    found = verifier.verify(_bytes(proof), dossier, None if key is None else _bytes(key))
    shown = found.broken[:MOST_BROKEN]
    more = [f"… and {len(found.broken) - len(shown)} more"] if len(found.broken) > len(shown) else []
    head = "The proof holds." if found.holds else "The proof does not hold."
    lines = [head, *(f"  {line}" for line in (*shown, *more)), "", *(f"  {line}" for line in found.lines)]
    sys.stdout.write("".join(f"{text.printable(line)}\n" for line in lines if line or found.lines))
    return ExitCode.CLEAR if found.holds else ExitCode.HOLD


def withhold(proof: Path, patterns: tuple[str, ...], out: Path) -> int:
    """A copy of a proof in which the facts of some fields, and what repeats them, are replaced by their hashes."""
    data, count = withheld(_bytes(proof), patterns)
    _put(str(out), data)
    _say(f"{count} leaves withheld; the root is the same, and `evidence verify {out}` says what rests on them")
    return ExitCode.CLEAR


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{text.printable(str(path))}: cannot be read: {error.strerror}") from error


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
        _say(str(reason))
    if not cases:
        raise refused[0]
    if json_to is not None:
        _put(json_to, extraction.as_json(cases))
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


def rules(rule: str | None, as_of: date) -> int:
    """The rule catalogue, or one rule of it."""
    across = (entry(r, as_of) for r in {r.name: r for r in reversed(ACROSS_DOSSIERS)}.values())
    known = sorted((*catalogue(as_of), *across), key=lambda r: r.name)
    chosen = [r for r in known if rule is None or r.name == rule]
    if not chosen:
        raise UsageError(f"there is no rule {rule!r}; `evidence rules` lists all {len(known)}")
    sys.stdout.write(extraction.rules_text(chosen))
    return ExitCode.CLEAR


def dossier_name(path: Path) -> str:
    """A dossier's name: its folder's or file's name without ``.zip``, ``.7z``, ``.eml`` or ``.msg``."""
    name = path.resolve().name
    for ending in (".zip", ".7z", ".eml", ".msg"):
        name = name.removesuffix(ending)
    return name or "dossier"


def is_case(path: Path) -> bool:
    """Whether a path is a stored case or a report folder that holds one."""
    return path.suffix == ".json" or (path / "case.json").is_file()


def cache(folder: Path | None, action: str, size: int) -> int:
    """What the page cache holds; ``clear`` it, or ``trim`` it to so many bytes."""
    if folder is None:
        raise UsageError("there is no home folder to keep pages in; set XDG_CACHE_HOME to an absolute path")
    shelf = Shelf(folder, size)
    if action in ("clear", "trim"):
        given_up = shelf.clear() if action == "clear" else shelf.trim(size)
        sys.stdout.write(f"given up  {extraction.bytes_text(given_up)}\n")
    held = shelf.state()
    looked_for = held.hits + held.misses
    share = f" ({held.hits / looked_for:.0%})" if looked_for else ""
    sys.stdout.write(
        f"folder    {text.printable(str(folder))}\n"
        f"size      {extraction.bytes_text(held.size)} of at most {extraction.bytes_text(ReadSettings.cache_size)}\n"
        f"pages     {held.pages:,} in {held.entries:,} entries\n"
        f"hits      {held.hits:,} of {looked_for:,} looked for{share}\n"
    )
    return ExitCode.CLEAR


def _told(summary: Summary, folder: Path | None, unmask: bool, json_to: str | None) -> int:
    for heard in summary.heard:
        if heard.state != "counts":
            _say(f"{heard.decision.at}: {Mask(summary.case.facts, off=unmask).text(heard.says)}")
    if json_to is not None:
        _put(json_to, json_report.render(summary))
    if json_to != "-":
        style = text.Style(colour=sys.stdout.isatty())
        sys.stdout.write(text.render(summary, unmask=unmask, style=style))
        if folder is not None:
            sys.stdout.write(f"\n  Report: {folder / 'report.html'}\n")
    return CODES[summary.judgement.verdict]


def _say(message: str) -> None:
    """A line on standard error, without what a terminal would obey."""
    sys.stderr.write(f"evidence: {text.printable(message)}\n")


def _put(target: str, data: bytes) -> None:
    if target == "-":
        sys.stdout.buffer.write(data)
        return
    path = Path(target)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, data)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}. Choose another file.") from error


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
                _say(str(error))
            except OSError as error:
                raise UsageError(f"{folder}: cannot be written: {error.strerror}. Choose another folder.") from error


def picture_stem(path: str) -> str:
    """The first part of a picture's file name: letters, digits, dots and lines of a path in the dossier."""
    return re.sub(r"[^\w.]+", "-", path)[-LONGEST_STEM:].strip("-.") or "file"
