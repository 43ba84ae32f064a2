"""Persons, their offices, places, and who did what."""
