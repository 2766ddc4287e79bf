"""The process that opens containers: ``python -m evidence.intake.worker``. Nothing else parses what may be hostile.

It reads requests from its input, lays entries down in the spool, and tells of each on its output.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from evidence.intake.asking import Entry, Failed, Finished, Open, Other, Setup, Tell
from evidence.intake.compounds import open_compound
from evidence.intake.desk import Desk
from evidence.intake.mailboxes import open_mailbox
from evidence.intake.mails import open_mail
from evidence.intake.sevens import open_7z
from evidence.intake.spool import FULL, NO_ROOM, RefusedError, no_room, swept
from evidence.intake.zips import open_zip
from evidence.isolation import NO_MEMORY, confine, ends, get, put, starved
from evidence.records.codec import from_json, to_json

OPENERS: dict[str, Callable[[Path, Desk], str | None]] = {
    "application/zip": open_zip,
    "application/x-7z-compressed": open_7z,
    "application/x-ole-storage": open_compound,
    "message/rfc822": open_mail,
    "application/mbox": open_mailbox,
}
"""What takes a container apart; it gives a media type where the file turns out to be no container."""


def main() -> None:
    """Answer until the input ends."""
    pipe, out = ends()
    first = get(pipe)
    if first is None:
        return
    setup = from_json(first, Setup)
    confine(setup.limits.reader_memory, pipe.fileno())
    try:
        while (data := get(pipe)) is not None:
            end = _opened(from_json(data, Open), setup, out)
            put(out, to_json(Tell(end)))
    except (MemoryError, OSError) as error:
        if starved(error):
            os._exit(NO_MEMORY)  # whatever else were done now might need more of it
        raise


def _opened(request: Open, setup: Setup, out: BinaryIO) -> Finished | Other | Failed:
    spool = Path(setup.spool)

    def tell(entry: Entry) -> None:
        put(out, to_json(Tell(entry)))

    desk = Desk(spool, setup.limits, tell, request.entries, request.size, request.mails, request.refusal)
    try:
        other = OPENERS[request.media_type](spool / request.sha256, desk)
    except RefusedError as error:
        return Failed(error.code, error.reason)
    except OSError as error:
        if starved(error):
            raise
        if error.errno in FULL:
            return Failed(NO_ROOM, no_room())
        return Failed("cannot-open", f"its files cannot be copied: {error.strerror}")
    finally:
        swept(spool)
    return Other(other) if other is not None else Finished(desk.size)


if __name__ == "__main__":
    main()
