"""The hash tree of a proof: its form, the same for who writes one and who checks one.

A leaf's hash is SHA-256(0x00 || salt || canonical JSON of its body), a node's SHA-256(0x01 || left || right); an odd
node is carried up (as in RFC 6962). Canonical JSON: keys sorted, no white space, UTF-8, no floats (as in RFC 8785).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

SCHEMA = "evidence/proof/1"
HEAD = ("program", "dossier", "verdict", "law_date", "as_of")
"""What the lines above the leaves repeat of the first leaf, for the reader."""


def canonical(body: object) -> bytes:
    """Canonical JSON of plain data."""
    return json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def leaf_hash(salt: bytes, body: bytes) -> bytes:
    """The hash of a leaf from its salt and its body in canonical JSON."""
    return hashlib.sha256(b"\0" + salt + body).digest()


def root(hashes: Sequence[bytes]) -> bytes:
    """The root over leaf hashes in order; SHA-256 of nothing for none."""
    level = list(hashes)
    while len(level) > 1:
        pairs = [level[i : i + 2] for i in range(0, len(level), 2)]
        level = [hashlib.sha256(b"\1" + pair[0] + pair[1]).digest() if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0] if level else hashlib.sha256(b"").digest()


def signed(top: bytes) -> bytes:
    """What is signed of a proof: its form and its root."""
    return SCHEMA.encode() + b" root " + top


def parsed(data: bytes) -> dict[str, Any]:
    """A proof's file as plain data; raises ``ValueError`` (or ``RecursionError``) for any other JSON.

    Strict: no name twice in one object, whole numbers only, and no names beside those of the form.
    """

    def table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _ in pairs}) < len(pairs):
            raise ValueError("a name stands twice in one object")
        return dict(pairs)

    def number(text: str) -> object:
        raise ValueError(f"the number {text} is not whole; a proof writes such numbers as text")

    found = json.loads(data.decode("utf-8"), object_pairs_hook=table, parse_float=number, parse_constant=number)
    if not isinstance(found, dict) or set(found) != {"schema", "root", "signature", "leaves", *HEAD}:
        raise ValueError("it has other names than a proof")
    if found["schema"] != SCHEMA or not isinstance(found["leaves"], list):
        raise ValueError(f"it is not of the form {SCHEMA}")
    return found


def body_of(raw: object) -> bytes | None:
    """The canonical JSON of a leaf as it stands in the file; None for a withheld one.

    Raises ``ValueError`` for one that does not give its hash.
    """
    if not isinstance(raw, dict) or set(raw) not in ({"hash"}, {"hash", "salt", "body"}):
        raise ValueError("it has other parts than hash, salt and body")
    if not isinstance(raw["hash"], str) or len(bytes.fromhex(raw["hash"])) != 32 or raw["hash"] != raw["hash"].lower():
        raise ValueError("its hash is not 64 small hexadecimal digits")
    if "body" not in raw:
        return None
    body, salt = canonical(raw["body"]), bytes.fromhex(raw["salt"])
    if leaf_hash(salt, body).hex() != raw["hash"] or len(salt) != 16 or raw["salt"] != salt.hex():
        raise ValueError("its content does not give its hash, so it was changed")
    return body
