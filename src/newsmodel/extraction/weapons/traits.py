"""What a text states of a weapon itself: how many, how driven, how far, from where, how guided. Makes no entities.

A fact counts only where the words state it of that weapon: as a modifier of its noun, or in a sentence that names no
other. Nothing is taken from the catalogue. Every fact keeps its words as evidence.
"""

from __future__ import annotations

from newsmodel.extraction.drafts import Amount
from newsmodel.extraction.grammar import words as grammar
from newsmodel.extraction.numbers import amount_at, number_at
from newsmodel.extraction.scene import Entity, Occurrence, Scene
from newsmodel.extraction.tokens import Token
from newsmodel.extraction.weapons.parties import REACH, bounds
from newsmodel.extraction.weapons.trait_words import (
    ABLE,
    ALONE,
    BASES,
    DRIVES,
    FAR,
    FUELS,
    GOING,
    GUIDED,
    MASS,
    MEASURES,
    SAID,
    STAGES,
    TAIL,
    UNITS,
)
from newsmodel.models.weapon_system import Characteristic

_BREAKS = grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.AUXILIARIES | grammar.DETERMINERS | grammar.RELATIVES


def describe(scene: Scene, occurrence: Occurrence) -> None:
    """Fills what the words around one occurrence state of the weapon itself."""
    _count(scene, occurrence)
    _modifiers(scene, occurrence)
    if not _others(scene, occurrence):
        _drive(scene, occurrence)
        _stages(scene, occurrence)
        _precedence(scene, occurrence)
        _warhead(scene, occurrence)
    _range(scene, occurrence)


def _others(scene: Scene, occurrence: Occurrence) -> bool:
    """Whether the sentence names another weapon, of which its words could speak."""
    first, last = bounds(scene, occurrence)
    return any(o.entity is not occurrence.entity for o in scene.weapons.within(first, last))


def note(entity: Entity, field: str, value: str, words: tuple[int, int]) -> None:
    """Adds a code to one of a weapon's lists, once, with the words that state it."""
    held = entity.facts.setdefault(field, [])
    if value not in held:
        entity.evidence.append((*words, f"/{field}/{len(held)}"))
        held.append(value)


def _count(scene: Scene, occurrence: Occurrence) -> None:
    """The number before the words: “800 Stinger systems”, “two new drone designs”; no year."""
    tokens = scene.document.tokens
    floor = max(bounds(scene, occurrence)[0], occurrence.first - REACH)
    for start in range(floor, occurrence.first):
        amount = amount_at(scene.document, start)
        if amount is None or amount.last > occurrence.first or _is_year(scene, amount):
            continue
        between = tokens[amount.last : occurrence.first]
        if between and (between[0].norm in MEASURES or between[0].text == "-"):
            continue
        if all(t.kind == "word" and t.norm not in _BREAKS for t in between):
            occurrence.entity.facts.setdefault("quantity", amount)
            return


def _is_year(scene: Scene, amount: Amount) -> bool:
    text = scene.document.tokens[amount.last - 1].text
    before = scene.document.tokens[amount.first - 1] if amount.first else None
    dated = before is not None and before.norm in ("in", "since", "of", "by", ",")
    return dated and len(text) == 4 and text.isdigit() and 1800 <= int(text) <= 2100


def _modifiers(scene: Scene, occurrence: Occurrence) -> None:
    """Facts in the noun phrase itself: “road-mobile”, “laser-guided”, “solid-fuel”, “new”, “300-km-range”."""
    tokens = scene.document.tokens
    floor = max(bounds(scene, occurrence)[0], occurrence.first - REACH)
    start = occurrence.first
    while start > floor and (tokens[start - 1].kind in ("word", "number") or tokens[start - 1].text == "-"):
        if tokens[start - 1].norm in _BREAKS:
            break
        start -= 1
    for index in range(start, occurrence.last):
        _modifier(scene, occurrence.entity, index, occurrence.last)


def _modifier(scene: Scene, entity: Entity, index: int, last: int) -> None:
    token, words = scene.document.tokens[index], (index, index + 1)
    word = token.norm
    if word in BASES:
        note(entity, "basing", BASES[word], words)
    elif word in GUIDED and "guidance" not in entity.facts:
        entity.facts["guidance"] = token.text
        entity.evidence.append((*words, "/guidance"))
    elif word in SAID:
        characterise(entity, SAID[word], token.text)
    far = FAR.match(word)
    if far and "range" not in entity.facts and ("range" in word or _next(scene, index) == "range"):
        _set_range(entity, Amount(*words, _number(far.group(1)), unit=UNITS[far.group(2)]))
    tail = TAIL.match(word)
    if tail and index > 1 and scene.document.tokens[index - 1].text == "-" and "range" not in entity.facts:
        value = number_at(scene.document.tokens, index - 2)[0]
        if value is not None:
            _set_range(entity, Amount(index - 2, index + 1, value, unit=UNITS[tail.group(1)]))
    drives(scene, entity, index, last)


def characterise(entity: Entity, name: str, text: str) -> None:
    """Adds a stated property, once."""
    held = entity.facts.setdefault("characteristics", [])
    if all(c.property != name or c.text.casefold() != text.casefold() for c in held):
        held.append(Characteristic(property=name, text=text))


def _next(scene: Scene, index: int) -> str:
    tokens = scene.document.tokens
    return tokens[index + 1].norm if index + 1 < len(tokens) else ""


def _number(text: str) -> float:
    return float(text.replace(",", "").rstrip("."))


def drives(scene: Scene, entity: Entity, index: int, last: int) -> bool:
    """Whether words that say how a weapon is driven begin at a token; they are noted."""
    word, _, tail = scene.document.tokens[index].norm.partition("-")
    if word not in DRIVES or "propulsion" in entity.facts:
        return False
    follows = _next(scene, index) if index + 1 < last else ""
    if tail and tail not in FUELS:
        return False
    if not tail and follows not in FUELS and word not in ALONE:
        return False
    if word == "nuclear" and (tail or follows) in ("fuel", "fuels"):
        return False
    end = index + 1 if tail or follows not in FUELS else index + 2
    entity.facts["propulsion"] = DRIVES[word]
    entity.evidence.append((index, end, "/propulsion"))
    return True


def _drive(scene: Scene, occurrence: Occurrence) -> None:
    """“to use solid propellants”, “powered by a turbojet”; what stands behind “than” is another's."""
    first, last = bounds(scene, occurrence)
    tokens = scene.document.tokens
    for index in range(first, last):
        if tokens[index].norm in ("than", "unlike", "replaces", "replace"):
            return
        if drives(scene, occurrence.entity, index, last):
            return


def _stages(scene: Scene, occurrence: Occurrence) -> None:
    """“Successfully tested in April”, “under development”, “was retired”: nothing denied, planned or only possible."""
    first, last = bounds(scene, occurrence)
    norms = [t.norm for t in scene.document.tokens[first:last]]
    for index in range(len(norms) - 1):
        stage = STAGES.get((norms[index], norms[index + 1]))
        hedged = {"not", "never", "no", "if", "will", "would", "could", "to"} & set(norms[max(0, index - 3) : index])
        if stage and not hedged:
            note(occurrence.entity, "status", stage, (first + index, first + index + 2))


def _precedence(scene: Scene, occurrence: Occurrence) -> None:
    """“first ICBM to use solid propellants”, “quicker to launch than liquid-fuel ones”."""
    first, last = bounds(scene, occurrence)
    tokens = scene.document.tokens
    for index in range(first, last - 3):
        word = tokens[index].norm
        comparative = word.endswith("er") and len(word) > 5 and tokens[index + 1].norm == "to"
        if word == "first" and occurrence.first <= index + 2 <= occurrence.last and _after(scene, occurrence) == "to":
            characterise(occurrence.entity, "precedence", _until_break(scene, index, last))
        elif comparative and any(tokens[i].norm == "than" for i in range(index, min(index + 6, last))):
            characterise(occurrence.entity, "comparison", _until_break(scene, index, last))


def _warhead(scene: Scene, occurrence: Occurrence) -> None:
    """“a 500-kg warhead”, “a warhead of 500 kilograms”: its mass or yield."""
    first, last = bounds(scene, occurrence)
    tokens = scene.document.tokens
    for index in range(first, last):
        if tokens[index].norm not in ("warhead", "warheads", "payload"):
            continue
        for end in (*range(index, max(first, index - 3), -1), *range(index + 3, min(index + 5, last))):
            start = end - 1 if tokens[end - 1].text[0].isdigit() else end - 2
            number = start >= first and tokens[start].text[0].isdigit()
            if number and MASS.match(tokens[end - 1].norm):
                characterise(occurrence.entity, "warhead", scene.document.slice(start, end))
                return


def _after(scene: Scene, occurrence: Occurrence) -> str:
    return _next(scene, occurrence.last - 1)


def _until_break(scene: Scene, first: int, last: int) -> str:
    """The words up to the next mark, at most twelve."""
    tokens = scene.document.tokens
    end = first
    while end < min(last, first + 12) and tokens[end].kind not in ("mark", "dash", "dots"):
        end += 1
    return " ".join(scene.document.slice(first, end).split())


def _range(scene: Scene, occurrence: Occurrence) -> None:
    """“with a range of 1,000 kilometers”, “can fly 2,000 km”, “its range is 300 miles”."""
    tokens = scene.document.tokens
    last = min(bounds(scene, occurrence)[1], occurrence.last + 24)
    if "range" in occurrence.entity.facts:
        return
    able = False
    for index in range(occurrence.last, last - 1):
        word = tokens[index].norm
        if scene.weapons.at(index):
            return
        able = able or word in ABLE
        if word in ("range", "ranges") or (able and word in GOING):
            amount = distance(scene, index + 1, min(last, index + 6))
            if amount:
                _set_range(occurrence.entity, amount)
                return


def distance(scene: Scene, first: int, last: int) -> Amount | None:
    """The first amount of a length between two tokens, its unit included."""
    tokens = scene.document.tokens
    for start in range(first, min(last, len(tokens))):
        far = FAR.match(tokens[start].norm)
        if far:
            return Amount(start, start + 1, _number(far.group(1)), unit=UNITS[far.group(2)])
        amount = amount_at(scene.document, start)
        if amount is None:
            continue
        unit, end = _unit(tokens, amount.last)
        if unit is None and amount.last < len(tokens) and tokens[amount.last].text == "-":
            unit, end = _unit(tokens, amount.last + 1)
        if unit:
            return Amount(start, end, amount.value, amount.min, amount.max, amount.qualifier, unit)
        if number_at(tokens, start)[0] is not None:
            return None
    return None


def _unit(tokens: tuple[Token, ...], index: int) -> tuple[str | None, int]:
    if index >= len(tokens):
        return None, index
    if tokens[index].norm == "nautical":
        return "[nmi_i]", min(index + 2, len(tokens))
    return UNITS.get(tokens[index].norm), index + 1


def _set_range(entity: Entity, amount: Amount) -> None:
    entity.facts["range"] = amount
    entity.evidence.append((amount.first, amount.last, "/range"))
