"""Where the settings of the plug-in come from, and what is said of wrong ones."""

from __future__ import annotations

from typing import Any

import pytest

pytest_plugins = ("pytester",)

DISAGREE = "def test_ferry(assert_agreement):\n    assert_agreement([MORNING, NOON])\n"
ALL = {
    "fail_on": ("soft", "soft"),
    "min_confidence": ("0.7", 0.7),
    "kinds": ("money, percent,date", ("money", "percent", "date")),
    "min_claims": ("3", 3),
    "facts": ("data/facts.toml", "data/facts.toml"),
    "baseline": ("known.toml", "known.toml"),
    "embedder": ("mine", "mine"),
}


def expect(project: Any, **settings: object) -> None:
    """Writes a test that passes under these settings; files are compared by their ends."""
    project.write_tests(
        "def test_settings(claimcheck_settings):\n"
        f"    for name, value in {settings!r}.items():\n"
        "        found = getattr(claimcheck_settings, name)\n"
        "        found = found.as_posix() if hasattr(found, 'as_posix') else found\n"
        "        assert found == value, name\n"
    )


@pytest.mark.parametrize(
    ("arguments", "outcomes"),
    [
        (["--claimcheck-fail-on=never"], {"passed": 1}),
        (["--claimcheck-fail-on=soft"], {"failed": 1}),
        (["--claimcheck-min-claims=99", "--claimcheck-fail-on=never"], {"failed": 1}),
        (["--claimcheck-kinds=money", "--claimcheck-min-claims=0"], {"passed": 1}),
        (["--claimcheck-min-confidence=0.99"], {"passed": 1}),
    ],
)
def test_options_decide(project: Any, arguments: list[str], outcomes: dict[str, int]) -> None:
    project.write_tests(DISAGREE)
    project.run(*arguments).assert_outcomes(**outcomes)


def test_every_setting_has_an_option_on_the_command_line(project: Any) -> None:
    expect(project, **{name: value for name, (_, value) in ALL.items()})
    flags = [f"--claimcheck-{name.replace('_', '-')}={text}" for name, (text, _) in ALL.items()]
    project.run(*flags).assert_outcomes(passed=1)


def test_every_setting_has_an_option_in_the_ini_file(project: Any) -> None:
    expect(project, **{name: value for name, (_, value) in ALL.items()})
    lines = [f"claimcheck_{name} = {text}" for name, (text, _) in ALL.items()]
    project.write("pytest.ini", "\n".join(["[pytest]", *lines]))
    project.run().assert_outcomes(passed=1)


def test_a_list_and_numbers_may_stand_in_pyproject(project: Any) -> None:
    expect(project, kinds=("money", "date"), min_confidence=0.25, min_claims=4)
    project.write(
        "pyproject.toml",
        "[tool.pytest.ini_options]\n"
        "claimcheck_kinds = ['money', 'date']\n"
        "claimcheck_min_confidence = 0.25\n"
        "claimcheck_min_claims = 4\n",
    )
    project.run().assert_outcomes(passed=1)


def test_the_command_line_wins_over_the_ini_file_and_that_over_the_settings_file(
    project: Any,
) -> None:
    expect(project, top_k=9, min_claims=2, min_confidence=0.4, fail_on="never")
    project.write(
        "claimcheck.toml", "top_k = 9\nmin_claims = 8\nmin_confidence = 0.3\nfail_on = 'soft'\n"
    )
    project.write(
        "pytest.ini",
        "[pytest]\nclaimcheck_min_confidence = 0.4\nclaimcheck_min_claims = 7\n"
        "claimcheck_fail_on = never\n",
    )
    project.run("--claimcheck-min-claims=2").assert_outcomes(passed=1)


def test_settings_come_from_pyproject_too(project: Any) -> None:
    project.write("pyproject.toml", "[tool.claimcheck]\nfail_on = 'never'\n")
    project.write_tests(DISAGREE)
    project.run().assert_outcomes(passed=1)


def test_files_lie_where_they_are_named(project: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    here = project.path / "tests"
    here.mkdir()
    monkeypatch.chdir(here)
    root = project.path.as_posix()
    expect(project, facts=f"{root}/facts.toml", baseline="known.toml")
    project.write("pytest.ini", "[pytest]\nclaimcheck_facts = facts.toml\n")
    project.run("..", "--claimcheck-baseline=known.toml").assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("arguments", "ini", "told"),
    [
        (
            ["--claimcheck-min-confidence=7"],
            "",
            "--claimcheck-min-confidence: min_confidence = *7*",
        ),
        (["--claimcheck-min-claims=-1"], "", "--claimcheck-min-claims: min_claims = '-1': *"),
        (["--claimcheck-fail-on=all"], "", "--claimcheck-fail-on: *'hard', 'soft' or 'never'"),
        (["--claimcheck-kinds=mony"], "", "--claimcheck-kinds: kinds.0 = 'mony': *'money'*"),
        (["--claimcheck-baseline="], "", "--claimcheck-baseline: is empty; *"),
        ([], "claimcheck_min_claims = few", "pytest.ini: claimcheck_min_claims: *'few'*"),
        ([], "claimcheck_fail_on = all", "pytest.ini: claimcheck_fail_on: *'all'*"),
        ([], "claimcheck_kinds =", "pytest.ini: claimcheck_kinds: is empty; *"),
        ([], "claimcheck_facts =", "pytest.ini: claimcheck_facts: is empty; *"),
    ],
)
def test_an_unfit_option_ends_the_run_with_its_name(
    project: Any, arguments: list[str], ini: str, told: str
) -> None:
    project.write("pytest.ini", f"[pytest]\n{ini}\n")
    project.write_tests("def test_other(): pass\n")
    result = project.run(*arguments)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"ERROR: {told}"])
    assert "Traceback" not in result.stderr.str() + result.stdout.str()


def test_all_unfit_options_are_told(project: Any) -> None:
    result = project.run("--claimcheck-fail-on=all", "--claimcheck-min-claims=x")
    result.stderr.fnmatch_lines(
        ["ERROR: --claimcheck-fail-on: *", "ERROR: --claimcheck-min-claims*"]
    )


def test_an_unfit_settings_file_fails_the_tests_that_need_it(project: Any) -> None:
    project.write("claimcheck.toml", "min_confidence = 7\n")
    project.write_tests(DISAGREE + "def test_other(): pass\n")
    result = project.run()
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*claimcheck.toml: min_confidence = 7: *"])
    assert "Traceback" not in result.stdout.str()


def test_help_lists_the_options(project: Any) -> None:
    result = project.run("--help")
    result.stdout.fnmatch_lines(
        [
            "agreement of articles on the facts:",
            "*--claimcheck-fail-on=*",
            "*--claimcheck-baseline=*",
            "*claimcheck_fail_on (string):*",
        ]
    )
