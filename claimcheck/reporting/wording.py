"""The words that every format uses alike."""

from __future__ import annotations

import math

from claimcheck.baseline import Waiver
from claimcheck.models import Agreement, Conflict, FactStatus, Failure, Mention, Report

HOW_TO_WAIVE = (
    "Known and accepted? `claimcheck baseline PATH...` writes these ids to a file for --baseline."
)


def summarise(report: Report) -> str:
    """What the articles do, and how much was found, on one line.

    A report without claims never reads as agreement:

        5 articles disagree: 142 claims, 1 hard conflict, 0 soft conflicts, 7 agreements, 0 failures
        2 articles make no claims: 0 claims, …
        4 articles and 8 facts of record disagree: …
    """
    n_hard = sum(conflict.severity == "hard" for conflict in report.conflicts)
    counts = (
        count(len(report.claims), "claim"),
        count(n_hard, "hard conflict"),
        count(len(report.conflicts) - n_hard, "soft conflict"),
        count(len(report.agreements), "agreement"),
        count(len(report.failures), "failure"),
    )
    return f"{_who(report)} {_answer(report)}: {', '.join(counts)}"


def count(n: int, noun: str) -> str:
    """`n` with its noun in the number that fits: "1 claim", "2 claims", "1,200 claims"."""
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {noun}s"


def describe_possible(report: Report) -> str:
    """How many conflicts lie below the threshold, and how to list them; empty for none."""
    n = report.counts.get("possible_conflicts", len(report.possible))
    if not n or not report.possible:
        return ""
    lie, them = ("lies", "it") if n == 1 else ("lie", "them")
    return (
        f"{count(n, 'possible conflict')} {lie} below the threshold of {report.threshold:.2f}, "
        f"the surest at {_rounded_down(report.possible[0])}: a lower --min-confidence lists {them}"
    )


def surest_possible(report: Report, n: int = 3) -> list[str]:
    """The `n` surest conflicts below the threshold, one line each."""
    return [f"{_rounded_down(c)}  {c.message}" for c in report.possible[:n]]


def _rounded_down(conflict: Conflict) -> str:
    """A confidence that never reads as the threshold it is below."""
    return f"{math.floor(conflict.confidence * 100) / 100:.2f}"


def describe_set_aside(report: Report) -> str:
    """How many pairs each rule kept from being a conflict, most first; empty for none."""
    if not report.set_aside:
        return ""
    by_number = sorted(report.set_aside.items(), key=lambda item: (-item[1], item[0]))
    rules = ", ".join(f"{rule} {n:,}" for rule, n in by_number)
    return f"{count(sum(report.set_aside.values()), 'pair')} set aside by rule: {rules}"


def reasons(conflict: Conflict) -> tuple[str, ...]:
    """Why it is a conflict, one sentence each; never empty."""
    against = (f"contradicts the fact of record {fact!r}" for fact in conflict.against)
    return (*(conflict.reasons or (conflict.message,)), *against)


def describe_waiver(waiver: Waiver, *, until: str = "until") -> str:
    """Until when a conflict is accepted, by whom and why, as far as the waiver says."""
    parts = (
        f"{until} {waiver.expires}" if waiver.expires else "without end",
        f"owner {waiver.owner}" if waiver.owner else "no owner",
        f"reason: {waiver.reason}" if waiver.reason else "no reason given",
    )
    return ", ".join(parts)


def describe_stale(waiver: Waiver) -> str:
    """That a waiver is of no conflict any more, on one line."""
    about = f" ({waiver.fact})" if waiver.fact else ""
    return f"stale waiver, there is no such conflict any more: {waiver.id}{about}"


def sources(agreement: Agreement) -> str:
    """Ids of the articles that agree, each once, in the order of the mentions."""
    return ", ".join(dict.fromkeys(mention.article_id for mention in agreement.mentions))


def place_of(mention: Mention) -> str:
    """Where the mention stands: `file:line:column`, or article and offsets when it has no file."""
    if mention.place is not None:
        return str(mention.place)
    return f"{mention.article_id}:{mention.start_char}-{mention.end_char}"


def describe_failure(failure: Failure) -> str:
    """What failed and why, on one line, as the failure says it."""
    is_named = not failure.subject or failure.message.startswith(failure.subject)
    place = "" if is_named else f"{failure.subject}: "
    return f"{place}{failure.message} ({failure.type})"


def too_little(report: Report, min_claims: int | None = None) -> str:
    """What is missing to speak of agreement: claims, or another article; empty for nothing.

    Args:
        report: What was found.
        min_claims: How many claims are needed, 0 for a check that needs nothing; as in the
            report's settings without.
    """
    needed = report.settings.get("min_claims", 0) if min_claims is None else min_claims
    if not isinstance(needed, int) or needed == 0:
        return ""
    if len(report.claims) < needed:
        found = count(len(report.claims), "claim")
        articles = count(len(report.articles), "article")
        return f"{found} found in {articles}, at least {needed:,} needed"
    return "1 article, and nothing to compare it with" if len(report.articles) == 1 else ""


def describe_facts(report: Report) -> list[str]:
    """What became of the facts of record, one line for each that no article confirms.

    Those that articles confirm are counted on a last line; none without facts of record.
    """
    lines = [
        f"{fact.id}: {FATES[fact.status]}: {fact.statement}"
        for fact in report.facts
        if fact.status != "confirmed"
    ]
    n_confirmed = sum(fact.status == "confirmed" for fact in report.facts)
    if n_confirmed:
        lines.append(f"{count(n_confirmed, 'fact')} confirmed")
    return lines


FATES: dict[FactStatus, str] = {
    "contradicted": "contradicted by an article",
    "unmentioned": "no article mentions it",
    "not_in_force": "holds for none of the articles",
    "unchecked": "holds no value of the kinds that are checked",
    "confirmed": "confirmed",
}
"""What became of a fact of record, in words."""


def _who(report: Report) -> str:
    n_facts = sum(fact.is_statement for fact in report.facts)
    articles = count(len(report.articles) - n_facts, "article")
    of_record = "1 fact of record" if n_facts == 1 else f"{n_facts:,} facts of record"
    return f"{articles} and {of_record}" if n_facts else articles


def _answer(report: Report) -> str:
    one = len(report.articles) == 1
    if any(conflict.severity == "hard" for conflict in report.conflicts):
        return "disagrees with itself" if one else "disagree"
    if report.conflicts:
        return "may disagree with itself" if one else "may disagree"
    if report.agreements:
        return "agrees with itself" if one else "agree"
    if report.claims:
        return "stands alone" if one else "share no fact"
    return "makes no claims" if one else "make no claims"
