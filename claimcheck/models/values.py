"""The typed values: what a claim says, normalised so that it can be compared.

Every measurable value is an interval with a unit and says how it was stated: "over 68,000" is
(68,000, ∞), "about 7 billion" has the tolerance of its rounding, "month-long" is a duration of
28 to 31 days. `None` as an end means unbounded.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from claimcheck.models.base import Record

Stated = Literal["exact", "approximate", "bound", "range", "vague"]
"""How a value was given: "12", "about 12", "over 12", "10 to 12", "dozens"."""

Granularity = Literal[
    "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century"
]


class Interval(Record):
    """A closed, open or half-open interval on the line.

    Attributes:
        low: The lower end; None for no bound on that side.
        high: The upper end; None for no bound on that side.
        low_open, high_open: Whether that end itself is left out.
    """

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"not an interval: {self.low}..{self.high}")
        return self


class _Measured(Record):
    """What every value on a line has.

    Attributes:
        interval: The values that the words allow, in the unit of the kind.
        stated: How it was given: "12", "about 12", "over 12", "10 to 12", "dozens".
        resolution: Worth of the last digit stated, in the same unit: 1,000 for "68,000",
            100,000 for "1.5 million". Two values closer than half of it may be one, rounded.
    """

    interval: Interval
    stated: Stated = "exact"
    resolution: float = Field(default=1.0, ge=0)


class QuantityValue(_Measured):
    """A count or a measured quantity.

    Attributes:
        dimension: "count" of a noun; "length", "area", "mass", "speed", "temperature", …;
            "number" where the text does not tell what is counted; "times" for a factor
            ("doubled", "five times higher").
        unit: SI unit of the interval ("m", "m2", "kg", …), "times" for a factor; empty for
            counts and numbers. "degree" for angles, and for temperatures whose scale the text
            leaves open; "bit" for data.
        per: What a rate is counted by, in its base form ("day", "person"); empty for no rate.
            Rates of measured units are in SI units and leave it empty.
        change: True for a change ("rose by 5"), False for a level ("to 5").
    """

    kind: Literal["quantity"] = "quantity"
    dimension: str = "count"
    unit: str = ""
    per: str = ""
    change: bool = False


class MoneyValue(_Measured):
    """An amount of money; the interval is in the currency.

    Attributes:
        currency: ISO 4217 code, or "$" when the text leaves it open.
        per: What it is paid for each of, in its base form ("hour", "barrel"); empty for none.
        change: True for a change ("rose by $5"), False for a level ("to $5").
    """

    kind: Literal["money"] = "money"
    currency: str
    per: str = ""
    change: bool = False


class PercentValue(_Measured):
    """A share or change in percent (or in percentage points); the interval is in percent.

    Attributes:
        points: True for percentage points.
        change: True for a change ("rose by 5 percent"), False for a level ("to 5 percent").
    """

    kind: Literal["percent"] = "percent"
    points: bool = False
    change: bool = False


class ClockTimeValue(_Measured):
    """A time of day.

    Attributes:
        interval: Minutes since local midnight, from 0 on; what ends on the next day ends
            beyond 1440.
        zone: The zone as written ("GMT", "local time", "Moscow time"); empty when none is.
        utc_offset_min: Minutes east of UTC; None when no zone tells.
        on: Local calendar day; None when unknown.
        is_12_hour: The text does not tell which half of the day ("at half past six"); the
            interval is the reading before noon.
    """

    kind: Literal["clock_time"] = "clock_time"
    zone: str = ""
    utc_offset_min: int | None = None
    on: date | None = None
    is_12_hour: bool = False


class DateValue(Record):
    """A calendar date or a stretch of them.

    A date whose year, month or week the article does not tell stays unresolved: `start` and `end`
    are None, and the parts that the text gives are compared instead.

    Attributes:
        start, end: First and last day, both included, or both None.
        granularity: How fine the date was stated.
        year, month, day: Parts as stated; None where it does not state them.
        weekday: 0 for Monday to 6 for Sunday, as stated.
        stated: "approximate" for "around 5 May", "bound" for "by Friday".
        bound: The side on which time goes on from it: "by" and "until" include the date,
            "before" does not; "since" includes it, "after" does not. None for a date itself.
    """

    kind: Literal["date"] = "date"
    start: date | None = None
    end: date | None = None
    granularity: Granularity = "day"
    year: int | None = None
    month: int | None = Field(default=None, ge=1, le=12)
    day: int | None = Field(default=None, ge=1, le=31)
    weekday: int | None = Field(default=None, ge=0, le=6)
    stated: Stated = "exact"
    bound: Literal["before", "by", "since", "after"] | None = None

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError("a date has both ends or none")
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"not a stretch of days: {self.start}..{self.end}")
        return self


class DurationValue(_Measured):
    """A length of time; the interval is in seconds.

    Attributes:
        unit: The unit that the text counts in.
    """

    kind: Literal["duration"] = "duration"
    unit: Literal["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]


class OrdinalValue(Record):
    """A rank.

    Attributes:
        rank: 1 for "first", -1 for "last".
    """

    kind: Literal["ordinal"] = "ordinal"
    rank: int


class ScoreValue(Record):
    """The result of a contest: goals and points ("2-1"), or votes ("by 52 to 48").

    Attributes:
        first, second: The two sides' numbers, in the order in which the text gives them.
        contest: "game", or "vote".
    """

    kind: Literal["score"] = "score"
    first: float = Field(ge=0)
    second: float = Field(ge=0)
    contest: Literal["game", "vote"] = "game"


class EntityValue(Record):
    """Who or what fills a slot, by name.

    Attributes:
        name: Who did it, where the syntax is plain ("was arrested by the FBI", "Acme acquired the
            firm"), who holds an office that one person holds, or what bears a name ("the ferry
            Aurora"). What they did, hold or are is the claim's `head` ("arrest", "mayor",
            "ship").
    """

    kind: Literal["entity"] = "entity"
    name: str


class LocationValue(Record):
    """Where something is or happened.

    Attributes:
        name: The place, with what it lies in: "Jeddah, Saudi Arabia".
    """

    kind: Literal["location"] = "location"
    name: str


class RoleValue(Record):
    """The office that a person holds or held.

    Attributes:
        holder: The person, by the fullest name that the article gives.
        role: The office in normal form ("foreign minister", "us president").
        tenure: Whether the office is held now, was, or will be.
    """

    kind: Literal["role"] = "role"
    holder: str
    role: str
    tenure: Literal["current", "former", "future", "acting"] = "current"


class PolarityValue(Record):
    """Whether something is said to be so.

    A claim of this kind is made only where another article of the set says the opposite, so the
    claims of a single text hold none.

    Attributes:
        predicate: What one article denies and another affirms ("concede").
        is_affirmed: Whether this one affirms it.
    """

    kind: Literal["polarity"] = "polarity"
    predicate: str
    is_affirmed: bool


class StatusValue(Record):
    """How something came out, or stands.

    Attributes:
        predicate: What is told of it: the name of a group of outcomes of which only one holds
            ("verdict", "custody").
        status: That outcome ("acquitted"); "not acquitted" where the text only denies one.
    """

    kind: Literal["status"] = "status"
    predicate: str
    status: str


Value = Annotated[
    QuantityValue
    | MoneyValue
    | PercentValue
    | ClockTimeValue
    | DateValue
    | DurationValue
    | OrdinalValue
    | ScoreValue
    | EntityValue
    | LocationValue
    | RoleValue
    | PolarityValue
    | StatusValue,
    Field(discriminator="kind"),
]

Kind = Literal[
    "quantity",
    "money",
    "percent",
    "clock_time",
    "date",
    "duration",
    "ordinal",
    "score",
    "entity",
    "location",
    "role",
    "polarity",
    "status",
    "statement",
]
"""Kinds of claims, and so of conflicts; "statement" has no typed value."""
