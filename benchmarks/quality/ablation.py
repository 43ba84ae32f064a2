"""What each piece of evidence and each gate brings to the same-fact model, and its reliability.

    python -m benchmarks.quality.ablation training/corpora ../shared/train/corpora

The models are fitted again without the piece, and judge corpora that they have not seen. Without
a gate they judge the pairs that it would stop, too; a stopped pair counts as a conflict as
probably as the pairs that the gate stops in other corpora are one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.quality.held_out import (
    COLUMNS,
    Ungated,
    gated,
    held_out,
    load_ungated,
    passing,
    without,
)
from benchmarks.quality.measured import Measured, change_of_loss, reliability_table
from benchmarks.quality.statistics import Rows
from benchmarks.tables import add_out_option, markdown_table, publish
from claimcheck.scoring import gates
from claimcheck.scoring.magnitudes import SLIPS
from claimcheck.scoring.same_fact import COMPANIONS, PARTNERS
from claimcheck.scoring.slots import SLOT_FEATURES
from training.same_fact.annotated import read_annotated
from training.same_fact.examples import Example
from training.same_fact.first_look import N_FOLDS

PIECES: dict[str, tuple[str, ...]] = {
    "similarity of the sentences": ("similarity", "similarity_of_sentences_and_events"),
    "similarity of the events": (
        "similarity_of_events",
        "similarity_of_sentences_and_events",
        "similarity_of_events_without_head",
    ),
    "rivals: margins and rank": ("smaller_margin", "larger_margin", "rank"),
    "heads": (
        "similarity_of_heads",
        "similarity_of_events_without_head",
        "head_is_missing",
        "one_head_is_missing",
        "heads_are_equal",
        "heads_differ",
    ),
    "shared words": ("shared_event_words", "weight_of_shared_words", "rarest_shared_word"),
    "names": ("shared_names", "names_are_disjoint"),
    "modality and day": ("modalities_differ", "days_differ"),
    "qualifiers": SLOT_FEATURES,
    "holders": ("holders_differ",),
    "closeness of the values": ("closeness",),
    "later is higher": ("later_is_higher",),
    "slips of copying": SLIPS,
    "traits of the values": (
        "is_change",
        "is_one_of_many",
        "is_vague",
        "is_whole_day",
        "is_relative_day",
    ),
    "kinds": tuple(name for name in COLUMNS if name.startswith("kind_")),
    "companions": COMPANIONS,
    "partners": PARTNERS,
}
"""Columns that stand or fall together."""


def main() -> None:
    """Fit without each piece and without each gate, and print what changes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", metavar="DIR")
    add_out_option(parser)
    args = parser.parse_args()
    corpora = [load_ungated(corpus) for corpus in read_annotated(args.folders)]
    examples = [gated(corpus) for corpus in corpora]
    base = measured(examples)
    parts = [
        _size_text(base),
        _piece_table(examples, base),
        "Gates. Stopped: disagreeing pairs that no other gate stops, and gold conflicts of them. "
        "The figures are of these pairs and of all others, with the gate → without.\n",
        _gate_table(corpora, base),
        "Held-out confidence against the share that is right:\n",
        *(reliability_table(*item) for item in zip(("agreements", "conflicts"), base, strict=True)),
    ]
    publish("What each piece of evidence brings", parts, args.out)


def measured(examples: Sequence[Example]) -> tuple[Measured, Measured]:
    """Agreeing and disagreeing pairs under models that have not seen them."""
    agree, disagree = held_out(examples)
    return (
        Measured(agree, [example.agree_labels for example in examples]),
        Measured(disagree, [example.disagree_labels for example in examples]),
    )


def _size_text(base: tuple[Measured, Measured]) -> str:
    (n_agree, n_facts), (n_disagree, n_conflicts) = (
        (int(group.sizes().sum()), int(sum(labels.sum() for labels in group.labels)))
        for group in base
    )
    return (
        f"{len(base[0].labels)} corpora, held out in {N_FOLDS} parts: {n_agree:,} pairs of "
        f"agreeing values, {n_facts:,} of one fact; {n_disagree:,} pairs of disagreeing values, "
        f"{n_conflicts:,} in conflict. With all → without the piece; in brackets the change of the "
        "log loss and its 95 % interval over corpora, in thousandths: above 0 the piece helps.\n"
    )


_HEADER = (
    "conflicts: log loss",
    "conflicts: average precision",
    "agreements: log loss",
    "agreements: average precision",
)


def _piece_table(examples: Sequence[Example], base: tuple[Measured, Measured]) -> str:
    rows = []
    for name, columns in PIECES.items():
        _tell(name)
        left = measured([without(example, columns) for example in examples])
        rows.append((name, *_cells(base, left)))
    return markdown_table(("without", *_HEADER), rows)


def _gate_table(corpora: Sequence[Ungated], base: tuple[Measured, Measured]) -> str:
    rows = []
    for k, gate in enumerate(gates.GATES):
        name = gate.__name__.strip("_").replace("_", " ")
        _tell(name)
        left = measured([gated(corpus, k) for corpus in corpora])
        passed = [(passing(corpus), passing(corpus, k)) for corpus in corpora]
        stopped, with_gate = zip(
            *(
                stop(base[i], left[i], [(few[i], all_[i]) for few, all_ in passed])
                for i in range(2)
            ),
            strict=True,
        )
        rows.append((name, stopped[1], *_cells((with_gate[0], with_gate[1]), left)))
    return markdown_table(("without", "stopped", *_HEADER), rows)


def stop(
    base: Measured, left: Measured, passed: Sequence[tuple[Rows, Rows]]
) -> tuple[str, Measured]:
    """How many pairs a gate stops, and all pairs as they are judged with it.

    Args:
        base: The pairs that pass the gate.
        left: The same and those that it stops.
        passed: For each corpus the places of the former and of the latter, in order.
    """
    is_stopped = [~np.isin(all_, few) for few, all_ in passed]
    sizes = np.asarray([flags.sum() for flags in is_stopped])
    hits = np.asarray(
        [labels[flags].sum() for labels, flags in zip(left.labels, is_stopped, strict=True)]
    )
    # of the other corpora, with Krichevsky and Trofimov's half a pair of either sort
    shares = (hits.sum() - hits + 0.5) / (sizes.sum() - sizes + 1)
    judged = []
    for p, flags, share in zip(base.probabilities, is_stopped, shares, strict=True):
        row = np.full(len(flags), share)
        row[~flags] = p
        judged.append(row)
    return f"{sizes.sum():,} ({int(hits.sum())})", Measured(judged, left.labels)


def _cells(
    all_: tuple[Measured, Measured], left: tuple[Measured, Measured]
) -> tuple[str, str, str, str]:
    agree, disagree = (
        (
            _loss_cell(before, after),
            f"{before.average_precision:.3f} → {after.average_precision:.3f}",
        )
        for before, after in zip(all_, left, strict=True)
    )
    return *disagree, *agree


def _loss_cell(before: Measured, after: Measured) -> str:
    sizes = before.sizes()
    change = change_of_loss(before, after)
    losses = " → ".join(f"{m.losses().sum() / sizes.sum():.4f}" for m in (before, after))
    value, low, high = (f"{1000 * figure:+.2f}" for figure in change)
    return f"{losses} ({value}; {low} to {high})"


def _tell(name: str) -> None:
    print(f"without {name} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
