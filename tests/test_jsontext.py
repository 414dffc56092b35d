"""Strict JSON: what is refused and where, what is accepted, where values begin; and all of it in linear time."""

from __future__ import annotations

import json
import math
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import jsontext
from newsmodel.jsontext import JsonError, Place, check, dumps_pointer, has_bom, locate, locate_many, parse, show_path
from work import calls

# id: (text, words of the message, path, offset)
REFUSED: dict[str, tuple[bytes, str, str, int]] = {
    "arrays nested 100,000 deep": (b"[" * 100_000 + b"]" * 100_000, "nested more than 200 levels", "", 201),
    "arrays never closed": (b"[" * 100_000, "nested more than 200 levels", "", 201),
    "objects 10,000 deep": (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "nested more than 200 levels", "", 1005),
    "integer of 100,000 digits": (b'{"n": ' + b"9" * 100_000 + b"}", "more than 4,300 digits", "$.n", 6),
    "negative integer of 4,301 digits": (b"-" + b"9" * 4_301, "more than 4,300 digits", "$", 0),
    "float of 4,301 digits before the point": (b"1" * 4_301 + b".5", "more than 4,300 digits", "$", 0),
    "1e400": (b"[1, 1e400]", "too large", "$[1]", 4),
    "-1e400": (b'{"a": -1e400}', "too large", "$.a", 6),
    "a number that overflows by its digits": (b"[" + b"1" * 400 + b".5]", "too large", "$[0]", 1),
    "the first double that overflows": (b"1.7976931348623159e308", "too large", "$", 0),
    "NaN": (b"[NaN]", "NaN is not JSON", "$[0]", 1),
    "Infinity": (b'{"a":Infinity}', "Infinity is not JSON", "$.a", 5),
    "-Infinity": (b"-Infinity", "-Infinity is not JSON", "$", 0),
    "a lone high surrogate": (rb'["x\ud800"]', r"lone surrogate, \ud800", "$[0]", 3),
    "a lone low surrogate": (rb'["\udc00x"]', "lone surrogate", "$[0]", 2),
    "two high surrogates": (rb'["\ud83d\ud83d"]', "lone surrogate", "$[0]", 2),
    "a high surrogate before a letter": (rb'["\uD83D\u0041"]', "lone surrogate", "$[0]", 2),
    "a lone surrogate in a key": (rb'{"\udc00": 1}', "lone surrogate", "$", 2),
    "surrogate bytes": (b'{"a":"\xed\xa0\x80"}', "a surrogate encoded in bytes", "$.a", 6),
    "a pair of surrogates as bytes (CESU-8)": (
        b'["\xed\xa0\xbd\xed\xb8\x80"]',
        "surrogate encoded in bytes",
        "$[0]",
        2,
    ),
    "an overlong NUL": (b'["\xc0\x80"]', "not UTF-8: byte 0xC0", "$[0]", 2),
    "a code point beyond U+10FFFF": (b'["\xf4\x90\x80\x80"]', "not UTF-8", "$[0]", 2),
    "duplicate key": (b'{"a": 1, "a": 2}', "duplicate key", "$.a", 9),
    "duplicate key after unescaping": (rb'[{"a": 1, "\u0061": 2}]', "duplicate key", "$[0].a", 10),
    "duplicate empty key": (b'{"":1,"":2}', "duplicate key", '$[""]', 6),
    "text after the end": (b"[1] x", "text after the end of the document: “x”", "$", 4),
    "a second document": (b'{}\n{"a":1}', "text after the end", "$", 3),
    "a NUL after the end": (b"1\n\x00", "text after the end of the document: U+0000", "$", 2),
    "empty": (b"", "the text is empty", "$", 0),
    "white space only": (b" \n", "the text is empty", "$", 2),
    "only a byte order mark": (b"\xef\xbb\xbf", "the text is empty", "$", 3),
    "truncated in an array": (b"[1", "the text ends where a comma or ] is expected", "$", 2),
    "truncated after a comma": (b"[1,", "the text ends where a value is expected", "$[1]", 3),
    "truncated in a string": (b'{"a": "b', "the text ends within a string", "$.a", 8),
    "truncated in an escape": (rb'{"a": "b\u00', "the text ends within a string", "$.a", 8),
    "truncated in a key": (b'{"a', "the text ends within a key", "$", 3),
    "truncated after a key": (b'{"a"', "the text ends where a colon", "$.a", 4),
    "truncated in a word": (b"[tru", "the text ends within a value", "$[0]", 1),
    "truncated in a number": (b"[1.", "the text ends within a number", "$[0]", 1),
    "UTF-16 with a mark": ('{"a":1}'.encode("utf-16"), "the text is UTF-16", "$", 0),
    "UTF-16, little-endian": ('{"a":1}'.encode("utf-16-le"), "the text is UTF-16", "$", 0),
    "UTF-16, big-endian": ('{"a":1}'.encode("utf-16-be"), "the text is UTF-16", "$", 0),
    "UTF-32 with a mark": ('{"a":1}'.encode("utf-32"), "the text is UTF-32", "$", 0),
    "UTF-32, big-endian": ('{"a":1}'.encode("utf-32-be"), "the text is UTF-32", "$", 0),
    "Latin-1": ('{"a": "café"}'.encode("latin-1"), "not UTF-8: byte 0xE9; it may be Latin-1", "$.a", 10),
    "Windows-1252": ('["it’s"]'.encode("cp1252"), "not UTF-8: byte 0x92; it may be Latin-1 or Windows-1252", "$[0]", 4),
    "a bad byte between values": (b"[1, \xff]", "not UTF-8: byte 0xFF", "$[1]", 4),
    "a raw newline": (b'["a\nb"]', "a raw control character, U+000A", "$[0]", 3),
    "a raw tab in a key": (b'{"a\t":1}', "a raw control character, U+0009, in a key", "$", 3),
    "a raw NUL": (b'["a\x00"]', "a raw control character, U+0000", "$[0]", 3),
    "an escaped NUL": (rb'{"a": ["\u0000"]}', "the character U+0000 in a string", "$.a[0]", 8),
    "an escaped NUL in a key": (rb'{"\u0000": 1}', "the character U+0000 in a key", "$", 2),
    "an escaped NUL after an escaped backslash": (rb'["\\\u0000"]', "the character U+0000", "$[0]", 4),
    "a block of NULs": (b"\x00" * 64, "found U+0000", "$", 0),
    "a 200 KB key": (b'{"a": 1, "' + b"k" * 200_000 + b'": 1}', "a key of 200,000 characters", "$", 9),
    "a 200 KB key of escaped quotes": (b'{"' + rb"\"" * 100_000 + b'" : 1}', "a key of 100,000 characters", "$", 1),
    "a key of 10,001 characters, deep": (b'[[{"x":{"' + b"k" * 10_001 + b'":1}}]]', "10,001", "$[0][0].x", 8),
    "an unknown escape": (rb'["\x"]', "no such escape", "$[0]", 2),
    "an escape that is not hexadecimal": (rb'["\u00g0"]', "no such escape", "$[0]", 2),
    "a leading zero": (b"[01]", "a malformed number", "$[0]", 1),
    "a leading plus": (b"[+1]", "expected a value, found “+”", "$[0]", 1),
    "no digit before the point": (b"[.5]", "expected a value, found “.”", "$[0]", 1),
    "no digit after the point": (b"[1.]", "a malformed number", "$[0]", 1),
    "a minus alone": (b"[-]", "expected a value, found “-”", "$[0]", 1),
    "a comma with nothing after it": (b"[1,]", "another item after the comma, found “]”", "$[1]", 3),
    "a comma with no key after it": (b'{"a":1,}', "another key after the comma, found “}”", "$", 7),
    "a bare key": (b"{a:1}", "a key in double quotes", "$", 1),
    "single quotes": (b"['a']", "expected a value, found “'”", "$[0]", 1),
    "a missing comma": (b'{"a": [1 2]}', "expected a comma or ], found “2”", "$.a", 9),
    "a missing colon": (b'{"a" 1}', "expected a colon after the key, found “1”", "$.a", 5),
    "the wrong bracket": (b'{"a": [1}', "expected a comma or ], found “}”", "$.a", 8),
    "a comment": (b"[1, // one\n2]", "expected a value, found “/”", "$[1]", 4),
    "a no-break space": ("[1,\u00a02]".encode(), "expected a value, found U+00A0", "$[1]", 3),
}


def refusal(data: bytes) -> JsonError:
    with pytest.raises(JsonError) as caught:
        parse(data)
    return caught.value


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_its_place(name: str) -> None:
    """Every text that is not strict JSON is refused in words, with the path and the byte offset."""
    data, words, path, offset = REFUSED[name]
    error = refusal(data)
    assert words in error.message
    assert offset == error.offset
    assert path in ("", error.path)


@pytest.mark.parametrize("name", REFUSED)
def test_a_message_is_bounded(name: str) -> None:
    """However large the text, the message is short."""
    assert len(str(refusal(REFUSED[name][0]))) < 300


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"\xef\xbb\xbf[1]", [1]),
        (b" [1,2]\r\n\t", [1, 2]),
        (rb'"\\u0000"', "\\u0000"),
        (rb'"\ud83d\uDE00"', "😀"),
        (rb'"\"\\\/\b\f\n\r\t\u00e9"', '"\\/\b\f\n\r\té'),
        ('"\x7f\u2028\ufffe"'.encode(), "\x7f\u2028\ufffe"),
        (b"9" * 4300, int("9" * 4300)),
        (b"-0", 0),
        (b"1e-400", 0.0),
        (b"1.7976931348623157e308", 1.7976931348623157e308),
        (b"1e0000000000000000000000000000000000000001", 10.0),
        (b"[" * 200 + b"1" + b"]" * 200, None),
        (b'{"' + b"k" * 10_000 + b'":1}', {"k" * 10_000: 1}),
        ('{"' + "é" * 10_000 + '":1}', {"é" * 10_000: 1}),
        (b'{"__proto__":1,"__class__":2}', {"__proto__": 1, "__class__": 2}),
        (b'["' + b"k" * 20_000 + b'", ":"]', ["k" * 20_000, ":"]),
    ],
)
def test_accepted(data: bytes | str, value: Any) -> None:
    """What is strict JSON is read, at the limits too."""
    parsed = parse(data if isinstance(data, bytes) else data.encode())
    assert value is None or value == parsed


def test_a_nul_is_refused_but_its_spelling_is_not() -> None:
    """An escaped backslash before u0000 makes six characters, not a NUL."""
    assert {"a": "\\u0000"} == parse(rb'{"a": "\\u0000"}')


def test_a_bom_is_skipped_and_known() -> None:
    """A byte order mark is no error; offsets count it, columns do not."""
    assert has_bom(b"\xef\xbb\xbf1") and not has_bom(b"1")
    assert b"[1]" == check(b"\xef\xbb\xbf[1]")
    error = refusal(b"\xef\xbb\xbf[x]")
    assert (4, 1, 2) == (error.offset, error.line, error.column)


def test_check_gives_the_verdict_of_parse() -> None:
    """`check` refuses what `parse` refuses, with the same words."""
    with pytest.raises(JsonError, match="duplicate key"):
        check(b'{"a":1,"a":1}')


def test_lines_and_columns_are_counted_in_characters() -> None:
    """Columns count code points, not bytes, from 1; lines end in LF."""
    error = refusal('{\n  "é😀": nope}'.encode())
    assert (2, 9, '$["é😀"]') == (error.line, error.column, error.path)
    assert 'expected a value, found “n” at $["é😀"], line 2, column 9 (byte 14)' == str(error)


def test_an_error_travels() -> None:
    """An error survives pickling, as it must where several processes work."""
    error = refusal(b'{"a/b": [01]}')
    again = pickle.loads(pickle.dumps(error))
    assert (str(error), "/a~1b/0") == (str(again), again.pointer)


def test_only_the_first_fault_is_told() -> None:
    """A million faults give one error."""
    error = refusal(b"{" + b'"a":1,' * 1_000_000 + b'"a":1}')
    assert ("duplicate key", 7) == (error.message, error.offset)


@pytest.mark.parametrize(
    ("path", "pointer", "shown"),
    [
        ((), "", "$"),
        (("items", 3, "name"), "/items/3/name", "$.items[3].name"),
        (("a", 0, "odd key"), "/a/0/odd key", '$.a[0]["odd key"]'),
        (("a/b", "m~n", ""), "/a~1b/m~0n/", '$["a/b"]["m~n"][""]'),
        (('"', "\u202e"), '/"/\u202e', '$["\\""]["\\u202e"]'),
        (("k" * 100,), "/" + "k" * 100, '$["' + "k" * 40 + "…" + "k" * 10 + '"]'),
        ((0,) * 200, "/0" * 200, "$" + "[0]" * 10 + "…" + "[0]" * 5),
    ],
)
def test_paths_are_shown_and_pointed(path: tuple[str | int, ...], pointer: str, shown: str) -> None:
    """A path has a JSON pointer (RFC 6901), and a form for people that stays short."""
    assert (pointer, shown) == (dumps_pointer(path), show_path(path))


DOCUMENT = '{\n  "é": [1, {"b": null}],\n  "a\\u0062": "x", "0": 2\n}'.encode()


@pytest.mark.parametrize(
    ("path", "offset", "line", "column", "key", "whole"),
    [
        ((), 0, 1, 1, None, True),
        (("é",), 10, 2, 8, 4, True),
        (("é", 0), 11, 2, 9, None, True),
        (("é", 1, "b"), 20, 2, 18, 15, True),
        (("ab",), 41, 3, 14, 30, True),
        (("0",), 51, 3, 24, 46, True),
        ((0,), 0, 1, 1, None, False),
        (("é", 7, "b"), 10, 2, 8, 4, False),
        (("é", 1, "b", "c"), 20, 2, 18, 15, False),
        (("é", "1"), 10, 2, 8, 4, False),
    ],
)
def test_locate(path: tuple[str | int, ...], offset: int, line: int, column: int, key: int | None, whole: bool) -> None:
    """A path leads to its value, or to the deepest value on the way; a member's name has a place of its own."""
    place = locate(DOCUMENT, path)
    assert (offset, line, column, whole) == (place.offset, place.line, place.column, place.whole)
    assert key == (place.key and place.key.offset)


def test_locate_many_keeps_the_order() -> None:
    """Many paths are found in one walk and come back as they were asked for, twice where asked twice."""
    paths = [("0",), ("é", 1), ("0",)]
    assert [locate(DOCUMENT, path) for path in paths] == locate_many(DOCUMENT, paths)
    assert [] == locate_many(DOCUMENT, [])


def test_locate_in_broken_text_says_what_is_wrong() -> None:
    """A place that cannot be found for a fault before it is refused like the text; what stands behind is not read."""
    with pytest.raises(JsonError, match="the text ends"):
        locate(b"[1", (1,))
    assert 1 == locate(b"[1", (0,)).offset


def test_locate_counts_a_bom_in_bytes_only() -> None:
    """After a byte order mark offsets are those of the file, columns those that an editor shows."""
    assert Place(4, 1, 2) == locate(b"\xef\xbb\xbf[1]", (0,))


# Properties.

characters = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
texts = st.text(characters, max_size=8)
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts
)
values = st.recursive(scalars, lambda v: st.lists(v, max_size=4) | st.dictionaries(texts, v, max_size=4), max_leaves=20)


def paths_of(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in items:
        yield from paths_of(inner, (*path, step))


@given(values, st.booleans(), st.sampled_from([None, 1]))
def test_every_value_comes_back(value: Any, escaped: bool, indent: int | None) -> None:
    """parse(dumps(v)) == v, however v is written."""
    assert value == parse(json.dumps(value, ensure_ascii=escaped, indent=indent).encode())


@given(values, st.booleans(), st.sampled_from([None, 1]))
def test_every_path_leads_to_its_value(value: Any, escaped: bool, indent: int | None) -> None:
    """At the place of a path stands the value of that path, at the key's place its key."""
    text = json.dumps(value, ensure_ascii=escaped, indent=indent)
    pairs = list(paths_of(value))
    for (path, inner), place in zip(pairs, locate_many(text.encode(), [p for p, _ in pairs]), strict=True):
        start = len(text.encode()[: place.offset].decode())
        assert inner == json.JSONDecoder().raw_decode(text, start)[0]
        line = text[:start].split("\n")
        assert (len(line), len(line[-1]) + 1, True) == (place.line, place.column, place.whole)
        if path and isinstance(path[-1], str):
            assert place.key is not None
            assert path[-1] == json.loads(text.encode()[place.key.offset : place.offset].decode().rstrip(": \n"))


class Refused(Exception):
    """The oracle says no."""


def oracle(data: bytes) -> Any:
    """Python's own parser, made strict."""
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise Refused from error
    if any("\x00" in s or any("\ud800" <= c <= "\udfff" for c in s) for s in _strings(value)):
        raise Refused
    return value


def _refuse(_: str) -> Any:
    raise Refused


def _finite(text: str) -> float:
    return float(text) if math.isfinite(float(text)) else _refuse(text)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return dict(pairs) if len(pairs) == len(dict(pairs)) else _refuse("")


def _strings(value: Any) -> Iterator[str]:
    for path, inner in paths_of(value):
        yield from (part for part in (*path[-1:], inner) if isinstance(part, str))


def agree(data: bytes) -> None:
    try:
        expected = oracle(data)
    except Refused:
        error = refusal(data)
        assert 0 <= error.offset <= len(data)
        assert error.line >= 1 and error.column >= 1
        assert "line 1 column" not in error.message, "jiter refused what the scanner did not see"
        assert len(str(error)) < 1000
    else:
        assert repr(expected) == repr(parse(data))


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Arbitrary bytes are read as Python's strict parser reads them, or refused with a place within them."""
    agree(data)


FRAGMENTS = [
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b'"',
    b'"a"',
    b'"a":',
    rb'"\u0061":',
    b"1",
    b"-",
    b"0",
    b".",
    b"e",
    b"E+",
]
FRAGMENTS += [b"99999", b"1e308", b"true", b"fals", b"null", b"NaN", b"Infinity", b" ", b"\n", b"\x00", b"\xef\xbb\xbf"]
FRAGMENTS += [
    rb"\u0000",
    rb"\ud83d",
    rb"\ude00",
    b"\\",
    rb"\n",
    b"\xed\xa0\x80",
    b"\xc3\xa9",
    b"\xe9",
    b"\xf0\x9f",
    b"/",
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map(b"".join))
def test_any_heap_of_fragments_is_read_or_refused(data: bytes) -> None:
    """So are texts made of pieces of JSON."""
    agree(data)


@given(values, st.data())
def test_any_damaged_text_is_read_or_refused(value: Any, data: st.DataObject) -> None:
    """So are texts of which some bytes are lost, doubled or replaced."""
    text = json.dumps(value, ensure_ascii=data.draw(st.booleans())).encode()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 3)))
    agree(text[:start] + data.draw(st.sampled_from([b"", text[start:end] * 2, *FRAGMENTS])) + text[end:])


# Linear time: calls of functions are counted, not seconds.


GROWING: dict[str, Callable[[int], bytes]] = {
    "keys": lambda n: b"{" + b",".join(b'"k%d":1' % i for i in range(n)) + b"!",
    "items": lambda n: b"[" + b"1," * n,
    "escapes": lambda n: b'["' + rb"\n" * n + b'"x',
    "escaped quotes": lambda n: b'["' + rb"\"" * n * 20 + b'"]',
    "backslashes": lambda n: b'["' + b"\\\\" * n * 20 + b'"]',
    "runs of backslashes before quotes": lambda n: b'["' + (b"\\\\" * 20 + rb"\"") * n + b'"]',
    "NULs spelled out": lambda n: b"[" + rb'"\\u0000",' * n + b"1]",
    "long keys nearly": lambda n: b"[" + b",".join(b'{"' + b"k" * 9_999 + b'":1}' for _ in range(n // 100)) + b"]",
    "long texts": lambda n: b"[" + b",".join(b'"' + b"k" * 19_999 + b'"' for _ in range(n // 100)) + b"]",
    "white space": lambda n: b" " * n + b"x",
    "nested": lambda n: b"[" * n,
    "digits": lambda n: b"1" * n,
    "deep and wide": lambda n: b"[" + (b"[" * 150 + b"]" * 150 + b",") * (n // 100),
}


@pytest.mark.parametrize("name", GROWING)
def test_work_grows_with_the_text(name: str) -> None:
    """Twice the text is at most twice the work, and a little."""
    small, large = (calls(lambda n=n: parse(GROWING[name](n)), refusal=JsonError) for n in (2_000, 4_000))  # type: ignore[misc]
    assert large <= 2.2 * small + 100


def test_many_paths_cost_one_walk() -> None:
    """Work to locate grows with the text and the number of paths, not with their product."""

    def work(n: int) -> int:
        data = json.dumps([{"a": i} for i in range(n)]).encode()
        return calls(lambda: locate_many(data, [(i, "a") for i in range(n)]))

    assert work(2_000) <= 2.2 * work(1_000)


def test_the_limits_are_stated() -> None:
    """The limits are public numbers."""
    assert (200, 4_300, 10_000) == (jsontext.MAX_DEPTH, jsontext.MAX_DIGITS, jsontext.MAX_KEY)
