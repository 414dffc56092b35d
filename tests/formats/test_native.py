"""Native JSON and JSONL: strict, with places, and byte-equal there and back."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings

import newsmodel as nm
from newsmodel import strategies
from newsmodel.formats import json as native
from newsmodel.formats import jsonl

GOOD = b'{"kind":"bundle","places":[{"id":"place:a"}]}'


@settings(max_examples=200)
@given(strategies.bundles())
def test_nothing_is_lost_and_bytes_are_settled(bundle: nm.Bundle) -> None:
    """What is written and read is equal, also on one line; with orjson and without it the bytes are the same."""
    for name in ("json", "jsonl"):
        done = nm.render(bundle, name)
        assert (bundle, ()) == (nm.parse(done.data, name).bundle, done.losses)
    fast, native.orjson = native.orjson, None  # type: ignore[assignment]
    try:
        plain = [native.encode(bundle), native.encode(bundle, indent=True)]
    finally:
        native.orjson = fast
    assert plain == [native.encode(bundle), native.encode(bundle, indent=True)]


def test_extensions_are_kept_verbatim() -> None:
    """Null, nested lists and whole numbers beyond 64 bits in an extension come back."""
    data = b'{"extensions":{"urn:a:b":{"n":null,"big":' + b"9" * 40 + b',"l":[[null]]}}}'
    bundle = nm.parse(data, "json").bundle
    assert json.loads(data)["extensions"] == json.loads(nm.render(bundle).data)["extensions"]


HOSTILE: dict[str, tuple[bytes, str]] = {
    "arrays 100,000 deep": (b"[" * 100_000, "$"),
    "objects 10,000 deep": (b'{"a":' * 10_000, "$"),
    "100,000 digits": (b'{"extensions":{"urn:a:b":' + b"1" * 100_000 + b"}}", "$.extensions"),
    "overflow": (b'{"extensions":{"urn:a:b":1e400}}', "$.extensions"),
    "NaN": (b'{"extensions":{"urn:a:b":NaN}}', "$.extensions"),
    "-Infinity": (b'{"extensions":{"urn:a:b":-Infinity}}', "$.extensions"),
    "lone surrogate": (b'{"provenance":{"agent":"\\ud800"}}', "$.provenance.agent"),
    "surrogate bytes": (b'{"provenance":{"agent":"\xed\xa0\x80"}}', "$.provenance.agent"),
    "duplicate key": (b'{"kind":"bundle","kind":"bundle"}', "$.kind"),
    "duplicate key when unescaped": (b'{"kind":"bundle","k\\u0069nd":"bundle"}', "$.kind"),
    "text after the end": (b"{} {}", "$"),
    "truncated": (b'{"places":[{"id":', "$.places[0].id"),
    "UTF-16": ('{"kind":"bundle"}'.encode("utf-16"), "$"),
    "Latin-1": (b'{"provenance":{"agent":"\xe9"}}', "$.provenance.agent"),
    "raw control": (b'{"provenance":{"agent":"\x01"}}', "$.provenance.agent"),
    "escaped NUL": (b'{"provenance":{"agent":"\\u0000"}}', "$.provenance.agent"),
    "long key": (b'{"' + b"k" * 200_000 + b'":1}', "$"),
    "odd keys": (b'{"__proto__":{}}', "$"),
    "year 10000": (b'{"times":[{"edtf":"10000","resolution":"explicit"}]}', "$.times[0].edtf"),
    "30 February": (b'{"times":[{"edtf":"2024-02-30","resolution":"explicit"}]}', "$.times[0].edtf"),
    "numeric date": (b'{"times":[{"edtf":20240101,"resolution":"explicit"}]}', "$.times[0].edtf"),
    "leap second": (b'{"provenance":{"method":"rule","agent":"x","at":"2016-12-31T23:59:60Z"}}', "$.provenance.at"),
    "long fraction": (
        b'{"provenance":{"method":"rule","agent":"x","at":"2016-12-31T23:59:59.1234567890Z"}}',
        "$.provenance.at",
    ),
    "true for a number": (b'{"places":[{"id":"place:a","latitude":true}]}', "$.places[0].latitude"),
    "text for a number": (b'{"places":[{"id":"place:a","latitude":"1"}]}', "$.places[0].latitude"),
    "id as a path": (b'{"places":[{"id":"../../x"}]}', "$.places[0].id"),
    "newer schema": (b'{"schema_version":"1.1"}', "$.schema_version"),
    "another document": (b'{"kind":"event"}', "$.kind"),
    "no object": (b"[]", "$"),
    "empty": (b"", "$"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_input(case: str) -> None:
    """Refused with one clear problem or few, each with a place; a message stays short."""
    data, path = HOSTILE[case]
    with pytest.raises(nm.ReadError) as told:
        nm.parse(data, "json")
    problem = told.value.problems[0]
    assert (problem.path or "").startswith(path)
    assert problem.offset is not None or problem.path
    assert len(str(told.value)) < 2000


def test_byte_order_mark() -> None:
    """A UTF-8 byte order mark is taken and noted."""
    reading = nm.parse(b"\xef\xbb\xbf" + GOOD, "json")
    assert ["info"] == [problem.severity for problem in reading.problems]


def test_reserved_names_are_fine_as_ids() -> None:
    """An id that some system reserves is only an id."""
    assert "place:con" == nm.parse(GOOD.replace(b"place:a", b"place:con"), "json").bundle.places[0].id


def test_places_of_validation_problems() -> None:
    """Line, column and offset point at the value, or at the key that is too many."""
    text = '{"kind": "event",\n "id": "event:x", "oops": 1,\n "type": "visit", "status": "happened"}'
    found = {problem.path: problem for problem in nm.validate(text)}
    assert (2, 19) == (found["$.oops"].line, found["$.oops"].column)
    assert (3, 29) == (found["$.status"].line, found["$.status"].column)
    assert text.encode().index(b'"happened"') == found["$.status"].offset


def test_the_kind_decides_what_is_judged() -> None:
    """A document is judged as the record it says it is."""
    messages = [problem.message for problem in nm.validate(b'{"kind": "claim", "id": "claim:a"}')]
    assert any("speech_act" in message for message in messages)
    assert () == nm.validate(b'{"id": "place:a"}', kind="place")
    assert ["kind"] == [problem.code for problem in nm.validate(b'{"kind": "nonsense"}')]
    with pytest.raises(KeyError):
        nm.validate(b"{}", kind="nonsense")


def lines(*parts: bytes) -> list[Any]:
    return list(jsonl.stream(io.BytesIO(b"\n".join(parts))))


def test_one_bad_line() -> None:
    """A bad line costs itself: the good are kept, the bad is told with line and offset."""
    good, bad, other = lines(GOOD, b'{"kind":', GOOD.replace(b"place:a", b"place:b"))
    assert isinstance(bad, nm.ReadError)
    assert 2 == bad.problems[0].line
    assert len(GOOD) + 1 <= (bad.problems[0].offset or 0) <= len(GOOD) + 10
    assert "place:a" == good.bundle.places[0].id
    assert "place:b" == other.bundle.places[0].id
    reading = nm.parse(GOOD + b"\n{\n", "jsonl")
    assert [2] == [problem.line for problem in reading.problems]


def test_torn_last_line_and_nuls() -> None:
    """A torn last line and a block of NULs are problems of their own."""
    _, torn = lines(GOOD, GOOD[:20])
    assert isinstance(torn, nm.ReadError)
    _, nuls, _ = lines(GOOD, b"\0" * 4096, GOOD)
    assert isinstance(nuls, nm.ReadError)
    assert "NUL" in nuls.problems[0].message


def test_line_separator_splits_nothing() -> None:
    """U+2028 inside a string is no end of a line."""
    (reading,) = lines('{"articles":[{"id":"article:a","text":"a\u2028b"}]}'.encode())
    assert "a\u2028b" == reading.bundle.articles[0].text


def test_lines_are_known_from_a_document() -> None:
    """Of one line the name says whether it is a bundle or lines of them; several lines speak for themselves."""
    long = GOOD.replace(b'"place:a"', b'"place:a","extensions":{"urn:a:b":"' + b"x" * 10_000 + b'"}')
    for data in (GOOD, GOOD + b"\n", long):
        assert ["json", "json", "jsonl"] == [nm.guess(data, name).name for name in (None, "a.json", "a.jsonl")]
    for data in (GOOD + b"\n" + GOOD, long + b"\n" + long):
        assert ["jsonl", "jsonl"] == [nm.guess(data, name).name for name in (None, "a.jsonl")]
    torn = GOOD[:20] + b"\n" + GOOD + b"\n"
    assert "jsonl" == nm.guess(torn, "a.jsonl").name
    assert "json" == nm.guess(nm.render(nm.parse(GOOD).bundle).data, "a.jsonl").name


def test_endless_line() -> None:
    """A line longer than the limit is refused, and what follows is read."""
    long = b'{"x":"' + b"a" * jsonl.LONGEST_LINE + b'"}'
    refused, reading = lines(long, GOOD)
    assert isinstance(refused, nm.ReadError)
    assert "place:a" == reading.bundle.places[0].id


def test_duplicate_ids() -> None:
    """An id that comes again is reported; with another content the line is left out of the whole."""
    _, again = lines(GOOD, GOOD)
    assert ["duplicate_id"] == [problem.code for problem in again.problems]
    other = GOOD.replace(b'"place:a"', b'"place:a","type":"sea"')
    reading = nm.parse(GOOD + b"\n" + other, "jsonl")
    assert ["duplicate_id"] == [problem.code for problem in reading.problems]
    assert reading.bundle.places[0].type is None
