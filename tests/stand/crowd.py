"""Drawn visitors: hands that come, sign, wave, walk by and go, on a clock of their own."""

from collections.abc import Callable
from datetime import date

from signcam.hands.hand import Hand
from signcam.hands.quality import HandProblem
from signcam.live.recognizer import Recognition
from signcam.stand.best_today import BestToday
from signcam.stand.spec import StandSpec
from signcam.stand.visit import Stage, Stand
from tests.support.doubles import open_hand

TODAY = date(2026, 5, 9)


def seen(
    index: int, hand: Hand | None, held: int | None = None, problem: HandProblem | None = None
) -> Recognition:
    return Recognition(index, index / 10, index / 10, hand, problem=problem, held=held)


class Visitors:
    """Moves a stand through time, frame by frame.

    Attributes:
        stand: the stand.
        now: its time in seconds.
    """

    def __init__(self, spec: StandSpec | None = None, *, fps: float = 10.0) -> None:
        self.stand = Stand(spec or StandSpec(), BestToday(), lambda: TODAY)
        self.now, self.fps, self.index = 100.0, fps, 0

    def at_stage(self, stage: Stage) -> bool:
        return self.stand.stage is stage

    def frame(self, hand: Hand | None, held: int | None = None, *, camera: bool = True) -> None:
        self.index += 1
        self.now += 1 / self.fps
        self.stand.update(self.now, seen(self.index, hand, held) if camera else None, camera=camera)

    def show(
        self,
        seconds: float,
        hand: Callable[[float], Hand | None] | Hand | None,
        held: int | None = None,
    ) -> None:
        """Show a hand for some seconds; a function of the seconds since it came moves it.

        A hand that is held up is never quite still.
        """
        for step in range(round(seconds * self.fps)):
            at = step / self.fps
            self.frame(hand(at) if callable(hand) else sway(hand, self.index), held)

    def until(self, wanted: Callable[[], bool], hand: Hand | None, held: int | None = None) -> float:
        """Show a hand until something happens; return how many seconds that took."""
        began = self.now
        while not wanted():
            assert self.now - began < 600, "it never happens"
            self.frame(sway(hand, self.index), held)
        return self.now - began


def sway(hand: Hand | None, index: int) -> Hand | None:
    if hand is None:
        return None
    landmarks = hand.landmarks.copy()
    landmarks[:, 0] += 12 * (index % 7 - 3) / 3
    return Hand(landmarks, hand.handedness, hand.score)


def at(x: float, y: float = 240, length: float = 160) -> Hand:
    return open_hand((x, y), length)
