"""Customs brokers' licences of family ``e``: the framed licence, or a register's print."""

from __future__ import annotations

from tests.factory.canvas import bold
from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """By form."""
    base.office(pad)
    if pad.extra("form") == "register":
        _register(pad)
    else:
        _licence(pad)
    base.finish(pad)


def _register(pad: Pad) -> None:
    base.head(pad, "LICENSED CUSTOMS BROKERS - REGISTER EXTRACT")
    rows = base.vs(
        pad,
        ("Broker Name|Licensee|Name", "holder.name"),
        ("Address|Office", "holder.address"),
        ("License Number|License No.|Broker License #", "number"),
        ("Status|License Status", "status"),
    )
    rows += base.xs(
        pad, ("Filer Code", "filer_code"), ("Date Issued|Issued", "issue_date"), ("Permit|National Permit", "permit")
    )
    base.facts(pad, rows)


def _licence(pad: Pad) -> None:
    pad.frame(pad.left - 10, pad.y - 10, pad.right + 10, pad.y + 420, 1.5)
    pad.y += 20
    for words, size in (
        ("DEPARTMENT OF HOMELAND SECURITY", 2),
        ("U.S. CUSTOMS AND BORDER PROTECTION", 2),
        (base.titled(pad), 7),
    ):
        pad.y = pad.text(pad.left, pad.y, bold(words), pad.size + size, width=pad.width, align="c") + 8
    number = pad.rich(base.pick(pad, "License No. {number}|License Number: {number}|Serial No. {number}"))
    pad.y = pad.text(pad.left, pad.y + 6, number, pad.size + 1, width=pad.width, align="c") + 14
    pad.y = pad.text(pad.left, pad.y, "This is to certify that", width=pad.width, align="c") + 6
    pad.y = pad.text(pad.left, pad.y, pad.v("holder.name", heavy=True), pad.size + 4, width=pad.width, align="c") + 8
    words = (
        "having complied with the requirements of section 641 of the Tariff Act of 1930 and 19 CFR Part 111, "
        "is hereby licensed to transact customs business as a customs broker."
    )
    pad.y = pad.text(pad.left + 60, pad.y, words, width=pad.width - 120, align="c") + 16
    base.beside(
        pad,
        base.xs(
            pad,
            ("Date Issued|Issued", "issue_date"),
            ("Issued at|Port", "port"),
            ("Filer Code", "filer_code"),
            ("Qualifying Officer", "qualifier"),
        ),
        x=pad.left + 90,
        width=pad.width - 180,
    )
    pad.y += 30
    pad.y = pad.text(pad.left, pad.y, "Commissioner", width=pad.width - 40, align="r") + 10
