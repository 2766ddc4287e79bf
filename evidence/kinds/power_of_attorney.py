"""Customs powers of attorney (19 CFR 141.31 to 141.46): CBP Form 5291 and brokers' own forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import form_values as normal
from evidence.kinds.attorney_grant import completed, granted, headed_sides, letter_day, signer, validity
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.deed import clean_name, plausible
from evidence.kinds.formed_state import lawful_state
from evidence.kinds.forms import Caption, Form, find, form_data
from evidence.kinds.free_sides import tagged
from evidence.kinds.party_block import address, looks_like_name, parted, text_of
from evidence.kinds.persons import person
from evidence.kinds.ticks import ticked
from evidence.layout.view import View, run_of
from evidence.values import addresses, importer_number, names, states

_TYPES = {
    "individual": "individual",
    "partnership": "partnership",
    "corporation": "corporation",
    "sole": "sole_proprietorship",
    "llc": "llc",
}
_FORM_TYPES = {
    "LLC": "llc", "INC": "corporation", "CORP": "corporation", "LP": "partnership", "LLP": "partnership",
    "CO LTD": "corporation", "LTD": "corporation",
}  # fmt: skip

_FILLED_IN = frozenset(
    ("grantor.name", "grantor.address", "grantor_number", "signatory.name", "effective_date", "expiry_date")
)


def extract(view: View) -> Iterator[Found]:
    """The fields of a power of attorney: from its sentences first, from its boxes where they say more."""
    form = Form(view, form_data("power_of_attorney"))
    told = {f.field: f for f in granted(view)}
    boxed = list(_boxed(form, told))
    read = [*told.values(), *boxed]
    read += [f for f in headed_sides(view, read) if f.field not in {g.field for g in read}]
    read += [f for f in tagged(view, read) if f.field not in {g.field for g in read}]
    read += completed(view, read)
    read += [*_type(form, {f.field: f for f in read}), *validity(view)]
    if not any(f.field == "effective_date" for f in read):
        dated = list(form.box("effective_date", "effective_date", normal.day))
        read += dated if any(f.value for f in dated) else letter_day(view) or dated
    # A broker's form names the broker and the ports before anybody has filled it in.
    if any(f.value is not None and f.field in _FILLED_IN for f in read):
        yield from read


def _boxed(form: Form, told: dict[str, Found]) -> Iterator[Found]:
    """What stands at captions: the number, the signatory, and the parties where no sentence names them."""
    run = form.run("grantor_number", _number)
    if run is not None and "grantor_number" not in told:
        yield find("grantor_number", run, _number(run.text))
    for field, key in (("grantor.name", "grantor"), ("agent.name", "agent")):
        run = form.run(key, _company)
        if run is not None and field not in told:
            yield find(field, run, _company(run.text), 0.8)
        if run is not None and field.replace("name", "address") not in told:
            yield from _address(form, key)
    if "state" not in told:
        yield from list(form.box("state", "state_box", states.full_name)) or lawful_state(form.view)
    if "expiry_date" not in told:
        yield from form.box("expiry_date", "expiry_date", normal.day)
    yield from _signatory(form)


def _address(form: Form, key: str) -> Iterator[Found]:
    """The address under a party's name or at a caption of its own, where it is a whole one."""
    role = "grantor" if key == "grantor" else "agent"
    for caption in (*form.of(key), *form.of(f"{role}_address")):
        block = form.content(caption, depth=9)
        rows = parted(block).address if caption.key == key else block.lines
        ends = [i for i, row in enumerate(rows, start=1) if addresses.is_us(" " + text_of(row))]
        if ends and ends[0] <= 4 and not any(_SENTENCE.search(text_of(row)) for row in rows[: ends[0]]):
            yield address(f"{role}.address", rows[: ends[0]], 0.8)
            return


_SENTENCE = re.compile(r"(?:\b[a-z]{2,}\s+){3}")
"""Words of a sentence, as no address has them."""


def _number(text: str) -> str | None:
    return importer_number.normal(text.strip("_ ")) if re.search(r"\d{4}", text) else None


def _company(text: str) -> str | None:
    return clean_name(text) if plausible(text) and not re.search(r"(?i)\bcustoms\s+ports?\b", text) else None


def _signatory(form: Form) -> Iterator[Found]:
    """The person's name at "Print name", the last one on the paper that is no witness."""
    for caption in reversed(form.of("signatory")):
        for line in form.content(caption, depth=3).lines[:1]:
            ends = next((i for i, t in enumerate(line) if form.found.owner(t)), len(line))
            typed = tuple(t for t in line[:ends] if not re.fullmatch(r"[\W_]*\d*[\W_]*", t.text))
            text = person(text_of(typed).replace("_", " "))
            if text is not None and looks_like_name(text):
                yield find("signatory.name", run_of(typed[: len(text.split())]), text)
                return
    told = list(signer(form.view))
    yield from told or _typed_signature(form)


def _typed_signature(form: Form) -> Iterator[Found]:
    """The person whose name is typed in the box of the signature itself."""
    for caption in form.of("signature"):
        for line in form.content(caption, depth=3).lines[:1]:
            if len(line) > 1 and person(text_of(line)) == text_of(line) and names.legal_form(text_of(line)) is None:
                yield find("signatory.name", run_of(line), text_of(line), 0.85)
                return


def _type(form: Form, told: dict[str, Found]) -> Iterator[Found]:
    """What the grantor is: by the ticked box, else by the sentence's own words, else by the name's legal form."""
    marked = ticked(form, tuple(_TYPES))
    if len({_TYPES[tick.key] for tick in marked}) == 1:
        yield find("grantor_type", run_of(marked[0].label), _TYPES[marked[0].key])
        return
    inside = _named_type(form)
    if inside is not None:
        yield find("grantor_type", run_of(inside.own), _TYPES[inside.key])
        return
    name = told.get("grantor.name")
    legal = names.legal_form(name.value) if name is not None and name.value else None
    words = _said_type(form.view)
    if words is not None and legal is not None and words.value == _FORM_TYPES.get(legal):
        yield words
        return
    if name is not None and legal in _FORM_TYPES:
        yield Found("grantor_type", name.printed, _FORM_TYPES[legal], name.words, 0.8, status="derived")


_SAID = re.compile(
    r"(?im)(?:(?:,|\bis|\bbeing)\s+an?\s+(?:[a-z]+\s+)?|^|\t)(limited\s+liability\s+company|corporation|(?:(?:general|limited)\s+)?partnership)"
    r"(?=\s*(?:$|[\t(,]|organi[sz]ed|incorporated|formed|established|existing|duly|under|of\s+(?:the\s+state|(?-i:[A-Z]))))"
)


def _said_type(view: View) -> Found | None:
    """What a sentence or a line of its own says the grantor is; None where the paper names several kinds."""
    said = list(_SAID.finditer(view.text))
    kinds = {_TYPES["llc" if "liab" in m[1].casefold() else m[1].casefold().split()[-1]] for m in said}
    return find("grantor_type", view.prose.run(*said[0].span(1)), kinds.pop(), 0.9) if len(kinds) == 1 else None


def _named_type(form: Form) -> Caption | None:
    """The one kind of grantor that is named in the box asking for it."""
    for box in form.of("type_box")[:1]:
        area = form.area(box, inside=tuple(_TYPES), depth=2.5)
        named = [c for c in form.of(*_TYPES) if c.page == box.page and area.holds(*c.box.centre)]
        if len({_TYPES[c.key] for c in named}) == 1:
            return named[0]
    return None


KIND = Kind(
    "power_of_attorney",
    (
        Phrase("Customs Power of Attorney", 4, title=True),
        Phrase("Customs Power of Attorney", 0.5),
        Phrase("Power of Attorney", 4, title=True),
        Phrase("Customs Power of Attorney Designation as Export Forwarding Agent", 4),
        Phrase("U.S. Customs & Border Protection Power of Attorney", 4),
        Phrase("CBP Form 5291", 4, alone=True),
        Phrase("Customs Form 5291", 4, alone=True),
        Phrase("19 CFR 141.32", 2),
        Phrase("true and lawful agent and attorney", 2),
        Phrase("hereby constitutes and appoints", 2),
        Phrase("Know all men by these presents", 1),
        Phrase("Know all persons by these presents", 1),
        Phrase("Limited Power of Attorney", 4, title=True),
        Phrase("General Power of Attorney", 3, title=True),
        Phrase("Power of Attorney for customs", 2),
        Phrase("lawful attorney", 1),
        Phrase("sign, declare, or swear to any", 2),
        Phrase("the customs territory", 0.5),
        Phrase("all customs ports", 1),
        Phrase("Declaration of Representative", -4),
        Phrase("Form 2848", -4),
        Phrase("are held and firmly bound", -3),
    ),
    extract,
)
