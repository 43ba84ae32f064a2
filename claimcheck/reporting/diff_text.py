"""What changed between two reports → text for a terminal or a log."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.models import Agreement, Conflict, ConflictChange, ReportDiff, Turn
from claimcheck.reporting.layout import WIDTH, Pen, wrap
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import count, place_of, sources

_EXCERPT_LIMIT = 160


def diff_to_text(diff: ReportDiff, *, color: bool = False, width: int = WIDTH) -> str:
    """The difference for a reader: what there is of it in one line, then each part of it.

    Args:
        diff: What to show.
        color: Whether to use ANSI colours.
        width: Columns to wrap to.
    """
    pen = Pen(color)
    parts = {
        "New conflicts": [_conflict(c, pen, width) for c in diff.new],
        "Gone conflicts": [_conflict(c, pen, width) for c in diff.gone],
        "Changed conflicts": [_change(change, pen, width) for change in diff.changed],
        "No longer agreed": [_turn(turn, "now", width) for turn in diff.no_longer_agreed],
        "Now agreed": [_turn(turn, "was", width) for turn in diff.now_agreed],
        "Articles added": _lines(diff.articles_added, width),
        "Articles removed": _lines(diff.articles_removed, width),
        "Made differently": _lines(diff.settings, width),
    }
    blocks = [pen.bold(wrap(summarise_diff(diff), indent="", width=width))]
    for title, shown in parts.items():
        if shown:
            gap = "\n\n" if title.endswith("conflicts") else "\n"
            blocks += [pen.bold(title), gap.join(shown)]
    return "\n\n".join(blocks) + "\n"


def summarise_diff(diff: ReportDiff) -> str:
    """How much is new, gone, changed and the same, on one line."""
    n_hard = sum(conflict.severity == "hard" for conflict in diff.new)
    hard = f" ({n_hard:,} hard)" if diff.new else ""
    return (
        f"{count(len(diff.new), 'new conflict')}{hard}, {len(diff.gone):,} gone, "
        f"{len(diff.changed):,} changed, {diff.n_same:,} the same"
    )


def _conflict(conflict: Conflict, pen: Pen, width: int) -> str:
    kind = conflict.kind.replace("_", " ")
    head = (
        f"  {pen.severity(conflict.severity)}  {kind}, confidence {conflict.confidence:.2f}, "
        f"{printable(conflict.id)}"
    )
    return "\n".join([head, *_sides(conflict, pen, width)])


def _sides(conflict: Conflict, pen: Pen, width: int) -> Iterable[str]:
    indent = " " * 8
    for side in conflict.sides:
        yield pen.bold(wrap(printable(side.value), indent=" " * 4, width=width))
        for mention in side.mentions:
            yield f"      {printable(place_of(mention))}"
            yield pen.quote(mention, limit=_EXCERPT_LIMIT, indent=indent, first=indent, width=width)


def _change(change: ConflictChange, pen: Pen, width: int) -> str:
    old, new = change.old, change.new
    head = f"  {pen.severity(new.severity)}  {new.kind.replace('_', ' ')}, {printable(new.id)}"
    lines = [f"{part}: {_before_and_after(part, change)}" for part in change.parts]
    if old.id != new.id:
        lines.append(f"was {old.id}")
    told = (wrap(printable(line), indent=" " * 6, first=" " * 4, width=width) for line in lines)
    return "\n".join([head, *told, *_sides(new, pen, width)])


def _before_and_after(part: str, change: ConflictChange) -> str:
    old, new = change.old, change.new
    both = {
        "value": (_values(old), _values(new)),
        "severity": (old.severity, new.severity),
        "confidence": (f"{old.confidence:.2f}", f"{new.confidence:.2f}"),
        "listed": (_listed(change.was_listed), _listed(change.is_listed)),
        "places": (_said_by(old), _said_by(new)),
        "facts of record": (", ".join(old.against) or "none", ", ".join(new.against) or "none"),
    }[part]
    before, after = both
    return f"{before} → {after}" if before != after else "other words in the same articles"


def _values(conflict: Conflict) -> str:
    return " / ".join(side.value for side in conflict.sides)


def _listed(is_listed: bool) -> str:
    return "listed" if is_listed else "possible"


def _said_by(conflict: Conflict) -> str:
    sides = (dict.fromkeys(m.article_id for m in side.mentions) for side in conflict.sides)
    return " / ".join(", ".join(articles) for articles in sides)


def _turn(turn: Turn, verb: str, width: int) -> str:
    line = f"{_agreement(turn.agreement)}: {verb} {turn.conflict_id}"
    return wrap(printable(line), indent=" " * 4, first="  ", width=width)


def _agreement(agreement: Agreement) -> str:
    return f"{agreement.fact}: {agreement.value} ({sources(agreement)})"


def _lines(words: Iterable[str], width: int) -> list[str]:
    return [wrap(printable(word), indent=" " * 4, first="  ", width=width) for word in words]
