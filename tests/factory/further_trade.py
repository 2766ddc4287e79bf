"""Further papers of buyer and seller: proforma, order, credits, certificate of origin, value, export declaration."""

from __future__ import annotations

import random

from tests.factory import han
from tests.factory import identifiers as ids
from tests.factory.further_base import day, digits, goods_words, lines, make, money, party, party_zh, rows
from tests.factory.model import Paper
from tests.factory.names import COUNTRY_NAMES
from tests.factory.story import Story

PRICED = ("description", "quantity", "unit", "unit_price", "amount")


def place(story: Story) -> str:
    """The place behind the delivery term."""
    if story.incoterm in {"CIF", "CFR"}:
        return story.unlading[0].split(",")[0]
    return story.factory.city if story.incoterm == "EXW" else story.loading[0]


def bank(story: Story) -> dict[str, str]:
    """The seller's bank as invoices print it."""
    house = story.seller_bank
    return {
        "bank.name": house.name,
        "bank.account": house.account,
        "bank.swift": house.swift,
        "bank.beneficiary": story.seller.name,
    }


def charges(story: Story) -> dict[str, str]:
    """Freight and insurance where the delivery term includes them."""
    freight, insurance = story.charged
    return {k: money(v) for k, v in (("freight", freight), ("insurance", insurance)) if v}


def voyage(story: Story) -> dict[str, str]:
    """Ports as printed extras."""
    return {"port_of_loading": story.loading[0], "port_of_discharge": story.unlading[0]}


def proforma_invoice(story: Story, rng: random.Random) -> Paper:
    """The offer before the contract, with a validity and the seller's bank."""
    fields = {
        "number": f"PI-{digits(rng, 6)}",
        "date": day(story, "contract", -rng.randrange(1, 8)),
        **party("seller", story.seller, reach=True),
        **party("buyer", story.buyer),
        **({"po_number": story.numbers["order"]} if rng.random() < 0.5 else {}),
        **lines(story, *PRICED, *(("hts",) if rng.random() < 0.4 else ())),
        **charges(story),
        "currency": "USD",
        "total": money(story.total),
        "incoterm": story.incoterm,
        "incoterm_place": place(story),
        "payment_terms": story.terms,
        "country_of_origin": story.origin,
        **bank(story),
    }
    extras = {
        "title": rng.choice(("PROFORMA INVOICE", "PRO FORMA INVOICE", "PROFORMA INVOICE")),
        "validity": f"This offer is valid for {rng.choice(('7', '15', '30'))} days",
        "delivery_time": f"{rng.choice(('25-30', '35', '45'))} days after receipt of deposit",
        "seller_signatory": story.people["seller"],
        **voyage(story),
    }
    return make("proforma_invoice", fields, extras)


def purchase_order(story: Story, rng: random.Random) -> Paper:
    """The buyer's order for exactly the goods that were invoiced."""
    fields = {
        "number": story.numbers["order"],
        "date": day(story, "contract", -rng.randrange(0, 12)),
        **party("buyer", story.buyer, reach=True),
        **party("seller", story.seller),
        **lines(story, *PRICED),
        "currency": "USD",
        "total": money(story.total),
        "incoterm": story.incoterm,
        "payment_terms": story.terms,
        "latest_shipment": day(story, "latest"),
    }
    extras = {
        "title": "PURCHASE ORDER",
        "incoterm_place": place(story),
        "ship_to_text": f"{story.buyer.name}, {story.buyer.address}" if rng.random() < 0.5 else "",
        "buyer_signatory": story.people["officer"],
        **charges(story),
    }
    return make("purchase_order", fields, extras)


def credit_note(story: Story, rng: random.Random) -> Paper:
    """A small credit of the seller against its invoice."""
    line = story.lines[0]
    short = max(1, line.quantity // 100)
    fields = {
        "number": f"CN-{digits(rng, 5)}",
        "date": day(story, "arrival", rng.randrange(8, 40)),
        "amount": money(ids.cents(short * line.price)),
        "currency": "USD",
        **party("seller", story.seller),
        **party("buyer", story.buyer),
    }
    extras = {
        "title": rng.choice(("CREDIT NOTE", "CREDIT MEMO", "CREDIT NOTE")),
        "invoice_number": story.numbers["invoice"],
        "invoice_date": day(story, "invoice"),
        "reason": f"{short} {line.goods.unit} {line.words} short shipped",
        "seller_signatory": story.people["seller"],
    }
    return make("credit_note", fields, extras)


def letter_of_credit(story: Story, rng: random.Random) -> Paper:
    """A documentary credit over the contract, as the advising bank hands it on (``form`` swift) or on paper."""
    fields = {
        "number": f"LC{digits(rng, 8)}",
        "date": day(story, "contract", rng.randrange(2, 12)),
        "expiry_date": day(story, "latest", 21),
        "amount": money(story.total),
        "currency": "USD",
        **party("applicant", story.buyer),
        **party("beneficiary", story.seller),
        "issuing_bank.name": story.buyer_bank.name,
        "advising_bank.name": story.seller_bank.name,
    }
    extras = {
        "title": "IRREVOCABLE DOCUMENTARY CREDIT",
        "form": rng.choice(("swift", "paper")),
        "issuing_bank.swift": story.buyer_bank.swift,
        "advising_bank.swift": story.seller_bank.swift,
        "expiry_place": COUNTRY_NAMES[story.seller.country],
        "latest_shipment": day(story, "latest"),
        "goods": goods_words(story.lines),
        "contract_number": story.numbers["contract"],
        "incoterm": f"{story.incoterm} {place(story)}",
        **voyage(story),
    }
    return make("letter_of_credit", fields, extras)


def certificate_of_origin(story: Story, rng: random.Random) -> Paper:
    """A chamber's certificate of origin for the invoiced goods."""
    zh = story.origin == "CN"
    fields = {
        "number": f"{story.origin}{digits(rng, 9)}" if zh else f"CO-{digits(rng, 7)}",
        "date": day(story, "invoice", rng.randrange(0, 4)),
        "country_of_origin": story.origin,
        "invoice_number": story.numbers["invoice"],
        **party("exporter", story.seller),
        **party("consignee", story.buyer),
        **(party("producer", story.factory) if rng.random() < 0.5 else {}),
        **lines(story, "description", "hts", "quantity", "unit", *(("origin",) if rng.random() < 0.3 else ())),
    }
    extras = {
        "title": "CERTIFICATE OF ORIGIN",
        "country": COUNTRY_NAMES[story.origin],
        "transport": f"FROM {story.loading[0].upper()} TO {story.unlading[0].upper()} BY SEA",
        "destination": "UNITED STATES OF AMERICA",
        "marks": "N/M",
        "packages_words": f"{story.cartons} CARTONS",
        "invoice_date": day(story, "invoice"),
        "authority": f"{story.factory.city} Chamber of International Commerce",
        "place": story.factory.city,
        "seller_signatory": story.people["seller"],
    }
    return make("certificate_of_origin", fields, extras)


def value_worksheet(story: Story, rng: random.Random) -> Paper:
    """How the entered value follows from the invoice."""
    freight, insurance = story.charged
    steps = [["Invoice total", money(story.total)]]
    steps += [[f"Less {n}", money(v)] for n, v in (("ocean freight", freight), ("insurance", insurance)) if v]
    steps += [["Plus packing", "0.00"], ["Plus assists", "0.00"]]
    fields = {
        "date": day(story, "entry"),
        "amount": money(story.goods_value),
        "currency": "USD",
        **party("importer", story.buyer, number=story.numbers["ein"]),
        "seller.name": story.seller.name,
    }
    extras = {
        "title": rng.choice(("CUSTOMS VALUE WORKSHEET", "VALUATION WORKSHEET", "ENTERED VALUE CALCULATION")),
        "invoice_number": story.numbers["invoice"],
        "entry_number": story.numbers["entry"],
        "incoterm": f"{story.incoterm} {place(story)}",
        "prepared_by": story.people["declarant"],
        **rows("row", steps),
    }
    return make("value_worksheet", fields, extras)


def export_declaration(story: Story, rng: random.Random) -> Paper:
    """The export entry abroad: the Chinese customs' form for Chinese goods of Chinese sellers, an English one else."""
    number = f"{digits(rng, 4)}{story.days['on_board'].year}0{digits(rng, 9)}"
    zh = story.origin == "CN" and han.chinese(story.seller)
    of = party_zh if zh else party
    fields = {
        "number": number if zh else f"SB-{digits(rng, 7)}",
        "export_date": day(story, "on_board", -1),
        "currency": "USD",
        "total": "" if zh else money(story.goods_value),
        "incoterm": "FOB",
        "gross_weight": money(story.gross),
        "packages": str(story.cartons),
        "bl_number": story.numbers["bill"],
        "contract_number": story.numbers["contract"],
        **of("exporter", story.seller),
        "consignee.name": story.buyer.name,
        "manufacturer.name": of("x", story.factory)["x.name"],
        **lines(story, "description", "hts", "quantity", "unit", "amount", "destination"),
    }
    extras = {
        "title": "中华人民共和国海关出口货物报关单"
        if zh
        else rng.choice(("CUSTOMS EXPORT DECLARATION", "SHIPPING BILL FOR EXPORT")),
        "declaration_date": day(story, "on_board", -2),
        "net_weight": money(story.net),
        "vessel": f"{story.vessel}/{story.numbers['voyage']}",
        "containers": ", ".join(story.containers),
        "office": story.loading[0],
        "port_of_discharge": story.unlading[0],
    }
    if not zh:
        return make("export_declaration", fields, extras)
    del fields["exporter.address"]
    fields["exporter.uscc"] = han.credit_code(f"9133{digits(rng, 4)}MA{digits(rng, 7)}")
    for i, line in enumerate(story.lines):
        fields[f"lines[{i}].description"] = han.GOODS[line.goods.key]
        fields[f"lines[{i}].hts"] = line.goods.hts.replace(".", "")[:8] + "90"
    extras |= {"pre_number": number, "exporter_code": digits(rng, 10), "office": han.port(story.loading[0]) + "海关"}
    return chinese(make("export_declaration", fields, extras))


def chinese(paper: Paper) -> Paper:
    """Marks a paper as Chinese and prints units, countries and the currency in characters."""
    paper.extras["language"] = "zh"
    for field, value in paper.fields.items():
        leaf = field.rsplit(".", 1)[-1]
        if leaf in ("unit", "package_unit"):
            paper.prints[field] = han.unit(value)
        elif leaf in ("destination", "origin", "country", "country_of_origin"):
            paper.prints[field] = han.COUNTRIES.get(value, value)
        elif field == "currency" and value == "USD" and paper.kind == "export_declaration":
            paper.prints[field] = "美元"
    return paper


def contract_zh(story: Story, rng: random.Random) -> Paper:
    """The contract of Chinese maker or seller in Chinese, for the same goods and money."""
    fields = {
        "number": story.numbers["contract"],
        "date": day(story, "contract"),
        **party_zh("seller", story.seller),
        **party("buyer", story.buyer),
        **lines(story, *PRICED),
        "currency": "USD",
        "total": money(story.total),
        "incoterm": story.incoterm,
        "payment_terms": _terms(story),
        "latest_shipment": day(story, "latest"),
    }
    words = {"amount_words": "美元" + han.amount_words(int(story.total * 100))}
    return chinese(_in_characters(story, make("contract", fields, {"title": "销售合同", **_zh_extras(story), **words})))


def invoice_zh(story: Story, rng: random.Random) -> Paper:
    """The commercial invoice in Chinese."""
    fields = {
        "number": story.numbers["invoice"],
        "date": day(story, "invoice"),
        **party_zh("seller", story.seller),
        **party("buyer", story.buyer),
        "contract_number": story.numbers["contract"],
        "incoterm": story.incoterm,
        "country_of_origin": story.origin,
        "payment_terms": _terms(story),
        **lines(story, *PRICED),
        **charges(story),
        "currency": "USD",
        "total": money(story.total),
    }
    return chinese(
        _in_characters(story, make("commercial_invoice", fields, {"title": "商业发票", **_zh_extras(story)}))
    )


def packing_zh(story: Story, rng: random.Random) -> Paper:
    """The packing list in Chinese."""
    fields = {
        "invoice_number": story.numbers["invoice"],
        "date": day(story, "invoice"),
        **party_zh("seller", story.seller),
        **party("buyer", story.buyer),
        **{f"containers[{i}]": c for i, c in enumerate(story.containers)},
        "packages": str(story.cartons),
        "gross_weight": money(story.gross),
        "net_weight": money(story.net),
        "volume": f"{story.volume:.3f}",
        **lines(story, "description", "quantity", "unit", "packages", "gross_weight", "net_weight"),
    }
    return chinese(_in_characters(story, make("packing_list", fields, {"title": "装箱单", **_zh_extras(story)})))


def _terms(story: Story) -> str:
    return "30%定金，70%余款见提单副本付清" if "deposit" in story.terms else "提单日后30天内100%电汇"


def _zh_extras(story: Story) -> dict[str, str]:
    loading = han.port(story.loading[0])
    return {
        "port_of_loading": loading,
        "port_of_discharge": story.unlading[0],
        "incoterm_place": loading if story.incoterm not in {"CIF", "CFR"} else place(story),
        "package_unit": "箱",
        **charges(story),
    }


def _in_characters(story: Story, paper: Paper) -> Paper:
    """Line descriptions in characters, the model as it is."""
    for i, line in enumerate(story.lines):
        model = line.words.removeprefix(line.goods.words).strip()
        paper.fields[f"lines[{i}].description"] = f"{han.GOODS[line.goods.key]} {model}"
    return paper
