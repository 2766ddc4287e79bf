"""What the factory makes: papers with fields in normal form, dossiers, and the truth about every printed value."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Paper:
    """One paper of a dossier before it is drawn.

    ``fields`` holds the contract's field names with values in normal form (money ``45210.00``, dates ISO 8601, weights
    kg); only what is to be printed. ``prints`` overrides the printed text of a field where an operator wants exact
    words. ``extras`` are printed things that are no contract field (clauses, form edition, remarks). ``family`` and
    ``style`` choose the layout; ``quality`` is a degradation name, ``digital`` for none, ``text`` for a text file.
    """

    name: str
    kind: str
    fields: dict[str, str]
    prints: dict[str, str] = field(default_factory=dict)
    extras: dict[str, str] = field(default_factory=dict)
    family: str = "a"
    style: int = 0
    quality: str = "digital"


@dataclass(frozen=True)
class Planted:
    """What an operator planted: the rule that must fire, its outcome and severity, and where it can be seen.

    ``places`` are (paper name, field) pairs whose printed values disagree.
    """

    rule: str
    outcome: str
    severity: str
    places: tuple[tuple[str, str], ...] = ()


@dataclass
class Dossier:
    """A whole dossier: papers in file order, the story behind it, what was planted, which harmless changes were made.

    ``tolerated`` names rules that may honestly fire too because of what was planted (``rule`` with any outcome, or
    ``*/missing`` for a ``missing`` of any rule); they need not.
    """

    name: str
    seed: int
    papers: list[Paper]
    story: dict[str, str]
    planted: list[Planted] = field(default_factory=list)
    harmless: list[str] = field(default_factory=list)
    tolerated: list[str] = field(default_factory=list)

    def tolerates(self, rule: str, outcome: str) -> bool:
        """Whether a rule's outcome may honestly come with what was planted."""
        return rule in self.tolerated or f"*/{outcome}" in self.tolerated

    def of(self, kind: str) -> list[Paper]:
        """The papers of one kind."""
        return [p for p in self.papers if p.kind == kind]

    def paper(self, kind: str) -> Paper:
        """The first paper of one kind. Raises ``StopIteration`` where there is none."""
        return next(p for p in self.papers if p.kind == kind)


@dataclass(frozen=True)
class Placed:
    """A printed word: text, box in points from the top-left, font size, and the field it belongs to (or None).

    A word that prints two fields at once (a country closing an address) names both with ``|`` between. ``copy`` counts
    printings of the same field: 0 the first, 1 when it is printed once more elsewhere. ``font`` is the PDF font name.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    field: str | None = None
    font: str = "Helvetica"
    copy: int = 0


@dataclass
class Sheet:
    """One drawn page: size in points, words, ruling lines and grey fields as boxes (x0, top, x1, bottom)."""

    width: float
    height: float
    words: list[Placed] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    shades: list[tuple[float, float, float, float]] = field(default_factory=list)


@dataclass(frozen=True)
class TrueField:
    """The truth about one printed field: value in normal form, printed text, page (from 1) and box in points.

    ``box`` is a quadrilateral's bounding box after all geometric degradation; in a text file it counts columns and
    lines from 0 in place of points. ``file`` is the file's name in the dossier's folder, ``page`` a page of that file.
    """

    paper: str
    kind: str
    field: str
    value: str
    printed: str
    page: int
    box: tuple[float, float, float, float]
    file: str = ""
    copy: int = 0
