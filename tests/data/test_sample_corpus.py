"""The sample corpora in `data/` are what their gold files say they are."""

import json
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
GOLD_FILES = sorted(DATA.glob("*.gold.json"))

CONFLICT_TYPES = {
    "quantity", "money", "percent", "clock_time", "date", "duration", "ordinal",
    "entity", "location", "role", "polarity", "antonym", "status", "sequence",
}  # fmt: skip
TRAP_KINDS = {
    "different-event", "different-time", "update", "rounding", "bound", "unit", "scope",
    "attribution", "alias", "forecast-vs-outcome", "partial-vs-total", "timezone", "other",
}  # fmt: skip


def read_gold(path: Path) -> dict:
    return json.loads(path.read_bytes().decode("utf-8"))


def folder_of(gold_file: Path) -> Path:
    return DATA / gold_file.name.removesuffix(".gold.json")


def list_members(gold: dict) -> list[dict]:
    """Every quoted passage of the gold, whatever it is quoted for."""
    sides = [side for conflict in gold["conflicts"] for side in conflict["sides"]]
    return [
        member
        for group in [*sides, *gold["agreements"], *gold["traps"]]
        for member in group["members"]
    ]


@pytest.fixture(params=GOLD_FILES, ids=lambda path: path.name)
def gold_file(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def gold(gold_file: Path) -> dict:
    return read_gold(gold_file)


def test_every_folder_has_a_gold_file():
    # What the tree of documents disagrees on stands in tests/test_docs_tree.py.
    folders = sorted(p for p in DATA.iterdir() if p.is_dir() and p.name != "docs-tree")
    assert folders
    assert folders == [folder_of(path) for path in GOLD_FILES]


def test_gold_is_named_after_its_folder(gold_file: Path, gold: dict):
    assert gold["id"] == folder_of(gold_file).name


def test_articles_are_the_files_of_the_folder(gold_file: Path, gold: dict):
    texts = {
        path.stem: path.read_bytes().decode("utf-8") for path in folder_of(gold_file).iterdir()
    }
    assert {article["id"]: article["text"] for article in gold["articles"]} == texts
    assert len(gold["articles"]) == len(texts)


def test_articles_have_all_fields(gold: dict):
    for article in gold["articles"]:
        assert set(article) == {"id", "title", "source", "published", "text"}
        assert article["title"] in article["text"]
        assert article["source"]


def test_files_end_lines_with_lf(gold_file: Path):
    for path in [gold_file, *folder_of(gold_file).iterdir()]:
        content = path.read_bytes()
        assert b"\r" not in content, path.name
        assert content.endswith(b"\n"), path.name
        assert not content.startswith(b"\xef\xbb\xbf"), path.name


def test_every_quote_occurs_exactly_once(gold: dict):
    texts = {article["id"]: article["text"] for article in gold["articles"]}
    wrong = [
        member
        for member in list_members(gold)
        if texts[member["article"]].count(member["quote"]) != 1
    ]
    assert wrong == []


def test_ids_of_findings_are_unique(gold: dict):
    ids = [
        finding["id"]
        for section in ("conflicts", "agreements", "traps")
        for finding in gold[section]
    ]
    assert len(ids) == len(set(ids))


def test_conflicts_are_well_formed(gold: dict):
    for conflict in gold["conflicts"]:
        assert conflict["type"] in CONFLICT_TYPES
        assert conflict["severity"] in {"hard", "soft"}
        assert conflict["fact"]
        assert conflict["why"]
        values = [side["value"] for side in conflict["sides"]]
        assert len(set(values)) == len(values) >= 2
        assert all(side["members"] for side in conflict["sides"])


def test_agreements_join_different_articles(gold: dict):
    for agreement in gold["agreements"]:
        articles = [member["article"] for member in agreement["members"]]
        assert len(set(articles)) == len(articles) >= 2, agreement["id"]
        assert agreement["fact"]
        assert agreement["value"]


def test_traps_are_well_formed(gold: dict):
    for trap in gold["traps"]:
        assert trap["kind"] in TRAP_KINDS
        assert len(trap["members"]) >= 2
        assert trap["why"]


def test_harbour_summit_plants_every_typed_kind():
    gold = read_gold(DATA / "harbour-summit.gold.json")
    hard = {conflict["type"] for conflict in gold["conflicts"] if conflict["severity"] == "hard"}
    assert hard == {
        "quantity", "money", "percent", "clock_time", "date", "duration", "ordinal",
        "role", "location",
    }  # fmt: skip
    assert any(conflict["severity"] == "soft" for conflict in gold["conflicts"])
    assert {trap["kind"] for trap in gold["traps"]} == TRAP_KINDS


def test_harbour_summit_has_an_undated_article():
    gold = read_gold(DATA / "harbour-summit.gold.json")
    assert [a["id"] for a in gold["articles"] if a["published"] is None] == ["02-daily-gasworks"]


def test_agreeing_has_no_conflict():
    gold = read_gold(DATA / "agreeing.gold.json")
    assert gold["conflicts"] == []
    assert len(gold["agreements"]) >= 8
