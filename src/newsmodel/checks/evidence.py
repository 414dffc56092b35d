"""Whether words stand where they are said to stand. Sees texts and offsets; judges no meaning."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.checks.codes import finding
from newsmodel.checks.walk import inside, located
from newsmodel.models.article import Article
from newsmodel.models.bundle import Bundle
from newsmodel.values.base import Model
from newsmodel.values.mention import Mention
from newsmodel.values.problem import Problem


def evidence(bundle: Bundle) -> Iterator[Problem]:
    """NM104, NM105, NM107, NM501."""
    texts = {article.id: article.text for article in bundle.articles}
    for index, article in enumerate(bundle.articles):
        yield from _regions(article, f"/articles/{index}")
    for pointer, record in located(bundle):
        for path, _, mention in inside(record, pointer):
            if not isinstance(mention, Mention):
                continue
            yield from _slice(mention, path, texts)
            if mention.field and not has_value(record, mention.field):
                yield finding("NM107", f"the record has nothing at {mention.field}", f"{path}/field")
        if record.kind == "claim":
            yield from _claim(bundle, record, pointer)
    for index, when in enumerate(bundle.times):
        if when.mention:
            yield from _slice(when.mention, f"/times/{index}/mention", texts)


def has_value(record: Model, pointer: str) -> bool:
    """Whether a JSON pointer within a record leads to a value."""
    value: Any = record
    for step in pointer.removeprefix("/").split("/"):
        value = _step(value, step.replace("~1", "/").replace("~0", "~"))
        if value is None:
            return False
    return True


def _step(value: Any, step: str) -> Any:
    if isinstance(value, Model):
        return getattr(value, step, None) if step in type(value).model_fields else None
    if isinstance(value, tuple | list):
        return value[int(step)] if step.isascii() and step.isdigit() and int(step) < len(value) else None
    return value.get(step) if isinstance(value, dict) else None


def _claim(bundle: Bundle, claim: Any, pointer: str) -> Iterator[Problem]:
    if not any(mention.form == "content" for mention in claim.mentions):
        yield finding("NM501", "no words are given as what is claimed", pointer)
    for index, about in enumerate(claim.about):
        record = bundle.get(about.record)
        if record is not None and about.field and not has_value(record, about.field):
            yield finding("NM107", f"{about.record} has nothing at {about.field}", f"{pointer}/about/{index}/field")


def _slice(mention: Mention, path: str, texts: dict[str, str]) -> Iterator[Problem]:
    text = texts.get(mention.article)
    if text is None:
        return
    if mention.end > len(text) or mention.start >= mention.end:
        yield finding(
            "NM104", f"{mention.start} to {mention.end} is no stretch of a text of {len(text)} code points", path
        )
    elif text[mention.start : mention.end] != mention.text:
        found = text[mention.start : mention.end]
        yield finding("NM104", f"the text has {_short(found)} there, not {_short(mention.text)}", path)


def _short(words: str) -> str:
    return repr(words if len(words) <= 40 else words[:37] + "…")


def _regions(article: Article, pointer: str) -> Iterator[Problem]:
    reached = 0
    for index, region in enumerate(article.regions):
        path = f"{pointer}/regions/{index}"
        if region.start > region.end or region.end > len(article.text):
            yield finding(
                "NM105",
                f"{region.start} to {region.end} is no stretch of a text of {len(article.text)} code points",
                path,
            )
        elif region.start < reached:
            yield finding("NM105", f"begins at {region.start}, and the region before it ends at {reached}", path)
        reached = max(reached, region.end)
