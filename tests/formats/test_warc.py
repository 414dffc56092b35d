"""The reader of web archives: pages out of records, and every way in which an archive is broken."""

# ruff: noqa: E501  a case is one row of a table

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import resource
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import booleans, integers, lists, sampled_from, tuples

from newsmodel.errors import ReadError
from newsmodel.formats import SHELF, guess
from newsmodel.formats.base import Reading
from newsmodel.formats.warc import RECORD, parse, sniff, stream
from newsmodel.values.problem import Problem

pytestmark = pytest.mark.usefixtures("no_hang")

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "warc"
WORDS = (
    (
        "The harbour master said on Tuesday that the {n}th convoy of the year had passed the strait without delay and that the pilots' "
        "strike, now in its third week, had not touched the grain ships."
    ),
    "Shipowners had feared longer queues after the lock at the northern end was closed for repairs that the ministry had put off twice.",
)


def page(n: int) -> bytes:
    paragraphs = "".join(f"<p>{words.format(n=n)}</p>" for words in WORDS)
    return f"<!DOCTYPE html><html><head><meta charset=utf-8><title>Convoy {n} passes</title></head><body><article><h1>Convoy {n} passes</h1>{paragraphs}</article></body></html>".encode()


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", "Content-Type: text/html; charset=utf-8", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(block: bytes, n: int = 1, *, length: object = None, kind: str = "response", **fields: str) -> bytes:
    stated = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{n:012}>",
        "WARC-Date": "2024-05-01T10:00:00Z",
        "WARC-Target-URI": f"https://example.org/news/{n}",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block) if length is None else length),
        **{name.replace("_", "-"): value for name, value in fields.items()},
    }
    head = "WARC/1.0\r\n" + "".join(f"{name}: {value}\r\n" for name, value in stated.items())
    return head.encode() + b"\r\n" + block + b"\r\n\r\n"


def plain(*numbers: int) -> list[bytes]:
    return [record(answer(page(n)), n) for n in numbers]


def headlines(answers: Iterator[Reading | ReadError] | list[Reading | ReadError]) -> list[str | None]:
    return [a.bundle.articles[0].headline for a in answers if isinstance(a, Reading)]


def faults(answers: list[Reading | ReadError]) -> list[Problem]:
    return [p for a in answers for p in a.problems]


def read(data: bytes) -> list[Reading | ReadError]:
    return list(stream(io.BytesIO(data)))


TOKENS = [
    b"",
    b"\0" * 40,
    b"WARC/1.0\r\n",
    b"\r\n\r\n",
    b"Content-Length: 9\r\n",
    b"\x1f\x8b\x08",
    b"\xff" * 9,
    b"HTTP/1.1 200 OK\r\n",
]
THREE = ["Convoy 1 passes", "Convoy 2 passes", "Convoy 3 passes"]


# ---- what is read ----


@pytest.mark.parametrize("packed", [lambda r: r, gzip.compress], ids=["plain", "a member a record"])
def test_each_page_is_a_reading(packed: Callable[[bytes], bytes]) -> None:
    """Each response with HTML is one reading, in order, with its address."""
    answers = read(b"".join(packed(r) for r in plain(1, 2, 3)))
    assert headlines(answers) == THREE
    assert faults(answers) == []
    first = answers[0]
    assert isinstance(first, Reading)
    assert first.bundle.articles[0].url == "https://example.org/news/1"


def test_one_member_for_all() -> None:
    """An archive compressed as a whole is read like one compressed by the record."""
    assert headlines(read(gzip.compress(b"".join(plain(1, 2, 3))))) == THREE


def test_parse_merges() -> None:
    """`parse` gives all pages in one bundle, each naming its record."""
    reading = parse(b"".join(plain(1, 2)))
    assert [a.headline for a in reading.bundle.articles] == THREE[:2]
    assert reading.bundle.articles[1].extensions[RECORD] == {
        "id": "urn:uuid:00000000-0000-4000-8000-000000000002",
        "date": "2024-05-01T10:00:00Z",
        "address": "https://example.org/news/2",
        "offset": len(plain(1)[0]),
    }


def test_two_captures_of_one_page() -> None:
    """The same words captured twice are two articles of different ids."""
    body = answer(page(1))
    assert len(parse(record(body, 1) + record(body, 2)).bundle.articles) == 2


def test_other_records_are_passed_over() -> None:
    """Requests, images, redirects and the archive's own information are no readings and no problems."""
    others = [
        record(b"software: x\r\n", 7, kind="warcinfo"),
        record(b"GET / HTTP/1.1\r\n\r\n", 8, kind="request"),
        record(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG", 9),
        record(answer(b"<html>moved</html>", status="301 Moved"), 10),
    ]
    assert headlines(read(b"".join(others + plain(1)))) == THREE[:1]
    assert faults(read(b"".join(others + plain(1)))) == []


def test_a_resource_is_read_without_http() -> None:
    """A `resource` of type text/html is the page itself."""
    assert headlines(read(record(page(1), kind="resource", Content_Type="text/html"))) == THREE[:1]


def test_chunked_and_compressed() -> None:
    """Chunks are joined and gzip, deflate (both kinds) and brotli undone."""
    brotli = pytest.importorskip("brotli")
    raw = zlib.compressobj(wbits=-15)
    bodies = {
        "gzip": gzip.compress(page(1)),
        "deflate": zlib.compress(page(1)),
        "deflate ": raw.compress(page(1)) + raw.flush(),
        "br": brotli.compress(page(1)),
    }
    for name, body in bodies.items():
        chunked = b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (body[:100], body[100:])) + b"0\r\n\r\n"
        answers = read(record(answer(chunked, "Transfer-Encoding: chunked", f"Content-Encoding: {name}")))
        assert headlines(answers) == THREE[:1], name
        assert faults(answers) == [], name


def test_headers_that_no_longer_hold() -> None:
    """A body stored unchunked and decompressed under its old headers is read as it is."""
    assert headlines(read(record(answer(page(1), "Transfer-Encoding: chunked", "Content-Encoding: gzip")))) == THREE[:1]


def test_charset_of_http() -> None:
    """The charset of the HTTP header counts where the page names none."""
    body = "<html><body><h1>Łódź żąda wyjaśnień</h1><p>{}</p></body></html>".format(
        "Prezydent miasta mówił o tym w środę na konferencji prasowej. " * 5
    ).encode("iso-8859-2")
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-2\r\n\r\n" + body
    assert headlines(read(record(block))) == ["Łódź żąda wyjaśnień"]


def test_stored_sample() -> None:
    """The stored archive gives its two pages."""
    assert headlines(read((SAMPLES / "two-pages.warc").read_bytes())) == [
        "Ferry service to the islands resumes",
        "Strait closed for exercise",
    ]


def test_it_is_on_the_shelf() -> None:
    """An archive is known by its first bytes, compressed or not."""
    assert guess(plain(1)[0]).name == "warc"
    assert guess(gzip.compress(plain(1)[0])).name == "warc"
    assert sniff(gzip.compress(b"other")) == 0.0
    assert SHELF.get("warc").stream is stream


# ---- what is broken ----


def bomb(head: bytes = b"") -> bytes:
    """A gzip member that begins with `head` and inflates to 1 GiB: one flushed block over and over."""
    engine = zlib.compressobj(9, wbits=31)
    begin = engine.compress(head) + engine.flush(zlib.Z_FULL_FLUSH)
    return begin + (engine.compress(bytes(1 << 20)) + engine.flush(zlib.Z_FULL_FLUSH)) * 1024 + engine.flush()


def test_gzip_bomb_of_a_member() -> None:
    """A member that inflates to 1 GiB is refused, told, and the records after it are read."""
    whole = bomb(record(b"", 9, length=1 << 30)[:-4])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    answers = read(b"".join([gzip.compress(plain(1)[0]), whole, *map(gzip.compress, plain(2, 3))]))
    assert headlines(answers) == THREE
    assert [p.code for p in faults(answers)] == ["bomb"]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400_000


def test_truncated_last_member() -> None:
    """A last member that is cut short is told with its offset; those before it are read."""
    members = [gzip.compress(r) for r in plain(1, 2)]
    answers = read(members[0] + members[1][:-40])
    assert headlines(answers) == THREE[:1]
    assert [(p.code, p.offset) for p in faults(answers)] == [("truncated", len(members[0]))]


def test_truncated_plain_record() -> None:
    """A plain archive that ends inside a record says so."""
    data = b"".join(plain(1, 2))
    answers = read(data[:-200])
    assert headlines(answers)[:1] == THREE[:1]
    assert [p.code for p in faults(answers)] == ["truncated"]


@pytest.mark.parametrize("damage", ["bytes", "checksum", "zeros", "magic"])
def test_corrupt_member_in_the_middle(damage: str) -> None:
    """The records after a damaged member are read, and the hole is told with its offsets."""
    one, two, three = (gzip.compress(r) for r in plain(1, 2, 3))
    broken = {
        "bytes": two[:60] + b"\xff" * 40 + two[100:],
        "checksum": two[:-8] + b"\0\0\0\0" + two[-4:],
        "zeros": bytes(len(two)),
        "magic": b"XX" + two[2:],
    }[damage]
    answers = read(one + broken + three)
    assert headlines(answers) == [THREE[0], THREE[2]]
    hole = faults(answers)[0]
    assert (hole.code, hole.offset) == ("damage", len(one))
    assert f"{len(one):,} to {len(one) + len(broken):,}" in hole.message


def test_corrupt_stretch_of_a_plain_archive() -> None:
    """A header that is destroyed costs its record only."""
    one, two, three = plain(1, 2, 3)
    answers = read(one + b"#" * 30 + two[30:] + three)
    assert headlines(answers) == [THREE[0], THREE[2]]
    assert any(p.code in ("damage", "length") for p in faults(answers))


@pytest.mark.parametrize(
    "length", ["-5", str(2 << 60), "999999999999999999999", "abc", "", "0x10", "10", "900", "4000", "90000"]
)
@pytest.mark.parametrize("packed", [lambda r: r, gzip.compress], ids=["plain", "gzip"])
def test_wrong_lengths(length: str, packed: Callable[[bytes], bytes]) -> None:
    """A length that is negative, absurd, too short or too long is told, and costs no other record."""
    one, _, three = plain(1, 2, 3)
    two = record(answer(page(2)), 2, length=length)
    answers = read(b"".join(map(packed, (one, two, three))))
    found = headlines(answers)
    assert (found[0], found[-1]) == (THREE[0], THREE[2])
    assert any(p.code in ("length", "header") for p in faults(answers))


def test_http_gzip_bomb() -> None:
    """A body that inflates to 1 GiB is refused; the page after it is read."""
    answers = read(record(answer(bomb(), "Content-Encoding: gzip"), 1) + plain(2)[0])
    assert headlines(answers) == THREE[1:2]
    assert "more than" in faults(answers)[0].message


def test_a_thousand_nested_encodings() -> None:
    """A body with 1,000 encodings inside one another is refused without trying."""
    answers = read(
        record(answer(gzip.compress(page(1)), "Content-Encoding: " + ", ".join(["gzip"] * 1000)), 1) + plain(2)[0]
    )
    assert headlines(answers) == THREE[1:2]
    assert "1,000 encodings" in faults(answers)[0].message


def test_traversal_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that climbs out of folders is data, and harmless."""
    monkeypatch.chdir(tmp_path)
    answers = read(record(answer(page(1)), WARC_Target_URI="file:///../../../etc/passwd"))
    assert headlines(answers) == THREE[:1]
    first = answers[0]
    assert isinstance(first, Reading)
    assert first.bundle.articles[0].url is None
    assert list(tmp_path.iterdir()) == []


def _sha1(data: bytes) -> str:
    return f"sha1:{base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()}"


def test_digests() -> None:
    """A digest that holds is silent; one that does not is told, and the page is read all the same."""
    block = answer(page(1))
    good = record(block, WARC_Block_Digest=_sha1(block), WARC_Payload_Digest=_sha1(page(1)))
    bad = record(block, WARC_Block_Digest=_sha1(b"x"), WARC_Payload_Digest=_sha1(b"x"))
    assert faults(read(good)) == []
    assert [p.code for p in faults(read(bad))] == ["digest", "digest"]
    assert headlines(read(bad)) == THREE[:1]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"WARC/1.0\r\n",
        b"WARC/",
        b"\x1f\x8b\x08",
        b"nothing",
        b"WARC/1.0\r\n\r\n" * 5,
        b"WARC/1.0\r\nContent-Length: 5\r\n\r\n",
    ],
)
def test_hopeless(data: bytes) -> None:
    """What holds no page raises ReadError, with a problem that says why."""
    with pytest.raises(ReadError) as caught:
        parse(data)
    assert caught.value.problems


def test_folded_and_broken_fields() -> None:
    """A header's line that goes on in the next is joined; a line that is no field is none."""
    data = plain(1)[0].replace(b"WARC-Target-URI: https", b"no field\r\n goes on\r\nWARC-Target-URI:\r\n https", 1)
    assert headlines(read(data)) == THREE[:1]


@pytest.mark.fuzz_formats
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(lists(tuples(integers(0, 9000), integers(0, 80), sampled_from(TOKENS)), min_size=1, max_size=5), booleans())
def test_damaged_archives(cuts: list[tuple[int, int, bytes]], packed: bool) -> None:
    """An archive damaged anywhere gives readings and errors; nothing is raised, and what a compressed one lost is told."""
    whole = b"".join(map(gzip.compress, plain(1, 2, 3))) if packed else b"".join(plain(1, 2, 3))
    for place, length, token in cuts:
        whole = whole[:place] + token + whole[place + length :]
    answers = read(whole)
    assert len(headlines(answers)) == 3 or faults(answers) or not packed


def test_many_wrong_lengths_lose_no_record() -> None:
    """Records that run into each other are all still told of."""
    data = b"".join(record(b"x" * 200, n, length=20_000_000) for n in range(1_000))
    assert len(read(data)) >= 1_000


def test_long_streams_stay_small() -> None:
    """Memory does not grow with the archive."""
    one = gzip.compress(record(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + bytes(range(256)) * 4000))

    class Endless(io.RawIOBase):
        left = 300

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            self.left -= 1
            return one if self.left > 0 else b""

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert list(stream(Endless())) == []  # type: ignore[arg-type]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000
