"""Which boxes a form requires, per edition: data in ``forms.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.records.documents import Document


@dataclass(frozen=True)
class Form:
    """The required boxes of one edition: patterns of fields that say who the importer is, and of the others."""

    identity_fields: tuple[str, ...]
    other_fields: tuple[str, ...]

    def identity(self, field: str) -> bool:
        """Whether the field is a required box of identity."""
        return any(fnmatchcase(field, pattern) for pattern in self.identity_fields)

    def other(self, field: str) -> bool:
        """Whether the field is another required box."""
        return any(fnmatchcase(field, pattern) for pattern in self.other_fields) and not self.identity(field)


@cache
def shipped_forms() -> dict[str, dict[str, Form]]:
    """Forms by kind and edition, from ``judge/forms.toml``."""
    text = (resources.files("evidence.judge") / "forms.toml").read_text(encoding="utf-8")
    return {
        kind: {edition: Form(tuple(boxes["identity"]), tuple(boxes["other"])) for edition, boxes in editions.items()}
        for kind, editions in tomllib.loads(text).items()
    }


def form_of(case: Case, document: Document, law: Law) -> Form | None:
    """The required boxes of a document's edition (printed, else the one in use on the day); None for other kinds."""
    editions = shipped_forms().get(document.kind)
    if editions is None:
        return None
    printed = case.fact(document, "edition")
    row = law.row("importer-record-edition") if document.kind == "importer_identity" else None
    name = printed.text if printed is not None else str(row.value) if row is not None else "any"
    return editions.get(name, next(iter(editions.values())))
