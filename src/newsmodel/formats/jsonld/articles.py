"""An article's text, of the headline and the body that schema.org knows. Knows plain fields; no node and no document.

`articleBody` holds the body regions. `text` holds the whole text where it is more than headline, blank line and body.
"""

from __future__ import annotations

from typing import Any

Plain = dict[str, Any]


def gather(read: Plain) -> Plain:
    """The fields of an article, with text and regions: those of `text`, else put together of headline and body."""
    fields = dict(read)
    body = fields.pop("body", None)
    whole = fields.get("text")
    if whole is None or (body and body not in whole):
        fields["text"], fields["regions"] = compose(fields.get("headline"), body)
    if "name" not in fields.get("source", {"name": None}):
        del fields["source"]
    return fields


def spread(article: Plain) -> Plain:
    """The article with its body, and without its text where that is just headline and body."""
    text, regions = article["text"], article.get("regions") or []
    bodies = [text[r["start"] : r["end"]] for r in regions if r["role"] == "body"]
    body = "\n".join(bodies) if regions else text
    composed = compose(article.get("headline"), body or None) == (text, regions)
    return article | {"body": body or None, "text": None if composed else text or None}


def compose(headline: str | None, body: str | None) -> tuple[str, list[Plain]]:
    """A text and its regions: the headline, unless the body begins with it on a line of its own, and the body."""
    headline, body = headline or "", body or ""
    if headline and body.startswith(headline) and body[len(headline) : len(headline) + 1] in ("", "\n"):
        rest = body[len(headline) :]
        text, start = body, len(body) - len(rest.lstrip("\n"))
    else:
        text = "\n\n".join(part for part in (headline, body) if part)
        start = len(text) - len(body)
    regions = [("headline", 0, len(headline)), ("body", start, len(text))]
    return text, [{"role": role, "start": first, "end": last} for role, first, last in regions if first < last]
