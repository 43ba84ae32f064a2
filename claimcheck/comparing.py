"""Two reports → what is new, gone and changed.

A conflict whose values changed has another id. It is known again by what stayed: a quote of one
article, or a value of one article in much the same sentence.
"""

from __future__ import annotations

import re
from collections import ChainMap, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeVar

from claimcheck.fingerprints import mentions_of
from claimcheck.models import (
    Agreement,
    ChangedPart,
    Conflict,
    ConflictChange,
    Mention,
    Report,
    ReportDiff,
    Turn,
)

_Fact = TypeVar("_Fact", Conflict, Agreement)
_Other = TypeVar("_Other", Conflict, Agreement)

_SAME_SENTENCE = 0.5
"""Least share of common words that makes two sentences the same one reworded."""


def diff_reports(old: Report, new: Report) -> ReportDiff:
    """What is new, gone and changed from `old` to `new`, each in the order of its report.

    Possible conflicts count only where the other report lists them. Claims, dismissed pairs and
    agreements that no conflict is about are not compared.
    """
    before, after = _by_id(old), _by_id(new)
    was_listed, is_listed = ({c.id for c in report.conflicts} for report in (old, new))
    gone = [c for c in old.conflicts if c.id not in after]
    fresh = [c for c in new.conflicts if c.id not in before]
    kept = [(before[c.id], c) for c in after.values() if c.id in before]
    renamed = list(_pairs(gone, fresh))
    place = {fact_id: at for at, fact_id in enumerate(after)}
    changed, n_same = [], 0
    for one, other in sorted([*kept, *renamed], key=lambda pair: place[pair[1].id]):
        listed = one.id in was_listed, other.id in is_listed
        if not any(listed):
            continue
        if parts := _changed_parts(one, other, listed):
            changed.append(
                ConflictChange(
                    parts=parts, old=one, new=other, was_listed=listed[0], is_listed=listed[1]
                )
            )
        else:
            n_same += 1
    paired_old, paired_new = {a.id for a, _ in renamed}, {b.id for _, b in renamed}
    gone = [c for c in gone if c.id not in paired_old]
    fresh = [c for c in fresh if c.id not in paired_new]
    risen = [change.new for change in changed if change.is_listed and not change.was_listed]
    return ReportDiff(
        new=tuple(fresh),
        gone=tuple(gone),
        changed=tuple(changed),
        n_same=n_same,
        no_longer_agreed=_turns(_only_in(old, new), [*fresh, *risen]),
        now_agreed=_turns(_only_in(new, old), gone),
        articles_added=_articles_only_in(new, old),
        articles_removed=_articles_only_in(old, new),
        settings=_other_settings(old, new),
    )


def new_failures(
    diff: ReportDiff, fail_on: Literal["hard", "soft", "never"]
) -> tuple[Conflict, ...]:
    """The conflicts that `fail_on` counts and did not count before: new, graver, or now listed."""
    was_counted = {
        change.new.id: change.was_listed and _counts(change.old, fail_on) for change in diff.changed
    }
    listed = [*diff.new, *(change.new for change in diff.changed if change.is_listed)]
    return tuple(
        conflict
        for conflict in listed
        if _counts(conflict, fail_on) and not was_counted.get(conflict.id, False)
    )


def _counts(conflict: Conflict, fail_on: Literal["hard", "soft", "never"]) -> bool:
    return fail_on == "soft" or conflict.severity == fail_on


def _by_id(report: Report) -> dict[str, Conflict]:
    return {conflict.id: conflict for conflict in (*report.conflicts, *report.possible)}


def _changed_parts(
    old: Conflict, new: Conflict, listed: tuple[bool, bool]
) -> tuple[ChangedPart, ...]:
    is_other_value = _values(old) != _values(new)
    stated = _articles if is_other_value else _quotes  # another value has other words
    is_changed: dict[ChangedPart, bool] = {
        "value": is_other_value,
        "severity": old.severity != new.severity,
        "confidence": f"{old.confidence:.2f}" != f"{new.confidence:.2f}",
        "listed": listed[0] != listed[1],
        "places": stated(old) != stated(new),
        "facts of record": set(old.against) != set(new.against),
    }
    return tuple(part for part, is_so in is_changed.items() if is_so)


def _values(conflict: Conflict) -> list[str]:
    return sorted(side.value for side in conflict.sides)


def _articles(conflict: Conflict) -> list[tuple[str, str]]:
    return sorted({(mention.article_id, "") for mention in mentions_of(conflict)})


def _quotes(conflict: Conflict) -> list[tuple[str, str]]:
    """Who says it, and in which words; not at which offset, which any edit above it moves."""
    return sorted((mention.article_id, mention.quote) for mention in mentions_of(conflict))


def _pairs(old: Sequence[_Fact], new: Sequence[_Other]) -> Iterator[tuple[_Fact, _Other]]:
    """Facts that are evidently the same, each in one pair, those with most in common first."""
    by_article: dict[tuple[str, str], dict[str, _Other]] = defaultdict(dict)
    for fact in new:
        for mention in mentions_of(fact):
            by_article[fact.kind, mention.article_id][fact.id] = fact
    alike = []
    for a in old:
        near = [by_article[a.kind, mention.article_id] for mention in mentions_of(a)]
        alike += [(_n_common(a, b), a.id, b.id, a, b) for b in dict(ChainMap(*near)).values()]
    seen: set[str] = set()
    for n_common, old_id, new_id, a, b in sorted(alike, key=lambda row: (-row[0], *row[1:3])):
        if n_common and not {f"old {old_id}", f"new {new_id}"} & seen:
            seen |= {f"old {old_id}", f"new {new_id}"}
            yield a, b


def _n_common(a: Conflict | Agreement, b: Conflict | Agreement) -> int:
    """How many mentions of one fact are mentions of the other, by their words."""
    return sum(
        any(_is_same(mention, value, *other) for other in _statements(b))
        for mention, value in _statements(a)
    )


def _statements(fact: Conflict | Agreement) -> Iterator[tuple[Mention, str]]:
    if isinstance(fact, Agreement):
        yield from ((mention, fact.value) for mention in fact.mentions)
    else:
        yield from ((mention, side.value) for side in fact.sides for mention in side.mentions)


def _is_same(a: Mention, value_a: str, b: Mention, value_b: str) -> bool:
    if a.article_id != b.article_id:
        return False
    if a.quote == b.quote:
        return True
    return value_a == value_b and _common_words(a.context, b.context) >= _SAME_SENTENCE


def _common_words(a: str, b: str) -> float:
    one, other = (set(re.findall(r"\w+", text.casefold())) for text in (a, b))
    return len(one & other) / max(len(one | other), 1)


def _only_in(report: Report, other: Report) -> list[Agreement]:
    known = {agreement.id for agreement in other.agreements}
    return [agreement for agreement in report.agreements if agreement.id not in known]


def _turns(agreements: Sequence[Agreement], conflicts: Sequence[Conflict]) -> tuple[Turn, ...]:
    pairs = sorted(_pairs(agreements, conflicts), key=lambda pair: agreements.index(pair[0]))
    return tuple(Turn(agreement=fact, conflict_id=conflict.id) for fact, conflict in pairs)


def _articles_only_in(report: Report, other: Report) -> tuple[str, ...]:
    return tuple(sorted({a.id for a in report.articles} - {a.id for a in other.articles}))


def _other_settings(old: Report, new: Report) -> tuple[str, ...]:
    one, other = (
        {"version": r.claimcheck, "threshold": r.threshold, **r.settings} for r in (old, new)
    )
    names: Iterable[str] = dict.fromkeys([*one, *other])
    return tuple(
        f"{name}: {_shown(one.get(name))} → {_shown(other.get(name))}"
        for name in names
        if one.get(name) != other.get(name)
    )


def _shown(value: object) -> str:
    return "none" if value is None else str(value)
