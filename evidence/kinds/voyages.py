"""How goods travel: vessel and voyage, ports, the day on board."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, bare, date_text, found, of_tokens
from evidence.kinds.party_block import text_of
from evidence.kinds.transport import FREIGHT
from evidence.layout.labels import Hit
from evidence.layout.words import Token, cut_token

_PORT = re.compile(r"^[^\W\d][^\d]*(?:\(?[A-Z]{5}\)?|\d{4,5})?[^\d]*$")
_VOYAGE = re.compile(
    r"^(?:(?i:v(?:oy(?:age)?)?\.?\s*(?:no\.?)?\s*[:#]?\s*))?([A-Z]{0,3}\.?\d{1,5}[A-Z]{0,3}(?:[-/]\d{1,4}[A-Z]?)?)$"
)


def vessel_and_voyage(desk: Desk) -> Iterator[Found]:
    """Vessel and voyage: at one caption for both ("EVER LOTUS / 026E"), or at a caption each."""
    parts = dict(_joint(desk))
    for name, keys in (("vessel", ("vessel",)), ("voyage", ("voyage",))):
        alone = list(_alone(desk, name, keys))
        if alone:
            yield from alone
        elif name in parts:
            tokens = parts[name]
            yield of_tokens(name, tokens, (_clean if name == "vessel" else _voyage)(text_of(tokens)))


def _alone(desk: Desk, name: str, keys: Sequence[str]) -> Iterator[Found]:
    for hit in desk.hits(*keys):
        run = desk.captions.value_at(hit, _is_vessel if name == "vessel" else _is_voyage)
        if run is None:
            continue
        if name == "vessel":
            ship, voyage = split_voyage(run.tokens)
            yield of_tokens("vessel", ship, _clean(text_of(ship)))
            if voyage and not desk.captions.of("voyage"):
                yield of_tokens("voyage", voyage, _voyage(text_of(voyage)))
        else:
            yield found("voyage", run, _voyage(run.text))
        return


def _joint(desk: Desk) -> Iterator[tuple[str, tuple[Token, ...]]]:
    for hit in desk.captions.of("vessel_voyage"):
        for run in desk.captions.candidates(hit):
            ship, voyage = split_voyage(run.tokens)
            if ship and _is_vessel(text_of(ship)):
                yield "vessel", ship
                if voyage:
                    yield "voyage", voyage
                return


def split_voyage(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """A vessel's name and the voyage behind it: after a slash, after ``V.``, or the last word with digits."""
    words = list(tokens)
    for i, token in enumerate(words):
        if token.text in ("/", "//", "|", "&") and 0 < i < len(words) - 1:
            return tuple(words[:i]), bare(words[i + 1 :])
        if i and re.fullmatch(r"(?i)v(?:oy(?:age)?)?[.:]?|voy\.?no\.?", token.text.rstrip(":")) and i < len(words) - 1:
            return tuple(words[:i]), bare(words[i + 1 :])
        at = token.text.find("/")
        if 0 < at < len(token.text) - 1 and _is_voyage(token.text[at + 1 :]):
            head = cut_token(token, 0, at)
            return (*words[:i], head), (cut_token(token, at + 1, len(token.text)),)
    if len(words) > 1 and _is_voyage(words[-1].text) and not _is_voyage(words[0].text):
        return _without_slash(words[:-1]), (words[-1],)
    return tuple(words), ()


def _without_slash(words: list[Token]) -> tuple[Token, ...]:
    last = words[-1]
    if len(last.text) > 1 and last.text.endswith(("/", ",")):
        words[-1] = cut_token(last, 0, len(last.text) - 1)
    return tuple(words)


def _clean(text: str) -> str | None:
    return " ".join(text.split()).strip(" /,.;:|") or None


def _is_vessel(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    return (
        letters >= 3
        and len(text) <= 60
        and date_text(text) is None
        and (not text[:1].islower() and not text.startswith("("))
    )


def _voyage(text: str) -> str | None:
    match = _VOYAGE.match(text.strip(" .,;:"))
    return match[1].lstrip(".") if match else _clean(text)


def _is_voyage(text: str) -> bool:
    bare_text = text.strip(" .,;:")
    return bool(_VOYAGE.match(bare_text)) and any(c.isdigit() for c in bare_text)


def ports(desk: Desk) -> Iterator[Found]:
    """Ports of loading and discharge and the place of delivery."""
    for name, keys in (
        ("port_of_loading", ("port_of_loading",)),
        ("port_of_discharge", ("port_of_discharge",)),
        ("place_of_delivery", ("place_of_delivery", "final_destination")),
    ):
        yield from desk.field(name, keys, _port)


def _port(text: str) -> str | None:
    clean = " ".join(text.split()).strip(" .,;:|")
    if (
        not 3 <= len(clean) <= 60
        or not _PORT.match(clean)
        or clean[:1].islower()
        or FREIGHT.search(clean)
        or _SENTENCE.search(clean)
    ):
        return None
    return clean


_SENTENCE = re.compile(
    r"(?i)\b(?:applicable|only|when|document|used|clause|carrier|merchant|see|responsib\w+|routing)\b"
)


def on_board(desk: Desk) -> Iterator[Found]:
    """The day on board: at its caption, in the clause "shipped on board …", else the day of sailing, or the expected
    one where the bill was issued that day; never the day of issue itself."""
    at_caption = list(desk.day("on_board_date", "on_board_date"))
    if at_caption:
        yield at_caption[0]
        return
    for hit in desk.captions.of("on_board_date"):
        tokens = _around(desk, hit)
        yield from desk.first_date("on_board_date", tokens)
        return
    match = re.search(r"(?i)(?:shipped|laden|loaded|clean)\s+on\s*-?board\b|on\s*-?board\s+date", desk.view.text)
    if match:
        run = desk.view.prose.run(match.end(), match.end() + 90)
        yield from desk.first_date("on_board_date", run.tokens)
        return
    issued = {f.value for f in desk.day("on_board_date", "issue_date")}
    sailed = list(desk.day("on_board_date", "sailing_date"))
    expected = [f for f in desk.day("on_board_date", "departure_estimate") if f.value in issued]
    yield from (replace(f, certainty=0.85) for f in (sailed or expected))


def _around(desk: Desk, hit: Hit) -> tuple[Token, ...]:
    """The words after a caption on its line and on the next two lines below it."""
    below = desk.captions.below(hit, 2)
    return (*desk.right_of(hit), *below.tokens)
