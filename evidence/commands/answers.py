"""The commands that answer a dossier's faults: letters for the papers that are missing, and the pack for a hold."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from evidence import pipeline
from evidence.commands.dossiers import dossier_name, is_case
from evidence.commands.output import put_at
from evidence.errors import ExitCode, UsageError
from evidence.progress import Progress
from evidence.records.cases import Summary
from evidence.report.letters import LANGUAGES, Letter, hold, letters
from evidence.report.names import Names
from evidence.report.pack import packed
from evidence.report.pack_pdf import Photo, render
from evidence.report.stored import load_case
from evidence.report.text import printable
from evidence.report.write import put_all
from evidence.settings import JudgeSettings, ReadSettings, ReportSettings, Settings


def request(dossier: Path, out: Path | None, settings: Settings, language: str) -> int:
    """Letters for the papers that would close the loop, into ``out``; listed on standard output. Raises ``UsageError``.

    ``dossier`` is the papers, or a stored case, of which nothing is read again.
    """
    summary = _summary(dossier, settings)
    chosen = LANGUAGES if language == "both" else (language,)
    written = letters(summary, chosen, unmask=settings.report.unmask)
    folder = out or Path("evidence-requests") / dossier_name(_beside(dossier))
    if written:
        _put(folder, written)
    sys.stdout.write("".join(f"{printable(line)}\n" for line in _listed(summary, written, folder)))
    return ExitCode.CLEAR


def pack(dossier: Path, out: Path, settings: Settings) -> int:
    """The answer pack of a dossier's papers as one PDF at ``out``. Raises ``UsageError`` where it cannot be written."""
    if is_case(dossier):
        raise UsageError(f"{dossier}: a pack shows the papers; give their folder or zip, not what a check left behind.")
    if out.is_dir() or not out.suffix.lower() == ".pdf":
        raise UsageError(f"{out}: give a file whose name ends in .pdf")
    made: list[tuple[Summary, bytes]] = []

    def told(summary: Summary, photo: Photo) -> None:
        made.append((summary, render(packed(summary, unmask=settings.report.unmask), photo)))

    decisions, progress = pipeline.decided(settings.judge.decisions), Progress()
    try:
        pipeline.run(dossier, settings, decisions=decisions, on_event=progress, tell=told)
    finally:
        progress.finish()
    summary, data = made[0]
    put_at(str(out), data)
    count = sum(not c.waiver for c in Names(summary).told())
    papers = len(summary.case.documents)
    sys.stdout.write(f"{printable(str(out))}: {papers} papers, {count} findings told, {len(data) / 1e6:.1f} MB\n")
    return ExitCode.CLEAR


def _beside(dossier: Path) -> Path:
    """A case's folder in the place of its file, so that letters bear the dossier's name."""
    return dossier.resolve().parent if dossier.name == "case.json" else dossier


def _summary(dossier: Path, settings: Settings) -> Summary:
    decisions = pipeline.decided(settings.judge.decisions)
    if is_case(dossier):
        return pipeline.rejudge(load_case(dossier), settings, decisions, date.today())
    progress = Progress()
    try:
        return pipeline.run(dossier, settings, decisions=decisions, on_event=progress)
    finally:
        progress.finish()


def _put(folder: Path, written: tuple[Letter, ...]) -> None:
    files = {folder / f"{letter.stem}.txt": letter.text.encode() for letter in written}
    files |= {folder / f"{letter.stem}.html": letter.page().encode() for letter in written}
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        put_all(files)
    except OSError as error:
        raise UsageError(f"{folder}: cannot write the letters: {error.strerror}. Choose another --out.") from error


def _listed(summary: Summary, written: tuple[Letter, ...], folder: Path) -> list[str]:
    if not written:
        return [f"{summary.name}: no paper is wanting ({summary.judgement.verdict}); no letter was written."]
    lines = [f"{summary.name}: {len(written)} letter{'s' * (len(written) != 1)} in {folder}"]
    for letter in written:
        lines.append(f"  {letter.stem}.txt, .html   to {letter.recipient or 'a supplier the papers do not name'}")
        lines += [f"    + {what}" for what in letter.papers]
    _, end = hold(summary)
    if end is not None:
        lines.append(f"  The hold notice must be answered by {end}.")
    if summary.judgement.wanting.beyond:
        lines.append(f"  No paper alone settles: {', '.join(summary.judgement.wanting.beyond)}")
    return lines


def settings_of(read: ReadSettings, judging: JudgeSettings, unmask: bool) -> Settings:
    """The settings of both commands."""
    return Settings(read, judging, ReportSettings(unmask))
