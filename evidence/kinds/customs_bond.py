"""CBP Form 301, the customs bond (19 CFR part 113), and sureties' own forms with the same captions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.bond_activity import activities
from evidence.kinds.bond_parties import bound, in_section, insurer_head, is_sentence, roles, same_row
from evidence.kinds.deed import plausible, told_number
from evidence.kinds.forms import Form, Normal, find, form_data
from evidence.kinds.official import given
from evidence.kinds.party_block import address, before_text, looks_like_name, parted, party, text_of
from evidence.kinds.ticks import ticked
from evidence.layout.view import Run, View, run_of
from evidence.values import names

_ROLES = ("principal", "co_principal", "surety", "co_surety")
_TITLE = re.compile(
    r"\b(continuous|single\s+(?:transaction|entry))\s+(?:customs\s+|import\s+|entry\s+)?bond\b", re.IGNORECASE
)
_PRINTED = ("signature", "seal", "printed_name", "agent", "agent_id")


def extract(view: View) -> Iterator[Found]:
    """The fields of a bond; required boxes that are empty come last."""
    form = Form(view, form_data("customs_bond"))
    read = [*_head(form), *_type(form), *activities(form), *_parties(form), *_trade_names(form)]
    yield from given(form, [*read, *_told(view, {f.field for f in read if f.value is not None})], ("type",))


_SUM = (
    r"(?i)\b(?:sum|amount)\s+of\b(?:[^$;]{0,120}?\(?(?=\$)|[^$;]{0,40}?(?:\bUSD?\b|U\.\s?S\.\s?dollars|\bdollars)\s+)"
    r"(\$?\s?\d[\d,]*(?:\.\d{2})?)"
)
_IN_PROSE: tuple[tuple[str, str, Normal], ...] = (
    ("amount", _SUM, normal.dollars),
    ("activity_code", r"(?i)\bactivity\s+code\W{0,3}\s*(1[0-7]|1a|3a|[1-9])\b", str.lower),
    ("transaction_id", r"(?i)\bentry\s+(?:number|no\.?)\W{0,3}\s*([A-Z0-9]{3}-?\d{7}-?\d)\b", normal.entry),
)


def _told(view: View, read: Collection[str]) -> Iterator[Found]:
    """What a deed says in its sentences and no box says."""
    for field, expression, understood in _IN_PROSE:
        match = re.search(expression, view.text) if field not in read else None
        value = understood(match[1]) if match else None
        if match is not None and value is not None:
            yield find(field, view.prose.run(*match.span(1)), value, 0.9)


def _head(form: Form) -> Iterator[Found]:
    yield from form.box("number", "number", bond_number)
    yield from form.box("transaction_id", "transaction_id", _transaction)
    yield from list(form.box("termination_date", "termination_date", normal.day)) or _stamped_out(form.view)
    coded = list(form.box("surety_code", "surety_code", normal.code("999")))
    bare = form.run("surety", normal.code("999")) if not coded else None
    yield from coded or ([find("surety_code", bare, normal.code("999")(bare.text))] if bare is not None else ())
    yield from _principal_number(form)


_STAMPED_OUT = re.compile(
    r"\b(?:TERMINATED|CANCELLED|CANCELED)(?:\s+(?:EFFECTIVE|ON|AS OF|DATE))*\s*:?\s*"
    r"(\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|[A-Za-z]{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[\s-][A-Za-z]{3,9}[\s-]\d{4})"
)


def _stamped_out(view: View) -> Iterator[Found]:
    """The date behind a stamp in capitals that ends the bond, wherever it stands on the form."""
    for line in view.lines:
        match = _STAMPED_OUT.search(" ".join(t.text for t in line.tokens))
        day = normal.day(match[1]) if match else None
        if match and day is not None:
            size = len(match[1].split())
            words = " ".join(t.text for t in line.tokens)[: match.end()].split()
            yield find("termination_date", run_of(line.tokens[len(words) - size : len(words)]), day)
            return


def bond_number(text: str) -> str | None:
    """A bond's number as printed: letters and digits, three digits in a row at least."""
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
    marks = ticked(form, ("single", "continuous"))
    named = form.run("bond_type", _named_type) or _said_type(form)
    if len({tick.key for tick in marks}) == 1:
        kind = marks[0].key
        yield find("type", run_of(marks[0].label), kind)
    elif named is not None:
        kind = _named_type(named.text) or ""
        yield find("type", named, kind)
    elif (title := _titled(form.view)) is not None and (len(dates) != 1 or title[0] in dates):
        kind, span = title
        yield find("type", form.view.prose.run(*span), kind)
    elif len(dates) == 1:
        kind = next(iter(dates))
        yield Found("type", dates[kind][0].text, kind, dates[kind][0].words, 0.9, status="derived")
    else:
        kind = "continuous"
    for name in (kind, *dates):
        if name in dates:
            yield find("effective_date", *dates[name])
            return
    yield from form.box("effective_date", "effective_date" if kind == "continuous" else "transaction_date", normal.day)


def _said_type(form: Form) -> Run | None:
    """The one kind that stands at the caption asking for it, though its words are a caption elsewhere."""
    for box in form.of("bond_type")[:1]:
        area = form.area(box, inside=("single", "continuous"), depth=2.0)
        said = [c for c in form.of("single", "continuous") if c.page == box.page and area.holds(*c.box.centre)]
        if len(said) == 1:
            return run_of(said[0].own)
    return None


def _titled(view: View) -> tuple[str, tuple[int, int]] | None:
    """The kind a surety's own form has in its title, and where; None where both kinds are named, as on the form."""
    found = {m[1].split()[0].lower(): m.span(1) for m in _TITLE.finditer(view.text)}
    return next(iter(found.items())) if len(found) == 1 else None


def _named_type(text: str) -> str | None:
    bare = re.sub(r"[^a-z89]", "", text.casefold())
    if bare in ("8", "continuous", "8continuous", "continuousbond"):
        return "continuous"
    return "single" if bare in ("9", "single", "9single", "singletransaction", "singletransactionbond") else None


def _parties(form: Form) -> Iterator[Found]:
    blocks = {role: form.content(caption, depth=14) for caption, role in roles(form).items()}
    for role in _ROLES:
        for caption in form.of(role):
            if role not in blocks and not is_sentence(before_text(form.content(caption, depth=12))):
                blocks[role] = form.content(caption, inside=("name_address",), depth=12)
    told = {f.field: f for f in bound(form.view)}
    for role in ("principal", "surety"):
        read: dict[str, Found] = {
            f.field: f
            for f in (*_apart(form, role), *(party(role, before_text(blocks[role])) if blocks.get(role) else ()))
        }
        read = read or {f.field: f for f in in_section(form, role)}
        if role == "surety":
            read |= {f.field: f for f in _coded(read.get("surety.name"))}
        name = read.get(f"{role}.name")
        if name is not None and not plausible(name.value or ""):
            read = {field: f for field, f in read.items() if field == f"{role}.address" and name.value is not None}
        read |= {f.field: f for f in told.values() if f.field.startswith(role + ".")}
        if role == "surety" and "surety.name" not in read:
            read |= {f.field: f for f in insurer_head(form.view)}
        yield from read.values()
    rows = parted(blocks["co_principal"]).name if blocks.get("co_principal") else ()
    for index, row in enumerate(rows):
        yield find(f"co_principals[{index}]", run_of(row), names.printed(text_of(row)))


def _coded(surety: Found | None) -> Iterator[Found]:
    """A surety's name and its code where the code stands in brackets behind the name: ``Granite Surety (457)``."""
    match = re.fullmatch(r"(\S.*\S)\s+\((\d{3})\)", surety.printed) if surety is not None else None
    if surety is not None and match is not None and len(surety.words) > 1:
        kept, code = surety.words[:-1], surety.words[-1:]
        yield replace(surety, value=names.printed(match[1]), printed=match[1], words=kept)
        yield Found("surety_code", code[0][1].text, match[2], code, 0.95)


def _apart(form: Form, role: str) -> Iterator[Found]:
    """A party whose address has a caption of its own."""
    for caption in form.of(f"{role}_address")[:1]:
        rows = form.content(caption).lines
        while rows and not _POSTAL_END.search(text_of(rows[-1])):
            rows = rows[:-1]
        if rows:
            yield address(f"{role}.address", rows)


_POSTAL_END = re.compile(r"\d{5}(?:-\d{4})?\W*$|(?i:\busa|united states)\W*$")


def _principal_number(form: Form) -> Iterator[Found]:
    """The number in the principal's row; where rows are not told apart, the first one that is filled in."""
    rows = {role: caption for caption, role in roles(form).items()}
    captions = form.of("principal_number")
    for caption in form.of("principal"):
        rows.setdefault("principal", caption) if any(same_row(c, caption) for c in captions) else None
    if "principal" in rows:
        captions = [c for c in captions if same_row(c, rows["principal"])] or captions
    for caption in captions:
        for line in form.content(caption).lines:
            value = normal.number_of_importer(text_of(line))
            if value is not None and value != "SAME":
                yield find("principal_number", run_of(line), value)
                return
    if "principal" in rows and captions and not form.content(captions[0]):
        yield form.empty("principal_number", captions[0])
    elif "principal" not in rows:
        yield from told_number(form.view, "principal_number")


def _trade_names(form: Form) -> Iterator[Found]:
    """The names listed in section III, without their numbers and the section's own sentences."""
    for caption in form.of("section_3")[:1]:
        index = 0
        for line in form.content(caption, inside=_PRINTED, depth=20).lines:
            kept = tuple(t for t in line if not re.fullmatch(r"\W*\d{2,3}-[\d\-]{7,}\w*\W*", t.text))
            text = text_of(kept)
            if kept and looks_like_name(text) and not _SENTENCE.search(text):
                yield find(f"trade_names[{index}]", run_of(kept), names.printed(text))
                index += 1


_SENTENCE = re.compile(
    r"(?i)\b(?:list|below|permitted|obligate|cbp|number|principal|surety|agree|bond|including|covering)\b"
)

KIND = Kind(
    "customs_bond",
    (
        Phrase("Customs Bond", 4, title=True),
        Phrase("United States Customs Bond", 4, title=True),
        Phrase("U.S. Customs Bond", 4, title=True),
        Phrase("US Customs Bond", 4, title=True),
        Phrase("Single Entry Bond", 4, title=True),
        Phrase("CBP Form 301", 3, alone=True),
        Phrase("Customs Form 301", 3, alone=True),
        Phrase("CBP Form 301 Customs Bond", 4),
        Phrase("Customs Form 301 Customs Bond", 4),
        Phrase("eBond", 1.5, title=True),
        Phrase("eBond status", 1),
        Phrase("Surety Code", 0.5),
        Phrase("1651-0050", 2),
        Phrase("19 CFR Part 113", 2),
        Phrase("bind ourselves to the United States", 2),
        Phrase("Continuous Customs Bond", 4, title=True),
        Phrase("Single Transaction Customs Bond", 4, title=True),
        Phrase("Continuous Customs Bond", 2),
        Phrase("Single Transaction Customs Bond", 2),
        Phrase("held and firmly bound unto the United States", 2),
        Phrase("in the penal sum of", 1),
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
