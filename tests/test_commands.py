"""What the commands say beside their verdict, with the real command on small papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_bad_files import USAGE, evidence

INVOICE = "COMMERCIAL INVOICE\nInvoice No: {number}\nSeller: Lantern Works Co., Ltd.\nBuyer: Juniper Moor LLC\n"


def dossier(folder: Path, number: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "invoice.txt").write_text(INVOICE.format(number=number), encoding="utf-8")
    return folder


@pytest.mark.parametrize("day", ["0001-01-01", "1989-12-31", "9999-12-31"])
@pytest.mark.parametrize("option", ["--as-of", "--law-date"])
def test_a_day_no_shipment_can_have_is_wrong_usage(option: str, day: str, tmp_path: Path) -> None:
    done = evidence("check", str(dossier(tmp_path / "one", "A-1")), option, day, home=tmp_path)
    assert done.returncode == USAGE
    assert day in done.stderr and option in done.stderr
    assert not (tmp_path / "evidence-reports").exists()


def test_reports_of_another_dossier_of_the_same_name_are_not_replaced_without_a_word(tmp_path: Path) -> None:
    first, second = dossier(tmp_path / "a" / "May", "A-1"), dossier(tmp_path / "b" / "May", "B-2")
    assert "replaced" not in evidence("check", str(first), home=tmp_path).stderr
    assert "replaced" not in evidence("check", str(first), home=tmp_path).stderr
    told = evidence("check", str(second), home=tmp_path).stderr
    assert "the reports in evidence-reports/May were of another dossier" in told


def test_judging_again_says_which_reports_it_did_not_write(tmp_path: Path) -> None:
    evidence("check", str(dossier(tmp_path / "one", "A-1")), "--out", "out", home=tmp_path)
    bare = evidence("judge", "out", home=tmp_path)
    assert "report.json, report.html and proof.json are not written; give --out" in bare.stderr
    assert "not written" not in bare.stdout
    with_json = evidence("judge", "out", "--json", "again.json", home=tmp_path)
    assert "evidence: report.html and proof.json are not written" in with_json.stderr
    assert "not written" not in evidence("judge", "out", "--out", "again", home=tmp_path).stderr
