"""Adding up the words of one number: "two hundred and five thousand", "three lakh crore"."""

from __future__ import annotations

from math import inf


class Sum:
    """Number words added one by one, as far as they make one number.

    Each method tells whether the word goes on with the number; where it does not, the number
    stays as it was.

    Attributes:
        value: The number so far.
        resolution: Worth of its last word or digit.
        factor: What its last magnitude is worth; 1 where another word follows it.
    """

    def __init__(self) -> None:
        self.resolution = 1.0
        self.factor = 1.0
        self._total = 0.0
        self._group = 0.0
        self._least = inf
        self._has_words = False
        self._is_closed = False
        self._ends_in_digits = False

    @property
    def value(self) -> float:
        """The number so far."""
        return self._total + self._group

    @property
    def ends_in_magnitude(self) -> bool:
        """Whether the last word was a magnitude."""
        return self.factor > 1

    def add_small(self, value: int, *, after_and: bool = False) -> bool:
        """Add a word below a hundred."""
        if self._has_words and not self._fits(value, after_and=after_and):
            return False  # "twenty nineteen", "one two"
        self._add(value, 10.0 if value >= 20 else 1.0)
        self._is_closed = value == 0
        return True

    def add_digits(self, value: float, resolution: float) -> bool:
        """Add digits: the first ones, or those that stand behind a larger magnitude."""
        if self._has_words and not (value < self.factor and not self._is_closed):
            return False
        self._add(value, resolution)
        self._ends_in_digits = True
        return True

    def add_magnitude(self, size: int) -> bool:
        """Multiply what stands before a magnitude by it."""
        is_fit = self._multiply(size) if size < 1000 else self._multiply_group(size)
        if is_fit:
            self._has_words = True
            self.factor = float(size)
        return is_fit

    def _add(self, value: float, resolution: float) -> None:
        self._group += value
        self.resolution, self.factor, self._has_words = resolution, 1.0, True

    def _fits(self, value: int, *, after_and: bool) -> bool:
        if self._is_closed or (after_and and not self.ends_in_magnitude) or not value:
            return False
        if self._group % 100 == 0:
            return self.ends_in_magnitude
        return self._group % 10 == 0 and self._group % 100 >= 20 and value < 10

    def _multiply(self, size: int) -> bool:
        """A hundred or a dozen."""
        if self._is_closed or (self._has_words and not 0 < self._group < (100, 1000)[size == 12]):
            return False
        self._rescale(size)
        self._group = (self._group or 1.0) * size
        self._is_closed = size == 12
        return True

    def _multiply_group(self, size: int) -> bool:
        if self._is_closed:
            return False
        if not self._group and self._total:
            return self._multiply_total(size)
        if size >= self._least:
            return False  # "one million two million"
        self._rescale(size)
        self._total += (self._group or 1.0) * size
        self._group, self._least = 0.0, size
        return True

    def _multiply_total(self, size: int) -> bool:
        """A magnitude right behind another: "three lakh crore", "thousand billion"."""
        if not self.ends_in_magnitude or self._total >= 1000 * self._least:
            return False
        self._total *= size
        self.resolution *= size
        self._least = size
        return self._total < 1e30

    def _rescale(self, size: int) -> None:
        """The last digit of "1.5" million is worth 100,000, that of "twenty-five" a million."""
        self.resolution = size * (self.resolution if self._ends_in_digits else 1.0)
        self._ends_in_digits = False
