"""Sheets as a PDF: every word at exactly its place, the same bytes for the same sheets."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import pairwise

from reportlab.pdfgen.canvas import Canvas as Reportlab

from tests.factory.canvas import advance, baseline
from tests.factory.model import Placed, Sheet


def pdf(sheets: Sequence[Sheet], name: str = "", turned: int = 0) -> bytes:
    """The PDF of some sheets; ``turned`` (90, 180, 270) stores pages turned with a /Rotate that shows them upright."""
    buffer = io.BytesIO()
    out = Reportlab(buffer, invariant=1, pageCompression=1)
    out.setTitle(name)
    for sheet in sheets:
        _size(out, sheet, turned)
        for box in sheet.shades:
            out.setFillGray(0.9)
            _rect(out, sheet, box)
        out.setFillGray(0)
        for box in sheet.rules:
            _rect(out, sheet, box)
        for run in runs(sheet.words):
            _write(out, sheet, run)
        out.showPage()
    out.save()
    return buffer.getvalue()


def _size(out: Reportlab, sheet: Sheet, turned: int) -> None:
    """Page size and, for a turned page, the transformation under which upright coordinates land turned."""
    wide, high = (sheet.height, sheet.width) if turned in (90, 270) else (sheet.width, sheet.height)
    out.setPageSize((wide, high))
    out.setPageRotation(turned)
    if turned == 90:
        out.transform(0, 1, -1, 0, sheet.height, 0)
    elif turned == 180:
        out.transform(-1, 0, 0, -1, sheet.width, sheet.height)
    elif turned == 270:
        out.transform(0, -1, 1, 0, 0, sheet.width)


def _rect(out: Reportlab, sheet: Sheet, box: tuple[float, float, float, float]) -> None:
    x0, top, x1, bottom = box
    out.rect(x0, sheet.height - bottom, x1 - x0, bottom - top, stroke=0, fill=1)


def _write(out: Reportlab, sheet: Sheet, run: Sequence[Placed]) -> None:
    first = run[0]
    out.setFont(first.font, first.size)
    out.drawString(first.x0, sheet.height - baseline(first), _words(run))


def _words(run: Sequence[Placed]) -> str:
    """The text of a run, a blank where its words stand apart."""
    text = run[0].text
    for before, word in pairwise(run):
        text += ("" if word.x0 - before.x1 < 0.1 else " ") + word.text
    return text


def invisible(out: Reportlab, sheet: Sheet) -> None:
    """The words of a sheet as a text layer nobody sees."""
    for run in runs(sheet.words):
        layer = out.beginText(run[0].x0, sheet.height - baseline(run[0]))
        layer.setTextRenderMode(3)
        layer.setFont(run[0].font, run[0].size)
        layer.textOut(_words(run))
        out.drawText(layer)


def runs(words: Sequence[Placed]) -> list[list[Placed]]:
    """Words one natural blank (or nothing) apart on one base line, in one font and size: one text operation each."""
    out: list[list[Placed]] = []
    for word in words:
        if out and _follows(out[-1][-1], word):
            out[-1].append(word)
        else:
            out.append([word])
    return out


def _follows(before: Placed, word: Placed) -> bool:
    if (before.font, before.size) != (word.font, word.size) or abs(before.top - word.top) > 0.01:
        return False
    gap = word.x0 - before.x1
    return abs(gap) < 0.01 or abs(gap - advance(" ", word.font, word.size)) < 0.01
