"""``evidence extract``, ``pages`` and ``why``: what was read, without a verdict."""

from __future__ import annotations

from pathlib import Path

import click

from evidence.cli.options import FOLDER, PAPERS, doing, read_settings, reading, unmasking


@click.command(short_help="Documents and facts of FILES, no judging.")
@click.argument("files", nargs=-1, required=True, type=PAPERS)
@click.option("--json", "json_to", metavar="FILE", help="Write documents and facts as JSON; - for standard output.")
@unmasking
@reading
def extract(files: tuple[Path, ...], json_to: str | None, unmask: bool, jobs: int, no_cache: bool) -> int:
    """Documents and facts of FILES only, no judging.

    FILES are papers, folders, zips or mails; each is read by itself.

    Example:  evidence extract invoice.pdf wire.txt --json facts.json

    Exit code: 0 all read, 4 some could not be read (told), 3 none could.
    """
    return int(doing("reading").extract(files, read_settings(jobs, no_cache), json_to, unmask))


@click.command(short_help="What was read from each page, and how.")
@click.argument("file", type=PAPERS)
@click.option("--png", type=FOLDER, help="Write a picture of each page here.")
@unmasking
@reading
def pages(file: Path, png: Path | None, unmask: bool, jobs: int, no_cache: bool) -> int:
    """What was read from each page of FILE (a paper, folder, zip or mail), and how.

    With --png a picture of each page shows its words framed: green read surely, orange doubtful, red guessed. What a
    page's text layer says but a person doesn't see is told below its words.

    Example:  evidence pages scan.pdf --png pages/

    Exit code: 0 something was read, 3 nothing could be.
    """
    return int(doing("reading").pages(file, png, read_settings(jobs, no_cache), unmask))


@click.command(short_help="Why two names are or aren't one party.")
@click.argument("a")
@click.argument("b")
@click.argument("dossier", type=PAPERS)
@reading
def why(a: str, b: str, dossier: Path, jobs: int, no_cache: bool) -> int:
    """Why the names A and B are or aren't the same party in DOSSIER.

    Example:  evidence why "Acme Trading Co., Ltd." "Acme Trading" papers/
    """
    return int(doing("reading").why(a, b, dossier, read_settings(jobs, no_cache)))
