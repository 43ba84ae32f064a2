"""Units in which values are shown to people."""

from __future__ import annotations

from typing import Final, NamedTuple

DAY_S: Final = 86400.0

SECONDS: Final[dict[str, float]] = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": DAY_S,
    "week": 7 * DAY_S,
    "month": 30.4375 * DAY_S,
    "year": 365.25 * DAY_S,
    "decade": 3652.5 * DAY_S,
    "century": 36525 * DAY_S,
}
"""Mean length of each unit of time, in seconds."""


class Scale(NamedTuple):
    """How to show a number: `number / size - zero` between a prefix and a suffix.

    Attributes:
        plural: Suffix of all numbers but 1, where it differs.
        decimals: Most decimals shown; None for as many as the number's last stated digit needs.
        has_cents: Whether a fraction is always shown to two digits.
    """

    size: float
    suffix: str
    plural: str = ""
    prefix: str = ""
    zero: float = 0.0
    decimals: int | None = None
    has_cents: bool = False


SCALES: Final[dict[str, tuple[Scale, ...]]] = {
    "year": (Scale(1, " year", " years", decimals=1),),
    "m": (Scale(1000, " km"), Scale(1, " m"), Scale(0.01, " cm"), Scale(0.001, " mm")),
    "m2": (Scale(1e6, " km²"), Scale(1e4, " ha"), Scale(1, " m²")),
    "m3": (Scale(1e9, " km³"), Scale(1, " m³"), Scale(0.001, " l")),
    "kg": (Scale(1000, " t"), Scale(1, " kg"), Scale(0.001, " g")),
    "m/s": (Scale(1 / 3.6, " km/h"),),
    "K": (Scale(1, " °C", zero=273.15),),
    "W": (Scale(1e9, " GW"), Scale(1e6, " MW"), Scale(1000, " kW"), Scale(1, " W")),
    "byte": (Scale(1e12, " TB"), Scale(1e9, " GB"), Scale(1e6, " MB"), Scale(1000, " kB")),
    "Pa": (Scale(100, " hPa"), Scale(1, " Pa")),
    "J": (
        Scale(3.6e15, " TWh"),
        Scale(3.6e12, " GWh"),
        Scale(3.6e9, " MWh"),
        Scale(3.6e6, " kWh"),
        Scale(1, " J"),
    ),
}
"""Units by SI unit, the largest first."""


def scale_for_unit(unit: str, number: float) -> Scale:
    """The scale in which a number of this SI unit reads well; unknown units stay as they are.

    >>> scale_for_unit("m", 12_070).suffix, scale_for_unit("m", 600).suffix
    (' km', ' m')
    """
    scales = SCALES.get(unit)
    if scales is None:
        return Scale(1, f" {unit}" if unit else "", decimals=3)
    fitting = (scale for scale in scales if abs(number) >= scale.size)
    return next(fitting, scales[-1])


def scale_for_time(unit: str, seconds: float) -> Scale:
    """The scale of that unit of time, or of the largest smaller one that fits into the seconds.

    >>> scale_for_time("day", 86400.0).suffix, scale_for_time("day", 5400.0).suffix
    (' day', ' hour')
    """
    smaller = (name for name in ("day", "hour", "minute") if SECONDS[name] < SECONDS[unit])
    fitting = (name for name in (unit, *smaller) if abs(seconds) >= SECONDS[name])
    name = next(fitting, "second" if seconds else unit)
    plural = "centuries" if name == "century" else f"{name}s"
    return Scale(SECONDS[name], f" {name}", f" {plural}", decimals=1)
