"""Which engines read pages and crops: what is installed is looked at first, and tried before it is used."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from evidence.read.ocr import rapid, tesseract
from evidence.read.ocr.engine import PageEngine

AUTO = "auto"
RAPID = "rapid"
ORDER = ("tesserocr", "pytesseract", RAPID)
"""Readers of whole pages, the best first."""

CHINESE = "chi_sim"


@dataclass(frozen=True)
class Choice:
    """A reader of whole pages as far as it can be told without loading it; ``languages`` are its data at hand."""

    engine: str
    version: str
    data: Path | None = None
    languages: tuple[str, ...] = ()

    def load(self, *, chinese: bool = False) -> PageEngine:
        """The engine itself. Raises ``RuntimeError`` or ``ImportError`` where it doesn't work after all."""
        if self.data is None:
            return rapid.Rapid()
        languages = f"{CHINESE}+eng" if chinese else "eng"
        loader = tesseract.InProcess if self.engine == "tesserocr" else tesseract.AsProgram
        return loader(self.data, languages)


def choices(wanted: str = AUTO) -> tuple[Choice, ...]:
    """The readers of whole pages that seem to be installed, best first; only ``wanted`` unless that is ``auto``."""
    data = tesseract.data_folder()
    versions = {
        "tesserocr": tesseract.tesserocr_version() if data else None,
        "pytesseract": tesseract.program_version() if data else None,
        "rapid": rapid.version(),
    }
    found = ((name, versions[name]) for name in ORDER if wanted in (AUTO, name))
    return tuple(
        Choice(name, version, None if name == "rapid" else data, () if name == "rapid" else _languages(data))
        for name, version in found
        if version is not None
    )


def _languages(data: Path | None) -> tuple[str, ...]:
    return tuple(n for n in ("eng", CHINESE) if data and (data / f"{n}.traineddata").is_file())


def second() -> Callable[[], PageEngine] | None:
    """The loader of the reader of crops and bad pages, None if that isn't installed."""
    return rapid.Rapid if rapid.version() else None


def statements(wanted: str = AUTO) -> tuple[str, ...]:
    """What reads scanned pages and crops, in words, with versions and why."""
    found = choices(wanted)
    if not found:
        return ("no OCR engine: scanned pages cannot be read; install Tesseract, or rapidocr and onnxruntime",)
    first = found[0]
    if first.engine == "rapid":
        why = "asked for" if wanted == "rapid" else "Tesseract or its data are not installed"
        lines = [f"scanned pages: RapidOCR {first.version}, embedded ({why}; about nine times slower)"]
    else:
        by = f"Tesseract through {first.engine} {first.version}"
        lines = [f"scanned pages: {by}, {' and '.join(first.languages)} from {first.data}"]
    again = rapid.version()
    lines.append(f"crops read again: RapidOCR {again}" if again else "crops are not read again: rapidocr is missing")
    return tuple(lines)


def fingerprint(wanted: str) -> tuple[str, ...]:
    """What of the engines decides a page's words: names, versions and the hashes of their data."""
    parts = [f"second {rapid.version()}"]
    for choice in choices(wanted):
        parts.append(f"{choice.engine} {choice.version}")
        if choice.data is not None:
            parts.extend(_hash(choice.data / f"{name}.traineddata") for name in choice.languages)
    return tuple(parts)


@lru_cache(maxsize=8)
def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
