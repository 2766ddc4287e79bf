"""Pages kept between runs, by content: a file each, written whole or not at all, and not believed when damaged."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import TypeVar

from evidence.read.ocr.choose import fingerprint
from evidence.records.codec import from_json, to_json
from evidence.settings import ReadSettings

PACKAGES = ("pypdfium2", "pdfplumber", "pdfminer.six", "opencv-python-headless", "pillow")
T = TypeVar("T")


class Cache:
    """A folder of JSON files named by key; ``None`` as folder: nothing is kept or found."""

    def __init__(self, settings: ReadSettings) -> None:
        self._folder = settings.cache
        self._settings = self._fingerprint(settings) if self._folder is not None else b""

    @property
    def on(self) -> bool:
        """Whether anything may be found."""
        return self._folder is not None

    @staticmethod
    def _fingerprint(settings: ReadSettings) -> bytes:
        versions = [f"{name} {_version(name)}" for name in PACKAGES]
        limits = settings.limits
        numbers = [settings.dpi, settings.lowest_dpi, limits.page_pixels, limits.pages]
        return to_json([_own_code(), versions, numbers, settings.engine, fingerprint(settings.engine)])

    def _path(self, sha256: str, part: str) -> Path | None:
        if self._folder is None:
            return None
        key = hashlib.sha256(self._settings + to_json([sha256, part])).hexdigest()
        return self._folder / key[:2] / f"{key}.json"

    def find(self, sha256: str, part: str, kind: type[T]) -> T | None:
        """What was kept for a part of a file (``survey``, ``page 3``), None where there is nothing sound."""
        path = self._path(sha256, part)
        if path is None:
            return None
        try:
            digest, _, body = path.read_bytes().partition(b"\n")
            if digest != _digest(body):
                return None
            return from_json(body, kind)
        except (OSError, ValueError):
            return None

    def keep(self, sha256: str, part: str, value: object) -> None:
        """Keep something; a disk that is full or read-only only costs the next run its time."""
        path = self._path(sha256, part)
        if path is None:
            return
        body = to_json(value)
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_digest(body) + b"\n" + body)
                Path(name).replace(path)
            finally:
                Path(name).unlink(missing_ok=True)


@lru_cache(maxsize=1)
def _own_code() -> str:
    """The hash of the code that reads: a changed step of reading finds no page read by the old one."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "none"
