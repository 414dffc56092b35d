"""Weapons, carriers and sensors, sentence by sentence, organised by construction; and what a text says of them."""

from __future__ import annotations

from typing import Any

import pytest

import newsmodel as nm
from newsmodel.extraction import tokens
from newsmodel.extraction.weapons import finder
from newsmodel.knowledge import catalogue

CASES: dict[str, list[tuple[str, list[tuple[str, str, str | None]]]]] = {
    "by catalogue": [
        ("The army fired a Hwasong-18.", [("Hwasong-18", "ballistic_missile", "icbm")]),
        ("Ukraine asked for F-16s.", [("F-16s", "combat_aircraft", "fighter")]),
        ("The MQ-9 Reaper crashed.", [("MQ-9 Reaper", "uav", "strike")]),
        ("It carries SS-N-23 missiles.", [("SS-N-23 missiles", "ballistic_missile", "slbm")]),
        ("The SS-19 was retired.", [("SS-19", "ballistic_missile", "icbm")]),
        ("He showed an AK-47.", [("AK-47", "small_arms", "rifle")]),
        ("They received Bayraktar TB2 drones.", [("Bayraktar TB2 drones", "uav", "strike")]),
        ("The T-72 tanks burned.", [("T-72 tanks", "armoured_vehicle", "tank")]),
        ("HIMARS rockets hit the depot.", [("HIMARS rockets", "artillery_rocket", "mlrs")]),
        ("An S-400 battery arrived.", [("S-400", "air_defence", "sam")]),
        ("The B-52 flew over.", [("B-52", "combat_aircraft", "bomber")]),
        ("They fired Tomahawk cruise missiles.", [("Tomahawk cruise missiles", "cruise_missile", "lacm")]),
    ],
    "ambiguous names need support": [
        ("A Patriot missile battery arrived.", [("Patriot missile", "air_defence", "sam")]),
        ("The patriot spoke of Virginia.", []),
        ("The Javelin anti-tank missile worked.", [("Javelin anti-tank missile", "anti_tank", None)]),
        ("Eagle Rock is a town.", []),
        ("Stinger anti-aircraft systems were sent.", [("Stinger anti-aircraft systems", "air_defence", "manpads")]),
        ("He drove to Ohio.", []),
        ("Leopard tanks arrived in May.", [("Leopard tanks", "armoured_vehicle", "tank")]),
        ("A leopard was seen.", []),
    ],
    "designations by shape": [
        (
            "The air force flew F-15Ks and KF-16s.",
            [("F-15Ks", "combat_aircraft", "fighter"), ("KF-16s", "combat_aircraft", "fighter")],
        ),
        ("A Su-34M fell.", [("Su-34M", "combat_aircraft", "bomber")]),
        ("Two Mi-24P helicopters landed.", [("Mi-24P helicopters", "helicopter", "attack_helicopter")]),
        ("The AGM-158C missile was tested.", [("AGM-158C missile", "anti_ship", "ascm")]),
        ("Three BTR-82A carriers burned.", [("BTR-82A", "armoured_vehicle", "apc")]),
        ("The Tu-22M3 bomber took off.", [("Tu-22M3 bomber", "combat_aircraft", "bomber")]),
        ("An Fadi-1 rocket fell.", [("Fadi-1 rocket", "artillery_rocket", None)]),
        ("MK 46 torpedoes were loaded.", [("MK 46 torpedoes", "torpedo", None)]),
        ("The A-1 highway was closed.", []),
    ],
    "class nouns": [
        (
            "They launched an intercontinental ballistic missile.",
            [("intercontinental ballistic missile", "ballistic_missile", "icbm")],
        ),
        ("Five cruise missiles were fired.", [("cruise missiles", "cruise_missile", None)]),
        ("Two new drone designs were shown by the army's weapons engineers.", [("drone designs", "uav", None)]),
        (
            "The navy sent three frigates and a submarine.",
            [("frigates", "surface_ship", "frigate"), ("submarine", "submarine", None)],
        ),
        ("They destroyed 30 nuclear submarines.", [("nuclear submarines", "submarine", None)]),
        ("It has nuclear weapons.", [("nuclear weapons", "nuclear_weapon", None)]),
        (
            "Rebels had machine guns and grenade launchers.",
            [("machine guns", "small_arms", "machine_gun"), ("grenade launchers", "small_arms", "grenade_launcher")],
        ),
        (
            "Short-range air defense systems protect the army.",
            [("Short-range air defense systems", "air_defence", "sam")],
        ),
        ("The troops lost four main battle tanks.", [("main battle tanks", "armoured_vehicle", "tank")]),
        ("Chemical weapons were used in the war.", [("Chemical weapons", "radiological_chemical_biological", None)]),
    ],
    "class noun belongs to the designation": [
        (
            "The Hwasong intercontinental ballistic missile (ICBM) was shown.",
            [("Hwasong intercontinental ballistic missile (ICBM)", "ballistic_missile", "icbm")],
        ),
        ("800 Stinger anti-aircraft systems were sent.", [("Stinger anti-aircraft systems", "air_defence", "manpads")]),
        ("The Harpoon anti-ship missile flew.", [("Harpoon anti-ship missile", "anti_ship", "ascm")]),
    ],
    "class noun refers back": [
        (
            "The Hwasong-18 was tested. The missile flew 1,000 km.",
            [("Hwasong-18", "ballistic_missile", "icbm"), ("missile", "ballistic_missile", "icbm")],
        ),
        (
            "They unveiled the Shahed-136. The drone has a warhead.",
            [("Shahed-136", "loitering_munition", "one_way_attack"), ("drone", "uav", None)],
        ),
    ],
    "class noun colours another noun": [
        ("The missile test failed.", []),
        ("The drone strike killed four.", []),
        ("ICBM silos were eliminated.", []),
        ("The tank crew fled the army base.", []),
        ("A rocket launch was seen by the military.", []),
    ],
    "ships": [
        ("USS Halvorsen sailed.", [("USS Halvorsen", "surface_ship", None)]),
        ("HMS Conqueror sank it.", [("HMS Conqueror", "submarine", "ssn")]),
        ("The Iranian frigate Sahand capsized.", [("frigate Sahand", "surface_ship", "frigate")]),
    ],
    "nothing": [
        ("The fuel tank leaked.", []),
        ("Police used a water cannon.", []),
        ("The Land Cruiser stopped.", []),
        ("Small arms ammunition was sent to the army.", []),
        ("The striker scored two goals in the league; the film's cast cheered the goals.", []),
        ("Grind it with mortar and pestle.", []),
    ],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in CASES.values() for case in cases])
def test_weapon(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """The words, the category and the narrower class of each weapon that a sentence names."""
    document = tokens.read(text)
    found = finder.find(document, catalogue.standard())
    assert expected == [
        (document.slice(o.first, o.last), o.entity.type, o.entity.facts.get("subcategory")) for o in found
    ]


def told(text: str) -> tuple[nm.Bundle, nm.WeaponSystem]:
    bundle = nm.extract(nm.Article(id="article:a", text=text))
    return bundle, bundle.weapon_systems[0]


FACTS: list[tuple[str, str, Any]] = [
    ("They bought 12 F-16s from the army.", "quantity.value", 12),
    ("More than 2,000 Javelin missiles were sent.", "quantity.qualifier", "at_least"),
    ("The Hwasong is the first ICBM to use solid propellants.", "propulsion", "solid"),
    ("The new Zolfaghar missile burns liquid fuel.", "propulsion", "liquid"),
    ("The Tomahawk missile has a range of 1,000 miles.", "range.unit", "[mi_i]"),
    ("The Kh-101 missile, with a range of up to 2,500 km, was fired.", "range.value", 2500),
    ("It is quicker to launch than liquid-fuel missiles.", "propulsion", None),
]


@pytest.mark.parametrize(("text", "path", "expected"), FACTS)
def test_fact(text: str, path: str, expected: Any) -> None:
    """A stated amount, propulsion or range reaches its field; nothing is taken from the catalogue."""
    value: Any = told(text)[1]
    for step in path.split("."):
        value = getattr(value, step)
    assert expected == value


OWNERS: list[tuple[str, str, list[str]]] = [
    ("North Korea's Hwasong-18 missile was shown.", "operators", ["North Korea"]),
    ("Algeria flies Su-30 jets.", "operators", ["Algeria"]),
    ("The drone used by the US Air Force is a strike drone.", "operators", ["US Air Force"]),
    ("Norway deployed four F-16s over the Baltic.", "operators", ["Norway"]),
    ("U.S.-produced short-range air defense systems protect the army.", "origin", ["United States"]),
]


@pytest.mark.parametrize(("text", "field", "expected"), OWNERS)
def test_owner(text: str, field: str, expected: list[str]) -> None:
    """Whose a weapon is, and where it comes from, by possessor, verb, phrase and participle."""
    bundle, weapon = told(text)
    assert expected == [bundle.get(id_).names[0].text for id_ in getattr(weapon, field)]  # type: ignore[union-attr]


def test_evidence_reaches_the_field() -> None:
    """The words for a fact are mentions that point to its field."""
    _, weapon = told("The Hwasong is the first ICBM to use solid propellants.")
    assert ["solid propellants"] == [m.text for m in weapon.mentions if m.field == "/propulsion"]


def test_resemblance() -> None:
    """“one resembling the strike drone” ties two weapons."""
    text = "Two new drone designs were shown by the army, including one resembling the strike drone of the US Army."
    bundle, _ = told(text)
    assert ["resembles"] == [relation.predicate for relation in bundle.relations]
