"""Persons, states, organizations and places, sentence by sentence, organised by construction."""

from __future__ import annotations

import pytest

from newsmodel.extraction import tokens
from newsmodel.extraction.actors import cast as entities
from newsmodel.extraction.actors.cast import Cast
from newsmodel.extraction.records import by_entity
from newsmodel.knowledge import catalogue, titles


def read(text: str) -> Cast:
    return entities.cast(tokens.read(text), catalogue.standard(), titles.standard())


def told(cast: Cast) -> set[str]:
    """Every actor as `type: name [titles] (ties)`."""
    made = set()
    for occurrences in by_entity(cast.actors).values():
        entity = occurrences[0].entity
        posts = ", ".join(
            dict.fromkeys(" ".join(cast.document.slice(*words).split()) for words in entity.facts.get("titles", []))
        )
        ties = ", ".join(dict.fromkeys(tie.name for tie in entity.facts.get("ties", [])))
        made.add(f"{entity.type}: {entity.name}" + (f" [{posts}]" if posts else "") + (f" ({ties})" if ties else ""))
    return made


def where(cast: Cast) -> set[str]:
    return {occurrence.entity.name for occurrence in cast.places}


PERSONS = {
    "title before a name": [
        ("President Emmanuel Macron spoke.", "person: Emmanuel Macron [President]"),
        ("Brig. Gen. Toine Beukering arrived.", "person: Toine Beukering [Brig. Gen.]"),
        ("Secretary of State Antony Blinken left.", "person: Antony Blinken [Secretary of State]"),
        ("Petty Officer 1st Class Dana Whitlock wrote.", "person: Dana Whitlock [Petty Officer 1st Class]"),
        ("Vice Admiral Scott Swift commands it.", "person: Scott Swift [Vice Admiral]"),
        ("Deputy Foreign Minister Sergei Ryabkov spoke.", "person: Sergei Ryabkov [Deputy Foreign Minister]"),
        ("Former Prime Minister Imran Khan was held.", "person: Imran Khan [Former Prime Minister]"),
        ("It was led by politburo member Li Hongzhong.", "person: Li Hongzhong [politburo member]"),
        ("Lt Gen Asim Malik was named.", "person: Asim Malik [Lt Gen]"),
        ("Supreme Leader Ayatollah Ali Khamenei spoke.", "person: Ali Khamenei [Supreme Leader]"),
    ],
    "state in the title": [
        ("Russia’s Defence Minister Sergei Shoigu spoke.", "person: Sergei Shoigu [Defence Minister] (Russia)"),
        ("Russian President Vladimir Putin spoke.", "person: Vladimir Putin [President] (Russia)"),
        ("U.S. Sen. Dick Lugar announced it.", "person: Dick Lugar [Sen.] (United States)"),
        ("North Korean leader Kim Jong Un watched.", "person: Kim Jong Un [leader] (North Korea)"),
        ("Ukraine's foreign minister, Dmytro Kuleba, left.", "person: Dmytro Kuleba [foreign minister] (Ukraine)"),
    ],
    "apposition behind": [
        ("Marek Zielonka, commander of the fleet, spoke.", "person: Marek Zielonka [commander of the fleet]"),
        (
            "Jens Stoltenberg, the NATO secretary general, spoke.",
            "person: Jens Stoltenberg [NATO secretary general] (NATO)",
        ),
        ("Anna Berg, a spokeswoman for NATO, said so.", "person: Anna Berg [spokeswoman for NATO] (NATO)"),
        ("Derek Hallam, a 20-year-old private, was there.", "person: Derek Hallam [private]"),
    ],
    "apposition before": [
        (
            "The BBC’s Tokyo correspondent, Rupert Wingfield-Hayes, was held.",
            "person: Rupert Wingfield-Hayes [Tokyo correspondent] (BBC)",
        ),
        ("Another expert, Bong Young-shik, doubts it.", "person: Bong Young-shik [expert]"),
    ],
    "organization behind": [
        (
            "Korea expert Bruce Bennett from the RAND Corporation spoke.",
            "person: Bruce Bennett [expert] (RAND Corporation)",
        ),
        ("Mark Milley of the Joint Chiefs of Staff spoke.", "person: Mark Milley (Joint Chiefs of Staff)"),
    ],
    "honorific alone": [
        ("Mr. Xi wrote a letter.", "person: Xi"),
        ("They met Mrs Thatcher.", "person: Thatcher"),
    ],
    "unknown names": [
        ("“We are ready,” said Oyelaran Bakshi.", "person: Oyelaran Bakshi"),
        ("Thabiso Qwelane said it was late.", "person: Thabiso Qwelane"),
        ("Yrjö Kantele, 57, was hurt.", "person: Yrjö Kantele"),
        ("Margaret K. Osei arrived.", "person: Margaret K. Osei"),
    ],
    "particles and family names first": [
        ("Ursula von der Leyen spoke.", "person: Ursula von der Leyen"),
        ("Crown Prince Mohammed bin Salman left.", "person: Mohammed bin Salman [Crown Prince]"),
        ("President Bashar al-Assad left.", "person: Bashar al-Assad [President]"),
        ("Kim Yo Jong wrote.", "person: Kim Yo Jong"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in PERSONS.values() for case in cases])
def test_person(text: str, expected: str) -> None:
    """A person is found with the name, the title and the ties that the words around state."""
    assert expected in told(read(text))


SAME = [
    ("Sergei Shoigu arrived. Mr. Shoigu met Putin.", "Sergei Shoigu", ["Sergei Shoigu", "Mr. Shoigu"]),
    ("Kim Jong Un spoke. Kim said no. Kim Jong-Un left.", "Kim Jong Un", ["Kim Jong Un", "Kim", "Kim Jong-Un"]),
    ("President Joe Biden spoke. Biden left.", "Joe Biden", ["Joe Biden", "Biden"]),
    (
        "Ursula von der Leyen spoke. Von der Leyen left.",
        "Ursula von der Leyen",
        ["Ursula von der Leyen", "Von der Leyen"],
    ),
    ("Cmdr. Alicia Brandt spoke. Brandt and the crew left.", "Alicia Brandt", ["Alicia Brandt", "Brandt"]),
]


@pytest.mark.parametrize(("text", "name", "forms"), SAME)
def test_short_forms_join_the_full_name(text: str, name: str, forms: list[str]) -> None:
    """Later and shorter forms of a name are mentions of one person."""
    cast = read(text)
    found = [
        [cast.document.slice(o.first, o.last) for o in group]
        for group in by_entity(cast.actors).values()
        if group[0].entity.name == name
    ]
    assert [forms] == found


def test_different_honorifics_are_different_persons() -> None:
    """“Mr. Rao” and “Ms. Rao” are two."""
    cast = read("Mr. Rao met Ms. Rao.")
    assert 2 == len({id(o.entity) for o in cast.actors})


STATES = {
    "acts by name": [("China sent troops.", {"China"}), ("Russia and Belarus signed it.", {"Russia", "Belarus"})],
    "abbreviation in capitals only": [("The US denied it.", {"United States"}), ("They told us nothing.", set())],
    "capital acts": [
        ("Pyongyang invited them.", {"North Korea"}),
        ("Both Kyiv and Moscow deny it.", {"Ukraine", "Russia"}),
    ],
    "capital with possessive": [("Tehran’s reply came late.", {"Iran"})],
    "seat": [("The Kremlin said no.", {"Russia"}), ("Downing Street declined.", {"United Kingdom"})],
    "former state and its short form": [("The Soviet Union fell. The USSR had lasted.", {"Soviet Union"})],
    "the government of a nationality": [("The Iranian government refused.", {"Iran"})],
    "the people": [("The Ukrainians have used it.", {"Ukraine"})],
    "place only": [("They met in Albania.", set()), ("He flew to Beijing.", set())],
    "Koreas": [("North Korea lost. The North is silent.", {"North Korea"})],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in STATES.values() for case in cases])
def test_state(text: str, expected: set[str]) -> None:
    """A state is an actor where it acts, by name, capital or seat, and not where something only happens there."""
    assert expected == {o.entity.name for o in read(text).actors if o.entity.type == "state"}


ORGANIZATIONS = {
    "known": [("NATO agreed.", "international_organization: NATO"), ("KCNA reported it.", "media: KCNA")],
    "head at the end": [
        (
            "The Netherlands Land Forces Doctrine and Training Center opened.",
            "organization: Netherlands Land Forces Doctrine and Training Center",
        ),
        ("The 43rd Mountain Brigade left.", "armed_force: 43rd Mountain Brigade"),
    ],
    "head with of or for": [
        ("The Asan Institute for Policy Studies wrote it.", "organization: Asan Institute for Policy Studies"),
        ("The School of Advanced Military Studies opened.", "organization: School of Advanced Military Studies"),
        ("The Ministry of Emergency Situations said so.", "government_body: Ministry of Emergency Situations"),
    ],
    "people's": [
        ("The Ministry of the People's Armed Forces spoke.", "government_body: Ministry of the People's Armed Forces")
    ],
    "nationality and force": [
        ("The Ukrainian military said so.", "armed_force: Ukrainian military"),
        ("North Korea’s military fired.", "armed_force: North Korea’s military"),
    ],
    "nationality and office": [
        ("South Korea’s Defense Ministry rejected it.", "government_body: South Korea’s Defense Ministry")
    ],
    "title is no organization": [
        ("President of the European Commission spoke.", "international_organization: European Commission")
    ],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in ORGANIZATIONS.values() for case in cases])
def test_organization(text: str, expected: str) -> None:
    """An organization is found by list or by shape, with its type."""
    assert expected in {line.partition(" (")[0] for line in told(read(text))}


def test_acronym_in_brackets() -> None:
    """An acronym in brackets is the name before it, from then on."""
    cast = read("He led the Land Warfare Course (LWC). The LWC lasts six months.")
    assert [["Land Warfare Course", "LWC", "LWC"]] == [
        [cast.document.slice(o.first, o.last) for o in g] for g in by_entity(cast.actors).values()
    ]


PLACES = {
    "city": [("They met in Geneva.", {"Geneva"})],
    "country as location": [("The war in Ukraine goes on.", {"Ukraine"})],
    "base and site": [("It landed at Ramstein Air Base.", {"Ramstein Air Base"})],
    "by shape": [("They toured Gettysburg National Military Park.", {"Gettysburg National Military Park"})],
    "route": [("It sailed through the Taiwan Strait.", {"Taiwan Strait"})],
    "city in a country": [("They talked in Pyongyang, North Korea, in May.", {"Pyongyang", "North Korea"})],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in PLACES.values() for case in cases])
def test_place(text: str, expected: set[str]) -> None:
    """Names of locations, routes and theatres are places."""
    assert expected <= where(read(text))


NOBODY = [
    "GENERAL CHARACTERISTICS\nPrimary function: transport",
    "General Characteristics",
    "Senior officials said the talks would go on.",
    "The Victory Day parade was long.",
    "On Tuesday the Internet was down.",
    "He took part in Exercise Amber Shield.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    """Headings, roles, days and code names are no persons."""
    assert set() == {line for line in told(read(text)) if line.startswith("person")}
