"""The reader of web pages: facts in their order of precedence, the report with its offsets, and hostile pages."""

# ruff: noqa: E501  a case is one row of a table

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import DataObject, data, integers, lists, sampled_from, tuples

import newsmodel as nm
from newsmodel.checks import check
from newsmodel.errors import MissingExtra, ReadError
from newsmodel.formats import guess
from newsmodel.formats.base import Reading
from newsmodel.formats.html import DATES, PRECEDENCE, PROVENANCE, parse, read_page, sniff
from newsmodel.formats.html import body as html_body
from newsmodel.formats.html.dates import disagree, read_date
from newsmodel.formats.html.fragment import fragment
from newsmodel.formats.html.names import names_of
from newsmodel.formats.html.readers import READERS
from newsmodel.formats.html.statements import VISIBLE
from newsmodel.models.article import Article

pytestmark = pytest.mark.usefixtures("offline", "no_hang")

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "html"
TOKENS = [
    b"",
    b"<",
    b">",
    b'"',
    b"\0",
    b"\xff\xfe",
    b"<!--",
    b"]]>",
    b"&#0;",
    b"&#xD800;",
    b"{}",
    b"[]",
    b"null",
    b"1e999",
    b"<div>",
    b"</article>",
    b"<script>",
]
FIRST = "The foreign ministry said on Wednesday that talks on the river border would open in the last week of June"
LAST = "rather see it written into the treaty than replaced."
REPORT = "".join(
    f"<p>{FIRST}, after both governments had named their negotiators ({n}).</p>" for n in ("one", "two", "three")
)


@pytest.fixture(autouse=True)
def _small() -> Iterator[None]:
    """Each case takes less than 1.5 GB."""
    yield
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1_500_000


def sample(name: str) -> tuple[Article, list[nm.Problem]]:
    reading = parse((SAMPLES / f"{name}.html").read_bytes())
    return reading.bundle.articles[0], list(reading.problems)


def page(head: str = "", body: str = REPORT, heading: str = "River talks to open") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body><article><h1>{heading}</h1>{body}</article></body></html>".encode()


def outcome(data: bytes) -> Reading | None:
    """The reading, or None after one clear error."""
    try:
        return parse(data)
    except ReadError:
        return None


def damaged(whole: bytes, draw: DataObject) -> bytes:
    """Some bytes with stretches of them replaced by others."""
    parts = draw.draw(
        lists(tuples(integers(0, len(whole)), integers(0, 60), sampled_from(TOKENS)), min_size=1, max_size=6)
    )
    for place, length, token in parts:
        whole = whole[:place] + token + whole[place + length :]
    return whole


def codes(problems: list[nm.Problem] | tuple[nm.Problem, ...]) -> set[str]:
    return {p.code for p in problems}


# ---- facts ----


def test_json_ld() -> None:
    """Every fact of a page with JSON-LD is taken from it, and what it lacks from elsewhere."""
    article, problems = sample("json_ld")
    assert problems == []
    assert article.headline == "River talks to open in June & end by autumn"
    assert [b.name for b in article.bylines] == ["Ida Marsh", "Bo Lind"]
    assert (article.published and article.published.edtf) == "2024-05-15T08:30:00+02:00"
    assert (article.modified and article.modified.edtf) == "2024-05-15T11:02:00+02:00"
    assert article.language == "en-GB"
    assert article.source == nm.Source(name="The Norland Courier", url="https://courier.example")
    assert article.section == "World"
    assert article.keywords == ("border", "river", "treaty")
    assert article.rights == "© 2024 The Norland Courier"
    assert article.canonical_url == "https://courier.example/world/river-talks"
    assert article.url == "https://courier.example/world/river-talks"


def test_provenance() -> None:
    """Where each fact was found is said, by the names of the table of precedence."""
    article, _ = sample("json_ld")
    told = article.extensions[PROVENANCE]
    assert isinstance(told, dict)
    assert told["headline"] == "json-ld:headline"
    assert told["canonical_url"] == "link:canonical"
    assert all(told[name] in PRECEDENCE[name] for name in told)


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("microdata", {"headline": "River talks to open in June", "bylines": ["Ida Marsh"], "published": "2024-05-15T08:30:00Z", "source": "Norland Post", "section": "Politics", "url": "https://post.example/river", "keywords": ("border", "river")}),
        ("open_graph", {"headline": "River talks to open in June", "bylines": ["IDA MARSH"], "published": "2024-05-15T08:30:00Z", "modified": "2024-05-16", "language": "en-US", "source": "Delta News", "section": "Borders", "keywords": ("river", "treaty"), "rights": "Delta News 2024", "url": "https://delta.example/2024/river"}),
        ("visible_only", {"headline": "River talks to open in June", "bylines": ["Ida Marsh"], "published": "2024-05-15"}),
        ("german", {"headline": "Grenzgespräche am Fluss beginnen im Juni", "bylines": ["Ida Marsch", "Bo Lind"], "published": "2024-05-15T08:30:00+02:00", "language": "de", "source": "Nordbote"}),
        ("japanese", {"headline": "国境の川をめぐる協議、6月に開始", "bylines": ["佐藤花子"], "published": "2024-05-15T08:30:00+09:00", "language": "ja", "source": "北国新報"}),
        ("several_articles", {"headline": "River talks to open in June", "bylines": ["Ida Marsh"], "published": "2024-05-15"}),
    ],
)  # fmt: skip
def test_layouts(name: str, facts: dict[str, Any]) -> None:
    """The facts of pages that state them in other ways."""
    article, problems = sample(name)
    assert [p for p in problems if p.severity != "info"] == []
    plain: dict[str, Any] = {
        **{k: getattr(article, k) for k in ("headline", "language", "section", "url", "rights", "keywords")},
        "bylines": [b.name for b in article.bylines],
        "published": article.published and article.published.edtf,
        "modified": article.modified and article.modified.edtf,
        "source": article.source and article.source.name,
    }
    assert facts == {key: plain[key] for key in facts}


def test_ambiguous_date() -> None:
    """A day and month that cannot be told apart are kept as written, unresolved, with a problem."""
    article, problems = sample("ambiguous_date")
    assert article.published is not None
    assert (article.published.text, article.published.edtf, article.published.resolution) == (
        "05/06/2024",
        None,
        "unresolved",
    )
    stated = parse(page('<meta property="article:published_time" content="05/06/2024">'))
    assert codes(stated.problems) == {"ambiguous-date"}
    assert problems == []  # what is only seen on the page is no statement


def test_broken_json_ld_beside_good() -> None:
    """A broken block costs itself, a broken fact itself: the next source is asked, and problems tell the places."""
    article, problems = sample("broken_json_ld")
    assert (article.section, [b.name for b in article.bylines]) == ("World", ["Ida Marsh"])
    assert (article.published and article.published.edtf) == "2024-05-15"
    assert (article.modified and article.modified.edtf) == "2024-05-16"
    assert [(p.code, p.path, p.line) for p in problems] == [
        ("json-ld", "script[1]", 5),
        ("value", "json-ld:datePublished", None),
    ]


def test_disagreeing_dates() -> None:
    """Dates of publication that disagree are all kept, and are a finding of check()."""
    article, problems = sample("disagreeing_dates")
    assert article.extensions[DATES] == [{"from": "meta:article:published_time", "edtf": "2023-11-02T08:30:00Z"}]
    assert codes(problems) == {"dates-disagree"}
    assert "NM205" in codes(tuple(check(nm.Bundle(articles=[article]))))


def test_of_several_articles_none_fits() -> None:
    """JSON-LD about other articles only is not believed."""
    script = '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Locks to close","datePublished":"2020-01-01"}]}</script>'
    reading = parse(page(script))
    assert reading.bundle.articles[0].headline == "River talks to open"
    assert reading.bundle.articles[0].published is None
    assert codes(reading.problems) == {"other-articles"}


def test_the_record_names_the_address() -> None:
    """An address that a protocol gives comes first, and relative ones are resolved against it."""
    article = read_page(page('<link rel="canonical" href="/b?c=1">'), url="https://example.org/a").bundle.articles[0]
    assert (article.url, article.canonical_url) == ("https://example.org/a", "https://example.org/b?c=1")


def test_the_site_as_author() -> None:
    """Where JSON-LD names only the site as author, a person named elsewhere comes first; else the site stands."""
    script = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"River talks to open","author":{"@type":"Organization","name":"Courier"},"publisher":{"name":"Courier"}}</script>'
    assert [b.name for b in parse(page(script)).bundle.articles[0].bylines] == ["Courier"]
    named = page(script, f'<p class="byline">By Ida Marsh</p>{REPORT}')
    assert [b.name for b in parse(named).bundle.articles[0].bylines] == ["Ida Marsh"]


def test_site_and_kicker_are_no_headline() -> None:
    """The site's name after a bar goes, and a kicker that OpenGraph does not have."""
    head = '<meta property="og:site_name" content="Courier"><meta property="og:title" content="River talks to open | Courier">'
    script = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Borders: River talks to open"}</script>'
    )
    assert parse(page(head)).bundle.articles[0].headline == "River talks to open"
    assert parse(page(head + script)).bundle.articles[0].headline == "River talks to open"


def test_every_fact_has_a_reader() -> None:
    """The tables fit together: each fact has a reader, each visible source is looked for."""
    assert set(READERS) == set(PRECEDENCE)
    visible = {s for sources in PRECEDENCE.values() for s in sources if s.startswith("visible:")}
    assert visible <= set(VISIBLE)
    assert set(PRECEDENCE) <= set(Article.model_fields)


# ---- text and regions ----


def test_text_and_regions() -> None:
    """The text is headline and report in reading order; regions lie on it, navigation is not in it."""
    article, _ = sample("json_ld")
    slices = {r.role: article.text[r.start : r.end] for r in article.regions}
    assert slices["headline"] == article.headline
    assert article.text.startswith(f"{article.headline}\n\n")
    assert article.body.startswith(FIRST)
    assert article.body.rstrip().endswith(LAST)
    for word in ("Related", "Storm over the delta", "All rights reserved", "Home", "document.title"):
        assert word not in article.text
    assert tuple(check(nm.Bundle(articles=[article]))) == ()


def test_lists_tables_quotations() -> None:
    """Lists, tables and quotations are part of the report."""
    article, _ = sample("table_and_list")
    for words in ("Delegations meet on Monday", "three", "the water does not move", LAST):
        assert words in article.body


def test_captions_are_regions() -> None:
    """A caption that stands in the report is marked."""
    found = html_body.Paragraph("The dam", "caption")
    article = nm.formats.SHELF.get("html").parse(page()).bundle.articles[0]  # type: ignore[misc]
    assert found.role == "caption"
    assert {r.role for r in article.regions} == {"headline", "body"}


def test_a_stated_report_that_is_fuller() -> None:
    """Where JSON-LD has much more of the report than the page shows, its words are taken, and that is said."""
    stated = "<p>" + "The ministry gave the full text of the treaty to the press. " * 40 + "</p>"
    script = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"River talks to open","articleBody":"{stated}"}}</script>'
    article = parse(page(script)).bundle.articles[0]
    assert article.body.startswith("The ministry gave the full text")
    assert article.extensions[PROVENANCE] == {"headline": "json-ld:headline", "text": "json-ld:articleBody"}
    shorter = script.replace(stated, "The ministry gave some of it.")
    assert FIRST in parse(page(shorter)).bundle.articles[0].body


def test_a_page_too_intricate() -> None:
    """A page of very many elements is read plainly, in time, with a problem."""
    reading = parse(page(body="<p>" + "<span>word </span>" * 55_000 + "</p>" + REPORT))
    assert FIRST in reading.bundle.articles[0].body
    assert codes(reading.problems) == {"intricate"}


def test_headline_alone() -> None:
    """A page with a headline and no report is an article with a problem."""
    reading = parse(page(body="", heading="Nothing more is known"))
    assert reading.bundle.articles[0].text == "Nothing more is known"
    assert codes(reading.problems) == {"no-body"}


def test_same_input_same_bytes() -> None:
    """A page read twice gives equal bundles."""
    assert parse(page()) == parse(page())


# ---- hostile ----


def test_script_in_a_headline() -> None:
    """A script in a headline is mere text, or not there."""
    article, _ = sample("script_in_headline")
    assert article.headline == "River talks <script>alert(1)</script> open"
    assert parse(page(heading="River <script>alert(1)</script> talks")).bundle.articles[0].headline == "River talks"
    assert (
        parse(page(heading="River &lt;script&gt;alert(1)&lt;/script&gt; talks")).bundle.articles[0].headline
        == "River <script>alert(1)</script> talks"
    )


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<b>",
        "<ul><li>",
        "<table><tr><td>",
        "<a href=x><p>",
        "<section><div>",
        "<font><span>",
        "<blockquote>",
        "<object>",
        "<svg>",
        "<form>",
        "</div>",
        "<p>",
        "<h1>",
    ],
)
def test_100_000_nested(unit: str) -> None:
    """Whatever is nested 100,000 deep: an article with a problem, or a clear error; never a crash."""
    data = f"<html><body><h1>Deep</h1>{unit * (100_000 // unit.count('<'))}{REPORT}</body></html>".encode()
    reading = outcome(data)
    if reading is not None:
        assert reading.bundle.articles[0].headline == "Deep"
        assert reading.problems or FIRST in reading.bundle.articles[0].text


def test_nested_divs_cost_no_words() -> None:
    """Mere nesting is flattened: the report inside 100,000 divs is read, with a problem."""
    data = f"<html><body><h1>Deep</h1>{'<div>' * 100_000}{REPORT}{'</div>' * 100_000}</body></html>".encode()
    reading = parse(data)
    assert FIRST in reading.bundle.articles[0].body
    assert codes(reading.problems) == {"depth"}


def test_attribute_flood() -> None:
    """A tag of 100,000 attributes loses them, with a problem."""
    data = page(body=f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>x</p>{REPORT}")
    reading = parse(data)
    assert FIRST in reading.bundle.articles[0].body
    assert codes(reading.problems) == {"attributes"}


def test_json_ld_100_000_deep() -> None:
    """JSON-LD nested without end costs itself."""
    reading = parse(page(f'<script type="application/ld+json">{"[" * 100_000}</script>'))
    assert codes(reading.problems) == {"json-ld"}


@pytest.mark.parametrize("context", ["http://127.0.0.1:1/context", "file:///etc/passwd", "//x/y", "gopher://x"])
def test_contexts_are_never_opened(context: str) -> None:
    """A context is a name: nothing is opened, whatever it is."""
    script = f'<script type="application/ld+json">{{"@context":"{context}","@type":"NewsArticle","headline":"From JSON-LD about talks"}}</script>'
    assert parse(page(script)).bundle.articles[0].headline == "From JSON-LD about talks"


def test_imports_and_pictures_are_never_fetched() -> None:
    """`@import`, `og:image`, scripts, frames and base addresses of inner networks are not followed."""
    head = '<base href="http://127.0.0.1:1/"><style>@import url(http://127.0.0.1:1/x.css);</style><link rel=stylesheet href=//127.0.0.1/x><meta property="og:image" content="http://169.254.169.254/x"><script src=http://127.0.0.1/x></script>'
    assert (
        FIRST
        in parse(page(head, REPORT + '<iframe src="http://127.0.0.1:1/"></iframe><img src=http://127.0.0.1/x>'))
        .bundle.articles[0]
        .body
    )


def test_a_charset_that_lies() -> None:
    """UTF-8 that calls itself Latin-1 is read as UTF-8, and that is recorded; so is the other way round."""
    article, problems = sample("lying_charset")
    assert article.headline == "River talks – “in June”"
    assert codes(problems) == {"charset"}
    reading = parse(
        "<meta charset=utf-8><h1>Café fermé</h1><p>Le café du port est resté fermé lundi, a dit le maire à la radio locale.</p>".encode(
            "cp1252"
        )
    )
    assert reading.bundle.articles[0].headline == "Café fermé"
    assert codes(reading.problems) == {"charset"}


@pytest.mark.parametrize("name", ["utf-7", "unicode_escape", "rot13", "hex", "nonsense", "idna"])
def test_charsets_that_are_none(name: str) -> None:
    """A charset that is none, or one to smuggle with, is not obeyed."""
    reading = parse(page(f"<meta charset={name}>").replace(b"<meta charset=utf-8>", b""))
    assert reading.bundle.articles[0].headline == "River talks to open"
    assert codes(reading.problems) == {"charset"}


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-8-sig", "shift_jis", "koi8-r", "gb18030", "euc-kr", "big5", "iso-8859-2"]
)
def test_encodings(encoding: str) -> None:
    """Pages in other encodings, told by a byte order mark or by themselves."""
    words = {
        "shift_jis": "国境の協議",
        "koi8-r": "Переговоры",
        "gb18030": "边界谈判",
        "euc-kr": "국경 회담",
        "big5": "邊界談判",
        "iso-8859-2": "Rozmowy o żegludze",
    }.get(encoding, "Talks – “open”")
    markup = page(heading=words).decode().replace("charset=utf-8", f"charset={encoding}")
    assert parse(markup.encode(encoding)).bundle.articles[0].headline == words


def test_unclosed_comment() -> None:
    """What an unclosed comment swallows is lost, and that is told with its line."""
    reading = parse(page(body=REPORT + "\n<!-- never ends <p>hidden words</p>"))
    assert FIRST in reading.bundle.articles[0].body
    assert "hidden words" not in reading.bundle.articles[0].text
    assert [(p.code, p.line) for p in reading.problems] == [("comment", 2)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\0" * 5000, "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "not-html"),
        (b"\x1f\x8b\x08\0", "not-html"),
        (b"PK\x03\x04....", "not-html"),
        (b"<html></html>", "no-article"),
        (b"<!-- only", "comment"),
    ],
)
def test_no_page(data: bytes, code: str) -> None:
    """What is no page, or has no words, is one clear error."""
    with pytest.raises(ReadError) as caught:
        parse(data)
    assert code in codes(caught.value.problems)


def test_nuls() -> None:
    """NULs are left out, and told."""
    reading = parse(page().replace(b"talks", b"ta\0lks"))
    assert reading.bundle.articles[0].headline == "River talks to open"
    assert codes(reading.problems) == {"nul"}


def test_too_large() -> None:
    """A page beyond the limit is refused."""
    with pytest.raises(ReadError, match="limit"):
        parse(b"<p>" + b"word " * 7_000_000)


@pytest.mark.parametrize(
    "make",
    [
        lambda n: page(body="<p>" + "word " * (n // 5) + "</p>"),
        lambda n: page(body="<p><a href=x>link</a> text</p>" * (n // 30)),
        lambda n: page(body="<div><p>words of a paragraph</p>" * (n // 32)),
        lambda n: page("<meta name=author content='" + "a, " * (n // 3) + "'>"),
        lambda n: page('<script type="application/ld+json">' + '{"a":' * (n // 5) + "</script>"),
        lambda n: page(body="<br>" * (n // 4)),
        lambda n: page(body="<li>item" * (n // 8)),
        lambda n: page(body="<span class=author>By A</span>" * (n // 30)),
        lambda n: page("<meta name=x content=y>" * (n // 23)),
        lambda n: page(body="&amp;" * (n // 5)),
        lambda n: page(body="<h1>x</h1>" * (n // 10)),
        lambda n: page(body="<div itemscope itemtype=http://schema.org/Article><b itemprop=headline>x</b>" * (n // 75)),
        lambda n: page(body="<table><tr><td>x</td></tr></table>" * (n // 34)),
        lambda n: page(body="<!--" + "- " * (n // 2)),
        lambda n: page(body="<" * n),
        lambda n: page(body="<p " * (n // 3)),
    ],
)  # fmt: skip
def test_a_megabyte_of_anything(make: Any) -> None:
    """A megabyte of one thing over and over is answered in time."""
    outcome(make(1_000_000))


@pytest.mark.fuzz_formats
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data())
def test_damaged_pages(draw: DataObject) -> None:
    """A page damaged anywhere is an article or one clear error, and its regions lie within its text."""
    sample_bytes = draw.draw(sampled_from(sorted(SAMPLES.glob("*.html")))).read_bytes()
    reading = outcome(damaged(sample_bytes, draw))
    if reading is not None:
        article = reading.bundle.articles[0]
        assert all(r.start < r.end <= len(article.text) for r in article.regions)


# ---- the shelf, and the extra ----


@pytest.mark.parametrize(
    ("head", "sure"),
    [(b"<!doctype html><p>x", True), (b"<?xml version='1.0'?><html xmlns='x'>", True), (b"\n<HTML>", True), (b"<rss version='2.0'>", False), (b"%PDF-1.4 <html>", False), (b"Plain text about a <title> of honour", True), (b"{}", False), (b"", False)],
)  # fmt: skip
def test_sniff(head: bytes, sure: bool) -> None:
    """A page is known by how it begins."""
    assert sure == (sniff(head) > 0)


def test_guess() -> None:
    """The shelf finds the format by content, whatever the name."""
    assert guess(page()).name == "html"
    assert guess(page(), "story.txt").name == "html"


def test_the_shelf_loads_no_extra() -> None:
    """Loading every format imports none of the packages that the extras bring."""
    code = (
        "import sys; from newsmodel import formats; [f.name for f in formats.SHELF]; formats.guess(b'<html>'); "
        "print([m for m in ('lxml', 'trafilatura', 'feedparser', 'brotli') if m in sys.modules])"
    )
    # a process of its own: this one has long loaded them
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("package", "blocked"), [("lxml", ("lxml", "lxml.html")), ("trafilatura", ("trafilatura", "trafilatura.core"))]
)
def test_a_missing_extra_is_one_clear_line(
    package: str, blocked: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without its packages the format says which extra to install."""
    html_body._trafilatura.cache_clear()
    for name in blocked:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtra, match=rf"needs the package {package}: install newsmodel-schema\[html\]"):
        parse(page())


# ---- dates, names, fragments ----


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2024-03-05", "2024-03-05"), ("2024-03-05T10:20:30Z", "2024-03-05T10:20:30Z"), ("2024-03-05T10:20:30.1234567+0100", "2024-03-05T10:20:30.123456+01:00"),
        ("2024-03-05T10:20+02:00", "2024-03-05T10:20:00+02:00"), ("2024-03-05 10:20:30", "2024-03-05T10:20:30"), ("20240305T102030Z", "2024-03-05T10:20:30Z"),
        ("Tue, 05 Mar 2024 10:20:30 GMT", "2024-03-05T10:20:30Z"), ("Tue, 5 Mar 24 10:20:30 EST", "2024-03-05T10:20:30-05:00"), ("Thu, 01 Jan 2004 19:48:21 -0000", "2004-01-01T19:48:21Z"),
        ("March 5, 2024", "2024-03-05"), ("5. März 2024", "2024-03-05"), ("5 de marzo de 2024", "2024-03-05"), ("5 марта 2024", "2024-03-05"), ("le 5 mars 2024", "2024-03-05"),
        ("2024年3月5日", "2024-03-05"), ("1709634030", "2024-03-05T10:20:30Z"), ("1709634030000", "2024-03-05T10:20:30Z"), ("13/04/2024", "2024-04-13"), ("04/13/2024", "2024-04-13"),
        ("5/5/2024", "2024-05-05"), ("03/04/2024", None), ("3.4.2024", None), ("2024-02-30", None), ("2024-13-01", None), ("yesterday", None), ("", None), ("2024-03", "2024-03"), ("2024", "2024"),
        ("March 2024", "2024-03"), ("5 Mar 2024 10:20 IST", "2024-03-05"), ("2024-03-05T24:00:00Z", "2024-03-05"), ("0000-00-00", None), ("9" * 100_000, None),
    ],
)  # fmt: skip
def test_dates(text: str, edtf: str | None) -> None:
    """Dates of many styles are read; what can be read two ways, and what is no date, is not."""
    dated = read_date(text)
    assert edtf == dated.edtf
    assert dated.when().resolution == ("explicit" if edtf else "unresolved")


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("2024-05-15T08:30:00Z", "2024-05-15T10:30:00+02:00", False), ("2024-05-15", "2024-05-15T23:00:00-05:00", False), ("2024-05-16", "2024-05-15T23:00:00-05:00", False),
        ("2024-05-15", "2024-05-16", True), ("2024-05", "2024-05-16", False), ("2023", "2024-05-16", True), ("2024-05-15T08:30:00Z", "2024-05-17T08:30:00Z", True),
    ],
)  # fmt: skip
def test_disagreement(one: str, other: str, differ: bool) -> None:
    """Dates disagree where they cannot mean one moment, shifts from UTC and precision allowed for."""
    assert differ == disagree(one, other)
    assert differ == disagree(other, one)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("By Ida Marsh", ["Ida Marsh"]), ("By Ida Marsh and Bo Lind", ["Ida Marsh", "Bo Lind"]), ("Von Ida Marsch und Bo Lind", ["Ida Marsch", "Bo Lind"]), ("Ida Marsh, Bo Lind, Cy Nord", ["Ida Marsh", "Bo Lind", "Cy Nord"]),
        ("Ida Marsh, Delta News correspondent", ["Ida Marsh"]), ("Ida Marsh;Bo Lind", ["Ida Marsh", "Bo Lind"]), ("https://facebook.com/ida", []), ("ida@example.org (Ida Marsh)", ["Ida Marsh"]),
        ("admin", []), ("", []), ("Ida Marsh (ima)", ["Ida Marsh"]), ("<b>Ida</b> Marsh", ["Ida Marsh"]), ("María y José Pérez", ["María", "José Pérez"]), ("佐藤花子", ["佐藤花子"]), ("x" * 100_000, []),
    ],
)  # fmt: skip
def test_names(statement: str, found: list[str]) -> None:
    """The names in statements of authors, and nothing but names."""
    assert found == list(names_of(statement))


def test_fragments() -> None:
    """Markup becomes lines; a text without tags stays what it is."""
    assert (
        fragment("<p>One &amp; <b>two</b></p><script>x()</script><ul><li>three<li>four</ul>")
        == "One & two\nthree\nfour"
    )
    assert fragment("a < b &amp; c") == "a < b & c"
    assert fragment("<div>" * 100_000 + "x") in ("x", "")
