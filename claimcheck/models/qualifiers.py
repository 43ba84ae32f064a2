"""What narrows a value to a part, a stage or a time of what it is said of."""

from __future__ import annotations

from typing import Literal

from claimcheck.models.base import Record

Slot = Literal["state", "part", "stage", "time", "round", "subject", "around", "relation"]


class Qualifier(Record):
    """A word or phrase of a value's clause that narrows what the value is said of.

    Attributes:
        slot: What it tells: what became of those counted, which part of a whole, at which
            stage, when, in which round; of a statement, what it is said of; of a place, what lies
            in or around it, and how else than in it something is told to be.
        value: In normal form. Of a state "dead", "wounded", …; of a part "part", "rest", "each",
            "total", "of 16" for a part of 16, "whole" for that 16, or "one" for the length of one
            of several terms; of a stage "previous", "preliminary", "interim", "final", "break",
            "sought", "example", "until" for a status that a text tells the end of, or "stamp" for
            a line that only tells when a text was written; of a time a year ("2019"), "last year"
            or "last season"; of a round a rank and its noun ("2 round") or a contest
            ("semi-final"); of a subject, and of what is around a place, a name as written or a
            noun; of a relation "near", or the word between ("port").
    """

    slot: Slot
    value: str
