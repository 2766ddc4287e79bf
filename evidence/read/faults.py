"""Why a file or page could not be read: codes, reasons in words, and next steps."""

from __future__ import annotations

from evidence.records.sources import Problem

NEXT_STEPS: dict[str, str] = {
    "encrypted": "save it without a password and add that copy",
    "corrupt": "ask the sender for the file again",
    "no-pages": "ask the sender for the file again",
    "page-count": "open the file, check its pages and save it again (print to PDF)",
    "too-many-pages": "split the file",
    "too-many-files": "save the attachments yourself and add them to the folder",
    "too-large": "scan or export it again at a usual size",
    "too-long": "split it, or print the part that is a paper to PDF and add that",
    "time": "print the page to PDF, or scan it again",
    "memory": "print the page to PDF, or scan it again",
    "crash": "print the page to PDF, or scan it again",
    "fault": "print the page to PDF, or scan it again",
    "no-words": "look at the page; scan it again if it holds text",
    "blank": "check whether the scan failed; remove the file if it is meant to be blank",
    "picture-unread": "look at the picture; add it as a file of its own if it shows a paper",
    "unread-print": "look at the page; scan it again, straight and at 300 dpi, if it holds more text",
    "low-confidence": "scan the page again, straight and at 300 dpi",
    "slanted": "look at the page; a stamp across it may say what the paper is worth",
    "stamp-unread": "look at the page; a stamp may say what the paper is worth",
    "note-unread": "open it in Adobe Acrobat and print it to PDF",
    "note-undrawn": "open it in Adobe Acrobat and look whether anything is covered",
    "ocr-engine": "install rapidocr and onnxruntime anew; look at the words that were read with doubt",
    "no-engine": "install Tesseract, or the packages rapidocr and onnxruntime",
    "unsupported": "print it to PDF and add the PDF",
    "forbidden": "ask the sender for the file as a PDF; a file of this kind needs no such parts",
}

ENGINE = "ocr-engine"
"""Code of a page that was read by fewer or other engines than it was to be."""

NOTICES = frozenset(
    {"comments", "elsewhere", "hidden-cells", "hidden-elements", "picture-unread", "small-pictures", "tracked-changes"}
    | {"slanted", "note-undrawn", "stamp-unread", ENGINE}
)
"""Codes of what a person should know though all that the file shows was read."""


class PageFaultError(Exception):
    """A file or page that cannot be read, said with a code of ``NEXT_STEPS``."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def problem(code: str, reason: str, file: str = "", page: int | None = None) -> Problem:
    """A problem with the next step that belongs to its code."""
    return Problem(file, code, reason, NEXT_STEPS.get(code, "look at the file and replace it"), page)
