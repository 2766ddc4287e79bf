"""What decides a page's words besides its bytes: our reading code, Python, the libraries, OCR data, fonts and settings.

Two runs with the same fingerprint read the same page alike; a page kept under another one is never found.
"""

from __future__ import annotations

import hashlib
import sys
from dataclasses import asdict
from functools import lru_cache
from importlib import metadata
from pathlib import Path

from evidence.read.ocr.choose import fingerprint as engines
from evidence.records.codec import to_json
from evidence.settings import ReadSettings

PACKAGES = (
    "msgspec",
    "numpy",
    "onnxruntime",
    "opencv-python-headless",
    "pdfminer.six",
    "pdfplumber",
    "pillow",
    "pi-heif",
    "pypdfium2",
    "rapidfuzz",
    "xlrd",
)
"""The packages that reading uses; the OCR engines name themselves."""

MACHINERY = frozenset(
    ("cache.py", "shelf.py", "fingerprint.py", "pool.py", "process.py", "readers.py", "filework.py", "worker.py")
)
"""Modules of this folder that carry pages and never change them."""

OUTSIDE = (
    "confinement.py",
    "errors.py",
    "isolation.py",
    "records/__init__.py",
    "records/codec.py",
    "records/facts.py",
    "records/pages.py",
    "records/places.py",
    "records/sources.py",
    "settings.py",
    "values/__init__.py",
    "values/charsets.py",
    "values/similarity.py",
)
"""What reading uses of the program besides its own folder, directly or by way of another."""

COSTS = ("seconds_per_page", "seconds_per_file", "seconds_per_file_page", "seconds_per_file_most", "reader_memory")
"""Limits that end a page or leave it as it is; what failed isn't kept, so they decide nothing."""

FONTS = ("/usr/share/fonts", "/usr/local/share/fonts")


@lru_cache(maxsize=8)
def fingerprint(settings: ReadSettings) -> bytes:
    """One line of JSON that differs wherever a page might be read otherwise."""
    versions = [sys.version, *(f"{name} {_version(name)}" for name in PACKAGES)]
    return to_json([_code(), versions, _numbers(settings), engines(settings.engine), _fonts()])


def _numbers(settings: ReadSettings) -> dict[str, object]:
    limits = {name: value for name, value in asdict(settings.limits).items() if name not in COSTS}
    return {"dpi": settings.dpi, "lowest_dpi": settings.lowest_dpi, "engine": settings.engine, **limits}


@lru_cache(maxsize=1)
def _code() -> str:
    """The hash of the code that reads, of what it uses, and of the shape in which pages are kept."""
    here = Path(__file__).parent
    paths = [p for p in sorted(here.rglob("*.py")) if not (p.parent == here and p.name in MACHINERY)]
    digest = hashlib.sha256()
    for path in (*paths, *(here.parent / name for name in OUTSIDE)):
        digest.update(path.relative_to(here.parent).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _fonts() -> list[str]:
    """The families of fonts installed: PDFium writes what a PDF doesn't bring along in one of them, or drops it."""
    return sorted(str(folder) for place in FONTS for folder in Path(place).glob("*/*"))


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "none"
