"""Hostile and broken input, case by case, as its user meets it: put to `newsmodel parse`, with nothing but the file.

Whatever the case: no traceback, no socket, no file beside the input, a bounded answer that names the file, and a place
in it where there is one. Exit code 1 where something was found wrong; what is good is there all the same.
"""

# ruff: noqa: E501  a case is one row of a table

from __future__ import annotations

import gzip
import json
import re
import resource
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen
from click.testing import CliRunner

from formats import test_warc as warc
from newsmodel.cli import main

pytestmark = pytest.mark.usefixtures("offline", "no_hang")

PLACE = re.compile(r":\d+:\d+: |:\d+: | at \S|\(byte \d+\)|bytes? \d")
"""A line and a column, a path, or a byte."""


@frozen
class Case:
    """A file and its answer: what stderr says, how many articles are there, whether something is wrong."""

    suffix: str
    data: Callable[[], bytes] | bytes
    told: str = ""
    articles: int | None = None
    wrong: bool = True
    placed: bool = True


def json_case(data: Callable[[], bytes] | bytes, told: str) -> Case:
    return Case(".json", data, told)


def value(text: bytes) -> bytes:
    return b'{"kind":"bundle","extensions":{"urn:a:b":' + text + b"}}"


def agent(text: bytes) -> bytes:
    return b'{"kind":"bundle","provenance":{"method":"rule","agent":"' + text + b'"}}'


def time(text: bytes) -> bytes:
    return b'{"kind":"bundle","times":[{"edtf":' + text + b',"resolution":"explicit"}]}'


def moment(text: bytes) -> bytes:
    return b'{"kind":"bundle","provenance":{"method":"rule","agent":"x","at":"' + text + b'"}}'


def place(fields: bytes) -> bytes:
    return b'{"kind":"bundle","places":[{"id":"place:a",' + fields + b"}]}"


JSON = {
    "arrays nested 100,000 deep": json_case(value(b"[" * 100_000 + b"]" * 100_000), "nested more than 200 levels"),
    "objects 10,000 deep": json_case(value(b'{"a":' * 10_000 + b"1" + b"}" * 10_000), "nested more than 200 levels"),
    "an integer of 100,000 digits": json_case(value(b"1" * 100_000), "more than 4,300 digits"),
    "1e400": json_case(value(b"1e400"), "too large"),
    "NaN": json_case(value(b"NaN"), "NaN is not JSON"),
    "-Infinity": json_case(value(b"-Infinity"), "-Infinity is not JSON"),
    "a lone surrogate escape": json_case(agent(b"\\ud800"), "surrogate"),
    "surrogate bytes": json_case(agent(b"\xed\xa0\x80"), "UTF-8"),
    "a duplicate key": json_case(b'{"kind":"bundle","places":[],"places":[]}', "duplicate key"),
    "a duplicate key after unescaping": json_case(b'{"kind":"bundle","k\\u0069nd":"bundle"}', "duplicate key"),
    "text after the end": json_case(b'{"kind":"bundle"} {}', "after the end"),
    "truncated": json_case(b'{"kind":"bundle","places":[{"id":', "the text ends"),
    "UTF-16": json_case('{"kind":"bundle"}'.encode("utf-16"), "UTF-16"),
    "Latin-1": json_case(agent(b"caf\xe9"), "UTF-8"),
    "raw C0 controls": json_case(agent(b"\x01"), r"U\+0001"),
    "U+0000 raw": json_case(agent(b"\0"), r"U\+0000"),
    "U+0000 escaped": json_case(agent(b"\\u0000"), r"U\+0000"),
    "U+0000 in a key": json_case(value(b'{"\\u0000":1}'), r"U\+0000"),
    "a 200 KB key": json_case(b'{"kind":"bundle","' + b"k" * 200_000 + b'":1}', "a key of 200,000 characters"),
    "a million extra keys": json_case(lambda: b'{"kind":"bundle",' + b",".join(b'"k%d":1' % n for n in range(1_000_000)) + b"}", "999900 more"),
    "__proto__": json_case(b'{"kind":"bundle","__proto__":{"a":1}}', "__proto__"),
    "__class__": json_case(place(b'"__class__":"os.system"'), "__class__"),
    "year 10000": json_case(time(b'"10000"'), r"\$\.times\[0\]\.edtf"),
    "Feb 30": json_case(time(b'"2024-02-30"'), r"\$\.times\[0\]\.edtf"),
    "a numeric-string date": json_case(moment(b"1709634030"), r"\$\.provenance\.at"),
    "a number for a date": json_case(time(b"20240101"), r"\$\.times\[0\]\.edtf"),
    "true for an int": json_case(place(b'"latitude":true'), r"\$\.places\[0\]\.latitude"),
    "a string for a float": json_case(place(b'"latitude":"1.5"'), r"\$\.places\[0\]\.latitude"),
    "a leap second": json_case(moment(b"2016-12-31T23:59:60Z"), r"\$\.provenance\.at"),
    "a 10-digit fraction": json_case(moment(b"2016-12-31T23:59:59.1234567890Z"), r"\$\.provenance\.at"),
    "a remote $ref": json_case(b'{"kind":"bundle","places":[{"$ref":"http://127.0.0.1:1/place.json"}]}', r"\$ref"),
    "an id outside its pattern": json_case(b'{"kind":"bundle","places":[{"id":"../../x"}]}', r"\$\.places\[0\]\.id"),
    "a UTF-8 BOM": Case(".json", b'\xef\xbb\xbf{"kind":"bundle"}', "info: .*byte order mark", 0, wrong=False),
    "a remote $schema": Case(".json", b'{"kind":"bundle","$schema":"http://127.0.0.1:1/schema.json"}', "", 0, wrong=False),
    "a legal id that is a reserved name": Case(".json", b'{"kind":"bundle","articles":[{"id":"article:con","text":"x"}]}', "", 1, wrong=False),
}  # fmt: skip

LINE = b'{"kind":"bundle","articles":[{"id":"article:%d","text":"x"}]}\n'

LINES = {
    "one bad line among good": Case(".jsonl", LINE % 1 + b'{"kind":\n' + LINE % 2, r":2:\d+: the text ends", 2),
    "a torn last line": Case(".jsonl", LINE % 1 + LINE[:30], r":2:\d+: the text ends", 1),
    "a block of NULs": Case(".jsonl", LINE % 1 + bytes(4096) + b"\n" + LINE % 2, ":2: a line of NUL bytes", 2),
    "a 64 MB line": Case(".jsonl", lambda: LINE % 1 + b'{"x":"' + b"a" * (64 << 20) + b'"}\n' + LINE % 2, ":2: a line of more than", 2),
    "U+2028 inside a record": Case(".jsonl", LINE % 1 + '{"kind":"bundle","articles":[{"id":"article:2","text":"a\u2028b"}]}\n'.encode(), "", 2, wrong=False),
    "a duplicate id with another content": Case(".jsonl", LINE % 1 + (LINE % 1).replace(b'"x"', b'"y"'), ":2: two different contents under article:1", 1),
}  # fmt: skip


def rss(head: str = "", item: str = "<item><title>One</title></item>") -> bytes:
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>T</title>{item}</channel></rss>'.encode()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))

XML = {
    "billion laughs": Case(".xml", rss(f'\n<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>', "<item><title>&l9;</title></item>"), ":2: .*entities are refused"),
    "quadratic blow-up": Case(".xml", rss(f'<!DOCTYPE rss [<!ENTITY a "{"a" * 100_000}">]>', f"<item><title>{'&a;' * 10_000}</title></item>"), ":1: .*entities are refused"),
    "an external entity, file": Case(".xml", rss('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "<item><title>&x;</title></item>"), ":1: .*entities are refused"),
    "an external entity, http": Case(".xml", rss('<!DOCTYPE rss [<!ENTITY x SYSTEM "http://127.0.0.1:1/">]>', "<item><title>&x;</title></item>"), ":1: .*entities are refused"),
    "a parameter entity": Case(".xml", rss('<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:1/"> %p;]>'), ":1: .*entities are refused"),
    "100,000 deep": Case(".xml", rss("", "<a>" * 100_000), ":1: more than 256 elements inside one another"),
    "an attribute flood": Case(".xml", rss("", "<item" + "".join(f" a{n}='1'" for n in range(100_000)) + "/>"), ":1: more than 256 attributes"),
    "a mismatched tag": Case(".xml", rss("", "\n<item><title>One</item>"), ":2:.*mismatched tag"),
    "an encoding that lies": Case(".xml", rss("", "\n<item><title>Café</title></item>").decode().encode("latin-1"), ":2:17: the document is to be utf-8, and it is not"),
    "XInclude": Case(".xml", rss("", '\n<item xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></item>'), ":2: .*XInclude"),
    "UTF-7": Case(".xml", rss().replace(b'"1.0"', b'"1.0" encoding="utf-7"', 1), ":1:1: 'utf-7' is no encoding that XML may have"),
    "an external DTD": Case(".xml", rss('<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd">'), "", 1, wrong=False),
    "a pathological author": Case(".xml", rss("", f"<item><title>One</title><author>{'a@b.' * 10_000}</author></item>"), "warning: .*author", 1, wrong=False),
    "bad base64": Case(".xml", b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><content type="application/octet-stream">!!! no base64 !!!</content></entry><entry><title>Two</title></entry></feed>', "error: .*base64", 2),
}  # fmt: skip


def page(head: str = "", body: str = "", heading: str = "River talks to open") -> bytes:
    words = (
        "<p>The ministry said on Wednesday that talks on the river border would open in the last week of June.</p>" * 3
    )
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body><article><h1>{heading}</h1>{words}{body}</article></body></html>".encode()


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


HTML = {
    "100,000 nested divs": Case(".html", b"<html><body><h1>Deep</h1>" + b"<div>" * 100_000 + page() + b"</div>" * 100_000, "error: .*elements inside one another", 1),
    "a script in a headline": Case(".html", page(heading="River &lt;script&gt;alert(1)&lt;/script&gt; talks"), "", 1, wrong=False),
    "broken JSON-LD beside good": Case(".html", page(ld('{"@type": ') + ld('{"@type":"NewsArticle","headline":"River talks to open","articleSection":"World"}')), "block 1 of JSON-LD cannot be read", 1),
    "@context that is http": Case(".html", page(ld('{"@context":"http://127.0.0.1:1/","@type":"NewsArticle","headline":"River talks to open"}')), "", 1, wrong=False),
    "@context that is a file": Case(".html", page(ld('{"@context":"file:///etc/passwd","@type":"NewsArticle","headline":"River talks to open"}')), "", 1, wrong=False),
    "@import": Case(".html", page("<style>@import url(http://127.0.0.1:1/x.css);</style>"), "", 1, wrong=False),
    "a charset that lies": Case(".html", page(heading="Café").replace(b"utf-8", b"iso-8859-1"), "warning: .*iso-8859-1, and it is UTF-8", 1, wrong=False),
    "an unclosed comment": Case(".html", page(body="\n<!-- never ends"), ":2: .*comment", 1),
    "an internal og:image": Case(".html", page('<meta property="og:image" content="http://169.254.169.254/x">'), "", 1, wrong=False),
    "empty": Case(".html", b"", "empty"),
    "PDF bytes": Case(".html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF document"),
    "NULs": Case(".html", page().replace(b"talks", b"ta\0lks"), "NUL", 1),
}  # fmt: skip


def members(*parts: bytes) -> bytes:
    return b"".join(gzip.compress(part) if part.startswith(b"WARC/") else part for part in parts)


ONE, TWO, THREE = warc.plain(1, 2, 3)
TORN = gzip.compress(TWO)


def stated(length: object) -> bytes:
    return members(ONE, warc.record(warc.answer(warc.page(2)), 2, length=length), THREE)


def sent(body: bytes, *headers: str, **fields: str) -> bytes:
    return members(ONE, warc.record(warc.answer(body, *headers), 2, **fields), THREE)


ARCHIVES = {
    "a 1 GiB gzip bomb": Case(".warc.gz", lambda: members(ONE, warc.bomb(warc.record(b"", 2, length=1 << 30)[:-4]), THREE), "gzip bomb", 2),
    "a truncated last member": Case(".warc.gz", members(ONE, THREE)[:-40], "the last member is cut short", 1),
    "a corrupt member in the middle": Case(".warc.gz", members(ONE, TORN[:60] + b"\xff" * 40 + TORN[100:], THREE), r"bytes \d+ to \d[\d,]* cannot be read", 2),
    "a wrong length": Case(".warc.gz", stated(90_000), "is not of 90,000 bytes", 3),
    "a negative length": Case(".warc.gz", stated(-5), "a record of '-5' bytes", 2),
    "a length of 2 EB": Case(".warc.gz", stated(2 << 60), "a record of '2305843009213693952' bytes", 2),
    "an HTTP-gzip bomb": Case(".warc.gz", lambda: sent(warc.bomb(), "Content-Encoding: gzip"), "a compressed body of more than", 2),
    "1,000 nested encodings": Case(".warc.gz", sent(gzip.compress(b"x"), "Content-Encoding: " + ", ".join(["gzip"] * 1000)), "1,000 encodings inside one another", 2),
    "a traversal URI": Case(".warc.gz", sent(warc.page(2), WARC_Target_URI="file:///../../../etc/passwd"), "is no address of the web", 3),
    "a digest mismatch": Case(".warc.gz", sent(warc.page(2), WARC_Block_Digest="sha1:" + "A" * 32), "the warc-block-digest does not hold", 3),
}  # fmt: skip

TEXTS = {
    "400 KB of dates": Case(".txt", b"3 March 2021, 4 April 2022, " * 15_000, "", 1, wrong=False),
    "500 KB of spaces": Case(".txt", b" " * 500_000, "the text is empty"),
    "unbalanced quotes": Case(".txt", '“He said “no, “never, "and so on.\n\n'.encode() * 5_000, "", 1, wrong=False),
    "600 KB of capitals": Case(".txt", b"CAPITALS AND MORE " * 33_000, "", 1, wrong=False),
    "bidi overrides": Case(".txt", "The minister \u202edekovni\u202c nothing.\n\nHe left.\n".encode(), "", 1, wrong=False),
    "cells that begin with =": Case(".txt", b"=cmd|' /C calc'!A0\n\n+1 +2\n\n@SUM(1)\n", "", 1, wrong=False),
    "a flood of combining marks": Case(".txt", ("a" + "\u0301" * 100_000 + " b\n").encode(), "", 1, wrong=False),
    "mixed newlines": Case(".txt", b"One line.\r\nAnother.\rA third.\n", "", 1, wrong=False),
    "emoji before a span": Case(".txt", "🚀🛰️ OSLO, 3 May 2015 (AP) - The ship left.\n\nIt sank.\n".encode(), "", 1, wrong=False),
    "a pickle": Case(".pkl", b"\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00\x8c\x02os\x94\x8c\x06system\x94\x93\x94.", "neither the content nor the file name is of a format that is known here", placed=False),
}  # fmt: skip

CASES = {
    f"{family}: {name}": case
    for family, cases in (("json", JSON), ("jsonl", LINES), ("xml", XML), ("html", HTML), ("warc", ARCHIVES), ("text", TEXTS))
    for name, case in cases.items()
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_answer(name: str, tmp_path: Path) -> None:
    """The exit code, the message with its place, and the articles that are good; whatever the file holds."""
    case = CASES[name]
    path = tmp_path / f"case{case.suffix}"
    path.write_bytes(case.data() if callable(case.data) else case.data)
    done = CliRunner().invoke(main, ["parse", str(path), "--format", "json"])
    assert int(case.wrong) == done.exit_code, done.stderr[:2000]
    assert isinstance(done.exception, SystemExit | None)
    told = done.stderr.splitlines()
    assert len(told) <= 101
    assert max(map(len, told), default=0) < 1000
    assert all(re.match(r"(error|warning|info): ", line) and str(path) in line for line in told)
    assert bool(told) == bool(case.told)
    if case.told:
        assert re.search(case.told, done.stderr)
        line = next(line for line in told if re.search(case.told, line)).replace(str(path), "", 1)
        assert case.placed == bool(PLACE.search(line))
    articles = len(json.loads(done.stdout)["articles"]) if done.stdout else None
    assert case.articles == articles
    assert [path] == list(tmp_path.iterdir())
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1_500_000
