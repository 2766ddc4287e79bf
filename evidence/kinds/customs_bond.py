"""CBP Form 301, the customs bond (19 CFR part 113), and sureties' own forms with the same captions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.bond_activity import activities
from evidence.kinds.forms import Caption, Form, find, form_data, words
from evidence.kinds.party_block import parted, party, text_of
from evidence.kinds.ticks import ticked
from evidence.layout.view import Run, View, run_of
from evidence.values import names

_ROLES = ("principal", "co_principal", "surety", "co_surety")
_PRINTED = ("signature", "seal", "printed_name", "agent", "agent_id")


def extract(view: View) -> Iterator[Found]:
    """The fields of a bond; required boxes that are empty come last."""
    form = Form(view, form_data("customs_bond"))
    read = [*_head(form), *_type(form), *activities(form), *_parties(form), *_trade_names(form)]
    yield from read
    yield from form.empties(read)


def _head(form: Form) -> Iterator[Found]:
    yield from form.box("number", "number", _bond_number)
    yield from form.box("transaction_id", "transaction_id", _transaction)
    yield from form.box("termination_date", "termination_date", normal.day)
    yield from form.box("surety_code", "surety_code", normal.code("999"))
    yield from _principal_number(form)


def _bond_number(text: str) -> str | None:
    bare = text.strip(" .,:;|#")
    return bare if re.fullmatch(r"[A-Z0-9][A-Z0-9\-/ ]{3,19}", bare) and re.search(r"\d{3}", bare) else None


def _transaction(text: str) -> str | None:
    bare = " ".join(text.split())
    return normal.entry(bare) or (bare if re.fullmatch(r"[A-Z0-9][A-Z0-9\-/]{5,}", bare) else None)


def _type(form: Form) -> Iterator[Found]:
    """Single or continuous: by the tick, by the kind named in a box, else by which section is filled in."""
    dates = {
        kind: (run, normal.day(run.text))
        for kind, key in (("continuous", "effective_date"), ("single", "transaction_date"))
        if (run := form.run(key, normal.day)) is not None
    }
    marks = [(option.key, mark) for option, mark in ticked(form, ("single", "continuous"))]
    named = form.run("bond_type", _named_type)
    if len({key for key, _ in marks}) == 1:
        kind, spot = marks[0][0], run_of(next(o for o, _ in ticked(form, (marks[0][0],))).tokens)
        yield find("type", spot, kind)
    elif named is not None:
        kind = _named_type(named.text) or ""
        yield find("type", named, kind)
    elif len(dates) == 1:
        kind = next(iter(dates))
        yield Found("type", dates[kind][0].text, kind, dates[kind][0].words, 0.9, status="derived")
    else:
        kind = "continuous"
    for name in (kind, *dates):
        if name in dates:
            yield find("effective_date", *dates[name])
            return


def _named_type(text: str) -> str | None:
    bare = re.sub(r"[^a-z89]", "", text.casefold())
    if bare in ("8", "continuous", "8continuous", "continuousbond"):
        return "continuous"
    return "single" if bare in ("9", "single", "9single", "singletransaction", "singletransactionbond") else None


def _role_of(form: Form, caption: Caption) -> str:
    """Whose box a caption stands in: the last party heading above or left of it, else by the form's order."""
    before = [
        c for c in form.of(*_ROLES) if (c.page, c.box.top) <= (caption.page, caption.box.bottom) and c is not caption
    ]
    if before:
        return max(before, key=lambda c: (c.page, round(c.box.centre[1] / 4), c.box.x0)).key
    same = form.of(caption.key)
    order = _ROLES if len(same) > 2 else ("principal", "surety")
    return order[min(same.index(caption), len(order) - 1)]


def _parties(form: Form) -> Iterator[Found]:
    blocks: dict[str, Run] = {}
    for caption in form.of("name_address"):
        blocks.setdefault(_role_of(form, caption), form.content(caption, depth=14))
    for role in _ROLES:
        for caption in form.of(role):
            if not blocks.get(role):
                blocks[role] = form.content(caption, inside=("name_address",), depth=12)
    for role in ("principal", "surety"):
        if blocks.get(role):
            yield from party(role, blocks[role])
    for index, role in enumerate(r for r in ("co_principal",) if blocks.get(r)):
        rows = parted(blocks[role]).name
        if rows:
            yield find(f"co_principals[{index}]", Run(rows), names.printed(" ".join(text_of(r) for r in rows)))


def _principal_number(form: Form) -> Iterator[Found]:
    for caption in form.of("principal_number"):
        if _role_of(form, caption) == "principal":
            for line in form.content(caption).lines:
                value = normal.number_of_importer(text_of(line))
                if value is not None and value != "SAME":
                    yield find("principal_number", run_of(line), value)
                    return


def _trade_names(form: Form) -> Iterator[Found]:
    """The names listed in section III, without their numbers and the section's own sentences."""
    for caption in form.of("section_3")[:1]:
        index = 0
        for line in form.content(caption, inside=_PRINTED, depth=20).lines:
            kept = tuple(t for t in line if not re.fullmatch(r"\W*\d{2,3}-[\d\-]{7,}\w*\W*", t.text))
            text = text_of(kept)
            if kept and words(text) and len(text) <= 60 and not _SENTENCE.search(text):
                yield find(f"trade_names[{index}]", run_of(kept), names.printed(text))
                index += 1


_SENTENCE = re.compile(
    r"(?i)\b(?:list below|permitted|obligate|identification number|principal|surety|agree|bond|including|none|n/a)\b"
)

KIND = Kind(
    "customs_bond",
    (
        Phrase("Customs Bond", 4, title=True),
        Phrase("United States Customs Bond", 4, title=True),
        Phrase("CBP Form 301", 3),
        Phrase("Customs Form 301", 3),
        Phrase("1651-0050", 2),
        Phrase("19 CFR Part 113", 2),
        Phrase("bind ourselves to the United States", 2),
        Phrase("Limit of Liability", 1),
        Phrase("Single Transaction Bond", 0.5),
        Phrase("Continuous Bond", 0.5),
        Phrase("Surety Reference Number", 1),
        Phrase("Co-Principal", 1),
        Phrase("This bond remains in force for one year", 1),
        Phrase("By this rider", -4),
        Phrase("Entry Summary", -2, title=True),
    ),
    extract,
)
