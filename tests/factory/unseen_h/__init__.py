"""Layouts of family ``h``: papers of all kinds as many different offices write them, each design varied by seed."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h import plans

FAMILY = "h"
LAYOUTS: dict[str, Callable[[Paper], list[Sheet]]] = dict.fromkeys(plans.PLANS, plans.draw)
