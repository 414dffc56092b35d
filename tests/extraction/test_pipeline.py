"""Extraction as a whole: adds, changes nothing, the same every time, evidence for all, time in step with the text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel as nm
from growth import assert_linear
from newsmodel import strategies

ROOT = Path(__file__).parent.parent.parent
STORIES = sorted((ROOT / "seeds").glob("*.txt"))

WORDS = st.sampled_from(
    "The U.S. Russian Moscow Kim Jong Un Mr. said that denied on Friday 5 May 2021 missile tested delegation led by "
    "visit will not “ ” , . ; — ( ) and in of to F-16 12 new drones Defence Minister Sergei Shoigu told reporters "
    "attack war KCNA his it".split()
)
JUMBLES = st.lists(WORDS, max_size=60).map(" ".join)


@settings(max_examples=60)
@given(JUMBLES | strategies.texts(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Whatever the text, extraction ends without an error, its evidence is checked, and doing it again adds nothing."""
    article = nm.Article(id="article:a", text=text, published=nm.When(edtf="2021-05-06", resolution="explicit"))
    bundle = nm.extract(article)
    assert bundle == nm.extract(bundle)
    assert [] == [problem for problem in nm.check(bundle) if problem.severity == "error"]


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem[:20])
def test_stories(story: Path) -> None:
    """A story gives the same bytes twice, valid by the schema, without an error in references or evidence."""
    reading = nm.read(story, "text")
    first, second = nm.extract(reading.bundle), nm.extract(reading.bundle)
    data = nm.render(first).data
    assert data == nm.render(second).data
    assert () == nm.validate(data)
    assert first == nm.extract(first)
    assert [] == [problem for problem in nm.check(first) if problem.severity == "error"]
    assert reading.bundle.articles == first.articles


def test_records_of_others_stay() -> None:
    """What a person put in is there afterwards as it was, and says so where it differs from what rules found."""
    person = nm.Provenance(method="person", agent="me")
    mine = nm.Actor(id="actor:mine", type="state", names=[nm.Name(text="Norway", form="primary")])
    article = nm.Article(id="article:a", text="Norway sent two frigates to Iceland.")
    bundle = nm.extract(nm.Bundle(provenance=person, articles=[article], actors=[mine]))
    assert mine == bundle.get("actor:mine")
    assert {"rule"} == {record.provenance.method for record in bundle.events if record.provenance}


def test_other_languages_stay_unread() -> None:
    """An article that says it is not in English gets no records; `check` says so."""
    article = nm.Article(id="article:a", text="Moscou a envoyé des troupes.", language="fr")
    bundle = nm.extract(article)
    assert [article] == list(bundle.records())
    assert ["NM601"] == [problem.code for problem in nm.check(bundle)]


def test_published_is_only_the_anchor() -> None:
    """`published=` resolves relative times and changes no article."""
    article = nm.Article(id="article:a", text="Ministers met in Oslo on Friday.")
    assert "2021-04-30" == nm.extract(article, published="2021-05-02").times[0].edtf
    assert nm.extract(article).times[0].edtf is None
    assert (article,) == nm.extract(article, published="2021-05-02").articles


def test_own_knowledge() -> None:
    """Tables in the shape of the package's files add names."""
    table = {"weapon": [{"name": "Zorblax", "category": "uav"}]}
    bundle = nm.extract(nm.Article(id="article:a", text="The army tested the Zorblax drone."), knowledge=[table])
    assert ["Zorblax"] == [weapon.names[0].text for weapon in bundle.weapon_systems]


FLOODS: dict[str, str] = {
    "capitals": "ABC ",
    "names": "Kim Jong Un ",
    "titles": "General President Minister ",
    "quotations": "“said” ",
    "open quotations": "“said ",
    "dates": "5 May 2021 ",
    "digits": "1234567890 ",
    "one word": "a",
    "sentences": "Russia attacked Ukraine on Friday. ",
    "one sentence": "Russia attacked Ukraine and ",
    "commas": "Oslo, Norway, ",
    "weapons": "12 F-16s and two drones, ",
    "delegations": "the Russian delegation led by ",
    "claims": "he said that she said that ",
    "acronyms": "ABCD (EFGH) ",
    "spaces": " ",
    "newlines": "\n",
    "Korea": "Korea Congress the North ",
}


@pytest.mark.parametrize("flood", FLOODS)
def test_time_grows_with_the_text(flood: str) -> None:
    """Time grows with an adversarial text, and no faster."""
    unit = FLOODS[flood]

    def run(size: int) -> Callable[[], Any]:
        article = nm.Article(
            id="article:a", text=unit * (size // len(unit)), published=nm.When(edtf="2021", resolution="explicit")
        )
        return lambda: nm.extract(article)

    assert_linear(run, 3_000)
