"""Bundles: every page belongs to one document, and what offices do to a stack of papers is done to these."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image

from tests.factory.build import clean
from tests.factory.bundles import Bundle, bundle, pictures, write_bundle
from tests.factory.lengthen import lengthened, next_invoice

SEEDS = range(5)


@pytest.fixture(scope="module")
def stacks() -> list[Bundle]:
    return [bundle(seed, 40) for seed in SEEDS]


def test_a_stack_has_the_pages_asked_for_and_each_belongs_to_one_document(stacks: list[Bundle]) -> None:
    for made in stacks:
        pages = Counter(n for doc in made.truth for n in (*doc.pages, *doc.blanks))
        assert pages == Counter(range(1, len(made.leaves) + 1))
        assert 36 <= len(made.leaves) <= 40


def test_a_document_names_the_pages_of_its_own_paper_in_reading_order(stacks: list[Bundle]) -> None:
    for made in stacks:
        for doc in made.truth:
            assert {made.leaves[n - 1].paper.name for n in doc.pages} == {doc.paper}
            assert all(made.leaves[n - 1].blank for n in doc.blanks)
            assert not any(made.leaves[n - 1].blank for n in doc.pages)


def test_stacks_hold_what_makes_them_hard(stacks: list[Bundle]) -> None:
    docs = [doc for made in stacks for doc in made.truth]
    assert {"two passes", "blank backs", "shuffled"} <= {twist for made in stacks for twist in made.twists}
    assert any(len(doc.pages) > 2 for doc in docs)
    assert any(tuple(sorted(doc.pages)) != doc.pages for doc in docs)
    assert len({doc.kind for doc in docs}) > 20
    neighbours = [(a.kind, b.kind) for made in stacks for a, b in zip(made.truth, made.truth[1:], strict=False)]
    assert ("commercial_invoice", "commercial_invoice") in neighbours
    words = [w.text for made in stacks for leaf in made.leaves for w in leaf.sheet.words]
    assert "Page" in words or "PAGE" in words


def test_the_same_seed_makes_the_same_stack(stacks: list[Bundle]) -> None:
    assert bundle(1, 40).truth == stacks[1].truth


def test_a_digital_stack_says_where_everything_is_printed(tmp_path: Path) -> None:
    made = bundle(2, 12)
    told = write_bundle(made, tmp_path, "stack", "digital")
    with pdfplumber.open(tmp_path / "stack.pdf") as file:
        assert len(file.pages) == len(made.leaves)
        for true in told[::15]:
            box = tuple(float(v) for v in true.box)
            x0, top, x1, bottom = box
            page = file.pages[true.page - 1].crop((x0 - 0.5, top - 0.5, x1 + 0.5, bottom + 0.5), strict=False)
            assert true.printed.split()[0] in (page.extract_text() or "").replace("\n", " "), true


def test_a_scanned_stack_is_pictures_alone(tmp_path: Path) -> None:
    made = bundle(3, 3)
    told = write_bundle(made, tmp_path, "stack", "scan150")
    with pdfplumber.open(tmp_path / "stack.pdf") as file:
        assert len(file.pages) == len(made.leaves)
        assert not any(page.chars for page in file.pages)
        assert all(len(page.images) == 1 for page in file.pages)
    assert {true.page for true in told} <= set(range(1, len(made.leaves) + 1))
    with pytest.raises(ValueError, match="no PDF"):
        write_bundle(made, tmp_path, "stack", "scan-jpg")


def test_a_paper_lies_in_several_pictures(tmp_path: Path) -> None:
    truth = pictures(4, tmp_path, 2)
    assert all(len(doc.files) > 1 for doc in truth)
    named = [name for doc in truth for name in doc.files]
    assert sorted(named) == sorted(path.name for path in tmp_path.iterdir())
    assert all(Image.open(tmp_path / name).size[0] > 500 for name in named)


def test_longer_papers_still_add_up() -> None:
    invoice = clean(3).paper("commercial_invoice")
    lengthened(invoice, 20)
    amounts = sum(Decimal(invoice.fields[f"lines[{n}].amount"]) for n in range(20))
    charges = sum(Decimal(invoice.fields.get(k, "0")) for k in ("freight", "insurance"))
    assert Decimal(invoice.fields["total"]) == amounts + charges
    packing = clean(3).paper("packing_list")
    lengthened(packing, 20)
    assert Decimal(packing.fields["packages"]) == sum(
        Decimal(packing.fields[f"lines[{n}].packages"]) for n in range(20)
    )
    with pytest.raises(ValueError, match="ein_letter"):
        lengthened(clean(3).paper("ein_letter"), 20)


def test_the_next_invoice_has_another_number_and_its_own_sum() -> None:
    invoice = clean(5).paper("commercial_invoice")
    other = next_invoice(invoice)
    assert other.fields["number"] != invoice.fields["number"]
    assert len(other.fields["number"]) == len(invoice.fields["number"])
    assert other.fields["seller.name"] == invoice.fields["seller.name"]
    assert Decimal(other.fields["total"]) > Decimal(invoice.fields["total"])
