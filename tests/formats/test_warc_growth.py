"""Work on a damaged archive grows with its size: the bytes looked at and copied are counted, not seconds."""

from __future__ import annotations

import gzip
import re
import sys
import zlib
from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest

from formats.test_warc import answer, page, plain, read, record
from newsmodel.formats.warc import http, members

records = import_module("newsmodel.formats.warc.records")  # the package has a function of that name

MOST = 120
"""Times that a byte may be looked at; a member of 20 bytes is fed to zlib in a block of 1,024, which sets the mark."""


class Meter:
    """Counts the bytes that pass through the patterns, the buffers and the decompressors of the reader."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.total = 0
        for module in (records, http):
            for name, value in list(vars(module).items()):
                if isinstance(value, re.Pattern):
                    monkeypatch.setattr(module, name, self.pattern(value))
        for module in (records, http, members):
            monkeypatch.setattr(module, "bytearray", self.buffer(), raising=False)
        for module in (members, http):
            engine = SimpleNamespace(decompressobj=self.decompressor, error=zlib.error)
            monkeypatch.setattr(module, "zlib", engine)

    def pattern(self, pattern: re.Pattern[Any]) -> Any:
        def look(method: str) -> Callable[..., Any]:
            def call(text: Any, start: int = 0, end: int = sys.maxsize) -> Any:
                found = getattr(pattern, method)(text, start, end)
                # a match that fails, fails within a few bytes: these patterns are anchored and short
                last = found.end() if found else start if method == "match" else min(end, len(text))
                self.total += max(0, last - start)
                return found

            return call

        return SimpleNamespace(match=look("match"), search=look("search"))

    def buffer(meter) -> type[bytearray]:  # noqa: N805
        class Buffer(bytearray):
            def __getitem__(self, index: Any) -> Any:
                found = super().__getitem__(index)
                meter.total += len(found) if isinstance(index, slice) else 1
                return found

            def __setitem__(self, index: Any, value: Any) -> None:
                meter.total += len(self)
                super().__setitem__(index, value)

            def lstrip(self, characters: Any = None, /) -> bytearray:
                meter.total += len(self)
                return super().lstrip(characters)

        return Buffer

    def decompressor(self, bits: int) -> Any:
        engine, meter = zlib.decompressobj(bits), self

        class Engine:
            def decompress(self, data: bytes, most: int) -> bytes:
                made = engine.decompress(data, most)
                meter.total += len(data) + len(made)
                return made

            def __getattr__(self, name: str) -> Any:
                return getattr(engine, name)

        return Engine()


def many(make: Callable[[int], bytes], size: int) -> Callable[[int], bytes]:
    return lambda n: b"".join(make(i) for i in range(n // size))


SMALL = record(b"x" * 200)
ARCHIVES: dict[str, Callable[[int], bytes]] = {
    "sound": many(lambda i: plain(i)[0], 1_500),
    "sound, compressed": many(lambda i: gzip.compress(plain(i)[0]), 800),
    "lengths too long": many(lambda i: record(b"x" * 200, i, length=20_000_000), 500),
    "lengths a little too long": many(lambda i: record(b"x" * 200, i, length=900), 500),
    "lengths too short": many(lambda i: record(b"x" * 200, i, length=10), 500),
    "lengths of nothing": many(lambda i: record(b"x" * 200, i, length=-1), 500),
    "lengths too long, compressed": many(lambda i: gzip.compress(record(b"x" * 200, i, length=20_000_000)), 220),
    "versions alone": many(lambda _: b"WARC/1.0\r\n", 10),
    "versions and lengths": many(lambda _: b"WARC/1.0\r\nContent-Length: 30000000\r\n\r\n", 38),
    "blank lines": lambda n: SMALL + b"\r\n" * (n // 2) + SMALL,
    "garbage": lambda n: SMALL + b"#" * n + SMALL,
    "garbage in many members": many(lambda _: gzip.compress(b"a"), 21),
    "a header in many members": lambda n: gzip.compress(b"WARC/1.0\r\n") + gzip.compress(b"a") * (n // 21),
    "empty members": many(lambda _: gzip.compress(b""), 20),
    "members with a wrong checksum": many(lambda _: gzip.compress(SMALL)[:-8] + bytes(8), 200),
    "beginnings of members": lambda n: gzip.compress(SMALL) + b"\x1f\x8b\x08\x00" * (n // 4),
    "chunks": lambda n: record(answer(b"1\r\na\r\n" * (n // 6), "Transfer-Encoding: chunked")),
    "members in a body": lambda n: record(
        answer(gzip.compress(page(1)) + gzip.compress(b"") * 900 + bytes(n), "Content-Encoding: gzip")
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ARCHIVES)
def test_no_byte_is_looked_at_often(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is wrong, the bytes looked at are a multiple of the archive's size that does not grow with it."""
    meter = Meter(monkeypatch)
    times = []
    for size in (15_000, 120_000):
        data, meter.total = ARCHIVES[name](size), 0
        read(data)
        times.append(meter.total / len(data))
    assert 0 < times[0] <= MOST
    assert times[1] <= 1.25 * times[0]
