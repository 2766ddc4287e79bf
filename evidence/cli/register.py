"""The command ``evidence`` and its commands."""

from __future__ import annotations

import click

from evidence import __version__
from evidence.cli.answers import letters, pack
from evidence.cli.archive import archive
from evidence.cli.batching import batch
from evidence.cli.cache import cache
from evidence.cli.catalogue import rules
from evidence.cli.checking import check, judge
from evidence.cli.proofs import verify, withhold
from evidence.cli.reading import extract, pages, why

COMMANDS = (check, judge, extract, pages, why, verify, withhold, rules, batch, archive, letters, pack, cache)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="evidence")
def group() -> None:
    """Check whether the papers of a US import dossier prove one closed story.

    Start with:  evidence check FOLDER

    FOLDER holds the papers of one shipment: contract, invoice, packing list, bill of lading, CBP 7501, remittance,
    bond, power of attorney, CBP 5106, IRS EIN letter, as PDF, scan, photo or text, in any order and under any name.
    """


for command in COMMANDS:
    group.add_command(command)
