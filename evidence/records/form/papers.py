"""Files, documents, facts and parties: that ids come of content, prints stand on their pages, values follow."""

from __future__ import annotations

import re
from decimal import Decimal

from evidence.records.codec import content_id
from evidence.records.facts import fact_id
from evidence.records.form.opened import Claims, Proof
from evidence.records.form.prints import follows, number
from evidence.records.leaves import ComparisonLeaf, DecisionLeaf, DocumentLeaf, FactLeaf, FileLeaf, PartyLeaf, PlaceLeaf
from evidence.records.places import Box, Place

ZERO = Decimal(0)
SOURCES = {"text": ("text", "mixed"), "native": ("native",), "ocr": ("ocr", "mixed")}
"""Where the text of a page must come from for a fact read so."""
TYPES = set("ein ssn cbp_number uscc iban account swift mid scac duns lei".split())
"""Types of identifiers (contract, section 2)."""
KEPT = ("swift", "account", "uscc", "iban", "duns", "lei")
"""Identifiers that stand beside a name; a bank's account is somebody else's."""
FORMS = ("entry_summary", "entry_release", "importer_identity", "customs_bond", "power_of_attorney")
SHAPE = re.compile(r"\d{2}-\d{7}|^\w{8,}$")
"""Forms with a box for a party's number, and what a number looks like (EIN, bank and company numbers)."""


def file(proof: Proof, leaf: FileLeaf) -> Claims:
    """A file ended in one way, and each of its pages is in one document (but for copies of a file)."""
    held = [n for d in proof.documents.values() for path, ns in d.parts for n in ns if path == leaf.path]
    copy = sum(f.sha256 == leaf.sha256 for f in proof.files.values()) > 1
    status = leaf.status
    return {
        f"its status {status} does not go with its reason": (status == "read") == (leaf.reason is None),
        f"its status {status} does not go with its pages": (status in ("read", "partial")) == bool(leaf.pages),
        "its pages are not each in one document": copy or sorted(held) == sorted(p.number for p in leaf.pages),
    }


def document(proof: Proof, leaf: DocumentLeaf) -> Claims:
    """A document is named by its files' hashes and pages."""
    parts = [(proof.files[path].sha256, pages) for path, pages in leaf.parts]
    pages = {(path, p.number) for path, _ in leaf.parts for p in proof.files[path].pages}
    ids = {content_id("d", parts), *(content_id("d", parts, n) for n in range(2, 20))}
    return {
        "its id does not come of its files' hashes and pages": leaf.id in ids,
        "it has pages that no file has": {(path, n) for path, ns in leaf.parts for n in ns} <= pages,
    }


def fact(proof: Proof, leaf: FactLeaf) -> Claims:
    """A fact is named by its file, field and places, says what stands there, and its value follows from that."""
    parts, answer = proof.documents[leaf.document].parts, follows(leaf)
    own = fact_id(proof.files[parts[0][0]].sha256, leaf.field, tuple(_place(p) for p in leaf.places))
    held = {(path, n) for path, ns in parts for n in (*ns, None)}
    sure = [number(c) or ZERO for c in (leaf.confidence, *(o.confidence for o in leaf.others))]
    decided = [(d.what, d.target, d.value) for d in proof.of(DecisionLeaf)]
    by_hand, printed = leaf.method == "decision", bool(leaf.printed)
    proof.told["values that this program cannot derive from their print"] += answer is None
    return {
        "its id does not come of its file's hash, its field and its places": own == leaf.id,
        "its print is not what stands in its places": " ".join(p.text for p in leaf.places) == leaf.printed,
        "it stands on a page that its document does not hold": all((p.file, p.page) in held for p in leaf.places),
        "its page's text comes from elsewhere, or its box lies off the page": all(
            _on_page(proof, leaf, p) for p in leaf.places
        ),
        f"its status {leaf.status} does not go with its print": by_hand or (leaf.status == "empty") != printed,
        "no decision of the proof says this value": not by_hand
        or ("value", leaf.id, leaf.value) in decided
        or bool(proof.withheld),
        "its confidences are none, or not in order": 0 <= min(sure) <= max(sure) <= 1
        and sure[1:] == sorted(sure[1:], reverse=True),
        f'"{leaf.value}" does not follow from the print "{leaf.printed}"': answer is not False,
    }  # fmt: skip


def _place(p: PlaceLeaf) -> Place:
    box = None if p.box is None else Box(*(float(number(b) or 0) for b in p.box))
    return Place(p.file, p.page, box, p.sheet, p.cell, p.line, p.column, p.text)


def _on_page(proof: Proof, leaf: FactLeaf, place: PlaceLeaf) -> bool:
    pages = proof.files[place.file].pages if place.file in proof.files else ()
    page = next((p for p in pages if p.number == place.page), None)
    if page is None or place.box is None:
        return True
    x0, top, x1, bottom, width, height = (number(s) or ZERO for s in (*place.box, page.width, page.height))
    inside = -1 <= x0 <= x1 <= width + 1 and -1 <= top <= bottom <= height + 1
    return inside and page.text_source in SOURCES.get(leaf.method, (page.text_source,))


def party(proof: Proof, leaf: PartyLeaf) -> Claims:
    """A party is named by its mentions, and says of itself what their facts say."""
    named = [(m, proof.facts[m[3]]) for m in leaf.mentions if m[3] in proof.facts]
    texts, every, names = {f.text for _, f in named}, {f.text for f in proof.facts.values()}, set(leaf.names)
    rooms = {f.text for m in leaf.mentions for f in proof.fields([m[0]], f"{m[2]}.address")}
    homes = {m[3] for p in proof.of(PartyLeaf) for m in p.mentions}
    alone = [f for f in proof.facts.values() if f.field.endswith((".name", ".beneficiary")) and f.id not in homes]
    places = [(m[0], f"{m[2]}.{s}") for m in leaf.mentions for s in KEPT if (m[2], s) != ("bank", "account")]
    places += [(m[0], f"{m[2]}_number") for m in leaf.mentions if proof.kind(m[0]) in FORMS]
    owned = {f.id for paper, name in places for f in proof.fields([paper], name) if f.value and SHAPE.search(f.value)}
    numbers = [(value, proof.facts[i]) for _, value, i in leaf.identifiers if i in proof.facts]
    open_ = bool(proof.withheld)
    return {
        "its id does not come of its mentions": leaf.id == content_id("e", sorted(m[3] for m in leaf.mentions)),
        "a mention is not the one of its fact": all(m[:2] == (f.document, f.field) for m, f in named),
        "a role is not that of its field": all(m[2] in _roles(f.field) for m, f in named),
        "its names are not those of its mentions": texts == names or (texts < names and open_),
        "its name is not the first of its names": leaf.name == next(iter(leaf.names), None),
        "a fact that names it is not among its mentions": open_ or not any(f.text in names for f in alone),
        "an address of it is left out": rooms <= set(leaf.addresses),
        "its addresses are in no fact": open_ or set(leaf.addresses) <= every,
        "a number of it is left out": owned <= {i[2] for i in leaf.identifiers},
        "a number of it is of no known type": {i[0] for i in leaf.identifiers} <= TYPES,
        "its numbers are not what the facts say": all(value in (f.value, f.text) for value, f in numbers),
    }


def _roles(field: str) -> list[str]:
    return [*re.split(r"[.\[]", field), field.removesuffix(".name")]


def comparison(proof: Proof, leaf: ComparisonLeaf) -> Claims:
    """Two names that stand somewhere, with a score that is the sum of its reasons, and an answer by its score."""
    names = {t for f in proof.facts.values() for t in (f.text, *(o.value or o.printed for o in f.others))}
    weights, said = [number(f[1]) for f in leaf.features], number(leaf.score)
    total = Decimal("0.5") + sum((w or ZERO for w in weights), ZERO)
    score = min(Decimal(1), total)
    answer = "same" if score >= Decimal("0.8") else "different" if score <= Decimal("0.4") else "unsure"
    sums = None not in weights and said is not None and abs(score - said) <= Decimal("0.0005")
    return {
        "it compares names that stand nowhere": bool(proof.withheld) or {leaf.a, leaf.b} <= names,
        f"its score {leaf.score} is not 0.5 and the weights of its features": sums,
        "its weights come to more than the surest answer": -1 <= total <= Decimal("1.0005"),
        f"it says {leaf.answer}, but its score is that of {answer}": answer == leaf.answer,
    }
