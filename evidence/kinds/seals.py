"""Seal numbers of transport documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.container_numbers import container_words
from evidence.kinds.desk import Desk, of_tokens
from evidence.layout.labels import Hit
from evidence.layout.words import Token, cut_token
from evidence.values import container

_SEAL = re.compile(r"^[A-Z]{0,6}[-]?[A-Z]{0,3}\d{4,10}[A-Z]?$")


def seals(desk: Desk) -> Iterator[Found]:
    """Seal numbers: at their caption, in their column, or behind a container number."""
    seen: list[str] = []
    for token in _seal_tokens(desk):
        value = token.text.strip(" .,;:/()#").replace("$", "S")
        if value not in seen:
            yield of_tokens(f"seals[{len(seen)}]", (token,), value)
            seen.append(value)


def _seal_tokens(desk: Desk) -> Iterator[Token]:
    for table in desk.tables:
        for row in table.rows:
            for token in row.cells["seals"].tokens if "seals" in row.cells else ():
                yield from _as_seal(token)
    for hit in desk.captions.of("seals"):
        run = next((r for r in desk.captions.candidates(hit) if any(list(_as_seal(t)) for t in r.tokens)), None)
        for token in run.tokens if run is not None else ():
            yield from _as_seal(token)
        for token in _under_head(desk, hit) if run is None and hit.trails else ():
            yield from _as_seal(token)
    yield from _behind_containers(desk)


def _under_head(desk: Desk, hit: Hit) -> Iterator[Token]:
    """The words under a caption that heads a column, ruled off from it, down to the first line without one."""
    left, right = desk.captions.column(hit)
    for line in desk.view.sheet(hit.page).lines[hit.line + 1 : hit.line + 12]:
        inside = [t for t in line.tokens if left <= t.box.centre[0] < right]
        if len(inside) != 1 or line.box.top - hit.box.bottom > 14 * hit.box.height:
            return
        yield inside[0]


def _as_seal(token: Token) -> Iterator[Token]:
    """A word, or the parts of one between slashes and commas, that is a seal's number."""
    at = 0
    for part in re.split(r"([/,;:()]+)", token.text):
        plain = part.strip(".#").replace("$", "S")
        if _SEAL.match(plain) and container.normal(plain) is None:
            yield cut_token(token, at, at + len(part)) if part != token.text else token
        at += len(part)


def _behind_containers(desk: Desk) -> Iterator[Token]:
    """``MSKU1000090/ML-CN12345/40HQ``: the number that follows a container's after a slash or the word seal, on the
    same line or, in a narrow column, on the next."""
    marks = {id(words[-1].word) for _, words in container_words(desk)}
    lines = [(line.tokens, False) for line in desk.view.lines]
    for tokens, sealed in (*_cells(desk), *lines):
        for i, token in enumerate(tokens):
            numbers = container.find(token.text.upper())
            if not numbers and id(token.word) not in marks:
                continue
            rest = token.text.upper().partition(numbers[0])[2] if numbers else ""
            if rest.startswith("/") and len(rest) > 4:
                yield from _as_seal(cut_token(token, len(token.text) - len(rest), len(token.text)))
            elif i + 1 < len(tokens):
                listed = rest == "," and re.fullmatch(r"[A-Z]{1,4}-?\d{5,9}", tokens[i + 1].text) is not None
                yield from _named_seal(tokens[i + 1 : i + 5], sealed or listed or rest.endswith("/"))


def _cells(desk: Desk) -> Iterator[tuple[tuple[Token, ...], bool]]:
    """The words of each cell, and whether the head of its column names seals."""
    for table in desk.tables:
        heads = {c.key: "seal" in c.head.text.lower() or "封" in c.head.text for c in table.columns}
        for row in table.rows:
            yield from ((run.tokens, heads.get(key, False)) for key, run in row.cells.items())


def _named_seal(tokens: Sequence[Token], slash: bool) -> Iterator[Token]:
    for word in tokens:
        token = word
        if token.text in ("/", "//"):
            slash = True
            continue
        if token.text.startswith("/"):
            slash, token = True, cut_token(token, 1, len(token.text))
        if re.fullmatch(r"(?i)\(?(?:seal|s/n)(?:\s?no)?[.:#]*", token.text):
            slash = True
            continue
        if slash:
            yield from _as_seal(token)
        return
