"""The law of every format that is read and written; a format's test file calls it, `test_laws.py` holds it for all."""

from __future__ import annotations

import newsmodel as nm
from newsmodel.formats.base import Format
from newsmodel.formats.loss import less


def both_ways() -> list[Format]:
    """The formats of the shelf that are read and written."""
    return [format_ for format_ in nm.formats.SHELF if format_.parse and format_.render]


def assert_round_trip(bundle: nm.Bundle, name: str) -> nm.Bundle:
    """What is written and read back is the bundle, less exactly what was reported; it has no error. Gives it back."""
    done = nm.render(bundle, name)
    reading = nm.parse(done.data, name)
    assert [] == [problem for problem in reading.problems if problem.severity == "error"]
    assert less(bundle, done.losses) == less(reading.bundle, done.losses, of=bundle)
    assert {name} >= {loss.format for loss in done.losses}
    return reading.bundle


def assert_settled(back: nm.Bundle, name: str) -> None:
    """What was read from a format loses nothing more in it, and gives the same bytes again."""
    again = nm.render(back, name)
    assert () == again.losses
    assert again.data == nm.render(nm.parse(again.data, name).bundle, name).data
