"""How a user reads, extracts, checks and writes. Never run: type checkers judge it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, assert_type

import newsmodel as nm

reading = nm.read(Path("story.html"))
assert_type(reading, nm.Reading)
assert_type(reading.problems, tuple[nm.Problem, ...])
bundle = nm.extract(reading.bundle)
assert_type(bundle, nm.Bundle)
assert_type(nm.extract(bundle, published="2024-07-19", knowledge=[{"weapon": []}]), nm.Bundle)
assert_type(nm.validate(b"{}", kind="event"), tuple[nm.Problem, ...])
assert_type(nm.json_schema(nm.Event, dialect="draft-07"), dict[str, Any])

done = nm.write(bundle, "story.json")
assert_type(done, nm.Rendering)
assert_type(done.data, bytes)
for loss in done.losses:
    assert_type(loss.pointer, str)
    assert_type(loss.detail, str | None)
for problem in nm.check(bundle):
    assert_type(problem.line, int | None)

for event in bundle.events:
    assert_type(event, nm.Event)
    assert_type(event.mentions[0].text, str)
    assert_type(event.when, nm.When | None)
    assert_type(event.participants, Sequence[nm.Participant])
    for participant in event.participants:
        assert_type(participant.party.record, str | None)
    assert_type(bundle.stances(event).denying, tuple[nm.Claim, ...])

found = bundle.get("event:a")
if found is None:
    print("none")
elif found.kind == "event":
    assert_type(found, nm.Event)
    print(found.status)
elif found.kind == "weapon_system":
    assert_type(found, nm.WeaponSystem)
    print(found.category, found.range and found.range.unit)

merged = bundle.merge(bundle)
assert_type(merged, nm.Bundle)
assert_type(bundle.evolve(events=[]), nm.Bundle)
assert_type([format_.name for format_ in nm.formats.SHELF], list[str])

try:
    nm.parse(b"...", "ninjs")
except nm.ReadError as error:
    assert_type(error.problems, tuple[nm.Problem, ...])
