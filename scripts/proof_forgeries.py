"""Forgeries of a proof: one thing changed in one leaf, all ids, hashes and the root reckoned anew."""

from __future__ import annotations

import copy
import random
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from scripts.proof_sealing import Proof, rederive, seal
from scripts.proof_sorts import Path_, sort_of


def forge(chosen: random.Random, proof: Proof) -> tuple[str, str, Proof] | None:
    """A copy of a proof with one change, sealed anew; None where the place drawn cannot be changed."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for i, leaf in enumerate(proof["leaves"]):
        by_kind[leaf["body"]["leaf"]].append(i)
    kind = chosen.choice(sorted(by_kind))
    at = chosen.choice(by_kind[kind])
    other = {**proof, "leaves": list(proof["leaves"])}
    if chosen.random() < 0.05:
        told, sort = f"leaf {kind} left out", "edge"
        del other["leaves"][at]
    else:
        body = copy.deepcopy(proof["leaves"][at]["body"])
        places = [p for p in scalars(body) if p[0] != "leaf"]
        if not places:
            return None
        where = chosen.choice(places)
        before = at_place(body, where)
        after = other_value(chosen, before)
        put(body, where, after)
        sort = sort_of(kind, where)
        told = f"{kind} {'.'.join(map(str, where))}: {before!r} -> {after!r}"
        other["leaves"][at] = {**proof["leaves"][at], "body": body}
        if chosen.random() < 0.5:
            rederive(other, at, proof["leaves"][at]["body"])
    seal(other)
    return sort, told, other


def scalars(value: Any, at: Path_ = ()) -> Iterator[Path_]:  # noqa: ANN401 - plain JSON
    """The places of all scalars and of lists that are not empty (to drop one of their members)."""
    if isinstance(value, dict):
        for key in sorted(value):
            yield from scalars(value[key], (*at, key))
    elif isinstance(value, list):
        if value:
            yield at
        for i, item in enumerate(value):
            yield from scalars(item, (*at, i))
    else:
        yield at


def at_place(value: Any, where: Path_) -> Any:  # noqa: ANN401 - plain JSON
    """What stands at a place."""
    for key in where:
        value = value[key]
    return value


def put(value: Any, where: Path_, new: Any) -> None:  # noqa: ANN401 - plain JSON
    """Put something at a place."""
    at_place(value, where[:-1])[where[-1]] = new


def other_value(chosen: random.Random, value: Any) -> Any:  # noqa: ANN401 - plain JSON
    """Another value of the same sort: a digit, a letter, a yes for a no, a member less."""
    if isinstance(value, bool):
        return not value
    if value is None:
        return chosen.choice([True, False, "1"])
    if isinstance(value, int):
        return value + chosen.choice([-1, 1, 10])
    if isinstance(value, list):
        gone = chosen.randrange(len(value))
        return value[:gone] + value[gone + 1 :]
    if not value:
        return "1"
    signs = [i for i, c in enumerate(value) if c.isdigit()] or [i for i, c in enumerate(value) if c.isalpha()] or [0]
    i = chosen.choice(signs)
    pool = (
        "0123456789"
        if value[i].isdigit()
        else "abcdefghijklmnopqrstuvwxyz"
        if value[i].islower()
        else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    )
    return value[:i] + chosen.choice([c for c in pool if c != value[i]]) + value[i + 1 :]
