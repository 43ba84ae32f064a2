"""Records as pieces of HTML for a notebook cell: no script, and a style that takes the theme's.

A notebook has a theme of its own, which a page cannot ask for: colours of text are inherited, and
all others are seen on light and on dark.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.models import Agreement, Article, Claim, Conflict, Report
from claimcheck.reporting.html.anchors import Anchors
from claimcheck.reporting.html.facts import (
    Surroundings,
    kind_in_words,
    show_agreement,
    show_conflict,
    surroundings_of,
)
from claimcheck.reporting.html.rendering import asset, render
from claimcheck.reporting.wording import describe_failure, describe_possible, sources, summarise
from claimcheck.scoring.comparators.wording import format_value

_TEXT_LIMIT = 600
"""Code points of an article that are shown unfolded."""


_PARTS = {"kind", "year", "month", "day", "weekday"}
"""Fields of a value that its other fields tell, too."""


def report_to_fragment(report: Report) -> str:
    """The answer, each conflict as `conflict_to_fragment` shows it, agreements, failures."""
    # Without anchors: there is nothing in a cell to link to.
    known = replace(surroundings_of(report), anchors=Anchors())
    return _fragment(
        "report",
        answer=summarise(report),
        conflicts=[show_conflict(conflict, known) for conflict in report.conflicts],
        agreements=[(agreement, sources(agreement)) for agreement in report.agreements],
        failures=[describe_failure(failure) for failure in report.failures],
        possible=describe_possible(report),
    )


def conflict_to_fragment(conflict: Conflict) -> str:
    """One conflict: its sides, each quote in its sentence, and why."""
    return _fragment("conflict", fact=show_conflict(conflict, Surroundings()))


def agreement_to_fragment(agreement: Agreement) -> str:
    """One agreement: its value and each quote in its sentence."""
    return _fragment("agreement", fact=show_agreement(agreement, Surroundings()))


def claim_to_fragment(claim: Claim) -> str:
    """One claim: its quote with the value marked, and what was read from it."""
    start = claim.value_span.start_char - claim.start_char
    end = claim.value_span.end_char - claim.start_char
    return _fragment(
        "claim",
        claim=claim,
        kind=kind_in_words(claim.kind),
        before=claim.quote[:start],
        value=claim.quote[start:end],
        after=claim.quote[end:],
        read=_read(claim),
    )


def article_to_fragment(article: Article) -> str:
    """One article: what is known of it and its text, the end of a long one folded."""
    cut = len(article.text)
    if cut > _TEXT_LIMIT:
        cut = article.text.rfind(" ", 0, _TEXT_LIMIT) + 1 or _TEXT_LIMIT
    return _fragment("article", article=article, start=article.text[:cut], rest=article.text[cut:])


def _fragment(what: str, **values: object) -> str:
    return render(f"{what}_fragment.html.j2", style=asset("parts.css"), **values)


def _read(claim: Claim) -> list[tuple[str, str]]:
    """What the value and its clause say, where they say it: name and words."""
    found = claim.value.model_dump(mode="json", exclude_defaults=True, exclude=_PARTS)
    if "interval" in found:
        found["interval"] = _interval(**claim.value.model_dump()["interval"])
    found |= claim.model_dump(
        mode="json", exclude_defaults=True, include={"head", "polarity", "modality", "on"}
    )
    if claim.attribution:
        found["said by"] = claim.attribution.holder
    words = [(name.replace("_", " "), str(value)) for name, value in found.items()]
    return [("value", format_value(claim.value)), *words]


def _interval(low: float | None, high: float | None, low_open: bool, high_open: bool) -> str:
    """The interval as mathematics writes it: "(68,000, ∞)"."""
    if low == high and low is not None:
        return f"{low:,g}"
    left = "(-∞" if low is None else f"{'(' if low_open else '['}{low:,g}"
    right = "∞)" if high is None else f"{high:,g}{')' if high_open else ']'}"
    return f"{left}, {right}"
