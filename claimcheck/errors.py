"""Every error that claimcheck raises on purpose.

    ClaimcheckError
    ├── ReadingError            an input that cannot be read: which, where, why
    ├── SettingsError           a setting that does not exist or cannot hold that value
    ├── BaselineError           a baseline that cannot be read, or an entry of it that is unfit
    ├── ModelError              a bundled or named model that cannot be loaded
    ├── MissingExtraError       an optional package that the request needs
    ├── IncompleteCheckError    too little was found or read to speak of agreement
    └── DisagreementError       the articles disagree (also an AssertionError)

Arguments stay in `args` and the text is built in `__str__`, so that every error survives
a process pool.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.models import Report


class ClaimcheckError(Exception):
    """Base of all errors that claimcheck raises on purpose."""


class ReadingError(ClaimcheckError):
    """An input that cannot be read.

    Args:
        message: What is wrong and what would mend it.
        subject: The file, record or argument it is about; empty when there is none.
        line: 1-based line in that file, when known.
    """

    def __init__(self, message: str, subject: str = "", line: int | None = None) -> None:
        super().__init__(message, subject, line)
        self.message = message
        self.subject = subject
        self.line = line

    def __str__(self) -> str:
        place = self.subject
        if self.line is not None:
            place = f"{place}:{self.line}" if place else f"line {self.line}"
        return f"{place}: {self.message}" if place else self.message


class SettingsError(ClaimcheckError):
    """A setting that does not exist or cannot hold the value given."""


class BaselineError(ClaimcheckError):
    """A baseline file that cannot be read or written, or an entry of it that is unfit."""


class ModelError(ClaimcheckError):
    """A model that is missing, broken or unknown."""


class MissingExtraError(ClaimcheckError):
    """An optional package that is not installed.

    Args:
        package: The package that could not be imported.
        extra: The extra of claimcheck that brings it.
        subject: The file that it is needed for; empty for none.
    """

    def __init__(self, package: str, extra: str, subject: str = "") -> None:
        super().__init__(package, extra, subject)
        self.package = package
        self.extra = extra
        self.subject = subject

    def __str__(self) -> str:
        return (
            f"{self.subject or 'this'} needs the package {self.package!r}, which is not installed; "
            f"install it with: pip install 'claimcheck-corpus[{self.extra}]'"
        )


class IncompleteCheckError(ClaimcheckError):
    """A check that found too little, or could not read enough, to speak of agreement."""


class DisagreementError(ClaimcheckError, AssertionError):
    """The articles disagree.

    Args:
        report: The whole report.
        text: The disagreements as text, with both quotes and their places.
    """

    def __init__(self, report: Report, text: str) -> None:
        super().__init__(report, text)
        self.report = report
        self.text = text

    def __str__(self) -> str:
        return self.text
