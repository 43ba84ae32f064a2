"""The probability that two claims speak of one fact: two small logistic models.

One is for pairs whose values agree, one for pairs whose values disagree: equal values are
strong evidence of one fact, so the two start from very different odds. The weights lie in
`assets/same_fact.json`; `training/fit_same_fact.py` fits them.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from claimcheck.errors import ModelError

PARTNERS = ("partner_of_a", "partner_of_b")
"""Extra features of disagreeing pairs: how surely each claim agrees with another of that article."""


def same_fact_probabilities(
    features: NDArray[np.float64], model: Literal["agree", "disagree"]
) -> NDArray[np.float64]:
    """Calibrated probabilities in [0, 1], shape (n_pairs,).

    Args:
        features: Shape (n_pairs, n_features), columns as in `features.NAMES`, for "disagree"
            followed by `PARTNERS`.
        model: Which of the two models.

    Raises:
        ModelError: The bundled weights are missing or do not fit the features.
    """
    weights = _weights()[model]
    if features.shape[1] != len(weights) - 1:
        raise ModelError(
            f"assets/same_fact.json has {len(weights) - 1} weights for {model!r}, "
            f"not {features.shape[1]}; rebuild it with training/fit_same_fact.py"
        )
    logits = np.clip(features @ weights[1:] + weights[0], -30, 30)
    return np.asarray(np.round(1 / (1 + np.exp(-logits)), 4))


@cache
def _weights() -> dict[str, NDArray[np.float64]]:
    try:
        text = files("claimcheck").joinpath("assets", "same_fact.json").read_text("utf-8")
        models = json.loads(text)["models"]
        return {
            name: np.asarray([model["intercept"], *model["weights"].values()])
            for name, model in models.items()
        }
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"cannot read assets/same_fact.json: {error}; reinstall claimcheck"
        ) from error
