"""How alike the words of two names are: one feature, the first that applies."""

from __future__ import annotations

from evidence.records.parties import Feature
from evidence.resolve import contradictions, glyphs, pinyin, places, variants
from evidence.resolve.aligning import Aligned, Match, align
from evidence.resolve.cuts import cut, cut_misread
from evidence.resolve.trades import MARKS, known
from evidence.resolve.words import Name, full
from evidence.values.common_words import GENERIC
from evidence.values.names import folded
from evidence.values.similarity import edits

_NUMBERED = frozenset({"slip"})
"""The features that rest on one letter which OCR is known to misread so: a shared number settles it."""

_PLACE = 4
"""Characters of a place that Chinese company names begin with and papers leave out, at most."""

_LONG = 7
"""Letters of a word in which look-alike glyphs that two engines agree on are put down to the scan: the word is long
enough that no other company is told apart by them."""

_ORNAMENT = 3
"""Digits of a number that may be ornament (``Glenkarrow 3000``); a shorter one counts companies."""

_GENERATIONS = frozenset({"jr", "sr", "2", "3", "4"})

_WEIGHTS = {
    Match.EQUAL: ("words", 0.45, "the same words"),
    Match.SPACING: ("words", 0.43, "the same words, spaced otherwise"),
    Match.SHORTENED: ("abbreviated", 0.40, "the same words, some of them shortened"),
    Match.KIN: ("abbreviated", 0.40, "the same words, some of trade in another form"),
    Match.TYPED: ("typing", 0.33, "they differ by a slip of typing in a long word"),
    Match.LETTERS: ("slip", 0.20, "they differ by letters that look alike, in a word read by OCR"),
    Match.NEAR: ("near", 0.10, "they differ by a letter or two of a long word read by OCR"),
    Match.DOUBT: ("letter", 0.10, "they differ by a letter of a coined word, which may be a slip"),
}

Pair = tuple[str, str]


def settled_by_number(feature: Feature) -> bool:
    """Whether a number or address that both names carry may settle the doubt which the feature tells of."""
    return feature.name in _NUMBERED


def likeness(a: Name, b: Name, *, doubtful: bool, pixels: bool = False) -> Feature:
    """The feature about the words.

    ``doubtful``: one name is known from one engine's OCR alone; ``pixels``: no text layer confirms one of them.
    """
    pair = (" ".join(a.words), " ".join(b.words))
    at_once = _as_wholes(a, b, pair, doubtful, pixels)
    if at_once is not None:
        return at_once
    if a.latin is not b.latin:
        return Feature("scripts", 0.0, *pair, "written in different scripts")
    if contradictions.initials(a, b):
        return Feature("initials", 0.0, *pair, "one may be the initials of the other")
    if a.keys.isdisjoint(b.keys):
        return Feature("other-words", -0.50, *pair, f"“{pair[0]}” against “{pair[1]}”")
    if not a.latin:
        return _characters(a, b, pair, doubtful)
    if (cut(a, b) or cut(b, a)) and ("branch" in a.words) is ("branch" in b.words):
        return Feature("truncated", 0.38, *pair, "one is the other, cut at the end of a line")
    persons = (a.personal and b.personal) or (a.named_after and b.named_after)
    aligned = align(a.words, b.words, doubtful=doubtful, persons=persons, dotted=a.dotted | b.dotted)
    if aligned.only_a or aligned.only_b:
        if doubtful and (cut_misread(a, b) or cut_misread(b, a)):
            return Feature("near", 0.1, *pair, "one is nearly the other, cut at the end of a line read by OCR")
        if aligned.only_a and aligned.only_b:
            return _contradicting(a, b, aligned, pair, doubtful)
        return _with_more(a, b, aligned, pair, doubtful or (pixels and _only_glyphs(aligned)))
    return _matching(a, b, aligned, pair, doubtful or (pixels and _only_glyphs(aligned)), pixels)


def _as_wholes(a: Name, b: Name, pair: Pair, doubtful: bool, pixels: bool) -> Feature | None:
    """What can be told before words are laid side by side."""
    if a.words == b.words:
        return _same_words(a, b, pair)
    if a.squeezed == b.squeezed:
        if contradictions.partners(a, b):
            return Feature("initials", 0.1, *pair, "two partners' letters, or one word of two letters")
        if pinyin.ambiguous(a.words, b.words):
            return Feature("syllables", 0.1, *pair, "spaced otherwise, which may make other syllables of pinyin")
        return Feature("words", 0.43, *pair, "the same words, spaced otherwise")
    if a.core.replace(" ", "") == b.core.replace(" ", ""):
        return Feature("spacing", 0.1, *pair, "the same letters, but other words")
    return _look_alike(a, b, pair, doubtful) if pixels and glyphs.alike(*pair) else None


def _same_words(a: Name, b: Name, pair: Pair) -> Feature:
    if a.small and b.small and a.small != b.small:
        return Feature("small-words", 0.1, *pair, f"“{' '.join(a.small)}” against “{' '.join(b.small)}”")
    if contradictions.and_company(a, b):
        return Feature("and-company", 0.1, *pair, "only one is “and Company”")
    if contradictions.person_and_company(a, b):
        return Feature("person", 0.1, *pair, "one may be a person, the other a company named after the person")
    return Feature("words", 0.45, *pair, "the same words")


def _look_alike(a: Name, b: Name, pair: Pair, doubtful: bool) -> Feature:
    """Names that differ in look-alike glyphs only; a digit within a word is a letter misread, no word holds it."""
    words = [x for text in pair for x in text.split() if any(c.isdigit() for c in x) and _word(x)]
    if words:
        return Feature("slip", 0.35, *pair, "a digit was read in a word")
    differing = ({w for w in x.words if w not in y.words} for x, y in ((a, b), (b, a)))
    one, other = ([*words] for words in differing)
    if all(map(known, one)) and all(map(known, other)):
        return Feature("slip", 0.20, *pair, "letters that look alike make two words")
    if not doubtful and any(all(len(w) >= _LONG for w in words) for words in (one, other)):
        return Feature("slip", 0.33, *pair, "letters that look alike, in a long word that two readings of a scan share")
    return Feature("slip", 0.20, *pair, "they differ by letters that look alike, in a name read by OCR")


def _word(text: str) -> bool:
    """Whether a run with a digit in it is a word misread: a number with a letter in it may be another number."""
    letters = sum(char.isalpha() for char in text)
    return letters >= _PLACE - 1 and 2 * letters > len(text)


def _characters(a: Name, b: Name, pair: Pair, doubtful: bool) -> Feature:
    """Chinese, Japanese or Korean names: a place left out before the name, a character misread."""
    (place, rest), (other, remains) = places.head(a.squeezed), places.head(b.squeezed)
    if rest == remains and place == other:
        return Feature("words", 0.43, *pair, "the same characters, 市 or 省 aside")
    if rest == remains and places.within(place, other):
        return Feature("place", 0.1, *pair, f"{place} against {other}, of which one lies in the other")
    if sorted(a.squeezed) == sorted(b.squeezed) and place != other and (place or other) in f"{remains}{rest}":
        return Feature("place", 0.1, *pair, f"{place or other} stands at another place in the name")
    short, long = sorted((a.squeezed, b.squeezed), key=len)
    if len(short) >= _PLACE and long.endswith(short) and len(long) - len(short) <= _PLACE:
        return Feature("place", 0.1, *pair, f"only one begins with {long[: -len(short)]}, which may be its place")
    if long.startswith(short) and long.endswith(("分公司", "支店", "分店", "分厂", "办事处", "代表处")):
        return Feature("branch", 0.1, *pair, "one is a branch of the other")
    if variants.han(a.squeezed, b.squeezed):
        return Feature("wording", 0.0, *pair, "words of trade that say nearly the same, or a works and its company")
    if doubtful and len(short) >= _PLACE and edits(short, long) == 1:
        return Feature("near", 0.1, *pair, "they differ by a character read by OCR")
    return Feature("other-words", -0.40, *pair, f"{pair[0]} against {pair[1]}")


def _matching(a: Name, b: Name, aligned: Aligned, pair: Pair, doubtful: bool, pixels: bool) -> Feature:
    """Every word has its match; ``doubtful`` of the letters that differ, or only read from ``pixels``."""
    worst = aligned.worst
    if worst is Match.DIGIT:
        weight, says = (0.35, "a digit was read in a word") if doubtful else (0.15, "a digit stands in a word")
        return Feature("slip", weight, *pair, says)
    if worst is Match.LETTERS and pixels and not doubtful:
        return Feature("letters", 0.1, *pair, "they differ by a letter that scans misread, though two readings agree")
    if worst is Match.LETTERS and not doubtful:
        return Feature("letters", -0.40, *pair, "they differ by a letter in clear print")
    if worst is Match.INITIAL:
        return _initial(aligned, pair)
    name, weight, says = _WEIGHTS[worst]
    if aligned.in_order:
        return Feature(name, weight, *pair, says)
    if contradictions.turned(a, b):
        return Feature("word-order", 0.1, *pair, f"{says}, in another order that may tell another company")
    return Feature("word-order", weight - 0.1, *pair, f"{says}, in another order")


def _initial(aligned: Aligned, pair: Pair) -> Feature:
    """A first name written as a letter: beside two words that are equal it is the middle one and settles nothing."""
    equal = sum(p.match is Match.EQUAL and not known(p.word) for p in aligned.pairs)
    return Feature("initial", 0.33 if equal >= 2 else 0.1, *pair, "a letter stands for a name")


def _with_more(a: Name, b: Name, aligned: Aligned, pair: Pair, doubtful: bool) -> Feature:
    """One name has words that the other lacks."""
    more = aligned.only_a or aligned.only_b
    told = f"only one has “{' '.join(more)}”"
    if aligned.worst >= Match.LETTERS and not doubtful:
        return Feature("other-words", -0.40, *pair, f"{told}, and a letter differs")
    if "branch" in more:
        return Feature("branch", 0.33 if a.bank and b.bank else 0.1, *pair, f"{told}: a branch of the other")
    if a.personal and b.personal:
        return _more_of_a_person(aligned, more, pair, told)
    if doubtful and all(len(word) <= 2 for word in more):
        return Feature("near", 0.1, *pair, f"{told}, which may be a speck")
    if doubtful and _misread_form(a, b, more):
        return Feature("near", 0.1, *pair, f"{told}, which may be the legal form misread")
    return _more_of_a_company(a, b, aligned, more, pair)


def _more_of_a_person(aligned: Aligned, more: tuple[str, ...], pair: Pair, told: str) -> Feature:
    if _GENERATIONS.issuperset(more):
        return Feature("generation", 0.1, *pair, told)
    if all(len(word) == 1 and word.isalpha() for word in more):
        equal = sum(p.match is Match.EQUAL for p in aligned.pairs)
        return Feature("initial", 0.33 if equal >= 2 else 0.1, *pair, f"{told}, a single letter")
    if aligned.worst is Match.INITIAL:
        return _initial(aligned, pair)
    if len(aligned.pairs) >= 2 and len(more) == 1 and aligned.in_order:
        return Feature("middle-name", 0.1, *pair, f"{told}, a middle or second name")
    return Feature("extra-word", -0.25, *pair, told)


def _more_of_a_company(a: Name, b: Name, aligned: Aligned, more: tuple[str, ...], pair: Pair) -> Feature:
    """Words that only one company's name has: a mark of another company, a common word, or one that a paper must tell.

    Only a coined word that both have ties two such names; one without legal form may be short for the other.
    """
    told = f"only one has “{' '.join(more)}”"
    stated = a.form is not None and b.form is not None
    tied = not a.coined.isdisjoint(p.word for p in aligned.pairs) or not b.coined.isdisjoint(
        p.other for p in aligned.pairs
    )
    counted = any(w.isdigit() and len(w) < _ORNAMENT for w in more) or all(len(w) == 1 for w in more)
    if set(more) == {"china"} and any(places.place(p.word) for p in aligned.pairs):
        return Feature("place", 0.1, *pair, f"{told}, the country of its place")
    if counted or (not MARKS.isdisjoint(more) and stated):
        return Feature("extra-word", -0.25, *pair, f"{told}, which tells companies apart")
    if all(full(word) in GENERIC for word in more) and not _all_generic(aligned):
        return Feature("generic-word", 0.1, *pair, f"{told}, a common word")
    if a.small and b.small and a.small != b.small:
        return Feature("extra-word", -0.25, *pair, f"{told}, and “{' '.join(a.small)}” against “{' '.join(b.small)}”")
    telling = [word for word in more if not places.place(word)]
    if tied and aligned.in_order and len(telling) <= (1 if stated else 3):
        return Feature("word-more", 0.0, *pair, f"{told}: a longer style, or another company")
    return Feature("extra-word", -0.25, *pair, told)


def _contradicting(a: Name, b: Name, aligned: Aligned, pair: Pair, doubtful: bool) -> Feature:
    """Each name has words that the other lacks."""
    if doubtful and _near_together(aligned):
        return Feature("near", 0.1, *pair, "they differ by a letter or two of words read by OCR")
    told = f"“{' '.join(aligned.only_a)}” against “{' '.join(aligned.only_b)}”"
    numbers = [[w for w in only if any(c.isdigit() for c in w)] for only in (aligned.only_a, aligned.only_b)]
    if all(numbers):
        return Feature("numbers", -0.45, *pair, f"other numbers: {told}")
    common = {p.word for p in aligned.pairs} & (a.distinctive | b.distinctive)
    if common and "branch" in a.words and "branch" in b.words:
        return Feature("branch", 0.1, *pair, f"branches: {told}")
    doubt = contradictions.doubt(a, b, aligned) if common else None
    if doubt is not None:
        return Feature("wording", 0.0, *pair, f"{told}: {doubt}")
    return Feature("other-words", -0.40 if common else -0.50, *pair, told)


def _only_glyphs(aligned: Aligned) -> bool:
    """Whether words differ, and every one that does in look-alike glyphs only."""
    differing = [p for p in aligned.pairs if p.match in {Match.LETTERS, Match.DIGIT}]
    return bool(differing) and all(glyphs.alike(p.word, p.other) for p in differing)


def _all_generic(aligned: Aligned) -> bool:
    """Whether the words both have are common ones only, so that one more of them tells names apart."""
    return all(full(pair.word) in GENERIC for pair in aligned.pairs)


def _misread_form(a: Name, b: Name, more: tuple[str, ...]) -> bool:
    """Whether the one word more is nearly the legal form that the other name ends on (``LLG`` for ``LLC``)."""
    stated = a if a.form is not None else b
    return (a.form is None) is not (b.form is None) and len(more) == 1 and edits(more[0], _end(stated.text)) <= 1


def _end(text: str) -> str:
    return folded(text).rpartition(" ")[2]


def _near_together(aligned: Aligned) -> bool:
    """Whether the words left over differ by a letter or two when OCR split or joined them."""
    left, right = "".join(aligned.only_a), "".join(aligned.only_b)
    shorter = min(len(left), len(right))
    return shorter >= 6 and edits(left, right) <= (2 if shorter >= 10 else 1)
