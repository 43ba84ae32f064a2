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


Scales = tuple[Scale, ...]

_PREFIXES: Final = (
    (1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"), (1.0, ""), (1e-3, "m"),
    (1e-6, "µ"), (1e-9, "n"), (1e-12, "p"), (1e-15, "f"), (1e-18, "a"),
)  # fmt: skip


def _prefixed(unit: str, *, size: float = 1.0, least: float = 0.0, most: float = 1e15) -> Scales:
    """The scales of a unit with its SI prefixes from the largest down."""
    return tuple(
        Scale(size * by, f" {prefix}{unit}") for by, prefix in _PREFIXES if least <= by <= most
    )


SCALES: Final[dict[str, Scales]] = {
    "year": (Scale(1, " year", " years", decimals=1),),
    "m": (
        Scale(9.4607304725808e15, " light year", " light years"),
        Scale(1000, " km"),
        Scale(1, " m"),
        Scale(0.01, " cm"),
        *_prefixed("m", most=1e-3),
    ),
    "m2": (Scale(1e6, " km²"), Scale(1e4, " ha"), Scale(1, " m²"), Scale(1e-4, " cm²")),
    "m3": (Scale(1e9, " km³"), Scale(1, " m³"), Scale(0.001, " l"), Scale(1e-6, " ml")),
    "kg": (Scale(1000, " t"), Scale(1, " kg"), *_prefixed("g", size=1e-3, most=1.0)),
    "m/s": (Scale(1 / 3.6, " km/h"), Scale(1e-3 / 3600, " mm/h")),
    "m/s2": (Scale(1, " m/s²"),),
    "K": (Scale(1, " °C", zero=273.15),),
    "degree": (Scale(1, "°", decimals=3),),
    "bit": (
        *_prefixed("B", size=8.0, least=1e3),
        Scale(1, " bit", " bits", decimals=3),
    ),
    "bit/s": _prefixed("bit/s", least=1.0),
    "Pa": (Scale(1e9, " GPa"), Scale(1e6, " MPa"), Scale(100, " hPa"), Scale(1, " Pa")),
    "J": (
        *_prefixed("Wh", size=3600.0, least=1e3, most=1e12),
        Scale(1e3, " kJ"),
        Scale(1, " J"),
        *_prefixed("eV", size=1.602176634e-19, most=1e12),
    ),
    "C": _prefixed("Ah", size=3600.0, least=1e-3),
    "m3/s": (Scale(1, " m³/s"), Scale(1 / DAY_S, " m³ per day")),
    "kg/s": (Scale(1000 / DAY_S, " t per day"), Scale(1 / DAY_S, " kg per day")),
    "kg/m3": (Scale(1, " kg/m³"), *_prefixed("g/m³", size=1e-3, most=1.0)),
    "m/m3": (Scale(1e6, " km/l"),),
    "N m": (Scale(1, " Nm"),),
    "1/s": (Scale(1 / 60, " rpm"),),
    "cd/m2": (Scale(1, " cd/m²"),),
    "ohm": _prefixed("Ω", most=1e9),
    "dB": (Scale(1, " dB", decimals=1),),
    "ppm": (Scale(1, " ppm"), Scale(1e-3, " ppb")),
    "s": (
        Scale(31557600e6, " million years"),
        Scale(31557600.0, " years"),
        *_prefixed("s", most=1.0),
    ),
    **{
        unit: _prefixed(unit)
        for unit in (
            "W",
            "Hz",
            "N",
            "V",
            "A",
            "F",
            "H",
            "T",
            "Gy",
            "Sv",
            "Bq",
            "lm",
            "lx",
            "cd",
            "mol",
        )
    },
}
"""Units by SI unit, the largest first."""


def scale_for_unit(unit: str, number: float) -> Scale:
    """The scale in which a number of this SI unit reads well; unknown units stay as they are.

    >>> scale_for_unit("m", 12_070).suffix, scale_for_unit("m", 600).suffix
    (' km', ' m')
    """
    scales = SCALES.get(unit)
    if scales is None and unit.endswith("/s"):
        scales = _prefixed(unit)
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
