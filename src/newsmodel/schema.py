"""JSON Schemas of the models, in two dialects. Derived from the classes; opens no files but the packaged schemas.

`2020-12` is canonical: the model and it give the same verdict on every document, with `format` nowhere in use.
`draft-07` says the same for editors and generators that know no newer dialect.
"""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema

from newsmodel import resources
from newsmodel.checks.validation import MODELS
from newsmodel.models.bundle import LISTS, SCHEMA_VERSION
from newsmodel.values.base import Model

Dialect = Literal["2020-12", "draft-07"]

DIALECTS: dict[Dialect, str] = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft-07": "http://json-schema.org/draft-07/schema#",
}
"""Dialect → the address of its meta-schema."""


class _Generator(GenerateJsonSchema):
    """Pydantic's schemas without the titles and null defaults that say nothing."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        made = super().default_schema(schema)
        if made.get("default", ...) is None:
            made.pop("default")
        return made

    def generate(self, schema: CoreSchema, mode: Any = "validation") -> JsonSchemaValue:
        made = super().generate(schema, mode)
        return {"$schema": self.schema_dialect, **made}


def json_schema(model: type[Model], dialect: Dialect = "2020-12") -> dict[str, Any]:
    """The schema of a model, whole in itself: what it refers to stands under `$defs` (`definitions` in draft-07).

    Raises KeyError for an unknown dialect.
    """
    meta = DIALECTS[dialect]
    made = model.model_json_schema(schema_generator=_Generator)
    kind = model.model_fields["kind"].default if "kind" in model.model_fields else model.__name__.lower()
    head = {"$schema": meta, "$id": schema_id(kind, dialect), "examples": _examples(kind)}
    body = {key: value for key, value in made.items() if key not in ("$schema", "$defs")}
    whole = {**head, **body, **({"$defs": made["$defs"]} if "$defs" in made else {})}
    return whole if dialect == "2020-12" else _draft_07(whole)


def _examples(kind: str) -> list[Any]:
    """The example bundle of the package, or its first record of a kind; none for other models."""
    bundle = json.loads(resources.data("schemas/example.json"))
    if kind == "bundle":
        return [bundle]
    return bundle[LISTS[kind]][:1] if kind in LISTS else []


def schema_id(kind: str, dialect: Dialect = "2020-12") -> str:
    """The `$id` of a schema: `urn:newsmodel:schema:1.0:event`, with `:draft-07` behind it for that dialect."""
    base = f"urn:newsmodel:schema:{SCHEMA_VERSION}:{kind}"
    return base if dialect == "2020-12" else f"{base}:{dialect}"


def published(kind: str, dialect: Dialect | str = "2020-12") -> bytes:
    """The published schema file of a kind of document, by its `kind` or its class (`Event`, `weapon_system`).

    Raises KeyError for an unknown kind or dialect.
    """
    name = _KINDS.get(kind.lower().replace("_", "").replace("-", ""))
    if name is None or dialect not in DIALECTS:
        raise KeyError(kind)
    return resources.data(f"schemas/{dialect}/{name}.schema.json")


_KINDS = {kind.replace("_", ""): kind for kind in MODELS}


def _draft_07(value: Any) -> Any:
    """The same schema in draft-07: `definitions` for `$defs`, no keyword beside a `$ref`, where it would be ignored."""
    if isinstance(value, list):
        return [_draft_07(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {_KEYS_07.get(key, key): _draft_07(item) for key, item in value.items()}
    ref = made.get("$ref")
    if isinstance(ref, str):
        ref = ref.replace("#/$defs/", "#/definitions/")
        rest = {key: item for key, item in made.items() if key != "$ref"}
        return {"allOf": [{"$ref": ref}], **rest} if rest else {"$ref": ref}
    return made


_KEYS_07 = {"$defs": "definitions"}
