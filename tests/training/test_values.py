import re
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")

from claimcheck import extract_claims
from claimcheck.scoring.comparators import compare_values
from training.contradiction import values

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")

LIKE_A_YEAR = re.compile(r"1\d{3}|20\d\d")

SEEDS = st.integers(0, 10_000)
AMOUNTS = st.one_of(
    st.integers(2, 99).map(str),
    st.integers(100, 99_999_999).map("{:,}".format),
    st.integers(100, 1400).map(str),
    st.tuples(st.integers(1, 99), st.integers(1, 9)).map("{0[0]}.{0[1]}".format),
)
SCALES = st.sampled_from(["", " thousand", " million", " billion"])
COUNTS = st.builds("{}{}".format, AMOUNTS, SCALES)
MONEY = st.builds("{}{}{}".format, st.sampled_from("$£€"), AMOUNTS, SCALES)
PERCENTS = st.builds("{}{}".format, AMOUNTS, st.sampled_from(["%", " percent", " per cent"]))
MINUTES = st.integers(0, 59).map(":{:02d}".format) | st.just("")
HALVES = st.sampled_from([" a.m.", " p.m.", "am", "pm", " am", " pm"])
CLOCKS = st.builds("{}{}{}".format, st.integers(1, 12), MINUTES, HALVES)
DATES = st.builds(
    lambda day, month, is_day_first: f"{day} {month}" if is_day_first else f"{month} {day}",
    st.integers(1, 28),
    st.sampled_from(values.MONTHS),
    st.booleans(),
)
YEARS = st.integers(1500, 2099).map(str)
NAMES = st.sampled_from([*values.DAYS, *values.ORDINALS])
WORDS = st.sampled_from([values.in_words(n) for n in (*range(2, 20), *range(20, 100, 10))])
VALUES = st.one_of(COUNTS, MONEY, PERCENTS, CLOCKS, DATES, YEARS, NAMES, WORDS)


def find(words):
    """Return the one value in `words`, where there is one."""
    (found,) = values.find_values(words)
    return found


def number_in(text):
    return float(NUMBER.search(text).group().replace(",", ""))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("At 6:30 p.m. on Friday, 212 of 1,200 men left.", "clock day count count"),
        ("On 3 May 2024 it cost $5 million.", "date year money"),
        ("The second of three polls found 4.5 percent.", "word percent"),
        ("Its third poll found 57% in 1987.", "ordinal percent year"),
        ("One of them flew the A320 to room 4-12 at 10:15.", ""),
    ],
)
def test_values_are_found_with_their_kinds(text, kinds):
    found = values.find_values(text)
    assert " ".join(value.kind for value in found) == kinds
    assert [text[value.start : value.end] for value in found] == [value.text for value in found]


@given(VALUES)
def test_every_notation_is_found_whole(words):
    assert find(words).text == words


@given(words=VALUES, seed=SEEDS)
def test_another_value_is_never_the_same(words, seed):
    value = find(words)
    other = values.another(value, Random(seed))
    assert other != words
    if value.kind not in ("day", "ordinal", "word", "date"):
        assert number_in(other) != number_in(words)


@given(words=VALUES, seed=SEEDS)
def test_another_value_is_written_the_same_way(words, seed):
    value = find(words)
    other = values.another(value, Random(seed))
    assert NUMBER.sub("#", other) == NUMBER.sub("#", words) or value.kind in {
        "day",
        "ordinal",
        "word",
        "date",
    }
    assert value.kind == "year" or find(other).kind in (value.kind, "year")
    assert ("." in other) <= ("." in words)


@given(words=DATES, seed=SEEDS)
def test_another_date_is_another_day_or_another_month(words, seed):
    other = values.another(find(words), Random(seed))
    assert len(set(other.split()) & set(words.split())) == 1


@given(words=st.one_of(PERCENTS, CLOCKS, DATES, WORDS), seed=SEEDS)
def test_same_value_is_told_in_other_words(words, seed):
    told = values.same(find(words), Random(seed))
    assert told not in (None, words)


@pytest.mark.parametrize("words", ["Friday", "third", "1987", "6.4", "$45"])
def test_same_value_of_one_notation_is_none(words):
    assert values.same(find(words), Random(0)) is None


FRAMES = {
    "count": "It has {} soldiers.",
    "word": "It has {} soldiers.",
    "money": "It cost {}.",
    "percent": "Output rose to {}.",
    "clock": "The call began at {} and was short.",
    "date": "The call was on {} and was short.",
}


@given(words=st.one_of(COUNTS, MONEY, PERCENTS, CLOCKS, DATES, WORDS), seed=SEEDS)
def test_same_value_is_equal_to_claimcheck(words, seed):
    value = find(words)
    told = values.same(value, Random(seed))
    assume(told is not None and not LIKE_A_YEAR.fullmatch(told))
    (first,), (second,) = (
        [c for c in extract_claims(FRAMES[value.kind].format(text)) if c.kind != "status"]
        for text in (words, told)
    )
    compared = compare_values(first.value, second.value)
    assert compared.outcome == "agree", (words, told, compared)


@pytest.mark.parametrize("words", ["123,456,700", "12,345,670,000", "1,234,567,800"])
def test_same_value_of_a_long_number_keeps_every_digit(words):
    number, scale = values.same(find(words), Random(0)).split()
    assert float(number) * {"thousand": 1e3, "million": 1e6}[scale] == number_in(words)


def test_a_compound_number_is_one_value_or_none():
    assert [value.text for value in values.find_values("twenty-five men")] in ([], ["twenty-five"])


MEETS = {
    "more than": lambda amount, limit: amount > limit,
    "over": lambda amount, limit: amount > limit,
    "above": lambda amount, limit: amount > limit,
    "upwards of": lambda amount, limit: amount >= limit,
    "at least": lambda amount, limit: amount >= limit,
    "less than": lambda amount, limit: amount < limit,
    "under": lambda amount, limit: amount < limit,
    "fewer than": lambda amount, limit: amount < limit,
    "below": lambda amount, limit: amount < limit,
    "at most": lambda amount, limit: amount <= limit,
}


@given(words=AMOUNTS | st.integers(4, 40).map(str), seed=SEEDS)
def test_bound_has_the_label_that_follows(words, seed):
    bound = values.bound(find(words), "It has ", Random(seed))
    assume(bound is not None)
    cue = next(cue for cue in MEETS if bound.words.startswith(cue))
    is_met = MEETS[cue](number_in(words), number_in(bound.words))
    assert bound.label == ("entailment" if is_met else "contradiction"), bound


@pytest.mark.parametrize("before", ["about ", "More than ", "between 3 and ", "at age ", "the "])
def test_bound_and_about_leave_what_is_hedged_already(before):
    assert values.bound(find("212"), before, Random(0)) is None
    assert values.about(find("212"), before, Random(0)) is None


def test_bound_and_about_are_of_amounts_only():
    for words in ("Friday", "third", "1987", "3 May", "6:30 p.m."):
        assert values.bound(find(words), "It is ", Random(0)) is None
        assert values.about(find(words), "It is ", Random(0)) is None


@given(number=st.integers(100, 99_999_999), seed=SEEDS)
def test_about_is_near(number, seed):
    assume(find(f"{number:,}").kind == "count")
    told = values.about(find(f"{number:,}"), "It has ", Random(seed))
    assert told.split()[0] in ("about", "around", "roughly", "approximately", "some")
    assert abs(number_in(told) - number) <= 0.05 * number


def test_about_needs_digits_to_leave_out():
    assert values.about(find("45"), "It has ", Random(0)) is None
    assert values.about(find("4.5%"), "It fell ", Random(0)) is None


@pytest.mark.parametrize(
    ("number", "words"), [(0, "zero"), (13, "thirteen"), (20, "twenty"), (42, "forty-two")]
)
def test_in_words(number, words):
    assert values.in_words(number) == words


def test_replaced_touches_the_value_only():
    text = "Of 12 men, 12 left."
    assert values.replaced(text, values.find_values(text)[1], "twelve") == "Of 12 men, twelve left."
