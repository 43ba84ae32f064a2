"""Claims and their vectors → candidate pairs across articles."""

from claimcheck.matching.blocks import block_of
from claimcheck.matching.pairs import Matches, match_claims

__all__ = ["Matches", "block_of", "match_claims"]
