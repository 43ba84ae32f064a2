"""How well sentences are split, on running text made of a treebank's sentences.

    python -m benchmarks.quality.sentences ../shared/train/en_ewt-ud-dev.conllu.gz [--errors 40]

The sentences of a paragraph are joined by one space, paragraphs and documents by a line end. A
sentence is right when both its ends are; a boundary is an end of a sentence inside a paragraph,
where the splitter has to find it.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.clocks import timed
from benchmarks.tables import add_out_option, markdown_table, number, publish
from claimcheck.extraction import split_sentences
from claimcheck.models import Article

Range = tuple[int, int]


class Treebank(NamedTuple):
    """Running text and the sentences that it is made of, as ranges of characters."""

    text: str
    sentences: list[Range]


class Tally(NamedTuple):
    """How many were there, how many were found, and how many of these are right."""

    n_gold: int
    n_found: int
    n_right: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.n_right / (self.n_gold + self.n_found)


def main() -> None:
    """Score the splitter on each treebank; `--errors` prints where it is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE.conllu.gz")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N wrong places")
    add_out_option(parser)
    args = parser.parse_args()
    rows: list[tuple[str, ...]] = []
    for file in args.files:
        bank = read_treebank(file)
        found, took = timed(partial(split, bank.text))
        for name, tally in (
            ("sentences", tallied(bank.sentences, found)),
            ("boundaries", tallied(inner_ends(bank, bank.sentences), inner_ends(bank, found))),
        ):
            rows.append(_row(f"{file.name.partition('.')[0]}, {name}", tally, took.cpu_s))
        for line in list(_errors(bank, found))[: args.errors]:
            print(line)
    header = ("of", "gold", "found", "precision", "recall", "F1", "sentences/s")
    publish("Sentences", [markdown_table(header, rows)], args.out)


def read_treebank(file: Path) -> Treebank:
    """The sentences of a CoNLL-U file as running text."""
    pieces: list[str] = []
    gap, at = "", 0
    sentences: list[Range] = []
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(("# newdoc", "# newpar")):
                gap = "\n"
            elif line.startswith("# text ="):
                words = line.removeprefix("# text =").strip()
                pieces.append(gap * bool(pieces) + words)
                at += len(pieces[-1])
                sentences.append((at - len(words), at))
                gap = " "
    return Treebank("".join(pieces), sentences)


def split(text: str) -> list[Range]:
    """The sentences that claimcheck finds."""
    sentences = split_sentences(Article(id="treebank", text=text))
    return [(sentence.start_char, sentence.end_char) for sentence in sentences]


def inner_ends(bank: Treebank, sentences: list[Range]) -> list[int]:
    """The ends of sentences behind which the paragraph goes on."""
    return [end for _, end in sentences if bank.text[end : end + 1] not in ("\n", "")]


def tallied(gold: list[Range] | list[int], found: list[Range] | list[int]) -> Tally:
    """How many of those found are gold."""
    return Tally(len(gold), len(found), len({*gold} & {*found}))


def _row(name: str, tally: Tally, seconds: float) -> tuple[str, ...]:
    precision, recall = tally.n_right / tally.n_found, tally.n_right / tally.n_gold
    shares = (f"{share:.3f}" for share in (precision, recall, tally.f1))
    return (name, str(tally.n_gold), str(tally.n_found), *shares, number(tally.n_found / seconds))


def _errors(bank: Treebank, found: list[Range]) -> Iterator[str]:
    gold_ends, found_ends = ({*inner_ends(bank, ends)} for ends in (bank.sentences, found))
    for end in sorted(gold_ends ^ found_ends):
        mark = "missed" if end in gold_ends else "extra"
        context = bank.text[max(0, end - 40) : end] + " | " + bank.text[end : end + 40]
        yield f"{mark}: {context!r}"


if __name__ == "__main__":
    main()
