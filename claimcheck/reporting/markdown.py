"""Report → Markdown for the comment of a pull request or the summary of a job."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.models import Agreement, Conflict, Mention, Report
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.markdown_text import in_bold, markdown_line, markdown_text
from claimcheck.reporting.wording import (
    count,
    describe_facts,
    describe_failure,
    place_of,
    reasons,
    sources,
    summarise,
    too_little,
)

_EXCERPT_LIMIT = 320


def report_to_markdown(
    report: Report, *, known: Mapping[str, str] | None = None, limit: int | None = None
) -> str:
    """The report as GitHub renders Markdown: the answer, a table of conflicts, each in full.

    Words of the articles are escaped: they can bring in no markup, no links and no mentions.

    Args:
        report: What to show.
        known: Ids of conflicts that are known and accepted, each with the reason.
        limit: Bytes that there is room for, at least 2,000. From the first part that has no room
            on, parts are left out, and the last line says how many. None for no limit.
    """
    known = known or {}
    parts = [f"### claimcheck: {markdown_text(summarise(report))}"]
    if report.conflicts:
        parts.append(_table(report.conflicts, known))
        parts += [_conflict(n, c, known) for n, c in enumerate(report.conflicts, 1)]
    parts += _section("Facts of record", len(report.facts), describe_facts(report))
    parts += _section("Agreements", len(report.agreements), map(_agreement, report.agreements))
    few = too_little(report)
    troubles = [*map(describe_failure, report.failures), *([few] if few else [])]
    parts += _section("Could not be checked", len(troubles), troubles, is_open=True)
    return "\n\n".join(parts if limit is None else _within(parts, limit)) + "\n"


def _table(conflicts: Sequence[Conflict], known: Mapping[str, str]) -> str:
    head = "| | conflict | sides | confidence |\n|--:|---|---|--:|"
    rows = (_row(number, conflict, known) for number, conflict in enumerate(conflicts, 1))
    return "\n".join([head, *rows])


def _row(number: int, conflict: Conflict, known: Mapping[str, str]) -> str:
    articles = (len({m.article_id for m in side.mentions}) for side in conflict.sides)
    sides = " · ".join(
        f"{in_bold(side.value)} ({count(n, 'article')})"
        for side, n in zip(conflict.sides, articles, strict=True)
    )
    about = f"{markdown_text(conflict.fact)} ({', '.join(_marks(conflict, known))})"
    return f"| {number} | {about} | {sides} | {conflict.confidence:.2f} |"


def _marks(conflict: Conflict, known: Mapping[str, str]) -> list[str]:
    """What sort of conflict it is."""
    marks = [conflict.severity, conflict.kind.replace("_", " ")]
    return [*marks, "known"] if conflict.id in known else marks


def _conflict(number: int, conflict: Conflict, known: Mapping[str, str]) -> str:
    marks = [*_marks(conflict, known), f"confidence {conflict.confidence:.2f}", _code(conflict.id)]
    lines = [f"#### {number}. {markdown_text(conflict.fact)}", "", " · ".join(marks), ""]
    for side in conflict.sides:
        lines.append(f"- {in_bold(side.value)}")
        lines += [f"  - {_mention(mention)}" for mention in side.mentions]
    lines += [f"- why: {markdown_text(reason)}" for reason in reasons(conflict)]
    if known.get(conflict.id):
        lines.append(f"- known: {markdown_text(known[conflict.id])}")
    return "\n".join(lines)


def _mention(mention: Mention) -> str:
    shown = excerpt(mention, limit=_EXCERPT_LIMIT)
    before, after = markdown_text(shown.before), markdown_text(shown.after)
    return f"{_code(place_of(mention))} “{before}{in_bold(shown.quote)}{after}”"


def _code(text: str) -> str:
    return f"<code>{markdown_text(text)}</code>"


def _agreement(agreement: Agreement) -> str:
    return f"{agreement.fact}: {agreement.value} ({sources(agreement)})"


def _section(title: str, n: int, items: Iterable[str], *, is_open: bool = False) -> list[str]:
    """A part that opens with a click; none for no items."""
    if not n:
        return []
    opened = " open" if is_open else ""
    head = f"<details{opened}><summary>{title}: {n:,}</summary>"
    return [
        "\n".join([head, "", *(f"- {markdown_line(item)}" for item in items), "", "</details>"])
    ]


def _within(parts: Sequence[str], limit: int) -> list[str]:
    """As many parts as there is room for, the last one telling of the others."""
    room = limit - 200  # for what is said in place of the others
    kept: list[str] = []
    for part in parts:
        room -= len(part.encode()) + 2
        if room < 0:
            n_left = len(parts) - len(kept)
            return [*kept, f"**{n_left:,} parts of this report found no room here.**"]
        kept.append(part)
    return kept
