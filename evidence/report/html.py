"""``report.html``: one file, no script, no source from anywhere, readable when printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

from evidence.records.cases import Summary
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome
from evidence.records.places import Place
from evidence.report import loop, words
from evidence.report.crops import Crop, Cropper, Pixels
from evidence.report.mask import Mask
from evidence.report.names import Names
from evidence.report.spots import field
from evidence.report.text import printable


@dataclass(frozen=True)
class Exhibit:
    """A quoted value beside a finding: document, field, text, where, and its crop."""

    document: str
    kind: str
    field: str
    text: str
    method: str
    where: str
    crop: Crop | None


@dataclass(frozen=True)
class Told:
    """A finding with its exhibits."""

    check: Check
    exhibits: tuple[Exhibit, ...]


def render(summary: Summary, pixels: Pixels | None, *, unmask: bool = False) -> bytes:
    """The page as UTF-8. ``pixels`` is the port to page images; without it the report has no crops."""
    names, mask = Names(summary), Mask(summary.case.facts, off=unmask)
    return filled(
        "report.html",
        {"m": lambda text: mask.text(printable(str(text))), "kind": words.kind},
        s=summary,
        j=summary.judgement,
        css=asset("report.css"),
        words=words,
        names=names,
        told=tuple(_told(summary, names, mask, pixels)),
        loops=tuple((shipment, loop.drawing(shipment)) for shipment in summary.shipments),
        drawing=loop,
        passed=_passed(summary),
        facts_of=lambda d: [f for f in summary.case.facts if f.document == d.id],
        where=_where,
    )


def filled(template: str, filters: Mapping[str, Callable[..., str]], **values: object) -> bytes:
    """A template of this folder with filters and values, as UTF-8; everything is escaped unless marked safe."""
    import jinja2  # noqa: PLC0415 - only needed here

    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    environment.filters.update(filters)
    return environment.from_string(asset(template)).render(values).encode("utf-8")


def asset(name: str) -> str:
    """A file of this folder as text."""
    return (resources.files("evidence.report") / name).read_text(encoding="utf-8")


def _passed(summary: Summary) -> dict[str, list[str]]:
    """Rule names by how they answered, where they were not told as findings."""
    told = {c.rule for c in Names(summary).told()}
    table: dict[str, list[str]] = {"holds": [], "not-applicable": []}
    for rule in sorted({c.rule for c in summary.judgement.checks} - told):
        outcomes = {c.outcome for c in summary.judgement.checks if c.rule == rule}
        table["holds" if Outcome.HOLDS in outcomes else "not-applicable"].append(rule)
    return table


def _told(summary: Summary, names: Names, mask: Mask, pixels: Pixels | None) -> Iterator[Told]:
    sizes = {(p.file, p.number): (p.width, p.height) for f in summary.case.files for p in f.pages}
    cropper = Cropper(pixels, sizes, mask)
    for check in names.told():
        facts = [names.facts[key] for key in check.evidence]
        yield Told(check, tuple(_exhibit(f, p, names, cropper) for f in facts for p in f.places))


def _exhibit(fact: Fact, place: Place, names: Names, cropper: Cropper) -> Exhibit:
    return Exhibit(
        document=names.document_names[fact.document],
        kind=words.kind(names.documents[fact.document].kind),
        field=field(fact.field),
        text=place.text or fact.printed,
        method=fact.method,
        where=_where(place),
        crop=cropper.crop(fact, place),
    )


def _where(place: Place) -> str:
    return f"{place.file}, {place.spot}"
