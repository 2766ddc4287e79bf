"""Folders: every path ends as a source or as an outcome with a reason, and originals stay as they are."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence.errors import UsageError
from evidence.intake import collect
from evidence.records.sources import Status
from evidence.settings import Limits
from tests.intake.support import PDF, PNG, TEXT, code, outcome, packed, read, taken


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    (folder / "bank").mkdir(parents=True)
    (folder / "invoice.pdf").write_bytes(PDF)
    (folder / "bank" / "advice.txt").write_bytes(TEXT)
    return folder


def test_a_folder_is_taken_in_with_its_sub_folders(dossier: Path) -> None:
    intake = taken(dossier)
    assert intake.name == "dossier"
    assert read(intake) == {"invoice.pdf", "bank/advice.txt"}
    assert intake.outcomes == ()


def test_each_file_of_a_mixed_folder_ends_in_exactly_one_way(dossier: Path) -> None:
    (dossier / "empty.pdf").touch()
    (dossier / "sheet.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64))
    (dossier / ".note").write_bytes(TEXT)
    os.mkfifo(dossier / "pipe.pdf")
    (dossier / "link.pdf").symlink_to(dossier / "invoice.pdf")
    packed(dossier / "papers.zip", {"a.pdf": PDF, "b.bin": b"\0\1"})
    on_disk = {p.relative_to(dossier).as_posix() for p in dossier.rglob("*") if not p.is_dir() or p.is_symlink()}
    intake = taken(dossier)
    assert read(intake) | {o.path for o in intake.outcomes} == on_disk | {"papers.zip!/a.pdf", "papers.zip!/b.bin"}


def test_the_same_paper_twice_is_listed_twice_and_stored_once(dossier: Path) -> None:
    (dossier / "copy.pdf").write_bytes(PDF)
    intake = taken(dossier)
    assert {"invoice.pdf", "copy.pdf"} <= read(intake)
    assert len({s.sha256 for s in intake.sources}) == 2
    assert len(list((dossier.parent / "dossier.spool").iterdir())) == 2


def test_a_link_is_not_followed(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.pdf").write_bytes(PDF + b"outside")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.pdf").write_bytes(PDF)
    (dossier / "link.pdf").symlink_to(tmp_path / "outside.pdf")
    (dossier / "gone.pdf").symlink_to(tmp_path / "nothing")
    (dossier / "folder").symlink_to(tmp_path / "elsewhere")
    intake = taken(dossier)
    assert read(intake) == {"invoice.pdf", "bank/advice.txt"}
    for name in ("link.pdf", "gone.pdf", "folder"):
        assert outcome(intake, name).status is Status.IGNORED
        assert "not followed" in (outcome(intake, name).reason or "")
    assert "copy the paper itself" in (outcome(intake, "link.pdf").reason or "")
    assert "points to nothing" in (outcome(intake, "gone.pdf").reason or "")


def test_a_pipe_does_not_hold_up_the_run(dossier: Path) -> None:
    os.mkfifo(dossier / "pipe.pdf")
    assert outcome(taken(dossier), "pipe.pdf").status is Status.IGNORED


def test_a_socket_is_no_paper(dossier: Path) -> None:
    with socket.socket(socket.AF_UNIX) as open_socket:
        here = Path.cwd()
        os.chdir(dossier)  # the path of a socket may be a hundred bytes long at most
        try:
            open_socket.bind("desk.pdf")
        finally:
            os.chdir(here)
        assert outcome(taken(dossier), "desk.pdf").status is Status.IGNORED


def test_a_file_swapped_after_it_was_taken_in_is_read_as_it_was(dossier: Path) -> None:
    source = next(s for s in taken(dossier).sources if s.path == "invoice.pdf")
    (dossier / "invoice.pdf").write_bytes(PDF + b"swapped")
    kept = (dossier.parent / "dossier.spool" / source.sha256).read_bytes()
    assert kept == PDF and hashlib.sha256(kept).hexdigest() == source.sha256


def test_an_empty_file_is_unreadable(dossier: Path) -> None:
    (dossier / "scan.pdf").touch()
    assert code(taken(dossier), "scan.pdf") == "empty"


@pytest.fixture
def as_anybody(dossier: Path) -> Iterator[Path]:
    """The dossier where permissions count: the administrator, who may read all files, becomes a plain user."""
    if os.geteuid() != 0:
        yield dossier
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(dossier, folder / "dossier")
        subprocess.run(["chown", "-R", "65534:65534", name], check=True)
        os.seteuid(65534)
        try:
            yield folder / "dossier"
        finally:
            os.seteuid(0)


def test_what_may_not_be_opened_is_unreadable_and_says_so(as_anybody: Path) -> None:
    (as_anybody / "invoice.pdf").chmod(0)
    (as_anybody / "bank").chmod(0)
    intake = taken(as_anybody)
    (as_anybody / "bank").chmod(0o700)
    assert code(intake, "invoice.pdf") == code(intake, "bank/") == "cannot-open"


def test_a_file_over_the_size_limit_is_unreadable_and_leaves_no_copy(dossier: Path) -> None:
    intake = taken(dossier, Limits(file_size=len(TEXT)))
    assert code(intake, "invoice.pdf") == "too-large"
    assert read(intake) == {"bank/advice.txt"}
    assert len(list((dossier.parent / "dossier.spool").iterdir())) == 1


def test_hidden_papers_are_read_and_other_hidden_files_are_not(dossier: Path) -> None:
    (dossier / ".scan.pdf").write_bytes(PDF)
    (dossier / ".photo").write_bytes(PNG)
    (dossier / ".kept").mkdir()
    (dossier / ".kept" / "bond.pdf").write_bytes(PDF)
    (dossier / ".kept" / "cache.txt").write_bytes(TEXT)
    (dossier / ".profile").write_bytes(TEXT)
    intake = taken(dossier)
    assert {".scan.pdf", ".photo", ".kept/bond.pdf"} <= read(intake)
    assert outcome(intake, ".profile").status is outcome(intake, ".kept/cache.txt").status is Status.IGNORED


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini", ".DS_Store", "~$contract.docx", ".~lock.list.ods#"])
def test_system_and_lock_files_are_ignored(dossier: Path, name: str) -> None:
    (dossier / name).write_bytes(b"\0\0")
    assert outcome(taken(dossier), name).status is Status.IGNORED


def test_a_system_folder_is_one_row_and_the_papers_in_it_are_read(dossier: Path) -> None:
    (dossier / ".git" / "objects").mkdir(parents=True)
    (dossier / ".git" / "config").write_bytes(TEXT)
    (dossier / ".git" / "objects" / "x.pdf").write_bytes(PDF)
    (dossier / "~$y.pdf").write_bytes(PNG)
    intake = taken(dossier)
    assert {".git/objects/x.pdf", "~$y.pdf"} <= read(intake)
    assert [o.path for o in intake.outcomes if ".git" in o.path] == [".git/"]


def test_own_reports_are_no_papers(dossier: Path) -> None:
    (dossier / "evidence.json").write_bytes(b'{\n  "schema": "evidence/1",\n  "files": []\n}')
    (dossier / "report.html").write_bytes(
        b'<!doctype html><html><head><meta name="generator" content="evidence 0.1.0"></head></html>'
    )
    (dossier / "other.json").write_bytes(b'{"invoice": "77-A"}')
    intake = taken(dossier)
    assert outcome(intake, "evidence.json").reason == outcome(intake, "report.html").reason == "written by this program"
    assert outcome(intake, "other.json").status is Status.UNREADABLE


def test_text_called_pdf_is_read_as_text_with_a_note(dossier: Path) -> None:
    (dossier / "advice.pdf").write_bytes(TEXT)
    source = next(s for s in taken(dossier).sources if s.path == "advice.pdf")
    assert source.media_type == "text/plain"
    assert [p.code for p in source.problems] == ["extension-mismatch"]


def test_originals_stay_byte_for_byte_with_their_times(dossier: Path) -> None:
    packed(dossier / "papers.zip", {"a.pdf": PDF})
    before = {p: (hashlib.sha256(p.read_bytes()).hexdigest(), p.stat().st_mtime_ns) for p in dossier.rglob("*.*")}
    taken(dossier)
    assert {p: (hashlib.sha256(p.read_bytes()).hexdigest(), p.stat().st_mtime_ns) for p in before} == before


def test_the_spool_is_the_owners_alone_even_under_an_open_umask(dossier: Path) -> None:
    packed(dossier / "papers.zip", {"in.txt": TEXT * 2})
    old = os.umask(0)
    try:
        taken(dossier)
    finally:
        os.umask(old)
    spool = dossier.parent / "dossier.spool"
    assert spool.stat().st_mode & 0o777 == 0o700
    assert len(list(spool.iterdir())) == 4
    assert {p.stat().st_mode & 0o777 for p in spool.iterdir()} == {0o600}


def test_names_with_newlines_and_foreign_bytes_become_text(dossier: Path) -> None:
    (dossier / "two\nlines.pdf").write_bytes(PDF)
    Path(os.fsdecode(os.fsencode(dossier) + b"/caf\xe9.pdf")).write_bytes(PDF)
    found = read(taken(dossier))
    assert {"two\nlines.pdf", "caf\\xe9.pdf"} <= found
    assert all(path.encode("utf-8") for path in found)


def test_a_name_that_looks_like_an_escaped_one_keeps_its_own_row(dossier: Path) -> None:
    (dossier / "caf\\xe9.pdf").write_bytes(PDF)
    Path(os.fsdecode(os.fsencode(dossier) + b"/caf\xe9.pdf")).write_bytes(PDF)
    assert {"caf\\xe9.pdf", "caf\\xe9.pdf#2"} <= read(taken(dossier))


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """A folder in which folders are nested 1200 deep, with an empty file at the bottom."""
    root = tmp_path / "deep"
    root.mkdir()
    here = os.open(root, os.O_RDONLY)
    for _ in range(1200):
        os.mkdir("d", dir_fd=here)
        inner = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(os.open("a.txt", os.O_CREAT | os.O_WRONLY, 0o600, dir_fd=here))
    os.close(here)
    yield root
    subprocess.run(["rm", "-rf", str(root)], check=True)  # the standard library's own removal recurses too deep


def test_folders_nested_a_thousand_deep_are_walked(deep: Path) -> None:
    assert code(taken(deep), "d/" * 1200 + "a.txt") == "empty"


def test_a_single_file_is_a_dossier_and_a_named_link_is_followed(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "latest.pdf").symlink_to(dossier / "invoice.pdf")
    assert read(taken(tmp_path / "latest.pdf")) == {"latest.pdf"}


def test_a_missing_path_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        collect(tmp_path / "nowhere", tmp_path / "spool", Limits())
