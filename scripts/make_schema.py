"""Writes the JSON Schemas of ``report.json`` and ``cross.json``, from their own records, beside their writers."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.archive import crossing  # noqa: E402 - after the path is set
from evidence.report import json_report  # noqa: E402

TARGET = ROOT / "evidence" / "report" / "report.schema.json"
CROSS = ROOT / "evidence" / "archive" / "cross.schema.json"


def text(schema: dict[str, Any]) -> str:
    """A schema as it is published."""
    return json.dumps(schema, indent=1, sort_keys=True) + "\n"


PUBLISHED = {TARGET: text(json_report.json_schema()), CROSS: text(crossing.json_schema())}
"""What each file must hold."""


if __name__ == "__main__":
    for target, content in PUBLISHED.items():
        target.write_text(content, encoding="utf-8")
        print(target)
