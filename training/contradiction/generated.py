"""Training pairs made from sentences: one thing changed, or nothing but the words."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from random import Random

from training.contradiction import values
from training.contradiction.pairs import Pair
from training.contradiction.sentences import denied, exchanged, shortened
from training.contradiction.words import find_swaps, swapped, swapped_often, tables

Recipe = Callable[[str, Random], Pair | None]

_SHORTEST, _LONGEST = 5, 30
"""Words of a sentence that pairs are made of."""

_TRIES = 60
"""Sentences that a recipe is tried on before it is given up."""

_DIGIT = re.compile(r"\d")
_NEGATION = re.compile(r"(?i)\b(?:not|no|never|nor|without|few|less)\b|n't")


def edited_pairs(sentences: Sequence[str], n: int, rng: Random) -> Iterator[Pair]:
    """Yield `n` pairs, each of a sentence and an edited form of it."""
    fitting = [sentence for sentence in sentences if _is_fitting(sentence)]
    with_number = [sentence for sentence in fitting if _DIGIT.search(sentence)]
    recipes, weights = list(_RECIPES), list(_RECIPES.values())
    for recipe in rng.choices(recipes, weights, k=n):
        pool = with_number if recipe in _OF_NUMBERS else fitting
        for _ in range(_TRIES):
            pair = recipe(rng.choice(pool), rng)
            if pair and pair.premise.strip() != pair.hypothesis.strip():
                yield pair
                break


def _is_fitting(sentence: str) -> bool:
    """Whether it is prose of a good length, not layout."""
    n_letters = sum(char.isalpha() or char.isspace() for char in sentence)
    return _SHORTEST <= len(sentence.split()) <= _LONGEST and n_letters > 0.75 * len(sentence)


def neighbour_pairs(articles: Sequence[Sequence[str]], n: int, rng: Random) -> Iterator[Pair]:
    """Yield `n` neutral pairs: two sentences of one article, which say different things."""
    pairs = [
        (a, b)
        for sentences in articles
        for a, b in pairwise(sentences[1:])
        if _is_fitting(a) and _is_fitting(b) and b not in a
    ]
    for premise, hypothesis in rng.sample(pairs, min(n, len(pairs))):
        yield Pair(premise, hypothesis, "neutral", "news:neighbour")


def denied_pairs(pairs: Sequence[Pair], n: int, rng: Random) -> Iterator[Pair]:
    """Yield up to `n` labelled pairs with the hypothesis denied, and what that makes of the label.

    What was entailed is contradicted, what was neutral stays neutral; what was contradicted may
    be anything, and is left out.
    """
    made = 0
    for pair in rng.sample(list(pairs), len(pairs)):
        if made == n:
            return
        hypothesis = None if pair.label == "contradiction" else denied(pair.hypothesis, rng)
        if hypothesis:
            made += 1
            label = "neutral" if pair.label == "neutral" else "contradiction"
            yield Pair(pair.premise, hypothesis, label, f"denied:{pair.label}")


def in_context(pair: Pair, before: str, after: str) -> Pair:
    """Return the pair with other sentences around its premise."""
    return pair._replace(premise=f"{before} {pair.premise} {after}".strip())


def _retold(sentence: str, rng: Random) -> str:
    """Return a sentence that follows from it: cut shorter, or in other words, or the same."""
    text = sentence
    if rng.random() < 0.35:
        text = shortened(text, rng) or text
    if rng.random() < 0.4:
        text = swapped_often(text, tables().same, rng.randint(1, 3), rng) or text
    return text


def _value_changed(sentence: str, rng: Random) -> Pair | None:
    text = _retold(sentence, rng)
    found = [value for value in values.find_values(text) if not values.is_vague(value, text)]
    if not found:
        return None
    value = rng.choice(found)
    changed = values.replaced(text, value, values.another(value, rng))
    return Pair(*_either_way(sentence, changed, text, rng), "contradiction", "value:changed")


def _value_same(sentence: str, rng: Random) -> Pair | None:
    text = _retold(sentence, rng)
    told = [(v, words) for v in values.find_values(text) if (words := values.same(v, rng))]
    if not told:
        return None
    value, words = rng.choice(told)
    kept = values.replaced(text, value, words)
    return Pair(*_either_way(sentence, kept, text, rng), "entailment", "value:same")


def _value_bound(sentence: str, rng: Random) -> Pair | None:
    text = _retold(sentence, rng)
    told = [
        (v, b) for v in values.find_values(text) if (b := values.bound(v, text[: v.start], rng))
    ]
    if not told:
        return None
    value, bound = rng.choice(told)
    bounded = values.replaced(text, value, bound.words)
    is_turned = text == sentence and rng.random() < 0.25
    if not is_turned:
        return Pair(sentence, bounded, bound.label, "value:bound")
    label = "neutral" if bound.label == "entailment" else "contradiction"
    return Pair(bounded, sentence, label, "value:within_bound")


def _value_about(sentence: str, rng: Random) -> Pair | None:
    text = _retold(sentence, rng)
    told = [
        (v, words)
        for v in values.find_values(text)
        if (words := values.about(v, text[: v.start], rng))
    ]
    if not told:
        return None
    value, words = rng.choice(told)
    if rng.random() < 0.6:
        return Pair(sentence, values.replaced(text, value, words), "entailment", "value:about")
    other = values.replaced(text, value, values.another(value, rng))
    found = next((v for v in values.find_values(other) if v.start == value.start), None)
    told_other = values.about(found, other[: value.start], rng) if found else None
    if not told_other or not values.differ_clearly(told_other, value.text):
        return None
    changed = values.replaced(text, value, told_other)
    return Pair(sentence, changed, "contradiction", "value:about_other")


def _word_exclusive(sentence: str, rng: Random) -> Pair | None:
    text = _retold(sentence, rng)
    swaps = find_swaps(text, tables().exclusive)
    if not swaps:
        return None
    changed = swapped(text, rng.choice(swaps), rng)
    return Pair(*_either_way(sentence, changed, text, rng), "contradiction", "word:exclusive")


def _word_same(sentence: str, rng: Random) -> Pair | None:
    text = swapped_often(sentence, tables().same, rng.randint(1, 4), rng)
    if not text:
        return None
    return Pair(*_either_way(sentence, text, sentence, rng), "entailment", "word:same")


def _word_wider(sentence: str, rng: Random) -> Pair | None:
    text = swapped_often(_retold(sentence, rng), tables().wider, 1, rng)
    if not text or _NEGATION.search(sentence):
        return None
    return Pair(sentence, text, "entailment", "word:wider")


def _word_narrower(sentence: str, rng: Random) -> Pair | None:
    text = swapped_often(sentence, tables().narrower, 1, rng)
    if not text or _NEGATION.search(sentence):
        return None
    return Pair(sentence, text, "neutral", "word:narrower")


def _denied(sentence: str, rng: Random) -> Pair | None:
    text = denied(_retold(sentence, rng), rng)
    if not text:
        return None
    return Pair(*_either_way(sentence, text, sentence, rng), "contradiction", "denied")


def _both_denied(sentence: str, rng: Random) -> Pair | None:
    text = denied(sentence, rng)
    told = swapped_often(text, tables().same, 2, rng) if text else None
    return Pair(text, told, "entailment", "denied:both") if text and told else None


def _shortened(sentence: str, rng: Random) -> Pair | None:
    text = shortened(sentence, rng)
    if not text:
        return None
    if rng.random() < 0.5:
        text = swapped_often(text, tables().same, 2, rng) or text
    return Pair(sentence, text, "entailment", "shortened")


def _lengthened(sentence: str, rng: Random) -> Pair | None:
    text = shortened(sentence, rng)
    if not text:
        return None
    return Pair(text, sentence, "neutral", "lengthened")


def _exchanged(sentence: str, rng: Random) -> Pair | None:
    text = exchanged(_retold(sentence, rng), rng)
    if not text:
        return None
    return Pair(*_either_way(sentence, text, sentence, rng), "contradiction", "exchanged")


def _either_way(sentence: str, changed: str, text: str, rng: Random) -> tuple[str, str]:
    """The two in either order, where they say equally much."""
    is_turned = len(text.split()) >= len(sentence.split()) and rng.random() < 0.4
    return (changed, sentence) if is_turned else (sentence, changed)


_RECIPES: dict[Recipe, float] = {
    _value_changed: 16,
    _value_same: 10,
    _value_bound: 10,
    _value_about: 5,
    _word_exclusive: 20,
    _word_same: 14,
    _word_wider: 4,
    _word_narrower: 4,
    _denied: 6,
    _both_denied: 3,
    _shortened: 6,
    _lengthened: 7,
    _exchanged: 6,
}

_OF_NUMBERS = frozenset({_value_changed, _value_same, _value_bound, _value_about})
