"""What of an article makes no claims, put together."""

from __future__ import annotations

from claimcheck.models import Article, Span
from claimcheck.reading.boilerplate import find_boilerplate
from claimcheck.reading.lines import merge_spans
from claimcheck.reading.published import find_date_lines


def with_boilerplate(article: Article, *, markup: tuple[Span, ...] = ()) -> Article:
    r"""The article with its `excluded` parts, and its date if only a date line tells it.

    Looks for boilerplate and date lines and adds them to `markup`, what the file format is known
    to exclude. An article that somebody has looked at (`excluded` is not None) comes back as is,
    and in a text that says nothing else a date line stays: there it is what the text says.

    >>> from claimcheck.models import Article
    >>> article = with_boilerplate(Article(id="a", text="17 Mar 2025\n\nTen people came."))
    >>> article.published, article.excluded
    (datetime.date(2025, 3, 17), (Span(start_char=0, end_char=11),))
    """
    if article.excluded is not None:
        return article
    start = _behind_head(article.text, markup)
    date_lines, published = find_date_lines(article.text, start)
    boilerplate = find_boilerplate(article.text, start)
    excluded = merge_spans([*markup, *date_lines, *boilerplate])
    if date_lines and not _says_anything(article.text, excluded):
        return article.model_copy(update={"excluded": merge_spans([*markup, *boilerplate])})
    update: dict[str, object] = {"excluded": excluded}
    if article.published is None:
        update["published"] = published
    return article.model_copy(update=update)


def _says_anything(text: str, excluded: tuple[Span, ...]) -> bool:
    """Whether a letter or digit stands outside the excluded parts."""
    ends = [0, *(end for span in excluded for end in (span.start_char, span.end_char)), len(text)]
    outside = zip(ends[::2], ends[1::2], strict=True)
    return any(any(map(str.isalnum, text[start:end])) for start, end in outside)


def _behind_head(text: str, markup: tuple[Span, ...]) -> int:
    """Where the text begins, after front matter."""
    if markup and markup[0].start_char == 0 and text.startswith("---"):
        return markup[0].end_char
    return 0
