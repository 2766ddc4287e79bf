"""How well `evidence verify` tells changed and forged proofs from good ones.

  good     every sample and the factory's dossiers: is a good proof ever refused?
  changed  single changes to a proof's file or to a paper of the dossier: is each detected, and something named?
  forged   single changes to one leaf, with every id, hash and root reckoned anew: does the replay refuse it?

Usage: python scripts/measure_proofs.py [good] [changed] [forged] [--count 1000] [--dossiers 20] [--cases DIR]
A forgery changes one thing chosen at random: first the kind of leaf, then a leaf, then a place in it; all kinds take
part, also those (sentences, confidences) of which the verifier says that it takes them as told. Figures are printed
for the required sorts (value, edge, sum, tolerance), for everything else by sort, with examples of what got through.
With --cases DIR the samples' extracted cases are kept there, so that a second run reads no paper again.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence import pipeline  # noqa: E402 - after the path is set
from evidence.judge.norms import norms  # noqa: E402
from evidence.prove.certificate import certificate  # noqa: E402
from evidence.records.cases import StoredCase, Summary  # noqa: E402
from evidence.records.codec import from_json, to_json  # noqa: E402
from evidence.settings import JudgeSettings, ReadSettings, Settings  # noqa: E402
from evidence.verify import verify  # noqa: E402
from scripts.figures import wilson  # noqa: E402
from scripts.proof_changes import bytes_changed, file_changed  # noqa: E402
from scripts.proof_forgeries import forge  # noqa: E402
from tests import exam  # noqa: E402
from tests.factory.build import clean  # noqa: E402
from tests.factory.faults import FAULTS, faulty  # noqa: E402
from tests.factory.harmless import HARMLESS, harmless  # noqa: E402

SAMPLES = ROOT / "samples"
REQUIRED = ("value", "edge", "sum", "tolerance")

# -- good proofs -----------------------------------------------------------------------------------------------------


def summaries(args: argparse.Namespace) -> Iterator[tuple[str, Summary, Path | None]]:
    """Samples (with their folders) and dossiers of the factory: clean, with harmless changes, and with faults."""
    expected = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
    for name in sorted(expected):
        yield name, sample(name, date.fromisoformat(expected[name]["as_of"]), args.cases), SAMPLES / name
    names, rules = sorted(HARMLESS), sorted(FAULTS)
    for i in range(args.dossiers):
        chosen = random.Random(f"{args.seed} {i}")
        made = (
            clean(900 + i) if i % 3 == 0
            else harmless(tuple(chosen.sample(names, 3)), 900 + i) if i % 3 == 1
            else faulty(chosen.choice(rules), 900 + i)
        )  # fmt: skip
        yield made.name, exam.judged_text(made), None


def sample(name: str, day: date, cases: Path | None) -> Summary:
    """A sample judged; its extracted case is kept where a folder is given."""
    kept = None if cases is None else cases / f"{name}.json"
    if kept is not None and kept.is_file():
        case = from_json(kept.read_bytes(), StoredCase)
        return pipeline.judged(case, JudgeSettings(as_of=day), (), day, final=True)[0]
    summary = pipeline.run(SAMPLES / name, Settings(ReadSettings(cache=None), JudgeSettings(as_of=day)), today=day)
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(to_json(summary.case))
    return summary


def good(proofs: list[tuple[str, bytes, Path | None]]) -> None:
    """Every good proof, with its files where there are any."""
    refused = []
    told: Counter[str] = Counter()
    for name, data, folder in proofs:
        found = verify(data, folder)
        refused += [] if found.holds else [f"{name}: {found.broken[0]}"]
        for line in (x for x in found.lines if x.startswith("as told")):
            count, _, what = line.removeprefix("as told").partition("×")
            told[what.strip()] += int(count)
    print(f"\ngood proofs refused: {wilson(len(refused), len(proofs))}")
    for line in [*refused[:10], *(f"as told, in all: {n} × {what}" for what, n in told.most_common())]:
        print(f"   {line}")


# -- changes ---------------------------------------------------------------------------------------------------------


def changed(proofs: list[tuple[str, bytes, Path | None]], args: argparse.Namespace) -> None:
    """One byte, line or paper changed, nothing sealed anew."""
    chosen, missed, unnamed = random.Random(f"changed {args.seed}"), [], 0
    kinds: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for n in range(args.count):
            name, data, dossier = chosen.choice(proofs)
            if n % 4 == 3 and dossier is not None:
                what, found = file_changed(chosen, data, dossier, Path(folder) / "dossier")
            else:
                what, other = bytes_changed(chosen, data)
                found = verify(other)
            kinds[what] += 1
            missed += [f"{name}: {what}"] if found.holds else []
            unnamed += not found.holds and not (found.broken and len(found.broken[0]) > 15)
    print(
        f"\nsingle changes detected: {wilson(args.count - len(missed), args.count)}; without a sentence: {unnamed}\n"
        f"   {dict(kinds)}"
    )
    for line in missed[:10]:
        print(f"   missed {line}")


# -- forgeries -------------------------------------------------------------------------------------------------------


def forged(proofs: list[tuple[str, bytes, Path | None]], args: argparse.Namespace) -> None:
    """One thing changed in one leaf, all ids and hashes reckoned anew."""
    chosen = random.Random(f"forged {args.seed}")
    tried: dict[str, list[bool]] = defaultdict(list)
    through: list[str] = []
    kept = [(name, json.loads(data), folder) for name, data, folder in proofs]
    enough = dict.fromkeys(REQUIRED, 0)
    while sum(enough.values()) < args.count:
        name, proof, folder = chosen.choice(kept)
        forgery = forge(chosen, proof)
        if forgery is None:
            continue
        sort, told, other = forgery
        found = verify(json.dumps(other, ensure_ascii=False).encode(), folder)
        if folder is None and told.startswith("file size"):
            sort = "file.size without the files"
        tried[sort].append(not found.holds)
        if sort in enough:
            enough[sort] += 1
        if found.holds:
            through.append(f"{sort:<12} {name}: {told}")
    report(tried, through, args)


def report(tried: dict[str, list[bool]], through: list[str], args: argparse.Namespace) -> None:
    """Refused by sort; examples of what got through."""
    wanted = [ok for sort in REQUIRED for ok in tried[sort]]
    print(f"\nre-sealed forgeries of a value, edge, sum or tolerance refused: {wilson(sum(wanted), len(wanted))}")
    for sort in REQUIRED:
        print(f"   {sort:<12} {wilson(sum(tried[sort]), len(tried[sort]))}")
    rest = [(sort, oks) for sort, oks in sorted(tried.items()) if sort not in REQUIRED]
    every = [ok for _, oks in rest for ok in oks]
    print(f"   of all other places, which are told rather than proved: {wilson(sum(every), len(every))}")
    for sort, oks in rest:
        print(f"      {sort:<28} {sum(oks)} of {len(oks)}")
    required = [line for line in through if line.split()[0] in REQUIRED]
    for line in required[: args.examples]:
        print(f"   through: {line}")


def main() -> None:
    """Measure the parts asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", default=["good", "changed", "forged"])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--dossiers", type=int, default=20)
    parser.add_argument("--examples", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cases", type=Path)
    args = parser.parse_args()
    proofs = [
        (name, certificate(summary, norms(summary.judgement.law_date)), folder)
        for name, summary, folder in summaries(args)
    ]
    if "good" in args.parts:
        good(proofs)
    if "changed" in args.parts:
        changed(proofs, args)
    if "forged" in args.parts:
        forged(proofs, args)


if __name__ == "__main__":
    main()
