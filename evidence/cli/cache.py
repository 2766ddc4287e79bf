"""``evidence cache``: the pages kept between runs."""

from __future__ import annotations

import re

import click

from evidence.cli.options import doing
from evidence.settings import ReadSettings, cache_folder


@click.group(invoke_without_command=True, short_help="The pages kept between runs.")
@click.pass_context
def cache(context: click.Context) -> int:
    """The pages kept between runs: where they lie, how many, how often they were of use."""
    if context.invoked_subcommand is not None:
        return 0
    return int(doing("cache").cache(cache_folder(), "", ReadSettings.cache_size))


@cache.command()
def clear() -> int:
    """Remove every page kept; the next run reads all anew."""
    return int(doing("cache").cache(cache_folder(), "clear", 0))


@cache.command()
@click.option("--size", required=True, metavar="SIZE", callback=lambda *given: _size(given[2]), help="As 500M or 2G.")
def trim(size: int) -> int:
    """Remove the pages unused longest until the rest takes at most SIZE."""
    return int(doing("cache").cache(cache_folder(), "trim", size))


def _size(text: str) -> int:
    """Bytes from digits with or without k, M or G."""
    found = re.fullmatch(r"(\d{1,12})\s*([kKmMgG]?)[bB]?", text.strip(), re.ASCII)
    if found is None:
        raise click.BadParameter(f"{text!r} is no size; give digits with k, M or G, as in 500M")
    return int(found[1]) << ("kmg".index(found[2].lower()) * 10 + 10 if found[2] else 0)
