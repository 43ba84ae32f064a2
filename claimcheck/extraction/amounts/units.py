"""Names and symbols of units of measure → what one of them is worth in SI.

Prefixes are added by rule: "picometre", "kibibyte" and "TeV" stand in no table.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from claimcheck.tables import load_table


class Unit(NamedTuple):
    """What one of a unit is worth in SI: `value * factor + offset`.

    `name` is the unit's own in full and in the singular: "kilogram" for "kg" and "kilogrammes".
    """

    dimension: str
    si: str
    factor: float
    offset: float = 0.0
    name: str = ""
    is_symbol: bool = False


_TABLE = load_table("units")
_PREFIX_NAMES: dict[str, float] = _TABLE["prefixes"]["names"]
_PREFIX_SYMBOLS: dict[str, float] = _TABLE["prefixes"]["symbols"]
_PREFIX_OF = {factor: name for name, factor in reversed(_PREFIX_NAMES.items())}
_PLURALS: dict[str, str] = _TABLE["plurals"]
_NEVER_BARE = frozenset(_TABLE["never_bare"])
_COMPOUNDS: dict[str, list[str]] = _TABLE["compounds"]
_POWER_WORDS = {2: "square", 3: "cubic"}
_POWERS = {("length", 2): ("area", "m2"), ("length", 3): ("volume", "m3")}

_NAMES: dict[str, Unit] = {}
_PREFIXED: dict[str, Unit] = {}
_SYMBOLS: dict[str, Unit] = {}


def _read_group(dimension: str, group: dict[str, Any]) -> None:
    """Enters the units of one dimension; of units of one worth, the first gives the name."""
    names: dict[tuple[float, float], str] = {}
    for kind in ("prefixed", "bound", "names"):
        for word, worth in group.get(kind, {}).items():
            factor, offset = worth if isinstance(worth, list) else (worth, 0.0)
            name = names.setdefault((factor, offset), word)
            unit = Unit(dimension, group["si"], factor, offset, name)
            if kind != "names":
                _PREFIXED[word] = unit
            if kind != "bound":
                _NAMES[word] = unit
    for symbol, (factor, prefixes) in group.get("symbols", {}).items():
        name = names.get((factor, 0.0), symbol)
        unit = Unit(dimension, group["si"], factor, 0.0, name, is_symbol=True)
        if symbol not in _NEVER_BARE:
            _SYMBOLS[symbol] = unit
        for prefix in prefixes.split():
            by = _PREFIX_SYMBOLS[prefix]
            _SYMBOLS[prefix + symbol] = _times(unit, by, _PREFIX_OF[by])


def _times(unit: Unit, factor: float, prefix: str) -> Unit:
    return unit._replace(factor=unit.factor * factor, name=prefix + unit.name)


for _dimension, _group in _TABLE["units"].items():
    _read_group(_dimension, _group)


OPENERS = frozenset(
    first + ending for first in (name.split(" ")[0] for name in _NAMES) for ending in ("", "s")
) | frozenset(_PLURALS)
"""First words of all names, so that other words need no closer look; prefixes come before them."""


@lru_cache(maxsize=4096)
def unit_called(words: str) -> Unit | None:
    """The unit of a name in any case, or of a symbol in its own; None for other words.

    >>> unit_called("picometres").factor, unit_called("kWh").name, unit_called("MS")
    (1e-12, 'kilowatt hour', None)
    """
    name = words.lower().replace("-", " ").replace("μ", "µ")
    return (
        _SYMBOLS.get(words.replace("μ", "µ"))
        or _singular_called(name)
        or (_singular_called(name[:-1]) if name.endswith("s") and len(name) > 3 else None)
        or (_singular_called(_PLURALS[name]) if name in _PLURALS else None)
        or _plural_first(name)
    )


def _singular_called(name: str) -> Unit | None:
    if name in _NAMES:
        return _NAMES[name]
    for prefix, factor in _PREFIX_NAMES.items():
        if name.startswith(prefix) and (unit := _PREFIXED.get(name[len(prefix) :])):
            return _times(unit, factor, prefix)
    return None


def _plural_first(name: str) -> Unit | None:
    """The unit of "degrees Celsius" and "pounds per square inch"."""
    first, space, rest = name.partition(" ")
    if space and (first.endswith("s") or first in _PLURALS):
        return _singular_called(f"{_PLURALS.get(first, first[:-1])} {rest}")
    return None


def raised(unit: Unit, power: int) -> Unit | None:
    """The unit to a power: square kilometres, cubic feet, seconds squared; None for others."""
    name = f"{_POWER_WORDS[power]} {unit.name}"
    if (unit.dimension, power) in _POWERS:
        dimension, si = _POWERS[unit.dimension, power]
        return Unit(dimension, si, unit.factor**power, 0.0, name, unit.is_symbol)
    if unit.dimension == "time" and power == 2:
        return Unit("time2", "s2", unit.factor**2, 0.0, name, unit.is_symbol)
    return None


def divided(unit: Unit, by: Unit) -> Unit:
    """The first unit per second unit.

    >>> divided(unit_called("mile"), by=unit_called("hour"))[:3]
    ('speed', 'm/s', 0.44704)
    """
    factor, name = unit.factor / by.factor, f"{unit.name} per {by.name}"
    if known := _COMPOUNDS.get(f"{unit.dimension}/{by.dimension}"):
        dimension, si = known
    elif by.dimension == "time":
        dimension, si = f"{unit.dimension} rate", f"{unit.si}/s"
    else:
        dimension, si = f"{unit.dimension} per {by.dimension}", f"{unit.si}/{by.si}"
    return Unit(dimension, si, factor, 0.0, name)
