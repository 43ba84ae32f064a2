from __future__ import annotations

import pickle
import random
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Report, check_corpus
from claimcheck.baseline import Baseline, Waiver, apply_baseline, update_baseline
from claimcheck.models import Conflict, Failure, Mention, Place, Side

TODAY = date(2026, 7, 1)


def conflict(conflict_id: str, *, kind: Any = "ordinal", file: str = "") -> Conflict:
    place = Place(file=file, line=3, column=1, end_line=3, end_column=6) if file else None
    sides = [
        Side(
            value=value,
            mentions=(
                Mention(
                    claim_id=f"{conflict_id}-{value}",
                    article_id=f"{value}-page",
                    start_char=0,
                    end_char=5,
                    quote=value,
                    context=value,
                    context_start_char=0,
                    place=place,
                ),
            ),
        )
        for value in ("first", "second")
    ]
    return Conflict(
        id=conflict_id,
        kind=kind,
        severity="hard",
        confidence=0.9,
        fact=f"the … bridge of {conflict_id}",
        message="first against second",
        sides=tuple(sides),
    )


def report(
    *conflicts: Conflict, possible: tuple[Conflict, ...] = (), kinds: list[str] | None = None
) -> Report:
    return Report(
        claimcheck="0.1.0",
        settings={"kinds": kinds},
        articles=(),
        claims=(),
        conflicts=conflicts,
        agreements=(),
        possible=possible,
    )


def baseline(*waivers: Waiver) -> Baseline:
    return Baseline(waivers=waivers)


def test_conflicts_are_new_known_or_expired() -> None:
    waivers = baseline(
        Waiver(id="conflict-1"),
        Waiver(id="conflict-2", expires=TODAY - timedelta(days=1)),
        Waiver(id="conflict-9"),
    )
    found = report(conflict("conflict-1"), conflict("conflict-2"), conflict("conflict-3"))
    matched = apply_baseline(found, waivers, TODAY)
    assert [c.id for c in matched.new] == ["conflict-3"]
    assert [w.conflict.id for w in matched.known] == ["conflict-1"]
    assert [(w.conflict.id, w.waiver) for w in matched.expired] == [
        ("conflict-2", waivers.waivers[1])
    ]
    assert matched.stale == waivers.waivers[2:]


@pytest.mark.parametrize(("days", "n_known"), [(-1, 0), (0, 1), (1, 1)])
def test_a_waiver_holds_on_its_last_day(days: int, n_known: int) -> None:
    waiver = Waiver(id="conflict-1", expires=TODAY + timedelta(days=days))
    matched = apply_baseline(report(conflict("conflict-1")), baseline(waiver), TODAY)
    assert (len(matched.known), len(matched.expired)) == (n_known, 1 - n_known)


def test_a_waiver_of_a_possible_conflict_is_not_stale() -> None:
    found = report(possible=(conflict("conflict-1"),))
    assert not any(apply_baseline(found, baseline(Waiver(id="conflict-1")), TODAY))


def test_a_waiver_of_a_kind_that_was_not_checked_is_not_stale() -> None:
    found = report(kinds=["money"])
    waivers = baseline(Waiver(id="conflict-1", kind="ordinal"), Waiver(id="conflict-2"))
    assert [w.id for w in apply_baseline(found, waivers, TODAY).stale] == ["conflict-2"]


def test_nothing_is_stale_where_an_input_could_not_be_read() -> None:
    failure = Failure(stage="read", subject="a.md", type="ReadingError", message="no text in it")
    found = report().model_copy(update={"failures": (failure,)})
    assert apply_baseline(found, baseline(Waiver(id="conflict-1")), TODAY).stale == ()


IDS = st.sampled_from([f"conflict-{n}" for n in range(6)])


@given(
    listed=st.lists(IDS, unique=True),
    waived=st.dictionaries(IDS, st.none() | st.dates(date(2026, 6, 1), date(2026, 8, 1))),
)
def test_each_conflict_and_each_waiver_has_one_fate(
    listed: list[str], waived: Mapping[str, date | None]
) -> None:
    waivers = baseline(*(Waiver(id=name, expires=day) for name, day in waived.items()))
    matched = apply_baseline(report(*map(conflict, listed)), waivers, TODAY)
    fates = [c.id for c in matched.new]
    fates += [w.conflict.id for w in (*matched.known, *matched.expired)]
    assert sorted(fates) == sorted(listed)
    used = [w.waiver.id for w in (*matched.known, *matched.expired)]
    assert sorted([*used, *(w.id for w in matched.stale)]) == sorted(waived)


def test_new_waivers_say_what_their_conflict_is() -> None:
    found = report(conflict("conflict-1", file="docs/a.md"), conflict("conflict-2"))
    updated = update_baseline(
        found, Baseline(), found.conflicts, reason="frozen", owner="Ann", expires=TODAY
    )
    assert updated.added == updated.baseline.waivers
    assert updated.added[0] == Waiver(
        id="conflict-1",
        kind="ordinal",
        fact="the … bridge of conflict-1",
        sides=("first: docs/a.md", "second: docs/a.md"),
        reason="frozen",
        owner="Ann",
        expires=TODAY,
    )
    assert updated.added[1].sides == ("first: first-page", "second: second-page")


def test_an_update_keeps_what_people_wrote_and_drops_what_is_stale() -> None:
    found = report(conflict("conflict-1"), conflict("conflict-3"))
    kept = Waiver(id="conflict-1", reason="frozen", owner="Ann", expires=date(2020, 1, 1))
    before = baseline(Waiver(id="conflict-2"), kept)
    updated = update_baseline(found, before, found.conflicts, reason="new", expires=TODAY)
    assert [(w.id, w.reason, w.owner, w.expires) for w in updated.baseline.waivers] == [
        ("conflict-1", "frozen", "Ann", date(2020, 1, 1)),
        ("conflict-3", "new", "", TODAY),
    ]
    assert updated.baseline.waivers[0].fact == "the … bridge of conflict-1"
    assert [w.id for w in updated.dropped] == ["conflict-2"]


def test_an_update_keeps_possible_conflicts_and_unchecked_kinds() -> None:
    found = report(possible=(conflict("conflict-1"),), kinds=["ordinal"])
    before = baseline(
        Waiver(id="conflict-1"), Waiver(id="conflict-2", kind="money", fact="a price")
    )
    updated = update_baseline(found, before, ())
    assert {w.id for w in updated.baseline.waivers} == {"conflict-1", "conflict-2"}
    assert before.waivers[1] in updated.baseline.waivers


def test_an_update_can_keep_stale_waivers() -> None:
    before = baseline(Waiver(id="conflict-1"))
    assert update_baseline(report(), before, (), drop_stale=False).baseline == before


@given(order=st.permutations(range(5)))
def test_the_order_of_a_baseline_is_that_of_its_facts(order: list[int]) -> None:
    conflicts = [conflict(f"conflict-{n}") for n in order]
    updated = update_baseline(report(*conflicts), Baseline(), conflicts)
    assert [w.id for w in updated.baseline.waivers] == [f"conflict-{n}" for n in range(5)]
    again = update_baseline(report(*conflicts), updated.baseline, conflicts)
    assert (again.baseline, again.added) == (updated.baseline, ())


def test_baselines_pickle() -> None:
    waivers = baseline(Waiver(id="conflict-1", expires=TODAY))
    assert pickle.loads(pickle.dumps(waivers)) == waivers
    assert Baseline.model_validate_json(waivers.model_dump_json()) == waivers


# What a waiver survives, on real files.

STORAGE = "# Storage\n\n{}Tidepool keeps every reading for {} days. {}\n"
ERRORS = "# Errors\n\n{}Gone: Tidepool keeps every reading for {} days. {}\n"
REMARKS = (
    "",
    "Older ones are deleted at night.",
    "At night, the server removes what is older.",
    "Who needs them longer can export them.",
)
OTHERS = ("notes/errors.md", "welcome.md", "a.md", "zz/deep/storage.md")
WRITTEN = {"storage.md": STORAGE.format("", 60, ""), "errors.md": ERRORS.format("", 90, "")}


def check(folder: Path, files: Mapping[str, str], *, order: random.Random | None = None) -> Report:
    """The report of these files, given one by one."""
    paths = []
    for name, text in files.items():
        paths.append(folder / name)
        paths[-1].parent.mkdir(parents=True, exist_ok=True)
        paths[-1].write_text(text, "utf-8")
    if order:
        order.shuffle(paths)
    return check_corpus(paths, progress=False)


@pytest.fixture(scope="module")
def waived(tmp_path_factory: pytest.TempPathFactory) -> Baseline:
    """The baseline of two files with one conflict."""
    found = check(tmp_path_factory.mktemp("waived"), WRITTEN)
    assert len(found.conflicts) == 1
    return update_baseline(found, Baseline(), found.conflicts).baseline


@pytest.fixture(scope="module")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    return lambda: tmp_path_factory.mktemp("docs")


@settings(max_examples=20)
@given(
    before=st.lists(st.sampled_from(["\n", "This page is short.\n\n", "- See below.\n\n"])),
    after=st.tuples(st.sampled_from(REMARKS), st.sampled_from(REMARKS)),
    others=st.sets(st.sampled_from(OTHERS)),
    order=st.randoms(use_true_random=False),
)
def test_a_waiver_survives_what_does_not_change_the_fact(
    waived: Baseline,
    new_folder: Callable[[], Path],
    before: list[str],
    after: tuple[str, str],
    others: set[str],
    order: random.Random,
) -> None:
    """The words around may make the conflict less sure, even a possible one; it stays the same."""
    files = {
        "storage.md": STORAGE.format("".join(before), 60, after[0]),
        "errors.md": ERRORS.format("".join(before[:1]), 90, after[1]),
    }
    files |= dict.fromkeys(others, "# More\n\nThe office opens at 09:00 GMT.\n")
    matched = apply_baseline(check(new_folder(), files, order=order), waived, TODAY)
    assert (matched.new, matched.stale) == ((), ())


@pytest.mark.parametrize(
    "rewritten",
    [
        {"storage.md": WRITTEN["storage.md"].replace("keeps every", "stores every")},
        {"errors.md": WRITTEN["errors.md"].replace("90 days", "ninety days")},
        {"errors.md": "---\ntitle: Errors\n---\n" + WRITTEN["errors.md"]},
        {"guide.md": "# Guide\n\nThe server listens on port 7420.\n"},
    ],
    ids=["words", "value written differently", "front matter", "one more file"],
)
def test_a_waiver_holds_while_files_say_the_same(
    waived: Baseline, tmp_path: Path, rewritten: dict[str, str]
) -> None:
    matched = apply_baseline(check(tmp_path, WRITTEN | rewritten), waived, TODAY)
    assert (matched.new, len(matched.known), matched.stale) == ((), 1, ())


def test_a_waiver_holds_in_another_folder(waived: Baseline, tmp_path: Path) -> None:
    moved = {f"docs/v4/{name}": text for name, text in WRITTEN.items()}
    assert len(apply_baseline(check(tmp_path, moved), waived, TODAY).known) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"storage.md": STORAGE.format("", 45, "")},
        {"errors.md": ERRORS.format("", 30, "")},
        {"faq.md": "# FAQ\n\nTidepool keeps every reading for 60 days.\n"},
        {"notes/storage.md": "# Notes\n\nTidepool keeps every reading for 60 days.\n"},
    ],
    ids=["one value", "the other value", "one more file", "one more of that name"],
)
def test_another_value_or_another_file_is_a_new_conflict(
    waived: Baseline, tmp_path: Path, changed: dict[str, str]
) -> None:
    matched = apply_baseline(check(tmp_path, WRITTEN | changed), waived, TODAY)
    assert (len(matched.new), matched.known) == (1, ())
    assert matched.stale == waived.waivers
