"""Pages kept between runs, by content: the same bytes read by the same code, engines and settings are read once."""

from __future__ import annotations

import hashlib
from typing import TypeVar

from evidence.read.fingerprint import fingerprint
from evidence.read.shelf import Shelf
from evidence.records.codec import from_json, to_json
from evidence.settings import ReadSettings

T = TypeVar("T")


class Cache:
    """Surveys and pages by the hash of their file; nothing is kept or found where the settings name no folder."""

    def __init__(self, settings: ReadSettings) -> None:
        self._shelf = None if settings.cache is None else Shelf(settings.cache, settings.cache_size)
        self._settings = b"" if settings.cache is None else fingerprint(settings)
        self._hits = self._misses = 0

    @property
    def on(self) -> bool:
        """Whether anything may be found."""
        return self._shelf is not None

    def find(self, sha256: str, media_type: str, page: int, kind: type[T]) -> T | None:
        """What was kept for a page of a file (0: its survey), None where there is nothing sound."""
        if self._shelf is None:
            return None
        body = self._shelf.get(*self._key(sha256, media_type, page))
        try:
            found = None if body is None else from_json(body, kind)
        except ValueError:
            found = None
        self._hits += found is not None
        self._misses += found is None
        return found

    def keep(self, sha256: str, media_type: str, page: int, value: object) -> None:
        """Keep something; what cannot be written only costs the next run its time."""
        if self._shelf is not None:
            self._shelf.put(*self._key(sha256, media_type, page), to_json(value))

    def close(self) -> None:
        """Write down how often something was found."""
        if self._shelf is not None:
            self._shelf.note(self._hits, self._misses)
        self._hits = self._misses = 0

    def _key(self, sha256: str, media_type: str, page: int) -> tuple[str, str]:
        key = hashlib.sha256(self._settings + to_json([sha256, media_type, page])).hexdigest()
        return key, "page" if page else "file"
