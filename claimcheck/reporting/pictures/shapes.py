"""The strokes of which a picture is drawn, as SVG."""

from __future__ import annotations

from typing import Final

from claimcheck.reporting.pictures.records import Extent

# Each around the origin: circle, square, diamond, triangles up and down. They take up about the
# same area, so that no side looks weightier. One fewer than colours: 30 sides differ.
_SYMBOLS: Final = (
    "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z",
    "M-5.5 -5.5h11v11h-11z",
    "M0 -7.5L7.5 0L0 7.5L-7.5 0z",
    "M0 -6.8L7 5.4H-7z",
    "M0 6.8L7 -5.4H-7z",
)


def symbol(side: int, x: float, y: float, color: str, *, is_hollow: bool = False) -> str:
    """The sign of a side at a point; hollow where the point itself is left out.

    A hollow sign keeps a faint fill, so that lines under it stay visible but weak.
    """
    fill = f'{color}" fill-opacity=".15' if is_hollow else color
    return (
        f'<path d="{_SYMBOLS[side % len(_SYMBOLS)]}" transform="translate({_n(x)} {_n(y)})"'
        f' fill="{fill}" stroke="{color}" stroke-width="2"/>'
    )


def arrow(left: float, right: float, y: float, color: str, extent: Extent) -> str:
    """A line with a head at each end that goes on; it leaves a hollow symbol's inside free."""
    start = left if extent.low is None else left + (7 if extent.low_open else 0)
    end = right if extent.high is None else right - (7 if extent.high_open else 0)
    heads = "" if extent.low is not None else f"M{_n(left + 7)} {_n(y - 5)}l-7 5l7 5"
    heads += "" if extent.high is not None else f"M{_n(right - 7)} {_n(y - 5)}l7 5l-7 5"
    return (
        f'<path d="M{_n(start)} {_n(y)}H{_n(end)}{heads}" stroke="{color}" stroke-width="3"'
        ' fill="none" stroke-linecap="round" stroke-linejoin="round"/>'
    )


def bar(
    left: float,
    right: float,
    y: float,
    color: str,
    *,
    is_whisker: bool = False,
    is_dashed: bool = False,
) -> str:
    """A range: a bar; a dashed one where its ends are vague; a thin one where it is leeway."""
    if is_whisker:
        ends = (
            f"M{_n(left)} {_n(y - 5)}v10M{_n(right)} {_n(y - 5)}v10M{_n(left)} {_n(y)}H{_n(right)}"
        )
        return f'<path d="{ends}" stroke="{color}" stroke-width="1.8" fill="none"/>'
    dashes = ' stroke-dasharray="4 3"' if is_dashed else ""
    return (
        f'<rect x="{_n(left)}" y="{_n(y - 4)}" width="{_n(right - left)}" height="8" rx="2"'
        f' fill="{color}" fill-opacity=".3" stroke="{color}" stroke-width="1.5"{dashes}/>'
    )


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
