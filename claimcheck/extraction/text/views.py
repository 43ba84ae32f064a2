"""One sentence, tokenised once, with what the finders ask of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import Literal

from claimcheck.extraction.text.nouns import STATES, singular
from claimcheck.extraction.text.quotations import OPENING_MARKS, quoted_ranges
from claimcheck.tables import load_table

_WORDS = load_table("words")
FUNCTION_WORDS = frozenset(_WORDS["function"])
_PRONOUNS = frozenset(_WORDS["pronouns"])
_FUTURE, _PAST = frozenset(_WORDS["future"]), frozenset(_WORDS["past"])
_PRESENT = frozenset(_WORDS["present"])
_PARTICIPLES = frozenset(_WORDS["participles"])
_ALSO_NOUNS = frozenset(_WORDS["past_and_noun"])
_THIRD_PERSON = frozenset(_WORDS["third_person"])
_CALENDAR = frozenset(_WORDS["calendar"])
_SENTENCE_ADVERBS = frozenset(_WORDS["sentence_adverbs"])
_NO_ADVERBS = frozenset(_WORDS["no_adverbs"])
_NO_CONTENT = FUNCTION_WORDS | _CALENDAR | {"mr", "mrs", "ms", "dr"}
_CLAUSE_OPENERS = frozenset(_WORDS["clause_openers"])
_NAME_LINKS = frozenset(_WORDS["name_links"])

_SHORTENED = frozenset({"St", "Ft", "Mt", "Ste"})
_LETTERS_WITH_STOPS = r"(?:[^\W\d_]\.){2,10}|Ph\.D\b\.?"
_WORD = r"[^\W\d_]+(?:['’‑-][^\W_]+)*"
_DIGITS = r"\d+(?:[.,:]\d+)*"
_PLAIN_WORD = "[A-Za-z]++(?=[ ,])"
"""Most words; tried first since it is read fastest."""
_TOKEN = re.compile(rf"{_PLAIN_WORD}|{_LETTERS_WITH_STOPS}|{_WORD}|{_DIGITS}|\n|[^\w\s]|_")
_DIGIT = re.compile(r"\d")
_INNER_MARK = re.compile("[-'’‑.]")
_CLAUSE_MARKS = frozenset(';:—–()[]“”"\n')
_BEFORE_NAMES = frozenset(_WORDS["before_names"])
_UNITS_OF_TIME = frozenset(_WORDS["behind_last"])
_BEFORE_SENTENCES = frozenset('“"‘:\n')
_BEFORE_NOUNS = frozenset(
    {"of", "the", "its", "their", "his", "her", "our", "these", "those", "-", "other", "more"}
)
SIMPLE_VERBS = _PAST | _PRESENT
"""Verb forms that show a tense by themselves."""

_VERBS_AFTER_NAMES = SIMPLE_VERBS | {"will", "would", "could"}

CLAUSE_REACH = 40
"""Tokens that a clause reaches to each side of a value: work per value has a bound."""

Tense = Literal["past", "present", "future"]


class SentenceView:
    """A sentence's tokens, clauses and names; offsets count from its start.

    Attributes:
        text: The sentence.
        words: Its words, numbers and marks, in order.
        lowers: The same in lower case.
        starts, ends: Where each of them stands, [start, end).
        opened_by: The mark of a quotation that was opened in an earlier sentence, or "".
        vocabulary: The lower-case words, and the parts of compounds and possessives.
        has_digit: Whether a digit occurs.
    """

    def __init__(self, text: str, *, opened_by: str = "") -> None:
        self.text = text
        self.opened_by = opened_by
        self.words: list[str] = _TOKEN.findall(text)
        self.lowers = [word.lower() for word in self.words]
        self.starts: list[int] = []
        self.ends: list[int] = []
        end = 0
        for word in self.words:  # only white space stands between
            start = text.index(word, end)
            end = start + len(word)
            self.starts.append(start)
            self.ends.append(end)
        self.has_digit = _DIGIT.search(text) is not None
        self._clauses: dict[int, tuple[int, int]] = {}
        self._heads: dict[int, tuple[str, int]] = {}
        self.vocabulary = set(self.lowers)
        for word in list(self.vocabulary):
            if not word.isalnum() and len(word) > 1:
                self.vocabulary.update(_INNER_MARK.split(word))

    def has_any(self, words: Set[str]) -> bool:
        """Whether one of the words occurs."""
        return not self.vocabulary.isdisjoint(words)

    def index_at(self, position: int) -> int:
        """Index of the first token that starts at or after a position."""
        return bisect_left(self.starts, position)

    def is_word(self, i: int) -> bool:
        """Whether a token starts with a letter."""
        return self.words[i][0].isalpha()

    def word_before(self, position: int) -> str:
        """The token that stands before a position, in lower case; "" at the start."""
        i = self.index_at(position)
        return self.lowers[i - 1] if i else ""

    def word_after(self, position: int) -> str:
        """The token at or after a position, in lower case; "" at the end."""
        i = self.index_at(position)
        return self.lowers[i] if i < len(self.lowers) else ""

    @cached_property
    def _breaks(self) -> list[int]:
        """Indexes of the tokens at which a clause ends, from -1 to the number of tokens."""
        words, lowers = self.words, self.lowers
        last = len(words) - 1
        inner = [
            i
            for i, word in enumerate(words)
            if word in _CLAUSE_MARKS or (word == "," and i < last and _opens_clause(lowers[i + 1]))
        ]
        return [-1, *inner, len(words)]

    def clauses(self) -> list[tuple[int, int]]:
        """Token ranges [first, last) of the clauses in order, without the marks between them."""
        return [(end + 1, next_end) for end, next_end in pairwise(self._breaks)]

    def clause_at(self, position: int) -> tuple[int, int]:
        """Token range [first, last) of the clause around a position."""
        if position not in self._clauses:
            self._clauses[position] = self._find_clause(position)
        return self._clauses[position]

    def _find_clause(self, position: int) -> tuple[int, int]:
        at = bisect_right(self.starts, position) - 1
        i = bisect_right(self._breaks, at)
        i = min(max(i, 1), len(self._breaks) - 1)
        first, last = self._breaks[i - 1] + 1, self._breaks[i]
        return max(first, at - CLAUSE_REACH), min(last, at + CLAUSE_REACH)

    def event_words(self, start: int, end: int) -> tuple[str, ...]:
        """Content words of the clause around [start, end), nearest first, without names."""
        starts, ends = self.starts, self.ends
        found = [
            (min(abs(starts[i] - end), abs(start - ends[i])), word)
            for i, word in self._content_between(*self.clause_at(start))
            if not start <= starts[i] < end
        ]
        return tuple(dict.fromkeys(word for _, word in sorted(found)))

    def _content_between(self, first: int, last: int) -> list[tuple[int, str]]:
        """The content words among the tokens [first, last), with their indexes."""
        low = bisect_left(self._content, (first,))
        return self._content[low : bisect_left(self._content, (last,))]

    @cached_property
    def _content(self) -> list[tuple[int, str]]:
        """Indexes of the content words that are no names, and the words without "'s"."""
        words = self.words
        return [
            (i, word.removesuffix("'s").removesuffix("’s"))
            for i, word in enumerate(self.lowers)
            if word not in _NO_CONTENT
            and word[0].isalpha()
            and not (words[i][0].isupper() and (i or self._begins_with_full_name))
        ]

    @property
    def _begins_with_full_name(self) -> bool:
        """Whether a name of several words opens the sentence; "Sales" alone may be a noun."""
        return bool(self.names) and self.names[0][0] == 0 and self.names[0][1] > 1

    def head_after(self, position: int) -> tuple[str, int]:
        """The noun that the words after a position count or name, and where it ends.

        Without a part-of-speech tagger: the first plural of the run of content words (the last
        of several side by side), or else its last word that is no participle. ("", position)
        where no noun follows.
        """
        if position not in self._heads:
            self._heads[position] = self._find_head(position)
        return self._heads[position]

    def _find_head(self, position: int) -> tuple[str, int]:
        run = self._without_name(self._content_run(position))
        if self._is_verbal_noun(run):
            return self.lowers[run[0]], self.ends[run[0]]
        plurals = [i for i in run if singular(self.lowers[i])]
        if plurals:
            i = plurals[0]
            while i + 1 in plurals and self.lowers[i + 1] not in STATES:
                i += 1  # "police officers", "sports clubs"
            return singular(self.lowers[i]) or "", self.ends[i]
        noun = -1
        for i in run:
            word = self.lowers[i]
            if _is_noun(word):
                noun = i
            elif noun >= 0:
                break  # "a 30-day ceasefire encompassing land"
        return (self.lowers[noun], self.ends[noun]) if noun >= 0 else ("", position)

    def _is_verbal_noun(self, run: list[int]) -> bool:
        """Whether a noun that looks like a verb heads a run: "a third shooting took place"."""
        if not run or self.lowers[run[0]] not in _ALSO_NOUNS:
            return False
        return len(run) == 1 or not _is_noun(self.lowers[run[1]])

    def _without_name(self, run: list[int]) -> list[int]:
        """A run without the name behind the noun that it goes with: "third seed Ana Silva"."""
        for i in range(1, len(run)):
            if self.words[run[i]][0].isupper() and self.lowers[run[i - 1]] in _BEFORE_NAMES:
                return run[:i]
        return run

    def governor_before(self, position: int, taken: Sequence[tuple[int, int]]) -> str:
        """The content word of the clause that stands nearest before a position, or "".

        What a time or an amount without a noun of its own belongs to: "made him *wait* for
        three hours", "*met* on 16 May".

        Args:
            position: Where the value starts.
            taken: Character ranges of all values of the sentence; their words govern none.
        """
        first, last = self.clause_at(position)[0], self.index_at(position)
        for i, word in reversed(self._content_between(first, last)):
            at = self.starts[i]
            is_adverb = word.endswith("ly") and word not in _NO_ADVERBS
            if not is_adverb and not any(start <= at < end for start, end in taken):
                return singular(word) or word
        return ""

    def _content_run(self, position: int) -> list[int]:
        run: list[int] = []
        for i in range(self.index_at(position), len(self.words)):
            word = self.lowers[i]
            if not run and word in _BEFORE_NOUNS:
                continue
            is_function = _is_function_word(word) and self.words[i] != "US"
            if not self.is_word(i) or is_function or len(run) == 6:
                break
            if run and (word in _THIRD_PERSON or word in _CALENDAR):
                break  # "the last convoy leaves", "its first meeting Wednesday"
            if word in ("last", "next") and not _UNITS_OF_TIME.isdisjoint(
                self.lowers[i + 1 : i + 2]
            ):
                break  # "one man last week"
            run.append(i)
        return run

    @cached_property
    def names(self) -> list[tuple[int, int]]:
        """Token ranges of capitalised names, in order."""
        found, end, n = [], 0, len(self.words)
        may_be = [i for i, word in enumerate(self.words) if word[0].isupper() or "-" in word]
        for i in may_be:
            if i < end or not self._is_name_part(i):
                continue
            end = i + 1
            while end < n and (self._is_name_part(end) or self._links_name(end)):
                end += 1
            found.append((i, end))
        return found

    def _links_name(self, i: int) -> bool:
        """Whether a name goes on behind a token: "de", "van der", the stop of an initial."""
        n = len(self.words)
        if i + 1 >= n or not (self.words[i] == "." or self.lowers[i] in _NAME_LINKS):
            return False
        if self.words[i] == ".":
            is_short = len(self.words[i - 1]) == 1 or self.words[i - 1] in _SHORTENED
            return is_short and self.ends[i - 1] == self.starts[i] and self._is_name_part(i + 1)
        is_link = self.lowers[i + 1] in _NAME_LINKS and i + 2 < n
        return self._is_name_part(i + 1) or (is_link and self._is_name_part(i + 2))

    def _is_name_part(self, i: int) -> bool:
        word = self.words[i]
        if not word[0].isupper() and ("-" not in word or not _has_article(word)):
            return False
        lower = self.lowers[i]
        if lower in _CALENDAR:
            return False
        if lower in FUNCTION_WORDS and word != "US" and not self._is_initial(i):
            return False
        if i and self.words[i - 1] not in _BEFORE_SENTENCES:
            return True
        return self._is_known_name(i)

    def _is_initial(self, i: int) -> bool:
        """Whether a token is the "A." of "John A. Boehner"."""
        is_inside = 0 < i < len(self.words) - 2 and len(self.words[i]) == 1
        return is_inside and self.words[i + 1] == "." and self.words[i - 1][0].isupper()

    def _is_known_name(self, i: int) -> bool:
        """Whether a sentence's first word is a name: a name, its verb or an apposition follows."""
        word = self.lowers[i]
        follower = self.words[i + 1] if i + 1 < len(self.words) else ""
        if word.endswith(("'s", "’s")) or follower[:1].isupper() or follower in ("'s", "’s"):
            return True
        if word.endswith(("ly", "ing", "ed")):
            return False
        if follower == ",":
            is_apposition = self.lowers[i + 2 : i + 3] in (["the"], ["a"], ["an"], ["who"])
            return is_apposition and word not in _SENTENCE_ADVERBS
        return follower.lower() in _VERBS_AFTER_NAMES

    def name_text(self, first: int, last: int) -> str:
        """The words of a name as written, without a possessive ending."""
        name = self.text[self.starts[first] : self.ends[last - 1]]
        return name.removesuffix("'s").removesuffix("’s")

    @cached_property
    def entities(self) -> tuple[str, ...]:
        """Names as written, in order, each once."""
        return tuple(dict.fromkeys(self.name_text(first, last) for first, last in self.names))

    def tense_at(self, position: int) -> Tense | None:
        """Tense of the verb that governs a position: the nearest before it, else after it."""
        first, last = self.clause_at(position)
        at = self.index_at(position)
        before = range(min(at, last) - 1, first - 1, -1)
        farther = range(first - 1, max(-1, first - CLAUSE_REACH), -1)
        tenses = (self.tenses[i] for i in chain(before, range(at, last), farther))
        return next((tense for tense in tenses if tense is not None), None)

    @cached_property
    def tenses(self) -> list[Tense | None]:
        """The tense that each word shows by itself, if any."""
        return list(map(_tense_of, self.lowers))

    @cached_property
    def has_verb(self) -> bool:
        """Whether a verb is seen that has a tense."""
        return any(self.tenses)

    @cached_property
    def quoted_ranges(self) -> list[tuple[int, int]]:
        """Character ranges inside quotation marks, in order; an open quotation ends the text."""
        if not self.opened_by and not self.has_any(OPENING_MARKS):
            return []
        return quoted_ranges(self.words, self.starts, len(self.text), opened_by=self.opened_by)

    @property
    def open_mark(self) -> str:
        """The mark of a quotation that is still open at the end, or ""."""
        ranges = self.quoted_ranges
        if not ranges or ranges[-1][1] <= len(self.text):
            return ""
        return self.text[ranges[-1][0] - 1] if ranges[-1][0] else self.opened_by


def _is_noun(word: str) -> bool:
    """Whether a content word may be a noun, by its form."""
    return not (is_participle(word) or word in _PAST or word.endswith(("ing", "ly")))


def is_participle(word: str) -> bool:
    """Whether a word has the form of a past participle: "elected", "known", not "seed"."""
    is_regular = len(word) > 4 and word.endswith("ed") and not word.endswith("eed")
    return is_regular or word in _PARTICIPLES


def _is_function_word(word: str) -> bool:
    return (
        word in FUNCTION_WORDS
        or word.endswith(("n't", "n’t"))
        or _INNER_MARK.split(word, maxsplit=1)[0] in _PRONOUNS
    )


def _has_article(word: str) -> bool:
    """Whether a word is a name with an article of its own: "al-Askari"."""
    article, hyphen, rest = word.partition("-")
    return bool(hyphen) and article in _NAME_LINKS and rest[:1].isupper()


def _opens_clause(word: str) -> bool:
    """Whether a word behind a comma starts another clause ("…, marking their second call")."""
    return word in _CLAUSE_OPENERS or (len(word) > 5 and word.endswith("ing"))


@lru_cache(maxsize=1 << 16)
def _tense_of(word: str) -> Tense | None:
    if word in _FUTURE or word.endswith(("'ll", "’ll")):
        return "future"
    if word in _PAST or (is_participle(word) and word not in _PARTICIPLES):
        return "past"
    return "present" if word in _PRESENT else None
