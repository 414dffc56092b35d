"""Who took part in what: the actor–event network as rows of a table. Knows ids; never a layout or a drawing."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from newsmodel.formats.report.targets import Target, Targets
from newsmodel.models.bundle import AnyRecord
from newsmodel.models.delegation import Delegation
from newsmodel.models.event import Event
from newsmodel.models.relation import Relation
from newsmodel.wording import code, flat


@frozen
class End:
    """One end of a tie: a target, or words for somebody who has no record."""

    text: str
    target: Target | None = None


@frozen
class Tie:
    """How one thing is bound to another."""

    start: End
    role: str
    end: End


def ties(record: AnyRecord, target: Target, targets: Targets) -> Iterator[Tie]:
    """The ties that a record tells of: the parts in an event, the people of a delegation, both ends of a relation."""
    here = End(target.title, target)

    def end(id_: str) -> End:
        found = targets.by_id.get(id_)
        return End(found.title if found else id_, found)

    match record:
        case Event():
            for part in record.participants:
                told = end(part.party.record) if part.party.record else End(flat(part.party.description or ""))
                yield Tie(here, code(part.role), told)
        case Delegation():
            for id_ in record.represents:
                yield Tie(here, "represents", end(id_))
            if record.head:
                yield Tie(here, "head", end(record.head))
            for member in record.members:
                told = end(member.actor.record) if member.actor.record else End(flat(member.actor.description or ""))
                yield Tie(here, code(member.capacity or "member"), told)
            for id_ in record.hosts:
                yield Tie(here, "host", end(id_))
        case Relation():
            yield Tie(end(record.subject), code(record.predicate), end(record.object))
