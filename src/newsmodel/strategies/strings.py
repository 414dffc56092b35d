"""Strategies of single facts: texts, ids, codes, dates, JSON values. Know the values' rules; no value, no record."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar, cast

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel.values import codes
from newsmodel.values.scalars import SAFE_INTEGER

Make = TypeVar("Make", bound=Callable[..., Any])


def once(make: Make) -> Make:
    """A strategy made once for each set of arguments: to make one costs more than to draw from it."""
    return cast("Make", cache(make))


def maybe(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.none() | strategy


def some(strategy: SearchStrategy[Any], most: int = 2) -> SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=most)


LANGUAGES = st.sampled_from(["en", "ko", "zh-Hans", "pt-BR"])
COUNTRIES = st.sampled_from(["PRK", "UKR", "DDR", "XKX"])
POINTERS = st.sampled_from(["/names/0", "/propulsion", "/a~1b/~0"])
URLS = st.sampled_from(["https://example.org/story", "http://example.com/ü?a=b#c"])

LOCAL = "abcdefghijklmnopqrstuvwxyz0123456789"


SAMPLES = (
    "Oslo signed.",
    "🛰️ Über München: 김정은 met שרה",
    "e\u0301te\u0301 \U0001f1fa\U0001f1e6\r\nline",
    "“No,” he said.\n\n\u2028 \u202eend",
)
"""Texts with what offsets go wrong on: letters beyond the BMP, combining marks, both directions, odd line ends."""


@once
def texts(*, min_size: int = 1, max_size: int = 30) -> SearchStrategy[str]:
    """Text of any characters but NUL and lone surrogates; now and then one of SAMPLES."""
    alphabet = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
    fitting = [sample for sample in SAMPLES if min_size <= len(sample) <= max_size]
    drawn = st.text(alphabet, min_size=min_size, max_size=max_size)
    return drawn | st.sampled_from(fitting) if fitting else drawn


@once
def ids(kind: str) -> SearchStrategy[str]:
    """Ids of one kind of record."""
    local = st.text(LOCAL, min_size=1, max_size=8)
    return local.map(lambda text: f"{kind}:{text}")


@once
def code(list_: Any) -> SearchStrategy[str]:
    """A member of a code list of `newsmodel.values.codes`; now and then another project's where the list is open."""
    members = st.sampled_from(codes.members_of(list_))
    is_open = next(part.open for part in list_.__value__.__metadata__ if isinstance(part, codes.CodeList))
    return st.one_of(members, members, members, st.just("x-example.org:own-1")) if is_open else members


@once
def edtf() -> SearchStrategy[str]:
    """EDTF strings: days, months, years, seasons, moments, unspecified digits, qualifiers, intervals, open ones too."""
    days = st.dates().map(str)
    dates = st.one_of(days, days.map(lambda d: d[:7]), days.map(lambda d: d[:4]))
    qualified = st.builds(lambda date, mark: date + mark, dates, st.sampled_from(["", "?", "~", "%"]))
    seasons = st.builds(lambda day, code: f"{day[:4]}-{code}", days, st.integers(21, 41))
    moments = st.datetimes().map(lambda moment: moment.replace(microsecond=0).isoformat() + "Z")
    forms = st.sampled_from(["{d}X", "{c}XX", "{y}-XX", "{m}-XX", "{y}-XX-XX"])
    digits = st.builds(lambda day, form: form.format(y=day[:4], d=day[:3], c=day[:2], m=day[:7]), days, forms)
    ordered = st.tuples(days, days).map(lambda pair: "/".join(sorted(pair)))
    opened = st.builds(
        lambda date, form: form.format(date), qualified, st.sampled_from(["../{}", "{}/..", "{}/", "/{}"])
    )
    return st.one_of(qualified, seasons, moments, digits, ordered, opened)


@once
def json_values() -> SearchStrategy[Any]:
    """JSON values as they may stand under an extension."""
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-SAFE_INTEGER, SAFE_INTEGER),
        st.floats(allow_nan=False, allow_infinity=False),
        texts(min_size=0),
    )
    return st.recursive(
        leaves, lambda v: st.lists(v, max_size=3) | st.dictionaries(texts(), v, max_size=3), max_leaves=6
    )


@once
def extensions() -> SearchStrategy[dict[str, Any]]:
    """The `extensions` of a record, mostly empty."""
    return st.just({}) | st.dictionaries(
        st.sampled_from(["urn:example:a", "https://example.org/b#c"]), json_values(), max_size=2
    )


def timestamps() -> SearchStrategy[str]:
    """Moments with their offset from UTC (RFC 3339), to the second."""
    return st.datetimes().map(lambda moment: moment.replace(microsecond=0).isoformat() + "Z")
