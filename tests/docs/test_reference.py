"""The reference pages are what the code says today."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.models.base import Record
from docs.generate import all_pages
from docs.generate.docstrings import parse
from docs.generate.tables import fields_table

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def test_pages_are_up_to_date() -> None:
    written = {file.name: file.read_text("utf-8") for file in REFERENCE.iterdir()}
    made = all_pages()
    assert sorted(written) == sorted(made)
    stale = [name for name, text in made.items() if written[name] != text]
    assert not stale, "the code has changed; run `python -m docs.generate`"


def test_a_field_that_nobody_explains_is_refused() -> None:
    class Bare(Record):
        """A record.

        Attributes:
            told: What it is.
        """

        told: str
        untold: str

    with pytest.raises(LookupError, match="docstring of Bare has no line for 'untold'"):
        fields_table(Bare, str)


def test_a_docstring_is_taken_apart() -> None:
    def example() -> None:
        """One line, with `code`.

        >>> 1 + 1
        2

        Some words:

            call(it)

        Args:
            a, b: Two things, told on
                two lines.

        Raises:
            ValueError: It is wrong.
        """

    docstring = parse(example)
    assert docstring.prose == (
        "One line, with `code`.\n\n```pycon\n>>> 1 + 1\n2\n```\n\nSome words:\n\n"
        "```py\ncall(it)\n```"
    )
    told = "Two things, told on two lines."
    assert docstring.sections == {
        "Args": {"a": told, "b": told},
        "Raises": {"ValueError": "It is wrong."},
    }
