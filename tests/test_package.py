from __future__ import annotations

import subprocess
import sys
from importlib import metadata

import pytest

import claimcheck

HEAVY = {
    "click",
    "nltk",
    "numpy",
    "onnxruntime",
    "pandas",
    "pydantic",
    "pydantic_core",
    "tokenizers",
    "tqdm",
}


def modules_after(statement: str) -> set[str]:
    """Names of the modules that a fresh interpreter has loaded after a statement."""
    code = f"import sys; before = set(sys.modules); {statement}; print(*set(sys.modules) - before)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return set(run.stdout.split())


def test_all_is_the_whole_surface() -> None:
    assert sorted(claimcheck.__all__) == sorted(claimcheck._HOME_OF | {"__version__": ""})
    assert dir(claimcheck) == sorted(claimcheck.__all__)


@pytest.mark.parametrize("name", claimcheck.__all__)
def test_every_public_name_resolves(name: str) -> None:
    assert getattr(claimcheck, name).__doc__


def test_star_import_brings_every_public_name() -> None:
    names: dict[str, object] = {}
    exec("from claimcheck import *", names)
    assert set(claimcheck.__all__) <= set(names)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'claimcheck' has no attribute 'check'"):
        claimcheck.check  # noqa: B018 - evaluated for the error it raises


def test_version_is_that_of_the_distribution() -> None:
    try:
        installed = metadata.version("claimcheck-corpus")
    except metadata.PackageNotFoundError:
        pytest.skip("claimcheck-corpus is not installed here")
    assert claimcheck.__version__ == installed


def test_import_loads_nothing_heavy() -> None:
    loaded = modules_after("import claimcheck")
    assert {name for name in loaded if name.startswith("claimcheck")} == {
        "claimcheck",
        "claimcheck.version",
    }
    assert not loaded & HEAVY


def test_pytest_plugin_loads_nothing_heavy() -> None:
    loaded = modules_after(
        "import pytest; before |= set(sys.modules); import claimcheck.pytest_plugin"
    )
    assert {name for name in loaded if name.startswith("claimcheck")} == {
        "claimcheck",
        "claimcheck.version",
        "claimcheck.pytest_options",
        "claimcheck.pytest_plugin",
    }
    assert not loaded & HEAVY
