"""What is wrong with a file is told with what to do about it, once."""

from __future__ import annotations

from evidence.records.pages import HiddenText, Page
from evidence.records.places import Box
from evidence.records.sources import FileReading, Problem, Status
from evidence.report.extraction import pages_text
from evidence.report.words import faults


def reading(reason: str | None, *problems: Problem, pages: tuple[Page, ...] = ()) -> FileReading:
    status = Status.PARTIAL if reason else Status.READ
    return FileReading("a.pdf", "0" * 64, 9, "application/pdf", status, reason, pages, problems)


def test_the_next_step_follows_the_reason_which_is_not_said_twice() -> None:
    said = faults(reading("encrypted", Problem("a.pdf", "encrypted", "encrypted", "save it without a password")))
    assert said == ("→ save it without a password",)


def test_fault_and_advice_do_not_run_together() -> None:
    problem = Problem("a.pdf", "too-large", "a page of 0 by 0 points", "scan it again", 2)
    assert faults(reading(None, problem)) == ("page 2: a page of 0 by 0 points → scan it again",)


def test_a_note_without_advice_ends_where_it_ends() -> None:
    assert faults(reading(None, Problem("a.pdf", "copy", "the same file as b.pdf.", ""))) == (
        "the same file as b.pdf.",
    )


def test_pages_with_one_fault_give_its_advice_once() -> None:
    problems = [Problem("a.pdf", "corrupt", "damaged", "ask the sender", number) for number in (1, 2, 3)]
    assert faults(reading("page 1: damaged; page 2: damaged", *problems)) == ("→ ask the sender",)


def test_what_a_page_says_unseen_is_shown_beside_its_words() -> None:
    hidden = HiddenText("USD 99,999.00", Box(1, 1, 2, 2), "nothing is drawn there")
    page = Page("a.pdf", 1, 612, 792, 0, "text", "pypdfium2", hidden=(hidden,))
    assert "kept aside, nothing is drawn there: USD 99,999.00" in pages_text([reading(None, pages=(page,))], ())


def test_a_blank_page_was_read_by_nobody() -> None:
    said = pages_text([reading(None, pages=(Page("a.pdf", 1, 612, 792, 0, "text", ""),))], ())
    assert "612 x 792 pt, no print" in said and " by ," not in said
