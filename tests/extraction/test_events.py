"""Events by construction: which type, who in which role, how real."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from newsmodel.extraction import delegations, entities, events, times, tokens
from newsmodel.extraction.drafts import DelegationDraft, EventDraft, Participant, Words
from newsmodel.extraction.scene import Occurrences, Scene
from newsmodel.knowledge import catalogue, titles

PUBLISHED = "2024-07-19"

Case = tuple[str, str, str, dict[str, str], str]

# construction, text, type, party → role, status
CASES: list[Case] = [
    # active
    ("active", "Iran tested a ballistic missile on Monday.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("active", "North Korea fired two missiles into the sea on Monday.", "weapon_test", {"North Korea": "agent"}, "occurred"),
    ("active", "Russian warplanes attacked Ukraine on Tuesday.", "attack", {"Russia": "agent", "Ukraine": "target"}, "occurred"),
    ("active", "Turkey expelled three Syrian diplomats.", "expulsion", {"Turkey": "agent"}, "occurred"),
    ("active", "China deployed troops to the border on Sunday.", "deployment", {"China": "agent"}, "occurred"),
    ("active", "President Emmanuel Macron visited Egypt in March.", "visit", {"Emmanuel Macron": "visitor", "Egypt": "host"}, "occurred"),
    ("active", "Iraq invaded Kuwait in August 1990.", "incursion", {"Iraq": "agent", "Kuwait": "target"}, "occurred"),
    ("active", "Pakistan sold 20 tanks to Sudan.", "arms_transfer", {"Pakistan": "supplier", "Sudan": "recipient"}, "occurred"),
    ("active", "Police arrested opposition leader Juan Perez on Friday.", "detention", {"Juan Perez": "target"}, "occurred"),
    ("active", "Israel shot down a Syrian drone on Friday.", "interception", {"Israel": "agent"}, "occurred"),
    ("active", "India bought 36 fighter jets from France.", "arms_transfer", {"India": "buyer", "France": "supplier"}, "occurred"),
    ("active", "Washington condemned Russia over the strike.", "statement", {"United States": "agent", "Russia": "target"}, "occurred"),
    # passive
    ("passive", "Three Russian diplomats were expelled by Norway.", "expulsion", {"Norway": "agent"}, "occurred"),
    ("passive", "Ukraine was attacked by Russia on Monday.", "attack", {"Russia": "agent", "Ukraine": "target"}, "occurred"),
    ("passive", "Four tanks were supplied to Chad by France.", "arms_transfer", {"France": "supplier", "Chad": "recipient"}, "occurred"),
    ("passive", "A rocket was launched by Iran on Saturday.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("passive", "Kuwait was invaded by Iraq in 1990.", "incursion", {"Iraq": "agent", "Kuwait": "target"}, "occurred"),
    ("passive", "Journalist Maria Lopez was detained by Cuba on Friday.", "detention", {"Maria Lopez": "target", "Cuba": "agent"}, "occurred"),
    ("passive", "The missile has been tested by Pakistan.", "weapon_test", {"Pakistan": "agent"}, "occurred"),
    ("passive", "A treaty was signed by Chile and Peru on Monday.", "agreement_signing", {"Chile": "signatory", "Peru": "signatory"}, "occurred"),
    ("passive", "Sanctions were imposed on Mali by France.", "sanction_imposed", {"France": "agent", "Mali": "target"}, "occurred"),
    ("passive", "Two warships were sent to Oman by India.", "deployment", {"India": "agent"}, "occurred"),
    # reduced relatives
    ("reduced", "Arms supplied to Chad by France were destroyed.", "arms_transfer", {"France": "supplier", "Chad": "recipient"}, "occurred"),
    ("reduced", "A missile fired by Iran on Monday fell into the sea.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("reduced", "Diplomats expelled by Norway on Monday left Oslo.", "expulsion", {"Norway": "agent"}, "occurred"),
    ("reduced", "Invaded by Iraq in 1990, Kuwait asked for help.", "incursion", {"Iraq": "agent", "Kuwait": "target"}, "occurred"),
    ("reduced", "Signed in Geneva on 3 May 1984 by Iran and Iraq, the treaty ends a dispute.", "agreement_signing", {"Iran": "signatory", "Iraq": "signatory"}, "occurred"),
    # relative clauses
    ("relative", "Sergei Lavrov, who visited Iran on Monday, praised the deal.", "visit", {"Sergei Lavrov": "visitor", "Iran": "host"}, "occurred"),
    ("relative", "Iran, which tested a missile on Sunday, denied the report.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("relative", "France, which supplied Chad with tanks, said nothing.", "arms_transfer", {"France": "supplier", "Chad": "recipient"}, "occurred"),
    ("relative", "The drones that Turkey sold to Mali arrived.", "arms_transfer", {"Turkey": "supplier", "Mali": "recipient"}, "occurred"),
    ("relative", "The tanks which Poland bought from Germany are old.", "arms_transfer", {"Poland": "buyer", "Germany": "supplier"}, "occurred"),
    # nominal
    ("nominal", "Iran's launch of a missile on Monday alarmed Iraq.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("nominal", "The missile launch by Iran on Monday alarmed Iraq.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("nominal", "A Russian attack on Ukraine left ten people dead.", "attack", {"Russia": "agent", "Ukraine": "target"}, "occurred"),
    ("nominal", "The Iraqi invasion of Kuwait in 1990 led to war.", "incursion", {"Iraq": "agent", "Kuwait": "target"}, "occurred"),
    ("nominal", "Talks between Israel and Egypt in Cairo ended on Sunday.", "negotiation", {"Israel": "participant", "Egypt": "participant"}, "occurred"),
    ("nominal", "The clash between India and China in June 2020 left 20 dead.", "armed_clash", {"India": "participant", "China": "participant"}, "occurred"),
    ("nominal", "Turkey's sale of drones to Mali angered Algeria.", "arms_transfer", {"Turkey": "supplier", "Mali": "recipient"}, "occurred"),
    ("nominal", "The expulsion of two diplomats by Norway angered Moscow.", "expulsion", {"Norway": "agent"}, "occurred"),
    ("nominal", "A nuclear test by North Korea in January 2016 shook Asia.", "nuclear_test", {"North Korea": "agent"}, "occurred"),
    ("nominal", "The withdrawal of French troops from Mali was completed in August 2022.", "withdrawal", {"Mali": "target"}, "occurred"),
    ("nominal", "Shoigu's visit to Iran ended on Friday. Sergei Shoigu said so.", "visit", {"Sergei Shoigu": "visitor"}, "occurred"),
    ("nominal", "The summit between Chad and Niger took place in May 2023.", "summit", {"Chad": "participant", "Niger": "participant"}, "occurred"),
    ("nominal", "Its latest missile launch, in May 2023, failed, Iran said.", "weapon_test", {}, "occurred"),
    # light verbs
    ("light", "Iran conducted a missile test on Monday.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("light", "Israel carried out an airstrike on Syria on Monday.", "attack", {"Israel": "agent", "Syria": "target"}, "occurred"),
    ("light", "China held talks with India on Monday.", "negotiation", {"China": "participant", "India": "participant"}, "occurred"),
    ("light", "Foreign Minister Wang Yi paid a visit to Egypt.", "visit", {"Wang Yi": "visitor", "Egypt": "host"}, "occurred"),
    ("light", "The United States imposed sanctions on Iran in May.", "sanction_imposed", {"United States": "agent", "Iran": "target"}, "occurred"),
    ("light", "Russia launched an invasion of Ukraine in February 2022.", "incursion", {"Russia": "agent", "Ukraine": "target"}, "occurred"),
    ("light", "Japan and Australia held a joint exercise in May.", "exercise", {"Japan": "participant", "Australia": "participant"}, "occurred"),
    ("light", "North Korea staged a military parade on Thursday.", "parade", {"North Korea": "host"}, "occurred"),
    ("light", "Germany provided military aid to Ukraine.", "arms_transfer", {"Germany": "supplier", "Ukraine": "recipient"}, "occurred"),
    ("light", "Serbia and Kosovo reached an agreement on Monday.", "agreement_signing", {"Serbia": "signatory", "Kosovo": "signatory"}, "occurred"),
    ("light", "Armenia signed a peace treaty with Azerbaijan.", "armistice", {"Armenia": "participant", "Azerbaijan": "participant"}, "occurred"),
    ("light", "Sudan lifted its sanctions on Chad.", "sanction_lifted", {"Sudan": "agent", "Chad": "target"}, "occurred"),
    # two objects
    ("objects", "France gave Ukraine missiles in May.", "arms_transfer", {"France": "supplier", "Ukraine": "recipient"}, "occurred"),
    ("objects", "Sergei Shoigu handed Kim Jong Un a letter from President Vladimir Putin.", "message_delivery", {"Sergei Shoigu": "bearer", "Kim Jong Un": "addressee", "Vladimir Putin": "sender"}, "occurred"),
    ("objects", "Latvia has handed over to Ukraine six howitzers.", "arms_transfer", {"Latvia": "supplier", "Ukraine": "recipient"}, "occurred"),
    ("objects", "Iran supplied Russia with drones.", "arms_transfer", {"Iran": "supplier", "Russia": "recipient"}, "occurred"),
    ("objects", "Israel shot it down over Syria on Monday, the drone being Iranian.", "interception", {"Israel": "agent"}, "occurred"),
    ("objects", "Russia put captured tanks on display in Moscow in May.", "weapon_display", {"Russia": "agent"}, "occurred"),
    # coordination
    ("coordination", "Iran and Russia signed a treaty on Monday.", "agreement_signing", {"Iran": "signatory", "Russia": "signatory"}, "occurred"),
    ("coordination", "Sergei Lavrov arrived in Cairo and met Sameh Shoukry.", "meeting", {"Sergei Lavrov": "participant", "Sameh Shoukry": "participant"}, "occurred"),
    ("coordination", "Britain, France and Germany imposed sanctions on Iran.", "sanction_imposed", {"United Kingdom": "agent", "France": "agent", "Germany": "agent", "Iran": "target"}, "occurred"),
    ("coordination", "The ministry said Kim Jong Un and Sergei Shoigu discussed the war.", "meeting", {"Kim Jong Un": "participant", "Sergei Shoigu": "participant"}, "occurred"),
    ("coordination", "Poland bought tanks from Germany and received missiles from Norway.", "arms_transfer", {"Poland": "buyer", "Germany": "supplier"}, "occurred"),
    ("coordination", "Ministers from Kenya and Ethiopia signed an agreement.", "agreement_signing", {"Kenya": "signatory", "Ethiopia": "signatory"}, "occurred"),
    ("coordination", "Russia, as well as China, vetoed the resolution.", "vote", {"Russia": "agent", "China": "agent"}, "occurred"),
    ("coordination", "Iran said nothing but tested a missile on Monday.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("coordination", "Talks between Armenia, Georgia and Turkey opened on Monday.", "negotiation", {"Armenia": "participant", "Georgia": "participant", "Turkey": "participant"}, "occurred"),
    # apposition
    ("apposition", "The foreign minister, Wang Yi, visited Egypt on Monday.", "visit", {"Wang Yi": "visitor", "Egypt": "host"}, "occurred"),
    ("apposition", "Wang Yi, the Chinese foreign minister, visited Egypt on Monday.", "visit", {"Wang Yi": "visitor", "Egypt": "host"}, "occurred"),
    ("apposition", "Iran, a member of the group, tested a missile on Monday.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("apposition", "The treaty was signed by Kenya's secretary for defence, Miriam Wanjala, on Monday.", "agreement_signing", {"Miriam Wanjala": "signatory"}, "occurred"),
    ("apposition", "Gen. John Smith, commander of the base, met Gen. Carlos Ruiz.", "meeting", {"John Smith": "participant", "Carlos Ruiz": "participant"}, "occurred"),
    # possessors and adjectives for the actor
    ("standing for", "Chinese officials met Sergei Shoigu on Monday.", "meeting", {"China": "participant", "Sergei Shoigu": "participant"}, "occurred"),
    ("standing for", "Indian soldiers clashed with Chinese soldiers in June.", "armed_clash", {"India": "participant", "China": "participant"}, "occurred"),
    ("standing for", "Russia's army invaded Georgia in 2008.", "incursion", {"Georgia": "target"}, "occurred"),
    ("standing for", "Israeli warplanes bombed Lebanon on Monday.", "attack", {"Israel": "agent", "Lebanon": "target"}, "occurred"),
    ("standing for", "An Israeli airstrike flattened a building in Beirut on Monday.", "attack", {"Israel": "agent"}, "occurred"),
    # control
    ("control", "President Xi Jinping plans to visit Serbia in May 2025.", "visit", {"Xi Jinping": "visitor", "Serbia": "host"}, "planned"),
    ("control", "Iran began to supply Sudan with drones in 2023.", "arms_transfer", {"Iran": "supplier", "Sudan": "recipient"}, "occurred"),
    ("control", "Russia is expected to test a missile in August.", "weapon_test", {"Russia": "agent"}, "planned"),
    ("control", "France accused Rwanda of arming Congo's rebels.", "arms_transfer", {"Rwanda": "supplier"}, "unknown"),
    ("control", "The United States was accused of bombing Laos.", "attack", {"United States": "agent", "Laos": "target"}, "unknown"),
    ("control", "After visiting Iran, Sergei Lavrov flew home.", "visit", {"Sergei Lavrov": "visitor", "Iran": "host"}, "occurred"),
    ("control", "Turkey sent troops to Libya, arming local militias.", "deployment", {"Turkey": "agent"}, "occurred"),
    ("control", "Beijing sent troops in 1950 to support North Korea against South Korea.", "deployment", {"China": "agent", "North Korea": "recipient", "South Korea": "target"}, "occurred"),
    # pronouns
    ("pronoun", "Sergei Lavrov landed in Tehran on Sunday. He met Hossein Amir on Monday.", "meeting", {"Sergei Lavrov": "participant", "Hossein Amir": "participant"}, "occurred"),
    ("pronoun", "Iran denied the report. It tested a missile on Monday.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("pronoun", "India and Pakistan accepted the plan. They signed a treaty on Monday.", "agreement_signing", {"India": "signatory", "Pakistan": "signatory"}, "occurred"),
    ("pronoun", "Angela Merkel left Berlin. She visited Ghana in August.", "visit", {"Angela Merkel": "visitor", "Ghana": "host"}, "occurred"),
    ("pronoun", "The United Nations imposed sanctions on North Korea for its nuclear test in January.", "nuclear_test", {"North Korea": "agent"}, "occurred"),
    ("pronoun", "“We condemn this launch,” Minister Taro Kono said.", "statement", {"Taro Kono": "agent"}, "occurred"),
    # status
    ("status", "Iran will test a missile in August.", "weapon_test", {"Iran": "agent"}, "planned"),
    ("status", "Iran is to test a missile.", "weapon_test", {"Iran": "agent"}, "planned"),
    ("status", "Iran could test a missile.", "weapon_test", {"Iran": "agent"}, "hypothetical"),
    ("status", "If Iran attacked Israel, war would follow.", "attack", {"Iran": "agent", "Israel": "target"}, "hypothetical"),
    ("status", "Iran did not attack Israel on Monday.", "attack", {"Iran": "agent", "Israel": "target"}, "did_not_occur"),
    ("status", "Russia has never attacked Finland since 1944.", "attack", {"Russia": "agent", "Finland": "target"}, "did_not_occur"),
    ("status", "Talks between Iran and Iraq were postponed.", "negotiation", {"Iran": "participant", "Iraq": "participant"}, "postponed"),
    ("status", "Iran cancelled the exercise with Oman.", "exercise", {"Iran": "participant"}, "cancelled"),
    ("status", "Russia is bombing Ukraine.", "attack", {"Russia": "agent", "Ukraine": "target"}, "ongoing"),
    ("status", "Iran reportedly supplied Sudan with drones.", "arms_transfer", {"Iran": "supplier"}, "unknown"),
    ("status", "Accusations that Iran is supplying Russia with arms persist.", "arms_transfer", {"Iran": "supplier", "Russia": "recipient"}, "unknown"),
    ("status", "Iran denied supplying Russia with drones.", "arms_transfer", {"Iran": "supplier", "Russia": "recipient"}, "unknown"),
    ("status", "Iran threatened to attack Israel.", "attack", {"Iran": "agent", "Israel": "target"}, "hypothetical"),
    ("status", "Denmark said that it would send tanks to Ukraine.", "arms_transfer", {"Denmark": "supplier", "Ukraine": "recipient"}, "planned"),
    ("status", "Talks between Iran and Iraq are expected next month.", "negotiation", {"Iran": "participant", "Iraq": "participant"}, "planned"),
    ("status", "The planned summit between Chad and Niger in Paris worries Algiers.", "summit", {"Chad": "participant", "Niger": "participant"}, "planned"),
    # conditions: nothing at sea is attacked; troops over a border
    ("condition", "Iran launched a missile at a target in the desert on Monday.", "weapon_test", {"Iran": "agent"}, "occurred"),
    ("condition", "Israel sent troops over the border on Monday.", "incursion", {"Israel": "agent"}, "occurred"),
    ("condition", "Shells landed on the town of Sake on Monday.", "attack", {}, "occurred"),
    ("condition", "Lockheed Martin received a contract to build missiles on Friday.", "arms_transfer", {}, "occurred"),
    # names of wars, battles, exercises
    ("named", "The Korean War broke out in June 1950.", "war", {}, "occurred"),
    ("named", "He fought in World War II.", "war", {}, "occurred"),
    ("named", "The Battle of Kursk began in July 1943.", "armed_clash", {}, "occurred"),
    ("named", "Exercise Cold Response began on Monday.", "exercise", {}, "occurred"),
    ("named", "Iran marked the 40th anniversary of the armistice on Monday.", "commemoration", {"Iran": "host"}, "occurred"),
]  # fmt: skip

NOTHING = [
    ("modifier", "Attack helicopters and strike aircraft stood on the test range."),
    ("modifier", "The Joint Strike Command has moved to new offices."),
    ("figure", "The striker attacked from the left, shot twice, and the goalkeeper of the home season defeated him; the league match ended in defeat."),
    ("weather", "Forecasters expect showers; gusts of 60 mph will hit the coast and the thunderstorm will strike towns inland, the forecast said."),
    ("kitchen", "Preheat the oven, fire up the pan, beat the butter and shell the peas; the sauce should simmer while garlic and onion cook."),
    ("market", "Shares hit a record as investors launched a rally; the dividend and quarterly revenue beat analysts, and stocks rose."),
    ("film", "The film, a sequel, shows an invasion; the actor fires and the director bombs, but the screenplay and cinema plot hold."),
    ("habit", "Treaties extend to attacks on public vessels."),
]  # fmt: skip


@cache
def read(text: str) -> tuple[EventDraft, ...]:
    document = tokens.read(text)
    cast = entities.cast(document, catalogue.standard(), titles.standard())
    scene = Scene(document, Occurrences.of(cast.actors), Occurrences.of(cast.places), Occurrences(()))
    found = times.scan(document, PUBLISHED)
    return tuple(events.find(scene, cast, found, delegations.find(scene, cast)))


def parties(event: EventDraft) -> dict[str, str]:
    return {name: role for party, role, _ in event.participants for name in names(party)}


def names(party: Participant) -> Iterator[str]:
    if isinstance(party, DelegationDraft):
        yield from (state.name for state in party.represents)
    elif not isinstance(party, Words):
        yield party.name


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {case[1][:60]}")
def test_a_construction_gives_type_parties_and_status(case: Case) -> None:
    """Type, the named parties with their roles, and status follow from the grammar of the clause."""
    _, text, type_, wanted, status = case
    fitting = [e for e in read(text) if e.type == type_]
    assert fitting, [e.type for e in read(text)]
    best = max(fitting, key=lambda e: len(wanted.items() & parties(e).items()))
    assert (wanted, status) == ({k: v for k, v in parties(best).items() if k in wanted}, best.status)


@pytest.mark.parametrize(("kind", "text"), NOTHING, ids=[f"{kind}: {text[:40]}" for kind, text in NOTHING])
def test_no_event_where_there_is_none(kind: str, text: str) -> None:
    """Event words as modifiers, figures of speech, sport, weather, cooking, markets and films make no event."""
    assert [] == [e.type for e in read(text)]


def test_there_are_many_constructions() -> None:
    """The table holds at least 120 cases."""
    assert len(CASES) >= 120


def test_an_anniversary_tells_its_number_and_what_it_commemorates() -> None:
    """“The 70th anniversary of the armistice” is a commemoration with an ordinal, tied to the armistice."""
    event = next(
        e for e in read("Seoul marked the 70th anniversary of the armistice on Thursday.") if e.type == "commemoration"
    )
    assert 70 == event.ordinal
    assert event.commemorates is not None
    assert "armistice" == event.commemorates.type


def test_a_second_mention_joins_the_first() -> None:
    """“The visit” means the visit told before: one event, two triggers."""
    text = "Sergei Shoigu visited Iran on Monday. The visit lasted two days."
    visits = [e for e in read(text) if e.type == "visit"]
    assert 1 == len(visits)
    assert 2 == len(visits[0].triggers)


def test_a_light_verb_and_its_noun_are_one_event() -> None:
    """“Held talks” is one negotiation."""
    assert ["negotiation"] == [e.type for e in read("China held talks with India on Monday.")]


def test_the_time_is_that_of_the_clause() -> None:
    """Each event has the time of its own clause, nouns the time in their own phrase."""
    found = read("The United Nations placed sanctions on North Korea in March for its nuclear test in January.")
    values = {e.type: e.time.edtf for e in found if e.time}
    assert {"sanction_imposed": "2024-03", "nuclear_test": "2024-01"} == values


def test_a_trigger_holds_the_verb_and_its_lexical_object() -> None:
    """The words of a light verb's event run from the verb to its object."""
    text = "The United Nations placed strong new sanctions on North Korea."
    document = tokens.read(text)
    assert ["placed strong new sanctions"] == [document.slice(*t) for e in read(text) for t in e.triggers]


def test_the_dead_of_an_attack_are_its_victims() -> None:
    """An attack and the deaths it caused in one sentence are one event."""
    found = read("A Russian missile attack on Ukraine killed 14 people on Monday.")
    assert ["attack"] == [e.type for e in found]
    assert any(role == "victim" and amount and amount.value == 14 for _, role, amount in found[0].participants)


def test_a_very_long_sentence_is_read_in_part() -> None:
    """What stands behind the 300th token of a sentence is left out, so that time grows with the text."""
    text = "Iran tested a missile " + "and a missile " * 400 + "and France invaded Chad."
    assert "incursion" not in [e.type for e in read(text)]
