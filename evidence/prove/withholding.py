"""Leaves of a proof withheld, so that it can be shown to somebody who must not see them all.

What is withheld is replaced by its hash: the root stays, and so does a signature. Who withholds a fact withholds what
was said of it too: the steps that use it, and the sentences, parties, comparisons and allocations in which it is
written. Verdicts stay readable; what rests on withheld steps can then only be taken as told.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import Any

from evidence.errors import UsageError
from evidence.prove.sealing import written
from evidence.records.tree import parsed

SAYING = ("words", "party", "comparison", "allocation", "decision", "search")
"""Kinds of leaves that may repeat what a fact says."""
LEAST = 4
"""Letters or digits from which a text is searched in other leaves: shorter ones stand everywhere."""


def withheld(data: bytes, patterns: Sequence[str]) -> tuple[bytes, int]:
    """The proof with the facts of some fields withheld, and how many leaves that are.

    A pattern is a field's name, ``*`` standing for anything, or a kind of document, a colon and a field's name:
    ``bank.*``, ``remittance:*``. Raises ``UsageError`` where the file is no proof or nothing matches.
    """
    proof = _proof(data)
    bodies = [leaf.get("body") or {"leaf": ""} for leaf in proof["leaves"]]
    kinds = {b["id"]: b["kind"] for b in bodies if b["leaf"] == "document"}
    facts = [b for b in bodies if b["leaf"] == "fact"]
    mine = [f for f in facts if any(_matches(f, kinds.get(f["document"], ""), p) for p in patterns)]
    if not mine:
        raise UsageError(f"no fact of the proof is in a field like {' or '.join(patterns)}")
    ids = {f["id"] for f in mine}
    said = {s for f in mine for s in _texts(f) if len(s) >= LEAST}
    leaves = [
        {"hash": leaf["hash"]} if _tells(body, ids, said) else leaf
        for leaf, body in zip(proof["leaves"], bodies, strict=True)
    ]
    count = sum(len(a) != len(b) for a, b in zip(leaves, proof["leaves"], strict=True))
    return written({name: value for name, value in proof.items() if name != "leaves"}, leaves), count


def _proof(data: bytes) -> dict[str, Any]:
    try:
        found = parsed(data)
        if not all(isinstance(leaf["hash"], str) for leaf in found["leaves"]):
            raise ValueError("another form")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError("the file is no proof; give the proof.json that `evidence check` wrote") from error
    return found


def _matches(fact: dict[str, Any], kind: str, pattern: str) -> bool:
    field = re.sub(r"\[\d+\]", "", fact["field"])
    names = (fact["field"], field, f"{kind}:{fact['field']}", f"{kind}:{field}")
    return any(fnmatchcase(name, pattern) for name in names)


def _texts(fact: dict[str, Any]) -> set[str]:
    """All that a fact says, letters and digits only."""
    texts = [fact["printed"], fact["value"], *(p["text"] for p in fact["places"])]
    texts += [t for o in fact["others"] for t in (o["value"], o["printed"])]
    return {squeezed(t) for t in texts if t}


def squeezed(text: str) -> str:
    """Letters and digits, lower case, so that ``45,000.00`` and ``45000.00`` are one."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _tells(body: dict[str, Any], ids: set[str], said: set[str]) -> bool:
    """Whether a leaf is one of the facts, uses one, or repeats what it says."""
    if body["leaf"] == "fact":
        return body["id"] in ids
    if body["leaf"] == "step":
        return not ids.isdisjoint(body["facts"])
    if body["leaf"] not in SAYING:
        return False
    text = squeezed(json.dumps(body, ensure_ascii=False))
    named = json.dumps(body)
    return any(s in text for s in said) or any(f'"{i}"' in named for i in ids)
