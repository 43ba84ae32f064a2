from __future__ import annotations

import sys
from pathlib import Path

import pytest

from claimcheck.errors import MissingExtraError
from claimcheck.models import Report
from claimcheck.reporting.frames import CONFLICT_COLUMNS, conflicts_to_frame


def test_frame_has_a_row_per_mention(report: Report) -> None:
    pytest.importorskip("pandas")
    frame = conflicts_to_frame(report)
    assert list(frame.columns) == list(CONFLICT_COLUMNS)
    assert list(frame["article_id"]) == ["courier", "herald", "post", "post", "herald"]
    assert list(frame["side"]) == [0, 1, 1, 0, 1]
    assert list(frame["value"])[:3] == ["first", "second", "second"]
    row = frame.iloc[1]
    assert row["quote"] == "the second bridge"
    assert row["context"] == "It is the second bridge across the Tarn, the mayor said."
    assert (row["start_char"], row["end_char"], row["severity"]) == (42, 59, "hard")


def test_frame_of_an_empty_report_has_the_columns(empty_report: Report) -> None:
    pytest.importorskip("pandas")
    frame = empty_report.to_frame()
    assert len(frame) == 0
    assert list(frame.columns) == list(CONFLICT_COLUMNS)


def test_missing_pandas_names_the_extra(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"claimcheck-corpus\[frames\]"):
        conflicts_to_frame(report)


def test_a_broken_pandas_is_not_called_missing(
    report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pandas.py").write_text("import no_such_part\n")
    monkeypatch.delitem(sys.modules, "pandas", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="no_such_part"):
        conflicts_to_frame(report)
