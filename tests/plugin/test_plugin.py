from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck import check_corpus

pytest_plugins = ("pytester",)

ROOT = Path(claimcheck.__file__).parents[1]

AGREE = "def test_ferry(assert_agreement): assert_agreement([MORNING, MORNING])\n"
DISAGREE = "def test_ferry(assert_agreement):\n    assert_agreement([MORNING, NOON])\n"
NO_CLAIMS = "def test_ferry(assert_agreement): assert_agreement([EMPTY, EMPTY])\n"


def test_fixture_passes_on_agreement_and_gives_the_report(project: Any) -> None:
    project.write_tests(
        "def test_ferry(assert_agreement):\n"
        "    report = assert_agreement([MORNING, MORNING])\n"
        "    assert report.claims\n"
    )
    project.run().assert_outcomes(passed=1)


def test_failure_shows_both_quotes_and_no_internal_traceback(project: Any) -> None:
    project.write_tests(DISAGREE)
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
    project.write_tests(NO_CLAIMS)
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["E*IncompleteCheckError: 0 claims found in 2 articles, *"])


def test_settings_may_be_overridden_in_code(project: Any) -> None:
    project.pytester.makeconftest(
        "import pytest\n"
        "from claimcheck import Settings\n"
        "@pytest.fixture(scope='session')\n"
        "def claimcheck_settings():\n"
        "    return Settings(fail_on='never')\n"
    )
    project.write_tests(DISAGREE)
    project.run().assert_outcomes(passed=1)


def test_one_test_may_ask_for_other_settings(project: Any) -> None:
    project.write_tests(
        "from claimcheck import Settings\n"
        "def test_ferry(assert_agreement):\n"
        "    assert_agreement([MORNING, NOON], settings=Settings(fail_on='never'))\n"
    )
    project.run().assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("keywords", "outcome"),
    [
        ("", "failed"),
        ("fail_on='never'", "passed"),
        ("kinds=['date'], fail_on='soft'", "passed"),
        ("min_confidence=0.99", "passed"),
        ("baseline='known.toml'", "passed"),
        ("baseline=ROOT / 'known.toml'", "passed"),
        ("baseline='stale.toml'", "failed"),
    ],
)
def test_keywords_go_for_one_call(project: Any, keywords: str, outcome: str) -> None:
    (conflict,) = check_corpus([*project.write_docs()], progress=False).conflicts
    project.write("known.toml", f'[[conflict]]\nid = "{conflict.id}"\n')
    project.write("stale.toml", '[[conflict]]\nid = "conflict-000000000000"\n')
    project.write_tests(
        "from pathlib import Path\n"
        "ROOT = Path(__file__).parent\n"
        f"def test_docs(assert_agreement): assert_agreement('docs/*.md', {keywords})\n"
    )
    project.run().assert_outcomes(**{outcome: 1})


def test_facts_of_record_may_be_named_for_one_call(project: Any) -> None:
    project.write_docs()
    project.write_tests(
        "def test_docs(assert_agreement):\n"
        "    report = assert_agreement('docs/[ac].md', facts='facts.toml')\n"
        "    assert report.settings['facts'] == 'facts.toml'\n"
    )
    project.write(
        "facts.toml",
        '[[fact]]\nid = "ferry"\nstatement = "The ferry to Orsk leaves at 09:15 GMT on Friday."\n',
    )
    project.run().assert_outcomes(passed=1)


def test_an_unfit_keyword_is_told_with_its_name(project: Any) -> None:
    project.write_tests("def test_ferry(assert_agreement): assert_agreement([], kinds=['mony'])\n")
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["E*SettingsError: *kinds.0 = 'mony': *"])


@pytest.mark.parametrize("articles", ["'docs'", "Path('docs/*.md')", "[Path('docs')]"])
def test_paths_lie_in_the_rootdir_wherever_pytest_was_started(
    project: Any, monkeypatch: pytest.MonkeyPatch, articles: str
) -> None:
    project.write_docs()
    project.write(
        "tests/test_docs.py",
        "from pathlib import Path\n"
        f"def test_docs(assert_agreement): assert_agreement({articles})\n",
    )
    monkeypatch.chdir(project.path / "tests")
    result = project.run("--rootdir=..")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"E*{project.path.as_posix()}/docs/b.md:1:11*"])


def test_paths_lie_where_a_test_has_gone(project: Any) -> None:
    project.write("docs/a.md", "Nobody looks here.")
    project.write("elsewhere/docs/a.md", "Ten people came on Friday.\n")
    project.write("elsewhere/docs/b.md", "It rained for two hours.\n")
    project.write_tests(
        "def test_docs(assert_agreement, monkeypatch):\n"
        "    monkeypatch.chdir('elsewhere')\n"
        "    article, _ = assert_agreement('docs').articles\n"
        "    assert article.text.startswith('Ten people')\n"
    )
    project.run().assert_outcomes(passed=1)


def test_a_text_that_looks_like_a_path_stays_a_text(project: Any) -> None:
    project.write_tests(
        "def test_texts(assert_agreement):\n"
        "    texts = [MORNING, {'text': MORNING}]\n"
        "    assert [a.file for a in assert_agreement(texts).articles] == ['', '']\n"
    )
    project.run().assert_outcomes(passed=1)


def test_an_empty_path_is_refused_and_no_folder(project: Any) -> None:
    project.write_docs()
    project.write_tests("def test_docs(assert_agreement): assert_agreement('')\n")
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["E*ReadingError: an empty string is no path*"])


def test_the_plug_in_costs_nothing_when_unused(project: Any) -> None:
    heavy = (
        "{'pydantic', 'numpy', 'nltk', 'tokenizers', 'claimcheck.models', 'claimcheck.settings'}"
    )
    project.write("claimcheck.toml", "top_k = 3  # and no suite\n")
    project.write_tests(f"import sys\ndef test_other(): assert not {heavy} & set(sys.modules)\n")
    project.run_apart(".").assert_outcomes(passed=1)


def test_importing_the_plug_in_imports_pytest_and_claimcheck_alone(tmp_path: Path) -> None:
    code = (
        "import pytest, sys; before = set(sys.modules); import claimcheck.pytest_plugin;"
        "new = {name for name in set(sys.modules) - before if name not in sys.stdlib_module_names};"
        "print(new - {'claimcheck', 'claimcheck.pytest_options', 'claimcheck.pytest_plugin',"
        "'claimcheck.version'})"
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
