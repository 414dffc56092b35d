"""Refusals as problems: what is wrong, in words, and where in the text. Knows no particular record; opens no files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from newsmodel import jsontext
from newsmodel.jsontext import JsonError, Place, Step
from newsmodel.values import edtf, ids, scalars
from newsmodel.values.base import Model
from newsmodel.values.problem import Problem

MOST_PROBLEMS = 100
"""Problems told one by one; the rest are counted."""

_BROAD = 1_000
"""Members of a list or object that are looked at first where a document is full of faults."""


def json_problem(error: JsonError, source: str | None = None) -> Problem:
    """What makes a text no JSON, as a problem."""
    return Problem(
        code="json",
        message=error.message,
        path=error.path,
        line=error.line,
        column=error.column,
        offset=error.offset,
        source=source,
    )


def placed(problem: Problem, text: bytes) -> Problem:
    """A problem of the whole document, or of a member of it (`$.kind`), with the place in the text."""
    place = jsontext.locate(text, [step for step in (problem.path or "$").split(".")[1:] if step])
    return problem.evolve(line=place.line, column=place.column, offset=place.offset)


def problems_in(model: type[Model], refusal: ValidationError, value: object, text: bytes) -> list[Problem]:
    """A model's refusal of a value as problems that point into the text that the value was read from."""
    details = _details(model, refusal, value)
    paths = [_path(detail["loc"], value) for detail in details]
    places = jsontext.locate_many(text, paths)
    problems = [_problem(*each) for each in zip(details, paths, places, strict=True)]
    return problems + unlisted(refusal.error_count() - len(details), "$")


def unlisted(number: int, path: str | None = None) -> list[Problem]:
    """The problem that tells how many more there are; none where all are told."""
    if number <= 0:
        return []
    return [Problem(code="more", message=f"{number} more problems of this document are not listed", path=path)]


def _details(model: type[Model], refusal: ValidationError, value: object) -> list[Any]:
    """The first of the details. pydantic gives them all or none, so that a flood is asked for in a smaller value."""
    if refusal.error_count() > _BROAD:
        try:
            model.model_validate(_narrowed(value))
        except ValidationError as narrow:
            if MOST_PROBLEMS <= narrow.error_count() < refusal.error_count():
                return _details(model, narrow, value)[:MOST_PROBLEMS]
    return list(refusal.errors(include_url=False)[:MOST_PROBLEMS])


def _narrowed(value: Any) -> Any:
    """A value with no more than its first `_BROAD` items anywhere; an object keeps all that may be a field's name."""
    if isinstance(value, list):
        return [_narrowed(item) for item in value[: _BROAD // 4]]
    if not isinstance(value, dict):
        return value
    kept = list(value)[:_BROAD] + [key for key in list(value)[_BROAD:] if len(key) < 20 and key in _field_names()]
    return {key: _narrowed(value[key]) for key in kept}


@cache
def _field_names() -> frozenset[str]:
    return frozenset(field.alias or name for model in Model.__subclasses__() for name, field in _fields(model))


def _fields(model: type[Model]) -> Iterator[tuple[str, FieldInfo]]:
    yield from model.model_fields.items()
    for child in model.__subclasses__():
        yield from _fields(child)


def _problem(detail: Any, path: Sequence[Step], place: Place) -> Problem:
    spot = place.key if detail["type"] == "extra_forbidden" and place.key else place
    return Problem(
        code=detail["type"],
        message=_sentence(detail),
        path=jsontext.show_path(path),
        line=spot.line,
        column=spot.column,
        offset=spot.offset,
    )


def _sentence(detail: Any) -> str:
    message = str(detail["msg"]).removeprefix("Value error, ")
    given = detail.get("input")
    if detail["type"] == "missing":
        return f"{detail['loc'][-1]} is missing"
    if detail["type"] == "extra_forbidden":
        return f"{_short(detail['loc'][-1])} is no field here"
    if detail["type"] == "string_pattern_mismatch":
        return f"{_short(given)} is no {_named(detail['ctx']['pattern'])}"
    if isinstance(given, str | int | float | bool):
        return f"{message}, not {_short(given)}"
    return message


@cache
def _named(pattern: str) -> str:
    """The type whose pattern it is, with an example: `ActorId, such as 'actor:kim-jong-un-1f3a9c2e5b7d8064'`."""
    for alias in (each for home in (ids, scalars, edtf) for each in vars(home).values()):
        if isinstance(alias, TypeAliasType):
            facts = FieldInfo.from_annotation(alias.__value__)
            if any(getattr(part, "pattern", None) == pattern for part in facts.metadata):
                return f"{alias.__name__}, such as {(facts.examples or [''])[0]!r}"
    return f"match of {pattern}"


def _short(value: object) -> str:
    shown = repr(value) if not isinstance(value, str) else repr(value[:80])
    return shown if len(shown) <= 60 else shown[:57] + "…"


def _path(location: tuple[int | str, ...], value: Any) -> list[Step]:
    """Pydantic's location less what are no steps of the document: the names of union branches, `[key]`.

    A step that leads nowhere is kept only as the last one: the name of what is missing.
    """
    path: list[Step] = []
    for place, step in enumerate(location):
        found = value[step : step + 1] if isinstance(value, list) and isinstance(step, int) else []
        if isinstance(value, dict) and step in value:
            found = [value[step]]
        if found:
            value = found[0]
            path.append(step)
        elif isinstance(value, dict) and place == len(location) - 1 and step != "[key]":
            path.append(step)
    return path
