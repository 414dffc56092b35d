"""A bundle told to a person: who, with whom, with what, what happened, who says so, and what does not add up.

Knows records; writes plain text without colours. Every line ends in a few of the words it rests on.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from newsmodel.checks import check
from newsmodel.models.actor import Actor
from newsmodel.models.bundle import Bundle
from newsmodel.models.claim import Claim
from newsmodel.models.delegation import Delegation
from newsmodel.models.event import Event
from newsmodel.models.weapon_system import WeaponSystem
from newsmodel.values.party import Party
from newsmodel.values.quantity import Quantity
from newsmodel.values.when import When

MOST_WORDS = 60
"""Characters of evidence a line shows."""

WIDTH = 100


def summarise(bundle: Bundle, *, width: int | None = None) -> str:
    """The summary of a bundle; `width` in characters, that of the terminal without."""
    columns = width or min(shutil.get_terminal_size((WIDTH, 24)).columns, 120)
    parts = [*_articles(bundle), *(part for make in _SECTIONS if (part := make(bundle, columns)))]
    return "\n\n".join(parts)


def _articles(bundle: Bundle) -> Iterator[str]:
    for article in bundle.articles:
        title = article.headline or _clip(" ".join(article.body.split()), 90)
        facts = [
            f"published {article.published.edtf or article.published.text}"
            if article.published
            else "no date of publication",
            *(f"by {byline.name}" for byline in article.bylines),
            article.source.name if article.source else "",
            article.dateline.text if article.dateline else "",
        ]
        yield f"{title}\n{' · '.join(filter(None, facts))}"


def _section(title: str, rows: Iterable[tuple[str, str, str]], width: int) -> str:
    """Rows of a subject, what is said of it, and evidence, under a title; empty without rows."""
    made = list(rows)
    if not made:
        return ""
    lead = min(max(len(subject) for subject, _, _ in made), 28) + 2
    lines = [title.upper()]
    for subject, said, words in made:
        quoted = f"“{_clip(words, MOST_WORDS)}”" if words else ""
        told = "  ".join(filter(None, [said, quoted]))
        first = f"  {subject:<{lead}}" if len(subject) < lead else f"  {subject}\n  {'':<{lead}}"
        body = textwrap.wrap(told, max(30, width - lead - 2), break_on_hyphens=False) or [""]
        lines.append(first + ("\n  " + " " * lead).join(body))
    return "\n".join(lines)


def _who(bundle: Bundle, width: int) -> str:
    order = ("person", "state")
    actors = sorted(bundle.actors, key=lambda a: order.index(a.type) if a.type in order else len(order))
    return _section("Who", ((name(bundle, a.id), _actor(bundle, a), _words(a)) for a in actors), width)


def _actor(bundle: Bundle, actor: Actor) -> str:
    posts = [p.title + (f" ({name(bundle, p.of)})" if p.of else "") for p in actor.positions]
    ties = [name(bundle, tie) for tie in actor.affiliations]
    kind = actor.type.replace("_", " ")
    return "; ".join(dict.fromkeys([kind, *posts])) + (f" – {', '.join(ties)}" if ties and not posts else "")


def _delegations(bundle: Bundle, width: int) -> str:
    return _section(
        "Delegations", ((_sender(bundle, d), _delegation(bundle, d), _words(d)) for d in bundle.delegations), width
    )


def _sender(bundle: Bundle, delegation: Delegation) -> str:
    return ", ".join(name(bundle, id_) for id_ in delegation.represents) or "from somebody"


def _delegation(bundle: Bundle, delegation: Delegation) -> str:
    facts = [
        f"led by {name(bundle, delegation.head)}" if delegation.head else "",
        f"of {amount(delegation.size)}" if delegation.size else "",
        f"received by {', '.join(name(bundle, id_) for id_ in delegation.hosts)}" if delegation.hosts else "",
        f"with {', '.join(party(bundle, m.actor) for m in delegation.members)}" if delegation.members else "",
    ]
    return ", ".join(filter(None, facts))


def _weapons(bundle: Bundle, width: int) -> str:
    return _section(
        "Weapons", ((_weapon_name(bundle, w), _weapon(bundle, w), _words(w)) for w in bundle.weapon_systems), width
    )


def _weapon_name(bundle: Bundle, weapon: WeaponSystem) -> str:
    return weapon.names[0].text if weapon.names else "unnamed"


def _weapon(bundle: Bundle, weapon: WeaponSystem) -> str:
    facts = [
        (weapon.subcategory or weapon.category).replace("_", " "),
        amount(weapon.quantity) if weapon.quantity else "",
        f"{weapon.propulsion} propulsion" if weapon.propulsion else "",
        f"range {amount(weapon.range)}" if weapon.range else "",
        ", ".join(weapon.status),
        f"of {', '.join(name(bundle, id_) for id_ in weapon.operators)}" if weapon.operators else "",
        f"made by {', '.join(name(bundle, id_) for id_ in (*weapon.manufacturers, *weapon.origin))}"
        if weapon.origin
        else "",
    ]
    return ", ".join(filter(None, facts))


def _events(bundle: Bundle, width: int) -> str:
    return _section(
        "What happened",
        ((event.type.replace("_", " "), _event(bundle, event), _words(event)) for event in bundle.events),
        width,
    )


def _event(bundle: Bundle, event: Event) -> str:
    stances = bundle.stances(event)
    state = "contested" if stances.contested else "" if event.status == "occurred" else event.status.replace("_", " ")
    roles = [f"{p.role}: {party(bundle, p.party)}" for p in event.participants]
    facts = [
        f"[{state}]" if state else "",
        when(event.when) if event.when else "",
        "; ".join(roles),
        f"in {', '.join(name(bundle, id_) for id_ in event.places)}" if event.places else "",
    ]
    return "  ".join(filter(None, facts))


def _claims(bundle: Bundle, width: int) -> str:
    return _section("Who says so", ((_source(bundle, c), _claim(bundle, c), c.text) for c in bundle.claims), width)


def _source(bundle: Bundle, claim: Claim) -> str:
    return party(bundle, claim.source) if claim.source else "it is said"


def _claim(bundle: Bundle, claim: Claim) -> str:
    hedge = "" if claim.factuality in ("certain", "certain_not") else claim.factuality.replace("_", " ")
    through = f"through {', '.join(party(bundle, p) for p in claim.reported_by)}" if claim.reported_by else ""
    to = f"to {', '.join(party(bundle, p) for p in claim.addressees)}" if claim.addressees else ""
    return " ".join(
        filter(None, [_ACTS.get(claim.speech_act, claim.speech_act), to, through, f"({hedge})" if hedge else ""])
    )


_ACTS = {
    "say": "says",
    "deny": "denies",
    "accuse": "accuses",
    "report": "reports",
    "believe": "believes",
    "announce": "announces",
}


def _findings(bundle: Bundle, width: int) -> str:
    return _section("What does not add up", ((p.code, p.message, "") for p in check(bundle)), width)


_SECTIONS: Sequence[Callable[[Bundle, int], str]] = (_who, _delegations, _weapons, _events, _claims, _findings)


def name(bundle: Bundle, id_: str) -> str:
    """The name of a record, or the words that describe it, or its id."""
    record: Any = bundle.get(id_)
    if record is None:
        return id_
    if getattr(record, "names", ()):
        return " ".join(record.names[0].text.split())
    return _words(record) or id_


def party(bundle: Bundle, who: Party) -> str:
    """The name of a party, or its description."""
    return name(bundle, who.record) if who.record else " ".join((who.description or "").split())


def amount(quantity: Quantity) -> str:
    """An amount as a person writes it: “more than 20 km”."""
    lead = {"about": "about ", "at_least": "at least ", "at_most": "at most ", "up_to": "up to "}.get(
        quantity.qualifier, ""
    )
    numbers = [n for n in (quantity.value, quantity.min, quantity.max) if n is not None]
    return f"{lead}{'–'.join(f'{n:g}' for n in numbers)}{f' {quantity.unit}' if quantity.unit else ''}"


def when(time: When) -> str:
    """A time with its value: “2020, early”."""
    if not time.edtf:
        return time.text or ""
    return f"{time.edtf}{f' ({time.modifier})' if time.modifier else ''}"


def _words(record: Any) -> str:
    return " ".join(record.mentions[0].text.split()) if record.mentions else ""


def _clip(words: str, most: int) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
