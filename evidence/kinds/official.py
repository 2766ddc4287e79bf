"""What official papers share: values at captions, parties in boxes or apart, facts told in sentences.

A paper on which nothing was filled in says nothing: ``given`` lets no find of a blank form through.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources

from evidence.kinds.base import Found
from evidence.kinds.deed import plausible
from evidence.kinds.form_address import joined
from evidence.kinds.form_party import PARTS, party_box
from evidence.kinds.forms import Caption, Form, Normal, find
from evidence.kinds.inner_captions import uncaptioned
from evidence.kinds.legal_days import DAY_IN_WORDS
from evidence.kinds.party_block import Row, before_text, found, name_and_rest, name_lines, text_of
from evidence.layout.view import Run, View, run_of
from evidence.values import addresses, bl, container, money, names

Box = tuple[str, str, Normal]
"""A field, the key of its caption, and what understands its text."""
DAY = (
    rf"({DAY_IN_WORDS}|(?:[A-Z][a-z]{{2,8}}|[A-Z]{{3,9}})\.?\s+\d{{1,2}},?\s+\d{{4}}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?(?:[A-Z][a-z]+|[A-Z]{3,9}),?\s+\d{4}"
    r"|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d\d-\d\d)"
)
"""A date as sentences print it, as a group of an expression."""
LONGEST_ADDRESS = 5
"""An address has no more lines."""


def value(form: Form, key: str, understand: Normal) -> Run | None:
    """The words at a caption that are understood: those of its box, else those that stand nearest to it."""
    run = form.run(key, understand)
    if run is not None:
        return run
    for hit in form.found.of(key):
        if hit.set_apart and (hit.leads or hit.colon):
            run = form.found.value_at(hit, lambda text: understand(text) is not None)
            if run is not None:
                return run
    return None


def boxes(form: Form, fields: Iterable[Box]) -> Iterator[Found]:
    """The values of boxes; a field that stands in the list twice is read from the first of its boxes that says it."""
    done: set[str] = set()
    for field, key, understand in fields:
        run = value(form, key, understand) if field not in done else None
        if run is not None:
            done.add(field)
            yield find(field, run, understand(run.text))


@cache
def sentences(name: str) -> dict[str, tuple[re.Pattern[str], ...]]:
    """The expressions of the table ``[told]`` in the data of a kind, by field, ``{DAY}`` put in."""
    data = tomllib.loads(resources.files("evidence.kinds").joinpath(f"{name}.toml").read_text("utf-8"))
    return {field: tuple(re.compile(e.replace("{DAY}", DAY)) for e in listed) for field, listed in data["told"].items()}


def told(
    view: View, name: str, understand: Mapping[str, Normal], read: Collection[str] = (), certainty: float = 0.9
) -> Iterator[Found]:
    """What the sentences of a kind's data say of fields that are not among those ``read``: the first place that is
    understood."""
    for field, expressions in sentences(name).items():
        matches = (m for e in expressions for m in e.finditer(view.text)) if field not in read else ()
        for match in matches:
            said = understand[field](" ".join(match[1].split()))
            if said is not None:
                yield find(field, view.prose.run(*match.span(1)), said, certainty)
                break


def given(form: Form, read: Sequence[Found], printed: Collection[str] = ()) -> Iterator[Found]:
    """All finds, then the required boxes that are empty; nothing where the form was not filled in: where it says no
    more than the fields that are ``printed`` on a form nobody has filled in."""
    if any(f.status == "read" and f.value is not None and f.words and f.field not in printed for f in read):
        yield from read
        yield from form.empties(read)


def fields_of(read: Iterable[Found]) -> set[str]:
    """The fields that have a value."""
    return {f.field for f in read if f.value is not None}


def in_dollars(amount: Found) -> Iterator[Found]:
    """An amount and its currency: the one printed beside it, else the dollar, in which CBP and sureties reckon."""
    yield amount
    printed = money.find_currency(amount.printed)
    if amount.value is not None:
        yield replace(amount, field="currency", value=printed or "USD", status="read" if printed else "derived")


# -- names and addresses -------------------------------------------------------------------------------------------


def party(form: Form, role: str, *keys: str, inside: Sequence[str] = PARTS) -> Iterator[Found]:
    """Name, address and contact of a party at the first of its captions that has a name; the address at a caption of
    its own (``<role>_address``) where it stands apart."""
    read: dict[str, Found] = {}
    for caption in form.of(*(keys or (role,))):
        read = {f.field: f for f in _at(form, role, caption, inside)}
        if f"{role}.name" in read:
            break
    if f"{role}.name" in read:
        yield from read.values()
        if f"{role}.address" not in read:
            yield from apart(form, f"{role}.address", f"{role}_address")


def _at(form: Form, role: str, caption: Caption, inside: Sequence[str]) -> Iterator[Found]:
    block, numbered = uncaptioned(role, before_text(_written(form.content(caption, inside=inside, depth=14))))
    if not block:
        return
    area = form.area(caption, inside, depth=14)
    if any(c.page == caption.page and area.holds(*c.box.centre) for c in form.of(*PARTS)):
        finds = [f for f in party_box(form, role, caption.key, inside) if f.value is not None]
    else:
        ruled = form.view.sheet(caption.page).cell(caption.box) is not None
        finds = list(named_block(role, block, ruled=ruled))
    if any(f.field == f"{role}.name" and f.value and plausible(f.value) for f in finds):
        yield from finds
        yield from numbered


def _written(block: Run) -> Run:
    """A block without the form's explanations in brackets, up to the next numbered heading."""
    rows = [row for row in block.lines if not re.fullmatch(r"\([^()]*\)", text_of(row))]
    end = next(
        (i for i, row in enumerate(rows) if i and re.match(r"\d{1,2}\.\s+[A-Z][^\d,]*$", text_of(row))), len(rows)
    )
    return Run(tuple(rows[:end]))


def named_block(role: str, block: Run, *, ruled: bool = False) -> Iterator[Found]:
    """A name and, below or behind it, a whole address. Lines behind the postal line are another thing's; without one
    the lines of a ruled box are all taken, of other blocks none."""
    first, behind = name_and_rest(block.lines[0])
    size = 1 if behind else name_lines(block.texts)
    named = (first,) if size == 1 else block.lines[:size]
    name = names.printed(" ".join(text_of(row) for row in named))
    if not plausible(name):
        return
    yield found(f"{role}.name", named, name)
    rows = [row for row in ((behind,) if behind else ()) + block.lines[size:] if row]
    kept = whole_address(rows) or (tuple(rows[:LONGEST_ADDRESS]) if ruled and _placed(rows) else ())
    if kept:
        yield found(f"{role}.address", kept, addresses.normal([text_of(row) for row in kept]) or None)


def _placed(rows: Sequence[Row]) -> bool:
    return any(re.search(r"\d", text_of(row)) for row in rows)


def whole_address(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows up to the one that closes an address: state and ZIP code, or a country; none without such a row."""
    for size in range(1, min(len(rows), LONGEST_ADDRESS) + 1):
        last = text_of(rows[size - 1])
        if size < len(rows) and re.match(r"\d{5}(?:-\d{4})?$", text_of(rows[size])):
            continue  # the ZIP code stands on a line of its own
        if re.match(r"\d{5}(?:-\d{4})?$", last) and size > 1:
            last = f"{text_of(rows[size - 2])} {last}"
        if addresses.is_us(" " + last) or ((size > 1 or "," in last) and addresses.country_of(last) is not None):
            return tuple(rows[:size]) if _placed(rows[:size]) else ()
    return ()


def apart(form: Form, field: str, key: str) -> Iterator[Found]:
    """An address at a caption of its own."""
    for caption in form.of(key):
        block = form.content(caption, inside=PARTS, depth=9)
        rows = whole_address(block.lines) or (block.lines[:1] if _placed(block.lines[:1]) else ())
        if rows:
            yield found(field, rows, addresses.normal([text_of(row) for row in rows]) or None)
            return


def captioned_party(form: Form, role: str, name: Caption, others: Sequence[Caption]) -> Iterator[Found]:
    """A party whose name and parts of address each have a caption: those that follow ``name`` up to the next of
    ``others``, in the order of the page."""
    lines = form.content(name).lines[:1]
    if not lines or not plausible(text_of(lines[0])):
        return
    yield found(f"{role}.name", lines, names.printed(text_of(lines[0])))
    ends = [c.box.top for c in others if c.page == name.page and c.box.top > name.box.bottom]
    end = min(ends, default=form.view.sheet(name.page).page.height)
    parts: list[tuple[str, Row]] = []
    for key in PARTS:
        near = [c for c in form.of(key) if c.page == name.page and name.box.top - 2 <= c.box.top < end - 2]
        own = [c for c in near if c.box.x0 >= name.box.x0 - 40]
        parts += [(key, row) for c in own[:1] for row in form.content(c).lines[:1]]
    if any(key == "street" for key, _ in parts):
        yield found(f"{role}.address", [row for _, row in parts], joined(parts))


# -- goods on their way -------------------------------------------------------------------------------------------


def bill_number(text: str) -> str | None:
    """A bill of lading's number: seven to twenty letters and digits, four digits in a row among them."""
    number = bl.normal(text) if re.search(r"\d{4}", text) else None
    return number if number is not None and re.fullmatch(r"[A-Z0-9]{7,20}", number) else None


def containers(view: View) -> Iterator[Found]:
    """The container numbers that satisfy ISO 6346, each once, wherever they stand."""
    seen: set[str] = set()
    for token in (t for line in view.lines for t in line.tokens):
        number = container.normal(token.text.strip(",;:()."))
        if number is not None and container.check_digit_ok(number) and number not in seen:
            yield find(f"containers[{len(seen)}]", run_of((token,)), number)
            seen.add(number)
