"""Numbers, and what they tell by themselves: counts, ranks, results, factors."""
