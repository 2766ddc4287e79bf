"""The one door to spaCy and to ``models/``: what trained pipelines say of a text.

spaCy is loaded when a text is first asked about; a process that meets no free text never loads it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from evidence.errors import InstallationError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import Tagger

_HERE = Path(__file__).resolve().parent
_IMPOSSIBLE = -1e9


@dataclass(frozen=True)
class Span:
    """Characters of a text that a model gives a label; ``sure`` is its probability for the least sure word, 0 to 1."""

    start: int
    end: int
    label: str
    sure: float


def models_folder() -> Path:
    """Where models lie: inside the installed package, else beside it in a checkout.

    Raises ``InstallationError`` where neither is there.
    """
    for folder in (_HERE / "models", _HERE.parent / "models"):
        if (folder / "README.md").is_file():
            return folder
    raise InstallationError("the models are missing; install the package again, or run from a whole checkout")


@lru_cache(maxsize=4)
def _pipeline(name: str) -> Language:
    """A trained pipeline. Raises ``InstallationError`` where it is missing."""
    import spacy  # noqa: PLC0415 - heavy, and only needed where there is free text

    folder = models_folder() / name
    if not (folder / "config.cfg").is_file():
        raise InstallationError(f"the model {name} is missing; install the package again")
    return spacy.load(folder)


def spans(model: str, text: str) -> tuple[Span, ...]:
    """The labelled spans that a tagging pipeline of ``models/`` sees in a text, in order, none overlapping.

    The most probable sequence of tags in which a span begins before it goes on. Raises ``InstallationError`` where the
    model is missing.
    """
    nlp = _pipeline(model)
    doc = nlp.make_doc(text)
    if not len(doc):
        return ()
    tagger: Tagger = nlp.get_pipe("tagger")
    found = _decoded(tagger.model.predict([doc])[0].tolist(), tagger.labels)
    starts = [(token.idx, token.idx + len(token)) for token in doc]
    return tuple(Span(starts[a][0], starts[b - 1][1], label, min(sure, 1.0)) for a, b, label, sure in found)


@lru_cache(maxsize=4)
def _allowed(labels: tuple[str, ...]) -> tuple[tuple[int, ...] | None, ...]:
    """For each tag the tags that may stand before it; None for any."""
    where = {label: i for i, label in enumerate(labels)}
    return tuple((where["B-" + label[2:]], where[label]) if label.startswith("I-") else None for label in labels)


def _decoded(rows: Sequence[Sequence[float]], labels: tuple[str, ...]) -> list[tuple[int, int, str, float]]:
    """The spans (first token, end, label, probability) of the best allowed sequence of tags."""
    allowed = _allowed(labels)
    logs = [[math.log(max(p, 1e-9)) for p in row] for row in rows]
    best = [value if allowed[i] is None else _IMPOSSIBLE for i, value in enumerate(logs[0])]
    back: list[list[int]] = []
    for row in logs[1:]:
        top = max(range(len(best)), key=best.__getitem__)
        came = [top if a is None else max(a, key=best.__getitem__) for a in allowed]
        back.append(came)
        best = [best[c] + value for c, value in zip(came, row, strict=True)]
    path = [max(range(len(best)), key=best.__getitem__)]
    for came in reversed(back):
        path.append(came[path[-1]])
    path.reverse()
    return _spans([labels[i] for i in path], [row[i] for row, i in zip(rows, path, strict=True)])


def _spans(tags: Sequence[str], sure: Sequence[float]) -> list[tuple[int, int, str, float]]:
    found: list[tuple[int, int, str, float]] = []
    for i, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((i, i + 1, tag[2:], sure[i]))
        elif tag.startswith("I-"):
            start, _, label, least = found[-1]
            found[-1] = (start, i + 1, label, min(least, sure[i]))
    return found


def categories(model: str, text: str) -> dict[str, float]:
    """How probable a categorising pipeline of ``models/`` holds each of its categories for a text, summing up to 1.

    Raises ``InstallationError`` where the model is missing.
    """
    doc = _pipeline(model)(text)
    return {name: float(p) for name, p in doc.cats.items()}
