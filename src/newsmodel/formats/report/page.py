"""A bundle as what its page shows, chapter by chapter. Knows the parts of the page; never their markup."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from newsmodel.checks import check
from newsmodel.checks.codes import table
from newsmodel.formats.report.cards import Card, Fact, card, facts
from newsmodel.formats.report.chapters import Chapter, chapters
from newsmodel.formats.report.lanes import Block, lay_out
from newsmodel.formats.report.targets import Target, Targets, key
from newsmodel.formats.report.ties import Tie, ties
from newsmodel.formats.report.timeline import Timeline, timeline
from newsmodel.models.bundle import LISTS, AnyRecord, Bundle
from newsmodel.models.claim import Claim
from newsmodel.models.event import Event
from newsmodel.values.when import When
from newsmodel.wording import code, party, voice

NAMES = {
    "article": ("article", "articles"),
    "actor": ("actor", "actors"),
    "delegation": ("delegation", "delegations"),
    "weapon_system": ("weapon system", "weapon systems"),
    "place": ("place", "places"),
    "event": ("event", "events"),
    "claim": ("claim", "claims"),
    "relation": ("relation", "relations"),
    "time": ("time", "times"),
}
"""What one and what several of a kind are called."""


@frozen
class Group:
    """The cards of one kind."""

    kind: str
    cards: tuple[Card, ...]


@frozen
class Voice:
    """A claim as one side of a dispute."""

    source: str
    """Empty for the article's own hearsay."""
    act: str
    stance: str
    text: str
    through: str
    target: Target


@frozen
class Dispute:
    """An event that one source asserts and another denies."""

    target: Target
    sides: tuple[tuple[str, tuple[Voice, ...]], ...]


@frozen
class Told:
    """One chapter, ready to be set."""

    number: int
    title: str
    target: Target | None
    card: Card | None
    published: str
    blocks: tuple[Block, ...]
    language: str
    groups: tuple[Group, ...]
    timeline: Timeline
    ties: tuple[Tie, ...]
    disputes: tuple[Dispute, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of lines that are drawn under the text, in the order of the records."""
        drawn = {line.kind for b in self.blocks for p in b.paragraphs for piece in p.pieces for line in piece.lines}
        return tuple(kind for kind in NAMES if kind in drawn)

    @property
    def contested(self) -> Mapping[int, str]:
        """Number of a contested event → the id of its dispute; empty for all others."""
        return defaultdict(str, {one.target.number: f"dispute-{one.target.number}" for one in self.disputes})

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """First part of the id, and title, of the sections that have something to show."""
        return tuple(
            (name, title)
            for name, title, there in (
                ("text", "Text", self.blocks),
                ("records", "Records", self.groups),
                ("disputes", "Contested", self.disputes),
                ("times", "Timeline", self.timeline.rows or self.timeline.undated),
                ("ties", "Who took part in what", self.ties),
            )
            if there
        )


@frozen
class Finding:
    """What one code of `check()` found."""

    code: str
    severity: str
    title: str
    explanation: str
    places: tuple[tuple[str, Target | None], ...]
    """Message, and the record it is about."""


@frozen
class Page:
    """Everything that the page shows."""

    title: str
    version: str
    chapters: tuple[Told, ...]
    counts: tuple[tuple[str, int], ...]
    about: tuple[Fact, ...]
    findings: tuple[Finding, ...]


def page(bundle: Bundle) -> Page:
    """The page of a bundle."""
    targets = Targets.of(bundle)
    made = chapters(bundle, targets)
    anchors: dict[tuple[str, int, int, int], str] = {}
    texts = [_text(chapter, number, targets, anchors) for number, chapter in enumerate(made)]
    teller = _Teller(bundle, targets, anchors)
    told = [
        teller.chapter(number, chapter, blocks)
        for number, (chapter, blocks) in enumerate(zip(made, texts, strict=True))
    ]
    title = told[0].title if len(told) == 1 else f"{len(bundle.articles)} articles" if told else "An empty bundle"
    counts = [(kind, len(bundle.of(kind))) for kind in LISTS] + [("time", len(targets.times))]
    return Page(
        title,
        bundle.schema_version,
        tuple(told),
        tuple((kind, count) for kind, count in counts if count),
        tuple(facts(bundle, targets, passed=_LISTS)),
        tuple(_findings(bundle, targets)),
    )


_LISTS = frozenset({"kind", "schema_version", "times", *LISTS.values()})


def _text(
    chapter: Chapter, number: int, targets: Targets, anchors: dict[tuple[str, int, int, int], str]
) -> tuple[Block, ...]:
    """The text of a chapter; where each mention begins is written into `anchors`."""
    if chapter.article is None:
        return ()
    id_ = chapter.article.id
    first = targets.by_id[id_] == chapter.target  # of two articles with one id (NM103) the first has the mentions
    laid = lay_out(chapter.article, targets.spots.get(id_, []) if first else [], prefix=f"w{number}-")
    anchors.update(((id_, *place), anchor) for place, anchor in laid.anchors.items())
    return laid.blocks


class _Teller:
    """What the chapters of one bundle have in common."""

    def __init__(self, bundle: Bundle, targets: Targets, anchors: dict[tuple[str, int, int, int], str]) -> None:
        self.bundle, self.targets, self.anchors = bundle, targets, anchors
        self.events: dict[tuple[object, ...], list[Target]] = {}
        for record, target in targets.records:
            if isinstance(record, Event) and record.when:
                self.events.setdefault(key(record.when), []).append(target)

    def chapter(self, number: int, chapter: Chapter, blocks: tuple[Block, ...]) -> Told:
        article = chapter.article
        events = [(r, t) for r, t in chapter.records if isinstance(r, Event)]
        return Told(
            number=number,
            title=chapter.target.title if chapter.target else "Records that rest on no article",
            target=chapter.target,
            card=self._card(article, chapter.target) if article and chapter.target else None,
            published=_date(article.published) if article else "",
            blocks=blocks,
            language=(article.language if article else None) or "",
            groups=tuple(self._groups(chapter.records)),
            timeline=timeline(
                chapter.times,
                published=article.published if article else None,
                events=lambda time: self.events.get(key(time), ()),
                words=self._words_of,
            ),
            ties=tuple(tie for record, target in chapter.records for tie in ties(record, target, self.targets)),
            disputes=tuple(dispute for event, target in events if (dispute := self._dispute(event, target))),
        )

    def _words_of(self, time: When, target: Target) -> str:
        found = time.mention
        return self.anchors.get((found.article, target.number, found.start, found.end), "") if found else ""

    def _groups(self, records: Sequence[tuple[AnyRecord, Target]]) -> Iterator[Group]:
        for kind in LISTS:
            cards = tuple(self._card(record, target) for record, target in records if record.kind == kind)
            if cards:
                yield Group(kind, cards)

    def _card(self, record: AnyRecord, target: Target) -> Card:
        return card(record, target, self.targets, anchors=lambda *place: self.anchors.get(place, ""))

    def _dispute(self, event: Event, target: Target) -> Dispute | None:
        stances = self.bundle.stances(event)
        if not stances.contested:
            return None
        sides = (
            ("It is so", stances.asserting),
            ("It is not so", stances.denying),
            ("Left open", stances.leaving_open),
        )
        return Dispute(target, tuple((title, tuple(map(self._voice, claims))) for title, claims in sides if claims))

    def _voice(self, claim: Claim) -> Voice:
        who, does = voice(self.bundle, claim)
        return Voice(
            source=who,
            act=does,
            stance=code(claim.factuality),
            text=claim.text,
            through=", ".join(party(self.bundle, via) for via in claim.reported_by),
            target=self.targets.by_id[claim.id],
        )


def _date(published: When | None) -> str:
    return (published.edtf or published.text or "") if published else ""


_PLACE = re.compile(r"/([a-z_]+)/([0-9]+)")


def _findings(bundle: Bundle, targets: Targets) -> Iterator[Finding]:
    """The findings by code, in the order in which the codes first come up."""
    starts: dict[str, int] = {}
    at = 0
    for name in LISTS.values():
        starts[name] = at
        at += len(getattr(bundle, name))
    found: dict[str, list[tuple[str, Target | None]]] = {}
    severities: dict[str, str] = {}
    for problem in check(bundle):
        place = _PLACE.match(problem.path or "")
        index = starts[place[1]] + int(place[2]) if place and place[1] in starts else None
        target = targets.records[index][1] if index is not None else None
        severities.setdefault(problem.code, problem.severity)
        found.setdefault(problem.code, []).append((problem.message, target))
    for finding, places in found.items():
        row = table().get(finding, {})
        yield Finding(finding, severities[finding], row.get("title", ""), row.get("explanation", ""), tuple(places))
