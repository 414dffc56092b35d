"""The words of the English calendar and of tense, as tables. Data only: knows no tokens, no rules, no arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Modifier = Literal["early", "mid", "late"]

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

MONTHS = MappingProxyType(
    {name: n for n, name in enumerate(_MONTHS, 1)}
    | {name[:3]: n for n, name in enumerate(_MONTHS, 1) if name != "may"}
    | {"sept": 9}
)
"""Month names and abbreviations, without full stop, to 1–12."""

WEEKDAYS = MappingProxyType(
    {name: n for n, name in enumerate(_WEEKDAYS)}
    | {name[:3]: n for n, name in enumerate(_WEEKDAYS)}
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
)
"""Weekday names and abbreviations to 0 (Monday) – 6."""

WEEKDAY_PLURALS = frozenset(name + "s" for name in _WEEKDAYS)

PLAIN_NAMES = frozenset({*_MONTHS, *_WEEKDAYS} - {"march", "may", "august"})
"""Names that may be believed in lower case."""

NAMES_OF_OTHER_THINGS = frozenset({3, 4, 5, 6, 8})
"""Months whose names are verbs, adjectives or given names too: alone, they need a word that asks for a date."""

SEASONS = MappingProxyType({"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24})
SEASON_MONTHS = MappingProxyType(
    {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
    | {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}
)
"""First and last month of EDTF's seasons (of the northern half of the earth), quarters and halves.

Over 12 is next year.
"""

UNITS = MappingProxyType(
    {u: u for u in "minute hour day week weekend fortnight month quarter year decade century".split()}
)
PLURALS = MappingProxyType({u + "s": u for u in UNITS} | {"centuries": "century"})

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
COUNTS = MappingProxyType(
    {w: n for n, w in enumerate(_SMALL, 1)} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50}
)
VAGUE_COUNTS = frozenset("few several many some couple".split())

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = MappingProxyType({w: n for n, w in enumerate(_ORDINALS, 1)})
TENS = MappingProxyType({"twenty": 20, "thirty": 30})

DECADES = MappingProxyType(
    {
        w: n * 10
        for n, w in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
    }
)

PARTS = frozenset("morning afternoon evening night nightfall dawn dusk noon midday midnight lunchtime daybreak".split())
MOMENTS = frozenset("dawn dusk noon midday midnight sunrise sunset daybreak nightfall".split())
HALVES = frozenset({"am", "a.m", "a.m.", "pm", "p.m", "p.m."})
ZONES = frozenset("gmt utc z est edt et cet cest bst kst jst msk ist pst pdt pt eet eest hours hrs".split())

EDGES: Mapping[str, Modifier] = MappingProxyType(
    {"early": "early", "mid": "mid", "late": "late", "mid-to-late": "late", "early-to-mid": "mid"}
)
EDGE_NOUNS: Mapping[str, Modifier | None] = MappingProxyType(
    {
        "end": "late",
        "close": "late",
        "beginning": "early",
        "start": "early",
        "outset": "early",
        "middle": "mid",
        "dawn": "early",
        "eve": None,
    }
)
"""“the … of 2008”: nouns and the part of the time they mean."""

# ---- what allows a bare number to be a year, and a bare name to be a month ----

ASKS_FOR_YEAR = frozenset(
    "in since by during after before until till from early late mid between circa c ca around born est founded year "
    "through throughout prior fiscal back early- mid- late- in- post pre earlier later".split()
)
ASKS_FOR_YEAR_WEAKLY = frozenset("of to about the a an its his her their our this that 's and or both (".split())
ASKS_FOR_MONTH = frozenset(
    "in since until till during early late mid last next this through throughout of by from to before after between "
    "each every previous past following coming ago around for earlier later on".split()
)
SURE_OF_MONTH = frozenset("in since until till during early late mid last next this through throughout".split())
"""The ones that hold even where the text also knows a person by the month's name."""

NOT_BEFORE_NAMES = frozenset({*MONTHS, *WEEKDAYS, *WEEKDAY_PLURALS, *ASKS_FOR_MONTH, *SEASONS, "the", "and", "or"})
"""Capitalised or not, words that make no name of the month after them."""

STRONG_FOR_YEAR = frozenset("in since during early late mid until till year born circa fiscal".split())
HAPPENINGS = frozenset(
    "coup invasion war election elections attack attacks agreement deal treaty accord accords summit crisis uprising "
    "revolution bombing bombings ceasefire massacre earthquake referendum visit armistice annexation peace pact "
    "offensive protests protest campaign vote ballot talks memorandum resolution report study season budget "
    "presidential parliamentary general nuclear olympics championship census constitution".split()
)
"""Nouns (and their first adjectives) that a bare year stands before: “the failed 2016 coup”."""

COUNTED = frozenset(
    "troops soldiers men women people personnel civilians fighters militants prisoners refugees residents workers "
    "employees students children families members km kilometers kilometres miles mile meters metres feet tons tonnes "
    "kg kilograms pounds litres liters gallons barrels rounds shells missiles rockets tanks vehicles aircraft drones "
    "warheads guns rifles mines bombs casualties deaths dead wounded killed homes houses villages points votes seats "
    "sorties flights ships vessels trucks dollars euros rubles won yuan yen percent per cent degrees volts watts "
    "kilowatts megawatts mw mhz hertz calories pages words times times- years days hours minutes months weeks "
    "man mw word page square cubic or-more strong more others passengers "
    "officers marines sailors reservists police companies "
    "copies units nm mm cm lb lbs hp horsepower hectares acres million billion thousand hundred".split()
)
"""Nouns that make the number before them a count."""

MEASURES = frozenset(
    "km kilometers kilometres kilometer kilometre miles mile meters metres meter metre feet foot tons tonnes ton tonne "
    "kg kilograms pounds liters litres dollars euros rubles percent per degrees volts watts gmt utc hours hrs "
    "rounds votes points square cubic acres hectares times nm mm".split()
)
"""Nouns after which not even “in 2014” is a year."""

OPENS_ON_YEAR = frozenset("was is saw marked brought has had will would began ended also witnessed may could".split())

NUMBER_MARKS = frozenset("$ € £ ¥ # № + = < > % ° : / * × @ & _ \\".split())

NAMES_WITH_WEEKDAY = frozenset(
    "bloody black palm super ash maundy holy shrove cyber giving sheffield fat wild throwback spy".split()
)
COLOURS_OF_NAMES = frozenset({"black", "red", "white"})
"""“Black September”."""
TITLES_WITH_WEEKDAY = frozenset(
    "times telegraph mirror express mail post herald world people star sun tribune independent review night "
    "evening mosque club".split()
)
ATTACK = frozenset("attack attacks terrorist terror massacre assault atrocity atrocities hijackers hijackings".split())
FAMOUS_DAYS = MappingProxyType({(9, 11): 2001, (10, 7): 2023})
"""Month and day that, before a word of ATTACK, name one day of one year."""
FAMOUS_FRACTIONS = MappingProxyType({("9", "11"): "2001-09-11", ("7", "7"): "2005-07-07", ("26", "11"): "2008-11-26"})

# ---- tense ----

WILL = frozenset("will shall 'll won't would wouldn't could may might must should can cannot can't".split())
BE = frozenset("is are was were be been being am 's 're".split())
TO_COME = frozenset(
    "expected expects expecting scheduled slated set due planned plans plan planning poised likely going supposed "
    "hopes hoping hope intends intend intending aims aiming aim wants want ready bound agreed agrees agree "
    "ordered vowed vows pledged pledges promised promises decided threatened threatens prepares preparing "
    "prepared about arranged seeks seeking invited deadline proposed proposes proposal decision willing deal "
    "agreement postponed delayed rescheduled ahead".split()
)
"""Words that, with “to” and a verb, or with “for”, “on”, “until” and a time, point ahead."""
SET_FOR = frozenset(
    "expected scheduled slated set due planned plan plans postponed delayed rescheduled moved called arranged "
    "deadline".split()
)
TIMETABLE = frozenset(
    "starts begins opens ends expires resumes closes takes arrives departs travels leaves convenes heads kicks "
    "upcoming forthcoming".split()
)
PAST = frozenset(
    "was were had did said told met went came took held struck shot hit left began made got gave saw fell broke "
    "found sent brought built bought sold kept led lost won fought flew drove rose ran read put set cut spoke "
    "wrote became knew thought heard felt stood understood paid laid sought caught taught threw grew drew blew "
    "sank swore chose withdrew overthrew undertook shook spent fed fled bled dealt meant slept swept crept wept "
    "burnt hid rode woke wore tore bore stole froze forbade forgave undid underwent oversaw foresaw burst "
    "didn't wasn't weren't hadn't has have hasn't haven't dead wounded reads".split()
)
NOT_VERBS = frozenset(
    "red bed united armed hundred indeed need speed seed feed naked sacred wicked advanced unidentified limited "
    "so-called exceed proceed succeed bleed breed deed".split()
)
