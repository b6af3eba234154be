"""Initials that are signed: first a key of a telephone, then a letter on it."""

KEYS = {2: "ABC", 3: "DEF", 4: "GHI", 5: "JKL", 6: "MNO", 7: "PQRS", 8: "TUV", 9: "WXYZ"}
"""The letters on the keys of a telephone."""
DONE, ERASE = 0, 1
"""What these digits mean while a key is chosen."""
LENGTH = 3
LONGEST_S = 60.0
"""However much is signed and erased, others wait for their turn."""


class Initials:
    """Takes up to three letters from held digits.

    Attributes:
        text: the letters so far.
        key: the key that was chosen; None while one is to be chosen.
        done: whether the visitor has finished, or wants none.
    """

    def __init__(self, time_s: float, patience_s: float) -> None:
        """Begin.

        Args:
            time_s: the time now.
            patience_s: after so many seconds without a sign, it is done.
        """
        self.text = ""
        self.key: int | None = None
        self.done = False
        self._held: int | None = None
        self._first = True
        self._start_s = self._changed_s = self._now_s = time_s
        self._patience_s = patience_s

    @property
    def left_s(self) -> float:
        """Seconds until it is done by itself, whatever is signed."""
        return max(0.0, self._start_s + LONGEST_S - self._now_s)

    def update(self, time_s: float, held: int | None) -> None:
        """Go on to this time, with the digit that is held now. A digit counts once, when it becomes held."""
        self._now_s = time_s
        if self._first:
            # What was held at the end of the round was meant for the game.
            self._held, self._first = held, False
        if held != self._held:
            self._held = held
            if held is not None:
                self._changed_s = time_s
                self._take(held)
        if self.left_s <= 0 or time_s - self._changed_s >= self._patience_s:
            self.done = True

    def _take(self, digit: int) -> None:
        if self.key is not None:
            letters, self.key = KEYS[self.key], None
            if 1 <= digit <= len(letters):
                self.text += letters[digit - 1]
                self.done = len(self.text) == LENGTH
        elif digit == DONE:
            self.done = True
        elif digit == ERASE:
            self.text = self.text[:-1]
        else:
            self.key = digit
