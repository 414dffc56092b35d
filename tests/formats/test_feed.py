"""The reader of feeds: entries of every kind of feed, and the ways in which XML attacks."""

# ruff: noqa: E501  a case is one row of a table

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import integers, lists, sampled_from, tuples

from newsmodel.errors import MissingExtra, ReadError
from newsmodel.formats import guess
from newsmodel.formats.base import Reading
from newsmodel.formats.feed import parse, sniff, stream
from newsmodel.formats.feed.scan import LONGEST_AUTHOR, scan
from newsmodel.models.article import Article

pytestmark = pytest.mark.usefixtures("offline", "no_hang")

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "feed"


TOKENS = [
    b"",
    b"<",
    b">",
    b"&",
    b"]]>",
    b"<![CDATA[",
    b"<item>",
    b"</item>",
    b"<author>",
    b"\xff",
    b"\0",
    b"null",
    b"{}",
    b"1e999",
    b"2024-02-30",
]


def articles(name: str) -> tuple[Article, ...]:
    return parse((SAMPLES / name).read_bytes()).bundle.articles


def rss(item: str = "<item><title>One</title></item>", head: str = "", channel: str = "<title>T</title>") -> bytes:
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel>{channel}{item}</channel></rss>'.encode()


def refusal(data: bytes) -> Any:
    with pytest.raises(ReadError) as caught:
        parse(data)
    return caught.value.problems[0]


# ---- what is read ----


def test_rss() -> None:
    """An item of RSS 2.0 with every fact; an external DTD is never read."""
    first, second = articles("rss20.xml")
    assert first.headline == "Lock closed for repairs & inspection"
    assert (
        first.text
        == "Lock closed for repairs & inspection\n\nThe northern lock is closed to all ships from Monday, the canal office said.\n\nIt will open again after nine days."
    )
    assert first.body.startswith("The northern lock")
    assert [b.name for b in first.bylines] == ["Ida Marsh"]
    assert (first.published and first.published.edtf) == "2024-05-15T08:30:00+02:00"
    assert (first.language, first.keywords, first.rights) == ("en-gb", ("Transport", "River"), "© 2024 Norland Courier")
    assert first.source is not None
    assert (first.source.name, first.source.url) == ("Norland Courier", "https://courier.example/")
    assert (first.url, first.identifiers[0].scheme, first.identifiers[0].value) == (
        "https://courier.example/lock",
        "feed",
        "courier-4711",
    )
    assert second.identifiers[0].scheme == "url"
    assert [b.name for b in second.bylines] == ["Bo Lind"]
    assert second.body == "Ice has been seen above the dam."


def test_ambiguous_date() -> None:
    """A date whose day and month cannot be told apart is kept as written, with a problem that names the entry."""
    reading = parse((SAMPLES / "rss20.xml").read_bytes())
    when = reading.bundle.articles[1].published
    assert when is not None
    assert (when.text, when.edtf, when.resolution) == ("05/06/2024", None, "unresolved")
    assert [(p.code, p.path) for p in reading.problems] == [("ambiguous-date", "entry[2].published")]


def test_older_rss() -> None:
    """RSS 0.91, and 1.0 in RDF."""
    (old,) = articles("rss091.xml")
    assert (old.headline, old.body, old.published) == ("Storm over the delta", "Boats stayed in port.", None)
    (rdf,) = articles("rss10.rdf")
    assert ([b.name for b in rdf.bylines], rdf.keywords, rdf.modified and rdf.modified.edtf) == (
        ["Ida Marsh"],
        ("weather",),
        "2024-05-15T08:30:00Z",
    )


def test_atom() -> None:
    """Atom: types of text, several authors, the feed's author where an entry has none."""
    first, second = articles("atom.xml")
    assert first.headline == "Schleuse gesperrt"
    assert first.body == "Die nördliche Schleuse ist gesperrt.\n\nSie öffnet in neun Tagen."
    assert [b.name for b in first.bylines] == ["Ida Marsch", "Bo Lind"]
    assert (first.published and first.published.edtf, first.modified and first.modified.edtf) == (
        "2024-05-15T08:30:00+02:00",
        "2024-05-16T10:00:00Z",
    )
    assert (first.language, first.keywords) == ("de", ("Verkehr",))
    assert (second.headline, second.body) == ("2 < 3", "Nur ein Satz, a < b.")
    assert second.published is not None
    assert (second.published.edtf, second.published.resolution) == ("2024-05-14T10:00:00Z", "inferred")
    assert [b.name for b in second.bylines] == ["Redaktion"]


def test_json_feed() -> None:
    """JSON Feed: markup and text, an id that is a number, a bad item and a bad date that cost themselves."""
    reading = parse((SAMPLES / "feed.json").read_bytes())
    first, second = reading.bundle.articles
    assert first.text == "Water at the gauge\n\nThe gauge stood at four metres.\n\nIt fell later."
    assert [b.name for b in first.bylines] == ["Ida Marsh"]
    assert (second.text, second.identifiers[0].value, [b.name for b in second.bylines]) == (
        "A note of one line, a < b.",
        "2",
        ["Bo Lind"],
    )
    assert [(p.code, p.path) for p in reading.problems] == [("value", "$.items[1].published"), ("entry", "$.items[2]")]


def test_stream() -> None:
    """A feed as a stream is one reading an entry; a bad one is one ReadError."""
    answers = list(stream(io.BytesIO((SAMPLES / "atom.xml").read_bytes())))
    assert [len(a.bundle.articles) for a in answers if isinstance(a, Reading)] == [1, 1]
    (bad,) = stream(io.BytesIO(b"<rss>"))
    assert isinstance(bad, ReadError)
    *_, last = stream(io.BytesIO((SAMPLES / "feed.json").read_bytes()))
    assert isinstance(last, ReadError)
    assert ["$.items[2]"] == [problem.path for problem in last.problems]


def test_entries_without_ids() -> None:
    """Two entries of the same words are two articles."""
    assert len(parse(rss("<item><title>One</title></item>" * 2)).bundle.articles) == 2


def test_names_of_html_entities() -> None:
    """`&nbsp;` in a feed, which XML does not know, is read as HTML has it, and told."""
    reading = parse(rss("<item><title>Caf&eacute; in port</title></item>"))
    assert reading.bundle.articles[0].headline == "Café in port"
    assert [p.code for p in reading.problems] == ["entity"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252", "utf-8-sig"])
def test_encodings(encoding: str) -> None:
    """A feed in the encoding that it names, or that its byte order mark shows."""
    data = (
        rss("<item><title>Café</title></item>")
        .decode()
        .replace('"1.0"', f'"1.0" encoding="{encoding.removesuffix("-sig")}"', 1)
        .encode(encoding)
    )
    assert parse(data).bundle.articles[0].headline == "Café"


@pytest.mark.parametrize(
    ("name", "sure"),
    [("rss20.xml", 1.0), ("rss091.xml", 1.0), ("rss10.rdf", 1.0), ("atom.xml", 1.0), ("feed.json", 1.0)],
)
def test_sniff(name: str, sure: float) -> None:
    """A feed is known by its first bytes."""
    data = (SAMPLES / name).read_bytes()
    assert sure == sniff(data[:4096])
    assert guess(data).name == "feed"
    assert sniff(b"<html><body>") == 0.0


# ---- XML that attacks, all refused with a line ----


def test_billion_laughs() -> None:
    """Entities in entities are refused where they are declared."""
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">\n' for n in range(1, 10))
    problem = refusal(rss("<item><title>&l9;</title></item>", f'\n<!DOCTYPE rss [\n<!ENTITY l0 "ha">\n{levels}]>'))
    assert (problem.code, problem.line) == ("entity", 3)


def test_quadratic_blow_up() -> None:
    """One long entity used often is refused where it is declared."""
    problem = refusal(
        rss(f"<item><title>{'&a;' * 1000}</title></item>", f'<!DOCTYPE rss [<!ENTITY a "{"a" * 100_000}">]>')
    )
    assert (problem.code, problem.line) == ("entity", 1)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://127.0.0.1:1/x", "expect://id"])
def test_external_entity(address: str) -> None:
    """An external entity is refused and never opened."""
    problem = refusal(rss("<item><title>&x;</title></item>", f'\n<!DOCTYPE rss [<!ENTITY x SYSTEM "{address}">]>'))
    assert (problem.code, problem.line) == ("entity", 2)


def test_parameter_entity() -> None:
    """A parameter entity is refused and never opened."""
    problem = refusal(rss(head='<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]>'))
    assert (problem.code, problem.line) == ("entity", 1)


def test_100_000_deep() -> None:
    """Elements without end inside one another are refused."""
    assert (refusal(rss("\n" + "<a>" * 100_000)).code, refusal(rss("\n" + "<a>" * 100_000)).line) == ("depth", 2)


def test_attribute_flood() -> None:
    """An element of 100,000 attributes is refused."""
    problem = refusal(rss(f"\n<item {' '.join(f'a{n}=%s1%s' % (chr(34), chr(34)) for n in range(100_000))}/>"))
    assert (problem.code, problem.line) == ("attributes", 2)


def test_mismatched_tag() -> None:
    """What is not well-formed is refused."""
    problem = refusal(rss("\n<item><title>One</item></title>"))
    assert (problem.code, problem.line) == ("xml", 2)


def test_an_encoding_that_lies() -> None:
    """Latin-1 that calls itself UTF-8 is refused, with line and byte."""
    problem = refusal(rss("\n<item><title>Café</title></item>").decode().encode("latin-1"))
    assert (problem.code, problem.line) == ("encoding", 2)
    assert problem.offset is not None


@pytest.mark.parametrize("name", ["utf-7", "nonsense", "rot13", "unicode_escape"])
def test_encodings_that_are_none(name: str) -> None:
    """UTF-7 and what is no encoding are refused."""
    problem = refusal(rss().replace(b'"1.0"', f'"1.0" encoding="{name}"'.encode(), 1))
    assert (problem.code, problem.line) == ("encoding", 1)


def test_xinclude() -> None:
    """A feed that would include other documents is refused."""
    problem = refusal(
        rss('\n<item xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></item>')
    )
    assert (problem.code, problem.line) == ("xinclude", 2)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  ",
        b"<rss",
        b"<html/>",
        b"<a><rss/></a>",
        b"no feed",
        b"{}",
        b'{"items": 5}',
        b'{"a"',
        b"\0\0\0",
        b"\xff\xfe",
    ],
)
def test_no_feed(data: bytes) -> None:
    """What is no feed is one clear error."""
    assert refusal(data).message


@pytest.mark.parametrize("unit", ["a.", "a@", "a@b.", "<", "(", "a ", "é", "@a@"])
@pytest.mark.parametrize("element", ["author", "dc:creator", "managingEditor", "itunes:author"])
def test_pathological_authors(unit: str, element: str) -> None:
    """Of an author of 40 KB, over which feedparser would sit for seconds, it never sees more than a little."""
    words = (unit * 40_000)[:40_000].replace("<", "&lt;")
    head = '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">'
    data = f"{head}<channel><item><title>One</title><{element}>{words}</{element}></item></channel></rss>".encode()
    assert len(data) > 40_000 > 5 * LONGEST_AUTHOR + 1_000 > len(scan(data).text)
    reading = parse(data)
    assert reading.bundle.articles[0].headline == "One"
    assert "author" in {p.code for p in reading.problems}


def test_a_long_author_in_a_section() -> None:
    """An author in a CDATA section is cut without harm to what follows."""
    reading = parse(rss(f"<item><author><![CDATA[{'a.b' * 5000}]]></author><title>One</title></item>"))
    assert reading.bundle.articles[0].headline == "One"


def test_feedparser_that_fails() -> None:
    """A reference system that feedparser stumbles over costs itself, not the feed."""
    place = '<georss:where xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml"><gml:Point srsName="urn:x:y"><gml:pos>1 2</gml:pos></gml:Point></georss:where>'
    assert parse(rss(f"<item><title>One</title>{place}</item>")).bundle.articles[0].headline == "One"


@pytest.mark.fuzz_formats
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    sampled_from(sorted(SAMPLES.iterdir())),
    lists(tuples(integers(0, 3000), integers(0, 40), sampled_from(TOKENS)), min_size=1, max_size=5),
)
def test_damaged_feeds(sample: Path, cuts: list[tuple[int, int, bytes]]) -> None:
    """A feed damaged anywhere is read or refused with a problem; nothing else is raised."""
    whole = sample.read_bytes()
    for place, length, token in cuts:
        whole = whole[:place] + token + whole[place + length :]
    try:
        reading = parse(whole)
    except ReadError as error:
        problems = error.problems
        assert problems
    else:
        assert all(a.id.startswith("article:") for a in reading.bundle.articles)


def test_many_entries() -> None:
    """Ten thousand entries are read in time."""
    assert (
        len(
            parse(
                rss("<item><title>One</title><description>Two &lt;b&gt;three</description></item>" * 10_000)
            ).bundle.articles
        )
        == 10_000
    )


def test_too_large() -> None:
    """A feed beyond the limit is refused, also from a stream."""
    data = rss(f"<item><title>{'x' * 17_000_000}</title></item>")
    assert refusal(data).code == "size"
    (answer,) = stream(io.BytesIO(data))
    assert isinstance(answer, ReadError)


def test_a_missing_extra_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without feedparser the format says which extra to install; JSON Feed needs none of it."""
    monkeypatch.setitem(sys.modules, "feedparser", None)
    with pytest.raises(MissingExtra, match=r"needs the package feedparser: install newsmodel-schema\[feeds\]"):
        parse(rss())
