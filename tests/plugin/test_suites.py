"""Suites of a `claimcheck.toml` under real pytest, on articles whose times agree or not."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck import check_corpus

pytest_plugins = ("pytester",)

SUITES = """
[[suite]]
name = "all"
paths = ["docs"]

[[suite]]
name = "morning"
paths = ["docs/[ac].md"]
"""


@pytest.fixture
def folder(project: Any) -> Any:
    """A project with documents and suites."""
    project.write_docs()
    project.write("claimcheck.toml", SUITES)
    return project


def test_a_suite_passes_if_its_articles_agree_and_fails_if_not(folder: Any) -> None:
    result = folder.run()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["claimcheck: 2 suites, 1 agrees, 1 disagrees"])


def test_a_failure_shows_both_quotes_with_their_places_and_no_traceback(folder: Any) -> None:
    result = folder.run()
    result.stdout.fnmatch_lines(
        [
            "_* claimcheck.toml::all _*",
            "3 articles disagree: *",
            "  1  HARD  clock time, confidence*",
            "*docs/a.md:1:11  “The ferry **to Orsk leaves at 09:15 GMT on Friday,*",
            "*docs/c.md:1:11  *",
            "*docs/b.md:1:11  “The ferry **to Orsk leaves at 12:40 GMT on Friday,*",
            "     why  09:15 GMT and 12:40 GMT are 3 hours 25 minutes apart",
            "FAILED claimcheck.toml::all - *3 articles disagree: *",
        ]
    )
    assert "Traceback" not in result.stdout.str()
    assert ".py" not in result.stdout.str().partition("= FAILURES =")[2]


@pytest.mark.parametrize(
    ("arguments", "outcomes"),
    [
        (["-k", "morning"], {"passed": 1, "deselected": 1}),
        (["claimcheck.toml::all"], {"failed": 1}),
        (["claimcheck.toml"], {"passed": 1, "failed": 1}),
        (["docs"], {}),
    ],
)
def test_suites_are_selected_like_tests(
    folder: Any, arguments: list[str], outcomes: dict[str, int]
) -> None:
    folder.run(*arguments).assert_outcomes(**outcomes)


def test_suites_are_listed_without_being_checked(folder: Any) -> None:
    folder.write("docs/b.md", "\0")
    result = folder.run("--collect-only", "-q")
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["claimcheck.toml::all", "claimcheck.toml::morning"])
    result.stdout.no_fnmatch_line("claimcheck: *")


def test_suites_run_beside_tests_of_a_fixture(folder: Any) -> None:
    folder.write("test_docs.py", "def test_a(assert_agreement): assert_agreement('docs/[ac].md')\n")
    folder.run("claimcheck.toml", "test_docs.py").assert_outcomes(passed=2, failed=1)


def test_suites_are_found_in_folders_below_with_paths_of_their_own(folder: Any) -> None:
    folder.write("site/claimcheck.toml", '[[suite]]\nname = "up"\npaths = ["../docs/*.md"]\n')
    result = folder.run("site")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["_* site/claimcheck.toml::up _*", "*site/../docs/b.md:1:11*"])


def test_suites_do_not_depend_on_where_pytest_was_started(
    folder: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.path / "docs")
    result = folder.run("..", "--rootdir", "..")
    result.assert_outcomes(passed=1, failed=1)


@pytest.mark.parametrize(
    ("lines", "arguments", "outcomes"),
    [
        ('fail_on = "never"', [], {"passed": 1}),
        ('kinds = ["money"]\nmin_claims = 0', [], {"passed": 1}),
        ("min_confidence = 0.99", [], {"passed": 1}),
        ("min_confidence = 0.99", ["--claimcheck-min-confidence=0.2"], {"failed": 1}),
        ('fail_on = "hard"', ["-o", "claimcheck_fail_on=never"], {"failed": 1}),
        ("", ["-o", "claimcheck_fail_on=never"], {"passed": 1}),
    ],
)
def test_settings_of_a_suite_win_over_all_but_the_command_line(
    folder: Any, lines: str, arguments: list[str], outcomes: dict[str, int]
) -> None:
    suite = f'[[suite]]\nname = "all"\npaths = ["docs"]\n{lines}\n'
    folder.write("claimcheck.toml", suite)
    folder.run(*arguments).assert_outcomes(**outcomes)


def test_a_known_conflict_fails_no_suite(folder: Any) -> None:
    (conflict,) = check_corpus([folder.path / "docs"], progress=False).conflicts
    folder.write("known.toml", f'[[conflict]]\nid = "{conflict.id}"\n')
    folder.write("claimcheck.toml", f'baseline = "known.toml"\n{SUITES}')
    folder.run().assert_outcomes(passed=2)


def test_a_broken_baseline_fails_with_its_line(folder: Any) -> None:
    folder.write("known.toml", "[[conflict]]\nids = 'a'\n")
    folder.write("claimcheck.toml", f'baseline = "known.toml"\n{SUITES}')
    result = folder.run("-k", "morning")
    result.assert_outcomes(failed=1, deselected=1)
    result.stdout.fnmatch_lines(["known.toml:2: conflict 1: no field 'ids'; did you mean 'id'*"])


def test_an_incomplete_check_fails_in_its_own_words(folder: Any) -> None:
    folder.write("claimcheck.toml", f'min_claims = 99\nfail_on = "never"\n{SUITES}')
    result = folder.run("claimcheck.toml::morning")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "incomplete: 4 claims found in 2 articles, at least 99 needed",
            "claimcheck: 1 suite, 1 is incomplete",
        ]
    )


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("docs/*.rst", "docs/[*].rst: no file matches this pattern"),
        ("dcos", "dcos: no such file or folder*"),
    ],
)
def test_what_cannot_be_read_fails_in_a_line(folder: Any, path: str, told: str) -> None:
    folder.write("claimcheck.toml", f'[[suite]]\nname = "none"\npaths = ["{path}"]\n')
    result = folder.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([told, "claimcheck: 1 suite, 1 could not be checked"])
    assert "Traceback" not in result.stdout.str()


def test_an_error_in_the_file_is_told_with_its_line_and_runs_nothing(folder: Any) -> None:
    folder.write("claimcheck.toml", f'{SUITES}fail_onn = "soft"\n')
    result = folder.run()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["claimcheck.toml:9: no setting 'fail_onn'; there are: *"])
    assert "Traceback" not in result.stdout.str()


def test_a_file_without_suites_is_left_alone_even_if_it_is_broken(folder: Any) -> None:
    folder.write("claimcheck.toml", "fail_on = [\n")
    assert folder.run().ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_file_without_suites_that_is_asked_for_says_so(folder: Any) -> None:
    folder.write("claimcheck.toml", 'fail_on = "hard"\n')
    result = folder.run("claimcheck.toml")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["claimcheck.toml: there is no [[][[]suite]] in it"])


def test_without_suites_nothing_is_said_of_them(folder: Any) -> None:
    folder.path.joinpath("claimcheck.toml").unlink()
    folder.write("test_one.py", "def test_one(): pass\n")
    result = folder.run()
    result.assert_outcomes(passed=1)
    result.stdout.no_fnmatch_line("claimcheck: *")


def test_text_of_articles_cannot_steer_the_terminal(folder: Any) -> None:
    folder.write("docs/b.md", "The ferry to Orsk\x1b[31m leaves at 12:40 GMT on Friday.\n")
    result = folder.run("--color=no", "claimcheck.toml::all")
    result.assert_outcomes(failed=1)
    assert "\x1b" not in result.stdout.str()


def test_suites_fixtures_and_options_travel_through_xdist(folder: Any) -> None:
    pytest.importorskip("xdist")
    folder.write_tests("def test_ferry(assert_agreement): assert_agreement([MORNING, NOON])\n")
    result = folder.run_apart("-n", "1", "--claimcheck-min-claims=99")
    result.assert_outcomes(failed=3)
    result.stdout.fnmatch_lines(
        [
            "_* claimcheck.toml::all _*",
            "*docs/a.md:1:11  “The ferry **to Orsk leaves at 09:15 GMT on Friday,*",
            "*docs/b.md:1:11  “The ferry **to Orsk leaves at 12:40 GMT on Friday,*",
            "incomplete: 4 claims found in 2 articles, at least 99 needed",
            "E*“*09:15 GMT*",
            "E*“*12:40 GMT*",
            "claimcheck: 2 suites, 1 disagrees, 1 is incomplete",
        ]
    )
