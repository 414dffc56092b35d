"""The documentation as it is built: whole, true to the library, nothing loaded from elsewhere. Runs mkdocs once."""

import inspect
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from typing import Any

import reference
from reference.python import MODULES

import newsmodel as nm
from newsmodel.checks.codes import table as findings
from newsmodel.checks.validation import MODELS
from newsmodel.schema import DIALECTS, published
from newsmodel.values import codes

ROOT = Path(__file__).resolve().parent.parent

LOADING = {
    ("script", "src"), ("link", "href"), ("img", "src"), ("img", "srcset"), ("source", "src"), ("source", "srcset"),
    ("iframe", "src"), ("object", "data"), ("embed", "src"), ("video", "src"), ("audio", "src"), ("use", "href"),
    ("image", "href"), ("input", "src"),
}  # fmt: skip
"""Attributes whose address a browser loads by itself. Of `link` only what is no mere statement of a relation."""

STATEMENTS = {"canonical", "next", "prev", "alternate", "author", "license"}
ELSEWHERE = re.compile(r"^\s*(?:https?:)?//", re.IGNORECASE)
IN_STYLE = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"]?)(?:https?:)?//", re.IGNORECASE)


class Loads(HTMLParser):
    """What a page loads from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "link" and set((given.get("rel") or "").split()) <= STATEMENTS:
            return
        for name, value in attributes:
            loads = (tag, name.removeprefix("xlink:")) in LOADING and ELSEWHERE.match(value or "")
            if loads or (name == "style" and IN_STYLE.search(value or "")):
                self.found.append(f"{tag} {name}={value}")


def foreign(site: Path) -> Iterator[str]:
    """What the pages and style sheets of a site load from elsewhere."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        reader = Loads()
        reader.feed(text)
        yield from (f"{page.name}: {each}" for each in reader.found)
        if 'class="mermaid"' in text:  # for which the theme's script would load another
            yield f"{page.name}: mermaid"
        yield from (f"{page.name}: {each}" for each in re.findall(r"<style[^>]*>[^<]*" + IN_STYLE.pattern, text))
    for sheet in site.rglob("*.css"):
        yield from (f"{sheet.name}: {each}" for each in IN_STYLE.findall(sheet.read_text(encoding="utf-8")))


def told(site: Path) -> set[str]:
    """The Python names that have a place in the reference, by the inventory that Sphinx and mkdocstrings share."""
    packed = (site / "objects.inv").read_bytes().split(b"zlib.\n", 1)[1]
    return {line.split(" ", 1)[0] for line in zlib.decompress(packed).decode().splitlines()}


def public() -> dict[str, Any]:
    """Every public name: those of the package, and those that the documented modules define or give."""
    names = {f"newsmodel.{name}": getattr(nm, name) for name in nm.__all__ if name != "__version__"}
    for home in MODULES:
        module = import_module(f"newsmodel.{home}")
        given = set(getattr(module, "__all__", ())) - set(nm.__all__)
        for name, value in vars(module).items():
            own = getattr(value, "__module__", None) == module.__name__ and not name.startswith("_")
            if (own or name in given) and callable(value):
                names[f"{module.__name__}.{name}"] = value
    return names


def test_the_site_is_built_without_a_warning_and_is_whole(tmp_path: Path) -> None:
    """`mkdocs build --strict` passes, and the site is all there.

    No page loads anything from elsewhere, each public name has its place, the schemas are the published ones.
    """
    site = tmp_path / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stdout + "\n".join(_told_by_mkdocs(done.stderr)))

    assert [] == list(foreign(site))

    known = told(site)
    assert [] == [name for name in public() if name not in known]

    for kind in MODELS:
        for dialect in DIALECTS:
            assert published(kind, dialect) == (site / "schemas" / dialect / f"{kind}.schema.json").read_bytes()

    assert "Copyright" not in (site / "index.html").read_text(encoding="utf-8")
    assert '<svg role="img"' in (site / "explanation" / "evidence.html").read_text(encoding="utf-8")


def _told_by_mkdocs(text: str) -> list[str]:
    """Its messages without the theme's own advertisement, which is drawn in a frame."""
    return [line for line in text.splitlines() if re.match(r"(?:WARNING|ERROR)\b", line)]


def test_a_load_from_elsewhere_is_seen(tmp_path: Path) -> None:
    """The search can fail: it sees scripts, styles, images, and takes links and local files for what they are."""
    page = tmp_path / "page.html"
    loads = [
        '<script src="https://a.example/x.js"></script>',
        '<link rel="stylesheet" href="//a.example/x.css">',
        '<link rel="preconnect" href="https://a.example">',
        '<img src="http://a.example/x.png">',
        '<svg><image xlink:href="https://a.example/x.png"/></svg>',
        '<p style="background: url(https://a.example/x.png)">',
        "<style>@import 'https://a.example/x.css';</style>",
        '<pre class="mermaid"></pre>',
    ]
    for load in loads:
        page.write_text(load, encoding="utf-8")
        assert [load] == [load for _ in [*foreign(tmp_path)][:1]], load
    page.write_text(
        '<a href="https://a.example"></a><script src="x.js"></script><link rel="canonical" href="https://a/">'
    )
    assert [] == list(foreign(tmp_path))


def test_every_public_name_has_a_docstring() -> None:
    """What can be called says what it does; what is a type or a table says it in the reference (see above)."""
    silent = [
        name
        for name, value in public().items()
        if (inspect.isclass(value) or inspect.isfunction(value) or inspect.ismodule(value))
        and not inspect.getdoc(value)
    ]
    assert [] == silent


def test_every_public_method_of_a_record_has_a_docstring() -> None:
    """The same for the methods and properties that models and results of the package define themselves."""
    silent = [
        f"{name}.{member}"
        for name, value in public().items()
        if inspect.isclass(value) and value.__module__.startswith("newsmodel")
        for member, made in vars(value).items()
        if not member.startswith("_")
        and (inspect.isfunction(made) or isinstance(made, property))
        and not inspect.getdoc(made)
    ]
    assert [] == silent


def test_every_field_says_what_it_holds() -> None:
    """A table of fields in the reference has no empty cell, and every type that it names has a place to lead to."""
    pages = {name: page for name, page in reference.made().items() if isinstance(page, str)}
    rows = [
        (name, line)
        for name, page in pages.items()
        if "/python/" not in name
        for line in page.splitlines()
        if line[:1] == "|"
    ]
    assert [] == [(name, row) for name, row in rows if re.search(r"\|\s*\|", row)]
    assert set(MODELS) <= {Path(name).stem for name in pages}


def test_every_code_and_every_finding_stands_in_the_reference() -> None:
    """No member of a code list and no problem code is left out, and each finding is shown as `check` words it."""
    pages = reference.made()
    lists = [
        part.name
        for type_ in vars(codes).values()
        for part in getattr(getattr(type_, "__value__", None), "__metadata__", ())
        if isinstance(part, codes.CodeList)
    ]
    listed = str(pages["reference/codes.md"])
    assert [] == [code for name in lists for code in codes.table(name) if f"| `{code}` |" not in listed]
    problems = str(pages["reference/problems.md"])
    assert [] == [code for code in findings() if f"[{code}]\n" not in problems]


def test_every_verb_of_the_command_is_told() -> None:
    """The page of the command has a section for each verb, with each of its options."""
    from newsmodel.cli import main

    page = str(reference.made()["reference/command.md"])
    for name, verb in main.commands.items():
        assert f"## newsmodel {name} " in page
        assert [] == [o.opts[-1] for o in verb.params if o.param_type_name == "option" and o.opts[-1] not in page]


def test_the_links_of_the_repositorys_own_pages_lead_somewhere() -> None:
    """README and its like are no part of the strict build; what they point to is there all the same."""
    pages = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    links = [(page.name, link) for page in pages for link in re.findall(r"\]\(([^)#:\s]+)\)", page.read_text("utf-8"))]
    assert links
    assert [] == [(page, link) for page, link in links if not (ROOT / link).exists()]
