"""Single changes to a proof's bytes or to a paper of its dossier, nothing sealed anew."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

from evidence.verify import verify


def bytes_changed(chosen: random.Random, data: bytes) -> tuple[str, bytes]:
    """One change that means something: a byte of a string or number, or a leaf left out, doubled or moved."""
    lines = data.splitlines(keepends=True)
    leaves = [i for i, line in enumerate(lines) if line.startswith(b'  {"hash"')]
    way = chosen.choice(("byte", "byte", "byte", "dropped", "doubled", "swapped"))
    at, other = chosen.sample(leaves, 2)
    if way == "dropped":
        lines[at] = b""
    elif way == "doubled":
        lines[at] = lines[at].rstrip(b",\n") + b",\n" + lines[at]
    elif way == "swapped":
        a, b = (lines[i].rstrip(b",\n") for i in (at, other))
        lines[at], lines[other] = lines[at].replace(a, b), lines[other].replace(b, a)
    else:
        while True:
            i = chosen.randrange(len(data))
            byte = bytes([chosen.choice(b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-")])
            if data[i : i + 1] != byte and not data[i : i + 1].isspace() and data[i] < 128:
                return way, data[:i] + byte + data[i + 1 :]
    return f"leaf {way}", b"".join(lines)


def file_changed(chosen: random.Random, data: bytes, dossier: Path, copy_: Path) -> tuple[str, Any]:
    """The dossier with one byte of one paper changed, or one paper gone, renamed or added."""
    shutil.rmtree(copy_, ignore_errors=True)
    shutil.copytree(dossier, copy_)
    path = chosen.choice(sorted(p for p in copy_.rglob("*") if p.is_file()))
    way = chosen.choice(("byte", "byte", "gone", "renamed", "added", "cut"))
    content = bytearray(path.read_bytes())
    if way == "byte":
        content[chosen.randrange(len(content))] ^= 1 << chosen.randrange(8)
        path.write_bytes(content)
    elif way == "gone":
        path.unlink()
    elif way == "renamed":
        path.rename(path.with_name("x" + path.name))
    elif way == "added":
        (copy_ / "z.pdf").write_bytes(bytes(content) + b"\n")
    else:
        path.write_bytes(content[: len(content) // 2])
    return f"file {way}", verify(data, copy_)
