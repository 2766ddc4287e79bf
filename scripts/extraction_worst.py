"""A page with the worst errors of extraction: crops around the true and the read place, the most frequent first."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from evidence.read import Readers
from evidence.records.facts import Fact
from evidence.records.pages import Page
from evidence.records.places import Box
from scripts.extraction_read import Taken
from scripts.extraction_score import FALSE, Outcome, Score, Spot, bare, upright

MARGIN = 26.0
"""Points of the page shown around a place."""
A_FIELD = 3
"""Errors of one kind, field and quality that are shown."""
DPI = 110
STYLE = """
body{font:15px/1.45 system-ui,sans-serif;margin:0 auto;max-width:1080px;padding:24px;color:#1c2430;background:#f5f6f8}
h1{font-size:24px;margin:0 0 4px}h2{font-size:17px;margin:32px 0 8px}p{margin:0 0 12px;color:#586274}
article{background:#fff;border:1px solid #dfe3e9;border-radius:8px;padding:14px 16px;margin:0 0 12px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:16px}.one{grid-template-columns:1fr}
b.s{display:inline-block;border-radius:4px;padding:0 7px;background:#fbe3e0;color:#8d1d12;font-weight:600}
b.missed{background:#fdf0d3;color:#7a5200}small{color:#6b7585}code{font:14px ui-monospace,monospace;
background:#eef1f5;border-radius:4px;padding:1px 5px;overflow-wrap:anywhere}
.crop{position:relative;margin-top:8px;border:1px solid #dfe3e9;overflow:hidden;line-height:0}.crop img{width:100%}
.crop i{position:absolute;border:2px solid #c3271a;border-radius:2px}.true i{border-color:#16794c}
"""


@dataclass
class _Shown:
    key: tuple[str, str, str]
    html: str


@dataclass
class Gallery:
    """Collects errors with their crops while the readers are open; at most ``most`` are shown."""

    most: int
    _counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    _shown: list[_Shown] = field(default_factory=list)

    def add(self, taken: Taken, score: Score, readers: Readers) -> None:
        """Take the errors of one lot; of each kind, field and quality only the first few are cropped."""
        for error in errors(score.outcomes):
            key = (error.kind, error.field, error.quality)
            self._counts[key] += 1
            if self._counts[key] <= A_FIELD:
                self._shown.append(_Shown(key, _article(error, taken, readers)))

    def page(self) -> str:
        """The page as HTML that needs no other file."""
        parts, left = [], self.most
        for key, count in sorted(self._counts.items(), key=lambda item: (-item[1], item[0])):
            mine = [s.html for s in self._shown if s.key == key][:left]
            if not mine:
                break
            left -= len(mine)
            kind, name, quality = map(escape, key)
            parts.append(f"<h2>{kind} · {name} · {quality}: {count} errors</h2>" + "".join(mine))
        total = sum(self._counts.values())
        return (
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>Worst errors of extraction</title>'
            f"<style>{STYLE}</style><h1>Worst errors of extraction</h1><p>{total} errors in all; fields with most"
            f" errors first. Green: where the truth stands. Red: where it was read.</p>{''.join(parts)}</html>\n"
        )


def errors(outcomes: Sequence[Outcome]) -> Iterator[Outcome]:
    """False facts, and what was missed without a false fact in its stead."""
    false = {(o.lot, o.kind, o.name, o.true) for o in outcomes if o.state in FALSE}
    for outcome in outcomes:
        missed = outcome.state == "missed" and (outcome.lot, outcome.kind, outcome.name, outcome.true) not in false
        if outcome.state in FALSE or missed:
            yield outcome


def _article(error: Outcome, taken: Taken, readers: Readers) -> str:
    crops = []
    if error.true_spot is not None:
        label = f"true <code>{escape(error.true)}</code>"
        crops.append(f'<div class="true">{label}{_crop(error.true_spot, taken, readers, true=True)}</div>')
    if error.told is not None:
        fact = error.told
        label = (
            f"read <code>{escape(fact.value or '')}</code> <small>printed “{escape(fact.printed)}”, {fact.method}, "
            f"confidence {fact.confidence:.2f}</small>"
        )
        crops.append(f"<div>{label}{''.join(_crop(s, taken, readers) for s in _spots(fact)[:2])}</div>")
    name = f" <small>as {escape(error.told.field)}</small>" if error.told and bare(error.name) != error.field else ""
    state = f'<b class="s {error.state.split()[0]}">{error.state}</b>'
    columns = "two" if len(crops) == 2 else "two one"
    head = f"{state} <b>{escape(error.name)}</b>{name} <small>{escape(error.lot)}</small>"
    return f'<article>{head}<div class="{columns}">{"".join(crops)}</div></article>'


def _spots(fact: Fact) -> list[Spot]:
    return [
        (p.file, p.page, (p.box.x0, p.box.top, p.box.x1, p.box.bottom))
        for p in fact.places
        if p.page is not None and p.box is not None
    ]


def _crop(spot: Spot, taken: Taken, readers: Readers, *, true: bool = False) -> str:
    """A crop with the place framed, empty where the page cannot be shown (a text file has no pixels)."""
    file, number, edges = spot
    page = taken.page(file, number)
    if page is None or page.text_source == "native":
        return ""
    box = upright(Box(*edges), page) if true else Box(*edges)
    view = _around(box, page)
    png = base64.b64encode(readers.pixels(file, number, view, DPI)).decode()
    left, top = (100 * (box.x0 - view.x0) / view.width, 100 * (box.top - view.top) / view.height)
    size = (100 * box.width / view.width, 100 * box.height / view.height)
    frame = f'style="left:{left:.2f}%;top:{top:.2f}%;width:{size[0]:.2f}%;height:{size[1]:.2f}%"'
    return f'<div class="crop"><img alt="" src="data:image/png;base64,{png}"><i {frame}></i></div>'


def _around(box: Box, page: Page) -> Box:
    """The box with its surroundings, at least 240 points wide, inside the page."""
    wide = max(2 * MARGIN, (240 - box.width) / 2)
    return Box(
        max(0.0, box.x0 - wide),
        max(0.0, box.top - MARGIN),
        min(page.width, box.x1 + wide),
        min(page.height, box.bottom + MARGIN),
    )
