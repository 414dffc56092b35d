"""Times that contradict each other, the calendar or the publication. Sees EDTF values; reads no text but weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmodel.checks.codes import finding
from newsmodel.checks.walk import inside, located
from newsmodel.models.article import Article
from newsmodel.models.bundle import Bundle
from newsmodel.models.event import Event
from newsmodel.values.edtf import before, bounds, precision, runs_backwards
from newsmodel.values.problem import Problem
from newsmodel.values.quantity import Quantity
from newsmodel.values.when import When

DATES = "urn:newsmodel:dates-of-publication"
"""The extension under which readers keep dates of publication that differ: a list of `{"from": …, "edtf": …}`."""

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s?day|nesday|rsday|urday|s|rs|r)?\b", re.IGNORECASE)


def time(bundle: Bundle) -> Iterator[Problem]:
    """NM106, NM201 to NM206."""
    times = {when.model_dump_json() for when in bundle.times}
    articles = {article.id: article for article in bundle.articles}
    for index, when in enumerate(bundle.times):
        yield from _when(when, f"/times/{index}")
    for pointer, record in located(bundle):
        for path, _, value in inside(record, pointer):
            if isinstance(value, When):
                yield from _when(value, path)
            elif isinstance(value, Quantity):
                yield from _quantity(value, path)
        if isinstance(record, Article):
            yield from _publication(record, pointer)
        elif isinstance(record, Event):
            if record.when and record.when.model_dump_json() not in times:
                yield finding("NM106", "the event's time is not among the bundle's times", f"{pointer}/when")
            article = next((articles[m.article] for m in record.mentions if m.article in articles), None)
            yield from _anniversary(bundle, record, article, pointer)
            yield from _future(record, article, pointer)


def _when(when: When, path: str) -> Iterator[Problem]:
    if when.edtf is None:
        return
    if runs_backwards(when.edtf):
        yield finding("NM201", f"{when.edtf} ends before it begins", f"{path}/edtf")
    if when.resolution == "relative" and when.anchor is None:
        yield finding("NM206", "does not say from which date it was counted", path)
    named = _WEEKDAY.search(when.text or "")
    if named and precision(when.edtf) in ("day", "instant") and when.resolution == "explicit":
        moment = bounds(when.edtf)[0]
        weekday = moment.date().weekday() if moment and moment.year > 0 else None
        if weekday is not None and _WEEKDAYS[weekday] != named[1].lower():
            yield finding("NM202", f"{when.edtf[:10]} was no {named[0]}", path)


def _quantity(quantity: Quantity, path: str) -> Iterator[Problem]:
    if quantity.min is not None and quantity.max is not None and quantity.min > quantity.max:
        yield finding("NM201", f"from {quantity.min:g} to {quantity.max:g}", path)


def _publication(article: Article, pointer: str) -> Iterator[Problem]:
    published = article.published.edtf if article.published else None
    modified = article.modified.edtf if article.modified else None
    if published and modified and before(modified, published):
        yield finding("NM205", f"changed on {modified}, published on {published}", f"{pointer}/modified")
    others = article.extensions.get(DATES)
    if isinstance(others, list):
        told = [other for other in others if isinstance(other, dict)]
        for other in told:
            yield finding(
                "NM205",
                f"{other.get('from')} says {other.get('edtf')}, and the article {published}",
                f"{pointer}/published",
            )


def _anniversary(bundle: Bundle, event: Event, article: Article | None, pointer: str) -> Iterator[Problem]:
    """NM203, by years: an anniversary may be kept some days off."""
    origin = bundle.get(event.commemorates) if event.commemorates else None
    if event.ordinal is None or not isinstance(origin, Event) or not origin.when:
        return
    held = event.when if event.when and event.when.edtf else article.published if article else None
    then, now = _year(origin.when), _year(held)
    if then is not None and now is not None and then + event.ordinal != now:
        yield finding(
            "NM203",
            f"the {event.ordinal}th anniversary of something in {then} falls in {then + event.ordinal}, not in {now}",
            f"{pointer}/ordinal",
        )


def _year(when: When | None) -> int | None:
    """The year of a time that lies within one; None otherwise."""
    if when is None or when.edtf is None or precision(when.edtf) not in ("year", "month", "season", "day", "instant"):
        return None
    return int(when.edtf[:4]) if when.edtf[:4].isdigit() else None


def _future(event: Event, article: Article | None, pointer: str) -> Iterator[Problem]:
    published = article.published.edtf if article and article.published else None
    when = event.when.edtf if event.when else None
    if published and when and event.status == "occurred" and before(published, when):
        yield finding("NM204", f"has occurred in {when}, and the article is of {published}", f"{pointer}/when")
