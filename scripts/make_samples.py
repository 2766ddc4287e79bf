"""Builds ``samples/`` anew: dossiers, their README and what each must give.

Usage: python scripts/make_samples.py [--only NAME…] [--out FOLDER]
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.factory.model import Dossier  # noqa: E402 - after the path is set
from tests.factory.showcase import SAMPLES, verdict  # noqa: E402
from tests.factory.write import write  # noqa: E402

HEAD = """# Samples

Invented dossiers; no company, person, ship or bank in them is real. Each folder shows one thing. Check one with

    evidence check samples/{first} --as-of {day}

`expected.json` says what each must give on its day; `scripts/make_samples.py` builds all of this anew.

| dossier | shows | verdict | finding | as of |
|---|---|---|---|---|
"""


def expectation(dossier: Dossier) -> dict[str, object]:
    """What a sample must give: verdict, findings that must be told, findings that may be told with them."""
    must = [{"rule": p.rule, "outcome": p.outcome, "severity": p.severity} for p in dossier.planted]
    return {
        "verdict": verdict(dossier),
        "as_of": dossier.story["as_of"],
        "findings": must,
        "may": dossier.tolerated,
        "harmless": dossier.harmless,
    }


def row(dossier: Dossier, shows: str) -> str:
    """The sample's row of the README's table."""
    rules = ", ".join(f"`{p.rule}`" for p in dossier.planted) or "-"
    return f"| {dossier.name} | {shows} | {verdict(dossier)} | {rules} | {dossier.story['as_of']} |\n"


def main() -> None:
    """Write the samples, the README and ``expected.json``."""
    parser = argparse.ArgumentParser(description="Build the sample dossiers.")
    parser.add_argument("--only", nargs="*", default=[], help="draw only these; README and expectations stay whole")
    parser.add_argument("--out", type=Path, default=ROOT / "samples")
    options = parser.parse_args()
    made = [(sample, sample.dossier()) for sample in SAMPLES]
    for sample, dossier in made:
        if options.only and sample.name not in options.only:
            continue
        folder = options.out / sample.name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        write(dossier, folder)
        print(f"{sample.name}: {len(dossier.papers)} papers", file=sys.stderr)
    first = made[0][1]
    table = "".join(row(dossier, sample.shows) for sample, dossier in made)
    text = HEAD.format(first=first.name, day=first.story["as_of"]) + table
    (options.out / "README.md").write_text(text, encoding="utf-8")
    expected = {dossier.name: expectation(dossier) for _, dossier in made}
    (options.out / "expected.json").write_text(json.dumps(expected, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
