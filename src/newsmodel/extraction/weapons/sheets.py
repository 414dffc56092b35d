"""Fact sheets: lines of a label, a colon and a value, which speak of the sheet's own system. Makes no entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsmodel.extraction.scene import Entity, Scene
from newsmodel.extraction.weapons import traits
from newsmodel.extraction.weapons.parties import add

LABELS = frozenset(
    "primary function|contractor|builder|manufacturer|power plant|propulsion|length|height|weight|diameter|wingspan|"
    "range|speed|ceiling|guidance|guidance system|warhead|armament|payload|crew|unit cost|date deployed|inventory|"
    "thrust|maximum takeoff weight|fuel capacity|displacement|draft|beam|complement|initial operating capability|"
    "initial operational capability|launcher|rate of fire|effective range|maximum range|caliber|calibre|"
    "endurance".split("|")
)
FEWEST = 3
"""Labelled lines that make a sheet."""

LONGEST = 40
"""Tokens of a value that are looked at."""

Line = tuple[str, int, int]
"""A label, and the tokens of its value."""


def fill(scene: Scene) -> None:
    """Attaches a sheet's lines to the weapon that the text names most."""
    lines = list(_lines(scene))
    if len(lines) < FEWEST or not scene.weapons.items:
        return
    system = _system(scene)
    for label, first, last in lines:
        _read(scene, system, label, first, last)


def _lines(scene: Scene) -> Iterator[Line]:
    """Labels at the beginning of a line or sentence: “Range: 67 nautical miles”."""
    document = scene.document
    tokens = document.tokens
    for index in document.where({":"}):
        token = tokens[index]
        begin = document.text.rfind("\n", max(0, token.start - 2 * LONGEST), token.start) + 1
        label = document.text[begin : token.start].strip().casefold() if token.start - begin <= LONGEST else ""
        if label in LABELS:
            stop = document.text.find("\n", token.end)
            last = document.token_at((stop if stop >= 0 else len(document.text)) - 1) + 1
            if last > index + 1:
                yield label, index + 1, min(last, index + 1 + LONGEST)


def _system(scene: Scene) -> Entity:
    """The weapon named most, of those with a designation if there are any; the earliest of equals."""
    named = [o.entity for o in scene.weapons.items if o.entity.facts.get("name")]
    counts = Counter(id(e) for e in named or [o.entity for o in scene.weapons.items])
    most = counts.most_common(1)[0][0]
    return next(o.entity for o in scene.weapons.items if id(o.entity) == most)


def _read(scene: Scene, system: Entity, label: str, first: int, last: int) -> None:
    text = " ".join(scene.document.slice(first, last).split()).rstrip(".")
    if label in ("contractor", "builder", "manufacturer"):
        for maker in scene.actors.within(first, last):
            if maker.entity.type == "company":
                add(system, "manufacturers", maker.entity)
    if label.endswith("range") and "range" not in system.facts:
        amount = traits.distance(scene, first, last)
        if amount:
            system.facts["range"] = amount
            system.evidence.append((amount.first, amount.last, "/range"))
            return
    if label.startswith("guidance") and "guidance" not in system.facts:
        system.facts["guidance"] = text
        system.evidence.append((first, last, "/guidance"))
        return
    if label in ("propulsion", "power plant"):
        for index in range(first, last):
            if traits.drives(scene, system, index, last):
                break
    traits.characterise(system, label, text)
