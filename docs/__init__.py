"""The pages, and what makes the reference and the site of them."""
