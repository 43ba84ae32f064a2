"""All reference pages by file name."""

from __future__ import annotations

import re

from docs.generate.api import api_page
from docs.generate.commands import commands_page
from docs.generate.kinds import kinds_page
from docs.generate.plugin import plugin_page
from docs.generate.report import report_page
from docs.generate.settings import settings_page

_NOTE = "<!-- Made from the code. Change the code, then run `python -m docs.generate`. -->"


def all_pages() -> dict[str, str]:
    """The text of every page of docs/reference/, by file name."""
    makers = {
        "api.md": api_page,
        "cli.md": commands_page,
        "kinds.md": kinds_page,
        "pytest.md": plugin_page,
        "report.md": report_page,
        "settings.md": settings_page,
    }
    return {name: _finished(make()) for name, make in makers.items()}


def _finished(page: str) -> str:
    """The page with single empty lines, and the note behind its heading."""
    heading, _, rest = re.sub(r"\n{3,}", "\n\n", page).strip().partition("\n")
    return f"{heading}\n\n{_NOTE}\n{rest}\n"
