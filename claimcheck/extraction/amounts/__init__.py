"""Numbers with a unit: money, percent, measures, ages."""
