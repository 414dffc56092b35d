"""Texts of an item: which body counts, how markup is read and written, how headline and body make the article's text.

Knows members by name; never a record.
"""

from __future__ import annotations

from html import escape
from typing import Any

from newsmodel.formats.mapping import get_json, put_json
from newsmodel.formats.ninjs.markup import is_markup, plain

Regions = list[dict[str, Any]]


def body_path(item: dict[str, Any], family: str) -> str | None:
    """The place of the body that is read: the first plain one, else the first of HTML, else the first."""
    if family == "1":
        names = [name for name in item if name.startswith("body_") and isinstance(item[name], str)]
        return min(names, key=lambda name: _rank(name, names.index(name)), default=None)
    bodies = item.get("bodies")
    found = [
        (_rank(str(_content_type(body) or "text"), index), index)
        for index, body in enumerate(bodies if isinstance(bodies, list) else [])
        if isinstance(body, dict) and isinstance(body.get("value"), str)
    ]
    return f"bodies/{min(found)[1]}/value" if found else None


def _rank(kind: str, place: int) -> tuple[int, int]:
    return (1 if "html" in kind else 2 if "xml" in kind or "nitf" in kind else 0 if "text" in kind else 3), place


def get_words(item: Any, path: str, /) -> Any:
    """The value at a place of an item; a text that is markup as plain text, its newlines all alike."""
    value = get_json(item, path)
    if not isinstance(value, str):
        return value
    if _holds_markup(item, path, value):
        return plain(value)
    return value.replace("\r\n", "\n").replace("\r", "\n") if _is_body(path) else value


def put_words(item: Any, path: str, value: Any, /) -> None:
    """Sets the value at a place of an item, as markup where markup stood; keywords keep what else is said of them."""
    if path in ("subject", "subjects") and isinstance(value, list):
        value = _merged(value, item.get(path))
    elif isinstance(value, str) and _holds_markup(item, path, get_json(item, path)):
        value = _marked_up(value) if _is_body(path) else escape(value, quote=False)
    put_json(item, path, value)


def _merged(wanted: list[dict[str, Any]], there: Any) -> list[Any]:
    old = [item for item in there if isinstance(item, dict)] if isinstance(there, list) else []
    named: dict[Any, list[dict[str, Any]]] = {}
    for item in old:
        named.setdefault(item.get("name") or None, []).append(item)
    kept = [named[item["name"]].pop(0) if named.get(item["name"]) else item for item in wanted]
    return [*kept, *named.get(None, [])]


def _is_body(path: str) -> bool:
    return path.startswith(("bodies/", "body_"))


def _content_type(container: Any) -> Any:
    return container.get("contentType", container.get("contenttype")) if isinstance(container, dict) else None


def _holds_markup(item: Any, path: str, value: Any) -> bool:
    if not isinstance(value, str):
        return False
    stated = _content_type(get_json(item, path.rpartition("/")[0])) if path.endswith("/value") else None
    if stated is None and path.startswith("body_"):
        stated = path if any(kind in path for kind in ("html", "xml", "nitf", "text")) else None
    if isinstance(stated, str):
        return any(kind in stated.lower() for kind in ("html", "xml", "nitf"))
    return _is_body(path) and is_markup(value)


def _marked_up(words: str) -> str:
    return "\n".join(f"<p>{escape(line, quote=False)}</p>" for line in words.split("\n"))


def compose(headline: str | None, body: str | None) -> tuple[str, Regions]:
    """An article's text and its regions: the headline, unless the body begins with it, a blank line, the body."""
    headline, body = headline or "", body or ""
    if headline and _begins(body, headline):
        text, start = body, len(headline) + _newlines(body[len(headline) :])
    else:
        text = "\n\n".join(part for part in (headline, body) if part)
        start = len(text) - len(body)
    regions = [("headline", 0, len(headline)), ("body", start, len(text))]
    return text, [{"role": role, "start": first, "end": last} for role, first, last in regions if first < last]


def _begins(body: str, headline: str) -> bool:
    return body.startswith(headline) and body[len(headline) : len(headline) + 1] in ("", "\n")


def _newlines(words: str) -> int:
    return len(words) - len(words.lstrip("\n"))


def body_of(article: dict[str, Any], said: str | None) -> str | None:
    """The body to write: what is `said` already, where the article is made of just that, else its body regions."""
    text, regions = article["text"], article.get("regions", [])
    headline = next((text[r["start"] : r["end"]] for r in regions if r["role"] == "headline"), None)
    if said is not None and (text, regions) == compose(headline, said):
        return said
    bodies = [text[r["start"] : r["end"]] for r in regions if r["role"] == "body"]
    return ("\n".join(bodies) if regions else text) or None
