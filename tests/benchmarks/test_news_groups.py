import random

import pytest

pytest.importorskip("benchmarks", reason="benchmarks/ is not importable; use python -m pytest")

from benchmarks.quality.news_groups import (
    judged_table,
    main,
    read_judgements,
    same_event_groups,
    to_judge,
)
from claimcheck import check_corpus

ROWS = [{"id": f"{g}/{i}", "group": g} for g in "abcdef" for i in range("abcdef".index(g) + 1)]
TELLINGS = {
    "n/1": "The Harlow fire killed 12 people at the mill on Monday, police said.",
    "n/2": "Police said the Harlow fire killed 21 people at the mill on Monday.",
}


@pytest.fixture
def block():
    common = {"group": "n", "src": "set", "date": "2024-05-06", "title": ""}
    rows = [{"id": i, "outlet": f"Outlet {i}", "text": t, **common} for i, t in TELLINGS.items()]
    report = check_corpus([{"id": r["id"], "text": r["text"]} for r in rows], progress=False)
    (conflict,) = report.at_threshold(0).conflicts
    return to_judge(7, conflict, rows)


def test_groups_are_drawn_alike_whatever_the_order_of_the_rows():
    shuffled = random.Random(1).sample(ROWS, len(ROWS))
    assert same_event_groups(ROWS, 3, 0) == same_event_groups(shuffled, 3, 0)
    assert len(same_event_groups(ROWS, 3, 0)) == 3


def test_groups_have_two_articles_or_more_and_a_name():
    rows = [*ROWS, {"id": "x", "group": None}, {"id": "y", "group": None}]
    groups = same_event_groups(rows, 99, 0)
    assert sorted(group[0]["group"] for group in groups) == list("bcdef")


def test_a_conflict_is_shown_with_its_texts_values_and_outlets(block):
    shown = block.replace("**", "")
    for part in ("Outlet n/1, 2024-05-06", *TELLINGS.values(), "kind: quantity"):
        assert part in shown


def test_what_was_written_is_read_again(block):
    text = f"# head\n\n{block}\n{block.replace('right:', 'right: No ')}"
    first, second = read_judgements(text)
    assert (first.group, first.kind, first.right) == ("n", "quantity", "")
    assert second.right == "no"


def test_another_word_than_asked_for_is_an_error(block):
    with pytest.raises(SystemExit, match="7: right: 'perhaps'"):
        read_judgements(block.replace("right:", "right: perhaps"))


def test_unclear_ones_are_not_right_and_empty_ones_do_not_count(block):
    marks = ["yes", "no", "unclear", "yes", ""]
    text = "\n".join(block.replace("right:", f"right: {mark}") for mark in marks)
    last = judged_table(read_judgements(text)).splitlines()[-1]
    assert last.startswith("| all | 5 | 4 | 2 | 1 | 0.50 (")


def test_news_are_not_written_into_the_project(monkeypatch, capsys):
    inside = __file__.replace("test_news_groups.py", "news.md")
    monkeypatch.setattr("sys.argv", ["news_groups", "news.jsonl.gz", "--out", inside])
    with pytest.raises(SystemExit):
        main()
    assert "lies in the project" in capsys.readouterr().err
