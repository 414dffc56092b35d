"""Strategies of the values that records are made of. Know no record."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel.models.record import Identifier, Provenance
from newsmodel.strategies.strings import LANGUAGES, POINTERS, code, edtf, ids, maybe, once, texts, timestamps
from newsmodel.values import codes
from newsmodel.values.edtf import Instant
from newsmodel.values.mention import Mention
from newsmodel.values.name import Name
from newsmodel.values.party import Party
from newsmodel.values.problem import Loss, Problem
from newsmodel.values.quantity import Quantity
from newsmodel.values.when import When


@once
def names() -> SearchStrategy[Name]:
    """Names with and without a language."""
    return st.builds(
        Name,
        text=texts(),
        form=code(codes.NameForm),
        language=maybe(LANGUAGES),
    )


@once
def mentions() -> SearchStrategy[Mention]:
    """Mentions that point into no particular text; `Article.mention_at` makes ones that do."""
    return st.builds(
        Mention,
        article=ids("article"),
        start=st.integers(0, 50),
        end=st.integers(51, 90),
        text=texts(),
        form=code(codes.MentionForm),
        field=maybe(POINTERS),
    )


@once
def whens(mention: SearchStrategy[Any] | None = None) -> SearchStrategy[When]:
    """Times, resolved and unresolved."""

    def settle(fields: dict[str, Any]) -> When:
        if fields["resolution"] == "unresolved":
            fields["edtf"] = None
        return When(**fields, anchor="2024-07-19" if fields["resolution"] == "relative" else None)

    return st.fixed_dictionaries(
        {
            "text": maybe(texts()),
            "edtf": edtf(),
            "resolution": code(codes.Resolution),
            "modifier": maybe(code(codes.Modifier)),
            "mention": maybe(mentions() if mention is None else mention),
        }
    ).map(settle)


@once
def quantities() -> SearchStrategy[Quantity]:
    """Amounts: one value, or a range with one or both ends."""

    def settle(ends: tuple[float, float], shape: tuple[str, ...], fields: dict[str, Any]) -> Quantity:
        amounts: dict[str, Any] = dict(zip(shape, sorted(ends)[-len(shape) :], strict=True))
        return Quantity(**amounts, **fields)

    number = st.integers(-1000, 1000).map(float) | st.floats(-1e6, 1e6)
    return st.builds(
        settle,
        st.tuples(number, number),
        st.sampled_from([("value",), ("min",), ("max",), ("min", "max")]),
        st.fixed_dictionaries(
            {
                "unit": maybe(st.sampled_from(["km", "t", "[nmi_i]"])),
                "qualifier": code(codes.Qualifier),
                "text": maybe(texts()),
            }
        ),
    )


def parties(record: SearchStrategy[str] | None = None) -> SearchStrategy[Party]:
    """A record's id or a description."""
    described = st.builds(Party, description=texts())
    return described if record is None else st.one_of(st.builds(Party, record=record), described)


@once
def provenances() -> SearchStrategy[Provenance]:
    """How something came to be known."""
    return st.builds(
        Provenance,
        method=code(codes.ProvenanceMethod),
        agent=texts(),
        version=maybe(texts()),
        at=maybe(timestamps()),
    )


@once
def identifiers() -> SearchStrategy[Identifier]:
    """What somebody else calls a thing."""
    return st.builds(Identifier, scheme=texts(), value=texts())


@once
def problems() -> SearchStrategy[Problem]:
    """Problems with and without a place."""
    number = maybe(st.integers(1, 10**6))
    return st.builds(
        Problem,
        code=texts(),
        severity=code(codes.Severity),
        message=texts(),
        path=maybe(texts(min_size=0)),
        line=number,
        column=number,
        offset=number,
        source=maybe(texts()),
    )


@once
def losses() -> SearchStrategy[Loss]:
    """What a format could not carry."""
    pointer = st.sampled_from(["", "/events/0/when", "/extensions"])
    return st.builds(Loss, pointer=pointer, kind=code(codes.LossKind), format=texts(), detail=maybe(texts()))


@once
def instants() -> SearchStrategy[Instant]:
    """Moments of the years 1 to 9999."""

    def made(moment: datetime) -> Instant:
        second = moment.hour * 3600 + moment.minute * 60 + moment.second
        return Instant(moment.year, moment.month, moment.day, second, moment.microsecond)

    return st.datetimes().map(made)
