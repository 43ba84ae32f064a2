"""What stands where in the picture of a fact, and what is drawn of it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, get_args
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.models import (
    Agreement,
    Claim,
    ClockTimeValue,
    Conflict,
    DateValue,
    DurationValue,
    EntityValue,
    Interval,
    Mention,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    PolarityValue,
    QuantityValue,
    Side,
    Span,
    Stated,
    Value,
)
from claimcheck.reporting.pictures import (
    Extent,
    Picture,
    agreement_picture,
    conflict_picture,
    picture_to_svg,
)
from claimcheck.reporting.pictures.svg import describe

DAY_S = 86400.0
SVG = "{http://www.w3.org/2000/svg}"


def number(low: float | None, high: float | None = math.nan, **fields: object) -> QuantityValue:
    high = low if high is not None and math.isnan(high) else high
    return QuantityValue(interval=Interval(low=low, high=high), **fields)


def at(hours: float, zone: str = "GMT", offset: int | None = 0, on: date | None = None) -> Value:
    minutes = Interval(low=hours * 60, high=hours * 60)
    return ClockTimeValue(interval=minutes, zone=zone, utc_offset_min=offset, on=on)


def lasting(seconds: float, unit: str) -> DurationValue:
    return DurationValue.model_validate(
        {"interval": {"low": seconds, "high": seconds}, "unit": unit}
    )


def claim_of(article_id: str, value: Value) -> Claim:
    return Claim(
        id=f"{article_id}:{value.model_dump_json()}",
        article_id=article_id,
        start_char=0,
        end_char=2,
        quote="it",
        kind=value.kind,
        value=value,
        value_span=Span(start_char=0, end_char=2),
        sentence=Span(start_char=0, end_char=2),
    )


def mention_of(claim: Claim) -> Mention:
    return Mention(
        claim_id=claim.id,
        article_id=claim.article_id,
        start_char=0,
        end_char=2,
        quote="it",
        context="it",
        context_start_char=0,
    )


def conflict_of(*sides: Sequence[tuple[str, Value]]) -> tuple[Conflict, dict[str, Claim]]:
    claims = [[claim_of(*stated) for stated in side] for side in sides]
    conflict = Conflict(
        id="conflict-1",
        kind=claims[0][0].kind,
        severity="hard",
        confidence=0.9,
        fact="people at the fair",
        message="they differ",
        sides=tuple(
            Side(value="it", mentions=tuple(mention_of(claim) for claim in side)) for side in claims
        ),
    )
    return conflict, {claim.id: claim for side in claims for claim in side}


def picture_of(*sides: Sequence[tuple[str, Value]]) -> Picture:
    picture = conflict_picture(*conflict_of(*sides))
    assert picture is not None
    return picture


def between(a: Value, b: Value) -> Picture:
    return picture_of([("anna", a)], [("bert", b)])


def labels(picture: Picture) -> list[str]:
    return [tick.label for tick in picture.axis.ticks]


def extents(picture: Picture) -> list[tuple[float | None, float | None]]:
    return [(mark.extent.low, mark.extent.high) for mark in picture.marks if mark.extent]


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


class TestSvg:
    def test_it_says_in_words_what_it_shows(self) -> None:
        picture = picture_of([("anna", number(41)), ("cleo", number(41))], [("bert", number(14))])
        root = ElementTree.fromstring(picture_to_svg(picture))
        assert root.get("role") == "img"
        assert root.findtext(f"{SVG}title") == "41 or 14: people at the fair"
        assert root.findtext(f"{SVG}desc") == (
            "Side 1: 41 (anna, cleo). Side 2: 14 (bert). Axis marked from 0 to 40."
        )

    def test_sides_differ_in_shape_and_colour(self) -> None:
        svg = picture_to_svg(picture_of(*[[(f"a{n}", number(n * 7))] for n in range(12)]))
        signs = re.findall(r'<path d="([^"]*z)" transform="[^"]*" fill="var\((--[a-z0-9-]+)', svg)
        assert len(signs) == 24  # beside its words and on its track
        assert len(set(signs)) == 12
        assert len({shape for shape, _ in signs[:10]}) == len({c for _, c in signs[:10]}) == 5

    def test_an_open_bound_is_hollow_and_has_an_arrow_head(self) -> None:
        over = QuantityValue(
            interval=Interval(low=68_000, high=None, low_open=True), stated="bound"
        )
        least = QuantityValue(interval=Interval(low=68_000, high=None), stated="bound")
        hollow = picture_to_svg(between(over, number(50_000)))
        full = picture_to_svg(between(least, number(50_000)))
        assert hollow.count('fill-opacity=".15"') == 1
        assert 'fill-opacity=".15"' not in full
        assert all("l7 5l-7 5" in svg for svg in (hollow, full))

    def test_hostile_names_stay_text(self) -> None:
        name = "<script>alert(1)</script>\u202e&\x00"
        svg = picture_to_svg(picture_of([(name, number(4))], [("bert", number(5))]))
        root = ElementTree.fromstring(svg)
        assert "<script" not in svg
        assert not {"\u202e", "\x00"} & set(svg)
        assert r"<script>alert(1)</script>\u202e&\x00" in "".join(root.itertext())

    def test_long_names_are_cut_and_stand_in_full_in_the_title(self) -> None:
        name = "a-folder/" * 20
        svg = picture_to_svg(picture_of([(name, number(4))], [("bert", number(5))]))
        root = ElementTree.fromstring(svg)
        shown = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
        assert any(words.endswith("…") for words in shown)
        assert all(len(words) < 60 for words in shown)
        assert f"4: {name}" in [title.text for title in root.iter(f"{SVG}title")]

    def test_many_names_are_counted(self) -> None:
        names = [(f"gazette-of-the-{n}th", number(4)) for n in range(30)]
        svg = picture_to_svg(picture_of(names, [("bert", number(5))]))
        shown = [
            "".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text")
        ]
        counted = re.search(r"and (\d+) more", " ".join(shown))
        assert counted
        assert sum("gazette" in name for name in " ".join(shown).split(" ")) == 30 - int(counted[1])

    def test_it_needs_nothing_from_elsewhere(self) -> None:
        svg = picture_to_svg(between(number(3), number(3e9)))
        assert not re.search(r"<(script|style|image|use|foreignObject)|href|url\(|@import", svg)
        assert re.findall(r"https?://[^\"]*", svg) == ["http://www.w3.org/2000/svg"]


numbers = st.one_of(
    st.integers(-20, 200).map(float),
    st.sampled_from([0.0, -0.0, 5e-324, 1e-9, 68_000.0, 7e9, 1e300, -1e308, 1.7e308]),
    st.floats(allow_nan=False, allow_infinity=False),
)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    low = draw(st.sampled_from([low, high]))
    return Interval(
        low=draw(st.sampled_from([low, low, None])),
        high=draw(st.sampled_from([high, high, None])),
        low_open=draw(st.booleans()),
        high_open=draw(st.booleans()),
    )


@st.composite
def dates(draw: st.DrawFn) -> DateValue:
    start = draw(st.none() | st.dates() | st.dates(date(2025, 2, 25), date(2025, 3, 5)))
    length = draw(st.sampled_from([0, 0, 6, 365, 10_000]))
    end = start and start + timedelta(days=min(length, (date.max - start).days))
    return DateValue(
        start=start,
        end=end,
        month=draw(st.none() | st.integers(1, 12)),
        day=draw(st.none() | st.integers(1, 31)),
        weekday=draw(st.none() | st.integers(0, 6)),
        stated=draw(st.sampled_from(get_args(Stated))),
        bound=draw(st.sampled_from([None, "before", "by", "since", "after"])),
    )


measured: dict[str, Any] = {
    "interval": intervals(),
    "stated": st.sampled_from(get_args(Stated)),
}
DRAWABLE: list[st.SearchStrategy[Any]] = [
    st.builds(
        QuantityValue,
        **measured,
        unit=st.sampled_from(["m", "m", "K"]),
        change=st.booleans(),
    ),
    st.builds(MoneyValue, **measured, currency=st.sampled_from(["$", "USD"])),
    st.builds(PercentValue, **measured),
    st.builds(DurationValue, **measured),
    st.builds(
        ClockTimeValue,
        **measured,
        zone=st.sampled_from(["", "GMT"]),
        utc_offset_min=st.none() | st.sampled_from([0, 60, -480]) | st.integers(),
        on=st.none() | st.dates() | st.sampled_from([date.min, date.max]),
        is_12_hour=st.booleans(),
    ),
    dates(),
    st.builds(OrdinalValue, rank=st.integers()),
]


@settings(max_examples=150)
@given(st.one_of([st.lists(values, min_size=2, max_size=4) for values in DRAWABLE]))
def test_a_picture_of_any_values_is_whole(values: list[Value]) -> None:
    sides = [[(f"article-{n}", value)] for n, value in enumerate(values)]
    picture = conflict_picture(*conflict_of(*sides))
    if picture is None:
        return
    axis = picture.axis
    assert axis.low < axis.high
    assert all(axis.low <= tick.at <= axis.high for tick in axis.ticks)
    ends = [end for mark in picture.marks if mark.extent for end in mark.extent.ends]
    assert all(axis.low <= end <= axis.high for end in ends)
    svg = picture_to_svg(picture)
    ElementTree.fromstring(svg)
    assert svg == picture_to_svg(picture)
    assert not re.search(r"nan|inf", re.sub(r">[^<]*<", "><", svg))
