"""Typed, evidence-linked records for news about diplomacy and military affairs, and the formats that carry them.

Names only: each is loaded when it is first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

_HOMES = {
    "newsmodel.checks": ("check", "explain"),
    "newsmodel.checks.validation": ("validate",),
    "newsmodel.errors": (
        "MergeConflict",
        "MissingExtra",
        "NewsmodelError",
        "ReadError",
        "RenderError",
        "UnknownFormat",
    ),
    "newsmodel.extraction.pipeline": ("extract",),
    "newsmodel.files": ("read", "write"),
    "newsmodel.formats": ("guess", "parse", "render"),
    "newsmodel.formats.base": ("Format", "Reading", "Rendering"),
    "newsmodel.models.actor": ("Actor", "Position"),
    "newsmodel.models.article": ("Article", "Byline", "Dateline", "Region", "Source"),
    "newsmodel.models.bundle": ("SCHEMA_VERSION", "AnyRecord", "Bundle", "Stances"),
    "newsmodel.models.claim": ("Claim", "Response"),
    "newsmodel.models.delegation": ("Delegation", "Member"),
    "newsmodel.models.event": ("Event", "Participant"),
    "newsmodel.models.place": ("Place",),
    "newsmodel.models.record": ("Identifier", "Provenance"),
    "newsmodel.models.relation": ("Relation",),
    "newsmodel.models.weapon_system": ("Characteristic", "WeaponSystem"),
    "newsmodel.schema": ("json_schema",),
    "newsmodel.values.edtf": ("Edtf", "Instant"),
    "newsmodel.values.ids": ("new_id",),
    "newsmodel.values.mention": ("Mention",),
    "newsmodel.values.name": ("Name",),
    "newsmodel.values.party": ("Party", "Reference"),
    "newsmodel.values.problem": ("Loss", "Problem"),
    "newsmodel.values.quantity": ("Quantity",),
    "newsmodel.values.when": ("When",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}
_MODULES = (
    "checks",
    "errors",
    "extraction",
    "files",
    "formats",
    "knowledge",
    "models",
    "schema",
    "values",
)
_WITH_EXTRAS = ("strategies", "testing")
"""Modules that need Hypothesis or pytest: there by name, and not among what `from newsmodel import *` brings."""

if TYPE_CHECKING:
    from newsmodel import checks as checks
    from newsmodel import errors as errors
    from newsmodel import extraction as extraction
    from newsmodel import files as files
    from newsmodel import formats as formats
    from newsmodel import knowledge as knowledge
    from newsmodel import models as models
    from newsmodel import schema as schema
    from newsmodel import strategies as strategies
    from newsmodel import testing as testing
    from newsmodel import values as values
    from newsmodel.checks import check as check
    from newsmodel.checks import explain as explain
    from newsmodel.checks.validation import validate as validate
    from newsmodel.errors import MergeConflict as MergeConflict
    from newsmodel.errors import MissingExtra as MissingExtra
    from newsmodel.errors import NewsmodelError as NewsmodelError
    from newsmodel.errors import ReadError as ReadError
    from newsmodel.errors import RenderError as RenderError
    from newsmodel.errors import UnknownFormat as UnknownFormat
    from newsmodel.extraction.pipeline import extract as extract
    from newsmodel.files import read as read
    from newsmodel.files import write as write
    from newsmodel.formats import guess as guess
    from newsmodel.formats import parse as parse
    from newsmodel.formats import render as render
    from newsmodel.formats.base import Format as Format
    from newsmodel.formats.base import Reading as Reading
    from newsmodel.formats.base import Rendering as Rendering
    from newsmodel.models.actor import Actor as Actor
    from newsmodel.models.actor import Position as Position
    from newsmodel.models.article import Article as Article
    from newsmodel.models.article import Byline as Byline
    from newsmodel.models.article import Dateline as Dateline
    from newsmodel.models.article import Region as Region
    from newsmodel.models.article import Source as Source
    from newsmodel.models.bundle import SCHEMA_VERSION as SCHEMA_VERSION
    from newsmodel.models.bundle import AnyRecord as AnyRecord
    from newsmodel.models.bundle import Bundle as Bundle
    from newsmodel.models.bundle import Stances as Stances
    from newsmodel.models.claim import Claim as Claim
    from newsmodel.models.claim import Response as Response
    from newsmodel.models.delegation import Delegation as Delegation
    from newsmodel.models.delegation import Member as Member
    from newsmodel.models.event import Event as Event
    from newsmodel.models.event import Participant as Participant
    from newsmodel.models.place import Place as Place
    from newsmodel.models.record import Identifier as Identifier
    from newsmodel.models.record import Provenance as Provenance
    from newsmodel.models.relation import Relation as Relation
    from newsmodel.models.weapon_system import Characteristic as Characteristic
    from newsmodel.models.weapon_system import WeaponSystem as WeaponSystem
    from newsmodel.schema import json_schema as json_schema
    from newsmodel.values.edtf import Edtf as Edtf
    from newsmodel.values.edtf import Instant as Instant
    from newsmodel.values.ids import new_id as new_id
    from newsmodel.values.mention import Mention as Mention
    from newsmodel.values.name import Name as Name
    from newsmodel.values.party import Party as Party
    from newsmodel.values.party import Reference as Reference
    from newsmodel.values.problem import Loss as Loss
    from newsmodel.values.problem import Problem as Problem
    from newsmodel.values.quantity import Quantity as Quantity
    from newsmodel.values.when import When as When

    __version__: str

__all__ = [*_HOME, *_MODULES, "__version__"]  # noqa: PLE0604  the names are strings, told by one table


if not TYPE_CHECKING:  # else a type checker would believe in every name

    def __getattr__(name: str) -> Any:
        if name == "__version__":
            from importlib.metadata import version

            return version("newsmodel-schema")
        if name in _HOME:
            value = getattr(import_module(_HOME[name]), name)
        elif name in _MODULES or name in _WITH_EXTRAS:
            value = import_module(f"newsmodel.{name}")
        else:
            raise AttributeError(f"module 'newsmodel' has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted([*__all__, *_WITH_EXTRAS])
