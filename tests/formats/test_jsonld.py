"""JSON-LD: what is understood in any spelling, the triples that are meant, and that nothing but an edit changes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import newsmodel as nm
from newsmodel import resources, strategies
from newsmodel.formats import jsonld
from newsmodel.formats.jsonld import keeping
from newsmodel.formats.jsonld.context import Context
from newsmodel.formats.jsonld.values import from_when, when
from newsmodel.formats.loss import less
from newsmodel.formats.mapping import same

DATA = Path(__file__).parent.parent / "data" / "jsonld"
RIGHT = sorted(path.name for path in (DATA / "right").iterdir())
WRONG = {
    "duplicate-key.jsonld": ("error", "$.headline", "duplicate key"),
    "factuality.jsonld": ("warning", '$["nm:factuality"]', "'certain_not'"),
    "file-context.jsonld": ("warning", '$["@context"]', "never fetched"),
    "import-context.jsonld": ("warning", '$["@context"]', "never fetched"),
    "language.jsonld": ("warning", "$.inLanguage", "“not a tag” is no language tag"),
    "latitude-in-words.jsonld": ("warning", '$["@graph"][0].geo.latitude', "“north” is no number of degrees"),
    "latitude.jsonld": ("warning", '$["@graph"][0].geo.latitude', "“91” is no number of degrees"),
    "month-13.jsonld": ("warning", "$.datePublished", "no month 13"),
    "no-context.jsonld": ("warning", "$", "there is no @context"),
    "no-date.jsonld": ("warning", "$.dateModified", "“yesterday” is no date"),
    "no-day.jsonld": ("warning", '$["schema:datePublished"]', "no day 29 in that month"),
    "number-context.jsonld": ("warning", '$["@context"]', "a context is a text or an object"),
    "number-headline.jsonld": ("warning", "$.headline", "7 is no text"),
    "relation-to-nothing.jsonld": ("warning", "$", "there is no object"),
    "remote-context.jsonld": ("warning", '$["@context"]', "never fetched"),
    "says-two-things.jsonld": ("warning", '$["nm:names"]', "something else than nm:names"),
    "text.jsonld": ("error", "$", "no object and no list"),
    "truncated.jsonld": ("error", "$.headline", "the text ends within a string"),
}
EXAMPLE = resources.data("schemas/example.json")

pytestmark = pytest.mark.usefixtures("offline")


def _right(name: str) -> bytes:
    return (DATA / "right" / name).read_bytes()


def _read(document: Any) -> nm.Bundle:
    return nm.parse(json.dumps(document), "jsonld").bundle


def _written(bundle: nm.Bundle) -> Any:
    return json.loads(nm.render(bundle, "jsonld").data)


def _schema_org(url: str, _: Any = None) -> dict[str, Any]:
    """A document loader that has schema.org's context, as far as it is restated here, and fetches nothing."""
    assert url in ("https://schema.org", "http://schema.org/")
    context = json.loads(resources.data("formats/jsonld/context.json"))
    return {"contextUrl": None, "documentUrl": url, "document": context}


# What is understood.


@pytest.mark.parametrize("name", RIGHT)
def test_right_documents_have_no_error(name: str) -> None:
    """Whatever spelling a document has, it is read without an error, and known by its content."""
    assert [] == [problem for problem in nm.parse(_right(name), "jsonld").problems if problem.severity == "error"]
    assert "jsonld" == nm.guess(_right(name)).name


@pytest.mark.parametrize("name", WRONG)
def test_wrong_documents_are_told_with_their_place(name: str) -> None:
    """What is wrong is one problem, in words, at its place; a wrong value costs itself only."""
    severity, path, words = WRONG[name]
    try:
        problems = nm.parse((DATA / "wrong" / name).read_bytes(), "jsonld").problems
    except nm.ReadError as error:
        problems = error.problems
    (problem,) = problems
    assert (severity, path) == (problem.severity, problem.path)
    assert words in problem.message
    assert problem.offset is not None


def test_every_wrong_document_is_in_the_table() -> None:
    """No sample lies about untested."""
    assert sorted(path.name for path in (DATA / "wrong").iterdir()) == sorted(WRONG)


def test_a_story() -> None:
    """Facts go to the fields that mean them; the text is headline and body, with its regions."""
    (article,) = nm.parse(_right("story.jsonld"), "jsonld").bundle.articles
    assert article.text.startswith("Parade shows new drones\n\nTwo drones were shown on Friday.\nNo one")
    assert [("headline", 0, 23), ("body", 25, 129)] == [(r.role, r.start, r.end) for r in article.regions]
    assert "Two designs seen for the first time" == article.deck
    assert ["Ada Moreau", "Li Na"] == [byline.name for byline in article.bylines]
    assert nm.Dateline(text="PYONGYANG") == article.dateline
    assert ["2024-03-01T09:00:00+09:00", "2024-03-01T10:30:00.123Z"] == [
        time.edtf for time in (article.published, article.modified) if time
    ]
    assert nm.Source(name="Example Wire", url="https://wire.example.org/") == article.source
    assert "https://wire.example.org/2024/parade?view=full" == article.url
    assert "https://wire.example.org/2024/parade" == article.canonical_url
    assert ("parade", "drones", "arms") == article.keywords
    assert ("World", "en-GB", "© 2024 Example Wire") == (article.section, article.language, article.rights)


def test_what_is_pointed_to_is_what_is_told_within() -> None:
    """An author and a publisher are understood by reference, also by one that a context's term makes of a text."""
    graph = nm.parse(_right("graph.jsonld"), "jsonld").bundle
    person = next(actor for actor in graph.actors if actor.type == "person")
    assert [nm.Byline(name="Ada Moreau", actor=person.id)] == list(graph.articles[0].bylines)
    assert nm.Source(name="Notes on Armistices", url="https://blog.example.net/") == graph.articles[0].source
    terms = nm.parse(_right("terms.jsonld"), "jsonld").bundle
    assert [nm.Byline(name="Ada Moreau", actor=terms.actors[0].id)] == list(terms.articles[0].bylines)


def test_events_places_and_parties() -> None:
    """Nodes that stand for themselves are records that point to each other; what has no record is a description."""
    bundle = nm.parse(_right("list.jsonld"), "jsonld").bundle
    (event,) = bundle.events
    assert ("Geneva talks", "planned", "2024-05-03/2024-05-05") == (
        event.label, event.status, event.when and event.when.edtf,
    )  # fmt: skip
    by_name = {record.names[0].text: record for record in (*bundle.actors, *bundle.places)}
    assert [by_name["Palais des Nations"].id] == list(event.places)
    assert [
        ("organizer", nm.Party(record=by_name["United Nations"].id)),
        ("attendee", nm.Party(record=by_name["Ine Dahl"].id)),
        ("attendee", nm.Party(description="some observers")),
    ] == [(one.role, one.party) for one in event.participants]
    assert [nm.Identifier(scheme="wikidata", value="Q1065")] == list(by_name["United Nations"].identifiers)
    assert [nm.Position(title="Foreign Minister")] == list(bundle.actors[1].positions)
    assert "NOR" == bundle.actors[2].country
    assert (46.2, 6.15, "city") == (bundle.places[0].latitude, bundle.places[0].longitude, bundle.places[0].type)


def test_posts_names_and_identifiers() -> None:
    """Roles are posts, languages stay with names, addresses of known registers are identifiers of theirs."""
    bundle = nm.parse(_right("people.jsonld"), "jsonld").bundle
    dahl, ministry, norway = bundle.actors
    assert [("Ine Dahl", "primary", "no"), ("I. Dahl", "primary", None), ("Dahl", "alias", None)] == [
        (name.text, name.form, name.language) for name in dahl.names
    ]
    (post,) = dahl.positions
    assert ("Foreign Minister", ministry.id, "2021-10-14") == (
        post.title, post.organization, post.when and post.when.edtf,
    )  # fmt: skip
    assert ("state", "government_body") == (norway.type, ministry.type)
    assert ["wikidata", "geonames", "url", "orcid", "identifier", "url"] == [one.scheme for one in dahl.identifiers]
    inner, outer = bundle.places
    assert (outer.id, inner.id) == (inner.within, outer.within)


def test_claims_and_quotations() -> None:
    """A claim's author is its source; a quotation is a claim in direct speech."""
    (claim,) = nm.parse(_right("claim-review.jsonld"), "jsonld").bundle.claims
    assert ("The ship was sunk by a torpedo", nm.Party(description="Ministry of Defence")) == (claim.text, claim.source)
    (quotation,) = nm.parse(_right("terms.jsonld"), "jsonld").bundle.claims
    assert ("Wir reden weiter.", "direct", nm.Party(description="Ine Dahl")) == (
        quotation.text, quotation.mode, quotation.source,
    )  # fmt: skip


def test_odd_values() -> None:
    """Nulls, numbers and nodes without a name say nothing; what stands beside them is read."""
    bundle = nm.parse(_right("odd.jsonld"), "jsonld").bundle
    (article,) = bundle.articles
    assert ("A name for a headline", "Wire", ("arms", "peace")) == (
        article.headline, article.source and article.source.name, article.keywords,
    )  # fmt: skip
    assert ["Ada Moreau"] == [byline.name for byline in article.bylines]
    assert "2024-05-04T09:30:00+02:00" == (article.modified and article.modified.edtf)
    assert [["Li Na"]] == [[name.text for name in actor.names] for actor in bundle.actors]


def test_one_document_gives_one_set_of_ids() -> None:
    """Ids come of addresses, or of the place in a document of that address; white space is none of that."""
    for name in RIGHT:
        again = nm.parse(json.dumps(json.loads(_right(name))), "jsonld").bundle
        assert [r.id for r in nm.parse(_right(name), "jsonld").bundle.records()] == [r.id for r in again.records()]


@pytest.mark.parametrize(
    ("local", "key", "expected"),
    [
        ("https://schema.org", "headline", "headline"),
        ("http://schema.org/", "headline", "headline"),
        ("https://www.schema.org", "id", "@id"),
        ("https://schema.org/docs/jsonldcontext.jsonld", "schema:name", "name"),
        ("https://example.org/c", "headline", "?headline"),
        ({"@vocab": "https://schema.org/"}, "headline", "headline"),
        ({"s": "http://schema.org/"}, "s:headline", "headline"),
        ({"s": "http://schema.org/", "h": "s:headline"}, "h", "headline"),
        ({"s": "http://schema.org/", "@vocab": "s:"}, "headline", "headline"),
        ({"h": {"@id": "http://schema.org/headline"}}, "h", "headline"),
        ({"h": "a:b", "a": "h:c"}, "h", "?h"),
        ({"headline": None, "@vocab": "http://schema.org/"}, "headline", "?headline"),
        (["https://schema.org", None], "headline", "?headline"),
        ([{"a": "http://schema.org/a"}, "https://schema.org", {"b": "a"}], "b", "a"),
        ({"nm": "urn:newsmodel:terms:"}, "nm:start", "nm:start"),
        ({}, "http://schema.org/headline", "headline"),
        ({}, "http://purl.org/dc/terms/title", "?http://purl.org/dc/terms/title"),
        ({"@vocab": 7, "x": [], "y": {"@id": {}}}, "y", "?y"),
    ],
)
def test_contexts(local: Any, key: str, expected: str) -> None:
    """A key means what its context says, and nothing where no context is known that does."""
    context = Context().extended(local)
    assert expected == context.meaning(key)
    assert expected == context.meaning(context.key(expected)) or expected.startswith("?")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("20240504", "2024-05-04"),
        ("2024-05-04T09:30", "2024-05-04T09:30:00"),
        ("2024-05-04 09:30:00", "2024-05-04T09:30:00"),
        ("2024-05-04T09:30:00+0530", "2024-05-04T09:30:00+05:30"),
        ("2024-05-04T09:30:00-00:00", "2024-05-04T09:30:00Z"),
        ("2024-05-04T09:30:00.1234567Z", "2024-05-04T09:30:00.123456Z"),
        ("20240504T093000Z", "2024-05-04T09:30:00Z"),
    ],
)
def test_dates_as_the_web_writes_them(words: str, expected: str) -> None:
    """Every usual spelling of ISO 8601 is one date in EDTF."""
    assert {"edtf": expected, "resolution": "explicit"} == when(words)


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-05-04", "2024-05-04"),
        ("2024", "2024"),
        ("2024-05-04T09:30:00Z", "2024-05-04T09:30:00Z"),
        ("2024-21", None),
        ("2024~", None),
        ("201X", None),
        ("2024-05-04/2024-06", None),
        ("../2024", None),
    ],
)
def test_only_true_dates_are_written_as_dates(edtf: str, expected: str | None) -> None:
    """A season, a qualifier, an open digit or an interval is never made a date of ISO 8601."""
    assert expected == from_when({"edtf": edtf})


# There and back.


@pytest.mark.parametrize("name", [*RIGHT, *(f"../wrong/{name}" for name in WRONG if WRONG[name][0] == "warning")])
def test_read_and_written_back_unchanged(name: str) -> None:
    """A document comes back whole: members, their order and spelling, numbers; right or wrong, without a loss."""
    data = _right(name)
    done = nm.render(nm.parse(data, "jsonld").bundle, "jsonld")
    assert same(json.loads(data), json.loads(done.data), ordered=True)
    assert () == done.losses


Edit = Callable[[nm.Bundle], nm.Bundle]


def _edit(**changes: Any) -> Edit:
    return lambda b: b.evolve(articles=[b.articles[0].evolve(**changes), *b.articles[1:]])


def _retold(bundle: nm.Bundle) -> nm.Bundle:
    article = bundle.articles[0].evolve(text="Parade shows new drones\n\nA body.")
    regions = [article.regions[0], article.regions[1].evolve(end=32)]
    return bundle.evolve(articles=[article.evolve(regions=regions)])


def _first(name: str, **changes: Any) -> Edit:
    return lambda b: b.evolve(**{name: [getattr(b, name)[0].evolve(**changes), *getattr(b, name)[1:]]})


DATE = nm.When(edtf="2025-01-01", resolution="explicit")
EDITS: dict[str, tuple[str, Edit, dict[str, Any]]] = {
    "headline": ("story", _edit(headline="New"), {"headline": "New"}),
    "headline with a language": ("prefixes", _edit(headline="Neu"), {"schema:headline/@value": "Neu"}),
    "deck": ("story", _edit(deck="Lower"), {"alternativeHeadline": "Lower"}),
    "body": ("story", _retold, {"articleBody": "A body."}),
    "published": ("story", _edit(published=DATE), {"datePublished": "2025-01-01"}),
    "published elsewhere": ("terms", _edit(published=DATE), {"s:datePublished": "2025-01-01"}),
    "published with a type": ("prefixes", _edit(published=DATE), {"schema:datePublished/@value": "2025-01-01"}),
    "section of several": ("story", _edit(section="Europe"), {"articleSection/0": "Europe"}),
    "source": ("story", _edit(source=nm.Source(name="W", url="https://wire.example.org/")), {"publisher/name": "W"}),
    "source in one word": (
        "list",
        _edit(source=nm.Source(name="W")),
        {"1/publisher": {"@type": "Organization", "name": "W"}},
    ),
    "one of two authors": (
        "story",
        _edit(bylines=[nm.Byline(name="Ada Moreau"), nm.Byline(name="X Y")]),
        {"author/1": {"@type": "Person", "name": "X Y"}},
    ),
    "rights": ("story", _edit(rights="None"), {"copyrightNotice": "None"}),
    "keywords": ("graph", _edit(keywords=["arms"]), {"@graph/0/keywords": ["arms"]}),
    "name of a nested place": (
        "list",
        _first("places", names=[nm.Name(text="Genf", form="primary", language="de")]),
        {"1/contentLocation/name": {"@value": "Genf", "@language": "de"}},
    ),
    "coordinates": ("list", _first("places", latitude=1.5), {"1/contentLocation/geo/latitude": 1.5}),
    "name of an author elsewhere": (
        "graph",
        lambda b: b.evolve(actors=[b.actors[0], b.actors[1].evolve(names=[nm.Name(text="A M", form="primary")])]),
        {"@graph/5/name": "A M"},
    ),
    "status of an event": (
        "list",
        _first("events", status="cancelled"),
        {"1/about/0/eventStatus": {"@id": "http://schema.org/EventCancelled"}},
    ),
    "country": ("list", lambda b: b.evolve(actors=[*b.actors[:2], b.actors[2].evolve(country="SWE"), b.actors[3]]),
                {"1/mentions/address/addressCountry": "SWE"}),
    "what only we can say": (
        "claim-review",
        _first("claims", speech_act="accuse"),
        {"itemReviewed/urn:newsmodel:terms:speech_act": "accuse"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", EDITS)
def test_an_edit_changes_what_it_edits(case: str) -> None:
    """Of a document that is read, edited in one field and written back nothing else has changed."""
    name, edit, changes = EDITS[case]
    data = _right(f"{name}.jsonld")
    expected = json.loads(data)
    for path, value in changes.items():
        whole = path.replace("urn:newsmodel:", "urn~newsmodel~")
        *way, last = (int(step) if step.isdigit() else step.replace("~", ":") for step in whole.split("/"))
        inside = expected
        for step in way:
            inside = inside[step]
        inside[last] = value
    assert same(expected, _written(edit(nm.parse(data, "jsonld").bundle)))


def test_a_record_that_is_taken_out_is_gone() -> None:
    """What is taken out of the records is taken out of the document, and no more."""
    bundle = nm.parse(_right("list.jsonld"), "jsonld").bundle
    done = _written(bundle.evolve(places=[], actors=bundle.actors[1:]))
    expected = json.loads(_right("list.jsonld"))
    del expected[1]["contentLocation"], expected[1]["about"][0]["location"], expected[1]["about"][0]["organizer"]
    event = expected[1]["about"][0]
    assert event["name"] == done[1]["about"][0]["name"]
    assert "contentLocation" not in done[1]
    assert "organizer" not in done[1]["about"][0]
    assert expected[2] == done[2]


def test_a_record_that_is_new_stands_beside() -> None:
    """New records go into a document of their own beside the one that was read, which stays as it is."""
    bundle = nm.parse(_right("story.jsonld"), "jsonld").bundle
    actor = nm.Actor(id="actor:new", type="person", names=[nm.Name(text="Li", form="primary")])
    more = bundle.evolve(actors=[actor])
    kept, new = _written(more)
    assert same(json.loads(_right("story.jsonld")), kept, ordered=True)
    assert ["urn:newsmodel:actor:new"] == [node["@id"] for node in new["@graph"]]
    assert actor == _read([kept, new]).actors[0]


def test_two_documents_in_one_bundle() -> None:
    """Bundles that were read of two documents and merged are written as both, one after the other."""
    one, other = (nm.parse(_right(f"{name}.jsonld"), "jsonld").bundle for name in ("story", "graph"))
    done = _written(one.merge(other))
    assert same([json.loads(_right("story.jsonld")), json.loads(_right("graph.jsonld"))], done, ordered=True)


def test_kept_text_is_kept_once() -> None:
    """A long text that the record has is a hole in the kept document; what is no extension of ours stays one."""
    bundle = nm.parse(_right("story.jsonld"), "jsonld").bundle
    kept: Any = bundle.articles[0].extensions[keeping.URI]
    assert keeping.HOLE == kept["document"]["description"] or "description" in kept["document"]
    odd = {keeping.URI: {"document": {}, "records": {"article:x": "/a/0"}}}
    strange = nm.Bundle(articles=[nm.Article(id="article:x", text="", extensions=odd)])
    done = nm.render(strange, "jsonld")
    assert () == done.losses
    assert strange == nm.parse(done.data, "jsonld").bundle


def test_our_own_document_edited_by_hand() -> None:
    """What somebody added to a document of ours is kept; where schema.org's words were changed, those count."""
    bundle = nm.parse(EXAMPLE, "json").bundle
    document = _written(bundle)
    nodes = {node["@id"]: node for node in document["@graph"]}
    article = next(iter(bundle.articles))
    nodes[f"urn:newsmodel:{article.id}"] |= {"datePublished": "2021-05-05", "genre": "report"}
    reading = nm.parse(json.dumps(document), "jsonld")
    assert ['$["@graph"][1]["nm:published"]'] == [problem.path for problem in reading.problems]
    assert "2021-05-05" == reading.bundle.articles[0].published.edtf  # type: ignore[union-attr]
    assert same(document, _written(reading.bundle), ordered=True)
    other = reading.bundle.evolve(provenance=nm.Provenance(method="rule", agent="x"))
    document["@graph"][0]["nm:provenance"] = {"nm:method": "rule", "nm:agent": "x"}
    assert same(document, _written(other))


def test_a_body_without_regions() -> None:
    """An article of one text, without regions, comes back without."""
    bundle = nm.Bundle(articles=[nm.Article(id="article:a", text="H\n\nB", headline="H")])
    done = nm.render(bundle, "jsonld")
    assert bundle == nm.parse(done.data, "jsonld").bundle


def test_deep_extensions_and_documents() -> None:
    """A document too deep for native JSON to hold is read and not kept, and that is told."""
    deep: Any = "x"
    for _ in range(170):
        deep = [deep]
    reading = nm.parse(
        json.dumps({"@context": "https://schema.org", "@type": "Person", "name": "A", "x": deep}), "jsonld"
    )
    assert ["deep"] == [problem.code for problem in reading.problems]
    assert {} == reading.bundle.actors[0].extensions
    assert ["A"] == [name.text for name in reading.bundle.actors[0].names]


# The triples that are meant.


def test_expands_to_the_triples_that_are_meant(oracle: Any) -> None:
    """What is written of a bundle with every kind of record is, for pyld, the triples of the golden file."""
    done = _written(nm.parse((DATA / "bundle.json").read_bytes(), "json").bundle)
    options = {"documentLoader": _schema_org, "format": "application/n-quads", "algorithm": "URDNA2015"}
    triples = oracle("pyld").jsonld.normalize(done, options)
    assert (DATA / "bundle.nq").read_text(encoding="utf-8").splitlines() == triples.splitlines()


CONTEXTS: tuple[Any, ...] = (
    {},
    {"s": "http://schema.org/", "own": "urn:newsmodel:terms:"},
    {"@vocab": "http://schema.org/", "key": "@id", "nm": "urn:newsmodel:terms:", "art": "@type"},
)


@pytest.mark.fuzz_formats
@settings(max_examples=15)
@given(bundle=strategies.bundles(min_articles=1))
def test_any_spelling_of_ours_is_read_as_ours(bundle: nm.Bundle, oracle: Any) -> None:
    """What pyld makes of our document, in any context, reads as the same records."""
    pyld = oracle("pyld").jsonld
    options = {"documentLoader": _schema_org}
    expanded = pyld.expand(_written(bundle), options)
    for context in CONTEXTS:
        compacted = pyld.compact(expanded, {"@context": context}, options)
        back = _read(compacted)
        assert _bare(bundle) == _bare(back)


def _bare(bundle: nm.Bundle) -> str:
    """The facts of a bundle without extensions, in which the document is kept; JSON-LD 1.1 lowers language tags."""
    lists = {name: [r.evolve(extensions={}) for r in getattr(bundle, name)] for name in nm.models.bundle.LISTS.values()}
    facts = json.dumps(less(bundle.evolve(extensions={}, **lists), ()), sort_keys=True)
    return re.sub(r'"language": "[^"]*"', lambda found: found[0].lower(), facts)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib's own use of itself
def test_rdflib_reads_the_same(oracle: Any) -> None:
    """rdflib, given the context, finds as many triples as pyld."""
    rdflib = oracle("rdflib")
    done = _written(nm.parse((DATA / "bundle.json").read_bytes(), "json").bundle)
    context = _schema_org("https://schema.org")["document"]["@context"]
    done["@context"] = [context, *done["@context"][1:]]
    graph = rdflib.Graph().parse(data=json.dumps(done), format="json-ld")
    assert len((DATA / "bundle.nq").read_text(encoding="utf-8").splitlines()) == len(graph)


# The vocabulary, restated from schema.org 30.0: types with what they are a subtype of, properties with their domains.

TYPES = {
    "Article": "CreativeWork", "NewsArticle": "Article", "Claim": "CreativeWork", "Quotation": "CreativeWork",
    "CreativeWork": "Thing", "Person": "Thing", "Organization": "Thing", "GovernmentOrganization": "Organization",
    "PoliticalParty": "Organization", "Corporation": "Organization", "NewsMediaOrganization": "Organization",
    "Place": "Thing", "AdministrativeArea": "Place", "Country": "AdministrativeArea", "City": "AdministrativeArea",
    "Landform": "Place", "BodyOfWater": "Landform", "CivicStructure": "Place", "GovernmentBuilding": "CivicStructure",
    "DefenceEstablishment": "GovernmentBuilding", "Event": "Thing", "Product": "Thing", "ProductModel": "Product",
    "ProductGroup": "Product", "IndividualProduct": "Product", "Intangible": "Thing", "Role": "Intangible",
    "OrganizationRole": "Role", "StructuredValue": "Intangible", "PropertyValue": "StructuredValue",
    "GeoCoordinates": "StructuredValue", "ContactPoint": "StructuredValue", "PostalAddress": "ContactPoint",
    "Thing": "",
}  # fmt: skip
DOMAINS = {
    "Thing": "name alternateName description identifier mainEntityOfPage sameAs url",
    "CreativeWork": "about alternativeHeadline author copyrightNotice countryOfOrigin creativeWorkStatus dateCreated"
    " dateModified datePublished hasPart headline inLanguage isPartOf keywords locationCreated mentions publisher text",
    "Article": "articleBody articleSection",
    "NewsArticle": "dateline",
    "Claim": "appearance claimInterpreter",
    "Quotation": "spokenByCharacter",
    "Event": "about attendee endDate eventStatus keywords location organizer performer startDate superEvent",
    "Organization": "address keywords location member memberOf parentOrganization",
    "Person": "address memberOf worksFor",
    "Place": "additionalProperty address containedInPlace geo latitude longitude",
    "GeoCoordinates": "latitude longitude",
    "PostalAddress": "addressCountry",
    "Product": "additionalProperty category countryOfOrigin isVariantOf manufacturer",
    "PropertyValue": "maxValue minValue propertyID unitText value",
    "Role": "endDate roleName startDate",
}
ROLE_WRAPPED = frozenset("worksFor member organizer performer attendee about".split())
"""A Role bears the property under which it stands, too."""


def _nodes(value: Any, under: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, under)
    elif isinstance(value, dict):
        yield under, value
        for key, item in value.items():
            if not key.startswith(("nm:", "@")) or key == "@graph":
                yield from _nodes(item, key)


def _ancestors(types: Any) -> set[str]:
    found: set[str] = set()
    left = [type_ for type_ in (types if isinstance(types, list) else [types]) if not type_.startswith("nm:")]
    while left:
        type_ = left.pop()
        found.add(type_)
        left += [TYPES[type_]] if TYPES[type_] else []
    return found


def _misplaced(document: Any) -> set[tuple[str, str]]:
    """Properties that no type of their node may bear, with the types."""
    wrong = set()
    for under, node in _nodes(document["@graph"]):
        if "@type" not in node:
            continue
        types = _ancestors(node["@type"])
        allowed = {name for type_ in types for name in DOMAINS.get(type_, "").split()}
        allowed |= {under} & ROLE_WRAPPED if "Role" in types else set()
        wrong |= {(key, str(node["@type"])) for key in node if not key.startswith(("@", "nm:")) and key not in allowed}
    return wrong


@pytest.mark.parametrize("path", [DATA / "bundle.json"])
def test_properties_stand_where_schema_org_has_them(path: Path) -> None:
    """Every property that is written is one that a type of its node may bear; every type is one of schema.org's."""
    for data in (path.read_bytes(), EXAMPLE):
        assert set() == _misplaced(_written(nm.parse(data, "json").bundle))


@settings(max_examples=25)
@given(bundle=strategies.bundles())
def test_odd_bundles_misplace_nothing_but_posts(bundle: nm.Bundle) -> None:
    """Whatever the bundle, only a post of somebody who is no person, or words of a thing that is none, go astray."""
    astray = {key for key, types in _misplaced(_written(bundle)) if types not in ("Thing", "nm:Relation")}
    assert {"worksFor"} >= astray


NEWER = frozenset(
    "ConferenceEvent Cooperative OnlineBusiness OnlineStore PoliticalParty SearchRescueOrganization".split()
)
"""What schema.org 30.0 has and rdflib's list, which is older, has not."""


def test_the_words_are_schema_org_s(oracle: Any) -> None:
    """Every type and property of the tables of this test, and every type that is read, is known to rdflib's list."""
    known = oracle("rdflib").SDO.__annotations__.keys() | NEWER | {"@graph", "@included"}
    facts = resources.toml("formats/jsonld/vocabulary.toml")
    read = {type_ for types in facts["types"].values() for type_ in types if not type_.startswith("nm:")}
    written = {*TYPES} | {name for names in DOMAINS.values() for name in names.split()}
    assert set() == {*read, *written, *facts["walked"], *facts["referring"]} - known


def test_the_schema_org_s_words_alone() -> None:
    """Without our terms a reader still finds who, what, where and when, and nothing false."""
    document = _written(nm.parse((DATA / "bundle.json").read_bytes(), "json").bundle)
    for node in document["@graph"]:
        for key in [key for key in node if key.startswith("nm:")]:
            del node[key]
    bundle, whole = _read(document), nm.parse((DATA / "bundle.json").read_bytes(), "json").bundle
    assert [event.when and event.when.edtf for event in whole.events] == [
        event.when and event.when.edtf for event in bundle.events
    ]
    assert [event.participants for event in whole.events] == [event.participants for event in bundle.events]
    assert [actor.names[0].text for actor in whole.actors] == [actor.names[0].text for actor in bundle.actors]
    assert [whole.claims[0].source, None] == [claim.source for claim in bundle.claims]
    assert ["certain", "uncommitted"] == [claim.factuality for claim in bundle.claims]


# What is written and what the shelf says of it.


@settings(max_examples=40)
@given(bundle=strategies.bundles())
def test_nothing_is_lost(bundle: nm.Bundle) -> None:
    """The tables carry every field, and no bundle loses one."""
    assert () == nm.render(bundle, "jsonld").losses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b'{"@context": "https://schema.org", "@type": "NewsArticle"}', "jsonld"),
        (b'\xef\xbb\xbf [\n{"@type":"Thing","@context":"http://schema.org/"}]', "jsonld"),
        (b'{"@graph": [{"@id": "urn:newsmodel:actor:a", "@type": "http://schema.org/Person"}]}', "jsonld"),
        (b'{"kind": "bundle", "schema_version": "1.0", "extensions": {"a:b": {"@context": "schema.org"}}}', "json"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": []}', "feed"),
        (b'{"uri": "u", "headlines": [], "bodies": [], "standard": {"name": "ninjs"}}', "ninjs"),
        (b"@context schema.org @type", "text"),
    ],
)
def test_recognized(text: bytes, expected: str) -> None:
    """JSON-LD is told from other JSON by its content."""
    assert expected == nm.guess(text).name


def test_the_name_of_a_file() -> None:
    """What content does not tell, the ending does."""
    assert "jsonld" == nm.guess(b'{"@context": "https://www.w3.org/ns/activitystreams"}', "a.jsonld").name


# Hostile input.

HOSTILE = {
    "deep": b'{"@context":"https://schema.org","a":' + b"[" * 100_000,
    "digits": b'{"@type":"NewsArticle","wordCount":' + b"1" * 100_000 + b"}",
    "overflow": b'{"@type":"NewsArticle","wordCount":1e400}',
    "NaN": b'{"@type":"NewsArticle","wordCount":NaN}',
    "lone surrogate": b'{"@type":"\\ud800"}',
    "NUL": b'{"@type":"\\u0000"}',
    "UTF-16": '{"@type":"NewsArticle"}'.encode("utf-16"),
    "Latin-1": b'{"@type":"\xe9"}',
    "text after": b'{"@type":"NewsArticle"} x',
    "long key": b'{"' + b"k" * 200_000 + b'":1}',
    "empty": b"",
    "number": b"7",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_json(case: str) -> None:
    """What is no JSON, or no document, is refused with one short problem and its place."""
    with pytest.raises(nm.ReadError) as told:
        nm.parse(HOSTILE[case], "jsonld")
    assert 1 == len(told.value.problems)
    assert told.value.problems[0].offset is not None
    assert len(str(told.value)) < 500


JUNK: list[Any] = [
    *(None, True, 7, 1.5, -1e300, "", " ", "x", "@id", [], {}, [[]], [{}], [None, [{"@id": []}]]),
    *({"@id": 7}, {"@id": "_:b"}, {"@value": {}}, {"@value": [1], "@language": 2}, {"@type": {"a": 1}}),
    *({"name": {"name": {"name": 1}}}, {"@type": "Role", "roleName": []}, {"@context": {"@vocab": {}}}),
    *({"@list": ["x"]}, {"@id": "urn:newsmodel:actor:a"}, [{"nm:text": 1}], {"nm:start": "x"}, "2024-05-04"),
]
KINDS = "NewsArticle Person Event Place Claim nm:WeaponSystem nm:Delegation nm:Relation nm:Bundle".split()


@pytest.mark.parametrize("type_", KINDS)
@pytest.mark.parametrize("junk", JUNK, ids=repr)
def test_any_value_anywhere(junk: Any, type_: str) -> None:
    """No value in no property stops the reading, and each stays where it stands."""
    context = ["https://schema.org", {"nm": "urn:newsmodel:terms:"}]
    fields = {name: junk for names in DOMAINS.values() for name in names.split()}
    fields |= {f"nm:{name}": junk for model in (nm.Article, nm.Claim, nm.WeaponSystem) for name in model.model_fields}
    for extra in ({}, {"@id": junk}, {"@context": [*context, junk]}, {"@id": "urn:newsmodel:bundle"}):
        whole = [{"@context": context, "@type": type_} | fields | extra, {"@type": junk}, junk]
        assert same(whole, _written(_read(whole)), ordered=True)


def test_floods_of_members() -> None:
    """A flood of members is one error; what stands beside it is read, and the flood is kept."""
    keys = ",".join(f'"k{number}":1' for number in range(300_000))
    flood = f'{{"@type":"NewsArticle","headline":"H",{keys}}}'
    reading = nm.parse(
        f'{{"@context":"https://schema.org","@graph":[{flood},{{"@type":"Person","name":"A"}}]}}', "jsonld"
    )
    assert [("error", '$["@graph"][0]')] == [(problem.severity, problem.path) for problem in reading.problems]
    assert ((), ["A"]) == (reading.bundle.articles, [actor.names[0].text for actor in reading.bundle.actors])


def test_floods_of_contexts() -> None:
    """A large context that is inherited ten thousand times costs no more than it is long."""
    terms = {f"t{number}": f"http://example.org/{number}" for number in range(10_000)}
    nodes = [{"@context": {}, "@type": "Person", "name": "A"}] * 200 + [{"@context": {"a": "b"}}] * 10_000
    problems = nm.parse(
        json.dumps({"@context": [{"@vocab": "http://schema.org/"}, terms], "@graph": nodes}), "jsonld"
    ).problems
    assert () == problems


def test_floods_of_problems_are_bounded() -> None:
    """A thousand wrong dates are a hundred problems and a count."""
    nodes = [{"@type": "NewsArticle", "datePublished": "never"} for _ in range(1_000)]
    problems = nm.parse(json.dumps({"@context": "https://schema.org", "@graph": nodes}), "jsonld").problems
    assert 101 == len(problems)
    assert "900 more" in problems[-1].message


def test_circles_of_references() -> None:
    """Nodes that point to each other in a circle, and to themselves, are read once each."""
    nodes = [
        {"@id": f"#{n}", "@type": "Person", "name": f"{n}", "memberOf": {"@id": f"#{(n + 1) % 50}"}} for n in range(50)
    ]
    nodes.append({"@id": "#self", "@type": "Place", "name": "S", "containedInPlace": {"@id": "#self"}})
    bundle = _read({"@context": "https://schema.org", "@graph": nodes})
    assert (50, bundle.places[0].id) == (len(bundle.actors), bundle.places[0].within)


def test_one_address_twice() -> None:
    """Of two nodes with one address the fuller one is the record; the other stays."""
    person = {"@id": "https://example.org/#p", "@type": "Person", "name": "Short"}
    document = {"@context": "https://schema.org", "@graph": [person, person | {"name": "Full", "jobTitle": "Envoy"}]}
    bundle = _read(document)
    assert ["Full"] == [actor.names[0].text for actor in bundle.actors]
    assert same(document, _written(bundle), ordered=True)


def test_the_format_is_imported_bare() -> None:
    """Parsing needs no package beyond the core."""
    assert jsonld.FORMAT.extra is None
