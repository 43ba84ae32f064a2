"""Facts told in several ways: events with attributes, values and sentences to put them in."""

import json
import math
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from training.contradiction.pairs import Pair
from training.contradiction.values import (
    DAYS,
    MONTHS,
    ORDINALS,
    find_values,
    in_words,
    replaced,
    same,
)

_TABLES = Path(__file__).parent / "tellings.json"


class Told(NamedTuple):
    """A value in full ("23 days") and before a noun ("23-day")."""

    full: str
    before_noun: str


@cache
def _tables() -> dict[str, Any]:
    tables: dict[str, Any] = json.loads(_TABLES.read_text("utf-8"))
    return tables


def told_pairs(n: int, rng: Random) -> Iterator[Pair]:
    """Yield `n` pairs: a value retold, another value, attribute or event, a denial."""
    recipes = (_retold, _other_value, _other_attribute, _other_event, _denial)
    for _ in range(n):
        yield rng.choices(recipes, weights=(30, 30, 20, 12, 8))[0](rng)


def _retold(rng: Random) -> Pair:
    event, attribute = _choose(rng)
    value = _fill(attribute, rng)
    first, second = _two(attribute["tellings"], rng)
    names = _names(event, rng, is_same=True)
    premise, hypothesis = _tell(first, names[0], value), _tell(second, names[1], value)
    if rng.random() < 0.4:
        hypothesis = _renoted(hypothesis, rng)
    return Pair(premise, hypothesis, "entailment", "told:retold")


def _other_value(rng: Random) -> Pair:
    event, attribute = _choose(rng)
    value = _fill(attribute, rng)
    other = _unlike(value, lambda: _fill(attribute, rng))
    first, second = _two(attribute["tellings"], rng)
    names = _names(event, rng, is_same=True)
    return Pair(
        _tell(first, names[0], value),
        _tell(second, names[1], other),
        "contradiction",
        "told:other_value",
    )


def _other_attribute(rng: Random) -> Pair:
    event, attribute = _choose(rng)
    others = [a for a in event["attributes"].values() if a is not attribute]
    other = rng.choice(others) if others else attribute
    label = "neutral" if others else "entailment"
    value = _fill(attribute, rng)
    is_alike = other["slot"] == attribute["slot"] and rng.random() < 0.3
    other_value = value if is_alike or not others else _unlike(value, lambda: _fill(other, rng))
    names = _names(event, rng, is_same=True)
    premise = _tell(rng.choice(attribute["tellings"]), names[0], value)
    hypothesis = _tell(rng.choice(other["tellings"]), names[1], other_value)
    return Pair(premise, hypothesis, label, "told:other_attribute")


def _other_event(rng: Random) -> Pair:
    event, attribute = _choose(rng)
    value = _fill(attribute, rng)
    other = value if rng.random() < 0.2 else _fill(attribute, rng)
    first, second = _two(attribute["tellings"], rng)
    names = _names(event, rng, is_same=False)
    return Pair(
        _tell(first, names[0], value), _tell(second, names[1], other), "neutral", "told:other_event"
    )


def _denial(rng: Random) -> Pair:
    name, sentences = rng.choice(list(_tables()["negations"].items()))
    affirmed, denied = rng.choice(sentences)
    names = _names(_tables()["events"][name], rng, is_same=True)
    told = [_tell(affirmed, names[0], _NOTHING), _tell(denied, names[1], _NOTHING)]
    rng.shuffle(told)
    return Pair(told[0], told[1], "contradiction", "told:denial")


_NOTHING = Told("", "")


def _choose(rng: Random) -> tuple[dict[str, Any], dict[str, Any]]:
    event = rng.choice(list(_tables()["events"].values()))
    return event, rng.choice(list(event["attributes"].values()))


def _two(tellings: list[str], rng: Random) -> tuple[str, str]:
    if rng.random() < 0.15:
        one = rng.choice(tellings)
        return one, one
    first, second = rng.sample(tellings, 2)
    return first, second


def _names(event: dict[str, Any], rng: Random, *, is_same: bool) -> tuple[str, str]:
    """Two names of one event, or of two events of one type in two places or years."""
    first, second = rng.choice(event["names"]), rng.choice(event["names"])
    if is_same:
        second = first if rng.random() < 0.6 else second
        if rng.random() < 0.5:
            return first, second
        place = f" in {rng.choice(_tables()['fillers']['place'])}"
        return first + place, second + (place if rng.random() < 0.6 else "")
    if rng.random() < 0.25:
        year = rng.randint(1950, 2020)
        return f"{first} of {year}", f"{second} of {year + rng.choice([-9, -4, -1, 1, 3, 7, 20])}"
    one, other = rng.sample(_tables()["fillers"]["place"], 2)
    return f"{first} in {one}", f"{second} in {other}"


def _tell(telling: str, name: str, value: Told) -> str:
    words = telling.replace("{v_adj}", value.before_noun).replace("{v}", value.full)
    words = words.replace("{e}", name)
    return words[0].upper() + words[1:]


def _renoted(text: str, rng: Random) -> str:
    values = [v for v in find_values(text) if v.kind not in ("year", "day", "ordinal")]
    if not values:
        return text
    value = rng.choice(values)
    words = same(value, rng)
    return text if words is None else replaced(text, value, words)


def _unlike(value: Told, fill: Callable[[], Told]) -> Told:
    """Return another value, not the same one in another notation."""
    while _bare(other := fill()) == _bare(value):
        pass
    return other


def _bare(value: Told) -> frozenset[str]:
    words = value.full.replace("%", " percent").replace("per cent", "percent")
    words = words.replace("°C", " degrees")
    return frozenset(_DIGITS.get(word, word) for word in words.split())


_DIGITS = {in_words(number): str(number) for number in range(100)}


def _fill(attribute: dict[str, Any], rng: Random) -> Told:
    """Words for a value of an attribute, drawn at random within its range."""
    slot, limits = attribute["slot"], attribute.get("range")
    fillers = _tables()["fillers"]
    if slot in _UNITS:
        unit, low, high = _UNITS[slot]
        low, high = limits or (low, high)
        return _measure(unit, low, high, rng)
    match slot:
        case "money":
            return _money(limits, rng)
        case "count":
            low, high = limits or (2, 900)
            number = _whole(low, high, rng)
            words = in_words(number) if number < 100 and rng.random() < 0.3 else f"{number:,}"
        case "big":
            low, high = limits or (1000, 990_000)
            number = rng.randint(low, high)
            words = f"{round(number, -3) or number:,}" if rng.random() < 0.5 else f"{number:,}"
        case "percent":
            low, high = limits or (1, 95)
            number = rng.randint(low, high)
            tenths = f".{rng.randint(1, 9)}" if high <= 30 and rng.random() < 0.6 else ""
            words = f"{number}{tenths}{rng.choice(['%', ' percent', ' per cent'])}"
        case "rate":
            low, high = limits or (1, 14)
            words = f"{rng.uniform(low, high):.1f}"
        case "year":
            words = str(rng.randint(*(limits or (1850, 2029))))
        case "date":
            day, month = rng.randint(1, 28), rng.choice(MONTHS)
            words = f"{month} {day}" if rng.random() < 0.5 else f"{day} {month}"
        case "weekday":
            words = rng.choice(DAYS)
        case "time":
            half = rng.choice(["a.m.", "p.m."])
            words = f"{rng.randint(1, 12)}{rng.choice(['', ':15', ':30', ':45'])} {half}"
        case "ordinal":
            low, high = limits or (1, 8)
            words = ORDINALS[rng.randint(low, min(high, len(ORDINALS))) - 1]
        case "score":
            won = rng.randint(*(limits or (1, 5)))
            words = f"{won}-{rng.randint(0, won - 1)}"
        case "temperature":
            low, high = limits or (-20, 45)
            words = f"{rng.randint(low, high)}{rng.choice(['°C', ' degrees'])}"
        case "person" | "place" | "organisation":
            words = rng.choice(fillers[slot])
        case _:
            raise ValueError(f"no slot {slot!r}")
    return Told(words, words)


_UNITS = {
    "days": ("day", 2, 90),
    "years": ("year", 2, 60),
    "hours": ("hour", 2, 72),
    "distance": ("kilometre", 2, 900),
    "height": ("metre", 20, 4000),
    "weight": ("kilogram", 2, 900),
}


def _whole(low: int, high: int, rng: Random) -> int:
    """Return a number within limits, the small ones more often."""
    return rng.randint(low, rng.choice([min(high, low + 10), min(high, 99 + low), high]))


def _measure(unit: str, low: int, high: int, rng: Random) -> Told:
    number = _whole(low, high, rng)
    words = in_words(number) if number < 100 and rng.random() < 0.3 else f"{number:,}"
    return Told(f"{words} {unit}s", f"{words}-{unit}")


def _money(limits: list[int] | None, rng: Random) -> Told:
    sign = rng.choice("$$€£")
    low, high = limits or (1_000_000, 900_000_000_000)
    amount = math.exp(rng.uniform(math.log(low), math.log(high)))
    for size, scale in ((1e9, "billion"), (1e6, "million")):
        if amount >= size:
            number = f"{float(f'{amount / size:.2g}'):g}"
            return Told(f"{sign}{number} {scale}", f"{sign}{number}-{scale}")
    words = f"{sign}{float(f'{amount:.2g}'):,.0f}"
    return Told(words, words)
