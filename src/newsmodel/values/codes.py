"""The closed code lists of schema 1.0 as types. Meanings and cross-walks stand in `codes.toml`; knows no record.

A code field takes a member of its list or, where the list is open, `x-<namespace>:<code>`, kept verbatim.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, Literal, get_args

from attrs import frozen
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

from newsmodel import resources

EXTENSION_PATTERN = r"^x-[a-z0-9]+(?:[._-][a-z0-9]+)*:[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
"""Codes of other projects: a namespace in lower case and a code of at most 64 characters."""


@cache
def table(name: str) -> dict[str, dict[str, Any]]:
    """A code list of `codes.toml`: each member's facts, `meaning` among them. Raises KeyError for an unknown list."""
    rows = resources.toml("values/codes.toml")[name]
    return {code: row if isinstance(row, dict) else {"meaning": row} for code, row in rows.items()}


def meaning(name: str, code: str) -> str | None:
    """What a member of a list means, in one line; None for a code of another project."""
    row = table(name).get(code)
    return str(row["meaning"]) if row else None


@frozen
class CodeList:
    """What makes a `Literal` a code list: its name in `codes.toml`, a sentence, and whether others may add codes."""

    name: str
    sentence: str
    open: bool = True

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        members = core_schema.literal_schema(list(members_of(source)))
        if not self.open:
            return members
        name = self.name.replace("_", " ")
        return core_schema.union_schema(
            [members, core_schema.str_schema(strict=True, pattern=EXTENSION_PATTERN)],
            mode="left_to_right",
            custom_error_type="code",
            custom_error_message="Input should be {list} code or of the form x-<namespace>:<code>",
            custom_error_context={"list": f"{'an' if name[0] in 'aeiou' else 'a'} {name}"},
        )

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        rows = table(self.name)
        lines = [self.sentence, "", *(f"- `{code}`: {row['meaning']}" for code, row in rows.items())]
        members: dict[str, Any] = {"type": "string", "enum": list(rows)}
        if not self.open:
            return {**members, "description": "\n".join(lines)}
        other = {"type": "string", "pattern": EXTENSION_PATTERN}
        lines.append("- `x-<namespace>:<code>`: a code of another project, kept verbatim")
        return {"anyOf": [members, other], "description": "\n".join(lines)}


def members_of(literal: Any) -> tuple[str, ...]:
    """The members of a code list's type, or of the `Literal` in it."""
    value = getattr(literal, "__value__", literal)
    value = get_args(value)[0] if hasattr(value, "__metadata__") else value
    parts = get_args(value)
    return get_args(parts[0]) if str in parts else parts


# The formatter would give each member a line of its own.
# fmt: off

EventType = TypeAliasType("EventType", Annotated[Literal[
    "meeting", "visit", "invitation", "summit", "negotiation", "mediation", "call", "reception", "message_delivery",
    "ceremony", "commemoration", "agreement_signing", "agreement_ended", "ceasefire", "armistice", "recognition",
    "expulsion", "vote", "election", "sanction_imposed", "sanction_lifted", "statement", "appointment", "dismissal",
    "protest", "detention", "trial", "weapon_test", "nuclear_test", "satellite_launch", "weapon_display",
    "weapon_unveiling", "parade", "arms_transfer", "arms_production", "disarmament", "exercise", "deployment",
    "mobilization", "withdrawal", "attack", "interception", "armed_clash", "incursion", "war", "seizure",
    "blockade", "cyber_operation", "border_closure", "aid", "accident", "death", "other",
] | str, CodeList("event_type", "What kind of happening an event is.")])
"""What kind of happening an event is."""

Role = TypeAliasType("Role", Annotated[Literal[
    "agent", "target", "recipient", "addressee", "host", "visitor", "organizer", "attendee", "speaker", "signatory",
    "mediator", "supplier", "buyer", "sender", "bearer", "object", "instrument", "victim", "observer",
    "participant", "other",
] | str, CodeList("role", "The part that a participant has in an event.")])
"""The part that a participant has in an event."""

EventStatus = TypeAliasType("EventStatus", Annotated[Literal[
    "occurred", "ongoing", "planned", "postponed", "cancelled", "did_not_occur", "hypothetical", "generic",
    "unknown",
] | str, CodeList("event_status", "Whether the article tells an event as real; `unknown` where sources differ.")])
"""Whether the article tells an event as real; `unknown` where sources differ."""

WeaponCategory = TypeAliasType("WeaponCategory", Annotated[Literal[
    "ballistic_missile", "cruise_missile", "missile", "hypersonic_glide_vehicle", "space_launch_vehicle", "uav",
    "loitering_munition", "artillery", "artillery_rocket", "air_defence", "anti_ship", "anti_tank",
    "combat_aircraft", "aircraft", "helicopter", "surface_ship", "submarine", "uuv", "torpedo", "armoured_vehicle",
    "vehicle", "small_arms", "ammunition", "bomb", "mine", "nuclear_weapon", "radiological_chemical_biological",
    "radar_sensor", "satellite", "other", "unknown",
] | str, CodeList("weapon_category", "The broad class of a weapon system.")])
"""The broad class of a weapon system."""

WeaponSubcategory = TypeAliasType("WeaponSubcategory", Annotated[Literal[
    "icbm", "irbm", "mrbm", "srbm", "crbm", "slbm", "albm", "lacm", "ascm", "recon", "strike", "one_way_attack",
    "target", "transport", "fighter", "bomber", "attack", "trainer", "tanker", "aew", "patrol", "tank", "ifv",
    "apc", "mrap", "mlrs", "howitzer", "gun", "mortar", "self_propelled", "sam", "manpads", "abm", "aaa",
    "air_to_air", "air_to_surface", "anti_radiation", "carrier", "cruiser", "destroyer", "frigate", "corvette",
    "patrol_vessel", "amphibious", "minehunter", "ssbn", "ssn", "ssgn", "ssk", "rifle", "machine_gun", "pistol",
    "grenade_launcher", "recoilless", "sniper", "guided_bomb", "cluster", "warhead", "nerve_agent", "blister_agent",
    "biological", "early_warning", "fire_control", "attack_helicopter", "transport_helicopter",
] | str, CodeList("weapon_subcategory", "The narrower class of a weapon, as stated; never derived from a range.")])
"""The narrower class of a weapon, as stated; never derived from a range."""

Propulsion = TypeAliasType("Propulsion", Annotated[Literal[
    "solid", "liquid", "hybrid", "jet", "turboprop", "piston", "electric", "nuclear",
] | str, CodeList("propulsion", "What drives a weapon system.")])
"""What drives a weapon system."""

Basing = TypeAliasType("Basing", Annotated[Literal[
    "silo", "road_mobile", "rail_mobile", "submarine", "ship", "air", "underwater", "fixed_pad",
] | str, CodeList("basing", "Where a weapon system is launched from.")])
"""Where a weapon system is launched from."""

WeaponStatus = TypeAliasType("WeaponStatus", Annotated[Literal[
    "concept", "development", "tested", "production", "deployed", "operational", "retired",
] | str, CodeList("weapon_status", "A stage in the life of a weapon system.")])
"""A stage in the life of a weapon system."""

WeaponLevel = TypeAliasType("WeaponLevel", Annotated[Literal[
    "family", "model", "variant", "item", "unidentified",
] | str, CodeList("level", "How narrow a weapon record is: from a family of designs to one item.")])
"""How narrow a weapon record is: from a family of designs to one item."""

ActorType = TypeAliasType("ActorType", Annotated[Literal[
    "person", "state", "government_body", "armed_force", "armed_group", "political_party", "company", "media",
    "international_organization", "organization", "population", "group", "unknown",
] | str, CodeList("actor_type", "What kind of actor it is.")])
"""What kind of actor it is."""

PlaceType = TypeAliasType("PlaceType", Annotated[Literal[
    "country", "region", "city", "sea", "facility", "base", "site", "other",
] | str, CodeList("place_type", "What kind of place it is.")])
"""What kind of place it is."""

SpeechAct = TypeAliasType("SpeechAct", Annotated[Literal[
    "say", "announce", "report", "believe", "accuse", "deny", "confirm", "warn", "threaten", "promise", "request",
    "praise", "condemn", "estimate", "no_comment",
] | str, CodeList("speech_act", "The manner in which something is said.")])
"""The manner in which something is said."""

Factuality = TypeAliasType("Factuality", Annotated[Literal[
    "certain", "probable", "possible", "certain_not", "probable_not", "possible_not", "uncommitted",
], CodeList("factuality", "How far the source commits itself (FactBank's values by name).", open=False)])
"""How far the source commits itself (FactBank's values by name)."""

Mode = TypeAliasType("Mode", Annotated[Literal[
    "direct", "indirect", "mixed",
], CodeList("mode", "Whether the words are quoted, told in other words, or both.", open=False)])
"""Whether the words are quoted, told in other words, or both."""

ClaimRelation = TypeAliasType("ClaimRelation", Annotated[Literal[
    "denies", "contradicts", "corroborates", "qualifies", "repeats",
] | str, CodeList("claim_relation", "How one claim answers another.")])
"""How one claim answers another."""

Predicate = TypeAliasType("Predicate", Annotated[Literal[
    "allied_with", "hostile_to", "resembles", "member_of", "part_of", "commands", "successor_of", "same_as",
    "related_to",
] | str, CodeList("predicate", "How the subject of a relation stands to its object.")])
"""How the subject of a relation stands to its object."""

MentionForm = TypeAliasType("MentionForm", Annotated[Literal[
    "name", "nominal", "pronoun", "trigger", "cue", "content", "source", "time", "quantity", "attribute",
] | str, CodeList("mention_form", "What the words of a mention are in the text.")])
"""What the words of a mention are in the text."""

NameForm = TypeAliasType("NameForm", Annotated[Literal[
    "primary", "alias", "acronym", "native", "transliteration",
] | str, CodeList("name_form", "What kind of name it is.")])
"""What kind of name it is."""

RegionRole = TypeAliasType("RegionRole", Annotated[Literal[
    "headline", "date", "dateline", "byline", "body", "caption", "boilerplate",
] | str, CodeList("region_role", "What part of an article a stretch of its text is.")])
"""What part of an article a stretch of its text is."""

ArticleStatus = TypeAliasType("ArticleStatus", Annotated[Literal[
    "usable", "corrected", "withheld", "withdrawn",
] | str, CodeList("article_status", "Whether its publisher stands by an article.")])
"""Whether its publisher stands by an article."""

Resolution = TypeAliasType("Resolution", Annotated[Literal[
    "explicit", "relative", "inferred", "unresolved",
], CodeList("resolution", "How a time expression got its value.", open=False)])
"""How a time expression got its value."""

Modifier = TypeAliasType("Modifier", Annotated[Literal[
    "early", "mid", "late",
], CodeList("modifier", "The part of the stated time that is meant.", open=False)])
"""The part of the stated time that is meant."""

Qualifier = TypeAliasType("Qualifier", Annotated[Literal[
    "exact", "about", "at_least", "at_most", "up_to",
], CodeList("qualifier", "How exactly an amount is stated.", open=False)])
"""How exactly an amount is stated."""

Capacity = TypeAliasType("Capacity", Annotated[Literal[
    "deputy", "member", "alternate", "observer", "accompanying",
] | str, CodeList("capacity", "In what capacity somebody belongs to a delegation.")])
"""In what capacity somebody belongs to a delegation."""

ProvenanceMethod = TypeAliasType("ProvenanceMethod", Annotated[Literal[
    "rule", "model", "person", "import",
] | str, CodeList("provenance_method", "How a record came about.")])
"""How a record came about."""

Severity = TypeAliasType("Severity", Annotated[Literal[
    "error", "warning", "info",
], CodeList("severity", "How much a problem matters.", open=False)])
"""How much a problem matters."""

LossKind = TypeAliasType("LossKind", Annotated[Literal[
    "dropped", "narrowed", "renamed",
], CodeList("loss_kind", "What became of a fact that a format cannot carry.", open=False)])
"""What became of a fact that a format cannot carry."""

# fmt: on

LISTS = (
    EventType,
    Role,
    EventStatus,
    WeaponCategory,
    WeaponSubcategory,
    Propulsion,
    Basing,
    WeaponStatus,
    WeaponLevel,
    ActorType,
    PlaceType,
    SpeechAct,
    Factuality,
    Mode,
    ClaimRelation,
    Predicate,
    MentionForm,
    NameForm,
    RegionRole,
    ArticleStatus,
    Resolution,
    Modifier,
    Qualifier,
    Capacity,
    ProvenanceMethod,
    Severity,
    LossKind,
)
"""Every code list, for walking."""
