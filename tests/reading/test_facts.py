"""Files of facts of record: what is read, and how mistakes in them are met."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck.errors import ReadingError
from claimcheck.reading import read_facts

GOOD = '[[fact]]\nid = "a"\nstatement = "Support ends on 30 June 2027."\n'


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "facts.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_fact_is_a_trusted_article_of_its_statement(tmp_path: Path) -> None:
    path = write(tmp_path, "# ours\n\n" + GOOD + 'source = "board"\nvalid_from = 2026-05-12\n')
    ((fact, article),) = read_facts(path)
    assert (fact.id, fact.source, fact.valid_from) == ("a", "board", date(2026, 5, 12))
    assert fact.article_id == article.id == "fact:a"
    assert article.text == "Support ends on 30 June 2027."
    assert article.trusted
    assert (article.file, article.record) == (path.as_posix(), 3)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", None, "holds no facts"),
        ("[[fact]\n", 1, "is no TOML"),
        (GOOD + "[[fact]]\nid = 'b'\nstatment = 'Ten.'\n", 6, "did you mean 'statement'?"),
        (GOOD + "[[fact]]\nid = 'b'\n", 4, "fact 2: the field 'statement' is missing"),
        (GOOD + "[[fact]]\nid = 'b'\nstatement = 5\n", 6, "statement = 5"),
        (GOOD + "[[fact]]\nid = 'b'\nstatement = ' '\n", 6, "statement = ' '"),
        (GOOD + "valid_from = 'soon'\n", 4, "valid_from = 'soon'"),
        (GOOD + "valid_from = 2027-01-01\nvalid_until = 2026-01-01\n", 1, "is after valid_until"),
        (GOOD + "\n" + GOOD, 5, "fact 'a' is already on line 1"),
        (GOOD.replace('"a"', '"a b"'), 2, "id = 'a b'"),
        ("facts = []\n" + GOOD, 1, "'facts' is not known here; there is only [[fact]]"),
        ("fact = 3\n", 1, "is no list of tables"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_field(
    tmp_path: Path, text: str, line: int | None, message: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ReadingError) as caught:
        read_facts(path)
    assert (caught.value.subject, caught.value.line) == (str(path), line)
    assert message in str(caught.value)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="cannot be opened"):
        read_facts(tmp_path / "none.toml")
