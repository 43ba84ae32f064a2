"""Dates: stretches of days, and dates whose year or week the text does not tell."""

from __future__ import annotations

from claimcheck.models import Comparison, DateValue
from claimcheck.scoring.comparators.date_parts import compare_parts, compare_with_days
from claimcheck.scoring.comparators.days import Days, compare_days


def compare_dates(a: DateValue, b: DateValue) -> Comparison:
    """How two dates compare, by their days or else by the parts that the texts give."""
    days_a, days_b = Days.of(a), Days.of(b)
    if days_a and days_b:
        return compare_days(*sorted((days_a, days_b), key=lambda days: days[:2]))
    if days_a:
        return compare_with_days(b, days_a)
    return compare_with_days(a, days_b) if days_b else compare_parts(a, b)
