"""An archive run as users run it: once each, only what is new, and the same results whatever was killed meanwhile."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psutil
import pytest

from evidence.archive.state import State
from evidence.errors import UsageError

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-05-01"

WIRE = """{{1:F01AAAABBCCDXXX0000000000}}{{2:I103DDDDEEFFXXXXN}}{{4:
:20:REF{number:04d}
:23B:CRED
:32A:260401USD{amount},00
:50K:/12345678
MAPLE HARBOR IMPORTS LLC
:59:/99887766
NINGBO BRIGHT LAMP CO LTD
:70:INVOICE NB-{number:04d}
:71A:SHA
-}}
"""


def wire(number: int) -> str:
    return WIRE.format(number=number, amount=1000 + number)


def archive(place: Path, dossiers: int) -> Path:
    for number in range(dossiers):
        folder = place / "archive" / f"case-{number:02d}"
        folder.mkdir(parents=True)
        (folder / "wire.fin").write_text(wire(number))
    return place / "archive"


def command(folder: Path, out: Path, *more: str) -> list[str]:
    given = ["batch", str(folder), "--out", str(out), "--no-cache", "--as-of", DAY, *more]
    return [sys.executable, "-m", "evidence", *given]


def started(folder: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        command(folder, out, *more), env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip


def run(folder: Path, out: Path, *more: str, code: int = 0) -> str:
    process = started(folder, out, *more)
    said, complained = process.communicate(timeout=120)
    assert process.returncode == code, said + complained
    return said + complained


def lines(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "dossiers.jsonl").read_text().splitlines()]


def summary(out: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((out / "batch.json").read_text())
    return told


def results(out: Path) -> Mapping[str, bytes]:
    """Every result but what tells of the run itself."""
    files = [*(out / "reports").rglob("*"), out / "dossiers.jsonl"]
    return {str(f.relative_to(out)): f.read_bytes() for f in files if f.is_file()}


def test_every_folder_zip_and_mail_is_a_dossier_and_all_else_is_ignored_with_a_reason(tmp_path: Path) -> None:
    folder = archive(tmp_path, 1)
    with zipfile.ZipFile(folder / "packed.zip", "w") as packed:
        packed.writestr("wire.fin", wire(7))
    (folder / "letter.eml").write_text(f"From: a@b.example\nTo: c@d.example\nSubject: wire\n\n{wire(8)}")
    (folder / "notes.txt").write_text("a stray note")
    (folder / ".hidden").mkdir()
    told = run(folder, tmp_path / "out")
    assert [line["dossier"] for line in lines(tmp_path / "out")] == ["case-00", "letter", "packed"]
    assert {i["name"] for i in summary(tmp_path / "out")["ignored"]} == {".hidden", "notes.txt"}
    assert "ignored notes.txt" in told
    for line in lines(tmp_path / "out"):
        report = json.loads((tmp_path / "out" / line["report"]).read_text())
        assert report["verdict"] == line["verdict"]


def test_a_dossier_that_cannot_be_run_is_listed_with_its_reason_and_the_others_run(tmp_path: Path) -> None:
    folder = archive(tmp_path, 2)
    (folder / "empty").mkdir()
    told = run(folder, tmp_path / "out", code=4)
    failed = [line for line in lines(tmp_path / "out") if line["status"] == "failed"]
    assert [line["dossier"] for line in failed] == ["empty"]
    assert "nothing readable" in failed[0]["reason"]
    assert "empty: could not be run" in told
    assert summary(tmp_path / "out")["ran"] == 2


def test_a_second_run_takes_up_new_and_changed_dossiers_alone(tmp_path: Path) -> None:
    folder, out = archive(tmp_path, 3), tmp_path / "out"
    run(folder, out)
    (folder / "case-01" / "wire.fin").write_text(wire(41))
    (folder / "case-03").mkdir()
    (folder / "case-03" / "wire.fin").write_text(wire(3))
    shutil.rmtree(folder / "case-02")
    run(folder, out)
    told = summary(out)
    assert (told["ran"], told["unchanged"], told["gone"]) == (2, 1, ["case-02"])
    assert [line["dossier"] for line in lines(out)] == ["case-00", "case-01", "case-03"]
    assert "REF0041" in (out / "reports" / "case-01" / "report.json").read_text()


def test_a_change_of_policy_judges_stored_cases_again_without_the_papers(tmp_path: Path) -> None:
    folder, out = archive(tmp_path, 1), tmp_path / "out"
    run(folder, out)
    before = (out / "reports" / "case-00" / "case.json").read_bytes()
    run(folder, out, "--law-date", "2026-04-30")
    assert summary(out)["ran"] == 1
    assert lines(out)[0]["law_date"] == "2026-04-30"
    assert (out / "reports" / "case-00" / "case.json").read_bytes() == before


DECISION = """
[[decision]]
what = "value"
document = "remittance"
field = "amount"
value = "{amount}"
who = "R. Vance"
when = 2026-05-01
why = "the bank's own record"
{dossier}
"""


def test_a_decision_judges_its_own_dossier_again_without_the_papers(tmp_path: Path) -> None:
    folder, out, file = archive(tmp_path, 3), tmp_path / "out", tmp_path / "decisions.toml"
    run(folder, out)
    before = results(out)
    file.write_text(DECISION.format(amount="7654.30", dossier='dossier = "case-01"'))
    run(folder, out, "--decisions", str(file))
    assert (summary(out)["ran"], summary(out)["unchanged"]) == (1, 2)
    told = json.loads((out / "reports" / "case-01" / "report.json").read_text())
    amount = next(f for d in told["documents"] for f in d["fields"] if f["name"] == "amount")
    assert (amount["value"], amount["method"]) == ("7654.30", "decision")
    run(folder, out, "--decisions", str(file))
    assert (summary(out)["ran"], summary(out)["unchanged"]) == (0, 3)
    run(folder, out)
    assert summary(out)["ran"] == 1
    assert {n: b for n, b in results(out).items() if not n.endswith(".html")} == {
        n: b for n, b in before.items() if not n.endswith(".html")
    }  # pictures of crops need the papers


def test_a_value_for_no_dossier_or_for_one_that_is_not_there_is_refused(tmp_path: Path) -> None:
    folder, out, file = archive(tmp_path, 1), tmp_path / "out", tmp_path / "decisions.toml"
    for dossier, said in (("", "every dossier"), ('dossier = "case-99"', "no dossier 'case-99'")):
        file.write_text(DECISION.format(amount="7654.30", dossier=dossier))
        assert said in run(folder, out, "--decisions", str(file), code=3)


def test_a_dossier_whose_reports_were_removed_is_run_again(tmp_path: Path) -> None:
    folder, out = archive(tmp_path, 2), tmp_path / "out"
    run(folder, out)
    before = results(out)
    shutil.rmtree(out / "reports" / "case-01")
    run(folder, out)
    assert summary(out)["ran"] == 1
    assert results(out) == before


def test_a_dossier_whose_name_is_no_text_is_listed_and_the_others_run(tmp_path: Path) -> None:
    folder, out = archive(tmp_path, 2), tmp_path / "out"
    try:
        (folder / "case-01").rename(folder / os.fsdecode(b"case-\xff"))
    except OSError:
        pytest.skip("this file system takes names of text alone")
    run(folder, out, code=4)
    assert [(line["dossier"], line["status"]) for line in lines(out)] == [("case-00", "ran"), ("case-\\xff", "failed")]


def test_only_named_dossiers_are_run_and_a_name_that_is_not_there_is_refused(tmp_path: Path) -> None:
    folder, out = archive(tmp_path, 3), tmp_path / "out"
    run(folder, out, "--only", "case-01")
    assert [line["dossier"] for line in lines(out)] == ["case-01"]
    assert "no dossier 'case-09'" in run(folder, out, "--only", "case-09", code=3)


def test_the_folder_of_reports_inside_the_archive_is_no_dossier(tmp_path: Path) -> None:
    folder = archive(tmp_path, 1)
    run(folder, folder / "out")
    run(folder, folder / "out")
    assert [line["dossier"] for line in lines(folder / "out")] == ["case-00"]


def workers(process: subprocess.Popen[str]) -> list[psutil.Process]:
    try:
        return [p for p in psutil.Process(process.pid).children() if "evidence.unit" in p.cmdline()]
    except psutil.NoSuchProcess:
        return []


@pytest.mark.parametrize("victim", ["worker", "main"])
def test_after_a_kill_the_results_are_the_same_to_the_byte(tmp_path: Path, victim: str) -> None:
    folder = archive(tmp_path, 12)
    run(folder, tmp_path / "whole")
    out = tmp_path / "killed"
    process = started(folder, out)
    until = time.monotonic() + 60
    while len(list((out / "reports").glob("*/report.json"))) < 3 and time.monotonic() < until:
        time.sleep(0.01)
    if victim == "worker":
        workers(process)[0].kill()
        process.communicate(timeout=120)
        assert process.returncode == 0
    else:
        left = workers(process)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        psutil.wait_procs(left, timeout=10)
        assert not any(p.is_running() for p in left)
        run(folder, out, "--resume")
    assert results(out) == results(tmp_path / "whole")


def damaged(file: Path) -> None:
    """The middle of a file is overwritten, as a failing disk does."""
    with file.open("r+b") as stream:
        stream.seek(file.stat().st_size // 2)
        stream.write(b"\xa5" * 6000)


def test_a_damaged_archive_is_told_when_looked_through_and_after_a_run_that_was_broken_off(tmp_path: Path) -> None:
    folder, out = archive(tmp_path, 12), tmp_path / "out"
    run(folder, out)
    asked = [sys.executable, "-m", "evidence", "archive", "check", str(out)]
    whole = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    assert whole.stdout == "whole: 12 dossiers\n"
    State(out / "archive.db").connection.close()  # as a run that was killed leaves it
    damaged(out / "archive.db")
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (told.returncode, "is damaged" in told.stderr) == (3, True)
    with pytest.raises(UsageError, match="damaged"):
        State(out / "archive.db")


def test_two_runs_do_not_write_the_same_results_at_once(tmp_path: Path) -> None:
    folder, out = archive(tmp_path, 1), tmp_path / "out"
    out.mkdir()
    with State(out / "archive.db") as held:
        held.put("begun", DAY)
        assert "another run" in run(folder, out, code=3)
    run(folder, out)
