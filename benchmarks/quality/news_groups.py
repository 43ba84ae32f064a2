"""Conflicts that are reported in same-event news, for a person to judge.

    python -m benchmarks.quality.news_groups ../shared/news/articles.jsonl.gz --out FOLDER/read.md
    python -m benchmarks.quality.news_groups --judged FOLDER/read.md

The first writes every conflict with its sentences and an empty line `right:`; once `yes`, `no` or
`unclear` stands there, the second prints the share that is right. The file holds news texts: it
is not written into the project.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks.quality.statistics import proportion
from benchmarks.tables import add_out_option, markdown_table, publish
from claimcheck import check_corpus
from claimcheck.models import Conflict, Mention

PROJECT = Path(__file__).resolve().parents[2]
AROUND = 240
"""Characters shown before and after a sentence."""

Row = dict[str, Any]
_FIELD = re.compile(r"^(group|kind|confidence|right):[ \t]*(.*?)[ \t]*$", re.MULTILINE)


class Judgement(NamedTuple):
    """What a person says of one conflict; `right` is empty where nobody has looked yet."""

    group: str
    kind: str
    confidence: float
    right: str


def main() -> None:
    """Write conflicts to judge, or print what the judgements come to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("news", type=Path, nargs="?", help="gzipped JSON lines, with `group`")
    parser.add_argument("--groups", type=int, default=100, metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--judged", type=Path, metavar="FILE", help="a file that was filled in")
    add_out_option(parser)
    args = parser.parse_args()
    if args.judged is not None:
        publish(
            "Conflicts of same-event news, read by hand",
            [judged_table(read_judgements(args.judged.read_text("utf-8")))],
            args.out,
        )
    elif args.news is None or args.out is None:
        parser.error("give the news and --out FILE, or --judged FILE")
    elif args.out.resolve().is_relative_to(PROJECT):
        parser.error(f"{args.out} lies in the project, where no news text may be")
    elif args.out.exists():
        parser.error(f"{args.out} is there already, maybe with judgements")
    else:
        args.out.write_text(_to_judge(args.news, args.groups, args.seed), "utf-8")


def same_event_groups(rows: Sequence[Row], n: int, seed: int) -> list[list[Row]]:
    """At most `n` random groups of two or more articles, whatever the order of the rows."""
    groups = defaultdict(list)
    for row in sorted(rows, key=lambda row: str(row["id"])):
        if row["group"]:
            groups[str(row["group"])].append(row)
    names = sorted(name for name, members in groups.items() if len(members) > 1)
    chosen = random.Random(seed).sample(names, min(n, len(names)))
    return [groups[name] for name in chosen]


def _to_judge(news: Path, n: int, seed: int) -> str:
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        groups = same_event_groups([json.loads(line) for line in lines], n, seed)
    blocks: list[str] = []
    n_clean = 0
    for articles in groups:
        report = check_corpus([_document(row) for row in articles], progress=False)
        n_clean += not report.conflicts
        for conflict in report.conflicts:
            blocks.append(to_judge(len(blocks) + 1, conflict, articles))
    head = (
        f"# {len(blocks)} conflicts of {len(groups)} groups, {n_clean} of them without, "
        f"seed {seed}\n\n"
        "Fill in `right:` with yes, no or unclear, and `why:` with a word or two.\n\n"
    )
    return head + "\n".join(blocks)


def _document(row: Row) -> Row:
    return {
        "id": row["id"],
        "title": row["title"] or "",
        "source": row["outlet"] or "",
        "published": row["date"],
        "text": row["text"],
    }


def to_judge(number: int, conflict: Conflict, articles: Sequence[Row]) -> str:
    """A conflict with all that is needed to judge it."""
    rows = {row["id"]: row for row in articles}
    lines = [
        f"## {number}",
        f"group: {articles[0]['group']}",
        f"kind: {conflict.kind}",
        f"confidence: {conflict.confidence}",
        "right:",
        "why:",
        "",
        f"{conflict.severity}, {', '.join(conflict.rules)}: {_one_line(conflict.message)}",
        "",
    ]
    for side in conflict.sides:
        lines.append(f"**{_one_line(side.value)}**\n")
        lines.extend(_shown(mention, rows[mention.article_id]) for mention in side.mentions)
    return "\n".join(lines)


def _shown(mention: Mention, row: Row) -> str:
    """Where it stands, and the text around it, the quote in bold."""
    text = row["text"]
    start = mention.context_start_char
    end = max(start + len(mention.context), mention.end_char)
    where = f"{row['outlet'] or row['src']}, {row['date'] or 'no date'}, {row['id']}"
    shown = (
        f"…{text[max(0, start - AROUND) : mention.start_char]}**{mention.quote}**"
        f"{text[mention.end_char : end + AROUND]}…"
    )
    return f"- {_one_line(where)}\n  > {_one_line(shown)}\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def read_judgements(text: str) -> list[Judgement]:
    """The judgements of a file that was filled in.

    Raises:
        SystemExit: One says neither yes nor no nor unclear.
    """
    judgements = []
    for block in re.split(r"^## (?=\d+$)", text, flags=re.MULTILINE)[1:]:
        fields = dict(_FIELD.findall(block))
        right = fields["right"].lower()
        if right not in ("yes", "no", "unclear", ""):
            number = block.partition("\n")[0]
            raise SystemExit(f"{number}: right: {right!r} is not yes, no or unclear")
        judgements.append(
            Judgement(fields["group"], fields["kind"], float(fields["confidence"]), right)
        )
    return judgements


def judged_table(judgements: Sequence[Judgement]) -> str:
    """The share of judged conflicts that is right, by kind; what is unclear is not right."""
    kinds = sorted(Counter(judgement.kind for judgement in judgements))
    rows = [
        _judged_row(kind, [judgement for judgement in judgements if judgement.kind == kind])
        for kind in kinds
    ]
    header = ("kind", "conflicts", "judged", "right", "unclear", "share right (95 %)")
    return markdown_table(header, [*rows, _judged_row("all", judgements)])


def _judged_row(name: str, judgements: Sequence[Judgement]) -> tuple[str, ...]:
    """Conflicts of one group count for less than as many of several."""
    judged = [judgement for judgement in judgements if judgement.right]
    is_right = np.asarray([judgement.right == "yes" for judgement in judged], np.bool_)
    share = proportion(is_right, np.asarray([judgement.group for judgement in judged], np.str_))
    return (
        name,
        str(len(judgements)),
        str(len(judged)),
        str(int(is_right.sum())),
        str(sum(judgement.right == "unclear" for judgement in judged)),
        f"{share.value:.2f} ({share.low:.2f} to {share.high:.2f})" if judged else "",
    )


if __name__ == "__main__":
    main()
