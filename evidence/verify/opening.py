"""A proof opened: JSON read strictly, every leaf against its hash, the root, the signature."""

from __future__ import annotations

import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, cast

from evidence.records.codec import from_json
from evidence.records.leaves import AnyLeaf, DocumentLeaf, FactLeaf, FileLeaf, Leaf, NormLeaf, RunLeaf
from evidence.records.tree import HEAD, SCHEMA, canonical, leaf_hash, root, signed

L = TypeVar("L", bound=Leaf)
Claims = dict[str, bool]
"""What is said against a leaf if it isn't so, and whether it is."""


BASE = ("run", "norm", "rule", "file", "document")
"""Kinds of leaves that are never withheld: without them nothing could be reckoned."""


class RefusedError(Exception):
    """What cannot be opened as a proof, told in one sentence."""


@dataclass
class Proof:
    """An opened proof: its leaves, how many are withheld, its root and signer, and what is only taken as told."""

    leaves: tuple[Leaf, ...]
    withheld: int
    root: str
    signer: str | None
    told: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def of(self, kind: type[L]) -> tuple[L, ...]:
        """The leaves of one kind, in order."""
        return cast("tuple[L, ...]", self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> dict[type, tuple[Leaf, ...]]:
        kinds = dict.fromkeys(type(leaf) for leaf in self.leaves)
        return {kind: tuple(leaf for leaf in self.leaves if type(leaf) is kind) for kind in kinds}

    @cached_property
    def run(self) -> RunLeaf:
        """The leaf of the run, which is never withheld."""
        return self.of(RunLeaf)[0]

    @cached_property
    def facts(self) -> dict[str, FactLeaf]:
        """Facts by id."""
        return {f.id: f for f in self.of(FactLeaf)}

    @cached_property
    def documents(self) -> dict[str, DocumentLeaf]:
        """Documents by id."""
        return {d.id: d for d in self.of(DocumentLeaf)}

    @cached_property
    def files(self) -> dict[str, FileLeaf]:
        """Files by path."""
        return {f.path: f for f in self.of(FileLeaf)}

    @cached_property
    def norms(self) -> dict[str, dict[str, Any]]:
        """The data files judged by, by name; those of a user's policy last."""
        return {n.name: tomllib.loads(n.text) for n in self.of(NormLeaf)}

    @cached_property
    def law(self) -> dict[str, Any]:
        """Dated provisions by name, those of a policy file in place of the others."""
        return {
            k: v
            for name, toml in self.norms.items()
            if name.startswith(("judge/law", "policy"))
            for k, v in toml.items()
        }

    def kind(self, document: str) -> str:
        """A document's kind; nothing for one that is withheld."""
        return self.documents[document].kind if document in self.documents else ""

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The rows of a provision that hold on the day of the law."""
        day, rows = self.run.law_date, self.law.get(name, {}).get("rows", [])
        return [r for r in rows if str(r["from"]) <= day <= str(r.get("until", "9999"))]

    def lines(self, document: str) -> int:
        """How many line items a document prints."""
        fields = (f.field for f in self.facts.values() if f.document == document)
        return len({name.partition("]")[0] for name in fields if name.startswith("lines[")})

    def knows(self, table: Collection[Any], ids: Iterable[Any]) -> bool:
        """Whether all ids are in a table of leaves, or leaves are withheld."""
        return bool(self.withheld) or set(ids) <= set(table)


def opened(data: bytes, key: bytes | None) -> Proof:
    """The proof with every hash reckoned anew; ``key`` is the PEM of the public key it must be signed with.

    Raises ``RefusedError`` naming the leaf, the line or the signature that is not as it was sealed.
    """
    outer = _parsed(data)
    leaves = [_leaf(number, raw) for number, raw in enumerate(outer["leaves"], 1)]
    shown = tuple(leaf for leaf in leaves if leaf is not None)
    top = root([bytes.fromhex(raw["hash"]) for raw in outer["leaves"]])
    if top.hex() != outer["root"]:
        raise RefusedError("the root is not the one of the leaves: a leaf was added, left out, moved or changed")
    proof = Proof(shown, len(leaves) - len(shown), top.hex(), _signer(outer["signature"], top, key))
    for why, right in _outer(proof, outer, len(leaves)).items():
        if not right:
            raise RefusedError(why)
    return proof


def _outer(proof: Proof, outer: dict[str, Any], leaves: int) -> Claims:
    runs = proof.of(RunLeaf)
    if len(runs) != 1 or proof.leaves[0] is not runs[0]:
        return {"the first leaf, and no other, tells of the run": False}
    count = Counter(canonical_kind(leaf) for leaf in proof.leaves)
    wanted = proof.run.leaves
    short = [k for k, n in wanted.items() if count[k] != n and (count[k] > n or k in BASE or not proof.withheld)]
    short += [k for k in count if k not in wanted]
    twice = Counter(type(leaf).__name__ + getattr(leaf, "id", "") for leaf in proof.leaves if hasattr(leaf, "id"))
    return {
        f"leaves are missing or too many: {', '.join(sorted(short))}": not short
        and sum(proof.run.leaves.values()) == leaves,
        "two leaves have one id": max(twice.values(), default=1) == 1,
        **{f"the line {n} above the leaves is not that of the run": outer[n] == getattr(proof.run, n) for n in HEAD},
    }


def canonical_kind(leaf: Leaf) -> str:
    """The kind of a leaf as it stands in the proof."""
    return str(type(leaf).__struct_config__.tag)


def _parsed(data: bytes) -> dict[str, Any]:
    def table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _ in pairs}) < len(pairs):
            raise ValueError("a name stands twice in one object")
        return dict(pairs)

    def number(text: str) -> object:
        raise ValueError(f"the number {text} is not whole; a proof writes such numbers as text")

    try:
        found = json.loads(data.decode("utf-8"), object_pairs_hook=table, parse_float=number, parse_constant=number)
        if not isinstance(found, dict) or set(found) != {"schema", "root", "signature", "leaves", *HEAD}:
            raise ValueError("it has other names than a proof")
        if found["schema"] != SCHEMA or not isinstance(found["leaves"], list):
            raise ValueError(f"it is not of the form {SCHEMA}")
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"the file is no proof: {error}") from error
    return found


def _leaf(number: int, raw: object) -> Leaf | None:
    """A leaf that gives its hash; None for a withheld one."""
    where = f"leaf {number}"
    try:
        if not isinstance(raw, dict) or set(raw) not in ({"hash"}, {"hash", "salt", "body"}):
            raise ValueError("it has other parts than hash, salt and body")
        if len(bytes.fromhex(raw["hash"])) != 32 or raw["hash"] != raw["hash"].lower():
            raise ValueError("its hash is not 64 small hexadecimal digits")
        if "body" not in raw:
            return None
        body, salt = canonical(raw["body"]), bytes.fromhex(raw["salt"])
        name = next((raw["body"][k] for k in ("id", "of", "name", "path") if k in raw["body"]), "")
        where += f" ({raw['body'].get('leaf')} {name})"
        if leaf_hash(salt, body).hex() != raw["hash"] or len(salt) != 16 or raw["salt"] != salt.hex():
            raise ValueError("its content does not give its hash, so it was changed")
        return cast(Leaf, from_json(body, cast("type[AnyLeaf]", AnyLeaf)))
    except (ValueError, TypeError, AttributeError) as error:
        raise RefusedError(f"{where}: {error}") from error


def _signer(signature: Any, top: bytes, key: bytes | None) -> str | None:  # noqa: ANN401 - plain JSON
    """The public key (hex) of a signature that is right; None for an unsigned proof where no key is asked for."""
    if signature is None and key is None:
        return None
    try:
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - only signed proofs need it
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415
        from cryptography.hazmat.primitives.serialization import load_pem_public_key  # noqa: PLC0415
    except ImportError as error:
        raise RefusedError("the proof is signed; install `cryptography` to check the signature") from error
    try:
        if set(signature) != {"algorithm", "key", "value"} or signature["algorithm"] != "Ed25519":
            raise ValueError("its parts are algorithm (Ed25519), key and value")
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signature["key"]))
        public.verify(bytes.fromhex(signature["value"]), signed(top))
        if signature != {k: v.lower() if k != "algorithm" else v for k, v in signature.items()}:
            raise ValueError("it is not written in small hexadecimal digits")
        given = None if key is None else load_pem_public_key(key)
    except (InvalidSignature, ValueError, TypeError, AttributeError) as error:
        raise RefusedError(f"the signature does not hold for this root and key {error}".strip()) from error
    if (isinstance(given, Ed25519PublicKey) and given.public_bytes_raw() != public.public_bytes_raw()) or (
        given is not None and not isinstance(given, Ed25519PublicKey)
    ):
        raise RefusedError("the proof is signed with another key than the one given")
    return public.public_bytes_raw().hex()


def told(where: str, claims: Claims) -> Iterator[str]:
    """The claims that are not so, each as a sentence with its leaf."""
    yield from (f"{where}: {why}" for why, right in claims.items() if not right)
