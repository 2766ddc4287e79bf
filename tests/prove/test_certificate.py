"""The proof of a run: leaves that can be checked one by one, a root over all of them."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

import pytest

from evidence import pipeline
from evidence.judge.norms import norms
from evidence.prove.certificate import certificate
from evidence.records.cases import StoredCase, Summary
from evidence.records.codec import replaced
from evidence.records.tree import canonical, leaf_hash, root
from evidence.settings import JudgeSettings
from tests.builders import closed_loop

TODAY = date(2026, 5, 1)


def summary(case: StoredCase) -> Summary:
    found, _ = pipeline.judged(case, JudgeSettings(as_of=TODAY), (), TODAY, final=True)
    return found


def sealed(found: Summary) -> bytes:
    return certificate(found, norms(found.judgement.law_date))


def proof(found: Summary) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(sealed(found))
    return read


@pytest.fixture(scope="module")
def clean() -> Summary:
    return summary(closed_loop())


def bodies(found: Summary, kind: str) -> list[dict[str, Any]]:
    return [leaf["body"] for leaf in proof(found)["leaves"] if leaf["body"]["leaf"] == kind]


def test_every_leaf_can_be_checked_from_its_salt_and_body(clean: Summary) -> None:
    read = proof(clean)
    hashes = [leaf_hash(bytes.fromhex(leaf["salt"]), canonical(leaf["body"])) for leaf in read["leaves"]]
    assert [h.hex() for h in hashes] == [leaf["hash"] for leaf in read["leaves"]]
    assert root(hashes).hex() == read["root"]
    assert read["schema"] == "evidence/proof/1"


def test_no_number_of_a_proof_is_a_float(clean: Summary) -> None:
    def refuse(text: str) -> None:
        raise AssertionError(text)

    json.loads(sealed(clean), parse_float=refuse)


def test_every_link_and_sum_of_the_chain_is_in_a_leaf(clean: Summary) -> None:
    assert [b["relation"] for b in bodies(clean, "link")] == [x.relation for s in clean.shipments for x in s.links]
    assert [a["amount"] for a in bodies(clean, "allocation")] == ["45000.00"]


def test_every_file_fact_party_link_and_check_is_in_the_proof(clean: Summary) -> None:
    assert {b["sha256"] for b in bodies(clean, "file")} == {f.sha256 for f in clean.case.files}
    facts = bodies(clean, "fact")
    assert {b["id"] for b in facts} == {f.id for f in clean.case.facts}
    assert all(b["places"] and b["printed"] for b in facts if b["status"] == "read")
    assert {b["id"] for b in bodies(clean, "party")} == {p.id for p in clean.resolution.parties}
    assert len(bodies(clean, "check")) == len(clean.judgement.checks)
    known = {f.id for f in clean.case.facts}
    assert all(set(step["facts"]) <= known and step["operands"] for step in bodies(clean, "step"))


def test_what_a_check_looked_at_stands_in_its_steps(clean: Summary) -> None:
    steps = {b["id"]: b for b in bodies(clean, "step")}
    for check in bodies(clean, "check"):
        assert set(check["evidence"]) == {f for s in check["steps"] for f in steps[s]["facts"]}


def test_the_norms_are_in_the_proof_with_the_rules_that_rest_on_them(clean: Summary) -> None:
    texts = {b["name"]: b["text"] for b in bodies(clean, "norm")}
    assert {"judge/law/fees.toml", "judge/screening.toml", "prove/chain.toml"} <= set(texts)
    fees = next(b for b in bodies(clean, "rule") if b["name"] == "amount.entry-fees")
    assert all(source in texts["judge/law/fees.toml"] for _, _, _, source in fees["provisions"])
    assert fees["provisions"]


def test_the_same_run_gives_the_same_bytes_whatever_time_it_took(clean: Summary) -> None:
    again = replaced(summary(closed_loop()), seconds=(("read", 3.2),))
    assert sealed(clean) == sealed(again)


def test_one_changed_character_of_one_fact_changes_the_root_and_all_salts(clean: Summary) -> None:
    facts = clean.case.facts
    other = replaced(
        clean, case=replaced(clean.case, facts=(replaced(facts[0], printed=facts[0].printed + "."), *facts[1:]))
    )
    first, second = proof(clean), proof(other)
    assert first["root"] != second["root"]
    assert {leaf["salt"] for leaf in first["leaves"]}.isdisjoint(leaf["salt"] for leaf in second["leaves"])


def test_the_root_of_no_leaves_and_of_one_are_told_apart_from_their_parts() -> None:
    one = hashlib.sha256(b"leaf").digest()
    assert root([]) == hashlib.sha256(b"").digest()
    assert root([one, one]) != root([one])
    assert root([one, one, one]) != root([one, one])
    assert root([root([one, one]), one]) == root([one, one, one])
