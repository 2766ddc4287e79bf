"""The proof of a run: leaves that can be checked one by one, a root over all of them."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

import pytest

from evidence import pipeline
from evidence.prove.certificate import certificate, root
from evidence.records.cases import StoredCase, Summary
from evidence.records.codec import replaced, to_json
from evidence.settings import JudgeSettings
from tests.builders import closed_loop

TODAY = date(2026, 5, 1)


def summary(case: StoredCase) -> Summary:
    found, _ = pipeline.judged(case, JudgeSettings(as_of=TODAY), (), TODAY, final=True)
    return found


def proof(found: Summary) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(certificate(found))
    return read


@pytest.fixture(scope="module")
def clean() -> Summary:
    return summary(closed_loop())


def test_every_leaf_can_be_checked_from_its_salt_and_body(clean: Summary) -> None:
    read = proof(clean)
    assert stands(read)
    assert read["schema"] == "evidence/proof/1"


def stands(read: dict[str, Any]) -> bool:
    """What who checks a proof does: each leaf from its salt, kind and body, the root, and the lines above."""
    leaves = read["leaves"]
    hashes = [
        hashlib.sha256(bytes.fromhex(leaf["salt"]) + to_json([leaf["kind"], leaf["body"]])).hexdigest()
        for leaf in leaves
    ]
    told = leaves[0]["body"]
    return (
        hashes == [leaf["hash"] for leaf in leaves]
        and root(hashes) == read["root"]
        and all(read[name] == told[name] for name in ("program", "dossier", "verdict", "law_date", "as_of"))
    )


def changed(value: Any) -> Any:  # noqa: ANN401 - plain JSON
    """The value with the first thing in it changed."""
    if isinstance(value, dict) and value:
        name = sorted(value)[-1]
        return {**value, name: changed(value[name])}
    if isinstance(value, list) and value:
        return [*value[:-1], changed(value[-1])]
    if isinstance(value, str):
        return value[:-1] + ("0" if value[-1:] != "0" else "1")
    return "changed"


def test_any_changed_leaf_kind_order_or_line_makes_the_proof_fall(clean: Summary) -> None:
    read = proof(clean)
    for i, leaf in enumerate(read["leaves"]):
        for part in ("kind", "salt", "hash", "body"):
            other = {**leaf, part: changed(leaf[part])}
            assert not stands({**read, "leaves": [*read["leaves"][:i], other, *read["leaves"][i + 1 :]]}), (i, part)
    for name in ("root", "verdict", "law_date", "as_of", "dossier", "program"):
        assert not stands({**read, name: changed(read[name])})
    assert not stands({**read, "leaves": read["leaves"][:-1]})
    assert not stands({**read, "leaves": [read["leaves"][0], *read["leaves"][:0:-1]]})


def test_every_link_and_sum_of_the_chain_is_in_a_leaf(clean: Summary) -> None:
    bodies = [leaf["body"] for leaf in proof(clean)["leaves"] if leaf["kind"] == "shipment"]
    assert [[one["relation"] for one in b["links"]] for b in bodies] == [
        [one.relation for one in s.links] for s in clean.shipments
    ]
    assert [a["amount"] for b in bodies for a in b["allocations"]] == ["45000.00"]


def test_every_file_fact_party_link_and_check_is_in_the_proof(clean: Summary) -> None:
    leaves = proof(clean)["leaves"]
    bodies = {
        kind: [leaf["body"] for leaf in leaves if leaf["kind"] == kind] for kind in {leaf["kind"] for leaf in leaves}
    }
    assert {b["sha256"] for b in bodies["file"]} == {f.sha256 for f in clean.case.files}
    assert {b["id"] for b in bodies["fact"]} == {f.id for f in clean.case.facts}
    assert all(b["places"] and b["printed"] for b in bodies["fact"] if b["status"] == "read")
    assert {b["id"] for b in bodies["party"]} == {p.id for p in clean.resolution.parties}
    assert len(bodies["check"]) == len(clean.judgement.checks)
    steps = [step for b in bodies["shipment"] for link in b["links"] for step in link["steps"]]
    known = {f.id for f in clean.case.facts}
    assert steps and all(set(step["facts"]) <= known and step["operands"] for step in steps)


def test_the_same_run_gives_the_same_bytes_whatever_time_it_took(clean: Summary) -> None:
    again = replaced(summary(closed_loop()), seconds=(("read", 3.2),))
    assert certificate(clean) == certificate(again)


def test_one_changed_character_of_one_fact_changes_root_and_secret(clean: Summary) -> None:
    facts = clean.case.facts
    other = replaced(
        clean, case=replaced(clean.case, facts=(replaced(facts[0], printed=facts[0].printed + "."), *facts[1:]))
    )
    first, second = proof(clean), proof(other)
    assert first["root"] != second["root"]
    assert first["secret"] != second["secret"]


def test_salts_do_not_follow_from_the_hashes_of_the_files(clean: Summary) -> None:
    other = summary(closed_loop({"contract": {"payment_terms": "30 days after B/L date"}}))
    files = proof(clean)["leaves"][1], proof(other)["leaves"][1]
    renamed = replaced(other, case=replaced(other.case, files=clean.case.files))
    same_file = proof(renamed)["leaves"][1]
    assert files[0]["body"] == same_file["body"]
    assert files[0]["salt"] != same_file["salt"]


def test_the_root_of_no_leaves_and_of_one_are_told_apart_from_their_parts() -> None:
    one = hashlib.sha256(b"leaf").hexdigest()
    assert root([]) == hashlib.sha256(b"").hexdigest()
    assert root([one]) != one
    assert root([one, one]) != root([one])
    assert root([one, one, one]) != root([one, one])
