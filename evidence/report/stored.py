"""What lies in a folder of reports, read back: the stored case."""

from __future__ import annotations

from pathlib import Path

from evidence.errors import UsageError
from evidence.records.cases import CASE_VERSION, StoredCase
from evidence.records.codec import from_json, readable_error


def load_case(path: Path) -> StoredCase:
    """The stored case at ``path`` (``case.json`` or its folder). Raises ``UsageError``."""
    file = path / "case.json" if path.is_dir() else path
    try:
        stored = from_json(file.read_bytes(), StoredCase)
        if stored.version != CASE_VERSION:
            raise UsageError(f"{file}: a case of version {stored.version}; this program knows {CASE_VERSION}.")
        return stored
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}. Give the case.json that `evidence check` wrote.") from error
    except ValueError as error:
        raise UsageError(f"{file}: no stored case: {readable_error(error)}") from error
