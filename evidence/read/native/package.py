"""Office files: a zip whose parts are read within limits and never written anywhere."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from evidence.read.faults import PageFaultError
from evidence.read.native.file import NativePage
from evidence.read.native.markup import Node, tree
from evidence.read.native.pictures import lost, picture_page

LARGEST_PART = 75 * 1024**2
"""Bytes of one part, unpacked."""

LARGEST_FILE = 2 * LARGEST_PART
"""Bytes of all the parts that are read, unpacked."""

RATIO = 100
"""A part of more than a mebibyte that is packed tighter is a bomb."""

MOST_PARTS = 10_000
CHUNK = 256 * 1024
PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp", ".webp", ".heic")
DRAWINGS = (".emf", ".wmf", ".svg")
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
"""What zipfile raises over damaged, locked or unusual archives."""


class Package:
    """An open office file. Raises ``PageFaultError``."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
            infos = self._zip.infolist()
        except BROKEN as error:
            raise PageFaultError("corrupt", "damaged: the file cannot be unpacked") from error
        if len(infos) > MOST_PARTS:
            raise PageFaultError("too-large", f"{len(infos)} parts; at most {MOST_PARTS} are read")
        self._parts = {info.filename.lstrip("/"): info for info in infos}
        self._read = 0
        self.small: list[str] = []
        """The pictures that were passed over as too small for a paper, as far as they were looked at."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._parts)

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, unpacked piece by piece."""
        info = self._parts.get(name)
        if info is None:
            raise PageFaultError("corrupt", f"damaged: its part {name} is missing")
        size = 0
        try:
            with self._zip.open(info) as part:
                while chunk := part.read(CHUNK):
                    size += len(chunk)
                    self._read += len(chunk)
                    self._check(name, size, info.compress_size)
                    yield chunk
        except BROKEN as error:
            code = "encrypted" if info.flag_bits & 1 else "corrupt"
            raise PageFaultError(code, f"damaged or locked: its part {name} cannot be unpacked") from error

    def _check(self, name: str, size: int, packed: int) -> None:
        if size > LARGEST_PART or self._read > LARGEST_FILE:
            raise PageFaultError("too-large", f"its part {name} unpacks to more than {LARGEST_PART} bytes")
        if size > 1024**2 and size > RATIO * max(packed, 1):
            raise PageFaultError("too-large", f"its part {name} is packed more than {RATIO} times: a bomb")

    def bytes(self, name: str) -> bytes:
        """A whole part."""
        return b"".join(self.chunks(name))

    def tree(self, name: str) -> Node:
        """An XML part."""
        return tree(self.chunks(name))

    def optional(self, name: str) -> Node | None:
        """An XML part that need not be there."""
        return self.tree(name) if name in self._parts else None

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part points at within the file: (kind, name of the part) by id; links to the outside are left out."""
        folder, _, base = name.rpartition("/")
        node = self.optional(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for child in node.children("Relationship") if node is not None else ():
            said = child.attributes
            if said.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, said.get("Target", ""))).lstrip("/")
                found[said.get("Id", "")] = said.get("Type", "").rpartition("/")[2], target
        return found

    def main(self, default: str) -> str:
        """The name of the part that the whole file is about."""
        found = [target for kind, target in self.relations("").values() if kind == "officeDocument"]
        return found[0] if found and found[0] in self._parts else default

    def pictures(self, folder: str, most_pixels: int) -> Iterator[NativePage]:
        """The pictures in a folder that may show a paper, a page each; those that cannot be read are said."""
        for name in sorted(n for n in self._parts if n.startswith(f"{folder}/")):
            if not name.lower().endswith(PICTURES + DRAWINGS):
                continue
            try:
                if name.lower().endswith(DRAWINGS):
                    raise PageFaultError("unsupported", f"the drawing {name} in the file is not read")
                page = picture_page(self.bytes(name), name, most_pixels)
                if page is not None:
                    yield page
                else:
                    self.small.append(name)
            except PageFaultError as fault:
                yield lost(name, fault)
