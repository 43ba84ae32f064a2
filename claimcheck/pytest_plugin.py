"""The pytest plug-in: a fixture that asserts agreement, options for it, and suites as tests.

    def test_docs_agree(assert_agreement):
        assert_agreement("docs/*.md")

Only pytest and the standard library are imported until a test asks for a fixture, an option is
set, or a `claimcheck.toml` with suites is collected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

import pytest

from claimcheck import pytest_options

if TYPE_CHECKING:
    from claimcheck.baseline import Baseline
    from claimcheck.models import Kind, Report
    from claimcheck.pytest_suites import SuiteFile
    from claimcheck.reading import Source
    from claimcheck.settings import Settings

FailOn = Literal["hard", "soft", "never"]


class AssertAgreement(Protocol):
    """What the fixture `assert_agreement` gives: for annotating tests."""

    def __call__(
        self,
        articles: Source,
        *,
        settings: Settings | None = None,
        kinds: Sequence[Kind] | None = None,
        min_confidence: float | None = None,
        fail_on: FailOn | None = None,
        baseline: Baseline | Path | str | None = None,
        facts: Path | str | None = None,
    ) -> Report:
        """See `claimcheck.assert_agreement`."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the options; each wins over the settings file of the rootdir."""
    pytest_options.add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Ends the run with a usage error if an option does not fit."""
    pytest_options.refuse_unfit(config)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> SuiteFile | None:
    """Collects a `claimcheck.toml` that has suites, or that was asked for by name."""
    if file_path.name != "claimcheck.toml":
        return None
    from claimcheck.pytest_suites import SuiteFile, has_suites

    is_asked_for = parent.session.isinitpath(file_path)
    if not is_asked_for and not has_suites(file_path):
        return None
    file: SuiteFile = SuiteFile.from_parent(parent, path=file_path)
    return file


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Writes one line on the suites, if there were any."""
    from claimcheck.pytest_suites import summary

    stats = terminalreporter.stats
    called = (r for name in ("passed", "failed") for r in stats.get(name, ()) if r.when == "call")
    if line := summary(called):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def claimcheck_settings(pytestconfig: pytest.Config) -> Settings:
    """The settings that `assert_agreement` uses.

    They come from, the later winning: `claimcheck.toml` or `[tool.claimcheck]` in `pyproject.toml`,
    in the rootdir or the nearest folder above it; pytest's own settings (`claimcheck_fail_on`); the
    command line (`--claimcheck-fail-on`). Override this fixture to set them in code.
    """
    from claimcheck.errors import SettingsError
    from claimcheck.settings import load_settings

    given = pytest_options.from_ini(pytestconfig) | pytest_options.from_command_line(pytestconfig)
    try:
        return load_settings(pytestconfig.rootpath, given, subject="pytest")
    except SettingsError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def assert_agreement(claimcheck_settings: Settings, pytestconfig: pytest.Config) -> AssertAgreement:
    """`claimcheck.assert_agreement` with the settings of `claimcheck_settings`.

    Relative paths lie relative to pytest's rootdir, wherever pytest was started; or, in a test that
    has changed the working directory, relative to that.
    """
    from claimcheck.assertions import assert_agreement as unbound
    from claimcheck.suites import located

    started, root = pytestconfig.invocation_params.dir, pytestconfig.rootpath

    def find(path: Path | str) -> Path | str:
        return located(path, root) if Path.cwd() == started else path

    def bound(
        articles: Source,
        *,
        settings: Settings | None = None,
        kinds: Sequence[Kind] | None = None,
        min_confidence: float | None = None,
        fail_on: FailOn | None = None,
        baseline: Baseline | Path | str | None = None,
        facts: Path | str | None = None,
    ) -> Report:
        __tracebackhide__ = True
        return unbound(
            _found(articles, find),
            settings=settings or claimcheck_settings,
            kinds=kinds,
            min_confidence=min_confidence,
            fail_on=fail_on,
            baseline=find(baseline) if isinstance(baseline, str | Path) else baseline,
            facts=None if facts is None else find(facts),
        )

    return bound


def _found(articles: Source, find: Callable[[Path | str], Path | str]) -> Source:
    """The articles with each path where it lies; texts, records and frames stay as they are."""
    if isinstance(articles, Path) or (isinstance(articles, str) and articles.strip()):
        return find(articles)
    if isinstance(articles, list | tuple | Set | Iterator):
        return [find(item) if isinstance(item, Path) else item for item in articles]
    return articles
