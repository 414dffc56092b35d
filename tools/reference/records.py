"""The pages of records and values, told by the published schema of the bundle. Knows JSON Schema; never the classes.

The descriptions in the schema are the docstrings of the models' fields, and so is what stands here.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from newsmodel import resources
from newsmodel.models.bundle import LISTS
from newsmodel.schema import published

Schema = Mapping[str, Any]

BUNDLE: Schema = json.loads(published("bundle"))
TYPES: dict[str, Schema] = BUNDLE["$defs"]
EXAMPLE: dict[str, Any] = json.loads(resources.data("schemas/example.json"))

RECORDS: dict[str, str] = {
    schema["properties"]["kind"]["const"]: name
    for name, schema in TYPES.items()
    if "kind" in schema.get("properties", ())
}
"""Kind of record → the name of its type."""

ORDER = ("kind", "id")
COMMON = ("mentions", "identifiers", "confidence", "provenance", "extensions")
"""Fields that every record has, told last."""


def record_pages() -> dict[str, str]:
    """A page for the bundle and for each kind of record, by kind."""
    return {"bundle": _bundle_page(), **{kind: _record_page(kind, name) for kind, name in RECORDS.items()}}


def values_page() -> str:
    """The values that several records share, and the named strings and numbers."""
    shared = [name for name in _values() if len(_users(name)) > 1]
    parts = [
        "# Values",
        (
            "What records are made of. A field marked • is required; the others are left out where nobody has "
            "said anything."
        ),
        *(_section(name) for name in shared),
        "## Named strings and numbers",
        "| type | what it is | for example |\n|---|---|---|\n" + "\n".join(_simple(name) for name in _simples()),
    ]
    return "\n\n".join(parts) + "\n"


def _bundle_page() -> str:
    parts = [
        "# Bundle",
        BUNDLE["description"],
        f"[Example](../schemas/example.json) · {_downloads('bundle')}",
        _fields(BUNDLE["properties"], BUNDLE.get("required", ())),
        (
            "`kind` and `schema_version` may be left out: they have one value each. Absent facts are left "
            "out, `null` means absent too, and lists are always written, also when empty."
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _record_page(kind: str, name: str) -> str:
    schema = TYPES[name]
    parts = [
        f"# {_title(name)}",
        schema["description"],
        f"In a bundle: `{LISTS[kind]}` · {_downloads(kind)} · [in Python](python/records.md#newsmodel.{name})",
        "A field marked • is required.",
        _fields(schema["properties"], schema["required"]),
        *_rules(schema),
        *(_section(part) for part in _values() if _users(part) == {name}),
        "## Example",
        "```json\n" + json.dumps(_sparse(EXAMPLE[LISTS[kind]][0]), ensure_ascii=False, indent=2) + "\n```",
        "The whole example is one [bundle](../schemas/example.json).",
    ]
    return "\n\n".join(parts) + "\n"


def _downloads(kind: str) -> str:
    files = (f"[{dialect}](../schemas/{dialect}/{kind}.schema.json)" for dialect in ("2020-12", "draft-07"))
    return f"JSON Schema: {', '.join(files)}"


def _section(name: str) -> str:
    schema = TYPES[name]
    parts = [
        f"## {_title(name)} {{ #{name} }}",
        schema["description"],
        _fields(schema["properties"], schema.get("required", ())),
        *_rules(schema),
    ]
    return "\n\n".join(parts)


# Tables of fields.


def _fields(properties: Schema, required: Any) -> str:
    """A table of fields: kind and id, what is the record's own, what all have."""
    own = [name for name in properties if name not in ORDER and name not in COMMON]
    names = [*(n for n in ORDER if n in properties), *own, *(n for n in COMMON if n in properties)]
    rows = ["| field | type | what it says |", "|---|---|---|"]
    for name in names:
        schema = properties[name]
        mark = " •" if name in required else ""
        told = schema.get("description") or TYPES[_name_of(schema) or "Text"]["description"]
        rows.append(f"| `{name}`{mark} | {_type(schema)} | {in_line(told)} |")
    return "\n".join(rows)


def _type(schema: Schema) -> str:
    """A field's type in a few linked words."""
    if "anyOf" in schema:
        (told,) = (each for each in schema["anyOf"] if each.get("type") != "null")
        return _type(told)
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}"
    if "const" in schema:
        return f"`{schema['const']}`"
    name = _name_of(schema)
    return f"[{name}]({_address(name)})" if name else str(schema["type"])


def _address(name: str) -> str:
    schema = TYPES[name]
    kind = next((kind for kind, record in RECORDS.items() if record == name), None)
    if kind:
        return f"{kind}.md"
    if "enum" in schema or "enum" in schema.get("anyOf", [{}])[0]:
        return f"codes.md#{name}"
    users = _users(name)
    if name in _values() and len(users) == 1:
        (user,) = users
        return f"{next(kind for kind, record in RECORDS.items() if record == user)}.md#{name}"
    return f"values.md#{name}"


def _name_of(schema: Schema) -> str | None:
    return schema["$ref"].rpartition("/")[2] if "$ref" in schema else None


def in_line(text: str) -> str:
    """Text for a cell of a table, with codes of findings as links."""
    plain = " ".join(text.split("\n\n", maxsplit=1)[0].split()).replace("|", "\\|")
    return re.sub(r"\bNM\d{3}\b", lambda code: f"[{code[0]}](problems.md#{code[0].lower()})", plain)


# Rules across fields, in words.


def _rules(schema: Schema) -> Iterator[str]:
    for rule in schema.get("allOf", ()):
        if "oneOf" in rule:
            groups = [[each["required"][0] for each in group["anyOf"]] for group in rule["oneOf"]]
            words = ", or ".join(" and/or ".join(f"`{name}`" for name in group) for group in groups)
            yield f"Given is exactly one: {words}."
        else:
            ((tag, told),) = rule["if"]["properties"].items()
            values = " or ".join(f"`{value}`" for value in told.get("enum", [told.get("const")]))
            (field,) = rule["then"]["not"]["required"]
            where = "is absent exactly where" if "else" in rule else "is absent where"
            yield f"`{field}` {where} `{tag}` is {values}."


# Values: which there are, and who has them.


def _values() -> list[str]:
    """The types that have fields and are no records."""
    return [name for name, schema in TYPES.items() if "properties" in schema and name not in RECORDS.values()]


def _users(name: str) -> set[str]:
    """The records and values whose fields are of this type."""
    return {user for user, schema in TYPES.items() if _counts(schema.get("properties", {}))[name]} - {name}


def _counts(value: Any) -> Counter[str]:
    found: Counter[str] = Counter()
    if isinstance(value, dict):
        found[str(value.get("$ref", "")).rpartition("/")[2]] += 1
        for item in value.values():
            found += _counts(item)
    elif isinstance(value, list):
        for item in value:
            found += _counts(item)
    return found


def _simples() -> list[str]:
    """The types that are one string, number or JSON value, and no list of codes."""
    return [
        name
        for name, schema in TYPES.items()
        if "properties" not in schema and "enum" not in schema and "enum" not in schema.get("anyOf", [{}])[0]
    ]


def _simple(name: str) -> str:
    schema = TYPES[name]
    told = schema.get("description") or _bounds(schema)
    examples = ", ".join(f"`{example}`" for example in schema.get("examples", ())) or "–"
    return f'| <span id="{name}">`{name}`</span> | {in_line(told)} | {examples} |'


def _bounds(schema: Schema) -> str:
    if "minimum" in schema:
        return f"A whole number from {schema['minimum']}; an offset counts Unicode code points."
    return "Any JSON value but infinity and NaN."


def _title(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _sparse(value: Any) -> Any:
    """The value without lists and objects that are empty: the example shows what is there."""
    if isinstance(value, list):
        return [_sparse(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: _sparse(item) for key, item in value.items() if item not in ([], {})}
