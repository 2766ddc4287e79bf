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
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence.records.leaves import CheckLeaf, LinkLeaf, StepLeaf
from evidence.verify.judging import judging
from evidence.verify.loops import loops
from evidence.verify.opening import Proof, RefusedError, opened, told
from evidence.verify.papers import papers
from evidence.verify.steps import replay

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


def verify(data: bytes, dossier: Path | None = None, key: bytes | None = None) -> Verification:
    """The bytes of a ``proof.json`` re-checked; with ``dossier`` its files too; ``key``: a public key in PEM."""
    try:
        files = {} if dossier is None else _held(dossier)
        proof = opened(data, key)
        found = [*_steps(proof), *papers(proof), *loops(proof), *judging(proof)]
        found += [] if dossier is None else _files(proof, files)
    except (RefusedError, OSError, zipfile.BadZipFile) as error:
        return Verification((str(error),))
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        # Who forges may seal anything: what cannot even be reckoned with is no proof.
        return Verification((f"a leaf holds what no proof of this form can hold ({type(error).__name__}: {error})",))
    return Verification(tuple(dict.fromkeys(found)), tuple(_lines(proof, dossier)))


def _steps(proof: Proof) -> Iterator[str]:
    links, checks = {x.id: x for x in proof.of(LinkLeaf)}, {x.id: x for x in proof.of(CheckLeaf)}
    for step in proof.of(StepLeaf):
        name = f"step {step.id} of {step.of} ({step.operation}{f', {step.note}' if step.note else ''})"
        yield from told(name, replay(proof, step, links.get(step.of) or checks.get(step.of)))


def _files(proof: Proof, held: dict[str, tuple[str, int]]) -> Iterator[str]:
    """Each file of the proof against the dossier's bytes; what lies in a mail or PDF is taken as told."""
    for file in proof.files.values():
        if "!/" in file.path and file.path not in held:
            proof.told["files within others, whose bytes were not compared"] += 1
        else:
            right = held.get(file.path) == (file.sha256, file.size)
            yield from told(f"file {file.path}", {"its bytes are not in the dossier as the proof has them": right})
    more = sorted(set(held) - set(proof.files))
    yield from told("dossier", {f"{', '.join(more)}: the proof knows no such file": not more or bool(proof.withheld)})


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


def _lines(proof: Proof, dossier: Path | None) -> Iterator[str]:
    checks = proof.of(CheckLeaf)
    replayed = sum(c.replay == "steps" for c in checks)
    yield f"root      {proof.root}"
    yield f"signed    {proof.signer or 'no: nothing shows who made it, and it could have been made anew'}"
    yield f"replayed  {len(proof.of(StepLeaf))} steps of {len(proof.of(LinkLeaf))} links and {replayed} checks"
    yield f"recorded  {len(checks) - replayed} checks that do not follow from steps alone (presence, wording, silence)"
    yield f"withheld  {proof.withheld} leaves"
    yield "files     not compared; give the dossier" if dossier is None else f"files     {len(proof.files)} compared"
    yield from (f"as told   {count} × {what}" for what, count in sorted(proof.told.items()) if count)
