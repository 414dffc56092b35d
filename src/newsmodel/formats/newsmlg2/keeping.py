"""What a record keeps of the element it was read from, so that writing gives it back. Knows no element's sense.

Under `urn:iptc:newsml-g2` in a record's extensions: `xml`, its element; where other records stand in it, a processing
instruction `<?newsmodel <id>?>` stands for each. An article keeps its item, with all that stands around it where it is
the document. A document that is no article's (a message, a concept item) is kept by the bundle, under the same URI
with `:` and a number made of it. A record whose element is just what we would write keeps nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from newsmodel.errors import ReadError
from newsmodel.formats.newsmlg2.guard import lxml, tree_of
from newsmodel.formats.newsmlg2.placing import replace

URI: Final = "urn:iptc:newsml-g2"
_TARGET: Final = "newsmodel"
_NAMESPACE: Final = re.compile(r' xmlns(?::[^\s=]+)?="[^"]*"')
_NAMESPACES: Final = re.compile(rf"(?:{_NAMESPACE.pattern})+")


def keep(node: Any) -> dict[str, Any]:
    """A whole document as it is to be kept, or an element, its namespaces in one order wherever it stood."""
    xml: str = lxml().tostring(node, encoding="unicode", with_tail=False)
    if not hasattr(node, "tag"):
        return {"xml": xml}
    return {"xml": _NAMESPACES.sub(lambda found: "".join(sorted(_NAMESPACE.findall(found[0]))), xml, count=1)}


def shell_uri(kept: Mapping[str, Any]) -> str:
    """Under what a bundle keeps a document."""
    digest = hashlib.blake2b(kept["xml"].encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return f"{URI}:{digest}"


def is_ours(uri: str) -> bool:
    """Whether what stands under a URI in extensions is kept by this module."""
    return uri == URI or uri.startswith(f"{URI}:")


def kept(value: Any) -> Any:
    """The document that was kept, as a tree; None where the value is none that this module made."""
    xml = value.get("xml") if isinstance(value, dict) else None
    if not isinstance(xml, str):
        return None
    try:
        return tree_of(xml.encode("utf-8", "surrogatepass"))
    except ReadError:
        return None


def stand_in(node: Any, id_: str) -> None:
    """Puts an instruction in the place of a record's element."""
    replace(node, lxml().ProcessingInstruction(_TARGET, id_))


def stand_ins(root: Any) -> Iterator[tuple[Any, str]]:
    """The instructions that stand for records, each with the record's id."""
    for node in [*root.iter(lxml().ProcessingInstruction)]:
        if node.target == _TARGET:
            yield node, node.text or ""
