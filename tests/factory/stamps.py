"""Ink over print: round company seals, square received stamps, signatures."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import reportlab
from PIL import Image, ImageDraw, ImageFont

from tests.factory.canvas import han
from tests.factory.degrade import Pixels, Shot
from tests.factory.model import Paper, Sheet

HAN_FONT = Path(__file__).parent / "fonts" / "han.ttf"
FONT = Path(reportlab.__file__).parent / "fonts" / "VeraBd.ttf"
COLOURS = ((196, 30, 42), (38, 60, 160), (96, 40, 140), (30, 110, 70))
WORDS = ("RECEIVED", "ORIGINAL", "PAID", "COPY", "ENTERED", "CERTIFIED TRUE COPY")
SIGN_AT = {"signature", "(signature)", "signature:", "behalf", "authorized", "(signature):", "sincerely", "sincerely,"}


def stamped(shot: Shot, paper: Paper, sheet: Sheet, rng: np.random.Generator) -> Shot:
    """A colour page with a seal or a stamp over its text and a signature where it is signed."""
    colour = shot.image if shot.image.ndim == 3 else cv2.cvtColor(shot.image, cv2.COLOR_GRAY2BGR)
    page = Image.fromarray(cv2.cvtColor(colour, cv2.COLOR_BGR2RGB))
    scale = shot.matrix[0, 0]
    x, y = signing_place(sheet, paper.kind)
    _press(page, signature(rng, scale), (x * scale, (y - 6) * scale))
    ink = COLOURS[int(rng.integers(len(COLOURS)))]
    if rng.random() < 0.6:
        seal = round_seal(name_of(paper), ink, scale)
        spot = (x + rng.uniform(20, 70), y - rng.uniform(30, 60))
    else:
        seal = square_stamp(WORDS[int(rng.integers(len(WORDS)))], ink, scale)
        spot = (sheet.width * rng.uniform(0.3, 0.6), sheet.height * rng.uniform(0.12, 0.4))
    turned = seal.rotate(float(rng.uniform(-14, 14)), expand=True, resample=Image.Resampling.BILINEAR)
    _press(page, turned, (spot[0] * scale, spot[1] * scale))
    image: Pixels = np.asarray(cv2.cvtColor(np.asarray(page), cv2.COLOR_RGB2BGR), dtype=np.uint8)
    return replace(shot, image=image)


def signing_place(sheet: Sheet, kind: str) -> tuple[float, float]:
    """Where a page is signed, in points: by the last word that asks for it, else low at the right."""
    asking = SIGN_AT | {"carrier"} if kind == "bill_of_lading" else SIGN_AT
    spots = [(w.x0, w.bottom) for w in sheet.words if w.text.lower() in asking]
    x, y = spots[-1] if spots else (sheet.width * 0.6, sheet.height * 0.8)
    return min(x, sheet.width - 190), min(y + 4, sheet.height - 60)


def name_of(paper: Paper) -> str:
    """Whose seal it is."""
    roles = (
        "seller",
        "carrier",
        "surety",
        "remitter_bank",
        "grantor",
        "importer",
        "holder",
        "shipper",
        "exporter",
        "issuer",
        "manufacturer",
    )
    names = [paper.fields[f"{r}.name"] for r in roles if f"{r}.name" in paper.fields]
    return (names or ["GENERAL TRADING OFFICE"])[0].upper()


def _press(page: Image.Image, ink: Image.Image, at: tuple[float, float]) -> None:
    """Ink on paper darkens what is there, it doesn't cover it."""
    x, y = int(at[0]), int(at[1])
    area = (x, y, min(x + ink.width, page.width), min(y + ink.height, page.height))
    under = np.asarray(page.crop(area), dtype=np.float32)
    over = np.asarray(ink.crop((0, 0, area[2] - x, area[3] - y)), dtype=np.float32)
    alpha = over[:, :, 3:] / 255.0
    mixed = under * (1 - alpha + alpha * over[:, :, :3] / 255.0)
    page.paste(Image.fromarray(mixed.astype(np.uint8)), (x, y))


def round_seal(name: str, ink: tuple[int, int, int], scale: float) -> Image.Image:
    """A ring with the name along it and a star in the middle, 86 points across."""
    size = int(86 * scale)
    seal = Image.new("RGBA", (size, size), (255, 255, 255, 0))
    pen = ImageDraw.Draw(seal)
    fill = (*ink, 205)
    pen.ellipse((3, 3, size - 4, size - 4), outline=fill, width=max(2, int(1.8 * scale)))
    letters = ImageFont.truetype(str(HAN_FONT if han(name) else FONT), int(6.4 * scale))
    step = min(math.radians(330) / max(len(name), 1), math.radians(13))
    for n, letter in enumerate(name):
        angle = (n - (len(name) - 1) / 2) * step
        tile = Image.new("RGBA", (int(10 * scale), int(10 * scale)), (255, 255, 255, 0))
        ImageDraw.Draw(tile).text((5 * scale, 5 * scale), letter, font=letters, fill=fill, anchor="mm")
        tile = tile.rotate(-math.degrees(angle), resample=Image.Resampling.BILINEAR)
        radius = 35 * scale
        spot = (
            size / 2 + radius * math.sin(angle) - tile.width / 2,
            size / 2 - radius * math.cos(angle) - tile.height / 2,
        )
        seal.alpha_composite(tile, (max(0, int(spot[0])), max(0, int(spot[1]))))
    points = []
    for n in range(10):
        radius = (13 if n % 2 == 0 else 5.2) * scale
        angle = math.pi * n / 5
        points.append((size / 2 + radius * math.sin(angle), size / 2 - radius * math.cos(angle)))
    pen.polygon(points, fill=fill)
    return seal


def square_stamp(words: str, ink: tuple[int, int, int], scale: float) -> Image.Image:
    """A framed word, 26 points high."""
    letters = ImageFont.truetype(str(FONT), int(13 * scale))
    wide = int(letters.getlength(words) + 16 * scale)
    stamp = Image.new("RGBA", (wide, int(26 * scale)), (255, 255, 255, 0))
    pen = ImageDraw.Draw(stamp)
    fill = (*ink, 190)
    pen.rectangle((2, 2, wide - 3, stamp.height - 3), outline=fill, width=max(2, int(1.6 * scale)))
    pen.text((wide / 2, stamp.height / 2), words, font=letters, fill=fill, anchor="mm")
    return stamp


def signature(rng: np.random.Generator, scale: float) -> Image.Image:
    """A scribble of about 130 by 40 points."""
    wide, high = int(140 * scale), int(44 * scale)
    paper = Image.new("RGBA", (wide, high), (255, 255, 255, 0))
    pen = ImageDraw.Draw(paper)
    t = np.linspace(0, 1, 400)
    loops = rng.uniform(5, 9)
    xs = wide * (0.06 + 0.85 * t) + rng.uniform(3, 7) * scale * np.sin(2 * math.pi * loops * t + rng.uniform(0, 6))
    swing = rng.uniform(0.5, 1.0) * np.exp(-1.4 * t)
    ys = high * (0.5 + 0.4 * swing * np.sin(2 * math.pi * loops * 1.01 * t) + 0.06 * np.sin(2 * math.pi * 2.3 * t))
    ink = (24, 34, 110, 225) if rng.random() < 0.6 else (20, 20, 24, 225)
    pen.line(
        [(float(x), float(y)) for x, y in zip(xs, ys, strict=True)],
        fill=ink,
        width=max(2, int(1.1 * scale)),
        joint="curve",
    )
    return paper
