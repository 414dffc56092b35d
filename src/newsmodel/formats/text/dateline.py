"""The dateline that opens a report: place, often a date and an agency, and a dash. Sees the first words of a paragraph only."""

# ruff: noqa: E501  a pattern is one row of a table

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from newsmodel.formats.text.dates import MONTHS

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{1,24}(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.’'/-]{0,24}){0,5}"
_TITLED = r"(?:[A-ZÀ-Þ][\w.’'-]{1,24}|Al|El|La|Le)(?: (?:[A-ZÀ-Þ][\w.’'-]{0,24}|of|de|al|d[aeio])){0,4}"
_REGION = r"(?P<region>(?:,? ?\[[A-Z]\w{2,20}\]|, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\b)[A-ZÀ-Þ][\w.’'-]{0,24}(?: [A-ZÀ-Þ][\w.’'-]{0,24}){0,3}){1,2})?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed|Wednes|Thur?s?|Fri|Sat|Satur|Sun)(?:day)?\.?,? )?"
_MONTH = "(?:" + "|".join(name.title() for name in sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DATE = rf"(?P<date>[,.]? (?:on )?{_WEEKDAY}(?i:{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?|[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?:,? [0-9]{{4}})?(?: ?/ ?[0-9]{{1,2}}[:.][0-9]{{2}}(?: ?[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?)?[.,]?)?"
_AGENCY = (
    r"(?P<agency> ?(?:\([A-Z][^()]{1,40}\)|/[A-Z][^/]{1,30}/|\[[A-Z][^\[\]]{1,40}\]|, ?(?-i:[A-Z]{3,6})(?= ?[-–—])))?"
)
_DASH = r"(?P<end> ?\.?(?:--|[-–—]{1,2}|: ?-)(?=\W|[A-Z“\"]))"
_COLON = r"(?P<end>\.? ?:(?= ))"
_STOP = r"(?P<end>\.(?= )|(?<=[)/.\]])(?= ))"
_ENDS: Final = (("dash", _DASH), ("colon", _COLON), ("stop", _STOP))
_SHAPES: Final = tuple(
    (capitals, end, re.compile(rf"\W{{0,2}}(?P<place>{place}){_REGION}{_DATE}{_AGENCY}{pattern}"))
    for end, pattern in _ENDS
    for capitals, place in ((True, _CAPITALS), (False, _TITLED))
)

_NO_PLACE: Final = re.compile(
    r"(?:BREAKING|UPDATED?|EXCLUSIVE|FACT ?BOX|ANALYSIS|URGENT|NOTE|SUMMARY|QUESTION|ANSWER|KEY|WATCH|VIDEO|PHOTOS?|LIVE|"
    r"OPINION|CORRECTION|EDITOR|MODERATOR|BACKGROUND|TIMELINE|THE PRESIDENT|MR|MRS|MS|DR|SEN|REP|GEN|SECRETARY|MINISTER|FILE|Q|A)\b"
)


@frozen
class Opening:
    """A dateline as printed; `date` and `agency` are its words for them, if any."""

    text: str
    date: str | None = None
    agency: str | None = None


def opening_of(head: str, *, colon: bool = True) -> Opening | None:
    """The dateline at the beginning of a paragraph; “PLACE: …” counts only if `colon`."""
    for capitals, end, shape in _SHAPES:
        found = shape.match(head)
        if found is None or _NO_PLACE.match(found["place"]) or (end == "colon" and not colon):
            continue
        if _believed(found, end, capitals=capitals):
            agency = found["agency"].strip(" ,()/[]") if found["agency"] else ""
            date = found["date"].strip(" ,.") if found["date"] else None
            return Opening(found[0].strip(), date, None if agency.startswith("By ") else agency or None)
    return None


def _believed(found: re.Match[str], end: str, *, capitals: bool) -> bool:
    """A place in capitals needs a dash or an agency; another needs a date or agency with it, or a region and a dash."""
    agency, date = bool(found["agency"]), bool(found["date"])
    if end == "dash":
        return capitals or agency or date or bool(found["region"])
    if end == "colon":
        return (agency and (capitals or date)) or (capitals and len(found["place"]) > 3)
    return capitals and (agency or date)
