"""The hash tree of a proof: its form, the same for who writes one and who checks one.

A leaf's hash is SHA-256(0x00 || salt || canonical JSON of its body), a node's SHA-256(0x01 || left || right); an odd
node is carried up (as in RFC 6962). Canonical JSON: keys sorted, no white space, UTF-8, no floats (as in RFC 8785).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

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
