from __future__ import annotations

from claimcheck import extract_claims
from claimcheck.extraction import mask_window
from claimcheck.models import Span


def window_of(text: str, before: Span | None = None) -> str:
    (claim,) = [claim for claim in extract_claims(text) if claim.kind == "quantity"]
    return mask_window(text, claim, before)


def test_the_value_is_masked_by_its_kind() -> None:
    window = window_of("The fire burned 8,700 hectares of forest.")
    assert window == "The fire burned [ quantity ] of forest."


def test_other_values_make_no_difference_but_their_own() -> None:
    one, other = (window_of(f"It sank and {n} people died.") for n in ("12", "21"))
    assert one == other
    assert "12" not in one


def test_sixteen_words_stand_on_either_side() -> None:
    left, right = (" ".join(f"{side}{k}x" for k in range(30)) for side in ("le", "ri"))
    window = window_of(f"{left} killed 12 people {right}.")
    before, after = window.split("[ quantity ]")
    assert len(before.split()) == 16
    assert before.split()[-1] == "killed"
    assert len(after.split()) == 16


def test_the_sentence_before_is_told_by_its_first_words() -> None:
    first = " ".join(f"word{chr(97 + k)}" for k in range(20)) + "."
    text = f"{first} Twelve people died."
    window = window_of(text, Span(start_char=0, end_char=len(first)))
    masked, opening = window.split(" | ")
    assert masked == window_of(text)
    assert opening.split() == first.split()[:12]
