from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Mention
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.printable import printable


def mention(before: str, quote: str, after: str, *, offset: int = 0) -> Mention:
    start = offset + len(before)
    return Mention(
        claim_id="a:1",
        article_id="a",
        start_char=start,
        end_char=start + len(quote),
        quote=quote,
        context=before + quote + after,
        context_start_char=offset,
    )


def test_excerpt_shows_a_short_sentence_whole() -> None:
    shown = excerpt(mention("It is ", "the first call", " since 2022.", offset=900), limit=100)
    assert (shown.before, shown.quote, shown.after) == ("It is ", "the first call", " since 2022.")


def test_excerpt_cuts_the_far_ends_between_words() -> None:
    shown = excerpt(mention("alpha " * 50, "QUOTE", " omega" * 50), limit=65)
    assert shown.before == "… " + "alpha " * 4
    assert shown.after == " omega" * 4 + " …"


def test_excerpt_gives_unused_room_to_the_other_side() -> None:
    before = "word " * 12
    shown = excerpt(mention(before, "QUOTE", " end." + " more" * 50), limit=90)
    assert shown.before != before
    assert excerpt(mention(before, "QUOTE", "."), limit=90).before == before


def test_excerpt_cuts_a_quote_that_is_longer_than_the_limit_in_its_middle() -> None:
    shown = excerpt(mention("It is ", "9" * 100_000, " now"), limit=20)
    assert shown.quote == "9" * 10 + " … " + "9" * 10
    assert (shown.before, shown.after) == ("… ", " …")


@given(
    st.text(max_size=60), st.text(min_size=1, max_size=30), st.text(max_size=60), st.integers(1, 99)
)
def test_excerpt_keeps_the_quote_and_the_limit(
    before: str, quote: str, after: str, limit: int
) -> None:
    place = mention(before, quote, after)
    shown = excerpt(place, limit=limit)
    if len(quote) <= limit:
        assert shown.quote == printable(quote)
    if len(place.context) <= limit:
        assert shown.before == printable(before).lstrip()
        assert shown.after == printable(after).rstrip()
