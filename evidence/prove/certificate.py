"""``proof.json``, first version: what was read, linked and judged, as leaves of a hash tree.

Each leaf's hash is SHA-256(salt || canonical JSON). The salts derive from the dossier's own file hashes, so that the
same input gives the same bytes; they let the owner withhold a leaf without breaking the rest. The tree guards against
accidental change and partial edits; it is not signed, so it does not show who made it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator, Sequence
from typing import Any

from evidence.records.cases import Summary
from evidence.records.codec import plain, to_json

SCHEMA = "evidence/proof/1"


def certificate(summary: Summary) -> bytes:
    """The proof of one run as indented JSON, UTF-8; deterministic for the same summary."""
    secret = hashlib.sha256(to_json([(f.path, f.sha256) for f in summary.case.files])).digest()
    leaves = [_leaf(kind, body, secret) for kind, body in _bodies(summary)]
    proof = {
        "schema": SCHEMA,
        "program": summary.program,
        "dossier": summary.name,
        "verdict": summary.judgement.verdict,
        "law_date": summary.judgement.law_date.isoformat(),
        "as_of": summary.judgement.as_of.isoformat(),
        "root": root([leaf["hash"] for leaf in leaves]),
        "leaves": leaves,
    }
    return (json.dumps(proof, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _bodies(summary: Summary) -> Iterator[tuple[str, Any]]:
    for file in summary.case.files:
        yield "file", {"path": file.path, "sha256": file.sha256, "bytes": file.size, "status": file.status.value}
    for document in summary.case.documents:
        yield "document", {"id": document.id, "kind": document.kind, "parts": plain(document.parts)}
    for fact in summary.case.facts:
        yield "fact", plain(fact)
    for party in summary.resolution.parties:
        yield "party", plain(party)
    for shipment in summary.shipments:
        yield "shipment", plain(shipment)
    for check in summary.judgement.checks:
        yield "check", plain(check)
    yield "verdict", {"verdict": summary.judgement.verdict, "policy": summary.judgement.policy}


def _leaf(kind: str, body: Any, secret: bytes) -> dict[str, Any]:  # noqa: ANN401 - plain JSON
    data = to_json(body)
    salt = hmac.new(secret, kind.encode() + b"\0" + data, hashlib.sha256).digest()[:16]
    return {"kind": kind, "salt": salt.hex(), "hash": hashlib.sha256(salt + data).hexdigest(), "body": body}


def root(hashes: Sequence[str]) -> str:
    """The root of a binary hash tree over leaf hashes (hex) in order; an odd one is carried up (RFC 6962 prefixes)."""
    level = [hashlib.sha256(b"\0" + bytes.fromhex(h)).digest() for h in hashes]
    if not level:
        return hashlib.sha256(b"").hexdigest()
    while len(level) > 1:
        pairs = [level[i : i + 2] for i in range(0, len(level), 2)]
        level = [hashlib.sha256(b"\1" + b"".join(pair)).digest() if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0].hex()
