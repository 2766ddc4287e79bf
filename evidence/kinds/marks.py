"""The marks with which people and programs tick a choice, shared by all papers that offer one."""

from __future__ import annotations

import re

TICKED = "✓✔✗✘√☑☒■●⊠⊗◉"
"""Signs that stand for a tick, a cross or a filled box; as one they fit into the brackets of a pattern."""

EMPTY = "□☐"
"""Signs of a box that is not ticked."""

_MARK = re.compile(rf"[\[(|]?[xX×{TICKED}][\])|]?")


def is_mark(word: str) -> bool:
    """Whether a printed word is a tick and nothing else, in brackets or without."""
    return _MARK.fullmatch(word) is not None
