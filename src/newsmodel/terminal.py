"""A bundle drawn on a terminal: texts with the words that records rest on, tables of what they say. Needs rich.

Knows records and their summary; reads no files. Kinds differ by weight, slant and line, not by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsmodel.errors import MissingExtra
from newsmodel.models.article import Article
from newsmodel.models.bundle import Bundle
from newsmodel.summary import Section, heading, quoted, sections
from newsmodel.wording import code, visible

try:
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text
except ImportError as error:
    raise MissingExtra("cli", "rich", "drawing on a terminal") from error

if TYPE_CHECKING:
    from newsmodel.values.mention import Mention

STYLES = {
    "claim": "italic",
    "relation": "italic blue",
    "event": "bold yellow",
    "place": "underline green",
    "delegation": "bold underline cyan",
    "weapon_system": "bold underline red",
    "actor": "bold cyan",
    "time": "underline magenta",
}
"""Kind → style of its words; the later ones lie above the earlier."""

WIDEST = 120


def draw(bundles: Iterable[Bundle], *, texts: bool = False, console: Console | None = None) -> None:
    """Draws the summary of each bundle, on request with the texts of its articles, on the console or stdout."""
    out = console or Console(highlight=False, markup=False, emoji=False)
    out.width = min(out.width, WIDEST)
    for number, bundle in enumerate(bundles):
        if number:
            out.rule(style="dim")
        for article in bundle.articles:
            title, facts = heading(article)
            out.print(Text(visible(title), "bold"))
            out.print(Text(visible(facts), "dim"), end="\n\n")
            if texts:
                out.print(text(bundle, article), end="\n\n")
        if texts and bundle.articles:
            out.print(_legend(), end="\n\n")
        for section in sections(bundle):
            out.print(Text(section.title, "bold"))
            out.print(Padding(_table(section), (0, 0, 1, 2)))


def text(bundle: Bundle, article: Article) -> Text:
    """The text of an article in which the words of each kind of record have their style."""
    drawn = Text(visible(article.text.rstrip()))
    for kind, mention in _mentions(bundle):
        if mention.article == article.id and kind in STYLES:
            drawn.stylize(STYLES[kind], mention.start, mention.end)
    return drawn


def _mentions(bundle: Bundle) -> list[tuple[str, Mention]]:
    """Every mention with its kind, in the order in which their styles are laid on."""
    told: list[tuple[str, Mention]] = [(record.kind, m) for record in bundle.records() for m in record.mentions]
    told += [("time", time.mention) for time in bundle.times if time.mention]
    order = {kind: place for place, kind in enumerate(STYLES)}
    return sorted(told, key=lambda pair: order.get(pair[0], 0))


def _legend() -> Text:
    return Text("  ").join(Text(code(kind), style) for kind, style in reversed(STYLES.items()))


def _table(section: Section) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", max_width=30, overflow="fold")
    table.add_column(ratio=3, overflow="fold")
    table.add_column(style="dim italic", ratio=2, overflow="fold")
    for row in section.rows:
        table.add_row(*(Text(visible(cell)) for cell in (row.subject, row.said, quoted(row))))
    return table
