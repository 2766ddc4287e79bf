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
import copy
import hashlib
import json
import random
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence import pipeline  # noqa: E402 - after the path is set
from evidence.judge.norms import norms  # noqa: E402
from evidence.prove.certificate import certificate  # noqa: E402
from evidence.records.cases import StoredCase, Summary  # noqa: E402
from evidence.records.codec import content_id, from_json, to_json  # noqa: E402
from evidence.records.facts import fact_id  # noqa: E402
from evidence.records.places import Box, Place  # noqa: E402
from evidence.settings import JudgeSettings, ReadSettings, Settings  # noqa: E402
from evidence.verify import verify  # noqa: E402
from scripts.figures import wilson  # noqa: E402
from tests import exam  # noqa: E402
from tests.factory.build import clean  # noqa: E402
from tests.factory.faults import FAULTS, faulty  # noqa: E402
from tests.factory.harmless import HARMLESS, harmless  # noqa: E402

SAMPLES = ROOT / "samples"
HEAD = ("program", "dossier", "verdict", "law_date", "as_of")
Proof = dict[str, Any]
Path_ = tuple[str | int, ...]
REQUIRED = ("value", "edge", "sum", "tolerance")

VALUE = {
    "fact": "value printed field status method places.text others.value",
    "party": "identifiers names name addresses",
    "file": "sha256 size path status",
    "document": "kind",
    "norm": "name text",
    "rule": "provisions name",
    "check": "outcome severity authorities replay",
    "run": "verdict band law_date leaves",
    "step": "operation test",
    "comparison": "a b",
}
EDGE = {
    "link": "id shipment relation flow source target required status evidence steps",
    "shipment": "id documents links allocations capital logistics verdict",
    "party": "mentions id",
    "comparison": "answer",
    "step": "facts of id result",
    "document": "id parts facts",
    "fact": "id document places places.file places.page",
    "check": "evidence steps documents shipment id rule",
    "allocation": "payment invoice id unique",
    "run": "shipments documents files",
    "rule": "checks",
    "words": "of",
}
SUM = {
    "step": "operands terms",
    "allocation": "amount differences currency",
    "comparison": "score features",
    "run": "score drivers",
}
"""The places (one or two names deep) of each kind of leaf that hold values, edges and sums."""


def sort_of(kind: str, where: Path_) -> str:
    """The sort of a place in a leaf: value, edge, sum, tolerance, else its own name."""
    names = [w for w in where if isinstance(w, str)]
    if kind == "comparison" and names == ["features"] and where[-1] in (0, 2, 3, 4):
        return "sentence"
    if "tolerance" in names:
        return "tolerance"
    spot = ".".join(names[:2])
    for sort, table in (("sum", SUM), ("value", VALUE), ("edge", EDGE)):
        known = table.get(kind, "").split()
        if spot in known or (names[0] in known and spot != "places.box" and (kind, names[0]) != ("fact", "places")):
            return sort
    return (
        "sentence" if kind == "words" or names[0] in ("reason", "meaning", "who", "why", "note") else f"{kind}.{spot}"
    )


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
                what, found = _file_changed(chosen, data, dossier, Path(folder) / "dossier")
            else:
                what, other = _bytes_changed(chosen, data)
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


def _bytes_changed(chosen: random.Random, data: bytes) -> tuple[str, bytes]:
    """One change that means something: a byte of a string or number, or a leaf left out, doubled or moved."""
    lines = data.splitlines(keepends=True)
    leaves = [i for i, line in enumerate(lines) if line.startswith(b'  {"hash"')]
    way = chosen.choice(("byte", "byte", "byte", "dropped", "doubled", "swapped"))
    at, other = chosen.sample(leaves, 2)
    if way == "dropped":
        lines[at] = b""
    elif way == "doubled":
        lines[at] = lines[at].rstrip(b",\n") + b",\n" + lines[at]
    elif way == "swapped":
        a, b = (lines[i].rstrip(b",\n") for i in (at, other))
        lines[at], lines[other] = lines[at].replace(a, b), lines[other].replace(b, a)
    else:
        while True:
            i = chosen.randrange(len(data))
            byte = bytes([chosen.choice(b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-")])
            if data[i : i + 1] != byte and not data[i : i + 1].isspace() and data[i] < 128:
                return way, data[:i] + byte + data[i + 1 :]
    return f"leaf {way}", b"".join(lines)


def _file_changed(chosen: random.Random, data: bytes, dossier: Path, copy_: Path) -> tuple[str, Any]:
    """The dossier with one byte of one paper changed, or one paper gone, renamed or added."""
    shutil.rmtree(copy_, ignore_errors=True)
    shutil.copytree(dossier, copy_)
    path = chosen.choice(sorted(p for p in copy_.rglob("*") if p.is_file()))
    way = chosen.choice(("byte", "byte", "gone", "renamed", "added", "cut"))
    content = bytearray(path.read_bytes())
    if way == "byte":
        content[chosen.randrange(len(content))] ^= 1 << chosen.randrange(8)
        path.write_bytes(content)
    elif way == "gone":
        path.unlink()
    elif way == "renamed":
        path.rename(path.with_name("x" + path.name))
    elif way == "added":
        (copy_ / "z.pdf").write_bytes(bytes(content) + b"\n")
    else:
        path.write_bytes(content[: len(content) // 2])
    return f"file {way}", verify(data, copy_)


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


def forge(chosen: random.Random, proof: Proof) -> tuple[str, str, Proof] | None:
    """A copy of a proof with one change, sealed anew; None where the place drawn cannot be changed."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for i, leaf in enumerate(proof["leaves"]):
        by_kind[leaf["body"]["leaf"]].append(i)
    kind = chosen.choice(sorted(by_kind))
    at = chosen.choice(by_kind[kind])
    other = {**proof, "leaves": list(proof["leaves"])}
    if chosen.random() < 0.05:
        told, sort = f"leaf {kind} left out", "edge"
        del other["leaves"][at]
    else:
        body = copy.deepcopy(proof["leaves"][at]["body"])
        places = [p for p in scalars(body) if p[0] != "leaf"]
        if not places:
            return None
        where = chosen.choice(places)
        before = at_place(body, where)
        after = other_value(chosen, before)
        put(body, where, after)
        sort = sort_of(kind, where)
        told = f"{kind} {'.'.join(map(str, where))}: {before!r} -> {after!r}"
        other["leaves"][at] = {**proof["leaves"][at], "body": body}
        if chosen.random() < 0.5:
            rederive(other, at, proof["leaves"][at]["body"])
    seal(other)
    return sort, told, other


def scalars(value: Any, at: Path_ = ()) -> Iterator[Path_]:  # noqa: ANN401 - plain JSON
    """The places of all scalars and of lists that are not empty (to drop one of their members)."""
    if isinstance(value, dict):
        for key in sorted(value):
            yield from scalars(value[key], (*at, key))
    elif isinstance(value, list):
        if value:
            yield at
        for i, item in enumerate(value):
            yield from scalars(item, (*at, i))
    else:
        yield at


def at_place(value: Any, where: Path_) -> Any:  # noqa: ANN401 - plain JSON
    """What stands at a place."""
    for key in where:
        value = value[key]
    return value


def put(value: Any, where: Path_, new: Any) -> None:  # noqa: ANN401 - plain JSON
    """Put something at a place."""
    at_place(value, where[:-1])[where[-1]] = new


def other_value(chosen: random.Random, value: Any) -> Any:  # noqa: ANN401 - plain JSON
    """Another value of the same sort: a digit, a letter, a yes for a no, a member less."""
    if isinstance(value, bool):
        return not value
    if value is None:
        return chosen.choice([True, False, "1"])
    if isinstance(value, int):
        return value + chosen.choice([-1, 1, 10])
    if isinstance(value, list):
        gone = chosen.randrange(len(value))
        return value[:gone] + value[gone + 1 :]
    if not value:
        return "1"
    signs = [i for i, c in enumerate(value) if c.isdigit()] or [i for i, c in enumerate(value) if c.isalpha()] or [0]
    i = chosen.choice(signs)
    pool = (
        "0123456789"
        if value[i].isdigit()
        else "abcdefghijklmnopqrstuvwxyz"
        if value[i].islower()
        else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    )
    return value[:i] + chosen.choice([c for c in pool if c != value[i]]) + value[i + 1 :]


def rederive(proof: Proof, at: int, before: Proof) -> None:
    """Reckon the leaf's own id anew from its content and put it wherever the old one stood."""
    body = proof["leaves"][at]["body"]
    files = {x["body"]["path"]: x["body"]["sha256"] for x in proof["leaves"] if x["body"]["leaf"] == "file"}
    documents = {x["body"]["id"]: x["body"] for x in proof["leaves"] if x["body"]["leaf"] == "document"}
    try:
        if body["leaf"] == "fact":
            spots = tuple(
                Place(
                    p["file"],
                    p["page"],
                    None if p["box"] is None else Box(*map(float, p["box"])),
                    p["sheet"],
                    p["cell"],
                    p["line"],
                    p["column"],
                )
                for p in body["places"]
            )
            new = fact_id(files[documents[body["document"]]["parts"][0][0]], body["field"], spots)
        elif body["leaf"] == "document":
            new = content_id("d", [(files[path], pages) for path, pages in body["parts"]])
        elif body["leaf"] == "party":
            new = content_id("e", sorted(m[3] for m in body["mentions"]))
        elif body["leaf"] == "shipment":
            new = content_id("s", sorted(body["documents"]))
        else:
            return
    except (KeyError, ValueError, TypeError, IndexError):
        return
    if new != before["id"]:
        text = json.dumps([x["body"] for x in proof["leaves"]]).replace(f'"{before["id"]}"', f'"{new}"')
        for leaf_at, fresh in enumerate(json.loads(text)):
            proof["leaves"][leaf_at] = {**proof["leaves"][leaf_at], "body": fresh}


def seal(proof: Proof) -> None:
    """All hashes anew, by the words of the format: SHA-256(0, salt, canonical JSON), nodes with 1, an odd one up."""
    level = []
    for i, leaf in enumerate(proof["leaves"]):
        text = json.dumps(leaf["body"], sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
        own = hashlib.sha256(b"\0" + bytes.fromhex(leaf["salt"]) + text)
        proof["leaves"][i] = {**leaf, "hash": own.hexdigest()}
        level.append(own.digest())
    while len(level) > 1:
        level = [hashlib.sha256(b"\1" + b"".join(level[i : i + 2])).digest() if i + 1 < len(level) else level[i]
                 for i in range(0, len(level), 2)]  # fmt: skip
    proof["root"] = level[0].hex()
    run = proof["leaves"][0]["body"]
    proof |= {name: run[name] for name in HEAD if name in run}


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
