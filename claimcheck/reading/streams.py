"""An article from standard input."""

from __future__ import annotations

from typing import BinaryIO

from claimcheck.errors import ReadingError
from claimcheck.models import Article
from claimcheck.reading.decoding import decode
from claimcheck.reading.drafts import Origin
from claimcheck.reading.excluded import with_boilerplate
from claimcheck.reading.markdown import draft_of_markdown

STDIN = "stdin"
"""What stands for a file's name where an article came from standard input."""


def read_stream(stream: BinaryIO) -> Article:
    """The one article of plain text or Markdown that a stream holds; its file is "stdin".

    Its id is "stdin", too, unless front matter gives one.

    Raises:
        ReadingError: The stream is empty or no text, or its front matter tells no date.
    """
    data = stream.read()
    if not data.strip():
        raise ReadingError("is empty; pipe one article of text or Markdown into it", STDIN)
    draft = draft_of_markdown(decode(data, subject=STDIN), Origin(STDIN))
    article = draft.article.model_copy(update={"id": draft.article.id or STDIN, "file": STDIN})
    return with_boilerplate(article, markup=draft.markup)
