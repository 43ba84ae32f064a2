"""What is said to be so without a number, a date or a name: outcomes, denials, order."""
