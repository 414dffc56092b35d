"""Identifiers of records: their form, and how stable ones are made. Knows no record beyond its kind."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Annotated, Literal, get_args

from pydantic import Field
from typing_extensions import TypeAliasType

Kind = Literal["article", "actor", "delegation", "weapon_system", "place", "event", "claim", "relation"]
"""The kinds of record, as in `kind` and as the first part of an id."""

KINDS: tuple[Kind, ...] = get_args(Kind)

_LOCAL = "[a-z0-9][a-z0-9._-]"
_LONGEST = 120
"""Characters after the colon. Where one kind is meant this is told as the length of the whole: a counted repetition is
slower, and most of what a bundle holds are ids."""
_SLUG_LENGTH = 60
_NO_SLUG = re.compile(r"[^a-z0-9]+")


ArticleId = TypeAliasType(
    "ArticleId",
    Annotated[
        str,
        Field(
            pattern=f"^article:{_LOCAL}*$",
            max_length=8 + _LONGEST,
            description="The id of an article.",
            examples=["article:kim-jong-un-6c75c6d5cd4a88eb"],
        ),
    ],
)
"""The id of an article."""

ActorId = TypeAliasType(
    "ActorId",
    Annotated[
        str,
        Field(
            pattern=f"^actor:{_LOCAL}*$",
            max_length=6 + _LONGEST,
            description="The id of an actor.",
            examples=["actor:kim-jong-un-1f3a9c2e5b7d8064"],
        ),
    ],
)
"""The id of an actor."""

DelegationId = TypeAliasType(
    "DelegationId",
    Annotated[
        str,
        Field(
            pattern=f"^delegation:{_LOCAL}*$",
            max_length=11 + _LONGEST,
            description="The id of a delegation.",
            examples=["delegation:russia-c4b7790e872fcbc1"],
        ),
    ],
)
"""The id of a delegation."""

WeaponSystemId = TypeAliasType(
    "WeaponSystemId",
    Annotated[
        str,
        Field(
            pattern=f"^weapon_system:{_LOCAL}*$",
            max_length=14 + _LONGEST,
            description="The id of a weapon system.",
            examples=["weapon_system:hwasong-1c4df33f5264a526"],
        ),
    ],
)
"""The id of a weapon system."""

PlaceId = TypeAliasType(
    "PlaceId",
    Annotated[
        str,
        Field(
            pattern=f"^place:{_LOCAL}*$",
            max_length=6 + _LONGEST,
            description="The id of a place.",
            examples=["place:pyongyang-6155a0a02eddb3c0"],
        ),
    ],
)
"""The id of a place."""

EventId = TypeAliasType(
    "EventId",
    Annotated[
        str,
        Field(
            pattern=f"^event:{_LOCAL}*$",
            max_length=6 + _LONGEST,
            description="The id of an event.",
            examples=["event:parade-2018-0d91c5d5de0f0de6"],
        ),
    ],
)
"""The id of an event."""

ClaimId = TypeAliasType(
    "ClaimId",
    Annotated[
        str,
        Field(
            pattern=f"^claim:{_LOCAL}*$",
            max_length=6 + _LONGEST,
            description="The id of a claim.",
            examples=["claim:deny-81200af73996aee1"],
        ),
    ],
)
"""The id of a claim."""

RelationId = TypeAliasType(
    "RelationId",
    Annotated[
        str,
        Field(
            pattern=f"^relation:{_LOCAL}*$",
            max_length=9 + _LONGEST,
            description="The id of a relation.",
            examples=["relation:allies-3a537e5016a012f0"],
        ),
    ],
)
"""The id of a relation."""

RecordId = TypeAliasType(
    "RecordId",
    Annotated[
        str,
        Field(
            pattern=f"^(?:{'|'.join(KINDS)}):{_LOCAL}{{0,{_LONGEST - 1}}}$",
            description="The id of a record of any kind.",
            examples=["actor:kim-jong-un-1f3a9c2e5b7d8064"],
        ),
    ],
)
"""The id of a record of any kind."""


def new_id(kind: Kind, name: str = "", *, basis: tuple[str | int, ...]) -> str:
    """An id that the same input always gives: `kind:slug-hash`.

    The slug is the name in ASCII (left out where nothing of it is left), the hash 16 hexadecimal digits over the kind
    and `basis`: an article's sha256 with the start and end of the record's first span, or the scheme and value of a
    foreign identifier; more parts where two records share those. Raises ValueError for an unknown kind or no basis.
    """
    if kind not in KINDS or not basis:
        raise ValueError(f"an id needs a kind of {', '.join(KINDS)} and a basis")
    parts = "\x1f".join([kind, *map(str, basis)])
    digest = hashlib.blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    short = slug(name)
    return f"{kind}:{short}-{digest}" if short else f"{kind}:{digest}"


def slug(name: str) -> str:
    """A name in lower-case ASCII letters, digits and hyphens, at most 60 characters; may be empty."""
    plain = name[:200]
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return _NO_SLUG.sub("-", plain.lower().replace("'", "")).strip("-")[:_SLUG_LENGTH].rstrip("-")


def kind_of(id: str) -> str:  # noqa: A002
    """The kind that an id names."""
    return id.partition(":")[0]
