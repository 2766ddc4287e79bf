"""``evidence check`` and ``evidence judge``: a verdict on one dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from evidence.cli.options import (
    FOLDER,
    PAPERS,
    THERE,
    days,
    decisions,
    doing,
    judging,
    read_settings,
    reading,
    report_json,
    sign,
    telling,
)

DECISIONS = """
A file of --decisions holds one entry for each, in TOML as here or as a JSON list of objects. The print and what
was read of it stay; case.json keeps them, so that other decisions can follow. A document is named by its kind, its
file or its id; a value may be named by `fact` alone. An expired waiver counts no more. In a file for many dossiers an
entry says which one it is on: dossier = "may-shipment".

\b
[[decision]]
what = "value"
document = "customs_bond"
field = "principal_number"
value = "47-1203586"
who = "R. Vance"
when = 2026-05-01
why = "the paper itself, under a lens"

\b
[[decision]]
what = "same"                       # or "different"
a = "Copper Finch LLC"
b = "Copper Finch Trading"
who = "R. Vance"
when = 2026-05-01
why = "trade name, county register"

\b
[[decision]]
what = "waive"
rule = "goods.weight"
document = "packing_list"           # optional; or shipment = "s1"
until = 2026-12-31
who = "R. Vance"
when = 2026-05-01
why = "pallets weighed in by the carrier"
"""
"""What --help says of a file of decisions."""


@click.command(short_help="Read, link and judge one DOSSIER.", epilog=DECISIONS)
@click.argument("dossier", type=PAPERS)
@click.option("--out", type=FOLDER, help="Folder for the reports.")
@days
@decisions
@sign
@report_json
@reading
def check(dossier: Path, out: Path | None, jobs: int, no_cache: bool, **given: Any) -> int:  # noqa: ANN401
    """Read, link and judge one DOSSIER (a folder, a zip or one file).

    Prints the verdict, the importer's five papers, the two chains and the findings; writes report.json, report.html,
    proof.json and case.json into --out (default: evidence-reports/NAME).

    Exit code: 0 clear, 1 review, 2 hold, 3 wrong usage or nothing readable, 70 program error, 130 interrupted.
    """
    read = read_settings(jobs, no_cache)
    return int(doing("checking").check(dossier, out, read, judging(given), telling(given), given["json_to"]))


@click.command(short_help="Judge a stored CASE again, reading nothing.")
@click.argument("case", type=THERE)
@click.option("--out", type=FOLDER, help="Folder for the reports.")
@days
@decisions
@sign
@report_json
def judge(case: Path, out: Path | None, **given: Any) -> int:  # noqa: ANN401
    """Judge an extracted CASE (case.json, or the folder of a report) again, reading nothing.

    Useful after a change of law, for another day or with --decisions (`evidence check --help` shows such a file): the
    papers are not read again. Exit codes as check.
    """
    return int(doing("checking").judge(case, out, judging(given), telling(given), given["json_to"]))
