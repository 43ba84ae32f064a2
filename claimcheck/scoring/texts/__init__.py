"""Two texts → one verdict: by their typed values, and by what the contradiction model says."""

from claimcheck.scoring.texts.by_model import judge_by_model
from claimcheck.scoring.texts.by_values import PRIOR, judge_by_values
from claimcheck.scoring.texts.pairs import Text, TextPair

__all__ = ["PRIOR", "Text", "TextPair", "judge_by_model", "judge_by_values"]
