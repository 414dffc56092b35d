"""What the code lists promise as data: closed, explained, cross-walked. Knows no model."""

import re

import pytest

from newsmodel import resources

CODES = resources.toml("values/codes.toml")
TABLES = (
    "event_type role weapon_category weapon_subcategory propulsion basing weapon_status actor_type event_status "
    "speech_act factuality mention_form name_form place_type region_role resolution modifier qualifier capacity "
    "predicate claim_relation article_status severity loss_kind provenance_method level mode"
).split()
SIZES = {"event_type": 53, "role": 21, "weapon_category": 31, "speech_act": 15, "factuality": 7, "mention_form": 10}
PLOVER = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT".split()
)
CAMEO = {f"{n:02}" for n in range(1, 21)}
ACLED = {
    "Battles",
    "Explosions/Remote violence",
    "Violence against civilians",
    "Protests",
    "Riots",
    "Strategic developments",
}


def _meanings(table: str) -> dict[str, str]:
    return {code: row["meaning"] if isinstance(row, dict) else row for code, row in CODES[table].items()}


def test_tables() -> None:
    """Every code list of the model is there, and no other."""
    assert TABLES == list(CODES)


@pytest.mark.parametrize("table", TABLES)
def test_meanings(table: str) -> None:
    """Every member is a plain code with one line of meaning that ends in a full stop."""
    for code, meaning in _meanings(table).items():
        assert re.fullmatch(r"[a-z][a-z0-9_]*", code), code
        assert re.fullmatch(r"\S.{4,140}\.", meaning), (code, meaning)


@pytest.mark.parametrize("table", TABLES)
def test_meanings_differ(table: str) -> None:
    """No two members of a list mean the same."""
    meanings = list(_meanings(table).values())
    assert len(meanings) == len(set(meanings))


@pytest.mark.parametrize("table", SIZES)
def test_sizes(table: str) -> None:
    """The lists of schema 1.0 have as many members as the schema says."""
    assert SIZES[table] == len(CODES[table])


def test_cross_walks() -> None:
    """Event types point at members of PLOVER, CAMEO's roots and ACLED's event types only."""
    for code, row in CODES["event_type"].items():
        assert set(row) <= {"meaning", "plover", "cameo", "acled"}, code
        assert row.get("plover", "AGREE") in PLOVER, code
        assert row.get("cameo", "01") in CAMEO, code
        assert row.get("acled", "Battles") in ACLED, code


def test_subcategories() -> None:
    """Every subcategory belongs to at least one weapon category that exists, each named once."""
    for code, row in CODES["weapon_subcategory"].items():
        assert {"meaning", "categories"} == set(row), code
        assert row["categories"] and set(row["categories"]) <= set(CODES["weapon_category"]), code
        assert len(row["categories"]) == len(set(row["categories"])), code
