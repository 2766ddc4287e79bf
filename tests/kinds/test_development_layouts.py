"""Invoices and packing lists in the manners of many exporters: little is missed, hardly anything is read wrongly."""

from __future__ import annotations

import pytest

from tests import exam
from tests.factory.build import clean
from tests.factory.dev_layouts import FAMILY, commercial_invoice, packing_list

MANNERS = {"commercial_invoice": len(commercial_invoice.MANNERS), "packing_list": len(packing_list.MANNERS)}


def scores(kind: str) -> list[exam.FieldScore]:
    found: list[exam.FieldScore] = []
    for style in range(MANNERS[kind]):
        dossier = clean(40 + style)
        dossier.papers = [p for p in dossier.papers if p.kind == kind][:1]
        for paper in dossier.papers:
            paper.family, paper.style = FAMILY, style
        found += exam.field_scores(dossier, exam.extracted(dossier))
    return found


@pytest.mark.parametrize("kind", sorted(MANNERS))
def test_most_fields_are_read_in_every_manner(kind: str) -> None:
    told = scores(kind)
    assert sum(s.state == "right" for s in told) >= 0.93 * len(told)


@pytest.mark.parametrize("kind", sorted(MANNERS))
def test_hardly_a_field_is_read_wrongly_in_any_manner(kind: str) -> None:
    told = scores(kind)
    wrong = [s for s in told if s.state == "wrong"]
    assert len(wrong) <= 0.02 * len(told), wrong
