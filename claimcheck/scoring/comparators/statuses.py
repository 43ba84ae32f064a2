"""How far something has come."""

from __future__ import annotations

from claimcheck.models import Comparison, StatusValue
from claimcheck.names import fold
from claimcheck.scoring.comparators.outcomes import disagree, equal, not_comparable, pair


def compare_statuses(a: StatusValue, b: StatusValue) -> Comparison:
    """How two stages of one thing compare.

    What is planned, under way or done may be the same thing at three times; what is cancelled is
    none of these.
    """
    stages = {a.status, b.status}
    if fold(a.predicate) != fold(b.predicate):
        return not_comparable("other_predicate", f"{pair(a, b)} are about different things")
    if len(stages) == 1:
        return equal(a, b)
    if "denied" in stages:
        return not_comparable("attribution", f"{pair(a, b)}: a denial is its speaker's claim")
    if "cancelled" in stages:
        return disagree("cancelled", f"{pair(a, b)} exclude each other")
    reason = "forecast_and_outcome" if "planned" in stages else "other_stage"
    return not_comparable(reason, f"{pair(a, b)} may both be so, at different times")
