"""A tree of Markdown pages on one product: what is planted is found, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import Report, check_corpus

TREE = Path(__file__).parents[1] / "data" / "docs-tree"
PLANTED = {
    ("quantity", "limits", "upload"): {"up to 50 MB", "up to 100 MB"},
    ("quantity", "api", "limits"): {"300 per minute", "600 per minute"},
    ("duration", "index.md", "restore"): {"14 days", "30 days"},
    ("duration", "settings", "sign-in"): {"20 minutes", "45 minutes"},
    ("money", "plans", "questions"): {"$12 per user", "$15 per user"},
    ("date", "questions", "support"): {"2027-06-30", "2027-12-31"},
}


@pytest.fixture(scope="module")
def report() -> Report:
    return check_corpus(TREE, progress=False)


@pytest.mark.parametrize("planted", PLANTED, ids=" ".join)
def test_a_planted_conflict_is_found(report: Report, planted: tuple[str, str, str]) -> None:
    kind, *pages = planted
    found = [
        {side.value for side in conflict.sides}
        for conflict in report.conflicts
        if conflict.kind == kind
        and set(pages) <= {m.article_id for side in conflict.sides for m in side.mentions}
    ]
    assert PLANTED[planted] in found


def test_nothing_else_is_in_conflict(report: Report) -> None:
    assert len(report.conflicts) == len(PLANTED)


def test_a_page_of_front_matter_alone_makes_no_claims(report: Report) -> None:
    pages = {article.file: article for article in report.articles}
    (guides,) = (page for file, page in pages.items() if file.endswith("guides/index.md"))
    assert (guides.title, guides.n_claims) == ("Guides", 0)


def test_the_mended_tree_agrees(tmp_path: Path) -> None:
    mended = {
        "50 MB": "100 MB",
        "accepts 300": "accepts 600",
        "for 30 days": "for 14 days",
        "20 minutes without": "45 minutes without",
        "costs $15": "costs $12",
        "30 June 2027": "31 December 2027",
    }
    for page in TREE.rglob("*.md"):
        text = page.read_text("utf-8")
        for wrong, right in mended.items():
            text = text.replace(wrong, right)
        copy = tmp_path / page.relative_to(TREE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(text, "utf-8")
    report = check_corpus(tmp_path, progress=False)
    assert report.conflicts == ()
    assert len(report.articles) == 13
