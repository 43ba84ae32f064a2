"""An id → the fact or claim of a report that it means."""

from __future__ import annotations

from claimcheck.errors import ReadingError
from claimcheck.fingerprints import mentions_of
from claimcheck.models import Agreement, Claim, Conflict, Report
from claimcheck.nearest import nearest

_MOST_NAMED = 5

Found = Conflict | Agreement | Claim


def look_up(report: Report, name: str) -> Found:
    """The conflict, possible conflict, agreement or claim of that id, or whose id begins so.

    A whole id wins over longer ones that begin with it.

    Raises:
        ReadingError: There is none, or there are several.
    """
    known = {found.id: found for found in (*report.claims, *facts_of(report))}
    if name in known:
        return known[name]
    meant = sorted(known_id for known_id in known if name and known_id.startswith(name))
    if len(meant) == 1:
        return known[meant[0]]
    if meant:
        raise ReadingError(f"{name!r} begins {len(meant)} ids: {_some(meant)}")
    near = nearest(name, known, n=_MOST_NAMED)
    hint = f"; the nearest are {_some(near)}" if near else _kinds_of_ids(report)
    raise ReadingError(f"the report has no fact or claim {name!r}{hint}")


def facts_of(report: Report) -> tuple[Conflict | Agreement, ...]:
    """All conflicts and agreements of a report: listed, possible and disputed."""
    return (*report.conflicts, *report.possible, *report.agreements, *report.disputed)


def facts_with(report: Report, claim: Claim) -> list[Conflict | Agreement]:
    """The facts that a claim states."""
    return [
        fact
        for fact in facts_of(report)
        if any(mention.claim_id == claim.id for mention in mentions_of(fact))
    ]


def _some(ids: list[str]) -> str:
    more = len(ids) - _MOST_NAMED
    return ", ".join(map(repr, ids[:_MOST_NAMED])) + (f" and {more:,} more" if more > 0 else "")


def _kinds_of_ids(report: Report) -> str:
    """What ids look like, by the first of each sort."""
    firsts = [found[0].id for found in (facts_of(report), report.claims) if found]
    return f"; ids look like {_some(firsts)}" if firsts else "; it has none at all"
