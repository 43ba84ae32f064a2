"""Lines of a date, a time and a byline."""

from __future__ import annotations

import pytest

STAMPS = [
    "12 : 48PM BST",
    "09 Sep 2013 11 : 25 GMT+02",
    "Published 3 May 2019 10:11",
    "Updated 12:30 GMT, 9 May 2020",
    "By Jane Doe, 3 May 2019",
]
EVENTS = [
    "The fire broke out on 3 May 2019 at 10:11.",
    "16:04 — Police arrive.",
    "Jury selection: 3 May 2019, 10:00",
    "3 May 2019",
]


@pytest.mark.parametrize("text", [*STAMPS, *EVENTS])
def test_a_stamp_is_a_qualifier_of_its_values(extract, text: str) -> None:
    found = [{q.value for q in claim.qualifiers if q.slot == "stage"} for claim in extract(text)]
    assert found
    assert all(("stamp" in values) == (text in STAMPS) for values in found)
