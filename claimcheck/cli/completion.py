"""`claimcheck completion`: what makes a shell complete the command."""

from __future__ import annotations

from typing import Literal

import click
from click.shell_completion import get_completion_class

from claimcheck.cli.choices import OneOf
from claimcheck.cli.exits import CannotRun
from claimcheck.cli.output import write

_NAME = "claimcheck"
_VARIABLE = "_CLAIMCHECK_COMPLETE"
"""What the script sets to ask for completions; click looks for it under this name."""


@click.command(name="completion")
@click.argument("shell", type=OneOf(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: Literal["bash", "zsh", "fish"]) -> None:
    """Print a script for SHELL (bash, zsh or fish) that completes commands, options, their values
    and files.

    \b
    bash:  claimcheck completion bash > ~/.claimcheck-complete.bash
           echo '. ~/.claimcheck-complete.bash' >> ~/.bashrc
    zsh:   claimcheck completion zsh > ~/.claimcheck-complete.zsh
           echo '. ~/.claimcheck-complete.zsh' >> ~/.zshrc
    fish:  claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish

    Exit codes: 0 printed, 2 no such shell.
    """  # noqa: D301 - click reads the character
    maker = get_completion_class(shell)
    if maker is None:
        raise CannotRun(f"this version of click knows no completion for {shell}")
    write(maker(ctx.find_root().command, {}, _NAME, _VARIABLE).source())
