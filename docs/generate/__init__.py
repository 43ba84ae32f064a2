"""The reference pages of docs/reference/, made from the code: `python -m docs.generate`."""

from docs.generate.pages import all_pages

__all__ = ["all_pages"]
