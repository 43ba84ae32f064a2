from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import DateValue, EntityValue, Interval, OrdinalValue, QuantityValue
from claimcheck.scoring.comparators.intervals import ends
from claimcheck.scoring.texts.strictness import follows


def count(low, high=None, *, stated="exact", low_open=False, high_open=False):
    interval = Interval(low=low, high=high, low_open=low_open, high_open=high_open)
    return QuantityValue(interval=interval, stated=stated)


def exactly(number):
    return count(number, number)


def over(number):
    return count(number, low_open=True, stated="bound")


def under(number):
    return count(None, number, high_open=True, stated="bound")


def at_least(number):
    return count(number, stated="bound")


def up_to(number):
    return count(None, number, stated="bound")


@pytest.mark.parametrize(
    ("bound", "below", "at", "above"),
    [
        (over(27), False, False, True),
        (at_least(27), False, True, True),
        (under(27), True, False, False),
        (up_to(27), True, True, False),
    ],
    ids=["over", "at least", "under", "up to"],
)
def test_a_bound_is_taken_at_its_word(bound, below, at, above):
    assert follows(bound, exactly(26)) is below
    assert follows(bound, exactly(27)) is at
    assert follows(bound, exactly(28)) is above


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        (over(27), over(27), True),
        (over(27), over(30), True),
        (over(27), at_least(30), True),
        (over(27), at_least(27), None),
        (at_least(27), over(27), True),
        (over(27), over(20), None),
        (under(27), under(20), True),
        (under(27), up_to(27), None),
        (up_to(27), under(27), True),
        (over(27), under(27), None),
    ],
)
def test_a_bound_within_a_bound_follows_and_all_else_is_left_open(hypothesis, premise, expected):
    assert follows(hypothesis, premise) is expected


@pytest.mark.parametrize("stated", ["approximate", "range", "vague"])
def test_what_is_not_exact_breaks_no_bound(stated):
    assert follows(over(27), count(28, 30, stated=stated)) is True
    assert follows(over(27), count(24, 30, stated=stated)) is None
    assert follows(over(27), count(10, 12, stated=stated)) is None


@pytest.mark.parametrize(
    ("hypothesis", "premise"),
    [
        (exactly(27), exactly(27)),
        (exactly(27), over(20)),
        (count(20, 30, stated="range"), exactly(27)),
        (OrdinalValue(rank=2), OrdinalValue(rank=2)),
        (over(27), EntityValue(name="Orla")),
        (EntityValue(name="Orla"), exactly(27)),
    ],
)
def test_what_is_no_bound_is_left_open(hypothesis, premise):
    assert follows(hypothesis, premise) is None


finite = st.integers(-40, 40)


@st.composite
def counts(draw, stated):
    low, high = sorted((draw(finite), draw(finite)))
    return count(
        draw(st.sampled_from([low, None])),
        draw(st.sampled_from([low, high, None]).filter(lambda end: end is None or end >= low)),
        stated=draw(stated),
        low_open=draw(st.booleans()),
        high_open=draw(st.booleans()),
    )


def holds(value, number):
    low, high = ends(value.interval)
    is_above = number > low or (number == low and not value.interval.low_open)
    return is_above and (number < high or (number == high and not value.interval.high_open))


@given(
    hypothesis=counts(st.just("bound")),
    premise=counts(st.sampled_from(["exact", "approximate", "bound", "range", "vague"])),
)
def test_where_a_bound_follows_it_holds_all_that_the_premise_holds(hypothesis, premise):
    halves = [n / 2 for n in range(-100, 101)]
    if follows(hypothesis, premise):
        assert [n for n in halves if holds(premise, n) and not holds(hypothesis, n)] == []


@given(bound=counts(st.just("bound")), number=finite)
def test_of_an_exact_number_a_bound_is_met_or_broken(bound, number):
    assert follows(bound, exactly(number)) is holds(bound, number)


def year(number, bound=None):
    return DateValue(
        start=date(number, 1, 1),
        end=date(number, 12, 31),
        granularity="year",
        year=number,
        stated="bound" if bound else "exact",
        bound=bound,
    )


def day(year, month, day, bound=None):
    on = date(year, month, day)
    stated = "bound" if bound else "exact"
    return DateValue(start=on, end=on, year=year, month=month, day=day, stated=stated, bound=bound)


def yearless(month, day=None, bound=None):
    return DateValue(
        granularity="day" if day else "month",
        month=month,
        day=day,
        stated="bound" if bound else "exact",
        bound=bound,
    )


@pytest.mark.parametrize(
    ("bound", "earlier", "same", "later"),
    [
        ("before", True, False, False),
        ("by", True, True, False),
        ("since", False, True, True),
        ("after", False, False, True),
    ],
)
def test_a_bound_of_time_is_taken_at_its_word(bound, earlier, same, later):
    days = [day(2016, 2, 28), day(2016, 2, 29), day(2016, 3, 1)]
    assert [follows(day(2016, 2, 29, bound), on) for on in days] == [earlier, same, later]
    years = [year(2014), year(2015), year(2016)]
    assert [follows(year(2015, bound), whole) for whole in years] == [earlier, same, later]
    within = [day(2014, 12, 31), day(2015, 6, 1), day(2016, 1, 1)]
    assert [follows(year(2015, bound), on) for on in within] == [earlier, same, later]
    without_year = [yearless(2, 28), yearless(2, 29), yearless(3, 1)]
    assert [follows(yearless(2, 29, bound), on) for on in without_year] == [earlier, same, later]
    months = [yearless(1), yearless(2), yearless(3)]
    assert [follows(yearless(2, bound=bound), month) for month in months] == [earlier, same, later]


@pytest.mark.parametrize("bound", ["before", "by", "since", "after"])
def test_a_stretch_that_reaches_over_a_limit_is_not_within_it(bound):
    assert follows(day(2016, 2, 15, bound), year(2016)) is not True
    assert follows(yearless(2, 15, bound), yearless(2)) is not True


def test_a_month_without_a_year_lasts_to_its_last_day():
    assert follows(yearless(2, bound="after"), yearless(2, 29)) is False
    assert follows(yearless(2, bound="by"), yearless(2, 29)) is True
    assert follows(yearless(12, bound="by"), yearless(12, 31)) is True
    assert follows(yearless(12, 31, bound="by"), yearless(12)) is True


@pytest.mark.parametrize(
    ("hypothesis", "premise"),
    [
        (day(2016, 5, 5), day(2016, 5, 5)),
        (day(2016, 5, 5, "after"), yearless(6, 1)),
        (yearless(5, 5, "after"), day(2016, 6, 1)),
        (year(2015, "after"), year(2016, "after")),
        (yearless(5, 5, "after"), DateValue(weekday=0)),
        (DateValue(weekday=0, stated="bound", bound="before"), DateValue(weekday=1)),
        (year(2015, "after"), exactly(2016)),
        (over(2015), year(2016)),
    ],
)
def test_dates_that_have_no_order_are_left_open(hypothesis, premise):
    assert follows(hypothesis, premise) is None


@given(
    limit=st.dates(date(2010, 1, 1), date(2020, 12, 31)),
    away=st.integers(-400, 400),
    bound=st.sampled_from(["before", "by", "since", "after"]),
)
def test_a_day_before_a_limit_is_not_after_it(limit, away, bound):
    opposite = {"before": "since", "since": "before", "by": "after", "after": "by"}[bound]
    premise, *limits = (
        day(on.year, on.month, on.day, side)
        for on, side in [(limit + timedelta(away), None), (limit, bound), (limit, opposite)]
    )
    assert {follows(limits[0], premise), follows(limits[1], premise)} == {True, False}
