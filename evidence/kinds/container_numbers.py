"""Container numbers (ISO 6346) anywhere on a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, of_tokens
from evidence.layout.labels import fold
from evidence.layout.words import Token, cut_token
from evidence.values import container


def containers(desk: Desk) -> Iterator[Found]:
    """Every container number of the paper, in order of appearance, each once."""
    seen: list[str] = []
    for number_, tokens in container_words(desk):
        sure = container.check_digit_ok(number_) and number_[3] == "U"  # J and Z are rare: a reference may look so
        if number_ not in seen and (sure or _said_to_be_one(desk, tokens[0])):
            yield of_tokens(f"containers[{len(seen)}]", tokens, number_)
            seen.append(number_)


_BESIDE_CONTAINER = re.compile(
    r"(?i)\b(?:container|cntr|ctnr|equipment|seal)\b|\d\s*[x×]\s*\d{2}|\b[24]\d[' ]?(?:gp|hq|hc|dc|dv|rf|fr|ot)\b"
    r"|箱号|柜号"
)
"""Words that tell a container on its line, in the line above or at the head of its column."""


def _said_to_be_one(desk: Desk, token: Token) -> bool:
    """Whether the paper says that a number is a container's: one with a wrong check digit may be any other number."""
    lines = desk.view.sheet(token.page).lines
    at = next((i for i, line in enumerate(lines) if token in line.tokens), None)
    if at is None:
        return True
    owner = desk.captions.owner(lines[at].tokens[0])
    if owner is not None and owner.key.endswith(("contract_no", "po_no", "invoice_no")):
        return False
    near = " ".join(t.text for line in lines[max(0, at - 1) : at + 1] for t in line.tokens)
    in_table = any(t.page == token.page and "containers" in t.header.keys for t in desk.tables)
    return in_table or bool(_BESIDE_CONTAINER.search(near))


def container_words(desk: Desk) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Container numbers with their words: in one word, or with the digits apart."""
    for line in desk.view.lines:
        tokens = line.tokens
        for i in range(len(tokens)):
            for size in (1, 2, 3):
                words = tokens[i : i + size]
                text = " ".join(t.text for t in words)
                numbers = container.find(text.upper()) if len(words) == size else []
                whole = container.normal(text.upper().strip(" .,;:()")) if size > 1 else None
                if size == 1 and numbers:
                    yield numbers[0], _cut_to(words[0], numbers[0])
                    break
                if whole is not None and _apart(whole, words):
                    yield whole, words
                    break


def _apart(number: str, words: Sequence[Token]) -> bool:
    """Whether words are a container number set or read in pieces: the owner's code by itself, else any pieces that
    begin with letters and satisfy the check digit."""
    first = words[0].text.strip("-")
    return bool(re.match(r"[A-Za-z]{4}$", first)) or (first[:1].isalpha() and container.check_digit_ok(number))


def _cut_to(token: Token, value: str) -> tuple[Token, ...]:
    """The part of a word that is the number: ``MSKU1000090/ML12345`` is cut behind it."""
    match = re.search(r"[A-Za-z0-9]{4}[ -]?[\w|]{6}[ /-]{0,2}[\w|]", token.text)
    if match is None or (fold(match[0]) != fold(value) and len(match[0]) < 11):
        return (token,)
    rest = token.text[: match.start()] + token.text[match.end() :]
    if not any(c.isalnum() for c in rest):
        return (token,)
    return (cut_token(token, match.start(), match.end()),)
