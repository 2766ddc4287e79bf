"""What invoices and contracts say of delivery, payment and origin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found, of_tokens
from evidence.layout.labels import Hit, fold
from evidence.layout.view import Run
from evidence.layout.words import Token
from evidence.values import countries, incoterms, money


def delivery_term(desk: Desk, place: bool = True) -> Iterator[Found]:
    """The Incoterm and its named place: at the caption of delivery terms, else where one has a place."""
    for hit in desk.captions.of("incoterm"):
        run = desk.captions.value_at(hit, lambda t: incoterms.find(t) is not None)
        if run is not None:
            yield from _term(_whole(desk, hit, run), place, 1.0)
            return
    for line in desk.view.lines:
        for segment in line.segments:
            at = next((i for i, t in enumerate(segment.tokens) if _is_code(t.text)), None)
            if at is not None and _plausible(segment.tokens, at):
                yield from _term(segment.tokens[at:], place, 0.85)
                return


def _whole(desk: Desk, hit: Hit, run: Run) -> tuple[Token, ...]:
    """The line the term stands on: the place may reach beyond what was needed to find the term."""
    for candidate in desk.captions.candidates(hit):
        for line in candidate.lines:
            if run.tokens[0] in line:
                return line
    return run.tokens


def _is_code(text: str) -> bool:
    bare = text.strip(".,:;()[]")
    return bare.isupper() and bare in incoterms.CODES


def _plausible(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return (re.match(r"[(\[]?[A-Z]", after) is not None and money.find_currency(after) is None) or (
        at > 0 and tokens[at - 1].text.endswith(":")
    )


def _term(tokens: Sequence[Token], place: bool, certainty: float) -> Iterator[Found]:
    text = " ".join(t.text for t in tokens)
    told = incoterms.find(text)
    at = next((i for i, t in enumerate(tokens) if _is_code(t.text.upper())), None)
    if told is None:
        return
    code, named = told
    if at is None:
        yield of_tokens("incoterm", tokens, code, 0.9 * certainty)
        return
    yield of_tokens("incoterm", (tokens[at],), code, certainty)
    words = _as_far_as(tokens[at + 1 :], fold(named or ""))
    if place and named and words:
        yield of_tokens("incoterm_place", words, named, certainty)


def _as_far_as(tokens: Sequence[Token], wanted: str) -> tuple[Token, ...]:
    """The words that spell a text, from its first word on."""
    taken: list[Token] = []
    said = ""
    for token in tokens:
        said += fold(token.text)
        if not said:
            continue
        if not wanted.startswith(said):
            break
        taken.append(token)
        if said == wanted:
            break
    return tuple(taken)


def payment_terms(desk: Desk) -> Iterator[Found]:
    """The terms of payment, over their lines; what is no more than an amount or a date is none."""
    for item in map(_one_matter, desk.texts("payment_terms", ("payment_terms",))):
        told = re.search(r"[^\W\d]{3}|T/T|L/C|D/[AP]|O/A", item.printed) and not _DELIVERED.match(item.printed)
        if told and not _BROKEN_OFF.search(item.printed):
            yield item
            return
    match = next((m for m in _PAID_SAID.finditer(desk.view.text) if _TERM_WORD.search(m["terms"])), None)
    if match is not None:
        run = desk.view.prose.run(*match.span("terms"))
        yield found("payment_terms", run, " ".join(match["terms"].split()), 0.85)


def _one_matter(item: Found) -> Found:
    """The terms without the sentences behind them that speak of something else."""
    words = [word.text for _, word in item.words]
    for at in range(1, len(words)):
        if words[at - 1].endswith(".") and _OTHER_MATTER.match(" ".join(words[at : at + 4])):
            text = " ".join(words[:at])
            return replace(item, printed=text, value=text.rstrip(" .;"), words=item.words[:at])
    return item


_TERM_WORD = re.compile(r"(?i)T/T|L/C|D/[AP]\b|O/A|\d\s?%|\bdays\b|\bcash\b|\badvance\b")
_PAID_SAID = re.compile(
    r"(?i)\b(?:terms\sof\spayment|payment\sterms?|payment)\s(?:shall\sbe|is\sto\sbe|will\sbe|to\sbe|are|is)\s"
    r"(?:made\s)?(?:by\s|as\sfollows:?\s)?(?P<terms>[^.\n\t]{8,120})\.(?=\s|$)"
)
_DELIVERED = re.compile(rf"(?:{'|'.join(sorted(incoterms.CODES))})\s+[A-Z][^%]{{2,40}}$")
"""A term of delivery with its place, which stands at ``Terms`` as well."""
_OTHER_MATTER = re.compile(
    r"(?i)(?:payable|due|to be paid)\s+(?:on|by|not)\b|(?:the|these|all)\s+(?:goods|merchandise|prices?)\b|"
    r"(?:deliver|ship|pack|insur|mark)\w*\b|(?:country|place|port|goods)\s+of\b|(?:please|our|kindly)\s|origin\b"
)
"""How a sentence begins that says no more of how is paid."""

_BROKEN_OFF = re.compile(r"(?i)\b(?:of|after|against|from|the|within|before|at|by|to|and|or|on|days?\s+from)$|[-(/&]$")
"""What no text ends with that was read to its end: the rest stands where it was not looked for."""

_MADE = re.compile(
    r"(?i)\b(?:made in|country of origin(?: of (?:the )?goods)?(?: is)?|(?:are|is) of)\s*[:：]?\s*"
    r"((?:the )?[A-Za-z.'’]+(?:[ \n]+[A-Za-z.'’]+){0,3})"
)


def country_of_origin(desk: Desk) -> Iterator[Found]:
    """The country of origin: at its caption, else after "made in" in the text."""
    for hit in desk.hits("country_of_origin"):
        run = desk.captions.value_at(hit, lambda text: _country(text) is not None)
        if run is not None and not _among_goods(desk, hit):
            yield found("country_of_origin", run, _country(run.text))
            return
    yield from list(_made_in(desk)) or desk.field("country_of_origin", ("country_of_origin",), _country)


def _among_goods(desk: Desk, hit: Hit) -> bool:
    """Whether a caption stands within a line of goods, of which alone it speaks."""
    return any(t.page == hit.page and t.header.last < hit.line < t.end for t in desk.tables)


def _made_in(desk: Desk) -> Iterator[Found]:
    for match in _MADE.finditer(desk.view.text):
        words = match[1].split()
        for size in range(len(words), 0, -1):
            code = countries.to_iso2(" ".join(words[:size]).strip(" ."))
            if code is not None and (size > 1 or len(words[0]) > 2):
                length = re.match(r"\s*".join(re.escape(w) for w in words[:size]), match[1])
                end = match.start(1) + (length.end() if length else len(match[1]))
                yield found("country_of_origin", desk.view.prose.run(match.start(1), end), code, 0.9)
                return


def _country(text: str) -> str | None:
    return countries.to_iso2(text.strip(" .,;:()"))
