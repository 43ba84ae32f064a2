"""How the same-fact model is made."""
