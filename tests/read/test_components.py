"""Components of ink measured run by run are those that are measured pixel by pixel."""

from __future__ import annotations

import cv2
import numpy as np

from evidence.read.ocr.components import components_of
from evidence.read.ocr.measure import reduced
from evidence.read.ocr.ruled import ruled


def test_sizes_and_places_of_ink_are_the_same_run_by_run_as_pixel_by_pixel() -> None:
    ink = np.where(np.random.default_rng(4).random((61, 83)) < 0.4, 255, 0).astype(np.uint8)
    ink[7, :] = 255  # a run from edge to edge touches no run of the next row's start
    found = components_of(ink)
    _, labels, stats, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    assert np.array_equal(found.labels, labels)
    assert np.array_equal(found.stats, stats)
    assert np.allclose(found.centres[1:], centres[1:])


def test_a_page_without_ink_has_paper_alone() -> None:
    found = components_of(np.zeros((20, 30), dtype=np.uint8))
    assert found.stats.tolist() == [[0, 0, 30, 20, 600]]
    assert found.print_height == 0


def test_a_ruling_line_is_found_where_it_is_drawn() -> None:
    page = np.full((300, 400), 255, dtype=np.uint8)
    page[100:102, 50:350] = 0
    page[150:290, 200:202] = 0
    level, upright = ruled(page, 200)
    assert [round(v) for v in level] == [50, 100, 351, 103]
    assert [round(v) for v in upright] == [200, 150, 203, 291]


def test_a_page_reduced_by_halves_keeps_its_brightness() -> None:
    page = np.tile(np.array([0, 200], dtype=np.uint8), (101, 80))
    small = reduced(page, 0.125)
    assert small.shape == (12, 20)
    assert abs(float(small.mean()) - 100) < 2
