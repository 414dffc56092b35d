"""Every value of a record with its JSON pointer: one walk for all checks. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.models.bundle import LISTS, Bundle
from newsmodel.values.base import Model


def located(bundle: Bundle) -> Iterator[tuple[str, Any]]:
    """Every record with its JSON pointer into the bundle."""
    for name in LISTS.values():
        for index, record in enumerate(getattr(bundle, name)):
            yield f"/{name}/{index}", record


def inside(value: Model, pointer: str) -> Iterator[tuple[str, str, Any]]:
    """Every value within a model, models before what is in them: its JSON pointer, the name of its field, itself.

    A list counts by its items; absent facts and what is in extensions are passed over.
    """
    for name in type(value).model_fields:
        held = getattr(value, name)
        if held is None or name == "extensions":
            continue
        if isinstance(held, tuple):
            for index, item in enumerate(held):
                yield f"{pointer}/{name}/{index}", name, item
                if isinstance(item, Model):
                    yield from inside(item, f"{pointer}/{name}/{index}")
            continue
        yield f"{pointer}/{name}", name, held
        if isinstance(held, Model):
            yield from inside(held, f"{pointer}/{name}")
