"""The sentences of a power of attorney: who grants what to whom, where, since when and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.forms import find
from evidence.layout.view import Run, View
from evidence.values import addresses, dates, names, states

_OPENING = re.compile(
    r"know\s+all\s+(?:men|persons|people|parties|by)\b(?:\s+by)?\s+(?:these\s+)?presents\W{0,3}\s*(?:that)?\W{0,3}\s*(?:the\s+undersigned\W{0,2}\s*)?",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(
    r"\s*(?:\(\s*\d[a-c]?\s*\)|[,(;]?\s*(?:\b(?:doing\s+business|d/?b/?a\b|trading\s+as|an?\s+(?:\w+\s+){0,3}(?:corporation|limited|company"
    r"|partnership|individual|sole|proprietor|llc)|a\s+(?:corporation|company)|organi[sz]ed|incorporated|existing|under\s+the\s+laws"
    r"|residing|having|whose|with\s+(?:its|an?)|located|hereby|does\s+hereby|\(?full\s+(?:legal\s+)?name|\(?hereinafter|of\s+\d"
    r"|EIN|IRS|I\.R\.S\.)))",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:laws\s+of|incorporated\s+in|organi[sz]ed\s+(?:in|under\s+the\s+laws\s+of))\s+(?:the\s+)?(?:state\s*(?:or\s+\w+(?:\s*&\s*\w+)?)?\s+of\s+)?"
    r"(?:\(\s*\d\s*\)\s*)?([A-Z][A-Za-z.]+(?:\s+[A-Z][A-Za-z.]+){0,2})",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:place\s+of\s+business|residing|office|located|address)\s*(?:is\s+)?(?:at|in|:)\s*(?:\(physical\s+address\)\s*)?(?:\(\s*\d[a-c]?\s*\)\s*)?",
    re.IGNORECASE,
)
_PLACE_ENDS = re.compile(
    r"\s*[,;.]?\s*(?:\b(?:does\s+)?hereby\b|\bconstitut|\bappoint|\bwhose\b|\bEIN\b|\bIRS\b|\bI\.R\.S\.|\(\s*hereinafter|\band\s+having\b)",
    re.IGNORECASE,
)
_APPOINTS = re.compile(
    r"(?:constitutes?|designates?|names?)?\s*(?:and|,)?\s*appoints?\s+(?:each\s+of\s+)?(?:the\s+following\s+(?:persons?|agents?)\W{0,2})?\s*",
    re.IGNORECASE,
)
_AGENT_ENDS = re.compile(
    r"\s*[,;(]?\s*(?:\b(?:its|their)\s+(?:officers|employees|successors)|\bas\s+(?:a|its|the|our|my|true)|\bwhich\s+may|\bto\s+act"
    r"|\bthrough\s+any|\blicensed|\ba\s+licensed|\bwith\s+(?:full|power)|\bhaving\b|\bwhose\b|\blocated\s+at|\bof\s+\d|\ban?\s+(?:\w+\s+){0,3}(?:corporation"
    r"|company|partnership|broker)|\bhereinafter|\(\s*give|\btrue\s+and\s+lawful|\band/or\b)|\n\s*\n",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:signed|executed|dated|sealed\s+and\s+signed|made)\s+(?:this|on|as\s+of|the)\s+(?:the\s+)?", re.IGNORECASE
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
    appoints = _APPOINTS.search(text, start)
    if opening is not None:
        yield from _grantor(view, start, appoints.start() if appoints else min(start + 900, len(text)))
    if appoints is not None:
        yield from _agent(view, appoints.end())
    yield from _day(view, _SIGNED, "effective_date")


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


def _grantor(view: View, start: int, end: int) -> Iterator[Found]:
    text = view.text
    start = _skipped(text, start)
    name_end = _NAME_ENDS.search(text, start, min(start + 200, end))
    if name_end is not None and name_end.start() > start:
        name = _name(text[start : name_end.start()])
        if name is not None:
            yield _told(view, "grantor.name", (start, name_end.start()), name)
    state = _STATE.search(text, start, end)
    if state is not None:
        found = states.full_name(" ".join(state[1].split())) or states.find(" ".join(state[1].split()))
        if found is not None:
            at = text.upper().find(found.upper().split()[0], state.start(1))
            span = (at, at + len(found)) if at >= 0 else state.span(1)
            yield _told(view, "state", span if _same(text, span, found) else state.span(1), found)
    place = next((m for m in _PLACE.finditer(text, start, end)), None)
    if place is not None:
        stop = _PLACE_ENDS.search(text, place.end(), end + 12)
        yield from _address(view, "grantor.address", place.end(), stop.start() if stop else end)


def _same(text: str, span: tuple[int, int], found: str) -> bool:
    return " ".join(text[span[0] : span[1]].split()).casefold() == found.casefold()


def _agent(view: View, start: int) -> Iterator[Found]:
    """The agent's name, and its address where one follows the name."""
    text = view.text
    start = _skipped(text, start)
    stop = _AGENT_ENDS.search(text, start, start + 320)
    end = stop.start() if stop else min(start + 120, len(text))
    whole = text[start:end]
    street = re.search(r",\s*(?:of\s+)?(?=(?:\d|P\.?\s?O\.?\s|No\.|One\s|Suite))", whole)
    name_end = start + street.start() if street else end
    name = _name(text[start:name_end])
    if name is None:
        return
    yield _told(view, "agent.name", (start, name_end), name)
    if street is not None:
        yield from _address(view, "agent.address", start + street.end(), end)
        return
    located = re.compile(
        r"\s*,?\s*(?:located\s+at|of|with\s+offices?\s+at|having\s+\w+\s+\w+\s+at)\s+(?=\d)", re.I
    ).match(text, end)
    if located is not None:
        after = _AGENT_ENDS.search(text, located.end(), located.end() + 260)
        if after is not None:
            yield from _address(view, "agent.address", located.end(), after.start())


def _skipped(text: str, start: int) -> int:
    """Past block numbers and fill characters before a typed name."""
    match = re.compile(r"(?:\s|_|\(\s*\d[a-c]?\s*\)|[:,])*").match(text, start)
    return match.end() if match else start


def _name(text: str) -> str | None:
    bare = names.printed(re.sub(r"_+", " ", text))
    return bare if 3 <= len(bare) <= 90 and re.search(r"[^\W\d_]{2}", bare) else None


def _address(view: View, field: str, start: int, end: int) -> Iterator[Found]:
    start = _skipped(view.text, start)
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
        rest = view.text[match.end() : match.end() + 40]
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
