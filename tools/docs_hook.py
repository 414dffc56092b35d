"""What the documentation needs of mkdocs beyond its plugins: pages made from the library, and diagrams in the page.

An image `images/x.svg` of a page becomes that drawing itself, so that it takes the colours of the page, light or dark.
"""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from reference import made

ROOT = Path(__file__).resolve().parent.parent
WHOLE_FILES = {"changelog.md": "CHANGELOG.md", "contributing.md": "CONTRIBUTING.md"}
"""Pages that stand at the top of the repository."""

DRAWING = re.compile(r'<img alt="([^"]*)" src="[^"]*images/([a-z-]+\.svg)"\s*/?>')


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Adds the pages and files that are made."""
    whole = {name: (ROOT / source).read_text(encoding="utf-8") for name, source in WHOLE_FILES.items()}
    for path, content in {**made(), **whole}.items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_content(markup: str, *, config: MkDocsConfig, **_: Any) -> str:
    """Puts the drawings into the page, each with its words for those who do not see it."""

    def drawn(image: re.Match[str]) -> str:
        source = (Path(config.docs_dir) / "images" / image[2]).read_text(encoding="utf-8")
        told = html.escape(html.unescape(image[1]))
        return source[source.index("<svg") :].replace("<svg ", f'<svg role="img" aria-label="{told}" ', 1)

    return DRAWING.sub(drawn, markup)
