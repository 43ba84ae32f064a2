"""Who a sentence says it from: "the army said", "according to police", "Police: 12 hurt"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extraction.nouns import singular
from claimcheck.extraction.tables import load_table
from claimcheck.extraction.views import FUNCTION_WORDS, SIMPLE_VERBS, SentenceView
from claimcheck.models import Attribution

_TABLE = load_table("speakers")
_VERBS = frozenset(_TABLE["verbs"])
_INVERTED = frozenset(_TABLE["inverted"])
_ALSO_NOUNS = frozenset(_TABLE["also_nouns"])
_HOLDERS = frozenset(_TABLE["holders"])
_BOUNDARIES = frozenset(_TABLE["boundaries"])
_LINKS = frozenset(_TABLE["links"])
_BEFORE_VERBS = frozenset(_TABLE["before_verbs"])
_NO_SAYING = frozenset(_TABLE["no_saying"])
_DETERMINERS = frozenset(load_table("words")["definite"]) | {"a", "an", "one", "another", "some"}
_CALENDAR = frozenset(load_table("words")["calendar"])

_ACCORDING = re.compile(r"\b(according\sto|per)\s((?:the\s|a\s|an\s)?[^,.;:()“”\"]{2,60})", re.I)
_TRAILING_WORDS = re.compile(r"\s(?:that|which|who|and|on|but|in\sa|released|published)\s.*\Z")
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we"})
_NO_SUBJECT_BEHIND = frozenset({"to", "by", "against", "near", "about", "over", "into", "under"})
_LONGEST_HOLDER, _LONGEST_APPOSITION = 9, 16
_QUOTE_MARKS = frozenset("“”‘’\"'")


class _Saying(NamedTuple):
    """An attribution, the place of its cue, and on which side of it stands what is said."""

    at: int
    attribution: Attribution
    is_behind: bool


class Attributions:
    """The attributions of a sentence; each claim has that of the nearest cue which governs it."""

    def __init__(self, view: SentenceView) -> None:
        self._sayings = sorted(_sayings(view))

    def at(self, position: int) -> Attribution | None:
        """Who says what stands at a position; None when the article speaks itself."""
        best: _Saying | None = None
        for saying in self._sayings:
            if saying.is_behind and saying.at > position:
                return saying.attribution if best is None or best.is_behind else best.attribution
            if saying.at < position or best is None:
                best = saying
        return best.attribution if best else None


def _sayings(view: SentenceView) -> Iterator[_Saying]:
    if not view.vocabulary.isdisjoint(("according", "per")):
        for match in _ACCORDING.finditer(view.text):
            cue = "per" if match[1].lower() == "per" else "according to"
            holder = _TRAILING_WORDS.sub("", match[2]).strip()
            if cue != "per" or _may_speak(view, holder):
                is_behind = bool(view.text[: match.start()].strip())
                yield _Saying(match.start(), Attribution(holder=holder, cue=cue), is_behind)
    if view.has_any(_VERBS):
        for i, word in enumerate(view.lowers):
            if word in _VERBS and _is_saying(view, i) and (holder := _holder(view, i)):
                is_behind = _is_trailing(view, i)
                yield _Saying(view.starts[i], Attribution(holder=holder, cue=word), is_behind)
    elif ":" in view.words[:_LONGEST_HOLDER]:
        yield from _headline(view)


def _headline(view: SentenceView) -> Iterator[_Saying]:
    """The speaker of "Police: 12 hurt"."""
    end = view.words.index(":")
    if end and view.lowers[end - 1] in _HOLDERS and view.ends[end] < len(view.text):
        holder = view.text[: view.starts[end]].strip()
        yield _Saying(view.starts[end], Attribution(holder=holder, cue=":"), is_behind=False)


def _may_speak(view: SentenceView, holder: str) -> bool:
    words = holder.split()
    return bool(words) and (words[-1].lower() in _HOLDERS or words[-1][0].isupper())


def _is_saying(view: SentenceView, i: int) -> bool:
    """Whether a verb form says something here: "was told" and "the report" do not."""
    before = view.lowers[i - 1] if i else ""
    if before in _NO_SAYING or before.endswith(("n't", "n’t")):
        return view.lowers[i] == "quoted" and before in ("was", "were")
    if view.lowers[i] in ("quoted", "cited"):
        return False
    if view.lowers[i] in _ALSO_NOUNS:
        follower = view.lowers[i + 1] if i + 1 < len(view.words) else "."
        is_object = follower in FUNCTION_WORDS or follower[0].isdigit()
        return is_object and follower != "of" and before not in _DETERMINERS
    return True


def _is_trailing(view: SentenceView, i: int) -> bool:
    """Whether what is said stands before: "…, police said."."""
    n = len(view.words)
    follower = view.words[i + 1] if i + 1 < n else "."
    return follower in ".,;—–" or follower in _QUOTE_MARKS or _is_inverted(view, i)


def _is_inverted(view: SentenceView, i: int) -> bool:
    before = view.words[i - 1] if i else ""
    return view.lowers[i] in _INVERTED and before in ("", ",", *_QUOTE_MARKS, "?", "!")


def _holder(view: SentenceView, cue: int) -> str:
    if _is_inverted(view, cue) and (holder := _holder_behind(view, cue + 1)):
        return holder
    last = cue - 1
    if view.lowers[cue] == "quoted":
        last -= 1
    while last >= 0 and (view.lowers[last] in _BEFORE_VERBS or view.lowers[last].endswith("ly")):
        last -= 1
    if last > 0 and view.words[last] in (",", "–", "—", ")"):
        named = _noun_phrase(view, last - 1)
        before = _noun_phrase(view, _before_apposition(view, last))
        return named if named[:1].isupper() and before[:4].lower() == "the " else before
    return _noun_phrase(view, last)


def _before_apposition(view: SentenceView, last: int) -> int:
    """The last token before what is set between commas in front of a verb; -1 for none."""
    opening = {")": ("(",)}.get(view.words[last], (view.words[last],))
    for i in range(last - 1, max(0, last - _LONGEST_APPOSITION), -1):
        if view.words[i] in opening:
            return i - 1
        if view.words[i] in _QUOTE_MARKS:
            break
    return -1


def _noun_phrase(view: SentenceView, last: int) -> str:
    """The words of the speaker that end with a token; "" where they name none."""
    first = head = last
    for i in range(last, max(-1, last - _LONGEST_HOLDER), -1):
        word = view.lowers[i]
        if word in _LINKS and i < first + 1 and i > 0 and view.lowers[i - 1] in _HOLDERS:
            head = i - 1  # "a spokesman for the ministry"
        elif word in _DETERMINERS:
            first = i
            if i == 0 or view.lowers[i - 1] not in _LINKS:
                break
            continue
        elif not _is_part(view, i):
            break
        first = i
    if last < 0 or not _speaks(view, head):
        return ""
    if view.lowers[last] in _PRONOUNS:
        return view.words[last]
    if first and view.lowers[first - 1] in _NO_SUBJECT_BEHIND:
        return ""
    return view.text[view.starts[first] : view.ends[last]].removesuffix("'s").removesuffix("’s")


def _is_part(view: SentenceView, i: int) -> bool:
    """Whether a token may stand inside the words of a speaker."""
    word = view.lowers[i]
    if not (view.is_word(i) or view.words[i] in (".", "&")):
        return False
    if word in _CALENDAR or word in _BOUNDARIES or word in SIMPLE_VERBS:
        return False
    return word not in FUNCTION_WORDS or word in _HOLDERS


def _speaks(view: SentenceView, i: int) -> bool:
    """Whether a token is a noun of those who speak, or ends a name that is no place."""
    word = view.lowers[i]
    if word in _HOLDERS or singular(word) in _HOLDERS:
        return True
    at = bisect_right(view.names, (i, len(view.words))) - 1
    if at < 0 or not view.names[at][0] <= i < view.names[at][1]:
        return False
    first = view.names[at][0]
    return first == 0 or view.lowers[first - 1] not in (*_LINKS, "to", "against", "near", "by")


def _holder_behind(view: SentenceView, first: int) -> str:
    """The speaker behind an inverted verb: "said Ana Silva", "said a spokesman for the ministry"."""
    end = first
    while end < len(view.words) and end - first < _LONGEST_HOLDER and _goes_on(view, end):
        end += 1
    while end > first and view.lowers[end - 1] in (*_LINKS, *_DETERMINERS):
        end -= 1
    if end == first or not any(_speaks(view, i) for i in range(first, end)):
        return ""
    return view.text[view.starts[first] : view.ends[end - 1]]


def _goes_on(view: SentenceView, i: int) -> bool:
    is_stop = view.words[i] == "." and i + 1 == len(view.words)
    return not is_stop and (_is_part(view, i) or view.lowers[i] in _LINKS | _DETERMINERS)
