"""Facts → a matplotlib figure, from the same geometry as the pictures of the HTML report.

It uses no pyplot and no global state of matplotlib: the figure belongs to who asked for it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from claimcheck.errors import MissingExtraError
from claimcheck.models import Agreement, Conflict, Report
from claimcheck.reporting.pictures import (
    Axis,
    Extent,
    Mark,
    Picture,
    agreement_picture,
    conflict_picture,
)
from claimcheck.reporting.pictures.colors import AGREEING_COLOR, SIDE_COLORS
from claimcheck.reporting.printable import printable

try:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine
except ImportError as error:
    if (error.name or "").partition(".")[0] != "matplotlib":
        raise
    raise MissingExtraError("matplotlib", "plot") from error

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST: Final = 12
_MARKERS: Final = "osD^v"
_LONGEST_LINE: Final = 58  # characters of a panel's line
_PLAIN: Final[dict[str, Any]] = {"parse_math": False, "usetex": False}
"""Text of articles is no mathematics, whatever dollar signs it holds."""


class FactFigure(Figure):
    """A figure that a notebook shows without pyplot."""

    def _repr_png_(self) -> bytes:
        buffer = BytesIO()
        self.savefig(buffer, format="png")
        return buffer.getvalue()


def plot_report(report: Report, fact: Conflict | Agreement | str | None = None) -> FactFigure:
    """One fact, or the surest conflicts whose values lie on an axis, at most 12, side by side.

    Raises:
        ValueError: The report has no such fact, or its values lie on no axis.
    """
    if fact is not None:
        return _figure([_picture(report, _find(report, fact))])
    claims = {claim.id: claim for claim in report.claims}
    found = [conflict_picture(conflict, claims) for conflict in report.conflicts]
    pictures = [picture for picture in found if picture]
    figure = _figure(pictures[:_MOST])
    if len(pictures) > _MOST:
        figure.suptitle(
            f"The {_MOST} surest of {len(pictures)} conflicts whose values have an axis"
        )
    return figure


def _find(report: Report, fact: Conflict | Agreement | str) -> Conflict | Agreement:
    if not isinstance(fact, str):
        return fact
    conflicts = {conflict.id: conflict for conflict in (*report.conflicts, *report.possible)}
    agreements = {agreement.id: agreement for agreement in (*report.agreements, *report.disputed)}
    found = conflicts.get(fact) or agreements.get(fact)
    if found is None:
        raise ValueError(
            f"the report has no fact {fact!r}; ids are those of its conflicts and agreements"
        )
    return found


def _picture(report: Report, fact: Conflict | Agreement) -> Picture:
    claims = {claim.id: claim for claim in report.claims}
    if isinstance(fact, Conflict):
        picture = conflict_picture(fact, claims)
    else:
        picture = agreement_picture(fact, claims)
    if picture is None:
        raise ValueError(f"the values of {fact.id!r}, of kind {fact.kind!r}, lie on no axis")
    return picture


def _figure(pictures: Sequence[Picture]) -> FactFigure:
    n_columns = 1 if len(pictures) <= 2 else 2
    n_rows = math.ceil(len(pictures) / n_columns) or 1
    heights = [
        max(
            (len(picture.marks) for picture in pictures[n * n_columns : (n + 1) * n_columns]),
            default=1,
        )
        for n in range(n_rows)
    ]
    size = (6.2 * n_columns, sum(0.55 * height + 0.95 for height in heights))
    figure = FactFigure(figsize=size, layout=ConstrainedLayoutEngine(h_pad=0.1, w_pad=0.15))
    FigureCanvasAgg(figure)
    if not pictures:
        words = "No conflict whose values lie on an axis"
        figure.text(0.5, 0.5, words, ha="center", va="center")
        return figure
    grid = figure.add_gridspec(
        n_rows, n_columns, height_ratios=[height + 1.2 for height in heights]
    )
    for n, picture in enumerate(pictures):
        row, column = divmod(n, n_columns)
        _draw(figure.add_subplot(grid[row, column]), picture)
    return figure


def _draw(axes: Axes, picture: Picture) -> None:
    axis = picture.axis
    axes.set_title(_cut(picture.title), loc="left", fontsize=10, fontweight="bold", **_PLAIN)
    axes.set_xlim(-0.02, 1.02)
    axes.set_ylim(len(picture.marks) - 0.6, -0.75)
    axes.set_yticks([])
    notes = [f"{tick.label}\n{tick.note}" if tick.note else tick.label for tick in axis.ticks]
    axes.set_xticks([axis.position(tick.at) for tick in axis.ticks], notes, **_PLAIN)
    axes.set_xlabel(printable(axis.title), loc="right", fontsize=9, **_PLAIN)
    axes.grid(visible=True, axis="x", alpha=0.3)
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    for y, mark in enumerate(picture.marks):
        _draw_words(axes, mark, y)
        if mark.extent:
            color = AGREEING_COLOR if picture.what == "agreement" else _side(SIDE_COLORS, mark)
            _draw_extent(axes, axis, mark.extent, y, color, _side(_MARKERS, mark))


def _draw_words(axes: Axes, mark: Mark, y: float) -> None:
    place = "" if mark.extent else " (no place on this axis)"
    words = f"{mark.label}{place} · {', '.join(mark.article_ids)}"
    axes.text(0, y - 0.22, _cut(words), fontsize=9, va="bottom", **_PLAIN)


def _draw_extent(axes: Axes, axis: Axis, extent: Extent, y: float, color: str, sign: str) -> None:
    low = -0.01 if extent.low is None else axis.position(extent.low)
    high = 1.01 if extent.high is None else axis.position(extent.high)
    axes.plot((0, 1), (y, y), color="0.5", linewidth=0.6, alpha=0.6)
    if extent.low is None or extent.high is None:
        arrows = f"{'<' if extent.low is None else ''}-{'>' if extent.high is None else ''}"
        arrow = {"arrowstyle": arrows, "color": color, "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
        axes.annotate("", (high, y), (low, y), arrowprops=arrow)
    elif extent.is_rough:
        axes.plot((low, high), (y, y), color=color, linewidth=1.4, marker="|", markersize=9)
    elif low < high:
        style = "--" if extent.is_vague else "-"
        axes.plot((low, high), (y, y), color=color, linewidth=5, alpha=0.45, linestyle=style)
    for at, is_open in extent.signs:
        face = "white" if is_open else color
        place = [axis.position(at)]
        axes.plot(place, [y], marker=sign, markersize=8, color=color, markerfacecolor=face)


def _side(choices: Sequence[str], mark: Mark) -> str:
    return choices[mark.side % len(choices)]


def _cut(words: str) -> str:
    words = printable(words)
    return words if len(words) <= _LONGEST_LINE else words[: _LONGEST_LINE - 1].rstrip() + "…"
