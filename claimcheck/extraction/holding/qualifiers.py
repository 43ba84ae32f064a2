"""What narrows a value: state, part or whole, stage, year and round, as its own clause tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extraction.holding.wholes import wholes_of
from claimcheck.extraction.numbers.ordinal_words import TRIGGERS, ordinal_at
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Qualifier, Slot
from claimcheck.tables import load_table

_TABLE = load_table("qualifiers")
_DEGREES = frozenset(_TABLE["degrees"])
_ROUNDS = frozenset(_TABLE["rounds"])
_CONTESTS: dict[str, str] = _TABLE["contests"]
_STATES = {word: state for state, words in _TABLE["states"].items() for word in words}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NO_STATE = frozenset({"party", "parties"})
"""Behind "injured": those who are wronged, not hurt."""

_BY_HOUR = re.compile(
    r"\b(?:at|by|as\sof)\s"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\d{1,2}[:.]\d\d|\d{4}\s(?:GMT|UTC))",
    re.I,
)
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_SETS = re.compile(rf"{_SCORE.pattern}(?:(?:,? and |, ){_SCORE.pattern})+")
_CONTINUED = frozenset({"when", "which", "who", "where"})
"""Words that open a clause whose year stands in the one before."""

_NO_YEAR = frozenset(
    {"since", "until", "till", "by", "at", "from", "to", "through", "and", "between", "no", "gmt"}
    | {"$", "£", "€", "–", "-"}
)
"""Words before a year in which the clause's event did not happen, or before another number."""

_BESIDE = frozenset({"since", "than"})
_PREPOSITIONS = frozenset({"in", "during", "of", "when", "which", "who", "where"})

_BEHIND, _NEAR = 4, 12
"""Words behind a value among which "of them" may stand, and to each side for its state."""

Phrases = dict[str, list[tuple[Slot, str, tuple[str, ...]]]]


def qualifiers_of(
    view: SentenceView, start: int, end: int, taken: Sequence[tuple[int, int]]
) -> tuple[Qualifier, ...]:
    """What the clause of the value at [start, end) says that narrows it, in alphabetical order.

    Args:
        view: The sentence.
        start: Where the value starts.
        end: Where it ends.
        taken: Character ranges of all values of the sentence, in order.
    """
    found: set[tuple[Slot, str]] = set()
    if not view.vocabulary.isdisjoint(_CUES) or view.text[start : start + 1].isdigit():
        found.update(_phrases(view, start, end))
        found.update(("round", name) for name in _rounds(view, start, end))
        found.update(("state", state) for state in _state(view, start, end, taken))
    found.update(("part", whole) for whole in wholes_of(view, start, end))
    if view.has_digit:
        found.update(("time", year) for year in _years(view, start, end))
    return tuple(Qualifier(slot=slot, value=value) for slot, value in sorted(found))


def _phrases(view: SentenceView, start: int, end: int) -> Iterator[tuple[Slot, str]]:
    """Qualifiers that a phrase of the table tells."""
    clause_first, clause_last = view.clause_at(start)
    first, last = view.index_at(start), view.index_at(end)
    at = first
    while at > clause_first and view.lowers[at - 1] in _DEGREES:
        at -= 1
    for slot, value, words in _PHRASES["before"]:
        if any(_stands(view, words, stop - len(words)) for stop in range(at, last)):
            yield slot, value
    for slot, value, words in _PHRASES["after"]:
        near = 1 if slot == "part" and value == "part" else 2 if len(words) == 1 else _BEHIND
        reach = min(last + near, clause_last)
        if any(_stands(view, words, i) for i in range(last, reach)):
            yield slot, value
    for slot, value, words in _PHRASES["clause"]:
        # "had asked for" governs what follows; "short of what was sought" does not what precedes
        places = range(clause_first, first if value == "sought" else clause_last)
        if view.has_any({words[0]}) and any(
            _stands(view, words, i) for i in places if not first <= i < last
        ):
            yield slot, value
    if view.has_any({"turnout"}) and _is_by_hour(view, clause_first, clause_last):
        yield "stage", "interim"
    if view.lowers[first - 1 : first] == ["from"] and view.lowers[last : last + 1] == ["to"]:
        yield "stage", "previous"  # "raised from 8 to 10"


def _is_by_hour(view: SentenceView, first: int, last: int) -> bool:
    """Whether a clause tells what something had come to at an hour: "at 4 p.m."."""
    text = view.text[view.starts[first] : view.ends[last - 1]]
    return bool(_BY_HOUR.search(text))


def _stands(view: SentenceView, words: tuple[str, ...], i: int) -> bool:
    return i >= 0 and tuple(view.lowers[i : i + len(words)]) == words


def _rounds(view: SentenceView, start: int, end: int) -> Iterator[str]:
    """Rounds of the clause: "2 round", "semi-final"; the set of a score; not the value itself."""
    if _SCORE.fullmatch(view.text, start, end):
        yield from _sets(view.text, start)
    for i in range(*view.clause_at(start)):
        if start <= view.starts[i] < end:
            continue
        if name := _CONTESTS.get(view.lowers[i]):
            yield name
        elif view.lowers[i] in TRIGGERS and view.lowers[i + 1 : i + 2]:
            ordinal = ordinal_at(view, i)
            noun = view.lowers[i + 1]
            if ordinal and noun in _ROUNDS and not ordinal.start < end <= ordinal.end:
                yield f"{ordinal.rank} {noun}"


def _sets(text: str, start: int) -> Iterator[str]:
    """Which of several results in a row one is: "6-4, 3-6, 7-5" are those of three sets."""
    for match in _SETS.finditer(text):
        places = [match.start() + score.start() for score in _SCORE.finditer(match[0])]
        if start in places:
            yield f"{places.index(start) + 1} set"


def _state(view: SentenceView, start: int, end: int, taken: Sequence[tuple[int, int]]) -> set[str]:
    """What became of those counted, where the words nearest to the value tell one thing only."""
    first, last = _whole_clause(view, start)
    at, behind = view.index_at(start), view.index_at(end)
    low = max([first, at - _NEAR, *(view.index_at(e) for _, e in taken if e <= start)])
    high = min([last, behind + _NEAR, *(view.index_at(s) for s, _ in taken if s >= end)])
    own = _own_part(view, behind, high)
    for words in (view.lowers[behind:own], view.lowers[low:at], view.lowers[first:at]):
        states = {
            _STATES[word]
            for i, word in enumerate(words)
            if word in _STATES and _NO_STATE.isdisjoint(words[i + 1 : i + 2])
        }
        if states:
            return states if len(states) == 1 else set()
    return set()


def _whole_clause(view: SentenceView, start: int) -> tuple[int, int]:
    """Token range of a clause with the one that it continues: "in 2011 it sank, killing 31"."""
    first, last = view.clause_at(start)
    opener = view.lowers[first] if first < len(view.lowers) else ""
    if first > 1 and (opener in _CONTINUED or opener.endswith("ing")):
        first = view.clause_at(view.starts[first - 2])[0]
    return first, last


def _own_part(view: SentenceView, first: int, last: int) -> int:
    """Where the words behind a value turn to another matter: at "and" or a comma."""
    marks = (i for i in range(first, last) if view.lowers[i] in ("and", ",", "but"))
    return next(marks, last)


def _years(view: SentenceView, start: int, end: int) -> Iterator[str]:
    """Years of the clause, and of the one that it continues; not the value itself."""
    first, last = _whole_clause(view, start)
    at, behind = view.index_at(start), view.index_at(end)
    for i in range(first, last):
        if not _YEAR.fullmatch(view.words[i]) or at <= i < behind:
            continue
        around = {*view.lowers[max(0, i - 1) : i], *view.lowers[i + 1 : i + 2]}
        around |= {*view.lowers[max(0, i - 6) : i]} & {"between", "from"}
        if _NO_YEAR.isdisjoint(around) and _is_of_value(view, i, at, behind):
            yield view.words[i]


def _is_of_value(view: SentenceView, i: int, at: int, behind: int) -> bool:
    """Whether a year is that of the value, and not of what is told beside it.

    "The highest since 1991" and "longer than that of 2016" tell of another one; so does
    "painted in 1871" between commas, though ", in 2008," does not.
    """
    if not _BESIDE.isdisjoint(view.lowers[behind:i]):
        return False
    if "," not in view.lowers[min(i, at) : max(i, at)]:
        return True
    first = next((k + 1 for k in range(i, -1, -1) if view.lowers[k] == ","), 0)
    return view.lowers[first] in _PREPOSITIONS or not first


def _read_phrases(place: str) -> list[tuple[Slot, str, tuple[str, ...]]]:
    found = []
    for key, phrases in _TABLE[place].items():
        slot, _, value = key.partition("=")
        found += [(slot, value, tuple(phrase.split())) for phrase in phrases]
    return found


_PHRASES: Phrases = {place: _read_phrases(place) for place in ("before", "after", "clause")}
_CUES = frozenset(
    {words[0] for phrases in _PHRASES.values() for _, _, words in phrases}
    | set(_STATES)
    | set(_CONTESTS)
    | _ROUNDS
    | {"from", "turnout"}
)
