"""The text of a body that came as HTML, XHTML or NITF: blocks on lines of their own. Knows no format but tags.

Nothing is executed, fetched or repaired; time grows with the length only. The markup itself is kept by who calls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_BLOCKS = frozenset(
    "address article aside blockquote body body.content body.head br caption dd div dl dt figcaption figure footer"
    " h1 h2 h3 h4 h5 h6 header hedline hl1 hl2 hr html li main media ol p pre section table tbody tr ul".split()
)
_UNSEEN = frozenset(("head", "script", "style", "template", "title"))
_SPACE = re.compile(r"[ \t\r\n\f]+")
_TAG = re.compile(r"""</?([a-zA-Z][^\s/>]*+)(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_CARELESS_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*+)[^>]*+>")
_ENDS = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in _UNSEEN}


def is_markup(words: str) -> bool:
    """Whether a text looks like markup: it begins with a tag."""
    return re.match(r"\s*+<(?:[a-zA-Z]|!DOCTYPE|\?xml)", words) is not None


def plain(markup: str) -> str:
    """The text between the tags."""
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(_parts(markup)).split("\0"))
    return "\n".join(line for line in lines if line)


def _parts(markup: str) -> Iterator[str]:
    """The texts between tags, with a NUL in the place of each block's beginning and end.

    A tag that does not end outside quotes has a quote too many: from there on quotes count no longer, so that no
    more than one tag is followed to the end in vain.
    """
    at, tags, last = 0, _TAG, markup.rfind(">")
    while at < len(markup):
        start = markup.find("<", at)
        yield unescape(markup[at : start if start >= 0 else len(markup)]).replace("\0", "")
        if start < 0:
            return
        tag = tags.match(markup, start)
        if tag is None and tags is _TAG and start < last and _CARELESS_TAG.match(markup, start):
            tags = _CARELESS_TAG
            tag = tags.match(markup, start)
        if tag is None:
            at = _after_other(markup, start, last)
            if at == start + 1:
                yield "<"
            continue
        at = tag.end()
        name = tag[1].lower()
        if name in _BLOCKS:
            yield "\0"
        if name in _UNSEEN and markup[start + 1] != "/":
            at = _after_end_of(name, markup, at)


def _after_other(markup: str, start: int, last: int) -> int:
    """Over a comment, a declaration or an instruction, over a tag that has no end, or over a mere `<`."""
    if markup.startswith("<!--", start):
        end = markup.find("-->", start + 4)
        return end + 3 if end >= 0 else len(markup)
    if markup.startswith(("<!", "<?"), start) and start < last:
        return markup.index(">", start) + 1
    return len(markup) if re.match(r"</?[a-zA-Z]", markup[start : start + 3]) else start + 1


def _after_end_of(name: str, markup: str, at: int) -> int:
    begin = _ENDS[name].search(markup, at)
    end = markup.find(">", begin.end()) if begin else -1
    return end + 1 if end >= 0 else len(markup)
