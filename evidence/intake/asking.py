"""What the program and the process that opens containers say to each other: JSON in frames, hashes and reasons."""

from __future__ import annotations

import msgspec

from evidence.settings import Limits

MODULE = "evidence.intake.worker"
LONGEST = 1 << 20
"""The longest frame the opening process may send, in bytes."""


class Setup(msgspec.Struct, frozen=True):
    """The first message: where the spool is and what containers may cost."""

    spool: str
    limits: Limits


class Open(msgspec.Struct, frozen=True):
    """Open the container of this hash. ``entries`` and ``size`` are what the dossier's containers used up so far;
    ``mails`` is how deep in mails it lies; a ``refusal`` says why nothing may be taken out, should it be a container.
    """

    sha256: str
    media_type: str
    entries: int
    size: int
    mails: int
    refusal: str = ""


class Entry(msgspec.Struct, frozen=True, tag=True):
    """What lies in a container: kept in the spool under ``sha256``, or refused with a ``code`` and ``reason``.

    ``name`` is data only. ``media_type`` is said only of what the opener wrote itself, ``note`` of damaged bytes.
    """

    name: str
    sha256: str = ""
    size: int = 0
    media_type: str = ""
    note: str = ""
    code: str = ""
    reason: str = ""
    ignored: bool = False


class Finished(msgspec.Struct, frozen=True, tag=True):
    """All entries were told; ``size`` is what containers unpacked to so far, in bytes."""

    size: int


class Other(msgspec.Struct, frozen=True, tag=True):
    """No container, but a file of this media type."""

    media_type: str


class Failed(msgspec.Struct, frozen=True, tag=True):
    """The container could not be opened, or not to its end."""

    code: str
    reason: str


End = Finished | Other | Failed
"""How the telling of a container ends."""


class Tell(msgspec.Struct, frozen=True):
    """The envelope of what the opening process says."""

    body: Entry | Finished | Other | Failed
