"""Records with fields (a line of JSON, a row, a dict) → drafts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from numbers import Integral

from claimcheck.models import Article
from claimcheck.reading.drafts import Draft, Origin
from claimcheck.reading.published import Published, parse_published

FIELDS = ("id", "title", "source", "published", "url", "trusted", "text")
"""The fields that are read; all but `text` may be missing or empty, others are ignored."""


def draft_of_record(record: Mapping[str, object], origin: Origin) -> Draft:
    """The record as a draft; `text` comes over unchanged.

    Raises:
        ReadingError: No `text`, an empty one, or one that is no text; a field that is no text;
            a `published` that is no date.
    """
    if record.get("text") is None:
        fields = ", ".join(repr(name) for name in record) or "none"
        raise origin.error(f"no field 'text'; the fields are: {fields}")
    article = Article(
        id=_id(record.get("id"), origin),
        text=_text("text", record["text"], origin),
        title=_text("title", record.get("title"), origin),
        source=_text("source", record.get("source"), origin),
        published=_published(record.get("published"), origin),
        url=_text("url", record.get("url"), origin),
        trusted=_flag("trusted", record.get("trusted"), origin),
    )
    return checked(Draft(article, origin))


def draft_of_text(text: str, origin: Origin) -> Draft:
    """The text as a draft without an id.

    Raises:
        ReadingError: The text is empty, or cannot be written as UTF-8.
    """
    return checked(Draft(Article(id="", text=text), origin))


def checked(draft: Draft) -> Draft:
    """The draft, if an article can be made of it.

    Raises:
        ReadingError: The text is empty; a field cannot be written as UTF-8; excluded spans are
            out of order or outside the text.
    """
    article, origin = draft.article, draft.origin
    for name in ("id", "text", "title", "source", "url"):
        _check_writable(name, getattr(article, name), origin)
    if not article.text.strip():
        raise origin.error("empty article: no text but white space")
    end = 0
    for span in article.excluded or ():
        if span.start_char < end or span.end_char > len(article.text):
            raise origin.error(f"excluded span {span.start_char}..{span.end_char} does not fit")
        end = span.end_char
    return draft


def _check_writable(name: str, value: str, origin: Origin) -> None:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        found = f"U+{ord(value[error.start]):04X}"
        raise origin.error(
            f"{name!r} holds half a surrogate pair, {found}, at character {error.start}; "
            "it is no text and has to be replaced"
        ) from error


def _text(name: str, value: object, origin: Origin) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise origin.error(f"{name!r} is {_short(value)}, not a string")
    return value


def _flag(name: str, value: object, origin: Origin) -> bool:
    if value is None or value == "":
        return False
    if isinstance(value, str) and value.strip().lower() in ("true", "false"):
        return value.strip().lower() == "true"
    if not isinstance(value, bool):
        raise origin.error(f"{name!r} is {_short(value)}, not true or false", name=name)
    return value


def _id(value: object, origin: Origin) -> str:
    if isinstance(value, float) and value.is_integer():
        # Frames turn whole numbers with gaps into floats.
        value = int(value)
    if isinstance(value, Integral) and not isinstance(value, bool):
        return str(int(value))
    return _text("id", value, origin).strip()


def _published(value: object, origin: Origin) -> Published | None:
    if isinstance(value, datetime):
        # Sub-classes (of pandas) become plain ones.
        return datetime.combine(value.date(), value.timetz())
    if value is None or isinstance(value, date):
        return value
    text = _text("published", value, origin).strip()
    found = parse_published(text)
    if text and found is None:
        raise origin.error(
            f"'published' is {_short(text)}, not a date such as '2025-03-17T09:30:00Z' or "
            "'2025-03-17'",
            name="published",
        )
    return found


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"
