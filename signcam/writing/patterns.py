"""Patterns of numbers: how their digits are grouped, and when they are complete."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from signcam.phrases import phrase


def _date_problem(digits: str) -> str:
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    try:
        date(year, month, day)
    except ValueError:
        return phrase("There is no such date.")
    return ""


@dataclass(frozen=True)
class Pattern:
    """One kind of number.

    Attributes:
        title: its name in the window.
        groups: how many digits each group has; empty for a free text, whose spaces are pauses.
        separator: what stands between two groups.
        check: returns a sentence on what is wrong with all digits; empty if nothing is.
    """

    title: str
    groups: tuple[int, ...] = ()
    separator: str = " "
    check: Callable[[str], str] = lambda digits: ""

    @property
    def length(self) -> int | None:
        """Number of digits of a complete number; None where there is no end."""
        return sum(self.groups) or None

    def grouped(self, digits: str) -> str:
        """Return digits in groups. A separator stands only between two digits."""
        parts, start = [], 0
        for size in self.groups:
            parts.append(digits[start : start + size])
            start += size
        return self.separator.join(part for part in (*parts, digits[start:]) if part)

    def complete(self, digits: str) -> bool:
        """Return whether all digits are there and make sense."""
        return self.length is not None and len(digits) >= self.length and not self.check(digits)

    def problem(self, digits: str) -> str:
        """Return a sentence on what is wrong with a number that has all its digits; empty if nothing is."""
        return self.check(digits) if self.length is not None and len(digits) >= self.length else ""


FREE = "free"
PATTERNS: Mapping[str, Pattern] = {
    FREE: Pattern(phrase("Free")),
    "phone": Pattern(phrase("Phone number, 3 3 4"), (3, 3, 4)),
    "date": Pattern(phrase("Date, year-month-day"), (4, 2, 2), "-", _date_problem),
    "pin": Pattern(phrase("PIN, 4 digits"), (4,)),
}
"""All patterns, by the names that the settings keep."""
