"""Files, frames and texts → articles; what in them is boilerplate."""

from claimcheck.reading.corpus import Source, as_article, read_corpus
from claimcheck.reading.excluded import with_boilerplate
from claimcheck.reading.places import find_places

__all__ = ["Source", "as_article", "find_places", "read_corpus", "with_boilerplate"]
