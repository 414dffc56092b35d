"""From an article to its records: the stages in their order. Knows articles and bundles; never bytes or file names.

Rule-based and deterministic: no model, no network, the same answer every time, every record with the words it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsmodel.checks.plausibility import READ_LANGUAGES
from newsmodel.extraction import delegations, relations, tokens
from newsmodel.extraction.actors import cast as entities
from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.actors.names import names_of
from newsmodel.extraction.claims import finder as claims
from newsmodel.extraction.drafts import ClaimDraft, DelegationDraft, EventDraft, RelationDraft
from newsmodel.extraction.events import finder as events
from newsmodel.extraction.records import Fields, Maker, by_entity
from newsmodel.extraction.scene import Occurrence, Occurrences, Scene
from newsmodel.extraction.times import scanner as times
from newsmodel.extraction.weapons import finder as weapons
from newsmodel.knowledge import catalogue, titles
from newsmodel.knowledge.catalogue import Catalogue
from newsmodel.models.article import Article
from newsmodel.models.bundle import LISTS, Bundle
from newsmodel.models.record import Provenance
from newsmodel.values.edtf import precision
from newsmodel.values.when import When


def extract(
    what: Bundle | Article, *, published: str | None = None, knowledge: Sequence[Mapping[str, Any]] = ()
) -> Bundle:
    """Adds to a bundle what its articles say; changes no record that is there, so that extracting twice adds nothing.

    `published` is the EDTF date that relative times are resolved against where an article has none of its own.
    `knowledge` is tables in the shape of the package's knowledge files (see `newsmodel.knowledge`). An article in a
    language other than English stays as it is; `check()` says so (NM601). Raises KeyError where a table has not that
    shape.
    """
    bundle = Bundle(articles=[what]) if isinstance(what, Article) else what
    known = catalogue.extended(knowledge)
    provenance = Provenance(method="rule", agent="newsmodel")
    if bundle.provenance is None and not any(
        getattr(bundle, name) for kind, name in LISTS.items() if kind != "article"
    ):
        bundle = bundle.evolve(provenance=provenance)
    for article in bundle.articles:
        if reads(article):
            found = read(article, known, published)
            bundle = _added(bundle, found, provenance)
    return bundle


def reads(article: Article) -> bool:
    """Whether the article is in a language that extraction reads; one that does not say is taken for English."""
    return article.language is None or article.language.split("-")[0].lower() in READ_LANGUAGES


def read(article: Article, known: Catalogue, published: str | None = None) -> Bundle:
    """The records of one article, without the article itself."""
    document = tokens.read(article.text, _body(article))
    anchor = _anchor(article, published)
    armed = weapons.find(document, known)
    cast = entities.cast(document, known, titles.standard(), [(o.first, o.last) for o in armed])
    scene = Scene(
        document, Occurrences.of(cast.actors), Occurrences.of(cast.places), Occurrences.of(armed), cast.titled
    )
    found_times = times.scan(document, anchor)
    sent = delegations.find(scene, cast)
    happened = events.find(scene, cast, found_times, sent)
    said = claims.find(scene, cast, found_times, happened)
    weapons.attribute(scene, cast, happened)
    delegations.link(scene, cast, sent, happened)
    ties = [*relations.find(scene, cast), *weapons.relations(scene, cast)]
    return _records(article, scene, cast, found_times, sent, happened, said, ties)


def _body(article: Article) -> list[tuple[int, int]] | None:
    if not article.regions:
        return None
    return [(r.start, r.end) for r in article.regions if r.role == "body"]


def _anchor(article: Article, published: str | None) -> str | None:
    """The day, or the month or year, that relative times count from."""
    edtf = article.published.edtf if article.published and article.published.edtf else published
    return edtf[:10] if edtf and precision(edtf) in ("day", "instant", "month", "year") else None


def _records(
    article: Article,
    scene: Scene,
    cast: Cast,
    found_times: Sequence[times.Time],
    sent: Sequence[DelegationDraft],
    happened: Sequence[EventDraft],
    said: Sequence[ClaimDraft],
    ties: Sequence[RelationDraft],
) -> Bundle:
    maker = Maker(article, scene.document)
    actors, places, armed = (by_entity(o.items) for o in (scene.actors, scene.places, scene.weapons))
    for group, kind in ((actors, "actor"), (places, "place"), (armed, "weapon_system")):
        for occurrences in group.values():
            first = occurrences[0]
            maker.id_of(first.entity, kind, first.entity.name, (first.first, first.last))  # type: ignore[arg-type]
    for state, words in cast.implied():
        if not maker.has_id(state):
            maker.id_of(state, "actor", state.name, words)
            actors[id(state)] = []
    for draft in sent:
        maker.id_of(draft, "delegation", draft.represents[0].name if draft.represents else "", draft.mentions[0])
    for event in happened:
        maker.id_of(event, "event", maker.text(event.triggers[0]), event.triggers[0])
    for claim in said:
        maker.id_of(claim, "claim", maker.text(claim.cue or claim.content[0]), claim.content[0])
    things = {id(o.entity): o.entity for o in (*scene.actors.items, *scene.places.items, *scene.weapons.items)}
    things |= {id(state): state for state, _ in cast.implied()}

    def names(key: int, found: Sequence[Occurrence], kind: str) -> list[Fields]:
        return names_of(things[key], found, scene, kind)

    return Bundle.model_validate(
        {
            "actors": [maker.actor(things[key], o, names(key, o, "actor")) for key, o in actors.items()],
            "delegations": [maker.delegation(draft) for draft in sent],
            "weapon_systems": [maker.weapon(things[key], o, names(key, o, "weapon")) for key, o in armed.items()],
            "places": [
                maker.place(things[key], o, names(key, o, "place"), cast.state_of(things[key]))
                for key, o in places.items()
            ],
            "events": [maker.event(draft) for draft in happened],
            "claims": [maker.claim(draft) for draft in said],
            "relations": [maker.relation(draft) for draft in ties],
            "times": [*_dates_of(article), *(maker.when(time) for time in found_times)],
        }
    )


def _dates_of(article: Article) -> list[When]:
    """The article's own dates, where they stand in a date line of the text."""
    lines = [region for region in article.regions if region.role == "date"]
    dates = [when for when in (article.published, article.modified) if when]
    return [w for w in dates if w.mention and any(r.start <= w.mention.start < r.end for r in lines)]


def _added(bundle: Bundle, found: Bundle, provenance: Provenance) -> Bundle:
    """The bundle with the records that it does not have yet."""
    lists: dict[str, Any] = {}
    differs = bundle.provenance != provenance
    for name in LISTS.values():
        new = [r for r in getattr(found, name) if bundle.get(r.id) is None]
        if differs:
            new = [r.evolve(provenance=provenance) for r in new]
        lists[name] = [*getattr(bundle, name), *new]
    return bundle.evolve(**lists, times=[*bundle.times, *(t for t in found.times if t not in bundle.times)])
