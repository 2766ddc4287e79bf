"""Exports of an archive that need the standard library alone: CSV, GraphML, FollowTheMoney; and what all share."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from evidence.records.asking import Cell, Cells, Edge, Node, Secret, Spoken, Table, Thing
from evidence.records.codec import to_json
from evidence.report.mask import covered, hidden
from evidence.report.text import printable

Plain = str | int | None
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings by which a spreadsheet program takes a cell for a formula (full-width ones included)."""

GRAPHML = "http://graphml.graphdrawing.org/xmlns"
EDGE_KEYS = ("kind", "dossier", "role", "day", "amount", "currency")


def plain(cell: Cell, unmask: bool) -> Plain:
    """A cell as it is written: secrets by their last four unless unmasked."""
    if isinstance(cell, Secret):
        return cell.value if unmask else covered(cell.value)
    if isinstance(cell, Spoken):
        return cell.text if unmask else hidden(cell.text, cell.secrets)
    return cell


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A place to write to that becomes ``path`` at the end, readable by its owner alone, or nothing at all."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        yield temporary
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def safe(value: Plain) -> Plain:
    """A value that no spreadsheet program takes for a formula: such a text gets an apostrophe in front."""
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA) else value


def write_csv(tables: Sequence[Table], rows: Iterable[tuple[str, Cells]], out: Path, *, unmask: bool) -> None:
    """One file for each table into the folder ``out``; one table into the file ``out`` where it ends in .csv."""
    with ExitStack() as stack:
        writers = {}
        for table, path in zip(tables, paths(tables, out, ".csv"), strict=True):
            stream = stack.enter_context(_text(stack.enter_context(whole(path))))
            writers[table.name] = csv.writer(stream)
            writers[table.name].writerow([c.name for c in table.columns])
        for name, cells in rows:
            if name in writers:
                writers[name].writerow([safe(plain(c, unmask)) for c in cells])


def paths(tables: Sequence[Table], out: Path, ending: str) -> list[Path]:
    """The file of each table: ``out`` itself where it has the ending, else in the folder ``out``."""
    return [out] if out.suffix.lower() == ending else [out / f"{t.name}{ending}" for t in tables]


def _text(path: Path) -> IO[str]:
    return path.open("w", encoding="utf-8", newline="")


def write_graphml(parts: Iterable[Node | Edge], out: Path, *, unmask: bool) -> None:
    """A directed graph in GraphML 1.0; every key is text but the amount."""
    with whole(out) as place, _text(place) as stream:
        stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{GRAPHML}">\n')
        keys = [("node", "kind"), ("node", "label"), *(("edge", key) for key in EDGE_KEYS)]
        for where, key in keys:
            kind = "double" if key == "amount" else "string"
            stream.write(f'<key id="{where[0]}_{key}" for="{where}" attr.name="{key}" attr.type="{kind}"/>\n')
        stream.write('<graph id="archive" edgedefault="directed">\n')
        for part in parts:
            stream.write(_node(part, unmask) if isinstance(part, Node) else _edge(part))
        stream.write("</graph>\n</graphml>\n")


def _node(node: Node, unmask: bool) -> str:
    label = _data("n_label", str(plain(node.label, unmask)))
    return f"<node id={quoteattr(printable(node.id))}>{_data('n_kind', node.kind)}{label}</node>\n"


def _edge(edge: Edge) -> str:
    told = "".join(_data(f"e_{key}", value) for key in EDGE_KEYS if (value := getattr(edge, key)) is not None)
    ends = f"source={quoteattr(printable(edge.source))} target={quoteattr(printable(edge.target))}"
    return f"<edge {ends}>{told}</edge>\n"


def _data(key: str, value: str) -> str:
    return f'<data key="{key}">{escape(printable(value))}</data>'


def write_ftm(things: Iterable[Thing], out: Path, *, unmask: bool) -> None:
    """A line of JSON for each entity: id, schema, properties as lists of strings."""
    with whole(out) as place, place.open("wb") as stream:
        for thing in things:
            told = {name: [str(plain(c, unmask)) for c in cells] for name, cells in thing.properties}
            stream.write(to_json({"id": thing.id, "schema": thing.schema, "properties": told}) + b"\n")
