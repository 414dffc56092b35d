"""The pytest plugin: switched on by name, with a sample, the seed article and assertions that can fail."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

import newsmodel as nm
from newsmodel import resources
from newsmodel.models.bundle import LISTS
from newsmodel.testing import LossAsserter, assert_round_trip

pytest_plugins = ["newsmodel.testing"]

JSON = nm.formats.SHELF.get("json")


def test_sample_bundle(sample_bundle: nm.Bundle) -> None:
    """The sample holds records of every kind and is without findings."""
    assert all(sample_bundle.of(kind) for kind in LISTS)
    assert [] == list(nm.check(sample_bundle))


def test_seed_article(seed_article: nm.Article, root: Path) -> None:
    """The seed article is the first file in `seeds/`, of which the package carries a copy."""
    seed = (root / "seeds" / "000_43b90feca7e4b91a.txt").read_bytes()
    assert seed == resources.data("samples/seed.txt"), "stale: copy the seed to src/newsmodel/samples/seed.txt"
    assert seed.decode().strip() == seed_article.text.strip()
    assert nm.extract(nm.Bundle(articles=[seed_article])).delegations


def test_native_format_loses_nothing(sample_bundle: nm.Bundle, assert_losses: LossAsserter) -> None:
    """What was written comes back, so that a test can look at it."""
    assert nm.render(sample_bundle) == assert_losses(sample_bundle, "json", [])


ACTOR = nm.Actor(id="actor:a", type="person", names=[nm.Name(text="Ine Dahl", form="primary", language="no")])
BUNDLE = nm.Bundle(actors=[ACTOR, ACTOR.evolve(id="actor:b")], extensions={"urn:example:a": 1})


def _lossy(bundle: nm.Bundle) -> nm.Rendering:
    """JSON without languages and extensions, which tells so."""
    actors = [actor.evolve(names=[name.evolve(language=None) for name in actor.names]) for actor in bundle.actors]
    pointers = [f"/actors/{place}/names/0/language" for place in range(len(actors))] + ["/extensions/urn:example:a"]
    losses = tuple(nm.Loss(pointer=pointer, kind="dropped", format="json") for pointer in pointers)
    return nm.Rendering(nm.render(bundle.evolve(actors=actors, extensions={})).data, losses)


LOSSY = evolve(JSON, render=_lossy)


def test_losses_as_expected(assert_losses: LossAsserter) -> None:
    """A format of one's own is handed over as a value; `*` stands for any one step."""
    assert_losses(BUNDLE, LOSSY, ["/actors/*/names/*/language", "/extensions/urn:example:a"])


@pytest.mark.parametrize(
    ("expected", "message"),
    [
        (["/extensions/*"], r"lost, not expected: /actors/1/names/0/language \(dropped\)"),
        (["/actors/*", "/extensions/*"], r"lost, not expected: /actors/0/names/0/language"),
        (["/actors/*/names/*/language", "/extensions/*", "/times"], "expected, not lost: /times"),
        (["/actors/.*/names/0/language", "/extensions/*"], "expected, not lost: /actors/.*/names"),
    ],
    ids=["unexpected", "one step only", "not lost", "no regular expression"],
)
def test_other_losses(assert_losses: LossAsserter, expected: list[str], message: str) -> None:
    """Each loss that was not expected, and each expected one that did not occur, is named."""
    with pytest.raises(AssertionError, match=message):
        assert_losses(BUNDLE, LOSSY, expected)


def test_silent_loss() -> None:
    """A format that loses what it does not report breaks the law of round trips."""
    silent = evolve(JSON, render=lambda bundle: evolve(_lossy(bundle), losses=()))
    lost = (
        r"json loses in silence:\n  /actors/0/names/0/language \(dropped\)\n  /actors/1/.*\n  /extensions/urn:example:a"
    )
    with pytest.raises(AssertionError, match=lost):
        assert_round_trip(BUNDLE, silent)


def test_false_report() -> None:
    """A format that reports as lost what does come back breaks it too."""
    false = nm.Loss(pointer="/actors/0/names", kind="dropped", format="json")
    with pytest.raises(AssertionError, match="what it reports as lost comes back"):
        assert_round_trip(BUNDLE, evolve(JSON, render=lambda bundle: evolve(nm.render(bundle), losses=(false,))))


def test_loss_in_another_name() -> None:
    """A format reports losses under its own name."""
    with pytest.raises(AssertionError, match="reports losses under other names:\n  json"):
        assert_round_trip(BUNDLE, evolve(LOSSY, name="mine"))


def test_unreadable(sample_bundle: nm.Bundle) -> None:
    """An error in reading one's own output is no round trip; a format of one way has none."""
    problem = nm.Problem(code="x", message="no")
    torn = evolve(JSON, parse=lambda data: evolve(nm.parse(data, "json"), problems=(problem,)))
    with pytest.raises(AssertionError, match="cannot read what it wrote"):
        assert_round_trip(sample_bundle, torn)
    with pytest.raises(AssertionError, match="cannot read what it wrote: 1:9: the text ends"):
        assert_round_trip(sample_bundle, evolve(JSON, render=lambda _: nm.Rendering(b'{"kind":')))
    with pytest.raises(nm.UnknownFormat, match="text can be read, not written"):
        assert_round_trip(sample_bundle, "text")
    with pytest.raises(nm.UnknownFormat, match="json can be written, not read"):
        assert_round_trip(sample_bundle, evolve(JSON, parse=None))


@pytest.mark.parametrize("switched_on", [True, False])
def test_switched_on_by_name(tmp_path: Path, *, switched_on: bool) -> None:
    """A project has the fixtures where it names the plugin, and only there."""
    lines = 'pytest_plugins = ["newsmodel.testing"]\n' if switched_on else ""
    test = "def test_it(sample_bundle, seed_article, assert_losses): assert_losses(sample_bundle, 'json', [])\n"
    (tmp_path / "test_theirs.py").write_text(lines + test, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", tmp_path, tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert ("1 passed" if switched_on else "fixture 'sample_bundle' not found") in done.stdout
