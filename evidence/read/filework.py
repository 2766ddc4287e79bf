"""The work on one file: surveyed, then read page by page, within its own time, with what the cache already has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from evidence.read.cache import Cache
from evidence.read.faults import ENGINE
from evidence.read.outcome import ended, unopened
from evidence.read.pool import Task
from evidence.read.protocol import Failed, PageRead, ReadPage, Reply, Survey, Surveyed, Unpack, Unpacked
from evidence.records.sources import Enclosure, FileReading, SourceFile
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
        self._enclosed: dict[tuple[int, int], tuple[str, Unpacked | Failed]] = {}

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

    def enclosures(self, source: SourceFile) -> Iterator[Enclosure]:
        """The files that lie in this one, in the document's order, told of one of its own names."""
        for (page, index), (name, end) in sorted(self._enclosed.items()):
            called = name or (f"page-{page}-file-{index + 1}" if page else f"file-{index + 1}")
            if isinstance(end, Failed):
                yield Enclosure(source.path, called, code=end.code, reason=end.reason)
            else:
                yield Enclosure(source.path, called, end.sha256, end.size)

    def _enclosure_tasks(self, page: int, names: Sequence[str]) -> Iterator[Task]:
        """One task each, so that a file that cannot be unpacked takes no other with it."""
        for index, name in enumerate(names):
            self._enclosed[page, index] = name, Failed("fault", "not read: the run was stopped")
            yield self._enclosure_task(page, index, name)

    def _enclosure_task(self, page: int, index: int, name: str) -> Task:
        def heard(reply: Reply, spent: float) -> Iterable[Task]:
            self._spent += spent
            if isinstance(reply, Unpacked | Failed):
                self._enclosed[page, index] = name, reply
            return ()

        request = Unpack(self._source.sha256, self._source.media_type, page, index)
        why = f"the file took longer than {self._allowed:.0f} seconds"
        return Task(request, self._limits.seconds_per_page, heard, lambda: self._allowed - self._spent, why)

    def _page_tasks(self, survey: Surveyed) -> Iterator[Task]:
        yield from self._enclosure_tasks(0, survey.enclosed)
        for number in range(1, survey.pages + 1):
            known = self._kept(number, PageRead)
            if known is not None:
                self._result(number, known)
                yield from self._enclosure_tasks(number, known.enclosed)
            else:
                yield self._page_task(number)

    def _page_task(self, number: int) -> Task:
        def heard(reply: Reply, spent: float) -> Iterable[Task]:
            self._spent += spent
            if isinstance(reply, PageRead):
                if not any(p.code == ENGINE for p in reply.problems):  # another day's engine may do better
                    self._cache.keep(self._source.sha256, self._source.media_type, number, reply)
                self._result(number, reply)
                return self._enclosure_tasks(number, reply.enclosed)
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
