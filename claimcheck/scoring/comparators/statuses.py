"""How something came out."""

from __future__ import annotations

from claimcheck.models import Comparison, StatusValue
from claimcheck.scoring.comparators.outcomes import agree, disagree, equal, not_comparable, pair

_DENIED = "not "


def compare_statuses(a: StatusValue, b: StatusValue) -> Comparison:
    """How two outcomes of one thing compare; only those of one group exclude each other."""
    if a.predicate != b.predicate:
        return not_comparable("other_predicate", f"{pair(a, b)} are about different things")
    if a.status == b.status:
        return equal(a, b)
    if _denial_of(a.status) == b.status or _denial_of(b.status) == a.status:
        return disagree("negated", f"{pair(a, b)} exclude each other")
    if a.status.startswith(_DENIED) and b.status.startswith(_DENIED):
        return not_comparable("may_deny_both", f"{pair(a, b)} may both be right")
    if a.status.startswith(_DENIED) or b.status.startswith(_DENIED):
        return agree("less_specific", f"{pair(a, b)} fit each other")
    return disagree("other_outcome", f"{pair(a, b)} exclude each other")


def _denial_of(status: str) -> str:
    return status.removeprefix(_DENIED) if status.startswith(_DENIED) else f"{_DENIED}{status}"
