"""All settings of a run: frozen, and passed on in parts, never whole."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Limits:
    """What one input may cost; a limit hit is a stated reason, never a silent cut (seconds, bytes, pixels)."""

    seconds_per_page: float = 30.0
    seconds_per_file: float = 60.0
    seconds_per_file_page: float = 5.0
    seconds_per_file_most: float = 1800.0
    reader_memory: int = 1536 * 1024**2
    page_pixels: int = 40_000_000
    pages: int = 2000
    file_size: int = 200 * 1024**2
    archive_depth: int = 5
    archive_entries: int = 10_000
    archive_size: int = 2 * 1024**3
    archive_ratio: int = 100
    archive_ratio_from: int = 64 * 1024**2
    mail_nesting: int = 50


@dataclass(frozen=True)
class ReadSettings:
    """How files are read: dots per inch for OCR, reader processes in total, the page cache (None: off; its bytes)."""

    dpi: int = 200
    lowest_dpi: int = 100
    jobs: int = 2
    engine: str = "auto"
    cache: Path | None = None
    cache_size: int = 2 * 1024**3
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class JudgeSettings:
    """How a case is judged: days, stage and policy; None: from the papers, else today. ``decisions`` is a file."""

    as_of: date | None = None
    law_date: date | None = None
    stage: str | None = None
    policy: Path | None = None
    decisions: Path | None = None


@dataclass(frozen=True)
class ReportSettings:
    """What the report shows: ``unmask`` prints SSNs, passport and account numbers in full.

    ``sign`` is the PEM file of the Ed25519 key that signs the proof.
    """

    unmask: bool = False
    sign: Path | None = None


@dataclass(frozen=True)
class Settings:
    """The settings of a whole run."""

    read: ReadSettings = field(default_factory=ReadSettings)
    judge: JudgeSettings = field(default_factory=JudgeSettings)
    report: ReportSettings = field(default_factory=ReportSettings)


def cache_folder() -> Path | None:
    """Where pages are cached between runs: ``$XDG_CACHE_HOME/evidence``, else ``~/.cache/evidence``; None: nowhere."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    try:
        cache = Path(base) if os.path.isabs(base) else Path.home() / ".cache"  # noqa: PTH117 - the specification's word
    except RuntimeError:
        return None
    return cache / "evidence" / "pages"
