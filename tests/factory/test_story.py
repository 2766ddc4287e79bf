"""The sample factory tells one story: its numbers, sums, dates and codes agree, and stay the same for a seed."""

from __future__ import annotations

import ast
import random
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.factory import identifiers as ids
from tests.factory.build import clean
from tests.factory.customs_papers import line_count
from tests.factory.faults import FAULTS, faulty
from tests.factory.goods import duty, harbor_fee, processing_fee
from tests.factory.harmless import HARMLESS, harmless
from tests.factory.model import Dossier, Paper
from tests.factory.names import Namer
from tests.factory.tell import tell

SEEDS = range(60)
HERE = Path(__file__).parent


def amounts(paper: Paper, name: str) -> list[Decimal]:
    return [Decimal(paper.fields[f"lines[{i}].{name}"]) for i in range(line_count(paper.fields))]


@pytest.mark.parametrize(
    ("filer", "serial", "digit"),
    [
        ("B76", "0324527", "8"), ("ABC", "1234567", "6"), ("999", "9999999", "0"), ("XJ5", "0000001", "4"),
        ("231", "1234567", "5"), ("WLV", "0123456", "9"), ("9BX", "7654321", "4"), ("SSS", "0000010", "1"),
    ],
)  # fmt: skip
def test_entry_numbers_end_in_the_published_check_digit(filer: str, serial: str, digit: str) -> None:
    assert ids.entry_check_digit(filer, serial) == digit


@pytest.mark.parametrize("number", ["CSQU3054383", "MWCU6059784", "CBHU3202732", "TGHU7599330", "MSKU1000090"])
def test_container_numbers_end_in_the_published_check_digit(number: str) -> None:
    assert ids.container_check_digit(number[:10]) == number[10]


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Amalgamated Plastics Corp.", "AMAPLA"), ("Bergstrom", "BER"), ("A B C Company", "ABCCOM"),
        ("A.B.C. Company", "ABCCOM"), ("O.A.S.I.S. Corp.", "OASCOR"), ("Rawles-Aden Corp.", "RAWCOR"),
        ("The Garment and Textiles Company Co. Ltd", "GARTEX"), ("20th Century Fox", "20TCEN"),
        ("Concept 2000", "CON200"), ("E.K. Rodgers Companies", "EKROD"), ("N. Minami & Co., LTD", "MINCO"),
        ("Thomas S. Delvaux", "THODEL"),
    ],
)  # fmt: skip
def test_manufacturer_names_shorten_as_the_appendix_shortens_them(name: str, part: str) -> None:
    assert ids.manufacturer_id("", name, "", "") == part


@pytest.mark.parametrize(
    ("street", "part"),
    [
        ("11455 Main Street Suite 9999", "1145"), ("12,34,56 Akasaka Road", "1234"), ("12-34 56 Akasaka Road", "1234"),
        ("2-6, 8-Chome Isogami-Dori", "268"), ("One World Trade Center", ""), ("7 12th street", "7"),
        ("No. 589 Zhongchun Road, Minhang District", "589"),
    ],
)  # fmt: skip
def test_street_numbers_enter_a_manufacturer_id_as_published(street: str, part: str) -> None:
    assert ids.manufacturer_id("", "", street, "") == part


def test_whole_manufacturer_ids_are_those_published() -> None:
    street = "Room#1342-49, Block C Qinghu Industrial Park, Qinghu Road, Longhua"
    assert ids.manufacturer_id("CN", "Shenzhen Timely Watch Co.,Ltd", street, "Shenzhen") == "CNSHETIM1342SHE"
    assert ids.manufacturer_id("AU", "Ozrock", "92 Alice Springs Road", "Melbourne") == "AUOZR92MEL"


def test_ibans_carry_the_published_check_digits() -> None:
    assert ids.iban("GB", "NWBK60161331926819") == "GB29NWBK60161331926819"
    assert ids.iban("DE", "370400440532013000") == "DE89370400440532013000"


def test_routing_numbers_have_a_weighted_sum_divisible_by_ten() -> None:
    weights = (3, 7, 1) * 3
    for seed in range(50):
        number = ids.aba(random.Random(seed))
        assert sum(int(c) * w for c, w in zip(number, weights, strict=True)) % 10 == 0


def test_fees_are_those_of_the_fiscal_year_of_entry() -> None:
    day = date(2025, 12, 1)
    assert processing_fee(Decimal(10000), day) == Decimal("34.64")
    assert processing_fee(Decimal(5000), day) == Decimal("33.58")
    assert processing_fee(Decimal(300000), day) == Decimal("651.50")
    assert processing_fee(Decimal(300000), date(2024, 9, 30)) == Decimal("614.35")
    assert processing_fee(Decimal(300000), date(2024, 10, 1)) == Decimal("634.62")
    assert harbor_fee(Decimal(10000)) == Decimal("12.50")


def test_duty_follows_the_printed_rate() -> None:
    value, count = Decimal(1000), Decimal(500)
    assert duty("FREE", value, count) == 0
    assert duty("7.5", value, count) == Decimal("75.00")
    assert duty("1.9¢/kg", value, count) == Decimal("9.50")
    assert duty("0.8¢ each + 5.4%", value, count) == Decimal("58.00")


def test_amounts_in_words_read_like_an_invoice() -> None:
    words = "SAY US DOLLARS FORTY-FIVE THOUSAND TWO HUNDRED TEN AND CENTS FIFTY ONLY"
    assert ids.amount_words(Decimal("45210.50")) == words
    assert ids.amount_words(Decimal("1000017.00")) == "SAY US DOLLARS ONE MILLION SEVENTEEN ONLY"


@pytest.mark.parametrize("seed", SEEDS)
def test_the_money_of_a_clean_dossier_adds_up(seed: int) -> None:
    dossier = clean(seed)
    invoice, contract = dossier.paper("commercial_invoice"), dossier.paper("contract")
    charges = sum(Decimal(invoice.fields.get(name, "0")) for name in ("freight", "insurance"))
    total = Decimal(invoice.fields["total"])
    assert sum(amounts(invoice, "amount")) + charges == total == Decimal(contract.fields["total"])
    columns = [amounts(invoice, name) for name in ("quantity", "unit_price", "amount")]
    for quantity, price, amount in zip(*columns, strict=True):
        assert quantity * price == amount
    assert sum(Decimal(p.fields["amount"]) for p in dossier.of("remittance")) == total


@pytest.mark.parametrize("seed", SEEDS)
def test_the_goods_of_a_clean_dossier_are_the_same_on_every_paper(seed: int) -> None:
    dossier = clean(seed)
    packing, bill, entry = (dossier.paper(k) for k in ("packing_list", "bill_of_lading", "entry_summary"))
    for name in ("packages", "gross_weight", "net_weight"):
        assert sum(amounts(packing, name)) == Decimal(packing.fields[name])
    assert packing.fields["packages"] == bill.fields["packages"]
    assert packing.fields["gross_weight"] == bill.fields["gross_weight"]
    assert sum(amounts(entry, "manifest_quantity")) == Decimal(packing.fields["packages"])
    off = sum(amounts(entry, "gross_weight")) - Decimal(packing.fields["gross_weight"])
    assert abs(off) <= Decimal(1) * line_count(entry.fields)
    assert amounts(packing, "quantity") == amounts(dossier.paper("commercial_invoice"), "quantity")


def check_entry(dossier: Dossier) -> None:
    """An entry adds up in itself, by the printed rates and the fees of its day."""
    fields = dossier.paper("entry_summary").fields
    entry = dossier.paper("entry_summary")
    value = sum(amounts(entry, "entered_value"), Decimal(0))
    assert value == Decimal(fields["total_entered_value"])
    assert sum(amounts(entry, "duty")) == Decimal(fields["duty"])
    assert Decimal(fields["mpf"]) == processing_fee(value, date.fromisoformat(fields["entry_date"]))
    assert Decimal(fields["hmf"]) == ids.cents(value / 800)
    assert Decimal(fields["mpf"]) + Decimal(fields["hmf"]) == Decimal(fields["other_fees"])
    assert Decimal(fields["duty"]) + Decimal(fields["other_fees"]) == Decimal(fields["total"])


@pytest.mark.parametrize("seed", SEEDS)
def test_a_clean_entry_stands_at_the_goods_value_and_adds_up(seed: int) -> None:
    dossier = clean(seed)
    check_entry(dossier)
    invoice, entry = dossier.paper("commercial_invoice"), dossier.paper("entry_summary")
    goods = sum(amounts(invoice, "amount"))
    assert abs(goods - Decimal(entry.fields["total_entered_value"])) <= Decimal("0.5") * line_count(entry.fields)
    assert Decimal(entry.fields["total_entered_value"]) > 2500


@pytest.mark.parametrize("seed", SEEDS)
def test_the_numbers_of_a_clean_dossier_can_exist(seed: int) -> None:
    dossier = clean(seed)
    entry, bill, letter = (dossier.paper(k) for k in ("entry_summary", "bill_of_lading", "ein_letter"))
    filer, serial, digit = entry.fields["entry_number"].split("-")
    assert ids.entry_check_digit(filer, serial) == digit
    for box in (v for k, v in bill.fields.items() if k.startswith("containers")):
        assert ids.container_check_digit(box[:10]) == box[10]
    assert int(letter.fields["ein"][:2]) in ids.EIN_PREFIXES
    assert re.fullmatch(r"\d{2}-\d{7}", letter.fields["ein"])
    swift = dossier.paper("commercial_invoice").fields["bank.swift"]
    assert re.fullmatch(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", swift)
    story = tell(seed)
    maker = story.factory
    assert entry.fields["manufacturer_id"] == ids.manufacturer_id(story.origin, maker.name, maker.street, maker.city)
    assert len(entry.fields["manufacturer_id"]) <= 15


@pytest.mark.parametrize("seed", SEEDS)
def test_the_dates_of_a_clean_dossier_are_in_lawful_order(seed: int) -> None:
    dossier = clean(seed)
    day = {
        (p.kind, name): date.fromisoformat(value)
        for p in dossier.papers
        for name, value in p.fields.items()
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value)
    }
    entered, as_of = day["entry_summary", "entry_date"], date.fromisoformat(dossier.story["as_of"])
    assert day["contract", "date"] <= day["commercial_invoice", "date"] <= day["bill_of_lading", "on_board_date"]
    assert day["bill_of_lading", "on_board_date"] < day["entry_summary", "import_date"] <= entered
    assert day["customs_bond", "effective_date"] <= entered
    assert day["power_of_attorney", "effective_date"] < entered
    assert day["ein_letter", "date"] < entered
    assert day["commercial_invoice", "due_date"] < as_of
    assert date(2023, 10, 1) <= entered <= date(2026, 9, 30)
    assert max(day.values()) <= as_of


def test_the_importer_is_the_same_on_all_five_papers() -> None:
    for seed in SEEDS:
        dossier = clean(seed)
        slots = (
            ("entry_summary", "importer.name"), ("ein_letter", "holder.name"), ("customs_bond", "principal.name"),
            ("importer_identity", "importer.name"), ("power_of_attorney", "grantor.name"),
        )  # fmt: skip
        assert {dossier.paper(kind).fields[name].upper() for kind, name in slots} == {dossier.story["importer"].upper()}


def test_a_seed_always_gives_the_same_dossier_and_another_seed_another() -> None:
    assert clean(7) == clean(7)
    assert faulty("amount.underpaid", 7) == faulty("amount.underpaid", 7)
    assert harmless("trading-name", 7) == harmless("trading-name", 7)
    assert clean(7).papers != clean(8).papers


def test_what_a_shape_asks_for_is_what_is_built() -> None:
    dossier = clean(3, incoterm="CIF", payments="deposit", lines=1, wire="mt103", bond="single", origin="VN")
    invoice = dossier.paper("commercial_invoice")
    assert invoice.fields["incoterm"] == "CIF"
    assert "freight" in invoice.fields
    assert line_count(invoice.fields) == 1
    assert [p.quality for p in dossier.of("remittance")] == ["text", "text"]
    entry = dossier.paper("entry_summary")
    assert dossier.paper("customs_bond").fields["transaction_id"] == entry.fields["entry_number"]
    assert entry.fields["country_of_origin"] == "VN"


def test_thousands_of_names_are_all_different() -> None:
    companies, people, streets, towns = set(), set(), set(), set()
    for seed in range(3000):
        maker = Namer(random.Random(seed))
        company = maker.importer("home")
        companies |= {company.name, maker.maker("CN", "home").name}
        people.add(maker.person())
        streets.add(company.street)
        towns.add(company.city + company.region)
    assert len(companies) > 5000
    assert len(people) > 2500
    assert len(streets) > 2900
    assert len(towns) > 2000


def test_wires_as_messages_keep_to_thirty_five_characters() -> None:
    for seed in range(30):
        for wire in clean(seed, wire="mt103").of("remittance"):
            lines = [line for text in wire.prints.values() for line in text.split("\n")]
            assert max(len(line) for line in [*lines, wire.fields["beneficiary.name"]]) <= 35
            assert not set("&%#@_") & set(wire.fields["details"] + wire.fields["beneficiary.name"])


@pytest.mark.parametrize("rule", FAULTS)
def test_every_fault_is_planted_under_its_rule_and_can_be_seen(rule: str) -> None:
    for seed in range(12):
        dossier, before = faulty(rule, seed), clean(seed)
        assert dossier.planted[0].rule == rule
        assert rule not in dossier.tolerated
        assert dossier.papers != before.papers
        named = {p.name: p for p in dossier.papers}
        assert len(named) == len(dossier.papers)
        for paper, field in dossier.planted[0].places:
            empty = rule in {"identity.incomplete-form", "policy.no-importer"}
            assert empty or field in named[paper].fields


MONEY_FAULTS = {rule for rule in FAULTS if rule.startswith("amount.entry")} | {"policy.informal-value"}


@pytest.mark.parametrize("rule", [r for r in FAULTS if r not in MONEY_FAULTS and r != "documents.entry"])
def test_a_fault_elsewhere_leaves_the_entry_adding_up(rule: str) -> None:
    check_entry(faulty(rule, 5))


def test_an_undervalued_entry_still_adds_up_in_itself() -> None:
    for seed in range(12):
        dossier = faulty("amount.entered-value", seed)
        check_entry(dossier)
        value = Decimal(dossier.paper("entry_summary").fields["total_entered_value"])
        goods = sum(amounts(dossier.paper("commercial_invoice"), "amount"))
        assert (value < goods) == (dossier.planted[0].severity == "critical")


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless_changes_plant_nothing_and_keep_the_sums(name: str) -> None:
    for seed in range(12):
        dossier = harmless(name, seed)
        assert dossier.planted == []
        assert dossier.harmless == [name]
        check_entry(dossier)
        invoice = dossier.paper("commercial_invoice")
        charges = sum(Decimal(invoice.fields.get(n, "0")) for n in ("freight", "insurance"))
        assert sum(amounts(invoice, "amount")) + charges == Decimal(invoice.fields["total"])
        assert len({p.name for p in dossier.papers}) == len(dossier.papers)


def test_harmless_changes_can_be_heaped_in_any_order() -> None:
    for seed in range(80):
        names = tuple(random.Random(seed).sample(sorted(HARMLESS), 6))
        dossier = harmless(names, seed)
        check_entry(dossier)
        invoice = dossier.paper("commercial_invoice")
        paid = [p for p in dossier.of("remittance") if p.fields["currency"] == "USD"]
        if paid and len(paid) == len(dossier.of("remittance")):
            least = Decimal(invoice.fields["total"]) - 50
            assert sum(Decimal(p.fields["amount"]) for p in paid) >= least, names
        dates = [v for p in dossier.papers for v in p.fields.values() if re.fullmatch(r"\d{4}-\d\d-\d\d", v)]
        assert max(d for d in dates if d != invoice.fields["due_date"]) <= dossier.story["as_of"], names


def test_the_factory_imports_nothing_of_the_program_it_examines() -> None:
    for path in sorted(HERE.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.split(".")[0] == "evidence" for name in names), path.name
