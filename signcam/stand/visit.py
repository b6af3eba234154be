"""A visit to the stand: from the first hand to the half minute in which there was none."""

import math
import random
from collections.abc import Callable
from datetime import date
from enum import Enum

from signcam.hands.hand import Hand
from signcam.live.recognizer import Recognition
from signcam.stand.best_today import BestToday, Score
from signcam.stand.counts import Counts
from signcam.stand.game import Hit, Round
from signcam.stand.initials import Initials
from signcam.stand.spec import COUNTDOWN_S, Language, StandSpec
from signcam.stand.visitor_hand import VisitorHand

# How long a language stays.
LANGUAGE_S = 5.0
# A longer step than this is no running time: the machine slept.
_LONGEST_STEP_S = 1.0


class Stage(Enum):
    """What the stand shows."""

    ATTRACT = "attract"
    READY = "ready"
    ROUND = "round"
    INITIALS = "initials"
    SIGNS = "signs"


class Stand:
    """The stand, as it goes on with time. It draws nothing and reads no clock.

    Attributes:
        spec: what the organiser has chosen.
        counts: what happened so far. The owner may replace it, each hour with a fresh one.
        best: today's best rounds.
        stage: what is shown now.
        round: the round that is played, or the last one; None before the first of a visit.
        initials: the initials that are signed; None while there are none.
        last_hit: the digit that was signed right last in this round.
    """

    def __init__(self, spec: StandSpec, best: BestToday, today: Callable[[], date] = date.today) -> None:
        """Begin with nobody there.

        Args:
            spec: what the organiser has chosen.
            best: today's best rounds.
            today: returns the day.
        """
        self.spec = spec
        self.best = best
        self.counts = Counts()
        self.stage = Stage.ATTRACT
        self.round: Round | None = None
        self.initials: Initials | None = None
        self.last_hit: Hit | None = None
        self._today = today
        self._random = random.Random(spec.seed)
        self._visitor = VisitorHand()
        self._now_s: float | None = None
        self._stage_s = self._hand_s = 0.0
        self._frame: tuple[int, float] | None = None
        self._camera = True
        self.scores()

    @property
    def hand(self) -> Hand | None:
        """The hand to outline; also one that does not play yet, so that everybody sees that they are seen."""
        return self._visitor.raised

    @property
    def plays(self) -> bool:
        """Whether the hand to outline is the visitor's."""
        return self._visitor.hand is not None

    @property
    def countdown(self) -> int | None:
        """Seconds until the visit ends, if it is about to; None otherwise."""
        if self.stage is Stage.ATTRACT or self._now_s is None:
            return None
        left = self._hand_s + self.spec.away_s - self._now_s
        return max(1, math.ceil(left)) if left <= COUNTDOWN_S else None

    @property
    def stage_left_s(self) -> float:
        """Seconds until the stage of getting ready, or the page between rounds, may end."""
        length = {Stage.READY: self.spec.ready_s, Stage.SIGNS: self.spec.page_s}.get(self.stage, 0.0)
        return max(0.0, self._stage_s + length - (self._now_s or 0.0))

    @property
    def language(self) -> Language:
        """The language whose turn it is."""
        languages = self.spec.languages
        return languages[int((self._now_s or 0.0) // LANGUAGE_S) % len(languages)]

    def scores(self) -> list[Score]:
        """Return today's best."""
        return self.best.scores(self._today())

    def update(self, time_s: float, recognition: Recognition | None, *, camera: bool = True) -> None:
        """Go on to this time.

        Args:
            time_s: the time now on a clock of which only differences count; one that goes back stands still.
            recognition: of the newest frame, the same one again if there is none newer; None without one.
            camera: whether the camera gives pictures.
        """
        before = self._now_s if self._now_s is not None else time_s
        now = self._now_s = max(time_s, before)
        self._count(now - before, recognition, camera)
        hand = self._visitor.update(now, recognition if camera else None)
        held = recognition.held if recognition is not None and hand is not None else None
        if hand is not None:
            self._hand_s = now
        if self.stage is Stage.ATTRACT:
            if hand is not None:
                self.counts.visitors += 1
                # Initials of an earlier day are deleted.
                self.scores()
                self._enter(Stage.READY, now)
        elif now - self._hand_s >= self.spec.away_s:
            self._end_visit(now)
        elif self.stage is Stage.READY:
            if self.stage_left_s <= 0:
                self._begin_round(now)
        elif self.stage is Stage.ROUND:
            self._play(now, held)
        elif self.stage is Stage.INITIALS:
            self._take_initials(now, held)
        elif self.stage_left_s <= 0 and hand is not None:
            self._enter(Stage.READY, now)

    def end(self) -> None:
        """End the visit now, because the stand is closed: its round is counted, its points are kept."""
        if self.stage is not Stage.ATTRACT and self._now_s is not None:
            self._end_visit(self._now_s)

    def _enter(self, stage: Stage, now: float) -> None:
        self.stage, self._stage_s = stage, now

    def _begin_round(self, now: float) -> None:
        self.round, self.last_hit = Round(self._random, now, self.spec.round_s), None
        self._enter(Stage.ROUND, now)

    def _play(self, now: float, held: int | None) -> None:
        assert self.round is not None
        hit = self.round.update(now, held)
        self.last_hit = hit or self.last_hit
        if not self.round.over:
            return
        self._count_round()
        if self.best.qualifies(self.round.points, self._today()):
            self.initials = Initials(now, self.spec.initials_s)
            self._enter(Stage.INITIALS, now)
        else:
            self._enter(Stage.SIGNS, now)

    def _take_initials(self, now: float, held: int | None) -> None:
        assert self.initials is not None
        self.initials.update(now, held)
        if self.initials.done:
            self._keep_score()
            self._enter(Stage.SIGNS, now)

    def _keep_score(self) -> None:
        assert self.round is not None
        assert self.initials is not None
        self.best.add(Score(self.round.points, self.initials.text), self._today())
        self.initials = None

    def _end_visit(self, now: float) -> None:
        if self.stage is Stage.ROUND:
            self._count_round()
        elif self.stage is Stage.INITIALS:
            self._keep_score()
        self.round = self.initials = self.last_hit = None
        self._visitor.forget()
        self._enter(Stage.ATTRACT, now)

    def _count_round(self) -> None:
        assert self.round is not None
        counts = self.counts
        counts.rounds += 1
        counts.digits_asked += self.round.asked
        counts.digits_read += len(self.round.hits)
        counts.seconds_to_right += sum(hit.seconds for hit in self.round.hits)

    def _count(self, step_s: float, recognition: Recognition | None, camera: bool) -> None:
        counts = self.counts
        counts.seconds += min(step_s, _LONGEST_STEP_S)
        if recognition is not None:
            frame = recognition.frame_id, recognition.captured_s
            counts.frames += frame != self._frame
            self._frame = frame
        counts.camera_losses += self._camera and not camera
        self._camera = camera
