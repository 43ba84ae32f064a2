"""Report → SARIF 2.1.0, which code scanners and editors show.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any, Final
from urllib.parse import quote

from claimcheck.models import Conflict, Report
from claimcheck.reporting.pointing import Spot, main_spot, others, says, spots_of_conflicts
from claimcheck.reporting.printable import printable
from claimcheck.reporting.sarif_rules import RULE_INDEX, rule_id, rules
from claimcheck.reporting.wording import describe_failure, reasons, too_little

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_FINGERPRINT: Final = "claimcheck/v1"
_LEVELS = {"hard": "error", "soft": "warning"}


def report_to_sarif(
    report: Report, *, root: Path | None = None, known: Mapping[str, str] | None = None
) -> str:
    """A SARIF log with a run: a rule per kind, a result per conflict.

    A result is located where a correction is most likely needed: at the side that fewest state,
    and never at a fact of record. All other mentions are related locations. Its fingerprint is
    the id of the conflict, its rank the confidence in percent.

    Args:
        report: What to write; what could not be read are notifications of the run.
        root: The folder that files are told relative to; None leaves them as they are. Files that
            do not lie below it, and absolute ones, become `file:` URIs.
        known: Ids of conflicts that are known and accepted, each with the reason: their results
            are suppressed.
    """
    results = [
        _result(conflict, spots, known or {})
        for conflict, spots in spots_of_conflicts(report, root)
    ]
    run = {
        "tool": {"driver": _driver(report.claimcheck)},
        "invocations": [_invocation(report)],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=1, ensure_ascii=False) + "\n"


def _driver(version: str) -> dict[str, Any]:
    return {"name": "claimcheck", "version": version, "rules": rules()}


def _invocation(report: Report) -> dict[str, Any]:
    few = too_little(report)
    troubles = [*map(describe_failure, report.failures), *([few] if few else [])]
    return {
        "executionSuccessful": not troubles,
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": _plain(trouble)}} for trouble in troubles
        ],
    }


def _result(conflict: Conflict, spots: Sequence[Spot], known: Mapping[str, str]) -> dict[str, Any]:
    main = main_spot(spots)
    related = [spot for spot in spots if spot is not main]
    result = {
        "ruleId": rule_id(conflict.kind),
        "ruleIndex": RULE_INDEX[conflict.kind],
        "level": _LEVELS[conflict.severity],
        "message": {"text": _message(conflict, main, related)},
        "locations": [_location(main)],
        "relatedLocations": [
            {"id": number, **_location(spot)} for number, spot in enumerate(related, 1)
        ],
        "partialFingerprints": {_FINGERPRINT: conflict.id},
        "rank": round(100 * conflict.confidence, 1),
        "properties": {"against": list(conflict.against), "rules": list(conflict.rules)},
    }
    if conflict.id in known:
        why = {"justification": _plain(known[conflict.id])} if known[conflict.id] else {}
        result["suppressions"] = [{"kind": "external", **why}]
    return result


def _message(conflict: Conflict, main: Spot, related: Sequence[Spot]) -> str:
    """Both sides in a sentence, with links to the other ones."""
    number = {id(spot): n for n, spot in enumerate(related, 1)}
    against = ", ".join(
        f"but {_plain(other.value)} in [{_in_link(other.label)}]({number[id(other)]}){more}"
        for other, more in others(main, related)
    )
    why = "; ".join(map(_plain, reasons(conflict)))
    return f"{_plain(conflict.fact)}: {_plain(main.value)} here, {against}. {_sentence(why)}"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _location(spot: Spot) -> dict[str, Any]:
    article = {"fullyQualifiedName": printable(spot.mention.article_id), "kind": "article"}
    location: dict[str, Any] = {
        "message": {"text": _plain(says(spot))},
        "logicalLocations": [article],
    }
    if spot.file:
        physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(spot.file)}}
        if spot.place is not None:
            physical["region"] = {
                "startLine": spot.place.line,
                "startColumn": spot.place.column,
                "endLine": spot.place.end_line,
                "endColumn": spot.place.end_column,
            }
        location["physicalLocation"] = physical
    return location


def _uri(file: str) -> str:
    """The file as a URI reference, whatever bytes its name holds."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(file))


def _plain(text: str) -> str:
    """Words of an article that can neither steer a viewer nor be taken for a link."""
    return printable(text).replace("](", "] (")


def _in_link(text: str) -> str:
    for sign in "\\[]":
        text = text.replace(sign, f"\\{sign}")
    return text
