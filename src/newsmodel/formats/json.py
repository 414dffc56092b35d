"""The native format: one bundle as JSON, as the published schema has it. Strict both ways; opens no files.

What is accepted comes back byte for byte after writing, reading and writing again. Written with orjson where it is
installed, by pydantic otherwise: the same bytes. A bundle of an older schema version is migrated and then judged.
"""

from __future__ import annotations

import json
from typing import Any, cast

from newsmodel import jsontext
from newsmodel.checks.validation import BYTE_ORDER_MARK, build, json_problem
from newsmodel.errors import ReadError
from newsmodel.formats.base import Format, Reading, Rendering
from newsmodel.jsontext import JsonError
from newsmodel.migrations import migrate
from newsmodel.models.bundle import SCHEMA_VERSION, Bundle
from newsmodel.values.base import Model
from newsmodel.values.problem import Problem

orjson: Any
try:
    import orjson
except ImportError:  # the extra `speed` is not there
    orjson = None


def parse(data: bytes) -> Reading:
    """The bundle that the bytes are, or are once migrated: a note says so.

    Raises ReadError, with every problem and its place, where they are none, and where they are of a newer version.
    """
    note = (BYTE_ORDER_MARK,) if jsontext.has_bom(data) else ()
    try:
        return Reading(cast("Bundle", build(Bundle, data)), note)
    except ReadError as refusal:
        if refusal.problems[0].code != "schema_version":
            raise
        reading = _older(data, refusal)
    return Reading(reading.bundle, note + reading.problems)


def _older(data: bytes, refusal: ReadError) -> Reading:
    """The reading of a bundle of another schema version; raises the refusal where no migrations lead to ours."""
    try:
        document = jsontext.parse(data)
        changed = migrate(document, SCHEMA_VERSION)
    except JsonError as error:
        raise ReadError([json_problem(error)]) from None
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        message = f"no bundle of its own schema version: {type(error).__name__}: {error}"
        raise ReadError([Problem(code="migration", message=message, path="$")]) from None
    if changed is None:
        raise refusal
    way = f"schema version {document['schema_version']} to {SCHEMA_VERSION}"
    note = Problem(code="migrated", severity="info", message=f"migrated from {way}", path="$.schema_version")
    try:
        return Reading(cast("Bundle", build(Bundle, json.dumps(changed, ensure_ascii=False).encode())), (note,))
    except ReadError as error:
        raise ReadError([_unplaced(problem, way) for problem in error.problems]) from None


def _unplaced(problem: Problem, way: str) -> Problem:
    """A problem of a migrated document: its path is that document's, which has no lines in the input."""
    message = f"{problem.message}, once migrated from {way}"
    return problem.evolve(message=message, line=None, column=None, offset=None)


def render(bundle: Bundle) -> Rendering:
    """The bundle as indented JSON that ends in a newline; nothing is lost."""
    return Rendering(encode(bundle, indent=True) + b"\n")


def encode(model: Model, *, indent: bool = False) -> bytes:
    """A model as UTF-8 JSON: fields in their order, absent facts left out, lists also when empty."""
    if orjson is not None:
        try:
            whole = _members(model) if isinstance(model, Bundle) else model
            return bytes(orjson.dumps(whole, default=_given, option=orjson.OPT_INDENT_2 if indent else 0))
        except orjson.JSONEncodeError:  # a whole number beyond 64 bits in an extension
            pass
    return model.model_dump_json(exclude_none=True, indent=2 if indent else None).encode()


def _given(model: Model) -> dict[str, Any]:
    """The facts of a model that are there. The hot place of writing: one call for each record and value."""
    facts = model.__dict__.copy()
    for name in model.OPTIONAL:
        if facts[name] is None:
            del facts[name]
    return facts


def _members(bundle: Bundle) -> dict[str, Any]:
    """The same of a bundle, whose `$schema` is named otherwise in Python, and which may hold an index by id as well."""
    fields = {field.alias or name: getattr(bundle, name) for name, field in Bundle.model_fields.items()}
    return {name: value for name, value in fields.items() if value is not None}


def sniff(head: bytes) -> float:
    """How surely the first bytes are a bundle of ours."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(b"{"):
        return 0.0
    if begins_lines(start):
        return 0.2
    return 0.95 if b'"bundle"' in start[:400] or b'"schema_version"' in start else 0.3


def begins_lines(start: bytes) -> bool:
    """Whether a whole object stands on the first line, and another one begins on the next."""
    first, _, rest = start.partition(b"\n")
    return first.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{")


FORMAT = Format(
    name="json",
    title="newsmodel JSON",
    media_type="application/json",
    suffixes=(".json",),
    parse=parse,
    render=render,
    sniff=sniff,
)
