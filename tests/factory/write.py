"""Dossiers as files: each paper in its quality, and the truth about every printed field."""

from __future__ import annotations

import zlib
from pathlib import Path

from tests.factory import mt103, scans
from tests.factory.layouts import draw
from tests.factory.model import Dossier, Paper, TrueField
from tests.factory.pdf import pdf
from tests.factory.truth import page_truth, write_truth

__all__ = ["write", "write_paper", "write_truth"]


def write(dossier: Dossier, folder: Path) -> list[TrueField]:
    """Writes every paper of a dossier into ``folder`` (made where missing); returns what is printed where."""
    folder.mkdir(parents=True, exist_ok=True)
    found: list[TrueField] = []
    for paper in dossier.papers:
        found += write_paper(paper, folder, dossier.seed)
    return found


def write_paper(paper: Paper, folder: Path, seed: int = 0) -> list[TrueField]:
    """Writes one paper; the same paper and seed give the same bytes. Raises ``ValueError`` for an unknown quality."""
    if paper.quality == "text":
        return _write_text(paper, folder)
    sheets = draw(paper)
    if paper.quality in scans.VECTOR:
        turned = (90, 270, 180)[paper.style % 3] if paper.quality == "turned" else 0
        name = f"{paper.name}.pdf"
        (folder / name).write_bytes(pdf(sheets, paper.name, turned))
        return [t for n, sheet in enumerate(sheets, start=1) for t in page_truth(paper, sheet, name, n)]
    if paper.quality not in scans.QUALITIES:
        raise ValueError(f"unknown quality {paper.quality!r} of paper {paper.name}")
    made = scans.shots(paper, sheets, zlib.crc32(f"{seed}/{paper.name}/{paper.quality}".encode()))
    names = []
    for suffix, content in scans.files(paper, made, sheets):
        names.append(paper.name + suffix)
        (folder / names[-1]).write_bytes(content)
    found = []
    for n, (sheet, shot) in enumerate(zip(sheets, made, strict=True)):
        name, page = (names[0], n + 1) if len(names) == 1 else (names[n], 1)
        found += page_truth(paper, sheet, name, page, shot.box)
    return found


def _write_text(paper: Paper, folder: Path) -> list[TrueField]:
    """A message as a text file; the boxes of its truth count columns and lines from 0."""
    if paper.kind != "remittance":
        raise ValueError(f"only a remittance can be a text file, not {paper.kind}")
    lines = mt103.message(paper)
    name = f"{paper.name}.txt"
    (folder / name).write_bytes(mt103.text(lines).encode("utf-8"))
    sheets = mt103.sheets(lines, endless=True)
    return [t for sheet in sheets for t in page_truth(paper, sheet, name, 1, mt103.cells)]
