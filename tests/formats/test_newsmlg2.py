"""IPTC NewsML-G2: what is understood, that nothing but an edit changes a document, validity, and hostile XML."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import newsmodel as nm
from formats import g2_rules
from newsmodel import strategies
from newsmodel.errors import MissingExtra
from newsmodel.formats import newsmlg2
from newsmodel.formats.newsmlg2.elements import NAR
from newsmodel.formats.newsmlg2.keeping import URI
from newsmodel.formats.newsmlg2.properties import decoded, encoded
from newsmodel.formats.xml_encoding import LARGEST

EXAMPLES = settings().max_examples
HELD = pytest.mark.usefixtures("offline", "no_hang")
"""Whatever it is given, a reader opens no socket and is done in ten seconds."""

DATA = Path(__file__).resolve().parent.parent / "data" / "newsmlg2"
RIGHT = sorted(path.name for path in (DATA / "right").iterdir())


def _right(name: str) -> bytes:
    return (DATA / "right" / f"{name}.xml").read_bytes()


def _read(name: str) -> nm.Bundle:
    return nm.parse(_right(name), "newsmlg2").bundle


def _canonical(data: bytes) -> bytes:
    return bytes(etree.tostring(etree.fromstring(data), method="c14n"))


def _item(inner: str = "", *, head: str = '<?xml version="1.0"?>', after: str = "") -> str:
    meta = '<itemMeta><itemClass qcode="ninat:text"/><provider/><versionCreated>2024-01-01T00:00:00Z</versionCreated>'
    start = f'{head}\n<newsItem xmlns="{NAR}" guid="g" standard="NewsML-G2" standardversion="2.35">'
    return f"{start}\n{meta}</itemMeta>\n<contentMeta>{inner}</contentMeta>{after}</newsItem>"


# What is understood.


def test_an_item_with_nitf() -> None:
    """Facts go to the fields that mean them; the text is what NITF shows, with its regions."""
    bundle = _read("nitf")
    article = bundle.articles[0]
    expected = (
        "Envoys meet at the border\n\nBy Ida Marsh\n\nVIK, March 5\n\nA delegation led by Eva Brandt crossed the river"
        " on Tuesday.\n\nSolland’s ministry declined to comment.\n\nThe bridge at Vik."
    )
    assert expected == article.text
    assert ["headline", "byline", "dateline", "body", "caption"] == [region.role for region in article.regions]
    assert "Envoys meet at the border" == article.headline
    assert "Two delegations met in Vik for the first time since autumn." == article.deck
    assert ["Ida Marsh"] == [byline.name for byline in article.bylines]
    assert nm.Dateline(text="VIK, March 5") == article.dateline
    assert ["2024-03-05T14:05:00+01:00", "2024-03-05T16:40:00+01:00"] == [
        when.edtf for when in (article.published, article.modified) if when
    ]
    assert nm.Source(name="Norland Wire", url="https://norland.example/") == article.source
    assert ("en-GB", "usable", ("talks", "border")) == (article.language, article.status, article.keywords)
    assert "© 2024 Norland Wire" == article.rights


def test_subjects_are_records_with_their_evidence() -> None:
    """A subject that is a person or an organisation is an actor; an inline reference is a mention."""
    person, organization = _read("nitf").actors
    assert ("person", "Eva Brandt") == (person.type, person.names[0].text)
    assert [("Eva Brandt", 75, "name")] == [(m.text, m.start, m.form) for m in person.mentions]
    assert ("organization", ["en", "de"]) == (organization.type, [name.language for name in organization.names])
    assert [("newsmlg2", "https://cv.norland.example/who/solland"), ("wikidata", "Q1000001")] == [
        (identifier.scheme, identifier.value) for identifier in organization.identifiers
    ]


def test_an_item_with_xhtml() -> None:
    """Blocks are paragraphs, captions and bylines regions; scripts and titles are not read."""
    article = _read("xhtml").articles[0]
    assert (
        "Neue Drohnen gezeigt\n\nVon Bo Lind\n\nZwei neue Drohnen rollten über den Platz.\n\nNiemand sprach.\n\n"
        "Eine flog.\n\nEine stand.\n\nDer Platz am Morgen." == article.text
    )
    assert ["headline", "byline", "body", "caption"] == [region.role for region in article.regions]
    assert ["Bo Lind", "Li Na"] == [byline.name for byline in article.bylines]
    assert ("withheld", "Courier", "2024-05-31") == (
        article.status,
        article.source and article.source.name,
        article.published and article.published.edtf,
    )


def test_a_picture() -> None:
    """A caption stands in for a text; content that is elsewhere is told of and never fetched; places lie in places."""
    reading = nm.parse(_right("picture"), "newsmlg2")
    article = reading.bundle.articles[0]
    assert "Parade at night\n\nRockets on trucks pass the stand." == article.text
    assert (None, "withdrawn", "AFP") == (article.deck, article.status, article.source and article.source.name)
    city, country, _ = reading.bundle.places
    assert ("city", 39.02, country.id, "country") == (city.type, city.latitude, city.within, country.type)
    assert ["Night parade"] == [event.label for event in reading.bundle.events]
    assert ["catalogue", "remote"] == [problem.code for problem in reading.problems]


def test_plain_text_in_a_message() -> None:
    """Each item of a message is read; one concept in several is one record."""
    bundle = _read("message")
    assert ["First", "Second"] == [article.headline for article in bundle.articles]
    assert "First paragraph.\n\nSecond paragraph,\nwith two lines & more." == bundle.articles[0].body
    assert [["Eva Brandt"], ["Vik"]] == [[n.text for n in r.names] for r in (*bundle.actors, *bundle.places)]


def test_events() -> None:
    """Dates, approximate ones too, status, places, and participants with their roles; an event is part of another."""
    bundle = _read("knowledge")
    summit, dinner = bundle.events
    assert ["2024-04-10/2024-04-12", "2024-04-11~"] == [event.when and event.when.edtf for event in bundle.events]
    assert ("planned", "postponed") == (summit.status, dinner.status)
    assert (summit.id, [bundle.places[0].id]) == (dinner.parent, list(dinner.places))
    assert (61.5, -7.25) == (bundle.places[0].latitude, bundle.places[0].longitude)
    names = {actor.id: actor.names[0].text for actor in bundle.actors}
    assert [("Eva Brandt", "speaker"), ("Bo Lind", "participant"), ("Ministry of Foreign Affairs", "organizer")] == [
        (names[participant.party.record or ""], participant.role) for participant in summit.participants
    ]
    inside = _read("events").events
    assert [("Naval exercise", "2024-03", "cancelled"), ("Hearing", "2024-03-04T10:00:00-04:00", "unknown")] == [
        (event.label, event.when and event.when.edtf, event.status) for event in inside
    ]


def test_a_person_as_concept() -> None:
    """A concept item has no article; the organization of an affiliation is an actor of its own."""
    bundle = _read("person")
    person, ministry = bundle.actors
    assert () == bundle.articles
    assert [("Eva Brandt", "primary"), ("Brandt", "alias")] == [(name.text, name.form) for name in person.names]
    assert (("organization", ministry.id),) == ((ministry.type, person.affiliations[0]),)


def test_packages_and_planning() -> None:
    """A package and a planning item are articles by their headline and description; what they list is kept."""
    assert "Top stories" == _read("package").articles[0].text
    assert "norland.example" == (_read("package").articles[0].source or nm.Source(name="")).name
    assert "Toppmøtet i Vik\n\nAlt om de tre dagene." == _read("planning").articles[0].text
    assert _read("utf16").articles[0].text == _read("planning").articles[0].text


def test_catalogues() -> None:
    """Aliases of the document and of the IPTC are resolved; others stay, with one warning that names them."""
    assert () == nm.parse(_right("nitf"), "newsmlg2").problems
    (problem,) = nm.parse(_right("knowledge"), "newsmlg2", filename="k.xml").problems
    assert "k.xml:11: aliases that no catalogue at hand resolves stay as they are" in str(problem)
    assert "“ev”, “geo”, “who”, “evstat”, “topic”" in problem.message
    assert "who:brandt" == _read("knowledge").actors[0].identifiers[0].value


def test_bad_values_cost_themselves() -> None:
    """A value that is none is a warning with its path and line; the rest is read."""
    data = _item(
        '<contentCreated>2024-02-30</contentCreated>\n<language tag="not a tag"/><headline>Kept</headline>'
        '<located qcode="a:b"><name>X</name><geoAreaDetails><position latitude="91" longitude="0"/></geoAreaDetails>'
        "</located>"
    )
    reading = nm.parse(data, "newsmlg2")
    assert "Kept" == reading.bundle.articles[0].headline
    assert {
        "5: “not a tag” is no language tag at /newsItem/contentMeta/language [value]",
        "4: “2024-02-30” is no date at /newsItem/contentMeta/contentCreated [value]",
        "5: no point at longitude 0.0, latitude 91.0 at /newsItem/contentMeta/located/geoAreaDetails/position [value]",
    } == {str(problem) for problem in reading.problems if problem.code == "value"}


@pytest.mark.parametrize("name", RIGHT)
def test_recognized(name: str) -> None:
    """A document is known by its content, and by its file's name."""
    assert "newsmlg2" == nm.guess((DATA / "right" / name).read_bytes()).name
    assert "newsmlg2" == nm.guess(b"?", "story.g2.xml").name


# There and back.


@HELD
@pytest.mark.parametrize("name", RIGHT)
def test_read_and_written_back_unchanged(name: str) -> None:
    """A document comes back whole: elements, attributes, namespaces, comments, order, white space; without a loss."""
    data = (DATA / "right" / name).read_bytes()
    reading = nm.parse(data, "newsmlg2")
    done = nm.render(reading.bundle, "newsmlg2")
    assert () == done.losses
    assert _canonical(data) == _canonical(done.data)
    assert reading.bundle == nm.parse(done.data, "newsmlg2").bundle


def _edit(bundle: nm.Bundle, **changes: Any) -> nm.Bundle:
    return bundle.evolve(articles=[bundle.articles[0].evolve(**changes), *bundle.articles[1:]])


def _first(bundle: nm.Bundle, name: str, **changes: Any) -> nm.Bundle:
    first, *others = getattr(bundle, name)
    return bundle.evolve(**{name: [first.evolve(**changes), *others]})


def _when(edtf: str) -> nm.When:
    return nm.When(edtf=edtf, resolution="explicit")


EDITS: dict[str, tuple[str, Callable[[nm.Bundle], nm.Bundle], str, str]] = {
    "headline": ("nitf", lambda b: _edit(b, headline="A < B"), "ine>Envoys meet at the border<", "ine>A &lt; B<"),
    "headline in parts": (
        "prefixed",
        lambda b: _edit(b, headline="New"),
        'A &lt; B\n   and <nar:span class="em">more</nar:span></nar:headline>',
        "New</nar:headline>",
    ),
    "byline": ("nitf", lambda b: _edit(b, bylines=[nm.Byline(name="Bo")]), "<by>By Ida Marsh</by>", "<by>Bo</by>"),
    "second byline": (
        "xhtml",
        lambda b: _edit(b, bylines=[b.articles[0].bylines[0], nm.Byline(name="Bo")]),
        "<by>Li Na</by>",
        "<by>Bo</by>",
    ),
    "first byline taken out": (
        "xhtml",
        lambda b: _edit(b, bylines=b.articles[0].bylines[1:]),
        "    <by>Bo Lind</by>\n",
        "",
    ),
    "language": ("nitf", lambda b: _edit(b, language="nn"), 'language tag="en-GB"', 'language tag="nn"'),
    "status": ("nitf", lambda b: _edit(b, status="withdrawn"), "stat:usable", "stat:canceled"),
    "published": (
        "nitf",
        lambda b: _edit(b, published=_when("2024-03-01T00:00:00Z")),
        "2024-03-05T14:05:00+01:00",
        "2024-03-01T00:00:00Z",
    ),
    "modified": (
        "nitf",
        lambda b: _edit(b, modified=_when("2024-03-06T00:00:00Z")),
        "2024-03-05T16:40:00+01:00",
        "2024-03-06T00:00:00Z",
    ),
    "source": (
        "nitf",
        lambda b: _edit(b, source=nm.Source(name="Other", url="https://norland.example/")),
        '<provider uri="https://norland.example/">\n            <name>Norland Wire',
        '<provider uri="https://norland.example/">\n            <name>Other',
    ),
    "keyword": (
        "nitf",
        lambda b: _edit(b, keywords=["talks", "border", "river"]),
        '<keyword rank="2">border</keyword>\n',
        '<keyword rank="2">border</keyword>\n        <keyword>river</keyword>\n',
    ),
    "deck": (
        "nitf",
        lambda b: _edit(b, deck="Short."),
        "Two delegations met in Vik for the first time since autumn.",
        "Short.",
    ),
    "dateline": (
        "nitf",
        lambda b: _edit(b, dateline=nm.Dateline(text="OSLO")),
        "<dateline>VIK, March 5</dateline>\n        <desc",
        "<dateline>OSLO</dateline>\n        <desc",
    ),
    "rights": ("nitf", lambda b: _edit(b, rights="Free"), "© 2024 Norland Wire", "Free"),
    "url": (
        "bare",
        lambda b: _edit(b, url="https://example.org/9"),
        "</versionCreated>",
        '</versionCreated><link href="https://example.org/9" reluri="urn:newsmodel:url"/>',
    ),
    "section": (
        "nitf",
        lambda b: _edit(b, section="World"),
        "since autumn.</description>\n",
        'since autumn.</description>\n        <contentMetaExtProperty value="World" reluri="urn:newsmodel:section"/>\n',
    ),
    "a person's name": (
        "nitf",
        lambda b: _first(b, "actors", names=[nm.Name(text="E. B.", form="primary")]),
        "<name>Eva Brandt</name>",
        "<name>E. B.</name>",
    ),
    "an event's time": (
        "knowledge",
        lambda b: _first(b, "events", when=_when("2024-05")),
        "<start>2024-04-10</start>\n                    <end>2024-04-12</end>",
        "<start>2024-05</start>",
    ),
    "an event's status": (
        "knowledge",
        lambda b: _first(b, "events", status="cancelled"),
        '<occurStatus qcode="eocstat:eos5"/>',
        '<occurStatus qcode="eocstat:eos6"/>',
    ),
    "a place's point": ("knowledge", lambda b: _first(b, "places", latitude=62.0), 'ude="61.5"', 'ude="62.0"'),
    "a record taken out": (
        "picture",
        lambda b: b.evolve(events=[]),
        '<subject type="cpnat:event" literal="parade"><name>Night parade</name></subject>\n\t\t',
        "",
    ),
    "an item of a message": ("message", lambda b: _edit(b, headline="New"), "<headline>First<", "<headline>New<"),
}


SHAPED = frozenset(
    ("headline in parts", "byline", "first byline taken out", "keyword", "url",
     "an event's time", "an event's status", "a place's point", "a record taken out")
)  # fmt: skip
"""Edits by which elements come or go, or their markup does: so what is kept of the document is another, and told."""


@pytest.mark.parametrize("case", EDITS)
def test_an_edit_changes_what_it_edits(case: str) -> None:
    """Of a document that is read, edited in one field and written back nothing else has changed; it comes back so."""
    name, edit, old, new = EDITS[case]
    bundle = edit(_read(name))
    done = nm.render(bundle, "newsmlg2")
    before = _right(name).decode()
    assert 1 == before.count(old)
    assert _canonical(before.replace(old, new).encode()) == _canonical(done.data)
    told = [
        loss.pointer for loss in done.losses if not loss.pointer.startswith(("/articles/0/text", "/articles/0/regions"))
    ]
    assert (case in SHAPED) == any("/extensions/urn:iptc:newsml-g2" in pointer for pointer in told)
    assert len(told) <= 1


def test_an_edited_text_replaces_the_content_alone() -> None:
    """A new text is written as XHTML in the place of the old one; the metadata stays as it was."""
    text = "New.\n\nSecond  line,\ttabbed."
    done = nm.render(_edit(_read("nitf"), text=text, regions=[]), "newsmlg2")
    old, new = (etree.fromstring(data) for data in (_right("nitf"), done.data))
    held = f"{{{NAR}}}contentSet"
    for root in (old, new):
        root.find(held).clear()
    for reference in old.findall(f"{{{NAR}}}inlineRef"):
        old.remove(reference)
    assert b"application/xhtml+xml" in done.data
    assert b"nitf" not in done.data
    assert text == nm.parse(done.data, "newsmlg2").bundle.articles[0].text


def test_read_extracted_and_written() -> None:
    """What is found in the text of a document is added to it, and comes back with nothing lost, twice."""
    read = nm.parse(_right("nitf"), "newsmlg2").bundle
    found = read.evolve(
        actors=[*read.actors, nm.Actor(id="actor:x", type="armed_force", mentions=[_mention(read, "ministry")])],
        events=[nm.Event(id="event:y", type="visit", status="occurred", participants=[
            nm.Participant(party=nm.Party(record=read.actors[0].id), role="visitor")])],
    )  # fmt: skip
    done = nm.render(found, "newsmlg2")
    assert () == done.losses
    back = nm.parse(done.data, "newsmlg2").bundle
    assert found == back
    assert done.data == nm.render(back, "newsmlg2").data
    assert _canonical(_right("nitf")) == _canonical(nm.render(read, "newsmlg2").data)


def _mention(bundle: nm.Bundle, words: str) -> nm.Mention:
    return bundle.articles[0].mention(words)


def test_two_documents_in_one() -> None:
    """Bundles of two documents merge, and are written as one message that has both."""
    both = _read("nitf").merge(_read("message")).merge(_read("person").evolve(actors=[]))
    done = nm.render(both, "newsmlg2")
    root = etree.fromstring(done.data)
    assert f"{{{NAR}}}newsMessage" == root.tag
    assert 5 == len(root.find(f"{{{NAR}}}itemSet"))
    assert [a.headline for a in both.articles] == [
        a.headline for a in nm.parse(done.data, "newsmlg2").bundle.articles
    ] or {a.headline for a in both.articles} == {a.headline for a in nm.parse(done.data, "newsmlg2").bundle.articles}


def test_what_was_kept_is_no_trap() -> None:
    """What stands under the URI of this format and is none of its making is not written, and is told as lost."""
    for value in ["x", {"xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, {"xml": "<rss/>"}, {"xml": 1}, None]:
        article = nm.Article(id="article:a", text="T", extensions={URI: value})
        done = nm.render(nm.Bundle(articles=[article]), "newsmlg2")
        assert ["/articles/0/extensions/urn:iptc:newsml-g2"] == [loss.pointer for loss in done.losses]
        assert b"rss" not in done.data
        assert b"ENTITY" not in done.data


# Written by us.


def test_what_a_new_document_says_in_elements() -> None:
    """Other readers find the text, subjects by name and nature, places, dates, roles; what is finer stands beside."""
    article = nm.Article(
        id="article:a",
        text="Talks\n\nEva Brandt came to Vik.",
        headline="Talks",
        regions=[nm.Region(role="headline", start=0, end=5), nm.Region(role="body", start=7, end=30)],
        published=_when("2024-03-05"),
    )
    bundle = nm.Bundle(
        articles=[article],
        actors=[
            nm.Actor(
                id="actor:b", type="person", names=[nm.Name(text="Eva Brandt", form="primary")],
                positions=[nm.Position(title="envoy")], mentions=[article.mention("Eva Brandt")],
            )
        ],
        places=[nm.Place(id="place:v", type="city", latitude=61.5, longitude=-1e-7)],
        weapon_systems=[nm.WeaponSystem(id="weapon_system:w", category="uav", propulsion="jet")],
        events=[
            nm.Event(
                id="event:e", type="visit", status="occurred", label="Visit", when=_when("2024-03~"),
                places=["place:v"],
                participants=[nm.Participant(party=nm.Party(record="actor:b"), role="visitor")],
            )
        ],
    )  # fmt: skip
    root = etree.fromstring(nm.render(bundle, "newsmlg2").data)
    ns = {"n": NAR, "h": "http://www.w3.org/1999/xhtml"}

    def found(path: str) -> Any:
        return root.xpath(path, namespaces=ns)

    assert ["Talks"] == found("//h:h1/text()")
    assert "Eva Brandt came to Vik." == found("string(//h:div[@class='region-body'])")
    assert [found("//h:span")[0].get("{http://www.w3.org/XML/1998/namespace}id")] == found("//n:inlineRef/@idrefs")
    assert [("cpnat:person", "Eva Brandt")] == [
        (node.get("type"), node.findtext(f"{{{NAR}}}name")) for node in found("//n:subject[n:name='Eva Brandt']")
    ]
    assert ["envoy"] == found("//n:related[@reluri='urn:newsmodel:position']/n:name/text()")
    assert ["-0.0000001"] == found("//n:position/@longitude")
    assert [("2024-03", "2024-03-01", "2024-03-31")] == [
        (node.text, node.get("approxstart"), node.get("approxend")) for node in found("//n:start")
    ]
    assert ["urn:newsmodel:role:visitor"] == found("//n:participant/@roleuri")
    assert ["jet"] == found("//n:conceptExtProperty[@reluri='urn:newsmodel:propulsion']/@value")
    assert ["2024-03-05"] == found("//n:contentCreated/text()")


def test_forms() -> None:
    """One article is a news item, several are a message, records alone a knowledge item."""
    one, two = (nm.Article(id=f"article:{n}", text=n) for n in "ab")
    actor = nm.Actor(id="actor:a", type="person")
    for bundle, expected in [
        (nm.Bundle(articles=[one], actors=[actor]), "newsItem"),
        (nm.Bundle(articles=[one, two], actors=[actor]), "newsMessage"),
        (nm.Bundle(actors=[actor]), "knowledgeItem"),
        (nm.Bundle(), "knowledgeItem"),
    ]:
        done = nm.render(bundle, "newsmlg2")
        assert f"{{{NAR}}}{expected}" == etree.fromstring(done.data).tag
        assert () == done.losses
        assert bundle == nm.parse(done.data, "newsmlg2").bundle


def test_a_stale_property_yields_to_the_element() -> None:
    """Where somebody else changed an element, the finer value beside it no longer counts."""
    event = nm.Event(id="event:e", type="visit", status="occurred", when=nm.When(edtf="2024-21", resolution="explicit"))
    data = nm.render(nm.Bundle(events=[event]), "newsmlg2").data
    edited = data.replace(b">2024-03-01</start>", b">2023-01-01</start>")
    assert data != edited
    reading = nm.parse(edited, "newsmlg2")
    assert "2023-01-01~" == (reading.bundle.events[0].when or _when("2000")).edtf
    assert ["stale"] == [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    "value", ["solid", "true", "12", "", "é \x01\ufffe", {"a": [1, 1.5, None]}, ["\u2028\n\t"], "a b"]
)
def test_values_of_properties(value: Any) -> None:
    """Any value goes into an attribute of XML and comes back."""
    node = etree.Element("x", value=encoded(value))
    again = etree.fromstring(etree.tostring(node)).get("value")
    assert value == decoded(again or "")


# Valid by the schema.


@settings(max_examples=25)
@given(bundle=strategies.bundles())
def test_output_keeps_the_rules_of_the_schema(bundle: nm.Bundle) -> None:
    """Whatever the bundle, nothing of it is lost, and each element is where and how the schema's rules want it."""
    done = nm.render(bundle, "newsmlg2")
    assert () == done.losses
    assert [] == [*g2_rules.faults(etree.fromstring(done.data))]


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    """The IPTC's schema of 2.35 (Power, all in one), from the path in NEWSMODEL_G2_XSD or beside the checkout."""
    beside = Path(__file__).resolve().parents[3] / "shared" / "newsmlg2" / "NewsML-G2_2.35-spec-All-Power.xsd"
    path = Path(os.environ.get("NEWSMODEL_G2_XSD", beside))
    if not path.is_file():
        pytest.skip("the published schema is not there: NEWSMODEL_G2_XSD names no file")
    return etree.XMLSchema(etree.parse(path))


def test_output_is_valid_by_the_published_schema(schema: etree.XMLSchema) -> None:
    """Whatever the bundle, and whatever the document that was edited, what is written validates."""

    @settings(max_examples=25)
    @given(bundle=strategies.bundles())
    def judge(bundle: nm.Bundle) -> None:
        schema.assertValid(etree.fromstring(nm.render(bundle, "newsmlg2").data))

    judge()
    for name, edit, _, _ in EDITS.values():
        schema.assertValid(etree.fromstring(nm.render(edit(_read(name)), "newsmlg2").data))


def test_the_rules_say_no_more_than_the_schema(schema: etree.XMLSchema) -> None:
    """Our restatement of the schema's rules and the schema agree on damaged documents."""
    text = nm.render(nm.parse(_right("knowledge"), "newsmlg2").bundle, "newsmlg2").data
    for old, new in [
        (b"<dates>", b"<dates/><dates>"),
        (b'qcode="cpnat:event"', b'qcode="cpnat"'),
        (b"<itemMeta>", b"<itemMeta><versionCreated>2024-03-01</versionCreated>"),
        (b'latitude="61.5"', b'latitude="1e3"'),
        (b"<provider", b"<headline/><provider"),
        (b'standard="NewsML-G2"', b""),
    ]:
        root = etree.fromstring(text.replace(old, new, 1))
        assert not schema.validate(root)
        assert [*g2_rules.faults(root)], old


# Hostile XML.

_LAUGHS = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
HOSTILE: dict[str, tuple[bytes, str, int | None]] = {
    "billion laughs": (_item("<by>&j;</by>", head=f'<!DOCTYPE x [<!ENTITY a "lol">{_LAUGHS}]>').encode(), "doctype", 1),
    "quadratic blow-up": (
        _item("&a;" * 50_000, head=f'<!DOCTYPE x [<!ENTITY a "{"x" * 50_000}">]>').encode(),
        "doctype",
        1,
    ),
    "external entity": (
        _item("&x;", head='<!DOCTYPE x\n [<!ENTITY x SYSTEM "file:///etc/passwd">]>').encode(),
        "doctype",
        2,
    ),
    "parameter entity": (
        _item(head='<!DOCTYPE x [<!ENTITY % p SYSTEM "http://x.example/"> %p;]>').encode(),
        "doctype",
        1,
    ),
    "hidden doctype": (
        _item(head='<!-- - -->\n<?a b?> <!DOCTYPE x PUBLIC "[" "]" [<!ENTITY a "b">]>').encode(),
        "doctype",
        2,
    ),
    "depth": (_item("<a>" * 100_000 + "</a>" * 100_000).encode(), "xml", 4),
    "depth just so": (_item("<a>" * 252 + "</a>" * 252).encode(), "depth", 4),
    "attributes": (_item("<a " + " ".join(f'b{n}="1"' for n in range(100_000)) + "/>").encode(), "attributes", 4),
    "mismatched": ((DATA / "wrong" / "mismatched.xml").read_bytes(), "xml", 8),
    "truncated": ((DATA / "wrong" / "truncated.xml").read_bytes(), "xml", 6),
    "false UTF-8": (_item("<by>é</by>").encode("latin-1"), "encoding", 4),
    "false UTF-16": (_item(head='<?xml version="1.0" encoding="UTF-16"?>').encode() + b"x", "xml", 1),
    "UTF-7": (_item(head='<?xml version="1.0" encoding="UTF-7"?>').encode(), "encoding", 1),
    "no encoding": (_item(head='<?xml version="1.0" encoding="x-none"?>').encode(), "encoding", 1),
    "XInclude": ((DATA / "wrong" / "xinclude.xml").read_bytes(), "xinclude", 8),
    "control character": (_item("<by>\x01</by>").encode(), "xml", 4),
    "NUL": (_item("<by>\0</by>").encode(), "xml", 4),
    "control by number": (_item("<by>&#1;</by>").encode(), "xml", 4),
    "unknown entity": (
        _item("<by>&nbsp;</by>", head='<!DOCTYPE x SYSTEM "http://x.example/x.dtd">').encode(),
        "xml",
        4,
    ),
    "another vocabulary": (b'<rss version="2.0"/>', "not-newsmlg2", 1),
    "NewsML 1": ((DATA / "wrong" / "newsml1.xml").read_bytes(), "not-newsmlg2", 2),
    "too long": (b" " * (LARGEST + 1), "size", None),
    "too many elements": (_item("<a/>" * 250_000).encode(), "size", 4),
    "empty": (b"", "empty", None),
    "PDF": (b"%PDF-1.7", "not-xml", None),
    "JSON": (b"{}", "xml", 1),
}


@HELD
@pytest.mark.parametrize("case", HOSTILE)
def test_refused(case: str) -> None:
    """XML that attacks, or is none, is refused with one short problem and its line."""
    data, code, line = HOSTILE[case]
    with pytest.raises(nm.ReadError) as told:
        nm.parse(data, "newsmlg2")
    (problem,) = told.value.problems
    assert (code, line) == (problem.code, problem.line or line)
    assert problem.line or problem.offset is not None
    assert len(str(problem)) < 400


ACCEPTED: dict[str, tuple[str | bytes, str | None]] = {
    "an external DTD, never read": (_item(head='<!DOCTYPE newsItem SYSTEM "http://x.example/x.dtd">'), None),
    "a byte order mark": (b"\xef\xbb\xbf" + _item().encode(), None),
    "UTF-16": (_item(head='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"), None),
    "Latin-1, said so": (
        _item("<by>é</by>", head='<?xml version="1.0" encoding="ISO-8859-1"?>').encode("latin-1"),
        None,
    ),
    "an author of 90,000 characters": (_item("<by>" + "By " * 30_000 + "</by>"), None),
    "white space without end": (_item("<description>" + "\n \t" * 500_000 + "</description>"), None),
    "bad base64": (_item(after='<contentSet><inlineData encoding="a:base64">!</inlineData></contentSet>'), "base64"),
    "our instructions in it": (_item("<?newsmodel actor:x?><by>A<?newsmodel-slot?> B</by>"), "instruction"),
    "our labels in it": (_item('<keyword newsmodel.id="actor:x" newsmodel.home="1">k</keyword>'), None),
    "a property that is no JSON": (
        _item(f'<contentMetaExtProperty reluri="urn:newsmodel:deck" value="{"[" * 9999}"/>'),
        "value",
    ),
    "a property of another type": (_item('<contentMetaExtProperty reluri="urn:newsmodel:deck" value="5"/>'), "value"),
    "a part of a document": ("<groupSet root='a'><group/></groupSet>", "fragment"),
    "many people": (_item('<subject type="cpnat:person" qcode="p:1"><name>k</name></subject>' * 1000), None),
}


@HELD
@pytest.mark.parametrize("case", ACCEPTED)
def test_accepted(case: str) -> None:
    """What can be read is, whatever stands in it; what is wrong is told, and goes out as it came."""
    data, code = ACCEPTED[case]
    reading = nm.parse(data, "newsmlg2")
    assert {code} - {None} <= {problem.code for problem in reading.problems}
    assert len(reading.problems) <= 101
    done = nm.render(reading.bundle, "newsmlg2")
    assert () == done.losses
    assert reading.bundle == nm.parse(done.data, "newsmlg2").bundle


TOKENS = [
    b"",
    b"<",
    b">",
    b"&",
    b'"',
    b"\xff",
    b"\0",
    b"<event>",
    b"<name/>",
    b"]]>",
    b"urn:newsmodel:actor:x",
    b"<?newsmodel a?>",
]


@pytest.mark.fuzz_formats
@settings(max_examples=min(60, EXAMPLES) if EXAMPLES <= 100 else EXAMPLES)
@given(
    name=st.sampled_from(RIGHT),
    damage=st.lists(st.tuples(st.integers(0, 6000), st.integers(0, 3), st.sampled_from(TOKENS)), max_size=4),
)
def test_damaged_documents(name: str, damage: list[tuple[int, int, bytes]]) -> None:
    """Whatever is done to the bytes of a document, it is refused by a ReadError, or read and written back."""
    data = (DATA / "right" / name).read_bytes()
    for place, length, token in damage:
        data = data[:place] + token + data[place + length :]
    try:
        bundle = nm.parse(data, "newsmlg2").bundle
    except nm.ReadError:
        return
    nm.render(bundle, "newsmlg2")


def test_a_missing_package_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without lxml reading and writing say which extra to install."""
    monkeypatch.setitem(sys.modules, "lxml", None)
    for act in (lambda: newsmlg2.parse(_right("bare")), lambda: newsmlg2.render(nm.Bundle())):
        with pytest.raises(MissingExtra, match=r"newsmodel-schema\[html\]"):
            act()
