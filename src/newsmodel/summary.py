"""A bundle told to a person: who, with whom, with what, what happened, who says so, and what does not add up.

Knows records; writes plain text without colours. Every line ends in a few of the words it rests on.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator

from attrs import frozen

from newsmodel.checks import check
from newsmodel.models.actor import Actor
from newsmodel.models.article import Article
from newsmodel.models.bundle import Bundle
from newsmodel.models.claim import Claim
from newsmodel.models.delegation import Delegation
from newsmodel.models.event import Event
from newsmodel.models.weapon_system import WeaponSystem
from newsmodel.wording import act, amount, clip, code, headline, marked, name, party, visible, when, words

MOST_WORDS = 60
"""Characters of evidence a line shows."""

WIDTH = 100


@frozen
class Row:
    """A subject, what is said of it, and the words that it rests on; each may be empty."""

    subject: str
    said: str
    words: str = ""


@frozen
class Section:
    """Rows under a title, at least one."""

    title: str
    rows: tuple[Row, ...]


def summarise(bundle: Bundle, *, width: int | None = None, texts: bool = False) -> str:
    """The summary of a bundle as plain text, on request with the texts of its articles.

    `width` in characters, that of the terminal without.
    """
    columns = width or min(shutil.get_terminal_size((WIDTH, 24)).columns, 120)
    heads = ["\n".join(heading(a)) + (f"\n\n{a.text.rstrip()}" if texts else "") for a in bundle.articles]
    return visible("\n\n".join([*heads, *(_plain(section, columns) for section in sections(bundle))]))


def heading(article: Article) -> tuple[str, str]:
    """The title of an article, and on one line what is known of it as a publication."""
    facts = [
        f"published {article.published.edtf or article.published.text}"
        if article.published
        else "no date of publication",
        *(f"by {byline.name}" for byline in article.bylines),
        article.source.name if article.source else "",
        article.dateline.text if article.dateline else "",
    ]
    return headline(article), " · ".join(filter(None, facts))


def sections(bundle: Bundle) -> Iterator[Section]:
    """The sections that have something to tell, in the order in which they are read."""
    for heading_, rows in (
        ("Who", _who(bundle)),
        ("Delegations", (Row(_sender(bundle, d), _delegation(bundle, d), words(d)) for d in bundle.delegations)),
        ("Weapons", (Row(_weapon_name(w), _weapon(bundle, w), words(w)) for w in bundle.weapon_systems)),
        ("What happened", (Row(code(e.type), _event(bundle, e), words(e)) for e in bundle.events)),
        ("Who says so", (Row(_source(bundle, c), _claim(bundle, c), c.text) for c in bundle.claims)),
        ("What does not add up", (Row(p.code, p.message) for p in check(bundle))),
    ):
        if told := tuple(rows):
            yield Section(heading_, told)


def _plain(section: Section, width: int) -> str:
    lead = min(max(len(row.subject) for row in section.rows), 28) + 2
    lines = [section.title.upper()]
    for row in section.rows:
        told = "  ".join(filter(None, [row.said, quoted(row)]))
        first = f"  {row.subject:<{lead}}" if len(row.subject) < lead else f"  {row.subject}\n  {'':<{lead}}"
        body = textwrap.wrap(told, max(30, width - lead - 2), break_on_hyphens=False) or [""]
        lines.append(first + ("\n  " + " " * lead).join(body))
    return "\n".join(lines)


def quoted(row: Row) -> str:
    """The words of a row in quotation marks, shortened; empty where it has none."""
    inner = row.words[1:-1] if marked(row.words) else row.words
    return f"“{clip(inner, MOST_WORDS)}”" if inner else ""


def _who(bundle: Bundle) -> Iterable[Row]:
    order = ("person", "state")
    actors = sorted(bundle.actors, key=lambda a: order.index(a.type) if a.type in order else len(order))
    return (Row(name(bundle, a.id), _actor(bundle, a), words(a)) for a in actors)


def _actor(bundle: Bundle, actor: Actor) -> str:
    posts = [p.title + (f" ({name(bundle, p.of)})" if p.of else "") for p in actor.positions]
    ties = [name(bundle, tie) for tie in actor.affiliations]
    return "; ".join(dict.fromkeys([code(actor.type), *posts])) + (
        f" – {', '.join(ties)}" if ties and not posts else ""
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


def _weapon_name(weapon: WeaponSystem) -> str:
    return weapon.names[0].text if weapon.names else "unnamed"


def _weapon(bundle: Bundle, weapon: WeaponSystem) -> str:
    makers = (*weapon.manufacturers, *weapon.origin)
    facts = [
        code(weapon.subcategory or weapon.category),
        amount(weapon.quantity) if weapon.quantity else "",
        f"{weapon.propulsion} propulsion" if weapon.propulsion else "",
        f"range {amount(weapon.range)}" if weapon.range else "",
        ", ".join(weapon.status),
        f"of {', '.join(name(bundle, id_) for id_ in weapon.operators)}" if weapon.operators else "",
        f"made by {', '.join(name(bundle, id_) for id_ in makers)}" if weapon.origin else "",
    ]
    return ", ".join(filter(None, facts))


def _event(bundle: Bundle, event: Event) -> str:
    contested = bundle.stances(event).contested
    state = "contested" if contested else "" if event.status == "occurred" else code(event.status)
    roles = [f"{p.role}: {party(bundle, p.party)}" for p in event.participants]
    facts = [
        f"[{state}]" if state else "",
        when(event.when) if event.when else "",
        "; ".join(roles),
        f"in {', '.join(name(bundle, id_) for id_ in event.places)}" if event.places else "",
    ]
    return "  ".join(filter(None, facts))


def _source(bundle: Bundle, claim: Claim) -> str:
    return party(bundle, claim.source) if claim.source else "it is said"


def _claim(bundle: Bundle, claim: Claim) -> str:
    facts = [
        act(claim),
        f"to {', '.join(party(bundle, p) for p in claim.addressees)}" if claim.addressees else "",
        f"through {', '.join(party(bundle, p) for p in claim.reported_by)}" if claim.reported_by else "",
        "" if claim.factuality in ("certain", "certain_not") else f"({code(claim.factuality)})",
    ]
    return " ".join(filter(None, facts))
