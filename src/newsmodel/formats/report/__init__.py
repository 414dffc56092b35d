"""The bundle as one self-contained page for people: text with evidence, cards, timeline, network, disputes, findings.

Render-only; opens no files, and the page makes no request. Every string of the bundle is escaped; a policy in the page
lets run only what is hashed here, so that nothing from the data could.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newsmodel import resources
from newsmodel.errors import MissingExtra
from newsmodel.formats.base import Format, Rendering
from newsmodel.formats.report.page import NAMES, page
from newsmodel.models.bundle import Bundle
from newsmodel.wording import code, visible

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = "formats/report"
_CYTOSCAPE = f"{_FOLDER}/vendor/cytoscape-3.34.4.min.js"
_CYTOSCAPE_STYLE = ".__________cytoscape_container { position: relative; }"
"""What cytoscape would put into a style element of its own; given beforehand, under its id, it adds none."""


def render(bundle: Bundle) -> Rendering:
    """The page as UTF-8 HTML. Nothing is lost, but it is for reading: no way leads back to the bundle."""
    return Rendering(_html(bundle, network=True).encode("utf-8", "replace"))


def framed(bundle: Bundle) -> str:
    """The page in a frame of its own, as a notebook shows it; the network as its table, to keep notebooks small."""
    frame = (
        '<iframe title="report" sandbox="allow-scripts" width="100%" height="640" frameborder="0" srcdoc="{{ page }}">'
        "</iframe>"
    )
    return _environment().from_string(frame).render(page=_html(bundle, network=False))


def _html(bundle: Bundle, *, network: bool) -> str:
    styles = [resources.text(f"{_FOLDER}/report.css"), *([_CYTOSCAPE_STYLE] if network else [])]
    scripts = [*([resources.text(_CYTOSCAPE)] if network else []), resources.text(f"{_FOLDER}/report.js")]
    template = _environment().get_template("page.html.j2")
    return template.render(
        page=page(bundle), styles=styles, scripts=scripts, policy="; ".join(_policy(styles, scripts))
    )


def _policy(styles: list[str], scripts: list[str]) -> Iterator[str]:
    """A Content Security Policy (level 3) that allows these styles and scripts by their hashes, and nothing else."""
    yield "default-src 'none'"
    yield f"script-src {' '.join(map(_source, scripts))}"
    yield f"style-src {' '.join(map(_source, styles))}"
    yield "base-uri 'none'"
    yield "form-action 'none'"


def _source(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _environment() -> Environment:
    try:
        from jinja2 import Environment, FunctionLoader, StrictUndefined
        from markupsafe import Markup
    except ImportError as error:
        raise MissingExtra("report", "jinja2", "the report") from error
    environment = Environment(
        loader=FunctionLoader(lambda name: resources.text(f"{_FOLDER}/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    environment.globals["names"] = NAMES
    environment.filters.update(code=code, own=Markup)
    return environment


FORMAT = Format(
    name="report",
    title="HTML report",
    media_type="text/html",
    suffixes=(".report.html",),
    render=render,
    extra="report",
)
