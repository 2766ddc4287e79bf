"""Originals that change while a dossier is examined: what was read stays, and the report says so."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence.events import Event
from evidence.intake import looked_at_again
from evidence.pipeline import run
from evidence.records.sources import FileReading, Status
from evidence.settings import ReadSettings, ReportSettings, Settings
from tests.intake.support import TEXT, packed, taken

AFTER = TEXT.replace(b"77", b"78")


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "invoice.txt").write_bytes(TEXT)
    (folder / "other.txt").write_bytes(b"PACKING LIST\n" + TEXT)
    packed(folder / "papers.zip", {"inside.txt": b"BILL OF LADING\n" + TEXT})
    return folder


def rewritten(folder: Path) -> None:
    times = (folder / "invoice.txt").stat()
    (folder / "invoice.txt").write_bytes(AFTER)  # as long as before
    os.utime(folder / "invoice.txt", ns=(times.st_atime_ns, times.st_mtime_ns))


def test_nothing_is_said_of_originals_that_stayed_as_they_were(dossier: Path) -> None:
    intake = taken(dossier)
    readings = tuple(FileReading(s.path, s.sha256, s.size, s.media_type, Status.READ, None) for s in intake.sources)
    assert len(intake.originals) == 3
    assert looked_at_again(intake.originals, readings) == readings


@pytest.mark.parametrize(
    ("change", "hit", "said"),
    [
        (rewritten, "invoice.txt", "was changed"),
        (lambda folder: (folder / "invoice.txt").unlink(), "invoice.txt", "was removed"),
        (lambda folder: packed(folder / "papers.zip", {"inside.txt": AFTER * 9}), "papers.zip!/inside.txt", "changed"),
    ],
    ids=["rewritten to the same length and time", "removed", "an archive exchanged"],
)
def test_a_changed_original_makes_what_was_read_of_it_partial(
    dossier: Path, change: Callable[[Path], object], hit: str, said: str
) -> None:
    intake = taken(dossier)
    readings = tuple(FileReading(s.path, s.sha256, s.size, s.media_type, Status.READ, None) for s in intake.sources)
    change(dossier)
    after = {r.path: r for r in looked_at_again(intake.originals, readings)}
    assert {path for path, r in after.items() if r.status is Status.PARTIAL} == {hit}
    assert said in (after[hit].reason or "")
    assert [p.code for p in after[hit].problems] == ["changed"] and after[hit].problems[0].next_step


def test_a_run_whose_dossier_is_written_to_meanwhile_cannot_end_clear(dossier: Path) -> None:
    def heard(event: Event) -> None:
        if event.stage == "read":
            rewritten(dossier)

    settings = Settings(ReadSettings(jobs=1, cache=None), report=ReportSettings())
    summary = run(dossier, settings, on_event=heard)
    files = {f.path: f for f in summary.case.files}
    assert files["invoice.txt"].status is Status.PARTIAL
    assert files["other.txt"].status is Status.READ
    assert summary.judgement.verdict != "clear"
