"""Report → text for people: a terminal, a log, the message of a failing test."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.baseline import Waived, Waiver
from claimcheck.models import Agreement, Conflict, Mention, Report, Side
from claimcheck.reporting.layout import WIDTH as WIDTH
from claimcheck.reporting.layout import Pen, wrap
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import (
    describe_facts,
    describe_failure,
    describe_possible,
    describe_set_aside,
    describe_waiver,
    place_of,
    reasons,
    sources,
    summarise,
    surest_possible,
)

_EXCERPT_LIMIT = 320
_LONGEST_PLACE = 28


def report_to_text(
    report: Report,
    *,
    color: bool = False,
    width: int = WIDTH,
    known: Iterable[Waived] = (),
    expired: Iterable[Waived] = (),
) -> str:
    """The report for a reader: the answer in one line, then conflicts, agreements, failures.

    Quotes stand in their sentence between `**`, or bold and underlined with `color`. Control
    characters and bidi overrides of the articles are shown as escapes.

    Args:
        report: What to show; possible conflicts and pairs set aside are counted only, and the
            far ends of long sentences left out.
        color: Whether to use ANSI colours.
        width: Columns to wrap to; places and words longer than it stick out.
        known: Conflicts with a waiver that holds, shown in short, after the others.
        expired: Conflicts whose waiver has expired; it is told with them.
    """
    pen = Pen(color)
    blocks = [pen.bold(summarise(report))]
    waived = {item.conflict.id: item for item in known}
    conflicts = [conflict for conflict in report.conflicts if conflict.id not in waived]
    if conflicts:
        blocks += [pen.bold("Conflicts"), _conflicts(conflicts, pen, width, _by_id(expired))]
    if waived:
        blocks += [pen.bold("Known conflicts"), _known(waived.values(), width)]
    if report.facts:
        blocks += [pen.bold("Facts of record"), _lines(describe_facts(report), width)]
    if possible := describe_possible(report):
        blocks += [wrap(possible, indent="", width=width), _lines(surest_possible(report), width)]
    if set_aside := describe_set_aside(report):
        blocks.append(wrap(set_aside, indent="", width=width))
    if report.agreements:
        blocks += [pen.bold("Agreements"), _lines(map(_agreement, report.agreements), width)]
    if report.failures:
        blocks += [pen.bold("Failures"), _lines(map(describe_failure, report.failures), width)]
    return "\n\n".join(blocks) + "\n"


def conflicts_to_text(
    conflicts: Iterable[Conflict], *, width: int = WIDTH, expired: Iterable[Waived] = ()
) -> str:
    """The conflicts numbered from 1, each with its sides, places and quotes; no newline at the end.

    No conflicts give an empty text. With those whose waiver has `expired`, it is told.
    """
    return _conflicts(conflicts, Pen(color=False), width, _by_id(expired))


def _by_id(waived: Iterable[Waived]) -> dict[str, Waiver]:
    return {item.conflict.id: item.waiver for item in waived}


def _conflicts(
    conflicts: Iterable[Conflict], pen: Pen, width: int, expired: Mapping[str, Waiver]
) -> str:
    return "\n\n".join(
        _conflict(number, conflict, pen, width, expired.get(conflict.id))
        for number, conflict in enumerate(conflicts, 1)
    )


def _conflict(number: int, conflict: Conflict, pen: Pen, width: int, expired: Waiver | None) -> str:
    mark = f"{number:>3}  "
    indent = " " * len(mark)
    kind = conflict.kind.replace("_", " ")
    head = f"{mark}{pen.severity(conflict.severity)}  {kind}, confidence {conflict.confidence:.2f}"
    fact = wrap(printable(conflict.fact), indent=indent, width=width)
    places = (printable(place_of(mention)) for side in conflict.sides for mention in side.mentions)
    longest = max(map(len, places))
    column = longest if longest <= _LONGEST_PLACE else None
    sides = (_side(side, pen, column, width) for side in conflict.sides)
    last = [_why(conflict, indent, width)]
    if expired:
        note = f"waiver {describe_waiver(expired, until='expired on')}"
        last.append(wrap(printable(note), indent=indent, width=width))
    last.append(f"{indent}id   {printable(conflict.id)}")
    return "\n\n".join([f"{head}\n{fact}", *sides, "\n".join(last)])


def _side(side: Side, pen: Pen, column: int | None, width: int) -> str:
    value = wrap(printable(side.value), indent=" " * 7, width=width)
    mentions = (_mention(mention, pen, column, width) for mention in side.mentions)
    return "\n".join([pen.bold(value), *mentions])


def _mention(mention: Mention, pen: Pen, column: int | None, width: int) -> str:
    """Place and sentence side by side, or one below the other when there is no such column."""
    place = printable(place_of(mention))
    margin = " " * 9
    if column is None:
        below = f"{margin}  "
        sentence = pen.quote(mention, limit=_EXCERPT_LIMIT, indent=below, first=below, width=width)
        return f"{margin}{place}\n{sentence}"
    first = f"{margin}{place:<{column}}  "
    indent = " " * len(first)
    return pen.quote(mention, limit=_EXCERPT_LIMIT, indent=indent, first=first, width=width)


def _why(conflict: Conflict, indent: str, width: int) -> str:
    first, rest = f"{indent}why  ", " " * len(f"{indent}why  ")
    return "\n".join(
        wrap(printable(reason), indent=rest, first=first if n == 0 else rest, width=width)
        for n, reason in enumerate(reasons(conflict))
    )


def _known(known: Iterable[Waived], width: int) -> str:
    lines = (
        f"{conflict.fact}: {' against '.join(side.value for side in conflict.sides)} "
        f"({describe_waiver(waiver)}; {conflict.id})"
        for conflict, waiver in known
    )
    return _lines(lines, width)


def _agreement(agreement: Agreement) -> str:
    return f"{agreement.fact}: {agreement.value} ({sources(agreement)})"


def _lines(lines: Iterable[str], width: int) -> str:
    return "\n".join(
        wrap(printable(line), indent=" " * 7, first=" " * 5, width=width) for line in lines
    )
