"""Tells whether a set of articles agree on the facts.

    >>> import claimcheck
    >>> report = claimcheck.check_corpus(["The call is at 1300 GMT.", "The call is at 1500 GMT."])
    >>> [side.value for side in report.conflicts[0].sides]
    ['13:00 GMT', '15:00 GMT']

Names are resolved when first used, so that `import claimcheck` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from claimcheck.version import __version__

_HOMES = {
    "claimcheck.pipeline": ("check_corpus", "check_pairs", "extract_claims"),
    "claimcheck.assertions": ("assert_agreement",),
    "claimcheck.baseline": ("Baseline",),
    "claimcheck.baseline_files": ("read_baseline",),
    "claimcheck.tracing": ("explain",),
    "claimcheck.settings": ("Settings",),
    "claimcheck.reading": ("read_corpus",),
    "claimcheck.models": (
        "Agreement",
        "Article",
        "Claim",
        "Conflict",
        "Corpus",
        "Explanation",
        "Report",
        "Verdict",
    ),
    "claimcheck.errors": (
        "BaselineError",
        "ClaimcheckError",
        "DisagreementError",
        "IncompleteCheckError",
        "MissingExtraError",
        "ModelError",
        "ReadingError",
        "SettingsError",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Agreement",
    "Article",
    "Baseline",
    "BaselineError",
    "Claim",
    "ClaimcheckError",
    "Conflict",
    "Corpus",
    "DisagreementError",
    "Explanation",
    "IncompleteCheckError",
    "MissingExtraError",
    "ModelError",
    "ReadingError",
    "Report",
    "Settings",
    "SettingsError",
    "Verdict",
    "__version__",
    "assert_agreement",
    "check_corpus",
    "check_pairs",
    "explain",
    "extract_claims",
    "read_baseline",
    "read_corpus",
]

if TYPE_CHECKING:
    from claimcheck.assertions import assert_agreement
    from claimcheck.baseline import Baseline
    from claimcheck.baseline_files import read_baseline
    from claimcheck.errors import (
        BaselineError,
        ClaimcheckError,
        DisagreementError,
        IncompleteCheckError,
        MissingExtraError,
        ModelError,
        ReadingError,
        SettingsError,
    )
    from claimcheck.models import (
        Agreement,
        Article,
        Claim,
        Conflict,
        Corpus,
        Explanation,
        Report,
        Verdict,
    )
    from claimcheck.pipeline import check_corpus, check_pairs, extract_claims
    from claimcheck.reading import read_corpus
    from claimcheck.settings import Settings
    from claimcheck.tracing import explain


def __getattr__(name: str) -> Any:
    if name in _HOME_OF:
        return getattr(import_module(_HOME_OF[name]), name)
    raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
