"""Re-checks a proof with a small program of its own: no OCR, no resolver, nothing of the rest but the records' forms.

It opens ``proof.json`` (every leaf against its hash, the root, the signature), replays every step from the facts, and
reckons links, shipments, checks, verdict and score anew; each fact's id, place and value is held against its print.
With the dossier every file's bytes are held against their hash; the pages are not read again. What it can only take as
told (rules without steps, values whose form it does not know, what is withheld) it counts and says.

What it cannot catch without a signature: an invention that is consistent throughout, sealed anew, or made over other
files. Whoever can compute a hash can make such a file; keep the root apart, or sign (``check --sign KEYFILE``) and give
the signer's key. Nor does it know whether a print was read rightly from the page, a box that was moved on its page, a
confidence, or the words of a sentence: these are told, not proved.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence.records import leaves as of
from evidence.records.form import papers
from evidence.records.form.naming import blind, structure, title
from evidence.records.form.opened import Claims, Proof, RefusedError, kind_of, opened
from evidence.verify import judging, loops
from evidence.verify.opening import signer
from evidence.verify.steps import step

__all__ = ["Verification", "verify"]


@dataclass(frozen=True)
class Verification:
    """What re-checking gave: each broken step in a sentence (none: the proof holds), and lines to tell."""

    broken: tuple[str, ...]
    lines: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing is broken."""
        return not self.broken


CLAIMS: dict[type[of.Leaf], Callable[[Proof, Any], Claims]] = {
    of.RunLeaf: judging.run,
    of.NormLeaf: judging.norm,
    of.RuleLeaf: judging.rule,
    of.FileLeaf: papers.file,
    of.DocumentLeaf: papers.document,
    of.FactLeaf: papers.fact,
    of.PartyLeaf: papers.party,
    of.ComparisonLeaf: papers.comparison,
    of.StepLeaf: step,
    of.AllocationLeaf: loops.allocation,
    of.SearchLeaf: loops.search,
    of.LinkLeaf: loops.link,
    of.ShipmentLeaf: loops.shipment,
    of.CheckLeaf: judging.check,
}
"""What must be so for a leaf of each kind; sentences and decisions are told."""


def verify(data: bytes, dossier: Path | None = None, key: bytes | None = None) -> Verification:
    """The bytes of a ``proof.json`` re-checked; with ``dossier`` its files too; ``key``: a public key in PEM."""
    found: list[str] = []
    try:
        files = None if dossier is None else _held(dossier)
        proof = opened(data)
        by = signer(proof.signature, proof.root, key)
        for leaf in proof.leaves:
            found += (f"{title(leaf)}: {why}" for why, right in _claims(proof, leaf).items() if not right)
        found += [] if files is None else _files(proof, files)
    except (RefusedError, OSError, zipfile.BadZipFile) as error:
        return Verification((str(error),))
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        # Who forges may seal anything: what cannot even be reckoned with is no proof.
        found.append(f"a leaf holds what no proof of this form can hold ({type(error).__name__}: {error})")
        return Verification(tuple(found))
    return Verification(tuple(found), tuple(_lines(proof, by, dossier is not None)))


def _claims(proof: Proof, leaf: of.Leaf) -> Claims:
    """What must be so for a leaf: the names it gives, then, unless it rests on withheld ones, what it says."""
    claims = structure(proof, leaf)
    if blind(proof, leaf):
        proof.told[f"{kind_of(leaf)}s on what is withheld"] += 1
        return claims
    return claims | CLAIMS[type(leaf)](proof, leaf) if type(leaf) in CLAIMS else claims


def _files(proof: Proof, held: dict[str, tuple[str, int]]) -> Iterator[str]:
    """Each file of the proof against the dossier's bytes; what lies in a mail or PDF is taken as told."""
    for path, file in proof.files.items():
        if "!/" in path and path not in held:
            proof.told["files within others, whose bytes were not compared"] += 1
        elif path not in held:
            elsewhere = [p for p, said in held.items() if said == (file.sha256, file.size) and p not in proof.files]
            named = f"; {elsewhere[0]} has its bytes under another name" if elsewhere else ""
            yield f"file {path}: it is not in the dossier any more{named}"
        elif held[path] != (file.sha256, file.size):
            yield f"file {path}: its bytes are not those that the proof has: it was changed since"
    more = sorted(set(held) - set(proof.files))
    yield from [f"dossier: {', '.join(more)}: the proof knows no such file"] if more and not proof.withheld else []


def _held(dossier: Path) -> dict[str, tuple[str, int]]:
    """SHA-256 and size of every file of a folder, zip or single file, by its path in the dossier."""
    if dossier.is_dir():
        found = {p.relative_to(dossier).as_posix(): p.read_bytes() for p in dossier.rglob("*") if p.is_file()}
    elif zipfile.is_zipfile(dossier) and dossier.suffix.lower() == ".zip":
        with zipfile.ZipFile(dossier) as archive:
            found = {i.filename: archive.read(i) for i in archive.infolist() if not i.is_dir()}
    else:
        found = {dossier.name: dossier.read_bytes()}
    return {path: (hashlib.sha256(data).hexdigest(), len(data)) for path, data in found.items()}


def _lines(proof: Proof, by: str | None, compared: bool) -> Iterator[str]:
    checks = proof.of(of.CheckLeaf)
    replayed, idle = (sum(x in (c.replay, c.outcome) for c in checks) for x in ("steps", "not-applicable"))
    yield f"root      {proof.root.hex()}"
    yield f"signed    {by or 'no: nothing shows who made it, and it could have been made anew'}"
    yield f"replayed  {len(proof.of(of.StepLeaf))} steps of {len(proof.of(of.LinkLeaf))} links and {replayed} checks"
    yield f"recorded  {len(checks) - replayed - idle} checks that do not follow from steps alone (wording, silence)"
    yield f"recorded  {idle} rules that had nothing to say"
    yield f"withheld  {proof.withheld} leaves"
    yield f"files     {len(proof.files)} compared" if compared else "files     not compared; give the dossier"
    yield from (f"as told   {count} × {what}" for what, count in sorted(proof.told.items()) if count)
