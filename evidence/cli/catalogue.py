"""``evidence rules``: the catalogue."""

from __future__ import annotations

from datetime import date, datetime

import click

from evidence.cli.options import ISO_DAY, doing, possible_day


@click.command(short_help="The rules, with sources, status and dates.")
@click.argument("rule", required=False)
@click.option("--as-of", type=ISO_DAY, callback=possible_day, help="Day whose law is shown; default: today.")
def rules(rule: str | None, as_of: datetime | None) -> int:
    """The rule catalogue with sources, status and dates in force; with RULE, one of them.

    Below a rule stand the provisions it rests on (law), those it only looks up (reads), and how sources disagree.
    A provision that is not in force makes a finding minor, worded "would fail if adopted as reported". To switch one,
    or to give it another value, write a file of TOML and give it to check, judge or batch as --policy FILE; its name
    stands in the report:

    \b
        [[foreign-informal.rows]]
        from = 2026-06-03
        value = true
        status = "in-force"
        source = "our reading of the order of 3 June 2026"

    \b
        [[adcvd-scope.rows]]
        from = 2020-01-01
        value = { countries = ["CN"], prefixes = ["7604", "8541.42"] }
        status = "in-force"
        source = "our list of orders, May 2026"

    A row may end with until = 2026-12-31. Rows given replace all rows of that provision; an unknown name, status, day
    or shape of value is refused.

    Example:  evidence rules policy.foreign-importer --as-of 2026-07-01

    Exit code: 0.
    """
    return int(doing("catalogue").rules(rule, as_of.date() if as_of else date.today()))
