"""Whether bytes are a document of the published schema: every problem with its place. Sees bytes; opens no files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from newsmodel import jsontext
from newsmodel.jsontext import JsonError, Step
from newsmodel.models.actor import Actor
from newsmodel.models.article import Article
from newsmodel.models.bundle import SCHEMA_VERSION, Bundle
from newsmodel.models.claim import Claim
from newsmodel.models.delegation import Delegation
from newsmodel.models.event import Event
from newsmodel.models.place import Place
from newsmodel.models.relation import Relation
from newsmodel.models.weapon_system import WeaponSystem
from newsmodel.values.base import Model
from newsmodel.values.problem import Problem

MODELS: dict[str, type[Model]] = {
    "bundle": Bundle,
    "article": Article,
    "actor": Actor,
    "delegation": Delegation,
    "weapon_system": WeaponSystem,
    "place": Place,
    "event": Event,
    "claim": Claim,
    "relation": Relation,
}
"""`kind` → the model of the documents of that kind."""

MOST_PROBLEMS = 100
"""Problems told one by one; the rest are counted."""


def validate(data: bytes | str, *, kind: str | None = None, source: str | None = None) -> tuple[Problem, ...]:
    """Every problem of a JSON document, in its order; none where it is valid.

    The document is judged as its own `kind`, or as the `kind` that is asked for: a bundle or a record. `source` is the
    name that the problems give to the input. Raises KeyError where `kind` is no kind.
    """
    text = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    try:
        value = jsontext.parse(text)
    except JsonError as error:
        return (json_problem(error, source),)
    model = MODELS[kind] if kind else _model(value)
    if model is None:
        return (_no_kind(value, source),)
    return problems_of(model, text, source)


def problems_of(model: type[Model], text: bytes, source: str | None = None) -> tuple[Problem, ...]:
    """The problems that a model has with strict JSON, each with its line, column and byte offset."""
    try:
        model.model_validate_json(text.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as refusal:
        return tuple(validation_problems(refusal, text, source))
    return ()


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


def validation_problems(refusal: ValidationError, text: bytes, source: str | None = None) -> list[Problem]:
    """A model's refusal as problems that point into the text it was made from."""
    details = refusal.errors(include_url=False, include_context=False)[:MOST_PROBLEMS]
    paths = [_path(detail["loc"]) for detail in details]
    places = jsontext.locate_many(text, paths)
    problems = [
        _problem(detail, path, place.key if detail["type"] == "extra_forbidden" and place.key else place, source)
        for detail, path, place in zip(details, paths, places, strict=True)
    ]
    rest = refusal.error_count() - len(details)
    if rest > 0:
        problems.append(
            Problem(code="more", message=f"{rest} more problems of this document are not listed", source=source)
        )
    return problems


def _problem(detail: Any, path: Sequence[Step], place: jsontext.Place, source: str | None) -> Problem:
    return Problem(
        code=detail["type"],
        message=_sentence(detail),
        path=jsontext.show_path(path),
        line=place.line,
        column=place.column,
        offset=place.offset,
        source=source,
    )


def _sentence(detail: Any) -> str:
    message = str(detail["msg"]).removeprefix("Value error, ")
    given = detail.get("input")
    if detail["type"] == "missing":
        return f"{detail['loc'][-1]} is missing"
    if detail["type"] == "extra_forbidden":
        return f"{_short(detail['loc'][-1])} is no field here"
    if isinstance(given, str | int | float | bool):
        return f"{message}, not {_short(given)}"
    return message


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "…"


def _path(location: tuple[int | str, ...]) -> list[Step]:
    """Pydantic's location without the names of union branches, which are no steps of the document."""
    return [step for step in location if not (isinstance(step, str) and ("[" in step or step in _BRANCHES))]


_BRANCHES = frozenset({"str", "int", "float", "bool", "none"})


def _model(value: object) -> type[Model] | None:
    if not isinstance(value, dict):
        return None
    kind = value.get("kind")
    if kind is None:
        return Bundle
    return MODELS.get(kind) if isinstance(kind, str) else None


def _no_kind(value: object, source: str | None) -> Problem:
    kinds = ", ".join(MODELS)
    if not isinstance(value, dict):
        return Problem(
            code="kind", message="the document is not an object", path="$", line=1, column=1, offset=0, source=source
        )
    return Problem(code="kind", message=f"kind is none of {kinds}", path="$.kind", source=source)


def version_problem(value: object, source: str | None = None) -> Problem | None:
    """What a bundle of a newer schema is refused with; None for one of ours."""
    version = value.get("schema_version", SCHEMA_VERSION) if isinstance(value, dict) else SCHEMA_VERSION
    if version == SCHEMA_VERSION or not isinstance(version, str):
        return None
    return Problem(
        code="schema_version",
        message=f"this is schema version {version[:20]}, and this library reads {SCHEMA_VERSION}",
        path="$.schema_version",
        source=source,
    )
