"""The index keeps what dossiers say under what they share, and a new dossier costs only its own keys."""

from __future__ import annotations

from evidence.archive.crossing import cross
from evidence.archive.rules.shared_importer_number import NAME as SHARED
from evidence.records.archives import Entries
from tests.archive.papers import Dossier, found, index, law

NUMBER = "471234567"


def importing(dossier: str, importer: str, number: str = NUMBER) -> Dossier:
    made = Dossier(dossier)
    made.importer(importer, number, addresses=(f"{len(importer)} Quay Road, Dover, DE 19901",))
    return made


def test_a_dossier_put_again_takes_the_place_of_what_it_said_before() -> None:
    held, key = index(), None
    facts = []
    for name in ("Marlow Peak Imports LLC", "Marlow Peak Imports LLC", "Tidewater Quill Goods Inc."):
        held.put("a", importing("a", name).entries())
        _, key = cross(held, law(), key)
        facts.append(held.counts())
    assert facts[0] == facts[1] == (1, facts[0][1])
    assert held.group("name:marlow peak imports", Entries).rows == ()
    assert held.sound() is None


def test_a_dossier_that_is_dropped_leaves_nothing() -> None:
    held = index()
    held.put("a", importing("a", "Marlow Peak Imports LLC").entries())
    _, key = cross(held, law(), None)
    held.drop("a")
    held.drop("never there")
    cross(held, law(), key)
    assert held.counts() == (0, 0)


def test_findings_are_the_same_whether_dossiers_come_at_once_or_one_by_one() -> None:
    papers = [importing(f"n{i:02}", f"Marlow Peak Imports {'LLC' if i else ''}".strip()) for i in range(12)]
    papers.append(importing("z", "Tidewater Quill Goods Inc."))
    at_once = found(*papers)
    held, key = index(), None
    for paper in reversed(papers):
        held.put(paper.name, paper.entries())
        step_by_step, key = cross(held, law(), key)
    assert [f.rule for f in at_once] == [SHARED]
    assert step_by_step.findings == at_once


def test_a_finding_goes_when_the_dossier_that_caused_it_goes() -> None:
    held, key = index(), None
    for paper in (importing("a", "Marlow Peak Imports LLC"), importing("b", "Tidewater Quill Goods Inc.")):
        held.put(paper.name, paper.entries())
    before, key = cross(held, law(), key)
    held.drop("b")
    after, key = cross(held, law(), key)
    assert [f.rule for f in before.findings] == [SHARED]
    assert after.findings == ()


def test_another_law_has_everything_looked_at_again() -> None:
    held = index()
    _, key = cross(held, law(), None)
    assert cross(held, law(), key)[1] == key
    assert cross(held, {}, key)[1] != key


def test_evidence_names_the_places_in_both_dossiers() -> None:
    (finding,) = found(importing("a", "Marlow Peak Imports LLC"), importing("b", "Tidewater Quill Goods Inc."))
    assert finding.dossiers == ("a", "b")
    assert {(e.dossier, e.text) for e in finding.evidence} == {
        ("a", "Marlow Peak Imports LLC"),
        ("b", "Tidewater Quill Goods Inc."),
    }
    assert all(e.page == 1 and e.box == (10.0, 20.0, 90.0, 32.0) for e in finding.evidence)


def test_a_dossier_changed_after_many_is_found_as_it_is_now() -> None:
    held, key = index(), None
    for i in range(10):
        held.put(f"n{i}", importing(f"n{i}", "Marlow Peak Imports LLC").entries())
    _, key = cross(held, law(), key)
    held.put("n3", importing("n3", "Tidewater Quill Goods Inc.").entries())
    changed, key = cross(held, law(), key)
    assert [f.rule for f in changed.findings] == [SHARED]
    held.put("n3", importing("n3", "Marlow Peak Imports LLC").entries())
    mended, key = cross(held, law(), key)
    assert mended.findings == ()
    assert held.counts()[0] == 10
    assert held.sound() is None
