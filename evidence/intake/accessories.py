"""What programs put into a PDF beside papers: fonts, appointments, visiting cards, signatures, scripts."""

from __future__ import annotations

import re

FONTS = (b"\x00\x01\x00\x00\x00", b"OTTO", b"ttcf", b"wOFF", b"wOF2", b"%!PS-AdobeFont", b"%!FontType")
CARDS = ((b"BEGIN:VCALENDAR", "an appointment"), (b"BEGIN:VCARD", "a visiting card"))
SIGNATURE = re.compile(rb"\x30[\x80-\x84].{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", re.S)
"""A signature as CMS has it (RFC 5652): a sequence that begins with the identifier of signed data."""

SETTINGS = re.compile(rb"\s*<<\s*/(?:ASCII85EncodePages|AllowTransparency|AllowPSXObjects|AlwaysEmbed)\b")
"""A distiller's settings (.joboptions)."""


def accessory(head: bytes) -> str | None:
    """What a file is that can hold no paper, by its first bytes; None where it may be one."""
    if head.startswith(FONTS):
        return "a font, no paper"
    if SIGNATURE.match(head):
        return "a signature, no paper"
    if SETTINGS.match(head):
        return "a program's settings, no paper"
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].upper()
    return next((f"{name}, no paper" for start, name in CARDS if plain.startswith(start)), None)
