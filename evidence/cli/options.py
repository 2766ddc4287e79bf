"""The options several commands share, and the settings made of them."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from evidence.settings import JudgeSettings, ReadSettings, ReportSettings, cache_folder

FIRST_YEAR = 1990
YEARS_AHEAD = 10
"""A day outside these years is a slip of the hand: no law of the catalogue says anything of it."""


class Given(click.Path):
    """A path that was really given: an empty one, as of a variable that isn't set, would mean the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """The path. Fails for an empty one."""
        if value == "":
            self.fail("it is empty; give a folder or file", param, ctx)
        return super().convert(value, param, ctx)


STAGES = click.Choice(["order", "prefiling", "entered", "closed"])
ISO_DAY = click.DateTime(formats=["%Y-%m-%d"])

PAPERS = Given(path_type=Path)
THERE = Given(exists=True, path_type=Path)
FILE_THERE = Given(exists=True, dir_okay=False, path_type=Path)
FOLDER_THERE = Given(exists=True, file_okay=False, path_type=Path)
FILE = Given(dir_okay=False, path_type=Path)
FOLDER = Given(file_okay=False, path_type=Path)


def possible_day(_context: click.Context, _option: click.Parameter, day: datetime | None) -> datetime | None:
    """A day as given, where a dossier may have it."""
    last = date.today().year + YEARS_AHEAD
    if day is not None and not FIRST_YEAR <= day.year <= last:
        raise click.BadParameter(f"{day.date()} is no day of a shipment; give one from {FIRST_YEAR} to {last}")
    return day


unmasking = click.option("--unmask", is_flag=True, help="Show SSNs, passport and account numbers in full.")


def days(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that all judging commands share."""
    for option in (
        click.option(
            "--as-of",
            type=ISO_DAY,
            callback=possible_day,
            help="Day of knowledge (is a payment due yet?); default: today.",
        ),
        click.option(
            "--law-date",
            type=ISO_DAY,
            callback=possible_day,
            help="Day whose law applies; default: the entry date, else today.",
        ),
        click.option("--stage", type=STAGES, help="How far the shipment is; default: from the papers."),
        click.option(
            "--policy",
            type=FILE_THERE,
            help="TOML file that overrides provisions.",
        ),
        unmasking,
    ):
        command = option(command)
    return command


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that all reading commands share."""
    command = click.option(
        "--jobs", type=click.IntRange(1, 64), default=2, show_default=True, help="Reader processes in total."
    )(command)
    return click.option("--no-cache", is_flag=True, help="Read every page anew and keep none.")(command)


decisions = click.option(
    "--decisions",
    metavar="FILE",
    type=FILE_THERE,
    help="TOML or JSON file of what persons have decided; see below.",
)
sign = click.option(
    "--sign",
    metavar="KEYFILE",
    type=FILE_THERE,
    help="Sign proof.json with this Ed25519 key (openssl genpkey -algorithm ed25519 -out KEYFILE).",
)
report_json = click.option(
    "--json", "json_to", metavar="FILE", help="Also write report.json to FILE; - for standard output."
)


def doing(name: str) -> ModuleType:
    """What a command does, a module of ``evidence.commands``: loaded late, so that help answers at once."""
    return importlib.import_module(f"evidence.commands.{name}")


def read_settings(jobs: int, no_cache: bool) -> ReadSettings:
    """How papers are read, from the options of ``reading``."""
    return ReadSettings(jobs=jobs, cache=None if no_cache else cache_folder())


def telling(given: dict[str, Any]) -> ReportSettings:
    """How reports are written, from --unmask and --sign."""
    return ReportSettings(bool(given["unmask"]), given["sign"])


def judging(given: dict[str, Any]) -> JudgeSettings:
    """How papers are judged, from the options of ``days`` and --decisions."""
    as_of, law = given["as_of"], given["law_date"]
    return JudgeSettings(
        as_of=as_of.date() if as_of else None,
        law_date=law.date() if law else None,
        stage=given["stage"],
        policy=given["policy"],
        decisions=given.get("decisions"),
    )
