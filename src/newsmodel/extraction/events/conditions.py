"""Whether a trigger is meant: its object, what stands around it, what the text is about. Knows words; makes nothing."""

from __future__ import annotations

from attrs import field, frozen

from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.drafts import DelegationDraft
from newsmodel.extraction.events.roles import Clause
from newsmodel.extraction.events.triggers import Entry, Lexicon
from newsmodel.extraction.events.words import QUANTITIES
from newsmodel.extraction.grammar.chunks import Sentence
from newsmodel.extraction.scene import Entity, Scene

MONEY = frozenset("million billion trillion dollars euros worth".split())
FORCES = frozenset("armed_force armed_group".split())
OTHER_DOMAINS = frozenset(
    "football soccer striker midfielder midfield goalkeeper coach coaches season league championship "
    "tournament match matches scored scorer goal goals innings wicket quarterback touchdown playoff playoffs "
    "halftime half-time penalty referee basketball tennis rugby cricket stadium fans teammate equaliser "
    "equalizer winger defender squad fixture kick-off substitute derby batsman bowler pitcher inning "
    "semifinal quarterfinal medal relay sprint forecast forecasters forecaster rain rainfall shower showers "
    "thunderstorm thunderstorms snow snowfall humidity temperature temperatures gust gusts mph sunny sunshine "
    "windy breeze drizzle frost fog hail sleet storm storms winds wind celsius fahrenheit chill flood floods "
    "cyclone hurricane typhoon tornado downpour recipe tablespoon tablespoons teaspoon teaspoons tbsp tsp "
    "oven simmer flour butter sauce garlic onion onions saucepan preheat pan dough sugar salt pepper bake "
    "stir tomato tomatoes olive lemon chef cook cooking grill dish cumin aubergine aubergines tahini chopped "
    "shares stocks nasdaq dividend earnings shareholders investors quarterly revenue profit profits bond "
    "yields rally index traders film films movie director actor actress cinema sequel screenplay box-office "
    "plot starring album novel audience scenes trilogy band concert song guitar".split()
)
"""Words of sport, weather, kitchens, stock markets and entertainment."""

STATELY = frozenset(
    "government president minister ministry troops army military forces diplomat diplomats ambassador treaty "
    "missile missiles sanctions parliament embassy soldiers weapons weapon navy nuclear war rebels militants "
    "defence defense ceasefire border airstrike general colonel commander foreign security killed attack "
    "police court opposition nato".split()
)


CLAUSAL = frozenset("phase pledge traveller land troops taken entered bomb".split())
"""Conditions on the clause itself and not on a word in it."""

WORDS = {
    "police": frozenset(
        "police officers detectives agents security intelligence authorities gendarmes prosecutors customs "
        "investigators counter-terrorism fbi inspectors".split()
    ),
    "crowd": frozenset(
        "protesters demonstrators people thousands hundreds students crowds crowd workers activists supporters "
        "opponents farmers marchers tens".split()
    ),
    "officials": frozenset(
        "officials government authorities ministry minister governor mayor police army military troops regime "
        "commission city president".split()
    ),
}
"""Words of which one must stand in the clause, by condition."""

BOMBS = frozenset(
    "bomb bombs device devices ied ieds mine mines landmine landmines grenade grenades shell shells vest belt charge "
    "charges bomber bombers rocket rockets explosives".split()
)
"""What is made to explode, so that where it does, somebody has attacked."""

SEAS = frozenset(
    "sea seas ocean waters water target targets range orbit space air sky desert bay gulf atlantic pacific".split()
)
"""Words of places that nobody is in: what is fired there is a test."""

PHASES = frozenset(
    "begin begins began begun start starts started commence commences commenced kick kicks kicked resume resumes "
    "resumed continue continues continued continuing end ends ended conclude concludes concluded finish finished "
    "halt halted stop stopped open opened close closed intensify intensified escalate escalated erupt erupted "
    "expire expired get got place ongoing underway collapse collapsed break breaks broke broken flare flared rage "
    "raged rages raging fail failed resumes lapse lapsed".split()
)
"""Verbs that tell how far their subject has got."""


COUNTING = QUANTITIES | {"two", "three", "four", "dozen", "size", "strength", "series", "wave", "multiple", "rounds"}
"""Words that only count what their “of” names."""

MEASURING = MONEY | QUANTITIES | {"days", "round", "rounds", "series", "size", "strength", "scale", "campaign"}


def has_phase(scene: Scene, s: Sentence, k: int) -> bool:
    """Whether a noun phrase is the subject of “began”, “is under way”, “took place”."""
    return phase(scene, s, k) is not None


def phase(scene: Scene, s: Sentence, k: int) -> int | None:
    """The verb that tells how far what a noun phrase names has got."""
    if k > 0 and s.chunks[k - 1].kind in ("verb", "prep"):
        return None
    step = k + 1
    while step + 1 < len(s.chunks) and s.chunks[step].kind == "prep" and s.chunks[step + 1].kind in ("noun", "time"):
        step += 2
    while step < len(s.chunks) and s.chunks[step].kind in ("time", "comma"):
        step += 1
    if step >= len(s.chunks) or s.chunks[step].kind != "verb":
        return None
    tokens = scene.document.tokens
    chunk = s.chunks[step]
    behind = [t.norm for t in tokens[chunk.last : min(s.last, chunk.last + 2)]]
    if chunk.word in ("get", "got", "is", "are", "was", "were", "been", "be"):
        told = bool({"way", "underway", "ongoing"} & set(behind)) and behind[:1] != ["in"]
    elif chunk.word in ("take", "takes", "took", "taken", "taking"):
        told = "place" in (*behind[:1], tokens[chunk.last - 1].norm)
    else:
        told = chunk.word in PHASES or "ongoing" in {t.norm for t in tokens[chunk.first : chunk.last]}
    return step if told else None


@frozen
class Conditions:
    """The conditions of lexicon entries in one document."""

    scene: Scene
    cast: Cast
    lexicon: Lexicon
    _known_heads: dict[int, frozenset[str]] = field(factory=dict, init=False)

    def verb(self, entry: Entry, s: Sentence, k: int, clause: Clause) -> bool:
        """Whether an entry of a verb fits its clause."""
        head = clause.object_head
        if entry.objects:
            if head is None or not self.head_in(entry.objects, s, head):
                return False
        elif head is not None and entry.not_objects and self._heads(s, head) & entry.not_objects:
            return False
        if entry.roles.get("subject") == "instrument" and not self._is_armed(s, clause.subject_head):
            return False
        if entry.requires and not any(slot in clause.slots for slot in entry.requires):
            return False
        return entry.needs is None or self.needs(entry.needs, s, k, clause)

    def _is_armed(self, s: Sentence, head: int | None) -> bool:
        """Whether a subject is a weapon, as it must be where it is the instrument: “SHELLS were landing”."""
        if head is None:
            return False
        return bool(self.scene.weapons.at(head)) or bool(self._heads(s, head) & self.lexicon.weapon_words)

    def noun(self, entry: Entry, s: Sentence, first: int, last: int, k: int, clause: Clause) -> bool:
        """Whether an entry of a noun fits the words around it."""
        tokens = self.scene.document.tokens
        before = tokens[first - 1].norm if first > s.first else ""
        two = f"{tokens[first - 2].norm} {before}" if first - 1 > s.first else ""
        after = tokens[last].norm if last < s.last else ""
        if {before, two} & entry.before or after in entry.after:
            return False
        if entry.objects and not self._of_or_before(entry, s, first, k):
            return False
        return entry.needs is None or self.needs(entry.needs, s, k, clause)

    def _of_or_before(self, entry: Entry, s: Sentence, first: int, k: int) -> bool:
        chunks = s.chunks
        inside = {self.scene.document.tokens[t].norm for t in range(chunks[k].first, first)}
        if inside & entry.objects or any(self.scene.weapons.at(t) for t in range(chunks[k].first, first)):
            return True
        return (
            k + 2 < len(chunks)
            and chunks[k + 1].word == "of"
            and chunks[k + 2].kind == "noun"
            and self.head_in(entry.objects, s, chunks[k + 2].head)
        )

    def head_in(self, wanted: frozenset[str], s: Sentence, head: int) -> bool:
        """Whether an object's head is one of some nouns; a designation counts as a weapon, a name by its title."""
        if self._heads(s, head) & wanted:
            return True
        arms = "missile" in wanted or "tank" in wanted
        if self.scene.weapons.at(head) and not self.scene.document.tokens[head].text.islower():
            return arms
        if arms and self.scene.document.tokens[head].text[:1].isdigit():  # “ordered 212 last August”
            return bool(self.scene.weapons.items)
        occurrence = self.scene.actors.at(head)
        k = s.chunk_at(head)
        if occurrence and occurrence.entity.type == "person" and wanted & {"minister", "president"}:
            return True
        if self.scene.document.tokens[head].capitalised and k is not None:
            words = {
                self.scene.document.tokens[t].norm
                for t in range(s.chunks[k].first, s.chunks[k].last)
                if s.tag(t) != "S"
            }
            return bool(words & wanted)
        return False

    def inner(self, s: Sentence, head: int) -> int:
        """The token of the noun that counts: itself, or the one behind “in”/“of” where it only measures."""
        k = s.chunk_at(head)
        word = self.scene.document.tokens[head].norm
        if (
            k is not None
            and k + 2 < len(s.chunks)
            and s.chunks[k + 1].word in ("in", "of", "worth")
            and word in MEASURING
            and s.chunks[k + 2].kind == "noun"
        ):
            return s.chunks[k + 2].head
        return head

    def _heads(self, s: Sentence, head: int) -> frozenset[str]:
        """The head noun, and the one behind “of” where it only counts: “a number of drones”."""
        if head not in self._known_heads:
            self._known_heads[head] = frozenset(self._read_heads(s, head))
        return self._known_heads[head]

    def _read_heads(self, s: Sentence, head: int) -> set[str]:
        word = self.scene.document.norms[head]
        words = {word}
        k = s.chunk_at(head)
        chunks = s.chunks
        if k is not None and k + 2 < len(chunks):
            link = chunks[k + 1].word
            counts = link == "of" and (
                word in COUNTING or s.tag(head) == "D" or self.scene.document.tokens[head].kind == "number"
            )
            if counts or (word in MONEY and link in ("in", "of", "worth")):
                words.add(chunks[k + 2].word)
        return words | {w.rsplit("-", 1)[-1] for w in words if "-" in w}

    def needs(self, kind: str, s: Sentence, k: int, clause: Clause) -> bool:
        """Whether the clause mentions a weapon, force, person, actor or place."""
        first, last = self.reach(s, k)
        actors = self.scene.actors.within(first, last)
        words = {t.norm for t in self.scene.document.tokens[first:last]}
        parties = [
            p
            for slot in ("subject", "object", "possessor", "adjective", "indirect")
            for p, _ in clause.slots.get(slot, ())
        ]
        if kind == "weapon":
            return bool(self.scene.weapons.within(first, last)) or bool(words & self.lexicon.weapon_words)
        if kind == "force":
            return (
                any(o.entity.type in FORCES for o in actors)
                or bool(words & self.lexicon.force_words)
                or any(getattr(p, "type", "") in FORCES for p in parties)
            )
        if kind == "person":
            return any(o.entity.type == "person" for o in actors) or bool(parties)
        if kind in WORDS:
            return bool(words & WORDS[kind])
        if kind in CLAUSAL:
            return self._of_clause(kind, s, k, clause)
        if kind == "actor":
            return bool(actors) or bool(parties) or bool(words & {"we", "they", "it", "he", "she"})
        return bool(self.scene.places.within(first, last)) or bool(actors)

    def _of_clause(self, kind: str, s: Sentence, k: int, clause: Clause) -> bool:
        """Conditions on the clause: it says how far a thing has got, what shall be, who travels, what is hit."""
        tokens = self.scene.document.tokens
        if kind == "bomb":
            return clause.subject_head is not None and self.scene.document.norms[clause.subject_head] in BOMBS
        if kind == "phase":
            return has_phase(self.scene, s, k)
        if kind == "pledge":
            return self._pledges(s, k)
        if kind == "traveller":
            return any(
                isinstance(p, DelegationDraft) or (isinstance(p, Entity) and p.type == "person")
                for p, _ in clause.slots.get("subject", ())
            )
        if kind in ("taken", "entered", "troops"):
            return self._of_ground(kind, clause)
        last = self.reach(s, k)[1]
        behind = {token.norm for token in tokens[s.chunks[k].last : last]}
        return not behind & SEAS

    def _of_ground(self, kind: str, clause: Clause) -> bool:
        """Whether an armed force leaves, or the object is a place: a town taken, a country entered by a force."""
        head = clause.subject_head
        subject = {self.scene.document.tokens[head].norm} if head is not None else set()
        armed = bool(subject & self.lexicon.force_words) or any(
            getattr(p, "type", "") in FORCES for p, _ in clause.slots.get("subject", ())
        )
        objects = [p for p, _ in clause.slots.get("object", ()) if isinstance(p, Entity)]
        where = any(p.kind == "place" or p.type == "state" for p in objects)
        return where and (armed or kind == "taken")

    def _pledges(self, s: Sentence, k: int) -> bool:
        """“Stated that it would attack”: a clause behind with the same subject and “will” or “would”."""
        tokens = self.scene.document.tokens
        for step in range(k + 1, min(len(s.chunks) - 1, k + 7)):
            chunk = s.chunks[step]
            if chunk.kind == "verb":
                return False
            if chunk.word in ("it", "they", "he", "she", "we") and s.chunks[step + 1].kind == "verb":
                return tokens[s.chunks[step + 1].first].norm in ("will", "would", "shall")
        return False

    @staticmethod
    def reach(s: Sentence, k: int) -> tuple[int, int]:
        """The tokens of the clause around a chunk, between marks and subordinators."""
        left, right = k, k
        while left > 0 and s.chunks[left - 1].kind not in ("mark", "sub", "that"):
            left -= 1
        while right + 1 < len(s.chunks) and s.chunks[right + 1].kind not in ("mark", "sub", "that"):
            right += 1
        return s.chunks[left].first, s.chunks[right].last


def is_other_domain(scene: Scene) -> bool:
    """Whether a text is of sport, weather, cooking, markets or entertainment, where “attack” is a figure."""
    found = scene.document.words
    other, stately = len(found & OTHER_DOMAINS), len(found & STATELY)
    return other >= 5 and other > stately and not any(o.entity.facts.get("known") for o in scene.weapons.items)
