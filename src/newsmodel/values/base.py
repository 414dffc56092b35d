"""What every model is: frozen, closed, strict. Knows no record, no bytes, no files."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from newsmodel.values.rules import Rule


class Model(BaseModel):
    """A frozen value that refuses unknown keys and converts nothing; `evolve` makes a changed one.

    Frozen shallowly: tuples cannot change, a JSON value under `extensions` could; so models are not hashable.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        serialize_by_alias=True,
    )

    RULES: ClassVar[tuple[Rule, ...]] = ()
    """Rules across fields; each speaks to Python (`obey`) and to JSON Schema."""

    OPTIONAL: ClassVar[tuple[str, ...]] = ()
    """The fields that may be None, for absent."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        cls.OPTIONAL = tuple(name for name, field in cls.model_fields.items() if field.default is None)
        cls.__hash__: ClassVar[None] = None  # type: ignore[assignment, misc]  # pydantic gives frozen models a hash

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        if cls.RULES:
            target = handler.resolve_ref_schema(schema)
            target["allOf"] = [rule.schema() for rule in cls.RULES]
        return schema

    def evolve(self, **changes: Any) -> Self:
        """A copy with some fields changed, validated again.

        Raises pydantic.ValidationError where a change is no field of this model or makes it invalid.
        """
        fields = {name: getattr(self, name) for name in type(self).model_fields} | changes
        aliases = {name: field.alias for name, field in type(self).model_fields.items() if field.alias}
        return type(self).model_validate({aliases.get(name, name): value for name, value in fields.items()})

    def to_dict(self) -> dict[str, Any]:
        """Plain values as published in JSON: absent facts left out, lists also when empty."""
        return self.model_dump(mode="json", exclude_none=True)


def obey(model: Model) -> Model:
    """The Python side of `RULES`, as an after-validator: `_obey = model_validator(mode="after")(obey)`."""
    for rule in model.RULES:
        rule.check(model)
    return model
