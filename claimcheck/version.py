"""The version of claimcheck, apart so that every layer can name it."""

__version__ = "0.1.0"
