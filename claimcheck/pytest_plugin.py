"""The pytest plug-in: a fixture that asserts agreement, and options for it.

    def test_docs_agree(assert_agreement):
        assert_agreement("docs/*.md")

Only pytest and the standard library are imported until a test asks for a fixture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from claimcheck.models import Report
    from claimcheck.reading import Source
    from claimcheck.settings import Settings

_OPTIONS = {
    "claimcheck_fail_on": "fail_on",
    "claimcheck_min_claims": "min_claims",
    "claimcheck_min_confidence": "min_confidence",
    "claimcheck_embedder": "embedder",
}


class AssertAgreement(Protocol):
    """What the fixture `assert_agreement` gives: for annotating tests."""

    def __call__(self, articles: Source, *, settings: Settings = ...) -> Report:
        """See `claimcheck.assert_agreement`."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the options; each wins over the settings file of the rootdir."""
    group = parser.getgroup("claimcheck", "agreement of articles on the facts")
    group.addoption(
        "--claimcheck-fail-on",
        choices=("hard", "soft", "never"),
        help="which conflicts fail a test: hard ones (the default), any, or none",
    )
    group.addoption(
        "--claimcheck-min-claims",
        type=int,
        metavar="N",
        help="fewer claims than this fail a test as incomplete (default: 1)",
    )
    group.addoption(
        "--claimcheck-min-confidence",
        type=float,
        metavar="X",
        help="leave out conflicts and agreements below this confidence (default: 0.5)",
    )
    group.addoption(
        "--claimcheck-embedder",
        metavar="NAME",
        help="'static' (the default), or a sentence-transformers model by name or folder",
    )


@pytest.fixture(scope="session")
def claimcheck_settings(pytestconfig: pytest.Config) -> Settings:
    """The settings that `assert_agreement` uses: those of the rootdir, then the options.

    They are read from `claimcheck.toml` or `[tool.claimcheck]` in `pyproject.toml`, in the rootdir
    or the nearest folder above it. Override this fixture to set them in code.
    """
    from claimcheck.errors import SettingsError
    from claimcheck.settings import load_settings

    options = {name: pytestconfig.getoption(option) for option, name in _OPTIONS.items()}
    try:
        return load_settings(pytestconfig.rootpath, options, subject="--claimcheck")
    except SettingsError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def assert_agreement(claimcheck_settings: Settings) -> AssertAgreement:
    """`claimcheck.assert_agreement` with the settings of `claimcheck_settings`."""
    from functools import partial

    from claimcheck.assertions import assert_agreement as unbound

    return partial(unbound, settings=claimcheck_settings)
