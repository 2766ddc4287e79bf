"""What an office file holds beside its text and is not read: comments, charts, embedded files, small pictures.

Comments and small pictures (logos, seals, signatures) are told as notices; what a person sees on the page, or would
have to open, leaves the file partly read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.read.native.package import Package
from evidence.read.native.pictures import passed_over
from evidence.records.sources import Problem

_NAMED = 3
_COMMENTS = re.compile(r"(?:word|xl)/(?:comments/)?comments?\d*\.xml")
_THREADED = re.compile(r"xl/threadedComments/[^/]+\.xml")
_CHARTS = re.compile(r"(?:word|xl)/(?:charts/chart(?:Ex)?|diagrams/data)\d*\.xml")
_PARTS = re.compile(r"(?:word|xl)/(?:embeddings/.+|(?:afchunk|chunk)[^/]*)", re.IGNORECASE)

_COMMENT_STEP = "look at the comments; what they say is no part of the paper"
_CHART_STEP = "print the file to PDF and add the PDF, if the charts say what the text doesn't"
_EMBEDDED_STEP = "open the file, save what is embedded in it as a file of its own, and add that"


def beside(package: Package) -> Iterator[Problem]:
    """A problem for each kind of thing that lies in the file and is not read; after its pictures were taken."""
    count = _comments(package)
    if count:
        yield Problem("", "comments", f"{count} comment{_s(count)} not read", _COMMENT_STEP)
    charts = sorted(filter(_CHARTS.fullmatch, package.names))
    if charts:
        yield Problem("", "unread-drawing", f"{_told(charts, 'chart or diagram')} not read", _CHART_STEP)
    embedded = sorted(filter(_PARTS.fullmatch, package.names))
    if embedded:
        yield Problem("", "embedded", f"{_told(embedded, 'embedded file')} not read", _EMBEDDED_STEP)
    if package.small:
        yield passed_over(package.small)


def _comments(package: Package) -> int:
    """How many comments there are; threaded ones are stored twice, the old way too."""
    for pattern in (_THREADED, _COMMENTS):
        trees = [package.tree(name) for name in filter(pattern.fullmatch, package.names)]
        lists = [t.child("commentList") or t for t in trees]
        count = sum(len(t.children("comment", "threadedComment")) for t in lists)
        if count:
            return count
    return 0


def _told(names: Sequence[str], what: str) -> str:
    """How many, of what, and the first few by name."""
    first = what.partition(" or ")
    plural = f"{first[0]}{_s(len(names))}{first[1]}{first[2]}{_s(len(names)) if first[2] else ''}"
    more = ", …" if len(names) > _NAMED else ""
    return f"{len(names)} {plural} ({', '.join(names[:_NAMED])}{more})"


def _s(count: int) -> str:
    return "s" * (count > 1)
