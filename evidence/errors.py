"""One tree of errors, and what the program exits with."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of every command (the contract's section 1)."""

    CLEAR = 0
    REVIEW = 1
    HOLD = 2
    USAGE = 3
    PARTLY_RUN = 4
    PROGRAM = 70
    INTERRUPTED = 130


class EvidenceError(Exception):
    """Base of all errors that the user can act on; the text says what, where and what to do next."""

    exit_code = ExitCode.PROGRAM


class UsageError(EvidenceError):
    """Called wrongly, or nothing there that could be read."""

    exit_code = ExitCode.USAGE


class InstallationError(EvidenceError):
    """Something the program needs is missing or broken on this machine."""


class LawError(EvidenceError):
    """A law or policy file is wrong, or was asked for a day before it begins."""


class PolicyError(LawError):
    """The user's policy file is wrong."""

    exit_code = ExitCode.USAGE


class CancelledError(EvidenceError):
    """The user stopped the run."""

    exit_code = ExitCode.INTERRUPTED
