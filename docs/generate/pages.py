"""All reference pages by file name."""

from __future__ import annotations

import re

from docs.generate.api import api_page
from docs.generate.commands import commands_page
from docs.generate.kinds import kinds_page
from docs.generate.plugin import plugin_page
from docs.generate.report import report_page
from docs.generate.settings import settings_page

_NOTE = "<!-- Made from the code. Change the code, then run `python -m docs.generate`. -->\n\n"


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
    return {name: _NOTE + _tidy(make()) for name, make in makers.items()}


def _tidy(page: str) -> str:
    """The page with single empty lines, ending in a newline."""
    return re.sub(r"\n{3,}", "\n\n", page).rstrip() + "\n"
