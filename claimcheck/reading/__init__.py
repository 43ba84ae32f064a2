"""Files, frames and texts → articles; what in them is boilerplate."""

from claimcheck.reading.corpus import Source, as_article, read_corpus
from claimcheck.reading.excluded import with_boilerplate
from claimcheck.reading.facts import Recorded, read_facts, recorded_article
from claimcheck.reading.places import find_places

__all__ = [
    "Recorded",
    "Source",
    "as_article",
    "find_places",
    "read_corpus",
    "read_facts",
    "recorded_article",
    "with_boilerplate",
]
