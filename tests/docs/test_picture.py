"""The picture of how it works shows what is computed from the texts in it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from claimcheck import Settings, check_corpus, read_corpus
from claimcheck.embedding import load_embedder
from claimcheck.extracted import extract_corpus
from claimcheck.matching import match_claims

PICTURE = Path(__file__).parents[2] / "docs" / "how-it-works.svg"
LINES = [
    "".join(node.itertext())
    for node in ElementTree.parse(PICTURE).iter()
    if node.tag.endswith("}text")
]


def _articles() -> list[dict[str, str]]:
    """Each file name in the picture, with the three lines under it."""
    starts = [at for at, line in enumerate(LINES) if line.endswith(".txt")]
    return [
        {"id": LINES[at].removesuffix(".txt"), "text": " ".join(LINES[at + 1 : at + 4])}
        for at in starts
    ]


def _numbers(pattern: str) -> list[float]:
    return [float(found) for found in re.findall(pattern, "\n".join(LINES))]


def test_similarities_are_those_computed() -> None:
    extracted = extract_corpus(read_corpus(_articles()), settings=Settings(), progress=False)
    vectors = load_embedder("static").embed(extracted.masked)
    pairs = match_claims(extracted.claims, vectors, top_k=1, max_neighbours=64).pairs
    kinds = {claim.id: claim.kind for claim in extracted.claims}
    computed = {kinds[pair.claim_a]: round(pair.similarity, 2) for pair in pairs}
    assert _numbers(r"similarity (0\.\d+)") == [computed["clock_time"], computed["ordinal"]]


def test_facts_are_those_found() -> None:
    report = check_corpus(_articles(), progress=False)
    (conflict,) = report.conflicts
    (agreement,) = [a for a in report.agreements if a.kind == "clock_time"]
    assert conflict.severity == "hard"
    assert (
        " against ".join(f"{s.value} ({s.mentions[0].article_id})" for s in conflict.sides) in LINES
    )
    assert agreement.value in LINES
    shown = _numbers(r"probability above (0\.\d+)")
    found = [agreement.confidence, conflict.confidence]
    assert all(real > least for real, least in zip(found, shown, strict=True))
