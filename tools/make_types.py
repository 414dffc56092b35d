"""Writes the TypeScript declarations from the bundle's published schema: `make schemas`. Knows schemas, no model.

What TypeScript can say is said: fields, code lists, the kinds of ids. Patterns, bounds and rules across fields are the
schema's business. The types are those of documents as newsmodel writes them, with `Accepted` for what it also reads.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsmodel.schema import published
from newsmodel.values.codes import EXTENSION_PATTERN

TARGET = Path(__file__).parent.parent / "src" / "newsmodel" / "schemas" / "newsmodel.d.ts"
WIDTH = 110

HEAD = """\
// News about diplomacy and military affairs: the documents of newsmodel's schema {version} as types.
// Made by `make schemas` from the bundle's JSON Schema, which says more: patterns, bounds, rules across fields.

"""
ACCEPTED = """
/** The fields of T that a document may leave out: lists, and what is always the same. newsmodel always writes them. */
export type Defaulted<T> = {{
  [K in keyof T]-?: K extends {names} ? K : T[K] extends readonly unknown[] ? K : never;
}}[keyof T];

/** Null for a field that may be absent. */
export type Nullable<T, K extends keyof T> = {{}} extends Pick<T, K> ? null : never;

/** A document as newsmodel reads it: null stands for absent, and what has a default may be left out. */
export type Accepted<T> = T extends readonly (infer Item)[]
  ? Accepted<Item>[]
  : T extends object
    ? {{ [K in keyof T as K extends Defaulted<T> ? never : K]: Accepted<T[K]> | Nullable<T, K> }}
      & {{ [K in keyof T as K extends Defaulted<T> ? K : never]?: K extends "extensions" ? T[K] : Accepted<T[K]> }}
    : T;
"""
_LITERAL_START = re.compile(r"\^(?:\(\?:(?P<words>[a-z_]+(?:\|[a-z_]+)*)\))?(?P<letters>[A-Za-z_:/-]*)(?![*?{|])")
_WHOLE_WORDS: Any = {"break_long_words": False, "break_on_hyphens": False}
_PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def declarations(schema: Mapping[str, Any]) -> str:
    """The declarations of a schema with `$defs`. Raises ValueError where it says what has no translation here."""
    root = {key: value for key, value in schema.items() if key != "$defs"}
    named = dict(sorted([*schema["$defs"].items(), (schema["title"], root)]))
    version = root["properties"]["schema_version"]["const"]
    parts = ["\n".join(_declaration(name, body)) for name, body in named.items()]
    names = " | ".join(f'"{name}"' for name in _defaulted(named))
    return HEAD.format(version=version) + "\n\n".join(parts) + "\n" + ACCEPTED.format(names=names)


def _declaration(name: str, body: Mapping[str, Any]) -> Iterator[str]:
    yield from _comment(body.get("description"), "")
    if "properties" not in body:
        yield textwrap.fill(f"export type {name} = {_type(body)};", WIDTH, subsequent_indent="  ", **_WHOLE_WORDS)
        return
    required = {*body.get("required", ()), *(key for key, field in body["properties"].items() if "default" in field)}
    yield f"export interface {name} {{"
    for key, field in body["properties"].items():
        yield from _comment(field.get("description"), "  ")
        mark = "" if key in required else "?"
        yield f"  {key}{mark}: {_type(field, nullable=False)};"
    yield "}"


def _type(body: Mapping[str, Any], *, nullable: bool = True) -> str:
    """The type of a schema; without null where that only says that a fact may be absent."""
    if "$ref" in body:
        return str(body["$ref"]).rpartition("/")[2]
    if "anyOf" in body:
        branches = [branch for branch in body["anyOf"] if nullable or branch != {"type": "null"}]
        return " | ".join(dict.fromkeys(_type(branch) for branch in branches))
    if "const" in body or "enum" in body:
        return " | ".join(json.dumps(member) for member in body.get("enum", [body.get("const")]))
    if body["type"] == "array":
        item = _type(body["items"])
        return f"({item})[]" if " " in item else f"{item}[]"
    if body["type"] == "object":
        return f"{{ [key: string]: {_type(body['additionalProperties'])} }}"
    return _template(body["pattern"]) if "pattern" in body else _PLAIN[body["type"]]


def _template(pattern: str) -> str:
    """A template of the letters that a pattern begins with, `actor:${string}`; `string` where it begins otherwise."""
    if pattern == EXTENSION_PATTERN:
        return "`x-${string}:${string}`"
    found = _LITERAL_START.match(pattern)
    words, letters = found.group("words", "letters") if found else (None, "")
    choice = "${" + " | ".join(f'"{word}"' for word in words.split("|")) + "}" if words else ""
    return f"`{choice}{letters}${{string}}`" if letters else "string"


def _defaulted(named: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The names of the fields with a default but of lists. Raises ValueError where a namesake has none."""
    fields = [item for body in named.values() for item in body.get("properties", {}).items()]
    names = {key for key, field in fields if "default" in field and field.get("type") != "array"}
    if torn := {key for key, field in fields if key in names and "default" not in field}:
        raise ValueError(f"with and without a default: {sorted(torn)}")
    return sorted(names)


def _comment(text: str | None, indent: str) -> Iterator[str]:
    lines = [line.rstrip() for line in (text or "").replace("*/", "* /").splitlines()]
    if len(lines) == 1 and len(lines[0]) < WIDTH:
        yield f"{indent}/** {lines[0]} */"
    elif lines:
        yield f"{indent}/**"
        yield from (f"{indent} * {line}".rstrip() for line in lines)
        yield f"{indent} */"


def main() -> None:
    """The declarations beside the schemas."""
    TARGET.write_text(declarations(json.loads(published("bundle"))), "utf-8")


if __name__ == "__main__":
    main()
