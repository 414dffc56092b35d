"""IPTC NewsML-G2, news in XML: items, packages, planning, concepts, knowledge and messages of them. Opens no files.

Reading gives what our records have a place for; the rest of a document is kept by its records, element by element,
under `urn:iptc:newsml-g2` (see `keeping`), so that a document that is read, edited and written back is changed where it
was edited only. QCodes stay as they are and are understood by the catalogues that are at hand: the IPTC's, which is
bundled, and a document's own. Nothing is fetched: no catalogue, no schema, no content that is elsewhere.

Writing gives NewsML-G2 2.35 that is valid by the published schema. Facts that it has no element for, or not precisely
enough, stand beside as extension properties of the relation `urn:newsmodel:<field>`, which any reader passes on.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

from newsmodel.checks.refusals import MOST_PROBLEMS, unlisted
from newsmodel.errors import ReadError
from newsmodel.formats.base import Format, Reading, Rendering
from newsmodel.formats.loss import losses, renamed
from newsmodel.formats.newsmlg2.elements import NAR, local
from newsmodel.formats.newsmlg2.guard import line_of, lxml, tree_of
from newsmodel.formats.newsmlg2.reading import Reader
from newsmodel.formats.newsmlg2.tables import documented
from newsmodel.formats.newsmlg2.writing import document
from newsmodel.models.bundle import LISTS, Bundle
from newsmodel.values.problem import Problem

NOTES = {
    "/articles/*/text": "the text is put together of headline and content when read back",
    "/articles/*/regions": "the regions are found anew when read back",
    "/extensions": "what is kept of the document follows the edit",
    **{f"/{name}/*/extensions": "what is kept of the document follows the edit" for name in LISTS.values()},
}
_FRAGMENTS = ("contentMeta", "contentSet", "groupSet", "itemMeta", "rightsInfo")
"""Roots of no namespace, as guidelines and mails show parts of documents: kept, not understood."""
_MARKS = (b"urn:newsmodel:", b"white-space: pre-wrap")
"""One of these is in every document that may be all ours."""
_HEADER = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def parse(data: bytes) -> Reading:
    """The bundle that a document is. Raises ReadError, with the line, where it is no NewsML-G2, or is refused."""
    tree = tree_of(data)
    root = tree.getroot()
    name = lxml().QName(root).localname
    if not local(root) and name not in _FRAGMENTS:
        message = f"this is XML, and no NewsML-G2: the root is {name[:60]!r} and not of the namespace {NAR}"
        raise ReadError([Problem(code="not-newsmlg2", message=message, path=f"/{name[:60]}", line=line_of(root))])
    whole = _bytes(tree)
    reader = Reader(tree, hashlib.sha256(whole).hexdigest())
    bundle = _kept(reader, whole)
    told = reader.problems[:MOST_PROBLEMS]
    return Reading(bundle, (*told, *unlisted(len(reader.problems) - len(told))))


def _kept(reader: Reader, whole: bytes) -> Bundle:
    """The bundle, keeping the least with which it is written as the document that was read."""
    form = _form(reader.tree)
    bundle = reader.bundle()
    if any(mark in whole for mark in _MARKS) and _form(document(bundle)) == form:
        return bundle
    found = reader.keeping(bundle, lean=True)
    if _form(document(found)) == form:
        return found
    again = Reader(tree_of(whole), reader.digest)
    found = again.keeping(again.bundle(), lean=False)
    written = _bytes(document(found))
    # What only newsmodel says, and says otherwise, is gone now: what is kept is kept of the document without it.
    return found if _form(tree_of(written)) == form else _kept(Reader(tree_of(written), reader.digest), written)


def _form(tree: Any) -> bytes:
    """A document as Canonical XML, where that has a form for it (it has none for relative namespaces)."""
    try:
        data: bytes = lxml().tostring(tree, method="c14n")
    except lxml().C14NError:
        return _bytes(tree)
    return data


def render(bundle: Bundle) -> Rendering:
    """The bundle as a document: the one that it was read from, brought up to date, or a new one."""
    data = _bytes(document(bundle))
    back = parse(data).bundle
    return Rendering(data, losses(bundle, back, format="newsmlg2", renamed=renamed(bundle, back), notes=NOTES))


_ROOT = re.compile(
    rb"<(?:[A-Za-z_][\w.-]*:)?(?:newsItem|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem|newsMessage)"
    rb"[\s>]"
)


def sniff(head: bytes) -> float:
    """How surely the first bytes are a document of NewsML-G2."""
    plain = head.replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<") else head
    if NAR.encode() not in plain:
        return 0.0
    return 1.0 if _ROOT.search(plain) else 0.85


def _bytes(tree: Any) -> bytes:
    data: bytes = lxml().tostring(tree, encoding="UTF-8")
    return _HEADER + data + b"\n"


FORMAT = Format(
    name="newsmlg2",
    title="IPTC NewsML-G2 (2.x; written as 2.35)",
    media_type="application/vnd.iptc.g2.newsitem+xml",
    suffixes=(".newsml.xml", ".newsmlg2.xml", ".g2.xml", ".newsmlg2"),
    parse=parse,
    render=render,
    sniff=sniff,
    tables=documented(),
    extra="html",
)
