"""``evidence verify`` and ``evidence withhold``: what is done with a proof."""

from __future__ import annotations

from pathlib import Path

import click

from evidence.cli.options import FILE, FILE_THERE, THERE, doing


@click.command(short_help="Re-check a PROOF without OCR or resolver.")
@click.argument("proof", type=FILE_THERE)
@click.argument("dossier", required=False, type=THERE)
@click.option(
    "--key",
    metavar="FILE",
    type=FILE_THERE,
    help="The signer's public key (openssl pkey -in KEYFILE -pubout -out FILE); another signer, or none, is refused.",
)
def verify(proof: Path, dossier: Path | None, key: Path | None) -> int:
    """Re-check a PROOF (proof.json) with a small program of its own: no OCR, no resolver.

    Every hash is reckoned anew and every step replayed from the facts; parties, links, shipments, checks, verdict and
    score must follow. With DOSSIER (the folder or zip it was made from) each file's bytes must be the same; the pages
    are not read again. Says what it could only take as told.

    Without a signature it cannot catch an invention that is consistent throughout and sealed anew, or made over other
    files: keep the root apart, or sign with --sign and give --key. It does not know whether the page was read rightly.

    Exit code: 0 the proof holds, 2 it does not, and the broken step is named.
    """
    return int(doing("proofs").verify(proof, dossier, key))


@click.command(short_help="A copy of a PROOF without some fields.")
@click.argument("proof", type=FILE_THERE)
@click.argument("fields", nargs=-1, required=True)
@click.option("--out", required=True, type=FILE, help="File for the copy.")
def withhold(proof: Path, fields: tuple[str, ...], out: Path) -> int:
    """Write a copy of a PROOF without the facts of some FIELDS, which can still be verified.

    FIELDS are names of fields, * standing for anything, with a kind of document in front where it matters: 'bank.*',
    '*.account', 'remittance:*'. The facts, the steps that use them, and sentences that repeat them are replaced by
    their hashes; root and signature stay. Without --sign, who holds the rest may guess a withheld text of few values.
    """
    return int(doing("proofs").withhold(proof, fields, out))
