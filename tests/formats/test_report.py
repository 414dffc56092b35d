"""The page: that it holds everything, loads nothing, and lets nothing from the data run."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

import hostile
import newsmodel as nm
from many import many, seed
from newsmodel import resources, strategies
from newsmodel.formats.report.lanes import LANES, MOST, lay_out
from newsmodel.formats.report.scale import Scale, days_of
from newsmodel.formats.report.targets import Spot, Target
from newsmodel.values.edtf import bounds
from newsmodel.wording import flat, visible

VENDORED = "formats/report/vendor/cytoscape-3.34.4"
TAGS = frozenset(
    "html head meta title style body a header p h1 h2 h3 h4 h5 ul ol li span b nav main article section dl div dt dd "
    "br fieldset legend label input u bdi details summary svg defs g rect line text use path figure figcaption button "
    "table thead tbody tr th td blockquote time script".split()
)
"""Every element that the page is made of."""


@pytest.fixture(scope="module")
def bundle() -> nm.Bundle:
    return seed()


def tree(data: bytes) -> Any:
    return html.document_fromstring(data.decode(), parser=html.HTMLParser(huge_tree=True))


def page(bundle: nm.Bundle) -> Any:
    return tree(nm.render(bundle, "report").data)


def own(name: str) -> str:
    return resources.text(f"formats/report/{name}")


def assert_harmless(root: Any) -> None:
    """Nothing but our own scripts and styles, no handler, no address that runs or loads."""
    assert [resources.text(f"{VENDORED}.min.js"), own("report.js")] == [one.text for one in root.iter("script")]
    assert 2 == len(list(root.iter("style")))
    assert TAGS >= {one.tag for one in root.iter() if isinstance(one.tag, str)}
    assert [] == [one for one in root.iter() if not isinstance(one.tag, str)]  # no comment, no instruction
    for one in root.iter():
        names = set(one.attrib)
        assert not {name for name in names if name.startswith("on")}
        assert not names & {
            "style",
            "src",
            "srcset",
            "srcdoc",
            "data",
            "action",
            "formaction",
            "poster",
            "background",
            "ping",
        }
        for name in names & {"href", "xlink:href"}:
            assert re.match(r"#|https?://", one.attrib[name], re.IGNORECASE)
            assert one.attrib[name].startswith("#") or one.tag == "a"
        assert one.attrib.get("http-equiv", "Content-Security-Policy") == "Content-Security-Policy"


def test_policy_lets_run_what_is_hashed_and_nothing_else(bundle: nm.Bundle) -> None:
    """The policy names the hash of each script and style of the page, in order, and no other source of anything."""
    root = page(bundle)
    policy = root.xpath("//meta[@http-equiv]")[0].get("content")
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))

    def hashes(tag: str) -> str:
        digests = (hashlib.sha256(one.text.encode()).digest() for one in root.iter(tag))
        return " ".join(f"'sha256-{b64encode(digest).decode()}'" for digest in digests)

    assert {
        "default-src": "'none'",
        "script-src": hashes("script"),
        "style-src": hashes("style"),
        "base-uri": "'none'",
        "form-action": "'none'",
    } == directives
    assert root.xpath("//meta[@http-equiv]")[0].getprevious().tag == "meta"  # before any style or script


def test_nothing_is_loaded(bundle: nm.Bundle) -> None:
    """No element of the page has an address to load from; the styles name none."""
    root = page(bundle)
    assert_harmless(root)
    assert "url(" not in own("report.css")
    assert "@import" not in own("report.css")


def test_cytoscape_is_vendored_whole() -> None:
    """The script is the file that its makers published, and its licence lies beside it."""
    published = "081591ab735b2b6a3b31a3c60f8f3a3e2fee8c92939e0c7820ad1208571b6cd8"
    assert published == hashlib.sha256(resources.data(f"{VENDORED}.min.js")).hexdigest()
    assert "Permission is hereby granted" in resources.text(f"{VENDORED}.LICENSE")


@settings(max_examples=25)
@given(bundle=hostile.bundles())
def test_hostile_text_stays_text(bundle: nm.Bundle) -> None:
    """Whatever stands in any field, the page has no script, handler or address but its own."""
    assert_harmless(page(bundle))


@pytest.mark.parametrize("payload", hostile.PAYLOADS)
def test_each_payload_stays_text(payload: str) -> None:
    """Each payload in every field of the seed's records leaves nothing that runs, and is there to be read."""
    bundle = nm.Bundle.model_validate(hostile.poisoned(small().to_dict(), [payload]))
    root = page(bundle)
    assert_harmless(root)
    assert squeezed(payload) in squeezed(root.text_content())


def small() -> nm.Bundle:
    """A few records of each kind that a short story has."""
    text = (
        "OSLO, May 4, 2021 (AP) - Norway sent two frigates to Iceland on Monday.\n\nSweden denied any role, NATO said."
    )
    return nm.extract(nm.parse(text, "text").bundle)


WHITE = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
BLANK = re.compile(f"[{re.escape(WHITE + visible(WHITE))}]")
"""White space, and the pictures that the page has of it where it is a control character."""


def squeezed(text: str) -> str:
    """A text as the page shows it, without white space, which HTML joins; a paragraph of nothing else is left out."""
    return BLANK.sub("", visible(text))


@settings(max_examples=25)
@given(bundle=strategies.bundles(max_records=2))
def test_everything_is_there(bundle: nm.Bundle) -> None:
    """Each record has its card with its id and its words; each article's text is there whole."""
    root = page(bundle)
    cards = {one.get("id"): squeezed(one.text_content()) for one in root.xpath("//*[@class and @data-n and @id]")}
    for record in bundle.records():
        if record.kind != "article":
            assert squeezed(record.id) in cards[record.id]
            for mention in record.mentions:
                assert squeezed(flat(mention.text)) in cards[record.id]
    ids = {one.get("id") for one in root.iter()}
    assert {one.get("href")[1:] for one in root.iter("a") if one.get("href").startswith("#")} <= ids
    texts = [squeezed(one.text_content()) for one in root.xpath("//*[contains(@class, 'copy')]//p[@dir]")]
    assert squeezed("".join(article.text for article in bundle.articles)) == "".join(texts)


def test_words_and_cards_lead_to_each_other(bundle: nm.Bundle) -> None:
    """Every link within the page has a target; words lead to cards or times, quotes back to the words."""
    root = page(bundle)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    inner = [one.get("href")[1:] for one in root.iter("a") if one.get("href").startswith("#")]
    assert set(inner) <= set(ids)
    numbers = {one.get("data-n"): one for one in root.xpath("//*[@data-n]")}
    for words in root.xpath("//a[@class='w']"):
        assert numbers[words.get("data-r").split()[0]].get("id") == words.get("href")[1:]
    for quote in root.xpath("//a[starts-with(@class, 'quote')]"):
        card = quote.xpath("ancestor::li[@data-n]")[0]
        words = root.get_element_by_id(quote.get("href")[1:])
        assert card.get("data-n") in words.get("data-r").split()


def test_what_stands_in_quotation_marks_gets_no_more_of_them(bundle: nm.Bundle) -> None:
    """Marks are set around the words on a card, unless they bring their own."""
    quotes = {one.text: one.get("class") for one in page(bundle).xpath("//a[starts-with(@class, 'quote')]")}
    assert ("quote", "quote quoted") == (quotes["called"], quotes["“the most powerful”"])
    assert quotes["called"] == quotes["had a “friendly talk"]


def test_a_run_of_regions_is_named_once(bundle: nm.Bundle) -> None:
    """The role of a region stands where it changes, not again beside each of its kind."""
    names = [one.text for one in page(bundle).xpath("//*[contains(@class, 'block')]/p[@class='role']")]
    assert ["date", "body", "byline", "boilerplate"] == names


def test_contested_event_has_its_sides(bundle: nm.Bundle) -> None:
    """Who asserts and who denies the arms transfer stand side by side, and its card says that it is contested."""
    root = page(bundle)
    sides = root.xpath("//*[@class='dispute'][1]//*[@class='side']")
    assert ["It is so", "It is not so"] == [side.find("h5").text for side in sides]
    assert ["It is alleged"] == [one.text_content() for one in sides[0].xpath(".//li/a")]
    assert ["North Korea denies", "Russia denies"] == [one.text_content() for one in sides[1].xpath(".//li/a")]
    assert ["Arms transfer"] == [one.text for one in root.xpath("//li[.//a[@class='flag']]/h5/a")]


def test_findings_lead_to_their_record(bundle: nm.Bundle) -> None:
    """Each finding of `check` is there with its code, what that means, and the record it is about."""
    root = page(bundle)
    found = root.get_element_by_id("findings")
    for problem in nm.check(bundle):
        assert problem.code in found.text_content()
        assert problem.message in found.text_content()
    assert all(one.get("href").startswith("#") for one in found.xpath(".//li/a"))
    assert found.xpath(".//li/a")


def test_timeline_bars_are_as_long_as_their_dates(bundle: nm.Bundle) -> None:
    """In one stretch of the scale a month is about thirty times as long as a day, and a year four times a season."""
    root = page(bundle)
    widths = {
        row.xpath(".//b")[0].text: float(row.xpath(".//*[@class='span']")[0].get("width").rstrip("%"))
        for row in root.xpath("//li[@class='row']")
    }
    assert 30 == pytest.approx(widths["2024-04"] / widths["2024-07-17"], rel=0.05)
    assert 4 == pytest.approx(widths["1953"] / widths["1950-23"], rel=0.05)


@given(dates=st.lists(strategies.edtf(), min_size=1, max_size=12))
def test_scale_keeps_order_and_stays_on_the_page(dates: list[str]) -> None:
    """Later days never lie left of earlier ones, nothing lies off the page, and no bar has a break in it."""
    known = [tuple(days_of(end) for end in bounds(date) if end) for date in dates]
    edges = [(min(days), max(days)) for days in known if days]
    if not edges:
        return
    scale = Scale(edges)
    days = sorted(day for pair in edges for day in pair)
    places = [scale.at(day) for day in days]
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= 100
    for start, end in edges:
        assert (scale.at(start), scale.at(end)) in [(stretch.at(start), stretch.at(end)) for stretch in scale.stretches]
    for stretch in scale.stretches:
        assert all(stretch.x <= tick.x <= stretch.x + stretch.width for tick in stretch.ticks)


def spots(spans: list[tuple[int, int]]) -> list[Spot]:
    return [
        Spot(Target(n, f"event:{n}", "event", ""), start, start + length, drawn=True)
        for n, (start, length) in enumerate(spans)
    ]


@given(
    text=strategies.texts(min_size=0, max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 70), st.integers(-3, 30)), max_size=30),
)
def test_lanes_never_cross(text: str, spans: list[tuple[int, int]]) -> None:
    """The pieces are the text; under none is a lane taken twice, and each mention that has words begins at one."""
    laid = lay_out(nm.Article(id="article:a", text=text), spots(spans), prefix="w")
    pieces = [piece for block in laid.blocks for paragraph in block.paragraphs for piece in paragraph.pieces]
    assert squeezed(text) == squeezed("".join(piece.text for piece in pieces))
    for piece in pieces:
        lanes = [line.lane for line in piece.lines]
        assert len(lanes) == len(set(lanes))
        assert lanes == sorted(lanes, reverse=True)
        assert set(lanes) <= set(range(LANES))
        assert bool(piece.anchor) == (piece.leads is not None)
    told = {
        (n, start, start + length)
        for n, (start, length) in enumerate(spans)
        if text[start : max(start + length, 0)].strip()
    }
    assert told <= set(laid.anchors)
    anchors = [piece.anchor for piece in pieces if piece.anchor]
    assert len(anchors) == len(set(anchors))
    assert set(laid.anchors.values()) == set(anchors)


def test_overlap_costs_no_more_than_its_share() -> None:
    """However many mentions overlap, a piece carries few: the page of n nested mentions grows as n."""
    laid = lay_out(
        nm.Article(id="article:a", text="x" * 4000), spots([(n, 4000 - 2 * n) for n in range(2000)]), prefix="w"
    )
    pieces = laid.blocks[0].paragraphs[0].pieces
    assert sum(len(piece.numbers) for piece in pieces) <= (MOST + 1) * len(pieces)
    assert 2000 == len(laid.anchors)


def test_several_articles_each_with_their_own(bundle: nm.Bundle) -> None:
    """Each article of a bundle is a chapter with its own records and dispute, and all are in the index."""
    root = page(many(seed(), 3))
    chapters = root.xpath("//article[contains(@class, 'chapter')]")
    assert 3 == len(chapters) == len(root.xpath("//ol[@id='index']/li"))
    cards = [len(chapter.xpath(".//li[starts-with(@class, 'card')]")) for chapter in chapters]
    assert [len(list(bundle.records())) - 1] * 3 == cards
    assert [1, 1, 1] == [len(chapter.xpath(".//*[@class='dispute']")) for chapter in chapters]
    assert ["Story 1: weapons on display"] == [one.text_content() for one in chapters[0].iter("h2")]


def test_records_without_an_article() -> None:
    """What rests on no article of the bundle has a chapter of its own; an empty bundle is a page too."""
    alone = nm.Bundle(actors=[nm.Actor(id="actor:a", type="state", country="NOR")])
    assert ["Records that rest on no article"] == [one.text_content() for one in page(alone).iter("h2")][:1]
    assert "An empty bundle" == page(nm.Bundle()).find(".//h1").text_content()


def test_wrong_bundles_are_shown_all_the_same() -> None:
    """Dangling references, doubled ids, offsets beyond the text, overlapping regions cost nothing but their place."""
    mention = nm.Mention(article="article:a", start=90, end=95, text="Oslo", form="name")
    article = nm.Article(
        id="article:a",
        text="Oslo signed.",
        regions=[nm.Region(role="body", start=0, end=99), nm.Region(role="date", start=5, end=3)],
    )
    twice = nm.Place(id="place:a", mentions=[mention, mention.evolve(start=0, end=4)])
    bundle = nm.Bundle(
        articles=[article, article.evolve(text="Other.")],
        places=[twice, twice.evolve(type="city", within="place:nowhere")],
        delegations=[nm.Delegation(id="delegation:a", represents=["actor:nobody"])],
    )
    root = page(bundle)
    assert_harmless(root)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert {"NM101", "NM103", "NM104", "NM105"} <= set(
        re.findall(r"NM\d+", root.get_element_by_id("findings").text_content())
    )


def test_it_is_written_and_not_read(bundle: nm.Bundle, tmp_path: Any) -> None:
    """A name in .report.html is written as a report; read, it is a web page like any other."""
    done = nm.write(bundle, tmp_path / "story.report.html")
    assert () == done.losses
    assert done.data == nm.render(bundle, "report").data
    with pytest.raises(nm.UnknownFormat):
        nm.parse(done.data, "report")
    assert "html" == nm.guess(done.data, "story.report.html").name


def test_notebooks_show_a_bundle_in_a_frame(bundle: nm.Bundle) -> None:
    """A notebook gets the page in a sandboxed frame, small, and as safe as the file."""
    shown = bundle._repr_html_()
    assert shown is not None
    frame = html.fragment_fromstring(shown)
    assert ("iframe", "allow-scripts") == (frame.tag, frame.get("sandbox"))
    inner = tree(frame.get("srcdoc").encode())
    assert 1 == len(list(inner.iter("script")))
    assert len(bundle.events) == len(inner.xpath("//li[@class='card event']"))
    assert "cytoscape" not in unescape(shown).replace('typeof cytoscape === "function"', "").replace(
        "= cytoscape({", ""
    )
