"""Words for machine names, and for what is wrong with a file: what a reader of the report sees."""

from __future__ import annotations

from collections.abc import Mapping

from evidence.records.cases import Decision
from evidence.records.findings import Sureness, Waiver, WantedPaper
from evidence.records.proofs import Link
from evidence.records.sources import FileReading

KINDS = {
    "commercial_invoice": "commercial invoice",
    "packing_list": "packing list",
    "bill_of_lading": "bill of lading",
    "air_waybill": "air waybill",
    "entry_summary": "entry summary (CBP 7501)",
    "entry_release": "entry release (CBP 3461)",
    "importer_identity": "importer identity form (CBP 5106)",
    "customs_bond": "customs bond (CBP 301)",
    "power_of_attorney": "power of attorney",
    "ein_letter": "IRS EIN letter",
    "remittance": "remittance",
    "contract": "contract",
    "other": "other paper",
}

SLOTS = {
    "entry": "Entry",
    "ein_letter": "EIN letter",
    "importer_identity": "CBP 5106",
    "customs_bond": "Bond",
    "power_of_attorney": "Power of attorney",
}

RELATIONS = {
    "orders": "contract orders what is invoiced",
    "pays": "payment settles the invoice",
    "packs": "packing list packs what is invoiced",
    "ships": "bill of lading ships what is packed",
    "enters": "entry enters what is shipped",
    "delivers": "delivery receipt shows arrival",
    "imports-for": "importer acts for the buyer",
    "secures": "bond secures the importer",
    "empowers": "power of attorney empowers the filer",
    "identifies": "IRS and CBP papers identify the importer",
}

VERDICTS = {
    "clear": "CLEAR: nothing critical or major was found",
    "review": "REVIEW: a person must look at this before it is relied on",
    "hold": "HOLD: the papers contradict each other in a critical point",
}


IDENTIFIES = {
    "ein_letter": "IRS letter identifies the importer",
    "importer_identity": "CBP 5106 identifies the importer",
}
"""The two papers that identify the importer, each a link of its own."""


def relation(link: Link, kinds: Mapping[str, str]) -> str:
    """A link in words; ``kinds`` are the documents' kinds by id."""
    if link.relation == "identifies":
        paper = kinds.get(link.target or "") or next((k for k in IDENTIFIES if k.replace("_", " ") in link.why), "")
        return IDENTIFIES.get(paper, RELATIONS["identifies"])
    return RELATIONS.get(link.relation, link.relation)


def ways(count: int) -> str:
    """How many ways the report tells beside the easiest one."""
    return f"{count} other way{' that asks' if count == 1 else 's that ask'} more of you, in the report."


def kind(name: str) -> str:
    """A document kind in words."""
    return KINDS.get(name, name.replace("_", " "))


def faults(file: FileReading) -> tuple[str, ...]:
    """What is wrong with a file beyond its reason, each with the next step; a reason that was told isn't repeated."""
    lines = []
    for problem in file.problems:
        page = f"page {problem.page}: " if problem.page is not None else ""
        told = file.reason is not None and problem.reason in file.reason
        step = f"→ {problem.next_step}" if problem.next_step else ""
        lines.append(step if told else f"{page}{problem.reason} {step}".rstrip())
    return tuple(line for line in dict.fromkeys(lines) if line)


STATES = {"counts": "counts", "expired": "expired", "no-target": "on nothing here", "contradicted": "contradicted"}
"""What became of a decision, in words."""


def waiver(found: Waiver) -> str:
    """Who waived a finding, until when and why."""
    return f"waived by {found.who} on {found.when} until {found.until}: {found.why}"


def sureness(found: Sureness | None) -> tuple[str, ...]:
    """How sure a finding is, in sentences."""
    if found is None:
        return ()
    said = f"How sure: {found.says}" if found.says else ""
    hangs = f"It hangs on {'; '.join(found.hangs_on)}." if found.hangs_on else ""
    return tuple(line for line in (said, hangs) if line)


def besides(titles: tuple[str, ...]) -> str:
    """Further structures that show, in brackets."""
    return f" (also: {'; '.join(titles)})" if titles else ""


def waivers(count: int) -> str:
    """What the verdict leaves out."""
    return f"{count} finding{'s' * (count != 1)} waived by decision, which neither verdict nor score counts."


def decided(decision: Decision, target: str) -> str:
    """What was decided on a target, in a few words."""
    a, _, b = target.partition("|")
    return {
        "value": f"{target} is {decision.value}",
        "same": f"{a} and {b} are one party",
        "different": f"{a} and {b} are different parties",
        "waive": f"{target} is waived until {decision.until}",
    }[decision.what]


def instead(paper: WantedPaper, names: Mapping[str, str]) -> str:
    """What a wanted paper stands in the place of, or whom it speaks for: ``, in the place of d2``, or empty."""
    of = " and ".join(names[d] for d in paper.documents)
    if not of:
        return f', for "{paper.party}"' if paper.party else ""
    return f", of {of}" if paper.form == "legible" else f", in the place of {of}"
