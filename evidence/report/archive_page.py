"""``evidence archive report``: the archive on one page of HTML, without script and without anything from elsewhere."""

from __future__ import annotations

import re
from urllib.parse import quote

from evidence.records.asking import Overview
from evidence.report import html, words
from evidence.report.mask import hidden
from evidence.report.text import printable

MOST_LINKS = 12
"""Dossiers linked beside a finding or name; the rest is counted."""

MOST_DOSSIERS = 500
"""Dossiers on hold or for review that are listed."""


def render(found: Overview, *, links: str, unmask: bool = False) -> bytes:
    """The page as UTF-8. ``links`` is the way from the page to the archive's folder, empty where it lies in it."""
    sensitive = () if unmask else _in_use(found)

    def shown(text: object) -> str:
        plain = printable(str(text))
        return plain if unmask else hidden(plain, sensitive)

    return html.filled(
        "archive.html",
        {"m": shown, "kind": words.kind, "href": lambda name: _href(links, name)},
        o=found,
        unmask=unmask,
        css=html.asset("report.css") + html.asset("archive.css"),
        most=MOST_LINKS,
        most_dossiers=MOST_DOSSIERS,
    )


def _in_use(found: Overview) -> tuple[str, ...]:
    """Of all the archive's secrets those whose digits stand somewhere in the findings: few, where secrets are many."""
    said = " ".join([*(f.message for f in found.across), *(e.text for f in found.across for e in f.evidence)])
    said += " ".join([*(r.name for r in found.risks), *(e.number or "" for e in found.expiring)])
    plain = re.sub(r"[\W_]+", "", said).upper()
    return tuple(s for s in found.secrets if re.sub(r"[\W_]+", "", s).upper() in plain)


def _href(links: str, dossier: str) -> str:
    return f"{links}reports/{quote(dossier, safe='')}/report.html"
