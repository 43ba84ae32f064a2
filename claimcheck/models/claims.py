"""Claims: checkable statements with their values and what they are about."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from claimcheck.models.articles import Span
from claimcheck.models.base import Record
from claimcheck.models.qualifiers import Qualifier
from claimcheck.models.values import Kind, Value

Modality = Literal["asserted", "planned", "possible", "demanded", "denied"]
"""How the text holds the claim: it is or was so, is scheduled, may be, is asked for, is denied."""


class Attribution(Record):
    """Who says so.

    Attributes:
        holder: Who.
        cue: The word that says that they say it ("said", "according to").
    """

    holder: str
    cue: str


class Claim(Record):
    """One checkable statement with one value.

    Attributes:
        id: Article, offsets of the value and kind, joined: `tern:77-83:ordinal`. The same text
            gives the same id.
        article_id: The id of its article.
        start_char, end_char: Half-open, in the article's untouched text.
        quote: That text, verbatim: the value with the words that say what it is a value of.
        kind: What kind of value it has.
        value: The normalised value; its fields depend on the kind.
        value_span: The words of the value alone.
        sentence: The sentence it stands in.
        head: What is counted, timed or ranked, as a lower-case base form ("troop"); where no
            noun follows the value, the word that governs it ("wait" for three hours); may be
            empty.
        event: Content words of the value's clause in lower case, without value and names,
            nearest to the value first. In a list or table, the words of headers and headings
            follow.
        entities: Names in the sentence, in order, persons in the fullest form that the article
            gives ("Zelensky" becomes "Volodymyr Zelenskyy"), and who holds the offices that it
            names ("the Ukrainian president").
        heading: The heading above it, or the sentence that leads into its list; may be empty.
        row, column: The headers of its row and column, in a table; else empty.
        attribution: Who says so; None when the article speaks itself.
        polarity: "negated" when the clause denies the value.
        modality: Whether it is or was so, is scheduled, may be, is asked for, or is denied.
        tense: Tense of the governing verb; None when none is seen.
        on: The day that its sentence names, where it names one only; else None.
        anchor: The day that relative times in this claim count from; None where none is known.
        is_quoted: Whether it stands inside quotation marks.
        qualifiers: What narrows the value, by its clause: part, stage, time, …
    """

    id: str
    article_id: str
    start_char: int
    end_char: int
    quote: str
    kind: Kind
    value: Value
    value_span: Span
    sentence: Span
    head: str = ""
    event: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    heading: str = ""
    row: str = ""
    column: str = ""
    attribution: Attribution | None = None
    polarity: Literal["affirmed", "negated"] = "affirmed"
    modality: Modality = "asserted"
    tense: Literal["past", "present", "future"] | None = None
    on: date | None = None
    anchor: date | None = None
    is_quoted: bool = False
    qualifiers: tuple[Qualifier, ...] = ()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.kind != self.value.kind:
            raise ValueError(f"a claim of kind {self.kind!r} holds a {self.value.kind!r}")
        if self.end_char - self.start_char != len(self.quote):
            raise ValueError(f"offsets do not fit the quote {self.quote!r}")
        return self

    def _repr_html_(self) -> str:
        from claimcheck.reporting.html import claim_to_fragment

        return claim_to_fragment(self)
