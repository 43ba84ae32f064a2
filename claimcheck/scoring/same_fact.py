"""The probability that two claims speak of one fact: small logistic models.

"sameness" weighs what does not depend on the values, so that it can learn from agreements and
conflicts alike. "agree" and "disagree" turn it into probabilities for pairs of either outcome:
equal values are strong evidence of one fact, so the two start from very different odds.
"aligned" and "read" look at disagreeing pairs again; see `claimcheck.scoring.review`. The weights
lie in `assets/same_fact.json`; `training/fit_same_fact.py` fits them.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from claimcheck.errors import ModelError
from claimcheck.scoring.alignment import ALIGNMENT
from claimcheck.scoring.features import SAMENESS, VALUES

COMPANIONS = ("agreeing_companions", "disagreeing_companions")
"""Columns that say how the other values of the same two sentences compare."""

PARTNERS = ("weaker_partner", "stronger_partner")
"""Extra columns of disagreeing pairs: how surely their claims agree with others instead."""

READING = ("reading",)
"""What the network makes of a pair: log odds of one fact."""

Outcome = Literal["agree", "disagree"]


def same_fact_probabilities(
    features: NDArray[np.float64],
    outcome: Outcome,
    *,
    partners: NDArray[np.float64] | None = None,
    prior: float | None = None,
) -> NDArray[np.float64]:
    """Calibrated probabilities in [0, 1], shape (n_pairs,), rounded to four digits.

    Args:
        features: Shape (n_pairs, n_features), columns `SAMENESS`, `VALUES`, `COMPANIONS`.
        outcome: How the pairs' values compare.
        partners: For "disagree" and only there: shape (n_pairs, 2), columns `PARTNERS`.
        prior: Share of pairs that speak of one fact, where it is not that of articles' candidate
            pairs; the odds are shifted accordingly.

    Raises:
        ModelError: The bundled weights are missing, or made for other features.
    """
    second = second_stage(features, sameness_logits(features), partners)
    weights, base_rate = _models()[outcome]
    logits = _logits(weights, second)
    if prior is not None:
        logits += np.log(prior / (1 - prior)) - np.log(base_rate / (1 - base_rate))
    return np.asarray(np.round(1 / (1 + np.exp(-np.clip(logits, -30, 30))), 4))


def look_again(
    look: Literal["aligned", "read"], so_far: NDArray[np.float64], columns: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Probabilities that disagreeing pairs speak of one fact, after another look; (n_pairs,).

    Args:
        look: Where a pair stands among all others, or what the network reads in it.
        so_far: The probabilities of the look before, shape (n_pairs,).
        columns: What this one sees, `ALIGNMENT` or `READING`, shape (n_pairs, n_columns).
    """
    logits = _logits(_models()[look][0], again(so_far, columns))
    return np.asarray(np.round(1 / (1 + np.exp(-np.clip(logits, -30, 30))), 4))


def again(probabilities: NDArray[np.float64], columns: NDArray[np.float64]) -> NDArray[np.float64]:
    """The columns of another look: the log odds so far, and what it sees."""
    p = np.clip(probabilities, 1e-4, 1 - 1e-4)
    return np.hstack([np.log(p / (1 - p))[:, None], columns])


def sameness_logits(features: NDArray[np.float64]) -> NDArray[np.float64]:
    """Evidence for one fact that does not depend on the values, as log odds."""
    weights, _ = _models()["sameness"]
    return _logits(weights, features[:, : len(SAMENESS)])


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


def terms(
    features: NDArray[np.float64],
    outcome: Outcome,
    partners: NDArray[np.float64] | None = None,
) -> dict[str, NDArray[np.float64]]:
    """What each column adds to the log odds of one fact, shape (n_pairs,) each.

    With the intercepts they sum up to the log odds; arguments as for `same_fact_probabilities`.
    """
    second, _ = _models()[outcome]
    slope = dict(zip(COLUMNS[outcome], second[1:].tolist(), strict=True))
    first = dict(zip(SAMENESS, _models()["sameness"][0][1:].tolist(), strict=True))
    columns = dict(zip((*SAMENESS, *VALUES, *COMPANIONS), features.T, strict=True))
    if partners is not None:
        columns.update(zip(PARTNERS, partners.T, strict=True))
    of_sameness = slope["sameness"] + slope["sameness_and_closeness"] * columns["closeness"]
    return {
        name: column * (first[name] * of_sameness if name in first else slope[name])
        for name, column in columns.items()
    }


SECOND_STAGE = ("sameness", *VALUES, *COMPANIONS, "sameness_and_closeness")
"""Names of the columns of `second_stage`, without `PARTNERS`."""


COLUMNS = {
    "sameness": SAMENESS,
    "agree": SECOND_STAGE,
    "disagree": (*SECOND_STAGE, *PARTNERS),
    "aligned": ("so_far", *ALIGNMENT),
    "read": ("so_far", *READING),
}
"""What each model weighs, in order."""


def _logits(weights: NDArray[np.float64], columns: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(columns @ weights[1:] + weights[0])


@cache
def _models() -> dict[str, tuple[NDArray[np.float64], float]]:
    """Weights (intercept first) and base rate of each model."""
    try:
        text = files("claimcheck").joinpath("assets", "same_fact.json").read_text("utf-8")
        models = json.loads(text)["models"]
        return {name: _read(name, models[name]) for name in COLUMNS}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"cannot read assets/same_fact.json: {error!r}; reinstall claimcheck"
        ) from error


def _read(name: str, model: dict[str, Any]) -> tuple[NDArray[np.float64], float]:
    weights = model["weights"]
    if differing := set(weights) ^ set(COLUMNS[name]):
        raise ModelError(
            f"assets/same_fact.json was fitted on other features of {name!r} "
            f"({', '.join(sorted(differing))}); rebuild it with training/fit_same_fact.py"
        )
    slopes = [weights[column] for column in COLUMNS[name]]
    return np.asarray([model["intercept"], *slopes], np.float64), float(model["base_rate"])
