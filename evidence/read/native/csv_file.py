"""Tables as text (CSV, TSV): delimiter and encoding as the text itself shows them; values stand as they are written."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path

from evidence.read.faults import PageFaultError
from evidence.read.native.file import NativeFile
from evidence.read.native.sheets import Sheet, pages_of, problems_of
from evidence.read.plain import decoded

ENGINE = "csv"
LARGEST = 75 * 1024**2
DELIMITERS = (";", "\t", "|", ",")
LOOKED_AT = 200
"""Rows that tell the delimiter."""

LONGEST_FIELD = 1_000_000
MOST_LINES = 50
"""Lines that one field may have."""

_STATED = re.compile(r"^\ufeff?sep=([;,|\t])\r?\n", re.IGNORECASE)


def opened(path: Path, most_pages: int) -> NativeFile:
    """A table as pages. Raises ``PageFaultError``."""
    if path.stat().st_size > LARGEST:
        raise PageFaultError("too-large", f"a table of more than {LARGEST} bytes")
    text = decoded(path.read_bytes())
    sheet = Sheet("")
    try:
        for row, (line, fields) in enumerate(_rows(text)):
            for column, value in enumerate(fields):
                sheet.add(row, column, _plain(value), line)
    except PageFaultError as fault:
        sheet.fault = fault
        sheet.values.clear()
    return NativeFile(pages_of([sheet], ENGINE), problems_of([sheet]), most_pages)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins on (from 1)."""
    stated = _STATED.match(text)
    line = 1
    if stated is not None:
        text, line = text[stated.end() :], 2
    delimiter = stated[1] if stated is not None else delimiter_of(text)
    reader = _Rows(text, delimiter, quoted=_balanced(text, delimiter))
    before = 0
    try:
        for fields in reader:
            yield line + before, fields
            before = reader.line_num
    except csv.Error as error:
        raise PageFaultError("too-large", f"a field of more than {LONGEST_FIELD} characters") from error


class _Rows:
    """The rows of a text; ``line_num`` is the last line of the row given last."""

    def __init__(self, text: str, delimiter: str, *, quoted: bool = True) -> None:
        csv.field_size_limit(LONGEST_FIELD)
        lines = io.StringIO(text.replace("\0", " "), newline="")
        self._reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE)

    def __iter__(self) -> Iterator[list[str]]:
        return iter(self._reader)

    @property
    def line_num(self) -> int:
        """Lines read so far."""
        return self._reader.line_num


def delimiter_of(text: str) -> str:
    """The sign that parts most neighbouring rows into as many fields: a comma inside of amounts does not."""
    head = "".join(islice(io.StringIO(text, newline=""), LOOKED_AT))
    return max(DELIMITERS, key=lambda d: (_evenness(head, d), -DELIMITERS.index(d)))


def _evenness(text: str, delimiter: str) -> int:
    try:
        counts = [len(fields) for fields in _Rows(text, delimiter) if fields]
    except csv.Error:
        return 0
    even = sum(min(a, b) - 1 for a, b in pairwise(counts) if a == b)
    return even or max(counts, default=1) - 1


def _balanced(text: str, delimiter: str) -> bool:
    """Whether quotation marks open and close; a lone one would swallow the rest of the file as one field."""
    try:
        rows = _Rows(text, delimiter)
        return all(value.count("\n") <= MOST_LINES for fields in rows for value in fields)
    except csv.Error:
        return False


def _plain(value: str) -> str:
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", value.replace("\r\n", "\n").replace("\r", "\n")).strip()
