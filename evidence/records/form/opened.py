"""A proof opened: JSON read strictly, every leaf against its hash and the root; then its tables."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, TypeVar, cast

from evidence.records.codec import from_json
from evidence.records.leaves import AnyLeaf, DocumentLeaf, FactLeaf, FileLeaf, Leaf, NormLeaf, RunLeaf, StepLeaf
from evidence.records.tree import HEAD, body_of, parsed, root

L = TypeVar("L", bound=Leaf)
Claims = dict[str, bool]
"""What is said against a leaf if it isn't so, and whether it is."""
BASE = ("run", "norm", "rule", "file", "document")
"""Kinds of leaves that are never withheld: without them nothing could be reckoned."""


class RefusedError(Exception):
    """What cannot be opened as a proof, told in one sentence."""


class Proof:
    """An opened proof: its leaves by kind and id, how many are withheld, and (``told``) what is only taken as told."""

    def __init__(self, leaves: Sequence[Leaf], withheld: int, top: bytes, signature: Any) -> None:  # noqa: ANN401
        """``leaves`` are those shown, of which the first is the run's."""
        self.leaves, self.withheld, self.root, self.signature = leaves, withheld, top, signature
        self.run = cast(RunLeaf, leaves[0])
        self.told: Counter[str] = Counter()
        self.tables: dict[type[Leaf], dict[str, Any]] = defaultdict(dict)
        self._of: dict[type[Leaf], list[Leaf]] = defaultdict(list)
        for leaf in leaves:
            self.tables[type(leaf)][key(leaf)] = leaf
            self._of[type(leaf)].append(leaf)
        self.facts: dict[str, FactLeaf] = self.tables[FactLeaf]
        self._facts: dict[str, list[FactLeaf]] = defaultdict(list)
        for fact in self.facts.values():
            self._facts[fact.document].append(fact)
        self.documents: dict[str, DocumentLeaf] = self.tables[DocumentLeaf]
        self.files: dict[str, FileLeaf] = self.tables[FileLeaf]
        self.steps: dict[str, StepLeaf] = self.tables[StepLeaf]
        self.norms = {n.name: tomllib.loads(n.text) for n in self.of(NormLeaf)}
        law = [toml for name, toml in self.norms.items() if name.startswith(("judge/law", "policy"))]
        self.law: dict[str, Any] = {k: v for toml in law for k, v in toml.items()}
        day = self.run.law_date
        self._today = {name: self._on(name, day) for name in self.law}

    def of(self, kind: type[L]) -> list[L]:
        """The leaves of one kind, in order."""
        return cast("list[L]", self._of[kind])

    def kind(self, document: str | None) -> str:
        """A document's kind; nothing for none."""
        return self.documents[document].kind if document in self.documents else ""

    def fields(self, documents: Sequence[str], *names: str) -> list[FactLeaf]:
        """The facts of some fields of some documents, but for boxes left empty."""
        mine = (f for d in documents for f in self._facts.get(d, ()))
        return [f for f in mine if f.field in names and f.status != "empty"]

    def rows(self, name: str, day: str = "") -> list[dict[str, Any]]:
        """The rows of a provision that hold on a day (none given: on the day of the law)."""
        return self._on(name, day) if day and day != self.run.law_date else self._today.get(name, [])

    def _on(self, name: str, day: str) -> list[dict[str, Any]]:
        rows = self.law.get(name, {}).get("rows", [])
        return [r for r in rows if str(r["from"]) <= day <= str(r.get("until", "9999"))]

    def day(self, facts: Sequence[FactLeaf]) -> str:
        """The day of the law for some facts: the date of the one entry they stand on, else the run's."""
        papers = dict.fromkeys(f.document for f in facts)
        found = {f.value for f in self.fields(tuple(papers), "entry_date") if f.value}
        own = found.pop() if len(found) == 1 else None
        return self.run.law_date if own is None or self.run.law_date_given else own

    def lines(self, document: str) -> int:
        """How many line items a document prints; one for none."""
        fields = (f.field for f in self._facts.get(document, ()))
        return max(1, len({name.partition("]")[0] for name in fields if name.startswith("lines[")}))


def key(leaf: Leaf) -> str:
    """What a leaf is named by: its id, path, name, or the leaf it tells of."""
    return str(next((getattr(leaf, n) for n in ("id", "path", "of", "name") if hasattr(leaf, n)), ""))


def kind_of(leaf: Leaf) -> str:
    """The kind of a leaf as it stands in the proof."""
    return str(type(leaf).__struct_config__.tag)


def opened(data: bytes) -> Proof:
    """The proof with every hash reckoned anew. Raises ``RefusedError`` naming the leaf or line not as it was sealed."""
    try:
        outer = parsed(data)
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"the file is no proof: {error}") from error
    leaves = [_leaf(number, raw) for number, raw in enumerate(outer["leaves"], 1)]
    shown = [leaf for leaf in leaves if leaf is not None]
    top = root([bytes.fromhex(raw["hash"]) for raw in outer["leaves"]])
    if top.hex() != outer["root"]:
        raise RefusedError("the root is not the one of the leaves: a leaf was added, left out, moved or changed")
    if not shown or leaves[0] is None or [leaf for leaf in shown if isinstance(leaf, RunLeaf)] != shown[:1]:
        raise RefusedError("the first leaf, and no other, tells of the run")
    proof = Proof(shown, len(leaves) - len(shown), top, outer["signature"])
    for why, right in _counted(proof, outer, len(leaves)).items():
        if not right:
            raise RefusedError(why)
    return proof


def _counted(proof: Proof, outer: dict[str, Any], leaves: int) -> Claims:
    count, wanted = Counter(kind_of(leaf) for leaf in proof.leaves), proof.run.leaves
    short = [k for k, n in wanted.items() if count[k] != n and (count[k] > n or k in BASE or not proof.withheld)]
    short += [k for k in count if k not in wanted]
    twice = Counter((type(leaf), key(leaf)) for leaf in proof.leaves if key(leaf))
    whole = not short and sum(wanted.values()) == leaves
    return {
        f"leaves are missing or too many: {', '.join(sorted(short))}": whole,
        "two leaves have one id": max(twice.values(), default=1) == 1,
        **{f"the line {n} above the leaves is not that of the run": outer[n] == getattr(proof.run, n) for n in HEAD},
    }


def _leaf(number: int, raw: Any) -> Leaf | None:  # noqa: ANN401 - plain JSON
    """A leaf that gives its hash; None for a withheld one."""
    try:
        body = body_of(raw)
        return None if body is None else from_json(body, cast("type[Leaf]", AnyLeaf))
    except (ValueError, TypeError, AttributeError) as error:
        shown = raw.get("body") if isinstance(raw, dict) else None
        named = shown if isinstance(shown, dict) else {}
        name = next((named[n] for n in ("id", "path", "of", "name") if n in named), "")
        raise RefusedError(f"leaf {number} ({named.get('leaf')} {name}): {error}") from error
