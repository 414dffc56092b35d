"""The table walkers, and the measure of loss."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import strategies
from newsmodel.formats.loss import less, losses
from newsmodel.formats.mapping import Row, build, get_json, put_json, read, rest, same, write


def _upper(value: Any) -> str:
    if value == 1:
        raise ValueError("not a text")
    return str(value).upper()


TABLE = (
    Row("/headline", "title", read=_upper, write=str.lower),
    Row("/source/name", "publishers/0/name"),
    Row("/source/name", "agency"),
    Row("/rights", "rights", write=None),
)


def test_read_a_table() -> None:
    """Values go where the rows say; the first row that finds one wins; a bad field costs that field, with its path."""
    fields, problems = read(TABLE, {"title": 1, "agency": "B", "publishers": [{"name": "A"}]}, at=("items", 3))
    assert {"source": {"name": "A"}} == fields
    assert ["not a text at $.items[3].title [value]"] == [str(problem) for problem in problems]


def test_write_a_table() -> None:
    """What the rows carry is written, in the order of the table."""
    assert {"title": "x", "publishers": [{"name": "A"}]} == write(TABLE, {"headline": "X", "source": {"name": "A"}})


def test_write_over_what_was_read() -> None:
    """Only the field that changed is changed, where it stood; what no row knows stays, what cannot be read too."""
    foreign = {"agency": "B", "title": "Mixed", "more": [1.0]}
    fields, _ = read(TABLE, foreign)
    assert foreign == write(TABLE, fields, foreign)
    assert foreign | {"rights": "R", "agency": "B"} == write(TABLE, fields, foreign | {"rights": "R"})
    assert foreign | {"agency": "C"} == write(TABLE, fields | {"source": {"name": "C"}}, foreign)
    assert {"agency": "B", "more": [1.0]} == write(TABLE, {"source": {"name": "B"}}, foreign)
    assert {"title": 1} == write(TABLE, {}, {"title": 1})


def test_rest_is_what_writing_would_not_give() -> None:
    """The rest holds what a record cannot say, or says in another form."""
    foreign = {"title": "Mixed", "agency": "B", "n": 1}
    assert {"title": "Mixed", "n": 1} == rest(foreign, {"title": "mixed", "agency": "B"})


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("a", 1, {"a": 1}),
        ("a/b", 1, {"a": {"b": 1}}),
        ("a/0/b", 1, {"a": [{"b": 1}]}),
    ],
)
def test_put_and_take(path: str, value: Any, expected: Any) -> None:
    """What is put is found; taking it away leaves nothing behind."""
    foreign: dict[str, Any] = {}
    put_json(foreign, path, value)
    assert expected == foreign
    assert value == get_json(foreign, path)
    put_json(foreign, path, None)
    assert {} == foreign


def test_same_knows_kinds_of_number() -> None:
    """`1`, `1.0` and `true` are three values; members have no order."""
    assert same({"a": 1, "b": [2]}, {"b": [2], "a": 1})
    assert not same([1], [True])
    assert not same(1, 1.0)
    assert not same([1], [1, 1])


def test_build_leaves_out_what_is_refused() -> None:
    """A field that a model refuses is left out and told, as small as can be; without what is required there is none."""
    fields = {"id": "article:a", "text": "x", "language": "?", "source": {"name": "A", "url": "mailto:a"}}
    article, problems = build(nm.Article, fields, at=lambda pointer: f"here{pointer}")
    assert nm.Article(id="article:a", text="x", source=nm.Source(name="A")) == article
    assert ["here/language", "here/source/url"] == [problem.path for problem in problems]
    assert None is build(nm.Article, {"id": "article:a"}, at=str)[0]


BUNDLE = nm.Bundle(
    actors=[
        nm.Actor(id="actor:a", type="state", country="PRK"),
        nm.Actor(
            id="actor:b",
            type="person",
            names=[nm.Name(text=text, form="alias") for text in ("A", "B", "C")],
            affiliations=["actor:a"],
        ),
    ],
    extensions={"urn:a:b": 1, "urn:a:c": 2},
)


def _told(back: nm.Bundle, **names: str) -> list[tuple[str, str]]:
    renamed = {f"actor:{old}": f"actor:{new}" for old, new in names.items()}
    found = losses(BUNDLE, back, format="x", renamed=renamed)
    assert less(BUNDLE, found) == less(back, found, of=BUNDLE)
    return [(loss.kind, loss.pointer) for loss in found]


def test_losses_are_the_largest_things_lost() -> None:
    """A record, a list, an item, a leaf, an extension: each is one loss."""
    state, person = BUNDLE.actors
    fewer = person.evolve(names=[person.names[2].evolve(form="native")])
    assert [("dropped", "/actors/0")] == _told(BUNDLE.evolve(actors=[person]))
    assert [("dropped", "/actors/1/names"), ("narrowed", "/actors/0/country")] == _told(
        BUNDLE.evolve(actors=[person.evolve(names=[]), state.evolve(country="KOR")])
    )[::-1]
    assert [("dropped", "/actors/1/names/1")] == _told(
        BUNDLE.evolve(actors=[state, person.evolve(names=[person.names[0], person.names[2]])])
    )
    assert [("narrowed", "/actors/1/names")] == _told(BUNDLE.evolve(actors=[state, fewer]))
    assert [("dropped", "/extensions/urn:a:b"), ("narrowed", "/extensions/urn:a:c")] == _told(
        BUNDLE.evolve(extensions={"urn:a:c": True})
    )


def test_renamed_ids_are_followed() -> None:
    """An id that changed is told once; what points to it is no loss."""
    state, person = BUNDLE.actors
    back = BUNDLE.evolve(actors=[state.evolve(id="actor:z"), person.evolve(affiliations=["actor:z"])])
    assert [("renamed", "/actors/0/id")] == _told(back, a="z")


def test_notes_by_the_longest_beginning() -> None:
    """The words for a person come from the note whose pointer begins the loss's."""
    notes = {"/actors/*": "actors", "/actors/*/names/*": "names", "/extensions": "strangers"}
    back = BUNDLE.evolve(actors=[BUNDLE.actors[0].evolve(country=None), BUNDLE.actors[1]], extensions={})
    assert ["actors", "strangers", "strangers"] == [
        loss.detail for loss in losses(BUNDLE, back, format="x", notes=notes)
    ]


def test_a_null_extension_is_a_fact() -> None:
    """An extension that is null is there, and its loss is one."""
    bundle = BUNDLE.evolve(extensions={"urn:a:b": None})
    found = losses(bundle, bundle.evolve(extensions={}), format="x")
    assert ["/extensions/urn:a:b"] == [loss.pointer for loss in found]
    assert less(bundle, found) == less(bundle.evolve(extensions={}), found, of=bundle)


@settings(max_examples=60)
@given(strategies.bundles(), st.data())
def test_the_law_holds_for_whatever_is_lost(bundle: nm.Bundle, data: st.DataObject) -> None:
    """However fields are emptied or records left out, bundle and remnant are equal less the losses."""
    back = bundle
    for name in ("articles", "actors", "events", "claims"):
        kept = [record for record in getattr(back, name) if data.draw(st.booleans())]
        kept = [
            record.evolve(mentions=record.mentions[1:]) if data.draw(st.booleans()) else record.evolve(extensions={})
            for record in kept
        ]
        back = back.evolve(**{name: kept[::-1]})
    found = losses(bundle, back, format="x")
    assert less(bundle, found) == less(back, found, of=bundle)
    assert () == losses(bundle, bundle, format="x")
