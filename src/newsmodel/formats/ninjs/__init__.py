"""IPTC ninjs, News in JSON: one item, one bundle. Reads 1.0 to 1.6, 2.0 to 2.2, 3.0 and 3.1; opens no files.

Reading is strict in its verdict and generous in what it gives: whatever the published schema of the document's version
refuses is a problem that is an error, and everything that can be read is read all the same. A date that is none, which
the schemas let pass, is a warning. What our records have no place for stays in their extensions under
`urn:iptc:ninjs`, so that a document that is read, edited and written back is changed where it was edited only.

Writing: a document that was read goes out in its own version, a new one in 3.1. The formats `ninjs3`, `ninjs2` and
`ninjs1` write 3.1, 2.2 and 1.6, and keep of what was read only what came in their own family. The output validates
against the published schema of its version.
"""

from __future__ import annotations

import hashlib
import re
from functools import partial
from typing import Any, cast

from newsmodel import jsontext
from newsmodel.checks.validation import BYTE_ORDER_MARK
from newsmodel.errors import ReadError
from newsmodel.formats.base import Format, Reading, Rendering
from newsmodel.formats.json_document import encode, load, placed
from newsmodel.formats.loss import losses, renamed
from newsmodel.formats.ninjs.keeping import kept
from newsmodel.formats.ninjs.reading import Reader
from newsmodel.formats.ninjs.shapes import faults
from newsmodel.formats.ninjs.tables import Family, documented
from newsmodel.formats.ninjs.versions import NEWEST, VERSIONS, version_of
from newsmodel.formats.ninjs.writing import document
from newsmodel.models.bundle import Bundle
from newsmodel.values.problem import Problem

NOTES = {
    "/provenance": "ninjs does not say how records came to be known",
    "/times": "ninjs has no time expressions",
    "/delegations": "ninjs has no delegations",
    "/claims": "ninjs has no claims",
    "/relations": "ninjs has no relations between records",
    "/extensions": "the schema refuses members that it does not know",
    "/articles/*/text": "ninjs has headline and body only: the text is put together of them when read back",
    "/articles/*/regions": "ninjs has headline and body only: the regions are found anew when read back",
    "/articles/*/bylines": "a byline is one text",
    "/actors/*/type": "ninjs tells people from organisations only",
}


def parse(data: bytes, filename: str | None = None, *, version: str | None = None, home: str = "3.1") -> Reading:
    """The bundle that an item is. Raises ReadError where it is no JSON object.

    `version` says what to judge the document by; without it the document is asked, then `filename`. `home` is the
    version for which nothing needs to be kept of a document that is just as we would write it. Raises ValueError for
    an unknown version.
    """
    if version is not None and version not in VERSIONS:
        raise ValueError(f"ninjs {version} is not known; there are {', '.join(VERSIONS)}")
    item = _item(data)
    version = version or version_of(item, filename)
    found = [*faults(item, "{item}", version)]
    reader = Reader(item, version, home=home, digest=hashlib.sha256(data).hexdigest())
    bundle = reader.bundle()
    problems = placed([*found, *reader.problems], data)
    return Reading(bundle, (*problems, BYTE_ORDER_MARK) if jsontext.has_bom(data) else problems)


def render(bundle: Bundle, *, family: str | None = None, name: str = "ninjs") -> Rendering:
    """The bundle as an item: in the version it came in, else the newest of the family, 3 where none is asked."""
    version = _version(bundle, family)
    data = encode(document(bundle, version))
    back = parse(data, version=version, home=NEWEST[family or "3"]).bundle
    return Rendering(data, losses(bundle, back, format=name, renamed=renamed(bundle, back), notes=NOTES))


_MEMBERS = re.compile(
    rb'"(associations|bod(?:ies|y_[a-z]+)|by(?:line)?|headlines?|(?:organisa|rendi)tions?|person|pub[sS]tatus'
    rb'|renditions|representation[tT]ype|subjects?|version[cC]reated)" *:'
)

_OTHERS = re.compile(rb'"(?:kind|schema_version|articles|type|items|version)" *:')
"""Members of bundles, of records and of feeds, which have no `uri` at their root."""


def sniff(head: bytes) -> float:
    """How surely the first bytes are an item of ninjs."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(b"{") or b'"@context"' in start:
        return 0.0
    if b"ninjs-schema" in start or b'"ninjs"' in start:
        return 0.95
    if b'"uri"' not in start:
        return 0.0
    return 0.85 if len({*_MEMBERS.findall(start)}) > 1 else 0.0 if _OTHERS.search(start) else 0.8


def _item(data: bytes) -> dict[str, Any]:
    """The document. Raises ReadError where it is no strict JSON (a key that comes twice is none), or no object."""
    value = load(data)
    if not isinstance(value, dict):
        raise ReadError([Problem(code="shape", message="the document is not an object", path="$", offset=0)])
    return value


def _version(bundle: Bundle, family: str | None) -> str:
    for article in bundle.articles[:1]:
        for wanted in (family,) if family else NEWEST:
            keeps = kept({"extensions": article.extensions}, wanted)
            if keeps and keeps["version"] in VERSIONS:
                return str(keeps["version"])
    return NEWEST[family or "3"]


def format_of(family: str | None, name: str, title: str) -> Format:
    """A format of the shelf that writes a family."""
    home = NEWEST[family or "3"]
    return Format(
        name=name,
        title=title,
        media_type="application/json",
        suffixes=(f".{name}.json", f".{name}"),
        parse=partial(parse, home=home),
        parse_named=partial(parse, home=home),
        render=partial(render, family=family, name=name),
        sniff=sniff if family is None else None,
        tables=documented(cast("Family", family or "3")),
    )


FORMAT = format_of(None, "ninjs", "IPTC ninjs (1.x, 2.x, 3.x; written as 3.1)")
