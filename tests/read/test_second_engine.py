"""A second OCR engine that is missing, broken, slow or deadly: the page is read all the same, and the lack is told."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import cv2
import pytest

from evidence.read.engines import NONE, Engines
from evidence.read.ocr.engine import Gray, PageEngine, Seen
from evidence.read.ocr.guard import LATE, SHARE, Guarded
from evidence.read.outcome import ended
from evidence.read.page import read_page
from evidence.read.pdf import PdfFile
from evidence.read.pool import Pool, Task
from evidence.read.protocol import Failed, PageRead, ReadPage, Reply, Setup, Surveyed
from evidence.records.sources import SourceFile, Status
from tests.read.papers import invoice, pixels, scan, text

SECONDS = 20.0


class Hanging:
    """Comes back only when the test is over."""

    name = "hanging"

    def __init__(self, over: threading.Event) -> None:
        self._over = over

    def page(self, gray: Gray, dpi: int) -> tuple[Seen, ...]:
        self._over.wait(60)
        return ()

    def line(self, gray: Gray) -> tuple[Seen, ...]:
        return self.page(gray, 200)


class Odd(Exception):  # noqa: N818 - packages name their errors as they like
    """Descends from no error that one would expect."""


class Raising(Hanging):
    """Loads, and then cannot read."""

    def page(self, gray: Gray, dpi: int) -> tuple[Seen, ...]:
        raise Odd


def not_loading() -> PageEngine:
    raise Odd


@pytest.fixture
def over() -> Iterable[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def crossed_out() -> Gray:
    """A scanned invoice with a scribble through its fifth line, which no engine reads surely."""
    gray = pixels(invoice()).copy()
    top = round(170 * 200 / 72)
    for left in range(180, 700, 6):
        cv2.line(gray, (left, top), (left + 14, top + 26), 0, 2)
    return gray


def read(folder: Path, engines: Engines, seconds: float = 60.0) -> PageRead:
    (folder / "scan").write_bytes(scan(crossed_out()))
    file = PdfFile(folder / "scan", 10)
    try:
        engines.begin(seconds)
        return read_page(file, 1, Setup(str(folder), "auto", 200, 100, 0, 40_000_000, 100), engines)
    finally:
        file.close()


@pytest.mark.parametrize("load", [not_loading, lambda: Raising(threading.Event())], ids=["on loading", "on reading"])
def test_an_engine_that_raises_anything_is_no_error_of_the_page(tmp_path: Path, load: Callable[[], PageEngine]) -> None:
    said = read(tmp_path, Engines("auto", load))
    assert "HX-2026-0417" in text(said.page) and "45,210.00" in text(said.page)
    (told,) = said.problems
    assert told.code == "ocr-engine" and told.page == 1 and "does not work (Odd)" in told.reason and told.next_step
    whole = ended(SourceFile("scan", "", 1, "application/pdf"), Surveyed(1), {1: said})
    assert whole.status is Status.READ and whole.problems[0].code == "ocr-engine"


def test_an_engine_that_fails_once_for_want_of_memory_is_asked_again() -> None:
    loaded: list[PageEngine] = []

    class Once(Raising):
        def page(self, gray: Gray, dpi: int) -> tuple[Seen, ...]:
            loaded.append(self)
            if len(loaded) == 1:
                raise Odd
            return (Seen("ink", 0, 0, 10, 10, 0.9),)

    engine = Guarded(lambda: Once(threading.Event()))
    assert [w.text for w in engine.page(pixels(invoice()), 200)] == ["ink"] and not engine.missed


def test_without_a_second_engine_a_scan_says_that_it_was_read_once(tmp_path: Path) -> None:
    said = read(tmp_path, Engines("auto", None))
    assert "HX-2026-0417" in text(said.page)
    assert [p.reason for p in said.problems] == [f"doubtful words were not read a second time: {NONE}"]


def test_an_engine_that_hangs_costs_no_more_than_its_share_of_the_page_s_time(
    tmp_path: Path, over: threading.Event
) -> None:
    engines = Engines("auto", lambda: Hanging(over))
    assert engines.page  # loaded before the clock runs
    begun = time.monotonic()
    said = read(tmp_path, engines, SECONDS)
    assert time.monotonic() - begun < SECONDS
    assert "HX-2026-0417" in text(said.page)
    assert [LATE in p.reason for p in said.problems] == [True]
    assert engines.stuck


def test_what_comes_after_the_time_is_over_is_not_begun() -> None:
    begun: list[int] = []

    def load() -> PageEngine:
        begun.append(1)
        return not_loading()

    engine = Guarded(load)
    engine.begin(-1.0 / SHARE)
    assert engine.line(None) == () and engine.missed == LATE  # type: ignore[arg-type]
    assert begun == [] and not engine.stuck


def test_an_engine_first_needed_late_in_a_page_has_what_is_left_of_its_time(over: threading.Event) -> None:
    engines = Engines("auto", lambda: Hanging(over))
    assert engines.page
    engines.begin(0.5 / SHARE)
    time.sleep(0.6)
    second = engines.second
    assert second is not None
    assert second.line(None) == () and second.missed == LATE  # type: ignore[arg-type]
    assert not second.stuck, "it was begun though the page's time was over"


def test_an_engine_asked_for_that_is_not_there_is_told_and_another_reads(tmp_path: Path) -> None:
    said = read(tmp_path, Engines("no-such-engine"))
    assert "HX-2026-0417" in text(said.page)
    assert [p.reason for p in said.problems] == ["no-such-engine is not installed: another OCR engine read the page"]


DEADLY = """
import os, sys, signal
from evidence.isolation import get
from evidence.read.protocol import PageRead, Ready, Tell, frame, request, Failed
pipe, out = sys.stdin.buffer, sys.stdout.buffer
get(pipe)
out.write(frame(Tell(Ready()))); out.flush()
while (data := get(pipe)) is not None:
    if not request(data).alone:
        os.kill(os.getpid(), {signal})
    out.write(frame(Tell(Failed("fault", "alone")))); out.flush()
"""


@pytest.mark.parametrize(("by", "end"), [(signal.SIGSEGV, "alone"), (signal.SIGKILL, "SIGKILL")])
def test_a_page_over_which_a_reader_crashed_of_itself_is_tried_without_the_second_engine(
    tmp_path: Path, by: signal.Signals, end: str
) -> None:
    heard: list[Reply] = []

    def then(reply: Reply, _: float) -> tuple[Task, ...]:
        heard.append(reply)
        return ()

    pool = Pool(Setup(str(tmp_path), "", 1, 1, 1, 1, 1), 1, ("-c", DEADLY.replace("{signal}", str(int(by)))))
    try:
        pool.run([Task(ReadPage("0" * 64, "application/pdf", 1), 60.0, then)], lambda: False)
    finally:
        pool.close()
    assert [type(reply) for reply in heard] == [Failed]
    assert end in heard[0].reason  # type: ignore[union-attr]
