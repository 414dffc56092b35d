"""The reader of pasted articles: regions and facts of many layouts, broken bytes, and linear time."""

# ruff: noqa: E501  a case is one row of a table

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.errors import ReadError
from newsmodel.formats.base import Reading
from newsmodel.formats.text import FORMAT, parse, sniff
from newsmodel.formats.text import (
    credits as text_credits,
)
from newsmodel.formats.text import (
    dateline as text_dateline,
)
from newsmodel.formats.text import (
    dates as text_dates,
)
from newsmodel.formats.text import (
    decode as text_decode,
)
from newsmodel.formats.text import (
    facts as text_facts,
)
from newsmodel.formats.text import (
    front as text_front,
)
from newsmodel.formats.text import (
    header as text_header,
)
from newsmodel.formats.text import (
    kinds as text_kinds,
)
from newsmodel.formats.text import (
    language as text_language,
)
from newsmodel.formats.text import (
    layout as text_layout,
)
from newsmodel.formats.text import (
    lines as text_lines,
)
from newsmodel.formats.text import (
    regions as text_regions,
)
from newsmodel.formats.text.dateline import opening_of
from newsmodel.formats.text.dates import dates, is_date_line
from newsmodel.formats.text.language import language_of
from newsmodel.models.article import Article
from work import calls

HERE = Path(__file__).parent


def _beside(path: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_layouts = _beside(HERE / "layouts.py", "layouts")
LAYOUTS: dict[str, tuple[str, dict[str, Any]]] = _layouts.LAYOUTS
TITLE, LEAD, BODY = _layouts.TITLE, _layouts.LEAD, _layouts.BODY


def article_of(text: str | bytes) -> Article:
    return parse(text if isinstance(text, bytes) else text.encode()).bundle.articles[0]


def flat(text: str) -> str:
    return " ".join(text.split())


# ---- layouts ----


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """Each layout gives its title, date, authors, source, dateline and a body that begins and ends where it should."""
    text, facts = LAYOUTS[name]
    reading = parse(text.encode())
    article = reading.bundle.articles[0]
    body = flat(article.body).removeprefix(article.dateline.text if article.dateline else "").lstrip()
    assert facts["headline"] == article.headline
    assert facts.get("bylines", []) == [byline.name for byline in article.bylines]
    assert body.startswith(facts["first"]) and body.endswith(flat(facts["last"]))
    assert [] == [words for words in facts.get("out", ()) if words in article.body]
    assert [] == [words for words in facts.get("inside", ()) if words not in article.body]
    if "published" in facts:
        assert article.published and facts["published"] == (article.published.edtf or "")[:10]
    for field, value in (("source", article.source and article.source.name), ("deck", article.deck)):
        assert field not in facts or facts[field] == value
    if "dateline" in facts:
        assert facts["dateline"] == (article.dateline.text if article.dateline else None)
    if facts.get("unresolved"):
        assert article.published and "unresolved" == article.published.resolution
        assert "ambiguous-date" in [problem.code for problem in reading.problems]


@pytest.mark.parametrize("name", LAYOUTS)
def test_regions(name: str) -> None:
    """Regions stand in order, do not overlap, and hold every character but white space; the text is kept whole."""
    text, _ = LAYOUTS[name]
    article = article_of(text)
    assert text == article.text
    covered = 0
    for region in article.regions:
        assert covered <= region.start < region.end <= len(text)
        assert not text[covered : region.start].strip()
        covered = region.end
    assert not text[covered:].strip()


SENTENCES = """\
Share prices of arms makers fell sharply on Monday after the truce was announced in the capital.
Related incidents have been reported from three other provinces since the beginning of the year.
Sources close to the ministry said the general had been dismissed on Friday evening.
Comments by the minister on Thursday raised doubts about the future of the pact.
Contact was lost with the aircraft at about 3 a.m., the air force said.
Subscribe to that view or not, the numbers speak for themselves, he said.
Terms of the agreement were not disclosed.
Like the Soviets before them, the Americans found it hard to stay on.
Support for Ukraine will continue, members of the alliance said today.
About 100 troops were killed in the ambush, officials said.
Previously, the two countries had signed an accord on fishing.
Video shows the missile rising from a launcher near the coast.
By then, General Lind had left the country for good.
By Western standards the army is small, with 12,000 men.
Home to 20,000 people, the town has been shelled since April.
Reporting by independent groups has put the number of dead at 300.
Written by a group of officers, the letter accuses the junta of treason.
With reporting restrictions in place, few details have emerged from the region.
The views expressed by the general were not those of the government, a spokesman said.
Published on Friday, the report blames both sides for the famine.
On 3 March 2021, the army moved north.
March 2021 was the worst month of the war.
Read more into it than there is, and you will be wrong, said the colonel.
Follow the money, the investigator said at a hearing on Monday.
The aircraft, licensed under an accord with Sweden, can carry four missiles.
Points of contact between the navies were agreed in June.
KEY BRIDGE — that is what soldiers call it — was blown up on Friday.
Ann Marsh is a senior fellow at the Norland Institute and follows the war closely.
I am Bo Lind.""".splitlines()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_of_the_report(sentence: str) -> None:
    """A sentence that begins as a notice, credit or caption does, but is none, stays in the body."""
    assert sentence in article_of(f"{TITLE}\n\n{LEAD}\n\n{sentence}\n\n{LEAD}\n").body


def test_seeds_and_gold(root: Path, gold: Path) -> None:
    """Headline, date, authors and body of every annotated article are as annotated."""
    score = _beside(gold / "score.py", "score")
    scores = score.Scores()
    for folder in (root / "seeds", gold / "dev"):
        for path in sorted(folder.glob("*.txt")):
            facts = path.with_suffix(".json")
            if facts.is_file():
                article = article_of(path.read_bytes())
                scores.body(json.loads(facts.read_bytes()), article.model_dump(mode="json"))
    assert {} == {task: counts for task, counts in scores.ratios.items() if counts[0] != counts[1]}


# ---- facts ----

DATELINES = {
    "SEOUL (Reuters) - South Korea": ("SEOUL (Reuters) -", None, "Reuters"),
    "WASHINGTON, March 3 (AP) — The": ("WASHINGTON, March 3 (AP) —", "March 3", "AP"),
    "KABUL, Afghanistan — At least": ("KABUL, Afghanistan —", None, None),
    "JOINT BASE LANGLEY-EUSTIS, Va. - Brig. Gen.": ("JOINT BASE LANGLEY-EUSTIS, Va. -", None, None),
    "BRUSSELS/WASHINGTON, Dec 12 - The": ("BRUSSELS/WASHINGTON, Dec 12 -", "Dec 12", None),
    "LONDON, Tuesday, June 6 — Allied": ("LONDON, Tuesday, June 6 —", "Tuesday, June 6", None),
    "WITH THE SECOND ARMY, July 12 (By Wireless).—For": (
        "WITH THE SECOND ARMY, July 12 (By Wireless).—",
        "July 12",
        None,
    ),
    "Tehran, May 3, IRNA – The": ("Tehran, May 3, IRNA –", "May 3", "IRNA"),
    "MOSCOW, March 13. /TASS/. Russia": ("MOSCOW, March 13. /TASS/.", "March 13", "TASS"),
}


@pytest.mark.parametrize("head", DATELINES)
def test_dateline(head: str) -> None:
    """Datelines of many agencies, with the words of their date and the agency."""
    found = opening_of(head)
    assert found and DATELINES[head] == (found.text, found.date, found.agency)


@pytest.mark.parametrize(
    "head", ["BREAKING - The ship", "Kim Jong Un – the leader", "The U.S. – and others", "Ann Marsh: I do"]
)
def test_no_dateline(head: str) -> None:
    """A label, a name or a clause before a dash is no dateline."""
    assert opening_of(head) is None


DATES = {
    "Fri. Jul 19th, 2024": "2024-07-19",
    "Published: 3 March 2021 14:05 GMT": "2021-03-03T14:05:00Z",
    "March 3, 2021 | 2:05 pm ET": "2021-03-03",
    "2022-03-16 13:28:18-04:00": "2022-03-16T13:28:18-04:00",
    "Updated 2:05 PM ET, Wed March 3, 2021": "2021-03-03",
    "Tue 18 June 2024 | 6:45 PM PHT": "2024-06-18T18:45:00+08:00",
    "12 Mar. 2021 11:02": "2021-03-12",
    "17MAY2023": "2023-05-17",
    "29.05.2024, 06:00": "2024-05-29",
    "Monday, 3rd of May 2010": "2010-05-03",
    "May 2010": "2010-05",
    "05/06/2019": None,
}


@pytest.mark.parametrize("line", DATES)
def test_date_line(line: str) -> None:
    """Date lines of any style; a time of day counts where its zone is certain, and nobody guesses day and month."""
    assert is_date_line(line)
    assert DATES[line] == next(dates(line)).edtf


@pytest.mark.parametrize(
    "line", ["Talks end, 30 February 2021", "A truce in March", "The war of 1950", "Resolution 2019/05 on trade"]
)
def test_no_date_line(line: str) -> None:
    """A line that merely holds figures or a month is no date line."""
    assert not is_date_line(line)


def test_published_and_modified() -> None:
    """Both dates of a line are kept, each with the words it rests on."""
    article = article_of(f"{TITLE}\n\nPublished: 3 May 2015 | Updated: 4 May 2015\n\n{BODY}\n")
    assert article.published and article.modified
    assert ("2015-05-03", "2015-05-04") == (article.published.edtf, article.modified.edtf)
    mention = article.published.mention
    assert mention and "3 May 2015" == mention.text == article.text[mention.start : mention.end]


@pytest.mark.parametrize("tail", [" - 2015-05-03", " – 3 May 2015", " (2015-05-03)"])
def test_a_day_behind_the_title(tail: str) -> None:
    """The day that an archive puts behind a title is that of the article, and the title stays as it stands."""
    article = article_of(f"{TITLE}{tail}\n\n{BODY}\n")
    assert "2015-05-03" == (article.published and article.published.edtf)
    assert article.headline and article.headline.startswith(TITLE)


def test_a_caption_printed_twice() -> None:
    """What stands twice in a row above the report is a picture's caption and its alternative text."""
    caption = "Children look at a burnt car in the old town."
    article = article_of(f"{TITLE}\n\n{caption}\n{caption}\n\n{BODY}\n")
    body = "".join(article.text[r.start : r.end] for r in article.regions if r.role == "body")
    assert caption not in body and BODY[:40] in body


def test_broken_front_matter() -> None:
    """A bad date or address in the front matter costs that fact only, and is a problem with its line."""
    reading = parse(f"---\ntitle: A\ndate: soon\nurl: not an address\n---\n\n{BODY}\n".encode())
    assert [("date", 3), ("value", 4)] == [(p.code, p.line) for p in reading.problems]
    assert "A" == reading.bundle.articles[0].headline


def test_same_text_same_id() -> None:
    """The id rests on the text and bears the title."""
    first, second = article_of(f"{TITLE}\n\n{BODY}"), article_of(f"{TITLE}\n\n{BODY}")
    assert first == second
    assert first.id.startswith("article:northern-squadron-sends")


LANGUAGES = {
    LEAD: "en",
    "Le ministre de la défense a déclaré que les navires sont partis pour une mission dans le nord du pays.": "fr",
    "Der Minister sagte, dass die Schiffe nicht vor dem Ende des Monats in den Hafen zurückkehren und auch nicht danach.": "de",
    "El ministro dijo que los barcos se fueron del puerto por un mes y que no es la primera vez en la historia.": "es",
    "Xyz abc def ghi jkl mno pqr stu vwx yza bcd efg": None,
}


@pytest.mark.parametrize("text", LANGUAGES)
def test_language(text: str) -> None:
    """The language by its small words, None where they are missing."""
    assert LANGUAGES[text] == language_of(text)


# ---- bytes ----


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n%\xe2\xe3", b"\xef\xbb\xbf%PDF-1.7", b"PK\x03\x04rest", bytes(64), b"", b" \n\t" * 200_000]
)
def test_refused(data: bytes) -> None:
    """A PDF, an archive, binary data and an empty text are refused with one clear problem."""
    with pytest.raises(ReadError) as caught:
        parse(data)
    assert 1 == len(caught.value.problems)


ENCODINGS: dict[str, tuple[bytes, list[tuple[str, str]]]] = {
    "UTF-8 with a mark": (b"\xef\xbb\xbf" + BODY.encode(), [("bom", "info")]),
    "UTF-16": (b"\xff\xfe" + BODY.encode("utf-16-le"), [("bom", "info")]),
    "Windows-1252": (BODY.replace("Two", "“Two”").encode("cp1252"), [("encoding", "warning")]),
    "damaged UTF-8": ("ééé ".encode() + b"\xff" + BODY.encode(), [("encoding", "error")]),
    "NUL": (b"a\x00" + BODY.encode(), [("nul", "error")]),
    "control": (b"a\x07" + BODY.encode(), [("control", "warning")]),
    "line separator": (("a\u2028" + BODY).encode(), [("line-separator", "info")]),
    "mixed newlines": (BODY.replace("\n\n", "\r\n\r").encode(), []),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_encoding(name: str) -> None:
    """Nothing is changed in silence; a text that can be read is read."""
    data, problems = ENCODINGS[name]
    reading = parse(data)
    article = reading.bundle.articles[0]
    assert problems == [(p.code, p.severity) for p in reading.problems]
    assert all(p.line or p.offset is not None for p in reading.problems)
    assert not set("\r\x00\x07\u2028\ufeff") & set(article.text)
    assert "engine failed in a storm" in article.body


def test_emoji_before_a_span() -> None:
    """Offsets are code points."""
    article = article_of(f"🚀🚀 {TITLE}\n\n3 May 2015\n\n{BODY}")
    assert article.published and article.published.mention
    assert "3 May 2015" == article.text[article.published.mention.start : article.published.mention.end]


def test_sniff() -> None:
    """A text is a text, but another format that knows its data knows better."""
    assert 0 == sniff(b"%PDF-1.7") < sniff(b'{"kind": "bundle"}') < sniff(b"A story") < 0.8
    assert ("text", parse) == (FORMAT.name, FORMAT.parse)


@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    """Any text is read or refused, and its regions hold all its words in order."""
    try:
        reading: Reading = parse(text.encode())
    except ReadError:
        return
    article = reading.bundle.articles[0]
    ends = [edge for region in article.regions for edge in (region.start, region.end)]
    assert sorted(ends) == ends
    rest = [article.text[a:b] for a, b in zip([0, *ends[1::2]], [*ends[::2], len(article.text)], strict=True)]
    assert not "".join(rest).strip()


# ---- work ----

ADVERSARIAL: dict[str, Callable[[int], str]] = {
    "spaces": lambda n: "a" + " " * n + "b",
    "one line": lambda n: "word " * (n // 5),
    "empty lines": lambda n: "a" + "\n" * n + "b",
    "capitals": lambda n: "CAPITALS AND " * (n // 13),
    "lines of capitals": lambda n: "CAPITALS AND MORE\n" * (n // 18),
    "dates": lambda n: "3 March 2021, " * (n // 14),
    "lines of dates": lambda n: "3 March 2021\n" * (n // 13),
    "credits": lambda n: "".join(f"By Ann Marsh{i}\n" for i in range(n // 16)),
    "brackets": lambda n: "((((\n" * (n // 5),
    "bars": lambda n: "a | b | c\n\n" * (n // 11),
    "prose": lambda n: f"{LEAD}\n\n" * (n // 120),
    "items": lambda n: "- item of a list\n" * (n // 17),
    "captions": lambda n: "Photo: a (AP Photo/X)\n\n" * (n // 23),
    "sections": lambda n: "Related news\n\n" * (n // 14),
}


@pytest.mark.parametrize("name", ADVERSARIAL)
def test_linear(name: str) -> None:
    """Twice the text is at most twice the work, and a little; what a pattern looks at is bounded (see below)."""
    small, large = (ADVERSARIAL[name](size).encode() for size in (5_000, 10_000))
    assert calls(lambda: parse(large), refusal=ReadError) <= 2.2 * calls(lambda: parse(small), refusal=ReadError) + 1000


MODULES = (
    text_credits, text_dateline, text_dates, text_decode, text_facts, text_front,
    text_header, text_kinds, text_language, text_layout, text_lines, text_regions,
)  # fmt: skip


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern of the reader, those in rows of tables too."""
    for module in MODULES:
        for name, value in vars(module).items():
            for number, row in enumerate(value if isinstance(value, tuple) else (value,)):
                for part in row if isinstance(row, tuple) else (row, getattr(row, "pattern", None)):
                    if isinstance(part, re.Pattern):
                        yield f"{module.__name__}.{name}[{number}]", part


HOSTILE = (
    " ",
    "a",
    "A",
    "A ",
    "a ",
    "Ab ",
    "Aa, ",
    "A. ",
    "1",
    "1 ",
    "(",
    "((a",
    "|a",
    "a |",
    "> a",
    ".",
    "- ",
    "_",
    "share ",
    "by ",
    "and A b ",
)


@pytest.mark.usefixtures("no_hang")
def test_every_pattern_is_bounded() -> None:
    """No pattern runs away on the head of any hostile line: it would hang here, and the guard would end it."""
    patterns = dict(_patterns())
    assert len(patterns) > 80
    for pattern in patterns.values():
        for seed in HOSTILE:
            line = (seed * text_lines.HEAD)[: text_lines.HEAD - 1] + "\x01"
            pattern.search(line)
