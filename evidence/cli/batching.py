"""``evidence batch``: every dossier of an archive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from evidence.cli.options import FOLDER, FOLDER_THERE, days, decisions, doing, judging, read_settings, reading


@click.command(short_help="Run every dossier of an ARCHIVE.")
@click.argument("archive", type=FOLDER_THERE)
@click.option("--out", required=True, type=FOLDER, help="Folder for all results.")
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True,
              help="Where dossiers are run: on this machine, or on a dask.distributed cluster.")  # fmt: skip
@click.option("--scheduler", metavar="ADDRESS", help="The cluster's scheduler, as tcp://HOST:8786; for --engine dask.")
@click.option("--send", is_flag=True, help="Send the papers to the cluster and the reports back: no shared files.")
@click.option("--resume", is_flag=True, help="Go on with a run that was interrupted, under its day.")
@click.option("--only", multiple=True, metavar="NAME", help="Only this dossier; may be given several times.")
@click.option("--limit", type=click.IntRange(1), help="Only the first so many dossiers.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first dossier that cannot be run.")
@days
@decisions
@reading
def batch(archive: Path, out: Path, jobs: int, no_cache: bool, **given: Any) -> int:  # noqa: ANN401
    """Run every dossier of ARCHIVE: each direct sub-folder, zip, 7z or mail is one.

    Writes into --out a folder of reports for each dossier (reports/NAME), a line of JSON for each (dossiers.jsonl),
    what no single dossier shows (cross.json) and a summary of the run (batch.json).

    A second run takes up new and changed dossiers alone. A change of the law, the policy, the day or the decisions on
    a dossier judges the stored cases again without reading: give --as-of to keep the day of an earlier run. An entry of
    --decisions (`evidence check --help` shows such a file) has dossier = "NAME" beside the rest; without that, a waiver
    or two names hold for all.

    Exit code: 0 all ran, 4 some could not be run (listed), 3 wrong usage, 70 program error, 130 interrupted.
    """
    if (given["engine"] == "dask") != (given["scheduler"] is not None):
        raise click.UsageError("--engine dask and --scheduler ADDRESS belong together")
    batching = doing("batching")
    wish = batching.Wish(
        jobs=jobs, unmask=given["unmask"],
        **{name: given[name] for name in ("engine", "scheduler", "send", "resume", "only", "limit", "fail_fast")},
    )  # fmt: skip
    return int(batching.batch(archive, out, read_settings(jobs, no_cache), judging(given), wish))
