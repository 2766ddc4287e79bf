"""Which of the usual structures of trade and import the papers show, and what contradicts it (``structures.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from evidence.judge.case import Case
from evidence.judge.roles import importer
from evidence.judge.signs import SIGNS, Shown
from evidence.records.facts import Fact
from evidence.records.findings import Structure

BY_CLASS = {"importer-us": "us", "importer-foreign": "foreign"}
"""Signs that follow from the importer's class."""


@dataclass(frozen=True)
class Usual:
    """One usual structure; see the comment at the top of ``structures.toml``."""

    name: str
    title: str
    needs: tuple[str, ...]
    against: tuple[tuple[str, str], ...]
    lacking: tuple[tuple[str, str], ...]


@cache
def usual() -> tuple[Usual, ...]:
    """The structures, the most particular first. Raises ``KeyError`` where the data name a sign that there is not."""
    found = tuple(
        Usual(
            raw["name"],
            raw["title"],
            tuple(raw["needs"]),
            tuple(raw.get("against", {}).items()),
            tuple(raw.get("lacking", {}).items()),
        )
        for raw in _data()["structure"]
    )
    for one in found:
        for sign in (*one.needs, *dict(one.against), *dict(one.lacking)):
            if sign not in BY_CLASS and sign not in SIGNS:
                raise KeyError(f"structures.toml: {one.name}: there is no sign {sign}")
    return found


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((resources.files("evidence.judge") / "structures.toml").read_text(encoding="utf-8"))


def structure_of(case: Case, importer_class: str) -> Structure | None:
    """The structure that the papers show, with what contradicts it; None where no paper names an importer."""
    owner = importer(case)
    if owner is None:
        return None
    signs = {name: sign(case, owner) for name, sign in SIGNS.items()}
    signs |= {name: (owner,) if importer_class == of else None for name, of in BY_CLASS.items()}
    shown = [one for one in usual() if all(signs[need] for need in one.needs)]
    if not shown:
        return _none(owner, signs)
    first = shown[0]
    facts = tuple(f.id for need in first.needs for f in signs[need] or ())
    return Structure(
        first.name,
        first.title,
        tuple(dict.fromkeys(facts)),
        tuple(_contradictions(first, owner, signs)),
        tuple(one.title for one in shown[1:]),
    )


def _contradictions(one: Usual, owner: Fact, signs: dict[str, Shown]) -> Iterator[str]:
    for name, sentence in one.against:
        if (facts := signs[name]) is not None:
            yield _filled(sentence, owner, facts)
    for name, sentence in one.lacking:
        if signs[name] is None:
            yield _filled(sentence, owner, ())


def _none(owner: Fact, signs: dict[str, Shown]) -> Structure:
    if signs["importer-is-nobody"] is None:
        return Structure("unknown", _data()["unknown"]["title"])
    none = _data()["none"]
    return Structure("none", none["title"], (owner.id,), (_filled(none["says"], owner, ()),))


def _filled(sentence: str, owner: Fact, facts: tuple[Fact, ...]) -> str:
    """A sentence of the data with the values in their places; a value's own braces are left alone."""
    return sentence.format(*(f'"{f.text}"' for f in facts), importer=f'"{owner.text}"')
