"""What transport documents share: freight terms, full or part load, house or master, the carrier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, bare, found, of_tokens
from evidence.kinds.marks import is_mark
from evidence.layout.labels import Hit
from evidence.layout.view import run_of
from evidence.layout.words import Token
from evidence.values import bl

FREIGHT = re.compile(
    r"(?i)\bfreight\s*[:\-]?\s*(prepaid|collect|payable at destination)|\b(prepaid|collect)\b|运费(预付|到付)"
)
_LOADS = re.compile(r"\b(FCL|LCL)\b|\b(CY|CFS)\s?[/-]\s?(CY|CFS|DOOR)\b")


def freight_terms(desk: Desk, *others: str) -> Iterator[Found]:
    """``PREPAID`` or ``COLLECT``: at the caption, at one of ``others`` that may say it, else "freight prepaid"
    anywhere."""
    for hit in desk.hits("freight_terms", *others):
        options = [t for t in desk.line(hit).tokens if _OPTION.fullmatch(t.text)]
        if len({t.text.casefold() for t in options}) > 1:
            ticked = _ticked(desk.line(hit).tokens, options)
            if ticked is not None:
                yield of_tokens("freight_terms", (ticked,), _terms(ticked.text))
                return
            continue
        single = _single_option(desk, hit)
        if single is not None:
            yield of_tokens("freight_terms", (single,), _terms(single.text))
            return
        run = desk.captions.value_at(hit, lambda text: bool(FREIGHT.search(text)))
        if run is not None:
            match = FREIGHT.search(run.text)
            words = [t for t in run.tokens if re.search(r"(?i)prepaid|collect|payable|预付|到付", t.text)]
            if match and words:
                yield of_tokens("freight_terms", _with_freight(run.tokens, words[0]), _terms(match[0]))
                return
    match = re.search(
        r"(?i)\bfreight\s+(?:is\s+|charges\s+)?(prepaid|collect)\b"
        r"(?!\s*(?:at\b|/|\W*x?\W*(?:prepaid|collect)\b))|运费(预付|到付)",
        desk.view.text,
    )
    if match:
        group = 1 if match[1] else 2
        run = desk.view.prose.run(match.start(), match.end(group))
        yield found("freight_terms", run, _terms(match[group]), 0.95)


def _single_option(desk: Desk, hit: Hit) -> Token | None:
    """The word right behind a caption or right below it, where it is one of the two and no word of a box to tick: the
    caption of another form may be the value of this one."""
    tokens = desk.line(hit).tokens
    after = bare(tokens[tokens.index(hit.tokens[-1]) + 1 :])[:1]
    lines = desk.view.sheet(hit.page).lines[hit.line + 1 : hit.line + 2]
    under = desk.captions.under(hit, lines[0]) if hit.trails and lines else None
    close = under is not None and under.box.top - hit.box.bottom <= under.box.height
    below = under.tokens if under is not None and close and len(under.tokens) == 1 else ()
    return next((t for t in (*after, *below) if _OPTION.fullmatch(t.text)), None)


_OPTION = re.compile(r"(?i)\W?(?:prepaid|collect)\W?")


def _ticked(tokens: Sequence[Token], options: Sequence[Token]) -> Token | None:
    """Of the options on a line the one that the only cross stands next to; None where no or several crosses stand."""
    crosses = [t for t in tokens if is_mark(t.text)]
    if len(crosses) != 1:
        return None
    cross = crosses[0].box
    return min(options, key=lambda t: max(t.box.x0 - cross.x1, cross.x0 - t.box.x1))


def _with_freight(tokens: tuple[Token, ...], word: Token) -> tuple[Token, ...]:
    """``FREIGHT PREPAID`` where both words are printed, else the one."""
    at = tokens.index(word)
    return tokens[at - 1 : at + 1] if at and tokens[at - 1].text.upper().startswith("FREIGHT") else (word,)


def _terms(text: str) -> str:
    return "PREPAID" if re.search(r"(?i)prepaid|预付", text) else "COLLECT"


def load_type(desk: Desk) -> Iterator[Found]:
    """``FCL`` or ``LCL``: printed as such, or told by the service (CY/CY is a full container, CFS a part of one)."""
    asked = {t for hit in desk.hits("load_type") if hit.leads and hit.set_apart for t in hit.tokens}
    for line in desk.view.lines:
        for token in line.tokens:
            match = _LOADS.search(token.text.upper()) if token not in asked else None
            if match:
                value = match[1] or ("LCL" if "CFS" in match[0][: match[0].find("/") % 99] else "FCL")
                yield of_tokens("load_type", (token,), value, 1.0 if match[1] else 0.9)
                return


_HOUSE = re.compile(
    r"(?i)\bhouse\s+bill|\bhouse\s+b/?l|\bhbl\b|\bfcr\b|\bnvocc\b|non-?vessel|as agents? for the carrier"
    r"|freight forward|\bmto\b|multimodal transport operator|consolidat|\bfiata\b|\bfbl\b|分单"
)
_MASTER = re.compile(r"(?i)\bmaster\s+bill|\bmaster\s+b/?l\b|\bocean\s+carrier'?s\s+bill|主单")


def level_said(text: str) -> str | None:
    """``house`` or ``master`` where a text begins with the word."""
    said = re.match(r"(?i)\W*(house|master)\b", text)
    return said[1].lower() if said else None


def of_house(text: str) -> bool:
    """Whether words of the forwarding trade stand in a bill's text."""
    return _HOUSE.search(text) is not None


def level(desk: Desk, has_master_number: bool) -> Iterator[Found]:
    """``house`` or ``master``: by the title; a bill that names its master bill is a house bill; else by words of the
    forwarding trade."""
    at_caption = list(desk.field("level", ("bill_type",), level_said))
    if at_caption:
        yield at_caption[0]
        return
    text = desk.view.text
    title = re.search(
        r"(?i)\b(house|master)\s+(?:(?:ocean|(?:non-?\s?)?negotiable|combined|transport|original|express)\s+){0,3}"
        r"(?:bill\s+of\s+lading|b/?l|waybill|sea\s*waybill)(?!\s*(?:no|num|#))",
        text,
    )
    if title:
        run = desk.view.prose.run(title.start(1), title.end(1))
        yield found("level", run, title[1].lower())
        return
    for pattern, value, sure in ((_HOUSE, "house", 0.85), (_MASTER, "master", 0.8)):
        match = pattern.search(text)
        if value == "master" and has_master_number:
            break
        if match:
            run = desk.view.prose.run(match.start(), match.end())
            yield found("level", run, value, 0.95 if has_master_number else sure, "derived")
            return
    for hit in desk.captions.of("master_no") if has_master_number else ():
        yield found("level", run_of(hit.tokens), "house", 0.95, "derived")
        return


def scac(desk: Desk, number: Found | None) -> Iterator[Found]:
    """The carrier's code: at its caption, else four letters in front of a bill's number of digits."""
    labelled = list(
        desk.field(
            "scac", ("scac",), lambda t: t.strip(" .,;:") if re.fullmatch(r"[A-Z]{2,4}", t.strip(" .,;:")) else None
        )
    )
    if labelled:
        yield labelled[0]
        return
    code = bl.scac(number.value) if number is not None and number.value else None
    if number is not None and code is not None and re.match(r"[A-Z]{4}\d{5}", number.value or ""):
        yield Found("scac", number.printed, code, number.words, 0.9, "derived")


_CARRIER = re.compile(
    r"(?i)\b(?:signed\s+(?:for|on\s+behalf\s+of)\s+the\s+carrier|for\s+and\s+on\s+behalf\s+of\s+the\s+carrier|as\s+carrier)\b[\s:,]*"
)


def signed_carrier(desk: Desk) -> Iterator[Found]:
    """The carrier named in the signature: "signed for the carrier …" or "… as carrier"."""
    for match in _CARRIER.finditer(desk.view.text):
        behind = desk.view.text[match.end() :].split("\n", 1)[0]
        before = desk.view.text[: match.start()].rsplit("\n", 1)[-1]
        as_carrier = "as" in match[0].lower().split()[0]
        text, start = (before, match.start() - len(before)) if as_carrier else (behind, match.end())
        clean = text.strip(" ,:")
        if 6 <= len(clean) <= 70 and clean[:1].isupper() and sum(c.isalpha() for c in clean) > 5:
            at = start + text.index(clean)
            run = desk.view.prose.run(at, at + len(clean))
            yield found("carrier.name", run, clean, 0.8)
            return
