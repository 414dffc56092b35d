"""Bundles of older schema versions, brought to the present one. Knows plain values; no model, no bytes, no files.

A migration is a pure function from one version's dict to the next one's. Those that are needed follow one another, so
that a new version adds one row to `MIGRATIONS`. What a newer version says is never guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from attrs import frozen

Document = dict[str, Any]


@frozen
class Migration:
    """The way from one schema version to a later one."""

    old: str
    """The version that it takes: `1.0`."""
    new: str
    """The version that it gives."""
    change: Callable[[Document], Document]
    """The bundle's new content; given a copy that it may change. `schema_version` is set for it."""


MIGRATIONS: tuple[Migration, ...] = ()
"""Every migration, oldest first. Schema 1.0 is the first that was published, so that there is none yet."""

_VERSION = re.compile(r"(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")


def migrate(document: Document, target: str, *, table: Sequence[Migration] | None = None) -> Document | None:
    """The bundle as one of the target version; None where no migrations lead there from its own `schema_version`.

    The document itself stays as it is. What a migration raises (KeyError, TypeError …) on a document that is no bundle
    of its version goes through to the caller. `table` stands in for `MIGRATIONS`.
    """
    steps = way(document.get("schema_version"), target, MIGRATIONS if table is None else table)
    if steps is None:
        return None
    document = deepcopy(document)
    for step in steps:
        document = _renamed({**step.change(document), "schema_version": step.new}, step)
    return document


def _renamed(document: Document, step: Migration) -> Document:
    """The document with its `$schema` led to the new version's, where it named the old one's by our own id."""
    named, old = document.get("$schema"), f"urn:newsmodel:schema:{step.old}:"
    if not isinstance(named, str) or not named.startswith(old):
        return document
    return {**document, "$schema": f"urn:newsmodel:schema:{step.new}:{named.removeprefix(old)}"}


def way(version: object, target: str, table: Sequence[Migration]) -> tuple[Migration, ...] | None:
    """The migrations from a version to the target, in their order; None where they do not lead there."""
    steps = tuple(_steps(version, target, table))
    reached = steps[-1].new if steps else version
    return steps if reached == target else None


def _steps(version: object, target: str, table: Sequence[Migration]) -> Iterator[Migration]:
    for step in table:
        if step.old == version and version != target:
            yield step
            version = step.new


def is_newer(version: str, than: str) -> bool | None:
    """Whether a version is later than another; None where it is no version (`major.minor`)."""
    found, other = _VERSION.fullmatch(version), _VERSION.fullmatch(than)
    if not found or not other:
        return None
    return tuple(map(int, found.groups())) > tuple(map(int, other.groups()))
