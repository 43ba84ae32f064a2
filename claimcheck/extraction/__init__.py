"""Article → sentences → claims with typed values and what they are about."""

from claimcheck.extraction.claims import (
    Extraction,
    date_orders,
    extract_claims,
    mask_value,
    mask_window,
)
from claimcheck.extraction.disputed import find_disputed
from claimcheck.extraction.numbers.naming_numbers import numbered_names
from claimcheck.extraction.text.clauses import split_clauses
from claimcheck.extraction.text.sentences import split_sentences

__all__ = [
    "Extraction",
    "date_orders",
    "extract_claims",
    "find_disputed",
    "mask_value",
    "mask_window",
    "numbered_names",
    "split_clauses",
    "split_sentences",
]
