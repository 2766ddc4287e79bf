"""Real papers read and held against what is known of them: electronic invoices, plain invoices, customs notices.

Usage: python scripts/measure_papers.py PAPERS [--set NAME…] [--misses]

- e-invoices: PDFs that carry their own data as XML (UN/CEFACT Cross Industry Invoice). Only what the pages show is
  read; seller, buyer, number and total are held against the XML. Beside each share stands how many of the XML's values
  are printed on no page at all: those cannot be read, and count as misses all the same.
- invoices: total, number, date and seller against the JSON beside each.
- customs-notices: each is of kind ``other`` and gives no fact.

Names are compared without case, punctuation and white space. Every share has its 95 % interval (Wilson).
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.classify import documents  # noqa: E402 - after the path is set
from evidence.intake import collect  # noqa: E402
from evidence.kinds.extract import facts  # noqa: E402
from evidence.read import Readers  # noqa: E402
from evidence.records.documents import Document  # noqa: E402
from evidence.records.facts import Fact  # noqa: E402
from evidence.records.sources import FileReading  # noqa: E402
from evidence.settings import Limits, ReadSettings  # noqa: E402
from evidence.values.names import split  # noqa: E402
from scripts.figures import wilson  # noqa: E402

INVOICES = ("commercial_invoice", "proforma_invoice", "freight_invoice", "credit_note")
"""The kinds that an invoice may be taken for; what another kind says of it is not read."""

CREDITED = {("credit_note", "total"): "amount"}
"""What a credit note calls its total; it has no sign."""


@dataclass(frozen=True)
class Paper:
    """A file as read: its documents with their facts, and the text of its pages."""

    path: Path
    documents: tuple[tuple[Document, tuple[Fact, ...]], ...]
    text: str

    def said(self, name: str) -> str | None:
        """The value of a field in the first invoice that has it."""
        for document, found in self.documents:
            for fact in found if document.kind in INVOICES else ():
                if fact.field in (name, CREDITED.get((document.kind, name))) and fact.status != "empty":
                    return fact.value
        return None


@dataclass
class Tally:
    """Hits and cases of one field, the cases that are printed nowhere, those that are right but for the legal form of a
    name, and the misses in words."""

    hits: int = 0
    cases: int = 0
    formless: int = 0
    unprinted: int = 0
    misses: list[str] = field(default_factory=list)

    def count(self, name: str, paper: Paper, true: str) -> None:
        """One more case."""
        said, shown = paper.said(name), printed(name, true, paper.text)
        self.cases += 1
        self.unprinted += not shown
        right = said is not None and alike(name, said, true)
        self.formless += not right and said is not None and name.endswith(".name") and core(said) == core(true)
        self.hits += right
        if not right:
            kinds = ",".join(d.kind for d, _ in paper.documents)
            note = "" if shown else " (not printed)"
            self.misses.append(f"{paper.path.name[:60]} [{kinds}]: {said!r}, should be {true!r}{note}")


def alike(name: str, said: str, true: str) -> bool:
    """Whether a value is the true one: amounts as numbers without sign, all else without case and punctuation."""
    if name == "total":
        one, other = amount(said), amount(true)
        return one is not None and other is not None and abs(one) == abs(other)
    return folded(said) == folded(true)


def core(name: str) -> tuple[str, ...]:
    """The words of a name without its legal form."""
    return split(name)[0]


def printed(name: str, true: str, text: str) -> bool:
    """Whether a true value stands on the pages, in one way of writing it or another."""
    if name != "total":
        return folded(true) in folded(text)
    value = amount(true)
    ways = {f"{value:,.2f}", f"{value:.2f}"} if value is not None else set()
    swapped = {way.translate(str.maketrans(",.", ".,")) for way in ways}
    spaced = {way.replace(".", " ") for way in swapped}
    plain = text.replace("\u00a0", " ").replace("\u202f", " ").replace("'", ",").replace("’", ",")
    return any(way in plain for way in ways | swapped | spaced)


def amount(text: str) -> Decimal | None:
    """A decimal number, None for anything else."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def folded(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def papers(paths: Sequence[Path]) -> Iterator[Paper]:
    """The files, read; each as a dossier of its own."""
    with tempfile.TemporaryDirectory() as folder:
        spool = Path(folder)
        with Readers(ReadSettings(cache=None), spool) as readers:
            for path in paths:
                taken = collect(path, spool, Limits())
                yield paper(path, readers.read(taken.sources))


def paper(path: Path, readings: Sequence[FileReading]) -> Paper:
    """A file's visible pages sorted into documents, with their facts."""
    own = tuple(r for r in readings if "!/" not in r.path)
    found = tuple((d, facts(d, own)) for d in documents(own)[0])
    text = "\n".join(" ".join(w.text for w in page.words) for r in own for page in r.pages)
    return Paper(path, found, text)


def truth_of_xml(path: Path) -> dict[str, str]:
    """What the invoice embedded in a PDF says; empty where none is embedded."""
    pdf = pypdfium2.PdfDocument(path)
    data = [bytes(pdf.get_attachment(i).get_data()) for i in range(pdf.count_attachments())]
    pdf.close()
    for content in data:
        try:
            root = ElementTree.fromstring(content)
        except ElementTree.ParseError:
            continue
        if root.tag.rpartition("}")[2] in ("CrossIndustryInvoice", "CrossIndustryDocument"):
            return _of_root(root)
    return {}


def _of_root(root: ElementTree.Element) -> dict[str, str]:
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    paths = {
        "seller.name": ".//SellerTradeParty/Name",
        "buyer.name": ".//BuyerTradeParty/Name",
        "number": "*/ID",
        "total": ".//GrandTotalAmount",
    }
    chosen = {name: root.find(way) for name, way in paths.items()}
    document = next((e for e in root if e.tag.endswith("ExchangedDocument")), None)
    chosen["number"] = document.find("ID") if document is not None else None
    texts = {name: " ".join((e.text or "").split()) for name, e in chosen.items() if e is not None}
    return {name: text for name, text in texts.items() if text}


def e_invoices(folder: Path, misses: bool) -> None:
    """The shares of what the pages of electronic invoices say as their XML does."""
    paths = sorted(p for p in folder.iterdir() if p.suffix.lower() == ".pdf")
    truths = {path: truth_of_xml(path) for path in paths}
    named = [path for path in paths if truths[path]]
    print(f"e-invoices: {len(paths)} files, {len(named)} with an invoice as XML")
    _tallied(((p, truths[p.path]) for p in papers(named)), misses)


def invoices(folder: Path, misses: bool) -> None:
    """The same for invoices with their truth beside them."""
    names = {"invoice_number": "number", "amount": "total", "date": "date", "partner_name": "seller.name"}
    truths = {}
    for path in sorted(folder.glob("*.pdf")):
        said = json.loads(path.with_suffix(".json").read_text())[0]
        truths[path] = {ours: str(said.get(key, said["issuer"])) for key, ours in names.items()}
    print(f"invoices: {len(truths)} files")
    _tallied(((p, truths[p.path]) for p in papers(list(truths))), misses)


def _tallied(read: Iterator[tuple[Paper, dict[str, str]]], misses: bool) -> None:
    tallies: dict[str, Tally] = {}
    kinds: dict[str, int] = {}
    for found, truth in read:
        for document, _ in found.documents:
            kinds[document.kind] = kinds.get(document.kind, 0) + 1
        for name, true in truth.items():
            tallies.setdefault(name, Tally()).count(name, found, true)
    print("  documents: " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    for name, tally in tallies.items():
        formless = f"; {tally.formless} more but for the legal form" if tally.formless else ""
        print(f"  {name:<12} {wilson(tally.hits, tally.cases)}; {tally.unprinted} printed on no page{formless}")
        for miss in tally.misses if misses else ():
            print(f"      {miss}")


def notices(folder: Path, misses: bool) -> None:
    """How many customs notices are of kind other without a fact."""
    paths = sorted(p for p in folder.iterdir() if p.suffix.lower() == ".pdf")
    good = 0
    for found in papers(paths):
        strange = [f"{d.kind}: {', '.join(f.field for f in said)}" for d, said in found.documents if d.kind != "other"]
        strange += [f"other: {f.field}" for d, said in found.documents if d.kind == "other" for f in said]
        good += not strange
        if misses and strange:
            print(f"      {found.path.name}: {'; '.join(strange)}")
    print(f"customs-notices: other and without facts {wilson(good, len(paths))}")


SETS = {"e-invoices": e_invoices, "invoices": invoices, "customs-notices": notices}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("papers", type=Path)
    parser.add_argument("--set", dest="names", action="append", choices=SETS)
    parser.add_argument("--misses", action="store_true", help="print what was read and what it should be")
    given = parser.parse_args()
    for name, measured in SETS.items():
        if (given.names is None or name in given.names) and (given.papers / name).is_dir():
            measured(given.papers / name, given.misses)


if __name__ == "__main__":
    main()
