"""Which mentions are one and the same person. Sees names and spans; never markup, bytes or file names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from newsmodel.extraction.actors.people import PersonMatch
from newsmodel.extraction.gazetteer import Match
from newsmodel.extraction.scene import Entity, Occurrence
from newsmodel.extraction.tokens import Document
from newsmodel.knowledge.titles import Titles

FEMALE = frozenset({"mrs", "ms", "miss", "lady", "dame", "madam", "madame", "baroness"})
MALE = frozenset({"mr", "sir", "lord", "baron"})


@define
class Persons:
    """Joins the names of persons: “Sergei Shoigu”, “Mr. Shoigu” and “Shoigu” are one."""

    document: Document
    titles: Titles
    taken: Sequence[Match | None]
    matches: list[tuple[PersonMatch, Entity]] = field(factory=list)
    _by_part: dict[str, list[Entity]] = field(factory=dict, init=False)

    def read(self, people: Sequence[PersonMatch], covered: frozenset[int]) -> list[Occurrence]:
        """The occurrences of persons: full names, short forms, bare surnames. `covered`: tokens of others."""
        people = [p for p in people if p.first not in covered or p.named_from != p.first or p.titles]
        found: list[Occurrence] = []
        for match in sorted(people, key=lambda p: (p.last - p.first == 1, p.first)):
            entity = self._entity(match)
            self.matches.append((match, entity))
            start = match.first if match.named_from is None else match.named_from
            found.append(Occurrence(start, match.last, entity))
        self.matches.sort(key=lambda pair: pair[0].first)
        inside = covered | {t for o in found for t in range(o.first, o.last)}
        found += self._bare(inside)
        return sorted(found, key=lambda o: o.first)

    def _parts(self, first: int, last: int) -> tuple[str, ...]:
        parts = [word for word in self.document.folded[first:last] if word != ","]
        return tuple(part for part in parts if part not in self.titles.suffixes) or tuple(parts)

    def _entity(self, match: PersonMatch) -> Entity:
        parts = self._parts(match.first, match.last)
        known = self._same(parts, match.honorific)
        if known:
            return known
        entity = Entity("actor", "person", self.document.slice(match.first, match.last))
        entity.facts["parts"] = parts
        gender = self._gender(parts, match.honorific)
        if gender:
            entity.facts["gender"] = gender
        for part in self._short_forms(parts):
            self._by_part.setdefault(part, []).append(entity)
        return entity

    def _gender(self, parts: tuple[str, ...], honorific: str | None) -> str | None:
        """What the honorific says, else a given name that only women or only men bear; family names say nothing."""
        if honorific in FEMALE or honorific in MALE:
            return "female" if honorific in FEMALE else "male"
        if (
            parts[0] in self.titles.family_first
            or len(parts) < 2
            or (parts[0] in self.titles.male) == (parts[0] in self.titles.female)
        ):
            return None
        return "male" if parts[0] in self.titles.male else "female"

    def _short_forms(self, parts: tuple[str, ...]) -> Iterator[str]:
        """The parts by which a person may be called: the last name, or the first where the family's comes first."""
        yield parts[-1]
        if len(parts) > 1 and parts[0] in self.titles.family_first:
            yield parts[0]
        if len(parts) > 2 and parts[-2] in self.titles.particles:
            yield " ".join(parts[-2:])

    def _same(self, parts: tuple[str, ...], honorific: str | None) -> Entity | None:
        if len(parts) == 1 or parts[0] in self.titles.particles:
            choices = self._by_part.get(parts[-1], [])
            fitting = [e for e in choices if _gender_fits(e, honorific)]
            return fitting[-1] if fitting else None
        wanted = _key(parts)
        for entity in self._by_part.get(parts[-1], []) + self._by_part.get(parts[0], []):
            other = entity.facts["parts"]
            if _key(other) == wanted or (
                parts[-1] == other[-1]
                and (set(parts) <= set(other) or set(other) <= set(parts) or _initials_fit(parts, other))
            ):
                if len(parts) > len(other):
                    entity.facts["parts"] = parts
                return entity
        return None

    def _bare(self, inside: frozenset[int] | set[int]) -> Iterator[Occurrence]:
        """Surnames alone, where the person is known and the word means nothing else."""
        for index in self.document.capitalised:
            if index in inside or self.document.tokens[index].kind != "word":
                continue
            match = self.taken[index]
            if match and not all(p.ambiguous or p.entry.kind == "place" for p in match.senses):
                continue
            choices = self._by_part.get(self.document.folded[index], ())
            if choices and not (match and match.last - match.first > 1):
                start = index
                while start and self.document.folded[start - 1] in self.titles.particles and start - 1 not in inside:
                    start -= 1
                yield Occurrence(start, index + 1, choices[-1])


def _key(parts: Iterable[str]) -> str:
    return "".join(parts).replace("-", "").replace("'", "")


def _gender_fits(entity: Entity, honorific: str | None) -> bool:
    gender = entity.facts.get("gender")
    return not (gender == "male" and honorific in FEMALE) and not (gender == "female" and honorific in MALE)


def _initials_fit(parts: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(parts) == len(other) and all(
        a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(parts, other, strict=True)
    )
