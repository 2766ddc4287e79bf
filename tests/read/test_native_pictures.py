"""Phone photos and pictures of other kinds: HEIC, WebP, GIF and BMP; large photos; the way a camera was held."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from evidence.read.faults import PageFaultError
from evidence.read.image import ImageFile
from tests.read.papers import Gray, invoice, pixels
from tests.read.support import LETTER, Desk, picture, texts

PIXELS = 40_000_000


@pytest.fixture(scope="module")
def clean() -> Gray:
    return pixels(invoice(), 100)


def encoded(image: Image.Image, kind: str, **more: object) -> bytes:
    pillow_heif.register_heif_opener()
    held = io.BytesIO()
    image.save(held, kind, **more)
    return held.getvalue()


def opened(folder: Path, data: bytes, most: int = PIXELS) -> ImageFile:
    (folder / "picture").write_bytes(data)
    return ImageFile(folder / "picture", 10, most)


@pytest.mark.parametrize("kind", ["HEIF", "WEBP", "GIF", "BMP"])
def test_a_picture_of_any_kind_is_a_page(tmp_path: Path, clean: Gray, kind: str) -> None:
    file = opened(tmp_path, encoded(Image.fromarray(clean), kind))
    raster = file.raster(1, file.layer(1).dpi or 72)
    assert raster.shape == clean.shape
    assert float(np.mean(np.abs(raster.astype(int) - clean))) < 6


def test_a_photo_of_more_pixels_than_the_limit_is_unpacked_smaller(tmp_path: Path, clean: Gray) -> None:
    file = opened(tmp_path, encoded(Image.fromarray(clean), "JPEG", dpi=(100, 100)), clean.size // 2)
    layer = file.layer(1)
    assert [layer.width, layer.height] == pytest.approx([612, 792], abs=2)
    assert layer.dpi == pytest.approx(50, abs=0.5)
    assert file.raster(1, 50).shape == pytest.approx((550, 425), abs=1)


def test_other_pictures_over_the_limit_are_refused(tmp_path: Path, clean: Gray) -> None:
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, encoded(Image.fromarray(clean), "BMP"), clean.size // 2).layer(1)
    assert fault.value.code == "too-large"


def test_a_webp_photo_held_sideways_is_turned(tmp_path: Path, clean: Gray) -> None:
    note = Image.Exif()
    note[0x0112] = 6
    file = opened(tmp_path, encoded(Image.fromarray(np.rot90(clean)), "WEBP", exif=note))
    assert (file.layer(1).width, file.layer(1).height) == (850, 1100)
    assert float(np.mean(np.abs(file.raster(1, 72).astype(int) - clean))) < 6


def test_a_heic_photo_that_breaks_off_is_damaged(tmp_path: Path, clean: Gray) -> None:
    data = encoded(Image.fromarray(clean), "HEIF")
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, data[: len(data) // 2]).raster(1, 72)
    assert fault.value.code == "corrupt"


def test_a_heic_photo_is_read(desk: Desk) -> None:
    image, _ = picture(LETTER)
    reading = desk.read("photo.heic", encoded(image, "HEIF", quality=90), "image/heic")
    assert reading.status == "read"
    assert {"Amber", "45210.00"} <= set(texts(reading.pages[0]))
