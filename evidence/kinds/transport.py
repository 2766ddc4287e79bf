"""What transport documents share: vessel and voyage, ports, the day on board, seals, freight terms, level, carrier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.container_numbers import container_words
from evidence.kinds.desk import Desk, bare, date_text, found, of_tokens
from evidence.kinds.party_block import text_of
from evidence.layout.labels import Hit
from evidence.layout.view import Run, run_of
from evidence.layout.words import Token, cut_token
from evidence.values import bl, container

_PORT = re.compile(r"^[^\W\d][^\d]*(?:\(?[A-Z]{5}\)?|\d{4,5})?[^\d]*$")
_VOYAGE = re.compile(
    r"^(?:(?i:v(?:oy(?:age)?)?\.?\s*(?:no\.?)?\s*[:#]?\s*))?([A-Z]{0,3}\.?\d{1,5}[A-Z]{0,3}(?:[-/]\d{1,4}[A-Z]?)?)$"
)
_FREIGHT = re.compile(
    r"(?i)\bfreight\s*[:\-]?\s*(prepaid|collect|payable at destination)|\b(prepaid|collect)\b|运费(预付|到付)"
)
_LOADS = re.compile(r"\b(FCL|LCL)\b|\b(CY|CFS)\s?[/-]\s?(CY|CFS|DOOR)\b")


# --- vessel, voyage, ports -------------------------------------------------------------------------------------------


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
        or _FREIGHT.search(clean)
        or _SENTENCE.search(clean)
    ):
        return None
    return clean


_SENTENCE = re.compile(
    r"(?i)\b(?:applicable|only|when|document|used|clause|carrier|merchant|see|responsib\w+|routing)\b"
)


# --- dates -----------------------------------------------------------------------------------------------------------


def on_board(desk: Desk) -> Iterator[Found]:
    """The day on board: at its caption, or in the clause "shipped on board …"; never the day of issue."""
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


def _around(desk: Desk, hit: Hit) -> tuple[Token, ...]:
    """The words after a caption on its line and on the next two lines below it."""
    below = desk.captions.below(hit, 2)
    return (*desk.right_of(hit), *below.tokens)


# --- seals -----------------------------------------------------------------------------------------------------------

_SEAL = re.compile(r"^[A-Z]{0,6}[-]?[A-Z]{0,3}\d{4,10}[A-Z]?$")


def seals(desk: Desk) -> Iterator[Found]:
    """Seal numbers: at their caption, in their column, or behind a container number."""
    seen: list[str] = []
    for token in _seal_tokens(desk):
        value = token.text.strip(" .,;:/()#").replace("$", "S")
        if value not in seen:
            yield of_tokens(f"seals[{len(seen)}]", (token,), value)
            seen.append(value)


def _seal_tokens(desk: Desk) -> Iterator[Token]:
    for table in desk.tables:
        for row in table.rows:
            for token in row.cells["seals"].tokens if "seals" in row.cells else ():
                yield from _as_seal(token)
    for hit in desk.captions.of("seals"):
        run = next((r for r in desk.captions.candidates(hit) if any(list(_as_seal(t)) for t in r.tokens)), None)
        for token in run.tokens if run is not None else ():
            yield from _as_seal(token)
        for token in _under_head(desk, hit) if run is None and hit.trails else ():
            yield from _as_seal(token)
    yield from _behind_containers(desk)


def _under_head(desk: Desk, hit: Hit) -> Iterator[Token]:
    """The words under a caption that heads a column, ruled off from it, down to the first line without one."""
    left, right = desk.captions.column(hit)
    for line in desk.view.sheet(hit.page).lines[hit.line + 1 : hit.line + 12]:
        inside = [t for t in line.tokens if left <= t.box.centre[0] < right]
        if len(inside) != 1 or line.box.top - hit.box.bottom > 14 * hit.box.height:
            return
        yield inside[0]


def _as_seal(token: Token) -> Iterator[Token]:
    """A word, or the parts of one between slashes and commas, that is a seal's number."""
    at = 0
    for part in re.split(r"([/,;:()]+)", token.text):
        plain = part.strip(".#").replace("$", "S")
        if _SEAL.match(plain) and container.normal(plain) is None:
            yield cut_token(token, at, at + len(part)) if part != token.text else token
        at += len(part)


def _behind_containers(desk: Desk) -> Iterator[Token]:
    """``MSKU1000090/ML-CN12345/40HQ``: the number that follows a container's after a slash or the word seal, on the
    same line or, in a narrow column, on the next."""
    marks = {id(words[-1].word) for _, words in container_words(desk)}
    lines = [(line.tokens, False) for line in desk.view.lines]
    for tokens, sealed in (*_cells(desk), *lines):
        for i, token in enumerate(tokens):
            numbers = container.find(token.text.upper())
            if not numbers and id(token.word) not in marks:
                continue
            rest = token.text.upper().partition(numbers[0])[2] if numbers else ""
            if rest.startswith("/") and len(rest) > 4:
                yield from _as_seal(cut_token(token, len(token.text) - len(rest), len(token.text)))
            elif i + 1 < len(tokens):
                yield from _named_seal(tokens[i + 1 : i + 5], sealed or rest.endswith("/"))


def _cells(desk: Desk) -> Iterator[tuple[tuple[Token, ...], bool]]:
    """The words of each cell, and whether the head of its column names seals."""
    for table in desk.tables:
        heads = {c.key: "seal" in c.head.text.lower() or "封" in c.head.text for c in table.columns}
        for row in table.rows:
            yield from ((run.tokens, heads.get(key, False)) for key, run in row.cells.items())


def _named_seal(tokens: Sequence[Token], slash: bool) -> Iterator[Token]:
    for word in tokens:
        token = word
        if token.text in ("/", "//"):
            slash = True
            continue
        if token.text.startswith("/"):
            slash, token = True, cut_token(token, 1, len(token.text))
        if re.fullmatch(r"(?i)\(?(?:seal|s/n)(?:\s?no)?[.:#]*", token.text):
            slash = True
            continue
        if slash:
            yield from _as_seal(token)
        return


# --- freight, load, level, carrier -----------------------------------------------------------------------------------


def freight_terms(desk: Desk) -> Iterator[Found]:
    """``PREPAID`` or ``COLLECT``: at the caption, else "freight prepaid" anywhere."""
    for hit in desk.captions.of("freight_terms"):
        options = [t for t in desk.line(hit).tokens if _OPTION.fullmatch(t.text)]
        if len({t.text.casefold() for t in options}) > 1:
            ticked = _ticked(desk.line(hit).tokens, options)
            if ticked is not None:
                yield of_tokens("freight_terms", (ticked,), _terms(ticked.text))
                return
            continue
        run = desk.captions.value_at(hit, lambda text: bool(_FREIGHT.search(text)))
        if run is not None:
            match = _FREIGHT.search(run.text)
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


_OPTION = re.compile(r"(?i)\W?(?:prepaid|collect)\W?")
_CROSS = re.compile(r"[\[(]?[Xx×✓✔✗✘☒☑■][\])]?")


def _ticked(tokens: Sequence[Token], options: Sequence[Token]) -> Token | None:
    """Of the options on a line the one that the only cross stands next to; None where no or several crosses stand."""
    crosses = [t for t in tokens if _CROSS.fullmatch(t.text)]
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
    for line in desk.view.lines:
        for token in line.tokens:
            match = _LOADS.search(token.text.upper())
            if match:
                value = match[1] or ("LCL" if "CFS" in match[0][: match[0].find("/") % 99] else "FCL")
                yield of_tokens("load_type", (token,), value, 1.0 if match[1] else 0.9)
                return


_HOUSE = re.compile(
    r"(?i)\bhouse\s+bill|\bhouse\s+b/?l|\bhbl\b|\bfcr\b|\bnvocc\b|non-?vessel|as agents? for the carrier"
    r"|freight forward|\bmto\b|multimodal transport operator|consolidat|\bfiata\b|\bfbl\b|分单"
)
_MASTER = re.compile(r"(?i)\bmaster\s+bill|\bmaster\s+b/?l\b|\bocean\s+carrier'?s\s+bill|主单")


def _level(text: str) -> str | None:
    said = re.match(r"(?i)\W*(house|master)\b", text)
    return said[1].lower() if said else None


def of_house(text: str) -> bool:
    """Whether words of the forwarding trade stand in a bill's text."""
    return _HOUSE.search(text) is not None


def level(desk: Desk, has_master_number: bool) -> Iterator[Found]:
    """``house`` or ``master``: by the title; a bill that names its master bill is a house bill; else by words of the
    forwarding trade."""
    at_caption = list(desk.field("level", ("bill_type",), _level))
    if at_caption:
        yield at_caption[0]
        return
    text = desk.view.text
    title = re.search(
        r"(?i)\b(house|master)\s+(?:ocean\s+)?(?:bill\s+of\s+lading|b/?l|waybill|sea\s*waybill)(?!\s*(?:no|num|#))",
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


def carrier_line(run: Run) -> str:
    """The text of a run without stray marks."""
    return " ".join(run.text.split()).strip(" ,;:|")
