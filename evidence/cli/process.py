"""What the process of the command needs before a word is parsed: signals, streams, the trace of our own bugs."""

from __future__ import annotations

import io
import os
import signal
import sys
import traceback
from pathlib import Path
from types import TracebackType

import click

from evidence.errors import ExitCode

OLDEST = (3, 11)


def prepare() -> None:
    """Make the process ready: private files, open streams, one stop at a signal. Leaves where Python is too old."""
    sys.excepthook = _program_error
    if sys.version_info < OLDEST:
        sys.exit(f"evidence needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    os.umask(0o077)
    _open_ends()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:  # nohup and the like: the caller wants it ignored
            signal.signal(number, _stop)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal of few letters still gets every line


def _open_ends() -> None:
    """Give a closed standard stream a place to go, or the next file opened would take its number."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8", closefd=False))


def _stop(*_: object) -> None:
    """Leave as after Ctrl-C, and only once: a second signal doesn't disturb the clearing up."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _program_error(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """Our own bug: where it happened, without any text of the papers, and exit code 70."""
    frames = traceback.extract_tb(trace)[-6:]
    lines = [f"  {Path(f.filename).name}:{f.lineno} in {f.name}" for f in frames]
    told = "\n".join([f"evidence: an error of the program ({kind.__name__}). Please report these lines:", *lines])
    click.echo(told, err=True)
    sys.stderr.flush()
    os._exit(int(ExitCode.PROGRAM))
