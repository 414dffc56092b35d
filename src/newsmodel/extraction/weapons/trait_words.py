"""Words that state facts of a weapon itself, with what they state: drives, bases, units, stages. Know no text."""

from __future__ import annotations

import re

DRIVES = {
    "solid": "solid",
    "liquid": "liquid",
    "jet": "jet",
    "turbojet": "jet",
    "turbofan": "jet",
    "ramjet": "jet",
    "scramjet": "jet",
    "turboprop": "turboprop",
    "nuclear": "nuclear",
    "electric": "electric",
    "piston": "piston",
    "hybrid": "hybrid",
}
ALONE = frozenset({"turbojet", "turbofan", "ramjet", "scramjet", "turboprop"})
"""Drives that need no word for an engine behind them."""

FUELS = frozenset(
    "propellant propellants fuel fuels fueled fuelled propelled powered engine engines motor motors propulsion "
    "rocket-fuel driven".split()
)
BASES = {
    "road-mobile": "road_mobile",
    "truck-mounted": "road_mobile",
    "truck-launched": "road_mobile",
    "rail-mobile": "rail_mobile",
    "rail-based": "rail_mobile",
    "silo-based": "silo",
    "silo-launched": "silo",
    "submarine-launched": "submarine",
    "submarine-based": "submarine",
    "sub-launched": "submarine",
    "ship-launched": "ship",
    "ship-based": "ship",
    "shipborne": "ship",
    "ship-borne": "ship",
    "sea-launched": "ship",
    "carrier-based": "ship",
    "air-launched": "air",
    "air-delivered": "air",
}
GUIDED = frozenset(
    "laser-guided gps-guided satellite-guided wire-guided radar-guided tv-guided infrared-guided heat-seeking "
    "optically-guided precision-guided inertially-guided beam-riding laser-homing radar-homing".split()
)
SAID = {
    "new": "novelty",
    "newest": "novelty",
    "latest": "novelty",
    "brand-new": "novelty",
    "nuclear-capable": "payload",
    "nuclear-armed": "payload",
    "nuclear-tipped": "payload",
    "hypersonic": "speed",
    "supersonic": "speed",
    "subsonic": "speed",
    "stealth": "signature",
    "stealthy": "signature",
    "short-range": "range class",
    "medium-range": "range class",
    "intermediate-range": "range class",
    "long-range": "range class",
    "longer-range": "range class",
    "mach": "speed",
    "refurbished": "condition",
    "ageing": "condition",
    "aging": "condition",
    "obsolete": "condition",
    "modernised": "condition",
    "modernized": "condition",
    "upgraded": "condition",
}
"""Modifiers → the property they state."""

UNITS = {
    "km": "km",
    "kilometer": "km",
    "kilometers": "km",
    "kilometre": "km",
    "kilometres": "km",
    "kms": "km",
    "mile": "[mi_i]",
    "miles": "[mi_i]",
    "mi": "[mi_i]",
    "meter": "m",
    "meters": "m",
    "metre": "m",
    "metres": "m",
    "m": "m",
    "nm": "[nmi_i]",
    "nmi": "[nmi_i]",
}
MEASURES = frozenset(UNITS) | frozenset(
    "mm millimetre millimeter inch inches foot feet ft kg tonne ton tonnes tons pound pounds percent year years month "
    "months day days hour hours week weeks".split()
)
"""Units, before which a number counts no weapons."""

FAR = re.compile(r"([0-9][0-9,.]{0,8})-?(km|kms|mi|mile|miles|kilomet(?:er|re)s?|nm|nmi)(?:-(?:range|ranged))?\Z")
"""“300-km-range”, “2,000km”: one token of number and unit."""

TAIL = re.compile(r"(km|kms|mi|mile|miles|kilomet(?:er|re)s?|nm|nmi)-ranged?\Z")
"""“km-range” behind “1,300-”."""

MASS = re.compile(r"(?:[0-9][0-9,.]{0,8}-?)?(?:kg|kilograms?|kilogrammes?|pounds?|lb|lbs|tonnes?|tons?|kilotons?|kt)\Z")

ABLE = frozenset("can could able capable capability designed".split())
GOING = frozenset("fly flying travel traveling travelling strike striking hit hitting reach reaching range".split())

STAGES: dict[tuple[str, ...], str] = {
    ("under", "development"): "development",
    ("in", "development"): "development",
    ("being", "developed"): "development",
    ("successfully", "tested"): "tested",
    ("was", "tested"): "tested",
    ("were", "tested"): "tested",
    ("been", "tested"): "tested",
    ("was", "test-fired"): "tested",
    ("in", "production"): "production",
    ("being", "produced"): "production",
    ("mass", "production"): "production",
    ("entered", "production"): "production",
    ("entered", "service"): "operational",
    ("in", "service"): "operational",
    ("fully", "operational"): "operational",
    ("is", "operational"): "operational",
    ("are", "operational"): "operational",
    ("became", "operational"): "operational",
    ("was", "retired"): "retired",
    ("were", "retired"): "retired",
    ("been", "retired"): "retired",
    ("was", "decommissioned"): "retired",
    ("were", "decommissioned"): "retired",
    ("phased", "out"): "retired",
    ("been", "deployed"): "deployed",
    ("was", "deployed"): "deployed",
    ("were", "deployed"): "deployed",
    ("first", "deployed"): "deployed",
}
