"""Who is named as author, in the words of a credit line. Reads short lines; knows no list of people.

A credit may be a line of its own (“By X and Y”, “X, Staff Writer”) or a sentence at the end (“Reporting by X in Seoul;
editing by Y”). Ranks before a name and places, outlets and posts after it are no part of the name.
"""

# ruff: noqa: E501  a pattern is one row of a table

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_NAME_WORD = r"(?:[^\W\d_a-z](?:[\w’'-]{1,24}|\.(?:[^\W\d_a-z]\.){0,2})|(?:van|von|der|den|de|da|dos|del|della|di|bin|ibn|al|el|la|le|ten|ter|du|abu|ben)\b)"
_NAME = rf"(?-i:{_NAME_WORD}(?:[ -]{_NAME_WORD}){{1,4}})"
_NAMED: Final = re.compile(_NAME)
_FULL_NAME: Final = re.compile(rf"{_NAME}(?:,? (?:Jr|Sr)\.?| I{{2,3}})?\Z")

BY: Final = re.compile(
    r"(?:[—–-]{1,2} ?)?(?:(?:story|article|written|posted|published|words|text|report|reported|reporting|compiled|submitted|"
    r"contributed|analysis|commentary|opinion|(?:\w{2,12} )?report|(?:\w{2,12} )?review|interview|translated|edited and compiled|courtesy story)(?: and (?:photos?|pictures?|video))?(?: on .{1,30}?)? by|by|authors?:|"
    r"reporters?:|byline:|writer:|from (?=our|correspondents|staff|[^.]{3,80} public affairs\W{0,3}\Z))\W{0,3}\s?(?=\w)",
    re.IGNORECASE,
)
"""What opens a line of credit."""

STAFF: Final = re.compile(
    r"(?:(?:news |our |wire |web )?(?:agency|agencies|staff|foreign staff|news agencies|wire services|wire reports?)"
    r"(?: (?:staff|reports?|reporters?|writers?|correspondents?|and (?:news )?agencies|and wires?))?|(?:from )?(?:(?:our|an?|the) )?(?:(?:own|special|staff|foreign|war|diplomatic|defen[cs]e|political) )?(?:correspondents?|bureau|reporters?))"
    r"(?: in .{1,60})?\Z",
    re.IGNORECASE,
)
"""A credit that names nobody."""

_POST = r"(?:(?:senior |chief |foreign |defen[cs]e |military |diplomatic |special |staff |political |security |war |national security )*(?:staff|writers?|correspondents?|reporters?|editors?|columnist|journalist|bureau chief|analyst|contributor))"
NAMED_WITH_POST: Final = re.compile(
    rf"(?P<names>{_NAME}(?:(?:,| and|, and| &) {_NAME}){{0,4}})(?:,? and (?:news )?agencies|,? (?:and )?(?:agencies|staff)"
    rf"|(?:,| [-–—|]| \() ?(?:\w{{2,20}} ){{0,3}}(?i:{_POST})\W{{0,2}}(?:.{{0,60}}))\Z"
)
"""“X, Staff Writer”, “X and agencies”."""

REPORTED: Final = re.compile(
    rf"(?:(?i:reporters?|correspondents?|journalists?) )?(?P<names>{_NAME}(?:(?:,| and|, and) {_NAME}){{0,4}})"
    r"(?: in [A-Z]\S{1,30}(?: [A-Z]\S{1,30})?)? (?:reported|wrote|adapted|produced|prepared|compiled)"
    r" (?:on |up )?(?:this|the) (?:story|report|article|piece|program)\b.{0,300}"
)
"""“X and Y reported on this story for …”"""

CLOSING: Final = re.compile(
    r"[(\[—–-]{0,2}\s?(?:(?:additional |further |extra )?(?:reporting|writing|writting|report|editing|edited|compiled|translation)(?: and (?:writing|editing|reporting))?"
    r"(?: by(?= (?-i:[A-ZÀ-Þ])| our | staff)|:)|written by (?=(?-i:[A-Z]))|with (?:reporting|files|additional reporting|contributions?|inputs?|agency|reports?)(?: from| by)|"
    rf"{_NAME}(?:(?:,| and|, and) {_NAME}){{0,4}}(?: in .{{1,40}})? (?:contributed(?: reporting|\.|,| from| to (?:this|the) (?:report|story|article))|reported from|was the editor)|"
    r"(?-i:[A-Z][\w’'-]{1,24}(?:(?:,| and|, and) [A-Z][\w’'-]{1,24}){0,3}) reported from (?-i:[A-Z])).{0,400}\Z",
    re.IGNORECASE,
)
"""A credit at the end: reporters, editors, helpers."""
BIOGRAPHY: Final = re.compile(
    rf"{_NAME}(?:,? [^.]{{1,60}},)? (?:is|was|writes|covers|has (?:written|reported|covered|worked)) (?:an? |the |about |on |for |as )?(?:\S{{2,24}} ){{0,6}}?"
    r"(?:reporter|writer|correspondent|editor|fellow|analyst|journalist|author|professor|columnist|researcher|freelance|blogger|lecturer|director)\b"
)
"""“X is a senior fellow at …”: a sentence about the author where nothing of the report follows."""
_REPORTERS: Final = re.compile(
    r"[(\[—–-]{0,2}\s?(?:(?:reporting|writing)(?: and (?:writing|editing|reporting))?|written|compiled|report) by:? (?P<names>[^;.]{3,200})",
    re.IGNORECASE,
)

_RANK: Final = re.compile(
    r"(?:(?:(?:senior |chief )?mass communication specialist|petty officer|chief petty officer|(?:senior )?chief|staff|sergeant|sgt\.?|tech(?:nical)?|master|"
    r"senior master|chief master|gunnery|first|lance|private|pvt\.?|pfc\.?|spc\.?|specialist|cpl\.?|corporal|seaman|"
    r"airman|senior airman|lt\.?|lieutenant|capt(?:ain)?\.?|maj(?:or)?\.?|col(?:onel)?\.?|cmdr\.?|commander|rear|"
    r"vice|adm(?:iral)?\.?|gen(?:eral)?\.?|brig\.?|1st|2nd|3rd|class|1st\.?|u\.?s\.?|army|navy|air force|marine corps|"
    r"first class|second class|third class|mc[123c]|msgt\.?|ssgt\.?|tsgt\.?|mr\.?|ms\.?|mrs\.?|dr\.?|prof\.?|professor|journalist [123]|amn\.?|sra|a1c|gysgt\.?|"
    r"ens(?:ign)?\.?|warrant officer|chief warrant officer [1-5]|seaman apprentice|public affairs specialist)\b\.?\s){1,6}(?=[A-Z])",
    re.IGNORECASE,
)
_NO_PERSON: Final = re.compile(
    r"\b(?:news|press|public affairs|affairs|fleet|command|army|navy|corps|force|wing|division|brigade|regiment|squadron|"
    r"staff|writer|correspondent|editor|reporter|columnist|agency|service|office|bureau|times|post|journal|reuters|afp|"
    r"bbc|cnn|voa|media|university|institute|center|centre|ministry|department|contributor|analyst|agencies|group|radio|"
    r"television|tv|team|battalion|directorate|school|guard|support|fort|camp|base|world service|international|"
    r"u\.?s\.?|updated|published|for|special|united|kingdom|new|north|south|east|west|city|province|republic|islands?|sea|gulf|desk|stadium|square|palace|house|hall|park|street|hotel|airport)\b|[0-9]|\.com\b",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r"\s[|·•–—/]{1,2}\s|\s-{1,2}\s|[\n(\[@;]|\s(?:in|for|at|of|on|from|is|reporting|updated|published|posted|special to|via|with)\s|\s?[0-9]{1,2}[:/][0-9]",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"\s?,? (?:and|&|und|et) | ?; ?", re.IGNORECASE)


def names_of(words: str, *, always: bool = True) -> Iterator[str]:
    """The names in a credit without its “By”; the first is believed whatever it looks like, if `always`."""
    words = words[:300].lstrip(" :")
    if cut := _CUT.search(words):
        words = words[: cut.start()]
    groups = _AND.split(words)
    unnamed = None
    for number, group in enumerate(groups):
        for place, piece in enumerate(group.split(",")):
            bare = _unranked(piece.strip(" ."))
            listed = place == 0 or (number == 0 and len(groups) > 1) or len(bare.split()) <= 3
            if always and STAFF.match(bare):
                unnamed = unnamed or bare
                continue
            if bare and (always or (_is_person(bare) and listed)):
                yield bare
            always, unnamed = False, None
    if unnamed:
        yield unnamed


def _unranked(name: str) -> str:
    rank = _RANK.match(name)
    return name[rank.end() :] if rank else name


def ranked_name(words: str) -> str | None:
    """The name in “Cpl. Ann Marsh 1st Marine Division” or “Ann Marsh”; None where there is neither rank nor mere name."""
    rank = _RANK.match(words)
    found = _NAMED.match(words, rank.end() if rank else 0)
    if found is None or not (rank or found.end() == len(words)):
        return None
    return found[0] if _is_person(found[0]) and not found[0].isupper() else None


def reporters(words: str) -> Iterator[str]:
    """The reporters of a closing credit: “(Reporting by X in Seoul; Editing by Y)”."""
    found = _REPORTERS.match(words)
    for part in re.split(r",| and |&", found["names"]) if found else ():
        yield from names_of(part.strip(), always=False)


def before_place(words: str) -> str:
    """“Ann Marsh in Valdia” without its place."""
    return words.partition(" in ")[0] if len(words) < 80 else words


def are_names(words: str) -> bool:
    """Whether a line is one or several persons' names and nothing else."""
    return len(words) < 160 and all(is_name(name.strip()) for part in _AND.split(words) for name in part.split(","))


def is_name(words: str) -> bool:
    """Whether a line is a person's name and nothing else, as far as capitals tell."""
    return _is_person(words) and words.upper() != words


def _is_person(piece: str) -> bool:
    return _FULL_NAME.match(piece) is not None and not _NO_PERSON.search(piece)
