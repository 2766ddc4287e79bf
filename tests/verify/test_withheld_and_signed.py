"""Bank lines withheld leave the rest of a proof standing; a signature shows who made it."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from evidence.errors import UsageError
from evidence.prove.sealing import signing_key
from evidence.prove.withholding import withheld
from evidence.records.codec import replaced
from evidence.records.form.opened import BASE
from evidence.records.sources import Status
from evidence.verify import verify
from tests.builders import closed_loop
from tests.verify.forging import forged, proved

KEY = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"a key of a test").digest())
OTHER = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"another key of a test").digest())
ACCOUNT = "6217003320098871"


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


@pytest.fixture(scope="module")
def good() -> bytes:
    return proved(closed_loop())


@pytest.fixture(scope="module")
def signed() -> bytes:
    return proved(closed_loop(), KEY)


def test_withheld_bank_lines_are_gone_and_the_rest_still_holds(good: bytes) -> None:
    assert ACCOUNT in good.decode()
    copy, count = withheld(good, ["bank.*", "*.account"])
    assert ACCOUNT not in copy.decode()
    found = verify(copy)
    assert found.broken == ()
    assert json.loads(copy)["root"] == json.loads(good)["root"]
    assert f"withheld  {count} leaves" in found.lines


def test_a_kind_of_paper_can_be_withheld_and_amounts_elsewhere_stay(good: bytes) -> None:
    copy, _ = withheld(good, ["remittance:*"])
    shown = [leaf["body"] for leaf in json.loads(copy)["leaves"] if "body" in leaf]
    kinds = {b["id"]: b["kind"] for b in shown if b["leaf"] == "document"}
    left = {(kinds[b["document"]], b["field"]) for b in shown if b["leaf"] == "fact"}
    assert not any(kind == "remittance" for kind, _ in left) and ("commercial_invoice", "total") in left
    assert verify(copy).holds


def test_what_is_shown_of_a_redacted_proof_is_still_replayed(good: bytes) -> None:
    copy, _ = withheld(good, ["remittance:*"])
    proof = json.loads(copy)
    leaf = next(x for x in proof["leaves"] if x.get("body", {}).get("field") == "gross_weight")
    leaf["body"]["value"] = "9999"
    assert not verify(json.dumps(proof).encode()).holds


def test_a_field_that_no_fact_has_is_said(good: bytes) -> None:
    with pytest.raises(UsageError, match="no fact of the proof"):
        withheld(good, ["swfit"])


def test_any_leaves_may_be_withheld_and_never_break_the_program(good: bytes) -> None:
    proof = json.loads(good)
    for seed in range(12):
        chosen = random.Random(seed)
        leaves = [
            leaf if leaf["body"]["leaf"] in BASE or chosen.random() < 0.7 else {"hash": leaf["hash"]}
            for leaf in proof["leaves"]
        ]
        assert verify(json.dumps({**proof, "leaves": leaves}).encode()).broken == ()


def test_a_signed_proof_holds_with_the_signers_key_and_with_none(signed: bytes) -> None:
    assert verify(signed, key=public(KEY)).holds and verify(signed).holds
    assert verify(withheld(signed, ["bank.*"])[0], key=public(KEY)).holds


def test_another_key_a_missing_or_a_moved_signature_is_refused(good: bytes, signed: bytes) -> None:
    assert "another key" in verify(signed, key=public(OTHER)).broken[0]
    assert "the proof is not signed" in verify(good, key=public(KEY)).broken[0]
    assert "no public key" in verify(signed, key=b"a word").broken[0]
    moved = json.dumps({**json.loads(good), "signature": json.loads(signed)["signature"]}).encode()
    assert "signature does not hold" in verify(moved).broken[0]


def test_who_seals_anew_cannot_sign(signed: bytes) -> None:
    renamed = forged(signed, "run", lambda body: body.__setitem__("dossier", "another"))
    assert "signature does not hold" in verify(renamed, key=public(KEY)).broken[0]


def test_salts_of_a_signed_proof_do_not_follow_from_its_content(good: bytes, signed: bytes) -> None:
    first, second = (json.loads(data)["leaves"] for data in (good, signed))
    assert first[0]["body"] == second[0]["body"]
    assert {x["salt"] for x in first}.isdisjoint(x["salt"] for x in second)


def test_a_key_file_that_is_none_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    file.write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    assert signing_key(file).private_bytes_raw() == KEY.private_bytes_raw()
    file.write_text("no key")
    with pytest.raises(UsageError, match="no private key"):
        signing_key(file)


# -- the dossier's files ---------------------------------------------------------------------------------------------


@pytest.fixture
def dossier(tmp_path: Path) -> tuple[bytes, Path]:
    """A proof over two files that are really there."""
    folder = tmp_path / "dossier"
    folder.mkdir()
    case = closed_loop()
    path = folder / "note.txt"
    path.write_bytes(b"a note that is not read")
    note = replaced(case.files[0], path="note.txt", sha256=hashlib.sha256(path.read_bytes()).hexdigest(), size=23,
                    pages=(), status=Status.IGNORED, reason="not a paper")  # fmt: skip
    return proved(replaced(case, files=(note,), documents=(), facts=())), folder


def test_the_files_of_a_dossier_are_held_against_the_proof(dossier: tuple[bytes, Path]) -> None:
    proof, folder = dossier
    assert verify(proof, folder).broken == ()
    archive = Path(shutil.make_archive(str(folder), "zip", folder))
    assert verify(proof, archive).broken == ()


HARMS = {"changed": "changed since", "gone": "not in the dossier any more", "renamed": "moved.txt has its bytes",
         "added": "knows no such file"}  # fmt: skip


@pytest.mark.parametrize("harm", HARMS)
def test_a_changed_missing_renamed_or_added_file_is_named(dossier: tuple[bytes, Path], harm: str) -> None:
    proof, folder = dossier
    if harm == "changed":
        (folder / "note.txt").write_bytes(b"a note that is not reed")
    elif harm == "gone":
        (folder / "note.txt").unlink()
    elif harm == "renamed":
        (folder / "note.txt").rename(folder / "moved.txt")
    else:
        (folder / "more.txt").write_text("more")
    broken = verify(proof, folder).broken
    assert HARMS[harm] in broken[0]
    assert ("more.txt" if harm == "added" else "note.txt") in broken[0]
