"""Compares two versions of our schemas: what was added, what was broken, what was only said otherwise, and where.

    python tools/compare_schemas.py OLD NEW      two schema files, or two folders of *.schema.json

Prints a line for each difference and ends with 1 where one of them breaks somebody. The policy stands in
docs/compatibility.md: an optional field more and a code more in an open list are additive; anything else that is not
wording is breaking, also where it only loosens. Knows JSON Schema as newsmodel writes it in either dialect; no model.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import frozen

ADDITIVE: Final = "additive"
BREAKING: Final = "breaking"
WORDING: Final = "wording"

WORDS = ("title", "description", "examples", "$comment", "$id", "$schema")
"""Keywords that judge no document."""

DEFINITIONS = ("$defs", "definitions")

_ABSENT: Any = object()


@frozen
class Difference:
    """One difference between two schemas."""

    kind: str
    """`additive`, `breaking` or `wording`."""
    place: str
    """JSON pointer into the old schema, or into the new one where the old one has no such place."""
    what: str
    """What differs, in words."""

    def __str__(self) -> str:
        return f"{self.kind}  {self.place or '/'}  {self.what}"


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Difference]:
    """Every difference between two versions of a schema, in the order of the old one, each told once.

    References are followed, so that a definition that is only called otherwise is no difference.
    """
    return list(dict.fromkeys(_Comparison(old, new).of("", old, new)))


class _Comparison:
    """Two whole schemas, and which pairs of their definitions were compared already."""

    def __init__(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
        self.old, self.new = old, new
        self.seen: set[tuple[str, str]] = set()

    def of(self, place: str, old: Any, new: Any) -> Iterator[Difference]:
        """The differences between two subschemas. A reference is where it leads."""
        if old == new and "$ref" not in json.dumps(old):
            return
        if not isinstance(old, dict) or not isinstance(new, dict):
            yield from _changed(place, old, new)
            return
        old, there = _bare(old), _bare(new)
        if "$ref" in old or "$ref" in there:
            yield from self._referred(place, old, there)
            return
        for key in dict.fromkeys([*old, *there]):
            if key not in DEFINITIONS:
                yield from self._keyword(f"{place}/{_escaped(key)}", key, old, there)

    def _referred(self, place: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
        """What stands beside two references, then where they lead; one reference alone is as if it were written out."""
        pair = str(old.pop("$ref", place)), str(new.pop("$ref", place))
        if pair[0].startswith("#") and pair[1].startswith("#"):
            yield from self.of(place, old, new)
            old, new = {}, {}
        if pair[0] == pair[1]:
            place = pair[0].removeprefix("#")
        if pair not in self.seen:
            self.seen.add(pair)
            yield from self.of(place, {**_target(self.old, pair[0]), **old}, {**_target(self.new, pair[1]), **new})

    def _keyword(self, place: str, key: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
        mine, theirs = old.get(key, _ABSENT), new.get(key, _ABSENT)
        if key in WORDS or _is_version(place):
            if mine != theirs:
                yield Difference(WORDING, place, "is worded otherwise" if key in WORDS else f"is now {theirs!r}")
        elif key == "properties":
            yield from self._properties(place, mine, theirs, new)
        elif key == "required":
            yield from _required(place.rpartition("/")[0], mine, theirs)
        elif key == "enum":
            yield from _members(place, mine, theirs, is_open=False)
        elif key == "anyOf" and _open_list(mine) and _open_list(theirs):
            yield from _members(place, _codes(mine), _codes(theirs), is_open=True)
            yield from self.of(f"{place}/1", mine[1], theirs[1])
        elif key in {"anyOf", "allOf", "oneOf"}:
            yield from self._branches(place, mine, theirs)
        elif isinstance(mine, dict) and isinstance(theirs, dict):
            yield from self.of(place, mine, theirs)
        elif mine != theirs:
            yield from _changed(place, mine, theirs)

    def _properties(self, place: str, old: Any, new: Any, owner: Mapping[str, Any]) -> Iterator[Difference]:
        old, new = ({} if side is _ABSENT else side for side in (old, new))
        for name in old:
            spot = f"{place}/{_escaped(name)}"
            if name in new:
                yield from self.of(spot, old[name], new[name])
            else:
                yield Difference(BREAKING, spot, "the field is gone")
        for name in new:
            if name not in old:
                must = name in owner.get("required", ())
                kind, what = (BREAKING, "a new field that is required") if must else (ADDITIVE, "a new optional field")
                yield Difference(kind, f"{place}/{_escaped(name)}", what)

    def _branches(self, place: str, old: Any, new: Any) -> Iterator[Difference]:
        if old is _ABSENT or new is _ABSENT or len(old) != len(new):
            yield from _changed(place, old, new)
            return
        for number, (mine, theirs) in enumerate(zip(old, new, strict=True)):
            yield from self.of(f"{place}/{number}", mine, theirs)


def _bare(schema: dict[str, Any]) -> dict[str, Any]:
    """A copy in which a reference that draft-07 wraps (`allOf` of one) is the plain reference that it is."""
    wrapped = schema.get("allOf")
    if isinstance(wrapped, list) and len(wrapped) == 1 and set(wrapped[0]) == {"$ref"}:
        return {**{key: item for key, item in schema.items() if key != "allOf"}, **wrapped[0]}
    return dict(schema)


def _target(whole: Mapping[str, Any], reference: str) -> dict[str, Any]:
    """Where a reference leads; nothing for what is none."""
    if not reference.startswith("#"):
        return {}
    value: Any = whole
    for step in reference.removeprefix("#").split("/")[1:]:
        value = value[step.replace("~1", "/").replace("~0", "~")]
    return dict(value)


def _required(place: str, old: Any, new: Any) -> Iterator[Difference]:
    before, after = ([] if side is _ABSENT else side for side in (old, new))
    for name in before:
        if name not in after:
            yield Difference(BREAKING, f"{place}/properties/{_escaped(name)}", "the field is no longer required")
    for name in after:
        if name not in before:
            yield Difference(BREAKING, f"{place}/properties/{_escaped(name)}", "the field is now required")


def _members(place: str, old: Any, new: Any, *, is_open: bool) -> Iterator[Difference]:
    before, after = ([] if side is _ABSENT else side for side in (old, new))
    if not before or not after:
        yield from _changed(place, old, new)
        return
    yield from (Difference(BREAKING, place, f"the code {code!r} is gone") for code in before if code not in after)
    kind, list_ = (ADDITIVE, "an open") if is_open else (BREAKING, "a closed")
    yield from (Difference(kind, place, f"{code!r} is new in {list_} list") for code in after if code not in before)


def _open_list(branches: Any) -> bool:
    """Whether it is a code list that takes other projects' codes: members, and a pattern."""
    if not isinstance(branches, list):
        return False
    return [set(branch) & {"enum", "pattern"} for branch in branches] == [{"enum"}, {"pattern"}]


def _codes(branches: Any) -> list[str]:
    return list(branches[0]["enum"])


def _is_version(place: str) -> bool:
    """The version itself differs between any two versions."""
    return place in {"/properties/schema_version/const", "/properties/schema_version/default"}


def _changed(place: str, old: Any, new: Any) -> Iterator[Difference]:
    if old is _ABSENT:
        yield Difference(BREAKING, place, f"is new: {_short(new)}")
    elif new is _ABSENT:
        yield Difference(BREAKING, place, f"is gone; it was {_short(old)}")
    else:
        yield Difference(BREAKING, place, f"was {_short(old)}, is {_short(new)}")


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _escaped(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")


def _files(path: Path) -> dict[str, Path]:
    return {each.name: each for each in sorted(path.glob("*.schema.json"))} if path.is_dir() else {"": path}


def compare_files(old: Path, new: Path) -> Iterator[Difference]:
    """The differences between two schema files, or between the files of the same name in two folders."""
    before, after = _files(old), _files(new)
    for name in dict.fromkeys([*before, *after]):
        if name not in after:
            yield Difference(BREAKING, name, "the schema is gone")
        elif name not in before:
            yield Difference(ADDITIVE, name, "a new schema")
        else:
            for found in compare(*(json.loads(side[name].read_bytes()) for side in (before, after))):
                yield Difference(found.kind, f"{name}{found.place}", found.what)


def main(arguments: list[str]) -> int:
    """Prints the differences; 1 where one is breaking, 2 where the command is wrong."""
    if len(arguments) != 2 or not all(Path(argument).exists() for argument in arguments):
        print("usage: compare_schemas.py OLD NEW, two schema files or two folders of *.schema.json", file=sys.stderr)
        return 2
    found = list(compare_files(*map(Path, arguments)))
    for difference in found:
        print(difference)
    worst = next((kind for kind in (BREAKING, ADDITIVE) if any(each.kind == kind for each in found)), "the same")
    print(f"The new schema is {worst}." if found else "No difference.")
    return int(worst == BREAKING)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
