"""An article in parts short enough to be compared as one statement."""

from __future__ import annotations

from claimcheck.extraction.text.sentences import split_sentences
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Article, Span

_LONG = 30
"""Words; a shorter sentence is left whole."""

_SHORT = 6
"""Words; a shorter clause goes with the one before it."""


def split_clauses(article: Article) -> list[Span]:
    """The sentences of an article in order, the long ones clause by clause."""
    spans = []
    for sentence in split_sentences(article):
        view = SentenceView(sentence.text)
        starts = [0]
        for first, last in view.clauses() if len(view.words) > _LONG else ():
            if last - first >= _SHORT and first - view.index_at(starts[-1]) >= _SHORT:
                starts.append(view.starts[first])
        ends = [*starts[1:], len(sentence.text)]
        spans += [
            Span(start_char=sentence.start_char + start, end_char=sentence.start_char + end)
            for start, end in zip(starts, ends, strict=True)
        ]
    return spans
