"""What pytest needs to test a project that uses newsmodel. Switched on by name; never loads itself, opens no files.

    pytest_plugins = ["newsmodel.testing"]  # in conftest.py or in a test file

Fixtures: `sample_bundle`, `seed_article`, `assert_losses`. The assertions can be imported as well. What is random is
the business of `newsmodel.strategies`.

PYTEST_DONT_REWRITE: the messages are written here, and a test file may import the module before it names the plugin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from newsmodel import formats, resources
from newsmodel.errors import ReadError, UnknownFormat
from newsmodel.formats.base import Format, Reading, Rendering
from newsmodel.formats.loss import less, losses
from newsmodel.formats.mapping import get_json
from newsmodel.models.article import Article
from newsmodel.models.bundle import Bundle
from newsmodel.values.problem import Loss

LossAsserter = Callable[[Bundle, Format | str, Iterable[str]], Rendering]
"""The type of `assert_losses`."""


@pytest.fixture(scope="session")
def sample_bundle() -> Bundle:
    """A small story told in records of every kind, written by hand, without findings: the example of the schemas."""
    return formats.parse(resources.data("schemas/example.json"), "json").bundle


@pytest.fixture(scope="session")
def seed_article() -> Article:
    """The first article of the project's `seeds/`, read and not yet extracted: a news story on a visit to Pyongyang."""
    return formats.parse(resources.data("samples/seed.txt"), "text").bundle.articles[0]


@pytest.fixture(name="assert_losses", scope="session")
def _assert_losses() -> LossAsserter:
    """The function of that name."""
    return assert_losses


def assert_losses(bundle: Bundle, format: Format | str, expected: Iterable[str]) -> Rendering:  # noqa: A002
    """Asserts that the format loses the expected facts of the bundle and no other; gives back what was written.

    `expected` are JSON pointers into the bundle, in which `*` stands for any one step: `/actors/*/mentions`. Each has
    to be lost at least once. A format that is also read has to tell the truth: `assert_round_trip` is asserted too.

    Raises AssertionError, and UnknownFormat where the format cannot be written.
    """
    written = _named(format)
    done = assert_round_trip(bundle, written) if written.parse else _rendered(bundle, written)
    patterns = list(expected)
    unexpected = [loss for loss in done.losses if not any(_covers(pattern, loss) for pattern in patterns)]
    kept = [pattern for pattern in patterns if not any(_covers(pattern, loss) for loss in done.losses)]
    lines = [f"lost, not expected: {loss.pointer} ({loss.kind})" for loss in unexpected]
    lines += [f"expected, not lost: {pattern}" for pattern in kept]
    _require(f"losses of {written.name} differ", lines)
    return done


def assert_round_trip(bundle: Bundle, format: Format | str) -> Rendering:  # noqa: A002
    """Asserts that what is written and read back is the bundle, less exactly what was reported lost, without an error.

    The law of every format that is read and written; for a format of your own hand over the `Format`. Gives back what
    was written. Raises AssertionError, and UnknownFormat where the format is not both read and written.
    """
    both = _named(format)
    done = _rendered(bundle, both)
    reading = _read(done.data, both)
    _require(f"{both.name} cannot read what it wrote", [str(p) for p in reading.problems if p.severity == "error"])
    _require(f"{both.name} loses in silence", _silent(bundle, done, reading.bundle))
    strange = {loss.format for loss in done.losses} - {both.name}
    _require(f"{both.name} reports losses under other names", sorted(strange))
    return done


def _read(data: bytes, format_: Format) -> Reading:
    if format_.parse is None:
        raise UnknownFormat(f"{format_.name} can be written, not read")
    try:
        return format_.parse_named(data, None) if format_.parse_named else format_.parse(data)
    except ReadError as error:
        raise AssertionError(f"{format_.name} cannot read what it wrote: {error}") from error


def _silent(bundle: Bundle, done: Rendering, back: Bundle) -> list[str]:
    """What was lost and not reported, fact by fact; else what was reported and comes back."""
    kept, found = less(bundle, done.losses), less(back, done.losses, of=bundle)
    if kept == found:
        return []
    told = {loss.pointer for loss in done.losses}
    plain = bundle.to_dict()
    names = {get_json(plain, loss.pointer): loss.detail or "" for loss in done.losses if loss.kind == "renamed"}
    real = [loss for loss in losses(bundle, back, format="any", renamed=names) if loss.pointer not in told]
    return [f"{loss.pointer} ({loss.kind})" for loss in real] or ["what it reports as lost comes back"]


def _require(claim: str, faults: list[str]) -> None:
    """Raises AssertionError where there are faults."""
    if faults:
        raise AssertionError("\n  ".join([f"{claim}:", *faults]))


def _named(format_: Format | str) -> Format:
    return formats.SHELF.get(format_) if isinstance(format_, str) else format_


def _rendered(bundle: Bundle, format_: Format) -> Rendering:
    if format_.render is None:
        raise UnknownFormat(f"{format_.name} can be read, not written")
    return format_.render(bundle)


def _covers(pattern: str, loss: Loss) -> bool:
    steps = ("[^/]*" if step == "*" else re.escape(step) for step in pattern.split("/"))
    return re.fullmatch("/".join(steps), loss.pointer) is not None
