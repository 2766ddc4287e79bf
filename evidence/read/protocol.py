"""What the program and its reader processes say to each other: length-prefixed JSON, nothing else.

A request carries hashes and numbers; an answer carries records. Nothing that touched a strange file is unpickled.
"""

from __future__ import annotations

import msgspec

from evidence.isolation import PREFIX
from evidence.records.codec import from_json, to_json
from evidence.records.pages import Page
from evidence.records.places import Box
from evidence.records.sources import Problem

LONGEST_FRAME = 64 * 1024**2
"""A page of half a million words; a longer answer is nonsense, and no reason to run out of memory here."""


class Setup(msgspec.Struct, frozen=True, tag=True):
    """The first message to a reader: where the spool is and what a page may cost (bytes, pixels, dpi, seconds).

    A file that lies in another has at most ``file_size`` bytes, and, beyond ``ratio_from``, ``ratio`` times as many as
    that one.
    """

    spool: str
    engine: str
    dpi: int
    lowest_dpi: int
    memory: int
    page_pixels: int
    pages: int
    file_size: int = 200 * 1024**2
    ratio: int = 100
    ratio_from: int = 64 * 1024**2
    seconds: float = 30.0


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The first message of a reader: its libraries are loaded."""


class Survey(msgspec.Struct, frozen=True, tag=True):
    """Open a file and say how many pages it has."""

    sha256: str
    media_type: str


class ReadPage(msgspec.Struct, frozen=True, tag=True):
    """Read one page (from 1); ``alone``: without the second OCR engine, for a reader crashed over it."""

    sha256: str
    media_type: str
    number: int
    alone: bool = False


class Unpack(msgspec.Struct, frozen=True, tag=True):
    """Lay a file that lies in another into the spool: the one of this index on a page (0: of the file as a whole)."""

    sha256: str
    media_type: str
    page: int
    index: int


class Reread(msgspec.Struct, frozen=True, tag=True):
    """Read crops of one page again; ``page`` says how the page was turned and cleaned.

    ``boxes`` are crops with whether the page's own engine is to read them: where the second engine gave the words.
    """

    sha256: str
    media_type: str
    page: Page
    boxes: tuple[tuple[Box, bool], ...]


UNSEEN = -1.0
"""Stands for the confidence of words that the page doesn't show."""


class Draw(msgspec.Struct, frozen=True, tag=True):
    """Draw a part of one page (None: all of it) as PNG; ``width``, ``height`` and ``rotation`` are as it was
    read. ``covered`` boxes are blacked out but for their last part; ``marks`` are framed in a colour by how sure
    (0 to 1, or ``UNSEEN``) their words are; a ``caption`` comes above the page. With a ``quality`` (1 to 100)
    it is drawn as JPEG."""

    sha256: str
    media_type: str
    number: int
    width: float
    height: float
    rotation: int
    box: Box | None
    dpi: int
    covered: tuple[Box, ...] = ()
    marks: tuple[tuple[Box, float], ...] = ()
    caption: str = ""
    quality: int = 0


class Surveyed(msgspec.Struct, frozen=True, tag=True):
    """How many pages a file has, what is wrong with it as a whole (file names are left empty), and the names of the
    files that lie in it."""

    pages: int
    problems: tuple[Problem, ...] = ()
    enclosed: tuple[str, ...] = ()


class PageRead(msgspec.Struct, frozen=True, tag=True):
    """A page with what is wrong with it (file names are left empty); ``enclosed`` are the names of files pinned to
    it."""

    page: Page
    problems: tuple[Problem, ...] = ()
    enclosed: tuple[str, ...] = ()


class Crops(msgspec.Struct, frozen=True, tag=True):
    """What was read in each crop: (text, confidence, engine), in the order asked."""

    texts: tuple[tuple[str, float, str], ...]


class Drawn(msgspec.Struct, frozen=True, tag=True):
    """A picture."""

    png: bytes


class Unpacked(msgspec.Struct, frozen=True, tag=True):
    """A file lies in the spool now, under its hash; its size in bytes."""

    sha256: str
    size: int


class Failed(msgspec.Struct, frozen=True, tag=True):
    """A request that could not be met, with a reason code."""

    code: str
    reason: str


Request = Survey | ReadPage | Unpack | Reread | Draw
Reply = Surveyed | PageRead | Unpacked | Crops | Drawn | Failed


class Ask(msgspec.Struct, frozen=True):
    """The envelope of a request."""

    body: Survey | ReadPage | Unpack | Reread | Draw


class Tell(msgspec.Struct, frozen=True):
    """The envelope of a reply."""

    body: Surveyed | PageRead | Unpacked | Crops | Drawn | Failed | Ready


def frame(message: object) -> bytes:
    """A message as it goes over the pipe."""
    data = to_json(message)
    return PREFIX.pack(len(data)) + data


def request(data: bytes) -> Request:
    """A request from JSON."""
    return from_json(data, Ask).body


def reply(data: bytes) -> Reply | Ready:
    """A reply from JSON, or the word that the reader is ready. Raises ``msgspec.DecodeError`` for anything else."""
    return from_json(data, Tell).body
