"""From the names that a model gives its outputs to the columns of `LABELS`."""

from collections.abc import Sequence

from claimcheck.errors import ModelError
from claimcheck.scoring.contradiction.protocol import LABELS


def output_columns(names: Sequence[str]) -> list[int]:
    """Return for each of `LABELS` the place of the output of that name.

    Args:
        names: What the model calls its outputs, in their order. Upper and lower case are alike.

    Raises:
        ModelError: The names are not exactly those of `LABELS`.

    Example:
        >>> output_columns(["CONTRADICTION", "ENTAILMENT", "NEUTRAL"])
        [1, 2, 0]
    """
    found = [name.lower() for name in names]
    if sorted(found) != sorted(LABELS):
        raise ModelError(
            f"the model calls its outputs {list(names)!r}; expected are three, called "
            f"{', '.join(map(repr, LABELS))} in any order: where you know which is which, say so "
            "in `id2label` of the model's config"
        )
    return [found.index(label) for label in LABELS]
