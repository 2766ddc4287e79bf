"""The work on one file: surveyed, then read page by page, within its own time, with what the cache already has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from evidence.read.cache import Cache
from evidence.read.outcome import ended, unopened
from evidence.read.pool import Task
from evidence.read.protocol import Failed, PageRead, ReadPage, Reply, Survey, Surveyed
from evidence.records.sources import FileReading, SourceFile
from evidence.settings import Limits

T = TypeVar("T")
OnPage = Callable[[str, int, int], None]


class FileWork:
    """One file on its way to a ``FileReading``."""

    def __init__(self, source: SourceFile, limits: Limits, cache: Cache, on_page: OnPage | None) -> None:
        self._source = source
        self._limits = limits
        self._cache = cache
        self._on_page = on_page
        self._survey: Surveyed | Failed = Failed("fault", "not read: the run was stopped")
        self._results: dict[int, PageRead | Failed] = {}
        self._spent = 0.0

    def begin(self) -> Iterator[Task]:
        """The first task: how many pages there are, or, where that is known, the pages themselves."""
        known = self._kept(0, Surveyed)
        if known is not None:
            self._survey = known
            yield from self._page_tasks(known)
            return
        request = Survey(self._source.sha256, self._source.media_type)
        yield Task(request, self._limits.seconds_per_page, self._surveyed)

    def _kept(self, page: int, kind: type[T]) -> T | None:
        return self._cache.find(self._source.sha256, self._source.media_type, page, kind)

    def reading(self, source: SourceFile) -> FileReading:
        """How the file ended, told of one of the names under which its bytes came."""
        if isinstance(self._survey, Failed):
            return unopened(source, self._survey)
        return ended(source, self._survey, self._results)

    def _surveyed(self, reply: Reply, spent: float) -> Iterable[Task]:
        self._spent += spent
        if not isinstance(reply, Surveyed):
            self._survey = reply if isinstance(reply, Failed) else Failed("fault", "the reader answered something else")
            return ()
        self._survey = reply
        self._cache.keep(self._source.sha256, self._source.media_type, 0, reply)
        return self._page_tasks(reply)

    def _page_tasks(self, survey: Surveyed) -> Iterator[Task]:
        for number in range(1, survey.pages + 1):
            known = self._kept(number, PageRead)
            if known is not None:
                self._result(number, known)
            else:
                yield self._page_task(number)

    def _page_task(self, number: int) -> Task:
        def heard(reply: Reply, spent: float) -> Iterable[Task]:
            self._spent += spent
            if isinstance(reply, PageRead):
                self._cache.keep(self._source.sha256, self._source.media_type, number, reply)
                self._result(number, reply)
            else:
                self._result(number, reply if isinstance(reply, Failed) else Failed("fault", "no page came back"))
            return ()

        request = ReadPage(self._source.sha256, self._source.media_type, number)
        why = f"the file took longer than {self._allowed:.0f} seconds"
        return Task(request, self._limits.seconds_per_page, heard, lambda: self._allowed - self._spent, why)

    @property
    def _allowed(self) -> float:
        """How many seconds the file may take, all its pages together."""
        pages = self._survey.pages if isinstance(self._survey, Surveyed) else 1
        limits = self._limits
        return min(limits.seconds_per_file_most, limits.seconds_per_file + limits.seconds_per_file_page * pages)

    def _result(self, number: int, result: PageRead | Failed) -> None:
        self._results[number] = result
        if self._on_page is not None and isinstance(self._survey, Surveyed):
            self._on_page(self._source.path, len(self._results), self._survey.pages)
