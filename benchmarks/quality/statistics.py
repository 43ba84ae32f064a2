"""Figures with 95 % intervals, over rows of which some belong together.

Rows of one cluster (one premise, one page) are right or wrong together, so that they count for
less than as many independent rows.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Rows = NDArray[np.intp]

_Z = 1.959964
"""Half the width of a 95 % interval, in standard deviations."""

_N_RESAMPLES = 1000


class Estimate(NamedTuple):
    """A figure and its 95 % interval; all three are NaN where no row can tell."""

    value: float
    low: float
    high: float


NOTHING = Estimate(math.nan, math.nan, math.nan)


def proportion(hits: Flags, clusters: NDArray[np.generic]) -> Estimate:
    """The share of hits, with Wilson's interval for as many independent rows as these are worth.

    Franco, Little, Louis and Slud recommend that for clustered samples; with few clusters it is
    still somewhat too narrow (2019, https://doi.org/10.1093/jssam/smy019).

    Args:
        hits: One flag per row.
        clusters: One name per row; rows of one name belong together.
    """
    if not len(hits):
        return NOTHING
    share = float(hits.mean())
    return Estimate(share, *wilson(share, effective_size(hits, clusters)))


def wilson(share: float, n: float) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of `n` rows; `n` is above 0 and need not be whole."""
    scale = 1 + _Z**2 / n
    middle = (share + _Z**2 / (2 * n)) / scale
    reach = _Z / scale * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return max(0.0, middle - reach), min(1.0, middle + reach)


def effective_size(hits: Flags, clusters: NDArray[np.generic]) -> float:
    """How many independent rows say as much about the share of hits as these rows do.

    Never more than there are rows; as many as there are clusters where all rows are alike,
    since they do not show how alike those of one cluster are.
    """
    names, cluster_of = np.unique(clusters, return_inverse=True)
    n, n_clusters, share = len(hits), len(names), hits.mean()
    if n_clusters == 1 or share in (0, 1):
        return n_clusters
    sums = np.bincount(cluster_of, weights=hits - share)
    variance = np.square(sums).sum() / n**2
    return float(min(n, share * (1 - share) / variance)) if variance else n


def bootstrapped(statistic: Callable[[Rows], float], clusters: NDArray[np.generic]) -> Estimate:
    """A statistic of all rows, with the percentile interval over resampled clusters.

    Args:
        statistic: Takes the indices of rows, some of them more than once. Resamples for which it
            is NaN are left out.
        clusters: One name per row.
    """
    names, cluster_of = np.unique(clusters, return_inverse=True)
    rows_of = np.split(np.argsort(cluster_of, kind="stable"), np.bincount(cluster_of).cumsum()[:-1])
    random = np.random.default_rng(0)
    resampled = [
        statistic(
            np.concatenate([rows_of[i] for i in random.integers(len(names), size=len(names))])
        )
        for _ in range(_N_RESAMPLES)
    ]
    value = statistic(np.arange(len(clusters)))
    if math.isnan(value):
        return NOTHING
    low, high = np.nanquantile(resampled, [0.025, 0.975])
    return Estimate(value, float(low), float(high))


def auc(scores: Floats, positive: Flags) -> float:
    """How often a positive row scores higher than a negative one, ties counting half.

    NaN where either kind is missing.
    """
    negatives = np.sort(scores[~positive])
    positives = scores[positive]
    if not len(negatives) or not len(positives):
        return math.nan
    below = np.searchsorted(negatives, positives, side="left")
    up_to = np.searchsorted(negatives, positives, side="right")
    return float((below + up_to).mean() / (2 * len(negatives)))


def recall_at_precision(scores: Floats, positive: Flags, precision: float) -> float:
    """The highest recall of any threshold that keeps the precision; 0 where none does.

    Rows of equal score are above a threshold together. NaN where no row is positive.
    """
    if not positive.any():
        return math.nan
    order = np.argsort(-scores, kind="stable")
    n_right = np.cumsum(positive[order])
    n_found = np.arange(1, len(order) + 1)
    is_threshold = np.append(np.diff(scores[order]) != 0, True)
    fit = is_threshold & (n_right >= precision * n_found)
    return float(n_right[fit].max(initial=0) / n_right[-1])


def average_precision(scores: Floats, positive: Flags) -> float:
    """Precision at every threshold, weighed by the recall that the threshold adds.

    Rows of equal score are above a threshold together. NaN where no row is positive.
    """
    if not positive.any():
        return math.nan
    order = np.argsort(-scores, kind="stable")
    is_threshold = np.append(np.diff(scores[order]) != 0, True)
    n_right = np.cumsum(positive[order])[is_threshold]
    n_found = np.flatnonzero(is_threshold) + 1
    return float((np.diff(n_right, prepend=0) * n_right / n_found).sum() / n_right[-1])
