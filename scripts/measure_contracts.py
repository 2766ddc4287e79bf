"""Parties and days read from real agreements against what experts said of them.

Usage: python scripts/measure_contracts.py PAPERS   (a folder with PDFs and ``labels.jsonl`` of the CUAD set)

A party counts as found where a ``….name`` fact of any agreement in the file names it: compared without case, accents
and punctuation, once with and once without legal forms; names that differ by a slip (at least 0.9 alike) count as the
same; what follows ``d/b/a`` and "and its affiliates" do not count. Of the experts' "Parties-Answer" the full names are
the truth; defined terms in brackets and collective terms ("individually a Party") are not. A fact that names none of
the parties is wrong. The ``date`` fact is compared with the experts' "Agreement Date-Answer" where there is one.
"""

from __future__ import annotations

import json
import math
import re
import sys
import tempfile
import time
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.classify import documents  # noqa: E402 - after the path is set
from evidence.intake import collect  # noqa: E402
from evidence.kinds.extract import facts  # noqa: E402
from evidence.read import Readers  # noqa: E402
from evidence.records.sources import FileReading  # noqa: E402
from evidence.settings import Limits, ReadSettings  # noqa: E402

KINDS = ("contract", "ior_agreement", "payment_agency_agreement", "buying_agency_agreement", "purchase_order")
_FORMS = set(
    "inc incorporated llc ltd limited corp corporation co company lp llp plc gmbh ag sa spa srl bv nv ab as".split()
)


def folded(name: str) -> list[str]:
    """A name's words without case, accents, punctuation, and without a trade name behind it."""
    name = re.split(
        r"(?i),?\s+(?:d\s*/\s*b\s*/\s*a|f\s*/\s*k\s*/\s*a|doing business as)\b|\s+and its (?:affiliates|subsidiaries)",
        name,
    )[0]
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = re.sub(r"(?<=\w)\.(?=\w\b)|['’`]", "", "".join(c for c in plain if not unicodedata.combining(c)))
    return re.sub(r"[^\w]+", " ", plain).split()


def same(a: str, b: str) -> bool:
    """Whether two names are one, as the module says."""
    one, other = folded(a), folded(b)
    core = [[w for w in words if w not in _FORMS] or words for words in (one, other)]
    return core[0] == core[1] or SequenceMatcher(None, " ".join(one), " ".join(other)).ratio() >= 0.9


def parties(answer: str) -> list[str]:
    """The full names in an answer such as ``Acme Inc. ("Seller"); Bolt LLC ("Buyer")``."""
    found = []
    for part in re.split(r";(?![^()]*\))", answer.strip("() ") if answer.startswith("((") else answer.lstrip("(")):
        name, _, bracket = part.partition("(")
        collective = re.match(r"\W*(?:individually|collectively|each)\b", bracket, re.I)
        if name.strip()[:1].isupper() and not collective and not re.search(r"individually|collectively", name):
            found.append(" ".join(name.split()).strip(" ,"))
    return found


def day(answer: str) -> str | None:
    """``3/20/2018`` as ``2018-03-20``."""
    match = re.fullmatch(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*", answer)
    return f"{match[3]}-{int(match[1]):02d}-{int(match[2]):02d}" if match else None


def interval(right: int, n: int) -> str:
    """A share with n and its 95 % interval (Wilson)."""
    if not n:
        return "none"
    p, z = right / n, 1.96
    middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    low, high = (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)
    return f"{p:.3f} ({right}/{n}, 95 % {low:.3f} to {high:.3f})"


def said(reading: FileReading) -> tuple[list[str], dict[str, list[str]]]:
    """The names of a file's agreements, each once, and its days by field."""
    found: list[str] = []
    days: dict[str, list[str]] = {}
    for document in documents([reading])[0]:
        for fact in facts(document, [reading]) if document.kind in KINDS else ():
            if fact.field.endswith(".name") and fact.value and not any(same(fact.value, f) for f in found):
                found.append(fact.value)
            if fact.value and fact.field in ("date", "effective_date", "expiry_date"):
                days.setdefault(fact.field, []).append(fact.value)
    return found, days


def main() -> int:
    """Print each file's errors and the figures."""
    folder = Path(sys.argv[1])
    rows = [json.loads(line) for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
    true = right = given = matched = dated = dates_right = pages = 0
    seconds = 0.0
    for row in rows:
        reading = _read(folder / row["Filename"])
        begun = time.process_time()
        names, days = said(reading)
        seconds, pages = seconds + time.process_time() - begun, pages + len(reading.pages)
        truth, when = parties(row["Parties-Answer"]), day(row["Agreement Date-Answer"])
        missing = [t for t in truth if not any(same(t, n) for n in names)]
        wrong = [n for n in names if not any(same(t, n) for t in truth)]
        true, right, given, matched = (
            true + len(truth),
            right + len(truth) - len(missing),
            given + len(names),
            matched + len(names) - len(wrong),
        )
        good = when is not None and days.get("date", [None])[0] == when
        dated, dates_right = dated + (when is not None), dates_right + good
        told = "" if good or when is None else f" date {days.get('date')} for {when}"
        if missing or wrong or told:
            print(f"{row['Filename'][:60]}: missing {missing} wrong {wrong}{told}")
    print(f"party names recall {interval(right, true)}")
    print(f"party names precision {interval(matched, given)}")
    print(f"agreement dates right {interval(dates_right, dated)}")
    print(f"sorting and extraction {1000 * seconds / max(pages, 1):.1f} ms of CPU a page, {pages} pages")
    return 0


def _read(path: Path) -> FileReading:
    with tempfile.TemporaryDirectory() as spool, Readers(ReadSettings(), Path(spool)) as readers:
        return readers.read(collect(path, Path(spool), Limits()).sources)[0]


if __name__ == "__main__":
    sys.exit(main())
