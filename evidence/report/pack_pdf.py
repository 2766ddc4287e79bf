"""The answer pack as one PDF: cover, index, narrative, then the papers with their decisive boxes framed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from evidence.errors import EvidenceError
from evidence.records.places import Box
from evidence.report.pack import Exhibit, Pack, Row, Sheet

Photo = Callable[[str, int, int, tuple[Box, ...]], bytes]
"""``photo(file, page, dpi, covered boxes) -> JPEG``."""

DPI = 130
MARGIN = 40.0
HEAD = 34.0
INSET = 6.0
"""Points between the frame and a page that has no margin of its own."""
STRIP = 128.0
"""Points for the notes beside a page."""

CHINESE = "STSong-Light"
"""Not embedded: a reader shows it where it has a Chinese font of its own, else the glyphs are blank; copying works.
Names in Chinese are to be seen on the pictures of the papers in any case."""

INK, GRAY, RULE = HexColor("#1c2733"), HexColor("#5b6875"), HexColor("#c9d1d9")
TONES = {
    "proves": HexColor("#1b7f4d"), "holds": HexColor("#1b7f4d"), "agrees": HexColor("#1b7f4d"),
    "finding": HexColor("#b3261e"), "fails": HexColor("#b3261e"), "violated": HexColor("#b3261e"),
    "differs": HexColor("#b3261e"), "compared": HexColor("#8a5a00"),
}  # fmt: skip

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9, leading=12.5, textColor=INK)
SMALL = ParagraphStyle("small", BODY, fontSize=7.5, leading=9.8)
NOTE = ParagraphStyle("note", BODY, fontSize=6.6, leading=8)
TITLE = ParagraphStyle("title", BODY, fontName="Helvetica-Bold", fontSize=20, leading=25)
SECTION = ParagraphStyle(
    "section", BODY, fontName="Helvetica-Bold", fontSize=12.5, leading=16, spaceBefore=14, spaceAfter=5
)


def render(pack: Pack, photo: Photo) -> bytes:
    """The PDF; the same for the same pack and pages. A page that cannot be drawn is told by its values."""
    pdfmetrics.registerFont(UnicodeCIDFont(CHINESE))
    ends = [_Anchor(e.name, e.name) for e in pack.exhibits]  # what the index leads to, to count its pages
    front = _Book(pack, 0).build([*_front(pack, {e.name: 999 for e in pack.exhibits}), *ends])
    drawn = [(e, [*_sheets(e, photo)]) for e in pack.exhibits]
    starts, page = {}, front + 1
    for exhibit, sheets in drawn:
        starts[exhibit.name] = page
        page += len(sheets)
    book = _Book(pack, page - 1)
    story = _front(pack, starts)
    for _, sheets in drawn:
        for sheet in sheets:
            story += [PageBreak(), sheet]
    book.build(story)
    return book.data.getvalue()


class _Book:
    """One build of the document, with its running foot."""

    def __init__(self, pack: Pack, total: int) -> None:
        self.pack, self.total = pack, total
        self.data = BytesIO()

    def build(self, story: list[Flowable]) -> int:
        """Lay the story out; how many pages it took."""
        frame = {"leftMargin": MARGIN, "rightMargin": MARGIN, "topMargin": MARGIN, "bottomMargin": MARGIN + 8}
        document = SimpleDocTemplate(
            self.data, pagesize=LETTER, title=f"Answer pack: {self.pack.name}", author=self.pack.program,
            invariant=1, pageCompression=1, **frame,
        )  # fmt: skip
        document.build(story, onFirstPage=self._foot, onLaterPages=self._foot)
        return int(document.page)

    def _foot(self, canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setStrokeColor(RULE)
        canvas.line(MARGIN + 6, 38, LETTER[0] - MARGIN - 6, 38)
        _said(canvas, self.pack.name, MARGIN + 6, 27, 300)
        canvas.setFont("Helvetica", 7.5)
        canvas.setFillColor(GRAY)
        canvas.drawRightString(LETTER[0] - MARGIN - 6, 27, f"page {document.page} of {self.total}")


def _said(canvas: Canvas, text: str, x: float, y: float, width: float) -> None:
    line = Paragraph(rich(text), ParagraphStyle("foot", SMALL, textColor=GRAY))
    line.wrapOn(canvas, width, 12)
    line.drawOn(canvas, x, y - 2)


def rich(text: str) -> str:
    """Text as a paragraph's markup: what the Latin fonts cannot show is set in the Chinese one."""
    parts = []
    for latin, run in groupby(text, key=_latin):
        told = escape("".join(run))
        parts.append(told if latin else f'<font name="{CHINESE}">{told}</font>')
    return "".join(parts)


def _latin(char: str) -> bool:
    try:
        char.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


@dataclass
class _Anchor(Flowable):  # type: ignore[misc]
    """A place the outline leads to."""

    key: str
    title: str
    level: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0.0, 0.0

    def draw(self) -> None:
        self.canv.bookmarkHorizontal(self.key, 0, 20)
        self.canv.addOutlineEntry(self.title, self.key, self.level, closed=False)


def _front(pack: Pack, starts: dict[str, int]) -> list[Flowable]:
    story: list[Flowable] = [_Anchor("cover", "Cover and index"), Paragraph(rich(pack.title), TITLE)]
    story += [Paragraph(rich(pack.name), BODY), Spacer(0, 10)]
    rows = [[Paragraph(rich(a), SMALL), Paragraph(rich(b), BODY)] for a, b in pack.facts]
    story += [_table(rows, [130, 402]), Spacer(0, 8), Paragraph(rich(pack.statement), BODY)]
    story += [*_heading("index", "Index of the papers"), _index(pack, starts)]
    story += [KeepTogether([*_title("importer", "Who imports: five papers, one name and one number"), _slots(pack)])]
    story += [*_heading("chain", "The chain: which paper proves which link"), *_rows(pack.chain)]
    story += [*_heading("findings", "Findings and their answers")]
    story += [*_rows(pack.findings)] or [Paragraph("The comparison of the papers left no finding.", BODY)]
    story += [*_heading("open", "Open points")]
    if not pack.wanted:
        return [*story, Paragraph("No further paper is needed to close the loop.", BODY)]
    story.append(
        Paragraph("These papers are still wanting; with them the loop would close, as far as papers can:", BODY)
    )
    return story + [Paragraph(f"• {rich(w)}", BODY) for w in pack.wanted]


def _heading(key: str, title: str) -> Iterator[Flowable]:
    yield CondPageBreak(90)
    yield from _title(key, title)


def _title(key: str, title: str) -> Iterator[Flowable]:
    yield Paragraph(rich(title), SECTION)
    yield _Anchor(key, title)


def _index(pack: Pack, starts: dict[str, int]) -> Flowable:
    head = [_bold(t) for t in ("", "Paper", "What it shows", "File", "Page")]
    rows = [
        [
            Paragraph(f'<a href="#{e.name}" color="#174ea6">{e.name}</a>', SMALL),
            Paragraph(rich(e.title), SMALL),
            Paragraph(rich(e.shows or "—"), SMALL),
            Paragraph(rich(e.files), SMALL),
            Paragraph(str(starts[e.name]), SMALL),
        ]
        for e in pack.exhibits
    ]
    return _table([head, *rows], [48, 140, 190, 122, 32])


def _slots(pack: Pack) -> Flowable:
    head = [_bold(t) for t in ("Paper", "Name", "Number", "Stands", "Where")]
    rows = [
        [
            Paragraph(rich(a), SMALL),
            Paragraph(rich(b), SMALL),
            Paragraph(rich(c), SMALL),
            _state(d),
            Paragraph(e, SMALL),
        ]
        for a, b, c, d, e in pack.slots
    ]
    return _table([head, *rows], [90, 200, 90, 62, 90])


def _rows(rows: tuple[Row, ...]) -> Iterator[Flowable]:
    if not rows:
        return
    told = []
    for row in rows:
        links = ", ".join(f'<a href="#{e}" color="#174ea6">{e}</a>' for e in row.exhibits)
        answer = "".join(f"<br/>{rich(quote)}" for quote in row.quotes)
        answer += f"<br/><b>Answer:</b> {rich(row.answer)}" if row.answer else ""
        told.append([Paragraph(rich(row.head), SMALL), _state(row.state), Paragraph(rich(row.said) + answer, SMALL),
                     Paragraph(links, SMALL)])  # fmt: skip
    yield _table([[_bold(t) for t in ("What", "Stands", "Said by the papers", "Where")], *told], [112, 56, 304, 60])


def _bold(text: str) -> Paragraph:
    return Paragraph(f"<b>{text}</b>", SMALL)


def _state(state: str) -> Paragraph:
    return Paragraph(f"<b>{state}</b>", ParagraphStyle(state, SMALL, textColor=TONES.get(state, TONES["compared"])))


def _table(rows: list[list[Flowable]], widths: list[float]) -> Table:
    lines = [("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    pads = [(f"{side}PADDING", (0, 0), (-1, -1), 3) for side in ("TOP", "BOTTOM", "LEFT", "RIGHT")]
    return Table(rows, colWidths=widths, hAlign="LEFT", repeatRows=1, style=TableStyle([*lines, *pads]))


def _sheets(exhibit: Exhibit, photo: Photo) -> Iterator[Flowable]:
    """The pages of a paper; where none can be drawn, one page of its values."""
    told = False
    for number, sheet in enumerate(exhibit.sheets, 1):
        try:
            yield _Shown(exhibit, sheet, photo(sheet.file, sheet.page, DPI, sheet.covered), number)
        except EvidenceError:
            if not told:
                yield _Values(exhibit, number)
            told = True
    if not exhibit.sheets:
        yield _Values(exhibit, 1)


@dataclass
class _Leaf(Flowable):  # type: ignore[misc]
    """A whole page of the pack under its exhibit's head line."""

    exhibit: Exhibit

    def __post_init__(self) -> None:
        super().__init__()

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, height - 1
        return self.width, self.height

    def head(self, spot: str, *, first: bool) -> None:
        """The head line, with the place the outline and the index lead to."""
        if first:
            self.canv.bookmarkPage(self.exhibit.name)
            self.canv.addOutlineEntry(f"{self.exhibit.name}: {self.exhibit.title}", self.exhibit.name, 0)
        line = Paragraph(f"<b>{self.exhibit.name}</b>  {rich(self.exhibit.title)}", BODY)
        line.wrapOn(self.canv, self.width, 14)
        line.drawOn(self.canv, 0, self.height - 12)
        _said(self.canv, spot, 0, self.height - 22, self.width)


@dataclass
class _Shown(_Leaf):
    """A page as a picture, its decisive boxes framed and numbered, the notes beside or below it."""

    sheet: Sheet
    jpeg: bytes
    number: int

    def draw(self) -> None:
        sheet, many = self.sheet, len(self.exhibit.sheets)
        self.head(f"{sheet.file}, page {sheet.page} (sheet {self.number} of {many})", first=self.number == 1)
        wide = sheet.width > sheet.height
        inset = INSET if sheet.native else 0.0
        room = (self.width if wide else self.width - STRIP) - 2 * inset
        scale = min(room / sheet.width, (self.height - HEAD - (150 if wide else 0)) / sheet.height)
        top, width, height = self.height - HEAD - inset, sheet.width * scale, sheet.height * scale
        self.canv.saveState()
        self.canv.translate(inset, 0)
        self.canv.drawImage(ImageReader(BytesIO(self.jpeg)), 0, top - height, width, height)
        self.canv.setStrokeColor(RULE)
        self.canv.rect(-inset, top - height - inset, width + 2 * inset, height + 2 * inset)
        for place, mark in enumerate(sheet.marks, 1):
            if mark.box is not None:
                self._framed(place, mark.tone, mark.box.grown(1.5), scale, top)
        self.canv.restoreState()
        if wide:
            self._notes(0, top - height - inset - 6, self.width)
        else:
            self._notes(width + 2 * inset + 8, top, self.width - width - 2 * inset - 8)

    def _framed(self, place: int, tone: str, box: Box, scale: float, top: float) -> None:
        colour: Color = TONES[tone]
        self.canv.setStrokeColor(colour)
        self.canv.setLineWidth(0.9)
        self.canv.rect(box.x0 * scale, top - box.bottom * scale, box.width * scale, box.height * scale)
        x, y = box.x0 * scale - 4.4, top - box.top * scale + 1  # beside the print, not on it
        self.canv.setFillColor(colour)
        self.canv.circle(x, y, 3.8, stroke=0, fill=1)
        self.canv.setFillColor(HexColor("#ffffff"))
        self.canv.setFont("Helvetica-Bold", 5.2)
        self.canv.drawCentredString(x, y - 1.8, str(place))

    def _notes(self, x: float, top: float, width: float) -> None:
        for place, mark in enumerate(self.sheet.marks, 1):
            tone = f"#{TONES[mark.tone].hexval()[2:]}"
            text = f'<font color="{tone}"><b>{place}</b></font> {rich(mark.field)}: “{rich(mark.text)}” '
            note = Paragraph(f'{text}<font color="{tone}">{rich(mark.why)}</font>', NOTE)
            _, height = note.wrapOn(self.canv, width, 400)
            if top - height < 0:
                return
            note.drawOn(self.canv, x, top - height)
            top -= height + 3


@dataclass
class _Values(_Leaf):
    """The values of a paper that has no page to draw: a message, a sheet, or a page that is out of reach."""

    number: int

    def draw(self) -> None:
        self.head(
            f"{self.exhibit.files}: no page can be drawn; these are its values as printed there.",
            first=self.number == 1,
        )
        y = self.height - HEAD - 4
        for place, (field, text, spot) in enumerate(self.exhibit.values):
            line = Paragraph(f"<b>{rich(field)}</b>: {rich(text)} <font color='#5b6875'>({rich(spot)})</font>", SMALL)
            _, height = line.wrapOn(self.canv, self.width, 200)
            if y - height < 14:
                more = f"and {len(self.exhibit.values) - place} further values, in the file itself"
                _said(self.canv, more, 0, 8, self.width)
                return
            line.drawOn(self.canv, 0, y - height)
            y -= height + 2
