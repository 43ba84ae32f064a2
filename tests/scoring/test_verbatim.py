from __future__ import annotations

from claimcheck import check_corpus

SENTENCE = "A finished task is kept in the list for {} days unless somebody removes it."


def found(*texts: str) -> list[tuple[float, set[str]]]:
    articles = [{"id": f"page-{i}", "text": text} for i, text in enumerate(texts)]
    conflicts = check_corpus(articles, progress=False).conflicts
    return [(c.confidence, {side.value for side in c.sides}) for c in conflicts]


def test_two_values_in_the_same_words_are_a_conflict() -> None:
    ((confidence, values),) = found(SENTENCE.format(7), SENTENCE.format(9))
    assert values == {"7 days", "9 days"}
    assert confidence >= 0.8


def test_a_form_of_words_with_many_values_is_none() -> None:
    assert not [c for c, _ in found(*(SENTENCE.format(n) for n in (7, 19, 31, 45))) if c == 0.8]


def test_a_sentence_that_one_page_tells_twice_is_none() -> None:
    twice = f"{SENTENCE.format(7)}\n\n{SENTENCE.format(30)}"
    assert not [c for c, _ in found(twice, SENTENCE.format(90)) if c == 0.8]


def test_a_short_sentence_is_told_of_many_things() -> None:
    assert not [c for c, _ in found("The default is 7.", "The default is 9.") if c == 0.8]
