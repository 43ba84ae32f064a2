"""The steps that make the bundled contradiction model from MiniLM."""
