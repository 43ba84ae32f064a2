"""The picture of one fact: its values on an axis, as data and as SVG.

`conflict_picture` and `agreement_picture` say what stands where, `picture_to_svg` draws it.
Names, offices, places, outcomes and results lie on no axis and have no picture.
"""

from claimcheck.reporting.pictures.facts import agreement_picture, conflict_picture
from claimcheck.reporting.pictures.records import Axis, Extent, Mark, Picture, Tick
from claimcheck.reporting.pictures.svg import picture_to_svg

__all__ = [
    "Axis",
    "Extent",
    "Mark",
    "Picture",
    "Tick",
    "agreement_picture",
    "conflict_picture",
    "picture_to_svg",
]
