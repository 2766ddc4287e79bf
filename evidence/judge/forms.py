"""Which boxes of a form say who the importer is: data in ``forms.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def identity_boxes() -> dict[str, frozenset[str]]:
    """Per kind of form the fields of identity, from ``judge/forms.toml``."""
    text = (resources.files("evidence.judge") / "forms.toml").read_text(encoding="utf-8")
    return {kind: frozenset(fields) for kind, fields in tomllib.loads(text).items()}
