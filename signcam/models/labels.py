"""Names of a network's outputs: which of them mean a digit, and which mean that there is none."""

import re
from functools import lru_cache

DIGIT_LABELS = tuple(str(digit) for digit in range(10))
NONE_LABEL = "none"

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
# What people call the class for pictures without a sign.
_NONE_WORDS = frozenset(
    {
        "none",
        "nothing",
        "no",
        "null",
        "background",
        "empty",
        "no digit",
        "no hand",
        "no sign",
        "unknown",
        "blank",
    }
)
# "3", "03", "digit 3", "number_three", "three (3)", "class-3"
_DIGIT_PATTERN = re.compile(
    r"(?:digit|number|num|class|label|sign|folder)?\s*(?:(\d{1,2})|(" + "|".join(_WORDS) + r"))"
    r"(?:\s*(?:(\d{1,2})|(" + "|".join(_WORDS) + r")))?"
)


@lru_cache(maxsize=4096)
def digit_of(label: str) -> int | None:
    """Return the digit that a label means: 3 for `3`, `Three` or `digit_03`; None for other labels."""
    found = _DIGIT_PATTERN.fullmatch(_plain(label))
    if found is None:
        return None
    meant = {
        int(text) if text.isdigit() else _WORDS.index(text) for text in found.groups() if text is not None
    }
    digit = meant.pop()
    # "3 four" contradicts itself.
    return digit if not meant and digit < len(DIGIT_LABELS) else None


@lru_cache(maxsize=4096)
def means_none(label: str) -> bool:
    """Return whether a label means that nothing is signed."""
    return _plain(label) in _NONE_WORDS


def _plain(label: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", label.lower()).split())
