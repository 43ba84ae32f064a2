"""The report as a page of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable

from claimcheck.baseline import Waived
from claimcheck.models import Report
from claimcheck.reporting.html.facts import (
    ShownFact,
    Surroundings,
    show_conflict,
    surroundings_of,
)
from claimcheck.reporting.html.rendering import asset, csp_hash, render
from claimcheck.reporting.html.table import facts_by_source
from claimcheck.reporting.html.texts import show_texts
from claimcheck.reporting.wording import (
    describe_failure,
    describe_possible,
    describe_set_aside,
    describe_waiver,
    summarise,
)

_OPEN_ARTICLES = 12
"""Up to this many articles are unfolded from the start."""


def report_to_html(
    report: Report, *, known: Iterable[Waived] = (), expired: Iterable[Waived] = ()
) -> str:
    """The report as one self-contained HTML page, ending in a newline.

    First the answer, then each conflict with all its sentences, the facts of record, the table of
    facts by source, and the articles with their claims marked. It is read without a script; the
    script in it sorts and filters the table. It fetches nothing, and forbids itself to.

    Args:
        report: What to show.
        known: Conflicts with a waiver that holds, folded after the others.
        expired: Conflicts whose waiver has expired; it is told with them.
    """
    surroundings = surroundings_of(report)
    style = asset("parts.css") + asset("page.css")
    script = asset("page.js")
    answer, _, counted = summarise(report).partition(": ")
    shown = _conflicts(report, surroundings, known, expired)
    articles, recorded = show_texts(report, surroundings)
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
        conflicts=shown[False],
        known=shown[True],
        recorded=recorded,
        table=facts_by_source(report, surroundings),
        articles=articles,
        are_open=len(articles) <= _OPEN_ARTICLES,
        possible=describe_possible(report),
        set_aside=describe_set_aside(report),
        settings=[(name, json.dumps(value)) for name, value in sorted(report.settings.items())],
    )


def _conflicts(
    report: Report, surroundings: Surroundings, known: Iterable[Waived], expired: Iterable[Waived]
) -> dict[bool, list[ShownFact]]:
    """The conflicts, apart by whether a waiver holds for them."""
    waivers = {item.conflict.id: describe_waiver(item.waiver) for item in known}
    are_known = set(waivers)
    for item in expired:
        waivers[item.conflict.id] = describe_waiver(item.waiver, until="expired on")
    shown: dict[bool, list[ShownFact]] = {False: [], True: []}
    for conflict in report.conflicts:
        waiver = waivers.get(conflict.id, "")
        fact = show_conflict(conflict, surroundings, waiver=waiver)
        shown[conflict.id in are_known].append(fact)
    return shown


def _policy(style: str, script: str) -> str:
    # Pictures carry a style attribute of their own; nothing else that is not named here works.
    return (
        f"default-src 'none'; style-src {csp_hash(style)}; style-src-attr 'unsafe-inline'; "
        f"script-src {csp_hash(script)}; base-uri 'none'; form-action 'none'"
    )
