"""The signature over a proof's root."""

from __future__ import annotations

from typing import Any

from evidence.records.form.opened import RefusedError
from evidence.records.tree import signed


def signer(signature: Any, top: bytes, public_key: bytes | None) -> str | None:  # noqa: ANN401 - plain JSON
    """The public key (hex) of a signature that is right; None for an unsigned proof where no key is asked for."""
    if signature is None:
        if public_key is None:
            return None
        raise RefusedError("the proof is not signed, so the key given cannot show who made it")
    try:
        from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm  # noqa: PLC0415 - only signed proofs need it
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415
        from cryptography.hazmat.primitives.serialization import load_pem_public_key  # noqa: PLC0415
    except ImportError as error:
        raise RefusedError("the proof is signed; install `cryptography` to check the signature") from error
    try:
        own, value = (bytes.fromhex(signature[name]) for name in ("key", "value"))
        Ed25519PublicKey.from_public_bytes(own).verify(value, signed(top))
        if signature != {"algorithm": "Ed25519", "key": own.hex(), "value": value.hex()}:
            raise ValueError
    except InvalidSignature as error:
        raise RefusedError("the signature does not hold for this root and key") from error
    except (ValueError, TypeError, LookupError) as error:
        why = f"it is not made up of algorithm, key and value ({type(error).__name__})"
        raise RefusedError(f"the signature does not hold for this root and key: {why}") from error
    try:
        given = None if public_key is None else load_pem_public_key(public_key)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise RefusedError("the key given is no public key in PEM form") from error
    if given is not None and (not isinstance(given, Ed25519PublicKey) or given.public_bytes_raw() != own):
        raise RefusedError("the proof is signed with another key than the one given")
    return own.hex()
