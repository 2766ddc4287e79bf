"""Who somebody is over an archive: every paper that names them, in time, and nobody else."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from evidence.archive.asking.who import who
from evidence.archive.index.reading import Reading
from evidence.errors import UsageError
from evidence.records.asking import Answer
from evidence.report.archive_who import render
from tests.archive.asked import folder
from tests.archive.papers import Dossier
from tests.archive.test_batch import archive, run

ACCOUNT = "4415009988776"


def importing(
    name: str, importer: str, day: str, number: str = "471234567", address: str = "12 Quay Road, Dover"
) -> Dossier:
    made = Dossier(name, day)
    made.entry(f"ABC-{len(name):07d}-1", importer, number)
    made.importer(importer, number, addresses=(f"{address}, DE 19901",))
    return made


def ask(place: Path, asked: str) -> Answer:
    with Reading(place) as reading:
        return who(reading, asked)


def test_a_name_is_found_in_every_dossier_in_the_order_of_days(tmp_path: Path) -> None:
    late, early = (
        importing("a", "Marlow Peak Imports LLC", "2026-04-02"),
        importing("b", "MARLOW PEAK IMPORTS, L.L.C.", "2025-01-09"),
    )
    answer = ask(folder(tmp_path, late, early), "marlow peak imports")
    assert [a.dossier for a in answer.appearances] == sorted((a.dossier for a in answer.appearances), reverse=True)
    assert {a.dossier for a in answer.appearances} == {"a", "b"}
    assert len(answer.parties) == 1


@pytest.mark.parametrize("typed", ["47-1234567", "471234567", "47-123456700", " 47 1234567 "])
def test_an_ein_is_found_with_and_without_its_dash_and_suffix(tmp_path: Path, typed: str) -> None:
    answer = ask(folder(tmp_path, importing("a", "Marlow Peak Imports LLC", "2026-04-02")), typed)
    assert {a.printed for a in answer.appearances} == {"Marlow Peak Imports LLC"}
    assert "EIN 47-1234567" in render(answer)


@pytest.mark.parametrize("typed", ["enox sha-222395", "SHA222395", "ENOXSHA222395"])
def test_a_bill_is_found_with_and_without_the_carriers_code(tmp_path: Path, typed: str) -> None:
    place = folder(tmp_path, Dossier("a").bill("ENOXSHA222395"), Dossier("b").bill("ENOXSHA222396"))
    assert [(a.dossier, a.kind) for a in ask(place, typed).appearances] == [("a", "bill_of_lading")]


def test_a_bill_that_only_an_entry_names_is_found_there(tmp_path: Path) -> None:
    made = Dossier("a")
    made.entry("ABC-1234567-1", "Marlow Peak Imports LLC", "471234567", bill="ENOXSHA222395",
               bill_at=(made.at("bl_number", "ENOX SHA222395"),))  # fmt: skip
    (only,) = ask(folder(tmp_path, made), "SHA222395").appearances
    assert (only.kind, only.role, only.printed) == ("entry_summary", "bl_number", "ENOX SHA222395")


def test_a_container_is_found_however_it_is_grouped(tmp_path: Path) -> None:
    place = folder(tmp_path, Dossier("a").bill("ENOXSHA222395", containers=("MSKU1234565",)))
    assert [a.dossier for a in ask(place, "MSKU 123456-5").appearances] == ["a"]


def test_a_like_name_is_listed_apart_and_its_papers_are_not(tmp_path: Path) -> None:
    other = importing("b", "Marlowe Peak Import LLC", "2026-04-03", "881234567", "9 Hill Street, Reno")
    answer = ask(
        folder(tmp_path, importing("a", "Marlow Peak Imports LLC", "2026-04-02"), other), "Marlow Peak Imports LLC"
    )
    assert {a.dossier for a in answer.appearances} == {"a"}
    assert [s.name for s in answer.similar] == ["Marlowe Peak Import LLC"]
    assert "Similar, not the same" in render(answer)


def test_two_firms_of_one_name_that_share_nothing_are_told_apart(tmp_path: Path) -> None:
    other = importing("b", "Marlow Peak Imports LLC", "2026-04-03", "881234567", "9 Hill Street, Reno")
    answer = ask(
        folder(tmp_path, importing("a", "Marlow Peak Imports LLC", "2026-04-02"), other), "Marlow Peak Imports"
    )
    assert len(answer.parties) == 2
    assert answer.changes == ()


def test_a_changed_address_bond_signatory_and_account_are_pointed_out_once(tmp_path: Path) -> None:
    name, dossiers = "Marlow Peak Imports LLC", []
    for i, (address, bond, signer, account) in enumerate(
        [("12 Quay Road, Dover", "111111111", "Ada Fern", "55500001111"),
         ("12 Quay Road, Dover", "111111111", "Ada Fern", "55500001111"),
         ("980 Mill Lane, Salem", "222222222", "Bo Reed", "55500002222")]
    ):  # fmt: skip
        one = importing(f"n{i}", name, f"2026-0{i + 1}-05", address=address)
        one.bond(bond, name, "471234567", "50000.00", effective=f"2026-0{i + 1}-01")
        who_signs = one.party(name, ("power_of_attorney", "grantor"))
        one.grant("power_of_attorney", who_signs, day=f"2026-0{i + 1}-02", signatory=signer)
        one.payment(f"R{i}", "100.00", (), remitter=who_signs, remitter_account=account)
        dossiers.append(one)
    answer = ask(folder(tmp_path, *dossiers), name)
    assert sorted((c.trait, c.dossier) for c in answer.changes) == [
        ("address", "n2"), ("bank account", "n2"), ("bond", "n2"), ("signatory", "n2"),
    ]  # fmt: skip
    told = render(answer)
    assert "55500002222" not in told
    assert "•2222" in told


def test_an_account_is_found_by_its_number_and_shown_by_its_last_four(tmp_path: Path) -> None:
    paper = Dossier("a")
    paper.party("Marlow Peak Imports LLC", ("remittance", "remitter"), numbers=(("account", ACCOUNT),))
    answer = ask(folder(tmp_path, paper), "4415 0099 88776")
    assert [a.dossier for a in answer.appearances] == ["a"]
    assert ACCOUNT not in render(answer)
    assert "0099" not in render(answer)
    assert ACCOUNT in render(answer, unmask=True)


def test_one_number_under_another_name_is_listed_apart(tmp_path: Path) -> None:
    other = importing("b", "Tidewater Quill Goods Inc.", "2026-04-03", address="9 Hill Street, Reno")
    answer = ask(
        folder(tmp_path, importing("a", "Marlow Peak Imports LLC", "2026-04-02"), other), "Marlow Peak Imports LLC"
    )
    assert [(o.name, o.why) for o in answer.other_names] == [("Tidewater Quill Goods Inc.", "ein 471234567")]
    assert {a.dossier for a in answer.appearances} == {"a"}


def test_a_name_on_no_paper_has_no_appearance(tmp_path: Path) -> None:
    answer = ask(folder(tmp_path, importing("a", "Marlow Peak Imports LLC", "2026-04-02")), "Zebra Quartz Holdings")
    assert (answer.appearances, answer.similar) == ((), ())
    assert "on no paper" in render(answer)


def test_a_folder_without_an_archive_and_a_run_under_way_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"archive\.db is missing"):
        Reading(tmp_path)
    place = folder(tmp_path / "one", importing("a", "Marlow Peak Imports LLC", "2026-04-02"))
    writer = sqlite3.connect(place / "archive.db", isolation_level=None)
    writer.execute("PRAGMA locking_mode = EXCLUSIVE")
    writer.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UsageError, match="a run is under way"):
        Reading(place)
    writer.close()
    (tmp_path / "archive.db").write_text("this is no database, however long it may be" * 30)
    with pytest.raises(UsageError, match="no archive of this program"):
        Reading(tmp_path)


def test_asking_writes_nothing(tmp_path: Path) -> None:
    place = folder(tmp_path, importing("a", "Marlow Peak Imports LLC", "2026-04-02"))
    before = (place / "archive.db").read_bytes()
    ask(place, "Marlow Peak Imports")
    assert (place / "archive.db").read_bytes() == before
    assert [f.name for f in place.iterdir()] == ["archive.db"]


def test_a_payer_of_three_dossiers_is_found_after_a_batch(tmp_path: Path) -> None:
    run(archive(tmp_path, 3), tmp_path / "out")
    answer = ask(tmp_path / "out", "Maple Harbor Imports")
    assert [(a.day, a.dossier, a.role) for a in answer.appearances] == [
        ("2026-04-01", f"case-{i:02}", "remitter") for i in range(3)
    ]
    assert "12345678" not in render(answer)


def test_half_a_name_is_answered_with_the_command_for_the_whole_one(tmp_path: Path) -> None:
    answer = ask(folder(tmp_path, importing("a", "Marlow Peak Imports LLC", "2026-04-02")), "Marlow Peak")
    told = render(answer, folder="my archive")
    assert "names like it are on some" in told
    assert "evidence archive who 'Marlow Peak Imports LLC' 'my archive'" in told
