"""How many of the findings are right, and how much is found."""
