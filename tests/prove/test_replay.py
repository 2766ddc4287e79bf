"""Every step of a chain can be replayed from its own operands, without the papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from evidence.records.cases import StoredCase
from evidence.records.lookup import Lookup
from evidence.records.proofs import LinkStatus, Operation, Step
from evidence.resolve import resolve
from tests.builders import Fields, closed_loop, dossier, paper
from tests.factory.build import clean
from tests.factory.model import Dossier
from tests.prove.support import proved

CHANGES: tuple[dict[str, Fields], ...] = (
    {},
    {"packing_list": {"gross_weight": "2100", "packages": "90", "lines[0].quantity": "5"}},
    {"bill_of_lading": {"containers[0]": "BXDU1234560", "containers[1]": "TLVU4402318", "number": "2602417"}},
    {"entry_summary": {"import_date": "2026-02-01", "bl_number": "XXXX99", "surety_number": "7"}},
    {"customs_bond": {"termination_date": "2026-01-01", "type": "single"}},
    {"remittance": {"amount": "44962.00", "charges": "25.00"}},
    {"remittance": {"amount": "30000.00", "beneficiary.account": "11"}},
    {"contract": {"seller.name": "Quarry Tools Inc.", "number": "X", "currency": "EUR"}},
)


def _numbers(step: Step) -> list[Decimal]:
    return [Decimal(x) for x in step.operands]


def _equal(step: Step) -> bool:
    return step.operands[0] == step.operands[1]


def _sum(step: Step) -> bool:
    return abs(sum(_numbers(step), Decimal(0))) <= Decimal(step.tolerance or "0")


def _before(step: Step) -> bool:
    first, second = map(date.fromisoformat, step.operands)
    return first <= second + timedelta(days=int(step.tolerance or "0"))


def _in_force(step: Step) -> bool:
    on, begin, end = step.operands
    return (not begin or begin <= on) and (not end or on <= end)


def _covers(step: Step) -> bool:
    count = int(step.operands[-1])
    return set(step.operands[:count]) <= set(step.operands[count:-1])


REPLAY: dict[Operation, Callable[[Step], bool]] = {
    Operation.EQUAL: _equal,
    Operation.SUM: _sum,
    Operation.ALLOCATED: _sum,
    Operation.BEFORE: _before,
    Operation.IN_FORCE: _in_force,
    Operation.COVERS: _covers,
}


def replayed(case: StoredCase) -> int:
    """Replays every step; gives how many were decided."""
    look = Lookup(case.documents, case.facts, resolve(case.documents, case.facts, ()))
    count = 0
    for link in (one for found in proved(case) for one in found.links):
        for step in link.steps:
            assert set(step.facts) <= set(look.by_id)
            assert set(step.facts) <= set(link.evidence)
            assert len(step.operands) >= len(step.facts)
            if step.result is None:
                continue
            count += 1
            if step.operation is Operation.SAME_PARTY:
                assert look.same(*(look.by_id[f] for f in step.facts)) is step.result
            else:
                assert REPLAY[step.operation](step) is step.result, step
        if link.status is LinkStatus.HOLDS:
            assert any(step.result for step in link.steps)
        if link.status is LinkStatus.FAILS:
            assert any(step.result is False for step in link.steps)
    return count


@pytest.mark.parametrize("changes", CHANGES)
def test_steps_say_what_their_operands_say(changes: dict[str, Fields]) -> None:
    assert replayed(closed_loop(changes)) > 20


def test_a_sum_over_two_papers_is_replayed_too() -> None:
    second = paper("packing_list", {"invoice_number": "LW260218", "packages": "40", "gross_weight": "980",
                                    "seller.name": "Lantern Works Co., Ltd."})  # fmt: skip
    assert replayed(closed_loop({"packing_list": {"packages": "60", "gross_weight": "1500"}}, second)) > 20


@pytest.mark.parametrize("seed", range(3))
def test_steps_of_invented_dossiers_are_replayed(seed: int) -> None:
    assert replayed(true_case(clean(seed))) > 15


def true_case(given: Dossier) -> StoredCase:
    """A dossier of the factory with every field read rightly."""
    return dossier(*(paper(p.kind, dict(p.fields), copy=p.name) for p in given.papers))
