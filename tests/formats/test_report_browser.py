"""The page as a reader meets it: in Chromium, from disk, with the mouse and by keyboard, in light and dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import hostile
import newsmodel as nm
from many import many, seed, short

LAPTOP, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}


class Visit:
    """A page opened from disk, with what went wrong on it and what it asked for."""

    def __init__(self, browser: Any, path: Path, **options: Any) -> None:
        self.page = browser.new_page(**{"viewport": LAPTOP, **options})
        self.noise: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.noise.append(message.text))
        self.page.on("pageerror", lambda error: self.noise.append(str(error)))
        self.page.on("dialog", lambda dialog: self.noise.append(dialog.message))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri())

    def __getattr__(self, name: str) -> Any:
        return getattr(self.page, name)


@pytest.fixture(scope="module")
def browser(tool: Callable[[str], Path], oracle: Callable[[str], ModuleType]) -> Iterator[Any]:
    """Chromium without a window."""
    with oracle("playwright.sync_api").sync_playwright() as driver:
        program = driver.chromium.launch(executable_path=str(tool("chromium|google-chrome")), args=["--no-sandbox"])
        yield program
        program.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seed's report."""
    path = tmp_path_factory.mktemp("report") / "seed.report.html"
    nm.write(seed(), path)
    return path


@pytest.fixture
def visit(browser: Any, report: Path) -> Iterator[Callable[..., Visit]]:
    """`visit(viewport=PHONE)` opens the seed's report; at the end it has made no noise and no request but the first."""
    visits: list[Visit] = []

    def open_(**options: Any) -> Visit:
        visits.append(Visit(browser, report, **options))
        return visits[-1]

    yield open_
    for one in visits:
        assert ([], [report.as_uri()]) == (one.noise, one.requests)
        one.page.close()


def marked(page: Any) -> list[str]:
    """The texts of the words that are marked."""
    return [" ".join(text.split()) for text in page.locator(".w.on").all_text_contents()]


def in_view(page: Any, selector: str) -> bool:
    """Whether the middle of an element is what one sees there, or holds it."""
    return bool(
        page.evaluate(
            """selector => {
                const element = document.querySelector(selector), box = element.getClientRects()[0];
                const down = Math.min(box.height / 2, 20);
                const seen = document.elementFromPoint(box.left + box.width / 2, box.top + down);
                return seen !== null && (element.contains(seen) || seen.contains(element));
            }""",
            selector,
        )
    )


@pytest.mark.parametrize("viewport", [LAPTOP, PHONE])
def test_nothing_lies_beside_the_page(visit: Callable[..., Visit], viewport: dict[str, int]) -> None:
    """Neither on a laptop nor on a phone does one have to scroll sideways."""
    page = visit(viewport=viewport)
    assert viewport["width"] == page.evaluate("document.documentElement.scrollWidth")


def test_a_record_leads_to_its_words_and_back(visit: Callable[..., Visit]) -> None:
    """A click on a card's title shows its words, marked; a click on the words shows the card."""
    page = visit()
    page.click(".card.weapon_system h5 a >> nth=0")
    assert ["Hwasong intercontinental ballistic missile (ICBM)", "ICBM", "solid propellants", "tested"] == sorted(
        marked(page), key=lambda text: (text[0].islower(), text.lower())
    )
    assert in_view(page, ".w.on")
    assert "Words of Hwasong" in page.text_content("#status")
    page.click("a.w:has-text('Vladimir Putin')")
    assert {"Vladimir Putin", "President"} <= set(marked(page))
    assert page.evaluate("document.querySelector('.card.on h5').textContent").strip() == "Vladimir Putin"
    assert in_view(page, ".card.on h5")


def test_the_same_by_keyboard(visit: Callable[..., Visit]) -> None:
    """Enter on words goes to the card, Enter on the card back to the words, Escape to where one was."""
    page = visit()
    page.focus("a.w:has-text('Chinese officials')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.card.delegation.on')")
    assert in_view(page, ".card.on h5")
    page.keyboard.press("Enter")
    assert "Chinese officials" == page.evaluate("document.activeElement.textContent")
    assert "Chinese officials" in marked(page)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('.card.delegation')")
    assert [] == marked(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.card.delegation') !== null")


def test_of_several_records_on_the_same_words_one_chooses(visit: Callable[..., Visit]) -> None:
    """Words on which several records rest offer them all, by mouse and arrow keys; Escape closes."""
    page = visit()
    page.focus("a.w:has-text('supplying')")
    page.keyboard.press("Enter")
    offered = [text.strip() for text in page.locator("#chooser a").all_text_contents()]
    assert ["Arms transfer", "It is alleged", "North Korea denies", "Russia denies"] == offered
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert not page.is_visible("#chooser")
    assert page.evaluate("document.activeElement.querySelector('h5').textContent").strip() == "It is alleged"
    assert "accusations" in marked(page)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent").strip() == "supplying"
    page.set_viewport_size(PHONE)
    page.click("a.w:has-text('supplying')")
    assert page.is_visible("#chooser")
    assert [] == marked(page)


def test_the_browser_leads_back(visit: Callable[..., Visit]) -> None:
    """Each step has its address: Back shows the record before, and a link to a record opens on it."""
    page = visit()
    page.click("a.w:has-text('Vladimir Putin')")
    first = page.evaluate("location.hash")
    page.click("a.w:has-text('resembling')")
    page.go_back()
    assert (first, "Vladimir Putin") == (
        page.evaluate("location.hash"),
        page.evaluate("document.querySelector('.card.on h5').textContent").strip(),
    )


def test_lines_of_a_kind_go_and_come(visit: Callable[..., Visit]) -> None:
    """A box in the legend takes away the lines of its kind and brings them back."""
    page = visit()
    line = "getComputedStyle(document.querySelector('.copy u.event')).textDecorationLine"
    for expected in ("none", "underline"):
        page.click("input[data-kind=event]")
        assert expected == page.evaluate(line)


def test_the_network_is_drawn_when_one_comes_to_it(visit: Callable[..., Visit]) -> None:
    """The drawing is made when it comes into view; a click on one of its nodes shows the card."""
    page = visit()
    assert 0 == page.locator("canvas").count()
    page.evaluate("document.querySelector('.network').scrollIntoView()")
    page.wait_for_selector("canvas")
    assert page.is_visible(".canvas")
    at = page.evaluate(
        """() => {
            const cy = document.querySelector('.canvas')._cyreg.cy, node = cy.nodes('[kind="actor"]')[0];
            const box = document.querySelector('.canvas').getBoundingClientRect(), place = node.renderedPosition();
            return [box.left + place.x, box.top + place.y, node.data('label')];
        }"""
    )
    page.mouse.click(*at[:2])
    page.wait_for_selector(".card.on")
    assert at[2] == page.evaluate("document.querySelector('.card.on h5').textContent").strip()


def test_paper_holds_everything(visit: Callable[..., Visit]) -> None:
    """In print every folded part is open, the drawing gives way to its table, and controls are gone."""
    page = visit()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert 0 == page.locator("details:not([open])").count()
    assert page.is_visible(".ties table")
    controls = (".network", ".legend input", ".onscreen", "nav", "summary")
    assert [] == [selector for selector in controls if page.locator(f"{selector} >> visible=true").count()]


def test_what_was_folded_is_folded_again_after_print(visit: Callable[..., Visit]) -> None:
    """Chromium makes a PDF of it, and the page is afterwards as it was."""
    page = visit()
    folded = page.locator("details:not([open])").count()
    assert folded
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    assert folded == page.locator("details:not([open])").count()


@pytest.mark.parametrize(("viewport", "scheme"), [(LAPTOP, "light"), (LAPTOP, "dark"), (PHONE, "dark")])
def test_axe_finds_nothing(
    visit: Callable[..., Visit], npm: Callable[[str], Path], viewport: dict[str, int], scheme: str
) -> None:
    """axe-core finds no violation with a record chosen, in light and dark, on laptop and phone."""
    page = visit(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    page.evaluate((npm("axe-core") / "axe.min.js").read_text("utf-8"))
    page.click(".card.claim h5 a >> nth=0")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)")
    assert [] == [(one["id"], one["impact"], one["nodes"][0]["html"]) for one in found]


def test_nothing_hostile_runs(browser: Any, tmp_path: Path) -> None:
    """A page full of payloads, clicked through, runs none of them, asks for nothing, and keeps its form."""
    poison = list(hostile.PAYLOADS)
    bundle = nm.Bundle.model_validate(hostile.poisoned(seed().to_dict(), poison))
    path = tmp_path / "hostile.report.html"
    nm.write(bundle, path)
    visit = Visit(browser, path)
    page = visit.page
    page.evaluate("document.querySelector('.network')?.scrollIntoView()")
    page.wait_for_timeout(300)
    page.evaluate("for (const one of document.querySelectorAll('.w, .card, a[href^=\"#\"]')) one.click()")
    assert page.evaluate("window.hacked === undefined && Object.keys(window).every(name => name !== 'hacked')")
    assert ([], [path.as_uri()]) == (visit.noise, visit.requests)
    assert 2 == page.locator("script").count()
    assert 1 == page.locator("main").count()
    page.set_viewport_size(PHONE)
    assert PHONE["width"] == page.evaluate("document.documentElement.scrollWidth")
    page.close()


def test_two_hundred_articles(browser: Any, tmp_path: Path) -> None:
    """A bundle of 200 articles opens without noise or request, draws what is in view, leads to each article."""
    path = tmp_path / "many.report.html"
    nm.write(many(short(), 200), path)
    visit = Visit(browser, path)
    page = visit.page
    assert 200 == page.locator("article.chapter").count()
    assert 0 == page.locator("canvas").count()
    page.fill("#search", "story 150:")
    assert 1 == page.locator("#index li:visible").count()
    page.evaluate("document.querySelector('#index li:not([hidden]) a').click()")
    assert in_view(page, "#title-149")
    page.evaluate("document.querySelector('#chapter-149 .card.event h5 a').click()")
    assert 1 == page.evaluate(
        "new Set([...document.querySelectorAll('.w.on')].map(one => one.closest('.chapter').id)).size"
    )
    assert in_view(page, "#chapter-149 .w.on")
    assert ([], [path.as_uri()]) == (visit.noise, [url for url in visit.requests if "#" not in url])
    page.close()
