"""Where in a sentence a number may start: the cheap test before its grammar is tried."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.numbers.ranges import sign_start
from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import load_table

_TABLE = load_table("numbers")
_SIGNED = frozenset({"minus", "negative"})
_STARTERS = (
    frozenset(
        {word.split(" ")[0].split("-")[0] for word in _TABLE["vague"]}
        | {"half", "quarter"}
        | set(_TABLE["units"])
        | set(_TABLE["tens"])
        | {word for word in _TABLE["magnitudes"] if not word.endswith("s")}
    )
    - {"a", "an"}
) | _SIGNED
_AFTER_ARTICLE = (
    frozenset(_TABLE["magnitudes"])
    | frozenset(_TABLE["denominators"])
    | frozenset(_TABLE["tens"])
    | {"couple", "handful", "few"}
)
_SIGNS = frozenset(_TABLE["signs"])
_OPENERS = _STARTERS | {"a", "an"}
_TRIGGERS = _STARTERS | _AFTER_ARTICLE | _SIGNS
_NO_SIGN_AFTER = frozenset({"test", "tests", "tested", "testing", "or", "plus"})


def may_have_numbers(view: SentenceView) -> bool:
    """Whether a sentence has a digit or a word that numbers start with."""
    return view.has_digit or view.has_any(_TRIGGERS)


def number_starts(view: SentenceView) -> Iterator[int]:
    """Indexes of the tokens at which a number may start."""
    for i, word in enumerate(view.lowers):
        if (word in _OPENERS or word[0].isnumeric() or "-" in word) and _may_start(view, i):
            yield i


def _may_start(view: SentenceView, i: int) -> bool:
    word = view.lowers[i]
    if word[0].isdigit():
        at = view.starts[i]
        is_glued = at and (view.text[at - 1].isalnum() or view.text[at - 1] in "_/")
        return not is_glued or sign_start(view.text, at) < at  # "USD115"
    if word in ("a", "an"):
        return i + 1 < len(view.lowers) and _base(view.lowers[i + 1]) in _AFTER_ARTICLE
    if word in _SIGNED:
        return not i or not (view.words[i - 1][0].isdigit() or view.lowers[i - 1] in _NO_SIGN_AFTER)
    return word[0] in _SIGNS or _base(word) in _STARTERS


def _base(word: str) -> str:
    return word.partition("-")[0]
