"""A pull request that changes one number in one file of a folder that agrees.

The check fails and names both places; a waiver lets it pass; after the waiver's last day it fails
again.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck import Settings, assert_agreement, check_corpus, read_baseline
from claimcheck.assertions import judge
from claimcheck.cli import main
from claimcheck.errors import DisagreementError

PAGES = {
    "index.md": """\
---
title: Tidepool
---
# Tidepool

Tidepool stores the readings of tide gauges and serves them over an HTTP interface.

- The free plan holds 25 gauges.
- Version 4 was released on 12 March 2026.
""",
    "install.md": """\
# Install

Tidepool 4 needs Python 3.11 or later and 512 MB of memory.
The installer downloads 38 MB and takes about two minutes.

The server listens on port 7420.
""",
    "plans.md": """\
# Plans

| plan | gauges | price per month |
|---|---|---|
| free | 25 | 0 EUR |
| harbour | 400 | 49 EUR |

The free plan holds 25 gauges. Support for Tidepool 3 ends on 30 June 2027.
""",
    "storage.md": """\
# Storage

Tidepool keeps every reading for 90 days. Older ones are deleted at night.
""",
    "errors.md": """\
# Errors

The server answers 410 when a reading is too old: Tidepool keeps every reading for 90 days.
""",
    "changes.md": """\
# Changes

Version 4 was released on 12 March 2026. Support for Tidepool 3 ends on 30 June 2027.

Since this version, Tidepool keeps every reading for 90 days.
""",
}
FILE = "claimcheck-baseline.toml"


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages in agreement, below the current one."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "docs"
    folder.mkdir()
    for name, text in PAGES.items():
        folder.joinpath(name).write_text(text, "utf-8")
    return folder


def edit(docs: Path, name: str, before: str, after: str) -> None:
    text = docs.joinpath(name).read_text("utf-8")
    assert text.count(before) == 1
    docs.joinpath(name).write_text(text.replace(before, after), "utf-8")


def claimcheck(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def check() -> Result:
    """The check of the pull request, as its workflow runs it."""
    return claimcheck("check", "docs", "--baseline", FILE)


def test_the_story_of_a_pull_request(docs: Path, tmp_path: Path) -> None:
    # Main agrees.
    assert claimcheck("baseline", "docs").exit_code == 0
    agreed = check()
    assert (agreed.exit_code, agreed.stderr) == (0, "")
    assert agreed.stdout.startswith("6 articles agree: ")

    # A commit changes one number in one file.
    edit(docs, "storage.md", "90 days", "60 days")
    failed = check()
    assert failed.exit_code == 1
    assert "1 hard conflict," in failed.stdout
    shown = " ".join(failed.stdout.split())  # without its line breaks
    one = "60 days docs/storage.md:3:10 “Tidepool **keeps every reading for 60 days**.”"
    other = (
        "90 days docs/changes.md:5:30 “Since this version, Tidepool **keeps every reading for 90 "
        "days**.” docs/errors.md:3:60 “The server answers 410"
    )
    assert one in shown
    assert other in shown
    (known,) = re.findall(r"id   (conflict-[0-9a-f]{12})\n", failed.stdout)

    # It is waived with a reason, and passes.
    waived = claimcheck("baseline", "docs", "--reason", "changes with release 5", "--owner", "Ann")
    assert "1 known conflict (1 new, 0 kept, 0 stale removed)" in waived.stderr
    passed = check()
    assert (passed.exit_code, passed.stderr) == (0, "")
    assert "Known conflicts" in passed.stdout
    assert "owner Ann, reason: changes with release 5" in " ".join(passed.stdout.split())
    assert f"id   {known}" not in passed.stdout

    # The line moves, its neighbours are reworded, a page comes: it is still waived.
    edit(docs, "storage.md", "# Storage\n", "# Storage\n\nHow long readings stay.\n")
    edit(docs, "storage.md", "Older ones are deleted at night", "At night, the rest is removed")
    edit(docs, "changes.md", "Since this version", "From this release on")
    docs.joinpath("contact.md").write_text("# Contact\n\nWrite to the harbour office.\n", "utf-8")
    assert check().exit_code == 0
    assert read_baseline(FILE).waivers[0].id == known

    # After the last day of the waiver it fails again, and says whom to ask.
    baseline = tmp_path / FILE
    text = baseline.read_text("utf-8")
    baseline.write_text(text + "expires = 2026-03-31\n", "utf-8")
    expired = check()
    assert expired.exit_code == 1
    assert (
        "waiver expired on 2026-03-31, owner Ann, reason: changes with release 5" in expired.stdout
    )
    assert "docs/storage.md:5:10 " in expired.stdout

    # Another number is another conflict, waiver or not.
    baseline.write_text(text, "utf-8")
    edit(docs, "storage.md", "60 days", "45 days")
    changed = check()
    assert changed.exit_code == 1
    assert f"stale waiver, there is no such conflict any more: {known} " in changed.stderr

    # The number is mended: the check passes, and tells that the waiver can go.
    edit(docs, "storage.md", "45 days", "90 days")
    mended = check()
    assert mended.exit_code == 0
    assert f"stale waiver, there is no such conflict any more: {known} " in mended.stderr
    assert "1 stale removed" in claimcheck("baseline", "docs").stderr
    assert (check().exit_code, check().stderr) == (0, "")


def test_a_waiver_holds_through_its_last_day(docs: Path) -> None:
    edit(docs, "storage.md", "90 days", "60 days")
    claimcheck("baseline", "docs", "--expires", "9999-12-31")
    waivers = read_baseline(FILE).waivers
    last = date(2026, 3, 31)
    ends = (waivers[0].model_copy(update={"expires": last}),)
    baseline = read_baseline(FILE).model_copy(update={"waivers": ends})
    report = check_corpus(docs, progress=False)
    assert judge(report, Settings(), baseline=baseline, today=last).outcome == "agreed"
    after = judge(report, Settings(), baseline=baseline, today=date(2026, 4, 1))
    assert after.outcome == "disagreed"
    assert after.conflicts == report.conflicts
    assert after.expired[0].waiver.expires == last


def test_the_same_story_in_a_test(docs: Path) -> None:
    assert assert_agreement(docs).agreements
    edit(docs, "storage.md", "90 days", "60 days")
    with pytest.raises(DisagreementError) as caught:
        assert_agreement("docs/*.md")
    text = str(caught.value)
    assert "docs/storage.md:3:10 " in text
    assert "docs/changes.md:5:30 " in text
    assert "`claimcheck baseline PATH...`" in text
    claimcheck("baseline", "docs")
    assert assert_agreement("docs/*.md", baseline=FILE).conflicts
