"""Rules across the fields of one record, each written once: `check` speaks to Python, `schema` to JSON Schema.

A field is present when it is there and not null; null means absent. Knows no particular record.
"""

from __future__ import annotations

from typing import Any, Protocol

from attrs import frozen
from pydantic_core import PydanticCustomError


class Rule(Protocol):
    """A constraint between fields."""

    def check(self, model: Any) -> None:
        """Raises PydanticCustomError where the model breaks the rule."""

    def schema(self) -> dict[str, Any]:
        """The same constraint as a JSON Schema."""


def present(*fields: str) -> dict[str, Any]:
    """The schema of an object that has all these fields, none of them null."""
    return {"required": list(fields), "properties": {name: {"not": {"type": "null"}} for name in fields}}


@frozen
class ExactlyOne:
    """Exactly one of the groups of fields is present, whole or in part: `ExactlyOne((("value",), ("min", "max")))`."""

    groups: tuple[tuple[str, ...], ...]

    def check(self, model: Any) -> None:
        facts, given = model.__dict__, 0
        for group in self.groups:
            for name in group:
                if facts.get(name) is not None:
                    given += 1
                    break
        if given != 1:
            raise PydanticCustomError("exactly_one", "exactly one of {fields} must be given", {"fields": self._words()})

    def schema(self) -> dict[str, Any]:
        return {"oneOf": [{"anyOf": [present(name) for name in group]} for group in self.groups]}

    def _words(self) -> str:
        return ", ".join(" or ".join(group) for group in self.groups)


@frozen
class Together:
    """`field` is present exactly where `tag` has another value than `value`."""

    field: str
    tag: str
    value: str

    def check(self, model: Any) -> None:
        facts = model.__dict__
        absent = facts.get(self.field) is None
        if absent != (facts[self.tag] == self.value):
            raise PydanticCustomError(
                "together",
                "{field} must be {state} where {tag} is {value}",
                {
                    "field": self.field,
                    "tag": self.tag,
                    "value": facts[self.tag],
                    "state": "given" if absent else "absent",
                },
            )

    def schema(self) -> dict[str, Any]:
        return {
            "if": {"required": [self.tag], "properties": {self.tag: {"const": self.value}}},
            "then": {"not": present(self.field)},
            "else": present(self.field),
        }


@frozen
class NeverWhere:
    """`field` is absent where `tag` is one of `values`."""

    field: str
    tag: str
    values: tuple[str, ...]

    def check(self, model: Any) -> None:
        facts = model.__dict__
        if facts.get(self.field) is not None and facts[self.tag] in self.values:
            raise PydanticCustomError(
                "never_where",
                "{field} has no meaning where {tag} is {value}",
                {"field": self.field, "tag": self.tag, "value": facts[self.tag]},
            )

    def schema(self) -> dict[str, Any]:
        return {
            "if": {"required": [self.tag], "properties": {self.tag: {"enum": list(self.values)}}},
            "then": {"not": present(self.field)},
        }
