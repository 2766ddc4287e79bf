"""``evidence request`` and ``evidence pack``: what answers a dossier's faults."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from evidence.cli.options import FOLDER, PAPERS, THERE, days, decisions, doing, judging, read_settings, reading


@click.command(name="request", short_help="Letters for the papers that are missing.")
@click.argument("dossier", type=THERE)
@click.option("--out", type=FOLDER, help="Folder for the letters.")
@click.option("--language", type=click.Choice(["en", "zh", "both"]), default="both", show_default=True,
              help="English, Chinese, or one of each.")  # fmt: skip
@days
@decisions
@reading
def letters(dossier: Path, out: Path | None, language: str, jobs: int, no_cache: bool, **given: Any) -> int:  # noqa: ANN401
    """Write letters that ask for the papers which would close the loop of DOSSIER and clear its findings.

    DOSSIER is the papers (a folder, a zip or one file), or what a check left behind (its folder of reports, or
    case.json), of which nothing is read again.

    The easiest set of papers is asked for, one letter to each who can supply some (seller, buyer, broker, bank, surety,
    importer): what is missing and why, what differs and which correction would settle it, and by when. With a hold
    notice among the papers that is counted from its thirty days. Letters go to --out (default: evidence-requests/NAME)
    as text and as pages for printing; account and Social Security numbers show their last four digits.

    Example:  evidence request evidence-reports/may-shipment --language zh

    Exit code: 0 written, or nothing is wanting; 3 wrong usage or nothing readable.
    """
    answers = doing("answers")
    settings = answers.settings_of(read_settings(jobs, no_cache), judging(given), bool(given["unmask"]))
    return int(answers.request(dossier, out, settings, language))


@click.command(short_help="The answer pack for a hold, as one PDF.")
@click.argument("dossier", type=THERE)
@click.option("--out", required=True, metavar="FILE.pdf", type=PAPERS, help="The PDF to write.")
@days
@decisions
@reading
def pack(dossier: Path, out: Path, jobs: int, no_cache: bool, **given: Any) -> int:  # noqa: ANN401
    """Put the papers of DOSSIER (a folder, a zip or one file) together as the answer to a hold: one PDF.

    A cover with the shipment's numbers and the day an answer is due; an index with page numbers; the chain, link by
    link, with the values that prove it; every finding with what answers it, or that nothing here does; what is still
    wanting; then the papers in the order of the chain, the boxes that decide framed and numbered, green where they
    prove a link, red where a finding rests on them, with notes in the margin.

    Account and Social Security numbers are covered but for their last four digits; --unmask shows them. Read the pack
    before it is sent: it states what the papers show, also where that speaks against the importer.

    Example:  evidence pack papers/ --out answer.pdf

    Exit code: 0 written, 3 wrong usage or nothing readable.
    """
    answers = doing("answers")
    settings = answers.settings_of(read_settings(jobs, no_cache), judging(given), bool(given["unmask"]))
    return int(answers.pack(dossier, out, settings))
