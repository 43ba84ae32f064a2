"""The shipped sample and, where they lie beside the checkout, the seeds it all started from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimcheck import Report, check_corpus
from claimcheck.models import Mention

ROOT = Path(__file__).parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
TYPED = {"quantity", "money", "percent", "clock_time", "date", "duration", "ordinal"}

Spans = list[tuple[str, int, int]]


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return json.loads(ROOT.joinpath("data/harbour-summit.gold.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def report() -> Report:
    return check_corpus(ROOT / "data/harbour-summit", progress=False)


def spans(gold: dict[str, Any], members: list[dict[str, str]]) -> Spans:
    texts = {article["id"]: article["text"] for article in gold["articles"]}
    starts = [(m, texts[m["article"]].index(m["quote"])) for m in members]
    return [(m["article"], start, start + len(m["quote"])) for m, start in starts]


def lies_on(mention: Mention, places: Spans) -> bool:
    return any(
        mention.article_id == article and mention.start_char < end and start < mention.end_char
        for article, start, end in places
    )


def test_every_planted_hard_conflict_of_a_typed_kind_is_found(
    gold: dict[str, Any], report: Report
) -> None:
    missed = []
    for planted in gold["conflicts"]:
        sides = [spans(gold, side["members"]) for side in planted["sides"]]
        found = any(
            all(any(lies_on(m, side) for s in c.sides for m in s.mentions) for side in sides)
            and c.kind == planted["type"]
            for c in report.conflicts
        )
        if planted["severity"] == "hard" and planted["type"] in TYPED and not found:
            missed.append(planted["fact"])
    assert not missed


def test_no_trap_is_fallen_into(gold: dict[str, Any], report: Report) -> None:
    planted = [
        [spans(gold, side["members"]) for side in conflict["sides"]]
        for conflict in gold["conflicts"]
    ]
    wrong = [
        conflict.message
        for conflict in report.conflicts
        if not any(
            all(any(lies_on(m, side) for s in conflict.sides for m in s.mentions) for side in sides)
            for sides in planted
        )
    ]
    assert not wrong


def test_articles_that_agree_have_no_conflict() -> None:
    report = check_corpus(ROOT / "data/agreeing", progress=False)
    assert not report.conflicts
    assert len(report.agreements) >= 5


@pytest.fixture(scope="module")
def seeds() -> Report:
    if not SEEDS.is_dir():
        pytest.skip("the seed articles are not part of a checkout")
    return check_corpus(SEEDS, progress=False)


def test_seeds_first_against_second_call(seeds: Report) -> None:
    (conflict,) = [c for c in seeds.conflicts if c.kind == "ordinal"]
    sides = {s.value: {m.article_id[:3] for m in s.mentions} for s in conflict.sides}
    assert sides == {"second": {"000", "001", "004"}, "first": {"003"}}
    assert conflict.severity == "hard"


def test_seeds_have_no_conflict_of_date_time_duration_quantity_or_place(seeds: Report) -> None:
    kinds = {conflict.kind for conflict in seeds.conflicts}
    assert not kinds & {
        "date",
        "clock_time",
        "duration",
        "quantity",
        "location",
        "money",
        "percent",
    }


@pytest.mark.parametrize(
    ("kind", "quotes"),
    [
        ("clock_time", ("1300 GMT", "1300 GMT")),
        ("quantity", ("over 68,000 troops", "over 68,000 troops")),
        ("date", ("February 12", "February 12")),
        ("date", ("February 18", "February 18")),
        ("date", ("February 28", "February 28")),
        ("duration", ("eight hours", "eight hours")),
        ("duration", ("30-day ceasefire", "30-day ceasefire")),
        ("duration", ("just over a month", "five weeks")),
    ],
)
def test_seeds_000_and_001_agree(seeds: Report, kind: str, quotes: tuple[str, str]) -> None:
    found = [
        [m.quote for m in a.mentions if m.article_id.startswith(prefix)]
        for a in seeds.agreements
        if a.kind == kind
        for prefix in ("000", "001")
    ]
    pairs = zip(found[::2], found[1::2], strict=True)
    assert any(
        any(quotes[0] in q for q in first) and any(quotes[1] in q for q in second)
        for first, second in pairs
    )


def test_seeds_agree_on_the_month_of_ceasefire(seeds: Report) -> None:
    agreed = [
        {
            (m.article_id[:3], word)
            for m in a.mentions
            for word in ("30-day", "month-long")
            if word in m.quote
        }
        for a in seeds.agreements
        if a.kind == "duration"
    ]
    assert any(
        {("000", "30-day"), ("001", "30-day"), ("002", "month-long")} <= each for each in agreed
    )
