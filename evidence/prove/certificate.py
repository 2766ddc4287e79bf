"""``proof.json``, first version: what was read, linked and judged, as leaves of a hash tree.

A leaf's hash is SHA-256(salt || canonical JSON of [kind, body]). Its salt is HMAC-SHA-256(secret, the same), and the
secret derives from the content of all leaves, so that the same run gives the same bytes; file hashes alone, which may
be known elsewhere, do not give it. A redacted copy leaves out the secret and the withheld bodies with their salts.
What that cannot do: who holds all other bodies can try out a withheld one of few values (an SSN), since nothing random
goes in. The tree guards against any later change of a leaf, its kind or its place; the lines above the leaves repeat
the first one for the reader. It is not signed: who changes a leaf may reckon the tree anew, so the root must be kept
apart where that matters. That a fact was read rightly, or that a rule is right, no tree shows.
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
_SECRET = b"evidence/proof/1 secret"


def certificate(summary: Summary) -> bytes:
    """The proof of one run as indented JSON, UTF-8; deterministic for the same summary.

    ``secret`` stands in it for the owner; a redacted copy leaves it out, together with the withheld bodies and salts.
    """
    bodies = list(_bodies(summary))
    secret = hmac.new(_SECRET, to_json(bodies), hashlib.sha256).digest()
    leaves = [_leaf(kind, body, secret) for kind, body in bodies]
    proof = {
        "schema": SCHEMA,
        "program": summary.program,
        "dossier": summary.name,
        "verdict": summary.judgement.verdict,
        "law_date": summary.judgement.law_date.isoformat(),
        "as_of": summary.judgement.as_of.isoformat(),
        "secret": secret.hex(),
        "root": root([leaf["hash"] for leaf in leaves]),
        "leaves": leaves,
    }
    return (json.dumps(proof, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _bodies(summary: Summary) -> Iterator[tuple[str, Any]]:
    """Kind and body of every leaf: the run first, then files, documents, facts, parties, shipments, checks.

    Times taken and places of the machine are no part of it.
    """
    judged = summary.judgement
    yield "run", {"program": summary.program, "dossier": summary.name, "stage": judged.stage, "policy": judged.policy,
                  "law_date": judged.law_date.isoformat(), "as_of": judged.as_of.isoformat(),
                  "verdict": judged.verdict}  # fmt: skip
    for file in summary.case.files:
        status = {"status": file.status.value, "reason": file.reason}
        yield "file", {"path": file.path, "sha256": file.sha256, "bytes": file.size, **status}
    for document in summary.case.documents:
        yield "document", {"id": document.id, "kind": document.kind, "parts": plain(document.parts)}
    for fact in summary.case.facts:
        yield "fact", plain(fact)
    for party in summary.resolution.parties:
        yield "party", plain(party)
    for decision in summary.decisions:
        yield "decision", plain(decision)
    for shipment in summary.shipments:
        yield "shipment", plain(shipment)
    for check in judged.checks:
        yield "check", plain(check)


def _leaf(kind: str, body: Any, secret: bytes) -> dict[str, Any]:  # noqa: ANN401 - plain JSON
    data = to_json([kind, body])
    salt = hmac.new(secret, data, hashlib.sha256).digest()[:16]
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
