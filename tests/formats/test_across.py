"""From every family to every other: what the samples say, written elsewhere, less exactly the reported losses."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsmodel as nm
from formats.laws import assert_round_trip, assert_settled, both_ways

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("feed", "html", "ninjs/right", "warc")
SAMPLES = [path for folder in FOLDERS for path in sorted((ROOT / "tests" / "data" / folder).iterdir())]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))[:3]
TO = pytest.mark.parametrize("to", [format_.name for format_ in both_ways()])


@TO
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_read_goes_into_every_format(sample: Path, to: str) -> None:
    """Facts read from one format are carried by another, or reported lost; so once more on the way back."""
    assert_settled(assert_round_trip(nm.read(sample).bundle, to), to)


@TO
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_what_was_extracted_goes_into_every_format(seed: Path, to: str) -> None:
    """So are the records found in a text: events, claims, weapons, delegations and what they rest on."""
    assert_settled(assert_round_trip(nm.extract(nm.read(seed).bundle), to), to)
