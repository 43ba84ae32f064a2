"""How large the page of a report on many articles is, and how soon it opens in a browser.

    python -m benchmarks.speed.page [--copies 72]

The report on the sample of seven articles is copied, each copy with ids of its own. Opening needs
Chromium and its driver.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck import Report, check_corpus

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

SAMPLE = Path(__file__).parents[2] / "data" / "harbour-summit"
_COPIED = ("articles", "claims", "conflicts", "agreements")


def copied(report: Report, n: int) -> Report:
    """`n` copies of what a report lists, as one report."""
    text = report.to_json()
    ids = [article.id for article in report.articles]
    whole: dict[str, Any] = json.loads(text)
    whole |= {name: [] for name in (*_COPIED, "disputed", "possible", "dismissed")}
    for number in range(n):
        copy = re.sub(
            r"((?:conflict|agreement)-[0-9a-f]{9})[0-9a-f]{3}", rf"\g<1>{number:03x}", text
        )
        for article_id in ids:
            copy = copy.replace(f'"{article_id}', f'"n{number}-{article_id}')
        content = json.loads(copy)
        whole |= {name: whole[name] + content[name] for name in _COPIED}
    return Report.model_validate(whole)


@contextmanager
def browser() -> Iterator[Chrome]:
    """A browser without a window."""
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for option in ("--headless=new", "--no-sandbox", "--window-size=1280,900"):
        options.add_argument(option)
    driver = Chrome(options, ChromeService(shutil.which("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()


def main() -> None:
    """Prints articles, claims, seconds to render, megabytes, and seconds to open, three times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=72)
    report = copied(check_corpus(SAMPLE, progress=False), parser.parse_args().copies)
    start = time.perf_counter()
    page = report.to_html()
    rendered = time.perf_counter() - start
    print(f"{len(report.articles)} articles, {len(report.claims):,} claims")
    print(f"rendered in {rendered:.1f} s, {len(page.encode()) / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory() as folder, browser() as driver:
        file = Path(folder, "report.html")
        file.write_text(page, "utf-8")
        for _ in range(3):
            driver.get("about:blank")
            start = time.perf_counter()
            driver.get(file.as_uri())
            print(f"opened in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
