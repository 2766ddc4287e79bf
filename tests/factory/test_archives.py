"""Archives: every rule's faults are planted, look-alikes stand beside them, and nothing is shared by chance."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from tests.factory.archives import NEED_PIXELS, Archive, archive, write_archive

RULES = {
    "shared-importer-number", "importer-many-consignees", "importer-without-money", "reused-payment",
    "reused-transport-document", "reused-entry-number", "reused-invoice", "shared-contact", "reused-page",
    "bond-sufficiency", "split-shipments", "changed-identity",
}  # fmt: skip


@pytest.fixture(scope="module")
def whole() -> Archive:
    """An archive of the usual size."""
    return archive(5, 200, 20)


def test_an_archive_has_three_faults_of_every_rule_among_three_look_alikes_of_every_kind(whole: Archive) -> None:
    planted = Counter(p.rule.removeprefix("archive.") for p in whole.planted)
    assert set(planted) == RULES
    assert min(planted.values()) >= 3
    blamed = {name for p in whole.planted for name in p.dossiers}
    honest = Counter(scene for name, scene in whole.scenes.items() if name not in blamed)
    assert len(honest) >= 14
    assert len(whole.dossiers) == len(whole.scenes) == 200


def test_the_same_seed_tells_the_same_archive_and_another_seed_another(whole: Archive) -> None:
    again = archive(5, 200, 20)
    assert again.planted == whole.planted
    assert [d.papers for d in again.dossiers] == [d.papers for d in whole.dossiers]
    assert [d.papers for d in archive(6, 200, 20).dossiers] != [d.papers for d in whole.dossiers]


def test_as_many_dossiers_are_scanned_as_asked_beside_those_that_share_a_scan(whole: Archive) -> None:
    scanned = [d for d in whole.dossiers if all(p.quality in ("scan200", "text") for p in d.papers)]
    assert len(scanned) == 20
    shared = {n for p in whole.planted if p.rule in NEED_PIXELS for n in p.dossiers}
    assert all(any(p.quality == "scan200" for p in d.papers) for d in whole.dossiers if d.name in shared)


def test_an_importer_number_lies_under_two_names_only_where_planted_or_where_a_scene_explains_it(
    whole: Archive,
) -> None:
    holders: dict[str, set[str]] = defaultdict(set)
    where: dict[str, set[str]] = defaultdict(set)
    for dossier in whole.dossiers:
        for paper in dossier.of("ein_letter"):
            holders[paper.fields["ein"]].add(paper.fields["holder.name"])
            where[paper.fields["ein"]].add(dossier.name)
    twice = {tuple(sorted(where[ein])) for ein, names in holders.items() if len(names) > 1}
    renamed = {p for p in twice if {whole.scenes[n] for n in p} == {"an importer with another name"}}
    planted = {p.dossiers for p in whole.planted if p.rule == "archive.shared-importer-number"}
    assert twice - renamed == planted
    assert len(renamed) == 3


def test_a_scan_used_twice_lies_in_both_dossiers_with_other_words(tmp_path: Path) -> None:
    made = archive(5, 200)
    planted = next(p for p in made.planted if p.rule == "archive.reused-page")
    pair = [next(d for d in made.dossiers if d.name == n) for n in planted.dossiers]
    for dossier in pair:
        dossier.papers = [p for p in dossier.papers if p.quality == "scan200"]
    write_archive(Archive(pair, [], {}), tmp_path)
    files = [sorted((tmp_path / d.name).iterdir()) for d in pair]
    assert [f.name for f in files[0]] == [f.name for f in files[1]]
    assert len(files[0]) == 1
    assert files[0][0].read_bytes() != files[1][0].read_bytes()
