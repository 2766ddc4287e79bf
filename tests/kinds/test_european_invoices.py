"""Invoices as offices in Europe send them: window envelopes, sender lines, grids, summaries by tax rates."""

from __future__ import annotations

import pytest

from evidence.classify import documents
from evidence.kinds import commercial_invoice, credit_note
from evidence.records.sources import FileReading, Status
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper


def letter(sender: str, *addressee: str) -> Paper:
    """A letter with its sender in one small line above the window."""
    page = Paper()
    page.put(60, 110, sender, 6)
    page.lines(60, 124, *addressee)
    page.put(60, 260, "Rechnung # RE-20260307/512 von 07.03.2026", 11)
    row(page, 300, (60, 120, 290, 480), ("Menge", "Produkt", "Preis", "Betrag"))
    row(page, 316, (60, 120, 290, 480), ("4,00", "Werkzeugkoffer", "240,00 €", "960,00 €"))
    page.lines(60, 345, "Nettobetrag: 960,00 €", "zuzüglich Umsatzsteuer 182,40 €", "Gesamtbetrag: 1.142,40 €")
    return page


def kind(page: Paper) -> str:
    reading = FileReading("paper.pdf", "0" * 64, 1, "application/pdf", Status.READ, None, (page.page(),))
    return documents([reading])[0][0].kind


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Birkenhof Werkzeug • Am Kanal 12 • 12345 Stadthausen", "Birkenhof Werkzeug"),
        ("Moulin Bleu SARL - 12 chemin des Prés - 84340 Villefranche - France", "Moulin Bleu SARL"),
        ("Birkenhof Werkzeug GmbH Am Kanal 12 12345 Stadthausen", "Birkenhof Werkzeug GmbH"),
        ("Polderhout B.V. | Dijkweg 9 | 1234 AB Waterdam", "Polderhout B.V."),
    ],
)
def test_the_line_above_the_window_names_the_seller(sender: str, name: str) -> None:
    page = letter(sender, "Tiva Lind", "Bahnstr. 42", "88802 Seekirch")
    assert values(commercial_invoice.KIND, page.view())["seller.name"] == name


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("Tiva Lind", "Bahnstr. 42", "88802 Seekirch"), "Tiva Lind"),
        (("Herrn", "Max Rabe", "Uferweg 3", "D-12346 Altdorf"), "Herrn Max Rabe"),
        (("Ma belle lampe", "Alexandre Petit", "35 rue de la Gare", "69001 Lyon", "France"), "Ma belle lampe"),
        (("Polderhout B.V.", "T.a.v. inkoop", "Dijkweg 9", "1234 AB Waterdam"), "Polderhout B.V."),
    ],
)
def test_the_window_names_the_buyer(lines: tuple[str, ...], name: str) -> None:
    page = letter("Birkenhof Werkzeug GmbH • Am Kanal 12 • 12345 Stadthausen", *lines)
    assert values(commercial_invoice.KIND, page.view())["buyer.name"] == name


def test_an_address_for_delivery_is_no_addressee() -> None:
    page = letter("Birkenhof Werkzeug GmbH • Am Kanal 12 • 12345 Stadthausen")
    page.lines(330, 124, "Lieferadresse", "Tiva Lind", "Bahnstr. 42", "88802 Seekirch")
    assert "buyer.name" not in values(commercial_invoice.KIND, page.view())


def test_a_letter_with_a_number_sign_is_an_invoice_with_number_day_and_total() -> None:
    page = letter("Birkenhof Werkzeug GmbH • Am Kanal 12 • 12345 Stadthausen", "Tiva Lind", "Bahnstr. 42", "88802 Se")
    found = values(commercial_invoice.KIND, page.view())
    assert (found["number"], found["date"], found["total"]) == ("RE-20260307/512", "2026-03-07", "1142.40")
    assert kind(page) == "commercial_invoice"


def test_parties_told_in_rows_of_captions_and_values() -> None:
    page = Paper()
    page.put(60, 40, "Handelsrechnung (380) Nr. 471199 vom 05.06.2026", 13)
    for top, role, name in ((100, "Verkäufer", "Birkenhof"), (220, "Käufer/Leistungsempfänger", "Kaltwasser AG")):
        page.put(60, top, role)
        for i, (caption, value) in enumerate(
            [("Nummer:", "549910"), ("Name:", name), ("Anschrift:", "Am Kanal 12"), ("", "DE 12345 Stadthausen")]
        ):
            row(page, top + 18 * (i + 1), (60, 250), (caption, value))
    found = values(commercial_invoice.KIND, page.view())
    assert (found["seller.name"], found["buyer.name"]) == ("Birkenhof", "Kaltwasser AG")
    assert (found["seller.country"], found["number"]) == ("DE", "471199")


def test_the_total_is_the_sum_at_the_end_of_a_summary_by_rates() -> None:
    page = Paper()
    page.put(60, 40, "Warenrechnung Nr. R-8765", 13)
    row(page, 600, (60, 160, 260, 360), ("Warenwert", "MwSt-Betrag", "MwSt-%", "Endbetrag"))
    row(page, 612, (60, 160, 260, 360), ("100,00", "19,00", "19,0", "119,00"))
    row(page, 624, (60, 160, 260, 360), ("200,00", "14,00", "7,0", "214,00"))
    row(page, 640, (60, 160, 260, 360), ("300,00", "33,00", "EUR", "333,00"))
    assert values(commercial_invoice.KIND, page.view())["total"] == "333.00"


def test_a_correction_says_its_number_in_the_title_and_its_amount_without_sign() -> None:
    page = Paper()
    page.put(60, 40, "Rechnungskorrektur Nr. RK-2101 vom 16.09.2026", 13)
    row(page, 600, (60, 360), ("Bruttosumme", "-8,79"))
    found = values(credit_note.KIND, page.view())
    assert (found["number"], found["amount"]) == ("RK-2101", "8.79")
    assert kind(page) == "credit_note"


def test_figures_flush_right_below_their_heads_belong_to_them() -> None:
    page = Paper()
    page.put(60, 40, "Factuur", 13)
    row(page, 100, (60, 300, 420, 500), ("Klant", "Factuurdatum", "Factuur", "Vervaldatum"))
    row(page, 112, (60, 316, 396, 510), ("KL-77", "8-9-2026", "VF1005193", "22-9-2026"))
    found = values(commercial_invoice.KIND, page.view())
    assert (found["number"], found["date"], found["due_date"]) == ("VF1005193", "2026-09-08", "2026-09-22")


def test_the_foot_of_the_sheet_names_the_seller_before_its_web_address() -> None:
    page = letter("", "Tiva Lind", "Bahnstr. 42", "88802 Seekirch")
    page.lines(60, 720, "e-Polderhout Nederland B.V. polderhout.example.com", "Dijkweg 9, 1234 AB, Waterdam")
    assert values(commercial_invoice.KIND, page.view())["seller.name"] == "e-Polderhout Nederland B.V."


def test_an_insured_place_is_no_sender() -> None:
    page = letter("Versicherungsort: Am Kanal 12, 12345 Stadthausen", "Tiva Lind", "Bahnstr. 42", "88802 Seekirch")
    assert "seller.name" not in values(commercial_invoice.KIND, page.view())
