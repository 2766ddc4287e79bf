"""policy.us-importer-tests: which tests for a US importer no paper supports (order of 3 June 2026 as reported; K5).

One source defines a US importer by three tests together and a foreign one as failing all three, so that mixed ones are
neither; another reads foreign as lacking one or more.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.foreign import US
from evidence.judge.importer import CONTROLLED, LOCATED, ORGANISED, importer_of
from evidence.judge.provisions import Law
from evidence.judge.roles import importer
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import listing, quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, ImporterTest, LegalReading, Outcome, Severity

NAME = "policy.us-importer-tests"
WORDS = {
    ORGANISED: "that it is organised under US law",
    LOCATED: "that it is located in the US",
    CONTROLLED: "that a US citizen or resident controls it, or that it holds significant US real property",
}
REMEDY = "Obtain formation papers, a lease or deed, and the ownership chart down to a natural person."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The three tests with their evidence, and what the two readings make of them."""
    owner = importer(case)
    if law.row("us-importer") is None:
        yield not_applicable(NAME, "No source has such tests on this day.")
    elif owner is None:
        yield not_applicable(NAME, "No paper names an importer.")
    else:
        tests = importer_of(case).tests
        facts = (owner, *(case.by_id[i] for t in tests for i in t.evidence))
        lacking = tuple(t for t in tests if t.result != "holds")
        if not lacking:
            yield holds(NAME, *facts)
        else:
            yield _lacking(case, owner, facts, tests)


def _lacking(case: Case, owner: Fact, facts: tuple[Fact, ...], tests: tuple[ImporterTest, ...]) -> Check:
    names = listing(WORDS[t.test] for t in tests if t.result != "holds")
    classes = _classes(tests)
    made = ", ".join(f"{kind} where {when}" for when, kind in classes)
    text = f"Of {quoted(case, owner)} no paper shows {names}: {made}."
    readings = tuple(LegalReading(f"K5/{when}", "passes" if kind == US else "violated") for when, kind in classes)
    return answer(NAME, Outcome.MISSING, Severity.MINOR, text, remedy=REMEDY, facts=facts, readings=readings)


def _classes(tests: tuple[ImporterTest, ...]) -> tuple[tuple[str, str], ...]:
    """What the two readings make of the importer: foreign only where all tests fail (mixed ones are neither), or where
    any one does."""
    fails = [t.result == "fails" for t in tests]
    unknown = any(t.result == "unknown" for t in tests)
    one = "foreign" if any(fails) else "indeterminate" if unknown else US
    return ("all tests must fail", "foreign" if all(fails) else "indeterminate"), ("one failing test is enough", one)


RULE = Rule(
    NAME,
    Severity.MINOR,
    "Papers support the three tests for a US importer.",
    check,
    ("us-importer",),
    readings=(
        "K5/all tests must fail: foreign is who fails all three tests; mixed importers are neither",
        "K5/one failing test is enough: foreign is who lacks one or more",
    ),
)
