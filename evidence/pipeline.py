"""The order of the stages and nothing else.

Files are collected, read into pages, sorted into documents, which yield facts about parties and goods; facts are
linked, loops proved, the rules of the day judge, a report tells.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from evidence import __version__
from evidence.classify import documents as classify
from evidence.decide import aimed, corrected, decisions_in, heard
from evidence.errors import CancelledError, UsageError
from evidence.events import Cancel, Event, OnEvent, never, unheard
from evidence.intake import Intake, collect, enclosed, looked_at_again
from evidence.judge import judge
from evidence.judge.norms import norms
from evidence.judge.provisions import Row, shipped, with_policy
from evidence.judge.rules import RULES
from evidence.judge.stage import stage_of
from evidence.kinds.extract import answered, extracted, facts
from evidence.link import build
from evidence.prove import prove
from evidence.prove.certificate import certificate
from evidence.prove.sealing import signing_key
from evidence.read import Readers
from evidence.records.archives import Provision as CrossProvision
from evidence.records.cases import CASE_VERSION, Decision, StoredCase, Summary
from evidence.records.codec import replaced, to_json
from evidence.records.facts import Fact, Question
from evidence.records.places import Box
from evidence.records.sources import FileReading, Problem, Status
from evidence.report.stored import load_case
from evidence.report.write import write
from evidence.resolve import resolve
from evidence.settings import JudgeSettings, Limits, ReadSettings, Settings
from evidence.spools import emptied, private_spool

OnPage = Callable[[str, int, int], None]
Tell = Callable[[Summary, Callable[[str, int, int, tuple[Box, ...]], bytes]], None]
"""Told with a summary and a port to its pages: ``photo(file, page, dpi, covered boxes) -> JPEG``."""
PROGRAM = f"evidence {__version__}"
ROUNDS = 2
"""How often crops are read again before the answer stands."""


@dataclass
class Clock:
    """Seconds spent in each stage."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time of the block to stage ``name``."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun


@dataclass(frozen=True)
class Workplace:
    """Reader processes and the folder of their private copies: for one dossier, or for many in turn."""

    readers: Readers
    spool: Path

    @contextmanager
    def cleared(self) -> Iterator[Workplace]:
        """Lent to one dossier, of which nothing is left behind."""
        try:
            yield self
        finally:
            self.readers.forget()
            emptied(self.spool)


@contextmanager
def workplace(settings: ReadSettings) -> Iterator[Workplace]:
    """A workplace that ends with the block, its readers and copies with it."""
    with private_spool() as spool, Readers(settings, spool) as readers:
        yield Workplace(readers, spool)


def run(
    dossier: Path,
    settings: Settings,
    *,
    out: Path | None = None,
    place: Workplace | None = None,
    decisions: Sequence[Decision] = (),
    on_event: OnEvent = unheard,
    cancel: Cancel = never,
    today: date | None = None,
    tell: Tell | None = None,
) -> Summary:
    """One dossier through all stages.

    ``dossier`` is a folder, a zip or one file; with ``out`` the reports are written there. ``tell`` is called with the
    result while the pages can still be drawn. ``place`` is a workplace
    for many dossiers in turn; without it there is one of its own. Raises ``UsageError`` where nothing can be read and
    ``CancelledError`` when ``cancel`` answers yes.
    """
    clock = Clock()
    if settings.report.sign is not None:
        signing_key(settings.report.sign)  # a wrong key is told at once, not after minutes of reading
    with workplace(settings.read) if place is None else place.cleared() as at:
        readers = at.readers
        case = _extracted(dossier, settings, readers, at.spool, clock, on_event, cancel)
        day = today or date.today()
        for again in range(ROUNDS + 1):
            on_event(Event("judge", "linking and judging"))
            with clock.stage("judge"):
                summary, questions = judged(case, settings.judge, decisions, day, final=again == ROUNDS)
            if not questions or again == ROUNDS:
                break
            on_event(Event("reread", f"reading {len(questions)} crops again"))
            if cancel():
                raise CancelledError("stopped")
            with clock.stage("reread"):
                case = _answered(case, questions, readers)
        if out is not None:
            on_event(Event("report", f"writing {out}"))
            with clock.stage("report"):
                write(summary, proof(summary, settings), out, readers.pixels, unmask=settings.report.unmask)
        if tell is not None:
            with clock.stage("report"):
                tell(summary, readers.photo)
    return replaced(summary, seconds=tuple((k, round(v, 3)) for k, v in clock.seconds.items()))


def _extracted(
    dossier: Path, settings: Settings, readers: Readers, spool: Path, clock: Clock, on_event: OnEvent, cancel: Cancel
) -> StoredCase:
    on_event(Event("collect", f"collecting {dossier}"))
    with clock.stage("collect"):
        taken = collect(dossier, spool, settings.read.limits)
    for statement in readers.engines():
        on_event(Event("engine", statement))

    def told(path: str, page: int, pages: int) -> None:
        on_event(Event("read", path, page, pages))

    with clock.stage("read"):
        readings = read_all(taken, readers, spool, settings.read.limits, told, cancel)
        readings = looked_at_again(taken.originals, readings)
    if cancel():
        raise CancelledError("stopped")
    if not any(r.status in (Status.READ, Status.PARTIAL) for r in readings):
        raise UsageError(nothing_readable(dossier, readings))
    with clock.stage("extract"):
        originals, copies = without_copies(readings)
        papers, problems = classify(originals)
        found = [extracted(paper, readings) for paper in papers]
    files = tuple(slim(r, (*problems, *copies)) for r in sorted(readings, key=lambda r: r.path))
    return StoredCase(
        CASE_VERSION,
        taken.name,
        files,
        papers,
        facts=tuple(f for told, _ in found for f in told),
        limits=asdict(settings.read.limits),
        unclaimed=tuple(u for _, rest in found for u in rest),
    )


def read_all(
    taken: Intake, readers: Readers, spool: Path, limits: Limits, told: OnPage | None, cancel: Cancel | None
) -> tuple[FileReading, ...]:
    """What was collected, read, and what was found inside on reading (a PDF's attachments), as deep as they are."""
    readings = readers.read(taken.sources, told, cancel)
    while found := readers.enclosed():
        done = len(taken.sources)
        taken = enclosed(taken, found, spool, limits)
        readings += readers.read(taken.sources[done:], told, cancel)
    return taken.outcomes + readings


def sensitive_facts(readings: Sequence[FileReading]) -> tuple[Fact, ...]:
    """The facts of pages that were read, so that what they hold can be masked where the pages are shown."""
    papers, _ = classify(readings)
    return tuple(f for paper in papers for f in facts(paper, readings))


def without_copies(readings: Sequence[FileReading]) -> tuple[tuple[FileReading, ...], tuple[Problem, ...]]:
    """The readings with each content once (the first by path), and a note for every copy: a copy proves nothing new."""
    first: dict[str, str] = {}
    kept, notes = [], []
    for reading in sorted(readings, key=lambda r: r.path):
        original = first.setdefault(reading.sha256, reading.path) if reading.pages else reading.path
        if original == reading.path:
            kept.append(reading)
        else:
            notes.append(Problem(reading.path, "copy", f"the same file as {original}, so it counts once.", ""))
    return tuple(kept), tuple(notes)


def nothing_readable(dossier: Path, readings: Sequence[FileReading]) -> str:
    """What to tell when no file could be read: each with its reason."""
    lines = [f"{dossier}: nothing readable in it."]
    lines += [f"  {r.path}: {r.status.value}: {r.reason}" for r in readings]
    return "\n".join([*lines, "Add PDFs, pictures, mails, Office, text or bank files and run again."])


def slim(reading: FileReading, problems: Sequence[Problem]) -> FileReading:
    """A file's outcome without its words, with the problems found later."""
    pages = tuple(replaced(p, words=(), rules=()) for p in reading.pages)
    later = tuple(p for p in problems if p.file == reading.path)
    return replaced(reading, pages=pages, problems=reading.problems + later)


def judged(
    case: StoredCase, settings: JudgeSettings, decisions: Sequence[Decision], today: date, *, final: bool
) -> tuple[Summary, tuple[Question, ...]]:
    """The pure stages over facts: decisions, parties, graph, proof, rules. Gives questions unless ``final``."""
    settled = corrected(case, [d for d in decisions if d.dossier in ("", case.name)])
    case = settled.case
    parties = resolve(case.documents, case.facts, settled.decisions)
    graph = build(case.documents, case.facts, parties)
    stage = stage_of(case.documents, case.facts, settings.stage, settings.as_of or today)
    shipments = prove(graph, case.documents, case.facts, parties, stage, settings.as_of or today)
    given, lost = aimed(settled.decisions, case.documents, shipments)
    judgement, questions = judge(case, parties, shipments, settings, today, final, given)
    told = heard(given, (*settled.heard, *lost), case.facts, parties, judgement.checks, judgement.as_of)
    summary = Summary(
        case.name, PROGRAM, case, parties, shipments, judgement, given, heard=told, corrected=settled.as_read
    )
    return summary, () if final else questions


def _answered(case: StoredCase, questions: tuple[Question, ...], readers: Readers) -> StoredCase:
    answers = readers.answer(questions)
    asked = tuple(sorted({*case.reread, *(q.fact for q in questions)}))
    return replaced(case, facts=answered(case.facts, questions, answers), reread=asked)


def rejudge(case: StoredCase, settings: Settings, decisions: Sequence[Decision], today: date) -> Summary:
    """A stored case judged again, reading nothing."""
    summary, _ = judged(case, settings.judge, decisions, today, final=True)
    return summary


def decided(path: Path | None) -> tuple[Decision, ...]:
    """The decisions of a file; none without one. Raises ``UsageError`` with file and line for what is no decision."""
    return () if path is None else decisions_in(path, {rule.name for rule in RULES})


def law_key(settings: JudgeSettings, today: str) -> str:
    """A key of all that a verdict rests on beside the facts: provisions with the policy's, days, stage.

    ``today`` (ISO 8601) is of no account where both days are given. Raises ``PolicyError`` for a wrong policy file.
    """
    law = shipped() if settings.policy is None else with_policy(shipped(), settings.policy)
    days = [str(day or today) for day in (settings.as_of, settings.law_date)]
    return hashlib.sha256(to_json([repr(sorted(law.items())), *days, settings.stage or ""])).hexdigest()


def proof(summary: Summary, settings: Settings) -> bytes:
    """The proof of a run, signed where the settings name a key. Raises ``UsageError`` for a key file that is none."""
    key = None if settings.report.sign is None else signing_key(settings.report.sign)
    given = settings.judge.law_date is not None
    law = norms(summary.judgement.law_date, settings.judge.policy, given=given)
    return certificate(summary, law, key)


def cross_law(settings: JudgeSettings, names: Iterable[str]) -> dict[str, tuple[CrossProvision, ...]]:
    """The provisions of these names, with the policy's in their place, as plain data for the rules across dossiers.

    Raises ``PolicyError`` for a wrong policy file.
    """
    law = shipped() if settings.policy is None else with_policy(shipped(), settings.policy)
    return {name: tuple(_plain(row) for row in law[name].rows) for name in sorted(set(names))}


def _plain(row: Row) -> CrossProvision:
    last = None if row.last is None else row.last.isoformat()
    return CrossProvision(row.first.isoformat(), last, row.value, row.status, row.source)


def judge_again(folder: Path, settings: Settings, decisions: Sequence[Decision] = (), *, today: date) -> Summary:
    """The case stored in a folder of reports, judged again; the reports there are replaced, without pictures."""
    summary = rejudge(load_case(folder), settings, decisions, today)
    write(summary, proof(summary, settings), folder, None, unmask=settings.report.unmask)
    return summary


def extract(path: Path, settings: Settings, *, on_event: OnEvent = unheard, cancel: Cancel = never) -> StoredCase:
    """Documents and facts only, no judging. Raises as ``run``."""
    with private_spool() as spool, Readers(settings.read, spool) as readers:
        return _extracted(path, settings, readers, spool, Clock(), on_event, cancel)
