"""Recognises this program's own outputs, so that a report lying in the dossier isn't taken for a paper."""

from __future__ import annotations

import re

SCHEMA = re.compile(rb'"(?:schema|version)"\s*:\s*"evidence/')
GENERATOR = re.compile(rb'<meta\s+name="generator"\s+content="evidence\b')


def own_output(media_type: str, head: bytes, tail: bytes) -> bool:
    """Whether the first or last bytes of a file say that this program wrote it."""
    if media_type == "application/json":
        return SCHEMA.search(head) is not None or SCHEMA.search(tail) is not None
    return media_type == "text/html" and GENERATOR.search(head) is not None
