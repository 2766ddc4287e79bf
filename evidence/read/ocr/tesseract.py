"""Tesseract, in-process through tesserocr or as a program through pytesseract: the reader of whole pages.

Page segmentation mode 3 (fully automatic): sparse modes lose identifiers on forms.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import metadata, util
from pathlib import Path
from shutil import which
from sys import prefix

from evidence.read.ocr.engine import Gray, Seen

MODE = 3
ONE_LINE = 7
CROP_DPI = 200
"""What a crop's resolution is said to be; its lines are about as high as those of a page."""

SETTINGS = (("textord_tabfind_find_tables", "0"),)
"""Tables are found by ruling lines and columns later; looking for them here costs time and loses words of forms."""

WORD_LEVEL = "5"
FOLDERS = ("/usr/share/tesseract-ocr", "/usr/share", "/usr/local/share", "/opt/homebrew/share")


def data_folder() -> Path | None:
    """Where Tesseract's English data lie: ``$TESSDATA_PREFIX``, the environment's own, the system's; None: nowhere."""
    given = os.environ.get("TESSDATA_PREFIX")
    candidates = [Path(given), Path(given) / "tessdata"] if given else []
    candidates.append(Path(prefix) / "share" / "tessdata")
    for folder in map(Path, FOLDERS):
        candidates.append(folder / "tessdata")
        candidates.extend(sorted(folder.glob("*/tessdata"), reverse=True) if folder.name == "tesseract-ocr" else ())
    return next((c for c in candidates if (c / "eng.traineddata").is_file()), None)


def tesserocr_version() -> str | None:
    """The version of the binding, None where it isn't installed."""
    return metadata.version("tesserocr") if util.find_spec("tesserocr") else None


def program_version() -> str | None:
    """pytesseract's version, None where it or the program ``tesseract`` isn't installed."""
    return metadata.version("pytesseract") if util.find_spec("pytesseract") and which("tesseract") else None


class InProcess:
    """Tesseract's library in this process. Raises ``RuntimeError`` where it doesn't take its data."""

    def __init__(self, folder: Path, languages: str, settings: Sequence[tuple[str, str]] = SETTINGS) -> None:
        import tesserocr  # noqa: PLC0415 - heavy, and not installed everywhere

        self._api = tesserocr.PyTessBaseAPI(
            path=str(folder),
            lang=languages,
            psm=tesserocr.PSM.AUTO,
            oem=tesserocr.OEM.LSTM_ONLY,
            variables=dict(settings),
        )
        version = tesserocr.tesseract_version().split()[1]
        self.name = f"tesseract {version} ({languages}; tesserocr {metadata.version('tesserocr')})"

    def page(self, gray: Gray, dpi: int) -> tuple[Seen, ...]:
        """The words of a page."""
        height, width = gray.shape
        self._api.SetImageBytes(gray.tobytes(), width, height, 1, width)
        self._api.SetSourceResolution(dpi)
        self._api.Recognize()
        found = table(self._api.GetTSVText(0))
        self._api.Clear()
        return found

    def line(self, gray: Gray) -> tuple[Seen, ...]:
        """The words of a line."""
        self._api.SetPageSegMode(ONE_LINE)
        try:
            return self.page(gray, CROP_DPI)
        finally:
            self._api.SetPageSegMode(MODE)


class AsProgram:
    """The program ``tesseract``. Raises ``RuntimeError`` where it doesn't run."""

    def __init__(self, folder: Path, languages: str) -> None:
        import pytesseract  # noqa: PLC0415 - only where the library isn't there

        self._tool = pytesseract
        self._languages = languages
        self._config = f'--oem 1 --tessdata-dir "{folder}"'
        try:
            version = pytesseract.get_tesseract_version()
        except pytesseract.TesseractNotFoundError as error:
            raise RuntimeError("the program tesseract does not run") from error
        self.name = f"tesseract {version} ({languages}; pytesseract {metadata.version('pytesseract')})"

    def page(self, gray: Gray, dpi: int) -> tuple[Seen, ...]:
        """The words of a page."""
        return self._read(gray, dpi, MODE)

    def line(self, gray: Gray) -> tuple[Seen, ...]:
        """The words of a line."""
        return self._read(gray, CROP_DPI, ONE_LINE)

    def _read(self, gray: Gray, dpi: int, mode: int) -> tuple[Seen, ...]:
        config = f"{self._config} --psm {mode} --dpi {dpi}"
        config += "".join(f" -c {name}={value}" for name, value in SETTINGS)
        return table(self._tool.image_to_data(gray, lang=self._languages, config=config))


def table(text: str) -> tuple[Seen, ...]:
    """The words of Tesseract's tab-separated output, as both bindings give it."""
    rows = (line.split("\t") for line in text.splitlines())
    return tuple(_seen(row) for row in rows if len(row) == 12 and row[0] == WORD_LEVEL and row[11].strip())


def _seen(row: list[str]) -> Seen:
    left, top, width, height = (float(v) for v in row[6:10])
    confidence = min(1.0, max(0.0, float(row[10]) / 100))
    return Seen(row[11].strip(), left, top, left + width, top + height, confidence)
