"""What a statement is said of."""

from __future__ import annotations

import pytest

from claimcheck.extraction.statements.subjects import subject_of
from claimcheck.extraction.text.views import SentenceView

SUBJECTS = [
    ("Petra Holm was acquitted.", "acquitted", ["Petra Holm"]),
    ("The bank's director, Petra Holm, was acquitted.", "acquitted", ["Petra Holm", "bank"]),
    ("Issa Gombe, who drove the car, survived.", "survived", ["Issa Gombe"]),
    ("Tessaly closed the border crossing in April.", "closed", ["border"]),
    ("They want the reopening of the border.", "reopening", ["border"]),
    ("The border, which Tessaly closed in April, is quiet.", "closed", ["border"]),
    ("The bank feared a rate cut in June.", "cut", ["rate"]),
    ("There was an increase in the tax.", "increase", ["tax"]),
    ("Net debt rose and fell.", "fell", ["debt"]),
    ("VAT on hotel rooms rises three points.", "rises", ["vat", "hotel"]),
    ("He was acquitted.", "acquitted", []),
    ("They were told that prices rose.", "rose", ["price"]),
    ("The epicentre lay west of Cobb.", "west", ["Cobb"]),
]


@pytest.mark.parametrize(("text", "word", "expected"), SUBJECTS)
def test_subjects(text: str, word: str, expected: list[str]) -> None:
    start = text.index(word)
    found = set(subject_of(SentenceView(text), start, start + len(word)))
    assert set(expected) <= {name if name[1:2].islower() else name.lower() for name in found}
    assert bool(expected) == bool(found)


def test_a_subject_is_a_qualifier_of_a_statement(extract) -> None:
    (claim,) = (c for c in extract("Petra Holm was acquitted.") if c.kind == "status")
    assert [(q.slot, q.value) for q in claim.qualifiers] == [("subject", "Petra Holm")]
