"""The templates, and how text gets into them."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from claimcheck.reporting.printable import printable, printable_lines
from claimcheck.reporting.wording import count

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def render(template: str, /, **values: object) -> str:
    """The template of that name, filled in; a name that it lacks is an error, not a gap."""
    return _environment().get_template(template).render(values)


@cache
def asset(name: str) -> str:
    """A style sheet or script that lies beside the templates."""
    return files("claimcheck.reporting").joinpath("templates", name).read_text("utf-8")


def csp_hash(text: str) -> str:
    """What a Content-Security-Policy calls an inline style or script with this text."""
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
    return f"'sha256-{digest}'"


@cache
def _environment() -> Environment:
    # Imported late: most checks write no HTML.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("claimcheck.reporting", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "shown": _shown,
        "plain": printable,
        "lines": printable_lines,
        "count": count,
    }
    return environment


def _shown(text: str) -> Markup:
    """Text of an article within a line of ours.

    Escaped, and in a `<bdi>`, so that its reading direction does not reach beyond it.
    """
    from markupsafe import Markup, escape

    return Markup(f"<bdi>{escape(printable(text))}</bdi>")
