"""Files, frames and texts → articles; what in them is boilerplate. Reports that were written."""

from claimcheck.reading.corpus import Source, as_article, read_corpus
from claimcheck.reading.excluded import with_boilerplate
from claimcheck.reading.facts import Recorded, read_facts, recorded_article
from claimcheck.reading.places import find_places
from claimcheck.reading.report_files import parse_report, read_report
from claimcheck.reading.streams import read_stream

__all__ = [
    "Recorded",
    "Source",
    "as_article",
    "find_places",
    "parse_report",
    "read_corpus",
    "read_facts",
    "read_report",
    "read_stream",
    "recorded_article",
    "with_boilerplate",
]
