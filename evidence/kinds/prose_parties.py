"""Parties named in sentences: "made by and between A (the "Seller"), with its office at …, and B (the "Buyer")"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, date_text, found
from evidence.kinds.parties import Block, finds, is_name, take_apart
from evidence.values import names

_SELLER = r"sellers?|suppliers?|vendors?|manufacturers?|exporters?|卖方|供方|甲方"
_BUYER = r"buyers?|purchasers?|customers?|importers?|distributors?|买方|需方|乙方"
_QUOTE = "[\"“”'‘’]?"


@dataclass(frozen=True)
class Words:
    """The two roles of a deed and the words it calls them by, as regular expressions."""

    first: str
    first_words: str
    second: str
    second_words: str

    @cached_property
    def either(self) -> str:
        """Either role's words, in a group each."""
        return f"(?:(?P<first>{self.first_words})|(?P<second>{self.second_words}))"

    @cached_property
    def defined(self) -> re.Pattern[str]:
        """A role given in brackets: ``(the "Seller")``."""
        return re.compile(
            rf"(?is)[(（](?:[^()（）]{{0,80}}?[\s,:]|)(?:the\s+)?{_QUOTE}(?:the\s+)?{self.either}{_QUOTE}"
            r"(?:\s+or\s+[^()]{0,30})?\s*[)）]"
        )

    @cached_property
    def colon(self) -> re.Pattern[str]:
        """A role that heads a sentence: ``The Seller: …``."""
        return re.compile(rf"(?i)(?:^|\n|(?<=[.;]\s))\W*(?:the\s+)?{self.either}\s*[:：]\s+")

    def role(self, mark: re.Match[str]) -> str:
        """Which of the two a match names."""
        return self.first if mark["first"] else self.second


TRADE = Words("seller", _SELLER, "buyer", _BUYER)
_ANY_DEFINED = re.compile(r"[(（][^()（）]{0,90}?[\"“'‘][^()\"”]{2,50}[\"”'’][^()（）]{0,40}[)）]")
_BETWEEN = re.compile(r"(?i)\bbetween\b\s*[:：]?|\bby and among\b|\bentered into by\b|\bmade by\b|由以下双方")
_AND = re.compile(r"(?i)(?:[,;.)]|^)\s*\band\b\s+(?=[\"“(\dA-Z])|\band\b\s+(?=[A-Z])")
_STOP = re.compile(
    r"(?<!\bNo)(?<!\bSt)(?<!\bRd)(?<!\bCo)(?<!\bAve)(?<!\bBldg)(?<!\b[A-Z])\.(?=\s+[\"“A-Z]|\s*$|\n)"
    r"|\n\s*\n|\b(?:WHEREAS|WHEREBY|whereby|hereby|agrees?|have agreed|both parties)\b|;"
)
_AT = re.compile(
    r"(?is)\b(?:(?:with|having)\s+(?:its|their|a|an)?\s*)?(?:whose\s+)?(?:its\s+)?"
    r"(?:(?:registered|principal|business|head|main|chief|corporate|executive)\s+)*"
    r"(?:offices?|headquarters|place(?:s)?\s+of\s+business|address(?:es)?|located|situated|domiciled|seat|residing)"
    r"(?:\s*,)?\s*(?:is|are|being|located|situated)?\s*(?:located|situated)?\s*(?:at|in|is|:|：|of)?\s*[:：]?\s+(?=[A-Z0-9\"])"
)
_OF = re.compile(r"(?i)\s{0,8},?\s{0,8}\bof\s{1,8}(?=[A-Z0-9])")
_NAME_END = re.compile(
    r"(?is),?\s{1,8}(?:an?\s{1,8}(?:[\w.]{1,40}\s{1,8}){0,6}?(?:corporation|company|partnership|firm|enterprise|entity)\b|having|with|whose|located|"
    r"incorporated|organi[sz]ed|established|existing|registered|duly|hereinafter|hereafter|acting|represented)|[(（;\n]\s*$|\s[(（]"
)


@dataclass(frozen=True)
class Stretch:
    """A stretch of the running text by its characters."""

    start: int
    end: int


def in_prose(desk: Desk, words: Words = TRADE) -> Iterator[Found]:
    """Seller and buyer, or another pair, as a sentence names them; nothing where no sentence does."""
    text = desk.view.text
    told = dict(_defined(text, words)) or dict(_after_colon(text, words))
    for role, (before, behind) in told.items():
        parts = _block(desk, text, before, behind)
        if parts is not None:
            yield from finds(role, parts, 0.95)


def _defined(text: str, words: Words) -> Iterator[tuple[str, tuple[Stretch, Stretch]]]:
    """Each role defined in brackets: what stands before the bracket since the last party, and what follows it."""
    marks = _first_of_each([m for m in words.defined.finditer(text) if not _in_caption(text, m, words)], words)
    if not marks:
        return
    opening = [m.end() for m in _BETWEEN.finditer(text, max(marks[0].start() - 600, 0), marks[0].start())]
    first = opening[0] if opening else _line_start(text, marks[0].start())
    every = sorted((*marks, *_ANY_DEFINED.finditer(text, first, marks[-1].end())), key=lambda m: m.end())
    for i, mark in enumerate(marks):
        later = marks[i + 1].start() if i + 1 < len(marks) else len(text)
        stop = _STOP.search(text, mark.end())
        joint = _AND.search(text, mark.end(), later) if i + 1 < len(marks) else None
        close = joint.start() if joint else min(later, stop.start() if stop else later, mark.end() + 300)
        yield words.role(mark), (Stretch(_begin(text, mark, every, first), mark.start()), Stretch(mark.end(), close))


def _in_caption(text: str, mark: re.Match[str], words: Words) -> bool:
    """Whether a role in brackets only explains a caption: ``Ordered by (Buyer)`` on a line, ``卖方（甲方）``."""
    before = re.split(r"[\n\t]", text[: mark.start()])[-1]
    if re.fullmatch(words.either, before.strip(), re.IGNORECASE):
        return True
    alone = text[mark.end() : mark.end() + 1] in ("\n", "\t", ":", "：", "")
    return (
        alone
        and mark[0].replace(" ", "").strip("(（)）").isalpha()
        and len(before) < 40
        and names.legal_form(before) is None
    )


def _begin(text: str, mark: re.Match[str], every: list[re.Match[str]], first: int) -> int:
    """Where the party of a bracket begins: behind the "and" after the bracket of the party before it."""
    before = [m.end() for m in every if m.end() <= mark.start()]
    if not before:
        return first
    joint = _AND.search(text, before[-1], mark.start())
    return joint.end() if joint else before[-1]


def _first_of_each(marks: list[re.Match[str]], words: Words) -> list[re.Match[str]]:
    kept: dict[str, re.Match[str]] = {}
    for mark in marks:
        kept.setdefault(words.role(mark), mark)
    return sorted(kept.values(), key=lambda m: m.start())


def _line_start(text: str, at: int) -> int:
    item = list(re.finditer(r"\n[^\S\n]*(?:\(?(?:1|a|i|A|I)[.)]|PARTIES\W*(?=\n))", text[max(at - 400, 0) : at]))
    if item:
        return max(at - 400, 0) + item[-1].start()
    paragraph = text.rfind("\n\n", 0, at)
    return _past_titles(text, max(paragraph, text.rfind("\n", 0, max(at - 160, 0)), 0), at)


_TITLE = re.compile(
    r"(?i)\s{0,4}[^\n,.;:(]{0,30}\b(?:agreement|contract|deed|memorandum|confirmation)\b[^\n,.;:(]{0,30}\n"
)


def _past_titles(text: str, start: int, end: int) -> int:
    """Where the lines that are only a paper's title are over: ``IMPORTER OF RECORD AGREEMENT`` above the parties."""
    title = _TITLE.match(text, start, end)
    while title is not None and names.legal_form(title[0]) is None:
        start = title.end() - 1
        title = _TITLE.match(text, start, end)
    return start


def _after_colon(text: str, words: Words) -> Iterator[tuple[str, tuple[Stretch, Stretch]]]:
    """``The Seller: NAME of ADDRESS. The Buyer: …``: only where name and address share a sentence."""
    marks = list(words.colon.finditer(text))
    for i, mark in enumerate(marks):
        later = marks[i + 1].start() if i + 1 < len(marks) else len(text)
        part = text[mark.end() : min(later, mark.end() + 300)]
        behind_name = _OF.search(part) or _AT.search(part)
        if behind_name is None:
            continue
        stop = _STOP.search(text, mark.end() + behind_name.end(), mark.end() + len(part))
        end = stop.start() if stop else mark.end() + len(part)
        if "\t" not in text[mark.end() : end]:
            yield words.role(mark), (Stretch(mark.end(), end), Stretch(end, end))


def named(desk: Desk, role: str, start: int, end: int, certainty: float = 0.9) -> Iterator[Found]:
    """The party that a stretch of the running text names first, with its address behind it."""
    stretch = Stretch(start, end)
    parts = _block(desk, desk.view.text, stretch, stretch)
    if parts is not None and parts.address:
        yield from finds(role, parts, certainty)


def named_only(desk: Desk, role: str, start: int, end: int, certainty: float = 0.9) -> Iterator[Found]:
    """The party that a stretch of the running text names first, with its address if one stands behind it."""
    parts = _block(desk, desk.view.text, Stretch(start, end), Stretch(end, end))
    if parts is not None:
        yield from finds(role, parts, certainty)


def _block(desk: Desk, text: str, before: Stretch, behind: Stretch) -> Block | None:
    name = _name(text, before)
    if name is None:
        return None
    lines = re.match(r"[^\S\n]*\n", text[name.end : before.end])
    if lines and text[name.end + lines.end() : before.end].strip():
        return _in_lines(desk, Stretch(name.start, before.end))
    address = _address(text, Stretch(name.end, before.end)) or _address(text, behind)
    parts = Block(flowing=True, name=list(desk.view.prose.run(name.start, name.end).lines))
    if not is_name(parts.name):
        return None
    if address is not None:
        parts.address = list(desk.view.prose.run(address.start, address.end).lines)
    return parts


def _in_lines(desk: Desk, within: Stretch) -> Block | None:
    """A party set as a block inside the sentence, its name on a line of its own."""
    run = desk.view.prose.run(within.start, within.end)
    parts = take_apart(desk, run)
    width = max(page.width for page in desk.view.pages)
    parts.flowing = len(parts.address) > 1 and parts.address[0][-1].box.x1 > 0.8 * width
    return parts if is_name(parts.name) else None


def _name(text: str, within: Stretch) -> Stretch | None:
    """The company at the beginning of a stretch: up to its legal form, else up to the words that describe it."""
    lead = re.match(
        r"(?is)(?:[\s,:;.\-–*]|\(?\d{1,2}[.)]\s|\([a-z]\)|\b(?:and|the|between)\b\s|by\s)*",
        text[within.start : within.end],
    )
    start = within.start + (lead.end() if lead else 0)
    rest = text[start : within.end]
    end = len(rest)
    for pattern in (_NAME_END, _AT, _OF):
        for match in pattern.finditer(rest):
            if match.start() > 3 and _ends_name(pattern, rest, match):
                end = min(end, match.start())
                break
    end = _legal_end(rest[:end])
    clean = rest[:end].rstrip(" ,;:(\n")
    letters = sum(c.isalpha() for c in clean)
    if not 3 <= letters <= 110 or (clean[:1].isascii() and not clean[:1].isupper()):
        return None
    return Stretch(start, start + len(clean))


def _ends_name(pattern: re.Pattern[str], text: str, match: re.Match[str]) -> bool:
    return not (pattern is _AT and not _describes(text, match)) and not (pattern is _OF and _of_in_name(text, match))


def _describes(text: str, match: re.Match[str]) -> bool:
    """Whether words such as "office" tell the seat and are no part of a name: small letters, a colon after them,
    or behind a comma."""
    told = match[0].lstrip()[:1].islower() or ":" in match[0] or "：" in match[0]
    return told or text[: match.start()].rstrip().endswith((",", "(", ";"))


def _of_in_name(text: str, match: re.Match[str]) -> bool:
    """Whether an "of" belongs to the name: no legal form stands before it, and one before the next comma."""
    later = re.split(r"[,(（;\n]", text[match.end() :], maxsplit=1)[0]
    return names.legal_form(text[: match.start()]) is None and names.legal_form("X " + later) is not None


def _legal_end(text: str) -> int:
    """Where a name ends: behind its legal form where a comma follows, else at the first comma before a figure."""
    for match in re.finditer(r",\s|\s(?=\d)|\n", text):
        head = text[: match.start()]
        follows = text[match.end() :]
        if names.legal_form(head) is not None and names.legal_form("X " + re.split(r"[,\n]", follows)[0]) is None:
            return match.start()
    return len(text)


_PLAIN = re.compile(
    r"(?i)\s{0,8},\s{0,8}(?:an?\s[^,]*?(?:company|corporation|partnership|firm|entity|enterprise)\s*,?\s*)?(?=[\w\s.,#-]*\d)"
)


def _address(text: str, within: Stretch) -> Stretch | None:
    part = text[within.start : within.end]
    match = _AT.search(part) or _OF.match(part) or _PLAIN.match(part)
    if match is None:
        return None
    start = within.start + match.end()
    rest = text[start : within.end]
    cut = re.search(
        r"(?i)\s*,?\s*(?:[(（]|\b(?:hereinafter|hereafter|represented by|and its|as the)\b|\btel\b|\bphone\b)|\n\s*\n",
        rest,
    )
    clean = (rest[: cut.start()] if cut else rest).rstrip(" ,;.:\n")
    if sum(c.isalpha() for c in clean) < 5 or len(clean) > 220:
        return None
    return Stretch(start, start + len(clean))


_NUMBER = (
    re.compile(
        r"(?i)\b(?:contract|agreement|confirmation|sales?\s+note|bought\s+note|indent|order|deed)\s+"
        r"(?:no\b\.?|number|nr\b\.?|#|ref(?:erence)?\b\.?)\s*[:：]?\s*([A-Z0-9][\w\-/.]*\d[\w\-/]*)"
    ),
    re.compile(
        r"(?i)\b(?:contract|agreement|confirmation|order|document)\b,?\s+(?:which\s+)?(?:bear(?:s|ing)|with|under|has|having)\s+(?:the\s+)?"
        r"(?:(?:contract|reference|serial)\s+)?(?:number|no\b\.?|ref(?:erence)?\b\.?)\s*[:：]?\s*([A-Z0-9][\w\-/.]*\d[\w\-/]*)"
    ),
    re.compile(
        r"(?im)^[^\S\n]*(?:our\s+)?ref(?:erence)?\b\.?\s*(?:no\b\.?|number)?\s*[:：]?[ \t]*"
        r"([A-Z0-9][\w\-/.]*\d[\w\-/]*)"
    ),
)


def sentence_number(desk: Desk) -> Iterator[Found]:
    """A contract's number inside a sentence or title: "This Sales Contract No. X is made …"; else the reference at the
    head of the paper."""
    for pattern in _NUMBER:
        match = pattern.search(desk.view.text, 0, 900 if pattern is _NUMBER[-1] else 6000)
        if match and date_text(match[1]) is None:
            yield found("number", desk.view.prose.run(match.start(1), match.end(1)), match[1].rstrip(".,"), 0.9)
            return


_MADE_ON = re.compile(
    r"(?i)\b(?:made|entered|executed|signed|concluded|dated|effective)\b[^.\n]{0,60}?\b"
    r"(?:on|as of|of|this|at|dated|the)\b|\b(?:agreement|contract|note)\s+(?:is\s+)?dated\b"
    r"|\bwith\s+effect\s+(?:from|as\s+of|on)\b|\beffective\s+(?=\d|[A-Z][a-z]+\s\d)"
    r"|\b(?:ref(?:erence)?|no|number|note)\b[.:]?\s*[A-Z0-9][\w\-/]*\d\s*,?\s*(?:of|dated|date)\b"
)


def sentence_date(desk: Desk) -> Iterator[Found]:
    """A contract's date inside a sentence: "is made on 5 March 2026", "entered into this 5th day of March, 2026"."""
    text = desk.view.text
    for match in _MADE_ON.finditer(text, 0, 6000):
        run = desk.view.prose.run(match.end(), match.end() + 60)
        found_dates = list(desk.first_date("date", run.tokens[:8], 0.9))
        if found_dates:
            yield found_dates[0]
            return
