"""Entities and drafts into records with ids and evidence, as plain values. Judges no meaning, validates nothing.

Each method gives a record's or value's fields by name; the bundle that they are put in validates all of them at once,
which costs half of what making each model by itself does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from attrs import define, field

from newsmodel.extraction.drafts import (
    Amount,
    ClaimDraft,
    DelegationDraft,
    EventDraft,
    Participant,
    Range,
    RelationDraft,
    Words,
)
from newsmodel.extraction.scene import Entity, Occurrence
from newsmodel.extraction.times.scanner import Time
from newsmodel.extraction.tokens import Document
from newsmodel.models.article import Article
from newsmodel.values.ids import Kind, new_id

Fields: TypeAlias = dict[str, Any]
"""A record or value to be: its fields by name."""


@define
class Maker:
    """Makes the records of one article; the ids of one thing are given out once.

    Nothing changes a value once it is made, so that records share those which say the same.
    """

    article: Article
    document: Document
    _ids: dict[int, str] = field(factory=dict, init=False)
    _given: set[str] = field(factory=set, init=False)
    _parties: dict[int, Fields] = field(factory=dict, init=False)
    _whens: dict[int, Fields] = field(factory=dict, init=False)
    _sha256: str = field(default="", init=False)

    def __attrs_post_init__(self) -> None:
        self._sha256 = self.article.sha256

    # ids and words

    def id_of(self, thing: object, kind: Kind, name: str, first: Range) -> str:
        """The id of an entity or draft, by its kind, name and first tokens."""
        if id(thing) not in self._ids:
            start, end = self._offsets(first)
            basis: tuple[str | int, ...] = (self._sha256, kind, start, end)
            made, nth = new_id(kind, name, basis=basis), 1
            while made in self._given:  # another record of this kind rests on the same words
                nth += 1
                made = new_id(kind, name, basis=(*basis, nth))
            self._given.add(made)
            self._ids[id(thing)] = made
        return self._ids[id(thing)]

    def known_id(self, thing: object) -> str:
        """The id that was given to a thing. Raises KeyError where none was."""
        return self._ids[id(thing)]

    def has_id(self, thing: object) -> bool:
        return id(thing) in self._ids

    def text(self, words: Range) -> str:
        return self.document.slice(*words)

    def mention(self, words: Range, form: str, field: str | None = None) -> Fields:
        start, end = self._offsets(words)
        return {
            "article": self.article.id,
            "start": start,
            "end": end,
            "text": self.article.text[start:end],
            "form": form,
            "field": field,
        }

    def _offsets(self, words: Range) -> Range:
        tokens = self.document.tokens
        return tokens[words[0]].start, tokens[words[1] - 1].end

    # values

    def when(self, time: Time) -> Fields:
        if time.start not in self._whens:
            self._whens[time.start] = self._when(time)
        return self._whens[time.start]

    def _when(self, time: Time) -> Fields:
        mention = {
            "article": self.article.id,
            "start": time.start,
            "end": time.end,
            "text": self.article.text[time.start : time.end],
            "form": "time",
        }
        return {
            "text": time.text,
            "edtf": time.edtf,
            "resolution": time.resolution,
            "modifier": time.modifier,
            "anchor": time.anchor,
            "mention": mention,
        }

    def quantity(self, amount: Amount) -> Fields:
        words = (amount.first, amount.last)
        return {
            "value": amount.value,
            "min": amount.min,
            "max": amount.max,
            "unit": amount.unit,
            "qualifier": amount.qualifier,
            "text": self.text(words),
            "mention": self.mention(words, "quantity"),
        }

    def party(self, party: Participant) -> Fields:
        if id(party) not in self._parties:
            self._parties[id(party)] = self._party(party)
        return self._parties[id(party)]

    def _party(self, party: Participant) -> Fields:
        if isinstance(party, Words):
            return {"description": self.text((party.first, party.last))}
        return {"record": self.known_id(party)}

    # records

    def actor(self, entity: Entity, occurrences: Sequence[Occurrence], names: Sequence[Fields]) -> Fields:
        positions, evidence = self._positions(entity)
        ties = entity.facts.get("ties", [])
        country = entity.country if entity.type not in ("person", "population") else None
        return {
            "id": self.known_id(entity),
            "type": entity.type,
            "names": names,
            "country": country,
            "positions": positions,
            "affiliations": self._ids_of(ties),
            "mentions": [*self._mentions(occurrences), *evidence],
        }

    def _positions(self, entity: Entity) -> tuple[list[Fields], list[Fields]]:
        positions: list[Fields] = []
        evidence: list[Fields] = []
        ties: list[Entity] = entity.facts.get("ties", [])
        state = next((t for t in ties if t.type == "state" and self.has_id(t)), None)
        organization = next((t for t in ties if t.type not in ("state", "person") and self.has_id(t)), None)
        seen: set[str] = set()
        for words in entity.facts.get("titles", []):
            title = self.text(words)
            if title.casefold() in seen:
                continue
            seen.add(title.casefold())
            evidence.append(self.mention(words, "attribute", f"/positions/{len(positions)}/title"))
            positions.append(
                {
                    "title": title,
                    "organization": self.known_id(organization) if organization else None,
                    "of": self.known_id(state) if state else None,
                }
            )
        return positions, evidence

    def place(
        self, entity: Entity, occurrences: Sequence[Occurrence], names: Sequence[Fields], actor: Entity | None
    ) -> Fields:
        return {
            "id": self.known_id(entity),
            "names": names,
            "type": entity.type,
            "country": entity.country,
            "actor": self.known_id(actor) if actor and self.has_id(actor) else None,
            "mentions": self._mentions(occurrences),
            "within": self.known_id(whole) if (whole := entity.facts.get("within")) and self.has_id(whole) else None,
        }

    def weapon(self, entity: Entity, occurrences: Sequence[Occurrence], names: Sequence[Fields]) -> Fields:
        facts = dict(entity.facts)
        quantity = facts.get("quantity")
        range_ = facts.get("range")
        evidence = [self.mention((first, last), "attribute", pointer) for first, last, pointer in entity.evidence]
        return dict(
            id=self.known_id(entity),
            names=names,
            category=entity.type,
            mentions=[*self._mentions(occurrences), *evidence],
            quantity=self.quantity(quantity) if quantity else None,
            range=self.quantity(range_) if range_ else None,
            origin=self._ids_of(facts.get("origin", [])),
            operators=self._ids_of(facts.get("operators", [])),
            manufacturers=self._ids_of(facts.get("manufacturers", [])),
            variant_of=self.known_id(facts["variant_of"]) if "variant_of" in facts else None,
            characteristics=facts.get("characteristics", []),
            **{
                key: facts[key]
                for key in ("level", "subcategory", "propulsion", "basing", "guidance", "status")
                if facts.get(key)
            },
        )

    def delegation(self, draft: DelegationDraft) -> Fields:
        return {
            "id": self.known_id(draft),
            "mentions": [self.mention(words, "nominal") for words in draft.mentions],
            "represents": self._ids_of(draft.represents),
            "head": self.known_id(draft.head) if draft.head else None,
            "members": [{"actor": self.party(who), "capacity": capacity} for who, capacity in draft.members],
            "hosts": self._ids_of(draft.hosts),
            "size": self.quantity(draft.size) if draft.size else None,
            "visit": self.known_id(draft.visit) if draft.visit else None,
            "occasion": self.known_id(draft.occasion) if draft.occasion else None,
        }

    def event(self, draft: EventDraft) -> Fields:
        participants = [
            {"party": self.party(who), "role": role, "quantity": self.quantity(amount) if amount else None}
            for who, role, amount in draft.participants
        ]
        return {
            "id": self.known_id(draft),
            "type": draft.type,
            "status": draft.status,
            "mentions": [self.mention(words, "trigger") for words in sorted(draft.triggers)],
            "when": self.when(draft.time) if draft.time else None,
            "places": self._ids_of(draft.places),
            "participants": participants,
            "parent": self.known_id(draft.parent) if draft.parent else None,
            "commemorates": self.known_id(draft.commemorates) if draft.commemorates else None,
            "ordinal": draft.ordinal,
        }

    def claim(self, draft: ClaimDraft) -> Fields:
        mentions = [(words, "content") for words in draft.content]
        mentions += [(draft.cue, "cue")] if draft.cue else []
        mentions += [(draft.source_range, "source")] if draft.source_range else []
        return {
            "id": self.known_id(draft),
            "text": " ".join(self.text(words) for words in draft.content),
            "mentions": [self.mention(words, form) for words, form in sorted(mentions)],
            "source": self.party(draft.source) if draft.source else None,
            "reported_by": [self.party(who) for who in draft.reported_by],
            "addressees": [self.party(who) for who in draft.addressees],
            "speech_act": draft.act,
            "factuality": draft.factuality,
            "mode": draft.mode,
            "about": [
                {"record": self.known_id(what), "field": field} for what, field in draft.about if self.has_id(what)
            ],
            "responds_to": [
                {"claim": self.known_id(other), "relation": relation} for other, relation in draft.responds_to
            ],
            "when": self.when(draft.time) if draft.time else None,
        }

    def relation(self, draft: RelationDraft) -> Fields:
        words = draft.mentions[0]
        return {
            "id": self.id_of(draft, "relation", draft.predicate, words),
            "subject": self.known_id(draft.subject),
            "predicate": draft.predicate,
            "object": self.known_id(draft.object),
            "mentions": [self.mention(words, "trigger") for words in draft.mentions],
        }

    def _mentions(self, occurrences: Iterable[Occurrence]) -> list[Fields]:
        return [self.mention((o.first, o.last), o.form) for o in occurrences]

    def _ids_of(self, entities: Iterable[Any]) -> list[str]:
        return list(dict.fromkeys(self.known_id(e) for e in entities if self.has_id(e)))


def by_entity(occurrences: Iterable[Occurrence]) -> dict[int, list[Occurrence]]:
    """Occurrences grouped by entity (its identity), in the order of the text."""
    grouped: dict[int, list[Occurrence]] = {}
    for occurrence in occurrences:
        grouped.setdefault(id(occurrence.entity), []).append(occurrence)
    return grouped
