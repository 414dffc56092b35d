"""The names of an entity as its record gives them. Sees occurrences; decides no identity."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.extraction.actors.organizations import is_acronym
from newsmodel.extraction.actors.resolve import FEMALE, MALE
from newsmodel.extraction.scene import Entity, Occurrence, Scene
from newsmodel.knowledge.titles import fold

HONORIFICS = FEMALE | MALE


def names_of(entity: Entity, occurrences: Sequence[Occurrence], scene: Scene, kind: str) -> list[dict[str, str]]:
    """The distinct names in the text, the fullest first as primary; none for one known by description only.

    Each by the fields of a Name.
    """
    worded = dict.fromkeys(scene.document.slice(o.first, o.last) for o in occurrences if o.form == "name")
    texts = [_bare(text) for text in worded]
    if kind == "weapon":
        texts = [entity.facts["name"]] if entity.facts.get("name") else []
    elif not texts and entity.type == "state" and not occurrences:
        texts = [entity.name]
    if not texts:
        return []
    if entity.type == "state" and entity.name not in texts:
        texts.insert(0, entity.name)
    distinct = list(dict.fromkeys(" ".join(text.split()) for text in texts))
    primary = entity.name if entity.name in distinct else max(distinct, key=len)
    rest = [text for text in distinct if text != primary]
    return [
        {"text": primary, "form": "primary", "language": "en"},
        *({"text": t, "form": "acronym" if is_acronym(t) else "alias", "language": "en"} for t in rest),
    ]


def _bare(text: str) -> str:
    """A name without the honorific before it."""
    head, _, tail = text.partition(" ")
    return tail if tail and fold(head) in HONORIFICS else text
