"""What documents say: a kind's finds turned into facts with places, and facts after a second reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from evidence.kinds import kind_named
from evidence.kinds.base import Found
from evidence.kinds.calibration import calibrated
from evidence.kinds.normal import normaliser_of, pattern_of
from evidence.kinds.sides import parted
from evidence.kinds.unclaimed import unclaimed
from evidence.layout.view import View
from evidence.records.cases import Unclaimed
from evidence.records.codec import replaced
from evidence.records.documents import Document
from evidence.records.facts import Answer, Fact, Question, Reading, fact_id
from evidence.records.pages import NATIVE_CELL, Page, Word
from evidence.records.places import Box, Place, around
from evidence.records.sources import FileReading
from evidence.values import container, credit_code, entry_number, names

_MOST_OTHERS = 4
_SURE = 0.95
_TRUSTED = 0.8
_LEAST_SIGNS = 2
"""Letters or digits that a box thought empty must show in all, and a number in digits, before it counts as filled."""
_LEAST_WORD = 3
"""Letters that one word of a name or code must have before it fills such a box."""
_MOST_UNIT = 5
"""Letters that a unit or currency beside an amount has at most."""
_LETTERED = ("swift", "scac")
"""Codes that may be all letters."""


def facts(document: Document, readings: Sequence[FileReading]) -> tuple[Fact, ...]:
    """All facts of one document in the order of its fields as found; a field found twice becomes one fact."""
    return extracted(document, readings)[0]


def extracted(document: Document, readings: Sequence[FileReading]) -> tuple[tuple[Fact, ...], tuple[Unclaimed, ...]]:
    """The facts of one document as ``facts`` gives them, and the words that none of them has taken."""
    by_path = {r.path: r for r in readings}
    pages = tuple(page for part in document.parts for page in _pages(by_path[part.file], part.pages))
    view = View(pages)
    file_hash = by_path[document.parts[0].file].sha256
    found: dict[str, list[Fact]] = {}
    words: dict[str, tuple[tuple[int, Word], ...]] = {}
    for item in kind_named(document.kind).extract(view):
        if item.words or item.spot is not None:
            fact = _fact(document, file_hash, item, view)
            found.setdefault(item.field, []).append(fact)
            words[fact.id] = item.words
    resolved = parted([_resolved(group) for group in found.values()], words)
    claimed = {word for fact in resolved for word in words[fact.id]}
    rest = (_place(view.page(n), run) for n, run in unclaimed(view, claimed))
    return tuple(map(calibrated, resolved)), tuple(Unclaimed(document.id, place) for place in rest)


def _pages(reading: FileReading, numbers: tuple[int, ...]) -> tuple[Page, ...]:
    by_number = {page.number: page for page in reading.pages}
    return tuple(by_number[n] for n in numbers)


def _fact(document: Document, file_hash: str, found: Found, view: View) -> Fact:
    places = tuple(_places(found, view))
    return Fact(
        id=fact_id(file_hash, found.field, places),
        document=document.id,
        field=found.field,
        printed=found.printed,
        value=found.value,
        places=places,
        method=_method(found, view),
        confidence=round(_sure(found), 4),
        status=found.status,
        others=found.others,
    )


def _places(found: Found, view: View) -> Iterator[Place]:
    if not found.words and found.spot is not None:
        page = view.page(found.spot[0])
        yield Place(file=page.file, page=page.number, box=Box(*found.spot[1]))
    for number in dict.fromkeys(number for number, _ in found.words):
        page = view.page(number)
        for words in _pieces(page, [word for n, word in found.words if n == number]):
            yield _place(page, words)


def _pieces(page: Page, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """All words as one place, or, where other words stand between them, in runs without strangers; in a workbook a
    place for each cell, in a letter or message for each line."""
    if page.text_source == "native":
        yield from (list(run) for _, run in groupby(words, key=lambda w: (w.cell, w.line)))
        return
    if len(words) < 2 or not _strangers(page, words):
        yield words
        return
    run = [words[0]]
    for word in words[1:]:
        if _strangers(page, [*run, word]):
            yield run
            run = []
        run.append(word)
    yield run


def _strangers(page: Page, words: Sequence[Word]) -> bool:
    """Whether the box around the words holds the middle of a word that is none of them."""
    box = around(w.box for w in words)
    inside = (w for w in page.words if box.holds(*w.box.centre) and any(char.isalnum() for char in w.text))
    return any(not any(own.box.holds(*w.box.centre) for own in words) for w in inside)


def _place(page: Page, words: Sequence[Word]) -> Place:
    """One place around words; of a native page their cell or line, in plain text line and column of the first word."""
    text = " ".join(word.text for word in words)
    if page.text_source != "native":
        return Place(file=page.file, page=page.number, box=around(w.box for w in words), text=text)
    cell, line = words[0].cell, words[0].line
    if cell or line:
        sheet, _, cell = cell.rpartition("!")
        return Place(
            file=page.file, page=page.number, sheet=sheet or None, cell=cell or None, line=line or None, text=text
        )
    first = min(words, key=lambda w: (round(w.box.top), w.box.x0)).box
    line, column = int(first.centre[1] // NATIVE_CELL[1]) + 1, round(first.x0 / NATIVE_CELL[0]) + 1
    return Place(file=page.file, page=page.number, line=line, column=column, text=text)


def _method(found: Found, view: View) -> str:
    """How the words were read; on a mixed page recognised words are told by their confidence."""
    numbers = [n for n, _ in found.words] or ([found.spot[0]] if found.spot else [])
    sources = {view.page(n).text_source for n in numbers}
    if "ocr" in sources:
        return "ocr"
    if "mixed" in sources:
        return "ocr" if any(word.confidence < 1 for _, word in found.words) else "text"
    return "native" if sources == {"native"} else "text"


def _sure(found: Found) -> float:
    """How sure a find is; what the paper confirms leaves a quarter of the doubt."""
    doubt = 1 - found.certainty * _confidence(found.words)
    return 1 - doubt / 4 if found.confirmed else 1 - doubt


def _confidence(words: Sequence[tuple[int, Word]]) -> float:
    """Near the least sure word: one misread word spoils the field."""
    if not words:
        return 1.0
    values = [word.confidence for _, word in words]
    return 0.7 * min(values) + 0.3 * sum(values) / len(values)


def _resolved(group: list[Fact]) -> Fact:
    """One fact of several for one field: what was read before what is empty, understood before not, surer first."""
    ranked = sorted(group, key=lambda f: (f.status == "empty", f.value is None, -f.confidence))
    best = ranked[0]
    others = list(best.others)
    for fact in ranked[1:]:
        if fact.status != "empty" and fact.value != best.value and fact.value not in {o.value for o in others}:
            others.append(Reading(fact.value, fact.printed, fact.confidence, fact.method))
    return replaced(best, others=tuple(others[:_MOST_OTHERS]))


def answered(all_facts: tuple[Fact, ...], questions: Sequence[Question], answers: Sequence[Answer]) -> tuple[Fact, ...]:
    """The facts after crops were read again.

    An agreeing answer makes a fact surer; after a disagreeing one the better-founded reading is the value and the
    other stays among the other readings; what the second engine surely saw in a box thought empty fills it; an answer
    that saw or understood nothing changes nothing.
    """
    asked = {q.fact for q in questions}
    said = {a.fact: a for a in answers if a.fact in asked and a.printed.strip()}
    return tuple(_reread(fact, said[fact.id]) if fact.id in said else fact for fact in all_facts)


def _reread(fact: Fact, answer: Answer) -> Fact:
    value = normaliser_of(fact.field)(answer.printed)
    if value is None:
        return fact
    if fact.value is not None and _agree(fact.value, value):
        sure = 1 - (1 - fact.told) * (1 - min(answer.confidence, 0.99))
        return replaced(fact, method="reread", confidence=round(max(sure, fact.confidence), 4), raw=round(sure, 4))
    if fact.status == "empty":
        if not _fills(fact.field, answer):
            return fact
        seen = " ".join(answer.printed.split())
        return replaced(fact, method="reread", status="read", printed=seen, value=value, confidence=answer.confidence)
    second = Reading(value, answer.printed, answer.confidence, "reread")
    if _first_is_better(fact, second):
        return replaced(fact, method="reread", others=_with(fact, second))
    first = Reading(fact.value, fact.printed, fact.told, fact.method)
    kept = tuple(o for o in _with(fact, first) if o.value != value)
    return replaced(fact, method="reread", value=value, confidence=answer.confidence, raw=None, others=kept)


def _fills(field: str, answer: Answer) -> bool:
    """Whether a second reading is sure and whole enough to fill a box thought empty; specks and rules read as letters
    are not. Numbers and days hold two digits (a bank's or carrier's code may not), amounts no more than a unit."""
    signs = [c for c in answer.printed if c.isalnum()]
    if answer.confidence < _TRUSTED or len(signs) < _LEAST_SIGNS:
        return False
    letters = sum(c.isalpha() for c in signs)
    pattern = pattern_of(field)
    if pattern == "name":
        return _longest(r"[^\W\d_]+", answer.printed) >= _LEAST_WORD
    if pattern == "text":
        return _longest(r"[^\W_]+", answer.printed) >= _LEAST_SIGNS
    if field.endswith(_LETTERED):
        return _longest(r"[^\W_]+", answer.printed) >= _LEAST_WORD
    return letters <= _MOST_UNIT if pattern == "amount" else len(signs) - letters >= _LEAST_SIGNS


def _longest(signs: str, text: str) -> int:
    """The length of the longest run of such signs."""
    return max((len(run) for run in re.findall(signs, text)), default=0)


def _with(fact: Fact, reading: Reading) -> tuple[Reading, ...]:
    rest = tuple(o for o in fact.others if o.value != reading.value)
    return (reading, *rest)[:_MOST_OTHERS]


def _agree(a: str, b: str) -> bool:
    """Equal, or equal but for case, spaces and punctuation."""
    return a == b or names.folded(a).replace(" ", "") == names.folded(b).replace(" ", "")


def _first_is_better(fact: Fact, second: Reading) -> bool:
    """Whether the first reading is better founded: its check digit, else its certainty, speaks for it."""
    if fact.value is None or second.value is None:
        return second.value is None
    checks = checks_out(fact.field, fact.value), checks_out(fact.field, second.value)
    if checks[0] != checks[1]:
        return checks[0]
    return second.confidence < _TRUSTED or (fact.told >= _SURE and second.confidence < fact.told)


def checks_out(field: str, value: str) -> bool:
    """Whether a value's own check digit says that it was read right; False for fields without one."""
    if field.endswith("entry_number"):
        return entry_number.check_digit_ok(value)
    if field.startswith("containers["):
        return container.check_digit_ok(value)
    if field.endswith(".uscc"):
        return credit_code.normal(value) is not None
    return False
