"""The text itself: sentences, their words and clauses, quotations, headings and tables."""
