"""Check digits, derived codes and number formats, written here on their own so that the program can be examined."""

from __future__ import annotations

import random
import re
import string
from decimal import ROUND_HALF_UP, Decimal

EIN_PREFIXES = (
    *range(1, 7), *range(10, 17), *range(20, 28), *range(30, 49), *range(50, 69), *range(71, 78), *range(80, 89),
    *range(90, 96), 98, 99,
)  # fmt: skip
"""Two-digit EIN prefixes on the IRS's published campus list."""
UNLISTED_PREFIXES = (7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97)
"""Prefixes that no published list has carried."""

_CONTAINER_VALUES = dict(zip(string.ascii_uppercase, [n for n in range(10, 39) if n % 11], strict=True))
_SKIPPED = frozenset({"a", "an", "and", "of", "the"})
_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b", re.IGNORECASE)


def luhn_letter(character: str) -> int:
    """The digit a filer code's letter counts as: A-I and J-R are 1-9, S-Z are 2-9 (CATAIR Appendix E)."""
    if character.isdigit():
        return int(character)
    place = string.ascii_uppercase.index(character)
    return place % 9 + 1 if place < 18 else place - 16


def entry_check_digit(filer: str, serial: str) -> str:
    """The last digit of an entry number, from filer code and seven-digit serial (CATAIR Appendix E)."""
    digits = [luhn_letter(c) for c in filer + serial]
    total = 0
    for i, digit in enumerate(reversed(digits)):
        doubled = digit * 2 if i % 2 == 0 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return str(-total % 10)


def entry_number(filer: str, serial: str) -> str:
    """An entry number in the form ``ABC-1234567-6``."""
    return f"{filer}-{serial}-{entry_check_digit(filer, serial)}"


def container_check_digit(stem: str) -> str:
    """The last digit of a container number from its owner code and serial, ten characters (ISO 6346)."""
    values = [_CONTAINER_VALUES[c] if c.isalpha() else int(c) for c in stem]
    return str(sum(v * 2**i for i, v in enumerate(values)) % 11 % 10)


def container_number(rng: random.Random) -> str:
    """A freight container number with a right check digit."""
    stem = "".join(rng.choices(string.ascii_uppercase, k=3)) + "U" + digits(rng, 6)
    return stem + container_check_digit(stem)


def digits(rng: random.Random, count: int) -> str:
    """``count`` digits of which the first is not 0."""
    return str(rng.randrange(10 ** (count - 1), 10**count))


def ein(rng: random.Random) -> str:
    """An employer identification number with a published prefix, ``12-3456789``."""
    return f"{rng.choice(EIN_PREFIXES):02d}-{digits(rng, 7)}"


def ssn(rng: random.Random) -> str:
    """A number in the form of a social security number, in an area never given out before 2011."""
    return f"{rng.randrange(734, 750)}-{rng.randrange(10, 99)}-{digits(rng, 4)}"


def filer_code(rng: random.Random) -> str:
    """A filer code of three letters or digits with at least one letter."""
    pattern = rng.choice(("NAN", "ANN", "AAN", "ANA", "NNA", "NAA", "AAA"))
    return "".join(rng.choice("ABCDEFGHJKLMNPRTUVWXY") if c == "A" else rng.choice("2346789") for c in pattern)


def aba(rng: random.Random) -> str:
    """A bank routing number: 3-7-1 weights, sum divisible by ten."""
    stem = f"{rng.randrange(1, 13):02d}{rng.randrange(10**6):06d}"
    total = sum(int(c) * w for c, w in zip(stem, (3, 7, 1, 3, 7, 1, 3, 7), strict=True))
    return f"{stem}{-total % 10}"


def iban(country: str, account: str) -> str:
    """An IBAN with right check digits (ISO 13616) around the given national account."""
    letters = "".join(str(int(c, 36)) for c in account + country + "00")
    return f"{country}{98 - int(letters) % 97:02d}{account}"


def bic(rng: random.Random, name: str, country: str) -> str:
    """A bank's SWIFT code of eight or eleven characters, its first four letters taken from the name."""
    letters = [c for c in name.upper() if c in string.ascii_uppercase]
    head = letters[0] + "".join(sorted(rng.sample(letters[1:12], 3)))
    branch = rng.choice(("", "", "XXX", digits(rng, 3)))
    return f"{head}{country}{rng.choice(string.ascii_uppercase)}{rng.randrange(2, 10)}{branch}"


def _mid_words(name: str) -> list[str]:
    """The words of a name as the appendix counts them: runs of initials are one word, a lone initial is none."""
    cleaned = re.sub(r"[^\w\s.&-]", "", name).replace("-", "")
    words: list[str] = []
    run = ""
    for token in [*re.split(r"[\s]+", cleaned), ""]:
        bare = re.sub(r"[.&_]", "", token)
        initials = len(bare) == 1 or re.fullmatch(r"(?:\w\.){2,}|\w&\w", token) is not None
        if initials and bare:
            run += bare
            continue
        if len(run) > 1:
            words.append(run)
        run = ""
        if bare and bare.lower() not in _SKIPPED:
            words.append(bare)
    return words


def manufacturer_id(country: str, name: str, street: str, city: str) -> str:
    """The manufacturer identification code (19 CFR Part 102, Appendix) from country of origin, name, street and city.

    ``street`` is the line with the street or box alone: a postcode must not stand in it.
    """
    head = "".join(word[:3] for word in _mid_words(name)[:2])
    joined = re.sub(r"(?<=\d)(?:, ?|-)(?=\d)", "", _ORDINAL.sub("", street))
    numbers = [int(n) for n in re.findall(r"\d+", joined)]
    number = str(max(numbers))[:4] if numbers else ""
    place = re.sub(r"[^A-Za-z]", "", city)[:3]
    return (country + head + number + place).upper()


def cents(amount: Decimal) -> Decimal:
    """An amount rounded half up to the cent."""
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def dollars(amount: Decimal) -> Decimal:
    """An amount rounded half up to the whole dollar."""
    return amount.quantize(Decimal(1), rounding=ROUND_HALF_UP)


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def _below_thousand(number: int) -> str:
    words = []
    if number >= 100:
        words.append(_ONES[number // 100] + " hundred")
        number %= 100
    if number >= 20:
        words.append(_TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else ""))
    elif number:
        words.append(_ONES[number])
    return " ".join(words)


def number_words(number: int) -> str:
    """A whole number below a thousand millions in English words."""
    if number == 0:
        return "zero"
    parts = []
    for size, word in ((1_000_000, " million"), (1_000, " thousand"), (1, "")):
        if number // size:
            parts.append(_below_thousand(number // size) + word)
            number %= size
    return " ".join(parts)


def amount_words(amount: Decimal, style: int = 0) -> str:
    """``SAY US DOLLARS … ONLY`` as invoices print it; ``style`` picks one of two ways to tell the cents."""
    whole, part = int(amount), int((amount - int(amount)) * 100)
    words = f"SAY US DOLLARS {number_words(whole).upper()}"
    if part:
        words += f" AND {part:02d}/100" if style else f" AND CENTS {number_words(part).upper()}"
    return words + " ONLY"
