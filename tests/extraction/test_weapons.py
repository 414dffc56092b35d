"""Weapons, carriers and sensors, sentence by sentence, organised by construction; and what a text says of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import newsmodel as nm
from growth import assert_linear
from newsmodel.extraction import tokens
from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.scene import Occurrences, Scene
from newsmodel.extraction.weapons import finder
from newsmodel.knowledge import catalogue, titles

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
        ("An S-400 battery arrived.", [("S-400 battery", "air_defence", "sam")]),
        ("The B-52 flew over.", [("B-52", "combat_aircraft", "bomber")]),
        ("They fired Tomahawk cruise missiles.", [("Tomahawk cruise missiles", "cruise_missile", "lacm")]),
        ("India test-fired the Agni-V missile from Odisha.", [("Agni-V missile", "ballistic_missile", "icbm")]),
        ("Pakistan's JF-17 fighters escorted the plane.", [("JF-17 fighters", "combat_aircraft", "fighter")]),
        ("China's DF-41, which can reach the U.S. mainland, was paraded.", [("DF-41", "ballistic_missile", "icbm")]),
        ("Iraqi Scuds hit Tel Aviv in 1991.", [("Scuds", "ballistic_missile", "srbm")]),
        (
            "The B-2 Spirit dropped GBU-57 bunker busters on Fordow.",
            [("B-2 Spirit", "combat_aircraft", "bomber"), ("GBU-57 bunker busters", "bomb", "guided_bomb")],
        ),
        (
            "South Korea unveiled the Hyunmoo-5 ballistic missile.",
            [("Hyunmoo-5 ballistic missile", "ballistic_missile", None)],
        ),
        (
            "Taliban fighters captured Humvees, M16 rifles and Black Hawk helicopters.",
            [
                ("Humvees", "vehicle", None),
                ("M16 rifles", "small_arms", "rifle"),
                ("Black Hawk helicopters", "helicopter", "transport_helicopter"),
            ],
        ),
        ("The AN/TPY-2 radar is in Japan for missile defence.", [("AN/TPY-2 radar", "radar_sensor", "early_warning")]),
        (
            "The M777 howitzer and the 2S19 Msta-S self-propelled gun dueled.",
            [
                ("M777 howitzer", "artillery", "howitzer"),
                ("2S19 Msta-S self-propelled gun", "artillery", "self_propelled"),
            ],
        ),
        (
            "R-77 missiles and AIM-120 AMRAAMs were fired.",
            [("R-77 missiles", "missile", "air_to_air"), ("AIM-120 AMRAAMs", "missile", "air_to_air")],
        ),
        ("SS-N-27 Sizzler missiles were sold.", [("SS-N-27 Sizzler missiles", "anti_ship", "ascm")]),
        (
            "V-2 rockets hit London and a Messerschmitt Bf 109 strafed the train.",
            [("V-2 rockets", "ballistic_missile", "srbm"), ("Messerschmitt Bf 109", "combat_aircraft", "fighter")],
        ),
        ("Three MQ-9B SkyGuardian drones will go to the navy.", [("MQ-9B SkyGuardian drones", "uav", "strike")]),
        ("The Soviet Union shot down Gary Powers's U-2 spy plane.", [("U-2 spy plane", "aircraft", "recon")]),
        ("The Type 055 destroyer Nanchang joined the fleet.", [("Type 055 destroyer", "surface_ship", "destroyer")]),
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
        (
            "The RAF lost 12 Lancasters and a Spitfire.",
            [("Lancasters", "combat_aircraft", "bomber"), ("Spitfire", "combat_aircraft", "fighter")],
        ),
        (
            "Moscow may buy the Fateh-110 or the Zolfaghar.",
            [("Fateh-110", "ballistic_missile", "srbm"), ("Zolfaghar", "ballistic_missile", "srbm")],
        ),
        ("The truck-mounted CAESAR was shown.", [("CAESAR", "artillery", "self_propelled")]),
        (
            "The missile, known as the Ghauri, was tested.",
            [("missile", "ballistic_missile", "mrbm"), ("Ghauri", "ballistic_missile", "mrbm")],
        ),
        (
            "Germany will send Gepard anti-aircraft guns, Marder infantry fighting vehicles and IRIS-T systems.",
            [
                ("Gepard anti-aircraft guns", "air_defence", "aaa"),
                ("Marder infantry fighting vehicles", "armoured_vehicle", "ifv"),
                ("IRIS-T systems", "air_defence", "sam"),
            ],
        ),
        ("Patriot batteries arrived in Poland.", [("Patriot batteries", "air_defence", "sam")]),
        ("He drove a Toyota Land Cruiser past the Patriot Stadium in Virginia.", []),
        ("The Ohio governor praised a Challenger School and a Tomahawk steak.", []),
        ("The Typhoon struck the Philippine coast on Monday.", []),
        (
            "Two Russian Tu-95MS strategic bombers were intercepted by Typhoon jets.",
            [
                ("Tu-95MS strategic bombers", "combat_aircraft", "bomber"),
                ("Typhoon jets", "combat_aircraft", "fighter"),
            ],
        ),
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
        (
            "Ukrainian forces destroyed two T-90M tanks and a Buk-M1 air defence system.",
            [("T-90M tanks", "armoured_vehicle", "tank"), ("Buk-M1 air defence system", "air_defence", "sam")],
        ),
        (
            "The KN-25 600mm rocket launcher was displayed with the military.",
            [("KN-25 600mm rocket launcher", "artillery_rocket", "mlrs")],
        ),
        (
            "The deal covers 36 K10 ammunition resupply vehicles.",
            [("K10 ammunition resupply vehicles", "vehicle", None)],
        ),
        (
            "The YJ-12 anti-ship missile and HQ-9 air defence missile were shown.",
            [("YJ-12 anti-ship missile", "anti_ship", "ascm"), ("HQ-9 air defence missile", "air_defence", "sam")],
        ),
        (
            "The Chinese navy's Type 094 submarines carry JL-2 missiles.",
            [("Type 094 submarines", "submarine", "ssbn"), ("JL-2 missiles", "ballistic_missile", "slbm")],
        ),
        (
            "U.S. Marines used M1A1 Abrams tanks, AH-1Z Viper and UH-1Y Venom helicopters.",
            [
                ("M1A1 Abrams tanks", "armoured_vehicle", "tank"),
                ("AH-1Z Viper", "helicopter", "attack_helicopter"),
                ("UH-1Y Venom helicopters", "helicopter", "transport_helicopter"),
            ],
        ),
        (
            "A Lockheed Martin F-35B Lightning II crashed in South Carolina.",
            [("F-35B Lightning II", "combat_aircraft", "fighter")],
        ),
        ("The F-150 pickup outsold the Silverado last year.", []),
        ("England U-21 beat Spain in the T-20 final while B-12 vitamins sold out.", []),
        ("The A-320 maker Airbus won an order.", []),
        ("Japanese F-2s escorted the navy's ships.", [("F-2s", "combat_aircraft", "fighter")]),
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
        (
            "The Houthis launched two anti-ship ballistic missiles and a one-way attack drone at MV Ruby.",
            [
                ("anti-ship ballistic missiles", "anti_ship", None),
                ("one-way attack drone", "loitering_munition", "one_way_attack"),
            ],
        ),
        (
            "Rebels fired a shoulder-launched missile at the helicopter.",
            [("shoulder-launched missile", "missile", None), ("helicopter", "helicopter", None)],
        ),
        (
            "The 155mm howitzers and 122 mm Grad rockets were delivered to the army.",
            [("155mm howitzers", "artillery", "howitzer"), ("Grad rockets", "artillery_rocket", "mlrs")],
        ),
        ("Troops fired 105-mm field guns.", [("105-mm field guns", "artillery", "gun")]),
        (
            "Hezbollah has 150,000 rockets and missiles.",
            [("rockets", "artillery_rocket", None), ("missiles", "missile", None)],
        ),
        (
            "Sarin gas was used in Syria, where barrel bombs fell.",
            [("Sarin gas", "radiological_chemical_biological", "nerve_agent"), ("barrel bombs", "bomb", None)],
        ),
        (
            "Insurgents planted improvised explosive devices and land mines.",
            [("improvised explosive devices", "bomb", None), ("land mines", "mine", None)],
        ),
        (
            "Submarine-launched ballistic missiles and strategic bombers form the triad.",
            [
                ("Submarine-launched ballistic missiles", "ballistic_missile", "slbm"),
                ("strategic bombers", "combat_aircraft", "bomber"),
            ],
        ),
        ("Tanks rolled into the capital as soldiers seized the station.", [("Tanks", "armoured_vehicle", "tank")]),
        (
            "Fighter jets roared overhead; warplanes bombed the army depot.",
            [("Fighter jets", "combat_aircraft", "fighter"), ("warplanes", "combat_aircraft", "fighter")],
        ),
        ("The ship fired a salvo of naval guns.", [("naval guns", "artillery", "gun")]),
        ("A U-boat sank the liner Lusitania.", [("U-boat", "submarine", None)]),
        ("The Navy destroyer collided with a tanker.", [("destroyer", "surface_ship", "destroyer")]),
        (
            "Militants armed with AK-47 assault rifles and rocket-propelled grenades attacked the army base.",
            [
                ("AK-47 assault rifles", "small_arms", "rifle"),
                ("rocket-propelled grenades", "small_arms", "grenade_launcher"),
            ],
        ),
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
        (
            "North Korea tested a solid-fuel intercontinental ballistic missile, the Hwasong-18, on Thursday.",
            [
                ("solid-fuel intercontinental ballistic missile", "ballistic_missile", "icbm"),
                ("Hwasong-18", "ballistic_missile", "icbm"),
            ],
        ),
        (
            "The GRU officer used Novichok, a nerve agent.",
            [
                ("Novichok", "radiological_chemical_biological", "nerve_agent"),
                ("nerve agent", "radiological_chemical_biological", "nerve_agent"),
            ],
        ),
        (
            "The army got a new missile called the Zolfaghar.",
            [("missile", "ballistic_missile", "srbm"), ("Zolfaghar", "ballistic_missile", "srbm")],
        ),
        (
            "Nuclear air-to-surface missiles (ASMs) were cut. The ASMs are old.",
            [
                ("air-to-surface missiles", "missile", "air_to_surface"),
                ("ASMs", "missile", "air_to_surface"),
                ("ASMs", "missile", "air_to_surface"),
            ],
        ),
        (
            "The air force flew a B-1B. The American bomber turned back.",
            [("B-1B", "combat_aircraft", "bomber"), ("bomber", "combat_aircraft", "bomber")],
        ),
        (
            "Iranian drones hit the army base. The drones came at night.",
            [("drones", "uav", None), ("drones", "uav", None)],
        ),
        (
            "The army showed a Tomahawk. It also wants a ground-launched cruise missile.",
            [("Tomahawk", "cruise_missile", "lacm"), ("ground-launched cruise missile", "cruise_missile", None)],
        ),
    ],
    "class noun colours another noun": [
        ("The missile test failed.", []),
        ("The drone strike killed four.", []),
        ("ICBM silos were eliminated.", []),
        ("The tank crew fled the army base.", []),
        ("A rocket launch was seen by the military.", []),
        ("The rocket attack killed a soldier; a missile strike followed, then a drone attack.", []),
        ("The country's missile programme and nuclear weapons program worry the military.", []),
        ("The helicopter crash killed an army officer.", []),
        ("The ICBM silos near Hami were photographed, and the missile defence shield expanded.", []),
        ("The army received grenade, mortar, and artillery rounds.", []),
        ("The minister said the drone wall would take years.", []),
    ],
    "ships": [
        ("USS Halvorsen sailed.", [("USS Halvorsen", "surface_ship", None)]),
        ("HMS Conqueror sank it.", [("HMS Conqueror", "submarine", "ssn")]),
        ("The Iranian frigate Sahand capsized.", [("frigate Sahand", "surface_ship", "frigate")]),
        (
            "The Arleigh Burke-class guided-missile destroyer USS Halvorsen sailed. Halvorsen launched a boat.",
            [
                ("Arleigh Burke-class guided-missile destroyer", "surface_ship", "destroyer"),
                ("USS Halvorsen", "surface_ship", "destroyer"),
                ("Halvorsen", "surface_ship", "destroyer"),
            ],
        ),
        (
            "The nuclear-powered submarine HMS Conqueror sailed.",
            [("nuclear-powered submarine", "submarine", "ssn"), ("HMS Conqueror", "submarine", "ssn")],
        ),
        (
            "The aircraft carriers HMS Hermes and HMS Invincible sailed.",
            [
                ("aircraft carriers", "surface_ship", "carrier"),
                ("HMS Hermes", "surface_ship", "carrier"),
                ("HMS Invincible", "surface_ship", "carrier"),
            ],
        ),
        (
            "They saw the Pueblo, an armed spy ship captured in 1968.",
            [("Pueblo", "surface_ship", None), ("armed spy ship", "surface_ship", None)],
        ),
        ("A warship Monday fired on the coast.", [("warship", "surface_ship", None)]),
        (
            "The BRP Sierra Madre, a landing ship, ran aground.",
            [("BRP Sierra Madre", "surface_ship", "amphibious"), ("landing ship", "surface_ship", "amphibious")],
        ),
        (
            "The carrier USS Dwight D. Eisenhower and the destroyer USS Gravely shot down 11 drones.",
            [
                ("USS Dwight D. Eisenhower", "surface_ship", "carrier"),
                ("destroyer", "surface_ship", "destroyer"),
                ("USS Gravely", "surface_ship", "destroyer"),
                ("drones", "uav", None),
            ],
        ),
        (
            "The submarine Kursk sank in August 2000.",
            [("submarine", "submarine", "ssgn"), ("Kursk", "submarine", "ssgn")],
        ),
        ("The USS Virginia docked in Virginia.", [("USS Virginia", "submarine", "ssn")]),
    ],
    "nothing": [
        ("The fuel tank leaked.", []),
        ("Police used a water cannon.", []),
        ("The Land Cruiser stopped.", []),
        ("Small arms ammunition was sent to the army.", []),
        ("The striker scored two goals in the league; the film's cast cheered the goals.", []),
        ("Grind it with mortar and pestle.", []),
        ("Arsenal struck late to beat Rangers as the striker shot wide.", []),
        ("The Houston Rockets beat the Detroit Tigers fans' favourites.", []),
        ("The drone delivered a pizza to her door.", []),
        ("Police found a pistol in the car after the robbery.", []),
        ("The company's rocket put a weather satellite into orbit.", []),
        ("A tank of propane exploded at the factory.", []),
        ("The army used tear gas and rubber bullets.", []),
        ("The troops wore body armour and helmets and carried medical kits.", []),
        ('"That\'s a torpedo below the waterline," one trader said.', []),
        ("The senator threatened to torpedo the deal with the navy.", []),
        ("Top Gun stars Tom Cruise as a fighter pilot.", []),
        ("Self-sealing tanks let the jet come home, the air force said.", []),
        ("Boeing shares fell 3% and Lockheed gained.", []),
        ("The eagle and the falcon are birds of prey.", []),
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
    ("In 2011 F-16s were sold by the army.", "quantity", None),
    ("The army has a 152 mm howitzer.", "quantity", None),
    ("The Hwasong is the first ICBM to use solid propellants.", "propulsion", "solid"),
    ("The new Zolfaghar missile burns liquid fuel.", "propulsion", "liquid"),
    (
        "Iran unveiled the Kheibar missile. It has a range of 2,000 kilometers and uses liquid fuel.",
        "propulsion",
        "liquid",
    ),
    ("The jet-powered Shahed-238 drone was shown by Iran.", "propulsion", "jet"),
    ("The nuclear-powered submarine sailed.", "propulsion", "nuclear"),
    ("The Hwasong missile is quicker to launch than liquid-fuel ones.", "propulsion", None),
    ("The Hwasong-18 was shown by North Korea.", "propulsion", None),
    ("The Tomahawk missile has a range of 1,000 miles.", "range.unit", "[mi_i]"),
    ("The Kh-101 missile, with a range of up to 2,500 km, was fired.", "range.value", 2500),
    (
        "Iran unveiled the Kheibar missile. It has a range of 2,000 kilometers and uses liquid fuel.",
        "range.value",
        2000,
    ),
    ("The Sarmat, which can fly 18,000 km, is under development in Russia.", "range.value", 18000),
    ("The 1,300-km-range Pukguksong missile was test-fired by North Korea.", "range.value", 1300),
    ("The army will receive a 700-km-range ballistic missile.", "range.value", 700),
    ("The missile flew 600 km before it fell into the sea, the military said.", "range", None),
    ("The Harpoon missile has a range of 67 nautical miles.", "range.unit", "[nmi_i]"),
    ("Iran unveiled a new road-mobile ballistic missile.", "basing", ("road_mobile",)),
    ("The silo-based Sarmat missile was shown by Russia.", "basing", ("silo",)),
    ("The submarine-launched ballistic missile flew.", "basing", ("submarine",)),
    ("The laser-guided bomb was dropped by a French Rafale.", "guidance", "laser-guided"),
    ("The wire-guided TOW missile was shown.", "guidance", "wire-guided"),
    ("The Sarmat, which can fly 18,000 km, is under development in Russia.", "status", ("development",)),
    ("The A-6 Intruder was retired in 1997.", "status", ("retired",)),
    ("The Su-57 is in production in Russia.", "status", ("production",)),
    ("The Kh-101 missile has not been tested.", "status", ()),
    ("The missile was fired by the Houthis.", "status", ()),
    ("The nuclear-powered submarine entered service with the Indian navy in 2016.", "status", ("operational",)),
]


@pytest.mark.parametrize(("text", "path", "expected"), FACTS)
def test_fact(text: str, path: str, expected: Any) -> None:
    """A stated amount, drive, range, base, guidance or stage reaches its field; nothing is taken from the catalogue."""
    value: Any = told(text)[1]
    for step in path.split("."):
        value = getattr(value, step)
    assert expected == value


SAID: list[tuple[str, str, str]] = [
    ("Iran unveiled a new road-mobile ballistic missile.", "novelty", "new"),
    ("The nuclear-capable Agni missile was tested by India.", "payload", "nuclear-capable"),
    ("The missile has a 500-kg warhead and a range of over 300 miles.", "warhead", "500-kg"),
    ("The Hwasong is the first ICBM to use solid propellants.", "precedence", "first ICBM to use solid propellants"),
]


@pytest.mark.parametrize(("text", "name", "expected"), SAID)
def test_characteristic(text: str, name: str, expected: str) -> None:
    """What has no field of its own is kept as worded, by the name of the property."""
    assert [expected] == [c.text for c in told(text)[1].characteristics if c.property == name]


OWNERS: list[tuple[str, str, list[str]]] = [
    ("North Korea's Hwasong-18 missile was shown.", "operators", ["North Korea"]),
    ("Algeria flies Su-30 jets.", "operators", ["Algeria"]),
    ("The drone used by the US Air Force is a strike drone.", "operators", ["US Air Force"]),
    ("Norway deployed four F-16s over the Baltic.", "operators", ["Norway"]),
    ("U.S.-produced short-range air defense systems protect the army.", "origin", ["United States"]),
    ("Russian-made T-72 tanks were seen in Damascus.", "origin", ["Russia"]),
    ("Russian-made T-72 tanks were seen in Damascus.", "operators", []),
    ("Soviet-built SA-7 missiles were found.", "origin", ["Soviet Union"]),
    ("The Ukrainian army's T-64s held the line.", "operators", ["Ukrainian army"]),
    ("The MiG-29 is in service with the Polish Air Force.", "operators", ["Polish Air Force"]),
    ("The CAESAR howitzer has been in Indonesian service since 2012.", "operators", ["Indonesia"]),
    ("Chinese J-10 fighters took off from Djibouti.", "origin", ["China"]),
    ("Pakistan's J-10 fighters shot down a jet.", "operators", ["Pakistan"]),
    ("Pakistan's J-10 fighters shot down a jet.", "origin", []),
    ("The F-35, made by Lockheed Martin, costs $80 million.", "manufacturers", ["Lockheed Martin"]),
    ("Lockheed Martin's F-35 costs $80 million.", "manufacturers", ["Lockheed Martin"]),
    ("South Korea's Hanwha Aerospace will build K9 howitzers for Poland.", "operators", ["Poland"]),
    ("South Korea's Hanwha Aerospace will build K9 howitzers for Poland.", "manufacturers", ["Hanwha Aerospace"]),
    ("The missile was fired by the Houthis.", "operators", ["Houthis"]),
    ("Washington agreed to sell 66 F-16s to Taiwan.", "operators", ["Taiwan"]),
    ("Germany delivered 14 Leopard 2 tanks to Ukraine in March.", "operators", ["Ukraine"]),
    ("Britain gave Ukraine Storm Shadow missiles.", "operators", ["Ukraine"]),
    ("Storm Shadow missiles supplied by Britain to Ukraine struck Sevastopol.", "operators", ["Ukraine"]),
    ("Japan plans to buy 400 Tomahawk missiles from the United States.", "operators", ["Japan"]),
    ("Japan plans to buy 400 Tomahawk missiles from the United States.", "origin", ["United States"]),
    ("The K9 howitzers from South Korea are new.", "operators", []),
    ("Moscow has accused Kyiv of using ATACMS missiles.", "operators", ["Ukraine"]),
    ("Two F-16s of the Royal Netherlands Air Force took off.", "operators", ["Royal Netherlands Air Force"]),
    ("Russia and China flew Tu-95 and H-6 bombers over the Sea of Japan.", "operators", ["China", "Russia"]),
    ("Israel's Iron Dome intercepted most rockets fired by Hamas.", "operators", ["Israel"]),
    ("Ukraine hit the cruiser Moskva with two Neptune missiles.", "operators", []),
    ("An Exocet missile fired by a Super Etendard of the Argentine navy hit it.", "operators", ["Argentine navy"]),
    ("Pershing II missiles (U.S.) were destroyed.", "operators", ["United States"]),
    ("The Javelin missiles that Ukraine had fired hit tanks.", "operators", ["Ukraine"]),
    ("First Iran denied it. It has since deployed Mohajer-6 drones.", "operators", ["Iran"]),
    ("The sheriff accused the firm of having flown Shahed-136s from Iran to Russia.", "operators", ["Russia"]),
    (
        "“We have bought Caesars and K9 howitzers,” Estonian Defence Minister Hanno Pevkur said.",
        "operators",
        ["Estonia"],
    ),
    ("A Russian military helicopter was shot down on Monday.", "operators", ["Russia"]),
    ("Fighting went on in Syria. The Syrian army left. Government warplanes hit Aleppo.", "operators", ["Syria"]),
    (
        "U.S. actions to strengthen NATO include:\n\n- Stationing two squadrons of F-35 aircraft in Spain.",
        "operators",
        ["United States"],
    ),
    (
        "The United States sent its task force. These units will include Tomahawk missiles.",
        "operators",
        ["United States"],
    ),
    ("The United States is here. We also have deployed destroyers.", "operators", ["United States"]),
    (
        "The army left. The U.N. Special Commission needs to use its helicopters.",
        "operators",
        ["U.N. Special Commission"],
    ),
    ("Military assistance to Pakistan went on. Specific assistance includes 14 F-16s.", "operators", ["Pakistan"]),
    ("The BrahMos, jointly developed by India and Russia, flies at Mach 2.8.", "origin", ["India", "Russia"]),
]


@pytest.mark.parametrize(("text", "field", "expected"), OWNERS)
def test_owner(text: str, field: str, expected: list[str]) -> None:
    """Whose a weapon is, where it comes from, and who makes it, by possessor, verb, phrase and participle."""
    bundle, weapon = told(text)
    assert expected == [bundle.get(id_).names[0].text for id_ in getattr(weapon, field)]  # type: ignore[union-attr]


ONE: list[str] = [
    "North Korea tested a solid-fuel intercontinental ballistic missile, the Hwasong-18, on Thursday.",
    "The army got a new missile called the Zolfaghar.",
    "The air force flew a B-1B. The American bomber turned back.",
    "Nuclear air-to-surface missiles (ASMs) were cut by the air force. The ASMs are old.",
    "Iranian drones hit the army base. The drones came at night.",
    "They saw the Pueblo, an armed spy ship captured in 1968.",
    "The Arleigh Burke-class guided-missile destroyer USS Halvorsen sailed. Halvorsen launched a boat.",
    "These army units will include Standard Missile (SM-6).",
    "Pakistan tested the Shaheen II missile. The missile had been fired under the name Hatf-VI, he said.",
    "The army fired the Shaheen II, also known as Hatf-VI.",
    "The rocket lifted off. The North calls the rocket Unha-2.",
    "The USS Donald Cook sailed. Donald Cook came back.",
    "Unmanned aircraft, known as drones, hit the army. The drones left.",
    "The army tested a cruise missile. The Brahmos missile was fired from the coast.",
]


@pytest.mark.parametrize("text", ONE)
def test_one_record(text: str) -> None:
    """A designation, its class noun, its abbreviation and its short name are one weapon."""
    assert 1 == len(told(text)[0].weapon_systems)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The destroyer USS Porter (DDG 78) sailed. USS Carney (DDG 64) and USS Ross followed.", 3),
        ("A Virginia-class submarine, USS Minnesota, arrived.", 2),
        ("The army tested the Shaheen II and the Shaheen III missiles.", 2),
        ("The navy showed its Dena destroyer and its Sahand frigate.", 2),
        ("The army fired ballistic missiles. The Hwasong-18 missile was not among them.", 2),
        ("The army fired a torpedo. The Hwasong-18 missile was shown.", 2),
        ("The navy sent ARC Almirante Padilla (FM-51) and BAP Aguirre (FM-55).", 2),
        ("The USS Wasp Amphibious Ready Group left with the navy.", 0),
    ],
)
def test_records_apart(text: str, expected: int) -> None:
    """Ships of one class, and missiles of one family told apart by numerals, are weapons of their own."""
    document = tokens.read(text)
    assert expected == len({id(o.entity) for o in finder.find(document, catalogue.standard())})


def test_nationalities_tell_weapons_of_a_class_apart() -> None:
    """Iraqi tanks are not American tanks."""
    assert 2 == len(told("The army saw Iraqi tanks meet American tanks.")[0].weapon_systems)


def test_a_sheet_speaks_of_its_system() -> None:
    """The lines of a fact sheet fill the weapon that the sheet is about."""
    _, weapon = told(
        "The Harpoon missile sinks ships.\nContractor: The Boeing Company\nRange: 67 nautical miles\n"
        "Guidance: Active radar\nSpeed: High subsonic\n"
    )
    assert (67, "[nmi_i]") == (weapon.range and weapon.range.value, weapon.range and weapon.range.unit)
    assert "Active radar" == weapon.guidance
    assert ["High subsonic"] == [c.text for c in weapon.characteristics if c.property == "speed"]


@pytest.mark.parametrize(
    "piece", ["the F-16 and ", "HMS Ark, a frigate, ", "12 tanks of the army and its missiles. ", "Range: 5 km: x, "]
)
def test_time_grows_with_the_text(piece: str) -> None:
    """Finding and attributing are linear, however long the sentences."""

    def prepare(times: int) -> Callable[[], object]:
        document = tokens.read("The army has " + piece * times)
        found = Occurrences.of(finder.find(document, catalogue.standard()))
        scene = Scene(document, Occurrences(()), Occurrences(()), found)
        cast = Cast(document, catalogue.standard(), titles.standard(), taken=[None] * len(document.tokens))

        def work() -> None:
            finder.find(document, catalogue.standard())
            finder.attribute(scene, cast, [])

        return work

    assert_linear(prepare, 400)


def test_evidence_reaches_the_field() -> None:
    """The words for a fact are mentions that point to its field."""
    _, weapon = told("The Hwasong is the first ICBM to use solid propellants.")
    assert ["solid propellants"] == [m.text for m in weapon.mentions if m.field == "/propulsion"]


def test_resemblance() -> None:
    """“one resembling the strike drone” ties two weapons."""
    text = "Two new drone designs were shown by the army, including one resembling the strike drone of the US Army."
    bundle, _ = told(text)
    assert ["resembles"] == [relation.predicate for relation in bundle.relations]
