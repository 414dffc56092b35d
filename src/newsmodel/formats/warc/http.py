"""An HTTP response as archived → its body and what it says of it. Unchunks and decompresses within limits; no sockets.

Real archives hold bodies whose headers no longer tell the truth (stored unchunked, stored decompressed): what a header
promises is done where the body bears it out.
"""

from __future__ import annotations

import re
import zlib
from typing import Final

from attrs import Factory, define

from newsmodel.values.problem import Problem

LARGEST: Final = 32 * 1024 * 1024
"""Bytes of a body after decompression."""
MOST_ENCODINGS: Final = 4
MOST_MEMBERS: Final = 1000
"""Of gzip, one behind the other, in one body."""

_END: Final = re.compile(rb"\r?\n\r?\n")
_STATUS: Final = re.compile(rb"HTTP/[0-9.]{1,5} +([0-9]{3})")
_CHUNK: Final = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,12})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)


class Refused(ValueError):
    """A body that is not decompressed: it would grow beyond the limits, or is damaged."""


@define
class Response:
    """Status, headers in lower case, and the body as it was sent."""

    status: int
    headers: dict[str, list[str]]
    sent: bytes
    problems: list[Problem] = Factory(list)

    def header(self, name: str) -> str:
        """All values of a header, joined as HTTP joins them; empty where there is none."""
        return ", ".join(self.headers.get(name, ()))

    @property
    def media_type(self) -> str:
        return self.header("content-type").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        found = _CHARSET.search(self.header("content-type")[:1000])
        return found[1] if found else None


def response(block: bytes) -> Response | None:
    """The response that a record's block is; None where it is none."""
    status = _STATUS.match(block)
    if status is None:
        return None
    end = _END.search(block, 0, 1024 * 1024)
    head = block[: end.start()] if end else block
    headers: dict[str, list[str]] = {}
    for line in head.decode("latin-1").splitlines()[1:2000]:
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), []).append(value.strip())
    return Response(int(status[1]), headers, block[end.end() :] if end else b"")


def body_of(found: Response) -> tuple[bytes, bytes]:
    """The body unchunked, and the body decompressed. Raises Refused."""
    whole = found.sent
    if "chunked" in found.header("transfer-encoding").lower():
        whole = _unchunked(found)
    return whole, _decompressed(whole, found)


def _unchunked(found: Response) -> bytes:
    data, place, made = found.sent, 0, bytearray()
    while True:
        size = _CHUNK.match(data, place)
        if size is None:
            break
        length = int(size[1], 16)
        if length == 0:
            return bytes(made)
        made += data[size.end() : size.end() + length]
        place = size.end() + length
        if place > len(data):
            found.problems.append(Problem(code="chunk", message="the last chunk is cut short"))
            return bytes(made)
        place += 2 if data[place : place + 2] == b"\r\n" else 1 if data[place : place + 1] == b"\n" else 0
    if not made:  # stored unchunked
        return data
    if place < len(data):
        found.problems.append(
            Problem(code="chunk", message=f"no chunk begins at byte {place:,} of the body: what follows is left out")
        )
    return bytes(made)


def _decompressed(data: bytes, found: Response) -> bytes:
    stated = found.header("content-encoding")
    names = [n for part in stated[:10_000].lower().split(",") if (n := part.strip()) and n != "identity"]
    if len(names) > MOST_ENCODINGS or len(stated) > 10_000:
        raise Refused(f"{stated.count(',') + 1:,} encodings inside one another; the limit is {MOST_ENCODINGS}")
    for name in reversed(names):
        decoder = _DECODERS.get(name)
        if decoder is None:
            raise Refused(f"the encoding {name[:40]!r} is not known")
        data = decoder(data, found)
    return data


def _gunzipped(data: bytes, found: Response) -> bytes:
    if not data.startswith(b"\x1f\x8b"):  # stored decompressed
        return data
    made, place = bytearray(), 0
    for _ in range(MOST_MEMBERS):
        try:
            member, place = _inflated(data, place, found, bits=31, room=LARGEST - len(made))
        except zlib.error as error:
            raise Refused(f"the compressed body is damaged: {error}") from None
        made += member
        while data[place : place + 1] == b"\0":
            place += 1
        if not data.startswith(b"\x1f\x8b", place):
            return bytes(made)
    raise Refused(f"a compressed body of more than {MOST_MEMBERS:,} members")


def _inflate(data: bytes, found: Response) -> bytes:
    """`deflate` is zlib's format (RFC 9110, section 8.4.1.2); some servers send the bare one."""
    for bits in (15, -15):
        try:
            return _inflated(data, 0, found, bits=bits, room=LARGEST)[0]
        except zlib.error:
            continue
    if data.lstrip()[:1] == b"<":
        return data
    raise Refused("the body is not what deflate makes")


def _inflated(data: bytes, place: int, found: Response, *, bits: int, room: int) -> tuple[bytes, int]:
    """What the member that begins at `place` holds, and where it ends. Raises Refused and zlib.error.

    It is fed in blocks that grow: zlib copies what stands in a block behind the member's end.
    """
    engine, made, size = zlib.decompressobj(bits), bytearray(), 1024
    while not engine.eof and place < len(data):
        block = data[place : place + size]
        made += engine.decompress(block, room + 1 - len(made))
        if len(made) > room:
            raise Refused(f"a compressed body of more than {LARGEST:,} bytes")
        place, size = place + len(block) - len(engine.unused_data), 2 * size
    if not engine.eof:
        found.problems.append(Problem(code="truncated", message="the compressed body is cut short"))
    return bytes(made), place


def _unbrotli(data: bytes, found: Response) -> bytes:
    try:
        import brotli  # type: ignore[import-untyped]
    except ImportError:
        raise Refused("decompressing it needs the package brotli: install newsmodel-schema[warc]") from None
    engine = brotli.Decompressor()
    try:
        made = engine.process(data, output_buffer_limit=LARGEST + 1)
        while not engine.is_finished() and len(made) <= LARGEST and not engine.can_accept_more_data():
            made += engine.process(b"", output_buffer_limit=LARGEST + 1 - len(made))
    except brotli.error:
        if data.lstrip()[:1] == b"<":
            return data
        raise Refused("the body is not what brotli makes") from None
    if len(made) > LARGEST:
        raise Refused(f"a compressed body of more than {LARGEST:,} bytes")
    if not engine.is_finished():
        found.problems.append(Problem(code="truncated", message="the compressed body is cut short"))
    return bytes(made)


_DECODERS: Final = {"gzip": _gunzipped, "x-gzip": _gunzipped, "deflate": _inflate, "br": _unbrotli}
"""Content codings (RFC 9110, section 8.4.1) and how each is undone."""
