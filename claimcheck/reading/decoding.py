"""File → text, code point for code point: UTF-8, or UTF-16 that says so in its first bytes."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from claimcheck.errors import ReadingError

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)"
    rb"\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})",
    re.I,
)
_HEAD_BYTES = 4096
"""Where HTML looks for the declared encoding; the standard asks for the first 1,024 bytes."""


def read_bytes(path: Path) -> bytes:
    """The file's bytes.

    Raises:
        ReadingError: The file is missing, no regular file, or may not be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise ReadingError("is not a regular file", str(path))
        return path.read_bytes()
    except FileNotFoundError as error:
        why = "is a link to nothing" if path.is_symlink() else "does not exist"
        raise ReadingError(why, str(path)) from error
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise ReadingError(f"cannot be opened: {reason}", str(path)) from error


def read_text(path: Path) -> str:
    """The file's text; newlines stay as they are, a byte order mark does not count.

    Offsets into the text are code points after the byte order mark.

    Raises:
        ReadingError: The file cannot be read, is binary, or is not UTF-8 (nor UTF-16 with a byte
            order mark); names the line and byte.
    """
    return decode(read_bytes(path), subject=str(path))


def read_page(path: Path) -> str:
    """The text of an HTML file: UTF-8, or else the encoding that the page declares.

    Raises:
        ReadingError: As `read_text`, or the page does not hold to its own declaration.
    """
    data = read_bytes(path)
    declared = _DECLARED.search(data[:_HEAD_BYTES])
    try:
        return decode(data, subject=str(path))
    except ReadingError:
        if declared is None or b"\0" in data:
            raise
    try:
        return data.decode(declared.group(1).decode("ascii"))
    except (LookupError, UnicodeError) as error:
        name = declared.group(1).decode("ascii")
        raise ReadingError(f"is not {name!r}, as it says: {error}", str(path)) from error


def decode(data: bytes, *, subject: str) -> str:
    """The text in the bytes of a file.

    Raises:
        ReadingError: The bytes are binary, or no UTF-8 (nor UTF-16 with a byte order mark).
    """
    encoding = "utf-16" if data.startswith(_UTF16_MARKS) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _bad_byte(data, error, subject) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ReadingError("is binary: it holds a NUL character", subject, line)
    return text


def _bad_byte(data: bytes, error: UnicodeDecodeError, subject: str) -> ReadingError:
    if b"\0" in data[: error.start] and error.encoding.startswith("utf-8"):
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        return ReadingError("is binary: it holds a NUL byte", subject, line)
    # The codec that skips the byte order mark counts from behind it.
    skipped = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    at = error.start + skipped
    line = data.count(b"\n", 0, at) + 1
    column = at - (data.rfind(b"\n", 0, at) + 1) + 1
    return ReadingError(
        f"is not {error.encoding.upper()}: byte 0x{data[at]:02X}, number {column} of the line; "
        "save the file as UTF-8",
        subject,
        line,
    )
