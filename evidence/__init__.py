"""Checks whether the papers of a US import dossier prove one closed story, and says what contradicts what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from evidence.events import Cancel, OnEvent
    from evidence.records.cases import Summary
    from evidence.settings import Settings

__version__ = "0.1.0"
__all__ = ["__version__", "check"]


def check(
    path: Path, *, settings: Settings | None = None, on_event: OnEvent | None = None, cancel: Cancel | None = None
) -> Summary:
    """The public door: one dossier (a folder, a zip or one file) read, linked, proved and judged.

    ``on_event`` hears what goes on; the run stops when ``cancel`` answers yes. Raises ``evidence.errors.UsageError``
    where nothing can be read and ``CancelledError`` when cancelled.
    """
    from evidence import events, pipeline  # noqa: PLC0415 - importing the package alone must stay cheap
    from evidence.settings import Settings as Defaults  # noqa: PLC0415

    return pipeline.run(
        path, settings or Defaults(), on_event=on_event or events.unheard, cancel=cancel or events.never
    )
