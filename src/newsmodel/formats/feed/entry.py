"""An entry of a feed as it states itself, whatever the kind of feed. Knows no parser and no model."""

from __future__ import annotations

from attrs import Factory, frozen


@frozen
class Markup:
    """Words, and whether tags and entities in them mean something."""

    text: str
    html: bool = False


@frozen
class Entry:
    """What one entry says, raw; `place` is its path in the feed."""

    place: str
    title: Markup | None = None
    body: Markup | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    keywords: tuple[str, ...] = ()
    rights: str | None = None
    source: tuple[str, str | None] | None = None
    language: str | None = None
    link: str | None = None
    id: str | None = None
    origin: dict[str, str] = Factory(dict)
    """Field → the element it was read from, where that is not the usual one."""
