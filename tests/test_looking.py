"""What a person looks at: the pages as they were read, and the pages kept, with the real command."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.read.papers import invoice, pixels, scan
from tests.test_bad_files import USAGE, evidence

GREEN = (0, 150, 60)
"""The colour of a frame around a word that is sure."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    (home / "in\nvoice <1>.pdf").write_bytes(invoice(pages=2))
    (home / "scan.pdf").write_bytes(scan(pixels(invoice())))
    return home


def test_each_page_is_told_with_how_it_was_read_and_drawn_with_its_words_framed(home: Path) -> None:
    done = evidence("pages", "in\nvoice <1>.pdf", "--png", "pictures", home=home)
    assert done.returncode == 0, done.stderr
    assert "page 2: 612 x 792 pt, text by pypdfium2" in done.stdout and "HX-2026-0417" in done.stdout
    assert "\nvoice" not in done.stdout
    drawn = sorted((home / "pictures").iterdir())
    assert [p.name for p in drawn] == ["in-voice-1-.pdf-1.png", "in-voice-1-.pdf-2.png"]
    with Image.open(drawn[0]) as picture:
        seen = np.asarray(picture.convert("RGB"))
    assert seen.shape[0] > 792 * 110 / 72 and seen.shape[1] == round(612 * 110 / 72)
    frames = np.all(seen == GREEN, axis=2)
    assert frames.any(axis=1).sum() > 50 and not frames[:30].any()


def test_a_scan_is_told_with_its_engine_and_confidence(home: Path) -> None:
    told = evidence("pages", "scan.pdf", home=home).stdout
    assert "ocr by tesseract" in told and "% sure" in told


def test_the_pages_kept_are_counted_trimmed_and_cleared(home: Path) -> None:
    for _ in range(2):
        evidence("pages", "in\nvoice <1>.pdf", home=home)
    held = evidence("cache", home=home).stdout
    assert str(home / "evidence" / "pages") in held and "hits      " in held and "hits      0" not in held
    assert "given up  0 bytes" in evidence("cache", "trim", "--size", "1G", home=home).stdout
    assert evidence("cache", "trim", "--size", "much", home=home).returncode == USAGE
    cleared = evidence("cache", "clear", home=home).stdout
    assert "given up  0 bytes" not in cleared and "pages     0 in 0 entries" in cleared


def test_pages_mask_a_social_security_number_unless_told_otherwise(home: Path) -> None:
    (home / "letter.txt").write_text("Owner's SSN: 123-45-6789\n", encoding="utf-8")
    assert "123-45-6789" not in evidence("pages", "letter.txt", home=home).stdout
    assert "123-45-6789" in evidence("pages", "--unmask", "letter.txt", home=home).stdout


def test_a_file_that_cannot_be_read_keeps_no_other_from_being_extracted(home: Path) -> None:
    (home / "empty.pdf").write_bytes(b"")
    done = evidence("extract", "empty.pdf", "scan.pdf", home=home)
    assert done.returncode == 4 and "empty.pdf" in done.stderr and "HX-2026-0417" in done.stdout
    assert evidence("pages", "empty.pdf", home=home).returncode == USAGE
