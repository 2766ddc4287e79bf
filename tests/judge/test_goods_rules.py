from __future__ import annotations

from tests.builders import paper
from tests.judge.rules_support import CRITICAL, MAJOR, checks, evidence_kinds, holds, loop, told


class TestOrigin:
    rule = "goods.origin"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_another_origin_on_the_invoice_is_critical(self) -> None:
        case = loop({"commercial_invoice": {"country_of_origin": "VN"}})
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"entry_summary", "commercial_invoice"}

    def test_another_origin_on_the_certificate_is_critical(self) -> None:
        assert told(self.rule, loop(None, paper("certificate_of_origin", {"country_of_origin": "MY"}))) == CRITICAL

    def test_another_origin_on_the_contract_is_major(self) -> None:
        assert told(self.rule, loop({"contract": {"country_of_origin": "VN"}})) == MAJOR

    def test_one_line_of_another_origin_is_critical(self) -> None:
        lines = {"lines[0].origin": "CN", "lines[1].origin": "VN"}
        assert told(self.rule, loop({"commercial_invoice": lines})) == CRITICAL

    def test_the_exporting_country_is_no_origin(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"exporting_country": "HK"}}))

    def test_multi_with_lines_is_compared_line_by_line(self) -> None:
        lines = {"lines[0].origin": "CN", "lines[1].origin": "VN"}
        entry = {"country_of_origin": "MULTI", **lines}
        assert holds(self.rule, loop({"commercial_invoice": lines, "entry_summary": entry}))

    def test_multi_alone_contradicts_nothing(self) -> None:
        found = checks(self.rule, loop({"entry_summary": {"country_of_origin": "MULTI"}}))
        assert [c.outcome.value for c in found] == ["not-applicable"]
