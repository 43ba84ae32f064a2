"""The report as a page of its own."""

from __future__ import annotations

import json

from claimcheck.models import Report
from claimcheck.reporting.html.facts import show_conflict, surroundings_of
from claimcheck.reporting.html.rendering import asset, csp_hash, render
from claimcheck.reporting.html.table import facts_by_source
from claimcheck.reporting.html.texts import show_texts
from claimcheck.reporting.wording import (
    describe_failure,
    describe_possible,
    describe_set_aside,
    summarise,
)

_OPEN_ARTICLES = 12
"""Up to this many articles are unfolded from the start."""


def report_to_html(report: Report) -> str:
    """The report as one self-contained HTML page, ending in a newline.

    First the answer, then each conflict with all its sentences, the facts of record, the table of
    facts by source, and the articles with their claims marked. It is read without a script; the
    script in it sorts and filters the table. It fetches nothing, and forbids itself to.
    """
    known = surroundings_of(report)
    style = asset("parts.css") + asset("page.css")
    script = asset("page.js")
    answer, _, counted = summarise(report).partition(": ")
    articles, recorded = show_texts(report, known)
    return render(
        "page.html.j2",
        report=report,
        answer=answer,
        counted=counted,
        style=style,
        script=script,
        policy=_policy(style, script),
        n_hard=sum(conflict.severity == "hard" for conflict in report.conflicts),
        failures=[describe_failure(failure) for failure in report.failures],
        conflicts=[show_conflict(conflict, known) for conflict in report.conflicts],
        recorded=recorded,
        table=facts_by_source(report, known),
        articles=articles,
        are_open=len(articles) <= _OPEN_ARTICLES,
        possible=describe_possible(report),
        set_aside=describe_set_aside(report),
        settings=[(name, json.dumps(value)) for name, value in sorted(report.settings.items())],
    )


def _policy(style: str, script: str) -> str:
    # Pictures carry a style attribute of their own; nothing else that is not named here works.
    return (
        f"default-src 'none'; style-src {csp_hash(style)}; style-src-attr 'unsafe-inline'; "
        f"script-src {csp_hash(script)}; base-uri 'none'; form-action 'none'"
    )
