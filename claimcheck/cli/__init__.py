"""The command `claimcheck`; each command is a module, imported when it is called.

Results go to stdout as UTF-8, all else to stderr. Exit codes: 0 agreed, 1 conflicts,
2 could not run or incomplete, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
import traceback
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem

from claimcheck.cli.exits import CannotRun, Exit, wrong_call
from claimcheck.errors import ClaimcheckError
from claimcheck.nearest import did_you_mean
from claimcheck.version import __version__

# Said here, so that `claimcheck --help` need not import what the commands import.
_COMMANDS = {
    "check": "Tell whether articles agree on the facts.",
    "baseline": "Write the conflicts known today to a file, for --baseline.",
    "diff": "Tell what is new, gone and changed between two reports.",
    "explain": "Show a fact or a claim of a report in full.",
    "claims": "List the claims that articles make.",
    "compare": "Tell whether two texts contradict each other.",
    "config": "Show the settings that go for a folder, and where each comes from.",
    "completion": "Print what makes a shell complete commands, options and files.",
}


class _Commands(click.Group):
    """Commands that are imported when called and never end in a traceback for a user's mistake."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"claimcheck.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        # A shell that asks for completions is told nothing instead.
        if args[0] not in _COMMANDS and not ctx.resilient_parsing:
            near = did_you_mean(args[0], _COMMANDS)
            raise CannotRun(f"no command {args[0]!r}; there are: {', '.join(_COMMANDS)}{near}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        # Else click would import every command for its help.
        return [
            CompletionItem(name, help=words)
            for name, words in _COMMANDS.items()
            if name.startswith(incomplete)
        ]

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        try:
            return super().make_context(*args, **kwargs)
        except click.NoSuchOption as error:
            raise wrong_call(error) from error

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise wrong_call(error, ctx) from error
        except ClaimcheckError as error:
            raise CannotRun(str(error)) from error
        except BrokenPipeError:
            _close_outputs()
            ctx.exit(Exit.UNABLE)
        except KeyboardInterrupt:
            ctx.exit(Exit.INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception:
            # Left to Python, a defect of ours would exit with 1 and read as a conflict.
            traceback.print_exc()
            ctx.exit(Exit.UNABLE)


def _close_outputs() -> None:
    """Python flushes what is left when it exits, and would complain of a reader that went away."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in filter(None, (sys.__stdout__, sys.__stderr__)):
        os.dup2(nowhere, stream.fileno())


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 agreed, 1 conflicts, 2 could not run or incomplete.",
)
@click.version_option(__version__, prog_name="claimcheck")
def main() -> None:
    """Tell whether a set of articles agree on the facts, offline, with quotes and places."""
