"""Writes the reference pages."""

from pathlib import Path

from docs.generate.pages import all_pages

REFERENCE = Path(__file__).parents[1] / "reference"

REFERENCE.mkdir(exist_ok=True)
for name, text in all_pages().items():
    REFERENCE.joinpath(name).write_text(text, "utf-8")
