"""JSON-LD in the words of schema.org (release 30.0), both ways; opens no files and fetches no context.

Writing: every record is a node of an `@graph`, in schema.org's words as far as those go; what they cannot say, whole
and exactly, stands beside in terms of our own, under the prefix `nm`. So a reader of schema.org finds what it knows,
and nothing is lost between two newsmodels.

Reading: one object, a list of them, or a graph, in any spelling that JSON-LD has for schema.org's terms. What is no
record, and what no field of ours says, is kept, so that a document that is read, edited and written back is changed
where it was edited only. Confessed, of JSON-LD: see `context`; and the order of values, which we mind as JSON does,
JSON-LD leaves open.
"""

from __future__ import annotations

import re

from newsmodel import jsontext
from newsmodel.checks.validation import BYTE_ORDER_MARK
from newsmodel.errors import ReadError
from newsmodel.formats.base import Format, Reading, Rendering
from newsmodel.formats.json_document import encode, load, placed
from newsmodel.formats.jsonld import keeping
from newsmodel.formats.jsonld.reading import Reader
from newsmodel.formats.jsonld.tables import documented
from newsmodel.formats.loss import losses, renamed
from newsmodel.models.bundle import Bundle
from newsmodel.values.problem import Problem

NAME = "jsonld"


def parse(data: bytes) -> Reading:
    """The bundle that a document is. Raises ReadError where it is no strict JSON, or neither object nor list."""
    document = load(data)
    if not isinstance(document, dict | list):
        raise ReadError([Problem(code="shape", message="the document is no object and no list", path="$", offset=0)])
    reader = Reader(document)
    bundle = reader.bundle()
    problems = placed(reader.problems, data)
    return Reading(bundle, (*problems, BYTE_ORDER_MARK) if jsontext.has_bom(data) else problems)


def render(bundle: Bundle) -> Rendering:
    """The bundle as a graph of nodes; a document that was read, as it was, with what has changed."""
    data = encode(keeping.document(bundle.to_dict()))
    back = parse(data).bundle
    return Rendering(data, losses(bundle, back, format=NAME, renamed=renamed(bundle, back)))


_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{")


def sniff(head: bytes) -> float:
    """How surely the first bytes are JSON-LD in the words of schema.org."""
    if not _START.match(head) or b'"@' not in head:
        return 0.0
    speaks = b"schema.org" in head or b"urn:newsmodel:" in head
    if b'"@context"' in head:
        return 0.95 if speaks else 0.5
    return 0.9 if b'"@type"' in head and speaks else 0.85 if b'"@type"' in head else 0.3


FORMAT = Format(
    name=NAME,
    title="JSON-LD, schema.org",
    media_type="application/ld+json",
    suffixes=(".jsonld",),
    parse=parse,
    render=render,
    sniff=sniff,
    tables=documented(),
)
