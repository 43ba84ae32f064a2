"""Kinds of conflicts as rules of SARIF: what a code scanner tells about each."""

from __future__ import annotations

from typing import Any, Final, get_args

from claimcheck.models import Kind

_SUBJECTS: Final[dict[Kind, tuple[str, str]]] = {
    "quantity": ("amounts", "counts, lengths, masses and other amounts with a unit or a noun"),
    "money": ("sums of money", "amounts of one currency"),
    "percent": ("percentages", "percentages and percentage points"),
    "clock_time": (
        "times of day",
        "times on the clock, compared in UTC where their zones are known",
    ),
    "date": ("dates", "days, weeks, months and years"),
    "duration": ("durations", "lengths of time"),
    "ordinal": ("ranks", "ranks such as first and second"),
    "score": ("results", "results of games and votes"),
    "entity": ("names", "who did something, who holds an office, what bears a name"),
    "location": ("places", "where something happened"),
    "role": ("offices", "the office that a person holds or held"),
    "polarity": ("statements", "what one says to be so and the other denies"),
    "status": ("outcomes", "outcomes of which only one can be, such as acquitted and convicted"),
    "statement": ("statements", "statements without a typed value"),
}

_HELP = (
    "Claims of this kind: {subject}.\n\n"
    "An error is a hard conflict: both cannot be true as stated. A warning is a soft one: the "
    "words are vague, or a charitable reading exists. The rank of a result is the estimated "
    "probability, in percent, that both texts speak of one fact.\n\n"
    "The report does not know which side is right. Look up the fact and correct the other place."
)

RULE_INDEX: Final[dict[str, int]] = {kind: index for index, kind in enumerate(get_args(Kind))}
"""Where the rule of a kind stands in `rules()`."""


def rule_id(kind: Kind) -> str:
    """The id of the rule of that kind.

    >>> rule_id("clock_time")
    'claimcheck/clock_time'
    """
    return f"claimcheck/{kind}"


def rules() -> list[dict[str, Any]]:
    """A SARIF reportingDescriptor per kind, in the order of `RULE_INDEX`."""
    return [_rule(kind) for kind in get_args(Kind)]


def _rule(kind: Kind) -> dict[str, Any]:
    plural, subject = _SUBJECTS[kind]
    return {
        "id": rule_id(kind),
        "name": f"Different{kind.title().replace('_', '')}",
        "shortDescription": {"text": f"Texts state different {plural}."},
        "fullDescription": {
            "text": f"Two or more texts speak of one fact and state different {plural} for it."
        },
        "help": {"text": _HELP.format(subject=subject)},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["consistency"]},
    }
