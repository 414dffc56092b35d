"""Records in the words a person would use: what they are called, amounts, times. Knows no page and no terminal."""

from __future__ import annotations

from typing import Any

from newsmodel.models.actor import Actor
from newsmodel.models.article import Article
from newsmodel.models.bundle import AnyRecord, Bundle
from newsmodel.models.claim import Claim
from newsmodel.models.delegation import Delegation
from newsmodel.models.event import Event
from newsmodel.models.place import Place
from newsmodel.models.relation import Relation
from newsmodel.models.weapon_system import WeaponSystem
from newsmodel.values.party import Party
from newsmodel.values.quantity import Quantity
from newsmodel.values.when import When

_LONGEST_TITLE = 140
"""Characters of an article's first words that stand for a missing headline."""

_VISIBLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: "\u2421",
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\u2426"),
}


def visible(text: str) -> str:
    """A text in which what steers a terminal, or turns the order of letters, is to be seen: `␛`, and `␦` for the rest.

    As many characters as before, so that offsets hold. Tabs, newlines and the marks that scripts need (joiners, U+200E,
    U+200F) stay.
    """
    return text if text.isprintable() else text.translate(_VISIBLE)


def code(text: str) -> str:
    """A code as words: `arms_transfer` is “arms transfer”; another project's stays as it is."""
    return text if text.startswith("x-") else text.replace("_", " ")


def name(bundle: Bundle, id_: str) -> str:
    """The name of a record, or the words that describe it, or its id."""
    record: Any = bundle.get(id_)
    if record is None:
        return id_
    if getattr(record, "names", ()):
        return flat(record.names[0].text)
    return words(record) or id_


def party(bundle: Bundle, who: Party) -> str:
    """The name of a party, or its description."""
    return name(bundle, who.record) if who.record else flat(who.description or "")


def amount(quantity: Quantity) -> str:
    """An amount as a person writes it: “at least 20 km”."""
    numbers = [n for n in (quantity.value, quantity.min, quantity.max) if n is not None]
    unit = f" {quantity.unit}" if quantity.unit else ""
    return f"{_LEADS.get(quantity.qualifier, '')}{'–'.join(f'{n:g}' for n in numbers)}{unit}"


_LEADS = {"about": "about ", "at_least": "at least ", "at_most": "at most ", "up_to": "up to "}


def when(time: When) -> str:
    """A time with its value: “2020 (early)”."""
    if not time.edtf:
        return time.text or ""
    return f"{time.edtf}{f' ({time.modifier})' if time.modifier else ''}"


def act(claim: Claim) -> str:
    """What a source does, as a verb: “denies”, “has no comment”."""
    return _ACTS[claim.speech_act][0] if claim.speech_act in _ACTS else code(claim.speech_act)


def voice(bundle: Bundle, claim: Claim) -> tuple[str, str]:
    """Who makes a claim and what they do: (“Russia”, “denies”); for the article's own hearsay (“”, “it is said”)."""
    if claim.source:
        return party(bundle, claim.source), act(claim)
    return "", f"it is {_ACTS[claim.speech_act][1] if claim.speech_act in _ACTS else 'said'}"


_ACTS: dict[str, tuple[str, str]] = {
    "say": ("says", "said"),
    "announce": ("announces", "announced"),
    "report": ("reports", "reported"),
    "believe": ("believes", "believed"),
    "accuse": ("accuses", "alleged"),
    "deny": ("denies", "denied"),
    "confirm": ("confirms", "confirmed"),
    "warn": ("warns", "feared"),
    "threaten": ("threatens", "threatened"),
    "promise": ("promises", "promised"),
    "request": ("requests", "requested"),
    "praise": ("praises", "praised"),
    "condemn": ("condemns", "condemned"),
    "estimate": ("estimates", "estimated"),
    "no_comment": ("has no comment", "not commented on"),
}
"""What a source does, and what is done where none is named."""


def title(bundle: Bundle, record: AnyRecord) -> str:
    """What a record is called where it stands alone."""
    match record:
        case Article():
            return headline(record) or record.id
        case Actor() | Place() | WeaponSystem():
            return name(bundle, record.id)
        case Delegation():
            senders = ", ".join(name(bundle, id_) for id_ in record.represents)
            return f"Delegation of {senders}" if senders else words(record) or "Delegation"
        case Event():
            told = words(record) if record.type == "other" else ""
            return flat(record.label or "") or sentence(told or code(record.type))
        case Claim():
            return sentence(" ".join(filter(None, voice(bundle, record))))
        case Relation():
            ends = (name(bundle, record.subject), code(record.predicate), name(bundle, record.object))
            return " ".join(ends)


def headline(article: Article) -> str:
    """The headline, or the beginning of the first paragraph; empty where there is no text."""
    return flat(article.headline or "") or clip(article.body.lstrip().partition("\n")[0], _LONGEST_TITLE)


def words(record: Any) -> str:
    """The first words that a record rests on; nothing where there are none."""
    return flat(record.mentions[0].text) if record.mentions else ""


def sentence(text: str) -> str:
    """A text with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def marked(text: str) -> bool:
    """Whether a text stands in quotation marks already."""
    return len(text) > 1 and text[0] in '“«„"' and text[-1] in '”»“"'


def clip(text: str, most: int) -> str:
    """The beginning of a text on one line, at most so many characters, to the end of a word where one ends near."""
    line = flat(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    word = cut.rfind(" ")
    return (cut[:word] if word >= most // 2 else cut).rstrip() + "…"
