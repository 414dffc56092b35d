"""Whether a record's digests hold. Knows hashes; knows no records."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from typing import Final

_KNOWN: Final = {
    "sha1": "sha1",
    "sha-1": "sha1",
    "sha256": "sha256",
    "sha-256": "sha256",
    "sha512": "sha512",
    "sha-512": "sha512",
    "md5": "md5",
}


def holds(stated: str, candidates: Iterable[bytes]) -> bool | None:
    """Whether one of the candidates has the digest (`sha1:BASE32`, or hexadecimal); None where it cannot be told."""
    name, colon, value = stated.partition(":")
    method = _KNOWN.get(name.strip().lower())
    if not colon or method is None or not value.strip():
        return None
    wanted = value.strip()
    return any(_same(hashlib.new(method, data, usedforsecurity=False).digest(), wanted) for data in candidates)


def _same(digest: bytes, wanted: str) -> bool:
    base32 = base64.b32encode(digest).decode()
    return wanted.upper().rstrip("=") == base32.rstrip("=") or wanted.lower() == digest.hex()
