"""The pages of the Python names: what is told where. mkdocstrings writes them, from the docstrings."""

from __future__ import annotations

import json

import newsmodel as nm

PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "files": ("Read, write, convert", ("files", "formats", "formats.base")),
    "extraction": ("Extract", ("extraction", "extraction.pipeline", "knowledge", "knowledge.catalogue")),
    "checks": ("Check, validate, schemas", ("checks", "checks.validation", "schema", "migrations")),
    "records": (
        "Records",
        (
            "models",
            "models.bundle",
            "models.article",
            "models.actor",
            "models.delegation",
            "models.weapon_system",
            "models.place",
            "models.event",
            "models.claim",
            "models.relation",
            "models.record",
        ),
    ),
    "values": (
        "Values",
        (
            "values",
            "values.mention",
            "values.name",
            "values.party",
            "values.quantity",
            "values.when",
            "values.problem",
            "values.edtf",
            "values.ids",
            "values.offsets",
            "values.base",
            "values.codes",
            "values.scalars",
        ),
    ),
    "errors": ("Exceptions", ("errors",)),
    "strategies": ("Test data", ("strategies", "testing")),
    "formats": ("To write a format", ("formats.mapping", "formats.loss")),
}
"""Page → its title and its modules, below `newsmodel`. First comes what they give to `nm.`, then the rest of those that
MODULES names."""

MODULES = (
    "files",
    "formats",
    "formats.base",
    "extraction",
    "knowledge.catalogue",
    "checks",
    "schema",
    "migrations",
    "models.bundle",
    "models.record",
    "values.edtf",
    "values.ids",
    "values.offsets",
    "values.base",
    "values.codes",
    "values.scalars",
    "strategies",
    "testing",
    "formats.mapping",
    "formats.loss",
)
"""The modules of which every public name is told, not only those that stand at the top of the package too."""


HOMES = nm._HOMES  # noqa: SLF001  the table that the package itself is driven by
TOP = nm._MODULES  # noqa: SLF001


def python_pages() -> dict[str, str]:
    """Page → Markdown; what `newsmodel.__all__` holds and no page tells yet is told in `more`."""
    pages = {name: _page(title, _names(modules), modules) for name, (title, modules) in PAGES.items()}
    names, modules = _rest()
    return {**pages, "more": _page("More", names, modules)} if names or modules else pages


def _names(modules: tuple[str, ...]) -> list[str]:
    """The names that these modules give to the top of the package."""
    return [name for module in modules for name in HOMES.get(f"newsmodel.{module}", ())]


def _rest() -> tuple[list[str], tuple[str, ...]]:
    told = [module for _, modules in PAGES.values() for module in modules]
    names = [name for home, names in HOMES.items() if home.removeprefix("newsmodel.") not in told for name in names]
    modules = tuple(name for name in TOP if not any(f"{each}.".startswith(f"{name}.") for each in told))
    return names, modules


def _page(title: str, names: list[str], modules: tuple[str, ...]) -> str:
    whole = (module for module in modules if module in MODULES or module in TOP)
    parts = [f"# {title}", *(f"::: newsmodel.{name}" for name in names), *map(_module, whole)]
    return "\n\n".join(parts) + "\n"


def _module(module: str) -> str:
    """A module without the names that it gives to the top of the package: they are told already."""
    home = f"newsmodel.{module}"
    given = [name for other, names in HOMES.items() if f"{other}.".startswith(f"{home}.") for name in names]
    filters = ["!^_", *([f"!^(?:{'|'.join(given)})$"] if given else [])]
    return f"::: {home}\n    options:\n      filters: {json.dumps(filters)}"
