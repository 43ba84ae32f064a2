"""check_corpus end to end on texts written for these tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from claimcheck import (
    Article,
    ReadingError,
    Report,
    Settings,
    check_corpus,
    extract_claims,
)
from claimcheck.embedding import load_embedder

ARTICLES = [
    Article(
        id="gazette",
        published="2025-04-02",
        text="The ferry Orla ran aground off Skerray on Tuesday with 212 passengers on board. "
        "Nobody was hurt. The crossing takes 90 minutes and costs €24.",
    ),
    Article(
        id="herald",
        published="2025-04-02T18:00:00Z",
        text="Off Skerray, the ferry Orla ran aground on Tuesday; 221 passengers were on board. "
        "The crossing takes an hour and a half. A ticket is 24 euros.",
    ),
    Article(
        id="post",
        published="2025-04-03",
        text="All 212 passengers on board the ferry Orla, which ran aground off Skerray on "
        "Tuesday, are safe.\n\nLeave a Reply\n\n999 passengers on board commented.",
    ),
]


@pytest.fixture(scope="module")
def report() -> Report:
    return check_corpus(ARTICLES, progress=False)


def test_a_conflict_has_every_side_and_mention(report: Report) -> None:
    (conflict,) = [c for c in report.conflicts if c.kind == "quantity"]
    sides = {side.value: {m.article_id for m in side.mentions} for side in conflict.sides}
    assert sides == {"212": {"gazette", "post"}, "221": {"herald"}}
    assert conflict.severity == "hard"
    assert "212" in conflict.reasons[0]
    assert "221" in conflict.reasons[0]


def test_agreements_join_different_words_for_one_value(report: Report) -> None:
    agreed = {(a.kind, a.value, tuple(m.article_id for m in a.mentions)) for a in report.agreements}
    assert ("money", "24 EUR", ("gazette", "herald")) in agreed
    assert any(kind == "duration" and ids == ("gazette", "herald") for kind, _, ids in agreed)
    assert any(
        kind == "date" and value == "2025-04-01" and set(ids) == {"gazette", "herald", "post"}
        for kind, value, ids in agreed
    )


def test_boilerplate_makes_no_claims(report: Report) -> None:
    assert not [claim for claim in report.claims if "999" in claim.quote]


def test_quotes_are_the_articles_own_text(report: Report) -> None:
    texts = {article.id: article.text for article in ARTICLES}
    mentions = [
        *(m for c in report.conflicts for side in c.sides for m in side.mentions),
        *(m for a in report.agreements for m in a.mentions),
        *report.claims,
    ]
    assert mentions
    for mention in mentions:
        assert texts[mention.article_id][mention.start_char : mention.end_char] == mention.quote


def test_contexts_hold_their_quotes(report: Report) -> None:
    for conflict in report.conflicts:
        for mention in (m for side in conflict.sides for m in side.mentions):
            at = mention.start_char - mention.context_start_char
            assert mention.context[at : at + len(mention.quote)] == mention.quote


def test_contexts_are_verbatim_where_markup_is_blanked(tmp_path: Path) -> None:
    for name, n in (("a", 212), ("b", 221)):
        text = f"# Ferry\n\nThe ferry Orla ran aground with **{n} passengers** on *board* today.\n"
        tmp_path.joinpath(f"{name}.md").write_text(text, "utf-8")
    (conflict,) = check_corpus(tmp_path, progress=False).conflicts
    for mention in (m for side in conflict.sides for m in side.mentions):
        at = mention.start_char - mention.context_start_char
        assert mention.context[at : at + len(mention.quote)] == mention.quote
        assert "**" in mention.context


def test_progress_shows_where_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    check_corpus(ARTICLES, progress=True)
    shown = capsys.readouterr().err
    assert "extracting" in shown
    assert "comparing" in shown


def test_counts_tell_what_each_step_left(report: Report) -> None:
    assert report.counts["articles"] == 3
    assert report.counts["claims"] == len(report.claims)
    assert report.counts["conflicts"] == len(report.conflicts)
    assert report.counts["candidate_pairs"] >= report.counts["likely_pairs"]
    assert report.counts["neighbourhoods_cut"] == 0


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(order=st.permutations(ARTICLES))
def test_article_order_never_changes_the_report(report: Report, order: list[Article]) -> None:
    assert check_corpus(order, progress=False).to_json() == report.to_json()


def test_two_processes_give_the_same_bytes(tmp_path: Path) -> None:
    for article in ARTICLES:
        tmp_path.joinpath(f"{article.id}.txt").write_text(article.text, "utf-8")
    paths = sorted(tmp_path.iterdir())
    outputs = [_run([*map(str, order)], seed) for order, seed in ((paths, "1"), (paths[::-1], "2"))]
    assert outputs[0] == outputs[1]
    assert json.loads(outputs[0])["schema"] == "claimcheck.report/1"


def _run(arguments: list[str], hash_seed: str) -> bytes:
    code = "from claimcheck.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "check", *arguments, "--format", "json"],
        capture_output=True,
        env={
            **os.environ,
            "PYTHONHASHSEED": hash_seed,
            "PYTHONPATH": str(Path(__file__).parents[1]),
        },
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


def test_kinds_limit_what_is_checked() -> None:
    report = check_corpus(ARTICLES, settings=Settings(kinds=("money",)), progress=False)
    assert {claim.kind for claim in report.claims} == {"money"}
    assert not report.conflicts


def test_min_confidence_leaves_less() -> None:
    strict = check_corpus(ARTICLES, settings=Settings(min_confidence=1.0), progress=False)
    assert not strict.conflicts
    assert strict.counts["pairs_below_min_confidence"] > 0


def test_an_own_embedder_ranks_the_candidates() -> None:
    class Recorder:
        def __init__(self) -> None:
            self.texts: list[str] = []

        def embed(self, texts: list[str]) -> NDArray[np.float32]:
            self.texts.extend(texts)
            return load_embedder("static").embed(texts)

    recorder = Recorder()
    own = check_corpus(ARTICLES, settings=Settings(embedder=recorder), progress=False)
    assert any("quantity passengers" in text for text in recorder.texts)
    assert own.settings["embedder"] == "Recorder"
    assert own.conflicts


def test_collect_notes_failures_and_goes_on(tmp_path: Path) -> None:
    tmp_path.joinpath("bad.txt").write_bytes(b"\xff\xfe\x00")
    tmp_path.joinpath("good.txt").write_text(ARTICLES[0].text, "utf-8")
    with pytest.raises(ReadingError, match=r"bad\.txt"):
        check_corpus(tmp_path, progress=False)
    report = check_corpus(tmp_path, settings=Settings(on_error="collect"), progress=False)
    assert [failure.stage for failure in report.failures] == ["read"]
    assert [article.id for article in report.articles] == ["good"]


def test_no_articles_give_an_empty_report() -> None:
    report = check_corpus([], progress=False)
    assert (report.claims, report.conflicts, report.agreements) == ((), (), ())


def test_a_report_survives_json(report: Report) -> None:
    assert Report.from_json(report.to_json()) == report


def test_extract_claims_takes_a_text() -> None:
    (claim,) = extract_claims("Over 68,000 troops were killed.")
    assert (claim.kind, claim.head, claim.value.interval.low) == ("quantity", "troop", 68_000)


def test_a_low_min_confidence_is_not_cut_off() -> None:
    every = check_corpus(ARTICLES, settings=Settings(min_confidence=0.0), progress=False)
    assert (
        every.counts["likely_pairs"]
        >= check_corpus(ARTICLES, progress=False).counts["likely_pairs"]
    )
    assert every.counts["pairs_below_min_confidence"] == 0
