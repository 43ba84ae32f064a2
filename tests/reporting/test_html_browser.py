"""The page in a real browser: Debian's Chromium, headless, off the network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck.models import (
    Agreement,
    ArticleSummary,
    Claim,
    Interval,
    Mention,
    QuantityValue,
    Report,
    Span,
)
from claimcheck.reporting.html import report_to_html

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
CHROMEDRIVER = shutil.which("chromedriver")

pytest.importorskip("selenium", reason="needs selenium: pip install 'claimcheck-corpus[dev]'")
pytestmark = pytest.mark.skipif(
    CHROMIUM is None or CHROMEDRIVER is None, reason="needs chromium and chromedriver on the PATH"
)

# After the check that there is a selenium: hence E402.
from selenium.webdriver import Chrome, ChromeOptions  # noqa: E402
from selenium.webdriver.chrome.service import Service  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import Select  # noqa: E402

ATTACK = (
    '</mark></bdi><script>document.title = "broken"</script>'
    '<img src="http://192.0.2.1/x.png" onerror="document.title=\'broken\'">'
    '<style>body { display: none }</style><a href="javascript:alert(1)">Over 1,200 people</a> '
    "\u202ereversed\u202c \x1b[31m<!-- <iframe src='http://192.0.2.1/'></iframe> ]]>"
)


class Page:
    """A browser with one page open."""

    def __init__(self, driver: Chrome, folder: Path) -> None:
        self.driver = driver
        self.folder = folder

    def open(self, report: Report, anchor: str = "") -> None:
        path = self.folder / "report.html"
        path.write_text(report_to_html(report), "utf-8")
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        self.driver.get(f"{path.as_uri()}{anchor}")

    def tell(self, command: str, **values: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self.driver.execute_cdp_cmd(command, values)
        return answer

    def ask(self, script: str) -> Any:
        return self.driver.execute_script(f"return {script}")

    def tab(self, times: int) -> list[str]:
        """Id, class or tag of each element that the key reaches."""
        reached = []
        for _ in range(times):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            at = "document.activeElement"
            reached.append(self.ask(f"{at}.id || {at}.className || {at}.tagName"))
        return reached

    def rows(self) -> list[str]:
        """The label of each row of the table that is shown."""
        return [
            row.find_element(By.CLASS_NAME, "cc-label").text
            for row in self.driver.find_elements(By.CSS_SELECTOR, "#table tbody tr")
            if row.is_displayed()
        ]

    def choose(self, control: str, option: str) -> None:
        Select(self.driver.find_element(By.ID, control)).select_by_visible_text(option)

    def messages(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requested(self) -> list[str]:
        """The schemes of all that was asked for since the page was opened."""
        entries = [entry["message"] for entry in self.driver.get_log("performance")]
        sent = [entry for entry in entries if '"Network.requestWillBeSent"' in entry]
        return [entry.split('"url":"')[1].partition(":")[0] for entry in sent]


@pytest.fixture(scope="module")
def driver() -> Iterator[Chrome]:
    options = ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(CHROMEDRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def page(driver: Chrome, tmp_path: Path) -> Iterator[Page]:
    page = Page(driver, tmp_path)
    yield page
    page.tell("Emulation.clearDeviceMetricsOverride")
    page.tell("Emulation.setEmulatedMedia", features=[], media="")
    page.tell("Emulation.setScriptExecutionDisabled", value=False)


@pytest.fixture
def whole(report: Report, texts: dict[str, str]) -> Report:
    articles = (a.model_copy(update={"text": texts[a.id]}) for a in report.articles)
    return report.model_copy(update={"articles": tuple(articles)})


def test_everything_is_seen_without_error_or_request(page: Page, whole: Report) -> None:
    page.open(whole)
    seen = page.driver.find_element(By.TAG_NAME, "main").text
    for words in (
        "3 articles disagree",
        "gazette.txt: no text in it\\x07",
        "It is the second bridge across the Tarn, the mayor said.",
        "first and second cannot both be the rank of one bridge",
        "confidence 0.93, very likely",
        "\\x1b[31mThe second bridge",
        "3 of 3 facts shown",
    ):
        assert words in seen
    assert page.messages() == []
    assert page.requested() == ["file"]


def test_filters_hide_rows_and_say_how_many(page: Page, whole: Report) -> None:
    page.open(whole)
    assert page.rows() == ["C1", "C2", "A1"]
    page.choose("standing", "soft conflict")
    assert page.rows() == ["C2"]
    assert page.driver.find_element(By.ID, "shown").text == "1 of 3 facts shown"
    page.driver.find_element(By.CSS_SELECTOR, "[type=reset]").click()
    assert page.rows() == ["C1", "C2", "A1"]
    page.choose("kind", "date")
    assert page.rows() == ["A1"]
    page.choose("kind", "all")
    page.driver.find_element(By.ID, "words").send_keys("BRIDGE  second")
    assert page.rows() == ["C1"]


def test_filters_tell_the_state_of_a_source(page: Page, whole: Report) -> None:
    page.open(whole)
    page.choose("state", "alone")
    assert page.rows() == ["C1", "C2"]
    page.choose("source", "herald")
    assert page.rows() == ["C2"]
    page.choose("state", "disagreeing")
    assert page.rows() == ["C1"]
    page.choose("source", "courier")
    page.choose("state", "silent")
    assert page.rows() == ["C2"]
    page.choose("source", "any")
    assert page.rows() == ["C2", "A1"]
    page.choose("state", "in any state")
    page.choose("source", "post")
    assert page.rows() == ["C1", "C2"]


def test_rows_sort_and_come_back(page: Page, whole: Report) -> None:
    page.open(whole)
    page.choose("order", "kind")
    assert page.rows() == ["A1", "C1", "C2"]
    page.choose("order", "confidence")
    assert page.rows() == ["C1", "A1", "C2"]
    page.choose("order", "number of sources")
    assert page.rows() == ["C1", "C2", "A1"]
    page.choose("order", "report order")
    assert page.rows() == ["C1", "C2", "A1"]


def test_link_unfolds_and_unfilters_what_it_leads_to(page: Page, whole: Report) -> None:
    page.open(whole)
    page.choose("standing", "agreement")
    page.ask("document.querySelectorAll('details').forEach(it => it.open = false)")
    page.ask("document.querySelector('a.cc-place').click()")
    assert page.driver.find_element(By.ID, "c1").is_displayed()
    page.ask("document.querySelector('a.cc-to').click()")
    page.driver.execute_async_script("setTimeout(arguments[0], 50)")
    assert page.rows() == ["C1", "C2", "A1"]


def test_keys_reach_all_and_skip_what_is_above(page: Page, whole: Report) -> None:
    page.open(whole)
    assert page.tab(1) == ["skip"]
    page.driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert page.ask("document.activeElement.id") == "main"
    page.ask("document.querySelector('#words').focus()")
    reached = page.tab(8)
    assert reached[:5] == ["standing", "kind", "source", "state", "order"]
    assert reached[5:7] == ["BUTTON", "box"]
    assert page.ask("document.activeElement.closest('#table') !== null")
    page.ask("document.querySelector('.text a.r').focus()")
    page.driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert page.ask("location.hash") == "#fact-1"
    unreachable = "[onclick], [tabindex]:not(main, .box)"
    assert page.ask(f"document.querySelectorAll('{unreachable}').length") == 0


def test_page_is_read_without_script(page: Page, whole: Report) -> None:
    page.tell("Emulation.setScriptExecutionDisabled", value=True)
    page.open(whole)
    seen = page.driver.find_element(By.TAG_NAME, "main").text
    assert "3 articles disagree" in seen
    assert "It is the second bridge across the Tarn" in seen
    assert page.rows() == ["C1", "C2", "A1"]
    assert not page.driver.find_element(By.ID, "controls").is_displayed()
    assert page.driver.find_element(By.ID, "c1").is_displayed()


def test_article_full_of_markup_stays_text(page: Page, whole: Report) -> None:
    start = ATTACK.index("Over 1,200 people")
    claim = next(claim for claim in whole.claims if claim.kind == "quantity")
    end = start + len(claim.quote)
    span = Span(start_char=start, end_char=end)
    moved = claim.model_copy(
        update={"start_char": start, "end_char": end, "value_span": span, "sentence": span}
    )
    conflict = whole.conflicts[1]
    hostile = {"source": ATTACK, "title": ATTACK, "file": ATTACK, "text": ATTACK}
    page.open(
        whole.model_copy(
            update={
                "articles": tuple(a.model_copy(update=hostile) for a in whole.articles),
                "claims": tuple(moved if c is claim else c for c in whole.claims),
                "conflicts": (
                    conflict.model_copy(update={"fact": ATTACK, "reasons": (ATTACK,)}),
                    *whole.conflicts[:1],
                ),
            }
        )
    )
    shown = ATTACK.replace("\u202e", "\\u202e").replace("\u202c", "\\u202c")
    shown = shown.replace("\x1b", "\\x1b")
    page.ask("document.querySelectorAll('a.r').forEach(it => it.remove())")
    texts = page.ask("[...document.querySelectorAll('.text')].map(it => it.textContent)")
    assert texts == [shown] * 3
    assert shown in page.driver.find_element(By.CLASS_NAME, "cc-why").text
    assert page.ask("document.title") == "3 articles disagree – claimcheck"
    assert page.ask("document.querySelectorAll('img, iframe, [onerror]').length") == 0
    assert page.ask("document.querySelectorAll('script, style').length") == 2
    assert page.messages() == []
    assert page.requested() == ["file"]


def test_small_screen_does_not_scroll_sideways(page: Page, whole: Report) -> None:
    page.tell(
        "Emulation.setDeviceMetricsOverride",
        width=390,
        height=844,
        deviceScaleFactor=1,
        mobile=True,
    )
    page.open(whole)
    assert page.ask("document.documentElement.scrollWidth") == 390
    box = "document.querySelector('.facts').parentElement"
    assert page.ask(f"{box}.scrollWidth > {box}.clientWidth")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_is_legible_in_both_themes(page: Page, whole: Report, theme: str) -> None:
    page.tell(
        "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}]
    )
    page.open(whole)
    ground = page.ask("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, ground[4:-1].split(","))) > 384) == (theme == "light")
    assert page.driver.execute_script(FAINT) == []


FAINT = """
const parts = (color) => {
  const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number);
  return [r, g, b, a];
};
const light = ([r, g, b]) => [r, g, b]
  .map((c) => c / 255)
  .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
const over = (top, below) => below.slice(0, 3).map((c, n) => top[n] * top[3] + c * (1 - top[3]));
const faint = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  const element = node.parentElement;
  if (!node.data.trim() || element.closest("script, style, svg, .sr, .st i, option")) continue;
  let ground = null, opacity = 1;
  for (let at = element; at; at = at.parentElement) {
    opacity *= getComputedStyle(at).opacity;
    const color = parts(getComputedStyle(at).backgroundColor);
    if (!ground && color[3] === 1) ground = color;
  }
  const text = parts(getComputedStyle(element).color);
  const [a, b] = [light(over([...text.slice(0, 3), text[3] * opacity], ground)), light(ground)];
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (contrast < 4.5) faint.push(`${node.data.trim()}: ${contrast.toFixed(2)}`);
}
return [...new Set(faint)];
"""


def test_print_unfolds_and_leaves_out_the_controls(page: Page, whole: Report) -> None:
    page.open(whole)
    page.ask("document.querySelectorAll('details').forEach(it => it.open = false)")
    page.tell("Emulation.setEmulatedMedia", media="print")
    assert not page.driver.find_element(By.ID, "controls").is_displayed()
    inside = "document.querySelector('details.whole .text')"
    assert page.ask(f"{inside}.checkVisibility({{contentVisibilityAuto: true}})")
    conflict = "getComputedStyle(document.querySelector('.cc-conflict'))"
    assert page.ask(f"{conflict}.breakInside") == "avoid"


def test_report_of_500_articles_is_small_and_can_be_searched(page: Page) -> None:
    page.open(large_report(500))
    assert (page.folder / "report.html").stat().st_size < 10_000_000
    page.driver.find_element(By.ID, "words").send_keys("n499")
    assert page.driver.find_element(By.ID, "shown").text == "10 of 2500 facts shown"
    assert page.messages() == []


def large_report(n: int) -> Report:
    """Articles with 30 claims each of which 10 are part of a fact that 2 articles state."""
    sentence = "At least 1,234 people of the village walked to the harbour on that day. "
    quote = "At least 1,234 people"
    claims, mentions = [], []
    for article in range(n):
        for place in range(30):
            start = place * len(sentence)
            span = Span(start_char=start, end_char=start + len(quote))
            whole = Span(start_char=start, end_char=start + len(sentence))
            claims.append(
                Claim(
                    id=f"{article}:{place}",
                    article_id=f"n{article}",
                    start_char=span.start_char,
                    end_char=span.end_char,
                    quote=quote,
                    kind="quantity",
                    value=QuantityValue(interval=Interval(low=1234, high=None), stated="bound"),
                    value_span=span,
                    sentence=whole,
                )
            )
            mentions.append(
                Mention(
                    claim_id=claims[-1].id,
                    article_id=f"n{article}",
                    start_char=span.start_char,
                    end_char=span.end_char,
                    quote=quote,
                    context=sentence,
                    context_start_char=start,
                )
            )
    agreements = [
        Agreement(
            id=f"agreement-{article * 10 + fact:012x}",
            kind="quantity",
            confidence=0.9,
            fact="… people of the village",
            value="over 1,234",
            mentions=(mentions[article * 30 + fact], mentions[(article + 1) * 30 + fact]),
        )
        for article in range(0, n, 2)
        for fact in range(10)
    ]
    return Report(
        claimcheck="0.1.0",
        settings={},
        articles=tuple(
            ArticleSummary(
                id=f"n{k}",
                title="",
                source="",
                published=None,
                n_sentences=30,
                n_claims=30,
                text=sentence * 30,
            )
            for k in range(n)
        ),
        claims=tuple(claims),
        conflicts=(),
        agreements=tuple(agreements),
    )
