"""How a user makes records. Never run: type checkers judge it, and find each line marked `wrong` and no other."""

from typing import Any, assert_type

import newsmodel as nm
from newsmodel.values.codes import EventType, Factuality
from newsmodel.values.ids import ActorId

norway: ActorId = "actor:norway"
kind: EventType = "visit"
stance: Factuality = "certain"

actor = nm.Actor(id=norway, type="state", names=[nm.Name(text="Norway", form="primary")], country="NOR")
event = nm.Event(
    id="event:a",
    type=kind,
    status="occurred",
    when=nm.When(edtf="2024-06", resolution="explicit"),
    participants=(nm.Participant(party=nm.Party(record=norway), role="host"),),
    places=["place:oslo"],
    extensions={"urn:example:a": {"any": [1, None]}},
)
bundle = nm.Bundle(actors=[actor], events=[event], times=[nm.When(edtf="2024-06", resolution="explicit")])
assert_type(bundle, nm.Bundle)
assert_type(actor.evolve(country="SWE"), nm.Actor)
assert_type(event.to_dict(), dict[str, Any])

nm.Event(id="event:a", type="visit")  # wrong: status is missing
nm.Event(id="event:a", type="visit", status="occurred", stauts="occurred")  # wrong: no such field
nm.Actor(id="actor:a", type=3)  # wrong: a number for a code
nm.Actor(id="actor:a", type="state", names="Norway")  # wrong: a text for names
nm.Claim(id="claim:a", text="t", speech_act="say", factuality="no", mode="direct")  # wrong: a closed list
nm.When(edtf="2024", resolution="guessed")  # wrong: no member of a closed list
event.status = "planned"  # wrong for pydantic's plugin: records are frozen
event.label.upper()  # wrong: may be absent
bundle.actors.append(actor)  # wrong: lists cannot be changed in place
print(event.start)  # wrong: no such field
nm.extrakt(bundle)  # wrong: no such name
nm.read(3)  # wrong: no path
