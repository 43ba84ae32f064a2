"""Colours of the sides of a fact, each with a contrast of 3:1 on white and on near-black."""

from __future__ import annotations

from typing import Final

SIDE_COLORS: Final = ("#d1495b", "#2f7fd1", "#b07300", "#a05fb0", "#1f8f83", "#7a7f2a")
AGREEING_COLOR: Final = "#2c8c4f"
