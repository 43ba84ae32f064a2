"""The probability that two claims speak of one fact: three small logistic models.

"sameness" weighs what does not depend on the values, so that it can learn from agreements and
conflicts alike. "agree" and "disagree" turn it into probabilities for pairs of either outcome:
equal values are strong evidence of one fact, so the two start from very different odds. The
weights lie in `assets/same_fact.json`; `training/fit_same_fact.py` fits them.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from claimcheck.errors import ModelError
from claimcheck.scoring.features import SAMENESS, VALUES

COMPANIONS = ("agreeing_companions", "disagreeing_companions")
"""Columns that say how the other values of the same two sentences compare."""

PARTNERS = ("weaker_partner", "stronger_partner")
"""Extra columns of disagreeing pairs: how surely their claims agree with others instead."""

Outcome = Literal["agree", "disagree"]


def same_fact_probabilities(
    features: NDArray[np.float64],
    outcome: Outcome,
    *,
    partners: NDArray[np.float64] | None = None,
    prior: float | None = None,
) -> NDArray[np.float64]:
    """Calibrated probabilities in [0, 1], shape (n_pairs,).

    Args:
        features: Shape (n_pairs, n_features), columns `SAMENESS`, `VALUES`, `COMPANIONS`.
        outcome: How the pairs' values compare.
        partners: For "disagree": shape (n_pairs, 2), as `PARTNERS`.
        prior: Share of pairs that speak of one fact, where it is not that of articles' candidate
            pairs; the odds are shifted accordingly.

    Raises:
        ModelError: The bundled weights are missing or do not fit the features.
    """
    second = second_stage(features, sameness_logits(features), partners)
    weights, base_rate = _models()[outcome]
    logits = _logits(weights, second, outcome)
    if prior is not None:
        logits += np.log(prior / (1 - prior)) - np.log(base_rate / (1 - base_rate))
    return np.asarray(np.round(1 / (1 + np.exp(-np.clip(logits, -30, 30))), 4))


def sameness_logits(features: NDArray[np.float64]) -> NDArray[np.float64]:
    """Evidence for one fact that does not depend on the values, as log odds."""
    weights, _ = _models()["sameness"]
    return _logits(weights, features[:, : len(SAMENESS)], "sameness")


def second_stage(
    features: NDArray[np.float64],
    sameness: NDArray[np.float64],
    partners: NDArray[np.float64] | None,
) -> NDArray[np.float64]:
    """Columns `SECOND_STAGE`, and `PARTNERS` where they are given."""
    values = features[:, len(SAMENESS) :]
    closeness = values[:, VALUES.index("closeness")]
    columns = [sameness[:, None], values, (sameness * closeness)[:, None]]
    return np.hstack([*columns, partners] if partners is not None else columns)


SECOND_STAGE = ("sameness", *VALUES, *COMPANIONS, "sameness_and_closeness")
"""Names of the columns of `second_stage`, without `PARTNERS`."""


def _logits(
    weights: NDArray[np.float64], columns: NDArray[np.float64], name: str
) -> NDArray[np.float64]:
    if columns.shape[1] != len(weights) - 1:
        raise ModelError(
            f"assets/same_fact.json has {len(weights) - 1} weights for {name!r}, not "
            f"{columns.shape[1]}; rebuild it with training/fit_same_fact.py"
        )
    return np.asarray(columns @ weights[1:] + weights[0])


@cache
def _models() -> dict[str, tuple[NDArray[np.float64], float]]:
    try:
        text = files("claimcheck").joinpath("assets", "same_fact.json").read_text("utf-8")
        return {
            name: (
                np.asarray([model["intercept"], *model["weights"].values()]),
                float(model["base_rate"]),
            )
            for name, model in json.loads(text)["models"].items()
        }
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"cannot read assets/same_fact.json: {error}; reinstall claimcheck") from error
