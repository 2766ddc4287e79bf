"""A proof changed by somebody who can compute: one thing in one leaf, every hash reckoned anew."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable
from datetime import date
from typing import Any

from evidence import pipeline
from evidence.judge.norms import norms
from evidence.prove.certificate import certificate
from evidence.prove.sealing import SigningKey
from evidence.records.cases import StoredCase
from evidence.settings import JudgeSettings

TODAY = date(2026, 5, 1)
Body = dict[str, Any]


def proved(case: StoredCase, key: SigningKey | None = None) -> bytes:
    """The proof of a case."""
    summary, _ = pipeline.judged(case, JudgeSettings(as_of=TODAY), (), TODAY, final=True)
    return certificate(summary, norms(summary.judgement.law_date), key)


def sealed_anew(proof: Body) -> bytes:
    """The proof with every hash of its own words: SHA-256(0, salt, JSON), nodes with 1, an odd one carried up."""
    level = []
    for leaf in proof["leaves"]:
        if "body" in leaf:
            text = json.dumps(leaf["body"], sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
            leaf["hash"] = hashlib.sha256(b"\0" + bytes.fromhex(leaf["salt"]) + text).hexdigest()
        level.append(bytes.fromhex(leaf["hash"]))
    while len(level) > 1:
        halves = [level[i : i + 2] for i in range(0, len(level), 2)]
        level = [hashlib.sha256(b"\1" + h[0] + h[1]).digest() if len(h) == 2 else h[0] for h in halves]
    proof["root"] = level[0].hex()
    for name in ("program", "dossier", "verdict", "law_date", "as_of"):
        proof[name] = proof["leaves"][0]["body"][name]
    return json.dumps(proof, ensure_ascii=False).encode()


def forged(
    data: bytes, kind: str, change: Callable[[Body], object], where: Callable[[Body], bool] | None = None
) -> bytes:
    """A proof with the first leaf of a kind (for which ``where`` is true) changed, and sealed anew."""
    proof = copy.deepcopy(json.loads(data))
    bodies = [leaf["body"] for leaf in proof["leaves"] if leaf["body"]["leaf"] == kind]
    change(next(b for b in bodies if where is None or where(b)))
    return sealed_anew(proof)
