"""An option that takes one of a few words."""

from __future__ import annotations

from typing import Any

import click

from claimcheck.nearest import did_you_mean


class OneOf(click.Choice):  # type: ignore[type-arg] # generic from click 8.2 on
    """A choice whose error offers the nearest word."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The word, if it is one of them."""
        if value not in self.choices:
            words = ", ".join(map(repr, self.choices))
            near = did_you_mean(str(value), map(str, self.choices))
            self.fail(f"{value!r} is not one of {words}{near}", param, ctx)
        return value
