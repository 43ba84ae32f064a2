"""One sentence, tokenised once, with what the finders ask of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import Literal, NamedTuple

from claimcheck.extraction.tables import load_table

_WORDS = load_table("words")
FUNCTION_WORDS = frozenset(_WORDS["function"])
_PLURALS: dict[str, str] = _WORDS["irregular_plurals"]
_NEVER_HEADS = frozenset(_WORDS["never_heads"])
_FUTURE, _PAST = frozenset(_WORDS["future"]), frozenset(_WORDS["past"])
_PRESENT = frozenset(_WORDS["present"])

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’‑-][^\W_]+)*|\d+(?:[.,:]\d+)*|\n|[^\w\s]|_", re.UNICODE
)
_CLAUSE_MARK = frozenset(";:—–()[]“”\"\n")
_CLAUSE_OPENERS = frozenset(
    "and but while which who where when as after before with although though because whereas "
    "although despite following amid since bringing leaving".split()
)
_NAME_LINKS = frozenset("of de al el von van bin der den da di la le du and the".split())
_CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday gmt utc jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)

Tense = Literal["past", "present", "future"]


class Token(NamedTuple):
    """One word or mark and its place in the sentence."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it starts with a letter."""
        return self.text[0].isalpha()


class SentenceView:
    """A sentence's tokens, clauses and names; offsets count from its start."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def tokens(self) -> list[Token]:
        """All words and marks in order."""
        return [
            Token(match[0], match[0].lower(), match.start(), match.end())
            for match in _TOKEN.finditer(self.text)
        ]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def index_at(self, position: int) -> int:
        """Index of the first token that starts at or after a position."""
        return bisect_left(self._starts, position)

    @cached_property
    def _breaks(self) -> list[int]:
        """Token indexes at which a clause ends."""
        tokens, breaks = self.tokens, [-1]
        for i, token in enumerate(tokens):
            if token.text in _CLAUSE_MARK or (
                token.text == ","
                and i + 1 < len(tokens)
                and _opens_clause(tokens[i + 1].lower)
            ):
                breaks.append(i)
        breaks.append(len(tokens))
        return breaks

    def clause_at(self, position: int) -> tuple[int, int]:
        """Token range [first, last) of the clause around a position."""
        i = bisect_left(self._breaks, self.index_at(position + 1) - 1)
        if i < len(self._breaks) and self._breaks[i] == self.index_at(position + 1) - 1:
            i += 1
        i = min(max(i, 1), len(self._breaks) - 1)
        return self._breaks[i - 1] + 1, self._breaks[i]

    def head_after(self, position: int) -> tuple[str, int]:
        """The noun that the words after a position count or name, and where it ends.

        Without a part-of-speech tagger: the first plural of the run of content words, or else
        its last word that is no participle. ("", position) where no noun follows.
        """
        run = self._content_run(position)
        for token in run:
            lemma = singular(token.lower)
            if lemma != token.lower or token.lower in _PLURALS:
                return lemma, token.end
        noun: Token | None = None
        for token in run:
            if not token.lower.endswith(("ed", "ing", "ly")):
                noun = token
            elif noun:
                break  # "a 30-day ceasefire encompassing land"
        return (noun.lower, noun.end) if noun else ("", position)

    def _content_run(self, position: int) -> list[Token]:
        run: list[Token] = []
        skipping_of = True
        for token in self.tokens[self.index_at(position) :]:
            if skipping_of and not run and token.lower in ("of", "the", "its", "their", "his", "-"):
                continue
            if not token.is_word or token.lower in FUNCTION_WORDS or len(run) == 6:
                break
            run.append(token)
        return run

    def event_words(self, start: int, end: int) -> tuple[str, ...]:
        """Content words of the clause around [start, end), nearest first, without names."""
        first, last = self.clause_at(start)
        words = [
            (
                min(abs(token.start - end), abs(start - token.end)),
                token.lower.removesuffix("'s").removesuffix("’s"),
            )
            for i, token in enumerate(self.tokens[first:last], first)
            if token.is_word
            and not start <= token.start < end
            and token.lower not in FUNCTION_WORDS
            and token.lower not in _CALENDAR
            and (i == 0 or not token.text[0].isupper())
        ]
        return tuple(dict.fromkeys(word for _, word in sorted(words)))

    @cached_property
    def names(self) -> list[tuple[int, int]]:
        """Token ranges of capitalised names, longest runs first come first."""
        found, i, tokens = [], 0, self.tokens
        while i < len(tokens):
            if not self._is_name_part(i):
                i += 1
                continue
            j = i + 1
            while j < len(tokens) and (
                self._is_name_part(j)
                or (tokens[j].lower in _NAME_LINKS - {"and", "the"}
                    and j + 1 < len(tokens) and self._is_name_part(j + 1))
            ):
                j += 1
            found.append((i, j))
            i = j
        return found

    def _is_name_part(self, i: int) -> bool:
        token = self.tokens[i]
        if not (token.text[0].isalpha() and token.text[0].isupper()):
            return False
        if token.lower in _CALENDAR or token.lower in FUNCTION_WORDS - {"us"}:
            return False
        if token.lower == "us" and token.text != "US":
            return False
        starts_sentence = i == 0 or self.tokens[i - 1].text in "“\"‘:\n"
        return not starts_sentence or self._is_known_name(i)

    def _is_known_name(self, i: int) -> bool:
        """Whether a sentence's first word is a name: another name follows, or it comes again."""
        token = self.tokens[i]
        follower = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if follower and (follower.text[0].isupper() or follower.text in ("'s", "’s")):
            return True
        return token.text.endswith(("'s", "’s")) or not token.lower.endswith(
            ("ly", "ing", "ed")
        ) and bool(follower and follower.lower in _PRESENT | _PAST | {"will", "would", "could"})

    @cached_property
    def entities(self) -> tuple[str, ...]:
        """Names as written, in order, each once."""
        spelled = (
            self.text[self.tokens[i].start : self.tokens[j - 1].end] for i, j in self.names
        )
        return tuple(dict.fromkeys(re.sub(r"['’]s$", "", name) for name in spelled))

    def tense_at(self, position: int) -> Tense | None:
        """Tense of the verb that governs a position: the nearest before it, else after it."""
        first, last = self.clause_at(position)
        at = self.index_at(position)
        before = reversed(self.tokens[first:at])
        after = self.tokens[at:last]
        for token in (*before, *after, *reversed(self.tokens[:first])):
            tense = _tense_of(token.lower)
            if tense:
                return tense
        return None


def _opens_clause(word: str) -> bool:
    """Whether a word behind a comma starts another clause ("…, marking their second call")."""
    return word in _CLAUSE_OPENERS or (len(word) > 5 and word.endswith("ing"))


def _tense_of(word: str) -> Tense | None:
    if word in _FUTURE:
        return "future"
    if word in _PAST or (len(word) > 4 and word.endswith("ed")):
        return "past"
    return "present" if word in _PRESENT else None


def singular(word: str) -> str:
    """The base form of a plural noun, or the word unchanged.

    >>> singular("monitors"), singular("casualties"), singular("people"), singular("press")
    ('monitor', 'casualty', 'person', 'press')
    """
    if word in _PLURALS:
        return _PLURALS[word]
    if word in _NEVER_HEADS or len(word) < 4 or not word.endswith("s"):
        return word
    if word.endswith(("ss", "us", "is", "ous", "'s", "’s")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]
