"""A file of decisions: TOML or JSON, checked entry by entry, every error with the line where the entry begins."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Any

from evidence.errors import UsageError
from evidence.records.cases import Decision
from evidence.values.dates import parse_iso
from evidence.values.names import folded

KEYS = {
    "value": (("value",), ("fact", "document", "field")),
    "same": (("a", "b"), ()),
    "different": (("a", "b"), ()),
    "waive": (("rule", "until"), ("document", "shipment")),
}
"""By what is decided: the words an entry must have beside who, when and why, and those it may have."""
ALWAYS = ("what", "who", "when", "why")
ANYWHERE = "dossier"
"""The word any entry may have: the name of the dossier it is on, for files of decisions on many."""

DAYS = ("when", "until")
LARGEST = 1 << 20
"""Bytes of the largest file that is taken for one of decisions."""

Entry = tuple[int, dict[str, Any]]
"""A line's number, 0 where it cannot be told, and what the entry there says."""


def decisions_in(path: Path, rules: Collection[str]) -> tuple[Decision, ...]:
    """The decisions of a file, in order; ``rules`` are the names of all rules that may be waived.

    Raises ``UsageError`` naming file and line for what cannot be read, is no decision, or contradicts another one.
    """
    entries = _entries(path)
    found = tuple(_decision(raw, _place(path, line, nth), rules) for nth, (line, raw) in enumerate(entries, 1))
    _agree(found)
    return found


def _entries(path: Path) -> list[Entry]:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path.name}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path.name}: is no UTF-8 text; save it as UTF-8") from error
    if len(data) > LARGEST:
        raise UsageError(f"{path.name}: is larger than {LARGEST:,} bytes; that is no file of decisions")
    try:
        return _json(text) if path.suffix.lower() == ".json" else _toml(text)
    except (tomllib.TOMLDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise UsageError(f"{path.name}: not valid: {error}") from error
    except ValueError as error:
        raise UsageError(f"{path.name}: {error}") from error


def _toml(text: str) -> list[Entry]:
    table = tomllib.loads(text)
    given = table.pop("decision", [])
    if table or not isinstance(given, list) or not all(isinstance(e, dict) for e in given):
        raise ValueError("write each decision under a heading [[decision]] of its own, and nothing else")
    heads = [n for n, line in enumerate(text.splitlines(), 1) if re.match(r"\s*\[\[\s*decision\s*\]\]", line)]
    lines = heads if len(heads) == len(given) else [0] * len(given)
    return list(zip(lines, given, strict=True))


def _json(text: str) -> list[Entry]:
    whole = json.loads(text)
    if not isinstance(whole, list) or not all(isinstance(e, dict) for e in whole):
        raise ValueError("write a list of decisions: [{...}, {...}]")
    decoder, at, found = json.JSONDecoder(), text.index("[") + 1, []
    for _ in whole:
        at = text.index("{", at)
        line = text.count("\n", 0, at) + 1
        entry, at = decoder.raw_decode(text, at)
        found.append((line, entry))
    return found


def _place(path: Path, line: int, nth: int) -> str:
    return f"{path.name}, line {line}" if line else f"{path.name}, decision {nth}"


def _decision(raw: dict[str, Any], at: str, rules: Collection[str]) -> Decision:
    said = _words(raw, at)
    what = said.get("what", "")
    if what not in KEYS:
        raise UsageError(f"{at}: what is {what!r}; it must be one of {', '.join(KEYS)}")
    needed, allowed = KEYS[what]
    lacking = [k for k in (*ALWAYS, *needed) if not said.get(k)]
    strange = sorted(set(said) - {*ALWAYS, ANYWHERE, *needed, *allowed})
    if lacking or strange:
        told = [f"lacks {', '.join(lacking)}"] * bool(lacking) + [f"has {', '.join(strange)}"] * bool(strange)
        raise UsageError(f"{at}: a decision {what!r} {' and '.join(told)}; `evidence check --help` shows one of each")
    for key in DAYS:
        if key in said and parse_iso(said[key]) is None:
            raise UsageError(f"{at}: {key} is {said[key]!r}; write a day as 2026-01-31")
    target, value = _target(what, said, at, rules)
    until, dossier = said.get("until", ""), said.get(ANYWHERE, "")
    return Decision(target, what, value, said["who"], said["when"], said["why"], until, at, dossier)


def _words(raw: dict[str, Any], at: str) -> dict[str, str]:
    """What an entry says as text; days may stand without quotes, numbers not, for a number may lose its noughts."""
    found = {}
    for key, value in raw.items():
        if type(value) is date:
            found[key] = value.isoformat()
        elif isinstance(value, str):
            found[key] = " ".join(value.split())
        else:
            raise UsageError(f"{at}: {key} is {value!r}; write it in quotes")
    return found


def _target(what: str, said: dict[str, str], at: str, rules: Collection[str]) -> tuple[str, str]:
    """Target and value of the record."""
    if what == "value":
        named = "document" in said and "field" in said
        if ("fact" in said) == named or ("document" in said) != ("field" in said):
            raise UsageError(f"{at}: name the value by document and field, or by fact, and not by both")
        return said.get("fact") or f"{said['document']}#{said['field']}", said["value"]
    if what == "waive":
        if said["rule"] not in rules:
            raise UsageError(f"{at}: there is no rule {said['rule']!r}; `evidence rules` lists them")
        if "document" in said and "shipment" in said:
            raise UsageError(f"{at}: waive for a document or for a shipment, not for both")
        return said["rule"], said.get("document") or said.get("shipment") or ""
    if "|" in said["a"] + said["b"] or folded(said["a"]) == folded(said["b"]):
        raise UsageError(f"{at}: a and b must be two different names, without |")
    return f"{said['a']}|{said['b']}", ""


def _agree(decisions: tuple[Decision, ...]) -> None:
    """Raise ``UsageError`` for two decisions that say different things of one target of a dossier, or of all."""
    said: dict[object, list[Decision]] = {}
    for decision in decisions:
        if decision.what == "waive":
            continue
        key = frozenset(map(folded, decision.target.split("|"))) if decision.what != "value" else decision.target
        for other in said.setdefault(key, []):
            apart = other.dossier and decision.dossier and other.dossier != decision.dossier
            if not apart and (other.what, other.value) != (decision.what, decision.value):
                one, two = (d.value if d.what == "value" else d.what for d in (other, decision))
                raise UsageError(f"{decision.at}: {two!r} contradicts {one!r} ({other.at}); keep one of the two")
        said[key].append(decision)
