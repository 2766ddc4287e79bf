"""Trains the project's own language models from composed text and writes them under ``models/`` with a card each.

Usage: python scripts/train_models.py [agreements|kinds]... [--samples N] [--out FOLDER]
Seeded: the same program, library versions and processor kind give the same model. Takes a few minutes on one core.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import spacy  # noqa: E402 - after the path is set
from spacy.language import Language  # noqa: E402
from spacy.tokens import Doc  # noqa: E402
from spacy.training import Example  # noqa: E402
from thinc.util import fix_random_seed  # noqa: E402

from evidence.classify.opinion import bare  # noqa: E402
from scripts.training import agreements, drawn, papers  # noqa: E402
from scripts.training.markup import Sample  # noqa: E402

SEED = 20260301
BATCH = 8
LABELS = ("PARTY", "ROLE", "ADDRESS", "SIGNED", "EFFECTIVE", "EXPIRES", "TERM", "PAYMENT", "AMOUNT")
OUTSIDE = "O"
TAGGER = {
    "model": {
        "@architectures": "spacy.Tagger.v2", "nO": None, "normalize": True,
        "tok2vec": {
            "@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 64, "depth": 4,
            "embed_size": 2000, "window_size": 2, "maxout_pieces": 2, "subword_features": True,
        },
    }
}  # fmt: skip

CATEGORISER = {
    "model": {
        "@architectures": "spacy.TextCatBOW.v3", "exclusive_classes": True, "ngram_size": 2, "length": 16384,
        "no_output_layer": False, "nO": None,
    }
}  # fmt: skip

_DRAWN = 0.3
"""The share of pages that the sample factory draws."""


def example(nlp: Language, sample: Sample) -> Example:
    """A training example: a tag for each token, ``B-`` where a span begins, ``I-`` inside; spans end with tokens."""
    doc = nlp.make_doc(sample[0])
    tags = [OUTSIDE] * len(doc)
    for start, end, label in sample[1]:
        span = doc.char_span(start, end, alignment_mode="expand")
        for token in span or ():
            tags[token.i] = ("B-" if span and token.i == span.start else "I-") + label
    return Example.from_dict(doc, {"tags": tags})


def train_agreements(samples: int) -> tuple[Language, dict[str, float]]:
    """The pipeline for parties, roles, addresses, days, terms and amounts; and its figures on composed text unseen."""
    fix_random_seed(SEED)
    rng = random.Random(SEED)
    nlp = spacy.blank("en")
    tagger: Any = nlp.add_pipe("tagger", config=TAGGER)
    for tag in (OUTSIDE, *(f"{mark}-{label}" for label in LABELS for mark in "BI")):
        tagger.add_label(tag)
    seed = [example(nlp, agreements.sample(rng)) for _ in range(60)]
    optimizer = nlp.initialize(lambda: seed)
    steps = samples // BATCH
    for step in range(steps):
        optimizer.learn_rate = 0.002 * (1 - 0.95 * step / steps)
        losses: dict[str, float] = {}
        batch = [example(nlp, agreements.sample(rng)) for _ in range(BATCH)]
        nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        if step % 200 == 0:
            print(f"step {step}/{steps} loss {losses['tagger']:.1f}", file=sys.stderr, flush=True)
    return nlp, measured(nlp, [agreements.sample(random.Random(SEED + i)) for i in range(1, 401)])


def measured(nlp: Language, fresh: list[Sample]) -> dict[str, float]:
    """F1 of whole spans, by label, on composed text that was not trained on."""
    right, said, true = Counter[str](), Counter[str](), Counter[str]()
    for sample in fresh:
        one = example(nlp, sample)
        gold = set(spans(one.reference))
        found = set(spans(nlp(sample[0])))
        for label in LABELS:
            right[label] += len({s for s in gold & found if s[2] == label})
            said[label] += len({s for s in found if s[2] == label})
            true[label] += len({s for s in gold if s[2] == label})
    return {label: round(2 * right[label] / max(said[label] + true[label], 1), 3) for label in LABELS}


def spans(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """The spans that a document's tags tell (first token, end, label)."""
    start = 0
    for i, token in enumerate(doc):
        mark, _, label = token.tag_.partition("-")
        before = doc[i - 1].tag_.partition("-")[2] if i else ""
        if label and (mark == "B" or before != label):
            start = i
        after = doc[i + 1].tag_ if i + 1 < len(doc) else OUTSIDE
        if label and after != f"I-{label}":
            yield start, i + 1, label


def save(nlp: Language, folder: Path, card: str) -> None:
    """The pipeline and its card; the words met in training are left out, loading does not need them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    nlp.to_disk(folder, exclude=["vocab"])
    (folder / "README.md").write_text(card, encoding="utf-8")


AGREEMENTS_CARD = """# agreements

Marks in the sentences of agreements and powers of attorney: `PARTY`, `ROLE` (the defined term of a party), `ADDRESS`,
`SIGNED` (the agreement's own day), `EFFECTIVE`, `EXPIRES`, `TERM`, `PAYMENT`, `AMOUNT`. A spaCy {version} tagger (tags
`B-` and `I-`) on a convolutional tok2vec (width 64, depth 4, window 2), English tokenizer, no vectors.

- **Trained from** {samples} texts composed by `scripts/training/agreements.py` (openings, covers, lists of parties,
  amendments, powers, clauses, signatures, other prose; invented names; a fifth with slips as of OCR), once through.
- **Made by** `python scripts/train_models.py agreements --samples {samples}`, seed {seed}.
- **Measured** on 400 composed texts not trained on, F1 of whole spans: {figures}. What counts is real paper:
  `python scripts/measure_contracts.py FOLDER`.
- **Limits:** English, with Chinese captions here and there. It reads openings and clauses of a few lines, not whole
  pages; names without a legal form are taken only with a role or address behind them.
"""


KINDS_CARD = """# kinds

How probable each kind of paper is for a page's text. A spaCy {version} text categoriser, linear on words and pairs of
words (`TextCatBOW`, one category a page), English tokenizer, no vectors. Texts come in small letters, digits folded.

- **Trained from** {samples} pages composed by `scripts/training/papers.py` from `kinds.toml` and `other_papers.toml`
  (titles, captions with invented values, sentences; a third with slips as of OCR), once through; three in ten are
  pages that the sample factory draws in its development layouts (`drawn.py`).
- **Made by** `python scripts/train_models.py kinds --samples {samples}`, seed {seed}.
- **Measured** on 1000 composed pages not trained on: {figures}.
- **Limits:** a second opinion, asked only where cues leave doubt. It knows words, not layout; kinds that share their
  words (contracts and agreements of agents, waybills and arrival notices) are told apart less surely.
"""


def train_kinds(samples: int) -> tuple[Language, dict[str, float]]:
    """The categoriser of pages; and the share it gets right on composed pages unseen, and of those it is sure of."""
    fix_random_seed(SEED)
    rng = random.Random(SEED)
    nlp = spacy.blank("en")
    categoriser: Any = nlp.add_pipe("textcat", config=CATEGORISER)
    for kind in papers.kinds():
        categoriser.add_label(kind)
    seed = [category(nlp, rng) for _ in range(60)]
    optimizer = nlp.initialize(lambda: seed)
    steps = samples // 16
    for step in range(steps):
        optimizer.learn_rate = 0.003 * (1 - 0.9 * step / steps)
        nlp.update([category(nlp, rng) for _ in range(16)], sgd=optimizer, losses={})
    fresh = random.Random(SEED + 1)
    right = sure = right_sure = 0
    for _ in range(1000):
        text, kind = papers.page(fresh)
        cats = nlp(bare(text)).cats
        best = max(cats, key=cats.__getitem__)
        right, sure = right + (best == kind), sure + (cats[best] >= 0.9)
        right_sure += best == kind and cats[best] >= 0.9
    return nlp, {"right": right / 1000, "sure": sure / 1000, "right where sure": round(right_sure / max(sure, 1), 3)}


def category(nlp: Language, rng: random.Random) -> Example:
    """A training example of a page."""
    text, kind = drawn.page(rng) if rng.random() < _DRAWN else papers.page(rng)
    return Example.from_dict(nlp.make_doc(bare(text)), {"cats": {name: float(name == kind) for name in papers.kinds()}})


def main() -> int:
    """Train what is asked for and say how good it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=list(WAYS), choices=list(WAYS))
    parser.add_argument("--samples", type=int, default=None)
    parser.add_argument("--out", type=Path, default=ROOT / "models")
    given = parser.parse_args()
    for name in given.names:
        begun = time.perf_counter()
        train, text, samples = WAYS[name]
        samples = given.samples or samples
        nlp, figures = train(samples)
        told = ", ".join(f"{label} {value:.3f}" for label, value in figures.items())
        save(nlp, given.out / name, text.format(samples=samples, seed=SEED, figures=told, version=version("spacy")))
        size = sum(p.stat().st_size for p in (given.out / name).rglob("*") if p.is_file())
        print(f"{name}: {size / 1e6:.1f} MB in {time.perf_counter() - begun:.0f} s; {told}")
    return 0


WAYS = {
    "agreements": (train_agreements, AGREEMENTS_CARD, 20000),
    "kinds": (train_kinds, KINDS_CARD, 9600),
}

if __name__ == "__main__":
    sys.exit(main())
