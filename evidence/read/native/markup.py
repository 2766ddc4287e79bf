"""XML read as a stream: no document type, no entities of its own, a limit on depth, elements and bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from evidence.read.faults import PageFaultError

DEEPEST = 256
MOST_ELEMENTS = 2_000_000
"""Elements kept as a tree; a stream of cells may have more."""

_DECLARED = re.compile(rb"""^<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_PAIRED = ("gb18030", "gbk", "gb2312", "big5", "shift_jis", "euc-jp", "euc-kr", "euc-cn")
"""Encodings of more than one byte that the parser does not know."""


@dataclass
class Node:
    """An element: its name without prefix, its line in the file, its attributes, and what it holds in order."""

    name: str
    line: int
    attributes: dict[str, str]
    inside: list[Node | str] = field(default_factory=list)

    def children(self, *names: str) -> list[Node]:
        """The elements right inside, all or those of some names."""
        return [n for n in self.inside if isinstance(n, Node) and (not names or n.name in names)]

    def child(self, *path: str) -> Node | None:
        """The first element down a path of names."""
        node: Node | None = self
        for name in path:
            node = next((n for n in node.inside if isinstance(n, Node) and n.name == name), None) if node else None
        return node

    def get(self, path: str, name: str, default: str = "") -> str:
        """An attribute of the element at a path (``pPr/jc``)."""
        node = self.child(*path.split("/")) if path else self
        return node.attributes.get(name, default) if node is not None else default

    @property
    def text(self) -> str:
        """The characters right inside, without those of inner elements."""
        return "".join(n for n in self.inside if isinstance(n, str)).strip()


Start = Callable[[str, dict[str, str], int], None]
"""Hears the name (without prefix), the attributes (without prefixes) and the line of an element that begins."""


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2] if ":" in name else name


def parse(chunks: Iterable[bytes], start: Start, end: Callable[[str], None], text: Callable[[str], None]) -> None:
    """Feed XML to three listeners. Raises ``PageFaultError`` for broken XML, any document type, or too deep a nest."""
    depth = 0

    def begins(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise PageFaultError("too-large", f"XML nested deeper than {DEEPEST}")
        for key in attributes:
            if ":" in key or key == "xmlns":
                attributes = {local(k): v for k, v in attributes.items() if not k.startswith("xmlns")}
                break
        start(local(name), attributes, parser.CurrentLineNumber)

    def ends(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(local(name))

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = begins
    parser.EndElementHandler = ends
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refused
    parser.EntityDeclHandler = _refused
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        where = f" (line {error.lineno})" if isinstance(error, expat.ExpatError) else ""
        raise PageFaultError("corrupt", f"damaged: broken XML{where}") from error


def tree(chunks: Iterable[bytes]) -> Node:
    """The root element with all inside. Raises ``PageFaultError`` as ``parse``, and for too many elements."""
    top = Node("", 0, {})
    open_nodes = [top]
    count = 0

    def begins(name: str, attributes: dict[str, str], line: int) -> None:
        nonlocal count
        count += 1
        if count > MOST_ELEMENTS:
            raise PageFaultError("too-large", f"XML of more than {MOST_ELEMENTS} elements")
        node = Node(name, line, attributes)
        open_nodes[-1].inside.append(node)
        open_nodes.append(node)

    def ends(_: str) -> None:
        open_nodes.pop()

    def said(text: str) -> None:
        open_nodes[-1].inside.append(text)

    parse(chunks, begins, ends, said)
    return top.children()[0]


def in_known_encoding(data: bytes) -> bytes:
    """XML in an encoding the parser does not know, as UTF-8 with the same lines; all other XML as it is."""
    declared = _DECLARED.match(data)
    encoding = declared[1].decode("ascii").lower() if declared else ""
    if not declared or encoding not in _PAIRED:
        return data
    head, rest = declared[0].replace(declared[1], b"utf-8"), data[declared.end() :]
    return head + rest.decode(encoding, "replace").encode()


def _refused(*_: object) -> None:
    raise PageFaultError("forbidden", "XML with a document type or entities of its own, which are not followed")
