"""Picture → inline SVG: no script, no font or image from elsewhere.

It is drawn in the text colour of the page and in `--cc-side-1` … `--cc-side-6` and `--cc-agree`,
where the page sets them. Sides differ in shape, too. 400 units wide, it reads from 350 pixels on.
"""

from __future__ import annotations

import unicodedata
from html import escape
from typing import Final

from claimcheck.reporting.pictures.colors import AGREEING_COLOR, SIDE_COLORS
from claimcheck.reporting.pictures.records import Axis, Extent, Mark, Picture, Tick
from claimcheck.reporting.pictures.shapes import arrow, bar, symbol
from claimcheck.reporting.printable import printable

_WIDTH: Final = 400
_LEFT, _RIGHT = 8, 388
_INDENT: Final = 24  # of text, after the symbol of its side
_LABEL, _SMALL = 14.5, 13.5  # font sizes
_LINE: Final = 17  # from one line of text to the next
_TRACK: Final = 22  # height of a row's part of the axis
_GAP: Final = 10  # between two rows


def picture_to_svg(picture: Picture) -> str:
    """The picture as one `<svg>` element, the same for equal pictures.

    Its `<title>` and `<desc>` say in words what it shows; labels cut with "…" stand in full in
    the `<title>` of their row. It is as wide as the page lets it be, up to 30 rem.
    """
    rows, at = [], 4
    for mark in picture.marks:
        row, height = _row(mark, picture, at)
        rows.append(row)
        at += height
    bottom = at - _GAP + 2
    height = bottom + _axis_height(picture.axis)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img"'
        f' direction="ltr" fill="currentColor" font-family="system-ui, sans-serif"'
        f' font-size="{_SMALL}" style="width:100%;max-width:30rem;height:auto">'
        f"<title>{_text(_title(picture))}</title><desc>{_text(describe(picture))}</desc>"
        f"{_axis(picture.axis, bottom)}{''.join(rows)}</svg>"
    )


def describe(picture: Picture) -> str:
    """What the picture shows, in words: each side's values and who states them, then the axis."""
    sides: dict[int, list[str]] = {}
    for mark in picture.marks:
        place = "" if mark.extent else ", which has no place on this axis"
        sides.setdefault(mark.side, []).append(
            f"{mark.label} ({', '.join(mark.article_ids)}){place}"
        )
    said = [
        f"{f'Side {side + 1}' if picture.what == 'conflict' else 'All state'}: {'; '.join(values)}."
        for side, values in sorted(sides.items())
    ]
    ticks = picture.axis.ticks
    unit = f" ({picture.axis.title})" if picture.axis.title else ""
    shown = f" Axis{unit} marked from {ticks[0].label} to {ticks[-1].label}." if ticks else ""
    return " ".join(said) + shown


def _title(picture: Picture) -> str:
    firsts = {mark.side: mark.label for mark in reversed(picture.marks)}
    return f"{' or '.join(firsts[side] for side in sorted(firsts))}: {picture.title}"


def _color(picture: Picture, side: int) -> str:
    if picture.what == "agreement":
        return f"var(--cc-agree, {AGREEING_COLOR})"
    number = side % len(SIDE_COLORS)
    return f"var(--cc-side-{number + 1}, {SIDE_COLORS[number]})"


def _row(mark: Mark, picture: Picture, top: int) -> tuple[str, int]:
    """One mark with its words above it, and the height of both."""
    color = _color(picture, mark.side)
    words, n_lines = _words(mark, top + 13)
    sign = symbol(mark.side, _LEFT, top + 8, color)
    track = top + n_lines * _LINE + _TRACK / 2 - 1
    drawn = _drawn(mark.side, mark.extent, picture.axis, track, color) if mark.extent else ""
    full = _text(f"{mark.label}: {', '.join(mark.article_ids)}")
    height = n_lines * _LINE + (_TRACK if mark.extent else 6) + _GAP
    return f"<g><title>{full}</title>{sign}{words}{drawn}</g>", height


def _words(mark: Mark, baseline: int) -> tuple[str, int]:
    """The value as stated and who states it, on one line or on two."""
    label, who = printable(mark.label), _who(mark.article_ids, _RIGHT - _INDENT)
    if mark.extent is None:
        label += " (no place on this axis)"
    room = _RIGHT - _INDENT
    label = _cut(label, room, _LABEL * 1.08)
    if _width(label, _LABEL * 1.08) + 10 + _width(who, _SMALL) <= room:
        return f"<text{_at(_INDENT, baseline)}>{_bold(label)}{_small(who, dx=8)}</text>", 1
    below = f"<text{_at(_INDENT, baseline + _LINE)}>{_small(who)}</text>"
    return f"<text{_at(_INDENT, baseline)}>{_bold(label)}</text>{below}", 2


def _who(article_ids: tuple[str, ...], room: float) -> str:
    """As many names as have room, and how many more there are."""
    names = [printable(name) for name in article_ids]
    for n in range(len(names), 0, -1):
        rest = f" and {len(names) - n} more" if n < len(names) else ""
        if _width(", ".join(names[:n]) + rest, _SMALL) <= room:
            return ", ".join(names[:n]) + rest
    rest = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return _cut(names[0], room - _width(rest, _SMALL), _SMALL) + rest


def _drawn(side: int, extent: Extent, axis: Axis, y: float, color: str) -> str:
    left, right = _x(axis, extent.low, _LEFT - 4), _x(axis, extent.high, _RIGHT + 4)
    parts = [_track(axis, y)]
    if extent.low is None or extent.high is None:
        parts.append(arrow(left, right, y, color, extent))
    elif extent.low < extent.high:
        parts.append(
            bar(left, right, y, color, is_whisker=extent.is_rough, is_dashed=extent.is_vague)
        )
    parts += [
        symbol(side, _x(axis, at, 0), y, color, is_hollow=is_open) for at, is_open in extent.signs
    ]
    return "".join(parts)


def _track(axis: Axis, y: float) -> str:
    """The faint line that a mark lies on, with its ticks; words above it stay free of lines."""
    ticks = "".join(f"M{_num(_x(axis, tick.at, 0))} {_num(y - 10)}v20" for tick in axis.ticks)
    return (
        f'<path d="M{_LEFT} {_num(y)}H{_RIGHT}{ticks}" stroke="currentColor"'
        ' stroke-opacity=".2" fill="none"/>'
    )


def _axis_height(axis: Axis) -> int:
    return 26 + _LINE * (any(tick.note for tick in axis.ticks) + bool(axis.title))


def _axis(axis: Axis, y: int) -> str:
    """The axis below all rows: ticks with their names, what holds from there on, and the unit."""
    ticks = "".join(f"M{_num(_x(axis, tick.at, 0))} {y}v5" for tick in axis.ticks)
    parts = [f'<path d="M{_LEFT} {y}H{_RIGHT}{ticks}" stroke="currentColor" fill="none"/>']
    parts += [_tick_text(axis, tick, tick.label, y + 18) for tick in axis.ticks]
    parts += [_tick_text(axis, tick, tick.note, y + 18 + _LINE) for tick in axis.ticks if tick.note]
    if axis.title:
        at = y + 18 + _LINE * (1 + any(tick.note for tick in axis.ticks))
        title = _cut(printable(axis.title), _RIGHT - _LEFT, _SMALL)
        parts.append(f'<text{_at(_RIGHT, at)} text-anchor="end">{_small(title)}</text>')
    return f'<g opacity=".85">{"".join(parts)}</g>'


def _tick_text(axis: Axis, tick: Tick, words: str, y: int) -> str:
    half = _width(words, _SMALL) / 2
    x = min(max(_x(axis, tick.at, 0), half + 1), _WIDTH - half - 1)
    return f'<text{_at(x, y)} text-anchor="middle">{_text(words)}</text>'


def _x(axis: Axis, value: float | None, beyond: float) -> float:
    """Where a value is drawn; `beyond` for an end that goes on."""
    return beyond if value is None else _LEFT + axis.position(value) * (_RIGHT - _LEFT)


def _at(x: float, y: float) -> str:
    return f' x="{_num(x)}" y="{_num(y)}"'


def _num(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _bold(words: str) -> str:
    return (
        f'<tspan font-size="{_LABEL}" font-weight="600" unicode-bidi="isolate">'
        f"{_text(words)}</tspan>"
    )


def _small(words: str, *, dx: int = 0) -> str:
    shift = f' dx="{dx}"' if dx else ""
    return f'<tspan{shift} fill-opacity=".8" unicode-bidi="isolate">{_text(words)}</tspan>'


def _text(words: str) -> str:
    return escape(printable(words))


def _cut(words: str, room: float, size: float) -> str:
    """The words, or as many of their characters as have room, with "…"."""
    if _width(words, size) <= room:
        return words
    while words and _width(words, size) > room - size:
        words = words[:-1]
    return words.rstrip() + "…"


def _width(words: str, size: float) -> float:
    """About how wide words are: no font is known here, so a little too wide."""
    return size * sum(map(_character_width, words))


def _character_width(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in "MWmw@%—":
        return 0.9
    if character in "iljtfrI.,:;'!|()[]- /":
        return 0.38
    return 0.68 if character.isupper() else 0.61
