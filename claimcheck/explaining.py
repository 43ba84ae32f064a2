"""What became of two claims, from the records of a report alone."""

from __future__ import annotations

from claimcheck.matching import block_of
from claimcheck.models import Agreement, Claim, Conflict, Explanation, Report, Side, Status
from claimcheck.scoring.comparators import format_value
from claimcheck.scoring.gates import gate
from claimcheck.scoring.limits import compare_claims


def explain_by_report(
    report: Report, claim_a: Claim | str, claim_b: Claim | str, *, probability: float | None = None
) -> Explanation:
    """What became of two claims; see `Report.explain`.

    Args:
        report: The report that holds both.
        claim_a: A claim, or its id.
        claim_b: Another one.
        probability: That both speak of one fact, where somebody weighed it.

    Raises:
        ValueError: The report has no such claim, or the two are one.
    """
    a, b = (_claim(report, claim) for claim in (claim_a, claim_b))
    if a.id == b.id:
        raise ValueError(f"one claim, not two: {a.id!r}")
    found = (
        _in_a_conflict(report, a, b)
        or _in_an_agreement(report, a, b)
        or _never_compared(a, b)
        or _by_rule(a, b)
        or _left_out(report, a, b, probability)
    )
    return found.model_copy(update={"probability": probability})


def _claim(report: Report, claim: Claim | str) -> Claim:
    wanted = claim if isinstance(claim, str) else claim.id
    for known in report.claims:
        if known.id == wanted:
            return known
    raise ValueError(f"the report has no claim {wanted!r}")


def _explanation(
    a: Claim, b: Claim, status: Status, *reasons: str, rule: str = "", fact_id: str | None = None
) -> Explanation:
    return Explanation(
        claim_a=a.id, claim_b=b.id, status=status, reasons=reasons, rule=rule, fact_id=fact_id
    )


def _in_a_conflict(report: Report, a: Claim, b: Claim) -> Explanation | None:
    found = _conflict_of(report, a)
    if found is None or found is not _conflict_of(report, b):
        return None
    sides = [side for claim in (a, b) for side in found.sides if _states(side, claim)]
    comparison = compare_claims(a, b)
    if sides[0] is sides[1]:
        why = f"both are on the side of {sides[0].value} in {found.id}"
        return _explanation(a, b, "one_side", why, comparison.detail, fact_id=found.id)
    is_sure = found.confidence >= report.threshold
    bar = f"{'at least' if is_sure else 'below'} the threshold of {report.threshold:.2f}"
    return _explanation(
        a,
        b,
        "conflict" if is_sure else "possible_conflict",
        f"they are two sides of the {'' if is_sure else 'possible '}{found.severity} conflict "
        f"{found.id}, "
        f"whose confidence of {found.confidence:.2f} is {bar}",
        comparison.detail,
        rule=comparison.reason,
        fact_id=found.id,
    )


def _in_an_agreement(report: Report, a: Claim, b: Claim) -> Explanation | None:
    found = _agreement_of(report, a)
    if found is None or found is not _agreement_of(report, b):
        return None
    comparison = compare_claims(a, b)
    why = f"both state the agreement {found.id}: {found.value}"
    reasons = (why, comparison.detail)
    return _explanation(a, b, "agreement", *reasons, rule=comparison.reason, fact_id=found.id)


def _never_compared(a: Claim, b: Claim) -> Explanation | None:
    if a.article_id == b.article_id:
        return _explanation(
            a,
            b,
            "same_article",
            f"both are of {a.article_id}: an article is not held against itself",
        )
    if block_of(a) == block_of(b):
        return None
    one, other = (block_of(claim).replace("_", " ") for claim in (a, b))
    return _explanation(
        a, b, "other_kind", f"{one} and {other} are never compared", rule="other_kind"
    )


def _by_rule(a: Claim, b: Claim) -> Explanation | None:
    """Why the values are in no conflict, whatever they are values of."""
    comparison = compare_claims(a, b)
    if comparison.outcome == "agree" and a.polarity == b.polarity:
        return _explanation(a, b, "values_agree", comparison.detail, rule=comparison.reason)
    comparison = gate(a, b) or comparison
    if comparison.outcome == "disagree":
        return None
    return _explanation(a, b, "not_comparable", comparison.detail, rule=comparison.reason)


def _left_out(report: Report, a: Claim, b: Claim, probability: float | None) -> Explanation:
    """Why two values that differ are in no conflict."""
    comparison = compare_claims(a, b)
    equal = _equal_elsewhere(report, a, b) + _equal_elsewhere(report, b, a)
    elsewhere = _in_dispute(report, a) + _in_dispute(report, b)
    status: Status = "unlikely"
    if probability is None:
        status = "equal_elsewhere" if equal else "in_another_conflict" if elsewhere else status
        likely = "not likely enough to speak of one fact, or never candidates"
    elif probability < report.threshold:
        likely = (
            f"not likely enough to speak of one fact for the threshold of {report.threshold:.2f}"
        )
    else:
        status = "in_another_conflict"
        likely = "likely to speak of one fact, but less so than with others"
    why = f"their values differ, and they are {likely}"
    return _explanation(
        a, b, status, why, comparison.detail, *equal, *elsewhere, rule=comparison.reason
    )


def _equal_elsewhere(report: Report, claim: Claim, other: Claim) -> list[str]:
    """Where the other article states the same as a claim."""
    found = _agreement_of(report, claim)
    partners = [m for m in found.mentions if m.article_id == other.article_id] if found else []
    return [f"{_shown(claim)} is stated in {m.article_id}, too: “{m.quote}”" for m in partners[:1]]


def _in_dispute(report: Report, claim: Claim) -> list[str]:
    found = _conflict_of(report, claim)
    return [f"{_shown(claim)} is in dispute with others in {found.id}"] if found else []


def _shown(claim: Claim) -> str:
    return f"{format_value(claim.value)} ({claim.article_id})"


def _conflict_of(report: Report, claim: Claim) -> Conflict | None:
    for conflict in (*report.conflicts, *report.possible):
        if any(_states(side, claim) for side in conflict.sides):
            return conflict
    return None


def _agreement_of(report: Report, claim: Claim) -> Agreement | None:
    for agreement in (*report.agreements, *report.disputed):
        if _states(agreement, claim):
            return agreement
    return None


def _states(fact: Side | Agreement, claim: Claim) -> bool:
    return any(mention.claim_id == claim.id for mention in fact.mentions)
