"""Who a sentence says it from: "the army said", "according to police", "Police: 12 hurt"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extraction.holding.speakers import SPEAKERS, speaker_ending_at, speaker_from
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import Attribution
from claimcheck.tables import load_table

_TABLE = load_table("speakers")
_VERBS = frozenset(_TABLE["verbs"])
_INVERTED = frozenset(_TABLE["inverted"])
_ALSO_NOUNS = frozenset(_TABLE["also_nouns"])
_BEFORE_VERBS = frozenset(_TABLE["before_verbs"])
_NO_SAYING = frozenset(_TABLE["no_saying"])
_DETERMINERS = frozenset(load_table("words")["definite"]) | {"a", "an", "one", "another", "some"}

_ACCORDING = re.compile(
    r"\b(according\sto|per)\s((?:the\s|a\s|an\s)?"
    r"(?:(?-i:[A-Z][a-z]{0,2}\.(?=\s?[A-Z]))|[^,.;:()“”\"—–]){2,60})",
    re.I,
)
_TRAILING_WORDS = re.compile(r"\s(?:that|which|who|and|on|but|in\sa|released|published)\s.*\Z")
_PUT_REACH = 8
"""Words between "put" and "at": "put the toll at 12"."""
_LONGEST_APPOSITION, _HEADLINE_REACH = 16, 9
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
    elif ":" in view.words[:_HEADLINE_REACH]:
        yield from _headline(view)


def _headline(view: SentenceView) -> Iterator[_Saying]:
    """The speaker of "Police: 12 hurt"."""
    end = view.words.index(":")
    if end and view.lowers[end - 1] in SPEAKERS and view.ends[end] < len(view.text):
        holder = view.text[: view.starts[end]].strip()
        yield _Saying(view.starts[end], Attribution(holder=holder, cue=":"), is_behind=False)


def _may_speak(view: SentenceView, holder: str) -> bool:
    words = holder.split()
    return bool(words) and (words[-1].lower() in SPEAKERS or words[-1][0].isupper())


def _is_saying(view: SentenceView, i: int) -> bool:
    """Whether a verb form says something here: "was told" and "the report" do not."""
    before = view.lowers[i - 1] if i else ""
    if view.words[i][0].isupper():
        return False  # "the United States"
    if before in _NO_SAYING or before.endswith(("n't", "n’t")):
        return view.lowers[i] == "quoted" and before in ("was", "were")
    if view.lowers[i] in ("quoted", "cited"):
        return False
    follower = view.lowers[i + 1] if i + 1 < len(view.words) else "."
    if view.lowers[i] in ("wrote", "writes", "testified"):
        return follower == "that" or not follower[0].isalnum()
    if view.lowers[i] in ("put", "puts"):
        return "at" in view.lowers[i + 2 : i + _PUT_REACH]
    if view.lowers[i] in _ALSO_NOUNS:
        is_object = follower in FUNCTION_WORDS or follower[0].isdigit()
        is_noun = before in _DETERMINERS or before.endswith(("'s", "’s", "s'", "s’"))
        return is_object and follower != "of" and not is_noun
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
    holder = "" if _is_behind_quote(view, cue) else _holder_before(view, cue)
    if not holder and _is_inverted(view, cue):
        return speaker_from(view, cue + 1)
    return holder


def _is_behind_quote(view: SentenceView, cue: int) -> bool:
    return _is_inverted(view, cue) and view.words[cue - 1] != ","


def _holder_before(view: SentenceView, cue: int) -> str:
    last = cue - 1
    if view.lowers[cue] == "quoted":
        last -= 1
    while last >= 0 and (view.lowers[last] in _BEFORE_VERBS or view.lowers[last].endswith("ly")):
        last -= 1
    if last > 0 and view.lowers[last] == "who":
        antecedent = last - 1 - (view.words[last - 1] == ",")
        return speaker_ending_at(view, antecedent) or view.words[last]
    if last > 0 and view.words[last] in (",", "–", "—", ")"):
        named = speaker_ending_at(view, last - 1)
        before = speaker_ending_at(view, _before_apposition(view, last))
        return named if named[:1].isupper() and before[:4].lower() == "the " else before
    return speaker_ending_at(view, last)


def _before_apposition(view: SentenceView, last: int) -> int:
    """The last token before what is set between commas in front of a verb; -1 for none."""
    opening = {")": ("(",)}.get(view.words[last], (view.words[last],))
    for i in range(last - 1, max(0, last - _LONGEST_APPOSITION), -1):
        if view.words[i] in opening:
            return i - 1
        if view.words[i] in _QUOTE_MARKS:
            break
    return -1
