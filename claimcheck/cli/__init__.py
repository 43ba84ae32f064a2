"""The command `claimcheck`; each command is a module, imported when it is called.

Results go to stdout as UTF-8, all else to stderr. Exit codes: 0 agreed, 1 conflicts,
2 could not run or incomplete, 130 interrupted.
"""

from __future__ import annotations

import traceback
from importlib import import_module
from typing import Any

import click

from claimcheck.cli.exits import CannotRun, Exit
from claimcheck.errors import ClaimcheckError
from claimcheck.version import __version__

# Said here, so that `claimcheck --help` need not import what the commands import.
_COMMANDS = {
    "check": "Tell whether articles agree on the facts.",
    "claims": "List the claims that articles make.",
    "baseline": "Write the conflicts known today to a file, for --baseline.",
    "compare": "Tell whether two texts contradict each other.",
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

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ClaimcheckError as error:
            raise CannotRun(str(error)) from error
        except KeyboardInterrupt:
            ctx.exit(Exit.INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception:
            # Left to Python, a defect of ours would exit with 1 and read as a conflict.
            traceback.print_exc()
            ctx.exit(Exit.UNABLE)


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 agreed, 1 conflicts, 2 could not run or incomplete.",
)
@click.version_option(__version__, prog_name="claimcheck")
def main() -> None:
    """Tell whether a set of articles agree on the facts, offline, with quotes and places."""
