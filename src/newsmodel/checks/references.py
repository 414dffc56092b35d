"""References that lead nowhere or to the wrong kind of record, and ids given twice. Sees ids; reads no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsmodel.checks.codes import finding
from newsmodel.checks.walk import inside, located
from newsmodel.models.bundle import Bundle
from newsmodel.values.ids import kind_of
from newsmodel.values.problem import Problem

SPEAKERS = ("actor", "delegation")

KINDS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("claim", "source"): SPEAKERS,
    ("claim", "reported_by"): SPEAKERS,
    ("claim", "addressees"): SPEAKERS,
    ("delegation", "members"): ("actor",),
    ("event", "participants"): ("actor", "delegation", "weapon_system", "place"),
}
"""Kind and field of a record → the kinds that its parties may be; the schema tells of ids of one kind."""

FIELDS = frozenset(
    "article actor place organization of affiliations represents head hosts visit occasion origin operators "
    "manufacturers variant_of within places record parent commemorates claim subject object".split()
)
"""The names of fields that hold ids."""


def references(bundle: Bundle) -> Iterator[Problem]:
    """NM101, NM102, NM103."""
    known: set[str] = set()
    for pointer, record in located(bundle):
        if record.id in known:
            yield finding("NM103", f"{record.id} is the id of another record too", f"{pointer}/id")
        known.add(record.id)
    for pointer, record in [*located(bundle), *(("/times/" + str(i), when) for i, when in enumerate(bundle.times))]:
        for path, name, id_ in inside(record, pointer):
            if name not in FIELDS or not isinstance(id_, str):
                continue
            if id_ not in known:
                yield finding("NM101", f"no record has the id {id_}", path)
            elif not _fits(record, pointer, path, id_):
                yield finding("NM102", f"{id_} cannot stand here", path)


def _fits(record: Any, pointer: str, path: str, id_: str) -> bool:
    field = path[len(pointer) + 1 :].partition("/")[0]
    allowed = KINDS.get((getattr(record, "kind", ""), field))
    return allowed is None or (not path.endswith("/record") and "/actor/" not in path) or kind_of(id_) in allowed
