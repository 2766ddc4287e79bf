"""How a file ends: read, partial or unreadable, from what its pages and readers say, never from silence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evidence.read.faults import NOTICES, problem
from evidence.read.protocol import Failed, PageRead, Surveyed
from evidence.records.codec import replaced
from evidence.records.pages import Page
from evidence.records.sources import FileReading, Problem, SourceFile, Status

DAMAGED = "damaged-in-mail"
"""What intake says of a file whose bytes did not all arrive."""

NAMED = 3
"""A reason names so many pages."""


def unopened(source: SourceFile, failed: Failed) -> FileReading:
    """A file that could not be opened at all."""
    said = problem(failed.code, failed.reason, source.path)
    return _reading(source, Status.UNREADABLE, failed.reason, (), (*source.problems, said))


def ended(source: SourceFile, survey: Surveyed, results: Mapping[int, PageRead | Failed]) -> FileReading:
    """A file of which every page was tried.

    ``read`` only where the file arrived whole, both readers agree on the number of pages, every page was read, some
    page has words, and none shows print that gave no words.
    """
    pages, problems = _pages(source, survey, results)
    file_level = tuple(replaced(p, file=source.path) for p in survey.problems)
    found = (*source.problems, *file_level, *problems)
    if not any(page.words for page in pages):
        nothing = _reason(problems) or "no print on any page"
        blank = () if problems else (problem("blank", nothing, source.path),)
        return _reading(source, Status.UNREADABLE, nothing, pages, (*found, *blank))
    arrived = [p for p in source.problems if p.code == DAMAGED]
    reason = _reason([p for p in (*arrived, *file_level, *problems) if p.code not in NOTICES])
    return _reading(source, Status.PARTIAL if reason else Status.READ, reason, pages, found)


def _pages(
    source: SourceFile, survey: Surveyed, results: Mapping[int, PageRead | Failed]
) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    pages: list[Page] = []
    problems: list[Problem] = []
    for number in range(1, survey.pages + 1):
        result = results.get(number, Failed("fault", "was not read"))
        if isinstance(result, Failed):
            problems.append(problem(result.code, result.reason, source.path, number))
            continue
        pages.append(replaced(result.page, file=source.path))
        problems.extend(replaced(p, file=source.path) for p in result.problems)
    return tuple(pages), tuple(problems)


def _reason(problems: Sequence[Problem]) -> str | None:
    """One line for all problems: the first few, and how many more."""
    if not problems:
        return None
    said = [p.reason if p.page is None else f"page {p.page}: {p.reason}" for p in problems[:NAMED]]
    more = len(problems) - NAMED
    return "; ".join(said) + (f"; and {more} more" if more > 0 else "")


def _reading(
    source: SourceFile, status: Status, reason: str | None, pages: tuple[Page, ...], problems: tuple[Problem, ...]
) -> FileReading:
    return FileReading(
        source.path, source.sha256, source.size, source.media_type, status, reason, pages, tuple(problems)
    )
