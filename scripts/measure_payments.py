"""Payments read from message files against the files' own content, parsed independently of the program.

Usage: python scripts/measure_payments.py FOLDER
For each file: amounts, currencies, dates and parties that were read right, of those that stand in it. Ends with 1 where
anything is wrong or missing.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.classify import documents  # noqa: E402 - after the path is set
from evidence.intake import collect  # noqa: E402
from evidence.kinds.extract import facts  # noqa: E402
from evidence.read import Readers  # noqa: E402
from evidence.settings import Limits, ReadSettings  # noqa: E402

Truth = Counter[tuple[str, str]]
"""How often a field (without its entry's number) has a value in a file."""

GROUPS = {
    "amounts": ("amount", "instructed_amount"), "currencies": ("currency", "instructed_currency"),
    "dates": ("value_date",), "parties": ("remitter.name", "beneficiary.name", "ultimate_remitter.name",
                                          "ultimate_beneficiary.name", "remitter.account", "beneficiary.account"),
}  # fmt: skip


def swift_truth(text: str) -> Truth:
    """What the messages of a SWIFT file say."""
    truth: Truth = Counter()
    for block in re.findall(r"\{4:\s*\n(:20:.*?)\n-\}", text.replace("\r\n", "\n"), re.DOTALL):
        fields = dict(re.findall(r":(\d\d[A-Z]?):(.*?)(?=\n:\d\d[A-Z]?:|\Z)", block, re.DOTALL))
        day, currency, amount = re.fullmatch(r"(\d{6})([A-Z]{3})([\d,]+)", fields["32A"]).groups()  # type: ignore[union-attr]
        truth["value_date", f"20{day[:2]}-{day[2:4]}-{day[4:]}"] += 1
        truth["currency", currency] += 1
        truth["amount", money(amount)] += 1
        if "33B" in fields:
            truth["instructed_currency", fields["33B"][:3]] += 1
            truth["instructed_amount", money(fields["33B"][3:])] += 1
        for role, tags in (("remitter", ("50K", "50F", "50A")), ("beneficiary", ("59", "59A", "59F"))):
            lines = next(fields[t] for t in tags if t in fields).split("\n")
            if lines[0].startswith("/"):
                account = lines.pop(0)[1:].replace(" ", "")
                truth[f"{role}.account", account] += any(c.isdigit() for c in account)
            truth[f"{role}.name", " ".join(lines[0].split())] += 1
    return truth


def money(text: str) -> str:
    """A SWIFT amount as the program writes amounts."""
    return f"{Decimal(text.replace(',', '.')):.2f}"


def xml_truth(path: Path) -> Truth:
    """What the payments or entries of an ISO 20022 message say."""
    root = ElementTree.parse(path).getroot()
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    truth: Truth = Counter()
    parents = {child: parent for parent in root.iter() for child in parent}
    payments = [e for e in root.iter() if e.tag in ("Ntry", "CdtTrfTxInf", "OrgnlPmtInf")]
    for payment in payments:
        around = [payment, *([parents[payment]] if parents[payment].tag == "PmtInf" else [])]
        for field, value in _payment(payment, around):
            truth[field, value] += 1
    return truth


def _payment(payment: ElementTree.Element, around: list[ElementTree.Element]) -> Iterator[tuple[str, str]]:
    paths = ("IntrBkSttlmAmt", "Amt[@Ccy]")  # what was ordered is the instructed amount: an order settles nothing
    for field, choices in (("amount", paths), ("instructed_amount", (".//InstdAmt/Amt", ".//InstdAmt[@Ccy]"))):
        hit = next((e for c in choices if (e := payment.find(c)) is not None), None)
        if hit is not None:
            yield field, money(hit.text or "")
            yield field.replace("amount", "currency"), hit.attrib["Ccy"]
    days = ("IntrBkSttlmDt", "ValDt/Dt", "ReqdExctnDt/Dt", "ReqdExctnDt")
    day = next((e.text for place in around for d in days if (e := place.find(d)) is not None and e.text), None)
    if day:
        yield "value_date", day.strip()[:10]
    roles = {"Dbtr": "remitter", "Cdtr": "beneficiary", "UltmtDbtr": "ultimate_remitter"}
    for tag, role in (*roles.items(), ("UltmtCdtr", "ultimate_beneficiary")):
        names = [e.text or "" for place in around for e in place.findall(f".//{tag}/Nm")]
        own = {" ".join(n.split()) for n in names}
        if len(own) == 1:
            yield f"{role}.name", own.pop()
        number = next((e.text for place in around for p in ("IBAN", "Othr/Id")
                       if (e := place.find(f".//{tag}Acct/Id/{p}")) is not None), None)  # fmt: skip
        if number:
            yield f"{role}.account", re.sub(r"[\s\-./]", "", number).upper()


def read(path: Path) -> Truth:
    """What the program says about the same fields."""
    spool = Path(tempfile.mkdtemp())
    with Readers(ReadSettings(), spool) as readers:
        readings = readers.read(collect(path, spool, Limits()).sources)
    found: Truth = Counter()
    for document in documents(readings)[0]:
        for fact in facts(document, readings):
            field = re.sub(r"^entries\[\d+\]\.", "", fact.field)
            entry = field != fact.field or document.kind == "remittance"
            if entry and fact.value is not None:
                found[field, fact.value] += 1
    return found


def main() -> int:
    """Print a line for each file."""
    wrong = 0
    for path in sorted(Path(sys.argv[1]).iterdir()):
        truth = xml_truth(path) if path.suffix == ".xml" else swift_truth(path.read_text())
        found = read(path)
        said = []
        for group, fields in GROUPS.items():
            true = Counter({k: n for k, n in truth.items() if k[0] in fields and n})
            ours = Counter({k: n for k, n in found.items() if k[0] in fields})
            right = sum((true & ours).values())
            said.append(f"{group} {right}/{sum(true.values())}")
            for kind, rest in (("missing", true - ours), ("wrong", ours - true)):
                wrong += sum(rest.values())
                said += [f"\n    {kind}: {field} {value}" for field, value in rest]
        print(f"{path.name}: {' '.join(said)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
