"""Agreements between a principal and its agent: who, since when, until when; as captions or as sentences say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import free_sides, parties, prose_parties
from evidence.kinds.base import Extract, Found
from evidence.kinds.desk import Desk, found
from evidence.kinds.free_text import FreeText, is_free
from evidence.kinds.prose_parties import Words
from evidence.layout.view import View

PRINCIPAL = (
    r"principals?|clients?|customers?|sellers?|shippers?|exporters?|consignees?|buyers?|purchasers?|company|merchants?"
    r"|entrusting\s+party|payer|party\s+a|委托方|委托人|甲方"
)
AGENT = (
    r"agents?|IOR|importer\s+of\s+record|(?:service\s+)?providers?|paying\s+(?:agent|party)|payment\s+agent|trustee"
    r"|entrusted\s+party|third[\s-]party\s+payer|contractor|buying\s+agent|party\s+b|受托方|受托人|代理方|代理人|乙方"
)
ROLES = {"principal": PRINCIPAL, "agent": AGENT}
WORDS = Words("principal", PRINCIPAL, "agent", AGENT)
_UNTIL = re.compile(
    r"(?i)\b(?:until|expires?(?:\s+on)?|shall\s+expire\s+on|valid\s+(?:through|until|to|till)|terminat\w+\s+on|end(?:s|ing)?\s+on"
    r"|through|up\s+to(?:\s+and\s+including)?|expiration\s+date(?:\s+of)?)\s*:?\s+(?:and\s+including\s+)?(?:the\s+)?|有效期至|至(?=\s*\d{4}\s*年)"
)
_SENTENCE = re.compile(r"[^.。]+")
_BEARS = re.compile(r"(?i)\b(?:liab\w+|indemnif\w+|responsib\w+|bears?|borne|reimburse\w*|pays?|paid\s+by)\b|承担|负责")
_LATER = re.compile(
    r"(?i)\b(?:underpaid|additional|supplemental|increased|unpaid|further|post-entry|assessed|later|short-?paid)\b|补缴|少缴|追缴"
)
_DUTY = re.compile(r"(?i)\b(?:dut(?:y|ies)|tariffs?)\b|税")
_LONGEST = 600


def reader(liability: bool = False) -> Extract:
    """The extractor of an agreement's kind; ``liability`` asks for the clause on duty found due later as well."""

    def extract(view: View) -> Iterator[Found]:
        desk = Desk(view, "agreement", "parties", "trade")
        free = FreeText(view) if is_free(view) else None
        yield from _first(desk.day("date", "issued", "contract_date", "date"), _signed(desk, free))
        yield from _first(_expiry(desk), _told_expiry(desk, free))
        yield from _sides(desk, free)
        if liability:
            yield from _clause(desk)

    return extract


def _first(*ways: Iterator[Found]) -> Iterator[Found]:
    for way in ways:
        finds = list(way)
        if finds:
            yield from finds
            return


def _signed(desk: Desk, free: FreeText | None) -> Iterator[Found]:
    """The agreement's day in its sentences."""
    ruled = list(prose_parties.sentence_date(desk))
    yield from ruled if free is None else free_sides.signed(desk, free, ruled)


def _told_expiry(desk: Desk, free: FreeText | None) -> Iterator[Found]:
    """The last day in the clauses on the term, where only the tagger sees it."""
    if free is not None:
        yield from free_sides.day(desk, free, "EXPIRES", "expiry_date", clauses=True)


def _sides(desk: Desk, free: FreeText | None) -> Iterator[Found]:
    """Principal and agent: named in a sentence, else at their captions, else as the tagger reads the sentences."""
    told = list(prose_parties.in_prose(desk, WORDS)) or list(_authorised(desk))
    for role in ROLES:
        if not parties.complete(told, role):
            told += parties.party(desk, role, (role,))
    yield from told if free is None else free_sides.sides(free, told, ROLES)


_AUTHORISES = re.compile(
    r"(?i)\b(?:we|the\s+undersigned),?\s+(?P<principal>[^;:]{3,160}?),?\s+(?:do\s+)?hereby\s+(?:\w+\s+){0,2}?"
    r"(?:authori[sz]e|entrust|appoint|instruct|commission)s?\s+(?P<agent>[^;:]{3,160}?),?\s+"
    r"(?:to\s+(?:pay|make|remit|effect|act|purchase|settle|arrange)\b|as\s+(?:our|its|the)\b)"
)


def _authorised(desk: Desk) -> Iterator[Found]:
    """Both sides of a letter: ``We, X, hereby authorize Y to make payment on our behalf``."""
    for match in _AUTHORISES.finditer(desk.view.text):
        read = [f for role in ROLES for f in prose_parties.named_only(desk, role, *match.span(role))]
        if all(parties.complete(read, role) for role in ROLES):
            yield from read
            return


def _expiry(desk: Desk) -> Iterator[Found]:
    """The last day: at its caption, else the date right behind "until" and the like."""
    at_caption = list(desk.day("expiry_date", "expires"))
    yield from at_caption
    for match in _UNTIL.finditer(desk.view.text) if not at_caption else ():
        run = desk.view.prose.run(match.end(), match.end() + 30)
        days = [f for f in desk.first_date("expiry_date", run.tokens[:4], 0.9) if f.words[0] == run.words[0]]
        if days:
            yield days[0]
            return


def _clause(desk: Desk) -> Iterator[Found]:
    """The sentence that says who bears duty found due later."""
    for match in _SENTENCE.finditer(desk.view.text):
        said = match[0].strip()
        if len(said) <= _LONGEST and all(p.search(said) for p in (_DUTY, _LATER, _BEARS)):
            start = match.start() + match[0].index(said)
            run = desk.view.prose.run(start, start + len(said))
            yield found("liability_clause", run, " ".join(said.split()), 0.8)
            return
