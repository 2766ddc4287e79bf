"""Persons decide what a paper says, who is who, and what is waived; the print stays, and every decision is told."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from evidence import pipeline, verify
from evidence.decide import decisions_in
from evidence.errors import UsageError
from evidence.records.cases import Decision, StoredCase, Summary
from evidence.records.codec import replaced
from evidence.records.findings import Check, Outcome
from evidence.report import html, json_report, text
from evidence.report.write import as_read
from evidence.settings import JudgeSettings, Settings
from tests.builders import closed_loop, dossier, loop_papers, paper
from tests.clean_loop import EIN

TODAY = date(2026, 4, 10)
MISREAD = "47-1203588"
RULE = "identity.bond-principal-number"
BY = ("R. Vance", "2026-05-01", "the paper itself, under a lens")


def bond(number: str = MISREAD) -> StoredCase:
    return closed_loop({"customs_bond": {"principal_number": number}})


def judged(case: StoredCase, *decisions: Decision) -> Summary:
    return pipeline.rejudge(case, SETTINGS, decisions, TODAY)


SETTINGS = Settings(judge=JudgeSettings(as_of=TODAY))


def value(target: str, said: str) -> Decision:
    return Decision(target, "value", said, *BY, at="decisions.toml, line 1")


def waive(rule: str = RULE, scope: str = "", until: str = "2026-12-31") -> Decision:
    return Decision(rule, "waive", scope, *BY, until=until, at="decisions.toml, line 1")


def check(summary: Summary, rule: str = RULE) -> Check:
    return next(c for c in summary.judgement.checks if c.rule == rule)


def states(summary: Summary) -> list[str]:
    return [h.state for h in summary.heard]


def proved(summary: Summary) -> tuple[str, ...]:
    return verify.verify(pipeline.proof(summary, SETTINGS)).broken


# -- values ------------------------------------------------------------------------------------------------------------


def test_a_decision_on_another_dossier_is_left_aside() -> None:
    here = replaced(value("customs_bond#principal_number", EIN), dossier=bond().name)
    assert judged(bond(), here).judgement.verdict == "clear"
    there = replaced(here, dossier="another shipment")
    assert judged(bond(), there).judgement.verdict == "hold"
    assert states(judged(bond(), there)) == []


def test_a_corrected_number_lifts_the_contradiction_and_the_print_stays() -> None:
    assert judged(bond()).judgement.verdict == "hold"
    summary = judged(bond(), value("customs_bond#principal_number", EIN))
    assert check(summary).outcome is Outcome.HOLDS
    assert summary.judgement.verdict == "clear"
    fact = next(f for f in summary.case.facts if f.id == summary.corrected[0].id)
    assert (fact.value, fact.printed, fact.method) == (EIN, MISREAD, "decision")
    assert MISREAD in [r.value for r in fact.others]
    assert states(summary) == ["counts"]
    assert proved(summary) == ()


def test_the_case_is_stored_as_it_was_read() -> None:
    assert as_read(judged(bond(), value("customs_bond#principal_number", EIN))) == bond()


def test_a_corrected_value_can_bring_a_contradiction_to_light() -> None:
    summary = judged(bond(EIN), value("customs_bond#principal_number", MISREAD))
    assert (check(summary).outcome, summary.judgement.verdict) == (Outcome.VIOLATED, "hold")


def test_a_value_is_named_by_its_fact_alone_as_well() -> None:
    fact = next(f for f in bond().facts if f.field == "principal_number")
    assert states(judged(bond(), value(fact.id, EIN))) == ["counts"]


def test_a_decided_value_comes_into_its_normal_form() -> None:
    summary = judged(bond(), value("customs_bond#principal_number", EIN.replace("-", "") + "00"))
    assert check(summary).outcome is Outcome.HOLDS


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("customs_bond#surety_state", "Ohio"),
        ("certificate_of_origin#number", "1"),
        ("f-0000", "1"),
        ("customs_bond#effective_date", "soon"),
    ],
)
def test_a_value_for_nothing_here_or_of_no_sense_changes_nothing_and_is_told(target: str, said: str) -> None:
    summary = judged(bond(), value(target, said))
    assert states(summary) == ["no-target"]
    assert summary.judgement.checks == judged(bond()).judgement.checks


def test_of_two_bonds_none_is_taken_for_the_one_that_was_meant() -> None:
    case = closed_loop(None, paper("customs_bond", number="9", copy="second"))
    summary = judged(case, value("customs_bond#number", "8"))
    assert states(summary) == ["no-target"] and "2 documents" in summary.heard[0].says


def test_two_decisions_that_contradict_each_other_count_neither() -> None:
    fact = next(f for f in bond().facts if f.field == "principal_number")
    summary = judged(bond(), value("customs_bond#principal_number", EIN), value(fact.id, "98-7654321"))
    assert states(summary) == ["contradicted", "contradicted"]
    assert check(summary).outcome is Outcome.VIOLATED


def unread_number() -> StoredCase:
    return closed_loop({"importer_identity": {"importer_number": None}})


def test_a_number_that_was_not_read_is_not_said_to_be_missing() -> None:
    told = check(judged(unread_number()), "identity.importer-record-number")
    assert told.outcome is Outcome.UNVERIFIABLE
    assert "was not read on the importer identity form (CBP 5106)" in told.message
    assert told.remedy.startswith("Look at the importer identity form (CBP 5106)")


def test_a_box_seen_to_be_empty_is_said_to_be_empty() -> None:
    papers = loop_papers({"importer_identity": {"importer_number": None}})
    form = next(p for p in papers if p.document.kind == "importer_identity")
    values = {f.field: f.value for f in form.facts}
    blank = paper("importer_identity", values, empty=("importer_number",))
    case = dossier(*(blank if p is form else p for p in papers))
    assert "is empty" in check(judged(case), "identity.importer-record-number").message


def test_a_value_that_was_not_read_is_supplied_and_stands_on_the_papers_page() -> None:
    summary = judged(unread_number(), value("importer_identity#importer_number", EIN))
    assert states(summary) == ["counts"]
    assert check(summary, "identity.importer-record-number").outcome is Outcome.HOLDS
    fact = next(f for f in summary.case.facts if f.method == "decision")
    assert (fact.value, fact.printed, fact.others) == (EIN, "", ())
    assert fact.places[0].page == 1 and fact.places[0].box is not None
    assert proved(summary) == ()
    assert as_read(summary) == unread_number()


def test_a_supplied_value_of_no_sense_leaves_no_fact_behind() -> None:
    summary = judged(unread_number(), value("importer_identity#importer_number", "soon"))
    assert states(summary) == ["no-target"]
    assert not [f for f in summary.case.facts if f.method == "decision"]


def test_a_supplied_value_is_told_in_every_report() -> None:
    summary = judged(unread_number(), value("importer_identity#importer_number", EIN))
    report = json.loads(json_report.render(summary))
    form = next(d for d in report["documents"] if d["kind"] == "importer_identity")
    field = next(f for f in form["fields"] if f["name"] == "importer_number")
    assert (field["value"], field["method"]) == (EIN, "decision")
    assert EIN in text.render(summary) and EIN in html.render(summary, None, unmask=True).decode()


# -- parties -----------------------------------------------------------------------------------------------------------


def test_a_decision_makes_two_names_one_party() -> None:
    case = closed_loop({"customs_bond": {"principal.name": "Wholly Other Finch Inc."}})
    name = next(f.text for f in case.facts if f.field == "importer.name")
    same = Decision(f"{name}|Wholly Other Finch Inc.", "same", "", *BY)
    assert check(judged(case), "identity.bond-principal").outcome is Outcome.VIOLATED
    summary = judged(case, same)
    assert check(summary, "identity.bond-principal").outcome is Outcome.HOLDS
    assert states(summary) == ["counts"]
    assert proved(summary) == ()


def test_a_decision_on_a_name_of_no_paper_is_told() -> None:
    summary = judged(bond(EIN), Decision("Nobody Known Ltd|Someone Else Ltd", "different", "", *BY))
    assert states(summary) == ["no-target"] and "Nobody Known Ltd" in summary.heard[0].says


# -- waived findings ---------------------------------------------------------------------------------------------------


def test_a_waived_finding_stays_told_and_does_not_count() -> None:
    before, summary = judged(bond()), judged(bond(), waive())
    assert check(summary).outcome is Outcome.VIOLATED and check(summary).waiver is not None
    assert (before.judgement.verdict, summary.judgement.verdict) == ("hold", "clear")
    assert summary.judgement.screening.score < before.judgement.screening.score
    report = json.loads(json_report.render(summary))
    assert [f["waived"]["why"] for f in report["findings"] if f["rule"] == RULE] == [BY[2]]
    assert report["decisions"][0]["state"] == "counts"
    for shown in (text.render(summary), html.render(summary, None).decode()):
        assert f"waived by R. Vance on 2026-05-01 until 2026-12-31: {BY[2]}" in shown
    assert proved(summary) == ()


def test_an_expired_waiver_counts_no_more_and_is_told() -> None:
    summary = judged(bond(), waive(until="2026-04-09"))
    assert (states(summary), summary.judgement.verdict) == (["expired"], "hold")
    assert "2026-04-09" in text.render(summary)
    assert judged(bond(), waive(until="2026-04-10")).judgement.verdict == "clear"


def test_a_waiver_for_another_document_waives_nothing() -> None:
    assert judged(bond(), waive(scope="customs_bond")).judgement.verdict == "clear"
    other = judged(bond(), waive(scope="packing_list"))
    assert (states(other), other.judgement.verdict) == (["no-target"], "hold")
    nobody = judged(bond(), waive(scope="certificate_of_origin"))
    assert (states(nobody), nobody.judgement.verdict) == (["no-target"], "hold")


def test_a_waiver_for_the_shipment_waives_its_findings() -> None:
    case = closed_loop({"packing_list": {"gross_weight": "9999"}})
    summary = judged(case, waive("goods.weight", "s1"))
    assert check(summary, "goods.weight").waiver is not None
    assert judged(case, waive("goods.weight", "s2")).heard[0].state == "no-target"


def test_a_proof_that_hides_its_waiver_is_refused() -> None:
    leaves = json.loads(pipeline.proof(judged(bond(), waive()), SETTINGS))
    assert any(leaf["body"]["leaf"] == "decision" for leaf in leaves["leaves"])
    forged = judged(bond(), waive())
    broken = proved(Summary(**{f: getattr(forged, f) for f in forged.__struct_fields__} | {"decisions": ()}))
    assert any("being waived" in line for line in broken)


# -- files -------------------------------------------------------------------------------------------------------------

GOOD = """
[[decision]]
what = "value"
document = "customs_bond"
field = "principal_number"
value = "47-1203586"
who = "R. Vance"
when = 2026-05-01
why = "the paper itself"

[[decision]]
what = "waive"
rule = "goods.weight"
until = "2026-12-31"
who = "R. Vance"
when = "2026-05-01"
why = "weighed anew"
"""


def written(folder: Path, content: str, name: str = "decisions.toml") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_toml_and_json_say_the_same_and_tell_their_lines(tmp_path: Path) -> None:
    toml = pipeline.decided(written(tmp_path, GOOD))
    assert [d.at for d in toml] == ["decisions.toml, line 2", "decisions.toml, line 11"]
    plain = [
        {"what": "value", "document": "customs_bond", "field": "principal_number", "value": "47-1203586",
         "who": "R. Vance", "when": "2026-05-01", "why": "the paper itself"},
        {"what": "waive", "rule": "goods.weight", "until": "2026-12-31", "who": "R. Vance", "when": "2026-05-01",
         "why": "weighed anew"},
    ]  # fmt: skip
    told = pipeline.decided(written(tmp_path, json.dumps(plain, indent=1), "decisions.json"))
    assert [d.at for d in told] == ["decisions.json, line 2", "decisions.json, line 11"]
    assert [(d.target, d.what, d.value, d.until) for d in told] == [(d.target, d.what, d.value, d.until) for d in toml]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('what = "waive"', 'what = "forgive"'), "line 11: what is 'forgive'"),
        (("goods.weight", "goods.colour"), "line 11: there is no rule 'goods.colour'"),
        (('until = "2026-12-31"\n', ""), "line 11: a decision 'waive' lacks until"),
        (('why = "the paper itself"\n', ""), "line 2: a decision 'value' lacks why"),
        (('"2026-12-31"', '"next year"'), "line 11: until is 'next year'"),
        (('value = "47-1203586"', "value = 471203586"), "line 2: value is 471203586; write it in quotes"),
        (('field = "principal_number"\n', ""), "line 2: name the value by document and field"),
        (("[[decision]]\nwhat = \"waive\"", "[[waiver]]\nwhat = \"waive\""), "under a heading"),
        (("what =", "what"), "not valid"),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_refused_with_its_line(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    with pytest.raises(UsageError, match=r"decisions\.toml") as caught:
        decisions_in(written(tmp_path, GOOD.replace(*change, 1)), {"goods.weight"})
    assert says in str(caught.value)


def test_decisions_that_contradict_each_other_are_refused_with_both_lines(tmp_path: Path) -> None:
    again = GOOD + GOOD.split("[[decision]]")[1].join(("[[decision]]", "")).replace("47-1203586", "98-7654321")
    with pytest.raises(
        UsageError, match=r"line 18: .*98-7654321.* contradicts .*47-1203586.* \(decisions.toml, line 2"
    ):
        decisions_in(written(tmp_path, again), {"goods.weight"})


def test_dossiers_of_one_archive_may_be_decided_differently(tmp_path: Path) -> None:
    entry = GOOD.split("[[decision]]")[1]
    one = f'[[decision]]\ndossier = "one"{entry}'
    two = one.replace('"one"', '"two"').replace("47-1203586", "98-7654321")
    told = decisions_in(written(tmp_path, one + two), {"goods.weight"})
    assert [(d.dossier, d.value) for d in told] == [("one", "47-1203586"), ("two", "98-7654321")]
    with pytest.raises(UsageError, match="contradicts"):
        decisions_in(written(tmp_path, one + two.replace('dossier = "two"\n', "")), {"goods.weight"})
