"""The steps that make the bundled static embedder from its teacher."""
