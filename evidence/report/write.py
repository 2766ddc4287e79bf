"""All outputs of a check into one folder: each file whole or not at all, readable by its owner alone."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from evidence.errors import EvidenceError
from evidence.records.cases import StoredCase, Summary
from evidence.records.codec import replaced, to_json
from evidence.records.places import Box
from evidence.report import html, json_report

Pixels = Callable[[str, int, Box | None, int, tuple[Box, ...]], bytes]
"""``pixels(file, page, box, dpi, covered boxes) -> PNG``."""


def write(summary: Summary, proof: bytes, out: Path, pixels: Pixels | None, *, unmask: bool) -> None:
    """Write ``report.json``, ``report.html``, ``proof.json`` and ``case.json`` into ``out`` (made where missing).

    Raises ``EvidenceError`` where the folder or a file cannot be written.
    """
    told = {
        "report.json": json_report.render(summary),
        "report.html": html.render(summary, pixels, unmask=unmask),
        "proof.json": proof,
        "case.json": to_json(as_read(summary)),
    }
    try:
        out.mkdir(parents=True, exist_ok=True, mode=0o700)
        put_all({out / name: data for name, data in told.items()})
    except OSError as error:
        raise EvidenceError(f"{out}: cannot write the report: {error.strerror}. Choose another --out.") from error


def as_read(summary: Summary) -> StoredCase:
    """The case as it was read, without the values that persons decided: it is judged again under other decisions."""
    was = {f.id: f for f in summary.corrected}
    read = (f for f in summary.case.facts if f.id in was or f.method != "decision")
    return replaced(summary.case, facts=tuple(was.get(f.id, f) for f in read))


def put(path: Path, data: bytes) -> None:
    """Write one file, as ``put_all``; into a pipe or device that stands there the bytes are simply written."""
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            stream.write(data)
        return
    put_all({path: data})


def put_all(files: Mapping[Path, bytes]) -> None:
    """Write files with mode 0600, each durable under a temporary name first, then renamed into place, or none at all.

    A link is followed: what it points to is replaced. Raises ``OSError``.
    """
    made: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            target = path.resolve() if path.is_symlink() else path
            temporary = target.with_name(f".{target.name}.{os.getpid()}")
            made.append((temporary, target))
            _durable(temporary, data)
        for temporary, target in made:
            temporary.replace(target)
    finally:
        for temporary, _ in made:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _durable(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
