"""A changed proof made whole again: a leaf's own id, all hashes and the root reckoned anew."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from evidence.records.codec import content_id
from evidence.records.facts import fact_id
from evidence.records.places import Box, Place

HEAD = ("program", "dossier", "verdict", "law_date", "as_of")
Proof = dict[str, Any]


def rederive(proof: Proof, at: int, before: Proof) -> None:
    """Reckon the leaf's own id anew from its content and put it wherever the old one stood."""
    body = proof["leaves"][at]["body"]
    files = {x["body"]["path"]: x["body"]["sha256"] for x in proof["leaves"] if x["body"]["leaf"] == "file"}
    documents = {x["body"]["id"]: x["body"] for x in proof["leaves"] if x["body"]["leaf"] == "document"}
    try:
        if body["leaf"] == "fact":
            spots = tuple(
                Place(
                    p["file"],
                    p["page"],
                    None if p["box"] is None else Box(*map(float, p["box"])),
                    p["sheet"],
                    p["cell"],
                    p["line"],
                    p["column"],
                )
                for p in body["places"]
            )
            new = fact_id(files[documents[body["document"]]["parts"][0][0]], body["field"], spots)
        elif body["leaf"] == "document":
            new = content_id("d", [(files[path], pages) for path, pages in body["parts"]])
        elif body["leaf"] == "party":
            new = content_id("e", sorted(m[3] for m in body["mentions"]))
        elif body["leaf"] == "shipment":
            new = content_id("s", sorted(body["documents"]))
        else:
            return
    except (KeyError, ValueError, TypeError, IndexError):
        return
    if new != before["id"]:
        text = json.dumps([x["body"] for x in proof["leaves"]]).replace(f'"{before["id"]}"', f'"{new}"')
        for leaf_at, fresh in enumerate(json.loads(text)):
            proof["leaves"][leaf_at] = {**proof["leaves"][leaf_at], "body": fresh}


def seal(proof: Proof) -> None:
    """All hashes anew, by the words of the format: SHA-256(0, salt, canonical JSON), nodes with 1, an odd one up."""
    level = []
    for i, leaf in enumerate(proof["leaves"]):
        text = json.dumps(leaf["body"], sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
        own = hashlib.sha256(b"\0" + bytes.fromhex(leaf["salt"]) + text)
        proof["leaves"][i] = {**leaf, "hash": own.hexdigest()}
        level.append(own.digest())
    while len(level) > 1:
        level = [hashlib.sha256(b"\1" + b"".join(level[i : i + 2])).digest() if i + 1 < len(level) else level[i]
                 for i in range(0, len(level), 2)]  # fmt: skip
    proof["root"] = level[0].hex()
    run = proof["leaves"][0]["body"]
    proof |= {name: run[name] for name in HEAD if name in run}
