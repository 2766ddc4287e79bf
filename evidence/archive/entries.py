"""A dossier's entries for the index: what it says of parties, money, goods and customs, in comparable form."""

from __future__ import annotations

from evidence.archive.entries_customs import bonds, customs, grants
from evidence.archive.entries_goods import bills
from evidence.archive.entries_pages import prints
from evidence.archive.entries_papers import Papers
from evidence.archive.entries_parties import parties
from evidence.archive.entries_trade import invoices, orders, payments
from evidence.records.archives import ENTRIES_VERSION, Entries
from evidence.records.cases import Summary
from evidence.records.findings import Outcome

TOLD = (Outcome.VIOLATED, Outcome.MISSING, Outcome.UNVERIFIABLE)


def entries(summary: Summary) -> Entries:
    """What one dossier tells the index, from the result of its run; the same for the same result."""
    papers = Papers(summary)
    billed = invoices(papers)
    judged = summary.judgement
    told = {(c.rule, c.outcome.value, c.severity.value) for c in judged.checks if c.outcome in TOLD}
    found = Entries(
        version=ENTRIES_VERSION,
        verdict=judged.verdict,
        score=judged.screening.score,
        stage=judged.stage,
        day=judged.law_date.isoformat(),
        kinds=tuple(sorted({d.kind for d in summary.case.documents})),
        findings=tuple(sorted(told)),
        parties=parties(papers),
        invoices=tuple(i for i, _ in billed),
        orders=orders(papers, billed),
        payments=payments(papers, billed),
        bills=bills(papers),
        customs=customs(papers),
        bonds=bonds(papers),
        grants=grants(papers),
        prints=prints(papers),
    )
    return papers.with_spots(found)
