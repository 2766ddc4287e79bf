"""Files, documents, facts and parties: that ids come of content, prints stand on their pages, values follow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from evidence.records.codec import content_id
from evidence.records.facts import fact_id
from evidence.records.leaves import ComparisonLeaf, DecisionLeaf, DocumentLeaf, FactLeaf, FileLeaf, PartyLeaf, PlaceLeaf
from evidence.records.places import Box, Place
from evidence.verify.opening import Claims, Proof, told
from evidence.verify.prints import follows, number

SOURCES = {"text": ("text", "mixed"), "native": ("native",), "ocr": ("ocr", "mixed")}
"""Where the text of a page must come from for a fact read so."""


TYPES = set("ein ssn cbp_number uscc iban account swift mid scac duns lei".split())
"""Types of identifiers (contract, section 2)."""


def papers(proof: Proof) -> Iterator[str]:
    """What is wrong with papers and parties, in sentences."""
    run, pages = proof.run, Counter((f, n) for d in proof.documents.values() for f, ns in d.parts for n in ns)
    copies = Counter(f.sha256 for f in proof.files.values())
    whole = {
        "its files are not those of the proof": bool(proof.withheld) or sorted(run.files) == sorted(proof.files),
        "its documents are not those of the proof": bool(proof.withheld)
        or sorted(run.documents) == sorted(proof.documents),
    }
    yield from told("run", whole)
    for file in proof.files.values():
        lost = [p.number for p in file.pages if pages[file.path, p.number] != 1 and copies[file.sha256] == 1]
        yield from told(
            f"file {file.path}",
            _file(file) | {f"pages {lost} are not each in one document": not lost or bool(proof.withheld)},
        )
    for document in proof.documents.values():
        yield from told(f"document {document.id}", _document(proof, document))
    for fact in proof.facts.values():
        yield from told(f"fact {fact.id} ({fact.field})", _fact(proof, fact))
    homes = {m[3] for p in proof.of(PartyLeaf) for m in p.mentions}
    alone = {
        f.text: f.id for f in proof.facts.values() if f.field.endswith((".name", ".beneficiary")) and f.id not in homes
    }
    for party in proof.of(PartyLeaf):
        more = {f"the fact {alone[n]} names it too": False for n in party.names if n in alone and not proof.withheld}
        yield from told(f"party {party.id}", more)
        yield from told(f"party {party.id}", _party(proof, party))
    names = {t for f in proof.facts.values() for t in (f.text, *(o.value or o.printed for o in f.others))}
    for found in proof.of(ComparisonLeaf):
        both = {"it compares names that stand nowhere": proof.knows(names, (found.a, found.b))}
        yield from told(f'comparison of "{found.a}" and "{found.b}"', _comparison(found) | both)


def _file(file: FileLeaf) -> Claims:
    return {
        f"its status {file.status} does not go with its reason": (file.status == "read") == (file.reason is None),
        f"its status {file.status} does not go with its pages": (file.status in ("read", "partial"))
        == bool(file.pages),
    }


def _document(proof: Proof, document: DocumentLeaf) -> Claims:
    parts = [(proof.files[path].sha256, pages) for path, pages in document.parts if path in proof.files]
    ids = {content_id("d", parts), *(content_id("d", parts, n) for n in range(2, 20))}
    pages = {(path, p.number) for path, file in proof.files.items() for p in file.pages}
    mine = {f.id for f in proof.facts.values() if f.document == document.id}
    return {
        "its id does not come of its files' hashes and pages": document.id in ids or len(parts) < len(document.parts),
        "it has pages that no file has": {(f, n) for f, ns in document.parts for n in ns} <= pages,
        "its facts are not those that name it": mine == set(document.facts)
        or (mine < set(document.facts) and bool(proof.withheld)),
    }


def _fact(proof: Proof, fact: FactLeaf) -> Claims:
    document, answer = proof.documents.get(fact.document), follows(fact)
    if document is None or any(path not in proof.files for path, _ in document.parts):
        return {"its document is not in the proof": bool(proof.withheld)}
    own = fact_id(proof.files[document.parts[0][0]].sha256, fact.field, tuple(_place(p) for p in fact.places))
    held = {(path, n) for path, ns in document.parts for n in (*ns, None)}
    sure = [number(c) or Decimal(0) for c in (fact.confidence, *(o.confidence for o in fact.others))]
    proof.told["values that this program cannot derive from their print"] += answer is None
    return {
        "its id does not come of its file's hash, its field and its places": own == fact.id,
        "its print is not what stands in its places": " ".join(p.text for p in fact.places) == fact.printed,
        "it stands on a page that its document does not hold": all((p.file, p.page) in held for p in fact.places),
        "its page's text comes from elsewhere, or its box lies off the page": all(
            _on_page(proof, fact, p) for p in fact.places
        ),
        f"its status {fact.status} does not go with its print": (fact.status == "empty") == (not fact.printed)
        or fact.method == "decision",
        "no decision of the proof says this value": fact.method != "decision"
        or bool(proof.withheld)
        or any((d.what, d.target, d.value) == ("value", fact.id, fact.value) for d in proof.of(DecisionLeaf)),
        "its confidences are none, or not in order": all(0 <= c <= 1 for c in sure)
        and sure[1:] == sorted(sure[1:], reverse=True),
        f'"{fact.value}" does not follow from the print "{fact.printed}"': answer is not False,
    }


def _place(p: PlaceLeaf) -> Place:
    box = None if p.box is None else Box(*(float(number(b) or 0) for b in p.box))
    return Place(p.file, p.page, box, p.sheet, p.cell, p.line, p.column, p.text)


def _on_page(proof: Proof, fact: FactLeaf, place: PlaceLeaf) -> bool:
    pages = [p for p in proof.files[place.file].pages if p.number == place.page] if place.file in proof.files else []
    if not pages or place.box is None:
        return True
    x0, top, x1, bottom, width, height = (
        number(s) or Decimal(0) for s in (*place.box, pages[0].width, pages[0].height)
    )
    inside = -1 <= x0 <= x1 <= width + 1 and -1 <= top <= bottom <= height + 1
    return inside and pages[0].text_source in SOURCES.get(fact.method, (pages[0].text_source,))


def _party(proof: Proof, party: PartyLeaf) -> Claims:
    named = [(m, proof.facts[m[3]]) for m in party.mentions if m[3] in proof.facts]
    texts, every = {f.text for _, f in named}, {f.text for f in proof.facts.values()}
    ids, names = [*(m[3] for m in party.mentions), *(i[2] for i in party.identifiers)], set(party.names)
    rooms = {
        f.text
        for f in proof.facts.values()
        if f.status != "empty" and (f.document, f.field) in {(m[0], f"{m[2]}.address") for m in party.mentions}
    }
    numbers = [(value, proof.facts[i]) for _, value, i in party.identifiers if i in proof.facts]
    return {
        "its id does not come of its mentions": party.id == content_id("e", sorted(m[3] for m in party.mentions)),
        "it rests on facts that are not in the proof": proof.knows(proof.facts, ids),
        "a mention is not the one of its fact": all(m[:2] == (f.document, f.field) for m, f in named),
        "a role is not that of its field": all(
            m[2] in re.split(r"[.\[]", f.field) or f.field == f"{m[2]}.name" for m, f in named
        ),
        "its names are not those of its mentions": texts == names or (texts < names and bool(proof.withheld)),
        "its name is not the first of its names": party.name == next(iter(party.names), None),
        "an address of it is left out": rooms <= set(party.addresses),
        "a number of it is of no known type": {i[0] for i in party.identifiers} <= TYPES,
        "its addresses are in no fact": proof.knows(every, party.addresses),
        "its numbers are not what the facts say": all(value in (f.value, f.text) for value, f in numbers),
    }  # fmt: skip


def _comparison(found: ComparisonLeaf) -> Claims:
    weights = [number(f[1]) for f in found.features]
    total = Decimal("0.5") + sum((w for w in weights if w is not None), Decimal(0))
    score = min(Decimal(1), max(Decimal(0), total))
    said = number(found.score)
    answer = "same" if score >= Decimal("0.8") else "different" if score <= Decimal("0.4") else "unsure"
    return {
        f"its score {found.score} is not 0.5 and the weights of its features": None not in weights
        and said is not None
        and abs(score - said) <= Decimal("0.0005"),
        "its weights come to more than the surest answer": -1 <= total <= Decimal("1.0005"),
        f"it says {found.answer}, but its score is that of {answer}": answer == found.answer,
    }
