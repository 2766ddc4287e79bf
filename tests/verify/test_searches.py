"""Whether an allocation is the only one is tried again from the printed amounts."""

from __future__ import annotations

import json

from evidence.verify import verify
from tests.builders import Paper, dossier
from tests.prove.test_payments import invoice, wire
from tests.verify.forging import Body, forged, proved, sealed_anew


def papers(*payments: Paper) -> bytes:
    """The proof of two invoices with payments that cite neither."""
    return proved(dossier(invoice("LW260218", "41717.31"), invoice("LW260301", "38211.07"), *payments))


def bodies(proof: bytes, kind: str) -> list[Body]:
    return [leaf["body"] for leaf in json.loads(proof)["leaves"] if leaf["body"]["leaf"] == kind]


def test_a_search_counts_the_ways_in_which_payments_come_to_invoices_and_is_done_again() -> None:
    proof = papers(wire("41717.31", reference="FT1"), wire("38211.07", reference="FT2"))
    assert [s["solutions"] for s in bodies(proof, "search")] == [3]
    assert verify(proof).broken == ()
    assert "searches" not in "".join(verify(proof).lines)


def test_another_count_of_solutions_is_refused() -> None:
    proof = papers(wire("41717.31", reference="FT1"))
    assert [s["solutions"] for s in bodies(proof, "search")] == [1]
    broken = verify(forged(proof, "search", lambda body: body.__setitem__("solutions", 2))).broken
    assert any("it counts 2 solutions, but there are 1" in line for line in broken)


def test_a_search_that_does_not_say_what_each_payment_may_be_for_is_refused() -> None:
    proof = papers(wire("41717.31", reference="FT1"))
    broken = verify(forged(proof, "search", lambda body: body.__setitem__("may", []))).broken
    assert any("the invoices that each payment may be for" in line for line in broken)


def test_an_allocation_that_has_a_rival_cannot_be_called_the_only_one() -> None:
    twice = (wire("41717.31", reference="FT1"), wire("41717.31", reference="FT2"))
    proof = json.loads(papers(*twice))
    assert not any(b["unique"] for b in (x["body"] for x in proof["leaves"]) if b["leaf"] == "allocation")
    facts = {x["body"]["field"]: x["body"] for x in proof["leaves"] if x["body"]["leaf"] == "fact"}
    search = next(x["body"] for x in proof["leaves"] if x["body"]["leaf"] == "search")
    own = {"leaf": "allocation", "id": "a99", "shipment": search["shipment"], "payment": search["payments"][0],
           "invoice": search["invoices"][0], "amount": "41717.31", "currency": facts["currency"]["value"],
           "differences": [], "unique": True}  # fmt: skip
    proof["leaves"].append({**proof["leaves"][-1], "body": own})
    count = proof["leaves"][0]["body"]["leaves"]
    count["allocation"] = count.get("allocation", 0) + 1
    broken = verify(sealed_anew(proof)).broken
    assert any("a99: said to be the only one, but there is another" in line for line in broken), broken
