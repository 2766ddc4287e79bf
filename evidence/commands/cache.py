"""The pages kept between runs."""

from __future__ import annotations

import sys
from pathlib import Path

from evidence.errors import ExitCode, UsageError
from evidence.read.shelf import Shelf
from evidence.report import extraction, text
from evidence.settings import ReadSettings


def cache(folder: Path | None, action: str, size: int) -> int:
    """What the page cache holds; ``clear`` it, or ``trim`` it to so many bytes."""
    if folder is None:
        raise UsageError("there is no home folder to keep pages in; set XDG_CACHE_HOME to an absolute path")
    shelf = Shelf(folder, size)
    if action in ("clear", "trim"):
        given_up = shelf.clear() if action == "clear" else shelf.trim(size)
        sys.stdout.write(f"given up  {extraction.bytes_text(given_up)}\n")
    held = shelf.state()
    looked_for = held.hits + held.misses
    share = f" ({held.hits / looked_for:.0%})" if looked_for else ""
    sys.stdout.write(
        f"folder    {text.printable(str(folder))}\n"
        f"size      {extraction.bytes_text(held.size)} of at most {extraction.bytes_text(ReadSettings.cache_size)}\n"
        f"pages     {held.pages:,} in {held.entries:,} entries\n"
        f"hits      {held.hits:,} of {looked_for:,} looked for{share}\n"
    )
    return ExitCode.CLEAR
