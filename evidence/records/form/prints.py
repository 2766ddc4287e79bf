"""Whether a fact's value follows from its print: a small reading of its own of amounts, days, numbers and words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import permutations
from pathlib import Path

from evidence.records.leaves import FactLeaf

WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
AMOUNTS, MEASURES, MONTHS = (WORDS[name].split() for name in ("amounts", "measures", "months"))
UNITS, CODES = [Decimal(unit) for unit in WORDS["units"].split()], WORDS["codes"]
LOOKS = str.maketrans("OQDILSBZG|", "0001158261")
"""Letters that OCR reads for digits."""


def folded(text: str) -> str:
    """Upper case, no accents, full-width signs as plain ones, single spaces."""
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).upper().split())


def words(text: str) -> list[str]:
    """Runs of letters and digits, upper case."""
    return re.findall(r"[^\W_]+", folded(text))


def number(text: str | None) -> Decimal | None:
    """A plain decimal; None for anything else."""
    return Decimal(text) if text is not None and re.fullmatch(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?", text) else None


def day(text: str | None) -> date | None:
    """A day in ISO form; None for anything else."""
    try:
        return date.fromisoformat(text) if text is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def follows(fact: FactLeaf) -> bool | None:
    """Whether the value follows from the print; None where that takes more than this reading knows."""
    value, printed, ocr = fact.value, fact.printed, fact.method == "ocr"
    if value is None or value == " ".join(printed.split()):
        return True
    if fact.method in ("reread", "decision"):
        return None
    name = re.sub(r"\[\d+\]", "", fact.field).rpartition(".")[2]
    if name in AMOUNTS:
        return number(value) in set(_amounts(printed, name)) or (None if ocr else False)
    if day(value) is not None:
        return day(value) in set(_days(printed, ocr))
    if value in CODES:
        return re.search(CODES[value], folded(printed)) is not None or None
    seen, said = words(printed), words(value)
    if _run(said, seen) or (name.endswith("address") and sorted(said) == sorted(seen)):
        return True
    if ocr and _run([w.translate(LOOKS) for w in said], [w.translate(LOOKS) for w in seen]):
        return True
    if len(value) == 1 and value.isalpha() and fact.status == "read":
        return None if value in "YN" else False  # ticked boxes
    return None if ocr or len(value) <= 3 or value.islower() or fact.status == "derived" else False


def _run(said: list[str], seen: list[str]) -> bool:
    """Whether what is said stands in the print as whole words in a row, however they are cut."""
    whole = "".join(said)
    ends = [0]
    for word in seen:
        ends.append(ends[-1] + len(word))
    joined = "".join(seen)
    return any(a + len(whole) in ends and joined[a : a + len(whole)] == whole for a in ends) if whole else False


def _amounts(printed: str, name: str) -> Iterator[Decimal]:
    """What the figures of a print may come to, each alone and all together."""
    plain = folded(printed)
    for text in (plain, plain.translate(LOOKS), plain.replace(" ", "")):
        runs = [[*_readings(run.strip(" '’"))] for run in re.findall(r"\d[\d.,'’ ]*", text)]
        sums = {Decimal(0)}
        for word in re.findall(r"\d[\d.,]*", text)[:8]:
            sums = {s + r for s in sums for r in _readings(word)}
        for amount in (*(a for run in runs for a in run), *sums):
            yield from (amount, -amount)
            for unit in UNITS if name in MEASURES else ():
                yield from (round(amount * unit, places) for places in range(1, 5))


def _readings(run: str) -> Iterator[Decimal]:
    """A run of digits and marks as a number: with the last mark as the decimal one, and with all as grouping."""
    digits = re.sub(r"[\s'’]", "", run).strip(".,")[:18]
    whole, _, rest = digits.replace(",", ".").rpartition(".")
    if whole and rest.isdigit():
        yield Decimal(f"{whole.replace('.', '')}.{rest}")
    if not whole or re.fullmatch(r"\d{1,3}([.,]\d{2,3})+", digits):
        yield Decimal(re.sub(r"[.,]", "", digits) or "0")


def _days(printed: str, ocr: bool) -> Iterator[date]:
    """Every day that the figures and month names of a print may mean."""
    plain = folded(printed)
    for text in (plain, plain.translate(LOOKS)) if ocr else (plain,):
        named = [MONTHS.index(m) + 1 for m in re.findall("|".join(MONTHS), plain)]
        runs = re.findall(r"\d{8}|\d{6}", text)
        cut = [[r[:-4], r[-4:-2], r[-2:]] for r in runs] + [[r[:2], r[2:4], r[4:]] for r in runs]
        parts = [[*re.findall(r"\d{1,8}", text)[:8], *map(str, named[:2])], *cut]
        for year, month, of_month in (p for part in parts for p in permutations(map(int, part), 3)):
            yield from _day(year, month, of_month)


def _day(year: int, month: int, of_month: int) -> Iterator[date]:
    try:
        yield date(year + 2000 if year < 70 else year + 1900 if year < 100 else year, month, of_month)
    except (ValueError, OverflowError):
        return
