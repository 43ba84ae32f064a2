import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("benchmarks", reason="benchmarks/ is not importable; use python -m pytest")

from benchmarks.quality.corpora import Tally, load_scorer, summary_table
from benchmarks.quality.seeds import connected, read_seeds, two_sides

TEXTS = {
    "000": "A call. It is the second call. The former president spoke.",
    "001": "The second call is on Tuesday. The president spoke.",
    "002": "It is the first call. The president spoke, the president said.",
}


def claim(name, span, occurrence=0):
    article = name[:3]
    start = -1
    for _ in range(occurrence + 1):
        start = TEXTS[article].index(span, start + 1)
    place = {"start": start, "end": start + len(span)}
    return {"kind": "claim", "id": name, "article": article, "span": span, **place}


def pair(a, b, label, fact, severity=None, **extra):
    row = {"kind": "pair", "a": a, "b": b, "label": label, "fact": fact, "severity": severity}
    return {**row, "type": "ordinal", "subtype": None, "framing_only": False, **extra}


CLAIMS = [
    claim("000-c1", "second call"),
    claim("001-c1", "second call"),
    claim("002-c1", "first call"),
    claim("000-c2", "former president"),
    claim("002-c2", "the president", 0),
]
PAIRS = [
    pair("000-c1", "002-c1", "CONTRADICT", "rank", "hard"),
    pair("001-c1", "002-c1", "CONTRADICT", "rank", "hard"),
    pair("000-c2", "002-c2", "CONTRADICT", "words", "soft", framing_only=True),
    pair("000-c1", "001-c1", "AGREE", "rank"),
    pair("000-c2", "002-c2", "TRAP", "office", subtype="different-time"),
]


def write(folder, rows):
    seeds = folder / "seeds"
    seeds.mkdir()
    for name, text in TEXTS.items():
        (seeds / f"{name}_x.txt").write_text(text, "utf-8")
    gold = folder / "seeds.jsonl"
    gold.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return read_seeds(seeds, gold)


def test_pairs_of_one_fact_become_one_conflict_with_two_sides(tmp_path):
    corpus = write(tmp_path, [*CLAIMS, *PAIRS])
    (conflict,) = corpus["conflicts"]
    sides = {tuple(m["article"] for m in side["members"]) for side in conflict["sides"]}
    assert conflict["severity"] == "hard"
    assert sides == {("000_x", "001_x"), ("002_x",)}


def test_seeds_have_the_agreements_and_traps_of_the_gold(tmp_path):
    corpus = write(tmp_path, [*CLAIMS, *PAIRS])
    assert [len(agreement["members"]) for agreement in corpus["agreements"]] == [2]
    assert [trap["kind"] for trap in corpus["traps"]] == ["different-time"]


def test_quotes_are_the_first_of_their_kind_in_the_text(tmp_path):
    last = claim("002-c3", "resident s", 1)
    rows = [*CLAIMS, last, pair("000-c2", "002-c3", "CONTRADICT", "office", "hard")]
    corpus = write(tmp_path, rows)
    quotes = [m["quote"] for side in corpus["conflicts"][0]["sides"] for m in side["members"]]
    assert "resident sa" in quotes


def test_a_claim_that_is_not_at_its_place_is_an_error(tmp_path):
    with pytest.raises(ValueError, match="000-c1 is not at"):
        write(tmp_path, [{**CLAIMS[0], "start": 3}])


def test_three_values_that_oppose_each_other_have_no_two_sides():
    with pytest.raises(ValueError, match="more than two sides"):
        two_sides([("a", "b"), ("b", "c"), ("c", "a")])


@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz")), min_size=1, max_size=9)
)
def test_every_pair_of_two_sorts_lies_on_two_sides(pairs):
    one, other = two_sides(pairs)
    assert not one & other
    assert all((a in one) != (b in one) for a, b in pairs)


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=9))
def test_connected_parts_are_apart_and_hold_every_pair(pairs):
    parts = connected(pairs)
    assert sum(map(len, parts)) == len(set().union(*parts))
    assert all(any({a, b} <= part for part in parts) for a, b in pairs)


def test_scorer_is_read_from_its_file(tmp_path):
    path = tmp_path / "scorer.py"
    path.write_text("def score(corpus, report, verbose):\n    return 1, 2, 3\n")
    assert load_scorer(path)({}, {}, False) == (1, 2, 3)
    with pytest.raises(SystemExit, match="no Python file"):
        load_scorer(tmp_path / "missing.py")


def test_table_has_what_was_measured_beside_what_was_asked_for():
    counts = Counter(corpora=2, reported=4, true=3, hard=10, hard_found=5)
    table = summary_table([Tally("wire", counts, {}, Counter(), Counter(), 1.5)])
    lines = [line for line in table.splitlines() if "precision" in line or "asked" in line]
    assert lines[:2] == ["| precision | 0.75 (3/4) |", "| – asked for | 0.85 (0.95) |"]
    assert "mutual best match only* | 0.25 / 0.24 |" in table
