"""Reading the files of the bundled models."""

from pathlib import Path

from tokenizers import Tokenizer

from claimcheck.errors import ModelError


def require_file(path: Path) -> None:
    """Return nothing where the file is there.

    Raises:
        ModelError: It is not there.
    """
    if not path.is_file():
        raise ModelError(f"the model file {str(path)!r} is missing; reinstall claimcheck")


def read_tokenizer(path: Path) -> Tokenizer:
    """Return the tokenizer kept in the file at `path`.

    Raises:
        ModelError: The file is missing or broken.
    """
    require_file(path)
    try:
        return Tokenizer.from_file(str(path))
    # tokenizers raises plain Exception for a file it cannot read
    except Exception as error:
        raise ModelError(f"the tokenizer file {str(path)!r} is broken: {error}") from error


def well_formed(text: str) -> str:
    """Return `text` without halves of surrogate pairs, which tokenizers refuses."""
    return text if text.isascii() else text.encode("utf-8", "ignore").decode("utf-8")
