"""A folder as a batch leaves it, made from entries put directly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from evidence.archive.crossing import cross, opened
from evidence.archive.orders import Done
from evidence.archive.state import State
from evidence.records.archives import Entries
from evidence.records.codec import to_json
from tests.archive.papers import Dossier, law


def folder(place: Path, *dossiers: Dossier | tuple[str, Entries], finished: str = "yes") -> Path:
    """An archive of some dossiers; each has a line, and is under its keys."""
    place.mkdir(parents=True, exist_ok=True)
    with State(place / "archive.db") as state:
        index = opened(state.connection)
        for one in dossiers:
            name, entries = (one.name, one.entries()) if isinstance(one, Dossier) else one
            line: dict[str, Any] = {
                "dossier": name,
                "report": f"reports/{name}/report.json",
                "verdict": entries.verdict,
            }
            done = Done(name, True, "", json.dumps(line), to_json(entries).decode())
            state.done(done, name, "terms", lambda _, n=name, e=entries: index.put(n, e))  # type: ignore[misc]
        _, key = cross(index, law(), None)
        state.put("crossed", key)
        state.put("begun", "2026-05-01")
        state.put("finished", finished)
    return place
