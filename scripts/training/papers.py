# ruff: noqa: E501 - wordings are easier to compare on lines of their own
"""Pages of every kind of paper and of none, as plain text: titles, captions with values, sentences, in changing order."""

from __future__ import annotations

import random
import tomllib
from functools import lru_cache
from pathlib import Path

from scripts.training.agreements import clause
from scripts.training.invented import address, amount, company, day, initials, person, word
from scripts.training.markup import maybe, noisy, parsed, pick
from scripts.training.openings import defined, listed, opening

OTHER = "other"
_HERE = Path(__file__).resolve().parent


@lru_cache(maxsize=2)
def _table(name: str) -> dict[str, dict[str, list[str]]]:
    raw = tomllib.loads((_HERE / name).read_text(encoding="utf-8"))
    return {key: {part: text.split(" | ") for part, text in entry.items()} for key, entry in raw.items()}


def kinds() -> tuple[str, ...]:
    """The names of all categories."""
    return (*_table("kinds.toml"), OTHER)


def _value(rng: random.Random) -> str:
    return pick(rng, (
        company(rng), company(rng), person(rng), address(rng), day(rng), day(rng), amount(rng), amount(rng), str(rng.randrange(1, 99999)), str(rng.randrange(1, 999)),
        f"{initials(rng)}-{rng.randrange(100, 99999)}", f"{rng.randrange(10, 99)}-{rng.randrange(10**6, 10**7)}", f"{initials(rng)}U{rng.randrange(10**6, 10**7)}", f"{rng.randrange(1000, 9999)}.{rng.randrange(10, 99)}.{rng.randrange(1000, 9999)}",
        f"{rng.randrange(1, 9000)} {pick(rng, 'PCS|CTNS|KGS|SETS|CBM|M3|EA|KG')}", word(rng), pick(rng, "Yes|No|X|N/A|USD|CNY|FOB Ningbo|CIF Long Beach|DDP|Shanghai|Los Angeles|China|US|T/T|30 days|steel chairs|cotton towels|LED lamps"), "", "",
    ))  # fmt: skip


def _captions(rng: random.Random, captions: list[str]) -> list[str]:
    some = [c for c in captions if rng.random() < rng.choice((0.35, 0.6, 0.9))]
    if rng.random() < 0.5:
        rng.shuffle(some)
    filled = rng.random() < 0.9
    return [f"{c}{pick(rng, ':|: |  |')} {_value(rng) if filled else maybe(rng, 0.5, '______')}" for c in some]


def _filler(rng: random.Random) -> list[str]:
    return [" ".join(_value(rng) for _ in range(rng.randrange(1, 6))) for _ in range(rng.randrange(0, 14))]


def _mentions(rng: random.Random) -> str:
    """A sentence that names papers without being one."""
    named = [pick(rng, entry["titles"]).lower() for entry in rng.sample(list(_table("kinds.toml").values()), 3)]
    return pick(
        rng,
        (
            "Please find enclosed the {0}, the {1} and the {2}.",
            "We are still missing the {0} and {1}.",
            "Copies of {0}, {1} and {2} must be presented.",
            "see {0} no. 00123",
        ),
    ).format(*named)


def _of_kind(rng: random.Random, kind: str) -> list[str]:
    entry = _table("kinds.toml")[kind]
    rows = _captions(rng, entry["captions"]) + [s for s in entry["sentences"] if rng.random() < 0.5]
    if rng.random() < 0.3:
        rng.shuffle(rows)
    head = [company(rng), address(rng)][: rng.randrange(3)]
    title = [pick(rng, entry["titles"])] if rng.random() < 0.75 else []
    both = head + title if rng.random() < 0.5 else title + head
    if kind in _AGREEMENTS and rng.random() < 0.7:
        return title + _sentences(rng, entry["sentences"])
    return both + rows + _filler(rng)


_AGREEMENTS = ("contract", "ior_agreement", "payment_agency_agreement", "buying_agency_agreement")


def _sentences(rng: random.Random, telling: list[str]) -> list[str]:
    """The body of an agreement: an opening, clauses and definitions, and what tells its kind."""
    body = [clause(rng) for _ in range(rng.randrange(3, 10))] + [defined(rng) for _ in range(rng.randrange(0, 4))]
    body += [s for s in telling if rng.random() < 0.6]
    rng.shuffle(body)
    return parsed("\n".join((opening(rng) if rng.random() < 0.7 else listed(rng), *body)))[0].split("\n")


def _of_none(rng: random.Random) -> list[str]:
    table = _table("other_papers.toml")
    name = rng.choice(list(table))
    rows = [
        s.format(p=person(rng), d=day(rng), c=company(rng), n=rng.randrange(1, 999))
        for s in table[name]["text"]
        if rng.random() < 0.6
    ]
    rows += [_mentions(rng) for _ in range(rng.choice((0, 0, 1, 2)))] + _filler(rng)[:6]
    if rng.random() < 0.5:
        rng.shuffle(rows)
    return rows


def page(rng: random.Random) -> tuple[str, str]:
    """A page's text and the kind of its paper; a third with slips as of OCR."""
    kind = rng.choice(kinds()) if rng.random() > 0.06 else OTHER
    rows = _of_none(rng) if kind == OTHER else _of_kind(rng, kind)
    text = "\n".join(rows)
    if rng.random() < 0.1:
        text = text.upper()
    share = rng.choice((0.0, 0.0, 0.02, 0.06))
    return (noisy(rng, (text, ()), share)[0] if share else text), kind
