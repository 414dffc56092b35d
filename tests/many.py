"""Bundles to draw: the given article with its records, and many articles made of one. For report and measurements.

The records are kept as extraction once found them, so that what is drawn does not change with what is found.
"""

from __future__ import annotations

import re
from pathlib import Path

import newsmodel as nm
from newsmodel.values.ids import KINDS

DATA = Path(__file__).resolve().parent / "data"

_ID = re.compile(f'"((?:{"|".join(KINDS)}):[a-z0-9._-]+)"')


def seed() -> nm.Bundle:
    """The given article with its records."""
    return nm.read(DATA / "seed.bundle.json").bundle


def short() -> nm.Bundle:
    """A few sentences with records of every kind."""
    return nm.read(DATA / "golden" / "1.0" / "story.json").bundle


def many(one: nm.Bundle, number: int) -> nm.Bundle:
    """A bundle's article so many times, under a headline that counts, each time with records of its own."""
    copies = (
        nm.Bundle.model_validate_json(_ID.sub(rf'"\1-{place}"', one.model_dump_json())) for place in range(number)
    )
    return nm.Bundle.united(
        [_titled(copy, f"Story {place}: weapons on display") for place, copy in enumerate(copies, 1)]
    )


def _titled(bundle: nm.Bundle, headline: str) -> nm.Bundle:
    return bundle.evolve(articles=[article.evolve(headline=headline) for article in bundle.articles])
