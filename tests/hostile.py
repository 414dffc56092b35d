"""Bundles whose every free text is hostile: markup, scripts, addresses, control characters; our own words."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

import newsmodel as nm
from newsmodel import strategies

PAYLOADS = (
    "</script><script>window.hacked=1</script>",
    "</style><style>@import 'https://example.org/x.css';</style>",
    "</title></head><body onload=window.hacked=1>",
    "<img src=x onerror=window.hacked=1>",
    "<svg/onload=window.hacked=1><animate onbegin=window.hacked=1 attributeName=x>",
    "<svg><script>window.hacked=1</script></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=window.hacked=1>",
    "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    "<object data='data:text/html,<script>window.hacked=1</script>'></object><embed src=//example.org/x>",
    "<base href='https://example.org/'><link rel=stylesheet href=//example.org/x.css>",
    "<meta http-equiv=refresh content='0;url=javascript:window.hacked=1'>",
    "<details open ontoggle=window.hacked=1>",
    "<a href='javascript:window.hacked=1' style=position:fixed;inset:0>everywhere</a>",
    "<noscript><p title='</noscript><img src=x onerror=window.hacked=1>'>",
    "<template shadowrootmode=open><script>window.hacked=1</script></template>",
    '" onmouseover="window.hacked=1" autofocus onfocus="window.hacked=1',
    "' onclick='window.hacked=1' x='",
    "` onclick=window.hacked=1 x=`",
    "javascript:window.hacked=1",
    "JaVaScRiPt&colon;window.hacked=1",
    "\x01javascript:window.hacked=1",
    "java\nscript:window.hacked=1",
    "data:text/html,<script>window.hacked=1</script>",
    "vbscript:msgbox(1)",
    "https://example.org/\"onmouseover=window.hacked=1//",
    "{{ 7*7 }}{% for x in ().__class__.__mro__ %}{{ x }}{% endfor %}${7*7}#{7*7}",
    "<!--<script>", "--><script>window.hacked=1</script>", "<![CDATA[<script>window.hacked=1</script>]]>",
    "&lt;script&gt;window.hacked=1&lt;/script&gt;", "&#60;script&#62;window.hacked=1",
    "\\u003cscript\\u003ewindow.hacked=1",
    "＜script＞window.hacked=1＜/script＞", "+ADw-script+AD4-window.hacked=1+ADw-/script+AD4-",
    "__proto__", "constructor", "[object Object]", "NaN", "-0", "#event:a", "#main", "w0-0",
    "\u202egnp.exe\u202c", "\u2066\u2067\u2068", "\x1b[31mred\x1b[0m\x1b]8;;https://example.org\x07",
    "\x08\x7f\x85\x9b31m",
    "\ufeff\u200b\u200d\u2028\u2029\ufffe", "\U0001f3f4\U000e0067\U000e007f", "Z̷̢̛͎a̴l̶g̷o̸", "A" * 3000, " ", "\n\n", "\t",
)  # fmt: skip
"""Texts that do harm where they are taken for anything but text."""

FREE = frozenset(
    "text headline deck name title label guidance property description section rights value scheme agent version "
    "keywords".split()
)
"""The fields that hold free text; under `value` amounts stay numbers."""


def texts() -> SearchStrategy[str]:
    """A payload, alone or within other text."""
    payload = st.sampled_from(PAYLOADS)
    return payload | st.builds(lambda a, b, c: a + b + c, strategies.texts(min_size=0), payload, payload)


@composite
def bundles(draw: DrawFn) -> nm.Bundle:
    """A bundle of any records with a hostile text in each field that takes one; offsets are as they were."""
    plain = draw(strategies.bundles(min_articles=1)).to_dict()
    poison = draw(st.lists(texts(), min_size=3, max_size=8))
    return nm.Bundle.model_validate(poisoned(plain, poison))


def poisoned(plain: Any, poison: list[str]) -> Any:
    """The plain values with one text after the other in each field of free text, and in extensions."""
    at = iter(range(10**9))

    def change(value: Any, field: str = "") -> Any:
        if isinstance(value, dict):
            if field == "extensions":
                return {**value, "urn:example:hostile": [poison[next(at) % len(poison)]]}
            return {key: change(item, key) for key, item in value.items()}
        if isinstance(value, list):
            return [change(item, field) for item in value]
        return poison[next(at) % len(poison)] if isinstance(value, str) and field in FREE else value

    return change(plain)
