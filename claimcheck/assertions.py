"""Whether a report passes: one judgement, used by the assertion and by the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.errors import DisagreementError, IncompleteCheckError
from claimcheck.models import Conflict, Failure, Report
from claimcheck.pipeline import check_corpus
from claimcheck.reading import Source
from claimcheck.reporting.text import conflicts_to_text
from claimcheck.reporting.wording import count, describe_failure, summarise
from claimcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a report means for a check that must pass or fail.

    Attributes:
        outcome: "disagreed" when a conflict counts, else "incomplete" when something is missing,
            else "agreed". A conflict found stays found, whatever else could not be read.
        conflicts: Those that `fail_on` counts, in the report's order.
        shortfalls: What is missing for the check to be complete, one line each.
    """

    outcome: Literal["agreed", "disagreed", "incomplete"]
    conflicts: tuple[Conflict, ...]
    shortfalls: tuple[str, ...]


def judge(report: Report, settings: Settings) -> Judgement:
    """What `report` means under `settings.fail_on` and `settings.min_claims`."""
    conflicts = tuple(c for c in report.conflicts if _counts(c, settings.fail_on))
    shortfalls = _shortfalls(report, settings.min_claims)
    if conflicts:
        return Judgement("disagreed", conflicts, shortfalls)
    return Judgement("incomplete" if shortfalls else "agreed", conflicts, shortfalls)


def assert_agreement(articles: Source, *, settings: Settings | None = None) -> Report:
    """The report of articles that agree; raises when they do not, or when nobody can tell.

        def test_docs_agree():
            assert_agreement("docs/*.md", settings=Settings(fail_on="soft"))

    Args:
        articles: Whatever `check_corpus` takes.
        settings: `fail_on` says which conflicts count, `min_claims` how many claims there must
            be at least to speak of agreement.

    Raises:
        DisagreementError: A conflict counts; its text shows each with its quotes and places.
        IncompleteCheckError: No conflict counts, but there are fewer than `min_claims` claims,
            or an input could not be read.
        ReadingError: An input cannot be read and `settings.on_error` is "raise".
    """
    __tracebackhide__ = True  # pytest then shows the test's own line, not ours
    settings = settings or Settings()
    report = check_corpus(articles, settings=settings, progress=False)
    judgement = judge(report, settings)
    if judgement.outcome == "disagreed":
        text = f"{summarise(report)}\n\n{conflicts_to_text(judgement.conflicts)}"
        raise DisagreementError(report, text)
    if judgement.outcome == "incomplete":
        raise IncompleteCheckError("\n".join(judgement.shortfalls))
    return report


def _counts(conflict: Conflict, fail_on: Literal["hard", "soft", "never"]) -> bool:
    return fail_on == "soft" or conflict.severity == fail_on


def _shortfalls(report: Report, min_claims: int) -> tuple[str, ...]:
    found = count(len(report.claims), "claim")
    articles = count(len(report.articles), "article")
    few = (f"{found} found in {articles}, at least {min_claims:,} needed",)
    return (*(few if len(report.claims) < min_claims else ()), *map(_failed, report.failures))


def _failed(failure: Failure) -> str:
    verb = "read" if failure.stage == "read" else "extract claims"
    return f"could not {verb}: {describe_failure(failure)}"
