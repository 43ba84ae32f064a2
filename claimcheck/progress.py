"""A progress bar, in a terminal and in a notebook."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any, TypeVar

_T = TypeVar("_T")


def progress_bar(
    items: Iterable[_T], progress: bool | None, what: str, unit: str, *, n: int | None = None
) -> Iterable[_T]:
    """The items, with a bar that says how many are done and goes when all are.

    Args:
        items: What is worked through.
        progress: Whether to show it; None: in a notebook that can draw one (it needs
            ipywidgets), and elsewhere where stderr is a terminal.
        what: What is done with the items.
        unit: What one item is called.
        n: How many there are, where `items` has no length.
    """
    if progress is False:
        return items
    bar_of, is_drawn = _bar_of_this_place()
    # What tqdm calls None is "unless it is a terminal", which a notebook never is.
    disable = None if progress is None and not is_drawn else False
    bar: Iterable[_T] = bar_of(items, what, total=n, unit=f" {unit}", leave=False, disable=disable)
    return bar


def _bar_of_this_place() -> tuple[Any, bool]:
    """What makes a bar here, and whether it draws one in a notebook."""
    from tqdm import TqdmWarning
    from tqdm.asyncio import tqdm_asyncio

    with warnings.catch_warnings():
        # In a notebook without ipywidgets it says so and writes text, which does as well.
        warnings.simplefilter("ignore", TqdmWarning)
        from tqdm.auto import tqdm
    return tqdm, tqdm is not tqdm_asyncio
