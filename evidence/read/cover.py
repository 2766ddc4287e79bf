"""Blacking out parts of a picture, so that a masked number cannot be read from a crop either."""

from __future__ import annotations

import io
from collections.abc import Sequence

from evidence.records.places import Box

KEPT_SHARE = 0.25
"""The right-hand share of a covered box that stays readable: about the last four characters."""


def covered_png(png: bytes, area: Box, boxes: Sequence[Box], dpi: int) -> bytes:
    """The picture of ``area`` (points) with the left part of each box in black. ``png`` was made at ``dpi``."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - heavy, and only for masked numbers

    picture = Image.open(io.BytesIO(png)).convert("L")
    brush = ImageDraw.Draw(picture)
    scale = dpi / 72
    for box in boxes:
        right = box.x1 - KEPT_SHARE * box.width
        corners = (box.x0 - area.x0, box.top - area.top, right - area.x0, box.bottom - area.top)
        brush.rectangle([c * scale for c in corners], fill=0)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
