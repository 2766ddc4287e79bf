"""Writes the JSON Schema of ``report.json``, generated from the report's own records, to evidence/report/."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.report.json_report import json_schema  # noqa: E402 - after the path is set

TARGET = ROOT / "evidence" / "report" / "report.schema.json"


def text() -> str:
    """The schema as it is published."""
    return json.dumps(json_schema(), indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
    print(TARGET)
