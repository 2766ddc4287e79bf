"""Every hostile file ends in its stated outcome and harms nothing else; the honest paper beside it is read."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence.settings import Limits
from tests.hostile import files, pdfs
from tests.hostile.ground import Ended, Trap, checked, laid

READ, PARTIAL, UNREADABLE, IGNORED = "read", "partial", "unreadable", "ignored"
PAGE_SECONDS = 3.0
"""What a page may take in these runs."""

FAST: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "zero-pages.pdf": (pdfs.zero_pages, UNREADABLE, "damaged|no pages"),
    "states-three-pages.pdf": (pdfs.states_three_pages, PARTIAL, "3 pages by one reader, 1 by the other"),
    "twenty-thousand-pages.pdf": (pdfs.many_pages, UNREADABLE, "20000 pages; at most 2000"),
    "form-recursion.pdf": (pdfs.form_recursion, UNREADABLE, "no print|crashed|longer|memory"),
    "form-exponential.pdf": (pdfs.form_exponential, UNREADABLE, "took longer than 3 seconds"),
    "huge-box.pdf": (lambda: pdfs.media_box(b"0 0 1000000 1000000"), UNREADABLE, "a page of 1000000 by 1000000"),
    "zero-box.pdf": (lambda: pdfs.media_box(b"0 0 0 0"), READ, ""),
    "nan-box.pdf": (lambda: pdfs.media_box(b"nan nan inf inf"), READ, ""),
    "previous-loop.pdf": (pdfs.previous_loop, f"{READ}|{PARTIAL}", "|RecursionError"),
    "own-length.pdf": (pdfs.own_length, f"{READ}|{PARTIAL}", "|RecursionError"),
    "junk-before.pdf": (lambda: b"Sent by a printer\r\n" * 5 + pdfs.invoice(), READ, ""),
    "owner-password.pdf": (lambda: pdfs.invoice(""), READ, ""),
    "user-password.pdf": (lambda: pdfs.invoice("secret"), UNREADABLE, "encrypted, needs a password"),
    "cut-off.pdf": (lambda: pdfs.invoice()[:400], UNREADABLE, "damaged"),
    "asks-for-files.pdf": (lambda: pdfs.entity_form("file:///etc/passwd"), READ, ""),
    "pixels.png": (files.png_bomb, UNREADABLE, "20000 by 20000 pixels"),
    "bomb.zip!/bomb.pdf": (files.zip_bomb, UNREADABLE, "more than 100 times its size"),
    "bomb.zip!/paper.pdf": (files.zip_bomb, READ, ""),
    "link.zip!/link.pdf": (files.zip_link, IGNORED, "a symbolic link"),
    "link.zip!/paper.pdf": (files.zip_link, READ, ""),
    "entity.docx": (lambda: files.docx_entity("file:///etc/passwd"), UNREADABLE, "document type or entities"),
    "billion.docx": (files.docx_billion, UNREADABLE, "document type or entities"),
    "bomb.docx": (files.docx_bomb, UNREADABLE, "bomb"),
    "far-cell.xlsx": (files.xlsx_far_cell, f"{READ}|{PARTIAL}|{UNREADABLE}", "|cells"),
    "billion.xlsx": (files.xlsx_billion, UNREADABLE, "document type or entities"),
    "billion.xml": (files.xml_billion, UNREADABLE, "document type or entities"),
    "nested.eml": (files.nested_mail, IGNORED, "a mail"),
    "pdf-named.docx": (pdfs.invoice, READ, ""),
    "polyglot.pdf": (files.polyglot, READ, ""),
    "one-line.txt": (lambda: b"A1 " * 3_000_000, UNREADABLE, "more than"),
    "-rf.pdf": (pdfs.invoice, READ, ""),
    "\u202egnp.pdf": (pdfs.invoice, READ, ""),
    "new\nline\x1b[2J.pdf": (pdfs.invoice, READ, ""),
    "<img src=x onerror=alert(1)>.pdf": (pdfs.invoice, READ, ""),
    '=HYPERLINK("x").pdf': (pdfs.invoice, READ, ""),
    "n" * 251 + ".pdf": (pdfs.invoice, READ, ""),
}
"""Name, maker, outcome and what its reason says; of a container, one of its parts."""

SLOW: dict[str, Callable[[], bytes]] = {
    "inflates.pdf": pdfs.flate_bomb,
    "inflates-twice.pdf": lambda: pdfs.flate_bomb(double=True),
    "lines.pdf": pdfs.many_lines,
    "characters.pdf": pdfs.many_characters,
    "inflates-much.docx": lambda: files.docx_bomb(1000),
}


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    found = Trap()
    yield found
    found.close()


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory, trap: Trap) -> Ended:
    """One run over all of them at once: what each does to the others shows too."""
    work = tmp_path_factory.mktemp("work")
    made = {name.partition("!")[0]: maker for name, (maker, _, _) in FAST.items()}
    dossier = laid(work / "a" / "b" / "dossier", {name: maker() for name, maker in made.items()})
    (dossier / "good.pdf").write_bytes(pdfs.invoice() + b"%good\n")
    (dossier / "calls.html").write_bytes(files.calling_page(trap.address))
    (dossier / "calls.svg").write_bytes(files.calling_picture(trap.address))
    (dossier / "slip.zip").write_bytes(files.zip_slip(str(work / "slipped.pdf")))
    (dossier / "table.pdf").write_bytes(pdfs.foreign_table(b"../" * 12 + os.fsencode(work / "table")))
    for name in ("table", "table.pickle.gz"):
        (work / name).write_bytes(files.pickled(work / "unpickled"))
    os.mkfifo(dossier / "fifo.pdf")
    (dossier / "loop").symlink_to(dossier)
    (dossier / "itself.pdf").symlink_to(dossier / "itself.pdf")
    (dossier / "passwd.pdf").symlink_to("/etc/passwd")
    (dossier / os.fsdecode(b"bytes\xff.pdf")).write_bytes(pdfs.invoice())
    return checked(work, dossier, trap, PAGE_SECONDS)


@pytest.mark.parametrize("name", FAST, ids=lambda n: n.encode("unicode_escape").decode()[:40])
def test_a_hostile_file_ends_as_stated(ended: Ended, name: str) -> None:
    _, status, reason = FAST[name]
    found = ended.file(name)
    assert re.fullmatch(status, found["status"]), found
    assert re.search(reason, found["reason"]), found
    assert found["steps"] and (found["status"] not in (PARTIAL, UNREADABLE) or found["codes"])


@pytest.mark.parametrize("name", ["fifo.pdf", "loop", "itself.pdf", "passwd.pdf"])
def test_pipes_and_links_are_left_alone_with_a_reason(ended: Ended, name: str) -> None:
    found = ended.file(name)
    assert found["status"] == IGNORED and re.search("pipe|link", found["reason"])


def test_names_that_are_no_text_are_told_escaped(ended: Ended) -> None:
    assert ended.file("bytes\\xff.pdf")["status"] == READ


def test_the_honest_paper_among_them_is_read(ended: Ended) -> None:
    assert ended.file("good.pdf")["status"] == READ
    assert ended.told["verdict"] != "clear"


def test_nothing_is_written_outside_the_work_folder_and_no_paper_is_changed(ended: Ended) -> None:
    assert ended.told["outside"] == [] and not ended.changed
    assert sorted(p.name for p in ended.work.iterdir()) == [
        "a", "cache", "home", "out", "table", "table.pickle.gz", "temporary",
    ]  # fmt: skip
    assert [p.name for p in (ended.work / "a").iterdir()] == ["b"]
    assert [p.name for p in (ended.work / "a" / "b").iterdir()] == ["dossier"]
    assert list((ended.work / "temporary").iterdir()) == []
    assert list((ended.work / "home").iterdir()) == []


def test_the_report_says_within_which_limits_it_came_to_be(ended: Ended) -> None:
    limits = json.loads((ended.work / "out" / "report.json").read_text("utf-8"))["dossier"]["limits"]
    assert limits["seconds_per_page"] == PAGE_SECONDS and limits["pages"] == Limits().pages


def test_what_wants_to_be_written_elsewhere_is_data_only(ended: Ended) -> None:
    slipped = [name for name in ended.told["files"] if name.startswith("slip.zip!/")]
    assert len(slipped) == 3 and {ended.file(n)["status"] for n in slipped} == {READ}
    assert not list(ended.work.rglob("slipped*"))


def test_nobody_is_called_and_no_socket_opened(ended: Ended) -> None:
    assert (ended.told["sockets"], ended.sockets, ended.called) == ([], set(), 0)


def test_no_foreign_table_is_unpickled(ended: Ended) -> None:
    assert not (ended.work / "unpickled").exists()


def test_the_report_runs_nothing(ended: Ended) -> None:
    html = (ended.work / "out" / "report.html").read_text("utf-8")
    assert "<img src=x" not in html and "<script" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html


def test_the_trap_and_the_lookout_see_what_they_are_there_for(tmp_path: Path, trap: Trap) -> None:
    import socket  # noqa: PLC0415 - this test alone calls anyone

    from tests.hostile.driver import Watch  # noqa: PLC0415
    from tests.hostile.ground import sockets  # noqa: PLC0415

    host, port = trap.address.split(":")
    with socket.create_connection((host, int(port))):
        assert sockets(os.getpid())
        assert trap.called() == 1
    watch = Watch([tmp_path / "allowed"])
    watch("open", (str(tmp_path / "elsewhere"), "w", os.O_WRONLY))
    watch("open", (str(tmp_path / "allowed" / "x"), "w", os.O_WRONLY))
    watch("socket.connect", (None, ("127.0.0.1", 1)))
    assert (len(watch.outside), watch.sockets) == (1, ["socket.connect"])


@pytest.mark.slow
@pytest.mark.parametrize("name", SLOW)
def test_a_bomb_ends_within_its_limit_and_two_seconds(tmp_path: Path, trap: Trap, name: str) -> None:
    dossier = laid(tmp_path / "dossier", {name: SLOW[name](), "good.pdf": pdfs.invoice()})
    ended = checked(tmp_path, dossier, trap, PAGE_SECONDS)
    found = ended.file(name)
    assert found["status"] == UNREADABLE
    assert set(found["codes"]) <= {"time", "crash", "memory", "too-large"} and found["codes"]
    assert ended.told["after_first_page"] <= PAGE_SECONDS + 2
    assert ended.file("good.pdf")["status"] == READ
    assert (ended.told["outside"], ended.told["sockets"], ended.sockets, ended.called) == ([], [], set(), 0)
    assert list((tmp_path / "temporary").iterdir()) == []
