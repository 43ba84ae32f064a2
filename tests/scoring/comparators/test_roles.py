"""Offices, and which of them exclude each other."""

from __future__ import annotations

from typing import Literal

import pytest

from claimcheck.models import RoleValue
from claimcheck.scoring.comparators import compare_values

Tenure = Literal["current", "former", "future", "acting"]


def role(title: str, tenure: Tenure = "current") -> RoleValue:
    return RoleValue(holder="Ferran Quist", role=title, tenure=tenure)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (role("foreign minister"), role("Foreign Minister"), "equal"),
        (role("foreign secretary"), role("minister for foreign affairs"), "equal"),
        (role("defense minister"), role("minister of defence"), "equal"),
        (role("president", "former"), role("president", "former"), "equal"),
        (role("us president"), role("president"), "less_specific"),
        (role("minister"), role("German foreign minister"), "less_specific"),
        (role("leader"), role("president"), "less_specific"),
        (role("Russian leader"), role("Russian president"), "less_specific"),
        (role("president", "acting"), role("president"), "less_specific"),
        (role("finance and economy minister"), role("finance minister"), "less_specific"),
        (role("member"), role("council member"), "less_specific"),
    ],
)
def test_roles_agree(a: RoleValue, b: RoleValue, reason: str) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("agree", reason)


@pytest.mark.parametrize(
    ("a", "b", "severity", "reason"),
    [
        (role("president", "former"), role("us president"), "hard", "tenure"),
        (role("president", "former"), role("president", "acting"), "hard", "tenure"),
        (role("president", "future"), role("president"), "soft", "tenure"),
        (role("foreign minister"), role("finance minister"), "hard", "different_roles"),
        (role("foreign minister"), role("minister of fisheries"), "hard", "different_roles"),
        (role("foreign minister"), role("national security advisor"), "hard", "different_roles"),
        (role("captain"), role("first officer"), "hard", "different_roles"),
        (role("finance director"), role("chief of staff"), "hard", "different_roles"),
        (role("vice-president"), role("president"), "hard", "different_roles"),
        (role("mine manager"), role("union secretary"), "soft", "other_role"),
        (role("guitarist"), role("drummer"), "soft", "other_role"),
        (role("assistant district attorney"), role("district attorney"), "hard", "different_roles"),
    ],
)
def test_roles_disagree(a: RoleValue, b: RoleValue, severity: str, reason: str) -> None:
    comparison = compare_values(a, b)
    found = (comparison.outcome, comparison.severity, comparison.reason)
    assert found == ("disagree", severity, reason)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (role("cinematographer"), role("screenwriter")),
        (role("chief executive"), role("chair")),
        (role("president"), role("opposition leader")),
        (role("Russian president"), role("club president")),
        (role("finance and economy minister"), role("health minister")),
        (role("finance minister", "former"), role("foreign minister")),
        (role("leader", "former"), role("president")),
        (role("minister"), role("deputy foreign minister")),
        (role("professor"), role("lead investigator")),
    ],
)
def test_one_person_may_hold_both(a: RoleValue, b: RoleValue) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("not_comparable", "may_hold_both")
