import codecs

import pytest

from claimcheck.errors import ReadingError
from claimcheck.reading import read_corpus

TEXT = "Zoë’s ferry\r\ncarries 40 cars.\r\n"


def read(tmp_path, data):
    (tmp_path / "a.txt").write_bytes(data)
    return read_corpus(tmp_path / "a.txt").articles[0].text


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
)
def test_text_comes_over_without_mark_and_with_its_newlines(tmp_path, data):
    assert read(tmp_path, data) == TEXT


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_wrong_encoding_names_line_byte_and_remedy(tmp_path, mark):
    message = r"a\.txt:2: is not UTF-8: byte 0xE9, number 4 of the line; save the file as UTF-8"
    with pytest.raises(ReadingError, match=message):
        read(tmp_path, mark + b"Two\ncaf\xe9s\n")


def test_bytes_of_a_line_count_the_byte_order_mark(tmp_path):
    with pytest.raises(ReadingError, match=r"a\.txt:1: .*byte 0xE9, number 4 of"):
        read(tmp_path, codecs.BOM_UTF8 + b"\xe9")


def test_broken_utf16_is_named(tmp_path):
    with pytest.raises(ReadingError, match="is not UTF-16"):
        read(tmp_path, codecs.BOM_UTF16_LE + b"a\0b")


@pytest.mark.parametrize("data", [b"text\n\0\n", b"\x89PNG\0\xff", b"ok\nMZ\0\xff"])
def test_binary_file_is_named(tmp_path, data):
    with pytest.raises(ReadingError, match=r"a\.txt:\d: is (binary|not UTF-8)"):
        read(tmp_path, data)


@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8, b" \n\t\r\n"])
def test_empty_file_is_an_empty_article(tmp_path, data):
    with pytest.raises(ReadingError, match="empty article"):
        read(tmp_path, data)
