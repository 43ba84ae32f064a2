"""What stands where in the picture of times and days."""

from __future__ import annotations

from datetime import date

from drawn_facts import at, between, extents, labels, picture_of

from claimcheck.models import ClockTimeValue, DateValue, Interval
from claimcheck.reporting.pictures.svg import describe


class TestTimes:
    def test_times_of_zones_meet_in_utc(self) -> None:
        picture = between(at(14.5), at(18, "Moscow time", 180))
        assert picture.axis.title == "UTC"
        assert extents(picture) == [(870, 870), (900, 900)]
        assert picture.marks[1].label == "18:00 Moscow time (15:00 UTC)"

    def test_days_are_named_where_all_are_known(self) -> None:
        picture = between(at(23.5, on=date(2025, 6, 11)), at(0.5, on=date(2025, 6, 12)))
        assert picture.axis.has_days
        assert [(tick.label, tick.note) for tick in picture.axis.ticks] == [
            ("23:30", "11 Jun"),
            ("00:00", "12 Jun"),
            ("00:30", ""),
        ]

    def test_times_around_midnight_are_near_without_days(self) -> None:
        picture = between(at(23.5), at(0.5))
        assert extents(picture) == [(1410, 1410), (1470, 1470)]
        assert labels(picture) == ["23:30", "00:00", "00:30"]

    def test_days_far_apart_are_left_to_the_labels(self) -> None:
        picture = between(at(9, on=date(2025, 6, 2)), at(10, on=date(2025, 6, 9)))
        assert extents(picture) == [(540, 540), (600, 600)]
        assert [mark.label for mark in picture.marks] == [
            "09:00 GMT on 2025-06-02",
            "10:00 GMT on 2025-06-09",
        ]

    def test_a_time_without_its_zone_has_no_place_beside_those_with_one(self) -> None:
        picture = picture_of([("anna", at(14.5)), ("cleo", at(14.5, "", None))], [("bert", at(16))])
        assert [(mark.label, mark.extent is None) for mark in picture.marks] == [
            ("14:30 GMT", False),
            ("16:00 GMT", False),
            ("14:30 (no zone)", True),
        ]
        assert "14:30 (no zone) (cleo), which has no place on this axis" in describe(picture)

    def test_times_of_one_unknown_clock_are_placed_as_stated(self) -> None:
        picture = between(at(14, "local time", None), at(15, "local time", None))
        assert picture.axis.title == "local time"
        assert extents(picture) == [(840, 840), (900, 900)]

    def test_by_and_after_go_on(self) -> None:
        noon = ClockTimeValue(interval=Interval(low=0, high=720), stated="bound")
        night = ClockTimeValue(interval=Interval(low=1320, high=1800), stated="bound")
        assert extents(between(noon, night)) == [(None, 720), (1320, None)]

    def test_half_past_six_is_taken_as_the_nearer_one(self) -> None:
        six = ClockTimeValue(interval=Interval(low=390, high=390), is_12_hour=True)
        picture = between(at(20, "", None), six)
        assert extents(picture)[1] == (1110, 1110)
        assert picture.marks[1].label == "06:30 (no zone), am or pm"


class TestDates:
    def test_stretches_run_from_their_first_day_to_their_last(self) -> None:
        may = DateValue(start=date(2025, 5, 1), end=date(2025, 5, 31), granularity="month")
        day = DateValue(start=date(2025, 7, 2), end=date(2025, 7, 2))
        picture = between(may, day)
        assert extents(picture)[0] == (
            date(2025, 5, 1).toordinal(),
            date(2025, 5, 31).toordinal(),
        )
        assert [(tick.label, tick.note) for tick in picture.axis.ticks] == [
            ("May", "2025"),
            ("Jun", ""),
            ("Jul", ""),
        ]

    def test_bounds_go_on(self) -> None:
        day = date(2025, 6, 20)
        ways = {
            "before": (None, day.toordinal()),
            "by": (None, day.toordinal()),
            "since": (day.toordinal(), None),
            "after": (day.toordinal(), None),
        }
        other = DateValue(start=date(2025, 6, 1), end=date(2025, 6, 1))
        for bound, ends in ways.items():
            value = DateValue.model_validate({"start": day, "end": day, "bound": bound})
            assert extents(between(value, other))[0] == ends

    def test_days_without_a_year_take_that_of_the_others(self) -> None:
        stated = DateValue(start=date(2025, 3, 18), end=date(2025, 3, 18), month=3, day=18)
        picture = between(stated, DateValue(month=3, day=20))
        assert extents(picture)[1] == (date(2025, 3, 20).toordinal(),) * 2
        unstated = between(DateValue(month=3, day=18), DateValue(month=3, day=20))
        assert unstated.axis.title == "year not stated"
        assert labels(unstated) == ["18 Mar", "19 Mar", "20 Mar"]

    def test_weekdays_stand_in_one_week(self) -> None:
        picture = between(DateValue(weekday=0), DateValue(weekday=6))
        assert labels(picture) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        assert extents(picture)[1][0] == picture.axis.ticks[6].at

    def test_29_february_has_no_place_in_the_year_of_the_others(self) -> None:
        stated = DateValue(start=date(2025, 3, 1), end=date(2025, 3, 1))
        other = DateValue(start=date(2025, 3, 2), end=date(2025, 3, 2))
        picture = picture_of(
            [("anna", stated), ("cleo", DateValue(month=2, day=29))], [("bert", other)]
        )
        assert picture.marks[-1].label == "29 February (year not stated)"
        assert picture.marks[-1].extent is None

    def test_the_whole_calendar_fits(self) -> None:
        picture = between(
            DateValue(start=date.min, end=date.min), DateValue(start=date.max, end=date.max)
        )
        assert labels(picture) == ["2000", "4000", "6000", "8000"]
