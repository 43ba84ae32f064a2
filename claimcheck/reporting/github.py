"""Report → workflow commands: annotations that GitHub shows beside the lines of a pull request.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from claimcheck.models import Conflict, Report
from claimcheck.reporting.pointing import Spot, others, says, spots_of_conflicts
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import describe_failure, reasons, too_little

_LEVELS: dict[str, Literal["error", "warning"]] = {"hard": "error", "soft": "warning"}


def report_to_github(
    report: Report, *, root: Path | None = None, known: Mapping[str, str] | None = None
) -> str:
    """A line per annotation: `::error file=docs/a.md,line=5,col=11,…::message`.

    Every file that states a side of a conflict is annotated, at its first mention; the message
    names the other sides and where they stand. Hard conflicts are errors, soft ones warnings.
    What could not be read is an error without a file. Nothing to say gives an empty text.

    Args:
        report: What to annotate.
        root: The folder that GitHub knows files relative to, the top of the repository; None
            leaves files as they are.
        known: Ids of conflicts that are known and accepted: they get no annotation.
    """
    lines: list[str] = []
    for conflict, spots in spots_of_conflicts(report, root):
        if conflict.id not in (known or {}):
            lines += _annotations(conflict, spots)
    for trouble in filter(None, (*map(describe_failure, report.failures), too_little(report))):
        lines.append(_command("error", {"title": "claimcheck: incomplete"}, printable(trouble)))
    return "".join(f"{line}\n" for line in lines)


def _annotations(conflict: Conflict, spots: Sequence[Spot]) -> Iterator[str]:
    kind = conflict.kind.replace("_", " ")
    title = f"claimcheck: {conflict.severity} conflict, {kind}"
    for spot in _first_in_files(spots):
        properties = {**_where(spot), "title": title}
        yield _command(_LEVELS[conflict.severity], properties, _message(conflict, spot, spots))


def _first_in_files(spots: Sequence[Spot]) -> list[Spot]:
    """The first spot of each side in each file; the very first where there are no files."""
    first: dict[tuple[int, str], Spot] = {}
    for spot in spots:
        if spot.file:
            first.setdefault((spot.side, spot.file), spot)
    return list(first.values()) or [spots[0]]


def _message(conflict: Conflict, spot: Spot, spots: Sequence[Spot]) -> str:
    against = [
        f"but {printable(other.value)} in {other.label}{more}"
        for other, more in others(spot, spots)
    ]
    why = "; ".join(map(printable, reasons(conflict)))
    of_record = "This is a fact of record." if spot.is_of_record else ""
    about = f"{printable(conflict.fact)} (confidence {conflict.confidence:.2f}, {conflict.id})"
    return "\n".join(filter(None, [f"{says(spot)}, {', '.join(against)}", of_record, why, about]))


def _where(spot: Spot) -> dict[str, str]:
    if not spot.file:
        return {}
    if spot.place is None:
        return {"file": spot.file}
    place = spot.place
    lines = {"file": spot.file, "line": str(place.line), "endLine": str(place.end_line)}
    if place.line != place.end_line:
        return lines  # GitHub takes columns within one line only
    return {**lines, "col": str(place.column), "endColumn": str(place.end_column)}


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {written}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
