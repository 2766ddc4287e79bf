"""The captions of the trade papers, kept as data in ``labels_*.toml``, made into lexicons."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from evidence.layout.labels import Lexicon, fold

INNER = "party."
COLUMN = "column."
_STRICT = frozenset({"no", "to", "party.country", "party.name", "party.address", "ports", "party.phone"})
_ADDRESSED = frozenset("seller buyer consignee shipper exporter importer manufacturer notify ship_to".split())
"""Parties whose address may have a caption of its own: ``Seller address``."""
SUMS = (
    "grand_total", "total", "amount_due", "subtotal", "freight", "insurance", "discount", "commission", "assists",
    "royalties", "other_charge", "amount_in_words", "total_quantity",
)  # fmt: skip
_TABLE_ENDS = (
    *SUMS, "payment_terms", "bank.title", "bank.name", "remarks", "latest_shipment", "agent", "incoterm",
    "freight_terms", "originals", "issue_date", "on_board_date",
)  # fmt: skip
_ENDS_WITH_COLON = (
    "packages", "package_kind", "gross_weight", "net_weight", "volume", "country_of_origin", "marks", "containers",
    "ports", "vessel", "seals",
)  # fmt: skip


@cache
def labels(name: str) -> dict[str, tuple[str, ...]]:
    """The labels of ``labels_<name>.toml``: key to variants of all languages. Raises ``tomllib.TOMLDecodeError`` or
    ``FileNotFoundError`` if badly installed."""
    text = resources.files("evidence.kinds").joinpath(f"labels_{name}.toml").read_text("utf-8")
    return {
        key: tuple(v for group in by_language.values() for v in group)
        for key, by_language in tomllib.loads(text).items()
    }


@cache
def columns() -> Lexicon:
    """The heads of goods tables."""
    return Lexicon(labels("tables"))


@cache
def table_ends(name: str) -> Lexicon:
    """The labels of ``labels_<name>.toml`` that end a goods table: sums, payment, bank; others with a colon."""
    chosen = {k: variants for k, variants in labels(name).items() if k in (*_TABLE_ENDS, *_ENDS_WITH_COLON)}
    return Lexicon(chosen, strict=_ENDS_WITH_COLON)


@cache
def lexicon(*names: str) -> Lexicon:
    """The labels of several files, where the first meaning of a variant counts, and after them the heads of goods
    tables under ``column.<key>``, which only end what stands at other labels."""
    merged: dict[str, list[str]] = {}
    seen: set[str] = set()
    sources = [(key, v) for name in names for key, v in labels(name).items()]
    sources += [
        (f"{key}.address", tuple(f"{v} address" for v in variants if " " not in v and v.isascii()))
        for key, variants in sources
        if key in _ADDRESSED
    ]
    sources += [(COLUMN + key, v) for key, v in labels("tables").items()]
    for key, variants in sources:
        fresh = [v for v in variants if fold(v) not in seen]
        seen.update(fold(v) for v in fresh)
        merged.setdefault(key, []).extend(fresh)
    return Lexicon(merged, loose=list(merged), strict=_STRICT)


@cache
def inner(*names: str) -> frozenset[str]:
    """The keys that don't end a party's block: its own captions and the heads of tables."""
    return frozenset(k for k in _keys(lexicon(*names)) if k.startswith((INNER, COLUMN)))


def _keys(of: Lexicon) -> frozenset[str]:
    return frozenset(of.exact.values())
