"""The door of reading: files to pages, questions to answers, places to pixels, all in reader processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from evidence.errors import UsageError
from evidence.read.cache import Cache
from evidence.read.filework import FileWork
from evidence.read.ocr.choose import statements
from evidence.read.pool import Pool, Task
from evidence.read.protocol import UNSEEN, Crops, Draw, Drawn, Failed, Reply, Reread, Setup
from evidence.records.codec import replaced
from evidence.records.facts import Answer, Question
from evidence.records.pages import Page
from evidence.records.places import Box
from evidence.records.sources import Enclosure, FileReading, SourceFile
from evidence.settings import ReadSettings

MOST_MARKS = 20_000
"""So many words of a page are framed in its picture."""


def _never() -> bool:
    return False


class Readers:
    """The reader processes of one run, as a context manager; leaving it ends them all.

    ``spool`` holds the files' bytes by their hash. Boxes are in points of the page as displayed and turned upright by
    ``Page.rotation`` degrees clockwise; words, rules, width, height and pixels are all in that frame.
    """

    def __init__(self, settings: ReadSettings, spool: Path) -> None:
        limits = settings.limits
        setup = Setup(
            spool=str(spool.absolute()),
            engine=settings.engine,
            dpi=settings.dpi,
            lowest_dpi=settings.lowest_dpi,
            memory=limits.reader_memory,
            page_pixels=limits.page_pixels,
            pages=limits.pages,
            file_size=limits.file_size,
            ratio=limits.archive_ratio,
            ratio_from=limits.archive_ratio_from,
            seconds=limits.seconds_per_page,
        )
        self._settings = settings
        self._cache = Cache(settings)
        self._pool = Pool(setup, settings.jobs)
        self._files: dict[str, tuple[str, str]] = {}
        self._pages: dict[tuple[str, int], Page] = {}
        self._enclosed: list[Enclosure] = []

    def __enter__(self) -> Readers:
        if not self._cache.on:
            self._pool.warm()
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.close()
        self._cache.close()

    def engines(self) -> tuple[str, ...]:
        """Which OCR engines read pages and crops, and why, in words with versions."""
        return statements(self._settings.engine)

    def read(
        self,
        sources: Sequence[SourceFile],
        on_page: Callable[[str, int, int], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> tuple[FileReading, ...]:
        """Read files, in the order given; each ends as read, partial or unreadable.

        ``on_page`` hears (path, pages done, pages in all) after each page. Where ``cancel`` answers yes, what is
        finished is given back and the rest is said to be unread.
        """
        works: dict[tuple[str, str], FileWork] = {}
        for source in sources:  # the same bytes under two names are read once
            key = source.sha256, source.media_type
            works.setdefault(key, FileWork(source, self._settings.limits, self._cache, on_page))
        self._pool.run([task for work in works.values() for task in work.begin()], cancel or _never)
        self._cache.close()
        readings = tuple(works[s.sha256, s.media_type].reading(s) for s in sources)
        self._enclosed += [e for s in sources for e in works[s.sha256, s.media_type].enclosures(s)]
        self.adopt(readings)
        return readings

    def enclosed(self) -> tuple[Enclosure, ...]:
        """The files that were found inside those read since this was last asked; they lie in the spool."""
        found, self._enclosed = tuple(self._enclosed), []
        return found

    def forget(self) -> None:
        """Know no file any longer: the next ones are another dossier's, under paths that may be the same."""
        self._files.clear()
        self._pages.clear()
        self._enclosed.clear()

    def adopt(self, readings: Iterable[FileReading]) -> None:
        """Know files read in an earlier run, whose bytes lie in the spool, so that they can be drawn and re-read."""
        for reading in readings:
            self._files[reading.path] = reading.sha256, reading.media_type
            for page in reading.pages:
                self._pages[reading.path, page.number] = page

    def answer(self, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """Read the crops of questions with another engine than the one that gave the words; in the order asked.

        Where a crop cannot be read, the answer is empty with confidence 0.
        """
        answers: dict[int, Answer] = {}
        by_page: dict[tuple[str, int], list[int]] = {}
        for index, question in enumerate(questions):
            by_page.setdefault((question.file, question.page), []).append(index)
        tasks = [self._crops(key, indices, questions, answers) for key, indices in by_page.items()]
        self._pool.run(tasks, _never)
        return tuple(answers.get(i, Answer(q.fact, "", 0.0, "none")) for i, q in enumerate(questions))

    def _crops(
        self, key: tuple[str, int], indices: list[int], questions: Sequence[Question], answers: dict[int, Answer]
    ) -> Task:
        page = self._page(*key)
        sha256, media_type = self._files[key[0]]

        def heard(reply: Reply, _: float) -> Iterable[Task]:
            if isinstance(reply, Crops):
                for index, (text, sure, engine) in zip(indices, reply.texts, strict=True):
                    answers[index] = Answer(questions[index].fact, text, round(sure, 4), engine)
            return ()

        boxes = tuple((questions[i].box, _by_second(page, questions[i].box)) for i in indices)
        slim = replaced(page, words=(), rules=())
        seconds = self._settings.limits.seconds_per_page + len(boxes)
        return Task(Reread(sha256, media_type, slim, boxes), seconds, heard)

    def pixels(self, path: str, page: int, box: Box | None, dpi: int, covered: tuple[Box, ...] = ()) -> bytes:
        """A part of a page (None: the whole page) as PNG at so many dots per inch, in the frame of its boxes.

        ``covered`` boxes are blacked out but for their last part.
        Raises ``UsageError`` for a page that was not read or cannot be drawn.
        """
        return self._drawn(path, self._page(path, page), box, dpi, covered=covered)

    def photo(self, path: str, page: int, dpi: int, covered: tuple[Box, ...] = (), quality: int = 80) -> bytes:
        """A whole page as JPEG at so many dots per inch, ``covered`` boxes blacked out but for their last part.

        Raises ``UsageError`` for a page that was not read or cannot be drawn.
        """
        return self._drawn(path, self._page(path, page), None, dpi, covered=covered, quality=quality)

    def picture(self, path: str, page: int, caption: str, dpi: int = 110) -> bytes:
        """A page as PNG with a caption and its words framed, coloured by confidence, and what it says unseen.

        Raises ``UsageError``.
        """
        known = self._page(path, page)
        aside = tuple((h.box, UNSEEN) for h in known.hidden)
        marks = (*((w.box, w.confidence) for w in known.words[:MOST_MARKS]), *aside)
        return self._drawn(path, known, None, dpi, marks=marks, caption=caption)

    def _drawn(
        self,
        path: str,
        page: Page,
        box: Box | None,
        dpi: int,
        *,
        covered: tuple[Box, ...] = (),
        marks: tuple[tuple[Box, float], ...] = (),
        caption: str = "",
        quality: int = 0,
    ) -> bytes:
        replies: list[Reply] = []

        def heard(reply: Reply, _: float) -> Iterable[Task]:
            replies.append(reply)
            return ()

        sha256, media_type = self._files[path]
        frame = page.width, page.height
        request = Draw(
            sha256, media_type, page.number, *frame, page.rotation, box, dpi, covered, marks, caption, quality
        )
        self._pool.run([Task(request, self._settings.limits.seconds_per_page, heard)], _never)
        reply = replies[0]
        if isinstance(reply, Drawn):
            return reply.png
        reason = reply.reason if isinstance(reply, Failed) else "the reader answered something else"
        raise UsageError(f"{path}, page {page.number}: cannot be drawn: {reason}")

    def _page(self, path: str, number: int) -> Page:
        page = self._pages.get((path, number))
        if page is None:
            raise UsageError(f"{path}, page {number}: was not read")
        return page


def _by_second(page: Page, box: Box) -> bool:
    """Whether the second engine gave any of the words in a box."""
    return any(w.second and box.holds(*w.box.centre) for w in page.words)
