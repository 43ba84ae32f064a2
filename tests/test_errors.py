from __future__ import annotations

import pickle

import pytest

from claimcheck import errors
from claimcheck.models import Report

REPORT = Report(
    claimcheck="0.1.0", settings={}, articles=(), claims=(), conflicts=(), agreements=()
)
EXAMPLES = [
    errors.ClaimcheckError("something is wrong"),
    errors.ReadingError("no text in it", "a.txt"),
    errors.ReadingError("no field 'text'", "a.jsonl", 3),
    errors.SettingsError("settings: no setting 'topk'"),
    errors.BaselineError("baseline.toml:3: no field 'why'"),
    errors.ModelError("no model 'x'"),
    errors.MissingExtraError("pandas", "frames"),
    errors.IncompleteCheckError("no claims in 3 articles"),
    errors.DisagreementError(REPORT, "13:00 GMT against 15:00 GMT"),
]


def test_the_examples_are_all_errors() -> None:
    defined = {value for value in vars(errors).values() if isinstance(value, type)}
    assert {type(error) for error in EXAMPLES} == {e for e in defined if issubclass(e, Exception)}


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_errors_are_claimcheck_errors(error: Exception) -> None:
    assert isinstance(error, errors.ClaimcheckError)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_errors_pickle_with_arguments_and_text(error: Exception) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert (copy.args, vars(copy), str(copy)) == (error.args, vars(error), str(error))


def test_disagreement_fails_a_test_rather_than_breaking_it() -> None:
    with pytest.raises(AssertionError, match="against"):
        raise EXAMPLES[-1]


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (errors.ReadingError("no text in it"), "no text in it"),
        (errors.ReadingError("no text in it", "a.txt"), "a.txt: no text in it"),
        (errors.ReadingError("no text in it", "a.jsonl", 3), "a.jsonl:3: no text in it"),
        (errors.ReadingError("no text in it", line=3), "line 3: no text in it"),
    ],
)
def test_reading_error_names_the_place(error: errors.ReadingError, text: str) -> None:
    assert str(error) == text


def test_missing_extra_says_what_to_install() -> None:
    text = str(errors.MissingExtraError("pandas", "frames"))
    assert "'pandas'" in text
    assert "pip install 'claimcheck-corpus[frames]'" in text
