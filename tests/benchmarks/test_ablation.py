from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("benchmarks", reason="benchmarks/ is not importable; use python -m pytest")

from benchmarks.quality.ablation import PIECES, stop
from benchmarks.quality.held_out import COLUMNS, gated, load_ungated, without
from benchmarks.quality.measured import Measured, change_of_loss, reliability_table
from claimcheck.scoring.same_fact import PARTNERS
from training.same_fact.annotated import read_annotated
from training.same_fact.examples import load_example
from training.same_fact.first_look import disagree_stage, fit_all

CORPORA = Path(__file__).parents[2] / "training" / "corpora"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpora")
    source = sorted(CORPORA.glob("*.md"))[0]
    (folder / source.name).write_bytes(source.read_bytes())
    return read_annotated([folder])[0]


@pytest.fixture(scope="module")
def ungated(corpus):
    return load_ungated(corpus)


def measured(probabilities, labels):
    return Measured(
        [np.array(p, float) for p in probabilities], [np.array(x, float) for x in labels]
    )


def test_every_column_is_part_of_a_piece():
    columns = [column for piece in PIECES.values() for column in piece]
    assert set(columns) == {*COLUMNS, *PARTNERS}


def test_behind_all_gates_stand_the_pairs_that_are_scored(corpus, ungated):
    ours, theirs = gated(ungated), load_example(corpus)
    for group, expected in zip(ours.groups, theirs.groups, strict=True):
        assert group.places == expected.places
        np.testing.assert_allclose(group.features, expected.features)
    for labels, expected in zip(ours.labels, theirs.labels, strict=True):
        np.testing.assert_array_equal(labels, expected)


def test_a_piece_that_is_left_out_weighs_nothing(ungated):
    example = gated(ungated)
    left = without(example, ["closeness", "rank"])
    at = [COLUMNS.index("closeness"), COLUMNS.index("rank")]
    assert example.disagreeing.features[:, at].any()
    assert not left.disagreeing.features[:, at].any()
    kept = np.delete(example.disagreeing.features, at, axis=1)
    np.testing.assert_array_equal(np.delete(left.disagreeing.features, at, axis=1), kept)


def test_without_partners_no_claim_agrees_elsewhere(ungated):
    example = gated(ungated)
    models = fit_all([example])
    n = len(PARTNERS)
    assert disagree_stage(models.sameness, models.agree, example)[:, -n:].any()
    left = without(example, PARTNERS)
    assert not disagree_stage(models.sameness, models.agree, left)[:, -n:].any()


def test_an_unknown_column_is_an_error(ungated):
    with pytest.raises(ValueError, match="no columns of a pair: colour"):
        without(ungated.example, ["colour"])


def test_stopped_pairs_count_as_those_of_other_corpora():
    base = measured([[0.9], [0.2, 0.4]], [[1], [0, 1]])
    left = measured([[0.8, 0.5], [0.2, 0.5, 0.3, 0.6]], [[1, 1], [0, 0, 1, 0]])
    passed = [(np.array([3]), np.array([3, 5])), (np.array([0, 4]), np.array([0, 1, 4, 7]))]
    text, judged = stop(base, left, passed)
    assert text == "3 (1)"
    np.testing.assert_allclose(judged.probabilities[0], [0.9, 0.5 / 3])
    np.testing.assert_allclose(judged.probabilities[1], [0.2, 0.75, 0.4, 0.75])


def test_change_of_loss_is_above_0_where_a_piece_helps():
    surer, less_sure = (measured([[p, 1 - p]] * 5, [[1, 0]] * 5) for p in (0.9, 0.6))
    change = change_of_loss(surer, less_sure)
    assert change.value == pytest.approx(np.log(0.9 / 0.6))
    assert change.low > 0


def test_reliability_sets_confidence_beside_the_share_right():
    pairs = measured([[0.95, 0.99, 0.91, 0.97], [0.02, 1.0]], [[1, 1, 0, 1], [0, 1]])
    lines = reliability_table("conflicts", pairs).splitlines()
    assert lines[2].startswith("| 0.00 to 0.05 | 1 | 0.020 | 0.000 (")
    assert lines[3].startswith("| 0.90 to 1.00 | 5 | 0.964 | 0.800 (")
    assert lines[4] == "| expected calibration error | 6 |  | 0.1400 |"
