"""How a text holds what it says: who says so, whether it is denied, planned or possible."""
