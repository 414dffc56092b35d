"""What a page can point at: every record and every time, numbered, with its anchor and its title. Knows no markup."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from newsmodel.checks.walk import inside
from newsmodel.models.bundle import AnyRecord, Bundle
from newsmodel.values.mention import Mention
from newsmodel.values.when import When
from newsmodel.wording import title


@frozen
class Target:
    """One card or row of the page; words and links lead to it."""

    number: int
    """Which one on the page, from 0: what words carry that rest on it."""
    anchor: str
    """Its element's id: the record's own, so that a link to it outlives the page."""
    kind: str
    """The kind of record, or `time`."""
    title: str


@frozen
class Spot:
    """Words of an article that belong to a target."""

    target: Target
    start: int
    end: int
    drawn: bool
    """Whether they get a line of their own; the words of an event's time are drawn as time, and belong to both."""


Evidence = tuple[Mention, bool]
"""Words that a record rests on, and whether they are drawn as its own."""


@frozen(eq=False)
class Targets:
    """All targets of a bundle, and where its words are."""

    records: tuple[tuple[AnyRecord, Target], ...]
    evidence: tuple[tuple[Evidence, ...], ...]
    """Of each record, by number."""
    times: tuple[tuple[When, Target], ...]
    by_id: dict[str, Target]
    """By id of the record; where several bear one id (NM103), the first."""
    spots: dict[str, list[Spot]]
    """By id of the article, in no order."""
    languages: frozenset[str]
    """Of all names; where there is only one, no name need tell it."""

    @classmethod
    def of(cls, bundle: Bundle) -> Targets:
        """The targets of a bundle: its records in order, then its times and those that only an event has (NM106)."""
        records: list[tuple[AnyRecord, Target]] = []
        by_id: dict[str, Target] = {}
        for number, record in enumerate(bundle.records()):
            anchor = record.id if record.id not in by_id else f"{record.id}~{number}"
            target = Target(number, anchor, record.kind, title(bundle, record))
            by_id.setdefault(record.id, target)
            records.append((record, target))
        times = [
            (time, Target(len(records) + place, f"time:{place}", "time", time.text or time.edtf or "time"))
            for place, time in enumerate(_times(bundle))
        ]
        named = (name for record, _ in records for name in getattr(record, "names", ()))
        languages = frozenset(name.language for name in named if name.language)
        grounds = tuple(tuple(_evidence(record)) for record, _ in records)
        return cls(tuple(records), grounds, tuple(times), by_id, _spots(records, grounds, times), languages)


def _evidence(record: AnyRecord) -> Iterator[Evidence]:
    """Its mentions, then those of its values."""
    for mention in record.mentions:
        yield mention, True
    for pointer, name, value in inside(record, ""):
        if name == "mention":
            yield value, pointer.split("/")[-2] not in ("when", "published", "modified")


def key(time: When) -> tuple[object, ...]:
    """What makes two times one and the same; models are not hashable."""
    words = time.mention and (time.mention.article, time.mention.start, time.mention.end)
    return (time.text, time.edtf, time.resolution, time.modifier, time.anchor, words)


def _times(bundle: Bundle) -> list[When]:
    told = [*bundle.times, *(event.when for event in bundle.events if event.when)]
    found: dict[tuple[object, ...], When] = {}
    for time in told:
        found.setdefault(key(time), time)
    return list(found.values())


def _spots(
    records: list[tuple[AnyRecord, Target]],
    grounds: tuple[tuple[Evidence, ...], ...],
    times: list[tuple[When, Target]],
) -> dict[str, list[Spot]]:
    found: dict[tuple[object, ...], tuple[str, Spot]] = {}
    told = [(m, target, drawn) for (_, target), words in zip(records, grounds, strict=True) for m, drawn in words]
    told += [(time.mention, target, True) for time, target in times if time.mention]
    for mention, target, drawn in told:
        if target.kind != "article" or drawn:
            spot = Spot(target, mention.start, mention.end, drawn)
            found.setdefault((target.number, mention.article, mention.start, mention.end), (mention.article, spot))
    spots: dict[str, list[Spot]] = {}
    for article, spot in found.values():
        spots.setdefault(article, []).append(spot)
    return spots
