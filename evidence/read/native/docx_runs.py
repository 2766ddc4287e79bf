"""The text of a paragraph of a letter (DOCX) as a person sees it: insertions yes, deletions and hidden text no.

ECMA-376 part 1, 17: WordprocessingML.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from evidence.read.native.grid import GAP, width_of
from evidence.read.native.markup import Node

TAB = 8
DELETED = frozenset({"del", "moveFrom"})
PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
"""Fields whose stored result says nothing: every page shows its own."""

_SIGNS = {"F0FC": "✓", "F0FE": "☒", "F0FD": "☒", "F0A8": "☐", "F06F": "☐", "F0B7": "•", "F0E0": "→"}
"""Signs of the Wingdings and Symbol fonts that forms use."""

_OFF = ("0", "false", "off", "none")


@dataclass
class Paragraph:
    """What a paragraph shows: its text (tabs and line breaks kept), text boxes at it, and page breaks around it."""

    text: str = ""
    boxes: list[Node] = field(default_factory=list)
    break_before: bool = False
    break_after: bool = False


@dataclass
class Runs:
    """Reads paragraphs; counts what it leaves out."""

    deleted: int = 0
    hidden: int = 0
    _fields: list[str] = field(default_factory=list)
    """Instructions of the fields that are open, outermost first."""

    def paragraph(self, node: Node) -> Paragraph:
        """One ``w:p``."""
        found = Paragraph()
        self._fields = []
        found.break_before = on(node, "pPr/pageBreakBefore")
        parts: list[str] = []
        for part in self._parts(node, found):
            if part == "\f":
                started = any(p.strip() for p in parts)
                found.break_after, found.break_before = started, found.break_before or not started
            else:
                parts.append(part)
        found.text = "".join(parts)
        return found

    def _parts(self, node: Node, found: Paragraph) -> Iterator[str]:
        for child in node.children():
            if child.name in DELETED:
                self.deleted += _words(child)
            elif child.name == "r":
                yield from self._run(child, found)
            elif child.name == "fldSimple":
                if not _counts_pages(child.attributes.get("instr", "")):
                    yield from self._parts(child, found)
            elif child.name == "AlternateContent":
                yield from self._parts(_alternative(child), found)
            elif child.name not in ("pPr", "sdtPr", "rPr", "sdtEndPr"):
                yield from self._parts(child, found)

    def _run(self, run: Node, found: Paragraph) -> Iterator[str]:
        if on(run, "rPr/vanish") or on(run, "rPr/webHidden"):
            self.hidden += _words(run)
            return
        for part in self._signs(run, found):
            yield part.upper() if on(run, "rPr/caps") else part

    def _signs(self, run: Node, found: Paragraph) -> Iterator[str]:
        for child in run.children():
            name = child.name
            if name == "fldChar":
                self._field(child.attributes.get("fldCharType", ""))
            elif name == "instrText" and self._fields:
                self._fields[-1] += raw(child)
            elif name == "AlternateContent":
                yield from self._signs(_alternative(child), found)
            elif name in ("drawing", "pict", "object"):
                found.boxes += _text_boxes(child)
            elif name == "br":
                yield "\f" if child.attributes.get("type") == "page" else "\n"
            elif name == "lastRenderedPageBreak":
                yield "\f"
            elif not any(_counts_pages(i) for i in self._fields):
                yield _sign(child)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append("")
        elif kind == "end" and self._fields:
            self._fields.pop()


def _sign(node: Node) -> str:
    if node.name == "t":
        return raw(node)
    if node.name in ("tab", "ptab"):
        return "\t"
    if node.name == "cr":
        return "\n"
    if node.name == "noBreakHyphen":
        return "-"
    return _SIGNS.get(node.attributes.get("char", "").upper(), "") if node.name == "sym" else ""


def raw(node: Node) -> str:
    """The characters right inside of an element, spaces kept."""
    return "".join(part for part in node.inside if isinstance(part, str))


def on(node: Node, path: str) -> bool:
    """Whether a switch (``w:vanish``) is there and not turned off."""
    found = node.child(*path.split("/"))
    return found is not None and found.attributes.get("val", "1").lower() not in _OFF


def spread(text: str) -> str:
    """A line with its tabs as room: at least a gap between columns, and up to the next stop."""
    line = ""
    for i, part in enumerate(text.split("\t")):
        if i:
            size = width_of(line)
            line += " " * (max(size + GAP, (size // TAB + 1) * TAB) - size if size else GAP)
        line += part
    return line


def _counts_pages(instruction: str) -> bool:
    return instruction.strip().partition(" ")[0].upper() in PAGE_FIELDS


def _words(node: Node) -> int:
    """The words in an element, deleted ones too."""
    own = len(raw(node).split()) if node.name in ("t", "delText") else 0
    return own + sum(_words(child) for child in node.children())


def _alternative(node: Node) -> Node:
    """The one of several forms of the same thing that is read: the first that has text, else the first."""
    forms = node.children("Choice", "Fallback")
    return next((f for f in forms if _text_boxes(f)), forms[0] if forms else node)


def _text_boxes(node: Node) -> list[Node]:
    found: list[Node] = []
    for child in node.children():
        if child.name == "txbxContent":
            found.append(child)
        elif child.name == "AlternateContent":
            found += _text_boxes(_alternative(child))
        else:
            found += _text_boxes(child)
    return found
