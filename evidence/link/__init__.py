"""Documents, facts and parties to a graph whose edges hold the facts that made them."""

from evidence.link.graph import build

__all__ = ["build"]
