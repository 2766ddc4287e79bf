"""The law as data: numbers of their day, with source and status."""

from __future__ import annotations

import inspect
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from evidence.errors import LawError, PolicyError
from evidence.judge.catalogue import catalogue
from evidence.judge.provisions import Law, shipped, with_policy
from evidence.judge.rule import Rule
from evidence.judge.rules import RULES


@pytest.mark.parametrize(
    ("day", "least", "most"),
    [("2024-09-30", "31.67", "614.35"), ("2024-10-01", "32.71", "634.62"), ("2026-09-30", "33.58", "651.50")],
)
def test_the_processing_fee_changes_with_the_fiscal_year(day: str, least: str, most: str) -> None:
    law = Law(shipped(), date.fromisoformat(day))
    low, high = law.row("mpf-minimum"), law.row("mpf-maximum")
    assert low is not None and high is not None
    assert (low.number(), high.number()) == (Decimal(least), Decimal(most))


def test_where_no_rate_is_on_file_none_is_invented() -> None:
    assert Law(shipped(), date(2026, 10, 1)).row("mpf-minimum") is None
    assert Law(shipped(), date(2017, 1, 1)).row("mpf-minimum") is None
    with pytest.raises(LawError, match="begins on 2018-01-01"):
        shipped()["mpf-minimum"].on(date(2017, 1, 1))


def test_numbers_that_were_computed_are_marked_as_such() -> None:
    row = Law(shipped(), date(2020, 5, 1)).row("mpf-informal")
    assert row is not None and row.status == "reported-unverified"


def test_every_row_has_a_source_and_an_order() -> None:
    for provision in shipped().values():
        assert provision.title and all(row.source for row in provision.rows)
        assert [r.first for r in provision.rows] == sorted(r.first for r in provision.rows)


def test_direct_powers_of_attorney_began_on_19_december_2022() -> None:
    assert Law(shipped(), date(2022, 12, 18)).row("poa-direct") is None
    assert Law(shipped(), date(2022, 12, 19)).row("poa-direct") is not None


def test_the_catalogue_lists_every_rule_with_its_sources_on_the_day() -> None:
    known = {e.name: e for e in catalogue(date(2026, 4, 10))}
    assert set(known) == {r.name for r in RULES}
    assert "19 CFR 113.21" in known["identity.bond-principal"].sources[0]
    assert [r.partition(":")[0] for r in known["policy.foreign-importer"].readings] == [
        "K2/us-only", "K2/non-resident", "K2/conditional",
    ]  # fmt: skip
    assert "reported-unverified from 2026-03-01" in known["policy.ior-binding"].sources[0]
    assert (
        "nothing on file for 2026-01-05"
        in catalogue(date(2026, 1, 5))[list(known).index("policy.ior-binding")].sources[0]
    )


def _policy(folder: Path, text: str) -> Path:
    path = folder / "ours.toml"
    path.write_text(text, encoding="utf-8")
    return path


OUR_MINIMUM = """
[[bond-continuous-minimum.rows]]
from = 2018-01-01
value = 60000
status = "in-force"
source = "our own standard"
"""


def test_a_policy_file_takes_the_place_of_a_provision(tmp_path: Path) -> None:
    law = Law(with_policy(shipped(), _policy(tmp_path, OUR_MINIMUM)), date(2026, 5, 1))
    row = law.row("bond-continuous-minimum")
    assert row is not None and (row.number(), row.source) == (Decimal(60000), "our own standard")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (OUR_MINIMUM.replace("2018-01-01", '"2018-01-01"'), "write a day without quotes"),
        (OUR_MINIMUM.replace("60000", "true"), "must be like"),
        (OUR_MINIMUM.replace("bond-continuous-minimum", "bond-minimun"), "unknown provision bond-minimun"),
        (OUR_MINIMUM.replace("in-force", "in force"), "is none of in-force"),
        ("bond-continuous-minimum = 60000", "rows are written as"),
        ("[bond-continuous-minimum", "not valid TOML"),
    ],
)
def test_a_wrong_policy_file_is_the_users_to_mend_and_says_where(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(PolicyError, match=said) as error:
        with_policy(shipped(), _policy(tmp_path, text))
    assert "ours.toml" in str(error.value) and error.value.exit_code == 3


def test_a_policy_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="cannot be read"):
        with_policy(shipped(), tmp_path / "none.toml")


def test_every_provision_is_read_by_a_rule_so_that_no_override_is_silent() -> None:
    named = {name for rule in RULES for name in (*rule.provisions, *rule.reads)}
    assert set(shipped()) == named


READ = re.compile(r'law\.(?:row|authorities)\(\s*"([a-z-]+)"')


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_rule_names_the_provisions_it_looks_up(rule: Rule) -> None:
    source = Path(inspect.getfile(rule.check)).read_text(encoding="utf-8")
    assert set(READ.findall(source)) <= {*rule.provisions, *rule.reads}


STRICT = """
[[foreign-importer.rows]]
from = 2020-01-01
value = "us-only"
status = "in-force"
source = "our own standard"
"""


def test_a_policy_chooses_the_reading_on_foreign_importers_and_no_other_word(tmp_path: Path) -> None:
    law = Law(with_policy(shipped(), _policy(tmp_path, STRICT)), date(2026, 5, 1))
    row = law.row("foreign-importer")
    assert row is not None and row.value == "us-only"
    with pytest.raises(PolicyError, match="choose one of us-only, non-resident, conditional"):
        with_policy(shipped(), _policy(tmp_path, STRICT.replace('"us-only"', '"us only"')))


def test_a_scope_table_has_the_shape_of_the_shipped_one(tmp_path: Path) -> None:
    text = STRICT.replace("foreign-importer", "adcvd-scope")
    table = text.replace('"us-only"', '{ countries = ["CN"], prefixes = ["8481"] }')
    assert with_policy(shipped(), _policy(tmp_path, table))["adcvd-scope"].rows[0].value["prefixes"] == ["8481"]
    with pytest.raises(PolicyError, match="must be like"):
        with_policy(shipped(), _policy(tmp_path, table.replace("prefixes", "prefix")))
