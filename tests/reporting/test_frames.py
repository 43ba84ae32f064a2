"""Tables of a report, in pandas and in polars alike."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from claimcheck.errors import MissingExtraError
from claimcheck.models import (
    Claim,
    ClockTimeValue,
    DateValue,
    DurationValue,
    Interval,
    MoneyValue,
    PercentValue,
    Place,
    Report,
    RoleValue,
    Span,
    Value,
)
from claimcheck.models.report import FrameName
from claimcheck.reporting.claim_rows import CLAIM_COLUMNS
from claimcheck.reporting.frames import CONFLICT_COLUMNS, FACT_COLUMNS

TABLES: dict[FrameName, dict[str, type]] = {
    "conflicts": CONFLICT_COLUMNS,
    "facts": FACT_COLUMNS,
    "claims": CLAIM_COLUMNS,
}


@pytest.fixture(params=["pandas", "polars"])
def library(request: pytest.FixtureRequest) -> Any:
    pytest.importorskip(request.param)
    return request.param


def rows(frame: Any) -> list[dict[str, Any]]:
    """The rows of either library, with None for what is missing."""
    if hasattr(frame, "to_dicts"):
        return list(frame.to_dicts())
    import pandas as pd

    return [
        {
            name: None if pd.isna(cell) else cell.date() if hasattr(cell, "date") else cell
            for name, cell in row.items()
        }
        for row in frame.to_dict("records")
    ]


def with_claims(report: Report, *values: Value) -> Report:
    claims = [
        Claim(
            id=f"herald:{n}",
            article_id="herald",
            start_char=n,
            end_char=n + 2,
            quote="it",
            kind=value.kind,
            value=value,
            value_span=Span(start_char=n, end_char=n + 2),
            sentence=Span(start_char=0, end_char=9),
        )
        for n, value in enumerate(values)
    ]
    return report.model_copy(update={"claims": tuple(claims)})


def test_conflicts_have_a_row_per_mention(report: Report, library: Any) -> None:
    frame = report.to_frame(library=library)
    assert list(frame.columns) == list(CONFLICT_COLUMNS)
    assert list(frame["article_id"]) == ["courier", "herald", "post", "post", "herald"]
    assert list(frame["side"]) == [0, 1, 1, 0, 1]
    assert list(frame["value"])[:3] == ["first", "second", "second"]
    row = rows(frame)[1]
    assert row["quote"] == "the second bridge"
    assert row["context"] == "It is the second bridge across the Tarn, the mayor said."
    assert (row["start_char"], row["end_char"], row["severity"]) == (42, 59, "hard")


def test_facts_have_a_row_per_article_that_states_them(report: Report, library: Any) -> None:
    found = rows(report.to_frame("facts", library=library))
    assert [(row["fact_id"], row["article_id"], row["state"]) for row in found] == [
        ("c1", "courier", "disagreeing"),
        ("c1", "herald", "disagreeing"),
        ("c1", "post", "disagreeing"),
        ("c2", "post", "disagreeing"),
        ("c2", "herald", "disagreeing"),
        ("a1", "courier", "agreeing"),
        ("a1", "herald", "agreeing"),
    ]
    assert [row["what"] for row in found] == ["conflict"] * 5 + ["agreement"] * 2
    assert [row["severity"] for row in found] == ["hard"] * 3 + ["soft"] * 2 + [None] * 2
    assert [row["value"] for row in found][2:5] == ["second", "about 900", "over 1,200"]
    assert {row["file"] for row in found} == {None}


def test_an_article_that_states_a_fact_twice_has_one_row(report: Report, library: Any) -> None:
    conflict = report.conflicts[0]
    second = conflict.sides[1]
    twice = second.model_copy(update={"mentions": (*second.mentions, *second.mentions)})
    sides = (conflict.sides[0], twice)
    conflict = conflict.model_copy(update={"sides": sides})
    report = report.model_copy(update={"conflicts": (conflict,), "agreements": ()})
    assert len(report.to_frame("facts", library=library)) == 3


def test_facts_tell_the_place_in_the_file(report: Report, library: Any) -> None:
    agreement = report.agreements[0]
    place = Place(file="news/herald.md", line=4, column=7, end_line=4, end_column=16)
    mentions = tuple(
        mention.model_copy(update={"place": place}) if mention.article_id == "herald" else mention
        for mention in agreement.mentions
    )
    agreement = agreement.model_copy(update={"mentions": mentions})
    report = report.model_copy(update={"agreements": (agreement,), "conflicts": ()})
    found = rows(report.to_frame("facts", library=library))
    assert [(row["file"], row["line"], row["column"]) for row in found] == [
        (None, None, None),
        ("news/herald.md", 4, 7),
    ]


def test_claims_are_flat(report: Report, library: Any) -> None:
    found = rows(report.to_frame("claims", library=library))
    assert [row["value"] for row in found] == ["first", "second", "over 1,200", "second"]
    crowd = found[2]
    assert (crowd["low"], crowd["high"], crowd["low_open"]) == (1200, None, True)
    assert (crowd["stated"], crowd["unit"], crowd["is_change"]) == ("bound", None, False)
    assert (found[0]["low"], found[0]["high"], found[0]["stated"]) == (1, 1, None)


def test_claims_tell_what_their_kind_has(report: Report, library: Any) -> None:
    point = Interval(low=90, high=90)
    clock = ClockTimeValue(
        interval=point, zone="Moscow time", utc_offset_min=180, on=date(2025, 6, 11)
    )
    found = rows(
        with_claims(
            report,
            clock,
            DateValue(start=date(2025, 5, 1), end=date(2025, 5, 31), granularity="month"),
            DurationValue(interval=point, unit="minute"),
            MoneyValue(interval=point, currency="EUR", per="hour"),
            PercentValue(interval=point, points=True, change=True),
            RoleValue(holder="Ada Holm", role="mayor"),
        ).to_frame("claims", library=library)
    )
    told = [
        {name for name in ("unit", "currency", "start", "day", "zone", "role_holder") if row[name]}
        for row in found
    ]
    assert told == [
        {"unit", "day", "zone"},
        {"start"},
        {"unit"},
        {"currency"},
        {"unit"},
        {"role_holder"},
    ]
    assert [row["unit"] for row in found] == ["min", None, "s", None, "points", None]
    assert (found[0]["day"], found[0]["utc_offset_min"]) == (date(2025, 6, 11), 180)
    assert (found[1]["start"], found[1]["end"]) == (date(2025, 5, 1), date(2025, 5, 31))
    assert (found[3]["per"], found[4]["is_change"]) == ("hour", True)


def test_days_beyond_nanoseconds_are_kept(report: Report, library: Any) -> None:
    early = DateValue(start=date(1066, 10, 14), end=date(1066, 10, 14))
    (row,) = rows(with_claims(report, early).to_frame("claims", library=library))
    assert row["start"] == date(1066, 10, 14)


@pytest.mark.parametrize("what", get_args(FrameName))
def test_an_empty_report_has_the_same_columns_of_the_same_types(
    report: Report, empty_report: Report, what: FrameName, library: Any
) -> None:
    full, empty = (r.to_frame(what, library=library) for r in (report, empty_report))
    assert len(empty) == 0
    assert list(empty.columns) == list(TABLES[what])
    assert list(full.dtypes) == list(empty.dtypes)


def test_unknown_tables_and_libraries_are_named(report: Report) -> None:
    with pytest.raises(ValueError, match="no table 'fact'; there are 'conflicts', 'facts', 'claim"):
        report.to_frame("fact")
    with pytest.raises(ValueError, match="no library 'arrow'; there are 'pandas', 'polars'"):
        report.to_frame(library="arrow")


@pytest.mark.parametrize(("name", "extra"), [("pandas", "frames"), ("polars", "polars")])
def test_a_missing_library_names_its_extra(
    report: Report, monkeypatch: pytest.MonkeyPatch, name: Any, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtraError, match=rf"claimcheck-corpus\[{extra}\]"):
        report.to_frame(library=name)


def test_a_broken_pandas_is_not_called_missing(
    report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pandas.py").write_text("import no_such_part\n")
    monkeypatch.delitem(sys.modules, "pandas", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="no_such_part"):
        report.to_frame()
