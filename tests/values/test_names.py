"""Names of companies: what folding keeps and what a legal form is."""

from __future__ import annotations

import pytest

from evidence.values import names, similarity


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Harbor & Pine, L.L.C.", "HARBOR AND PINE LLC"),
        ("Müller Möbel GmbH", "Muller Mobel GMBH"),
        ("Ningbo Tidewell Co.,Ltd.", "NINGBO TIDEWELL CO., LTD"),
        ("A. B. C. Trading", "ABC Trading"),
        ("O’Dell's  Goods", "O'Dell's Goods"),
    ],
)
def test_spellings_of_one_name_fold_alike(a: str, b: str) -> None:
    assert names.folded(a) == names.folded(b)


def test_different_names_stay_different() -> None:
    assert names.folded("Harbor Pine LLC") != names.folded("Harbor Vine LLC")


@pytest.mark.parametrize(
    ("name", "core", "form"),
    [
        ("Cedar Gate Imports, Inc.", ("cedar", "gate", "imports"), "INC"),
        ("Tidewell Co., Ltd.", ("tidewell",), "CO LTD"),
        ("Tidewell Company Limited", ("tidewell",), "CO LTD"),
        ("宁波海泰家具有限公司", ("宁波海泰家具",), "CO LTD"),
        ("Limited", ("limited",), None),
        ("Cedar Gate", ("cedar", "gate"), None),
        ("Nordholz Möbel GmbH & Co. KG", ("nordholz", "mobel"), "GMBH"),
    ],
)
def test_the_legal_form_is_split_off(name: str, core: tuple[str, ...], form: str | None) -> None:
    assert names.split(name) == (core, form)


@pytest.mark.parametrize(
    ("printed", "alone"),
    [
        ("Foreign Exchange Dept.", True),
        ("Overseas Settlements Department", True),
        ("Larkspur Home Supply LLC Import Dept", False),
        ("Corner Department Store", False),
        ("Department of Commerce", False),
    ],
)
def test_a_department_is_told_from_its_company(printed: str, alone: bool) -> None:
    assert names.department(printed) is alone


def test_a_trade_name_is_split_off() -> None:
    assert names.dba("Cedar Gate LLC d/b/a Gatehouse Living") == ("Cedar Gate LLC", "Gatehouse Living")
    assert names.dba("Cedar Gate LLC (DBA Gatehouse)") == ("Cedar Gate LLC", "Gatehouse")
    assert names.dba("Cedar Gate LLC") == ("Cedar Gate LLC", None)
    assert names.dba("Dbarra Foods") == ("Dbarra Foods", None)


def test_similarity_answers_between_nothing_and_one() -> None:
    assert similarity.ratio("cedar", "cedar") == 1.0
    assert similarity.partial_span("packing list", "the PACKlNG list".lower(), 0.85) is not None
    assert similarity.edits("cedar", "ceder") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘ HORIZON HOLLOW LIVING INC...", "HORIZON HOLLOW LIVING INC."),
        ("Nadine R. Winslade .", "Nadine R. Winslade"),
        ("Cedar Gate (Holdings) Ltd.,", "Cedar Gate (Holdings) Ltd."),
        ("Harbor  &\nPine LLC", "Harbor & Pine LLC"),
    ],
)
def test_a_printed_name_loses_stray_marks_and_nothing_else(text: str, expected: str) -> None:
    assert names.printed(text) == expected
