"""Colours of the sides of a fact, each with a contrast of 3:1 on white and on near-black.

No side is red or green: nobody says which one is right.
"""

from __future__ import annotations

from typing import Final

SIDE_COLORS: Final = ("#3f84c9", "#c2701c", "#9a63c6", "#22918f", "#c8518f", "#7d8a2a")
AGREEING_COLOR: Final = "#2c8c4f"
