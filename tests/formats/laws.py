"""The law of every format that is read and written; a format's test file calls it, `test_laws.py` holds it for all."""

from __future__ import annotations

import newsmodel as nm
from newsmodel.formats.base import Format
from newsmodel.testing import assert_round_trip

__all__ = ["assert_round_trip", "assert_settled", "both_ways"]


def both_ways() -> list[Format]:
    """The formats of the shelf that are read and written."""
    return [format_ for format_ in nm.formats.SHELF if format_.parse and format_.render]


def assert_settled(done: nm.Rendering, name: str) -> None:
    """What was read from a format loses nothing more in it, and gives the same bytes again."""
    back = nm.parse(done.data, name).bundle
    again = nm.render(back, name)
    assert () == again.losses
    assert again.data == done.data or again.data == nm.render(nm.parse(again.data, name).bundle, name).data
