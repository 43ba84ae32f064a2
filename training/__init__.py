"""Rebuilds the models that claimcheck brings with it; not part of the package."""
