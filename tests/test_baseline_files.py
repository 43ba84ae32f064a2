from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck import BaselineError, read_baseline
from claimcheck.baseline import Baseline, Waiver
from claimcheck.baseline_files import baseline_to_toml
from claimcheck.models import Kind

WAIVER = Waiver(
    id="conflict-04d1b340557d",
    kind="quantity",
    fact="the API allows … requests",
    sides=("600: docs/limits.md", "500: docs/faq.md"),
    reason="The FAQ is frozen until the move.",
    owner="Ann",
    expires=date(2026, 12, 31),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "baseline.toml"


def problem(file: Path, text: str | bytes) -> str:
    """What is wrong with the text, without the folder of the file."""
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(BaselineError) as caught:
        read_baseline(file)
    return str(caught.value).removeprefix(f"{file.parent}/")


def test_the_file_is_made_to_be_read() -> None:
    entry = baseline_to_toml(Baseline(waivers=(WAIVER,))).split("\n\n")[1]
    assert entry == (
        "[[conflict]]\n"
        'id = "conflict-04d1b340557d"\n'
        'kind = "quantity"\n'
        'fact = "the API allows … requests"\n'
        "sides = [\n"
        '  "600: docs/limits.md",\n'
        '  "500: docs/faq.md",\n'
        "]\n"
        'reason = "The FAQ is frozen until the move."\n'
        'owner = "Ann"\n'
        "expires = 2026-12-31\n"
    )


def test_a_file_without_entries_says_how_to_edit_it(file: Path) -> None:
    text = baseline_to_toml(Baseline())
    assert all(line.startswith("#") for line in text.splitlines())
    file.write_text(text, "utf-8")
    assert read_baseline(file) == Baseline()


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
WAIVERS = st.builds(
    Waiver,
    id=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    kind=st.none() | st.sampled_from(get_args(Kind)),
    fact=TEXTS,
    sides=st.lists(TEXTS).map(tuple),
    reason=TEXTS,
    owner=TEXTS,
    expires=st.none() | st.dates(),
)


@settings(max_examples=60)
@given(waivers=st.lists(WAIVERS, unique_by=lambda waiver: waiver.id))
def test_what_is_written_comes_back(
    tmp_path_factory: pytest.TempPathFactory, waivers: list[Waiver]
) -> None:
    baseline = Baseline(waivers=tuple(waivers))
    file = tmp_path_factory.getbasetemp() / "any.toml"
    text = baseline_to_toml(baseline)
    file.write_bytes(text.encode())
    assert read_baseline(file) == baseline
    assert baseline_to_toml(read_baseline(file)) == text


@given(text=st.text())
@example(text='\x00\x1b[31m\u202e\u200b\U000e0041"\n[[conflict]]')
def test_hostile_text_is_seen_in_the_file(text: str) -> None:
    written = baseline_to_toml(Baseline(waivers=(Waiver(id="c", reason=text),)))
    assert not set(written) & {*map(chr, range(10)), "\x1b", "\u202e", "\u200b", "\U000e0041"}
    assert len(tomllib.loads(written)["conflict"]) == 1


def test_lone_surrogates_are_replaced(file: Path) -> None:
    text = baseline_to_toml(Baseline(waivers=(Waiver(id="c", fact="a \ud800 b"),)))
    file.write_bytes(text.encode())
    assert read_baseline(file).waivers[0].fact == "a \ufffd b"


def test_an_id_is_enough(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbf[[conflict]]\r\nid = "conflict-1"\r\n')
    assert read_baseline(file).waivers == (Waiver(id="conflict-1"),)


def test_entries_may_stand_in_an_array(file: Path) -> None:
    file.write_text('conflict = [{id = "conflict-1"}, {id = "conflict-2"}]\n')
    assert [w.id for w in read_baseline(file).waivers] == ["conflict-1", "conflict-2"]


FIELDS = "id, kind, fact, sides, reason, owner, expires"


@pytest.mark.parametrize(
    ("entry", "line", "said"),
    [
        ("owner = 5", 5, "conflict 2: owner = 5: Input should be a valid string"),
        (
            'expires = "2026-12-31"',
            5,
            "conflict 2: expires = '2026-12-31': write a date without quotes: 2030-12-31",
        ),
        ("expires = 2026", 5, "conflict 2: expires = 2026: write a date without quotes: "),
        ("expires = 2026-12-31T10:00:00", 5, "conflict 2: expires = datetime.datetime(2026, 12, "),
        ("\nuntil = 2026-12-31", 6, f"conflict 2: no field 'until'; there are: {FIELDS}"),
        (
            'resaon = "x"',
            5,
            f"conflict 2: no field 'resaon'; did you mean 'reason'? there are: {FIELDS}",
        ),
        ('sides = "600: a.md"', 5, "conflict 2: sides = '600: a.md': write a list: "),
        ('kind = "prices"', 5, "conflict 2: kind = 'prices': Input should be 'quantity', 'money',"),
        ('[conflict.notes]\nreason = "no"', 3, "conflict 2: no field 'notes'; there are: "),
        ("[[conflict]]\nfact = 'which?'", 5, "conflict 3: the field 'id' is missing"),
        ('[[conflict]]\nid = "conflict-1"', 5, "id = 'conflict-1': the entry in line 1 has it"),
        ('[[conflicts]]\nid = "x"', 5, "'conflicts' is not known here; there is only [[conflict]]"),
        ('owner = "Ann', 5, "is no TOML: "),
        ("expires = 2026-13-45", 5, "is no TOML: "),
    ],
)
def test_a_mistake_is_told_with_its_line_and_field(
    file: Path, entry: str, line: int, said: str
) -> None:
    text = f'[[conflict]]\nid = "conflict-1"\n[[conflict]]\nid = "conflict-2"\n{entry}\n'
    assert problem(file, text).startswith(f"baseline.toml:{line}: {said}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[conflict]\nid = 'conflict-1'\n",
            ":1: 'conflict' is no list of tables; write [[conflict",
        ),
        ("\nconflict = 5\n", ":2: 'conflict' is no list of tables; write [[conflict]]"),
        (b"# caf\xe9\n", ": is not UTF-8: "),
    ],
    ids=["one table", "number", "latin-1"],
)
def test_what_is_no_baseline_is_refused(file: Path, text: str | bytes, said: str) -> None:
    assert problem(file, text).startswith(f"baseline.toml{said}")


def test_a_text_of_several_lines_is_no_entry(file: Path) -> None:
    text = '[[conflict]]\nid = "a"\nreason = """\n[[conflict]]\n"""\n\n[[conflict]]\nowner = 5\n'
    assert problem(file, text) == "baseline.toml:7: conflict 2: the field 'id' is missing"


def test_a_missing_file_says_what_writes_it(file: Path) -> None:
    with pytest.raises(BaselineError, match=r"no such file; this writes it: claimcheck baseline P"):
        read_baseline(file)


def test_a_folder_is_no_baseline(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="cannot be opened"):
        read_baseline(tmp_path)
