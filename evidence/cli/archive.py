"""``evidence archive``: the archive that a batch has made, asked."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from evidence.cli.options import FILE, FOLDER_THERE, ISO_DAY, PAPERS, doing, possible_day, unmasking

EXPORTED = ["dossiers", "findings", "cross_findings", "parties", "numbers", "appearances", "invoices", "orders",
            "payments", "transport", "entries", "bonds", "grants"]  # fmt: skip
"""The tables of an archive."""


@click.group(short_help="Ask the archive that a batch has made.")
def archive() -> None:
    """Ask the archive that evidence batch has made. DIR is that run's --out folder; nothing in it is changed.

    \b
    Examples:  evidence archive who "Acme Trading LLC" results/
               evidence archive who 12-3456789 results/
               evidence archive report results/ --out overview.html
               evidence archive export results/ --format xlsx --out archive.xlsx
               evidence archive check results/
    """


_archived = click.argument("folder", metavar="DIR", type=FOLDER_THERE)


@archive.command(short_help="All appearances of a name or number.")
@click.argument("asked", metavar="NAME_OR_NUMBER")
@_archived
@unmasking
def who(asked: str, folder: Path, unmask: bool) -> int:
    """All appearances of NAME_OR_NUMBER in DIR, in time, with changes of address, bond, signatory and bank account.

    A number may be an EIN (with or without dash), SSN, account, IBAN, entry, bond, invoice, contract, payment,
    bill of lading or container number, a phone, an e-mail or an address. A name is found in its normal form:
    "ACME TRADING" finds "Acme Trading, LLC". Similar names are listed apart and are not the same.
    """
    return int(doing("archive").who(asked, folder, unmask=unmask))


@archive.command(short_help="The archive on one page of HTML.")
@_archived
@click.option("--out", metavar="FILE.html", type=FILE,
              help="File for the page; default: archive.html in DIR.")  # fmt: skip
@click.option("--as-of", type=ISO_DAY, callback=possible_day, help="Day from which papers end soon; default: today.")
@unmasking
def report(folder: Path, out: Path | None, as_of: datetime | None, unmask: bool) -> int:
    """The archive in DIR on one page of HTML, complete in itself.

    Verdicts; what the dossiers show together, with the dossiers; how often each finding occurs; the names in grave
    findings; powers, agreements, licences and bonds that end within 90 days; links to the reports of the dossiers.
    """
    return int(doing("archive").report(folder, out, as_of=as_of.date() if as_of else None, unmask=unmask))


@archive.command(short_help="The archive for other programs.")
@_archived
@click.option("--format", "kind", required=True, type=click.Choice(["csv", "xlsx", "parquet", "graphml", "ftm"]))
@click.option("--out", required=True, metavar="PATH", type=PAPERS, help="File or folder to write.")
@click.option("--table", type=click.Choice(EXPORTED), default="appearances", show_default=True,
              help="The one table of a --out FILE.csv or FILE.parquet.")  # fmt: skip
@unmasking
def export(folder: Path, kind: str, out: Path, table: str, unmask: bool) -> int:
    """Write the archive in DIR for other programs.

    csv and parquet write a file for each table into the folder PATH (or one --table where PATH ends in .csv or
    .parquet), xlsx a workbook with a sheet for each, without a cell that a spreadsheet program would run as a formula.
    graphml writes a graph of dossiers and what they share, ftm entities of FollowTheMoney as lines of JSON.
    """
    return int(doing("archive").export(folder, kind, out, table=table, unmask=unmask))


@archive.command(short_help="Whether the archive's file is whole.")
@_archived
def check(folder: Path) -> int:
    """Look through the whole archive.db in DIR: pages, order, and facts of dossiers that are not there.

    A batch looks by itself where the run before it was broken off. Exit code: 0 whole, 3 damaged.
    """
    return int(doing("archive").check(folder))
