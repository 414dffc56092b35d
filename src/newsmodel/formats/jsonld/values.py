"""Values of schema.org and of our records, one into the other: texts, dates, references, roles, amounts.

Knows no table. Readers give None for what says nothing, and raise ValueError, in words, for what is wrong; writers
give None for what cannot be said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from newsmodel.formats.jsonld.context import TERMS
from newsmodel.formats.jsonld.nodes import OURS, own_id
from newsmodel.values.edtf import is_edtf
from newsmodel.values.scalars import CountryCode, LanguageTag, Url

Plain = dict[str, Any]
Read = Callable[[Any], Any]


def items(value: Any) -> list[Any]:
    """The values of a property; one alone stands for a list of one."""
    return value if isinstance(value, list) else [] if value is None else [value]


def one_or_all(values: list[Any]) -> Any:
    """A list as a property takes it: one value alone, several in a list, none as None."""
    return values[0] if len(values) == 1 else values or None


# Texts.


def text(value: Any) -> str | None:
    """The first text among the values, be it with a language or the name of a node."""
    return next(texts(value), None)


def texts(value: Any) -> Iterator[str]:
    """The texts among the values."""
    for item in items(value):
        words = next((item.get(key) for key in ("@value", "name") if key in item), None) if _is_node(item) else item
        words = words if isinstance(words, str) else text(words) if isinstance(words, dict | list) else None
        if words and words.strip():
            yield words


def whole_text(value: Any) -> str | None:
    """A long text, its newlines all alike."""
    words = text(value)
    return words.replace("\r\n", "\n").replace("\r", "\n") if words else None


def _is_node(value: Any) -> bool:
    return isinstance(value, dict)


def is_valid(kind: TypeAdapter[str], value: Any) -> bool:
    """Whether a named string of ours may have this value."""
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True


_LANGUAGE: TypeAdapter[str] = TypeAdapter(LanguageTag)
_URL: TypeAdapter[str] = TypeAdapter(Url)
_COUNTRY: TypeAdapter[str] = TypeAdapter(CountryCode)


def language(value: Any) -> str | None:
    """A language tag, said as text or as a Language. Raises ValueError for another text."""
    for item in items(value):
        words = text(item.get("alternateName", item)) if _is_node(item) else text(item)
        if words:
            if not is_valid(_LANGUAGE, words):
                raise ValueError(f"“{words[:40]}” is no language tag")
            return words
    return None


def url(value: Any) -> str | None:
    """The first address on the web, said as text or as the `@id` or `url` of a node."""
    for item in items(value):
        words = (item.get("@id") or item.get("url") or item.get("@value")) if _is_node(item) else item
        if is_valid(_URL, words):
            return str(words)
    return None


def country(value: Any) -> str | None:
    """An ISO 3166 alpha-3 code; other words for a country say nothing here."""
    code = text(value)
    return code if code and is_valid(_COUNTRY, code) else None


# Names.


def names(value: Plain) -> list[Plain] | None:
    """`name` and `alternateName` as names: the first are primary, the others aliases."""
    found = [
        _named(item, form)
        for key, form in (("name", "primary"), ("alternateName", "alias"))
        for item in items(value.get(key))
    ]
    return [name for name in found if name] or None


def from_names(value: list[Plain]) -> Plain:
    first, *others = [_from_named(name) for name in value]
    return {"name": first} | ({"alternateName": one_or_all(others)} if others else {})


def person_name(value: Plain) -> list[Plain] | None:
    """The parts of a person's name as one."""
    whole = " ".join(part for key in ("givenName", "familyName") if (part := text(value.get(key))))
    return [{"text": whole, "form": "primary"}] if whole else None


def _named(value: Any, form: str) -> Plain | None:
    words = text(value)
    tag = value.get("@language") if _is_node(value) else None
    told = {"language": tag} if is_valid(_LANGUAGE, tag) else {}
    return {"text": words, "form": form, **told} if words else None


def _from_named(name: Plain) -> Any:
    return {"@value": name["text"], "@language": name["language"]} if "language" in name else name["text"]


# Times.

_DAY = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})")
_MOMENT = re.compile(
    rf"{_DAY.pattern}[Tt ]([0-9]{{2}}):?([0-9]{{2}})(?::?([0-9]{{2}}))?(?:[.,]([0-9]+))?"
    r"\s?(?:([Zz]|UTC)|([+-])([0-9]{2}):?([0-9]{2})?)?"
)
_ISO = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T.*)?)?)?")
_LIMITS = (("year", 0, 9999), ("month", 1, 12), ("day", 1, 31), ("hour", 0, 23), ("minute", 0, 59), ("second", 0, 59))


def when(value: Any) -> Plain | None:
    """A date, or a date and time, of ISO 8601 as a `When`. Raises ValueError, saying what is wrong, for other texts."""
    words = text(value)
    return {"edtf": _edtf(words.strip()), "resolution": "explicit"} if words else None


def _edtf(words: str) -> str:
    moment, day = _MOMENT.fullmatch(words), _DAY.fullmatch(words)
    parts = (moment or day).groups() if moment or day else ()  # type: ignore[union-attr]
    for (name, least, most), number in zip(_LIMITS, parts, strict=False):
        if number and not least <= int(number) <= most:
            raise ValueError(f"no {name} {int(number)}")
    made = _moment(moment) if moment else "-".join(parts) if day else words
    if not is_edtf(made) or not _ISO.fullmatch(made) or made[5:7] > "12":
        raise ValueError(f"no day {int(parts[2])} in that month" if parts else f"“{words[:40]}” is no date")
    return made


def _moment(found: re.Match[str]) -> str:
    """The moment in the one spelling that EDTF has; a shift of nothing is Z."""
    year, month, day, hour, minute, second, fraction, zulu, sign, hours, minutes = found.groups()
    shift = f"{sign}{hours}:{minutes or '00'}" if sign else "Z" if zulu else ""
    shift = "Z" if shift[1:] == "00:00" else shift
    part = f".{fraction[:6]}" if fraction else ""
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{part}{shift}"


def from_when(value: Plain) -> str | None:
    """The date of a `When` where ISO 8601 has it: no season, no qualifier, no open digit, no interval."""
    words = str(value.get("edtf", ""))
    return words if _ISO.fullmatch(words) and words[5:7] <= "12" and not re.search("[?~%X/]", words) else None


def span(value: Plain) -> Plain | None:
    """`startDate` and `endDate` as one `When`: an interval of days where the days differ."""
    start, end = when(value.get("startDate")), when(value.get("endDate"))
    if start is None or end is None or start == end:
        return start or end
    first, last = start["edtf"].partition("T")[0], end["edtf"].partition("T")[0]
    return start if first == last else {"edtf": f"{first}/{last}", "resolution": "explicit"}


def from_span(value: Plain) -> Plain | None:
    """The ends of a `When` that are dates; None where one is neither that nor open."""
    ends = str(value.get("edtf", "")).split("/")
    said = {
        key: from_when({"edtf": end})
        for key, end in zip(("startDate", "endDate"), ends, strict=False)
        if end.strip(".")
    }
    return said if said and None not in said.values() else None


# References.


def refs(kind: str) -> Read:
    """A reader of references to records of a kind."""
    return lambda value: [id_ for item in items(value) if (id_ := _ref(item, kind))] or None


def ref(kind: str) -> Read:
    """A reader of the first reference to a record of a kind."""
    return lambda value: next((id_ for item in items(value) if (id_ := _ref(item, kind))), None)


def _ref(value: Any, kind: str) -> str | None:
    found = own_id(value.get("@id")) if _is_node(value) else None
    return found if found and found.partition(":")[0] == kind else None


def from_ref(value: str) -> Plain:
    return {"@id": OURS + value}


def from_refs(value: list[str]) -> Any:
    return one_or_all([from_ref(id_) for id_ in value])


def party(value: Any) -> Plain | None:
    """A record, or the words for somebody who has none."""
    found = own_id(value.get("@id")) if _is_node(value) else None
    words = text(value)
    return {"record": found} if found else {"description": words} if words else None


def parties(value: Any) -> list[Plain] | None:
    return [found for item in items(value) if (found := party(item))] or None


def from_party(value: Plain) -> Plain:
    return from_ref(value["record"]) if "record" in value else {"@type": "Thing", "name": value["description"]}


def from_parties(value: list[Plain]) -> Any:
    return one_or_all([from_party(item) for item in value])


# Our own terms.


def own(value: Any, key: str = "") -> Any:
    """A value of a record in our own terms: `nm:` before every name, ids as references."""
    if isinstance(value, dict):
        return {f"nm:{name}": own(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [own(item, key) for item in value]
    return from_ref(value) if key in ID_FIELDS and isinstance(value, str) else value


def disown(value: Any) -> Any:
    """The same back; a typed value is its text."""
    if isinstance(value, list):
        return [disown(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "@value" in value:
        return value["@value"]
    if value.keys() == {"@id"}:
        return own_id(value["@id"]) or value["@id"]
    return {name.removeprefix("nm:"): disown(item) for name, item in value.items() if name != "@type"}


ID_FIELDS = frozenset(
    (
        "actor affiliations article claim commemorates head hosts manufacturers object occasion of operators"
        " organization origin parent place places record represents subject variant_of visit within"
    ).split()
)
"""Fields of records, and of values within them, whose text is the id of a record."""


def term(name: str) -> str:
    """The whole address of one of our own terms."""
    return TERMS + name
