"""Records and bundles as Python uses them: frozen, closed, changed by `evolve`, united by `merge`."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import newsmodel as nm
from newsmodel import strategies
from newsmodel.models.bundle import LISTS
from newsmodel.values.base import Model

RECORDS = st.one_of(*(getattr(strategies, f"{kind}s")() for kind in LISTS))


def own(letter: str) -> st.SearchStrategy[nm.Bundle]:
    """Bundles whose ids are of one letter's, so that two letters' never clash."""

    def rename(bundle: nm.Bundle) -> nm.Bundle:
        text = bundle.model_dump_json(exclude_none=True).replace('":a"', f'":{letter}"')
        for kind in LISTS:
            text = text.replace(f'"{kind}:', f'"{kind}:{letter}.')
        return nm.Bundle.model_validate_json(text).evolve(extensions={})

    return strategies.bundles().map(rename)


@given(RECORDS)
def test_frozen_closed_and_not_hashable(record: Any) -> None:
    """A record cannot change, takes no unknown field, and is no key of a dict."""
    with pytest.raises(ValidationError):
        record.id = "actor:other"
    with pytest.raises(ValidationError):
        type(record).model_validate({**record.to_dict(), "extra": 1})
    with pytest.raises(TypeError):
        hash(record)


@given(RECORDS)
def test_evolve_validates_again(record: Any) -> None:
    """A change gives a new valid record, or is refused; no change gives an equal one."""
    assert record == record.evolve()
    assert 0.5 == record.evolve(confidence=0.5).confidence
    for change in ({"confidence": 2}, {"id": "nonsense"}, {"nonsense": 1}):
        with pytest.raises(ValidationError):
            record.evolve(**change)


def test_every_field_says_what_it_is() -> None:
    """Each field of each record and value has a sentence of its own."""
    for model in (
        each for name in nm.__all__ if isinstance(each := getattr(nm, name), type) and issubclass(each, Model)
    ):
        assert model.__doc__
        for name, field in model.model_fields.items():
            assert field.description, f"{model.__name__}.{name}"


def test_any_sequence_is_kept_as_a_tuple() -> None:
    """A list field takes a list, a tuple or a generator's list, and keeps a tuple."""
    article = nm.Article(id="article:a", text="x", keywords=["a", "b"])
    assert ("a", "b") == article.keywords
    with pytest.raises(ValidationError):
        nm.Article(id="article:a", text="x", keywords="ab")
    with pytest.raises(ValidationError):
        nm.Article.model_validate({"id": "article:a", "text": "x", "keywords": [1]})


def test_nothing_infinite() -> None:
    """No infinity and no NaN, also deep in an extension."""
    for value in (float("nan"), float("inf")):
        with pytest.raises(ValidationError):
            nm.Place(id="place:a", extensions={"urn:a:b": [{"x": value}]})


@given(strategies.texts(), st.data())
def test_mention_is_its_slice(text: str, data: st.DataObject) -> None:
    """A mention made by the article has the words that stand there."""
    article = nm.Article(id="article:a", text=text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = article.mention_at(start, end, form="name")
    assert text[start:end] == made.text
    first = article.mention(made.text)
    assert text.index(made.text) == first.start


def test_mention_by_words() -> None:
    """The nth occurrence, or a ValueError that says what is missing."""
    article = nm.Article(id="article:a", text="no, no")
    assert (4, 6) == (article.mention("no", 1).start, article.mention("no", nth=1).end)
    for words, nth in (("yes", 0), ("no", 2), ("", 0)):
        with pytest.raises(ValueError, match="does not hold"):
            article.mention(words, nth)
    with pytest.raises(ValueError, match="outside"):
        article.mention_at(2, 2, form="name")


def test_body_and_sha256() -> None:
    """The body is its regions joined, or all of the text; the hash is of the text."""
    article = nm.Article(id="article:a", text="Title\nBody\nAd")
    assert article.text == article.body
    regions = [nm.Region(role="headline", start=0, end=5), nm.Region(role="body", start=6, end=10)]
    assert "Body" == article.evolve(regions=regions).body
    assert article.sha256 == article.evolve(regions=regions).sha256
    assert 64 == len(article.sha256)


@given(strategies.bundles())
def test_lookups(bundle: nm.Bundle) -> None:
    """Each record is found by its id and among its kind."""
    for record in bundle.records():
        assert record == bundle.get(record.id)
        assert record in bundle.of(record.kind)
    assert bundle.get("actor:nobody") is None
    with pytest.raises(KeyError):
        bundle.of("nonsense")


@settings(max_examples=40)
@given(own("p"), own("q"), own("r"))
def test_merge_is_associative(first: nm.Bundle, second: nm.Bundle, third: nm.Bundle) -> None:
    """The order of merging does not matter to what is merged."""
    assert (
        first.merge(second).merge(third) == first.merge(second.merge(third)) == nm.Bundle.united([first, second, third])
    )


@given(strategies.bundles())
def test_merge_is_idempotent(bundle: nm.Bundle) -> None:
    """A bundle merged with itself is itself."""
    assert bundle == bundle.merge(bundle)


def test_merge_conflict() -> None:
    """One id with two contents is a conflict that names it."""
    one, two = (nm.Bundle(places=[nm.Place(id="place:a", type=type_)]) for type_ in ("city", "sea"))
    with pytest.raises(nm.MergeConflict, match="place:a") as told:
        one.merge(two)
    assert "place:a" == told.value.id
    with pytest.raises(nm.MergeConflict):
        nm.Bundle(extensions={"urn:a:b": 1}).merge(nm.Bundle(extensions={"urn:a:b": 2}))
    with pytest.raises(ValueError, match="no bundle"):
        nm.Bundle.united([])


def test_provenance_goes_along() -> None:
    """Where bundles differ in provenance, their records keep their own."""
    rule, person = (nm.Provenance(method=method, agent="x") for method in ("rule", "person"))
    one = nm.Bundle(provenance=rule, places=[nm.Place(id="place:a")])
    two = nm.Bundle(provenance=person, places=[nm.Place(id="place:b")])
    assert [rule, person] == [place.provenance for place in one.merge(two).places]
    assert one.merge(two).provenance is None


def test_stances() -> None:
    """Who asserts, denies and leaves open an event, by factuality alone; claims on one field do not count."""

    def claim(local: str, factuality: Any, field: str | None = None) -> nm.Claim:
        about = [nm.Reference(record="event:e", field=field)]
        return nm.Claim(
            id=f"claim:{local}", text="x", about=about, speech_act="say", factuality=factuality, mode="indirect"
        )

    event = nm.Event(id="event:e", type="arms_transfer", status="unknown")
    claims = [
        claim("a", "certain"),
        claim("b", "certain_not"),
        claim("c", "possible"),
        claim("d", "certain_not", "/when"),
    ]
    stances = nm.Bundle(events=[event], claims=claims).stances(event)
    assert (["claim:a"], ["claim:b"], ["claim:c"]) == tuple(
        [c.id for c in side] for side in (stances.asserting, stances.denying, stances.leaving_open)
    )
    assert stances.contested


def test_merge_keeps_the_first_of_equal_records() -> None:
    """What stands in both comes once, in the first's place; times are joined; the schema's address stays if one."""
    place, other = nm.Place(id="place:a"), nm.Place(id="place:b")
    when = nm.When(edtf="2024", resolution="explicit")
    one = nm.Bundle(places=[place], times=[when]).evolve(schema_="urn:a:b")
    two = nm.Bundle(places=[other, place], times=[when])
    assert (place, other) == one.merge(two).places
    assert (when,) == one.merge(two).times
    assert one.merge(two).schema_ is None
    assert "urn:a:b" == one.merge(one).schema_
