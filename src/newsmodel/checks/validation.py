"""Whether bytes are a document of the published schema: every problem with its place. Sees bytes; opens no files."""

from __future__ import annotations

from pydantic import ValidationError

from newsmodel import jsontext
from newsmodel.checks.refusals import json_problem, placed, problems_in
from newsmodel.errors import ReadError
from newsmodel.jsontext import JsonError
from newsmodel.migrations import is_newer
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

__all__ = ["BYTE_ORDER_MARK", "MODELS", "build", "json_problem", "problems_of", "validate"]

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

BYTE_ORDER_MARK = Problem(
    code="bom", severity="info", message="the text begins with a byte order mark, which JSON does not need", offset=0
)


def validate(data: bytes | str, *, kind: str | None = None, source: str | None = None) -> tuple[Problem, ...]:
    """Every problem of a JSON document, in its order; the document is valid where none of them is an error.

    It is judged as its own `kind`, or as the `kind` that is asked for: a bundle or a record. `source` is the name that
    the problems give to the input. A byte order mark is a note. Raises KeyError where `kind` is no kind.
    """
    text = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    told = problems_of(MODELS[kind] if kind else None, text)
    return tuple(problem.evolve(source=source) for problem in told) if source else told


def problems_of(model: type[Model] | None, text: bytes) -> tuple[Problem, ...]:
    """The problems that a model has with strict JSON; without a model, that of the document's own `kind`."""
    note = (BYTE_ORDER_MARK,) if jsontext.has_bom(text) else ()
    try:
        build(model, text)
    except ReadError as error:
        return note + error.problems
    return note


def build(model: type[Model] | None, text: bytes) -> Model:
    """The bundle or record that strict JSON is; without a model, the `kind` of the document says which.

    Raises ReadError with every problem of the document, each with its path, line, column and byte offset.
    """
    try:
        value = jsontext.parse(text, finite=False)  # no model takes an infinity
    except JsonError as error:
        raise ReadError([json_problem(error)]) from None
    judge = model or _model(value)
    foreign = _foreign(judge, value)
    if judge is None or foreign:
        raise ReadError([placed(foreign or _no_kind(), text)])
    try:
        return judge.model_validate(value)
    except ValidationError as refusal:
        raise ReadError(_problems(judge, refusal, value, text)) from None


def _problems(model: type[Model], refusal: ValidationError, value: object, text: bytes) -> list[Problem]:
    try:
        jsontext.parse(text)  # a number beyond all bounds is a fault of the text, and told as one
    except JsonError as error:
        return [json_problem(error)]
    return problems_in(model, refusal, value, text)


def _model(value: object) -> type[Model] | None:
    kind = value.get("kind", "bundle") if isinstance(value, dict) else "bundle"
    return MODELS.get(kind) if isinstance(kind, str) else None


def _foreign(model: type[Model] | None, value: object) -> Problem | None:
    """What a document is refused with as a whole, where its fields do not come into it."""
    if not isinstance(value, dict):
        return Problem(code="kind", message="the document is not an object", path="$")
    version = value.get("schema_version", SCHEMA_VERSION)
    if model is Bundle and isinstance(version, str) and version != SCHEMA_VERSION:
        return Problem(code="schema_version", message=_of_version(version), path="$.schema_version")
    if model is not None and value.get("kind", _kind_of(model)) != _kind_of(model):
        return Problem(code="kind", message=f"the document is not of the kind {_kind_of(model)}", path="$.kind")
    return None


def _of_version(version: str) -> str:
    newer = is_newer(version, SCHEMA_VERSION)
    if newer is None:
        return f"{version[:20]!r} is no schema version; this library reads {SCHEMA_VERSION}"
    advice = "a newer release of it reads that" if newer else "that version's own schema is the judge"
    return f"this is schema version {version!r}, and this library reads {SCHEMA_VERSION}; {advice}"


def _kind_of(model: type[Model]) -> str:
    return next(kind for kind, known in MODELS.items() if known is model)


def _no_kind() -> Problem:
    return Problem(code="kind", message=f"kind is none of {', '.join(MODELS)}", path="$.kind")
