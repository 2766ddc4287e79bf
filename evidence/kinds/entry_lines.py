"""The line items of an entry summary: stacked tariff rows, quantities, values, rates and duties by column.

A column is the room under its stack of captions. A line begins where a line number stands in the first column; each
tariff number begins a row of its own ("9903…" numbers stack over or under the goods' own number); what stands in the
other columns at that height belongs to that row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found
from evidence.kinds.entry_columns import Columns, columns_of, region
from evidence.kinds.forms import Form, Normal, find, words
from evidence.layout.view import Run, Sheet, run_of
from evidence.layout.words import Token
from evidence.values import hts, money, units
from evidence.values.confusions import digits as repaired

_NUMBER = re.compile(r"^[0-9OIl]{3}$")
_TARIFF = re.compile(r"^\d{4}[.\s]?\d{2}(?:[.\s]?\d{2}(?:[.\s]?\d{2})?)?$")
_CASE = re.compile(r"^[AC]-?\d{3}-?\d{3}(?:-?\d{3})?$")
_FEE = re.compile(r"^(?:499|501|311|056|053|079|054|057|090|103|105|106|108|110|496|500)\b\s*[-–:]?\s*(?:\D|$)")
_CHARGES = re.compile(r"^C\s?\$?\s?([\d,]+(?:\.\d{2})?)$")
_RELATED = re.compile(r"(?i)^(?:Y|N|YES|NO|(?:NOT |UN)?RELATED)$")
_QUANTITY = re.compile(r"^([\d,]+(?:\.\d+)?)\s*([A-Za-z][A-Za-z0-9²³]*)?\.?$")
_PACKING = frozenset({"CTN", "PKG", "PLT", "BAG", "BDL", "DRM", "CRT", "ROL"})


@dataclass
class Entry:
    """One line item while it is being read: finds by the last part of their field names."""

    finds: dict[str, tuple[Run, str | None]] = field(default_factory=dict)
    tariffs: list[dict[str, tuple[Run, str | None]]] = field(default_factory=list)
    description: list[tuple[Token, ...]] = field(default_factory=list)
    after: list[tuple[Token, ...]] = field(default_factory=list)

    def put(self, name: str, run: Run, value: str | None) -> None:
        """Keep the first find of a name."""
        self.finds.setdefault(name, (run, value))


def lines(form: Form) -> Iterator[Found]:
    """All line items over all pages, and the relationship where it stands once at the column's top."""
    entries: list[Entry] = []
    for sheet in form.view.sheets:
        columns = columns_of(form, sheet)
        if columns is None:
            continue
        yield from _over_rows(sheet, columns) if not entries else ()
        for line in region(form, sheet, columns):
            cells = columns.split(line)
            if _begins(cells, entries):
                entries.append(Entry())
            elif sheet.doubtful and entries and _another(cells, entries[-1]):
                entries.append(Entry(description=entries[-1].after))
            if entries:
                _read(cells, entries[-1])
            else:
                yield from _column_top(cells)
    entries = [entry for entry in entries if entry.tariffs]
    yield from _once(entries)
    for index, entry in enumerate(entries):
        yield from _told(f"lines[{index}].", entry)


def _once(entries: list[Entry]) -> Iterator[Found]:
    """The relationship of the whole entry where only the first line states one; that of a single line is both."""
    stated = [entry for entry in entries if "relationship" in entry.finds]
    if len(stated) == 1 and stated[0] is entries[0]:
        yield find("relationship", *entries[0].finds["relationship"])
        if len(entries) > 1:
            del entries[0].finds["relationship"]


def _begins(cells: dict[str, tuple[Token, ...]], entries: list[Entry]) -> bool:
    number = cells.get("line_no", ())
    if number and _NUMBER.match(number[0].text.strip("|.")):
        return True
    # Without a line number column the goods' first tariff number after a finished line begins the next.
    return bool(not entries and _tariff(cells.get("hts", ())))


def _another(cells: dict[str, tuple[Token, ...]], entry: Entry) -> bool:
    """Whether a tariff number begins the next line though its line number was not recognised: goods of their own with
    a quantity of their own. Numbers of chapters 98 and 99 stack on other goods."""
    tariff = _tariff(cells.get("hts", ()))
    goods = [row for row in entry.tariffs if (row["hts"][1] or "")[:2] not in ("98", "99")]
    measured = _quantity(cells.get("weight", ())) or _quantity(cells.get("quantity", ()))
    before = {"gross_weight", "entered_value"} & entry.finds.keys()
    return tariff is not None and bool(goods) and bool(before) and measured is not None


def _over_rows(sheet: Sheet, columns: Columns) -> Iterator[Found]:
    """The relationship that stands alone right over the first row, under the column's captions."""
    over = [line for line in sheet.lines if line.box.centre[1] <= columns.bottom - 1]
    cells = columns.split(over[-1]) if over else {}
    if len(over[-1].tokens if over else ()) <= 2 and set(cells) == {"value"}:
        yield from _column_top(cells)


def _column_top(cells: dict[str, tuple[Token, ...]]) -> Iterator[Found]:
    run = run_of(cells.get("value", ()))
    if run and _RELATED.match(run.text.strip(" .")):
        yield find("relationship", run, normal.related(run.text))


def _read(cells: dict[str, tuple[Token, ...]], entry: Entry) -> None:
    """Take one printed line into its line item."""
    middle = cells.get("hts", ())
    text = " ".join(t.text for t in middle)
    if _FEE.match(text) and entry.tariffs:
        entry.after.clear()
        return
    tariff = _tariff(middle)
    if tariff is not None:
        entry.tariffs.append({"hts": (tariff, hts.normal(repaired(tariff.text)))})
    elif _CASE.match(text.replace(" ", "").upper()):
        _dumping(cells, middle, entry)
        return
    elif any(c.isalpha() for c in text) and not entry.tariffs:
        spilled = tuple(t for key in ("hts", "weight", "quantity") for t in cells.get(key, ()))
        if not any(_quantity(cells.get(key, ())) for key in ("weight", "quantity")):
            entry.description.append(spilled)
            cells = {k: v for k, v in cells.items() if k not in ("weight", "quantity")}
        else:
            entry.description.append(middle)
    elif len(re.findall(r"[^\W\d_]", text)) > 3:
        entry.after.append(middle)
    _quantities(cells, entry, row=tariff is not None)
    _values(cells, entry, row=tariff is not None)
    _duties(cells, entry)


def _tariff(tokens: Sequence[Token]) -> Run | None:
    """The tariff number a cell holds, a block letter before it ignored."""
    kept = [t for t in tokens if t.text not in ("A.", "B.", "A", "B")]
    for end in range(min(len(kept), 5), 0, -1):
        text = repaired("".join(t.text for t in kept[:end]).strip("|,"))
        if _TARIFF.match(text) and sum(c.isdigit() for c in text) >= 6:
            return run_of(kept[:end])
    return None


def _dumping(cells: dict[str, tuple[Token, ...]], middle: tuple[Token, ...], entry: Entry) -> None:
    entry.put("adcvd_case", run_of(middle), "".join(t.text for t in middle).upper())
    for name, key, understand in (("adcvd_rate", "rate", normal.rate), ("adcvd_amount", "duty", normal.dollars)):
        run = run_of(cells.get(key, ()))
        if run:
            entry.put(name, run, understand(run.text))


def _quantities(cells: dict[str, tuple[Token, ...]], entry: Entry, *, row: bool) -> None:
    weight = _quantity(cells.get("weight", ()))
    unread = run_of(cells.get("weight", ())) if weight is None and row else None
    if unread and any(c.isdigit() for c in unread.text):  # lest the manifest quantity below be taken for the weight
        entry.put("gross_weight", unread, None)
    if weight is not None:
        number, unit = weight
        code = units.unit_code(unit.text) if unit else None
        if code in _PACKING or (code is None and "gross_weight" in entry.finds):
            entry.put("manifest_quantity", number, normal.whole(number.text))
        elif "gross_weight" not in entry.finds:
            entry.put("gross_weight", number, _kilograms(number, unit))
    net = _quantity(cells.get("quantity", ()))
    if net is not None and "net_quantity" not in entry.finds:
        entry.put("net_quantity", net[0], normal.whole("".join(net[0].text.split())))
        if net[1]:
            entry.put("unit", net[1], units.unit_code(net[1].text) or net[1].text.upper())


def _quantity(tokens: Sequence[Token]) -> tuple[Run, Run] | None:
    """A number and its unit (maybe no words): ``1,200 KG``, ``1200KG``, ``500``."""
    kept = [t for t in tokens if t.text not in ("A.", "B.", "$")]
    torn = _torn(kept)
    if torn is not None:
        return torn
    match = _QUANTITY.match(" ".join(t.text for t in kept[:2]).strip("|")) if kept else None
    if match is None:
        return None
    if len(kept) > 1:
        return run_of(kept[:1]), run_of(kept[1:2])
    return run_of(kept[:1]), run_of(())


def _torn(tokens: Sequence[Token]) -> tuple[Run, Run] | None:
    """A number read in two pieces, ``13,7 12``: together they group thousands, apart they don't."""
    if len(tokens) < 2 or not re.fullmatch(r"\d{1,3},\d{0,2}", tokens[0].text):
        return None
    if not re.fullmatch(r"\d{1,3}(?:,\d{3})+", tokens[0].text + tokens[1].text):
        return None
    unit = tokens[2:3] if len(tokens) > 2 and units.unit_code(tokens[2].text) else ()
    return run_of(tokens[:2]), run_of(unit)


def _kilograms(number: Run, unit: Run) -> str | None:
    printed = re.sub(r"[A-Za-z]+$", "", number.text)
    printed = "".join(printed.split())  # pieces of one number
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", printed):  # the form takes whole kilograms: a point groups thousands
        printed = printed.replace(".", "")
    amount = money.parse_amount(printed)
    if amount is None:
        return None
    converted = units.to_kilograms(amount, unit.text if unit and units.unit_code(unit.text) else "KG")
    return None if converted is None else money.number_text(converted)


def _values(cells: dict[str, tuple[Token, ...]], entry: Entry, *, row: bool) -> None:
    tokens = tuple(t for t in cells.get("value", ()) if t.text not in ("$", "A.", "B.", "C."))
    if not tokens:
        return
    run = run_of(tokens)
    text = run.text.strip("| ")
    charge = _CHARGES.match(text)
    if charge is not None:
        entry.put("charges", run, normal.dollars(charge[1]))
    elif _RELATED.match(text.strip(" .")):
        entry.put("relationship", run, normal.related(text))
    elif normal.dollars(text) is not None:
        value = normal.dollars(text)
        if row:
            entry.tariffs[-1].setdefault("value", (run, value))
        if "entered_value" not in entry.finds or Decimal(entry.finds["entered_value"][1] or 0) == 0:
            entry.finds["entered_value"] = (run, value)
        elif not row:
            entry.put("charges", run, value)


def _duties(cells: dict[str, tuple[Token, ...]], entry: Entry) -> None:
    """Rate and duty of the latest tariff row; a figure split into dollars and cents is joined."""
    if not entry.tariffs:
        return
    latest = entry.tariffs[-1]
    _keep(latest, "rate", cells.get("rate", ()), normal.rate)
    _keep(latest, "duty", cells.get("duty", ()), normal.dollars_and_cents)


def _keep(row: dict[str, tuple[Run, str | None]], name: str, tokens: Sequence[Token], understand: Normal) -> None:
    kept = tuple(t for t in tokens if t.text not in ("$", "A.", "B.", "C.", "D."))
    before = row.get(name)
    # A compound rate goes on in the next printed line.
    open_end = before is not None and before[0].text.endswith("+")
    run = Run((*before[0].lines, kept)) if before is not None and open_end else run_of(kept)
    if kept and (before is None or open_end) and understand(run.text) is not None:
        row[name] = (run, understand(run.text))


_BELOW = 3
"""A description that stands under its tariff number has so many lines at most."""


def _told(head: str, entry: Entry) -> Iterator[Found]:
    described = entry.description or entry.after[:_BELOW]
    if described:
        run = Run(tuple(described))
        yield find(head + "description", run, words(run.text))
    first = entry.tariffs[0]
    yield find(head + "hts", *first["hts"])
    for name in ("gross_weight", "manifest_quantity", "net_quantity", "unit", "entered_value", "charges"):
        if name in entry.finds:
            yield find(head + name, *entry.finds[name])
    for name in ("relationship", "adcvd_case", "adcvd_rate", "adcvd_amount"):
        if name in entry.finds:
            yield find(head + name, *entry.finds[name])
    if "rate" in first:
        yield find(head + "duty_rate", *first["rate"])
    yield from _duty(head, entry)


def _duty(head: str, entry: Entry) -> Iterator[Found]:
    """The line's duty: printed where there is one tariff number, else the sum of its rows, which are told, too."""
    printed = [row["duty"] for row in entry.tariffs if "duty" in row]
    if len(entry.tariffs) == 1:
        if printed:
            yield find(head + "duty", *printed[0])
        return
    for index, row in enumerate(entry.tariffs):
        for name, (run, value) in row.items():
            yield find(f"{head}tariffs[{index}].{name}", run, value)
    amounts = [Decimal(value) for _, value in printed if value is not None]
    if amounts:
        total = Run(tuple(row for run, _ in printed for row in run.lines))
        yield Found(
            head + "duty", total.text, money.amount_text(sum(amounts, Decimal(0))), total.words, status="derived"
        )
