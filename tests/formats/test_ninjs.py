"""IPTC ninjs: verdicts, what is understood, and that nothing but an edit changes a document."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

import newsmodel as nm
from newsmodel import strategies
from newsmodel.formats import ninjs
from newsmodel.formats.mapping import same
from newsmodel.formats.ninjs import markup
from newsmodel.formats.ninjs.geojson import faults as geojson_faults
from newsmodel.formats.ninjs.shapes import faults
from newsmodel.formats.ninjs.versions import version_in, version_of
from work import calls

DATA = Path(__file__).parent.parent / "data" / "ninjs"
RIGHT = sorted(path.name for path in (DATA / "right").iterdir())
WRONG = {
    "1.0-no-uri.json": "$",
    "1.0-person-text.json": "$.person[0]",
    "1.0-too-early-component.json": "$.type",
    "1.0-too-early-infosource.json": "$.infosource",
    "1.0-type.json": "$.type",
    "1.1-usageterms-object.json": "$.usageterms",
    "1.2-association-name.json": "$.associations._a",
    "1.2-association-no-uri.json": "$.associations.a",
    "1.3-headline-name.json": '$["headline_é"]',
    "1.3-standard-text.json": '$["$standard"]',
    "1.4-expires-number.json": "$.expires",
    "1.4-rights-both.json": "$.rightsinfo",
    "1.5-contact-nothing.json": "$.person[0].contactinfo[0]",
    "1.5-relevance.json": "$.subject[0].relevance",
    "2.0-association-neither.json": "$.associations[0]",
    "2.0-geojson.json": "$.places[0].geojson.coordinates",
    "2.1-association-extra.json": "$.associations[0].odd",
    "2.1-association-no-name.json": "$.associations[0]",
    "2.1-headline-no-value.json": "$.headlines[0]",
    "2.1-pubstatus.json": "$.pubstatus",
    "2.2-source-extra.json": "$.digitalsourcetype.code",
    "3.0-dates-conflict.json": "$.eventDetails.dates",
    "3.0-lower-case.json": "$.pubstatus",
    "3.0-too-early-source.json": "$.digitalSourceType",
    "3.0-truncated-date.json": "$.eventDetails.dates.expectedStartDate",
    "3.0-unknown-root.json": "$.confidence",
    "3.0-urgency-fraction.json": "$.urgency",
    "3.0-urgency.json": "$.urgency",
    "3.1-null.json": "$.by",
    "3.1-scan-type.json": "$.renditions[0].scanType",
    "3.1-true-for-number.json": "$.renditions[0].width",
    "3.1-uri-number.json": "$.uri",
    "none-list.json": "$",
    "none-nan.json": "$.urgency",
    "none-truncated.json": "$.headlines[0].value",
}


def _right(name: str) -> bytes:
    return (DATA / "right" / name).read_bytes()


def _problems(data: bytes, version: str | None = None) -> tuple[nm.Problem, ...]:
    try:
        return ninjs.parse(data, version=version).problems
    except nm.ReadError as error:
        return error.problems


def _schema(version: str) -> Any:
    """The published schema; GeoJSON, which it only points to, may be anything here."""
    schema = json.loads((DATA / "schemas" / f"ninjs-schema_{version}.json").read_bytes())
    anything = Resource.from_contents({}, default_specification=DRAFT202012)
    return validator_for(schema, Draft202012Validator)(schema, registry=Registry(retrieve=lambda _: anything))


SCHEMAS = {"ninjs": _schema("3.1"), "ninjs2": _schema("2.2"), "ninjs1": _schema("1.6")}
SCHEMAS["ninjs3"] = SCHEMAS["ninjs"]


# Verdicts.


@pytest.mark.parametrize("name", RIGHT)
def test_right_documents_have_no_error(name: str) -> None:
    """A document that is valid by its version's schema is read without an error, whether or not the version is told."""
    version = name.partition("-")[0]
    for told in {None, version if version in ninjs.VERSIONS else None}:
        assert [] == [str(p) for p in _problems(_right(name), told) if p.severity == "error"]


@pytest.mark.parametrize("name", WRONG)
def test_wrong_documents_have_one_error_with_its_place(name: str) -> None:
    """A document that is not valid has exactly the error that was put into it, at its path, with a line."""
    version = name.partition("-")[0]
    data = (DATA / "wrong" / name).read_bytes()
    errors = [p for p in _problems(data, version if version in ninjs.VERSIONS else None) if p.severity == "error"]
    assert [WRONG[name]] == [error.path for error in errors]
    assert errors[0].offset is not None


def test_every_wrong_document_is_in_the_table() -> None:
    """No sample lies about untested."""
    assert sorted(path.name for path in (DATA / "wrong").iterdir()) == sorted(WRONG)


def test_what_only_the_version_tells() -> None:
    """What 1.0 refuses and 1.2 allows is right where no version is named, and wrong where 1.0 is asked for."""
    data = (DATA / "wrong" / "1.0-too-early-component.json").read_bytes()
    assert () == _problems(data)
    assert ["$.type"] == [problem.path for problem in _problems(data, "1.0")]
    assert ["$.type"] == [problem.path for problem in nm.parse(data, "ninjs", filename="feed/1.1/x.json").problems]
    with pytest.raises(ValueError, match=r"ninjs 4\.0 is not known"):
        ninjs.parse(data, version="4.0")


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"uri": "u"}, "3.1"),
        ({"uri": "u", "headline": "h"}, "1.6"),
        ({"uri": "u", "body_text": "h", "versioncreated": "x"}, "1.6"),
        ({"uri": "u", "headlines": [], "versioncreated": "x"}, "2.2"),
        ({"uri": "u", "headlines": [], "versionCreated": "x"}, "3.1"),
        ({"uri": "u", "headlines": [], "standard": {"version": "2.0"}}, "2.0"),
        ({"uri": "u", "headline": "h", "$standard": {"schema": "http://x/ninjs-schema_1.3.json"}}, "1.3"),
        ({"uri": "u", "headlines": [], "standard": {"version": "9.9"}}, "3.1"),
        ({"uri": "u", "representationtype": "complete"}, "1.6"),
        ({"uri": "u", "representationtype": "full"}, "2.2"),
    ],
)
def test_version_by_statement_or_by_vocabulary(document: dict[str, Any], expected: str) -> None:
    """A document is of the version that it states, where its members agree, else of its vocabulary's newest."""
    assert expected == version_of(document)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("feed/1.0/story.json", "1.0"),
        ("1.3/deep/x.json", "1.3"),
        ("ninjs_2.0.json", "2.0"),
        ("v9/ninjs-3.0", "3.0"),
        ("2024-1.0x/story.json", None),
        ("release-1.0/story.json", None),
        ("1.9/x.json", None),
        ("", None),
    ],
)
def test_version_in_a_path(name: str, expected: str | None) -> None:
    """A folder or a file that is called after a version of ninjs names it."""
    assert expected == version_in(name)


VALUES: list[Any] = ["x", 1, 1.5, 2.0, 101, True, None, [], {}, [{}], ["a"], {"value": "v"}, {"name": "n", "uri": "u"}]


def _variants(value: Any) -> Iterator[Any]:
    """A document with each value in turn taken out, replaced, or given a stranger beside it."""
    if not isinstance(value, dict | list):
        return
    for step in list(value) if isinstance(value, dict) else range(len(value)):
        for other in VALUES:
            copy = deepcopy(value)
            copy[step] = other
            yield copy
        fewer = deepcopy(value)
        del fewer[step]
        yield fewer
        for inner in _variants(value[step]):
            copy = deepcopy(value)
            copy[step] = inner
            yield copy
    if isinstance(value, dict):
        yield {**value, "stranger": 1}


@pytest.mark.parametrize(
    ("name", "format_"),
    [("1.6-contact.json", "ninjs1"), ("1.4-rights.json", "ninjs1"), ("2.2-bodies.json", "ninjs2")]
    + [(f"3.{rest}.json", "ninjs") for rest in ("0-event", "0-planning", "1-story")],
)
def test_one_verdict_with_the_published_schema(name: str, format_: str) -> None:
    """On every document that differs in one value from a right one, our verdict is that of the published schema."""
    schema, version = SCHEMAS[format_], {"ninjs": "3.1", "ninjs2": "2.2", "ninjs1": "1.6"}[format_]
    for document in _variants(json.loads(_right(name))):
        if "geojson" not in json.dumps(document):
            assert schema.is_valid(document) == (next(faults(document, "{item}", version), None) is None), document


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"type": "Point", "coordinates": [1, 2, 3]}, 0),
        ({"type": "Point", "coordinates": [1]}, 1),
        ({"type": "Point", "coordinates": [1, True]}, 1),
        ({"type": "LineString", "coordinates": [[1, 2]]}, 1),
        ({"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]], "bbox": [0, 0, 1, 1]}, 0),
        ({"type": "Polygon", "coordinates": [[[0, 0]]]}, 1),
        ({"type": "MultiPoint", "coordinates": [], "bbox": [1]}, 1),
        ({"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [0, 0]}]}, 0),
        ({"type": "GeometryCollection", "geometries": [{"type": "GeometryCollection", "geometries": []}]}, 1),
        ({"type": "Feature", "properties": None, "geometry": None, "id": 1}, 0),
        ({"type": "Feature", "geometry": {"type": "Point", "coordinates": "x"}, "id": []}, 3),
        ({"type": "Feature", "properties": {}}, 1),
        ({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": None}, 1]}, 1),
        ({"type": "FeatureCollection"}, 1),
        ({"type": ["Point"]}, 1),
        (7, 1),
    ],
)
def test_geojson(value: Any, expected: int) -> None:
    """GeoJSON is judged as RFC 7946 has it."""
    assert expected == len(list(geojson_faults(value)))


# What is understood.


def test_what_a_document_says() -> None:
    """Facts go to the fields that mean them; the text is headline and plain body, with its regions."""
    bundle = nm.parse(_right("2.2-bodies.json"), "ninjs").bundle
    article = bundle.articles[0]
    assert "Parade shows new drones\n\nTwo drones were shown.\nNo one spoke." == article.text
    assert [("headline", 0, 23), ("body", 25, 61)] == [(r.role, r.start, r.end) for r in article.regions]
    assert "Parade shows new drones" == article.headline
    assert "Drones shown" == article.deck
    assert ["Ada Moreau", "Li Na"] == [byline.name for byline in article.bylines]
    assert nm.Dateline(text="PYONGYANG") == article.dateline
    assert nm.When(edtf="2024-03-01T09:00:00.5Z", resolution="explicit") == article.published
    assert nm.Source(name="KCNA", url="http://www.example.kp/") == article.source
    assert ("https://example.org/8", "en-GB", "usable") == (article.url, article.language, article.status)
    assert ("conflict", "parade") == article.keywords
    assert "© 2024 Example Wire" == article.rights
    assert [nm.Identifier(scheme="ninjs", value="http://example.org/story/8")] == list(article.identifiers)
    assert [("person", "Kim Jong Un")] == [(actor.type, actor.names[0].text) for actor in bundle.actors]
    assert [(39.03, 125.75), (None, None)] == [(place.latitude, place.longitude) for place in bundle.places]
    kept: Any = article.extensions["urn:iptc:ninjs"]
    assert {"objects", "associations", "bodies"} <= kept["rest"].keys()
    assert not {"people", "language", "by", "located"} & kept["rest"].keys()


def test_two_dates_and_a_body_that_repeats_the_headline() -> None:
    """The first of two dates is that of publication; a headline that the body begins with is not doubled."""
    article = nm.parse(_right("3.1-story.json"), "ninjs").bundle.articles[0]
    assert ["2025-01-05T06:00:00Z", "2025-01-05T07:15:00+01:00"] == [
        when.edtf for when in (article.published, article.modified) if when
    ]
    assert "Avtale\n\nTo statsråder skrev under." == article.text
    assert "To statsråder skrev under." == article.body
    assert "withdrawn" == article.status


def test_1x_markup_and_codes() -> None:
    """A body in XHTML is read as text; scheme and code together are an element's URI."""
    article = nm.parse(_right("1.2-sources.json"), "ninjs").bundle.articles[0]
    assert "First & last.\nSecond\nline." == article.text
    actor = nm.parse(_right("1.6-contact.json"), "ninjs").bundle.actors[0]
    assert [nm.Identifier(scheme="ninjs", value="http://cv.example.org/org/hb")] == list(actor.identifiers)


def test_bad_dates_are_warnings_that_cost_themselves() -> None:
    """A date that is none, which the schema lets pass, is a warning in the input's words; the rest is read."""
    reading = nm.parse(_right("3.1-odd-values.json"), "ninjs")
    assert [
        "“not a tag” is no language tag at $.language",
        "“yesterday” is no date and time at $.firstCreated",
        "no month 13 at $.versionCreated",
    ] == [f"{problem.message} at {problem.path}" for problem in reading.problems]
    assert 4 == len({actor.id for actor in reading.bundle.actors})


def test_salvage() -> None:
    """A document with an error is read all the same."""
    data = (DATA / "wrong" / "3.1-uri-number.json").read_bytes()
    assert "kept" == nm.parse(data, "ninjs").bundle.articles[0].headline


@pytest.mark.parametrize("name", RIGHT)
def test_recognized(name: str) -> None:
    """A document of ninjs is known by its content, where it says enough."""
    guessed = nm.guess(_right(name), name).name
    assert guessed == "ninjs" or len(json.loads(_right(name))) < 5


# There and back.


@pytest.mark.parametrize("name", [*RIGHT, *(f"../wrong/{name}" for name in WRONG if name[0] in "123")])
def test_read_and_written_back_unchanged(name: str) -> None:
    """A document comes back whole: members, their order, numbers; right or wrong, without a loss."""
    data = _right(name)
    done = nm.render(nm.parse(data, "ninjs").bundle, "ninjs")
    assert same(json.loads(data), json.loads(done.data), ordered=True)
    assert () == tuple(loss for loss in done.losses if loss.kind != "renamed")


EDITS: dict[str, tuple[str, Callable[[nm.Bundle], nm.Bundle], dict[str, Any]]] = {
    "headline": ("2.2-bodies.json", lambda b: _edit(b, headline="New"), {"headlines.1.value": "New"}),
    "headline 1.x": ("1.3-declared.json", lambda b: _edit(b, headline="New"), {"headline": "New"}),
    "byline": ("2.2-bodies.json", lambda b: _edit(b, bylines=[nm.Byline(name="X Y")]), {"by": "X Y"}),
    "language": ("3.1-story.json", lambda b: _edit(b, language="nn"), {"language": "nn"}),
    "language that was none": ("3.1-odd-values.json", lambda b: _edit(b, language="nn"), {"language": "nn"}),
    "status": ("3.1-story.json", lambda b: _edit(b, status="usable"), {"pubStatus": "usable"}),
    "modified": (
        "3.1-story.json",
        lambda b: _edit(b, modified=nm.When(edtf="2025-02-01T00:00:00Z", resolution="explicit")),
        {"versionCreated": "2025-02-01T00:00:00Z"},
    ),
    "published": (
        "2.2-bodies.json",
        lambda b: _edit(b, published=nm.When(edtf="2025-02-01T00:00:00Z", resolution="explicit")),
        {"versioncreated": "2025-02-01T00:00:00Z"},
    ),
    "source": ("2.2-bodies.json", lambda b: _edit(b, source=nm.Source(name="N", url="http://www.example.kp/")),
               {"infosources.0.name": "N"}),
    "url": ("2.2-bodies.json", lambda b: _edit(b, url="https://example.org/9"), {"altids.0.value": "https://example.org/9"}),
    "keywords": (
        "2.2-bodies.json",
        lambda b: _edit(b, keywords=["conflict", "drones"]),
        {
            "subjects": [
                {"uri": "http://cv.example.org/16000000", "name": "conflict"},
                {"name": "drones"},
                {"literal": "x"},
            ]
        },
    ),
    "body": ("1.2-sources.json", lambda b: _edit(b, text="One & two.\nThree.", regions=[]),
             {"body_xhtml": "<p>One &amp; two.</p>\n<p>Three.</p>"}),
    "deck": ("2.2-bodies.json", lambda b: _edit(b, deck="a < b"), {"descriptions.0.value": "a &lt; b"}),
    "person": (
        "2.2-bodies.json",
        lambda b: b.evolve(actors=[b.actors[0].evolve(names=[nm.Name(text="Kim", form="primary")])]),
        {"people.0.name": "Kim"},
    ),
    "place": (
        "2.2-bodies.json",
        lambda b: b.evolve(places=[b.places[0].evolve(latitude=1.5), b.places[1]]),
        {"places.0.geojson": {"type": "Point", "coordinates": [125.75, 1.5]}},
    ),
}  # fmt: skip


def _edit(bundle: nm.Bundle, **changes: Any) -> nm.Bundle:
    return bundle.evolve(articles=[bundle.articles[0].evolve(**changes), *bundle.articles[1:]])


@pytest.mark.parametrize("case", EDITS)
def test_an_edit_changes_what_it_edits(case: str) -> None:
    """Of a document that is read, edited in one field and written back nothing else has changed."""
    name, edit, changes = EDITS[case]
    expected = json.loads(_right(name))
    for path, value in changes.items():
        *way, last = (int(step) if step.isdigit() else step for step in path.split("."))
        inside = expected
        for step in way:
            inside = inside[step]
        inside[last] = value
    data = nm.render(edit(nm.parse(_right(name), "ninjs").bundle), "ninjs").data
    assert same(expected, json.loads(data), ordered=True)


def test_a_field_that_is_taken_out_is_gone() -> None:
    """What is taken out of the records is taken out of the document, and no more."""
    bundle = nm.parse(_right("2.2-bodies.json"), "ninjs").bundle
    done = json.loads(nm.render(_edit(bundle, bylines=[], source=None).evolve(places=[]), "ninjs").data)
    before = json.loads(_right("2.2-bodies.json"))
    assert {"by", "places"} == before.keys() - done.keys()
    assert [{"role": "http://cv.example.org/role/source"}] == done["infosources"]


# Written by us.


@pytest.mark.parametrize("name", SCHEMAS)
@settings(max_examples=60)
@given(bundle=strategies.bundles())
def test_output_is_valid_by_the_published_schema(name: str, bundle: nm.Bundle) -> None:
    """Whatever the bundle, what is written validates against the published schema of its version."""
    SCHEMAS[name].validate(json.loads(nm.render(bundle, name).data))


@pytest.mark.parametrize("name", SCHEMAS)
@settings(max_examples=60)
@given(bundle=strategies.bundles(min_articles=1))
def test_what_the_tables_carry_whole_is_never_lost(name: str, bundle: nm.Bundle) -> None:
    """A field that the docs call carried is in no loss, and one that they call dropped is in one."""
    lost = {loss.pointer: loss.kind for loss in nm.render(bundle, name).losses}
    for kind, table in nm.formats.SHELF.get(name).tables.items():
        whole = {row.ours for row in table} - {row.ours for row in table if row.narrows}
        for index, record in enumerate(bundle.of(kind)):
            at = f"/{nm.models.bundle.LISTS[kind]}/{index}"
            assert not any(lost.get(at + ours) for ours in whole if _settable(record, ours)), lost


def _settable(record: Any, ours: str) -> bool:
    """A point is carried where it has both its coordinates."""
    return ours not in ("/latitude", "/longitude") or None not in (record.latitude, record.longitude)


def test_several_articles() -> None:
    """The articles after the first are associations, and come back as articles."""
    bundle = nm.Bundle(
        articles=[nm.Article(id=f"article:{n}", text=f"H{n}\n\nB{n}", headline=f"H{n}") for n in "abc"],
        weapon_systems=[
            nm.WeaponSystem(id="weapon_system:x", category="uav", names=[nm.Name(text="X", form="primary")])
        ],
    )
    for name in SCHEMAS:
        back = nm.parse(nm.render(bundle, name).data, name).bundle
        assert [article.id for article in bundle.articles] == [article.id for article in back.articles]
        assert ["weapon_system:x"] == [weapon.id for weapon in back.weapon_systems]


def test_families() -> None:
    """What was read in one family and is written in another leaves there what only the one has, and says so."""
    bundle = nm.parse(_right("2.2-bodies.json"), "ninjs").bundle
    for name, version in (("ninjs1", "1.6"), ("ninjs2", "2.2"), ("ninjs3", "3.1")):
        done = nm.render(bundle, name)
        assert version == version_of(json.loads(done.data))
        assert (name != "ninjs2") == ("/articles/0/extensions/urn:iptc:ninjs" in [loss.pointer for loss in done.losses])
        SCHEMAS[name].validate(json.loads(done.data))


# Hostile input.

HOSTILE = {
    "deep": b'{"uri":"u","renditions":' + b"[" * 100_000,
    "digits": b'{"uri":"u","urgency":' + b"1" * 100_000 + b"}",
    "overflow": b'{"uri":"u","urgency":1e400}',
    "lone surrogate": b'{"uri":"\\ud800"}',
    "NUL": b'{"uri":"\\u0000"}',
    "UTF-16": '{"uri":"u"}'.encode("utf-16"),
    "Latin-1": b'{"uri":"\xe9"}',
    "text after": b'{"uri":"u"} x',
    "duplicate key": b'{"uri":"u","by":"Ada","by":"Li"}',
    "duplicate key when unescaped": b'{"uri":"u","by":"Ada","\\u0062y":"Li"}',
    "long key": b'{"' + b"k" * 200_000 + b'":1}',
    "empty": b"",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_json(case: str) -> None:
    """What is no JSON is refused with one short problem and its place."""
    with pytest.raises(nm.ReadError) as told:
        nm.parse(HOSTILE[case], "ninjs")
    assert 1 == len(told.value.problems)
    assert told.value.problems[0].offset is not None
    assert len(str(told.value)) < 500


MARKUP = (
    "<div>", "<", "<!--", "<!x", "<?x", "&", "&#1;", "<a b=", '<a b="', '<a b=">"', '<b ">" ', "<b '>'", "<script>",
    "</script ", "<script></script ", "<p>x",
)  # fmt: skip


@pytest.mark.parametrize("unit", MARKUP)
@pytest.mark.parametrize("begin", ["", "<script>"])
def test_hostile_markup(unit: str, begin: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Markup of any kind is read in work that grows with its length; one tag at most is followed to the end in vain."""
    vain, tag = [], markup._TAG

    def match(text: str, start: int) -> re.Match[str] | None:
        found = tag.match(text, start)
        vain.extend([start] if not found and text[start + 1 : start + 2].isalpha() else [])
        return found

    monkeypatch.setattr(markup, "_TAG", SimpleNamespace(match=match))
    short, long = (begin + unit * (n // len(unit)) for n in (10_000, 20_000))
    before, after = (calls(lambda words=words: markup.plain(words)) for words in (short, long))  # type: ignore[misc]
    assert after <= 2.2 * before + 100
    assert len(vain) <= 2  # one a text


def test_many_problems_are_bounded() -> None:
    """A flood of unknown members gives a bounded answer that counts the rest."""
    data = json.dumps({"uri": "u", **{f"k{n}": 1 for n in range(20_000)}}).encode()
    problems = nm.parse(data, "ninjs").problems
    assert 101 == len(problems)
    assert "19900 more" in problems[-1].message
