"""The native format: one bundle as JSON, as the published schema has it. Strict both ways; opens no files.

What is accepted comes back byte for byte after writing, reading and writing again. Written with orjson where it is
installed, by pydantic otherwise: the same bytes.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from newsmodel import jsontext
from newsmodel.checks.validation import json_problem, validation_problems, version_problem
from newsmodel.errors import ReadError
from newsmodel.formats.base import Format, Reading, Rendering
from newsmodel.jsontext import JsonError
from newsmodel.models.bundle import Bundle
from newsmodel.values.base import Model
from newsmodel.values.problem import Problem

orjson: Any
try:
    import orjson
except ImportError:  # the extra `speed` is not there
    orjson = None

BYTE_ORDER_MARK = Problem(
    code="bom", severity="info", message="the text begins with a byte order mark, which JSON does not need", offset=0
)


def parse(data: bytes) -> Reading:
    """The bundle that the bytes are. Raises ReadError, with every problem and its place, where they are none."""
    try:
        value = jsontext.parse(data)
    except JsonError as error:
        raise ReadError([json_problem(error)]) from None
    refusal = version_problem(value) or _foreign(value)
    if refusal:
        raise ReadError([refusal])
    try:
        bundle = Bundle.model_validate_json(data.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        raise ReadError(validation_problems(error, data)) from None
    return Reading(bundle, (BYTE_ORDER_MARK,) if jsontext.has_bom(data) else ())


def render(bundle: Bundle) -> Rendering:
    """The bundle as indented JSON that ends in a newline; nothing is lost."""
    return Rendering(encode(bundle, indent=True) + b"\n")


def encode(model: Model, *, indent: bool = False) -> bytes:
    """A model as UTF-8 JSON: fields in their order, absent facts left out, lists also when empty."""
    if orjson is None:
        return model.model_dump_json(exclude_none=True, indent=2 if indent else None).encode()
    try:
        return bytes(orjson.dumps(model, default=_fields, option=orjson.OPT_INDENT_2 if indent else 0))
    except orjson.JSONEncodeError:  # a whole number beyond 64 bits in an extension
        return model.model_dump_json(exclude_none=True, indent=2 if indent else None).encode()


def sniff(head: bytes) -> float:
    """How surely the first bytes are a bundle of ours."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(b"{"):
        return 0.0
    return 1.0 if b'"bundle"' in start[:400] or b'"schema_version"' in start else 0.3


def _fields(value: Any) -> dict[str, Any]:
    if isinstance(value, Bundle):
        fields = {name: getattr(value, name) for name in Bundle.model_fields}
        return {"$schema" if name == "schema_" else name: field for name, field in fields.items() if field is not None}
    return {name: field for name, field in value.__dict__.items() if field is not None}


def _foreign(value: object) -> Problem | None:
    if isinstance(value, dict) and value.get("kind", "bundle") != "bundle":
        return Problem(code="kind", message="the document is not a bundle", path="$.kind")
    if not isinstance(value, dict):
        return Problem(code="kind", message="the document is not an object", path="$", line=1, column=1, offset=0)
    return None


FORMAT = Format(
    name="json",
    title="newsmodel JSON",
    media_type="application/json",
    suffixes=(".json",),
    parse=parse,
    render=render,
    sniff=sniff,
)
