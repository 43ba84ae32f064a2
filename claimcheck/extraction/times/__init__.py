"""Times of day, and lengths of time."""
