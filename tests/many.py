"""A bundle of many articles, made of one: each copy with ids of its own. For the report's tests and measurements."""

from __future__ import annotations

import re
from pathlib import Path

import newsmodel as nm
from newsmodel.values.ids import KINDS

SEED = Path(__file__).resolve().parent.parent / "seeds" / "000_43b90feca7e4b91a.txt"

_ID = re.compile(f'"((?:{"|".join(KINDS)}):[a-z0-9._-]+)"')


def seed(*, paragraphs: int | None = None) -> nm.Bundle:
    """The given article with its records, on request only its first paragraphs, the date counting as one."""
    text = "\n\n".join(SEED.read_text("utf-8").split("\n\n")[:paragraphs])
    return nm.extract(nm.parse(text, "text").bundle)


def many(number: int, *, paragraphs: int | None = None) -> nm.Bundle:
    """The given article so many times, under a headline that counts, each time with records of its own."""
    one = seed(paragraphs=paragraphs)
    copies = (
        nm.Bundle.model_validate_json(_ID.sub(rf'"\1-{place}"', one.model_dump_json())) for place in range(number)
    )
    return nm.Bundle.united(
        [_titled(copy, f"Story {place + 1}: weapons on display") for place, copy in enumerate(copies)]
    )


def _titled(bundle: nm.Bundle, headline: str) -> nm.Bundle:
    return bundle.evolve(articles=[article.evolve(headline=headline) for article in bundle.articles])
