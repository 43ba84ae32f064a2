"""Report → data frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.errors import MissingExtraError
from claimcheck.models import Report

if TYPE_CHECKING:
    import pandas as pd

CONFLICT_COLUMNS = (
    "conflict_id",
    "kind",
    "severity",
    "confidence",
    "fact",
    "side",
    "value",
    "article_id",
    "start_char",
    "end_char",
    "quote",
    "context",
)
"""Columns of `conflicts_to_frame`; `side` counts the sides of a conflict from 0."""


def conflicts_to_frame(report: Report) -> pd.DataFrame:
    """A row per mention of a conflict, in the report's order, with the columns CONFLICT_COLUMNS.

    A report without conflicts gives a frame without rows, with the same columns.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        if error.name != "pandas":
            raise
        raise MissingExtraError("pandas", "frames") from error
    return pd.DataFrame(_rows(report), columns=list(CONFLICT_COLUMNS))


def _rows(report: Report) -> list[tuple[str | int | float, ...]]:
    return [
        (
            conflict.id,
            conflict.kind,
            conflict.severity,
            conflict.confidence,
            conflict.fact,
            number,
            side.value,
            mention.article_id,
            mention.start_char,
            mention.end_char,
            mention.quote,
            mention.context,
        )
        for conflict in report.conflicts
        for number, side in enumerate(conflict.sides)
        for mention in side.mentions
    ]
