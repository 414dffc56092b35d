"""Words that decide who a phrase or verb means. Closed lists; knows no text."""

from __future__ import annotations

GROUPS = frozenset(
    "government governments administration regime authorities leadership officials official troops troop "
    "force forces soldiers soldier military army navy leader leaders president premier minister ministers "
    "ministry diplomats diplomat delegation delegations side sides warplanes jets aircraft fighters missiles "
    "missile drones artillery ships ship vessels vessel warships warship planes bombers helicopters rebels "
    "militants lawmakers parliament sailors marines ambassador ambassadors envoy envoys spokesman spokeswoman "
    "spokesperson embassy negotiators negotiator group militia guards guard crew police border commander "
    "commanders general generals admiral fleet division brigade battalion unit units gunners people public "
    "nationals citizens reporters journalists team representatives representative counterpart counterparts "
    "delegates experts imperialists puppet puppets insurgents guerrillas separatists militiamen tanks "
    "infantry paratroopers pilots submarine submarines frigate destroyer carrier gunboats peacekeepers "
    "advisers contingent airmen secretary king queen prince chancellor chief officers officer partners allies "
    "ally state motorboats coastguard boats boat patrol patrols crews fishermen trawlers tanker airstrike "
    "airstrikes strike strikes attack attacks raid raids shelling rocket rockets bomb bombs shells bombing "
    "statement commentary communique resolution convoy convoys column columns navies armies agency newspaper "
    "organization organisation company council office party movement bloc alliance service broadcaster "
    "network committee".split()
)
"""Nouns that stand for the state, force or organization named beside them."""

EQUIPMENT = frozenset(
    "warplanes jets aircraft fighters missiles missile drones artillery ships ship vessels vessel warships "
    "warship planes bombers helicopters tanks submarine submarines frigate destroyer carrier gunboats boats "
    "boat rocket rockets bomb bombs shells".split()
)

SPOKEN = frozenset("statement commentary communique resolution report letter article".split())

QUANTITIES = frozenset(
    "group number series batch pair couple dozens hundreds thousands scores handful majority lot amount score "
    "shipment delivery consignment package round members member series wave waves string dozen spate flurry "
    "multiple variety range".split()
)

PEOPLE = frozenset(
    "people soldiers troops civilians officers students officials countries nations diplomats workers reporters "
    "journalists militants rebels fighters men women children sailors marines police officer soldier villagers "
    "residents protesters demonstrators prisoners hostages experts analysts delegates lawmakers ministers "
    "leaders guests delegates attendees visitors companies states governments members winners passengers "
    "refugees crew gunmen".split()
)

HE, SHE = frozenset({"he", "him", "himself", "his"}), frozenset({"she", "her", "herself"})

IT, THEY = frozenset({"it", "itself", "its"}), frozenset({"they", "them", "themselves", "their"})

PAIR = frozenset(
    "countries nations sides governments parties delegations leaders states navies armies capitals ministers "
    "presidents neighbours neighbors camps allies".split()
)

CROWDS = frozenset("armed_group armed_force group population".split())
"""Types of actors for whom “they” may stand."""

BODIES = {
    "alliance": frozenset({"international_organization"}),
    "bloc": frozenset({"international_organization"}),
    "union": frozenset({"international_organization"}),
    "organization": frozenset({"international_organization"}),
    "organisation": frozenset({"international_organization"}),
    "militia": frozenset({"armed_group"}),
    "rebels": frozenset({"armed_group"}),
    "militants": frozenset({"armed_group"}),
    "insurgents": frozenset({"armed_group"}),
    "group": frozenset({"armed_group", "group"}),
    "company": frozenset({"company"}),
    "firm": frozenset({"company"}),
    "party": frozenset({"political_party"}),
    "ministry": frozenset({"government_body"}),
}
"""Common nouns and the types of actors for whom they may stand."""

NAMED_BODIES = frozenset(
    "council ministry department commission committee agency navy army military corps parliament senate congress "
    "assembly court fleet force bureau authority command".split()
)
"""Common nouns that stand for an actor whose name holds them: “the Council”."""

GOVERNING = frozenset("government military army navy regime junta authorities".split())
"""Bodies of which a state has one: “the government”, “the army”; before a noun of forces: “government troops”."""

OFFICES = {
    "president": frozenset({"president"}),
    "minister": frozenset({"minister", "premier"}),
    "premier": frozenset({"premier", "minister"}),
    "secretary": frozenset({"secretary"}),
    "senator": frozenset({"senator", "sen.", "sen", "senators", "sens."}),
    "congressman": frozenset({"congressman", "rep.", "rep", "representative"}),
    "general": frozenset({"general", "gen.", "gen", "maj.", "lt.", "brig."}),
    "admiral": frozenset({"admiral", "adm.", "adm"}),
    "colonel": frozenset({"colonel", "col.", "col"}),
    "ambassador": frozenset({"ambassador", "envoy"}),
    "envoy": frozenset({"envoy", "ambassador"}),
    "chancellor": frozenset({"chancellor"}),
    "king": frozenset({"king"}),
    "queen": frozenset({"queen"}),
    "pope": frozenset({"pope"}),
    "governor": frozenset({"governor", "gov."}),
    "chairman": frozenset({"chairman"}),
    "commander": frozenset({"commander", "general", "admiral"}),
    "leader": frozenset({"leader", "president", "premier"}),
}
"""Common nouns for one person, and the titles that such a person bears."""

OBJECT_CONTROL = frozenset(
    "ask asks asked asking urge urged urges urging invite invited invites order ordered orders allow allowed "
    "allows permit permitted enable enabled force forced forces help helped helping lead led leads tell told "
    "call called calls authorize authorized authorise authorised require required persuade persuaded warn "
    "warned press pressed instruct instructed direct directed cause caused expect prompt prompted".split()
)

SAYING = frozenset(
    "said says say added reported reports announced stated claimed claims told tells confirmed believes "
    "believe thinks think noted insisted declared".split()
)
"""Verbs behind which a clause may stand without “that”."""

BLAMING = frozenset(
    "accuse accused accuses accusing suspect suspected suspects condemn condemned condemns criticize "
    "criticized criticise criticised blame blamed blames praise praised denounce denounced thank thanked "
    "charge charged stop stopped prevent prevented fine convict convicted sanction sanctioned".split()
)

DITRANSITIVE = frozenset(
    "give gave given gives giving hand handed hands handing send sent sends sending sell sold sells selling "
    "offer offered offers offering grant granted grants granting award awarded awards awarding lend lent "
    "lending show showed shown shows supply supplied supplies bring brought pay paid pledge pledged promise "
    "promised deny denied deal dealt present presented provide provided".split()
)

ALLIES = frozenset(
    "ally neighbour neighbor partner rival foe adversary country nation state power republic kingdom sponsor backer "
    "supplier patron host presidency bloc alliance group organization organisation movement company maker".split()
)
"""Nouns of a state or body that a name behind a comma tells: “its ally, China,”."""
