"""Facts of a sample story, as its `.facts.toml` states them, held against what extraction found.

A fact is a line: `actors = ["Name | type"]`, `weapons = ["Name | category"]`, `delegations = ["sender | head"]`
(either side may be empty), `events = ["type | trigger"]`, `claims = ["source | first words | stance"]`,
`times = ["words | EDTF"]`.
Under `[not_yet]` stand facts that do not come out yet: when one does, it has to move up.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import newsmodel as nm

STANCES = {"deny": "denies", "accuse": "accuses", "report": "reports"}
Facts = dict[str, Any]


def read(path: Path) -> Facts:
    """The facts file of a story."""
    return tomllib.loads(path.with_suffix(".facts.toml").read_text("utf-8"))


def extracted(path: Path) -> nm.Bundle:
    """The bundle of a story, its date told as metadata where the text does not tell it."""
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    bundle = nm.read(path, "text").bundle
    if gold["published"] and gold.get("published_in_text") is False:
        told = nm.When(edtf=gold["published"], resolution="explicit")
        bundle = bundle.evolve(articles=[article.evolve(published=told) for article in bundle.articles])
    return nm.extract(bundle)


def lines(facts: Facts) -> Iterator[tuple[str, str]]:
    """Each fact as its key and its line."""
    for key, value in facts.items():
        if key in CHECKS:
            for line in [value] if isinstance(value, str) else value:
                yield key, line


def holds(bundle: nm.Bundle, key: str, line: str) -> bool:
    """Whether a fact came out."""
    return CHECKS[key](bundle, *(part.strip() for part in line.split("|")))


def fold(text: str | None) -> str:
    plain = (text or "").replace("’", "'").replace("“", '"').replace("”", '"')
    return re.sub(r"\s+", " ", plain).strip().casefold()


def _words(record: Any) -> set[str]:
    return {fold(n.text) for n in getattr(record, "names", ())} | {fold(m.text) for m in record.mentions}


def _named(bundle: nm.Bundle, id_: str | None, name: str) -> bool:
    record = bundle.get(id_) if id_ else None
    return record is not None and fold(name) in _words(record)


def _near(one: str, other: str) -> bool:
    return fold(one) in fold(other) or fold(other) in fold(one)


def _headline(bundle: nm.Bundle, text: str) -> bool:
    return fold(text) == fold(bundle.articles[0].headline)


def _published(bundle: nm.Bundle, date: str) -> bool:
    published = bundle.articles[0].published
    return bool(published and published.edtf and published.edtf.startswith(date))


def _actor(bundle: nm.Bundle, name: str, type_: str) -> bool:
    return any(actor.type == type_ and fold(name) in _words(actor) for actor in bundle.actors)


def _weapon(bundle: nm.Bundle, name: str, category: str) -> bool:
    return any(w.category == category and any(_near(name, m.text) for m in w.mentions) for w in bundle.weapon_systems)


def _delegation(bundle: nm.Bundle, sender: str, head: str) -> bool:
    return any(
        (not sender or any(_named(bundle, id_, sender) for id_ in d.represents))
        and (not head or _named(bundle, d.head, head))
        for d in bundle.delegations
    )


def _event(bundle: nm.Bundle, type_: str, trigger: str) -> bool:
    return any(event.type == type_ and any(_near(trigger, m.text) for m in event.mentions) for event in bundle.events)


def _claim(bundle: nm.Bundle, source: str, words: str, stance: str = "asserts") -> bool:
    def fits(claim: nm.Claim) -> bool:
        said = claim.source
        who = source.strip("~ ")
        by = (not who and said is None) or (
            said is not None
            and (_named(bundle, said.record, who) or (said.description and _near(who, said.description)))
        )
        manner = {STANCES.get(claim.speech_act, "asserts"), "asserts" if claim.speech_act == "report" else ""}
        return bool(by) and fold(words)[:25] in fold(claim.text) and (stance in manner or stance == "reports")

    return any(fits(claim) for claim in bundle.claims)


def _time(bundle: nm.Bundle, words: str, edtf: str) -> bool:
    return any((time.edtf or "") == edtf and _near(words, time.text or "") for time in bundle.times)


CHECKS: dict[str, Callable[..., bool]] = {
    "headline": _headline,
    "published": _published,
    "actors": _actor,
    "weapons": _weapon,
    "delegations": _delegation,
    "events": _event,
    "claims": _claim,
    "times": _time,
}
