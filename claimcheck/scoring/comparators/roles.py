"""Offices that one person holds or held."""

from __future__ import annotations

from typing import Final

from claimcheck.models import Comparison, RoleValue
from claimcheck.scoring.comparators.offices import Office, go_together, is_broader, read_office
from claimcheck.scoring.comparators.outcomes import agree, disagree, equal, not_comparable, pair

_IN_OFFICE: Final = frozenset({"current", "acting"})


def compare_roles(a: RoleValue, b: RoleValue) -> Comparison:
    """How two offices of one person compare.

    Offices that a table lists as held one at a time exclude each other. Of all others one person
    may hold several, which a text would rather say: they disagree softly, unless a table lists
    them as going together.
    """
    office_a, office_b = read_office(a.role), read_office(b.role)
    if _is_one_office(office_a, office_b):
        return _compare_tenures(a, b, is_same=office_a == office_b)
    if a.tenure in _IN_OFFICE and b.tenure in _IN_OFFICE:
        return _compare_titles(a, b)
    return not_comparable("may_hold_both", f"{pair(a, b)} may both be right, at different times")


def _is_one_office(a: Office, b: Office) -> bool:
    """Whether both titles name one office, one perhaps without its country or body."""
    is_nested = a.qualifiers <= b.qualifiers or b.qualifiers <= a.qualifiers
    return a.name == b.name and a.is_deputy == b.is_deputy and is_nested


def _compare_tenures(a: RoleValue, b: RoleValue, *, is_same: bool) -> Comparison:
    tenures = {a.tenure, b.tenure}
    if len(tenures) == 1 and is_same:
        return equal(a, b)
    if tenures <= _IN_OFFICE or len(tenures) == 1:
        return agree("less_specific", f"{pair(a, b)} are one office")
    detail = f"{pair(a, b)}: one person cannot be both at a time"
    return disagree("tenure", detail, severity="soft" if "future" in tenures else "hard")


def _compare_titles(a: RoleValue, b: RoleValue) -> Comparison:
    office_a, office_b = read_office(a.role), read_office(b.role)
    if _names_less(office_a, office_b) or _names_less(office_b, office_a):
        return agree("less_specific", f"{pair(a, b)} are one office, more or less fully named")
    if _exclude_each_other(office_a, office_b):
        return disagree("different_roles", f"{pair(a, b)} are not held by one person at a time")
    is_nested = is_broader(office_a, office_b) or is_broader(office_b, office_a)
    if a.role == b.role or is_nested or go_together(office_a, office_b):
        return not_comparable("may_hold_both", f"{pair(a, b)} may be held by one person")
    return disagree("other_role", f"{pair(a, b)} are two roles", severity="soft")


def _names_less(short: Office, full: Office) -> bool:
    """Whether the first title is a less specific word for the second."""
    if short.is_deputy != full.is_deputy:
        return False
    is_part = short.name != full.name and f" {short.name} " in f" {full.name} "
    return is_broader(short, full) or (is_part and not short.groups)


def _exclude_each_other(a: Office, b: Office) -> bool:
    if a.name == b.name:
        return a.is_deputy != b.is_deputy
    if "and" in a.qualifiers | b.qualifiers:  # "finance and economy minister" is both
        return False
    both_ministers = a.name.endswith(" minister") and b.name.endswith(" minister")
    return both_ministers or bool(a.groups & b.groups)
