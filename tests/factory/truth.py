"""The truth about drawn papers: every printed field with its words, page and box."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from tests.factory.model import Paper, Placed, Sheet, TrueField

Box = tuple[float, float, float, float]
Mover = Callable[[Box], Box]


def printings(sheet: Sheet) -> dict[tuple[str, int], list[Placed]]:
    """The words of every printing of every field on a page, in the order they were set; keys are (field, copy)."""
    found: dict[tuple[str, int], list[Placed]] = {}
    for word in sheet.words:
        for name in (word.field or "").split("|"):
            if name:
                found.setdefault((name, word.copy), []).append(word)
    return found


def bounding(words: Sequence[Placed]) -> Box:
    """The box around words, in points."""
    return (
        min(w.x0 for w in words),
        min(w.top for w in words),
        max(w.x1 for w in words),
        max(w.bottom for w in words),
    )


def reading(words: Sequence[Placed]) -> str:
    """The words as printed, joined by single blanks; parts set without a gap are one word."""
    out = ""
    before: Placed | None = None
    for word in words:
        touching = before is not None and abs(word.x0 - before.x1) < 0.1 and abs(word.top - before.top) < 0.1
        out += word.text if touching or not out else " " + word.text
        before = word
    return out


def page_truth(paper: Paper, sheet: Sheet, file: str, page: int, move: Mover | None = None) -> list[TrueField]:
    """The true fields of one page; ``move`` carries boxes through a geometric change."""
    out = []
    for (name, copy), words in printings(sheet).items():
        box = bounding(words)
        box = move(box) if move else box
        value = paper.fields.get(name, "")
        out.append(TrueField(paper.name, paper.kind, name, value, reading(words), page, rounded(box), file, copy))
    return out


def as_read(sheet: Sheet) -> list[Placed]:
    """The words of a page as a reader meets them: what was set without a gap is one word, in the field of its parts."""
    out: list[Placed] = []
    for word in sheet.words:
        last = out[-1] if out else None
        if last is None or abs(word.x0 - last.x1) > 0.1 or abs(word.top - last.top) > 0.1:
            out.append(word)
            continue
        names = [n for n in dict.fromkeys(f"{last.field or ''}|{word.field or ''}".split("|")) if n]
        field = "|".join(names) or None
        out[-1] = replace(last, text=last.text + word.text, x1=word.x1, field=field)
    return out


def rounded(box: Box) -> Box:
    """A box in hundredths of a point."""
    x0, top, x1, bottom = (round(float(v), 2) for v in box)
    return x0, top, x1, bottom


def write_truth(path: Path, fields: Sequence[TrueField]) -> None:
    """Writes true fields as a JSON list, one object per line, for people and diffs."""
    rows = [json.dumps(asdict(f), ensure_ascii=False) for f in fields]
    path.write_text("[\n" + ",\n".join(rows) + "\n]\n", encoding="utf-8")


def read_truth(path: Path) -> list[TrueField]:
    """Reads what ``write_truth`` wrote."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [TrueField(**{**row, "box": tuple(row["box"])}) for row in rows]
