"""Pages as scanners, fax machines and telephones deliver them; every geometric step carries the places along.

A ``Shot`` is a page's pixels with the matrix that takes points of the drawn page to pixels. Strengths are those at
which text recognition was measured: blur 1.3 pixels, noise of 30 grey levels, 2 % specks, JPEG quality 30, 1.5 degrees.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Matrix = NDArray[np.float64]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Shot:
    """A page as pixels (grey, or blue-green-red). ``dpi`` is what the file will state; 72 where it states nothing."""

    image: Pixels
    matrix: Matrix
    dpi: float

    @property
    def height(self) -> int:
        return int(self.image.shape[0])

    @property
    def width(self) -> int:
        return int(self.image.shape[1])

    def box(self, box: Box) -> Box:
        """Where a box of the drawn page lies now, in points of the delivered page: the bounds of its four corners."""
        x0, top, x1, bottom = box
        corners = np.array([[x0, top, 1.0], [x1, top, 1.0], [x1, bottom, 1.0], [x0, bottom, 1.0]]).T
        moved = self.matrix @ corners
        xs, ys = moved[0] / moved[2], moved[1] / moved[2]
        scale = 72.0 / self.dpi
        return (float(xs.min()) * scale, float(ys.min()) * scale, float(xs.max()) * scale, float(ys.max()) * scale)


def render(pdf: bytes, dpi: float, colour: bool = False) -> list[Shot]:
    """The pages of a PDF as clean shots."""
    document = pypdfium2.PdfDocument(pdf)
    shots = []
    for page in document:
        wide, high = page.get_size()
        pixels = page.render(scale=dpi / 72, grayscale=not colour).to_numpy()
        image = np.ascontiguousarray(pixels[:, :, 0] if pixels.ndim == 3 and not colour else pixels)
        matrix = np.diag([image.shape[1] / wide, image.shape[0] / high, 1.0])
        shots.append(Shot(image, matrix, dpi))
    document.close()
    return shots


def _pixels(image: NDArray[np.generic]) -> Pixels:
    return np.asarray(np.clip(image, 0, 255), dtype=np.uint8)


def rotated(shot: Shot, degrees: float) -> Shot:
    """Fed in askew: turned about the centre on white, the page keeping its size."""
    turn = cv2.getRotationMatrix2D((shot.width / 2, shot.height / 2), degrees, 1.0)
    size = (shot.width, shot.height)
    image = cv2.warpAffine(shot.image, turn, size, flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    full = np.vstack([turn, [0.0, 0.0, 1.0]])
    return replace(shot, image=_pixels(image), matrix=full @ shot.matrix)


def sideways(shot: Shot, quarters: int) -> Shot:
    """Fed in by another edge: turned clockwise by quarters, no hint in the file."""
    for _ in range(quarters % 4):
        image = np.ascontiguousarray(np.rot90(shot.image, -1))
        turn = np.array([[0.0, -1.0, float(shot.height)], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
        shot = replace(shot, image=image, matrix=turn @ shot.matrix)
    return shot


def photographed(shot: Shot, rng: np.random.Generator, lean: float = 0.02) -> Shot:
    """Taken by hand: a slight perspective on a dark table."""
    wide, high = shot.width, shot.height
    border = int(0.04 * wide)
    source = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], dtype=np.float32)
    shift = rng.uniform(-lean, lean, (4, 2)) * np.array([wide, high])
    target = (source + border + shift).astype(np.float32)
    warp = cv2.getPerspectiveTransform(source, target)
    size = (wide + 2 * border, high + 2 * border)
    image = cv2.warpPerspective(shot.image, warp, size, flags=cv2.INTER_LINEAR, borderValue=(70, 74, 80))
    return replace(shot, image=_pixels(image), matrix=np.asarray(warp, dtype=np.float64) @ shot.matrix)


def blurred(shot: Shot, sigma: float = 1.3) -> Shot:
    """Out of focus."""
    return replace(shot, image=_pixels(cv2.GaussianBlur(shot.image, (0, 0), sigma)))


def shaded(shot: Shot, rng: np.random.Generator, darkest: float = 0.42) -> Shot:
    """Uneven light: a gradient from white to ``darkest`` across the page in some direction."""
    angle = rng.uniform(0, 2 * math.pi)
    ys, xs = np.mgrid[0 : shot.height, 0 : shot.width].astype(np.float32)
    along = xs / shot.width * math.cos(angle) + ys / shot.height * math.sin(angle)
    along = (along - along.min()) / (along.max() - along.min())
    light = 1.0 - (1.0 - darkest) * along**1.3
    return replace(shot, image=_pixels(shot.image * (light if shot.image.ndim == 2 else light[:, :, None])))


def noisy(shot: Shot, rng: np.random.Generator, sigma: float = 30.0) -> Shot:
    """A grainy sensor: normal noise of ``sigma`` grey levels."""
    return replace(shot, image=_pixels(shot.image + rng.normal(0, sigma, shot.image.shape)))


def speckled(shot: Shot, rng: np.random.Generator, share: float = 0.02) -> Shot:
    """Salt and pepper on a share of the pixels."""
    dice = rng.random(shot.image.shape[:2])
    image = shot.image.copy()
    image[dice < share / 2] = 0
    image[dice > 1 - share / 2] = 255
    return replace(shot, image=image)


def faxed(shot: Shot, rng: np.random.Generator, specks: float = 0.002) -> Shot:
    """Black and white only, with specks of the line."""
    image = _pixels(np.where(shot.image > 150, 255, 0))
    dice = rng.random(image.shape)
    spots = cv2.dilate((dice < specks / 2).astype(np.uint8), np.ones((2, 2), np.uint8))
    image[spots > 0] = 0
    image[dice > 1 - specks / 2] = 255
    return replace(shot, image=image)
