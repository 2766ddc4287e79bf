"""Which styles of a workbook print white on white: their cells say what nobody sees (ECMA-376 part 1, 18.8)."""

from __future__ import annotations

from evidence.read.native.markup import Node

_WHITE = ("FFFFFFFF", "00FFFFFF", "FFFFFF")
_PAPER = "0"
"""The number of a theme's first light colour, which is the sheet's own ground."""

_UNFILLED = (None, "none")


def pale_styles(styles: Node | None) -> frozenset[int]:
    """The numbers of the cell formats with white letters and no ground but white."""
    if styles is None:
        return frozenset()
    fonts, fills = _listed(styles, "fonts", "font"), _listed(styles, "fills", "fill")
    formats = _listed(styles, "cellXfs", "xf")
    white = {i for i, font in enumerate(fonts) if _white(font.child("color"))}
    bare = {i for i, fill in enumerate(fills) if _bare(fill.child("patternFill"))}
    ids = ((xf.attributes.get("fontId", "0"), xf.attributes.get("fillId", "0")) for xf in formats)
    return frozenset(n for n, (font, fill) in enumerate(ids) if font in map(str, white) and fill in map(str, bare))


def _listed(styles: Node, group: str, name: str) -> list[Node]:
    found = styles.child(group)
    return list(found.children(name)) if found is not None else []


def _white(colour: Node | None) -> bool:
    if colour is None or colour.attributes.get("tint", "").startswith("-"):
        return False
    return colour.attributes.get("rgb", "").upper() in _WHITE or colour.attributes.get("theme") == _PAPER


def _bare(pattern: Node | None) -> bool:
    """Whether a fill is none, or a whole one in white."""
    if pattern is None:
        return False
    kind = pattern.attributes.get("patternType")
    return kind in _UNFILLED or (kind == "solid" and _white(pattern.child("fgColor")))
