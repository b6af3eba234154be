"""The text that is written: digits and spaces, what can be taken back, and how it is shown."""

from signcam.writing.patterns import FREE, PATTERNS, Pattern

SPACE = " "
_CHARACTERS = frozenset("0123456789" + SPACE)
# How many changes can be taken back.
_LONGEST_HISTORY = 200
# Far more than anybody signs; a clip that is played for days must not fill the memory.
_LONGEST_TEXT = 2000


class WrittenText:
    """Digits in the order in which they were written, with a space at each pause.

    A pattern changes how they are shown and when they are complete, never the digits themselves.
    """

    def __init__(self, characters: str = "", pattern: str = FREE) -> None:
        """Begin with a text.

        Args:
            characters: digits and spaces; others are left out.
            pattern: name of a pattern in `PATTERNS`.
        """
        self._characters = "".join(letter for letter in characters if letter in _CHARACTERS)[-_LONGEST_TEXT:]
        self._history: list[str] = []
        self.pattern_name = pattern

    @property
    def characters(self) -> str:
        """Digits and spaces as they were written; what is kept in the file."""
        return self._characters

    @property
    def digits(self) -> str:
        """The digits alone."""
        return self._characters.replace(SPACE, "")

    @property
    def pattern(self) -> Pattern:
        """The pattern in use."""
        return PATTERNS[self.pattern_name]

    @property
    def shown(self) -> str:
        """The text as it is shown, copied and saved."""
        if self.pattern.length is None:
            return self._characters.strip()
        return self.pattern.grouped(self.digits)

    @property
    def complete(self) -> bool:
        """Whether the pattern has all its digits and they make sense."""
        return self.pattern.complete(self.digits)

    @property
    def full(self) -> bool:
        """Whether the pattern has room for no further digit."""
        return self.pattern.length is not None and len(self.digits) >= self.pattern.length

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._history)

    def write(self, digit: int) -> bool:
        """Append a digit. Return whether there was room for it."""
        if self.full:
            return False
        self._change(self._characters + str(digit))
        return True

    def pause(self) -> None:
        """Append a space, if the text ends with a digit. It goes with the digit that is erased."""
        if self._characters and not self._characters.endswith(SPACE):
            # No change of its own in the history: nobody takes back a pause.
            self._characters += SPACE

    def erase(self) -> bool:
        """Take the last digit away. Return whether there was one."""
        if not self.digits:
            return False
        self._change(self._characters.rstrip(SPACE)[:-1])
        return True

    def clear(self) -> bool:
        """Take everything away. Return whether there was something."""
        if not self.digits:
            return False
        self._change("")
        return True

    def undo(self) -> bool:
        """Take the last change back. Return whether there was one."""
        if not self._history:
            return False
        self._characters = self._history.pop()
        return True

    def _change(self, characters: str) -> None:
        self._history = [*self._history[1 - _LONGEST_HISTORY :], self._characters]
        self._characters = characters[-_LONGEST_TEXT:]
