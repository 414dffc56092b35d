"""Values: rules across fields, offsets, bounds; each wrong one is refused by the model and by its schema."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

import newsmodel as nm
from newsmodel import strategies
from newsmodel.schema import json_schema
from newsmodel.values import codes, offsets
from newsmodel.values.base import Model

MENTION = {"article": "article:a", "start": 0, "end": 1, "text": "x", "form": "name"}
WRONG: list[tuple[type[Model], dict[str, Any]]] = [
    (nm.Party, {}),
    (nm.Party, {"record": "actor:a", "description": "b"}),
    (nm.Party, {"record": None, "description": None}),
    (nm.Quantity, {"qualifier": "exact"}),
    (nm.Quantity, {"value": 1, "min": 0, "qualifier": "exact"}),
    (nm.Quantity, {"value": 1}),
    (nm.Quantity, {"value": "1", "qualifier": "exact"}),
    (nm.Quantity, {"value": True, "qualifier": "exact"}),
    (nm.When, {"resolution": "explicit"}),
    (nm.When, {"resolution": "unresolved", "edtf": "2024"}),
    (nm.When, {"resolution": "explicit", "edtf": "2024-02-30"}),
    (nm.Mention, {**MENTION, "start": -1}),
    (nm.Mention, {**MENTION, "start": 0.5}),
    (nm.Mention, {**MENTION, "start": True}),
    (nm.Mention, {**MENTION, "text": ""}),
    (nm.Mention, {**MENTION, "field": "propulsion"}),
    (nm.Mention, {**MENTION, "article": "actor:a"}),
    (nm.Name, {"text": "x", "form": "Primary"}),
    (nm.Name, {"text": "x", "form": "primary", "language": "e"}),
    (nm.Actor, {"id": "actor:a", "type": "person", "country": "PRK"}),
    (nm.Actor, {"id": "actor:a\n", "type": "person"}),
    (nm.Place, {"id": "place:a", "latitude": 91}),
    (nm.Article, {"id": "article:a", "text": "", "url": "ftp://a.b"}),
]
RIGHT: list[tuple[type[Model], dict[str, Any]]] = [
    (nm.Party, {"record": "actor:a", "description": None}),
    (nm.Quantity, {"min": 1, "max": None, "qualifier": "at_least"}),
    (nm.When, {"resolution": "unresolved", "text": "soon", "edtf": None}),
    (nm.Mention, {**MENTION, "start": 0.0, "end": 1e1}),
    (nm.Actor, {"id": "actor:a", "type": "x-own:robot", "country": "PRK"}),
    (nm.Actor, {"id": "actor:a", "type": "person", "country": None}),
]


@pytest.mark.parametrize(("model", "fields"), WRONG)
def test_refused_twice(model: type[Model], fields: dict[str, Any]) -> None:
    """What breaks a rule is refused by the model and by the schema made of it."""
    with pytest.raises(ValidationError):
        model.model_validate(fields)
    assert not jsonschema_rs.validator_for(json_schema(model)).is_valid(fields)


@pytest.mark.parametrize(("model", "fields"), RIGHT)
def test_taken_twice(model: type[Model], fields: dict[str, Any]) -> None:
    """What keeps the rules is taken by both; null means absent."""
    model.model_validate(fields)
    assert jsonschema_rs.validator_for(json_schema(model)).is_valid(fields)


@given(strategies.whens())
def test_bounds(when: nm.When) -> None:
    """The earliest moment lies before the latest, where both are there."""
    earliest, latest = when.earliest, when.latest
    assert earliest is None or latest is None or earliest < latest


@given(strategies.texts(min_size=0), st.data())
def test_offsets_there_and_back(text: str, data: st.DataObject) -> None:
    """A code point's offset in UTF-16 and UTF-8 leads back to it."""
    at = data.draw(st.integers(0, len(text)))
    assert at == offsets.from_utf16(text, offsets.to_utf16(text, at))
    assert at == offsets.from_utf8(text, offsets.to_utf8(text, at))
    assert len(text.encode("utf-16-le")) // 2 == offsets.to_utf16(text, len(text))


def test_offsets_refused() -> None:
    """Outside the text is an IndexError, inside a character a ValueError."""
    with pytest.raises(IndexError):
        offsets.to_utf8("ab", 3)
    with pytest.raises(IndexError):
        offsets.from_utf16("ab", 3)
    with pytest.raises(ValueError, match="inside"):
        offsets.from_utf16("🛰", 1)
    with pytest.raises(ValueError, match="inside"):
        offsets.from_utf8("é", 1)


@pytest.mark.parametrize(
    ("expected", "list_"),
    [("an event status", codes.EventStatus), ("a role", codes.Role), ("an actor type", codes.ActorType)],
)
def test_what_is_no_code_is_told_which_list_it_is_not_of(expected: str, list_: Any) -> None:
    """The refusal names the list in words, with the article that they take."""
    with pytest.raises(ValidationError, match=f"should be {expected} code or of the form x-"):
        TypeAdapter(list_).validate_python("no such code")
