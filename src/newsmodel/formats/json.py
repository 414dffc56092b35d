"""The native format: one bundle as JSON, as the published schema has it. Strict both ways; opens no files.

What is accepted comes back byte for byte after writing, reading and writing again. Written with orjson where it is
installed, by pydantic otherwise: the same bytes.
"""

from __future__ import annotations

from typing import Any, cast

from newsmodel import jsontext
from newsmodel.checks.validation import BYTE_ORDER_MARK, build
from newsmodel.formats.base import Format, Reading, Rendering
from newsmodel.models.bundle import Bundle
from newsmodel.values.base import Model

orjson: Any
try:
    import orjson
except ImportError:  # the extra `speed` is not there
    orjson = None


def parse(data: bytes) -> Reading:
    """The bundle that the bytes are. Raises ReadError, with every problem and its place, where they are none."""
    bundle = cast("Bundle", build(Bundle, data))
    return Reading(bundle, (BYTE_ORDER_MARK,) if jsontext.has_bom(data) else ())


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
