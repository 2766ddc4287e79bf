"""Which words spell a label: as it is written, with slips of recognition, in plain words, beside its Chinese name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.layout.explanations import Span
from evidence.layout.lexicon import Lexicon, Words, fold
from evidence.layout.wordings import joined, plain
from evidence.layout.words import Token

_NUMBERED = re.compile(r"^\(?\d{1,2}[A-Za-z]?[.)]+(?=[^\W\d])")
HAN = re.compile(r"[\u4e00-\u9fff]")
OF_A_VALUE = re.compile(r"公司|集团|有限|[厂省市区县路街号]|中国|\d")
_NO_CAPTION = re.compile(r"公司|集团|有限|[厂省市区县路街]|中国|\d")
"""What a company's name or address has and no caption; many captions end in ``号``, as streets' numbers do."""
_INITIALS = re.compile(r"(?<!\w)(?:\w\.){2,}")
_TIES = re.compile(r"(?i)[/&,–-]|or|and|the")
_TIED = re.compile(r"(?i)\w?[/&]|,$|^or$")
_MOST_WORDS = 10
"""So many words a caption has at most that is put together from the words of a field."""
_MORE = 12
"""So many letters a label written out may be longer than any in its lexicon."""


def spans_from(
    tokens: Sequence[Token], lexicon: Lexicon, doubtful: bool, order: tuple[int, int, int], least: int
) -> Iterator[Span]:
    """Labels that begin with the first token and have at least ``least`` tokens."""
    closed = 0  # letters of a label that a colon has ended: what follows must be more than a unit or a currency
    seen: dict[str, int] = {}
    for count, folded, said in _growing(tokens, lexicon, doubtful):
        key, slips, plainly = _match(lexicon, folded, said, doubtful, tokens[: count - 1])
        if count < least:
            if key is not None:  # the label is whole before it wraps: what stands below is its value
                seen[key] = min(slips, seen.get(key, 99))
            continue
        exact = folded in lexicon.exact or plainly
        if closed and len(folded) - closed < 5:
            continue
        if key is not None and tokens[count - 1].text[-1] in ":：":
            closed = len(folded)
        if key is not None and (exact or slips < seen.get(key, 99)):  # else a slip would take in the value's first word
            seen[key] = slips
            yield Span(key, tuple(tokens[:count]), len(folded), exact, order, plainly)


def worded(tokens: Sequence[Token], lexicon: Lexicon, order: tuple[int, int, int]) -> Iterator[Span]:
    """Captions at the beginning of a segment that are put together from the words of one field: ``IRS/EIN Number``.

    What follows is the end, a colon's value, or a figure; several captions in a row, without a word or a mark that
    ties them, are several.
    """
    for key, words in lexicon.worded:
        for count, said, colon in _of_words(tokens[:_MOST_WORDS], words):
            ends = colon or count == len(tokens) or any(c.isdigit() for c in tokens[count].text)
            if ends and words.name(said) and not _known(tokens[:count], lexicon):
                yield Span(key, tuple(tokens[:count]), len(joined(said)), True, order, True)


def _of_words(tokens: Sequence[Token], words: Words) -> Iterator[tuple[int, tuple[str, ...], bool]]:
    """The beginnings of the tokens that say nothing but words of a field: how many tokens, their plain words, and
    whether a colon ends them."""
    said: tuple[str, ...] = ()
    for count, token in enumerate(tokens, start=1):
        text = _NUMBERED.sub("", token.text) if count == 1 else token.text
        own = tuple(w for w in plain(_INITIALS.sub(lambda m: m[0].replace(".", ""), text)) if w != "or")
        colon = text[-1:] in ":："
        if not words.holds(own) or (not own and not _TIES.fullmatch(text)):
            return
        said += own
        if own:
            yield count, said, colon
        if colon:
            return


def _known(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words are a label already, or a row of labels that nothing ties together."""
    tied = any(_TIED.search(t.text) for t in tokens)
    reached = [True] + [False] * len(tokens)
    for end in range(1, len(tokens) + 1):
        for start in (0,) if tied else range(end):
            if reached[start] and lexicon.key(" ".join(t.text for t in tokens[start:end])) is not None:
                reached[end] = True
    return reached[-1]


def _growing(tokens: Sequence[Token], lexicon: Lexicon, doubtful: bool) -> Iterator[tuple[int, str, str]]:
    """The beginnings of the tokens that may be or become a label: how many tokens, their letters, their plain form;
    the latter is empty where the last token adds nothing to it."""
    folded = ""
    said: tuple[str, ...] = ()
    for count, token in enumerate(tokens, start=1):
        text = _NUMBERED.sub("", token.text) if count == 1 else token.text
        own, more = fold(text), plain(text)
        if folded + own not in lexicon.prefixes:
            own, more = _one_script(text, own, more)
        begun = bool(said) or not folded  # no plain form begins with a small word: "The street address of the office"
        folded, said = folded + own, (*said, *more) if begun else ()
        plainly = joined(said)
        going = doubtful or folded in lexicon.prefixes or plainly in lexicon.plain_prefixes
        if len(folded) > lexicon.longest + _MORE or not folded or not going:
            return
        if own:
            yield count, folded, plainly if more else ""


def _match(
    lexicon: Lexicon, folded: str, plainly: str, doubtful: bool, before: Sequence[Token]
) -> tuple[str | None, int, bool]:
    """The label that some letters are, the slips forgiven, and whether only its plain words agree; no plain words are
    read over a colon."""
    key, slips = lexicon.match(folded, doubtful) if len(folded) <= lexicon.longest + 1 else (None, 0)
    if key is not None and not slips:
        return key, 0, False
    other = lexicon.plain.get(plainly)
    if other is None or any(t.text[-1] in ":：" for t in before):
        return key, slips, False
    return other, 0, True


def _one_script(text: str, own: str, more: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """What a word says in Latin letters that says it in Chinese as well, without a space: ``发货人/Shipper``."""
    han = HAN.findall(text)
    latin = HAN.sub(" ", text)
    if not han or len(han) > 8 or not re.search(r"[A-Za-z]{2}|[A-Za-z]/[A-Za-z]", latin) or _NO_CAPTION.search(text):
        return own, more
    return fold(latin), plain(latin)


def chosen_of(spans: Sequence[Span]) -> list[Span]:
    """The longest labels of which no two share a word; one that only its plain words make never breaks another."""
    spelled = [set(s.tokens) for s in spans if not s.plain]
    whole = [s for s in spans if not s.plain or not _breaks(set(s.tokens), spelled)]
    taken: set[Token] = set()
    chosen = []
    for span in sorted(whole, key=lambda s: (-s.size, not s.exact, s.order)):
        if taken.isdisjoint(span.tokens):
            taken.update(span.tokens)
            chosen.append(span)
    return chosen


def _breaks(own: set[Token], others: Sequence[set[Token]]) -> bool:
    return any(own & other and other - own for other in others)


def labels_in(tokens: Sequence[Token], lexicon: Lexicon, doubtful: bool) -> tuple[tuple[str, int, int, int], ...]:
    """Labels among words that stand together, in order: (key, first, past the last, letters). Longer ones win."""
    spans = [span for i in range(len(tokens)) for span in spans_from(tokens[i:], lexicon, doubtful, (0, 0, i), 1)]
    chosen = [(s.key, s.order[2], s.order[2] + len(s.tokens), s.size) for s in chosen_of(spans)]
    return tuple(sorted(chosen, key=lambda c: c[1]))
