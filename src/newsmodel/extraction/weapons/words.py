"""Closed lists of words around weapons: what may stand before, between and behind their names. Know no text."""

from __future__ import annotations

from newsmodel.extraction.grammar import words as grammar

CLOSED = grammar.CLOSED | grammar.NEGATIONS
"""Words that are part of no weapon's name."""

DEFINITE = frozenset("the this that these those its their such both".split())

VAGUE = frozenset(
    "new latest more additional other several many some own few various further first last same such all no any "
    "another advanced modern different largest biggest smaller larger second third fourth fifth sixth seventh eighth "
    "ninth tenth".split()
)
"""Adjectives that tell no weapon from another of its class."""

OF_THEM = frozenset(
    "system systems design designs variant variants model models version versions unit units type types".split()
)
"""Nouns behind a class noun that still mean the weapon: “drone designs”."""

HEADS = frozenset(
    "gun guns battery batteries launcher launchers vehicle vehicles jet jets plane planes aircraft fighter fighters "
    "trainer trainers series family".split()
)
"""Nouns behind a designation that say no more than what it is: “Patriot batteries”."""

MUNITIONS = frozenset(
    "ammunition rounds round fire shells shell cartridges munitions deal race production parts powers power".split()
)
"""Nouns behind a class noun, also a plural one, that mean another thing: “small arms ammunition”."""

PROGRAMMES = frozenset(
    "program programs programme programmes test tests treaty treaties talks ban bans inspectors inspections "
    "inspector".split()
)
"""Nouns behind “weapons” and the like that tell of no weapon one could point to: “nuclear weapons program”."""

ADJECTIVAL = frozenset(
    "armed armored armoured guided towed tracked wheeled unmanned uncrewed manned improvised advanced loitering "
    "exploding cruising flying floating".split()
)
"""Participles that are part of a weapon's class; others are verbs: “planted explosive devices”."""

PEACEFUL = frozenset(
    "water think fuel fish septic gas oil pizza propane self-sealing storage holding petrol diesel shark sewage milk "
    "food delivery camera racing sounding bottle toy hobby commercial civilian passenger medical rescue news".split()
)
"""Modifiers of a tank, drone, rocket or helicopter that is no weapon."""

SERIES = frozenset({"mark", "mk", "mk.", "type", "project", "model", "mod"})
"""Words before the number of a designation: “Mark 8 torpedoes”."""

MILITARY = frozenset(
    "military army navy naval troops forces soldiers war weapon weapons weaponry missile missiles combat militants "
    "rebels defence defense airstrike airstrikes warship warships artillery ammunition infantry brigade battalion "
    "invasion offensive warhead warheads nuclear regiment marines squadron militia arms".split()
)
"""Words that make a text one about military things."""

WEAK = frozenset({"war", "nuclear", "defence", "defense", "combat", "offensive"})
"""Those of them that stand in other texts too."""

RESEMBLING = frozenset("resemble resembles resembled resembling resemblance resemblances".split())

SUPPORT = frozenset("mounted launched propelled armed batteries battery launchers squadron unit units".split())
"""Words beside an ambiguous name that make it a weapon's: “truck-mounted CAESAR”, “Patriot batteries”."""

HOMONYMS = frozenset(
    "apache atlas buccaneer challenger chinook cobra eagle falcon globemaster harpoon harrier hawk hellfire "
    "hercules hornet hurricane javelin leopard lightning maverick minuteman mustang osprey panther patriot "
    "phoenix polaris poseidon predator rafale raptor reaper satan sentinel shaheen sparrow stinger tempest "
    "thunder tiger titan tomahawk tornado trident typhoon valiant venom victor viper vulcan warrior".split()
)
"""Names of weapons that are ordinary words or other names, though a catalogue may hold them for unmistakable."""

NAMING = frozenset(
    "the called dubbed named known as designated codenamed christened identified later , “ \" ‘ '".split(" ")
)
"""Words between a class noun and the designation it introduces."""

CALLED = frozenset("known called dubbed named designated codenamed aka".split())
CALLING = CALLED | frozenset(", ( also as or formerly previously sometimes the referred to by nato “ \" ‘ '".split(" "))
"""Words between a weapon and another name of its own: “also known as”."""

GROUPS = frozenset(
    {("carrier", "strike", "group"), ("amphibious", "ready", "group"), ("expeditionary", "strike", "group")}
    | {("carrier", "battle", "group"), ("surface", "action", "group")}
)
"""Forces named by the ship that leads them."""

NUMERALS = frozenset("II III IV VI VII VIII IX".split())
"""Numerals behind a name that tell one weapon of a family: “Shaheen II”."""

WARSHIPS = frozenset(
    "destroyer frigate corvette cruiser warship battleship carrier submarine minesweeper gunboat flagship".split()
)
"""Class nouns before which a capitalised word is a ship's name: “the Makran warship”."""

TITLING = frozenset("the its their his a an and or of with by aboard on from".split())
"""Words before such a name."""

NO_SHIP = frozenset("navy naval guard fleet force marine army royal coast sea squadron command guards corps".split())
"""Capitalised words before a class noun that name whose ship it is."""

MADE = frozenset({"-", "made", "built", "supplied", "designed"})
"""What stands between a nationality and a class noun: “Iranian-made drones”."""

LIKENING = frozenset({"resembling", "resembles", "resemble", "resembled", "like", "unlike", "similar", "than"})

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""Capitalised words that name no ship."""

SHIPS = frozenset({"surface_ship", "submarine"})

MISSILES = frozenset(
    {"missile", "ballistic_missile", "cruise_missile", "anti_ship", "anti_tank", "air_defence"}
    | {"hypersonic_glide_vehicle", "artillery_rocket"}
)
"""Categories that “the missile” can refer back to."""

ROCKETS = frozenset({"artillery_rocket", "space_launch_vehicle", "ballistic_missile"})
"""Categories that “the rocket” can refer back to."""

GOVERNED = frozenset("government regime rebel rebels militia opposition insurgent".split())
"""Words before a class noun that say whose it is, and are no part of its kind."""

STAGE = frozenset(
    "film films movie movies cinema screenplay actor actress actors starring director's soundtrack audience audiences "
    "scene scenes plot cast goal goals striker midfielder goalkeeper league fixture recipe oven tablespoon".split()
)
"""Words of films, games and kitchens; a text full of them tells of no weapons."""
