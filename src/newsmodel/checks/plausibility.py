"""Records whose facts do not go together. Sees records and code tables; reads no text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from newsmodel import resources
from newsmodel.checks.codes import finding
from newsmodel.checks.walk import located
from newsmodel.models.bundle import Bundle
from newsmodel.values.codes import table
from newsmodel.values.problem import Problem

READ_LANGUAGES = ("en",)
"""The languages that extraction reads."""


def plausibility(bundle: Bundle) -> Iterator[Problem]:
    """NM301, NM302, NM401, NM402, NM502, NM601."""
    for pointer, record in located(bundle):
        made = _BY_KIND.get(record.kind)
        if made:
            yield from made(bundle, record, pointer)
        code = getattr(record, "country", None)
        if code is not None and code not in _countries():
            yield finding("NM402", f"{code} is the code of no country", f"{pointer}/country")


def _delegation(bundle: Bundle, delegation: Any, pointer: str) -> Iterator[Problem]:
    head = bundle.get(delegation.head) if delegation.head else None
    if head is not None and getattr(head, "type", "person") not in ("person", "unknown"):
        yield finding("NM301", f"{delegation.head} leads the delegation and is no person", f"{pointer}/head")
    if not delegation.represents:
        yield finding("NM302", "the delegation represents nobody", pointer)


def _weapon(bundle: Bundle, weapon: Any, pointer: str) -> Iterator[Problem]:
    row = table("weapon_subcategory").get(weapon.subcategory or "")
    if row and weapon.category not in row["categories"] and not weapon.category.startswith("x-"):
        yield finding("NM401", f"{weapon.subcategory} is no subcategory of {weapon.category}", f"{pointer}/subcategory")


def _claim(bundle: Bundle, claim: Any, pointer: str) -> Iterator[Problem]:
    denies = claim.speech_act == "deny" or claim.factuality in ("certain_not", "probable_not", "possible_not")
    if denies and not claim.about and not claim.responds_to:
        yield finding("NM502", "it is not told which record or claim is denied", pointer)


def _article(bundle: Bundle, article: Any, pointer: str) -> Iterator[Problem]:
    if article.language and article.language.split("-")[0].lower() not in READ_LANGUAGES:
        yield finding("NM601", f"extraction does not read {article.language}", f"{pointer}/language")


_BY_KIND = {"delegation": _delegation, "weapon_system": _weapon, "claim": _claim, "article": _article}


@cache
def _countries() -> frozenset[str]:
    return frozenset(row["code"] for row in resources.toml("knowledge/countries.toml")["country"])
