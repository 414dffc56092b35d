"""The text of an article as NewsML-G2 carries it: read from NITF, XHTML and plain text. Knows no record.

Nothing is executed or fetched. XHTML in which white space counts (`white-space: pre-wrap`) is as we write it, see
`xhtml`: its text is read to the letter. In all other content blocks are paragraphs, their white space collapsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from attrs import Factory, define

from newsmodel.formats.newsmlg2.elements import XML, collapsed, tag
from newsmodel.formats.newsmlg2.guard import lxml

XHTML: Final = "http://www.w3.org/1999/xhtml"
NITF: Final = "http://iptc.org/std/NITF/2006-10-18/"
ID: Final = f"{{{XML}}}id"
EXACT: Final = "white-space: pre-wrap"
_WHITE: Final = (" ", "\t", "\r", "\n")
_ROLES: Final = ("headline", "date", "dateline", "byline", "body", "caption", "boilerplate")

_BLOCKS: Final = frozenset(
    "abstract address article aside block blockquote body body.content body.end body.head br byline caption center"
    " dateline dd div dl dt fieldset figcaption figure fn footer h1 h2 h3 h4 h5 h6 header hedline hl1 hl2 hr html li"
    " main media media-caption nitf ol p pre section table tagline tbody td tfoot th thead tr ul".split()
)
_UNSEEN: Final = frozenset(
    "embed head iframe media-metadata media-producer media-reference noscript object script style template"
    " title".split()
)
_BY_NAME: Final = {
    "hedline": "headline", "h1": "headline", "byline": "byline", "dateline": "dateline", "caption": "caption",
    "media-caption": "caption", "figcaption": "caption",
}  # fmt: skip


@define
class Content:
    """The text in an item's content, its regions, and where in it the elements with an id stand."""

    text: str = ""
    regions: list[dict[str, Any]] = Factory(list)
    spans: dict[str, tuple[int, int]] = Factory(dict)
    node: Any = None
    """The `inlineXML` or `inlineData` that it was read from."""
    exact: bool = False
    """Whether the text is there to the letter, as we write it."""

    def part(self, role: str) -> str | None:
        """The words of the first region of a role."""
        found = next((r for r in self.regions if r["role"] == role), None)
        return self.text[found["start"] : found["end"]] if found else None


def content_of(item: Any) -> Content:
    """The text of the first rendition of an item's content that has one."""
    held = next(item.iterchildren(tag("contentSet")), None)
    for node in [] if held is None else held.iterchildren(tag("inlineXML")):
        root = next((child for child in node if isinstance(child.tag, str)), None)
        if root is not None and _is_text(root):
            return _exact(root, node) if _is_exact(root) else _flowing(root, node)
    for node in [] if held is None else held.iterchildren(tag("inlineData")):
        kind = (node.get("contenttype") or "text/plain").lower()
        if kind.startswith("text/plain") and not node.get("encoding") and not node.get("encodinguri"):
            return _plain("".join(node.itertext(with_tail=False)), node)
    return Content()


def compose(headline: str | None, content: Content, others: Iterable[tuple[str, str]] = ()) -> Content:
    """An article's text: the headline, unless the content brings one, a blank line, the content.

    `others` are what stands in for a content that has no text: roles of regions, and their words.
    """
    if content.exact:
        return content
    made = Content(node=content.node)
    parts = [(r["role"], content.text[r["start"] : r["end"]]) for r in content.regions]
    parts = parts or [*others]
    if headline and not any(role == "headline" for role, _ in parts) and not _begins(parts, headline):
        parts.insert(0, ("headline", headline))
    for role, words in parts:
        _append(made, role, words)
    shift = len(made.text) - len(content.text)
    made.spans = {id_: (start + shift, end + shift) for id_, (start, end) in content.spans.items()}
    return made


def _begins(parts: list[tuple[str, str]], headline: str) -> bool:
    return bool(parts) and parts[0][1].partition("\n")[0] == headline


def _append(made: Content, role: str, words: str) -> None:
    start = len(made.text) + (2 if made.text else 0)
    made.text += ("\n\n" if made.text else "") + words
    last = made.regions[-1] if made.regions else None
    if last and last["role"] == role:
        last["end"] = len(made.text)
    else:
        made.regions.append({"role": role, "start": start, "end": len(made.text)})


def _is_text(root: Any) -> bool:
    name = lxml().QName(root)
    return name.namespace in (XHTML, NITF, None) and name.localname in ("html", "nitf", "body", "div", "p", "article")


def _local(node: Any) -> str:
    found = node.tag
    return found.rpartition("}")[2].lower() if isinstance(found, str) else ""


# Plain and flowing text.


def _plain(words: str, node: Any) -> Content:
    made = Content(node=node)
    for paragraph in re.split(r"\n[ \t]*\n", words.replace("\r\n", "\n").replace("\r", "\n")):
        if paragraph.strip():
            _append(made, "body", paragraph.strip("\n"))
    return made


class _Flow:
    """Words as they come, in blocks: white space collapsed, each block a paragraph in the region of its role."""

    def __init__(self, node: Any) -> None:
        self.made = Content(node=node)
        self.parts: list[str] = []
        self.length = 0
        self.role: str | None = None
        self.fresh, self.gap = True, False
        self.waiting: list[str] = []
        self.starts: dict[str, int] = {}

    def block(self) -> None:
        """A block begins or ends here."""
        self.fresh = True

    def words(self, words: str, role: str) -> None:
        """Some words in a region of a role."""
        core = collapsed(words)
        self.gap = self.gap or words[:1] in _WHITE
        if core:
            self._separate(role)
            for id_ in self.waiting:
                self.starts[id_] = self.length
            self.waiting.clear()
            self._add(core)
            self.made.regions[-1]["end"] = self.length
            self.gap = words[-1] in _WHITE

    def _separate(self, role: str) -> None:
        """What parts the words that come from those before: a blank line, a blank, or nothing."""
        if not self.fresh:
            self._add(" " if self.gap else "")
            return
        self._add("\n\n" if self.length else "")
        if self.role != role:
            self.made.regions.append({"role": role, "start": self.length, "end": self.length})
        self.role, self.fresh, self.gap = role, False, False

    def _add(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def begin(self, id_: str) -> None:
        """An element with an id begins: at the next words."""
        self.waiting.append(id_)

    def end(self, id_: str) -> None:
        """An element with an id ends."""
        if id_ in self.starts:
            self.made.spans[id_] = (self.starts.pop(id_), self.length)
        elif id_ in self.waiting:
            self.waiting.remove(id_)

    def done(self) -> Content:
        self.made.text = "".join(self.parts)
        return self.made


def _flowing(root: Any, node: Any) -> Content:
    """Blocks as paragraphs, in the order of reading."""
    flow = _Flow(node)
    roles, silent = ["body"], 0
    for event, inner in lxml().iterwalk(root, events=("start", "end", "comment", "pi")):
        name, id_ = _local(inner), None
        if event in ("start", "end"):
            id_ = inner.get(ID) or inner.get("id")
            if name in _BLOCKS:
                flow.block()
        if event == "start":
            silent += name in _UNSEEN
            roles.append(_role(inner, name, roles[-1]))
            if id_ and not silent:
                flow.begin(id_)
            if inner.text and not silent:
                flow.words(inner.text, roles[-1])
            continue
        if event == "end":
            if id_ and not silent:
                flow.end(id_)
            roles.pop()
            silent -= name in _UNSEEN
        if inner.tail and not silent and inner is not root:
            flow.words(inner.tail, roles[-1])
    return flow.done()


def _role(node: Any, name: str, outer: str) -> str:
    if outer in ("headline", "byline", "dateline", "caption"):
        return outer
    if name in _BY_NAME:
        return _BY_NAME[name]
    classes = (node.get("class") or "").lower().split()
    return next((role for role in ("byline", "dateline", "headline", "caption") if role in classes), outer)


# Text to the letter.


def _is_exact(root: Any) -> bool:
    body = _body(root)
    return body is not None and EXACT in (body.get("style") or "")


def _body(root: Any) -> Any:
    return root if _local(root) == "body" else next(root.iterchildren("{*}body"), None)


def _exact(root: Any, node: Any) -> Content:
    made = Content(node=node, exact=True)
    parts: list[str] = []
    length = 0
    begins: list[int] = []
    body = _body(root)
    for event, inner in lxml().iterwalk(body, events=("start", "end", "comment", "pi")):
        if event == "start":
            begins.append(length)
            parts.append(inner.text or "")
            length += len(parts[-1])
            continue
        if event == "end":
            start = begins.pop()
            role = (inner.get("class") or "").removeprefix("region-")
            if role in _ROLES and start < length and inner.get("class") != role:
                made.regions.append({"role": role, "start": start, "end": length})
            if id_ := inner.get(ID):
                made.spans[id_] = (start, length)
        if inner is not body:
            parts.append(inner.tail or "")
            length += len(parts[-1])
    made.text = "".join(parts)
    made.regions.sort(key=lambda region: int(region["start"]))
    return made
