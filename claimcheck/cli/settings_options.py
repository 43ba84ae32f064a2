"""Options that stand for settings: each wins over the settings file."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, get_args

import click

from claimcheck.cli.choices import OneOf
from claimcheck.models import Kind
from claimcheck.settings import load_settings

_Command = Callable[..., None]

_OPTIONS = {
    "fail_on": click.option(
        "--fail-on",
        type=OneOf(["hard", "soft", "never"]),
        help="Which conflicts count: hard ones, any, or none.  [default: hard]",
    ),
    "min_claims": click.option(
        "--min-claims",
        type=click.IntRange(min=0),
        metavar="N",
        help="Fewer claims than this make the check incomplete: exit code 2.  [default: 1]",
    ),
    "min_confidence": click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        metavar="X",
        help="Leave out conflicts and agreements below this confidence.  [default: 0.5]",
    ),
    "kinds": click.option(
        "--kind",
        "kinds",
        type=OneOf(get_args(Kind)),
        multiple=True,
        metavar="KIND",
        help=f"Check this kind only; may be repeated. One of {', '.join(get_args(Kind))}.",
    ),
    "on_error": click.option(
        "--on-error",
        type=OneOf(["raise", "collect"]),
        help="Stop at an input that cannot be read, or note it and go on.  [default: raise]",
    ),
    "embedder": click.option(
        "--embedder",
        metavar="NAME",
        help="'static', or a sentence-transformers model by name or folder.  [default: static]",
    ),
    "top_k": click.option(
        "--top-k",
        type=click.IntRange(min=1),
        metavar="N",
        help="Similar sentences per article that a claim is compared with.  [default: 5]",
    ),
    "facts": click.option(
        "--facts",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Facts of record, which the articles must not contradict.",
    ),
    "baseline": click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Known conflicts, which do not count; `claimcheck baseline` writes the file.",
    ),
}


def settings_options(*names: str) -> Callable[[_Command], _Command]:
    """Adds the options of these settings to a command, which gets the `Settings` in their place.

    The command has the option `--config`, too.
    """

    def decorate(command: _Command) -> _Command:
        @wraps(command)
        def with_settings(*, config: Path | None, **options: Any) -> None:
            given = {name: _given(options.pop(name)) for name in names}
            settings = load_settings(Path.cwd(), given, config=config)
            command(settings=settings, config=config, **options)

        for name in reversed(names):
            with_settings = _OPTIONS[name](with_settings)
        return with_settings

    return decorate


def _given(value: Any) -> Any:
    """The value; None for an option that was not given, also for one that may be repeated."""
    return None if value == () else value
