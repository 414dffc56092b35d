"""Hypothesis strategies for every record and for whole consistent bundles; for our tests and those of our users.

What comes out is valid by the schema. A bundle of `bundles()` is also without findings of reference or evidence: ids
are unique, references lead to records of the right kind, mentions equal their slice, regions are in order, an event's
time is one of the bundle's. Needs the extra `testing`.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from newsmodel.errors import MissingExtra
from newsmodel.models.actor import Actor, Position
from newsmodel.models.article import Article, Byline, Dateline, Region, Source
from newsmodel.models.bundle import Bundle
from newsmodel.models.claim import Claim, Response
from newsmodel.models.delegation import Delegation, Member
from newsmodel.models.event import Event, Participant
from newsmodel.models.place import Place
from newsmodel.models.record import Identifier, Provenance
from newsmodel.models.relation import Relation
from newsmodel.models.weapon_system import Characteristic, WeaponSystem
from newsmodel.values import codes
from newsmodel.values.ids import KINDS
from newsmodel.values.mention import Mention
from newsmodel.values.name import Name
from newsmodel.values.party import Party, Reference
from newsmodel.values.quantity import Quantity
from newsmodel.values.scalars import SAFE_INTEGER
from newsmodel.values.when import When

try:
    from hypothesis import strategies as st
    from hypothesis.strategies import DrawFn, SearchStrategy, composite
except ImportError as error:
    raise MissingExtra("testing", "hypothesis", "newsmodel.strategies") from error

LOCAL = "abcdefghijklmnopqrstuvwxyz0123456789"


def texts(*, min_size: int = 1, max_size: int = 30) -> SearchStrategy[str]:
    """Text of any characters but NUL and lone surrogates, letters beyond the BMP and combining marks among them."""
    alphabet = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
    return st.text(alphabet, min_size=min_size, max_size=max_size)


def ids(kind: str) -> SearchStrategy[str]:
    """Ids of one kind of record."""
    local = st.text(LOCAL, min_size=1, max_size=8)
    return local.map(lambda text: f"{kind}:{text}")


def code(list_: Any) -> SearchStrategy[str]:
    """A member of a code list of `newsmodel.values.codes`; now and then another project's where the list is open."""
    members = st.sampled_from(codes.members_of(list_))
    is_open = next(part.open for part in list_.__value__.__metadata__ if isinstance(part, codes.CodeList))
    return st.one_of(members, members, members, st.just("x-example.org:own-1")) if is_open else members


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


def extensions() -> SearchStrategy[dict[str, Any]]:
    """The `extensions` of a record, mostly empty."""
    return st.just({}) | st.dictionaries(
        st.sampled_from(["urn:example:a", "https://example.org/b#c"]), json_values(), max_size=2
    )


def _maybe(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.none() | strategy


def _some(strategy: SearchStrategy[Any], most: int = 2) -> SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=most)


def names() -> SearchStrategy[Name]:
    """Names with and without a language."""
    return st.builds(
        Name,
        text=texts(),
        form=code(codes.NameForm),
        language=_maybe(st.sampled_from(["en", "ko", "zh-Hans", "pt-BR"])),
    )


def mentions(article: str | None = None) -> SearchStrategy[Mention]:
    """Mentions that point into no particular text; `Article.mention_at` makes ones that do."""
    return st.builds(
        Mention,
        article=st.just(article) if article else ids("article"),
        start=st.integers(0, 50),
        end=st.integers(51, 90),
        text=texts(),
        form=code(codes.MentionForm),
        field=_maybe(st.sampled_from(["/names/0", "/propulsion", "/a~1b/~0"])),
    )


@composite
def whens(draw: DrawFn, mention: SearchStrategy[Any] | None = None) -> When:
    """Times, resolved and unresolved."""
    resolution = draw(code(codes.Resolution))
    return When(
        text=draw(_maybe(texts())),
        edtf=None if resolution == "unresolved" else draw(edtf()),
        resolution=resolution,  # type: ignore[arg-type]
        modifier=draw(_maybe(code(codes.Modifier))),
        anchor="2024-07-19" if resolution == "relative" else None,
        mention=draw(_maybe(mentions() if mention is None else mention)),
    )


@composite
def quantities(draw: DrawFn) -> Quantity:
    """Amounts: one value, or a range with one or both ends."""
    number = st.floats(-1e6, 1e6) | st.integers(-1000, 1000).map(float)
    low, high = sorted([draw(number), draw(number)])
    shape: dict[str, Any] = draw(
        st.sampled_from([{"value": low}, {"min": low}, {"max": high}, {"min": low, "max": high}])
    )
    return Quantity(
        **shape,
        unit=draw(_maybe(st.sampled_from(["km", "t", "[nmi_i]"]))),
        qualifier=draw(code(codes.Qualifier)),  # type: ignore[arg-type]
        text=draw(_maybe(texts())),
    )


def parties(record: SearchStrategy[str] | None = None) -> SearchStrategy[Party]:
    """A record's id or a description."""
    described = st.builds(Party, description=texts())
    return described if record is None else st.one_of(st.builds(Party, record=record), described)


def provenances() -> SearchStrategy[Provenance]:
    """How something came to be known."""
    at = st.datetimes().map(lambda moment: moment.replace(microsecond=0).isoformat() + "Z")
    return st.builds(
        Provenance, method=code(codes.ProvenanceMethod), agent=texts(), version=_maybe(texts()), at=_maybe(at)
    )


class Links:
    """The ids that records of a bundle may point to, and the mentions they may rest on."""

    def __init__(
        self, ids: dict[str, list[str]], article: Article | None = None, times: list[When] | None = None
    ) -> None:
        self.ids = ids
        self.article = article
        self.times = times

    def to(self, *kinds: str) -> SearchStrategy[str]:
        """An id of one of these kinds; nothing where there are none."""
        known = [id_ for kind in kinds for id_ in self.ids.get(kind, [])]
        return st.sampled_from(known) if known else st.nothing()

    def maybe(self, *kinds: str) -> SearchStrategy[str | None]:
        return _maybe(self.to(*kinds)) if any(self.ids.get(kind) for kind in kinds) else st.none()

    def several(self, *kinds: str) -> SearchStrategy[list[str]]:
        known = any(self.ids.get(kind) for kind in kinds)
        return st.lists(self.to(*kinds), max_size=2, unique=True) if known else st.just([])

    def mention(self) -> SearchStrategy[Mention]:
        """Words of the article, or of none in particular."""
        article = self.article
        if article is None:
            return mentions()
        if not article.text:
            return st.nothing()
        end = len(article.text)
        spans = st.tuples(st.integers(0, end - 1), st.integers(1, 12)).map(lambda s: (s[0], min(end, s[0] + s[1])))
        return st.builds(lambda span, form: article.mention_at(*span, form=form), spans, code(codes.MentionForm))

    def when(self) -> SearchStrategy[When | None]:
        return _maybe(whens()) if self.article is None else st.none()


FREE = Links({kind: [f"{kind}:{local}" for local in ("a", "b")] for kind in KINDS})
"""Links that lead to no particular record, for records on their own."""


def _common(kind: str, links: Links, id_: str | None) -> dict[str, SearchStrategy[Any]]:
    return {
        "id": st.just(id_) if id_ else ids(kind),
        "mentions": _some(links.mention()) if links.article is None or links.article.text else st.just([]),
        "identifiers": _some(st.builds(Identifier, scheme=texts(), value=texts()), 1),
        "confidence": _maybe(st.floats(0, 1)),
        "provenance": st.none() | st.none() | provenances(),
        "extensions": extensions(),
    }


@composite
def articles(draw: DrawFn, id_: str | None = None, links: Links | None = None) -> Article:
    """Articles whose regions are in order and whose own mentions, if any, are of their text."""
    links = links or Links({})
    text = draw(texts(min_size=0, max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    regions = [
        Region(role=draw(code(codes.RegionRole)), start=a, end=b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    url = st.sampled_from(["https://example.org/story", "http://example.com/ü?a=b#c"])
    fields = {
        name: draw(value)
        for name, value in _common("article", Links({}, Article(id="article:x", text="")), id_).items()
    }
    return Article(
        **fields,
        text=text,
        regions=regions,
        headline=draw(_maybe(texts())),
        deck=draw(_maybe(texts())),
        bylines=draw(_some(st.builds(Byline, name=texts(), actor=links.maybe("actor")))),
        dateline=draw(_maybe(st.builds(Dateline, text=texts(), place=links.maybe("place")))),
        published=draw(_maybe(whens(st.nothing()))),
        modified=None,
        language=draw(_maybe(st.sampled_from(["en", "en-GB", "fr"]))),
        source=draw(_maybe(st.builds(Source, name=texts(), url=_maybe(url)))),
        url=draw(_maybe(url)),
        canonical_url=draw(_maybe(url)),
        section=draw(_maybe(texts())),
        keywords=draw(_some(texts())),
        rights=draw(_maybe(texts())),
        status=draw(_maybe(code(codes.ArticleStatus))),
    )


def actors(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Actor]:
    """Actors; persons and populations without a country."""
    position = st.builds(
        Position, title=texts(), organization=links.maybe("actor"), of=links.maybe("actor"), when=st.none()
    )

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
            "positions": _some(position),
            "affiliations": links.several("actor"),
        }
    ).map(settle)


def delegations(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Delegation]:
    """Delegations with and without head, members, size."""
    member = st.builds(
        Member,
        actor=parties(links.to("actor") if links.ids.get("actor") else None),
        capacity=_maybe(code(codes.Capacity)),
    )
    return st.builds(
        Delegation,
        **_common("delegation", links, id_),
        represents=links.several("actor"),
        head=links.maybe("actor"),
        members=_some(member),
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
        characteristics=_some(
            st.builds(Characteristic, property=texts(), text=_maybe(texts()), quantity=_maybe(quantities()))
        ),
    )


def places(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Place]:
    """Places with and without coordinates."""
    return st.builds(
        Place,
        **_common("place", links, id_),
        names=_some(names()),
        type=_maybe(code(codes.PlaceType)),
        country=_maybe(st.sampled_from(["PRK", "UKR", "DDR"])),
        actor=links.maybe("actor"),
        latitude=_maybe(st.floats(-90, 90)),
        longitude=_maybe(st.floats(-180, 180)),
        within=links.maybe("place"),
    )


def events(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Event]:
    """Events of every type, with participants of every role."""
    kinds = ("actor", "delegation", "weapon_system")
    party = parties(links.to(*kinds) if any(links.ids.get(k) for k in kinds) else None)
    return st.builds(
        Event,
        **_common("event", links, id_),
        type=code(codes.EventType),
        label=_maybe(texts()),
        when=links.when(),
        places=links.several("place"),
        participants=_some(st.builds(Participant, party=party, role=code(codes.Role), quantity=_maybe(quantities()))),
        status=code(codes.EventStatus),
        parent=links.maybe("event"),
        commemorates=links.maybe("event"),
        ordinal=_maybe(st.integers(1, 200)),
    )


def claims(id_: str | None = None, links: Links = FREE) -> SearchStrategy[Claim]:
    """Claims of every speech act and factuality."""
    kinds = ("actor", "delegation")
    party = parties(links.to(*kinds) if any(links.ids.get(k) for k in kinds) else None)
    about = ("event", "actor", "weapon_system", "place", "relation")
    target = (
        st.builds(Reference, record=links.to(*about), field=st.none())
        if any(links.ids.get(k) for k in about)
        else st.nothing()
    )
    answer = (
        st.builds(Response, claim=links.to("claim"), relation=code(codes.ClaimRelation))
        if links.ids.get("claim")
        else st.nothing()
    )
    return st.builds(
        Claim,
        **_common("claim", links, id_),
        text=texts(),
        about=_some(target) if not target.is_empty else st.just([]),
        source=_maybe(party),
        reported_by=_some(party),
        addressees=_some(party),
        speech_act=code(codes.SpeechAct),
        factuality=code(codes.Factuality),
        mode=code(codes.Mode),
        responds_to=_some(answer) if not answer.is_empty else st.just([]),
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


SAMPLES = (
    "Oslo signed.",
    "🛰️ Über München: 김정은 met שרה at 5 p.m.",
    "e\u0301te\u0301 \U0001f1fa\U0001f1e6\r\nline",
    "They denied it; she did not.\n\n“No,” he said.",
)
"""Texts that the records of a bundle rest on: letters beyond the BMP, combining marks, both directions of writing."""


@cache
def _records(each: int, told: int, text: str) -> dict[str, SearchStrategy[Any]]:
    """Strategies for a bundle's lists: so many records of each kind, so many articles, the first of that text."""
    known = {kind: [f"{kind}:{letter}" for letter in "abc"[:each]] for kind, _ in _MAKERS.values()}
    known["article"] = [f"article:{letter}" for letter in "abc"[:told]]
    first = Article(id="article:a", text=text) if told else Article(id="article:x", text="")
    links = Links(known, first)
    lists: dict[str, SearchStrategy[Any]] = {
        name: st.tuples(*(make(id_, links) for id_ in known[kind])) for name, (kind, make) in _MAKERS.items()
    }
    of_text = articles("article:a", links).map(lambda article: article.evolve(text=text, regions=()))
    lists["articles"] = st.tuples(*([of_text] if told else []), *(articles(id_, links) for id_ in known["article"][1:]))
    times = whens(links.mention() if told else st.nothing())
    lists["times"] = st.lists(times, max_size=2, unique_by=lambda when: when.model_dump_json())
    return lists


@composite
def bundles(draw: DrawFn, *, min_articles: int = 0, max_records: int = 2) -> Bundle:
    """Whole consistent bundles: at most `max_records` (up to 3) of each kind, and 2 articles or as many as asked."""
    each = draw(st.integers(0, max_records))
    told = max(min_articles, draw(st.integers(0, 2)))
    lists = _records(each, told, draw(st.sampled_from(SAMPLES)))
    fields = {name: draw(strategy) for name, strategy in lists.items()}
    times = fields["times"]
    if times:
        fields["events"] = tuple(event.evolve(when=draw(st.sampled_from([None, *times]))) for event in fields["events"])
    bundle = Bundle(
        provenance=draw(_maybe(provenances())),
        extensions=draw(extensions()),
        **fields,
    )
    return bundle.evolve(schema_=draw(_maybe(st.just("urn:newsmodel:schema:1.0:bundle"))))


def register() -> None:
    """Lets `st.from_type(newsmodel.Article)`, and so every record and value here, give what these strategies do."""
    for model, strategy in (
        (Article, articles()),
        (Actor, actors()),
        (Delegation, delegations()),
        (WeaponSystem, weapon_systems()),
        (Place, places()),
        (Event, events()),
        (Claim, claims()),
        (Relation, relations()),
        (Bundle, bundles()),
        (When, whens()),
        (Quantity, quantities()),
        (Party, parties(FREE.to("actor"))),
        (Name, names()),
        (Mention, mentions()),
        (Provenance, provenances()),
    ):
        st.register_type_strategy(model, cast("Any", strategy))
