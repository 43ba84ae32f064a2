"""What stands where in the picture of a fact."""

from __future__ import annotations

import math

import pytest
from drawn_facts import (
    DAY_S,
    between,
    claim_of,
    conflict_of,
    extents,
    labels,
    lasting,
    mention_of,
    number,
    picture_of,
)

from claimcheck.models import (
    Agreement,
    EntityValue,
    Interval,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    PolarityValue,
    QuantityValue,
)
from claimcheck.reporting.pictures import Extent, agreement_picture, conflict_picture


class TestMarks:
    def test_articles_that_state_a_value_alike_share_a_mark(self) -> None:
        picture = picture_of(
            [("anna", number(41)), ("cleo", number(41)), ("cleo", number(41))],
            [("bert", number(14))],
        )
        assert [(m.side, m.label, m.article_ids) for m in picture.marks] == [
            (0, "41", ("anna", "cleo")),
            (1, "14", ("bert",)),
        ]
        assert (picture.what, picture.title) == ("conflict", "people at the fair")

    def test_marks_of_a_side_stand_from_left_to_right(self) -> None:
        about = number(20_700, 25_300, stated="approximate", resolution=1000)
        over = QuantityValue(
            interval=Interval(low=20_000, high=None, low_open=True), stated="bound"
        )
        picture = picture_of(
            [("anna", number(23_400)), ("cleo", about), ("dora", over)], [("bert", number(14_300))]
        )
        assert [mark.label for mark in picture.marks] == [
            "over 20,000",
            "about 23,000",
            "23,400",
            "14,300",
        ]
        assert [mark.extent for mark in picture.marks] == [
            Extent(20_000, None, low_open=True),
            Extent(20_700, 25_300, is_rough=True),
            Extent(23_400, 23_400),
            Extent(14_300, 14_300),
        ]

    def test_up_to_goes_on_to_the_left_wherever_its_counts_begin(self) -> None:
        from_zero = number(0, 15, stated="bound")
        picture = between(from_zero, number(19))
        assert picture.marks[0].label == "up to 15"
        assert extents(picture) == [(None, 15), (19, 19)]

    def test_kinds_without_an_axis_have_no_picture(self) -> None:
        names = conflict_of(
            [("anna", EntityValue(name="Holm"))], [("bert", EntityValue(name="Berg"))]
        )
        said = conflict_of(
            [("anna", PolarityValue(predicate="open", is_affirmed=True))],
            [("bert", PolarityValue(predicate="open", is_affirmed=False))],
        )
        assert conflict_picture(*names) is None
        assert conflict_picture(*said) is None

    def test_one_side_alone_is_no_picture_of_a_conflict(self) -> None:
        conflict, claims = conflict_of([("anna", number(4))], [("bert", number(5))])
        only = {key: claim for key, claim in claims.items() if claim.article_id == "anna"}
        assert conflict_picture(conflict, only) is None
        assert conflict_picture(conflict, {}) is None

    def test_an_agreement_has_one_side(self) -> None:
        claims = [claim_of("anna", number(25)), claim_of("bert", number(25))]
        agreement = Agreement(
            id="agreement-1",
            kind="quantity",
            confidence=0.9,
            fact="boats",
            value="25",
            mentions=tuple(map(mention_of, claims)),
        )
        picture = agreement_picture(agreement, {claim.id: claim for claim in claims})
        assert picture is not None
        assert [(m.side, m.article_ids) for m in picture.marks] == [(0, ("anna", "bert"))]


class TestNumbers:
    def test_axis_begins_at_zero_unless_that_takes_most_of_it(self) -> None:
        assert between(number(41), number(14)).axis.low == 0
        assert between(number(1_000), number(1_010)).axis.low > 990
        assert between(number(-41), number(-14)).axis.high == 0

    def test_millions_and_more_are_counted_as_such(self) -> None:
        aid = [MoneyValue(interval=Interval(low=n, high=n), currency="EUR") for n in (1.3e9, 1.8e9)]
        picture = between(*aid)
        assert picture.axis.title == "billion EUR"
        assert extents(picture) == [(1.3, 1.3), (1.8, 1.8)]
        assert labels(picture) == ["1.3", "1.4", "1.5", "1.6", "1.7", "1.8"]

    def test_rates_name_what_they_are_counted_by(self) -> None:
        wage = [
            MoneyValue(interval=Interval(low=n, high=n), currency=currency, per="hour")
            for n, currency in ((12.5, "$"), (15.25, "USD"))
        ]
        assert between(*wage).axis.title == "USD per hour"

    def test_measures_are_shown_in_the_unit_that_suits_the_largest(self) -> None:
        way = [number(meters, dimension="length", unit="m") for meters in (600, 12_000)]
        picture = between(*way)
        assert picture.axis.title == "km"
        assert extents(picture) == [(0.6, 0.6), (12, 12)]
        heat = [number(273.15 + n, dimension="temperature", unit="K") for n in (-4, 21)]
        assert between(*heat).axis.title == "°C"
        assert [round(low or 0) for low, _ in extents(between(*heat))] == [-4, 21]

    def test_huge_ratios_stand_on_a_logarithmic_axis(self) -> None:
        picture = between(number(3), number(3e9))
        assert picture.axis.is_log
        assert labels(picture) == ["1", "1,000", "1 million", "1 billion"]
        positions = [picture.axis.position(low or 0) for low, _ in extents(picture)]
        assert positions == pytest.approx([math.log10(3) / 10, 0.9 + math.log10(3) / 10])

    def test_zero_and_billions_stand_on_a_linear_axis(self) -> None:
        picture = between(number(0), number(3e9))
        assert not picture.axis.is_log
        assert labels(picture)[-1] == "3.0"

    def test_durations_are_shown_in_a_unit_that_suits_them(self) -> None:
        assert between(lasting(7 * 3600, "hour"), lasting(3 * 3600, "hour")).axis.title == "hours"
        assert between(lasting(21 * DAY_S, "week"), lasting(9 * DAY_S, "day")).axis.title == "days"
        long = between(lasting(45, "second"), lasting(3 * 365.25 * DAY_S, "year"))
        assert labels(long) == ["1 minute", "1 hour", "1 day", "1 month", "1 year"]

    def test_points_are_not_called_percent(self) -> None:
        shares = [PercentValue(interval=Interval(low=n, high=n), points=True) for n in (2, 3)]
        assert between(*shares).axis.title == "percentage points"

    def test_one_value_alone_has_an_axis(self) -> None:
        for value in (41, 0, -3, 1e-9, 1e18):
            axis = between(number(value), number(value)).axis
            assert axis.low < axis.high
            assert 0 <= axis.position(value) <= 1

    def test_what_no_axis_can_hold_has_no_picture(self) -> None:
        unbounded = conflict_of([("anna", number(None, None))], [("bert", number(None, None))])
        other_units = conflict_of(
            [("anna", number(3, dimension="length", unit="m"))], [("bert", number(3))]
        )
        too_large = conflict_of([("anna", number(1e300))], [("bert", number(1))])
        assert conflict_picture(*unbounded) is None
        assert conflict_picture(*other_units) is None
        assert conflict_picture(*too_large) is None

    def test_labels_of_ticks_differ_even_where_numbers_hardly_do(self) -> None:
        picture = between(number(1e15), number(1e15 + 1))
        assert labels(picture) == ["1e+15"]


class TestRanks:
    def test_ranks_stand_from_the_first_on(self) -> None:
        assert labels(between(OrdinalValue(rank=2), OrdinalValue(rank=3))) == ["1st", "2nd", "3rd"]
        far = between(OrdinalValue(rank=2), OrdinalValue(rank=17))
        assert labels(far) == ["1st", "5th", "10th", "15th"]
        assert labels(between(OrdinalValue(rank=-1), OrdinalValue(rank=-2))) == [
            "second from last",
            "last",
        ]

    def test_ranks_from_both_ends_have_no_picture(self) -> None:
        ranks = conflict_of([("anna", OrdinalValue(rank=-1))], [("bert", OrdinalValue(rank=3))])
        assert conflict_picture(*ranks) is None
