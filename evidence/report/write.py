"""All outputs of a check into one folder: each file whole or not at all, readable by its owner alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from evidence.errors import EvidenceError
from evidence.records.cases import Summary
from evidence.records.codec import to_json
from evidence.records.places import Box
from evidence.report import html, json_report

Pixels = Callable[[str, int, Box | None, int, tuple[Box, ...]], bytes]
"""``pixels(file, page, box, dpi, covered boxes) -> PNG``."""


def write(summary: Summary, proof: bytes, out: Path, pixels: Pixels | None, *, unmask: bool) -> None:
    """Write ``report.json``, ``report.html``, ``proof.json`` and ``case.json`` into ``out`` (made where missing).

    Raises ``EvidenceError`` where the folder or a file cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True, mode=0o700)
        put(out / "report.json", json_report.render(summary))
        put(out / "report.html", html.render(summary, pixels, unmask=unmask))
        put(out / "proof.json", proof)
        put(out / "case.json", to_json(summary.case))
    except OSError as error:
        raise EvidenceError(f"{out}: cannot write the report: {error.strerror}. Choose another --out.") from error


def put(path: Path, data: bytes) -> None:
    """Write a file with mode 0600 under a temporary name, make it durable, then rename it into place."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
