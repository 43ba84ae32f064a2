"""Report → HTML: one page for a browser, or a fragment for a notebook cell.

The page is whole in itself: style, script, pictures and all texts are in it, and it fetches
nothing. Fragments have no script. Every word of an article passes the filter `shown` or
`shown_lines` (see `rendering`), or the templates' escaping: it never becomes markup.
"""

from claimcheck.reporting.html.fragments import (
    agreement_to_fragment,
    article_to_fragment,
    claim_to_fragment,
    conflict_to_fragment,
    report_to_fragment,
)
from claimcheck.reporting.html.page import report_to_html

__all__ = [
    "agreement_to_fragment",
    "article_to_fragment",
    "claim_to_fragment",
    "conflict_to_fragment",
    "report_to_fragment",
    "report_to_html",
]
