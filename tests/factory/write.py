"""Dossiers as files: each paper in its quality, and the truth about every printed field."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

from tests.factory import mt103, scans
from tests.factory.layouts import draw
from tests.factory.model import Dossier, Paper, TrueField
from tests.factory.pdf import pdf
from tests.factory.truth import page_truth, write_truth

__all__ = ["write", "write_paper", "write_together", "write_truth"]


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
    made = scans.shots(paper, sheets, _seed(paper, seed))
    names = []
    for suffix, content in scans.files(paper, made, sheets):
        names.append(paper.name + suffix)
        (folder / names[-1]).write_bytes(content)
    found = []
    for n, (sheet, shot) in enumerate(zip(sheets, made, strict=True)):
        name, page = (names[0], n + 1) if len(names) == 1 else (names[n], 1)
        found += page_truth(paper, sheet, name, page, shot.box)
    return found


def write_together(papers: Sequence[Paper], folder: Path, name: str, seed: int = 0) -> list[TrueField]:
    """Writes several papers one after the other into one PDF: all digital, or each scanned in its own quality.

    Raises ``ValueError`` where digital papers and scans are mixed, or a quality makes no PDF.
    """
    drawn = [(paper, draw(paper)) for paper in papers]
    plain = {paper.quality == "digital" for paper in papers}
    file = f"{name}.pdf"
    if plain == {True}:
        (folder / file).write_bytes(pdf([s for _, sheets in drawn for s in sheets], name))
    elif plain == {False} and all(scans.QUALITIES[p.quality].form == "pdf" for p in papers):
        made = [scans.shots(p, sheets, _seed(p, seed)) for p, sheets in drawn]
        (folder / file).write_bytes(scans.image_pdf([s for shots in made for s in shots], 85))
    else:
        raise ValueError(f"these papers can't be one file: {[p.quality for p in papers]}")
    found: list[TrueField] = []
    page = 0
    for n, (paper, sheets) in enumerate(drawn):
        for k, sheet in enumerate(sheets):
            page += 1
            found += page_truth(paper, sheet, file, page, None if plain == {True} else made[n][k].box)
    return found


def _seed(paper: Paper, seed: int) -> int:
    return zlib.crc32(f"{seed}/{paper.name}/{paper.quality}".encode())


def _write_text(paper: Paper, folder: Path) -> list[TrueField]:
    """A message as a text file; the boxes of its truth count columns and lines from 0."""
    if paper.kind != "remittance":
        raise ValueError(f"only a remittance can be a text file, not {paper.kind}")
    lines = mt103.message(paper)
    name = f"{paper.name}.txt"
    (folder / name).write_bytes(mt103.text(lines).encode("utf-8"))
    sheets = mt103.sheets(lines, endless=True)
    return [t for sheet in sheets for t in page_truth(paper, sheet, name, 1, mt103.cells)]
