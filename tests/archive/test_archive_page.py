"""The archive on one page: counts, findings across dossiers, names at risk, papers that end soon."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from evidence.archive.asking.overview import overview
from evidence.archive.index.reading import Reading
from evidence.commands.archive import report
from evidence.records.asking import Overview
from evidence.records.codec import replaced
from tests.archive.asked import folder
from tests.archive.papers import Dossier

DAY = date(2026, 5, 1)
BAD = "<script>alert(1)</script> Imports LLC"
NAME = "Marlow Peak Imports LLC"


def granting(name: str, expiry: str) -> Dossier:
    made = Dossier(name)
    one, two = made.party(NAME, ("power_of_attorney", "grantor")), made.party("Fern Customs Brokers Inc.")
    return made.grant("power_of_attorney", one, two, expiry=expiry)


def seen(place: Path) -> Overview:
    with Reading(place) as reading:
        return overview(reading, DAY)


def page(place: Path) -> str:
    report(place, None, as_of=DAY, unmask=False)
    return (place / "archive.html").read_text(encoding="utf-8")


def sharing(name: str, importer: str) -> Dossier:
    made = Dossier(name)
    made.importer(importer, "471234567", addresses=(f"{len(importer)} Quay Road, Dover, DE 19901",))
    return made


def test_papers_that_end_within_ninety_days_are_listed_and_no_others(tmp_path: Path) -> None:
    place = folder(
        tmp_path, granting("a", "2026-05-01"), granting("b", "2026-07-30"), granting("c", "2026-07-31"),
        granting("d", "2026-04-30"),
    )  # fmt: skip
    found = seen(place)
    assert [(e.dossiers, e.days) for e in found.expiring] == [(("a",), 0), (("b",), 90)]
    assert found.expired == 1


def test_one_power_in_two_dossiers_is_listed_once(tmp_path: Path) -> None:
    found = seen(folder(tmp_path, granting("a", "2026-06-01"), granting("b", "2026-06-01")))
    assert [e.dossiers for e in found.expiring] == [("a", "b")]


def test_rates_count_a_dossier_once_for_each_rule(tmp_path: Path) -> None:
    rule = ("documents.bond", "missing", "major")
    one = replaced(Dossier("a").entries(), findings=(rule,), verdict="review")
    found = seen(folder(tmp_path, ("a", one), ("b", one), Dossier("c")))
    assert [(r.rule, r.dossiers) for r in found.rates] == [("documents.bond", 2)]
    assert dict(found.verdicts) == {"hold": 0, "review": 2, "clear": 1}
    assert found.unread == 2


def test_a_name_counts_only_where_a_grave_finding_rests_on_its_words(tmp_path: Path) -> None:
    entries = replaced(Dossier("a").entries(), findings=(("identity.bond-principal", "violated", "critical"),))
    place = folder(tmp_path, ("a", entries))
    told = {
        "entities": [
            {"name": NAME, "kind": "company", "mentions": [{"document": "d2", "field": "principal.name"}]},
            {"name": "Bystander Inc.", "kind": "carrier", "mentions": [{"document": "d1", "field": "carrier.name"}]},
        ],
        "findings": [
            {"rule": "identity.bond-principal", "severity": "critical",
             "evidence": [{"document": "d2", "field": "principal.name"}]},
            {"rule": "dates.order", "severity": "minor", "evidence": [{"document": "d1", "field": "carrier.name"}]},
        ],
    }  # fmt: skip
    (place / "reports" / "a").mkdir(parents=True)
    (place / "reports" / "a" / "report.json").write_text(json.dumps(told))
    assert [(r.name, r.findings) for r in seen(place).risks] == [(NAME, 1)]


def test_findings_across_dossiers_stand_on_the_page_with_links_to_both_reports(tmp_path: Path) -> None:
    written = page(folder(tmp_path, sharing("one", NAME), sharing("two & more", "Tidewater Quill Goods Inc.")))
    assert "archive.shared-importer-number" in written
    assert 'href="reports/one/report.html"' in written
    assert 'href="reports/two%20%26%20more/report.html"' in written


def test_a_name_in_a_finding_across_dossiers_counts_in_those_where_it_stands_and_in_no_other(tmp_path: Path) -> None:
    found = seen(folder(tmp_path, sharing("one", NAME), sharing("two", "Tidewater Quill Goods Inc.")))
    assert {r.name: r.dossiers for r in found.risks} == {NAME: ("one",), "Tidewater Quill Goods Inc.": ("two",)}


class Nodes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def test_the_page_is_complete_in_itself_and_no_name_becomes_markup(tmp_path: Path) -> None:
    written = page(folder(tmp_path, sharing("one", BAD), sharing("two", "Tidewater Quill Goods Inc.")))
    nodes = Nodes()
    nodes.feed(written)
    assert not {"script", "link", "img", "iframe", "object"} & set(nodes.tags)
    assert not [n for n, v in nodes.attributes if n.startswith("on") or (n in ("href", "src") and re.match(r"\w+:", v))]
    assert "&lt;script&gt;" in written


def test_account_numbers_in_findings_are_masked_on_the_page(tmp_path: Path) -> None:
    account = "4415009988776"
    dossiers = []
    for name, importer in (("one", NAME), ("two", "Tidewater Quill Goods Inc.")):
        made = sharing(name, importer)
        made.actors[importer] = replaced(made.actors[importer], numbers=(("account", account), ("ein", "471234567")))
        made.spots = [replaced(s, text=f"{s.text} {account}") for s in made.spots]
        dossiers.append(made)
    written = page(folder(tmp_path, *dossiers))
    assert "8776" in written
    assert account not in written
