from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reporting.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("plain words, “quoted” – 68,000 €", "plain words, “quoted” – 68,000 €"),
        ("two\nlines\r\nand\ttabs\u2028here", "two lines and tabs here"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("c1 \x9b31m", "c1 \\x9b31m"),
        ("\u202elive\u202c \u2066x\u2069", "\\u202elive\\u202c \\u2066x\\u2069"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("lone \ud800", "lone \\ud800"),
        ("family 👩\u200d👧, کتاب\u200cها", "family 👩\u200d👧, کتاب\u200cها"),
    ],
)
def test_printable_shows_what_steers_or_hides(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(st.characters(categories=None)))
def test_printable_is_one_safe_encodable_line(text: str) -> None:
    shown = printable(text)
    shown.encode("utf-8")
    assert len(shown.splitlines()) <= 1
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in shown)
    assert not any(unicodedata.bidirectional(c) in BIDI_CONTROLS for c in shown)
    assert printable(shown) == shown


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
