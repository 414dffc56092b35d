"""The law of every format that is read and written; a format's test file calls it, `test_laws.py` holds it for all."""

from __future__ import annotations

import newsmodel as nm
from newsmodel.formats.base import Format
from newsmodel.testing import assert_round_trip

__all__ = ["assert_round_trip", "assert_settled", "both_ways"]


def both_ways() -> list[Format]:
    """The formats of the shelf that are read and written."""
    return [format_ for format_ in nm.formats.SHELF if format_.parse and format_.render]


def assert_settled(bundle: nm.Bundle, name: str) -> None:
    """Once it went through the format, a bundle loses nothing more and gives the same bytes."""
    back = nm.parse(nm.render(bundle, name).data, name).bundle
    again = nm.render(back, name)
    assert () == again.losses
    assert nm.render(nm.parse(again.data, name).bundle, name).data == again.data
