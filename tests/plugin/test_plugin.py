from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import claimcheck

pytest_plugins = ("pytester",)

ROOT = Path(claimcheck.__file__).parents[1]

AGREE = "def test_ferry(assert_agreement): assert_agreement([MORNING, MORNING])\n"
DISAGREE = "def test_ferry(assert_agreement):\n    assert_agreement([MORNING, NOON])\n"
NO_CLAIMS = "def test_ferry(assert_agreement): assert_agreement([EMPTY, EMPTY])\n"


def test_fixture_passes_on_agreement_and_gives_the_report(project: Any) -> None:
    project.write(
        "def test_ferry(assert_agreement):\n"
        "    report = assert_agreement([MORNING, MORNING])\n"
        "    assert report.claims\n"
    )
    project.run().assert_outcomes(passed=1)


def test_failure_shows_both_quotes_and_no_internal_traceback(project: Any) -> None:
    project.write(DISAGREE)
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            ">*assert_agreement([[]MORNING, NOON])",
            "E*DisagreementError: 2 articles disagree: *",
            "E*1  HARD  clock time, confidence*",
            "E*:*-*“*09:15 GMT*",
            "E*:*-*“*12:40 GMT*",
            "*1 failed*",
        ]
    )
    output = result.stdout.str()
    assert "claimcheck/assertions.py" not in output.replace(os.sep, "/")
    assert "check_corpus" not in output


def test_no_claims_fail_as_incomplete(project: Any) -> None:
    project.write(NO_CLAIMS)
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["E*IncompleteCheckError: 0 claims found in 2 articles, *"])


@pytest.mark.parametrize(
    ("arguments", "outcomes"),
    [
        (["--claimcheck-fail-on=never"], {"passed": 1}),
        (["--claimcheck-fail-on=soft"], {"failed": 1}),
        (["--claimcheck-min-claims=99", "--claimcheck-fail-on=never"], {"failed": 1}),
    ],
)
def test_options_decide(project: Any, arguments: list[str], outcomes: dict[str, int]) -> None:
    project.write(DISAGREE)
    project.run(*arguments).assert_outcomes(**outcomes)


def test_settings_come_from_the_rootdir_then_the_options(project: Any) -> None:
    project.pytester.makefile(".toml", claimcheck="top_k = 9\nmin_confidence = 0.4\n")
    project.write(
        "def test_settings(claimcheck_settings):\n"
        "    s = claimcheck_settings\n"
        "    assert (s.top_k, s.min_confidence, s.embedder) == (9, 0.7, 'mine')\n"
    )
    options = ("--claimcheck-min-confidence=0.7", "--claimcheck-embedder=mine")
    project.run(*options).assert_outcomes(passed=1)


def test_settings_come_from_pyproject_too(project: Any) -> None:
    project.pytester.makepyprojecttoml("[tool.claimcheck]\nfail_on = 'never'\n")
    project.write(DISAGREE)
    project.run().assert_outcomes(passed=1)


def test_settings_may_be_overridden_in_code(project: Any) -> None:
    project.pytester.makeconftest(
        "import pytest\n"
        "from claimcheck import Settings\n"
        "@pytest.fixture(scope='session')\n"
        "def claimcheck_settings():\n"
        "    return Settings(fail_on='never')\n"
    )
    project.write(DISAGREE)
    project.run().assert_outcomes(passed=1)


def test_one_test_may_ask_for_other_settings(project: Any) -> None:
    project.write(
        "from claimcheck import Settings\n"
        "def test_ferry(assert_agreement):\n"
        "    assert_agreement([MORNING, NOON], settings=Settings(fail_on='never'))\n"
    )
    project.run().assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--claimcheck-min-confidence=7"], "*min_confidence = 7*"),
        (["--claimcheck-min-claims=-1"], "*min_claims = -1*"),
    ],
)
def test_an_unfit_option_is_an_error_with_its_name(
    project: Any, arguments: list[str], message: str
) -> None:
    project.write(AGREE)
    result = project.run(*arguments)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([message])
    assert "Traceback" not in result.stdout.str()


def test_a_wrong_choice_ends_the_run(project: Any) -> None:
    project.write(AGREE)
    result = project.run("--claimcheck-fail-on=all")
    assert result.ret == pytest.ExitCode.USAGE_ERROR


def test_help_lists_the_options(project: Any) -> None:
    result = project.run("--help")
    result.stdout.fnmatch_lines(["agreement of articles on the facts:", "*--claimcheck-fail-on=*"])


def test_failures_travel_through_xdist(project: Any) -> None:
    pytest.importorskip("xdist")
    project.write(DISAGREE + AGREE.replace("test_ferry", "test_twice"))
    result = project.run("-n", "2", "--claimcheck-min-claims=2")
    result.assert_outcomes(failed=1, passed=1)
    result.stdout.fnmatch_lines(["E*“*09:15 GMT*", "E*“*12:40 GMT*"])


def test_options_reach_the_workers_of_xdist(project: Any) -> None:
    pytest.importorskip("xdist")
    project.write(DISAGREE)
    project.run("-n", "2", "--claimcheck-fail-on=never").assert_outcomes(passed=1)


def test_the_plug_in_costs_nothing_when_unused(project: Any) -> None:
    heavy = (
        "{'pydantic', 'numpy', 'nltk', 'tokenizers', 'claimcheck.models', 'claimcheck.settings'}"
    )
    project.write(f"import sys\ndef test_other(): assert not {heavy} & set(sys.modules)\n")
    project.run().assert_outcomes(passed=1)


def test_importing_the_plug_in_imports_pytest_and_claimcheck_alone(tmp_path: Path) -> None:
    code = (
        "import pytest, sys; before = set(sys.modules); import claimcheck.pytest_plugin;"
        "new = {name for name in set(sys.modules) - before if name not in sys.stdlib_module_names};"
        "print(new - {'claimcheck', 'claimcheck.pytest_plugin', 'claimcheck.version'})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout == "set()\n"
