"""A verdict on one dossier, read or stored."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from evidence import pipeline
from evidence.commands.dossiers import dossier_name
from evidence.commands.output import put_at, say
from evidence.errors import ExitCode, UsageError
from evidence.progress import Progress
from evidence.records.cases import StoredCase, Summary
from evidence.report import json_report, text
from evidence.report.mask import Mask
from evidence.report.stored import load_case
from evidence.report.write import write
from evidence.settings import JudgeSettings, ReadSettings, ReportSettings, Settings

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
        say(f"the reports in {folder} were of another dossier, with no paper in common; they are replaced")
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
        say(f"{unwritten} not written; give --out FOLDER to have them")
    return _told(summary, out, told.unmask, json_to)


def _told(summary: Summary, folder: Path | None, unmask: bool, json_to: str | None) -> int:
    for heard in summary.heard:
        if heard.state != "counts":
            say(f"{heard.decision.at}: {Mask(summary.case.facts, off=unmask).text(heard.says)}")
    if json_to is not None:
        put_at(json_to, json_report.render(summary))
    if json_to != "-":
        style = text.Style(colour=sys.stdout.isatty())
        sys.stdout.write(text.render(summary, unmask=unmask, style=style))
        if folder is not None:
            sys.stdout.write(f"\n  Report: {folder / 'report.html'}\n")
    return CODES[summary.judgement.verdict]
