"""Report → tables: data frames of pandas or polars: conflicts, facts, claims.

The columns and their types are the same for every report, also for an empty one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar

from claimcheck.errors import MissingExtraError
from claimcheck.models import Agreement, Conflict, Mention, Report
from claimcheck.models.report import FrameName, Library
from claimcheck.reporting.claim_rows import CLAIM_COLUMNS, claim_row
from claimcheck.scoring.comparators.wording import format_value

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Columns = dict[str, type]
Rows = Sequence[tuple[Any, ...]]
_T = TypeVar("_T")

CONFLICT_COLUMNS: Final[Columns] = {
    "conflict_id": str,
    "kind": str,
    "severity": str,
    "confidence": float,
    "fact": str,
    "side": int,
    "value": str,
    "article_id": str,
    "start_char": int,
    "end_char": int,
    "quote": str,
    "context": str,
}
"""Columns of "conflicts", a row per mention; `side` counts the sides of a conflict from 0."""

FACT_COLUMNS: Final[Columns] = {
    "fact_id": str,
    "what": str,
    "kind": str,
    "severity": str,
    "confidence": float,
    "fact": str,
    "side": int,
    "article_id": str,
    "value": str,
    "state": str,
    "quote": str,
    "start_char": int,
    "end_char": int,
    "file": str,
    "line": int,
    "column": int,
}
"""Columns of "facts", a row per fact and article that states it, at its first mention.

`what` is "conflict" or "agreement", `state` "disagreeing" or "agreeing"; an agreement has no
severity, and its side is 0. `value` is what this article states. An article on two sides of a
conflict has two rows. `file`, `line` and `column` are missing where the article is of no file.
"""

_PANDAS_TYPES: Final = {
    str: "string", int: "Int64", float: "float64", bool: "boolean", date: "datetime64[s]"
}  # fmt: skip
_POLARS_TYPES: Final = {
    str: "String", int: "Int64", float: "Float64", bool: "Boolean", date: "Date"
}  # fmt: skip


def report_to_frame(
    report: Report, what: FrameName, library: Library
) -> pd.DataFrame | pl.DataFrame:
    """One of the report's tables, in the report's order.

    In pandas, text is "string", whole numbers are "Int64", yes and no "boolean", days
    "datetime64[s]" and other numbers "float64"; what is missing is NA, NaT or NaN. In polars it
    is null.

    Raises:
        MissingExtraError: The library is not installed.
        ValueError: There is no such table or library.
    """
    columns, rows_of = _choose("table", _TABLES, what)
    build = _choose("library", _LIBRARIES, library)
    return build(columns, list(rows_of(report)))


def _choose(what: str, known: Mapping[str, _T], name: str) -> _T:
    if name not in known:
        raise ValueError(f"there is no {what} {name!r}; there are {', '.join(map(repr, known))}")
    return known[name]


def _to_pandas(columns: Columns, rows: Rows) -> pd.DataFrame:
    pandas = _imported("pandas", "frames")
    cells = {
        name: pandas.Series([row[n] for row in rows], dtype=_PANDAS_TYPES[type_])
        for n, (name, type_) in enumerate(columns.items())
    }
    frame: pd.DataFrame = pandas.DataFrame(cells)
    return frame


def _to_polars(columns: Columns, rows: Rows) -> pl.DataFrame:
    polars = _imported("polars", "polars")
    types = {name: getattr(polars, _POLARS_TYPES[type_]) for name, type_ in columns.items()}
    frame: pl.DataFrame = polars.DataFrame(rows, schema=types, orient="row")
    return frame


def _imported(package: str, extra: str) -> Any:
    try:
        return import_module(package)
    except ImportError as error:
        if error.name != package:
            raise
        raise MissingExtraError(package, extra) from error


def _conflict_rows(report: Report) -> Iterator[tuple[Any, ...]]:
    for conflict in report.conflicts:
        for number, side in enumerate(conflict.sides):
            for mention in side.mentions:
                yield (
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


def _fact_rows(report: Report) -> Iterator[tuple[Any, ...]]:
    values = {claim.id: format_value(claim.value) for claim in report.claims}
    for conflict in report.conflicts:
        for number, side in enumerate(conflict.sides):
            for mention in _first_of_each_article(side.mentions):
                value = values.get(mention.claim_id, side.value)
                yield _fact_row(conflict, number, mention, value)
    for agreement in report.agreements:
        for mention in _first_of_each_article(agreement.mentions):
            value = values.get(mention.claim_id, agreement.value)
            yield _fact_row(agreement, 0, mention, value)


def _first_of_each_article(mentions: Sequence[Mention]) -> list[Mention]:
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.article_id, mention)
    return list(first.values())


def _fact_row(
    fact: Conflict | Agreement, side: int, mention: Mention, value: str
) -> tuple[Any, ...]:
    is_conflict = isinstance(fact, Conflict)
    place = mention.place
    return (
        fact.id,
        "conflict" if is_conflict else "agreement",
        fact.kind,
        fact.severity if isinstance(fact, Conflict) else None,
        fact.confidence,
        fact.fact,
        side,
        mention.article_id,
        value,
        "disagreeing" if is_conflict else "agreeing",
        mention.quote,
        mention.start_char,
        mention.end_char,
        place.file if place else None,
        place.line if place else None,
        place.column if place else None,
    )


def _claim_rows(report: Report) -> Iterator[tuple[Any, ...]]:
    files = {article.id: article.file or None for article in report.articles}
    return (claim_row(claim, files.get(claim.article_id)) for claim in report.claims)


_TABLES: Final = {
    "conflicts": (CONFLICT_COLUMNS, _conflict_rows),
    "facts": (FACT_COLUMNS, _fact_rows),
    "claims": (CLAIM_COLUMNS, _claim_rows),
}
_LIBRARIES: Final = {"pandas": _to_pandas, "polars": _to_polars}
