"""Leaves sealed into a hash tree, with salts and, where a key is given, a signature; leaves withheld afterwards.

A leaf's salt is HMAC-SHA-256(secret, its JSON), so that who holds a hash cannot try out what was withheld. The secret
derives from the signing key where there is one. Without a key it derives from all leaves: the same run gives the same
bytes, but who holds all other leaves may then try out a withheld one of few values.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from evidence.errors import UsageError
from evidence.records.codec import plain
from evidence.records.leaves import AnyLeaf, RunLeaf
from evidence.records.tree import HEAD, SCHEMA, canonical, leaf_hash, root, signed

_SECRET = b"evidence/proof/1 secret"


class SigningKey(Protocol):
    """An Ed25519 private key, as ``cryptography`` has it."""

    def sign(self, data: bytes, /) -> bytes:
        """The 64 bytes of a signature."""

    def private_bytes_raw(self) -> bytes:
        """The 32 bytes of the key."""

    def public_key(self) -> Any:  # noqa: ANN401 - a key of the library
        """The key that others check with."""


def signing_key(path: Path) -> SigningKey:
    """The Ed25519 key of a PEM file (``openssl genpkey -algorithm ed25519 -out KEYFILE``). Raises ``UsageError``."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - seldom needed
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415

    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, TypeError) as error:
        raise UsageError(f"{path}: is no private key in PEM without a password") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise UsageError(f"{path}: is no Ed25519 key; make one: openssl genpkey -algorithm ed25519 -out {path.name}")
    return key


def sealed(leaves: Sequence[AnyLeaf], key: SigningKey | None) -> bytes:
    """The proof of some leaves, of which the first is the run's, as JSON with a leaf a line."""
    run = leaves[0]
    assert isinstance(run, RunLeaf)
    plains = [plain(leaf) for leaf in leaves]
    bodies = [canonical(body) for body in plains]
    seed = _SECRET if key is None else key.private_bytes_raw()
    secret = hmac.new(seed, b"\n".join(bodies), hashlib.sha256).digest()
    salts = [hmac.new(secret, body, hashlib.sha256).digest()[:16] for body in bodies]
    hashes = [leaf_hash(salt, body) for salt, body in zip(salts, bodies, strict=True)]
    top = root(hashes)
    head = {
        "schema": SCHEMA,
        **{name: getattr(run, name) for name in HEAD},
        "root": top.hex(),
        "signature": None if key is None else _signature(top, key),
    }
    parts = zip(hashes, salts, plains, strict=True)
    return written(head, [{"hash": h.hex(), "salt": s.hex(), "body": body} for h, s, body in parts])


def written(head: dict[str, Any], leaves: Sequence[dict[str, Any]]) -> bytes:
    """A proof as a file: the lines above, then a leaf a line."""
    lines = ",\n  ".join(json.dumps(leaf, ensure_ascii=False) for leaf in leaves)
    above = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return f'{above},\n "leaves": [\n  {lines}\n ]\n}}\n'.encode()


def _signature(top: bytes, key: SigningKey) -> dict[str, str]:
    public = key.public_key().public_bytes_raw()
    return {"algorithm": "Ed25519", "key": public.hex(), "value": key.sign(signed(top)).hex()}
