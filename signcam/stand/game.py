"""A round of the game: sign the digit that is shown, then numbers of growing length."""

import random
from dataclasses import dataclass

# So many single digits come first, and so many numbers of each length after that.
_SINGLE_DIGITS, _NUMBERS_A_LENGTH = 5, 3
# A digit that is signed at once is worth the most; after the hint it is worth the least.
MOST_POINTS, FEWEST_POINTS = 100, 10
HINT_S = 5.0
# Nobody is stuck for ever: another number takes the place of one that does not succeed.
_SKIP_S = 15.0


@dataclass(frozen=True)
class Hit:
    """A digit that was signed right.

    Attributes:
        time_s: when.
        digit: which.
        seconds: how long it took.
        points: what it is worth.
        complete: whether it was the last one of its number.
    """

    time_s: float
    digit: int
    seconds: float
    points: int
    complete: bool


class Round:
    """One round. It begins when it is made.

    Attributes:
        number: the digits to sign.
        position: index of the digit that comes next.
        points: what was won so far.
        asked: number of digits that were asked so far.
        hits: the digits that were signed right.
        wrong: a digit that is held and not the one that was asked; None if there is none.
    """

    def __init__(self, random_source: random.Random, start_s: float, length_s: float = 60.0) -> None:
        """Begin a round.

        Args:
            random_source: chooses the digits.
            start_s: the time now.
            length_s: how long the round lasts.
        """
        self._random = random_source
        self._start_s, self._length_s = start_s, length_s
        self._now_s = self._asked_s = start_s
        self._numbers = 0
        self.points = self.asked = 0
        self.hits: list[Hit] = []
        self.wrong: int | None = None
        self.number = self._next_number(None)
        self._ask(0, start_s)

    @property
    def wanted(self) -> int:
        """The digit that is asked now."""
        return int(self.number[self.position])

    @property
    def hint(self) -> bool:
        """Whether it is time to show how to sign it."""
        return self._now_s - self._asked_s >= HINT_S

    @property
    def left_s(self) -> float:
        """Seconds until the end."""
        return max(0.0, self._start_s + self._length_s - self._now_s)

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self.left_s <= 0

    def update(self, time_s: float, held: int | None) -> Hit | None:
        """Go on to this time.

        Args:
            time_s: the time now; never decreases.
            held: the digit that the visitor holds up; None if there is none.

        Returns:
            The digit that was signed right just now.
        """
        self._now_s = time_s
        if self.over:
            return None
        if held == self.wanted:
            return self._hit(time_s)
        # The last digit may still be up.
        left_over = self.hits[-1].digit if self.hits else None
        self.wrong = held if held != left_over else None
        if time_s - self._asked_s >= _SKIP_S:
            self.number = self._next_number(self.wanted)
            self._ask(0, time_s)
        return None

    def _hit(self, time_s: float) -> Hit:
        seconds = time_s - self._asked_s
        complete = self.position == len(self.number) - 1
        hit = Hit(time_s, self.wanted, seconds, points_for(seconds), complete)
        self.hits.append(hit)
        self.points += hit.points
        self.wrong = None
        if complete:
            self._numbers += 1
            self.number = self._next_number(hit.digit)
            self._ask(0, time_s)
        else:
            self._ask(self.position + 1, time_s)
        return hit

    def _ask(self, position: int, time_s: float) -> None:
        self.position, self._asked_s = position, time_s
        self.asked += 1

    def _next_number(self, last: int | None) -> str:
        """Draw a number in which no digit follows itself: then no hand has to be lowered in between."""
        beyond = self._numbers - _SINGLE_DIGITS
        digits: list[int] = []
        for _ in range(1 if beyond < 0 else 2 + beyond // _NUMBERS_A_LENGTH):
            last = self._random.choice([digit for digit in range(10) if digit != last])
            digits.append(last)
        return "".join(map(str, digits))


def points_for(seconds: float) -> int:
    """Return what a digit is worth that took so long to sign."""
    share = max(0.0, 1 - seconds / HINT_S)
    return FEWEST_POINTS + round((MOST_POINTS - FEWEST_POINTS) * share)
