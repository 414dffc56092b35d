"""Whether a value is GeoJSON (RFC 7946), and the point it stands for. Knows nothing of ninjs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.jsontext import Step

Fault = tuple[str, tuple[Step, ...]]

LEVELS = {"Point": 0, "LineString": 1, "MultiPoint": 1, "Polygon": 2, "MultiLineString": 2, "MultiPolygon": 3}
"""Kinds of geometry, and how many lists stand around their positions."""
_LEAST = {"LineString": 2, "MultiLineString": 2, "Polygon": 4, "MultiPolygon": 4}
"""Positions in the innermost list."""


def faults(value: Any) -> Iterator[Fault]:
    """What of a value is not GeoJSON, each with the steps to it."""
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "Feature":
        yield from _feature_faults(value)
    elif kind == "FeatureCollection":
        yield from _each(value, "features", _feature_faults)
    else:
        yield from _geometry_faults(value)


def point(value: Any) -> tuple[float, float] | None:
    """Longitude and latitude of a plain point; None for anything else."""
    if not isinstance(value, dict) or value.keys() != {"type", "coordinates"} or any(True for _ in faults(value)):
        return None
    return tuple(value["coordinates"]) if value["type"] == "Point" and len(value["coordinates"]) == 2 else None


def _feature_faults(value: Any) -> Iterator[Fault]:
    if not isinstance(value, dict) or value.get("type") != "Feature":
        yield "a GeoJSON Feature must stand here", ()
        return
    if "properties" not in value or not isinstance(value["properties"], dict | None):
        yield "the properties of a GeoJSON Feature are missing or no object", ()
    if isinstance(value.get("id", ""), bool) or not isinstance(value.get("id", ""), str | int | float):
        yield "the id of a GeoJSON Feature is neither text nor number", ("id",)
    if "geometry" not in value:
        yield "the geometry of a GeoJSON Feature is missing", ()
    elif value["geometry"] is not None:
        yield from ((words, ("geometry", *steps)) for words, steps in _geometry_faults(value["geometry"]))
    yield from _box_faults(value)


def _geometry_faults(value: Any, *, collections: bool = True) -> Iterator[Fault]:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "GeometryCollection" and collections:
        yield from _each(value, "geometries", lambda item: _geometry_faults(item, collections=False))
        yield from _box_faults(value)
    elif not isinstance(kind, str) or kind not in LEVELS:
        yield "a GeoJSON geometry with a type must stand here", ()
    elif not _is_positions(value.get("coordinates"), LEVELS[kind], _LEAST.get(kind, 0)):
        yield f"the coordinates are none of a GeoJSON {kind}", ("coordinates",) if "coordinates" in value else ()
    else:
        yield from _box_faults(value)


def _each(value: dict[str, Any], key: str, judge: Any) -> Iterator[Fault]:
    items = value.get(key)
    if not isinstance(items, list):
        yield f"{key} of GeoJSON must be a list", ()
        return
    for index, item in enumerate(items):
        yield from ((words, (key, index, *steps)) for words, steps in judge(item))


def _is_positions(value: Any, levels: int, least: int) -> bool:
    if not isinstance(value, list):
        return False
    if levels == 0:
        return len(value) >= 2 and all(map(_is_number, value))
    if levels == 1 and len(value) < least:
        return False
    return all(_is_positions(item, levels - 1, least) for item in value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _box_faults(value: dict[str, Any]) -> Iterator[Fault]:
    box = value.get("bbox", [0, 0, 0, 0])
    if not isinstance(box, list) or len(box) < 4 or not all(map(_is_number, box)):
        yield "bbox is no list of at least four numbers", ("bbox",)
