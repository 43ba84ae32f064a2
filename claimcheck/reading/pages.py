"""Articles in HTML pages, by trafilatura (extra `html`)."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from claimcheck.errors import MissingExtraError
from claimcheck.models import Article
from claimcheck.reading import decoding
from claimcheck.reading.drafts import Draft, Origin, Problems
from claimcheck.reading.published import parse_published
from claimcheck.reading.records import checked


def read_page(path: Path, problems: Problems) -> Iterator[Draft]:
    """The page's main text as one draft, with title, site and date from its metadata.

    Offsets are into that text: the page itself is markup.

    Raises:
        ReadingError: The file cannot be read, or no text is found in it.
        MissingExtraError: trafilatura is not installed.
    """
    origin = Origin(str(path), file=path)
    page = _extract(decoding.read_page(path), origin)
    if page is None or not (page.text or "").strip():
        raise origin.error("no article text found in this page")
    article = Article(
        id="",
        text=page.text,
        title=page.title or "",
        source=page.sitename or "",
        published=parse_published(page.date or ""),
        url=page.url or "",
    )
    yield checked(Draft(article, origin))


def _extract(html: str, origin: Origin) -> Any:
    trafilatura = _load(origin)
    if not html.strip():
        raise origin.error("empty article: no text but white space")
    try:
        return trafilatura.bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            # The metadata tells the date or nothing does: a guess from the text can be wrong.
            date_extraction_params={
                "extensive_search": False,
                "original_date": True,
                "max_date": "9999-12-31",
            },
        )
    except Exception as error:
        raise origin.error(f"trafilatura cannot read this page: {error}") from error


def _load(origin: Origin) -> Any:
    try:
        return import_module("trafilatura")
    except ImportError as error:
        # Only its own absence is mended by the extra; a part of it that is missing is not.
        if error.name == "trafilatura":
            raise MissingExtraError("trafilatura", "html", origin.subject) from error
        raise origin.error(f"trafilatura is installed but broken: {error}") from error
