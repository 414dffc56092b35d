"""Documents near the border of validity, from a seed: valid records with a few values changed. Knows no model.

The changes are those on which models and schemas are known to part: numbers as strings, true for 1, 1.0 for 1, dates
that no calendar has, a newline at the end, codes almost right, null for absent, keys too many.
"""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Callable, Iterator
from typing import Any

MARK = "\ue000"
"""What stands around a number that is to be written as it is."""

STRINGS = [
    "",
    " ",
    "x",
    "actor:x",
    "actor:x\n",
    "actor:X",
    "actor:",
    "actor:../../x",
    "event:é",
    "article:a",
    "place:con",
    "claim:-a",
    "delegation:" + "a" * 120,
    "delegation:" + "a" * 121,
    "2024",
    "2024-02-29",
    "2023-02-29",
    "2024-02-30",
    "2024-13",
    "2024-1",
    "10000-01-01",
    "2024-21",
    "2024-42",
    "201X",
    "20XX",
    "2024-XX-01",
    "1985-XX-XX",
    "2024~",
    "2024?~",
    "../2024",
    "2024/..",
    "..",
    "2024/2023",
    "2024-01-01T00:00:60Z",
    "2024-01-01T24:00:00Z",
    "2024-01-01T00:00:00",
    "2024-01-01T00:00:00Z",
    "2024-01-01T00:00:00.1234567890Z",
    "2024-01-01T00:00:00+09:00",
    "2024-01-01T00:00:00-00:00",
    "2024-07-19\n",
    "٢٠٢٤",
    "２０２４",
    "1",
    "1.0",
    "true",
    "null",
    "meeting",
    "Meeting",
    "meeting\n",
    "meetin",
    "x-a:b",
    "x-a:",
    "x-A:b",
    "x-a.b-c:d_e",
    "x-a:b\n",
    "certain",
    "certain_not",
    "person",
    "exact",
    "PRK",
    "prk",
    "PRKK",
    "en",
    "en-GB",
    "e",
    "en_GB",
    "x-klingon",
    "zh-Hans-CN",
    "http://a",
    "https://a.b/c d",
    "HTTP://a",
    "ftp://a",
    "javascript:alert(1)",
    "urn:a:b",
    "urn:",
    "/a",
    "/a/b~0~1",
    "/a~2",
    "a",
    "/",
    "km",
    "k m",
    "é",
    "\U0001f6f0",
    "\u2028",
    "e\u0301",
    "1.0",
    "1.1",
    "bundle",
    "event",
    "rule",
]
NUMBERS = [
    0,
    1,
    -1,
    2,
    1.0,
    2.0,
    0.5,
    1.5,
    -0.0,
    1e2,
    1e16,
    2**53 - 1,
    2**53,
    2**64,
    10**30,
    1e300,
    -1e300,
    90,
    90.5,
    -91,
    181,
    1e-320,
]
OTHERS: list[Any] = [None, True, False, [], {}, [None], [[]], {"a": 1}, ["a", "a"], [1, True], {"": None}]
CHARACTERS = [*'\n\r\t .-_:/~X%?+T09aAzZ{}|\\^`<>"[]()*é\u0663\uff11\u2028\x7f\x85\U0001f6f0', ""]
RAW = [
    f"{MARK}{number}{MARK}"
    for number in (
        "1e2 1E+2 10e-1 1.0 1.00 0.1e1 15e-1 -0 -0.0 0e0 1e-400 5e-324 1e308 1e400 NaN Infinity -Infinity 01 1. "
        "9007199254740991 9007199254740992 9007199254740991.0 9007199254740993.0 9.007199254740991e15 "
        "123456789012345678901234567890"
    ).split()
]
"""Numbers as only a text can tell them apart; `serialized` puts them in bare."""
KEYS = ["extra", "Kind", "id ", "__proto__", "__class__", "$schema", "mention", "schema_", "x-own", "", "début"]


class Mutator:
    """An endless stream of documents from a seed and a pool of valid ones."""

    def __init__(self, seed: int, pool: list[Any]) -> None:
        self.random = random.Random(seed)  # noqa: S311  no secret
        self.pool = pool

    def documents(self, number: int) -> Iterator[Any]:
        """So many documents, most with one to three changes, some with none."""
        for _ in range(number):
            document = copy.deepcopy(self.random.choice(self.pool))
            for _ in range(self.random.choice((0, 1, 1, 1, 2, 3))):
                document = self._changed(document)
            yield document

    def _changed(self, document: Any) -> Any:
        paths = list(_paths(document))
        path = self.random.choice(paths)
        if not path:
            return self._value() if self.random.random() < 0.02 else document
        parent = document
        for step in path[:-1]:
            parent = parent[step]
        self.random.choice(self._changes())(parent, path[-1])
        return document

    def _changes(self) -> list[Callable[[Any, Any], None]]:
        return [
            self._replace,
            self._replace,
            self._twist,
            self._twist,
            self._twist,
            self._drop,
            self._add,
            self._swap,
            self._nest,
            self._repeat,
            self._extend,
        ]

    def _replace(self, parent: Any, step: Any) -> None:
        parent[step] = self._value()

    def _value(self) -> Any:
        kind = self.random.choice((STRINGS, STRINGS, NUMBERS, OTHERS, RAW, "date", "code"))
        if kind == "date":
            return self._date()
        if kind == "code":
            return self._code()
        return copy.deepcopy(self.random.choice(kind))

    def _date(self) -> str:
        """Something like an EDTF string or a timestamp: digits of a calendar and just beside it."""
        pick = self.random.choice
        side = pick(("{}", "{}", "{}", "{}/{}", "../{}", "{}/..", "{}/", "/{}", "{}-{}", "/", "../.."))
        return side.format(self._moment(), self._moment()) + pick(("", "", "", "?", "~", "%", "??", "\n", "Z"))

    def _moment(self) -> str:
        pick, number = self.random.choice, self.random.randint
        year = pick(("1900", "2000", "2023", "2024", "0000", "9999", "201X", "20XX", "2XXX", "20X4", "99999", "-001"))
        month, day = (
            pick((f"{number(0, 13):02}", "02", "XX", f"{number(20, 42)}", "1")),
            pick((f"{number(0, 32):02}", "29", "XX")),
        )
        date = pick(("{y}", "{y}-{m}", "{y}-{m}-{d}", "{y}-{m}-{d}", "{y}{m}{d}")).format(y=year, m=month, d=day)
        time = f"{pick(('T', 'T', 't', ' '))}{number(0, 24):02}:{number(0, 60):02}:{pick((number(0, 61), 0)):02}"
        fraction = pick(("", "", ".", ".5", ".123456", ".1234567", ",5"))
        shift = pick(("", "Z", "z", "+09:00", "+09", "-00:00", "+00:00", "-05:30", "+24:00", "+0900"))
        return date + pick(("", "", time + fraction + shift)) + pick(("", "", "", "?", "~", "%"))

    def _code(self) -> str:
        """Something like a code of another project."""
        part = [
            self.random.choice(("a", "a.b", "a-b_c", "A", "", ".", "a..b", "é", "9", "a" * 64, "a" * 65)) for _ in "12"
        ]
        return self.random.choice(("x-{}:{}", "x-{}:{}", "X-{}:{}", "x{}:{}", "x-{}:{}\n", "x-{}:{}:x")).format(*part)

    def _near(self, value: str) -> str:
        """The string with one character more, less, or another."""
        at = self.random.randint(0, len(value))
        return value[:at] + self.random.choice(CHARACTERS) + value[at + self.random.randint(0, 1) :]

    def _twist(self, parent: Any, step: Any) -> None:
        """A value of the same kind, or the same value in another kind."""
        value = parent[step]
        if isinstance(value, bool) or value is None:
            parent[step] = self.random.choice((0, 1, "true", None, False))
        elif isinstance(value, int | float):
            parent[step] = self.random.choice(
                (
                    float(value) if abs(value) < 2**60 else value,
                    str(value),
                    -value,
                    value + 0.5,
                    bool(value),
                    value * 10,
                )
            )
        elif isinstance(value, str):
            parent[step] = self.random.choice(
                (
                    value + "\n",
                    "\n" + value,
                    value + " ",
                    value[:-1],
                    value.upper(),
                    value * 2,
                    [value],
                    {"": value},
                    value + "\u0661",
                    self._near(value),
                    self._near(value),
                    self._near(value),
                )
            )
        elif isinstance(value, list):
            parent[step] = self.random.choice(
                (
                    value + value,
                    value[:1],
                    {"0": value},
                    None,
                    [*value, None],
                )
            )
        else:
            parent[step] = self.random.choice(([value], None, list(value), {**value, "extra": 1}))

    def _drop(self, parent: Any, step: Any) -> None:
        del parent[step]

    def _add(self, parent: Any, step: Any) -> None:
        if isinstance(parent, dict):
            parent[self.random.choice(KEYS)] = self._value()
        else:
            parent.insert(self.random.randint(0, len(parent)), self._value())

    def _swap(self, parent: Any, step: Any) -> None:
        """Two values of one object change places."""
        if isinstance(parent, dict) and len(parent) > 1:
            other = self.random.choice(list(parent))
            parent[step], parent[other] = parent[other], parent[step]

    def _nest(self, parent: Any, step: Any) -> None:
        for _ in range(self.random.choice((1, 3, 30))):
            parent[step] = [parent[step]] if self.random.random() < 0.5 else {"a": parent[step]}

    def _extend(self, parent: Any, step: Any) -> None:
        """A fact of another project under any key, nested to any depth a reader takes, or one more."""
        value, depth = self._value(), self.random.choice((0, 0, 1, 5, 60, 190, 199))
        for _ in range(depth):
            value = [value] if self.random.random() < 0.5 else {self.random.choice(("", "a", "urn:a:b")): value}
        if isinstance(parent, dict):
            parent["extensions"] = {
                self.random.choice(("urn:a:b", "https://a.b/c", "urn:", "a b:c", "é:é", "x")): value
            }

    def _repeat(self, parent: Any, step: Any) -> None:
        if isinstance(parent, list):
            parent.append(copy.deepcopy(parent[step]))


def serialized(document: Any) -> bytes:
    """The document as JSON text, with the numbers of RAW in their own spelling."""
    text = json.dumps(document, ensure_ascii=False)
    text = re.sub(f'"{MARK}([^"]*){MARK}"', r"\1", text) if MARK in text else text
    return text.encode("utf-8", "surrogatepass")


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _paths(item, (*path, key))
