"""Readers that misbehave: real processes that hang, crash or babble, each costing only its own task."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from evidence.read import Readers
from evidence.read.pool import Pool, Task
from evidence.read.protocol import Failed, Reply, Setup, Survey
from evidence.records.facts import Question
from evidence.settings import Limits, ReadSettings
from tests.read.papers import invoice, pixels, put, scan, word

SETUP = Setup("/nowhere", "auto", 200, 100, 1 << 30, 1000, 10)

START = """
import os, struct, sys, time
def receive():
    head = sys.stdin.buffer.read(4)
    if not head: sys.exit()
    return sys.stdin.buffer.read(struct.unpack(">I", head)[0])
def tell(data):
    sys.stdout.buffer.write(struct.pack(">I", len(data)) + data); sys.stdout.buffer.flush()
GOOD = b'{"body":{"type":"Surveyed","pages":7,"problems":[]}}'
receive(); tell(b'{"body":{"type":"Ready"}}')
"""

WELL = START + "while True:\n    receive(); tell(GOOD)\n"
CRASHES = START + "receive(); os.kill(os.getpid(), 11)\n"
CRASHES_ONCE = START + "receive()\nif os.path.exists(FLAG): tell(GOOD)\nelse: open(FLAG, 'w'); os.abort()\n"
HANGS = START + "receive(); time.sleep(60)\n"
BABBLES = START + "receive(); print('x' * 100_000, flush=True); time.sleep(60)\n"
HALF = START + "receive(); sys.stdout.buffer.write(b'\\x00\\x00\\x01\\x00half'); sys.stdout.buffer.flush()\n"
NONSENSE = START + "receive(); tell(b'{\"body\": 5}'); time.sleep(60)\n"
LEAVES_A_CHILD = START + "receive()\nif os.fork() == 0: time.sleep(60)\ntime.sleep(60)\n"


def replies(program: str, seconds: float = 10.0, size: int = 1, tasks: int = 1) -> list[Reply]:
    heard: list[Reply] = []

    def hear(reply: Reply, _: float) -> Iterable[Task]:
        heard.append(reply)
        return ()

    pool = Pool(SETUP, size, ("-c", program))
    try:
        assert pool.run([Task(Survey("0", "x"), seconds, hear) for _ in range(tasks)], lambda: False)
    finally:
        pool.close()
    return heard


def failed(found: list[Reply]) -> Failed:
    (only,) = found
    assert isinstance(only, Failed)
    return only


def children() -> set[int]:
    """Processes of the sessions that this one started, from /proc."""
    found = set()
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and b"def receive()" in (entry / "cmdline").read_bytes():
                found.add(int(entry.name))
        except OSError:
            continue
    return found


def test_a_reader_that_works_meets_every_request() -> None:
    assert len(replies(WELL, size=2, tasks=9)) == 9


@pytest.mark.parametrize(
    ("program", "code"), [(CRASHES, "crash"), (BABBLES, "crash"), (HALF, "crash"), (NONSENSE, "crash")]
)
def test_a_reader_that_fails_is_a_reason(program: str, code: str) -> None:
    assert failed(replies(program)).code == code


def test_a_crash_is_named_by_its_signal() -> None:
    assert "SIGSEGV" in failed(replies(CRASHES)).reason


def test_a_task_whose_reader_crashes_once_is_done_by_the_next(tmp_path: Path) -> None:
    (reply,) = replies(f"FLAG = {str(tmp_path / 'flag')!r}\n" + CRASHES_ONCE)
    assert not isinstance(reply, Failed)


@pytest.mark.parametrize("program", [HANGS, LEAVES_A_CHILD])
def test_a_reader_that_hangs_is_ended_with_all_it_started(program: str) -> None:
    begun = time.monotonic()
    assert failed(replies(program, seconds=0.5)).code == "time"
    assert time.monotonic() - begun < 5
    while children() and time.monotonic() - begun < 7:  # a killed grandchild is gone when the system gets round to it
        time.sleep(0.02)
    assert children() == set()


def test_a_refused_task_is_never_handed_out() -> None:
    heard: list[Reply] = []

    def hear(reply: Reply, _: float) -> Iterable[Task]:
        heard.append(reply)
        return ()

    pool = Pool(SETUP, 1, ("-c", CRASHES))
    pool.run([Task(Survey("0", "x"), 1.0, hear, lambda: 0.0, "no time left")], lambda: False)
    assert failed(heard).reason == "not read: no time left"


def test_a_file_that_takes_too_long_is_read_as_far_as_it_came(tmp_path: Path) -> None:
    limits = Limits(seconds_per_file=0.0, seconds_per_file_page=0.0)
    with Readers(ReadSettings(jobs=1, limits=limits), tmp_path) as readers:
        (reading,) = readers.read([put(tmp_path, "long.pdf", invoice(pages=3))])
    assert reading.status.value == "unreadable"
    assert "the file took longer" in (reading.reason or "")


def test_the_same_bytes_under_two_names_are_read_once_and_told_twice(tmp_path: Path) -> None:
    done: list[str] = []
    sources = [put(tmp_path, name, invoice()) for name in ("a.pdf", "b.pdf")]
    hear: Callable[[str, int, int], None] = lambda path, page, pages: done.append(path)  # noqa: E731
    with Readers(ReadSettings(jobs=1), tmp_path) as readers:
        first, second = readers.read(sources, hear)
        assert readers.pixels("b.pdf", 1, None, 30).startswith(b"\x89PNG")
    assert done == ["a.pdf"]
    assert (first.path, second.path) == ("a.pdf", "b.pdf")
    assert {p.file for p in second.pages} == {"b.pdf"}
    assert first.pages[0].words == second.pages[0].words


def test_another_engine_than_the_one_that_gave_the_words_answers(tmp_path: Path) -> None:
    with Readers(ReadSettings(jobs=1), tmp_path) as readers:
        (reading,) = readers.read([put(tmp_path, "scan.pdf", scan(pixels(invoice())))])
        spot = word(reading.pages[0], "12-3456789").box
        first, second = readers.answer([Question("f", "scan.pdf", 1, spot, "ein", "test")]), reading.pages[0].engine
    assert first[0].printed == "12-3456789"
    assert first[0].engine.split()[0] != second.split()[0]
