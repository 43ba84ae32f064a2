"""How a claim is held: asserted, planned, demanded, possible or denied; quoted or not."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.extraction.holding.polarity import is_of_denial
from claimcheck.extraction.text.views import SIMPLE_VERBS, SentenceView, is_participle
from claimcheck.models import Modality
from claimcheck.tables import load_table

_WORDS = load_table("words")
_MODALITIES: dict[str, Modality] = {
    word: name
    for name in ("planned", "demanded", "possible", "denied")
    for word in _WORDS[f"modal_{name}"]
}
_BY_STRENGTH: tuple[Modality, ...] = ("denied", "possible", "demanded", "planned")
_AUXILIARIES = frozenset(_WORDS["auxiliaries"])
_ADJECTIVES = frozenset(
    {"alleged", "possible", "potential", "potentially", "suspected", "proposed"}
)
_ADVERBS = frozenset(
    {"allegedly", "reportedly", "apparently", "purportedly", "possibly", "perhaps"}
)
_NEEDING_TO = frozenset({"plan", "plans", "proposal", "demand"})
_TENSED = SIMPLE_VERBS | frozenset(_WORDS["say"])
_DETERMINERS = frozenset(_WORDS["definite"]) | {"a", "an"}
_STOPS = frozenset(_WORDS["pronouns"]) | {
    "that",
    "which",
    "who",
    "because",
    "but",
    "when",
    "as",
    ",",
}
"""Words that no modal verb behind them reaches across."""


_ADJECTIVE_REACH = 4
"""Words between "alleged" and what it is said of."""


def modality_of(view: SentenceView, start: int) -> Modality:
    """How the clause around a position holds what it says.

    A word of possibility, plan or demand governs a position when no other verb with a tense
    stands between.
    """
    if view.vocabulary.isdisjoint(_MODALITIES):
        return "asserted"
    first, last = view.clause_at(start)
    at = view.index_at(start)
    cues = [i for i in range(first, last) if view.lowers[i] in _MODALITIES and _is_modal(view, i)]
    for part in ([i for i in cues if i < at], [i for i in cues if i > at]):
        found = {_modality(view, i) for i in part if _governs(view, i, at)}
        if found:
            return next(name for name in _BY_STRENGTH if name in found)
    return "asserted"


def _modality(view: SentenceView, i: int) -> Modality:
    """The modality that a word shows; what "would have" happened did not."""
    is_unreal = view.lowers[i + 1 : i + 2] == ["have"] and view.lowers[i + 2 : i + 3] != ["to"]
    return "possible" if is_unreal else _MODALITIES[view.lowers[i]]


def _is_modal(view: SentenceView, i: int) -> bool:
    """Whether a word is no name ("May"), noun ("a plan for"), cause ("due to the storm")."""
    word, before = view.lowers[i], view.lowers[i - 1] if i else ""
    if before == "as" or (i and view.words[i][0].isupper()) or view.words[i] == "May":
        return False
    if word == "likely" and before in ("more", "less"):
        return False
    follower = view.lowers[i + 1 : i + 3]
    if word in _NEEDING_TO and follower[:1] != ["to"]:
        return False
    if word == "due" and follower[:1] == ["to"]:
        return before in _AUXILIARIES and not _DETERMINERS.issuperset(follower[1:])
    return True


def _governs(view: SentenceView, cue: int, at: int) -> bool:
    """Whether no verb but those that the cue itself carries stands between it and a place."""
    if view.lowers[cue] in _ADJECTIVES and not -_ADJECTIVE_REACH <= cue - at < _ADJECTIVE_REACH:
        return False
    if _MODALITIES[view.lowers[cue]] == "denied" and is_of_denial(view, cue, at):
        return False
    if at < cue:
        between = view.lowers[at:cue]
        return _STOPS.isdisjoint(between) and not any(map(_is_verb, between))
    if view.lowers[cue] in _ADVERBS and "," in view.lowers[cue:at]:
        return False
    i = cue + 1
    while i < at and (view.lowers[i] in _AUXILIARIES or is_participle(view.lowers[i])):
        i += 1
    if view.lowers[i - 1] in ("have", "be", "been"):
        i += 1  # "would have lost"
    return not any(map(_is_verb, view.lowers[i:at]))


def _is_verb(word: str) -> bool:
    return (word in _TENSED and word not in _AUXILIARIES) or word in ("was", "were", "is")


def is_quoted(view: SentenceView, start: int) -> bool:
    """Whether a position stands inside quotation marks."""
    ranges = view.quoted_ranges
    at = bisect_right(ranges, (start, len(view.text))) - 1
    return at >= 0 and ranges[at][0] <= start <= ranges[at][1]
