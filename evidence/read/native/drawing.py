"""Words and ruling lines of a native page drawn where their boxes are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from evidence.read.layer import Raster
from evidence.records.pages import Word
from evidence.records.places import Box

LETTER = 0.78
"""The size of the letters as a share of their box's height."""


def drawn(
    words: Sequence[Word], rules: Sequence[Box], width: float, height: float, dpi: float, *, colour: bool
) -> Raster:
    """A white page of so many points with each letter in its share of its word's box."""
    scale = dpi / 72
    picture = Image.new("L", (max(1, round(width * scale)), max(1, round(height * scale))), 255)
    draw = ImageDraw.Draw(picture)
    fonts: dict[float, ImageFont.FreeTypeFont | ImageFont.ImageFont] = {}
    for rule in rules:
        draw.rectangle((rule.x0 * scale, rule.top * scale, rule.x1 * scale, rule.bottom * scale), fill=96)
    for word in words:
        size = word.box.height
        font = fonts.setdefault(size, ImageFont.load_default(LETTER * size * scale))
        step = word.box.width / max(len(word.text), 1)
        for i, letter in enumerate(word.text):
            x, y = word.box.x0 + (i + 0.5) * step, word.box.centre[1]
            left = max(x * scale, font.getlength(letter) / 2)  # a wide letter at the edge is not cut
            draw.text((left, y * scale), letter, fill=0, font=font, anchor="mm")
    pixels = np.asarray(picture)
    return np.repeat(pixels[:, :, None], 3, axis=2) if colour else pixels
