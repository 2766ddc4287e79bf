"""Qualities: which steps make a drawn paper into the file an office would receive, and the file's bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas as Reportlab

from tests.factory import degrade
from tests.factory.degrade import Shot
from tests.factory.model import Paper, Sheet
from tests.factory.pdf import invisible, pdf
from tests.factory.stamps import stamped

Step = Callable[[Shot, np.random.Generator], Shot]


@dataclass(frozen=True)
class Quality:
    """How a paper arrives: resolution, steps in order, kind of file, JPEG quality inside (0 without loss)."""

    dpi: float = 200
    steps: tuple[Step, ...] = ()
    form: str = "pdf"
    jpeg: int = 88
    ink: bool = False
    text_layer: bool = False


def _turn(shot: Shot, rng: np.random.Generator) -> Shot:
    return degrade.rotated(shot, float(rng.uniform(1.0, 2.0) * rng.choice((-1, 1))))


def _feed(shot: Shot, rng: np.random.Generator) -> Shot:
    return degrade.sideways(shot, int(rng.integers(1, 4)))


def _undated(shot: Shot, rng: np.random.Generator) -> Shot:
    """A telephone states no resolution, so its pixels count as points."""
    return replace(shot, dpi=72.0)


QUALITIES: dict[str, Quality] = {
    "scan150": Quality(150),
    "scan200": Quality(200),
    "scan300": Quality(300),
    "rotated": Quality(steps=(_turn,)),
    "blur": Quality(steps=(lambda s, r: degrade.blurred(s),)),
    "jpeg": Quality(jpeg=30),
    "noise": Quality(steps=(degrade.noisy,)),
    "shade": Quality(steps=(degrade.shaded,)),
    "saltpepper": Quality(steps=(degrade.speckled,), jpeg=0),
    "fax": Quality(150, (degrade.faxed,), "bilevel"),
    "combo": Quality(
        steps=(
            lambda s, r: degrade.rotated(s, 1.2),
            lambda s, r: degrade.blurred(s, 0.8),
            degrade.shaded,
            lambda s, r: degrade.noisy(s, r, 10),
        ),
        jpeg=30,
    ),
    "stamped": Quality(ink=True),
    "sideways": Quality(steps=(_feed,)),
    "searchable": Quality(text_layer=True),
    "photo-jpg": Quality(
        200,
        (
            degrade.photographed,
            lambda s, r: degrade.blurred(s, 0.7),
            lambda s, r: degrade.shaded(s, r, 0.62),
            lambda s, r: degrade.noisy(s, r, 5),
            _undated,
        ),
        "jpg",
        80,
        ink=True,
    ),
    "scan-jpg": Quality(form="jpg", jpeg=85),
    "scan-png": Quality(form="png"),
    "scan-tif": Quality(form="tif"),
    "fax-tif": Quality(200, (degrade.faxed,), "bilevel-tif"),
}
VECTOR = ("digital", "turned")


def shots(paper: Paper, sheets: Sequence[Sheet], seed: int) -> list[Shot]:
    """The pages of a paper after all steps of its quality. Raises ``KeyError`` for an unknown quality."""
    quality = QUALITIES[paper.quality]
    rng = np.random.default_rng(seed)
    clean = degrade.render(pdf(sheets), quality.dpi, colour=quality.ink)
    out = []
    for shot, sheet in zip(clean, sheets, strict=True):
        made = stamped(shot, paper, sheet, rng) if quality.ink else shot
        for step in quality.steps:
            made = step(made, rng)
        out.append(made)
    return out


def files(paper: Paper, made: Sequence[Shot], sheets: Sequence[Sheet]) -> list[tuple[str, bytes]]:
    """(suffix, bytes) of the files a paper becomes: one for PDF and TIFF, one a page for JPEG and PNG."""
    quality = QUALITIES[paper.quality]
    if quality.form == "pdf":
        return [(".pdf", image_pdf(made, quality.jpeg, sheets if quality.text_layer else ()))]
    if quality.form == "bilevel":
        return [(".pdf", bilevel(made, "PDF"))]
    if quality.form == "bilevel-tif":
        return [(".tif", bilevel(made, "TIFF"))]
    if quality.form == "tif":
        return [(".tif", tiff(made))]
    names = [""] if len(made) == 1 else [f"-{n}" for n in range(1, len(made) + 1)]
    return [(f"{name}.{quality.form}", picture(shot, quality)) for name, shot in zip(names, made, strict=True)]


def _image(shot: Shot) -> Image.Image:
    if shot.image.ndim == 2:
        return Image.fromarray(shot.image)
    return Image.fromarray(cv2.cvtColor(shot.image, cv2.COLOR_BGR2RGB))


def _coded(shot: Shot, jpeg: int) -> bytes:
    buffer = io.BytesIO()
    if jpeg:
        _image(shot).save(buffer, "JPEG", quality=jpeg)
    else:
        _image(shot).save(buffer, "PNG")
    return buffer.getvalue()


def image_pdf(made: Sequence[Shot], jpeg: int, layer: Sequence[Sheet] = ()) -> bytes:
    """A PDF with nothing but a picture on each page, over it the words of ``layer`` unseen."""
    buffer = io.BytesIO()
    out = Reportlab(buffer, invariant=1, pageCompression=1)
    for n, shot in enumerate(made):
        wide, high = shot.width * 72 / shot.dpi, shot.height * 72 / shot.dpi
        out.setPageSize((wide, high))
        out.drawImage(ImageReader(io.BytesIO(_coded(shot, jpeg))), 0, 0, wide, high)
        if layer:
            invisible(out, layer[n])
        out.showPage()
    out.save()
    return buffer.getvalue()


def bilevel(made: Sequence[Shot], form: str) -> bytes:
    """Black and white pages in CCITT group 4."""
    pages = [_image(shot).convert("1", dither=Image.Dither.NONE) for shot in made]
    buffer = io.BytesIO()
    dpi = made[0].dpi
    if form == "PDF":
        pages[0].save(
            buffer, "PDF", save_all=True, append_images=pages[1:], resolution=dpi, creationDate=None, modDate=None
        )
    else:
        rest = pages[1:]
        pages[0].save(buffer, "TIFF", save_all=True, append_images=rest, compression="group4", dpi=(dpi, dpi))
    return buffer.getvalue()


def tiff(made: Sequence[Shot]) -> bytes:
    """Grey pages in one TIFF without loss."""
    pages = [_image(shot) for shot in made]
    buffer = io.BytesIO()
    dpi = made[0].dpi
    pages[0].save(buffer, "TIFF", save_all=True, append_images=pages[1:], compression="tiff_lzw", dpi=(dpi, dpi))
    return buffer.getvalue()


def picture(shot: Shot, quality: Quality) -> bytes:
    """One page as JPEG or PNG; its resolution is stated unless it counts as 72."""
    buffer = io.BytesIO()
    stated = {"dpi": (shot.dpi, shot.dpi)} if shot.dpi != 72 else {}
    if quality.form == "jpg":
        _image(shot).save(buffer, "JPEG", quality=quality.jpeg, **stated)
    else:
        _image(shot).save(buffer, "PNG", **stated)
    return buffer.getvalue()
