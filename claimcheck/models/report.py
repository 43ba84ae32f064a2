"""The report: what the articles disagree and agree on.

Its JSON is a contract (`claimcheck.report/1`), described in docs/report.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Self, overload

from pydantic import Field, JsonValue

from claimcheck.models.articles import Place
from claimcheck.models.base import Record
from claimcheck.models.claims import Claim
from claimcheck.models.corpus import Failure
from claimcheck.models.explanations import Dismissal, Explanation
from claimcheck.models.facts import RecordedFact, with_status
from claimcheck.models.values import Kind
from claimcheck.models.verdicts import Severity

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    from matplotlib.figure import Figure

FrameName = Literal["conflicts", "facts", "claims"]
Library = Literal["pandas", "polars"]

SCHEMA: Final = "claimcheck.report/1"


class Mention(Record):
    """One place that states a side of a fact.

    Attributes:
        claim_id: The id of the claim in the report's `claims`.
        article_id: The id of its article.
        start_char, end_char: Where the quote stands in the article's untouched text, half-open.
        quote: The article's text in [start_char, end_char), verbatim.
        context: The whole sentence around it, verbatim.
        context_start_char: Where that sentence starts in the article.
        place: Where the quote stands in the article's file; None where there is no file, or the
            quote is not to be found in it as it stands (some pages).
    """

    claim_id: str
    article_id: str
    start_char: int
    end_char: int
    quote: str
    context: str
    context_start_char: int
    place: Place | None = None


class Side(Record):
    """One of the values that a conflict is between, with everyone who states it.

    Attributes:
        value: The value in words, the most exact wording of the side.
        mentions: By article and place.
    """

    value: str
    mentions: tuple[Mention, ...] = Field(min_length=1)


class Conflict(Record):
    """One fact on which sources disagree, with all its sides. Not one per pair.

    Attributes:
        id: A fingerprint of kind, values and the files (else articles) that state them, and of
            nothing else: it stays when lines move, other files come or neighbouring words change.
            Of several conflicts with one, all but the first end in `-2`, `-3`, …
        kind: The kind of its values.
        severity: "hard" when both cannot be true as stated, else "soft".
        confidence: Calibrated probability that this is a conflict, of the surest pair in it.
        fact: What it is about, in words: a quote with "…" for the value.
        message: The disagreement in one sentence.
        sides: The one with most articles first.
        reasons: Why the values cannot meet, in words, surest first.
        rules: Codes of the rules that say so ("different_values"), surest first.
        against: Ids of the facts of record that it contradicts; empty for none.
    """

    id: str
    kind: Kind
    severity: Severity
    confidence: float = Field(ge=0, le=1)
    fact: str
    message: str
    sides: tuple[Side, ...] = Field(min_length=2)
    reasons: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    against: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        from claimcheck.reporting.html import conflict_to_fragment

        return conflict_to_fragment(self)


class Agreement(Record):
    """One fact that two or more articles state alike.

    Attributes:
        id: Made as a conflict's is.
        kind: The kind of its value.
        confidence: Calibrated probability that the surest pair speaks of one fact.
        fact: What it is about, in words: a quote with "…" for the value.
        value: The value in words.
        mentions: By article and place.
    """

    id: str
    kind: Kind
    confidence: float = Field(ge=0, le=1)
    fact: str
    value: str
    mentions: tuple[Mention, ...] = Field(min_length=2)

    def _repr_html_(self) -> str:
        from claimcheck.reporting.html import agreement_to_fragment

        return agreement_to_fragment(self)


class ArticleSummary(Record):
    """An article as the report lists it.

    Attributes:
        id, title, source: As in the article.
        published: ISO 8601 day or time from which relative dates count; None when unknown.
        n_sentences: How many sentences it has.
        n_claims: How many claims were found.
        n_impossible: How often it has what looks like a value but is none, and makes no claim:
            "31 February", "25:61".
        file: The file it was read from, as its path was given; empty for none.
        text: Its whole text, untouched: `text[start_char:end_char]` is the quote of any claim.
        trusted: Whether it states facts of record.
    """

    id: str
    title: str
    source: str
    published: str | None
    n_sentences: int
    n_claims: int
    n_impossible: int = 0
    file: str = ""
    text: str = ""
    trusted: bool = False


class Report(Record):
    """What a set of articles disagrees and agrees on.

    Attributes:
        schema_: The version of the JSON; in Python the name ends in an underscore.
        claimcheck: The version that wrote the report.
        settings: The settings used. An object shows as its class name, a file as its name without
            folders.
        articles: Ordered by id.
        claims: By article and place.
        conflicts: Surest first.
        agreements: What no listed conflict disputes, surest first.
        failures: What could not be read, while the rest went on.
        counts: How much each step saw and left, by name.
        threshold: Conflicts of at least this confidence are listed in `conflicts`:
            `settings.min_confidence`, unless `at_threshold` moved it.
        possible: Conflicts below the threshold, surest first: at most 200 of a check, each with two
            sides of which neither is in a surer one.
        disputed: Agreements that a listed conflict disputes, surest first.
        dismissed: Pairs that looked like a conflict and are none, surest first: the 50 surest of
            each outcome, from a probability of 0.008 at the first look; those of differing values
            only in corpora of up to 1,000,000 candidate pairs.
        set_aside: How many pairs of at least `min_confidence` each rule kept from being a
            conflict, by its code, at the first look. Equal values are not counted, and of a corpus
            with more than 1,000,000 candidate pairs only pairs whose values agree are.
        facts: The facts of record, in their order, and what became of each.
    """

    schema_: Literal["claimcheck.report/1"] = Field(default=SCHEMA, alias="schema")
    claimcheck: str
    settings: dict[str, JsonValue]
    articles: tuple[ArticleSummary, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    agreements: tuple[Agreement, ...]
    failures: tuple[Failure, ...] = ()
    counts: dict[str, int] = Field(default_factory=dict)
    threshold: float = Field(default=0.5, ge=0, le=1)
    possible: tuple[Conflict, ...] = ()
    disputed: tuple[Agreement, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    set_aside: dict[str, int] = Field(default_factory=dict)
    facts: tuple[RecordedFact, ...] = ()

    def at_threshold(self, threshold: float) -> Report:
        """The report as it lists conflicts of at least this confidence.

        Conflicts stay what they are: they move between `conflicts` and `possible`, and the
        agreements that they dispute between `agreements` and `disputed`. Nothing is lost:
        `report.at_threshold(0.9).at_threshold(report.threshold) == report`. A higher threshold
        never adds a conflict.

        Raises:
            ValueError: The threshold is not in [0, 1].
        """
        if not 0 <= threshold <= 1:
            raise ValueError(f"a threshold lies between 0 and 1, not at {threshold}")
        known = sorted((*self.conflicts, *self.possible), key=lambda c: (-c.confidence, c.id))
        facts = sorted((*self.agreements, *self.disputed), key=lambda a: (-a.confidence, a.id))
        conflicts = tuple(c for c in known if c.confidence >= threshold)
        in_dispute = {m.claim_id for c in conflicts for side in c.sides for m in side.mentions}
        is_disputed = [any(m.claim_id in in_dispute for m in fact.mentions) for fact in facts]
        agreements = tuple(f for f, is_so in zip(facts, is_disputed, strict=True) if not is_so)
        n_hard = sum(conflict.severity == "hard" for conflict in conflicts)
        n_unlisted = self.counts.get("possible_conflicts", 0) - len(self.possible)
        counts = {
            "conflicts": len(conflicts),
            "hard_conflicts": n_hard,
            "soft_conflicts": len(conflicts) - n_hard,
            "possible_conflicts": len(known) - len(conflicts) + max(n_unlisted, 0),
            "agreements": len(agreements),
        }
        return self.model_copy(
            update={
                "threshold": threshold,
                "conflicts": conflicts,
                "possible": tuple(c for c in known if c.confidence < threshold),
                "agreements": agreements,
                "disputed": tuple(f for f, is_so in zip(facts, is_disputed, strict=True) if is_so),
                "counts": {**self.counts, **counts} if self.counts else {},
                "facts": with_status(
                    self.facts,
                    contradicted={fact for c in conflicts for fact in c.against},
                    agreed=[{m.article_id for m in fact.mentions} for fact in agreements],
                ),
            }
        )

    def borderline(self, n: int = 10) -> tuple[Conflict, ...]:
        """The `n` conflicts nearest to the threshold, on either side of it, nearest first."""

        def distance(conflict: Conflict) -> tuple[float, str]:
            return round(abs(conflict.confidence - self.threshold), 9), conflict.id

        return tuple(sorted((*self.conflicts, *self.possible), key=distance)[: max(n, 0)])

    def explain(self, claim_a: Claim | str, claim_b: Claim | str) -> Explanation:
        """What became of two claims, as far as the report's records tell.

        `claimcheck.explain` reads the articles again and also weighs the evidence.

        Args:
            claim_a: A claim of `claims`, or its id.
            claim_b: Another one.

        Raises:
            ValueError: The report has no such claim, or the two are one.
        """
        from claimcheck.explaining import explain_by_report

        return explain_by_report(self, claim_a, claim_b)

    def to_json(self) -> str:
        """The report as one JSON object, byte-identical for equal reports, ending in a newline."""
        return self.model_dump_json(by_alias=True, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The report that `to_json` wrote.

        Raises:
            pydantic.ValidationError: The text is no report of this schema.
        """
        return cls.model_validate_json(text)

    @overload
    def to_frame(
        self, what: FrameName = ..., *, library: Literal["pandas"] = ...
    ) -> pd.DataFrame: ...

    @overload
    def to_frame(self, what: FrameName = ..., *, library: Literal["polars"]) -> pl.DataFrame: ...

    def to_frame(
        self, what: FrameName = "conflicts", *, library: Library = "pandas"
    ) -> pd.DataFrame | pl.DataFrame:
        """A table of the report; its columns are told in `claimcheck.reporting.frames`.

        Args:
            what: "conflicts": a row per mention of a conflict. "facts": a row per conflict or
                agreement and article that states it. "claims": a row per claim.
            library: Whose frame it is.

        Raises:
            MissingExtraError: The library is not installed.
            ValueError: There is no such table or library.
        """
        from claimcheck.reporting.frames import report_to_frame

        return report_to_frame(self, what, library)

    def plot(self, fact: Conflict | Agreement | str | None = None) -> Figure:
        """The values of facts on axes, as a matplotlib figure, which a notebook shows.

        Nothing is shown or kept: `report.plot().savefig("facts.png")` writes it.

        Args:
            fact: One conflict or agreement of the report, or its id. None for the surest
                conflicts whose values have an axis, at most 12.

        Raises:
            MissingExtraError: matplotlib is not installed.
            ValueError: The report has no such fact, or its values lie on no axis.
        """
        from claimcheck.reporting.plot import plot_report

        return plot_report(self, fact)

    def to_html(self) -> str:
        """The report as one self-contained HTML page, which fetches nothing.

        Write it as UTF-8: `Path("report.html").write_text(report.to_html(), "utf-8")`.
        """
        from claimcheck.reporting.html import report_to_html

        return report_to_html(self)

    def __str__(self) -> str:
        """The report in words, as `claimcheck check` prints it."""
        from claimcheck.reporting.text import report_to_text

        return report_to_text(self)

    def __repr__(self) -> str:
        """The answer on one line."""
        from claimcheck.reporting.wording import summarise

        return f"<Report: {summarise(self)}>"

    def _repr_html_(self) -> str:
        from claimcheck.reporting.html import report_to_fragment

        return report_to_fragment(self)
