"""Where tools that show one line of one file are to show a conflict, and what to say there."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.models import ArticleSummary, Conflict, Mention, Place, Report
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import count


@dataclass(frozen=True, slots=True)
class Spot:
    """One mention of a conflict, as tools are pointed to it.

    Attributes:
        side: Which side it states, from 0.
        value: The value of that side.
        file: The file to open; empty where the article came from none.
        is_of_record: Whether a trusted article says it.
    """

    side: int
    value: str
    mention: Mention
    file: str
    is_of_record: bool

    @property
    def place(self) -> Place | None:
        """Line and column in `file`, where they are known."""
        return self.mention.place

    @property
    def label(self) -> str:
        """File and line, or the article where there is no file; fit to show."""
        if self.place is not None:
            return printable(f"{self.file}:{self.place.line}")
        return printable(self.file or self.mention.article_id)


def spots_of_conflicts(report: Report, root: Path | None) -> Iterator[tuple[Conflict, list[Spot]]]:
    """Each conflict with every mention of it, side by side; files are told relative to `root`."""
    articles = {article.id: article for article in report.articles}
    for conflict in report.conflicts:
        yield conflict, _spots_of(conflict, articles, root)


def _spots_of(
    conflict: Conflict, articles: Mapping[str, ArticleSummary], root: Path | None
) -> list[Spot]:
    spots = []
    for number, side in enumerate(conflict.sides):
        for mention in side.mentions:
            article = articles.get(mention.article_id)
            file = mention.place.file if mention.place else article.file if article else ""
            is_of_record = article is not None and article.trusted
            spots.append(Spot(number, side.value, mention, shown_file(file, root), is_of_record))
    return spots


def main_spot(spots: Sequence[Spot]) -> Spot:
    """The one to show where only one can be: of the side that fewest state.

    It is no fact of record if there is another. Which side is right is not said by that.
    """
    return min(spots, key=lambda spot: (spot.is_of_record, spot.place is None, -spot.side))


def says(spot: Spot) -> str:
    """What the spot says: its value and its words."""
    return f"{printable(spot.value)}: “{printable(spot.mention.quote)}”"


def others(spot: Spot, spots: Sequence[Spot]) -> list[tuple[Spot, str]]:
    """For each other side its first spot, and how many more state it: "", " and 2 more"."""
    sides: dict[int, list[Spot]] = {}
    for other in spots:
        if other.side != spot.side:
            sides.setdefault(other.side, []).append(other)
    return [
        (first, f" and {count(len(rest), 'more place')}" if rest else "")
        for first, *rest in sides.values()
    ]


def shown_file(file: str, root: Path | None) -> str:
    """The file relative to `root` where it lies below it, else with its whole path; posix.

    Without a root it stays as it is.
    """
    if not file or root is None:
        return file
    whole = Path(os.path.abspath(file))
    return (whole.relative_to(root) if whole.is_relative_to(root) else whole).as_posix()
