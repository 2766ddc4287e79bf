"""Bad input: each file ends in a stated outcome with a reason, and the exit code says so; with the real command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).resolve().parents[1]
USAGE, REVIEW = 3, 1

NO_PAGES = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""


def evidence(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "evidence", *words],
        capture_output=True, text=True, cwd=home, env=environment, timeout=120, check=False,
    )  # fmt: skip


def pdf(path: Path, *lines: str, locked: str | None = None) -> Path:
    lock = StandardEncryption(locked, canPrint=1) if locked is not None else None
    canvas = Canvas(str(path), invariant=1, encrypt=lock)
    for row, line in enumerate(lines):
        canvas.drawString(72, 720 - 16 * row, line)
    canvas.showPage()
    canvas.save()
    return path


def truncated(path: Path) -> None:
    whole = pdf(path, "COMMERCIAL INVOICE", "Invoice No. 77-A").read_bytes()
    path.write_bytes(whole[: len(whole) // 3])


def outcome(tmp_path: Path, dossier: Path, name: str) -> dict[str, Any]:
    done = evidence("check", str(dossier), "--out", str(tmp_path / "out"), "--json", "-", home=tmp_path)
    report = json.loads(done.stdout)
    assert done.returncode == {"clear": 0, "review": 1, "hold": 2}[report["verdict"]]
    found: dict[str, Any] = next(f for f in report["files"] if f["path"] == name)
    return found | {"verdict": report["verdict"], "rules": {f["rule"] for f in report["findings"]}}


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    folder.mkdir()
    pdf(folder / "invoice.pdf", "COMMERCIAL INVOICE", "Invoice No.: 77-A", "Total USD 1,200.00")
    return folder


BAD = {
    "corrupt": (truncated, ("damaged", "corrupt", "broken", "cannot be opened", "not a PDF", "no page")),
    "empty": (lambda p: p.write_bytes(b""), ("empty",)),
    "encrypted": (lambda p: pdf(p, "COMMERCIAL INVOICE", locked="secret"), ("password", "encrypted")),
    "no-pages": (lambda p: p.write_bytes(NO_PAGES), ("no page", "0 pages", "without pages", "damaged")),
}


@pytest.mark.parametrize("what", sorted(BAD))
def test_a_bad_pdf_is_unreadable_with_its_reason_and_the_dossier_is_never_clear(
    what: str, dossier: Path, tmp_path: Path
) -> None:
    make, words = BAD[what]
    make(dossier / "bad.pdf")
    found = outcome(tmp_path, dossier, "bad.pdf")
    assert found["status"] == "unreadable"
    assert any(word in found["reason"] for word in words), found["reason"]
    assert found["verdict"] != "clear"
    assert "documents.unreadable" in found["rules"]


def test_a_folder_of_nothing_readable_is_refused_with_each_files_reason(tmp_path: Path) -> None:
    folder = tmp_path / "only-bad"
    folder.mkdir()
    for what, (make, _) in BAD.items():
        make(folder / f"{what}.pdf")
    done = evidence("check", str(folder), home=tmp_path)
    assert done.returncode == USAGE
    assert "nothing readable" in done.stderr
    for what, (_, words) in BAD.items():
        told = done.stderr.partition(f"{what}.pdf: unreadable: ")[2].splitlines()
        assert told and any(word in told[0] for word in words), done.stderr


def test_an_empty_folder_and_a_missing_one_are_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("empty", "nowhere"):
        done = evidence("check", str(tmp_path / name), home=tmp_path)
        assert done.returncode == USAGE
        assert name in done.stderr
        assert "Traceback" not in done.stderr


def test_a_text_file_called_pdf_is_read_as_the_text_it_is(dossier: Path, tmp_path: Path) -> None:
    (dossier / "payment.pdf").write_text(":20:REF1\n:32A:260301USD1200,00\n:50K:Amber Reach Trading Inc.\n", "utf-8")
    found = outcome(tmp_path, dossier, "payment.pdf")
    assert found["status"] in {"read", "partial"}
    assert found["pages"][0]["text_source"] == "native"


def test_wrong_words_are_wrong_usage(tmp_path: Path) -> None:
    assert evidence("check", home=tmp_path).returncode == USAGE
    assert evidence("chekc", "x", home=tmp_path).returncode == USAGE
    assert evidence("rules", "identity.nonsense", home=tmp_path).returncode == USAGE


def test_help_and_rules_need_no_papers(tmp_path: Path) -> None:
    assert "check" in evidence("--help", home=tmp_path).stdout
    listed = evidence("rules", home=tmp_path)
    assert listed.returncode == 0
    assert "identity.bond-principal" in listed.stdout and "19 CFR" in listed.stdout


def test_a_stored_case_is_judged_again_without_its_files(dossier: Path, tmp_path: Path) -> None:
    first = evidence("check", str(dossier), "--out", str(tmp_path / "out"), home=tmp_path)
    (dossier / "invoice.pdf").unlink()
    again = evidence("judge", str(tmp_path / "out"), home=tmp_path)
    assert again.returncode == first.returncode == REVIEW
    assert "documents.contract" in again.stdout


def test_a_copied_file_counts_once_and_is_named_as_a_copy(dossier: Path, tmp_path: Path) -> None:
    (dossier / "zz-copy.pdf").write_bytes((dossier / "invoice.pdf").read_bytes())
    told = evidence("check", str(dossier), "--json", str(tmp_path / "told.json"), home=tmp_path).stdout
    report = json.loads((tmp_path / "told.json").read_text("utf-8"))
    assert {f["path"]: f["status"] for f in report["files"]} == {"invoice.pdf": "read", "zz-copy.pdf": "read"}
    assert [d["parts"][0]["file"] for d in report["documents"]] == ["invoice.pdf"]
    assert "the same file as invoice.pdf" in told


def test_the_reports_of_an_earlier_run_are_not_papers(dossier: Path, tmp_path: Path) -> None:
    first = evidence("check", str(dossier), "--out", str(dossier / "reports"), "--json", "-", home=tmp_path)
    again = evidence("check", str(dossier), "--out", str(tmp_path / "out"), "--json", "-", home=tmp_path)
    assert again.returncode == first.returncode
    status = {f["path"]: f["status"] for f in json.loads(again.stdout)["files"]}
    assert status == {"invoice.pdf": "read"} | {
        f"reports/{name}": "ignored" for name in ("report.json", "report.html", "proof.json", "case.json")
    }


def test_a_report_that_cannot_be_written_is_wrong_usage(dossier: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("x")
    done = evidence("check", str(dossier), "--json", str(blocked / "x.json"), home=tmp_path)
    assert done.returncode == USAGE and "Traceback" not in done.stderr
