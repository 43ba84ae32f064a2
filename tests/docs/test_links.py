"""Anchors of links exist, every page can be reached, and no page names a place of one machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = sorted(ROOT.glob("docs/**/*.md"))
OTHERS = (
    "README.md",
    "CHANGELOG.md",
    "benchmarks/README.md",
    "data/README.md",
    "training/README.md",
)
PAGES = [*(ROOT / name for name in OTHERS), *DOCS]


def _prose(page: Path) -> str:
    return re.sub(r"^```\w*\n.*?^```", "", page.read_text("utf-8"), flags=re.M | re.S)


def _targets(page: Path) -> list[tuple[Path, str]]:
    """Files and anchors that a page links to."""
    links = re.findall(r"\]\(([^()\s]+)\)", _prose(page))
    inner = [link.partition("#") for link in links if "://" not in link]
    return [((page.parent / path).resolve() if path else page, anchor) for path, _, anchor in inner]


def _anchors(page: Path) -> set[str]:
    """Headings as GitHub makes anchors of them."""
    headings = re.findall(r"^#+ (.+)$", _prose(page), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_and_headings_of_the_project(page: Path) -> None:
    broken = [
        (file.name, anchor)
        for file, anchor in _targets(page)
        if not file.is_relative_to(ROOT)
        or not file.exists()
        or (anchor and anchor not in _anchors(file))
    ]
    assert broken == []


def test_every_page_of_docs_can_be_reached_from_the_index() -> None:
    reached: set[Path] = set()
    waiting = [ROOT / "docs" / "index.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            waiting += [file for file, _ in _targets(page) if file.suffix == ".md"]
    assert not set(DOCS) - reached


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_page_names_no_place_of_one_machine(page: Path) -> None:
    assert not re.search(r"(?<![\w.])/(?:work|tmp|home|root|Users)/", page.read_text("utf-8"))
