"""What ``evidence archive`` does once its words are parsed: open the index for reading, ask, print or write."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from urllib.parse import quote

from evidence.archive.asking.graph import Graph
from evidence.archive.asking.money import Money
from evidence.archive.asking.overview import overview
from evidence.archive.asking.tables import TABLES, rows
from evidence.archive.asking.who import who as ask
from evidence.archive.index.reading import Reading
from evidence.archive.state import AGAIN
from evidence.errors import EvidenceError, ExitCode, UsageError
from evidence.report import archive_export, archive_export_parquet, archive_export_xlsx, archive_page, archive_who
from evidence.report.text import printable
from evidence.report.write import put


def who(asked: str, folder: Path, *, unmask: bool) -> int:
    """Print all appearances of a name or number. Raises ``UsageError`` where there is no archive or nothing asked."""
    if not asked.strip():
        raise UsageError("asked for nothing: give a name or a number")
    with _opened(folder) as reading:
        answer = ask(reading, asked.strip())
    sys.stdout.write(archive_who.render(answer, folder=str(folder), unmask=unmask))
    return int(ExitCode.CLEAR)


def check(folder: Path) -> int:
    """Look through an archive's file, say whether it is whole. Raises ``UsageError`` where it is damaged."""
    with _opened(folder) as reading:
        damage = reading.damage()
        dossiers = reading.dossiers()
    if damage is not None:
        raise UsageError(f"{folder}: the archive's file is damaged ({damage}). {AGAIN}")
    sys.stdout.write(f"whole: {dossiers:,} dossiers\n")
    return int(ExitCode.CLEAR)


def report(folder: Path, out: Path | None, *, as_of: date | None, unmask: bool) -> int:
    """Write the archive as one page of HTML (default: ``archive.html`` in its folder). Raises ``EvidenceError``."""
    target = out or folder / "archive.html"
    with _opened(folder) as reading:
        found = overview(reading, as_of or date.today())
    way = os.path.relpath(folder.absolute(), target.absolute().parent)
    links = "" if way == "." else quote(f"{Path(way).as_posix()}/")
    _write(target, archive_page.render(found, links=links, unmask=unmask))
    sys.stdout.write(f"{printable(str(target))}\n")
    return int(ExitCode.CLEAR)


def export(folder: Path, kind: str, out: Path, *, table: str, unmask: bool) -> int:
    """Write the archive for another program. Raises ``UsageError`` and ``EvidenceError``."""
    chosen = [t for t in TABLES if t.name == table or out.suffix.lower() != f".{kind}" or kind == "xlsx"]
    with _opened(folder) as reading:
        try:
            if kind == "csv":
                archive_export.write_csv(chosen, rows(reading), out, unmask=unmask)
            elif kind == "xlsx":
                archive_export_xlsx.write(chosen, rows(reading), out, unmask=unmask)
            elif kind == "parquet":
                archive_export_parquet.write(chosen, rows(reading), out, unmask=unmask)
            elif kind == "graphml":
                archive_export.write_graphml(Graph(reading).parts(), out, unmask=unmask)
            else:
                archive_export.write_ftm(Money(reading).things(), out, unmask=unmask)
        except OSError as error:
            raise EvidenceError(f"{out}: cannot be written: {error.strerror}. Choose another --out.") from error
    sys.stdout.write(f"{printable(str(out))}\n")
    return int(ExitCode.CLEAR)


def _write(target: Path, data: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        put(target, data)
    except OSError as error:
        raise EvidenceError(f"{target}: cannot be written: {error.strerror}. Choose another --out.") from error


def _opened(folder: Path) -> Reading:
    """The archive, with a word on the error stream where it is not whole."""
    reading = Reading(folder)
    if reading.word("finished") != "yes" or reading.left_out():
        said = f"evidence: {printable(str(folder))}: its last run did not end; the answer rests on what it got done\n"
        sys.stderr.write(said)
    return reading
