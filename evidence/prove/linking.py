"""The links a shipment's papers give for the expected chain: partners chosen, tests made, each link told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.prove.chain import Expected, Test, expected, go_betweens
from evidence.prove.matching import Ends
from evidence.prove.reading import doubted, readings
from evidence.prove.telling import sentence
from evidence.records.codec import replaced
from evidence.records.documents import Document
from evidence.records.lookup import Lookup
from evidence.records.proofs import Link, LinkStatus, Step

ORDER = (LinkStatus.HOLDS, LinkStatus.CONSISTENT, LinkStatus.FAILS)
"""From the best to the worst of what two papers can be to each other."""


@dataclass(frozen=True)
class Tested:
    """A test's step with the test's name and whether its contradiction only weakens the link.

    ``doubtful``: the prints disagree, but one of them may be misread; the link is then no more than consistent.
    """

    name: str
    step: Step
    weak: bool
    doubtful: bool = False


def links(look: Lookup, stage: str, paid: Sequence[Link]) -> tuple[Link, ...]:
    """All links of a shipment at a stage, in the order of the chain; ``paid`` are the links of its payments."""
    found: list[Link] = []
    for step in expected():
        found += paid if step.relation == "pays" else _links(look, step, required(look, step, stage))
    return tuple(found)


def required(look: Lookup, step: Expected, stage: str) -> bool:
    """Whether the loop stays open without this step at a stage (what depends on the invoice is judged with it)."""
    return stage in step.required_at and not (step.needed == "filed-by-another" and _self_filed(look))


def _self_filed(look: Lookup) -> bool:
    """Whether every entry names a filer, and it is the importer (19 CFR 141.46: no power is needed then)."""
    entries = look.of(("entry_summary", "entry_release"))
    return bool(entries) and all(
        look.same(look.fact(e.id, "filer.name"), look.fact(e.id, "importer.name")) is True for e in entries
    )


def _links(look: Lookup, step: Expected, needed: bool) -> Iterator[Link]:
    sources, targets = look.of(step.source), look.of(step.target)
    anchors, partners = (sources, targets) if step.every == "source" else (targets, sources)
    if not anchors and (needed or partners):
        yield _missing(step, partners[0] if partners else None, step.every != "source", needed)
        return
    best = [_best(look, step, anchor, partners, needed) for anchor in anchors]
    yield from best
    used = {end for link in best for end in (link.source, link.target)}
    for partner in partners if anchors else ():
        if partner.id not in used:
            link = _best(look, step, partner, anchors, needed, turned=True)
            if link.status is LinkStatus.HOLDS:
                yield link


def _missing(step: Expected, document: Document | None, is_source: bool, needed: bool) -> Link:
    end = None if document is None else document.id
    kinds = step.target if is_source or document is None else step.source
    why = f"no {' or '.join(kinds)} in the dossier".replace("_", " ")
    source, target = (end, None) if is_source else (None, end)
    return Link(step.relation, step.flow, source, target, needed, LinkStatus.MISSING, why)


def _best(
    look: Lookup, step: Expected, one: Document, others: Sequence[Document], needed: bool, *, turned: bool = False
) -> Link:
    """The best link of a paper to any of the others; the more of its tests are true, the better."""
    is_source = (step.every == "source") is not turned
    if not others:
        return _missing(step, one, is_source, needed)
    found = [_link(look, step, *((one, o) if is_source else (o, one)), needed) for o in others]
    return min(found, key=lambda link: (ORDER.index(link.status), -sum(s.result is True for s in link.steps)))


def _link(look: Lookup, step: Expected, source: Document, target: Document, needed: bool) -> Link:
    tested = tests(look, step, source.id, target.id)
    state = status(look, step, tested)
    steps = tuple(t.step for t in tested)
    return Link(
        relation=step.relation,
        flow=step.flow,
        source=source.id,
        target=target.id,
        required=needed,
        status=state,
        why=sentence(look, steps, state),
        evidence=tuple(dict.fromkeys(f for s in steps for f in s.facts)),
        steps=steps,
    )


def tests(look: Lookup, step: Expected, source: str, target: str) -> tuple[Tested, ...]:
    """The step's tests on two papers, those that found something on both."""
    ends = Ends(look, source, target, go_betweens())
    master = look.value(target, "level") == "master"
    found = ((t, t.how(ends, t.a, t.b)) for t in step.tests if not (t.house and master))
    return tuple(_tested(look, t, s) for t, s in found if s is not None)


def _tested(look: Lookup, test: Test, step: Step) -> Tested:
    made = doubted(look, step)
    noted = replaced(made, note=made.note or test.name, test=test.name)
    return Tested(test.name, noted, test.weak, made.result is not step.result or _may_read_otherwise(look, step))


def _may_read_otherwise(look: Lookup, step: Step) -> bool:
    """Whether a step is in doubt for other readings of its prints, not for a reason that its note tells."""
    return step.result is None and not step.note and any(len(readings(look.by_id[f])) > 1 for f in step.facts)


def status(look: Lookup, step: Expected, tested: Sequence[Tested]) -> LinkStatus:
    """Holds where a group of proofs is true and nothing contradicts; fails where something contradicts.

    A contradiction leaves the link consistent where its test is weak, where something else ties the papers, or where
    a paper is there that may explain it.
    """
    true = {t.name for t in tested if t.step.result}
    wrong = [t for t in tested if t.step.result is False]
    if any(not t.weak for t in wrong):
        proofs = {name for group in step.proved_by for name in group}
        tied = bool(true & set(step.instead)) and all(t.weak or t.name in proofs for t in wrong)
        return LinkStatus.CONSISTENT if tied or look.of(step.excused_by) else LinkStatus.FAILS
    proved = any(set(group) <= true for group in step.proved_by)
    sure = not wrong and not any(t.doubtful for t in tested)
    return LinkStatus.HOLDS if proved and sure else LinkStatus.CONSISTENT
