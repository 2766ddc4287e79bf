"""XML messages: a line for each value with its path, its name in words and the value; a page for each payment.

ISO 20022 messages (pacs.008, pain.001, camt.053 and .054, remt.001) are told by their namespace; their short names are
written out as in the ISO 20022 message definitions. All other XML is read the same way on one page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from evidence.read.faults import PageFaultError
from evidence.read.native.file import GridPage, NativeFile
from evidence.read.native.grid import Block, Cell, paragraph, tabled, width_of
from evidence.read.native.iso20022 import PAYMENTS, written_out
from evidence.read.native.markup import Node, in_known_encoding, tree
from evidence.records.sources import Problem

ENGINE = "xml"
LARGEST = 75 * 1024**2
PAGE_VALUES = 1000
"""Values of one page; a longer file goes on on the next one."""

LONGEST_VALUE = 2000
"""A longer value that is all base64 is a file, no text."""

_PACKED = re.compile(r"[A-Za-z0-9+/ ]+=*")
WIDEST = 100
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_.\-]+")


@dataclass(frozen=True)
class Value:
    """What an element or attribute says: the names down to it, its text, and its line in the file."""

    path: tuple[str, ...]
    text: str
    line: int


def opened(path: Path, most_pages: int) -> NativeFile:
    """A message as pages. Raises ``PageFaultError``."""
    if path.stat().st_size > LARGEST:
        raise PageFaultError("too-large", f"XML of more than {LARGEST} bytes")
    root = tree([in_known_encoding(path.read_bytes())])
    payments = list(_payments(root, (), PAYMENTS))
    words = written_out if root.name == "Document" else split_up
    if len(payments) > most_pages:
        raise PageFaultError("too-many-pages", f"{len(payments)} payments; at most {most_pages} are read")
    groups = [list(_around(root, chain)) for chain in payments] or [list(_values(root, ()))]
    parts = [g[i : i + PAGE_VALUES] for g in groups for i in range(0, len(g), PAGE_VALUES)]
    found = tuple(v for g in groups for v in g if len(v.text) > LONGEST_VALUE and _PACKED.fullmatch(v.text))
    pages = [GridPage(partial(_block, part, words), ENGINE) for part in parts]
    return NativeFile(pages, _embedded(found), most_pages)


def _embedded(found: Sequence[Value]) -> tuple[Problem, ...]:
    """What is told of files that lie in an XML file as letters."""
    if not found:
        return ()
    places = ", ".join(dict.fromkeys(v.path[-1] for v in found[:3]))
    reason = f"{len(found)} embedded file{'s' * (len(found) > 1)} (in {places}) not read"
    return (Problem("", "embedded", reason, "ask the sender for the embedded papers as files of their own"),)


def split_up(path: Sequence[str]) -> str:
    """The last name of a path in words: ``PayableAmount`` is ``Payable Amount``."""
    return " ".join(part for part in _CAMEL.split(path[-1].lstrip("@")) if part)


def _payments(node: Node, above: tuple[Node, ...], names: frozenset[str]) -> Iterator[tuple[Node, ...]]:
    """The elements that are a payment each, with all elements around them, from the outside inwards."""
    for child in node.children():
        chain = (*above, child)
        if child.name in names:
            yield chain
        else:
            yield from _payments(child, chain, names)


def _around(root: Node, chain: tuple[Node, ...]) -> Iterator[Value]:
    """The values of one payment and those that all payments beside it share."""
    path: tuple[str, ...] = ()
    for outer, inner in zip((root, *chain), chain, strict=False):
        for child in outer.children():
            own = inner is chain[-1] if child is inner else not _holds_payment(child)
            if own:
                yield from _values(child, path)
        path = (*path, inner.name)


def _holds_payment(node: Node) -> bool:
    return node.name in PAYMENTS or any(_holds_payment(child) for child in node.children())


def _values(node: Node, path: tuple[str, ...]) -> Iterator[Value]:
    """What an element and all inside it say; a currency stands before its amount."""
    own = (*path, node.name)
    text = " ".join(node.text.split())
    currency = node.attributes.get("Ccy") or node.attributes.get("currencyID")
    if text:
        yield Value(own, f"{currency} {text}" if currency else text, node.line)
    for name, value in node.attributes.items():
        if name not in ("Ccy", "currencyID", "schemaLocation") and value.strip():
            yield Value((*own, f"@{name}"), " ".join(value.split()), node.line)
    for child in node.children():
        yield from _values(child, own)


def _block(values: Sequence[Value], words: Callable[[Sequence[str]], str]) -> Block:
    """Three columns: path, name in words, value."""
    cells = []
    for row, value in enumerate(values):
        path = "/".join(_inner(value.path))
        packed = len(value.text) > LONGEST_VALUE and _PACKED.fullmatch(value.text)
        for column, text in enumerate((path, words(value.path), "…" if packed else value.text)):
            cells.append(Cell(row, column, partial(_content, text, value.line), width_of(text)))
    return tabled(cells, widest=WIDEST)


def _inner(path: tuple[str, ...]) -> tuple[str, ...]:
    """A path without the names that all values share: the document's and the message's."""
    if path[0] == "Document":
        return path[2:] or path[-1:]
    return path[1:] or path


def _content(text: str, line: int, wide: int) -> Block:
    return paragraph(text, wide, line=line)
