"""The few exceptions of the library. Know no records and no formats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsmodel.values.problem import Problem


class NewsmodelError(Exception):
    """The root of every exception that newsmodel raises on purpose."""


class ReadError(NewsmodelError):
    """No bundle could be made of an input. `problems` says what was wrong, each with its place."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(str(p) for p in self.problems[:3]) or "nothing could be read")


class RenderError(NewsmodelError):
    """A bundle could not be written in the format that was asked for."""


class MergeConflict(NewsmodelError):
    """Two bundles hold different contents under one id. `id` names it."""

    def __init__(self, id: str) -> None:  # noqa: A002  the published name of the field
        self.id = id
        super().__init__(f"two different contents under {id}")


class UnknownFormat(NewsmodelError):
    """No format of that name stands on the shelf, or the format cannot do what was asked."""


class MissingExtra(NewsmodelError, ImportError):
    """A package that the core does not bring is needed. `extra` is the name of the extra to install."""

    def __init__(self, extra: str, package: str, what: str) -> None:
        self.extra = extra
        super().__init__(f"{what} needs the package {package}: install newsmodel-schema[{extra}]", name=package)
