"""What is drawn of a fact."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any, get_args
from xml.etree import ElementTree

from drawn_facts import SVG, between, conflict_of, number, picture_of
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.models import (
    ClockTimeValue,
    DateValue,
    DurationValue,
    Interval,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    QuantityValue,
    Stated,
    Value,
)
from claimcheck.reporting.pictures import conflict_picture, picture_to_svg


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
