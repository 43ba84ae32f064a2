"""The suites of a `claimcheck.toml` as tests: a collector for the file, an item for each suite.

Only pytest and the standard library are imported until a file is seen to have suites.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from claimcheck.pytest_options import from_command_line, from_ini, near

if TYPE_CHECKING:
    from claimcheck.suites import Suite

_HEADER = re.compile(rb"""^[ \t]*(\[[ \t]*)*["']?suite["']?[ \t]*[=.\]]""", re.M)
_PROPERTY = "claimcheck"
_OUTCOMES: Final = {
    "agreed": ("agrees", "agree"),
    "disagreed": ("disagrees", "disagree"),
    "incomplete": ("is incomplete", "are incomplete"),
    "unable": ("could not be checked", "could not be checked"),
}


def has_suites(file: Path) -> bool:
    """Whether a `claimcheck.toml` seems to have suites; not if it cannot be opened."""
    try:
        return _HEADER.search(file.read_bytes()) is not None
    except OSError:
        return False


class SuiteFile(pytest.File):
    """A `claimcheck.toml`."""

    def collect(self) -> Iterator[SuiteItem]:
        """An item for each suite, in the order of the file.

        Raises:
            CollectError: The file cannot be read, has an error, or no suite at all.
        """
        from claimcheck.errors import SettingsError
        from claimcheck.suites import read_suites

        over, under = from_command_line(self.config), from_ini(self.config)
        try:
            suites = read_suites(near(self.path), under=under, over=over)
        except SettingsError as error:
            raise self.CollectError(_shown(str(error))) from error
        if not suites:
            raise self.CollectError(f"{near(self.path)}: there is no [[suite]] in it")
        for suite in suites:
            yield SuiteItem.from_parent(self, name=suite.name, suite=suite)


class SuiteItem(pytest.Item):
    """A suite as a test: it passes if its articles agree."""

    def __init__(self, *, suite: Suite, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.suite = suite

    def runtest(self) -> None:
        """Fails with both quotes of each conflict and their places, or with what is missing."""
        outcome, text = _outcome(self.suite)
        self.user_properties.append((_PROPERTY, outcome))
        if text:
            pytest.fail(text, pytrace=False)

    def reportinfo(self) -> tuple[Path, int, str]:
        """File and line where the suite stands, and what a failure is headed with."""
        return self.path, self.suite.line - 1, f"{near(self.path)}::{self.name}"


def summary(reports: Iterable[pytest.TestReport]) -> str:
    """What became of the suites among the tests, on one line; empty if there was none.

    claimcheck: 3 suites, 2 agree, 1 disagrees
    """
    found = Counter(
        value for report in reports for name, value in report.user_properties if name == _PROPERTY
    )
    if not found:
        return ""
    n = found.total()
    told = [f"{found[o]} {words[found[o] != 1]}" for o, words in _OUTCOMES.items() if found[o]]
    return ", ".join([f"claimcheck: {n} suite{'s' if n != 1 else ''}", *told])


def _outcome(suite: Suite) -> tuple[str, str]:
    """What checking the suite came to, and what there is to say about it; nothing if it agreed."""
    from claimcheck.assertions import assert_agreement
    from claimcheck.errors import ClaimcheckError, DisagreementError, IncompleteCheckError

    try:
        assert_agreement(list(suite.paths), settings=suite.settings)
    except DisagreementError as error:
        return "disagreed", error.text
    except IncompleteCheckError as error:
        return "incomplete", f"incomplete: {_shown(str(error))}"
    except ClaimcheckError as error:
        return "unable", _shown(str(error))
    return "agreed", ""


def _shown(text: str) -> str:
    """A message, without letting a file's name steer the terminal."""
    from claimcheck.reporting.printable import printable

    return "\n".join(map(printable, text.splitlines()))
