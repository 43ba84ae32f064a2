"""Report and conflict → HTML for a notebook cell: no script, no class, nothing fetched.

Every word of an article passes `_text`, and nothing else writes text: it is escaped, and stands
in a `<bdi>` of its own, so that neither markup nor reading direction reaches beyond it.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from claimcheck.models import Agreement, Conflict, Mention, Report, Side
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import describe_failure, place_of, reasons, sources, summarise

_EXCERPT_LIMIT = 600

# Inline, since a notebook cell has no place for a style sheet of its own; colours of text are
# inherited, so that light and dark themes both read well.
_BOX = "margin:.6em 0;padding:.4em 1em;border-left:4px solid {color};max-width:60em"
_COLORS = {"hard": "#c62828", "soft": "#e09100"}
_MARK = "background:#ffe58f;color:#1a1a1a;padding:0 .15em"
_PLACE = "opacity:.7;font-family:monospace;font-size:90%"


def report_to_html(report: Report) -> str:
    """The report as a self-contained piece of HTML: the answer, then what it rests on.

    Shows what `report_to_text` shows: conflicts with both quotes in context and the values
    marked, agreements, failures.
    """
    parts = [f"<p><strong>{_text(summarise(report))}</strong></p>"]
    parts += map(conflict_to_html, report.conflicts)
    if report.agreements:
        parts.append(_section("Agreements", map(_agreement, report.agreements)))
    if report.failures:
        parts.append(_section("Failures", map(_text, map(describe_failure, report.failures))))
    return "<div>\n" + "\n".join(parts) + "\n</div>\n"


def conflict_to_html(conflict: Conflict) -> str:
    """One conflict as a self-contained piece of HTML: its sides, each quote in context, and why."""
    style = _BOX.format(color=_COLORS[conflict.severity])
    kind = conflict.kind.replace("_", " ")
    return "\n".join(
        [
            f'<div style="{style}">',
            f"<p><strong>{conflict.severity} conflict</strong> · {kind}"
            f" · confidence {conflict.confidence:.2f}<br>{_text(conflict.fact)}</p>",
            *map(_side, conflict.sides),
            f"<p><em>Why:</em> {'<br>'.join(map(_text, reasons(conflict)))}</p>",
            "</div>",
        ]
    )


def _side(side: Side) -> str:
    mentions = "\n".join(f"<li>{_mention(mention)}</li>" for mention in side.mentions)
    return f"<p><strong>{_text(side.value)}</strong></p>\n<ul>\n{mentions}\n</ul>"


def _mention(mention: Mention) -> str:
    shown = excerpt(mention, limit=_EXCERPT_LIMIT)
    place = place_of(mention)
    return (
        f'<span style="{_PLACE}">{_text(place)}</span> '
        f'<bdi>{escape(shown.before)}<mark style="{_MARK}">{escape(shown.quote)}</mark>'
        f"{escape(shown.after)}</bdi>"
    )


def _agreement(agreement: Agreement) -> str:
    value, articles = _text(agreement.value), _text(sources(agreement))
    return f"{_text(agreement.fact)}: <strong>{value}</strong> ({articles})"


def _section(title: str, items: Iterable[str]) -> str:
    rows = "\n".join(f"<li>{item}</li>" for item in items)
    return f"<p><strong>{title}</strong></p>\n<ul>\n{rows}\n</ul>"


def _text(text: str) -> str:
    return f"<bdi>{escape(printable(text))}</bdi>"
