"""Hypothesis strategies for every record and for whole consistent bundles; for our tests and those of our users.

What comes out is valid by the schema. A bundle of `bundles()` is also without findings of reference or evidence: ids
are unique, references lead to records of the right kind, mentions equal their slice, regions are in order, an event's
time is one of the bundle's. Needs the extra `testing`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, cast

from newsmodel.errors import MissingExtra
from newsmodel.models.actor import Actor, Position
from newsmodel.models.article import Article, Byline, Dateline, Region, Source
from newsmodel.models.bundle import Bundle
from newsmodel.models.claim import Claim, Response
from newsmodel.models.delegation import Delegation, Member
from newsmodel.models.event import Event, Participant
from newsmodel.models.place import Place
from newsmodel.models.record import Extensions, Identifier, Json, Provenance
from newsmodel.models.relation import Relation
from newsmodel.models.weapon_system import Characteristic, WeaponSystem
from newsmodel.values import codes, scalars
from newsmodel.values import ids as ids_module
from newsmodel.values.edtf import Edtf, Instant
from newsmodel.values.ids import KINDS
from newsmodel.values.mention import Mention
from newsmodel.values.name import Name
from newsmodel.values.party import Party, Reference
from newsmodel.values.problem import Loss, Problem
from newsmodel.values.quantity import Quantity
from newsmodel.values.scalars import SAFE_INTEGER
from newsmodel.values.when import When

try:
    from hypothesis import strategies as st
    from hypothesis.strategies import DrawFn, SearchStrategy, composite
except ImportError as error:
    raise MissingExtra("testing", "hypothesis", "newsmodel.strategies") from error

Make = TypeVar("Make", bound=Callable[..., Any])


def _once(make: Make) -> Make:
    """A strategy made once for each set of arguments: to make one costs more than to draw from it."""
    return cast("Make", cache(make))


_LANGUAGES = st.sampled_from(["en", "ko", "zh-Hans", "pt-BR"])
_COUNTRIES = st.sampled_from(["PRK", "UKR", "DDR", "XKX"])
_POINTERS = st.sampled_from(["/names/0", "/propulsion", "/a~1b/~0"])
_URLS = st.sampled_from(["https://example.org/story", "http://example.com/ü?a=b#c"])

LOCAL = "abcdefghijklmnopqrstuvwxyz0123456789"


SAMPLES = (
    "Oslo signed.",
    "🛰️ Über München: 김정은 met שרה",
    "e\u0301te\u0301 \U0001f1fa\U0001f1e6\r\nline",
    "“No,” he said.\n\n\u2028 \u202eend",
)
"""Texts with what offsets go wrong on: letters beyond the BMP, combining marks, both directions, odd line ends."""


@_once
def texts(*, min_size: int = 1, max_size: int = 30) -> SearchStrategy[str]:
    """Text of any characters but NUL and lone surrogates; now and then one of SAMPLES."""
    alphabet = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
    fitting = [sample for sample in SAMPLES if min_size <= len(sample) <= max_size]
    drawn = st.text(alphabet, min_size=min_size, max_size=max_size)
    return drawn | st.sampled_from(fitting) if fitting else drawn


@_once
def ids(kind: str) -> SearchStrategy[str]:
    """Ids of one kind of record."""
    local = st.text(LOCAL, min_size=1, max_size=8)
    return local.map(lambda text: f"{kind}:{text}")


@_once
def code(list_: Any) -> SearchStrategy[str]:
    """A member of a code list of `newsmodel.values.codes`; now and then another project's where the list is open."""
    members = st.sampled_from(codes.members_of(list_))
    is_open = next(part.open for part in list_.__value__.__metadata__ if isinstance(part, codes.CodeList))
    return st.one_of(members, members, members, st.just("x-example.org:own-1")) if is_open else members


@_once
def edtf() -> SearchStrategy[str]:
    """EDTF strings: days, months, years, seasons, moments, unspecified digits, qualifiers, intervals, open ones too."""
    days = st.dates().map(str)
    dates = st.one_of(days, days.map(lambda d: d[:7]), days.map(lambda d: d[:4]))
    qualified = st.builds(lambda date, mark: date + mark, dates, st.sampled_from(["", "?", "~", "%"]))
    seasons = st.builds(lambda day, code: f"{day[:4]}-{code}", days, st.integers(21, 41))
    moments = st.datetimes().map(lambda moment: moment.replace(microsecond=0).isoformat() + "Z")
    forms = st.sampled_from(["{d}X", "{c}XX", "{y}-XX", "{m}-XX", "{y}-XX-XX"])
    digits = st.builds(lambda day, form: form.format(y=day[:4], d=day[:3], c=day[:2], m=day[:7]), days, forms)
    ordered = st.tuples(days, days).map(lambda pair: "/".join(sorted(pair)))
    opened = st.builds(
        lambda date, form: form.format(date), qualified, st.sampled_from(["../{}", "{}/..", "{}/", "/{}"])
    )
    return st.one_of(qualified, seasons, moments, digits, ordered, opened)


@_once
def json_values() -> SearchStrategy[Any]:
    """JSON values as they may stand under an extension."""
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-SAFE_INTEGER, SAFE_INTEGER),
        st.floats(allow_nan=False, allow_infinity=False),
        texts(min_size=0),
    )
    return st.recursive(
        leaves, lambda v: st.lists(v, max_size=3) | st.dictionaries(texts(), v, max_size=3), max_leaves=6
    )


@_once
def extensions() -> SearchStrategy[dict[str, Any]]:
    """The `extensions` of a record, mostly empty."""
    return st.just({}) | st.dictionaries(
        st.sampled_from(["urn:example:a", "https://example.org/b#c"]), json_values(), max_size=2
    )


def _maybe(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.none() | strategy


def _some(strategy: SearchStrategy[Any], most: int = 2) -> SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=most)


@_once
def names() -> SearchStrategy[Name]:
    """Names with and without a language."""
    return st.builds(
        Name,
        text=texts(),
        form=code(codes.NameForm),
        language=_maybe(_LANGUAGES),
    )


@_once
def mentions() -> SearchStrategy[Mention]:
    """Mentions that point into no particular text; `Article.mention_at` makes ones that do."""
    return st.builds(
        Mention,
        article=ids("article"),
        start=st.integers(0, 50),
        end=st.integers(51, 90),
        text=texts(),
        form=code(codes.MentionForm),
        field=_maybe(_POINTERS),
    )


@_once
def whens(mention: SearchStrategy[Any] | None = None) -> SearchStrategy[When]:
    """Times, resolved and unresolved."""

    def settle(fields: dict[str, Any]) -> When:
        if fields["resolution"] == "unresolved":
            fields["edtf"] = None
        return When(**fields, anchor="2024-07-19" if fields["resolution"] == "relative" else None)

    return st.fixed_dictionaries(
        {
            "text": _maybe(texts()),
            "edtf": edtf(),
            "resolution": code(codes.Resolution),
            "modifier": _maybe(code(codes.Modifier)),
            "mention": _maybe(mentions() if mention is None else mention),
        }
    ).map(settle)


@_once
def quantities() -> SearchStrategy[Quantity]:
    """Amounts: one value, or a range with one or both ends."""

    def settle(ends: tuple[float, float], shape: tuple[str, ...], fields: dict[str, Any]) -> Quantity:
        amounts: dict[str, Any] = dict(zip(shape, sorted(ends)[-len(shape) :], strict=True))
        return Quantity(**amounts, **fields)

    number = st.integers(-1000, 1000).map(float) | st.floats(-1e6, 1e6)
    return st.builds(
        settle,
        st.tuples(number, number),
        st.sampled_from([("value",), ("min",), ("max",), ("min", "max")]),
        st.fixed_dictionaries(
            {
                "unit": _maybe(st.sampled_from(["km", "t", "[nmi_i]"])),
                "qualifier": code(codes.Qualifier),
                "text": _maybe(texts()),
            }
        ),
    )


def parties(record: SearchStrategy[str] | None = None) -> SearchStrategy[Party]:
    """A record's id or a description."""
    described = st.builds(Party, description=texts())
    return described if record is None else st.one_of(st.builds(Party, record=record), described)


def timestamps() -> SearchStrategy[str]:
    """Moments with their offset from UTC (RFC 3339), to the second."""
    return st.datetimes().map(lambda moment: moment.replace(microsecond=0).isoformat() + "Z")


@_once
def provenances() -> SearchStrategy[Provenance]:
    """How something came to be known."""
    return st.builds(
        Provenance,
        method=code(codes.ProvenanceMethod),
        agent=texts(),
        version=_maybe(texts()),
        at=_maybe(timestamps()),
    )


class Links:
    """The ids that records may point to, and whether they are records of a bundle, which adds what is of the whole."""

    def __init__(self, ids: dict[str, list[str]], *, bundled: bool = False) -> None:
        self.ids = ids
        self.bundled = bundled

    def to(self, *kinds: str) -> SearchStrategy[str]:
        """An id of one of these kinds; nothing where there are none."""
        known = [id_ for kind in kinds for id_ in self.ids.get(kind, [])]
        return st.sampled_from(known) if known else st.nothing()

    def maybe(self, *kinds: str) -> SearchStrategy[str | None]:
        """An id of one of these kinds, or None."""
        return _maybe(self.to(*kinds)) if any(self.ids.get(kind) for kind in kinds) else st.none()

    def several(self, *kinds: str) -> SearchStrategy[list[str]]:
        """At most two ids of these kinds."""
        known = any(self.ids.get(kind) for kind in kinds)
        return st.lists(self.to(*kinds), max_size=2, unique=True) if known else st.just([])

    def when(self) -> SearchStrategy[When | None]:
        """A time for an event; none in a bundle, whose own times it has to be one of."""
        return st.none() if self.bundled else _maybe(whens())


FREE = Links({kind: [f"{kind}:{local}" for local in ("a", "b")] for kind in KINDS})
"""Links that lead to no particular record, for records on their own."""


@_once
def identifiers() -> SearchStrategy[Identifier]:
    """What somebody else calls a thing."""
    return st.builds(Identifier, scheme=texts(), value=texts())


def positions(links: Links = FREE) -> SearchStrategy[Position]:
    """Posts, ranks and titles."""
    actor = links.maybe("actor")
    return st.builds(Position, title=texts(), organization=actor, of=actor, when=st.none())


def bylines(links: Links = FREE) -> SearchStrategy[Byline]:
    """Names of authors."""
    return st.builds(Byline, name=texts(), actor=links.maybe("actor"))


def datelines(links: Links = FREE) -> SearchStrategy[Dateline]:
    """Datelines with and without their place."""
    return st.builds(Dateline, text=texts(), place=links.maybe("place"))


@_once
def sources() -> SearchStrategy[Source]:
    """Publishers."""
    return st.builds(Source, name=texts(), url=_maybe(_URLS))


@_once
def regions() -> SearchStrategy[Region]:
    """Regions of no text in particular."""
    return st.builds(Region, role=code(codes.RegionRole), start=st.integers(0, 50), end=st.integers(51, 90))


def members(links: Links = FREE) -> SearchStrategy[Member]:
    """Members of a delegation."""
    return st.builds(Member, actor=_party(links, "actor"), capacity=_maybe(code(codes.Capacity)))


def participants(links: Links = FREE) -> SearchStrategy[Participant]:
    """Parties to an event."""
    party = _party(links, "actor", "delegation", "weapon_system")
    return st.builds(Participant, party=party, role=code(codes.Role), quantity=_maybe(quantities()))


def references(links: Links = FREE) -> SearchStrategy[Reference]:
    """Records that a claim is about; nothing where there are none."""
    target = links.to("event", "actor", "weapon_system", "place", "relation")
    return st.nothing() if target.is_empty else st.builds(Reference, record=target, field=st.none())


def responses(links: Links = FREE) -> SearchStrategy[Response]:
    """Answers to a claim; nothing where there is none."""
    claim = links.to("claim")
    return st.nothing() if claim.is_empty else st.builds(Response, claim=claim, relation=code(codes.ClaimRelation))


@_once
def characteristics() -> SearchStrategy[Characteristic]:
    """Stated properties of a weapon system."""
    return st.builds(Characteristic, property=texts(), text=_maybe(texts()), quantity=_maybe(quantities()))


@_once
def problems() -> SearchStrategy[Problem]:
    """Problems with and without a place."""
    number = _maybe(st.integers(1, 10**6))
    return st.builds(
        Problem,
        code=texts(),
        severity=code(codes.Severity),
        message=texts(),
        path=_maybe(texts(min_size=0)),
        line=number,
        column=number,
        offset=number,
        source=_maybe(texts()),
    )


@_once
def losses() -> SearchStrategy[Loss]:
    """What a format could not carry."""
    pointer = st.sampled_from(["", "/events/0/when", "/extensions"])
    return st.builds(Loss, pointer=pointer, kind=code(codes.LossKind), format=texts(), detail=_maybe(texts()))


def _party(links: Links, *kinds: str) -> SearchStrategy[Party]:
    record = links.to(*kinds)
    return parties(None if record.is_empty else record)


def _common(kind: str, links: Links, id_: str | None) -> dict[str, SearchStrategy[Any]]:
    return {
        "id": st.just(id_) if id_ else ids(kind),
        "mentions": _some(mentions()),
        "identifiers": _some(identifiers(), 1),
        "confidence": _maybe(st.floats(0, 1)),
        "provenance": st.none() | st.none() | provenances(),
        "extensions": extensions(),
    }


def articles(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Article]:
    """Articles whose regions are in order, without mentions of their own."""

    def settle(cuts: list[int], roles: list[Any], fields: dict[str, Any]) -> Article:
        ends = sorted({cut % (len(fields["text"]) + 1) for cut in cuts})
        spans = zip(ends[::2], ends[1::2], roles, strict=False)
        return Article(**fields, regions=[Region(role=role, start=start, end=end) for start, end, role in spans])

    return st.builds(
        settle,
        st.lists(st.integers(0, 200), max_size=6),
        st.tuples(*[code(codes.RegionRole)] * 3),
        st.fixed_dictionaries(
            {
                **_common("article", links, id_),
                "mentions": st.just([]),
                "text": texts(min_size=0, max_size=60),
                "headline": _maybe(texts()),
                "deck": _maybe(texts()),
                "bylines": _some(bylines(links)),
                "dateline": _maybe(datelines(links)),
                "published": _maybe(whens(st.nothing())),
                "modified": _maybe(whens(st.nothing())),
                "language": _maybe(st.sampled_from(["en", "en-GB", "fr"])),
                "source": _maybe(sources()),
                "url": _maybe(_URLS),
                "canonical_url": _maybe(_URLS),
                "section": _maybe(texts()),
                "keywords": _some(texts()),
                "rights": _maybe(texts()),
                "status": _maybe(code(codes.ArticleStatus)),
            }
        ),
    )


def actors(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Actor]:
    """Actors; persons and populations without a country."""

    def settle(fields: dict[str, Any]) -> Actor:
        country = None if fields["type"] in ("person", "population") else fields.pop("country")
        fields.pop("country", None)
        return Actor(**fields, country=country)

    return st.fixed_dictionaries(
        {
            **_common("actor", links, id_),
            "type": code(codes.ActorType),
            "names": _some(names()),
            "country": _maybe(st.sampled_from(["PRK", "RUS", "SUN", "XKX"])),
            "positions": _some(positions(links)),
            "affiliations": links.several("actor"),
        }
    ).map(settle)


def delegations(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Delegation]:
    """Delegations with and without head, members, size."""
    return st.builds(
        Delegation,
        **_common("delegation", links, id_),
        represents=links.several("actor"),
        head=links.maybe("actor"),
        members=_some(members(links)),
        hosts=links.several("actor"),
        size=_maybe(quantities()),
        visit=links.maybe("event"),
        occasion=links.maybe("event"),
    )


def weapon_systems(id_: str | None = None, links: Links = FREE) -> SearchStrategy[WeaponSystem]:
    """Weapon systems of every category."""
    return st.builds(
        WeaponSystem,
        **_common("weapon_system", links, id_),
        names=_some(names()),
        level=_maybe(code(codes.WeaponLevel)),
        category=code(codes.WeaponCategory),
        subcategory=_maybe(code(codes.WeaponSubcategory)),
        origin=links.several("actor"),
        operators=links.several("actor"),
        manufacturers=links.several("actor"),
        variant_of=links.maybe("weapon_system"),
        propulsion=_maybe(code(codes.Propulsion)),
        basing=_some(code(codes.Basing)),
        guidance=_maybe(texts()),
        range=_maybe(quantities()),
        quantity=_maybe(quantities()),
        status=_some(code(codes.WeaponStatus)),
        characteristics=_some(characteristics()),
    )


def places(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Place]:
    """Places with and without coordinates."""
    return st.builds(
        Place,
        **_common("place", links, id_),
        names=_some(names()),
        type=_maybe(code(codes.PlaceType)),
        country=_maybe(_COUNTRIES),
        actor=links.maybe("actor"),
        latitude=_maybe(st.floats(-90, 90)),
        longitude=_maybe(st.floats(-180, 180)),
        within=links.maybe("place"),
    )


def events(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Event]:
    """Events of every type, with participants of every role."""
    return st.builds(
        Event,
        **_common("event", links, id_),
        type=code(codes.EventType),
        label=_maybe(texts()),
        when=links.when(),
        places=links.several("place"),
        participants=_some(participants(links)),
        status=code(codes.EventStatus),
        parent=links.maybe("event"),
        commemorates=links.maybe("event"),
        ordinal=_maybe(st.integers(1, 200)),
    )


def claims(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Claim]:
    """Claims of every speech act and factuality."""
    party, about, answers = _party(links, "actor", "delegation"), references(links), responses(links)
    return st.builds(
        Claim,
        **_common("claim", links, id_),
        text=texts(),
        about=st.just([]) if about.is_empty else _some(about),
        source=_maybe(party),
        reported_by=_some(party),
        addressees=_some(party),
        speech_act=code(codes.SpeechAct),
        factuality=code(codes.Factuality),
        mode=code(codes.Mode),
        responds_to=st.just([]) if answers.is_empty else _some(answers),
        when=links.when(),
    )


def relations(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Relation]:
    """Relations between records of any kind."""
    kinds = ("actor", "weapon_system", "place", "event")
    return st.builds(
        Relation,
        **_common("relation", links, id_),
        subject=links.to(*kinds),
        predicate=code(codes.Predicate),
        object=links.to(*kinds),
        when=links.when(),
    )


_MAKERS = {
    "actors": ("actor", actors),
    "delegations": ("delegation", delegations),
    "weapon_systems": ("weapon_system", weapon_systems),
    "places": ("place", places),
    "events": ("event", events),
    "claims": ("claim", claims),
    "relations": ("relation", relations),
}


@_once
def _lists(each: int) -> SearchStrategy[dict[str, Any]]:
    """The lists of a bundle with so many records of each kind, but for what `bundles` settles."""
    known = {kind: [f"{kind}:{letter}" for letter in "abc"[:each]] for kind, _ in _MAKERS.values()}
    links = Links(known, bundled=True)
    return st.fixed_dictionaries(
        {name: st.tuples(*(make(id_, links) for id_ in known[kind])) for name, (kind, make) in _MAKERS.items()}
    )


@_once
def _told(each: int, number: int) -> SearchStrategy[tuple[Article, ...]]:
    links = Links({kind: [f"{kind}:{letter}" for letter in "abc"[:each]] for kind in ("actor", "place")})
    return st.tuples(*(articles(f"article:{place}", links) for place in range(number)))


@_once
def _whole() -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "$schema": _maybe(st.just("urn:newsmodel:schema:1.0:bundle")),
            "provenance": _maybe(provenances()),
            "extensions": extensions(),
            "times": _some(whens()),
        }
    )


_PLACES = st.lists(st.integers(0, 9), min_size=3, max_size=3)


@composite
def bundles(draw: DrawFn, *, min_articles: int = 0, max_records: int = 2) -> Bundle:
    """Whole consistent bundles: at most `max_records` (up to 3) of each kind, and 2 articles or as many as asked."""
    each = draw(st.integers(0, min(max_records, 3)))
    told = draw(_told(each, draw(st.integers(min_articles, max(2, min_articles)))))
    lists, whole = draw(_lists(each)), draw(_whole())
    grounds = [article for article in told if article.text]
    whole["times"] = _distinct(_grounded(time, grounds) for time in whole["times"])
    for name, records in lists.items():
        lists[name] = [_based(record, grounds) for record in records]
    options = [None, *whole["times"]]
    lists["events"] = [
        event.evolve(when=options[place % len(options)])
        for event, place in zip(lists["events"], draw(_PLACES), strict=False)
    ]
    return Bundle.model_validate({**whole, **lists, "articles": told})


def _based(record: Any, grounds: Sequence[Article]) -> Any:
    """The record with its mentions moved to words that do stand in an article; without articles it has none."""
    mentions = [_moved(mention, grounds) for mention in record.mentions] if grounds else []
    return record.evolve(mentions=mentions) if record.mentions else record


def _grounded(when: When, grounds: Sequence[Article]) -> When:
    if when.mention is None:
        return when
    return when.evolve(mention=_moved(when.mention, grounds) if grounds else None)


def _moved(mention: Mention, grounds: Sequence[Article]) -> Mention:
    article = grounds[mention.end % len(grounds)]
    start = mention.start % len(article.text)
    end = min(len(article.text), start + 1 + mention.end % 12)
    return article.mention_at(start, end, form=mention.form)


def _distinct(times: Iterable[When]) -> list[When]:
    kept: list[When] = []
    for time in times:
        if time not in kept:
            kept.append(time)
    return kept


@_once
def instants() -> SearchStrategy[Instant]:
    """Moments of the years 1 to 9999."""

    def made(moment: datetime) -> Instant:
        second = moment.hour * 3600 + moment.minute * 60 + moment.second
        return Instant(moment.year, moment.month, moment.day, second, moment.microsecond)

    return st.datetimes().map(made)


def _records() -> dict[Any, SearchStrategy[Any]]:
    return {
        Article: articles(),
        Actor: actors(),
        Delegation: delegations(),
        WeaponSystem: weapon_systems(),
        Place: places(),
        Event: events(),
        Claim: claims(),
        Relation: relations(),
        Bundle: bundles(),
    }


def _values() -> dict[Any, SearchStrategy[Any]]:
    return {
        When: whens(),
        Quantity: quantities(),
        Party: parties(FREE.to("actor")),
        Name: names(),
        Mention: mentions(),
        Provenance: provenances(),
        Identifier: identifiers(),
        Position: positions(),
        Byline: bylines(),
        Dateline: datelines(),
        Source: sources(),
        Region: regions(),
        Member: members(),
        Participant: participants(),
        Reference: references(),
        Response: responses(),
        Characteristic: characteristics(),
        Problem: problems(),
        Loss: losses(),
        Instant: instants(),
    }


def _named() -> dict[Any, SearchStrategy[Any]]:
    """The named types of single facts: Hypothesis does not know what their patterns and bounds ask for."""
    by_kind = {getattr(ids_module, f"{_camel(kind)}Id"): ids(kind) for kind in KINDS}
    return {
        **by_kind,
        **{list_: code(list_) for list_ in codes.LISTS},
        ids_module.RecordId: st.one_of(*by_kind.values()),
        Edtf: edtf(),
        Json: json_values(),
        Extensions: extensions(),
        scalars.Offset: st.integers(0, SAFE_INTEGER),
        scalars.Ordinal: st.integers(1, SAFE_INTEGER),
        scalars.Number: st.floats(-SAFE_INTEGER, SAFE_INTEGER),
        scalars.Confidence: st.floats(0, 1),
        scalars.Text: texts(),
        scalars.LanguageTag: _LANGUAGES,
        scalars.CountryCode: _COUNTRIES,
        scalars.Url: _URLS,
        scalars.Uri: _URLS | st.just("urn:example:a"),
        scalars.Timestamp: timestamps(),
        scalars.FieldPointer: _POINTERS,
        scalars.Latitude: st.floats(-90, 90),
        scalars.Longitude: st.floats(-180, 180),
    }


def _camel(kind: str) -> str:
    return "".join(word.capitalize() for word in kind.split("_"))


def register() -> None:
    """Lets `st.from_type(newsmodel.Article)`, and so every record and value here, give what these strategies do.

    So do the named types of single facts (`newsmodel.Edtf`, `newsmodel.values.ids.ActorId`, the code lists), and with
    them every class of yours whose fields are annotated with any of these.
    """
    for type_, strategy in {**_records(), **_values(), **_named()}.items():
        st.register_type_strategy(type_, cast("Any", strategy))
