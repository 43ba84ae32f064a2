"""Conflicts that are known and accepted: waivers, and what a report comes to under them.

A waiver names a conflict by its id, a fingerprint of values and of who states them: it holds while
lines move and neighbouring words change, and ends with the first changed value.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pydantic import Field

from claimcheck.models import Conflict, Kind, Report, Side
from claimcheck.models.base import Record


class Waiver(Record):
    """One conflict that is known and accepted.

    Attributes:
        id: The id of the conflict; the only field that says which one it is.
        kind: Its kind. A check of other kinds says nothing about it; None is of any kind.
        fact: What it is about, for those who read the file.
        sides: What is stated where ("600: docs/limits.md"), for those who read the file.
        reason: Why it is accepted.
        owner: Who answers for it.
        expires: The last day on which it holds; None for no end.
    """

    id: str = Field(min_length=1)
    kind: Kind | None = None
    fact: str = ""
    sides: tuple[str, ...] = ()
    reason: str = ""
    owner: str = ""
    expires: date | None = Field(default=None, strict=True)  # no guess at numbers and texts

    def holds_on(self, today: date) -> bool:
        """Whether it has not expired."""
        return self.expires is None or today <= self.expires


class Baseline(Record):
    """The waivers of a project, each of another conflict.

    >>> Baseline(waivers=(Waiver(id="conflict-65ba9a3d0d6c", owner="Ann"),)).waivers[0].owner
    'Ann'

    Attributes:
        waivers: In the order of the file.
    """

    waivers: tuple[Waiver, ...] = ()


class Waived(NamedTuple):
    """A conflict and the waiver that names it."""

    conflict: Conflict
    waiver: Waiver


class Matched(NamedTuple):
    """The conflicts of a report under a baseline; each is in one of the first three.

    Attributes:
        new: Those that no waiver names.
        known: Those whose waiver holds.
        expired: Those whose waiver has expired.
        stale: Waivers of no conflict of the report. One whose conflict is now only a possible one,
            or of a kind that was not checked, is not stale; nor is any where an input could not
            be read.
    """

    new: tuple[Conflict, ...]
    known: tuple[Waived, ...]
    expired: tuple[Waived, ...]
    stale: tuple[Waiver, ...]


class Updated(NamedTuple):
    """A baseline brought up to date, and what that changed."""

    baseline: Baseline
    added: tuple[Waiver, ...]
    dropped: tuple[Waiver, ...]


def apply_baseline(report: Report, baseline: Baseline, today: date) -> Matched:
    """The conflicts of `report` by what `baseline` says of them, in the report's order.

    Args:
        report: What was found.
        baseline: What is accepted.
        today: The day on which a waiver must hold; its last day is `Waiver.expires`.
    """
    by_id = {waiver.id: waiver for waiver in baseline.waivers}
    found = [Waived(c, by_id[c.id]) for c in report.conflicts if c.id in by_id]
    return Matched(
        new=tuple(c for c in report.conflicts if c.id not in by_id),
        known=tuple(w for w in found if w.waiver.holds_on(today)),
        expired=tuple(w for w in found if not w.waiver.holds_on(today)),
        stale=_stale(report, baseline),
    )


def update_baseline(
    report: Report,
    baseline: Baseline,
    conflicts: Iterable[Conflict],
    *,
    reason: str = "",
    owner: str = "",
    expires: date | None = None,
    drop_stale: bool = True,
) -> Updated:
    """The baseline with waivers of `conflicts` added, and without the stale ones.

    Waivers that it has keep their reason, owner and expiry, expired or not; what they tell of their
    conflict is brought up to date.

    Args:
        report: What was found.
        baseline: What was accepted before.
        conflicts: Those of the report that must have a waiver.
        reason: Why new ones are accepted.
        owner: Who answers for them.
        expires: The last day of the new waivers.
        drop_stale: Whether stale waivers go; not if the check was incomplete.
    """
    known = {waiver.id for waiver in baseline.waivers}
    dropped = _stale(report, baseline) if drop_stale else ()
    found = {conflict.id: conflict for conflict in (*report.conflicts, *report.possible)}
    kept = [
        _describe(waiver, found[waiver.id]) if waiver.id in found else waiver
        for waiver in baseline.waivers
        if waiver not in dropped
    ]
    added = [
        _describe(Waiver(id=c.id, reason=reason, owner=owner, expires=expires), c)
        for c in conflicts
        if c.id not in known
    ]
    return Updated(Baseline(waivers=_in_order([*kept, *added])), _in_order(added), dropped)


def _stale(report: Report, baseline: Baseline) -> tuple[Waiver, ...]:
    if report.failures:
        return ()
    seen = {conflict.id for conflict in (*report.conflicts, *report.possible)}
    kinds = report.settings.get("kinds")
    return tuple(
        waiver
        for waiver in baseline.waivers
        if waiver.id not in seen
        and not (isinstance(kinds, list) and waiver.kind and waiver.kind not in kinds)
    )


def _describe(waiver: Waiver, conflict: Conflict) -> Waiver:
    """The waiver with what its readers are told of the conflict."""
    sides = tuple(f"{side.value}: {_where(side)}" for side in conflict.sides)
    told = {"kind": conflict.kind, "fact": conflict.fact, "sides": sides}
    return waiver.model_copy(update=told)


def _where(side: Side) -> str:
    """The files that state it, without their lines, which move."""
    files = (m.place.file if m.place else m.article_id for m in side.mentions)
    return ", ".join(dict.fromkeys(files))


def _in_order(waivers: Iterable[Waiver]) -> tuple[Waiver, ...]:
    """In an order that other waivers do not change, so that a changed file shows what changed."""
    return tuple(sorted(waivers, key=lambda w: (w.kind or "", w.fact, w.id)))
