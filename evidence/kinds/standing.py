"""Certificates: in what standing something is, and the name a certificate is made out to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from evidence.kinds.base import Found
from evidence.kinds.deed import address_in, name_at, plausible, told_address, told_name
from evidence.kinds.forms import Form, Normal, form_data
from evidence.kinds.official import Box, boxes, fields_of, given, party, told, whole_address
from evidence.kinds.party_block import found, text_of
from evidence.layout.lines import Line
from evidence.layout.view import View
from evidence.values import addresses, names

_STANDING = re.compile(
    r"(?i)(?:not\s+)?(?:currently\s+)?(?:active|in\s?active|valid|invalid|current|in\s+(?:good\s+)?standing|good\s+standing|good|existing|exists"
    r"|in\s+existence|suspended|revoked|cancell?ed|expired|lapsed|terminated|withdrawn|removed|voluntarily\s+\w+|pending"
    r"|certified|validated|applicant|decertified|dissolved|forfeited|delinquent|void|non\s?-?\s?renewed|registered|licensed|live"
    r"|approved|denied|rejected|granted|in\s+force|in\s+effect|effective|on\s+file|open|closed|held|released|detained"
    r"|(?:sufficient\s+)?bond\s+on\s+file|存续|在业|开业|吊销|注销|正常)"
    r"(?:[\s,/&–-]+(?:and\s+)?(?:(?:sufficient\s+|no\s+)?bond\s+on\s+file|bond\s+sufficient|active|validated|certified|in\s+good\s+standing|good\s+standing|good|standing|current|valid|partner|member"
    r"|company|tier\s+I{1,3}|\(?tier\s+[123I]+\)?|[A-Z]{2}\b|存续))*"
)


def standing(text: str) -> str | None:
    """A text that only says in what standing something is (``Active``, ``In good standing``), as printed."""
    bare = " ".join(text.split()).strip(" .,;:|*")
    return bare if _STANDING.fullmatch(bare) else None


_NAME = re.compile(
    r"([^\W_][^;()\n]{2,80}?)(?=,?\s+(?i:is|has|was|are|have|whose|located|having|being|duly|a|an|to|in|of\s+\d|at\s+\d)\s"
    r"|\s*\(|\.?[ \t]*(?:\n|$))"
)
_GENERIC = re.compile(
    r"(?i)\W{0,20}(?:of\s+)?(?:an?\s+|the\s+)?(?:domestic\s+|foreign\s+|limited\s+|professional\s+)*(?:liability\s+)?(?:company|corporation|partnership|entity)\W*"
)
"""Words that tell only what sort of company, no name."""


def certificate(
    view: View, kind: str, at: Sequence[Box], sentences: Mapping[str, Normal], before: re.Pattern[str]
) -> Iterator[Found]:
    """What a certificate of a kind says at its captions (``at``) and in ``sentences``, and its holder: the name behind
    the words of ``before``, else the one at its caption."""
    form = Form(view, form_data(kind))
    read = [*boxes(form, at)]
    read += list(heading_name(view, "holder", before)) or list(party(form, "holder")) or list(_made_out(form, "holder"))
    read += told(view, kind, sentences, fields_of(read))
    yield from given(form, read)


def heading_name(view: View, role: str, before: re.Pattern[str]) -> Iterator[Found]:
    """The name behind words such as "this certifies that", in the same sentence or on a line of its own below them,
    with its address."""
    for match in before.finditer(view.text):
        span = _named(view.text, match.end())
        if span is not None:
            yield told_name(view, f"{role}.name", span, 0.9)
            postal = address_in(view.text, span[1], span[1] + 60)
            if postal is not None:
                yield told_address(view, f"{role}.address", postal, 0.9)
            return
    for line, after in _pairs(view):
        if before.search(line.text + " ") and _on_its_own(after[0].text):
            yield found(f"{role}.name", (after[0].tokens,), names.printed(after[0].text), 0.9)
            kept = whole_address([n.tokens for n in after[1:]])
            if kept:
                yield found(f"{role}.address", kept, addresses.normal([text_of(r) for r in kept]) or None, 0.9)
            return


def _made_out(form: Form, role: str) -> Iterator[Found]:
    """The company whose name stands alone right under the title of a certificate, above all captions, with its address
    below it. Nothing where two names stand there, or one above the title: that is the issuer's."""
    sheet = form.view.sheets[0] if form.view.sheets else None
    own = [c.box.top for c in form.captions if sheet is not None and c.page == sheet.number and c.key != "title"]
    head = [line for line in sheet.lines if line.box.bottom <= min(own)] if sheet is not None and own else []
    companies = [i for i, line in enumerate(head) if len(line.segments) == 1 and _company(line.text)]
    if len(companies) != 1 or companies[0] == 0:
        return
    line, below = head[companies[0]], head[companies[0] + 1 :]
    yield found(f"{role}.name", (line.tokens,), names.printed(line.text), 0.85)
    kept = whole_address([n.tokens for n in below[:4]])
    if kept:
        yield found(f"{role}.address", kept, addresses.normal([text_of(r) for r in kept]) or None, 0.85)


def _company(text: str) -> bool:
    return _on_its_own(text) and names.legal_form(text) is not None


def _named(text: str, start: int) -> tuple[int, int] | None:
    """Where the name lies that goes on in the same line: it ends where a verb or its kind follows."""
    match = _NAME.match(text, start) if text[start - 1 : start] != "\n" else None
    if match is not None and plausible(match[1]) and not _GENERIC.fullmatch(match[1]):
        return match.span(1)
    span = name_at(text, start)
    return span if span is not None and "\n" not in text[slice(*span)].strip() else None


def _on_its_own(text: str) -> bool:
    """Whether a line is nothing but a name."""
    return (
        plausible(text)
        and not _GENERIC.fullmatch(text)
        and not text.startswith("_")
        and not re.search(r"(?i)\b(?:is|hereby|licen[sc]ed|has)\b", text)
    )


def _pairs(view: View) -> Iterator[tuple[Line, tuple[Line, ...]]]:
    """Each line with up to four lines below it on its page."""
    for sheet in view.sheets:
        for index, line in enumerate(sheet.lines[:-1]):
            yield line, tuple(sheet.lines[index + 1 : index + 5])
