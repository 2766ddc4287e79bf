"""A proof re-checked, or copied without some of its facts."""

from __future__ import annotations

import sys
from pathlib import Path

from evidence import verify as verifier
from evidence.commands.output import bytes_of, put_at, say
from evidence.errors import ExitCode
from evidence.prove.withholding import withheld
from evidence.report import text

MOST_BROKEN = 20
"""How many broken steps of a proof are told one by one."""


def verify(proof: Path, dossier: Path | None, key: Path | None) -> int:
    """A proof re-checked, with or without the dossier's files and the signer's public key: 0 holds, 2 does not."""
    found = verifier.verify(bytes_of(proof), dossier, None if key is None else bytes_of(key))
    shown = found.broken[:MOST_BROKEN]
    more = [f"… and {len(found.broken) - len(shown)} more"] if len(found.broken) > len(shown) else []
    head = "The proof holds." if found.holds else "The proof does not hold."
    lines = [head, *(f"  {line}" for line in (*shown, *more)), "", *(f"  {line}" for line in found.lines)]
    sys.stdout.write("".join(f"{text.printable(line)}\n" for line in lines if line or found.lines))
    return ExitCode.CLEAR if found.holds else ExitCode.HOLD


def withhold(proof: Path, patterns: tuple[str, ...], out: Path) -> int:
    """A copy of a proof in which the facts of some fields, and what repeats them, are replaced by their hashes."""
    data, count = withheld(bytes_of(proof), patterns)
    put_at(str(out), data)
    say(f"{count} leaves withheld; the root is the same, and `evidence verify {out}` says what rests on them")
    return ExitCode.CLEAR
