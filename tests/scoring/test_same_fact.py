from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ModelError
from claimcheck.scoring import same_fact
from claimcheck.scoring.features import SAMENESS, VALUES
from claimcheck.scoring.same_fact import (
    COMPANIONS,
    PARTNERS,
    SECOND_STAGE,
    same_fact_probabilities,
    second_stage,
)

COLUMNS = (*SAMENESS, *VALUES, *COMPANIONS)
rows = st.lists(
    st.floats(-1e6, 1e6, allow_subnormal=False), min_size=len(COLUMNS), max_size=len(COLUMNS)
)


def features(**columns: float) -> np.ndarray:
    """One pair of which only the given columns are known."""
    return np.asarray([[columns.get(name, 0.0) for name in COLUMNS]])


@given(row=rows, partners=st.tuples(st.floats(0, 1), st.floats(0, 1)))
def test_probabilities_lie_between_none_and_one(row: list[float], partners) -> None:
    table = np.asarray([row])
    agree = same_fact_probabilities(table, "agree")
    disagree = same_fact_probabilities(table, "disagree", partners=np.asarray([partners]))
    for probabilities in (agree, disagree):
        assert probabilities.shape == (1,)
        assert 0 <= probabilities[0] <= 1


def test_no_pairs_have_no_probabilities() -> None:
    nothing = np.zeros((0, len(COLUMNS)))
    assert same_fact_probabilities(nothing, "agree").shape == (0,)
    none = np.zeros((0, 2))
    assert same_fact_probabilities(nothing, "disagree", partners=none).shape == (0,)


@given(row=rows, low=st.floats(0.01, 0.99), high=st.floats(0.01, 0.99))
def test_a_higher_prior_never_lowers_the_probability(
    row: list[float], low: float, high: float
) -> None:
    low, high = sorted((low, high))
    at = [same_fact_probabilities(np.asarray([row]), "agree", prior=p)[0] for p in (low, high)]
    assert at[0] <= at[1]


def test_the_fitted_base_rate_as_prior_changes_nothing() -> None:
    table = features(similarity=0.8, closeness=1.0)
    _, base_rate = same_fact._models()["agree"]
    shifted = same_fact_probabilities(table, "agree", prior=base_rate)
    assert shifted == same_fact_probabilities(table, "agree")


@pytest.mark.parametrize("column", ["similarity", "similarity_of_heads", "rank"])
def test_likeness_speaks_for_one_fact(column: str) -> None:
    alike = same_fact_probabilities(features(**{column: 1.0}), "agree")
    assert alike > same_fact_probabilities(features(), "agree")


def test_a_stronger_partner_speaks_against_a_conflict() -> None:
    table = features(similarity=0.9, closeness=0.9, rank=1.0)
    alone, partnered = (
        same_fact_probabilities(table, "disagree", partners=np.asarray([[0.0, surely]]))
        for surely in (0.0, 0.95)
    )
    assert partnered < alone


def test_second_stage_has_the_columns_it_names() -> None:
    table = features(closeness=0.5, agreeing_companions=2)
    names = (*SECOND_STAGE, *PARTNERS)
    (row,) = second_stage(table, np.asarray([3.0]), np.asarray([[0.1, 0.2]]))
    found = dict(zip(names, row.tolist(), strict=True))
    assert found["sameness"] == 3
    assert found["sameness_and_closeness"] == 1.5
    assert found["agreeing_companions"] == 2
    assert (found["weaker_partner"], found["stronger_partner"]) == (0.1, 0.2)


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The bundled weights, and a way to put others in their place."""
    asset = Path(same_fact.__file__).parents[1] / "assets" / "same_fact.json"
    (tmp_path / "assets").mkdir()
    place = tmp_path / "assets" / "same_fact.json"
    monkeypatch.setattr(same_fact, "files", lambda package: tmp_path)
    same_fact._models.cache_clear()
    yield json.loads(asset.read_text("utf-8")), place
    same_fact._models.cache_clear()


def test_weights_are_read_by_name(weights: tuple[dict[str, Any], Path]) -> None:
    body, place = weights
    table = features(similarity=0.7, closeness=1.0)
    place.write_text(json.dumps(body), "utf-8")
    expected = same_fact_probabilities(table, "agree")
    place.write_text(json.dumps(body, sort_keys=True), "utf-8")
    same_fact._models.cache_clear()
    assert same_fact_probabilities(table, "agree") == expected


def test_weights_of_other_features_are_refused(weights: tuple[dict[str, Any], Path]) -> None:
    body, place = weights
    fitted = body["models"]["sameness"]["weights"]
    fitted["likeness"] = fitted.pop("similarity")
    place.write_text(json.dumps(body), "utf-8")
    with pytest.raises(ModelError, match=r"'sameness' \(likeness, similarity\); rebuild it with"):
        same_fact_probabilities(features(), "agree")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"models": []}', '{"models": {"sameness": 1}}'])
def test_broken_weights_are_a_model_error(weights: tuple[dict[str, Any], Path], text: str) -> None:
    weights[1].write_text(text, "utf-8")
    with pytest.raises(ModelError, match=r"cannot read assets/same_fact\.json"):
        same_fact_probabilities(features(), "agree")


def test_missing_weights_are_a_model_error(weights: tuple[dict[str, Any], Path]) -> None:
    with pytest.raises(ModelError, match="reinstall claimcheck"):
        same_fact_probabilities(features(), "agree")
