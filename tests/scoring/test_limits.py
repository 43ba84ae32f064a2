from __future__ import annotations

import pytest

from claimcheck import extract_claims
from claimcheck.models import Claim
from claimcheck.scoring.limits import compare_claims


def first(text: str, kind: str) -> Claim:
    return next(claim for claim in extract_claims(text) if claim.kind == kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("A file may have at most 50 MB.", "A file may have at most 100 MB.", "quantity"),
        ("It accepts up to 50 files.", "It accepts up to 80 files.", "quantity"),
        ("A key must have at least 8 letters.", "A key needs at least 12 letters.", "quantity"),
    ],
)
def test_two_limits_disagree(one: str, other: str, kind: str) -> None:
    a, b = first(one, kind), first(other, kind)
    found = compare_claims(a, b)
    assert (found.outcome, found.severity, found.reason) == ("disagree", "hard", "other_limit")
    assert compare_claims(b, a) == found.model_copy(update={"detail": compare_claims(b, a).detail})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("At least 50 people were killed.", "At least 60 people were killed."),
        ("Up to 40 homes burned.", "Up to 50 homes burned."),
        ("A file may have at most 50 MB.", "A file may have at most 50 MB."),
        ("It needs at least 50 files.", "It accepts up to 80 files."),
    ],
)
def test_mere_bounds_and_equal_limits_do_not(one: str, other: str) -> None:
    found = compare_claims(first(one, "quantity"), first(other, "quantity"))
    assert found.outcome != "disagree" or found.reason != "other_limit"
