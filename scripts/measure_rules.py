"""Recall and false alarms of every rule, on dossiers of the sample factory.

  text   faults and harmless changes as placed words: no PDF, no OCR (the default)
  pdf    every rule's fault once as PDFs: does it fire, with boxes in the true places?
  scan   faults and clean dossiers as clean scans at 200 dpi: pooled recall, false alarms, unverifiable
  kept   fields and faults on the layouts kept apart, printed as they are

Usage: python scripts/measure_rules.py [text] [pdf] [scan] [kept] [--seeds 20] [--clean 150] [--rules NAME…] [--jobs 2]
       [--cache FOLDER]
With --cache pages are kept between runs: a second run after a change of extraction or rules reads nothing again.
Figures come with the number of cases they rest on; intervals are Wilson's at 95 %.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.records.cases import Summary  # noqa: E402 - after the path is set
from scripts.figures import wilson  # noqa: E402
from tests import exam  # noqa: E402
from tests.factory import dev_e  # noqa: E402
from tests.factory.build import clean  # noqa: E402
from tests.factory.faults import FAULTS, faulty  # noqa: E402
from tests.factory.harmless import HARMLESS, harmless  # noqa: E402
from tests.factory.model import Dossier, TrueField  # noqa: E402

FAMILIES = ("a", "b")


@dataclass
class Result:
    """What one dossier gave: what was planted and found, and what was said gravely without cause."""

    name: str
    rule: str
    outcome: str = ""
    placed: bool = True
    extra: list[str] = field(default_factory=list)
    fields: tuple[exam.FieldScore, ...] = ()


def dressed(dossier: Dossier, seed: int, family: str | None = None, quality: str | None = None) -> Dossier:
    """The dossier with layouts chosen by the seed (or one family), and a quality for all papers but text files.

    Papers of kinds that one family alone draws keep theirs.
    """
    chosen = random.Random(f"dress {seed}")
    for paper in dossier.papers:
        drawn = chosen.choice(FAMILIES)
        paper.family = paper.family if paper.family == dev_e.FAMILY else family or drawn
        paper.style = chosen.randrange(1000)
        if quality is not None and paper.quality != "text":
            paper.quality = quality
    return dossier


def result(dossier: Dossier, rule: str, summary: Summary, truth: Sequence[TrueField] = ()) -> Result:
    """Compare what was said with what was planted."""
    verdicts = exam.compare(summary, dossier.planted)
    told = Result(dossier.name, rule)
    first = next((p for p in dossier.planted if p.rule == rule), None)
    if first is not None:
        told.outcome = "found" if first in verdicts.found else "unsure" if first in verdicts.unsure else "missed"
        told.placed = not truth or exam.placed_right(summary, first, truth)
    told.extra = [
        f"{c.outcome.value} {c.severity.value} {c.rule}: {c.message}"
        for c in verdicts.extra
        if not dossier.tolerates(c.rule, c.outcome.value)
    ]
    return told


def text_fault(job: tuple[str, int]) -> Result:
    """One fault as placed words."""
    rule, seed = job
    dossier = dressed(faulty(rule, seed), seed)
    return result(dossier, rule, exam.judged_text(dossier))


def text_harmless(job: tuple[tuple[str, ...], int]) -> Result:
    """One clean dossier with harmless changes as placed words."""
    names, seed = job
    dossier = dressed(harmless(names, seed), seed)
    return result(dossier, "+".join(names) or "clean", exam.judged_text(dossier))


def file_case(job: tuple[str, int, str, str | None], cache: Path | None = None) -> Result:
    """One fault (or none: rule "") as files of some quality, in one family or several."""
    rule, seed, quality, family = job
    dossier = dressed(faulty(rule, seed) if rule else clean(seed), seed, family, quality)
    with tempfile.TemporaryDirectory() as folder:
        summary, truth = exam.judged_files(dossier, Path(folder), cache)
    told = result(dossier, rule or "clean", summary, truth)
    told.fields = exam.field_scores(dossier, summary.case)
    return told


def over(jobs: int, call: Callable[..., Result], work: Sequence[object]) -> list[Result]:
    """Run the work in processes, with progress on a terminal."""
    found = []
    with ProcessPoolExecutor(jobs) as pool:
        for done, told in enumerate(pool.map(call, work, chunksize=1), 1):
            found.append(told)
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{done} of {len(work)}")
    return found


def show_faults(title: str, results: Iterable[Result]) -> None:
    """A line a rule: found, unsure, wrong places, grave findings without cause."""
    rows: dict[str, list[Result]] = defaultdict(list)
    for told in results:
        rows[told.rule].append(told)
    print(f"\n{title}\n{'rule':<36}{'found':>8}{'unsure':>8}{'places':>8}{'extra':>7}")
    everything = [t for group in rows.values() for t in group]
    for rule, group in sorted(rows.items()):
        found, unsure = (sum(t.outcome == o for t in group) for o in ("found", "unsure"))
        places = sum(t.placed for t in group)
        extra = sum(bool(t.extra) for t in group)
        mark = "" if found == len(group) and not extra and places == len(group) else "  <"
        print(f"{rule:<36}{found:>5}/{len(group):<2}{unsure:>6}{places:>6}/{len(group):<2}{extra:>5}{mark}")
    hits = sum(t.outcome == "found" for t in everything)
    print(f"pooled recall {wilson(hits, len(everything))}")
    show_extras(everything)


def show_extras(results: Sequence[Result]) -> None:
    """What was said gravely without cause, most often first."""
    counts = Counter(line.partition(":")[0] for t in results for line in dict.fromkeys(t.extra))
    for line, count in counts.most_common(25):
        example = next(x for t in results for x in t.extra if x.startswith(line))
        where = next(t.name for t in results if any(x.startswith(line) for x in t.extra))
        print(f"   {count:>4} × {line}\n          e.g. {where}: {example.partition(': ')[2][:200]}")


def show_clean(title: str, results: Sequence[Result]) -> None:
    """Share of clean dossiers with a grave violated, or a grave unverifiable, finding."""
    violated = sum(any(x.startswith("violated") for x in t.extra) for t in results)
    unverifiable = sum(any(x.startswith("unverifiable") for x in t.extra) for t in results)
    missing = sum(any(x.startswith("missing") for x in t.extra) for t in results)
    print(f"\n{title}: violated {wilson(violated, len(results))}")
    print(f"   unverifiable {wilson(unverifiable, len(results))}; missing {wilson(missing, len(results))}")
    show_extras(results)


def text(rules: Sequence[str], args: argparse.Namespace) -> None:
    """Faults and harmless changes as placed words."""
    show_faults(f"Faults as placed words, {args.seeds} seeds each",
                over(args.jobs, text_fault, [(r, s) for r in rules for s in range(args.seeds)]))  # fmt: skip
    if args.rules:
        return
    names = sorted(HARMLESS)
    plain: list[object] = [((), 5000 + s) for s in range(args.clean)]
    alone: list[object] = [((names[s % len(names)],), 1000 + s) for s in range(args.clean)]
    five: list[object] = [(tuple(random.Random(s).sample(names, 5)), 3000 + s) for s in range(args.clean)]
    show_clean(f"Clean dossiers ({len(plain)})", over(args.jobs, text_harmless, plain))
    show_clean(f"One harmless change each ({len(alone)})", over(args.jobs, text_harmless, alone))
    show_clean(f"Five harmless changes each ({len(five)})", over(args.jobs, text_harmless, five))


def pdf(rules: Sequence[str], args: argparse.Namespace) -> None:
    """Every rule's fault once as PDFs, with places."""
    faults = over(args.jobs, args.file_case, [(r, 100 + i, "digital", None) for i, r in enumerate(rules)])
    show_faults("Faults as PDFs", faults)
    show_fields("Fields of PDFs", faults)


def scan(rules: Sequence[str], args: argparse.Namespace) -> None:
    """Faults and clean dossiers as clean scans."""
    faults = over(args.jobs, args.file_case, [(r, 200 + i, "scan200", None) for i, r in enumerate(rules)])
    show_faults("Faults as clean scans at 200 dpi", faults)
    show_fields("Fields of clean scans at 200 dpi", faults)
    if not args.rules:
        clean_jobs = [("", 7000 + s, "scan200", None) for s in range(args.scans)]
        show_clean(f"Clean scanned dossiers ({len(clean_jobs)})", over(args.jobs, args.file_case, clean_jobs))


def kept(rules: Sequence[str], args: argparse.Namespace) -> None:
    """Faults and clean dossiers on the layouts kept apart, as PDFs and as scans."""
    faults = over(args.jobs, args.file_case, [(r, 300 + i, "digital", "kept") for i, r in enumerate(rules)])
    show_faults("Faults on the layouts kept apart, PDFs", faults)
    show_fields("Fields on the layouts kept apart, PDFs", faults)
    if not args.rules:
        clean_jobs: list[object] = [("", 8000 + s, "digital", "kept") for s in range(args.scans)]
        show_clean(f"Clean dossiers on the layouts kept apart ({len(clean_jobs)})",
                   over(args.jobs, args.file_case, clean_jobs))  # fmt: skip
        scans: list[object] = [("", 9000 + s, "scan200", "kept") for s in range(args.scans // 3)]
        show_fields("Fields on the layouts kept apart, clean scans", over(args.jobs, args.file_case, scans))


def show_fields(title: str, results: Sequence[Result]) -> None:
    """A line a kind: precision, recall and F1 of the fields; identifiers beside."""
    print(f"\n{title}\n{'kind':<22}{'fields':>8}{'precision':>11}{'recall':>9}{'F1':>8}")
    scores = [s for t in results for s in t.fields]
    for kind in [*sorted({s.kind for s in scores}), "all"]:
        mine = [s for s in scores if kind in (s.kind, "all")]
        right, wrong = (sum(s.state == w for s in mine) for w in ("right", "wrong"))
        precision, recall = right / max(1, right + wrong), right / max(1, len(mine))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{kind:<22}{len(mine):>8}{precision:>11.3f}{recall:>9.3f}{f1:>8.3f}")


def main() -> None:
    """Measure the parts asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = {"text": text, "pdf": pdf, "scan": scan, "kept": kept}
    parser.add_argument("parts", nargs="*", choices=[*parts, []], default=["text"])
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--clean", type=int, default=150)
    parser.add_argument("--scans", type=int, default=30)
    parser.add_argument("--rules", nargs="*", default=[])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--cache", type=Path)
    args = parser.parse_args()
    args.file_case = partial(file_case, cache=args.cache)
    rules = sorted(r for r in FAULTS if not args.rules or r in args.rules)
    for part in args.parts:
        parts[part](rules, args)


if __name__ == "__main__":
    main()
