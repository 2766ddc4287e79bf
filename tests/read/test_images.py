"""Pictures: their size in points, their pages, and which way up they are."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from evidence.read.faults import PageFaultError
from evidence.read.image import ImageFile
from tests.read.papers import Gray, invoice, picture, pixels

PIXELS = 40_000_000


@pytest.fixture(scope="module")
def clean() -> Gray:
    return pixels(invoice(), 100)


def opened(tmp_path: Path, data: bytes, most_pages: int = 10, most_pixels: int = PIXELS) -> ImageFile:
    (tmp_path / "picture").write_bytes(data)
    return ImageFile(tmp_path / "picture", most_pages, most_pixels)


def test_a_picture_counts_at_its_stated_resolution(tmp_path: Path, clean: Gray) -> None:
    layer = opened(tmp_path, picture(clean, "PNG", 100)).layer(1)
    assert [layer.width, layer.height] == pytest.approx([612, 792], abs=0.5)
    assert layer.look


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_picture_that_states_none_counts_at_72(tmp_path: Path, clean: Gray, form: str) -> None:
    layer = opened(tmp_path, picture(clean, form, None)).layer(1)
    assert (layer.width, layer.height) == (850, 1100)


def test_a_fax_with_flat_pixels_has_the_shape_of_its_paper(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    Image.new("1", (1728, 1078), 1).save(buffer, "TIFF", dpi=(204, 98))
    file = opened(tmp_path, buffer.getvalue())
    layer = file.layer(1)
    assert (round(layer.width), round(layer.height)) == (610, 792)
    assert file.raster(1, 200).shape == (round(layer.height * 200 / 72), round(layer.width * 200 / 72))


def test_a_camera_s_note_of_how_it_was_held_is_followed(tmp_path: Path, clean: Gray) -> None:
    note = Image.Exif()
    note[0x0112] = 6  # turn clockwise to see it upright
    buffer = io.BytesIO()
    Image.fromarray(np.rot90(clean)).save(buffer, "JPEG", exif=note)
    file = opened(tmp_path, buffer.getvalue())
    assert (file.layer(1).width, file.layer(1).height) == (850, 1100)
    assert float(np.mean(np.abs(file.raster(1, 72).astype(int) - clean))) < 5


def test_every_page_of_a_tiff_is_a_page(tmp_path: Path, clean: Gray) -> None:
    buffer = io.BytesIO()
    Image.fromarray(clean).save(buffer, "TIFF", save_all=True, append_images=[Image.new("L", (400, 300), 255)])
    file = opened(tmp_path, buffer.getvalue())
    assert file.pages == 2
    assert (file.layer(2).width, file.layer(2).height) == (400, 300)


def test_what_is_transparent_is_paper(tmp_path: Path) -> None:
    image = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    assert opened(tmp_path, buffer.getvalue()).raster(1, 72).min() == 255


def test_colours_come_as_blue_green_red(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (20, 20), (200, 30, 10)).save(buffer, "PNG")
    assert opened(tmp_path, buffer.getvalue()).raster(1, 72, colour=True)[5, 5].tolist() == [10, 30, 200]


def test_a_picture_that_breaks_off_is_damaged(tmp_path: Path, clean: Gray) -> None:
    whole = picture(clean, "JPEG")
    file = opened(tmp_path, whole[: len(whole) // 3])
    with pytest.raises(PageFaultError) as fault:
        file.raster(1, 100)
    assert fault.value.code == "corrupt"


def test_more_pixels_than_allowed_are_refused_before_they_are_decoded(tmp_path: Path, clean: Gray) -> None:
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, picture(clean, "PNG"), most_pixels=1000).layer(1)
    assert fault.value.code == "too-large"


def three(clean: Gray) -> tuple[bytearray, int]:
    """A TIFF of three pages, and where its first page names the second."""
    held = io.BytesIO()
    pages = [Image.fromarray(clean) for _ in range(3)]
    pages[0].save(held, "TIFF", save_all=True, append_images=pages[1:])
    data = bytearray(held.getvalue())
    (first,) = struct.unpack_from("<L", data, 4)
    (count,) = struct.unpack_from("<H", data, first)
    return data, first + 2 + 12 * count


@pytest.mark.parametrize(("wrong", "reason"), [(1 << 31, "breaks off"), (8, "in a circle")])
def test_the_pages_before_a_break_in_a_tiff_are_kept_and_the_break_is_told(
    tmp_path: Path, clean: Gray, wrong: int, reason: str
) -> None:
    data, link = three(clean)
    assert (opened(tmp_path, bytes(data)).pages, opened(tmp_path, bytes(data)).problems) == (3, ())
    struct.pack_into("<L", data, link, wrong)
    file = opened(tmp_path, bytes(data))
    assert file.pages == 1
    assert file.raster(1, 72).size
    (told,) = file.problems
    assert (told.code, reason in told.reason) == ("page-count", True)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_a_picture_whose_end_is_missing_is_damaged_and_no_fault_of_the_reader(
    tmp_path: Path, clean: Gray, form: str
) -> None:
    held = io.BytesIO()
    Image.fromarray(clean).save(held, form)
    with pytest.raises(PageFaultError) as told:
        opened(tmp_path, held.getvalue()[: len(held.getvalue()) // 2]).raster(1, 72)
    assert told.value.code == "corrupt" and "damaged" in told.value.reason
