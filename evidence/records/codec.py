"""JSON in and out for records: the one door to msgspec's encoders."""

from __future__ import annotations

import hashlib
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder(order="sorted")


def to_json(value: object) -> bytes:
    """Encode a record (or plain containers of records) as compact JSON with sorted keys, UTF-8."""
    return _ENCODER.encode(value)


def from_json(data: bytes, kind: type[T]) -> T:
    """Decode and validate JSON as ``kind``. Raises ``msgspec.ValidationError`` or ``msgspec.DecodeError``."""
    return msgspec.json.decode(data, type=kind)


def plain(value: object) -> Any:  # noqa: ANN401 - plain JSON may be anything
    """Records as plain dicts, lists, strings and numbers."""
    return msgspec.to_builtins(value)


def schema(kind: type[object]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record type."""
    return msgspec.json.schema(kind)


def content_id(prefix: str, *parts: object) -> str:
    """A stable id: ``prefix`` and 16 hex digits of the SHA-256 over the canonical JSON of ``parts``."""
    return f"{prefix}-{hashlib.sha256(to_json(parts)).hexdigest()[:16]}"


def replaced(record: T, **changes: Any) -> T:  # noqa: ANN401 - any field of any record
    """The same record with other values in some fields."""
    return cast(T, msgspec.structs.replace(cast(msgspec.Struct, record), **changes))


def readable_error(error: ValueError) -> str:
    """What was wrong with some JSON, in words: the decoder's message with its path into the data."""
    return str(error) or type(error).__name__
