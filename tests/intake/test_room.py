"""A full spool is no fault of any paper: the run ends and says where room is needed."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence.errors import UsageError
from evidence.intake import taking
from evidence.intake.opener import Opener
from evidence.intake.spool import prepare
from evidence.intake.taking import Taking
from evidence.settings import Limits


class Full:
    """A file whose copy finds no room: a real reader that fails as a full disk does."""

    def __iter__(self) -> Iterator[bytes]:
        yield b"%PDF-1.7 a paper"
        raise OSError(errno.ENOSPC, "No space left on device")


def test_no_room_for_the_copies_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7 a paper")
    prepare(tmp_path / "spool")
    monkeypatch.setattr(taking, "chunks_of", lambda _: Full())
    with Opener(tmp_path / "spool", Limits()) as opener, pytest.raises(UsageError, match="set TMPDIR"):
        Taking(tmp_path / "spool", Limits(), opener).file(tmp_path / "paper.pdf", "paper.pdf")
