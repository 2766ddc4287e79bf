"""Bad papers, dying readers, clocks and cancelled runs: each fails only what it touches, and says why."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from evidence.records.sources import Status
from evidence.settings import Limits
from tests.read.support import LETTER, Desk, digital, encoded, picture, settings, texts, workers

NO_PAGES = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""


@pytest.mark.parametrize(
    ("data", "media_type", "codes"),
    [
        (digital(LETTER)[:300], "application/pdf", {"corrupt", "no-pages"}),
        (digital(LETTER, lock="secret"), "application/pdf", {"encrypted"}),
        (NO_PAGES, "application/pdf", {"no-pages", "corrupt"}),
        (encoded(picture(LETTER)[0], "PNG")[:60], "image/png", {"corrupt"}),
    ],
    ids=["truncated", "encrypted", "no pages", "half a picture"],
)
def test_a_bad_file_is_unreadable_with_a_reason_and_a_next_step(
    desk: Desk, data: bytes, media_type: str, codes: set[str]
) -> None:
    reading = desk.read("bad", data, media_type)
    assert reading.status is Status.UNREADABLE and reading.reason and reading.pages == ()
    assert {p.code for p in reading.problems} <= codes and reading.problems
    assert all(p.next_step and p.file == "bad" for p in reading.problems)


def test_more_pages_than_allowed_are_refused_as_a_whole(desk: Desk) -> None:
    with Desk(desk.spool, settings(limits=Limits(pages=2))) as few:
        reading = few.read("long.pdf", digital(LETTER, LETTER, LETTER))
    assert [p.code for p in reading.problems] == ["too-many-pages"]


def test_a_cached_page_comes_back_equal_without_the_file_and_a_damaged_entry_is_read_anew(tmp_path: Path) -> None:
    spool, kept = tmp_path / "spool", tmp_path / "cache"
    spool.mkdir()
    data = digital(LETTER, ["Second page"])
    with Desk(spool, settings(cache=kept)) as desk:
        first = desk.read("a.pdf", data)
        source = desk.source("a.pdf", data)
    (spool / source.sha256).unlink()
    with Desk(spool, settings(cache=kept)) as desk:
        assert desk.readers.read([source], None, None) == (first,)
    entries = sorted(kept.rglob("*.json"))
    whole = [e.read_bytes() for e in entries]
    assert len(entries) == 3 and {e.stat().st_mode & 0o777 for e in entries} == {0o600}
    for entry, content in zip(entries, whole, strict=True):
        entry.write_bytes(content.replace(b"COMMERCIAL", b"KOMMERCIAL").replace(b'"pages":2', b'"pages":1')[:-3])
    with Desk(spool, settings(cache=kept)) as desk:
        assert desk.read("a.pdf", data) == first
    assert [e.read_bytes() for e in entries] == whole


def test_a_reader_killed_amid_a_page_costs_that_page_alone(desk: Desk) -> None:
    before, killed, pages_done = workers(), set[int](), list[int]()

    def kill_on_the_second_page() -> bool:
        if pages_done and len(killed) < 2:
            for pid in workers() - before:
                os.kill(pid, signal.SIGKILL)
                killed.add(pid)
        return False

    def heard(path: str, done: int, _: int) -> None:
        pages_done.append(done)

    with Desk(desk.spool, settings()) as own:
        sources = [own.source("a.pdf", digital(LETTER, ["Second"], ["Third"])), own.source("b.pdf", digital(LETTER))]
        hit, other = own.readers.read(sources, heard, kill_on_the_second_page)
    assert len(killed) == 2
    assert [(p.code, p.page, "SIGKILL" in p.reason) for p in hit.problems] == [("crash", 2, True)]
    assert (hit.status, [p.number for p in hit.pages]) == (Status.PARTIAL, [1, 3])
    assert (other.status, other.problems) == (Status.READ, ())


def test_what_takes_longer_than_allowed_is_said_to_and_its_reader_ends(desk: Desk) -> None:
    before = workers()
    with Desk(desk.spool, settings(limits=Limits(seconds_per_page=0.0005))) as slow:
        begin = time.monotonic()
        reading = slow.read("a.pdf", digital(LETTER))
        assert time.monotonic() - begin < 60  # mostly the reader's start, which a busy machine draws out
        assert workers() <= before
    assert reading.status is Status.UNREADABLE
    assert [p.code for p in reading.problems] == ["time"]


def test_a_cancelled_run_gives_back_what_is_done_and_leaves_no_process(desk: Desk) -> None:
    before, done = workers(), list[int]()
    with Desk(desk.spool, settings()) as own:
        source = own.source("a.pdf", digital(LETTER, ["Second"], ["Third"]))
        later = own.source("b.pdf", digital(["Other"]))
        first, second = own.readers.read([source, later], lambda _, n, __: done.append(n), lambda: bool(done))
        assert workers() <= before
    assert first.status is Status.PARTIAL and texts(first.pages[0]) == " ".join(LETTER).split()
    assert len(first.pages) == 1 and len(first.problems) == 2
    assert second.status is Status.UNREADABLE and "stopped" in (second.reason or "")


def test_no_reader_outlives_its_run(desk: Desk) -> None:
    before = workers()
    with Desk(desk.spool, settings(jobs=2)) as own:
        own.read("a.pdf", digital(LETTER))
        assert len(workers() - before) == 2
    assert workers() <= before
