"""Every format of a report by its name; what a format needs is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimcheck.baseline import Waived
from claimcheck.models import Report
from claimcheck.reporting.text import WIDTH, report_to_text
from claimcheck.reporting.wording import describe_waiver


@dataclass(frozen=True, slots=True)
class Showing:
    """What formats must know beside the report.

    Attributes:
        root: The folder that files are told relative to; None leaves them as they are.
        known: Conflicts with a waiver that holds.
        expired: Conflicts whose waiver has expired.
        color: Whether the reader sees ANSI colours.
        width: Columns to wrap text to.
    """

    root: Path | None = None
    known: tuple[Waived, ...] = ()
    expired: tuple[Waived, ...] = ()
    color: bool = False
    width: int = WIDTH

    @property
    def why_known(self) -> dict[str, str]:
        """What their waivers say of known conflicts, by the conflict's id."""
        return {conflict.id: describe_waiver(waiver) for conflict, waiver in self.known}


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a report.

    Attributes:
        render: The report in this format.
        suffixes: Ends of the names of files in this format; empty where no name tells it.
    """

    render: Callable[[Report, Showing], str]
    suffixes: tuple[str, ...] = ()


def format_of(path: Path) -> str | None:
    """The format that the file's name tells, the longest suffix first; None for none.

    >>> format_of(Path("out.sarif")), format_of(Path("out.sarif.json")), format_of(Path("out"))
    ('sarif', 'sarif', None)
    """
    by_suffix = {suffix: name for name, known in FORMATS.items() for suffix in known.suffixes}
    found = [suffix for suffix in by_suffix if path.name.lower().endswith(suffix)]
    return by_suffix[max(found, key=len)] if found else None


def _text(report: Report, showing: Showing) -> str:
    return report_to_text(
        report,
        color=showing.color,
        width=showing.width,
        known=showing.known,
        expired=showing.expired,
    )


def _json(report: Report, _: Showing) -> str:
    return report.to_json()


def _html(report: Report, showing: Showing) -> str:
    from claimcheck.reporting.html import report_to_html

    return report_to_html(report, known=showing.known, expired=showing.expired)


def _sarif(report: Report, showing: Showing) -> str:
    from claimcheck.reporting.sarif import report_to_sarif

    return report_to_sarif(report, root=showing.root, known=showing.why_known)


def _junit(report: Report, showing: Showing) -> str:
    from claimcheck.reporting.junit import report_to_junit

    return report_to_junit(report, known=showing.why_known)


def _github(report: Report, showing: Showing) -> str:
    from claimcheck.reporting.github import report_to_github

    return report_to_github(report, root=showing.root, known=showing.why_known)


def _markdown(report: Report, showing: Showing) -> str:
    from claimcheck.reporting.markdown import report_to_markdown

    return report_to_markdown(report, known=showing.why_known)


def _jsonl(report: Report, showing: Showing) -> str:
    from claimcheck.reporting.jsonl import report_to_jsonl

    return report_to_jsonl(report, known=showing.why_known)


FORMATS: Final[Mapping[str, Format]] = {
    "text": Format(_text, (".txt",)),
    "json": Format(_json, (".json",)),
    "html": Format(_html, (".html", ".htm")),
    "sarif": Format(_sarif, (".sarif", ".sarif.json")),
    "junit": Format(_junit, (".xml",)),
    "github": Format(_github),
    "markdown": Format(_markdown, (".md",)),
    "jsonl": Format(_jsonl, (".jsonl",)),
}
"""The formats in the order in which they are offered."""
