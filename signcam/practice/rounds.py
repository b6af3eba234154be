"""A round of practice: ten digits, one after the other, and the time to right for each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

DIGITS_IN_ROUND = 10


@dataclass(frozen=True)
class Attempt:
    """One digit of a round.

    Attributes:
        digit: what was asked for.
        seconds: time to right; None if it was skipped.
        day: date of the attempt, `YYYY-MM-DD`.
    """

    digit: int
    seconds: float | None
    day: str


def choose_digits(digits: Sequence[int], random: Random) -> list[int]:
    """Return the digits of a round in random order, no digit twice in a row if there are several.

    Args:
        digits: what may be asked for; each of them is asked for about as often.
        random: source of the order.
    """
    chosen: list[int] = []
    pool: list[int] = []
    while len(chosen) < DIGITS_IN_ROUND:
        if not pool:
            pool = list(digits)
            random.shuffle(pool)
        fresh = [digit for digit in pool if not chosen or digit != chosen[-1]] or pool
        chosen.append(fresh[-1])
        pool.remove(fresh[-1])
    return chosen


@dataclass
class Round:
    """Ten digits to sign.

    Attributes:
        digits: what is asked for, in order.
        day: date of the round, `YYYY-MM-DD`.
        attempts: what was done so far.
    """

    digits: Sequence[int]
    day: str
    attempts: list[Attempt] = field(default_factory=list)

    @property
    def over(self) -> bool:
        """Whether all digits were asked for."""
        return len(self.attempts) >= len(self.digits)

    @property
    def digit(self) -> int:
        """The digit that is asked for now; the last one when the round is over."""
        return self.digits[min(len(self.attempts), len(self.digits) - 1)]

    def finish_digit(self, seconds: float | None) -> Attempt:
        """Note a digit as right after some seconds, or as skipped, and go on to the next."""
        attempt = Attempt(self.digit, None if seconds is None else round(seconds, 2), self.day)
        self.attempts.append(attempt)
        return attempt

    @property
    def right(self) -> int:
        """How many digits were signed right."""
        return sum(attempt.seconds is not None for attempt in self.attempts)
