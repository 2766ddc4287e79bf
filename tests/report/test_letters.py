"""Letters: who is asked for what, why, and by when, with nothing unmasked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from evidence import pipeline
from evidence.judge.supplies import shipped_supplies
from evidence.records.cases import StoredCase, Summary
from evidence.records.codec import to_json
from evidence.report.letters import data, letters
from evidence.settings import JudgeSettings
from tests.builders import Paper, closed_loop, paper
from tests.test_bad_files import evidence

TODAY = date(2026, 6, 1)
STRANGER = {"remittance": {"remitter.name": "Saltmarsh Trading Ltd."}}


def judged(case: StoredCase, day: date = TODAY) -> Summary:
    return pipeline.judged(case, JudgeSettings(as_of=day), (), day, final=True)[0]


def notice(day: str) -> Paper:
    return paper("hold_notice", {"date": day, "entry_number": "ZK7-0123456-6", "number": "DN-20417", "status": "5H"})


def test_a_clean_dossier_needs_no_letter() -> None:
    assert letters(judged(closed_loop())) == ()


def test_each_supplier_gets_a_letter_in_each_language_with_the_shipment_s_numbers() -> None:
    found = letters(judged(closed_loop(without=("packing_list", "customs_bond"))))
    assert [le.stem for le in found] == ["seller-en", "seller-zh", "surety-en", "surety-zh"]
    for letter in found:
        for number in ("ZK7-0123456-6", "PCFL2602417", "LW260218"):
            assert number in letter.text
    assert "装箱单" in found[1].text and "packing list" in found[0].text


def test_one_company_in_two_roles_gets_one_letter() -> None:
    found = letters(judged(closed_loop(without=("remittance", "ein_letter"))), ("en",))
    assert [le.recipient for le in found] == ["Harborline Supply LLC"]
    assert len(found[0].papers) == 2


def test_what_differs_is_quoted_from_both_papers_and_the_stranger_is_named() -> None:
    (letter,) = letters(judged(closed_loop(STRANGER)), ("en",))
    assert 'remitter name "Saltmarsh Trading Ltd."' in " ".join(letter.text.split())
    assert "concerning Saltmarsh Trading Ltd." in " ".join(letter.text.split())


def test_a_hold_notice_sets_the_clock_of_thirty_days() -> None:
    case = closed_loop(STRANGER, notice("2026-05-20"))
    (letter,) = letters(judged(case), ("en",))
    assert "answered by 2026-06-19" in letter.text and "by 2026-06-12" in " ".join(letter.text.split())
    (late,) = letters(judged(case, date(2026, 6, 15)), ("en",))
    assert "send the papers at once" in " ".join(late.text.split())


def test_without_a_notice_there_is_a_plain_day() -> None:
    (letter,) = letters(judged(closed_loop(STRANGER)), ("zh",))
    assert "2026-06-11" in letter.text and "通知须在" not in letter.text


def test_an_account_number_shows_its_last_four_digits_alone() -> None:
    case = closed_loop({"remittance": {"amount": "20000.00", "beneficiary.account": "6217003320098872"}})
    told = letters(judged(case))
    assert told
    assert not any("621700332009" in le.text + le.page() for le in told)
    secret = closed_loop({"remittance": {"remitter.name": "Acct 6217003320098871"}})
    (letter,) = letters(judged(secret), ("en",))
    assert "6217003320098871" not in letter.text and "8871" in letter.text


def test_what_a_paper_prints_does_not_act_in_a_letter_s_page() -> None:
    (letter,) = letters(judged(closed_loop({"remittance": {"remitter.name": "<script>x</script> Ltd."}})), ("en",))
    assert "<script>" not in letter.page() and "&lt;script&gt;" in letter.page()


def test_every_paper_that_may_be_asked_for_has_its_chinese_words() -> None:
    assert set(shipped_supplies().raw["paper"]) | {"legible"} == set(data()["zh"]["papers"])
    assert set(shipped_supplies().raw["link"]) <= set(data()["zh"]["links"])


def test_the_command_writes_the_letters_of_a_stored_case_and_lists_them(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_bytes(to_json(closed_loop(without=("remittance",))))
    done = evidence("request", "case.json", "--out", "letters", "--as-of", "2026-06-01", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {p.name for p in (tmp_path / "letters").iterdir()} == {
        "buyer-en.txt", "buyer-en.html", "buyer-zh.txt", "buyer-zh.html",
    }  # fmt: skip
    assert "buyer-en.txt" in done.stdout and "Harborline Supply LLC" in done.stdout


def test_the_command_says_so_where_nothing_is_wanting(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_bytes(to_json(closed_loop()))
    done = evidence("request", "case.json", "--as-of", "2026-06-01", home=tmp_path)
    assert done.returncode == 0 and "no letter was written" in done.stdout
    assert not (tmp_path / "evidence-requests").exists()
