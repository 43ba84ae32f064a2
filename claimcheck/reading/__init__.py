"""Files, frames and texts → articles; what in them is boilerplate."""

from claimcheck.reading.corpus import Source, as_article, read_corpus
from claimcheck.reading.excluded import with_boilerplate

__all__ = ["Source", "as_article", "read_corpus", "with_boilerplate"]
