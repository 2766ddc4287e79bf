"""A canvas that sets text with real font metrics and remembers every word, its box and the field it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.factory.model import Placed, Sheet

LETTER = (612.0, 792.0)
A4 = (595.3, 841.9)
LEADING = 1.2
HAIR = 0.5
FACES = {
    "sans": ("Helvetica", "Helvetica-Bold"),
    "serif": ("Times-Roman", "Times-Bold"),
    "mono": ("Courier", "Courier-Bold"),
    "vera": ("Vera", "VeraBd"),
}
HAN = "FactoryHan"
"""The font of every word with a Chinese character, whatever the face."""


@dataclass(frozen=True)
class Piece:
    """A run of text: the field it prints (or None), bold or not, ``glue`` when no blank stands before it."""

    text: str
    field: str | None = None
    bold: bool = False
    glue: bool = False
    copy: int = 0


@dataclass(frozen=True)
class Token:
    """One word to be set. ``text`` is a line feed where a line ends by order."""

    text: str
    field: str | None
    font: str
    glue: bool
    copy: int


Text = str | Piece | Sequence[Piece]


@cache
def _register() -> None:
    for name in ("Vera", "VeraBd"):
        pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
    pdfmetrics.registerFont(TTFont(HAN, str(Path(__file__).parent / "fonts" / "han.ttf")))


@cache
def _metrics(font: str) -> tuple[float, float]:
    """Ascent and depth of a font at size 1, both positive."""
    _register()
    ascent, descent = pdfmetrics.getAscentDescent(font, 1)
    return float(ascent), float(-descent)


def advance(text: str, font: str, size: float) -> float:
    """The width of a text in points."""
    _register()
    return float(pdfmetrics.stringWidth(text, font, size))


def baseline(word: Placed) -> float:
    """Distance of a placed word's base line from the page's top, in points."""
    return word.top + _metrics(word.font)[0] * word.size


def pieces(what: Text) -> list[Piece]:
    """Any text as a list of pieces."""
    if isinstance(what, str):
        return [Piece(what)]
    return [what] if isinstance(what, Piece) else list(what)


def bold(what: Text) -> list[Piece]:
    """The same text in bold."""
    return [replace(p, bold=True) for p in pieces(what)]


def join(*parts: Text, by: str = "") -> list[Piece]:
    """Several texts one after the other; ``by`` (a line feed, a comma) stands between those not empty."""
    out: list[Piece] = []
    for part in (pieces(p) for p in parts):
        if not any(p.text.strip() for p in part):
            continue
        if out and by:
            out.append(Piece(by, glue=True))
        out.extend(part)
    return out


class Canvas:
    """Pages under way. ``y`` is the flow cursor: distance from the top of the page, in points."""

    def __init__(
        self, face: str = "sans", size: float = 9.5, paper: tuple[float, float] = LETTER, margin: float = 42
    ) -> None:
        self.face = FACES[face]
        self.captions = self.face
        self.size = size
        self.paper = paper
        self.margin = margin
        self.left, self.right, self.bottom = margin, paper[0] - margin, paper[1] - margin
        self.sheets: list[Sheet] = []
        self.y = margin
        self.new_page()

    @property
    def sheet(self) -> Sheet:
        """The page under the pen."""
        return self.sheets[-1]

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self.right - self.left

    def new_page(self) -> None:
        """Starts a page and puts the cursor at its top margin."""
        self.sheets.append(Sheet(*self.paper))
        self.y = self.margin

    def tokens(self, what: Text, heavy: bool = False) -> list[Token]:
        """The words of a text, each with its font and whether it sticks to the one before."""
        out: list[Token] = []
        for piece in pieces(what):
            font = self.face[1 if piece.bold or heavy else 0]
            for n, line in enumerate(piece.text.split("\n")):
                if n:
                    out.append(Token("\n", None, font, True, 0))
                for k, word in enumerate(line.split()):
                    glue = k == 0 and n == 0 and piece.glue and not piece.text[:1].isspace()
                    out.append(Token(word, piece.field, HAN if han(word) else font, glue, piece.copy))
        return out

    def wrap(self, words: Sequence[Token], width: float, size: float) -> list[list[Token]]:
        """Lines of words no wider than ``width`` points; glued words stay together."""
        lines: list[list[Token]] = [[]]
        used = 0.0
        for group in _broken(_groups(words), width, size):
            if group[0].text == "\n":
                lines.append([])
                used = 0.0
                continue
            wide = sum(advance(t.text, t.font, size) for t in group)
            gap = advance(" ", group[0].font, size) if lines[-1] else 0.0
            if lines[-1] and used + gap + wide > width + 0.01:
                lines.append([])
                used = gap = 0.0
            lines[-1].extend(group)
            used += gap + wide
        return lines

    def height(self, what: Text, width: float, size: float | None = None, leading: float = LEADING) -> float:
        """How high a text stands when set in ``width`` points."""
        size = size or self.size
        return len(self.wrap(self.tokens(what), width, size)) * size * leading

    def measure(self, what: Text, size: float | None = None, heavy: bool = False) -> float:
        """How wide the longest ordered line of a text is."""
        size = size or self.size
        return max(self._line_width(line, size) for line in self.wrap(self.tokens(what, heavy), 1e6, size))

    def text(
        self,
        x: float,
        y: float,
        what: Text,
        size: float | None = None,
        *,
        width: float = 1e6,
        align: str = "l",
        heavy: bool = False,
        leading: float = LEADING,
    ) -> float:
        """Sets a text from ``y`` down, ``align`` l, c, r in ``width`` (or at ``x``); returns the y below."""
        size = size or self.size
        for line in self.wrap(self.tokens(what, heavy), width, size):
            start = x
            if align != "l":
                room = (width if width < 1e5 else 0) - self._line_width(line, size)
                start = x + room * (0.5 if align == "c" else 1.0)
            self._place(start, y + 0.8 * size, line, size)
            y += size * leading
        return y

    def _line_width(self, line: Sequence[Token], size: float) -> float:
        total = 0.0
        for n, token in enumerate(line):
            total += advance(token.text, token.font, size)
            if n and not token.glue:
                total += advance(" ", token.font, size)
        return total

    def _place(self, x: float, base: float, line: Sequence[Token], size: float) -> None:
        for n, token in enumerate(line):
            if n and not token.glue:
                x += advance(" ", token.font, size)
            wide = advance(token.text, token.font, size)
            ascent, depth = _metrics(token.font)
            box = (x, base - ascent * size, x + wide, base + depth * size)
            self.sheet.words.append(Placed(token.text, *box, size, token.field, token.font, token.copy))
            x += wide

    def fit(self, what: Text, width: float, height: float, size: float, leading: float = LEADING) -> float:
        """The largest size up to ``size`` (steps of 0.25, not under 4) at which a text fits the room."""
        words = self.tokens(what)
        while size > 4.0:
            groups = [g for g in _groups(words) if g[0].text != "\n"]
            firm = [g for g in groups if not (len(g) == 1 and g[0].font == HAN)]
            longest = max((sum(advance(t.text, t.font, size) for t in g) for g in firm), default=0.0)
            if longest <= width and len(self.wrap(words, width, size)) * size * leading <= height + 0.01:
                break
            size -= 0.25
        return size

    def hrule(self, x0: float, x1: float, y: float, weight: float = HAIR) -> None:
        """A horizontal line centred on ``y``."""
        self.sheet.rules.append((x0, y - weight / 2, x1, y + weight / 2))

    def vrule(self, x: float, y0: float, y1: float, weight: float = HAIR) -> None:
        """A vertical line centred on ``x``."""
        self.sheet.rules.append((x - weight / 2, y0, x + weight / 2, y1))

    def frame(self, x0: float, y0: float, x1: float, y1: float, weight: float = HAIR) -> None:
        """A rectangle of four lines."""
        self.hrule(x0, x1, y0, weight)
        self.hrule(x0, x1, y1, weight)
        self.vrule(x0, y0, y1, weight)
        self.vrule(x1, y0, y1, weight)

    def shade(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A light grey field behind what is printed there."""
        self.sheet.shades.append((x0, y0, x1, y1))

    def cell(
        self,
        box: tuple[float, float, float, float],
        caption: Text,
        what: Text = "",
        *,
        size: float | None = None,
        small: float = 5.8,
        align: str = "l",
        framed: bool = True,
        heavy: bool = False,
    ) -> None:
        """A form cell: caption small at the top left, the value below it, made smaller where it would not fit."""
        x0, y0, x1, y1 = box
        if framed:
            self.frame(x0, y0, x1, y1)
        y = y0 + 1.5
        if pieces(caption)[0].text:
            own, self.face = self.face, self.captions
            small = self.fit(caption, x1 - x0 - 4, (y1 - y0) * 0.7, small, 1.1)
            y = self.text(x0 + 2, y, caption, small, width=x1 - x0 - 4, leading=1.1) + 0.5
            self.face = own
        if not any(p.text.strip() for p in pieces(what)):
            return
        fitted = self.fit(what, x1 - x0 - 6, y1 - y - 1, size or self.size, 1.12)
        self.text(x0 + 3, y, what, fitted, width=x1 - x0 - 6, align=align, leading=1.12, heavy=heavy)

    def tick(self, x: float, y: float, on: bool, label: Text, size: float | None = None, width: float = 1e6) -> float:
        """A tick box with its label; an X stands in the box when ``on``. Returns the y below the label."""
        size = size or self.size
        self.frame(x, y, x + size, y + size)
        if on:
            mark = Piece("X", bold=True)
            self.text(x + size * 0.18, y + size * 0.06, mark, size * 0.9)
        return self.text(x + size + 3, y, label, size, width=width - size - 3)


def han(text: str) -> bool:
    """Whether a text has a Chinese character or a full-width sign."""
    return any("\u2e80" <= c <= "\u9fff" or "\uff00" <= c <= "\uffee" for c in text)


def _broken(groups: Sequence[list[Token]], width: float, size: float) -> list[list[Token]]:
    """Chinese words wider than the line in parts that fit: Chinese text breaks between any two characters."""
    out: list[list[Token]] = []
    for group in groups:
        token = group[0]
        if len(group) > 1 or token.font != HAN or advance(token.text, HAN, size) <= width:
            out.append(group)
            continue
        part = ""
        for character in token.text:
            if part and advance(part + character, HAN, size) > width:
                out.append([replace(token, text=part, glue=False)])
                part = ""
            part += character
        out.append([replace(token, text=part, glue=False)])
    return out


def _groups(words: Sequence[Token]) -> list[list[Token]]:
    """Words that no line may part: a word with everything glued to it; a line feed opens a group of its own."""
    out: list[list[Token]] = []
    for token in words:
        if token.glue and token.text != "\n" and out and out[-1][-1].text != "\n":
            out[-1].append(token)
        else:
            out.append([token])
    return out
