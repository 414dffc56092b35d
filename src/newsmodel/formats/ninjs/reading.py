"""An item of ninjs, as plain JSON values, to a bundle. Knows no bytes.

The item is an article, and so are those of its associations that we wrote; other associations stay with the item that
has them. People, organisations, places and events become records; objects do where we wrote them.
"""

from __future__ import annotations

from typing import Any, cast

from newsmodel.formats.mapping import Row, Table, build, get_json, read, resolve, same
from newsmodel.formats.ninjs import names, writing
from newsmodel.formats.ninjs.keeping import keep
from newsmodel.formats.ninjs.tables import MEMBERS, Family, Member, item_table
from newsmodel.formats.ninjs.words import body_path, compose, get_words
from newsmodel.jsontext import Step, show_path
from newsmodel.models.actor import Actor
from newsmodel.models.article import Article
from newsmodel.models.bundle import LISTS, Bundle
from newsmodel.models.event import Event
from newsmodel.models.place import Place
from newsmodel.models.weapon_system import WeaponSystem
from newsmodel.values.base import Model
from newsmodel.values.problem import Problem

Way = tuple[Step, ...]
Plain = dict[str, Any]

_MODELS: dict[str, type[Model]] = {"actor": Actor, "place": Place, "event": Event, "weapon_system": WeaponSystem}


class Reader:
    """Reads one document; `problems` says what of it could not be understood."""

    def __init__(self, document: Plain, version: str, *, home: str, digest: str) -> None:
        self.document = document
        self.version = version
        self.home = home
        uri = document.get("uri")
        self.base = uri if isinstance(uri, str) and uri else digest
        self.family = cast("Family", version[0])
        self.names = names.Names()
        self.problems: list[Problem] = []

    def bundle(self) -> Bundle:
        """The bundle that the document is."""
        left = dict(self.document)
        has_article = left.get("uri") != names.NO_ARTICLE
        articles = [self._article(left, ())] if has_article else []
        articles += self._associated(left)
        lists: dict[str, list[Plain]] = {}
        for member in MEMBERS:
            lists.setdefault(LISTS[member.kind], []).extend(self._records(member, left))
        bundle = Bundle.model_validate({"articles": articles, **lists})
        return self._keeping(bundle, left) if has_article else bundle

    def _keeping(self, bundle: Bundle, left: Plain) -> Bundle:
        """The bundle, its first article keeping what is left of the document, unless that is what we would write."""
        if self.version == self.home and same(self.document, writing.document(bundle, self.version), ordered=True):
            return bundle
        main, *others = bundle.articles
        plain = main.to_dict()
        kept = keep(
            left, lambda e: writing.item(plain | {"extensions": e}, self.version), self.version, whole=self.document
        )
        return bundle.evolve(articles=[main.evolve(extensions=kept), *others])

    def _article(self, item: Plain, way: Way) -> Plain:
        first = "firstCreated" if self.family == "3" else "firstcreated"
        table = item_table(self.family, two_dates=first in item)
        body = body_path(item, self.family)
        table += (Row("/body", body),) if body else ()
        fields, problems = read(table, item, at=way, get=get_words, severity="warning")
        self.problems += problems
        given = self.names.give("article", fields.pop("uri", None), (self.base, *way))
        text, regions = compose(fields.get("headline"), fields.pop("body", None))
        return self._accepted(Article, {**given, "text": text, "regions": regions, **fields}, table, item, way)

    def _associated(self, left: Plain) -> list[Plain]:
        """The articles that we wrote among the associations, which are taken from what is left."""
        there = left.get("associations")
        named = there.items() if isinstance(there, dict) else enumerate(there) if isinstance(there, list) else ()
        own = {step: item for step, item in named if isinstance(item, dict) and self._is_own(step, item)}
        if own and isinstance(there, dict):
            _replace(left, "associations", {step: item for step, item in there.items() if step not in own})
        elif own and isinstance(there, list):
            _replace(left, "associations", [item for step, item in enumerate(there) if step not in own])
        return [self._association(item, ("associations", step)) for step, item in own.items()]

    def _is_own(self, step: Step, item: Plain) -> bool:
        name = step if self.family == "1" else item.get("name")
        return isinstance(name, str) and name.startswith(writing.ASSOCIATED)

    def _association(self, item: Plain, way: Way) -> Plain:
        article = self._article(item, way)
        bare = item if self.family == "1" else {name: value for name, value in item.items() if name != "name"}
        kept = keep(bare, lambda e: writing.item(article | {"extensions": e}, self.version), self.version)
        return article | {"extensions": kept}

    def _records(self, member: Member, left: Plain) -> list[Plain]:
        """The records of a list, whose elements are taken from what is left."""
        name = member.name(self.family)
        elements = left.get(name)
        if not isinstance(elements, list):
            return []
        get = names.get_tag if self.family == "1" else get_json
        found, others = [], []
        for place, element in enumerate(elements):
            uri = get(element, "uri") if isinstance(element, dict) else None
            own = names.own_id(member.kind, uri) if isinstance(uri, str) else None
            if isinstance(element, dict) and (member.foreign or own):
                found.append(self._record(member, element, (name, place)))
            else:
                others.append(element)
        if found:
            _replace(left, name, others)
        return found

    def _record(self, member: Member, element: Plain, way: Way) -> Plain:
        get = names.get_tag if self.family == "1" else get_json
        table = member.table(self.family)
        fields, problems = read(table, element, at=way, get=get, severity="warning")
        self.problems += problems
        given = self.names.give(member.kind, fields.pop("uri", None), (self.base, *way))
        plain = {**member.defaults, **given, **fields.pop("point", {}), **fields}
        record = self._accepted(_MODELS[member.kind], plain, table, element, way)
        kept = keep(element, lambda e: writing.element(record | {"extensions": e}, member, self.version), self.version)
        return record | {"extensions": kept}

    def _accepted(self, model: type[Model], plain: Plain, table: Table, foreign: Plain, way: Way) -> Plain:
        """The plain fields less those that the model refuses, which become problems at the place they came from."""

        def at(pointer: str) -> str:
            row = next((row for row in table if f"{pointer}/".startswith(f"{row.ours}/")), None)
            return show_path((*way, *resolve(foreign, row.theirs)) if row else way)

        made, problems = build(model, plain, at=at, severity="warning")
        self.problems += problems
        if made is None:
            raise AssertionError(f"{plain['id']} lacks what it was given")
        return made.to_dict()


def _replace(left: Plain, name: str, value: Any) -> None:
    if value:
        left[name] = value
    else:
        del left[name]
