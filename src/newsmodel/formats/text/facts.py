"""Facts of an article from its header and tail lines: title, dates, authors, source, rights. Makes values, not records.

Precedence: the front matter, then the header from top to bottom, then the dateline, then the tail.
"""

# ruff: noqa: E501  a pattern is one row of a table

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from attrs import Factory, define
from pydantic import TypeAdapter, ValidationError

from newsmodel.formats.text import credits as credits_
from newsmodel.formats.text.dates import Found, dates, labelled
from newsmodel.formats.text.front import FrontMatter, Row
from newsmodel.formats.text.kinds import SEGMENT
from newsmodel.formats.text.regions import Part, Parts
from newsmodel.models.article import Byline, Dateline, Source
from newsmodel.values.ids import ArticleId
from newsmodel.values.mention import Mention
from newsmodel.values.problem import Problem
from newsmodel.values.scalars import LanguageTag, Url
from newsmodel.values.when import When

_URL: Final = TypeAdapter[str](Url)
_LANGUAGE: Final = TypeAdapter[str](LanguageTag)
_CHECKED: Final[dict[str, TypeAdapter[str]]] = {"url": _URL, "canonical_url": _URL, "language": _LANGUAGE}

_TITLE_KEY: Final = re.compile(r"(?:title|headline|subject)\s?[:=]\s?", re.IGNORECASE)
_TITLE_SITE: Final = re.compile(
    r"(?P<title>.{12,400}?)(?: \| (?P<site>[^|]{2,40})| [-–—] (?P<outlet>(?:BBC|CNN|VOA|NBC|CBS|ABC|Fox|Sky|AP|UN|USNI|NK|Al Jazeera)[\w ]{0,20}|Reuters|The [A-Z][\w ]{3,30}))\Z"
)
_TITLE_TAIL: Final = 40
_TITLE_DATE: Final = re.compile(r"\s(?:[|–—-]|\()\s?(?P<day>[^|–—()]{6,20}?)\)?\Z")
_SOURCE: Final = re.compile(r"(?:source|agency|publisher)\s?:\s?(?P<name>[^|:;]{2,80})\Z", re.IGNORECASE)
_HOLDER: Final = re.compile(
    r"\W{0,3}(?:copyright|©|\(c\))(?:\W{1,3}(?:\(c\)|©|copyright))?\W{1,3}(?:(?:19|20)[0-9]{2}(?:[-–](?:19|20)?[0-9]{2})?\W{1,3})?(?:by )?(?P<name>[^\W\d_][^.,|]{2,60})",
    re.IGNORECASE,
)
_RIGHTS: Final = re.compile(r"\W{0,3}(?:copyright\b|©|\(c\))", re.IGNORECASE)


@define
class Facts:
    """What is known of the article so far: the first to say something has said it."""

    text: str
    article: ArticleId
    values: dict[str, Any] = Factory(dict)
    names: dict[str, str] = Factory(dict)
    problems: list[Problem] = Factory(list)

    def say(self, field: str, value: object) -> None:
        if value and not self.values.get(field):
            self.values[field] = value

    def author(self, name: str) -> None:
        if name:
            self.names.setdefault(name.casefold(), name)

    def doubt(self, code: str, message: str, position: int) -> None:
        line = self.text.count("\n", 0, position) + 1
        column = position - self.text.rfind("\n", 0, position)
        self.problems.append(Problem(code=code, severity="warning", message=message, line=line, column=column))


def read_front(facts: Facts, front: FrontMatter) -> None:
    """Facts of the front matter, by the table of its keys."""
    for row in front.rows:
        _FRONT.get(row.field, _plainly)(facts, row)


def _plainly(facts: Facts, row: Row) -> None:
    check = _CHECKED.get(row.field)
    if check:
        try:
            check.validate_python(row.value)
        except ValidationError:
            facts.doubt("value", f"{row.value[:80]!r} is no value for {row.field}", row.start)
            return
    facts.say(row.field, row.value)


def _front_date(facts: Facts, row: Row) -> None:
    _line_dates(facts, row.start, row.end, row.field)
    if not facts.values.get(row.field):
        facts.doubt("date", f"no date can be read in {row.value[:80]!r}", row.start)


def _front_authors(facts: Facts, row: Row) -> None:
    for name in credits_.names_of(row.value.strip("[]")):
        facts.author(name.strip("\"' "))


def _front_list(facts: Facts, row: Row) -> None:
    words = (word.strip("\"' ") for word in row.value.strip("[]").split(","))
    facts.say(row.field, tuple(dict.fromkeys(word for word in words if word)))


_FRONT: Final[dict[str, Callable[[Facts, Row], None]]] = {
    "published": _front_date,
    "modified": _front_date,
    "byline": _front_authors,
    "keywords": _front_list,
    "source": lambda facts, row: facts.say("source", Source(name=row.value)),
}


def read_parts(facts: Facts, parts: Parts) -> None:
    """Facts of the header, of the dateline and of the tail."""
    _read_titles(facts, parts)
    body = next((i for i, part in enumerate(parts.parts) if part.role == "body"), len(parts.parts))
    for part in parts.parts[:body]:
        _read_line(facts, part)
    if parts.headline is not None:
        _read_title_date(facts, parts.parts[parts.headline])
    _read_opening(facts, parts)
    for part in parts.parts[body:]:
        if part.role in ("byline", "date"):
            _read_line(facts, part)
        elif part.role == "boilerplate" and _RIGHTS.match(part.paragraph.head):
            _read_rights(facts, part)


def _read_titles(facts: Facts, parts: Parts) -> None:
    if parts.headline is not None:
        words = _words(facts, parts.parts[parts.headline])
        words = _TITLE_KEY.sub("", words, count=1) if _TITLE_KEY.match(words) else words
        words = re.sub(r"\A[#*_ ]{1,6}|[#*_ ]{1,6}\Z", "", words) or words
        if found := _TITLE_SITE.match(words):
            words = found["title"]
            facts.say("source", Source(name=(found["site"] or found["outlet"]).strip()))
        facts.say("headline", words)
    facts.say("deck", "\n".join(_words(facts, parts.parts[i]) for i in parts.deck))


def _read_title_date(facts: Facts, part: Part) -> None:
    """The day that an archive puts behind a title: “… – 2002-09-26”."""
    start = max(part.paragraph.start, part.paragraph.end - _TITLE_TAIL)
    found = _TITLE_DATE.search(facts.text, start, part.paragraph.end)
    told = next(dates(found["day"]), None) if found else None
    if found and told and told.is_day and told.start == 0:
        _line_dates(facts, found.start("day"), found.end("day"))


def _words(facts: Facts, part: Part) -> str:
    return " ".join(facts.text[part.paragraph.start : part.paragraph.end].split())


def _read_line(facts: Facts, part: Part) -> None:
    """A date, a credit or a source in a header line, or in a segment of one."""
    paragraph, head = part.paragraph, part.paragraph.head
    if part.role in ("date", "byline", "boilerplate", "dateline"):
        _line_dates(facts, paragraph.start, min(paragraph.end, paragraph.start + 300))
    for segment in SEGMENT.split(head):
        if found := _SOURCE.match(segment):
            facts.say("source", Source(name=found["name"].strip()))
        elif part.role == "date" and (by := credits_.BY.match(segment)):
            _authors(facts, credits_.names_of(segment[by.end() :]))
        elif part.role == "date" and (named := credits_.ranked_name(segment)):
            facts.author(named)
    if part.role == "byline":
        _authors(facts, _credited(head))
    if part.role == "dateline":
        facts.say("dateline", Dateline(text=head))


def _authors(facts: Facts, names: Iterator[str]) -> None:
    for name in names:
        facts.author(name)


def _credited(head: str) -> Iterator[str]:
    """The names of a credit line of any sort."""
    if by := credits_.BY.match(head):
        rest = head[by.end() :]
        date = next(dates(rest), None)
        yield from credits_.names_of(rest[: date.start] if date and date.start else rest)
    elif found := credits_.REPORTED.match(head) or credits_.NAMED_WITH_POST.match(head):
        yield from credits_.names_of(found["names"])
    elif credits_.STAFF.match(head) or credits_.are_names(credits_.before_place(head)):
        yield from credits_.names_of(head)


def closing_credits(facts: Facts, parts: Parts) -> None:
    """“Reporting by …” at the end names the authors where nothing else does."""
    if facts.names:
        return
    for part in parts.parts:
        if part.kind.name == "closing":
            _authors(facts, credits_.reporters(part.paragraph.head))


def _line_dates(facts: Facts, start: int, end: int, field: str | None = None) -> None:
    line = facts.text[start:end]
    for date in dates(line):
        if not date.readings:
            continue
        said = field or labelled(line, date)
        when = _when(facts, start, date)
        target = "published" if said == "published" else "modified"
        if date.edtf is None and not facts.values.get(target):
            message = f"day and month of {when.text!r} cannot be told apart: {' or '.join(date.readings)}"
            facts.doubt("ambiguous-date", message, start + date.start)
        facts.say(target, when)
        if said == "updated":
            facts.say("updated", when)


def _when(facts: Facts, shift: int, date: Found) -> When:
    start, end = shift + date.start, shift + date.end
    words = facts.text[start:end]
    mention = Mention(article=facts.article, start=start, end=end, text=words, form="time")
    return When(text=words, edtf=date.edtf, resolution="explicit" if date.edtf else "unresolved", mention=mention)


def _read_opening(facts: Facts, parts: Parts) -> None:
    opening = parts.opening
    if opening is None:
        return
    facts.say("dateline", Dateline(text=opening.text))
    if opening.agency:
        facts.say("source", Source(name=opening.agency))
    begin = next(part for part in parts.parts if part.role == "body" and part.kind.name == "prose")
    start = begin.paragraph.start
    date = next(dates(facts.text[start : start + len(opening.text) + 8]), None) if opening.date else None
    if date is None:
        return
    published: When | None = facts.values.get("published")
    if date.readings and published is None:
        facts.say("published", _when(facts, start, date))
    elif published and date.month:
        _sharpen(facts, published, date)


def _sharpen(facts: Facts, published: When, date: Found) -> None:
    """A date without its day, or with day and month confused, made whole by the dateline's day."""
    wanted = f"-{date.month:02}-{date.day:02}"
    if published.edtf and len(published.edtf) in (4, 7):
        value = f"{published.edtf[:4]}{wanted}"
        if value.startswith(published.edtf):
            facts.values["published"] = published.evolve(edtf=value, resolution="inferred")
    elif published.edtf is None and published.text:
        values = [v for found in dates(published.text) for v in found.readings if v.endswith(wanted)]
        if len(values) == 1:
            facts.values["published"] = published.evolve(edtf=values[0], resolution="inferred")
            facts.problems[:] = [p for p in facts.problems if p.code != "ambiguous-date"]


def _read_rights(facts: Facts, part: Part) -> None:
    words = _words(facts, part)[:400]
    facts.say("rights", words)
    if found := _HOLDER.match(words):
        name = re.sub(
            r"\s(?:all rights|ltd|inc|(?:19|20)[0-9]{2})\b.*",
            "",
            found["name"].strip(),
            flags=re.IGNORECASE | re.DOTALL,
        )
        facts.say("holder", name.strip(" -|"))


def settle(facts: Facts) -> dict[str, Any]:
    """The article's fields: what stands in for a fact that nobody stated outright."""
    values = dict(facts.values)
    updated, holder = values.pop("updated", None), values.pop("holder", None)
    if updated is not None and "published" not in values:
        values["published"] = updated.evolve(resolution="inferred") if updated.edtf else updated
    if holder and "source" not in values:
        values["source"] = Source(name=holder)
    return {**values, "bylines": tuple(Byline(name=name) for name in facts.names.values())}
