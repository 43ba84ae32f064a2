"""Values found in a sentence, and the same or another value in other words.

Patterns of its own, and few: the training data must not shift whenever claimcheck's extraction
improves.
"""

import re
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_TEENS = "fifteen sixteen seventeen eighteen nineteen"
_TENS = ("", "", *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
_WORDS = (*_UNITS.split(), *_TEENS.split())
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_VALUE = re.compile(
    rf"""
    (?P<clock>\b\d{{1,2}}(?::\d\d)?\s?(?:a\.m\.|p\.m\.|am\b|pm\b))
  | (?P<date>\b(?:{"|".join(MONTHS)})\s\d{{1,2}}\b|\b\d{{1,2}}\s(?:{"|".join(MONTHS)})\b)
  | (?P<year>\b(?:1[5-9]|20)\d\d\b(?![,.]\d|[-–]|\s(?:people|men|women)))
  | (?P<money>[$£€](?:{_NUMBER})(?:\s(?:thousand|million|billion|trillion)\b)?)
  | (?P<percent>\b(?:{_NUMBER})\s?(?:%|percent\b|per\scent\b))
  | (?P<count>(?<![\w.,:/$£€-])(?:{_NUMBER})(?:\s(?:hundred|thousand|million|billion))?
      (?![\w,:/%°-]|\.\d))
  | (?P<word>(?<!-)\b(?:{"|".join(_WORDS[2:])}|{"|".join(_TENS[2:])})\b
      (?![-\s](?:of|{"|".join(_WORDS)})\b))
  | (?P<ordinal>\b(?:{"|".join(ORDINALS)})\b(?!-|\s(?:of|time|place)\b))
  | (?P<day>\b(?:{"|".join(DAYS)})\b)
    """,
    re.VERBOSE,
)
_HEDGE = re.compile(
    r"(?i)\b(?:about|around|approximately|some|nearly|almost|roughly|more than|less than|fewer "
    r"than|at least|at most|up to|over|under|between|only|just|exactly|age|aged|no\.|chapter|"
    r"from|to|and|or|by|in|on|at|a|an|the|this|these|those|its|his|her|their|our|my|first|last|next|"
    r"another|every|each|no)\s$"
)


_BOUND = re.compile(
    r"(?i)\b(?:more than|less than|fewer than|at least|at most|up to|over|under|above|below|nearly|"
    r"almost|about|around|approximately|some|roughly|upwards of|as (?:many|much|few|little) as)\s$"
)


@dataclass(frozen=True)
class Found:
    """A value in a text: its half-open span, its kind and its words."""

    start: int
    end: int
    kind: str
    text: str


def find_values(text: str) -> list[Found]:
    """Return the values of `text`, in order."""
    return [Found(m.start(), m.end(), str(m.lastgroup), m.group()) for m in _VALUE.finditer(text)]


def is_vague(value: Found, text: str) -> bool:
    """Return whether words before a value of `text` make it a bound or an approximation.

    Another number there need not be in conflict with it.
    """
    return bool(_BOUND.search(text[: value.start]))


def differ_clearly(first: str, second: str) -> bool:
    """Return whether the first numbers of two texts differ by more than a rounding."""
    a, b = (float(_first_number(text).replace(",", "")) for text in (first, second))
    return abs(a - b) > 0.15 * max(a, b)


def replaced(text: str, value: Found, words: str) -> str:
    """Return `text` with other words in the place of `value`."""
    return text[: value.start] + words + text[value.end :]


def another(value: Found, rng: Random) -> str:
    """Return words for another value of the same kind, written the same way."""
    if value.kind == "day":
        return rng.choice([day for day in DAYS if day != value.text])
    if value.kind == "ordinal":
        return rng.choice([word for word in ORDINALS[:6] if word != value.text])
    if value.kind == "word":
        small = _WORDS[2:13] if value.text in _WORDS else _TENS[2:]
        return rng.choice([word for word in small if word != value.text])
    if value.kind == "date" and rng.random() < 0.4:
        return _swapped(value.text, rng, MONTHS)
    number = _first_number(value.text)
    return value.text.replace(number, _other_number(number, value.kind, rng), 1)


def same(value: Found, rng: Random) -> str | None:
    """Return the same value written another way, or None where there is no other way."""
    text = value.text
    if value.kind == "date":
        first, second = text.split()
        return f"{second} {first}"
    if value.kind == "clock":
        return _other_clock(text, rng)
    if value.kind == "word":
        return str(_WORDS.index(text)) if text in _WORDS else str(10 * _TENS.index(text))
    if value.kind == "percent":
        number = _first_number(text)
        return number + ("%" if "%" not in text else rng.choice([" percent", " per cent"]))
    if value.kind in ("count", "money"):
        return _other_notation(text, rng)
    return None


class Bound(NamedTuple):
    """A bound or an approximation in words, and the label it has against the exact value."""

    words: str
    label: str


def bound(value: Found, before: str, rng: Random) -> Bound | None:
    """Return a bound that the value meets or breaks; None where the text holds a bound already.

    Args:
        value: The value to bound.
        before: The text before the value.
        rng: Says whether it is met, whether it is a lower one, and how far off it is.
    """
    if value.kind not in ("count", "money", "percent") or _HEDGE.search(before):
        return None
    number = _first_number(value.text)
    amount = float(number.replace(",", ""))
    if amount < 4:
        return None
    is_met, is_lower = rng.random() < 0.5, rng.random() < 0.5
    step = _round_to(amount * rng.uniform(0.03, 0.3)) or 1.0
    limit = amount - step if is_met == is_lower else amount + step
    limit = _rounded(limit, towards=amount, rng=rng)
    written = _written(limit, like=number)
    if limit <= 0 or float(written.replace(",", "")) == amount:
        return None
    lower = ("more than", "over", "at least", "upwards of", "above")
    upper = ("less than", "under", "fewer than", "at most", "below")
    words = rng.choice(lower if is_lower else upper)
    if value.kind != "count" and words == "fewer than":
        words = "less than"
    told = value.text.replace(number, written, 1)
    is_met = limit < amount if is_lower else limit > amount
    return Bound(f"{words} {told}", "entailment" if is_met else "contradiction")


def about(value: Found, before: str, rng: Random) -> str | None:
    """Return an approximation of an exact value, or None where it is none."""
    if value.kind not in ("count", "money", "percent") or _HEDGE.search(before):
        return None
    number = _first_number(value.text)
    amount = float(number.replace(",", ""))
    digits = len(str(int(amount)))
    if digits < 3:
        return None
    rounded = round(amount, -(digits - 2))
    told = value.text.replace(number, _written(rounded, like=number), 1)
    words = rng.choice(("about", "around", "roughly", "approximately", "some"))
    return f"{words} {told}"


def _first_number(text: str) -> str:
    found = re.search(_NUMBER, text)
    if not found:
        raise ValueError(f"no number in {text!r}")
    return found.group()


def _swapped(text: str, rng: Random, names: list[str]) -> str:
    old = next(name for name in names if name in text)
    return text.replace(old, rng.choice([name for name in names if name != old]))


def _other_number(number: str, kind: str, rng: Random) -> str:
    """Return another number: one digit, a scale, or a size off, as slips and reports differ."""
    amount = float(number.replace(",", ""))
    if kind == "clock":
        hour = int(amount)
        return str(rng.choice([h for h in range(1, 13) if h != hour]))
    if kind == "date":
        return str(rng.choice([d for d in range(1, 29) if d != int(amount)]))
    if kind == "year":
        return str(int(amount) + rng.choice([-30, -12, -10, -5, -3, -2, -1, 1, 2, 3, 4, 10, 11]))
    for _ in range(20):
        choice = rng.random()
        if choice < 0.35:
            digits = [i for i, char in enumerate(number) if char.isdigit()]
            at = rng.choice(digits)
            low = 1 if at == 0 else 0
            other = number[:at] + str(rng.randint(low, 9)) + number[at + 1 :]
        elif choice < 0.75:
            other = _written(
                amount * rng.choice([0.3, 0.5, 0.6, 0.75, 1.3, 1.5, 2, 2.5, 3]), number
            )
        elif choice < 0.9:
            other = _written(amount + rng.choice([-3, -2, -1, 1, 2, 3, 5]), number)
        else:
            other = _written(amount * rng.choice([0.1, 10]), number)
        if other != number and float(other.replace(",", "")) > 0:
            return other
    return _written(amount + 1, number)


def _written(amount: float, like: str) -> str:
    """Return a number with as many decimals as another one, and its thousands' commas."""
    decimals = 0 if amount == int(amount) else len(like.partition(".")[2])
    has_commas = "," in like or (len(like) <= 3 and amount >= 1000)
    return f"{amount:,.{decimals}f}" if has_commas else f"{amount:.{decimals}f}"


def _other_notation(text: str, rng: Random) -> str | None:
    number = _first_number(text)
    amount = float(number.replace(",", ""))
    prefix, suffix = text.split(number, 1)
    scale = suffix.strip()
    if scale in _SCALES:
        whole = amount * _SCALES[scale]
        return f"{prefix}{whole:,.0f}" if whole < 1e10 and whole == int(whole) else None
    if amount >= 1e6 and amount % 1e4 == 0:
        return f"{prefix}{amount / 1e6:.10g} million"
    if amount >= 1000 and amount % 100 == 0 and not prefix:
        return f"{amount / 1000:.10g} thousand"
    if amount == int(amount) and amount < 100 and not prefix and "." not in number:
        return in_words(int(amount))
    if "," in number:
        return text.replace(",", "" if rng.random() < 0.7 else " ")
    return f"{prefix}{amount:,.0f}{suffix}" if amount >= 1000 and amount == int(amount) else None


def in_words(number: int) -> str:
    """Return a number from 0 to 99 in words."""
    if number < len(_WORDS):
        return _WORDS[number]
    tens, unit = divmod(number, 10)
    return _TENS[tens] + (f"-{_WORDS[unit]}" if unit else "")


def _other_clock(text: str, rng: Random) -> str:
    hour, _, minute = _first_clock(text).partition(":")
    is_afternoon = "p" in text
    if rng.random() < 0.4:
        suffix = ("pm", "am") if "." in text else ("p.m.", "a.m.")
        told = f"{hour}:{minute}" if minute else hour
        return f"{told} {suffix[0] if is_afternoon else suffix[1]}"
    of_24 = int(hour) % 12 + 12 * is_afternoon
    return f"{of_24:02d}:{minute or '00'}"


def _first_clock(text: str) -> str:
    found = re.match(r"[\d:]+", text)
    return found.group() if found else text


def _round_to(amount: float) -> float:
    return float(f"{amount:.1g}")


def _rounded(limit: float, *, towards: float, rng: Random) -> float:
    """Return a rounder limit on the same side of the value, where there is one."""
    if rng.random() < 0.3:
        return limit
    for digits in (1, 2):
        rounder = float(f"{limit:.{digits}g}")
        if (rounder < towards) == (limit < towards) and rounder != towards:
            return rounder
    return limit
