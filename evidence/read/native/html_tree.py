"""HTML as a tree of nodes, however badly it is nested; what is hidden is left out and told."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

from evidence.read.faults import PageFaultError
from evidence.read.native.markup import DEEPEST, MOST_ELEMENTS, Node

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
FETCHED = frozenset("img iframe frame object embed".split())
"""Elements that show what lies somewhere else."""

SILENT = frozenset("script style template noscript title iframe object svg math canvas audio video datalist".split())
"""Elements of which a reader of the page sees no text (frames and objects come from elsewhere)."""

_ENDS: dict[str, frozenset[str]] = {
    "p": frozenset({"p"}),
    "li": frozenset({"li"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "thead": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}),
    "tbody": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}),
    "tfoot": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}),
    "option": frozenset({"option"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
}
"""Elements that end those still open inside of the same table or list."""

_WALLS = {"li": ("ul", "ol"), "option": ("select",), "dt": ("dl",), "dd": ("dl",), "p": ("td", "th", "li", "div")}
_BLOCKS = frozenset("p div table ul ol h1 h2 h3 h4 h5 h6 blockquote pre hr form".split())
_NONE = r"\s*:\s*0(?:\.0{1,9})?(?:px|pt|em|rem|%)?\s*(?:;|!|$)"
_HIDING = re.compile(
    rf"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:font-size|opacity){_NONE}"
    r"|(?:left|top|right|text-indent)\s*:\s*-(?:\d{4}|999)",
    re.I,
)
_FLAT = re.compile(rf"(?<![\w-])(?:max-)?height{_NONE}", re.I)
_CUT_OFF = re.compile(r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.I)
_PALE = r"(?:white|#fff(?:fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))(?![\w#])"
_INK = re.compile(rf"(?<![\w-])color\s*:\s*(?:(?P<white>{_PALE})|(?!inherit)\S)", re.I)
_GROUND = re.compile(
    rf"background(?:-color|-image)?\s*:\s*(?!{_PALE}\s*(?:;|!|$)|none|transparent|inherit|initial)\S", re.I
)
_WHITE = re.compile(_PALE, re.I)
_MEDIA = re.compile(r"@[\w-]+[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"^[a-z0-9]*([.#][\w-]+)$", re.I)


class _Look(NamedTuple):
    """How letters look: whether they are white, and whether they stand on a ground of another colour."""

    white: bool = False
    ground: bool = False

    @property
    def blank(self) -> bool:
        """White on white."""
        return self.white and not self.ground

    def within(self, node: Node) -> _Look:
        """The look inside of an element."""
        style = node.attributes.get("style", "")
        ink = _INK.search(style)
        stated = node.attributes.get("color", "") if node.name == "font" else ""
        white = bool(ink["white"]) if ink else bool(_WHITE.fullmatch(stated.strip())) if stated else self.white
        paint = node.attributes.get("bgcolor", "").strip()
        painted = bool(_GROUND.search(style)) or (bool(paint) and not _WHITE.fullmatch(paint))
        return _Look(white, self.ground or painted or "background" in node.attributes)


def _dot(node: Node) -> bool:
    """Whether a picture is so small that it only counts who looks."""
    return any(node.attributes.get(side, "").strip() in ("0", "1") for side in ("width", "height"))


def _hiding(style: str) -> bool:
    """Whether declarations of a style hide what they are for."""
    return bool(_HIDING.search(style) or (_FLAT.search(style) and _CUT_OFF.search(style)))


class Tree(HTMLParser):
    """Feed it text, then take ``root``; ``hidden`` holds the texts that the page hides."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("html", 1, {})
        self.hidden: list[str] = []
        self._open = [self.root]
        self._looks = [_Look()]
        """Of each open element."""

        self._dark = 0
        """How many of the open elements are hidden."""

        self.packed: list[str] = []
        """Pictures that are written into the page."""

        self.elsewhere = 0
        """How many pictures and frames would have to be fetched."""

        self._count = 0
        self._veiled: set[str] = set()
        """Classes and ids that a style sheet hides."""

        self._painted = False
        """Whether a style sheet gives grounds, on which white letters may be seen."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise PageFaultError("too-large", f"HTML of more than {MOST_ELEMENTS} elements")
        if tag in _BLOCKS:
            self._close({"p"}, _WALLS["p"])
        if tag in _ENDS:
            self._close(_ENDS[tag], ("table", *_WALLS.get(tag, ())))
        node = Node(tag, self.getpos()[0], {k: v or "" for k, v in attrs})
        if tag in FETCHED and not self._dark:
            self._note(node)
        if tag in VOID:
            if not self._dark and not self._hides(node):
                self._open[-1].inside.append(node)
            return
        if len(self._open) >= DEEPEST:
            return  # its text belongs to the element around it
        if self._dark or self._hides(node):
            self._dark += 1
        elif tag not in SILENT:
            self._open[-1].inside.append(node)
        self._open.append(node)
        self._looks.append(self._looks[-1].within(node))

    def _note(self, node: Node) -> None:
        """Count what isn't read; what lies in the same mail is read as a file of its own."""
        source = node.attributes.get("src", "") or node.attributes.get("data", "")
        scheme = source.partition(":")[0].strip().lower()
        if scheme == "data":
            self.packed.append(source)
        elif source and scheme != "cid" and not _dot(node):
            self.elsewhere += 1

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and all that were left open in it; what never began is not ended."""
        walls = ("table",) if tag not in ("table", "html", "body") else ()
        for i in range(len(self._open) - 1, 0, -1):
            if self._open[i].name == tag:
                self._cut(i)
                return
            if self._open[i].name in walls:
                return

    def handle_data(self, data: str) -> None:
        """Characters: a node of their own, so that their line is known."""
        top = self._open[-1]
        if top.name == "style":
            self._learn(data)
        elif any(n.name in SILENT for n in self._open[-2:]):
            return
        elif self._dark or (self._looks[-1].blank and not self._painted):
            if any(c.isalnum() for c in data):
                self.hidden.append(" ".join(data.split()))
        else:
            top.inside.append(Node("#text", self.getpos()[0], {}, [data]))

    def _close(self, names: frozenset[str] | set[str], walls: tuple[str, ...]) -> None:
        """End the open elements of some names that lie inside of no nearer wall."""
        last = None
        for i in range(len(self._open) - 1, 0, -1):
            if self._open[i].name in names:
                last = i
            elif self._open[i].name in walls:
                break
        if last is not None:
            self._cut(last)

    def _cut(self, at: int) -> None:
        self._dark = max(0, self._dark - (len(self._open) - at))
        del self._open[at:], self._looks[at:]

    def _hides(self, node: Node) -> bool:
        marks = {f"#{node.attributes.get('id', '')}", *(f".{c}" for c in node.attributes.get("class", "").split())}
        return (
            "hidden" in node.attributes
            or (node.name == "input" and node.attributes.get("type", "").lower() == "hidden")
            or _hiding(node.attributes.get("style", ""))
            or not self._veiled.isdisjoint(marks)
        )

    def _learn(self, sheet: str) -> None:
        """The plain selectors of a style sheet that hide; rules for some screens only do not count."""
        for selectors, body in _RULE.findall(_MEDIA.sub("", sheet)):
            self._painted = self._painted or bool(_GROUND.search(body))
            if _hiding(body):
                found = (_SIMPLE.match(s.strip()) for s in selectors.split(","))
                self._veiled |= {m[1] for m in found if m is not None}
