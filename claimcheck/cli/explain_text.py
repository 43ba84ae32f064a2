"""A fact or a claim in full → text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.fingerprints import mentions_of
from claimcheck.looking_up import Found, facts_with
from claimcheck.models import Agreement, Claim, Conflict, Mention, Report
from claimcheck.reporting.layout import Pen, wrap
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import place_of, reasons, sources
from claimcheck.scoring.comparators import format_value

_EXCERPT_LIMIT = 1000
_LABEL = 9
"""Columns of the words before what they tell."""


def found_to_text(report: Report, found: Found, *, color: bool, width: int) -> str:
    """The fact with all its sides, or the claim with the facts that it states."""
    pen = Pen(color)
    if isinstance(found, Claim):
        lines = _claim_in_full(report, found, pen, width)
    elif isinstance(found, Agreement):
        lines = _agreement(report, found, pen, width)
    else:
        lines = _conflict(report, found, pen, width)
    return "".join(f"{line}\n" for line in lines)


def kind_of(report: Report, fact: Conflict | Agreement) -> str:
    """What a fact is to its report: "conflict", "possible_conflict", "agreement", or else
    "disputed_agreement".
    """
    sorts: dict[str, Sequence[Conflict | Agreement]] = {
        "conflict": report.conflicts,
        "possible_conflict": report.possible,
        "agreement": report.agreements,
    }
    names = (name for name, facts in sorts.items() if any(f.id == fact.id for f in facts))
    return next(names, "disputed_agreement")


def _conflict(report: Report, conflict: Conflict, pen: Pen, width: int) -> Iterator[str]:
    claims = {claim.id: claim for claim in report.claims}
    yield pen.bold(printable(conflict.id))
    what = kind_of(report, conflict).replace("_", " ")
    yield (
        f"  {pen.severity(conflict.severity)} {what}, {conflict.kind.replace('_', ' ')}, "
        f"confidence {conflict.confidence:.2f}"
    )
    yield from _told({"in short": conflict.message}, 2, width)
    for side in conflict.sides:
        yield ""
        yield pen.bold(wrap(printable(side.value), indent="  ", width=width))
        yield from _mentions(side.mentions, claims, pen, width)
    yield ""
    for n, reason in enumerate(reasons(conflict)):
        yield from _told({"" if n else "why": reason}, 2, width)
    told = {"rules": ", ".join(conflict.rules), "against": ", ".join(conflict.against)}
    yield from _told({label: words for label, words in told.items() if words}, 2, width)


def _agreement(report: Report, agreement: Agreement, pen: Pen, width: int) -> Iterator[str]:
    claims = {claim.id: claim for claim in report.claims}
    yield pen.bold(printable(agreement.id))
    what = kind_of(report, agreement).replace("_", " ")
    kind = agreement.kind.replace("_", " ")
    yield f"  {what}, {kind}, confidence {agreement.confidence:.2f}"
    yield from _told({"about": agreement.fact, "said by": sources(agreement)}, 2, width)
    yield ""
    yield pen.bold(wrap(printable(agreement.value), indent="  ", width=width))
    yield from _mentions(agreement.mentions, claims, pen, width)


def _mentions(
    mentions: Iterable[Mention], claims: dict[str, Claim], pen: Pen, width: int
) -> Iterator[str]:
    indent = " " * 6
    for mention in mentions:
        yield f"    {printable(place_of(mention))}"
        yield pen.quote(mention, limit=_EXCERPT_LIMIT, indent=indent, first=indent, width=width)
        claim = claims.get(mention.claim_id)
        told = {"claim": mention.claim_id, **(_held(claim) if claim else {})}
        yield from _told(told, 6, width)


def _claim_in_full(report: Report, claim: Claim, pen: Pen, width: int) -> Iterator[str]:
    facts = facts_with(report, claim)
    stated = {m.claim_id: m for fact in facts for m in mentions_of(fact)}
    mention = stated.get(claim.id) or _mention_of(report, claim)
    yield pen.bold(printable(claim.id))
    yield f"  claim, {claim.kind.replace('_', ' ')}"
    yield f"    {printable(place_of(mention))}"
    indent = " " * 6
    yield pen.quote(mention, limit=_EXCERPT_LIMIT, indent=indent, first=indent, width=width)
    yield from _told(_held(claim), 6, width)
    yield ""
    if not facts:
        yield "  It is in no conflict and no agreement."
    for fact in facts:
        what = kind_of(report, fact).replace("_", " ")
        yield from _told({what: f"{fact.id}: {_values(fact)}"}, 2, width)


def _mention_of(report: Report, claim: Claim) -> Mention:
    """The claim as a fact would mention it, from its article's text where the report has it."""
    texts = {article.id: article.text for article in report.articles}
    span = claim.sentence
    context = texts.get(claim.article_id, "")[span.start_char : span.end_char]
    start = span.start_char
    quoted = context[max(claim.start_char - start, 0) : claim.end_char - start]
    is_inside = quoted == claim.quote
    return Mention(
        claim_id=claim.id,
        article_id=claim.article_id,
        start_char=claim.start_char,
        end_char=claim.end_char,
        quote=claim.quote,
        context=context if is_inside else claim.quote,
        context_start_char=start if is_inside else claim.start_char,
    )


def _held(claim: Claim) -> dict[str, str]:
    """What was read of a claim, by label: its value, what that is a value of, how it is held."""
    said = claim.attribution
    manner = [
        claim.modality,
        *(["negated"] if claim.polarity == "negated" else []),
        *(["quoted"] if claim.is_quoted else []),
    ]
    told = {
        "value": f"{format_value(claim.value)} ({_fields(claim)})",
        "of": claim.head,
        "narrowed": ", ".join(f"{q.slot} {q.value}" for q in claim.qualifiers),
        "names": ", ".join(claim.entities),
        "on": claim.on.isoformat() if claim.on else "",
        "said by": f"{said.holder} (“{said.cue}”)" if said else "",
        "held": "" if manner == ["asserted"] else ", ".join(manner),
    }
    return {label: words for label, words in told.items() if words}


def _fields(claim: Claim) -> str:
    """The normalised value, field by field; what is not known is left out."""
    fields = claim.value.model_dump(mode="json", exclude={"kind"}, exclude_defaults=True)
    return ", ".join(f"{name} {_shown(value)}" for name, value in fields.items())


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(f"{name}={_shown(part)}" for name, part in value.items())
    if isinstance(value, list):
        return "/".join(map(_shown, value))
    return str(int(value) if isinstance(value, float) and value.is_integer() else value)


def _values(fact: Conflict | Agreement) -> str:
    if isinstance(fact, Agreement):
        return f"{fact.value} ({sources(fact)})"
    return " / ".join(side.value for side in fact.sides)


def _told(words: dict[str, str], margin: int, width: int) -> Iterator[str]:
    for label, text in words.items():
        column = max(_LABEL, len(label) + 1)
        first = f"{' ' * margin}{label:<{column}}"
        indent = " " * (margin + column)
        yield wrap(printable(text), indent=indent, first=first, width=width)
