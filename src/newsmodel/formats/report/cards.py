"""A record as a card: its facts with links to other records, and the words it rests on. Knows fields, never markup.

No kind of record has code of its own here: a card walks the fields of the model, so that a new field shows by itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen

from newsmodel.formats.report.targets import Target, Targets
from newsmodel.models.bundle import AnyRecord
from newsmodel.values.base import Model
from newsmodel.values.name import Name
from newsmodel.values.party import Party
from newsmodel.values.quantity import Quantity
from newsmodel.values.when import When
from newsmodel.wording import amount, code, flat, marked, sentence, when

_LEADING: Mapping[str, tuple[str, ...]] = {
    "article": (),
    "actor": ("type",),
    "delegation": (),
    "weapon_system": ("category", "subcategory", "status"),
    "place": ("type",),
    "event": ("type", "status"),
    "claim": ("speech_act", "factuality", "mode"),
    "relation": ("predicate",),
}
"""The codes of a record that stand under its title."""

_PASSED = frozenset({"id", "kind", "mentions", "regions"})
"""Fields that a card shows elsewhere: its id, its words, the layout of the text."""

_LABELS = {"url": "Address", "canonical_url": "Canonical address", "schema_": "Schema"}
"""Fields whose names are no words."""

_CODES = frozenset(
    "type status category subcategory level propulsion basing speech_act factuality mode predicate role capacity "
    "relation method form".split()
)

_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\"<>\\^`{|}\x7f]+", re.IGNORECASE)
"""What is made a link: an http or https address, in the letters that an address may have."""


@frozen
class Part:
    """Some words of a fact; with a link to a target or to an address where they have one."""

    text: str
    target: Target | None = None
    address: str = ""
    quiet: bool = False


Phrase = tuple[Part, ...]


@frozen
class Fact:
    """A field and its values."""

    label: str
    values: tuple[Phrase, ...]


@frozen
class Words:
    """A mention of the record."""

    text: str
    anchor: str
    """The id of the words on the page; empty where they are not in a text of the bundle."""
    form: str
    field: str
    """The fact that they support; empty for the whole record."""

    @property
    def quoted(self) -> bool:
        """Whether they bring quotation marks of their own."""
        return marked(self.text)


@frozen
class Card:
    """All that is known of one record."""

    target: Target
    codes: tuple[str, ...]
    """Its kind in narrow, its status, as words; without what the title says already."""
    facts: tuple[Fact, ...]
    words: tuple[Words, ...]
    id: str

    @property
    def begins(self) -> str:
        """The id of the first of its words that are on the page; empty where none are."""
        return next((word.anchor for word in self.words if word.anchor), "")


Anchors = Callable[[str, int, int, int], str]
"""Id of the article, number of the target, start and end of a mention → the id of the words on the page."""


def card(record: AnyRecord, target: Target, targets: Targets, *, anchors: Anchors) -> Card:
    """The card of a record."""
    leading = _LEADING[record.kind]
    codes = [value for name in leading for value in _several(getattr(record, name))]
    return Card(
        target,
        tuple(word for value in dict.fromkeys(codes) if (word := code(value)) != target.title.lower()),
        tuple(facts(record, targets, passed=_PASSED.union(leading))),
        tuple(_words(target, targets, anchors)),
        record.id,
    )


def facts(model: Model, targets: Targets, *, passed: frozenset[str] = _PASSED) -> Iterator[Fact]:
    """The fields of a model that hold something, in their order, with links to the records that they name."""
    for name in type(model).model_fields:
        held = getattr(model, name)
        if name in passed or held is None or held in ((), {}):
            continue
        if name == "names" and len(held) == 1:
            continue  # the title tells it
        if name == "extensions":
            phrases = [_extension(uri, value) for uri, value in held.items()]
        else:
            phrases = [_phrase(name, value, targets) for value in _several(held)]
        yield Fact(_LABELS.get(name) or sentence(code(name)), tuple(filter(None, phrases)))


def _several(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _phrase(name: str, value: Any, targets: Targets) -> Phrase:
    match value:
        case str():
            return (_text(name, value, targets),)
        case float() | int():
            return (Part(f"{value:g}"),)
        case Party():
            return (_text("party", value.record or value.description or "", targets),)
        case Quantity():
            return Part(amount(value)), *([Part(f"“{flat(value.text)}”", quiet=True)] if value.text else [])
        case When():
            return tuple(_time(value))
        case Name():
            told = [] if value.form == "primary" else [value.form]
            told += [value.language] if value.language and len(targets.languages) > 1 else []
            return Part(value.text), *(Part(word, quiet=True) for word in told)
        case Model():
            fields = ((field, getattr(value, field)) for field in type(value).model_fields)
            parts = (_phrase(field, one, targets) for field, held in fields for one in _several(held))
            return tuple(part for phrase in parts for part in phrase)
    return (Part(str(value)),)


def _text(name: str, text: str, targets: Targets) -> Part:
    """A string of the field `name`: the id of a record, an address, a code, a pointer, or words."""
    if text in targets.by_id:
        return Part(targets.by_id[text].title, targets.by_id[text])
    if _ADDRESS.fullmatch(text):
        return Part(text, address=text)
    if name == "field":
        return Part(_field(text), quiet=True)
    return Part(code(text), quiet=True) if name in _CODES else Part(text)


def _time(time: When) -> Iterator[Part]:
    yield Part(when(time) or "unresolved")
    if time.text and time.edtf:
        yield Part(f"“{flat(time.text)}”", quiet=True)
    if time.resolution != "explicit":
        yield Part(f"{time.resolution}, from {time.anchor}" if time.anchor else time.resolution, quiet=True)


def _extension(uri: str, value: Any) -> Phrase:
    return Part(uri, quiet=True), Part(json.dumps(value, ensure_ascii=False))


def _words(target: Target, targets: Targets, anchors: Anchors) -> Iterator[Words]:
    for mention, _ in targets.evidence[target.number]:
        anchor = anchors(mention.article, target.number, mention.start, mention.end)
        yield Words(flat(mention.text), anchor, code(mention.form), _field(mention.field))


def _field(pointer: str | None) -> str:
    """A pointer as words: `/positions/0/title` is “positions title”."""
    steps = (step for step in (pointer or "").split("/") if step and not step.isdigit())
    return " ".join(code(step.replace("~1", "/").replace("~0", "~")) for step in steps)
