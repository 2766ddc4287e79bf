"""Hostile files of other kinds: archives, pictures, office papers, mails, plain text and strange names."""

from __future__ import annotations

import io
import os
import pickle
import struct
import zipfile
import zlib
from pathlib import Path

from tests.hostile.pdfs import invoice

LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
BILLION = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CELLS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'
OFFICE = "application/vnd.openxmlformats-officedocument"
PARTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A zip of entries, in the order given, under any names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return held.getvalue()


def zip_bomb(megabytes: int = 120) -> bytes:
    """An entry that inflates a thousand times."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        with archive.open("bomb.pdf", "w", force_zip64=True) as entry:
            for _ in range(megabytes):
                entry.write(bytes(1 << 20))
        archive.writestr("paper.pdf", invoice())
    return held.getvalue()


def zip_slip(outside: str) -> bytes:
    """Entries that want to be written elsewhere."""
    return zipped(("../../slipped.pdf", invoice()), (outside, invoice()), ("C:\\slipped.pdf", invoice()))


def zip_link() -> bytes:
    """An entry that is a link to the password file."""
    link = zipfile.ZipInfo("link.pdf")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    return zipped((link, b"/etc/passwd"), ("paper.pdf", invoice()))


def png_bomb(side: int = 20_000) -> bytes:
    """A picture of so many pixels a side, all alike."""
    packer = zlib.compressobj(9)
    row = bytes(1 + side // 8)
    data = b"".join(packer.compress(row * 100) for _ in range(side // 100)) + packer.flush()
    head = struct.pack(">2I5B", side, side, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(d)) + kind + d + struct.pack(">I", zlib.crc32(kind + d)) for kind, d in chunks
    )


def link(kind: str, target: str) -> bytes:
    """A part that names one other part."""
    return LINKS.format(f'<Relationship Id="r1" Type="{PARTS}/{kind}" Target="{target}"/>').encode()


def docx(document: str | bytes) -> bytes:
    """A Word paper around one part."""
    kind = f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.wordprocessingml.document.main+xml"/>'
    defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    body = document.encode() if isinstance(document, str) else document
    types = TYPES.format(defaults + kind).encode()
    return zipped(
        ("[Content_Types].xml", types),
        ("_rels/.rels", link("officeDocument", "word/document.xml")),
        ("word/document.xml", body),
    )


def paragraph(text: str) -> str:
    return f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'


def docx_entity(target: str) -> bytes:
    return docx(f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "{target}">]>' + paragraph("Total [&e;]"))


def docx_billion() -> bytes:
    return docx(BILLION + paragraph("&l9;"))


def docx_bomb(megabytes: int = 120) -> bytes:
    """A paper whose one part inflates to so much."""
    return docx(paragraph(" " * (megabytes << 20)))


def xlsx(sheet: str) -> bytes:
    """A workbook of one sheet."""
    base = f"{OFFICE}.spreadsheetml"
    types = (
        "".join(
            f'<Override PartName="/{part}" ContentType="{base}.{kind}+xml"/>'
            for part, kind in (("xl/workbook.xml", "sheet.main"), ("xl/worksheets/sheet1.xml", "worksheet"))
        )
        + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    book = f'<workbook xmlns="{CELLS}" xmlns:r="{PARTS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>'
    return zipped(
        ("[Content_Types].xml", TYPES.format(types).encode()),
        ("_rels/.rels", link("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", f"{book}</workbook>".encode()),
        ("xl/_rels/workbook.xml.rels", link("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", sheet.encode()),
    )


def cells(rows: str) -> str:
    return f'<worksheet xmlns="{CELLS}"><sheetData>{rows}</sheetData></worksheet>'


def xlsx_far_cell() -> bytes:
    """One cell in the last row and column a sheet can have."""
    far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>'
    return xlsx(cells('<row r="1"><c r="A1" t="inlineStr"><is><t>near</t></is></c></row>' + far))


def xlsx_billion() -> bytes:
    return xlsx(BILLION + cells('<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>'))


def xml_billion() -> bytes:
    return (BILLION + "<a>&l9;</a>").encode()


def nested_mail(depth: int = 2000) -> bytes:
    """A mail in a mail in a mail …"""
    text = b"Subject: the last\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nText\r\n"
    for n in range(depth):
        text = (
            b"From: a@example.com\r\nTo: b@example.com\r\nSubject: %d\r\nMIME-Version: 1.0\r\n"
            b"Content-Type: message/rfc822\r\n\r\n" % n
        ) + text
    return text


def calling_page(address: str) -> bytes:
    """A web page that wants to be fetched from."""
    head = f'<link rel="stylesheet" href="http://{address}/a.css"><script src="http://{address}/a.js"></script>'
    body = f'<img src="http://{address}/b.png"><iframe src="file:///etc/passwd"></iframe>An honest line of a web page'
    return f"<html><head>{head}</head><body onload=\"fetch('http://{address}')\">{body}</body></html>".encode()


def calling_picture(address: str) -> bytes:
    """A drawing (SVG) with an outside picture and an entity."""
    return (
        f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "http://{address}/e">]>'
        f'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://{address}/c.png"/><text>&e;</text></svg>'
    ).encode()


class Trigger:
    """What leaves a mark where it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self._mark),)


def pickled(mark: Path) -> bytes:
    """A compressed pickle that makes the folder ``mark`` when it is loaded."""
    return zlib.compress(pickle.dumps(Trigger(mark)), wbits=31)


def polyglot() -> bytes:
    """A PDF that is a zip too."""
    return invoice() + zipped(("inside.pdf", invoice()))
