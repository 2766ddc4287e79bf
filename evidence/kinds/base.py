"""What a document kind is: its name, the phrases that betray it, and how its fields are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from evidence.layout.view import View
from evidence.records.facts import Reading
from evidence.records.pages import Word


@dataclass(frozen=True)
class Phrase:
    """A phrase that speaks for a kind (or against it, with a negative weight).

    The scale of weights: 3 decides alone (a title, a form number), 1 supports, -3 excludes; from 2.5 a page is of the
    kind. A phrase inside a longer phrase of another kind ("INVOICE" in "PROFORMA INVOICE") does not count.
    ``title``: only counts in large print or among the first lines of the page. ``ending``: and only where a short
    heading ends with it ("ROAD TRANSPORTATION AGREEMENT"). ``alone``: only counts where it fills its part of a line (a
    form's own number, not a form that is mentioned). Compared without case, spaces and punctuation, with a slip of OCR
    tolerated in long phrases.
    """

    text: str
    weight: float
    title: bool = False
    alone: bool = False
    ending: bool = False


@dataclass(frozen=True)
class Found:
    """One field as found on the page.

    ``words`` are the printed words in reading order with their page number; ``value`` is the normal form or None;
    ``printed`` is their text joined by spaces. ``status`` ``empty`` has no words but ``spot`` (page number and the
    empty box). ``certainty`` is the extractor's own share of doubt, 0 to 1; the words' confidences are multiplied in
    later. ``confirmed``: the paper says the same in another way (the total in words), which makes the value surer.
    """

    field: str
    printed: str
    value: str | None
    words: tuple[tuple[int, Word], ...]
    certainty: float = 1.0
    status: str = "read"
    others: tuple[Reading, ...] = ()
    spot: tuple[int, tuple[float, float, float, float]] | None = None
    confirmed: bool = False


Extract = Callable[[View], Iterator[Found]]


def nothing(_view: View) -> Iterator[Found]:
    """The extractor of kinds without fields."""
    return iter(())


@dataclass(frozen=True)
class Kind:
    """A document kind. ``name`` is the contract's; ``phrases`` are its cues; ``extract`` yields its fields."""

    name: str
    phrases: tuple[Phrase, ...] = field(default=())
    extract: Extract = nothing
