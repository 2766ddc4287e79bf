"""The archive for other programs: every row there, no cell that runs, no account number in full."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import networkx
import openpyxl
import pytest

from evidence.archive.asking.tables import TABLES
from evidence.cli.archive import EXPORTED
from evidence.commands import archive as asking_archive
from evidence.errors import UsageError
from tests.archive.asked import folder
from tests.archive.papers import Dossier

ACCOUNT = "4415009988776"
DANGEROUS = [
    '=HYPERLINK("http://x.example")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1", "＝1+1", "  =1+1",
    "=cmd|' /C calc'!A0",
]  # fmt: skip


def paying(name: str, payer: str = "Marlow Peak Imports LLC") -> Dossier:
    made = Dossier(name)
    one = made.party(payer, ("remittance", "remitter"), numbers=(("account", ACCOUNT), ("ein", "471234567")))
    two = made.party("Ningbo Bright Lamp Co., Ltd.", ("remittance", "beneficiary"))
    made.payment(f"R{name}", "1250.50", (), remitter=one, remitter_account=ACCOUNT, beneficiary=two)
    return made.bill("ENOXSHA222395", containers=("MSKU1234565",))


def hazardous(place: Path) -> Path:
    return folder(place, *(paying(f"n{i}", f"{text} Ltd") for i, text in enumerate(DANGEROUS)))


def export(place: Path, kind: str, out: Path, table: str = "appearances", *, unmask: bool = False) -> Path:
    assert asking_archive.export(place, kind, out, table=table, unmask=unmask) == 0
    return out


def test_the_command_knows_every_table() -> None:
    assert [t.name for t in TABLES] == EXPORTED


def test_no_csv_cell_begins_like_a_formula(tmp_path: Path) -> None:
    out = export(hazardous(tmp_path / "a"), "csv", tmp_path / "out")
    cells = [cell for file in out.glob("*.csv") for row in csv.reader(file.open(newline="")) for cell in row]
    assert not [c for c in cells if re.match(r"[ ]*[=+\-@\t\r\n＝＋－＠]", c)]
    for text in DANGEROUS:
        assert f"'{text} Ltd" in cells


def test_no_cell_of_a_workbook_is_a_formula_and_none_is_lost(tmp_path: Path) -> None:
    out = export(hazardous(tmp_path / "a"), "xlsx", tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(out)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [c for c in cells if c.data_type == "f"]
    assert sum(c.value == '=HYPERLINK("http://x.example") Ltd' and c.quotePrefix for c in cells) >= 3
    assert [r[8].value for r in book["payments"].iter_rows(min_row=2)] == [1250.5] * len(DANGEROUS)


def test_one_table_is_written_where_a_csv_file_is_named(tmp_path: Path) -> None:
    out = export(folder(tmp_path / "a", paying("n")), "csv", tmp_path / "p.csv", "payments")
    rows = list(csv.DictReader(out.open(newline="")))
    assert [(r["dossier"], r["remitter"], r["amount"]) for r in rows] == [("n", "Marlow Peak Imports LLC", "1250.50")]


def test_parquet_keeps_days_as_days_and_amounts_exact(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    out = export(folder(tmp_path / "a", paying("n")), "parquet", tmp_path / "out")
    (row,) = parquet.read_table(out / "payments.parquet").to_pylist()
    assert (row["day"].isoformat(), row["amount"]) == ("2026-03-02", "1250.50")
    assert {f.stem for f in out.iterdir()} == set(EXPORTED)


def test_graphml_is_read_by_a_graph_library_and_joins_dossiers_by_what_they_share(tmp_path: Path) -> None:
    out = export(folder(tmp_path / "a", paying("one"), paying("two & <b>")), "graphml", tmp_path / "a.graphml")
    graph = networkx.read_graphml(out)
    assert networkx.has_path(graph.to_undirected(), "dossier:one", "dossier:two & <b>")
    pays = [d for _, _, d in graph.edges(data=True) if d["kind"] == "pays"]
    assert [(d["amount"], d["currency"]) for d in pays] == [(1250.5, "USD")] * 2
    assert ElementTree.parse(out).getroot().tag == "{http://graphml.graphdrawing.org/xmlns}graphml"


def test_followthemoney_lines_refer_to_one_another_and_hold_lists_of_text(tmp_path: Path) -> None:
    out = export(folder(tmp_path / "a", paying("one"), paying("two")), "ftm", tmp_path / "a.ftm")
    things = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    known = {t["id"]: t["schema"] for t in things}
    assert len(known) == len(things)
    for thing in things:
        assert all(isinstance(v, str) for values in thing["properties"].values() for v in values)
    payment = next(t["properties"] for t in things if t["schema"] == "Payment")
    assert [known[payment[p][0]] for p in ("payer", "beneficiary", "payerAccount", "proof")] == [
        "Company", "Company", "BankAccount", "Document",
    ]  # fmt: skip
    assert sum(t["schema"] == "BankAccount" for t in things) == 1


@pytest.mark.parametrize("kind", ["csv", "graphml", "ftm"])
def test_account_numbers_are_masked_in_exports_unless_asked_for(tmp_path: Path, kind: str) -> None:
    place = folder(tmp_path / "a", paying("n"))
    out = export(place, kind, tmp_path / f"p.{kind}", "payments")
    assert ACCOUNT not in out.read_text(encoding="utf-8")
    assert "•8776" in out.read_text(encoding="utf-8")
    export(place, kind, out, "payments", unmask=True)
    assert ACCOUNT in out.read_text(encoding="utf-8")
    assert out.stat().st_mode & 0o777 == 0o600


def test_the_same_archive_gives_the_same_bytes(tmp_path: Path) -> None:
    place = folder(tmp_path / "a", paying("one"), paying("two"))
    for kind in ("graphml", "ftm"):
        one, two = (export(place, kind, tmp_path / f"{n}.{kind}").read_bytes() for n in "ab")
        assert one == two


def test_without_pyarrow_the_message_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"evidence\[parquet\]"):
        export(folder(tmp_path / "a", paying("n")), "parquet", tmp_path / "out")
