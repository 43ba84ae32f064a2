"""Whether a report passes: one judgement, used by the assertion and by the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from claimcheck.baseline import Baseline, Waived, Waiver, apply_baseline
from claimcheck.baseline_files import read_baseline
from claimcheck.errors import ClaimcheckError, DisagreementError, IncompleteCheckError
from claimcheck.models import Conflict, Failure, Kind, Report
from claimcheck.pipeline import check_corpus
from claimcheck.reading import Source
from claimcheck.reporting.printable import printable
from claimcheck.reporting.text import conflicts_to_text
from claimcheck.reporting.wording import (
    HOW_TO_WAIVE,
    count,
    describe_failure,
    describe_stale,
    summarise,
    too_little,
)
from claimcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a report means for a check that must pass or fail.

    Attributes:
        outcome: "disagreed" when a conflict counts, else "incomplete" when something is missing,
            else "agreed". A conflict found stays found, whatever else could not be read.
        conflicts: Those that count, in the report's order: new ones and those whose waiver has
            expired, as far as `fail_on` counts them.
        shortfalls: What is missing for the check to be complete, one line each.
        known: Conflicts with a waiver that holds; they do not count.
        expired: Conflicts with a waiver that has expired; of `conflicts`, or below `fail_on`.
        stale: Waivers of conflicts that are no more; they never make a check fail.
    """

    outcome: Literal["agreed", "disagreed", "incomplete"]
    conflicts: tuple[Conflict, ...]
    shortfalls: tuple[str, ...]
    known: tuple[Waived, ...] = ()
    expired: tuple[Waived, ...] = ()
    stale: tuple[Waiver, ...] = ()


def judge(
    report: Report,
    settings: Settings,
    *,
    baseline: Baseline | None = None,
    today: date | None = None,
) -> Judgement:
    """What `report` means under `settings.fail_on`, `settings.min_claims` and a baseline.

    Args:
        report: What was found.
        settings: `settings.baseline` is not read here; see `load_baseline`.
        baseline: Conflicts that are known; none without.
        today: The day on which their waivers must hold; the current one without.
    """
    matched = apply_baseline(report, baseline or Baseline(), today or date.today())
    known = {waived.conflict.id for waived in matched.known}
    conflicts = tuple(
        c for c in report.conflicts if c.id not in known and _counts(c, settings.fail_on)
    )
    shortfalls = _shortfalls(report, settings.min_claims)
    outcome: Literal["agreed", "disagreed", "incomplete"] = "agreed"
    if conflicts:
        outcome = "disagreed"
    elif shortfalls:
        outcome = "incomplete"
    return Judgement(outcome, conflicts, shortfalls, matched.known, matched.expired, matched.stale)


def load_baseline(settings: Settings) -> Baseline | None:
    """The baseline that the settings name; None when they name none.

    Raises:
        BaselineError: It cannot be read, or an entry of it is unfit.
    """
    return None if settings.baseline is None else read_baseline(settings.baseline)


def assert_agreement(
    articles: Source,
    *,
    settings: Settings | None = None,
    kinds: Sequence[Kind] | None = None,
    min_confidence: float | None = None,
    fail_on: Literal["hard", "soft", "never"] | None = None,
    baseline: Baseline | Path | str | None = None,
    facts: Path | str | None = None,
) -> Report:
    """The report of articles that agree; raises when they do not, or when nobody can tell.

        def test_docs_agree():
            assert_agreement("docs/*.md", fail_on="soft", baseline="claimcheck-baseline.toml")

    Args:
        articles: Whatever `check_corpus` takes.
        settings: `fail_on` says which conflicts count, `min_claims` how many claims there must
            be at least to speak of agreement. What follows wins over them.
        kinds: The kinds of claims to check.
        min_confidence: Conflicts below it do not count.
        fail_on: Which conflicts count: hard ones, any, or none.
        baseline: A file of known conflicts, or what `read_baseline` gave; conflicts whose waiver
            holds today do not count. Stale waivers are told by a failure only.
        facts: A file of facts of record, which the articles must not contradict.

    Raises:
        DisagreementError: A conflict counts; its text shows each with its quotes and places.
        IncompleteCheckError: No conflict counts, but there are fewer than `min_claims` claims,
            or an input could not be read.
        ReadingError: An input cannot be read and `settings.on_error` is "raise".
        BaselineError: The baseline cannot be read.
        SettingsError: A setting cannot hold that value.
    """
    __tracebackhide__ = True  # pytest then shows the test's own line, not ours
    given = {"kinds": kinds, "min_confidence": min_confidence, "fail_on": fail_on, "facts": facts}
    settings = _with(settings or Settings(), given)
    if isinstance(baseline, str | Path):
        baseline = read_baseline(baseline)
    elif baseline is None:
        baseline = load_baseline(settings)
    try:
        report = check_corpus(articles, settings=settings, progress=False)
    except ClaimcheckError as error:
        raise error.with_traceback(None)  # noqa: B904 # the same error, without our frames
    judgement = judge(report, settings, baseline=baseline)
    if judgement.outcome == "disagreed":
        raise DisagreementError(report, disagreement_to_text(report, judgement))
    if judgement.outcome == "incomplete":
        raise IncompleteCheckError("\n".join(judgement.shortfalls))
    return report


def disagreement_to_text(report: Report, judgement: Judgement) -> str:
    """What a failing check says: the answer, each conflict that counts, and what to do."""
    notes = (
        [f"{count(len(judgement.known), 'known conflict')} not shown"] if judgement.known else []
    )
    notes += [printable(describe_stale(waiver)) for waiver in judgement.stale]
    shown = conflicts_to_text(judgement.conflicts, expired=judgement.expired)
    return "\n\n".join([summarise(report), shown, "\n".join([HOW_TO_WAIVE, *notes])])


def _with(settings: Settings, given: dict[str, Any]) -> Settings:
    """The settings under those that are given; objects in them stay what they are."""
    changed = {name: value for name, value in given.items() if value is not None}
    return Settings.from_dict({**dict(settings), **changed}) if changed else settings


def _counts(conflict: Conflict, fail_on: Literal["hard", "soft", "never"]) -> bool:
    return fail_on == "soft" or conflict.severity == fail_on


def _shortfalls(report: Report, min_claims: int) -> tuple[str, ...]:
    return (*filter(None, [too_little(report, min_claims)]), *map(_failed, report.failures))


def _failed(failure: Failure) -> str:
    verb = "read" if failure.stage == "read" else "extract claims"
    return f"could not {verb}: {describe_failure(failure)}"
