"""A stranger on a payment: how much it weighs, and the finding about it, the same for payer and payee."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.judge.case import Case
from evidence.judge.explained import AGREEMENTS, maybe, tie
from evidence.judge.payments import changed_account, importer_outside
from evidence.judge.roles import importer, one_each, private_person
from evidence.judge.rule import answer
from evidence.judge.steps import equal, same_party, standing
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.parties import Sameness
from evidence.records.proofs import Step


@dataclass(frozen=True)
class Stranger:
    """A name on one side of a payment and whom the papers expect there; ``side`` is ``payee`` or ``payer``."""

    rule: str
    side: str
    payment: Document
    fact: Fact
    expected: tuple[Fact, ...]
    remedy: str

    def told(self, case: Case) -> str:
        """The sentence without its end."""
        return f"The {self.side} is {quoted(case, self.fact)}, but the papers name {quoted(case, self.expected[0])}"


def unnamed(rule: str, payment: Document, side: str) -> Check:
    """A payment names nobody on a side (``remitter``, ``beneficiary``)."""
    return answer(
        rule,
        Outcome.MISSING,
        Severity.MINOR,
        f"The payment advice names no {side}.",
        remedy="Obtain the bank's full advice.",
        documents=(payment.id,),
    )


def weighed(case: Case, stranger: Stranger, others: tuple[Fact, ...], by: Fact | None) -> Check:
    """What a stranger among ``others`` comes to; ``by`` is the name beside theirs that explains it, if there is one."""
    if standing(case, stranger.fact, others) is Sameness.UNSURE:
        return undecided(case, stranger, "whether they are one is not sure")
    if by is None and (found := tie(case, stranger.fact, others)) is not None:
        by = found[0]
    if by is not None:
        return explained(case, stranger, by)
    if maybe(case, AGREEMENTS) is not None:
        return undecided(case, stranger, "a paper that could not be sorted may explain it")
    return unexplained(case, stranger)


def explained(case: Case, stranger: Stranger, by: Fact) -> Check:
    """A tie is on paper: minor, naming the paper."""
    return answer(
        stranger.rule,
        Outcome.VIOLATED,
        Severity.MINOR,
        f"{stranger.told(case)}; {quoted(case, by)} explains it.",
        remedy=stranger.remedy,
        facts=(stranger.fact, *one_each(stranger.expected), by),
        steps=_steps(case, stranger),
    )


def undecided(case: Case, stranger: Stranger, why: str) -> Check:
    """It cannot be decided; ``why`` ends the sentence."""
    return answer(
        stranger.rule,
        Outcome.UNVERIFIABLE,
        Severity.MAJOR,
        f"{stranger.told(case)}; {why}.",
        remedy=stranger.remedy,
        facts=(stranger.fact, *one_each(stranger.expected)),
        steps=_steps(case, stranger),
    )


def unexplained(case: Case, stranger: Stranger) -> Check:
    """Major; critical with an importer outside the money, changed bank details or a private person."""
    aggravated: list[str] = []
    more: list[Fact] = []
    steps: list[Step] = []
    if (account := changed_account(case, stranger.payment)) is not None:
        aggravated.append(f"the account paid, {account[0].text}, is not the {account[1].text} that was printed")
        more += account
        steps.append(equal(*account, False, "account paid and account printed"))
    if importer_outside(case):
        aggravated.append("the importer stands outside the money")
        more += [f for f in (importer(case),) if f is not None]
    if private_person(case, stranger.fact):
        aggravated.append("it is a private person")
    severity = Severity.CRITICAL if aggravated else Severity.MAJOR
    end = f"; {' and '.join(aggravated)}" if aggravated else ""
    return answer(
        stranger.rule,
        Outcome.VIOLATED,
        severity,
        f"{stranger.told(case)}, and no paper explains it{end}.",
        remedy=stranger.remedy,
        facts=(stranger.fact, *one_each(stranger.expected), *more),
        steps=(*_steps(case, stranger), *steps),
    )


def _steps(case: Case, stranger: Stranger) -> tuple[Step, ...]:
    return tuple(same_party(case, stranger.fact, e) for e in one_each(stranger.expected))
