"""A good proof holds; a changed or forged one is refused, and the broken step is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from evidence.verify import verify
from tests.builders import closed_loop, paper
from tests.exam import extracted
from tests.factory.build import clean
from tests.factory.faults import FAULTS, faulty
from tests.prove.test_replay import CHANGES
from tests.verify.forging import Body, forged, proved, sealed_anew


@pytest.fixture(scope="module")
def good() -> bytes:
    return proved(closed_loop())


@pytest.mark.parametrize("changes", CHANGES)
def test_a_good_proof_holds_whatever_it_proves(changes: dict[str, dict[str, str | None]]) -> None:
    assert verify(proved(closed_loop(changes))).broken == ()


@pytest.mark.parametrize("seed", range(4))
def test_good_proofs_of_invented_dossiers_hold(seed: int) -> None:
    assert verify(proved(extracted(clean(seed)))).broken == ()


@pytest.mark.parametrize("rule", sorted(FAULTS)[::9])
def test_good_proofs_of_dossiers_with_a_fault_hold(rule: str) -> None:
    assert verify(proved(extracted(faulty(rule, 3)))).broken == ()


def test_a_proof_of_scans_with_other_readings_holds() -> None:
    second = paper("remittance", {"amount": "45000.00"}, "ocr", others={"amount": ["46000.00"]})
    assert verify(proved(closed_loop({}, second))).broken == ()


def set_to(name: str, value: object) -> Callable[[Body], object]:
    return lambda body: body.__setitem__(name, value)


def is_field(name: str) -> Callable[[Body], bool]:
    return lambda body: body.get("field") == name


def operation(name: str, tolerance: bool = False) -> Callable[[Body], bool]:
    return lambda body: body["operation"] == name and (body["tolerance"] is not None or not tolerance)


def noted(note: str) -> Callable[[Body], bool]:
    return lambda body: body["note"] == note


FORGERIES: list[tuple[str, Callable[[Body], object], Callable[[Body], bool] | None, str]] = [
    ("fact", set_to("value", "55000.00"), is_field("total"), "does not follow from the print"),
    ("fact", set_to("value", "2026-02-19"), is_field("date"), "does not follow from the print"),
    ("fact", set_to("printed", "45,001.00"), is_field("total"), "not what stands in its places"),
    ("fact", set_to("field", "amount"), is_field("total"), "its id does not come"),
    ("fact", set_to("document", "d-0000000000000000"), None, "which the proof does not have"),
    ("step", set_to("result", False), operation("same-party"), "says false, but same-party"),
    ("step", set_to("result", None), operation("equal"), "says undecided, but equal"),
    ("step", set_to("tolerance", "5000"), operation("sum", tolerance=True), "its tolerance 5000"),
    ("step", set_to("tolerance", "0.5"), operation("product"), "its tolerance 0.5"),
    ("step", lambda b: b["operands"].__setitem__(0, "1"), operation("sum"), "are not what its facts say"),
    ("step", lambda b: b["operands"].__setitem__(0, "2020-01-01"), operation("before"), "are not what its facts say"),
    ("step", lambda b: b["terms"].__setitem__(0, "#0 2 *"), lambda b: bool(b["terms"]), "are not what its facts say"),
    ("step", lambda b: b["facts"].pop(), operation("equal"), "number of facts"),
    ("step", set_to("operands", ["packing_list", "packing_list", "1"]), noted("papers"), "are not what its facts say"),
    ("step", lambda b: b["operands"].__setitem__(3, "ZZ"), noted("@ein-prefixes"), "are not what its facts say"),
    ("file", lambda b: b.update(status="partial", reason="torn"), None, "step st"),
    ("link", set_to("status", "fails"), None, "says fails, but its steps come to holds"),
    ("link", set_to("required", False), None, "whether it is required"),
    ("link", lambda b: b.update(source=b["target"], target=b["source"]), None, "knows no such link"),
    ("link", set_to("shipment", "s-0000000000000000"), None, "which the proof does not have"),
    ("words", set_to("of", "c2"), None, "two leaves have one id"),
    ("step", set_to("test", "number"), lambda b: b["of"].startswith("c"), "it is no test of the chain"),
    ("rule", set_to("provisions", []), lambda b: b["provisions"] != [], "its sources are not those of its rule"),
    ("run", set_to("policy", "ours"), None, "the policy ours is not in the proof"),
    ("shipment", set_to("verdict", "open"), None, "its verdict is not open"),
    ("allocation", set_to("amount", "44000.00"), None, "neither is the payment used up"),
    ("allocation", set_to("amount", "46000.00"), None, "more is allocated than was paid"),
    ("allocation", set_to("unique", False), None, "whether it is the only one"),
    ("party", lambda b: b["names"].append("Somebody Else Inc."), None, "its names are not those of its mentions"),
    ("party", lambda b: b["mentions"].pop(), lambda b: len(b["mentions"]) > 1, "its id does not come of its mentions"),
    ("check", set_to("outcome", "violated"), lambda b: b["replay"] == "steps", "not by its steps"),
    ("check", set_to("severity", "critical"), None, "cannot weigh critical"),
    ("run", set_to("verdict", "review"), None, "its verdict is review"),
    ("run", set_to("score", 10), None, "its score is 10"),
    ("file", set_to("sha256", "0" * 64), None, "does not come of its files' hashes"),
    ("document", set_to("kind", "purchase_order"), lambda b: b["kind"] == "customs_bond", "knows no such link"),
    ("norm", lambda b: b.__setitem__("text", b["text"].replace("0.003464", "0.004464")), lambda b: "fees" in b["name"],
     "not the one shipped"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "change", "where", "says"), FORGERIES, ids=lambda v: v if isinstance(v, str) else "")
def test_a_forgery_with_all_hashes_anew_is_refused_and_named(
    good: bytes, kind: str, change: Callable[[Body], object], where: Callable[[Body], bool] | None, says: str
) -> None:
    broken = verify(forged(good, kind, change, where)).broken
    assert any(says in line for line in broken), broken[:4]


def test_sealing_anew_without_a_change_leaves_a_good_proof(good: bytes) -> None:
    assert verify(forged(good, "run", lambda body: None)).holds


@pytest.mark.parametrize("part", ["hash", "salt", "body"])
def test_a_leaf_changed_without_its_hash_is_named(good: bytes, part: str) -> None:
    proof = json.loads(good)
    for at in range(0, len(proof["leaves"]), 17):
        leaf: dict[str, Any] = json.loads(json.dumps(proof["leaves"][at]))
        if part == "body":
            leaf["body"]["leaf"] += "x"
        else:
            leaf[part] = leaf[part][:-1] + ("0" if leaf[part][-1] != "0" else "1")
        other = {**proof, "leaves": [*proof["leaves"][:at], leaf, *proof["leaves"][at + 1 :]]}
        (broken,) = verify(json.dumps(other).encode()).broken
        assert broken.startswith(f"leaf {at + 1} ")


@pytest.mark.parametrize("change", [lambda x: x[:-1], lambda x: [*x, x[-1]], lambda x: [x[0], *x[:0:-1]]])
def test_leaves_left_out_doubled_or_moved_are_refused(good: bytes, change: Callable[[list[Any]], list[Any]]) -> None:
    proof = json.loads(good)
    other = {**proof, "leaves": change(proof["leaves"])}
    assert "the root is not the one of the leaves" in verify(json.dumps(other).encode()).broken[0]


def test_a_leaf_left_out_and_all_sealed_anew_is_refused(good: bytes) -> None:
    for kind in ("fact", "party", "link", "check", "words", "norm", "rule", "allocation"):
        proof = json.loads(good)
        at = next(i for i, leaf in enumerate(proof["leaves"]) if leaf["body"]["leaf"] == kind)
        del proof["leaves"][at]
        assert any(kind in line for line in verify(sealed_anew(proof)).broken), kind


@pytest.mark.parametrize("name", ["verdict", "law_date", "as_of", "dossier", "program"])
def test_a_line_above_the_leaves_that_says_otherwise_is_refused(good: bytes, name: str) -> None:
    assert verify(json.dumps({**json.loads(good), name: "x"}).encode()).broken == (
        f"the line {name} above the leaves is not that of the run",
    )


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b'{"schema": 1.5}', b"[" * 100_000, b'{"a": 1, "a": 2}'])
def test_what_is_no_proof_is_refused_in_a_sentence(data: bytes) -> None:
    assert verify(data).broken[0].startswith("the file is no proof")


def test_the_summary_tells_what_is_not_signed_and_only_recorded(good: bytes) -> None:
    lines = "\n".join(verify(good).lines)
    assert "nothing shows who made it" in lines and "not compared; give the dossier" in lines and "recorded" in lines
