"""Compound files (MS-CFB): what an old office file is by the streams in it, and Outlook's messages taken apart."""

from __future__ import annotations

from pathlib import Path

import olefile

from evidence.intake.desk import Desk
from evidence.intake.messages import Store, open_message
from evidence.intake.spool import RefusedError

STREAMS = (
    ("workbook", "application/vnd.ms-excel"),
    ("book", "application/vnd.ms-excel"),
    ("worddocument", "application/msword"),
    ("powerpoint document", "application/vnd.ms-powerpoint"),
    ("encryptedpackage", ""),
)
"""What a stream at the root betrays, in the order of their weight."""

PROPERTIES = "__properties_version1.0"
"""The stream that every Outlook message has (MS-OXMSG 2.4)."""

BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError)
"""What the library raises over damaged files (its own errors are ``OSError``)."""


def open_compound(path: Path, desk: Desk) -> str | None:
    """Lay down what an Outlook message holds; gives the media type instead for any other compound file.

    Raises ``RefusedError`` for an encrypted or damaged one.
    """
    try:
        with olefile.OleFileIO(str(path)) as ole:
            roots = {entry[0].lower() for entry in ole.listdir(streams=True, storages=False) if len(entry) == 1}
            if PROPERTIES in roots:
                open_message(Store(ole), desk)
                return None
    except BROKEN as error:
        raise RefusedError("bad-archive", f"a damaged office file or message: {error}") from error
    except RecursionError as error:
        raise RefusedError("archive-limit", "parts nested too deep") from error
    kind = next((kind for name, kind in STREAMS if name in roots), "application/x-ole-storage")
    if not kind:
        raise RefusedError("encrypted", "an office file that needs a password")
    return kind
