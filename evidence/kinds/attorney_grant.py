"""The sentences of a power of attorney: who grants what to whom, where, since when and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from evidence.kinds.base import Found
from evidence.kinds.deed import (
    address_in,
    clean_name,
    headed,
    letterhead,
    name_at,
    past_fill,
    told_address,
    told_name,
    told_number,
)
from evidence.kinds.forms import find
from evidence.kinds.letter_block import addressed
from evidence.kinds.party_block import party
from evidence.kinds.persons import office, person
from evidence.layout.view import Run, View
from evidence.values import addresses, dates, names, states

_OPENING = re.compile(
    r"know\s+all\s+(?:men|persons|people|parties|by)\b(?:\s+by)?\s+(?:these\s+)?presents[^\w(]{0,3}\s*(?:that)?[^\w(]{0,3}\s*(?:the\s+undersigned\W{0,2}\s*)?(?:we,\s*)?"
    r"|(?<![\w,] )\b(?:we|I|the\s+undersigned),\s+(?=[A-Z0-9_(])",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:(?:laws|formed|organi[sz]ed)\s+(?:of|in)|(?:company|corporation|partnership|llc|proprietorship)\s+of(?=\s+the\s+state)|incorporated\s+in|organi[sz]ed\s+(?:in|under\s+the\s+laws\s+of))\s+(?:the\s+)?(?:state\s*(?:or\s+\w+(?:\s*&\s*\w+)?)?\s+of\s+)?"
    r"(?:\(\s*\d\s*\)\s*)?_*\s*([A-Z][A-Za-z.]+(?:\s+[A-Z][A-Za-z.]+){0,2})",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:place\s+of\s+business|residing|office|located|address)\s*(?:is\s+)?(?:at|in|:)\s*(?:\(physical\s+address\)\s*)?(?:\(\s*\d[a-c]?\s*\)\s*)?",
    re.IGNORECASE,
)
_PLACE_ENDS = re.compile(
    r"\s{0,4}[,;.]?\s{0,4}(?:\b(?:does\s+)?hereby\b|\bconstitut|\bappoint|\bwhose\b|\bEIN\b|\bIRS\b|\bI\.R\.S\.|\(\s*hereinafter|\band\s+having\b)",
    re.IGNORECASE,
)
_APPOINTS = re.compile(
    r"(?:constitutes?|designates?|names?)?\s{0,4}(?:and|,)?\s{0,4}appoints?\s+(?:each\s+of\s+)?(?:the\s+following\s+(?:persons?|agents?)\W{0,2})?"
    r"(?:(?:your|the)\s+(?:firm|company)\b\W{0,2}|(?:the\s+|a\s+)?(?:licensed\s+)?customs\s+brokers?\b\W{0,2}(?=\s*[A-Z]))?\s*",
    re.IGNORECASE,
)
_DESIGNATES = re.compile(
    r"\b(?:hereby\s+(?:designates?|authori[sz]es?|names?|engages?|retains?)|designates|authori[sz]es|engages|retains)\s+(?:the\s+customs\s+broker\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
_AGENT_ENDS = re.compile(
    r"\b(?:its|their)\s+(?:officers|employees)|\bas\s+(?:a|its|the|our|my|true)\b|\bwhich\s+may|\bto\s+act\b|\bthrough\s+any"
    r"|\bwith\s+(?:full|power)|\btrue\s+and\s+lawful|\band/or\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:signed|executed|dated|sealed\s+and\s+signed|made)\s+(?:this|on|as\s+of|the)\s+(?:the\s+)?(?:day,?\s+(?=[(_A-Z\d]))?(?:\(\s*\d+\s*\)\s*)?_*"
    r"|\b(?:signed|executed|sealed)\s+and\s+dated\s+(?=[A-Z\d])|\beffective\s+(?:from|as\s+of|on)\s+(?=[A-Z\d])",
    re.IGNORECASE,
)
_WITNESS = re.compile(r"(?i)\bin\s+witness\s+where\s?of\b")
_SIGNED_BY = re.compile(
    r"(?:[Ss]igned|[Ee]xecuted|[Ss]ealed)\s+by\s+(?:its\s+\w+\s+)?((?:[A-Z][\w'’\-]*\.?\s+){1,3}[A-Z][\w'’\-]+)\s*(?=[,;(])"
)
_UNTIL = re.compile(
    r"(?:until|expires?(?:\s+on)?|valid\s+(?:through|to)|terminat\w+\s+on|up\s+to(?:\s+and\s+including)?|ending)"
    r"\s+(?:and\s+including\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_PORTS = re.compile(
    r"\b(?:in\s+|at\s+)?(all\s+(?:U\.?S\.?\s+)?customs\s+ports|all\s+ports|any\s+(?:and\s+all\s+)?(?:customs\s+)?ports?"
    r"(?:\s+of\s+entry)?)",
    re.IGNORECASE,
)
_SUBSTITUTION = re.compile(r"with(out)?\s+(?:full\s+)?(?:the\s+)?(?:power|right)s?\s+of\s+substitution", re.IGNORECASE)
_MAY_SUBSTITUTE = re.compile(
    r"substitution\s*[:.]?\s*(not\s+)?(?:is\s+)?(not\s+)?(permitted|allowed|granted|yes|no)\b", re.I
)
_PROCESS = re.compile(r"(?:accept|receive)\s+service\s+of\s+process", re.IGNORECASE)


def granted(view: View) -> Iterator[Found]:
    """Grantor, state, address, agent and the day of signing, as the granting sentence names them."""
    text = view.text
    opening = _OPENING.search(text)
    start = opening.end() if opening else 0
    appoints = _APPOINTS.search(text, start) or _DESIGNATES.search(text, start)
    if opening is not None:
        yield from _grantor(view, start, appoints.start() if appoints else min(start + 900, len(text)))
    elif appoints is not None:
        begin = _subject(view, appoints.start())
        yield from _grantor(view, begin, appoints.start()) if begin is not None else ()
    if appoints is not None:
        yield from _agent(view, appoints.end())
    signed = list(_day(view, _SIGNED, "effective_date"))
    yield from signed or _witnessed(view)


_BEGINS = re.compile(r"(?:(?i:that|this\s+is\s+to\s+certify\s+that|by\s+this\s+instrument,?|the\s+company)\s+)?")
_SUBJECT_WITHIN = 700
"""A sentence's subject begins no farther before its verb, in characters."""


def _subject(view: View, verb: int) -> int | None:
    """Where the company begins that a sentence without an opening formula has appoint somebody: at the beginning of a
    line of text, told by its legal form."""
    text = view.text
    for line in re.finditer(r"(?m)^[^\n]+", text[max(verb - _SUBJECT_WITHIN, 0) : verb]):
        at = max(verb - _SUBJECT_WITHIN, 0) + line.start()
        begun = _BEGINS.match(text, at)
        start = begun.end() if begun else at
        name = name_at(text, start) if len(text[at:].split("\n", 1)[0]) >= _PROSE else None
        if name is not None and names.legal_form(clean_name(text[slice(*name)])) is not None:
            return start
    return None


_PROSE = 60
"""A line of running text has so many characters at least; heads and captions with their values are shorter."""
_YOU = re.compile(
    r"(?i)\b(?:we|I)\b(?:[^.]|\.(?=\s*[,;(a-z])){0,300}?\b(?:name|appoint|constitute|designate|authori[sz]e)(?:\s+and\s+\w+)?\s+you(?:r\s+(?:firm|company))?\b"
)
_HEAD_APPOINTED = re.compile(
    r"(?i)\bappoints?\s+(?:the\s+)?(?:customs\s+)?(?:broker|agent|company|firm)\b[^.;]{0,30}?\b(?:above|head|letterhead|top)\b"
)


def headed_sides(view: View, read: Sequence[Found]) -> Iterator[Found]:
    """Parties that no sentence or box names: in a letter that appoints ``you``, its head and its addressee; else the
    broker in whose head the sheet is printed, where the sentence appoints the one named there."""
    said = {f.field: f.value for f in read}
    if _YOU.search(view.text):
        if "grantor.name" not in said:
            yield from headed(view, "grantor")
        elif "grantor.address" not in said and said["grantor.name"]:
            yield from letterhead(view, "grantor.address", said["grantor.name"])
        block = addressed(view) if "agent.name" not in said else None
        if block is not None:
            yield from (f for f in party("agent", block, 0.85) if f.field in ("agent.name", "agent.address"))
        if "effective_date" not in said:
            yield from _letter_day(view)
        if "grantor_number" not in said:
            yield from told_number(view, "grantor_number")
    elif _HEAD_APPOINTED.search(view.text) and "agent.name" not in said:
        yield from headed(view, "agent", said.get("grantor.name"))


_ADDRESSED = re.compile(r"(?im)^\W*(?:to|dear|re|attention|subject)\b\s*[:,]")


def letter_day(view: View) -> list[Found]:
    """The day of a letter with an addressee: a line above him that is nothing but a date."""
    addressee = _ADDRESSED.search(view.text)
    for line in view.sheets[0].lines if addressee is not None and view.sheets else ():
        found = dates.parse_date(line.text.strip(" .,"))
        if found is not None and line.text in view.text[: addressee.start() if addressee else 0]:
            return [find("effective_date", Run((line.tokens,)), found.isoformat(), 0.85)]
    return []


def completed(view: View, read: Sequence[Found]) -> list[Found]:
    """The address of a party named in a sentence without one, where its name is printed once more: on its own paper's
    head, or as the addressee with the address behind it."""
    told = {f.field: f for f in read}
    found: list[Found] = []
    for role in ("grantor", "agent"):
        name = told.get(f"{role}.name")
        if name is None or not name.value or f"{role}.address" in told:
            continue
        head = list(letterhead(view, f"{role}.address", name.value))
        found += head or _behind_name(view, f"{role}.address", name.value)
    return found


def _behind_name(view: View, field: str, name: str) -> list[Found]:
    """The address that follows a name on its line or the next."""
    words = r"\s+".join(map(re.escape, name.split()))
    for match in re.finditer(words + r"\s*,\s*", view.text):
        postal = address_in(view.text, match.end(), match.end() + 12)
        if postal is not None:
            return [told_address(view, field, postal)]
    return []


def _letter_day(view: View) -> Iterator[Found]:
    """The day of a letter: the only line above its sentences that is nothing but a date."""
    start = _YOU.search(view.text)
    head = view.text[: start.start()] if start else ""
    for line in view.sheets[0].lines:
        found = dates.parse_date(line.text.strip(" .,"))
        if found is not None and line.text in head:
            yield find("effective_date", Run((line.tokens,)), found.isoformat(), 0.9)
            return


def _witnessed(view: View) -> Iterator[Found]:
    """The only day that the witness clause names."""
    clause = _WITNESS.search(view.text)
    if clause is not None:
        text = view.text[clause.end() : clause.end() + 320].replace("\n", " ")
        printed = list(dict.fromkeys(dates.find_date_texts(text)))
        found = dates.parse_date(printed[0]) if len(printed) == 1 else None
        if found is not None:
            begin = clause.end() + text.find(printed[0])
            yield _told(view, "effective_date", (begin, begin + len(printed[0])), found.isoformat())


def signer(view: View) -> Iterator[Found]:
    """The person the witness clause says has signed: ``to be signed by Ada Holm, President``."""
    clause = _WITNESS.search(view.text)
    match = _SIGNED_BY.search(view.text, clause.end(), clause.end() + 320) if clause else None
    if match is not None and names.legal_form(match[1]) is None:
        yield _told(view, "signatory.name", match.span(1), " ".join(match[1].split()))
        return
    yield from _over_office(view)


def _over_office(view: View) -> Iterator[Found]:
    """The person whose name stands right over nothing but an office, as under a signature; none where several do."""
    found: list[Run] = []
    for sheet in view.sheets:
        for upper, lower in pairwise(sheet.lines):
            for name, title in product(upper.segments, lower.segments):
                near = abs(name.box.x0 - title.box.x0) <= 3 and title.box.top - name.box.bottom <= title.box.height
                if near and len(name.tokens) > 1 and person(name.text) == name.text and office(title.text):
                    found.append(Run((name.tokens,)))
    if len({run.text for run in found}) == 1 and names.legal_form(found[0].text) is None:
        yield find("signatory.name", found[0], found[0].text, 0.85)


def validity(view: View) -> Iterator[Found]:
    """Until when, in which ports, with or without substitution, and for service of process."""
    yield from _day(view, _UNTIL, "expiry_date")
    ports = _PORTS.search(view.text)
    if ports is not None:
        yield _told(view, "ports", ports.span(1), " ".join(ports[1].split()))
    substitution = _SUBSTITUTION.search(view.text)
    may = _MAY_SUBSTITUTE.search(view.text)
    if substitution is not None:
        yield _told(view, "substitution", substitution.span(), "N" if substitution[1] else "Y")
    elif may is not None:
        denied = may[1] or may[2] or may[3].casefold() == "no"
        yield _told(view, "substitution", may.span(), "N" if denied else "Y")
    process = _PROCESS.search(view.text)
    if process is not None:
        yield _told(view, "service_of_process", process.span(), "Y")


_OFFICER = re.compile(
    r"\s*(?P<person>[A-Z][\w.'’ \n-]{3,40}),\s+(?:(?:being|as|acting\s+as)\s+)?(?:the\s+|an?\s+)?"
    r"(?:duly\s+authori[sz]ed\s+)?(?P<office>[A-Z][\w \n&-]{2,40}?)\s+(?:of|for|on\s+behalf\s+of)\s+(?=[A-Z0-9])"
)
"""An officer who speaks for the company that grants: ``I, Ada Holm, Managing Member of Weir Lane Tools LLC``."""


def _grantor(view: View, start: int, end: int) -> Iterator[Found]:
    text = view.text
    officer = _OFFICER.match(text, start, end)
    if officer is not None and office(" ".join(officer["office"].split())):
        start = officer.end()
        yield _told(view, "signatory.name", officer.span("person"), " ".join(officer["person"].split()))
    name = name_at(text, start)
    if name is not None:
        yield told_name(view, "grantor.name", name)
    yield from told_number(view, "grantor_number", start, end)
    state = _STATE.search(text, start, end)
    if state is not None and state[1][0].isupper():
        found = states.full_name(" ".join(state[1].split())) or states.find(" ".join(state[1].split()))
        if found is not None:
            at = text.upper().find(found.upper().split()[0], state.start(1))
            span = (at, at + len(found)) if at >= 0 else state.span(1)
            yield _told(view, "state", span if _same(text, span, found) else state.span(1), found)
    place = next((m for m in _PLACE.finditer(text, start, end)), None)
    postal = address_in(text, start, end)
    if postal is not None:
        yield told_address(view, "grantor.address", postal)
    elif place is not None:
        stop = _PLACE_ENDS.search(text, place.end(), end + 12)
        yield from _address(view, "grantor.address", place.end(), stop.start() if stop else end)


def _same(text: str, span: tuple[int, int], found: str) -> bool:
    return " ".join(text[span[0] : span[1]].split()).casefold() == found.casefold()


def _agent(view: View, start: int) -> Iterator[Found]:
    """The agent's name, and its address where one follows the name."""
    text = view.text
    name = name_at(text, start)
    if name is None:
        return
    yield told_name(view, "agent.name", name)
    stop = _AGENT_ENDS.search(text, name[1], name[1] + 260)
    postal = address_in(text, name[1], stop.start() if stop else name[1] + 80)
    if postal is not None:
        yield told_address(view, "agent.address", postal)
    else:
        yield from letterhead(view, "agent.address", clean_name(text[slice(*name)]))


def _address(view: View, field: str, start: int, end: int) -> Iterator[Found]:
    start = past_fill(view.text, start)
    text = re.sub(r"_+", " ", view.text[start:end]).strip(" ,;.\n")
    if 8 <= len(text) <= 200 and re.search(r"\d", text):
        yield _told(
            view,
            field,
            (start, start + len(view.text[start:end].rstrip(" ,;.\n"))),
            addresses.normal(" ".join(text.split())),
        )


def _day(view: View, before: re.Pattern[str], field: str) -> Iterator[Found]:
    """The first date that follows one of the phrases closely."""
    for match in before.finditer(view.text):
        rest = view.text[match.end() : match.end() + 40].replace("_", " ")
        printed = next(iter(dates.find_date_texts(rest.replace("\n", " "))), None)
        at = rest.replace("\n", " ").find(printed) if printed else -1
        if printed is not None and 0 <= at <= 4:
            found = dates.parse_date(printed)
            if found is not None:
                begin = match.end() + at
                yield _told(view, field, (begin, begin + len(printed)), found.isoformat())
                return


def _told(view: View, field: str, span: tuple[int, int], value: str) -> Found:
    run: Run = view.prose.run(*span)
    return find(field, run, value, 0.95)
