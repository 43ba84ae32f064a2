"""Words that news stories use for one another, as scoring knows them."""

from claimcheck.synonyms import base_of, common_word

__all__ = ["base_of", "common_word"]
