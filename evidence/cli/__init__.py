"""The command line: parse, call, print, exit code. The door to click."""

from __future__ import annotations

import errno
import os
import sys

import click

from evidence.cli.process import prepare
from evidence.cli.register import group
from evidence.errors import CancelledError, EvidenceError, ExitCode

UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What a full or broken disk says."""


def main() -> None:
    """Run the command and leave with the contract's exit code; an error of the program leaves 70 and a short trace."""
    prepare()
    try:
        code = _flushed(group.main(prog_name="evidence", standalone_mode=False))
    except (click.exceptions.Abort, KeyboardInterrupt, CancelledError):
        code = _failed("stopped", ExitCode.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        code = int(ExitCode.USAGE)
    except EvidenceError as error:
        code = _failed(str(error), error.exit_code)
    except BrokenPipeError:
        os._exit(int(ExitCode.PROGRAM))  # the reader of our output has gone: no verdict's exit code
    except OSError as error:
        if error.errno not in UNWRITABLE:
            raise
        code = _failed(f"the output cannot be written: {error.strerror}. Free space and run again.", ExitCode.PROGRAM)
        os._exit(code)  # what is left in the buffers could not be written either
    sys.exit(int(code or 0))


def _flushed(code: int | None) -> int:
    """The exit code once all output has really gone. Raises ``OSError`` where it has not."""
    sys.stdout.flush()
    return int(code or 0)


def _failed(message: str, code: ExitCode) -> int:
    click.echo(f"evidence: {message}", err=True)
    return int(code)
