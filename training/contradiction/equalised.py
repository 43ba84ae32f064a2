"""Pairs as the model meets them in `check_pairs`: with the premise's values in the hypothesis."""

import re
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from claimcheck import Settings
from claimcheck.embedding import load_embedder
from claimcheck.pipeline import read_pair
from claimcheck.scoring.texts.questions import Question, questions_of
from training.contradiction.pairs import Pair

_NUMBER = re.compile(
    r"(?i)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|"
    r"thousand|million|billion|first|second|third|fourth|fifth)\b"
)
EQUALISED = frozenset(
    {
        "conjnli15k",
        "infotabs",
        "mnli",
        "mnli_dev",
        "te_new_protocols",
        "te_new_protocols_val",
        "value:changed",
        "vitaminc_real",
        "vitaminc_synth",
    }
)
"""The recipes of pairs that are worth it."""

_DIFFER_IN_VALUES = frozenset({"vitaminc_real", "vitaminc_synth", "value:changed"})
"""Where a hypothesis whose value differs mostly differs in nothing else."""


def equalised_pairs(pairs: Sequence[Pair], *, n_processes: int) -> list[Pair]:
    """Return the pairs whose hypothesis changes when values are put in, so changed.

    What has only agreeing values keeps its label. What differs in a value stays neutral if it
    was; if it was a contradiction, and of a kind that differs in nothing else, it is an
    entailment now; all else is left out, since its label is not known.
    """
    with_numbers = [
        pair for pair in pairs if _NUMBER.search(pair.premise) and _NUMBER.search(pair.hypothesis)
    ]
    with ProcessPoolExecutor(n_processes, get_context("spawn")) as processes:
        found = processes.map(_equalised, with_numbers, chunksize=200)
        return [pair for pair in found if pair is not None]


def _equalised(pair: Pair) -> Pair | None:
    texts = read_pair(pair.premise, pair.hypothesis, load_embedder("static"), Settings())
    questions = questions_of(texts)
    if len(questions) != 1 or questions[0].equalised == questions[0].part:
        return None
    equalised, label = questions[0].equalised, _label(pair, questions[0])
    if label is None or (label != "entailment" and equalised.strip() == pair.premise.strip()):
        return None
    return Pair(pair.premise, equalised, label, f"equalised:{pair.recipe}")


def _label(pair: Pair, question: Question) -> str | None:
    labels = [verdict.label for verdict in question.partners]
    if "contradiction" not in labels:
        return pair.label if pair.recipe != "value:changed" else None
    if pair.label == "neutral":
        return pair.label
    is_one = labels.count("contradiction") == 1
    if pair.label == "contradiction" and is_one and pair.recipe in _DIFFER_IN_VALUES:
        return "entailment"
    return None
