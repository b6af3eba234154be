"""The course of a session: what is asked for now, when frames are taken, when a trial is over.

Knows neither cameras nor windows: it is fed with frames, the hands in them and what models answered.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import count

import numpy as np
import numpy.typing as npt

from signcam.checking.conditions import conditions_of
from signcam.checking.kept_pictures import with_pictures
from signcam.checking.plan import Step
from signcam.checking.session import NO_CONSENT, Consent
from signcam.checking.store import SessionStore, now_text, pictures_folder
from signcam.checking.trial import Answer, Outcome, TakenFrame, Trial
from signcam.frame import Image
from signcam.hands.hand import Hand

# A hand is still if in this time none of its frames lies further from the newest, in lengths of the hand. A
# camera's noise alone moves landmarks by a hundredth.
_STILL_S, _STILL_SHARE = 0.25, 0.08
# A longer gap between two frames is a pause: the camera was lost, or the machine slept.
_LONGEST_GAP_S = 1.0


class Phase(Enum):
    """Where a session stands."""

    CONSENT = "consent"
    PROMPT = "prompt"
    COUNTDOWN = "countdown"
    TAKING = "taking"
    PAUSED = "paused"
    OVER = "over"


@dataclass(frozen=True)
class RunState:
    """Where a session stands, for showing.

    Attributes:
        phase: what happens now.
        step: what is asked for; None once it is over.
        place: how many trials were done before this one.
        total: how many trials there are.
        left_s: what is left of the countdown, of the rest, or of the time to wait for a still hand.
        taken: share of the trial's frames that were taken, 0..1.
        hand: whether there is a hand.
        still: whether that hand is still.
        storing: whether pictures of the person are stored.
    """

    phase: Phase
    step: Step | None
    place: int
    total: int
    left_s: float = 0.0
    taken: float = 0.0
    hand: bool = False
    still: bool = False
    storing: bool = False


class SessionRun:
    """Runs through the steps of a session that are still to do. Not thread-safe.

    Time is that of the frames, so a file gives the same session at any speed.
    """

    def __init__(self, store: SessionStore) -> None:
        """Begin with the first step that is not done; nothing is asked for before the first frame.

        Args:
            store: where trials are stored. Its session has a plan.
        """
        assert store.session.plan is not None
        self._store = store
        self._plan = store.session.plan
        self._steps = self._plan.steps()
        self._sees_frames = any(model.sees == "frame" for model in store.session.models)
        self._remaining = deque(store.remaining())
        self._phase = self._first_phase()
        self._elapsed_s = 0.0
        self._last_time_s: float | None = None
        self._recent: deque[tuple[float, npt.NDArray[np.float32]]] = deque()
        self._still = self._hand = False
        self._begin_trial()

    @property
    def state(self) -> RunState:
        """Where the session stands."""
        step = self._remaining[0] if self._remaining else None
        taken = 0.0
        if self._phase is Phase.TAKING and step is not None:
            share = len(self._counted_at) / self._plan.frames
            taken = min(1.0, share if step.kind == "sign" else self._elapsed_s / self._rest_s)
        return RunState(
            self._phase,
            step,
            len(self._steps) - len(self._remaining),
            len(self._steps),
            max(0.0, self._phase_length_s() - self._elapsed_s),
            taken,
            self._hand,
            self._still,
            self._consent().pictures,
        )

    # -- what the person says -----------------------------------------------------------------------------

    def answer(self, consent: Consent) -> None:
        """Take the answer of the person whose turn it is to what may be stored.

        Raises:
            SigncamError: it cannot be stored.
        """
        if self._phase is Phase.CONSENT:
            self._store.give_consent(self._remaining[0].person, consent)
            self._ask()

    def skip(self) -> None:
        """Leave this trial out, and go on with the next."""
        if self._remaining:
            self._finish("skipped")

    def redo(self) -> None:
        """Begin this trial again; before anything of it was taken, go back to the one before."""
        if self._counted_at:
            self._ask()
            return
        done = [step for step in self._steps if step not in self._remaining]
        if done:
            self._store.forget_trial(done[-1].number)
            self._remaining.appendleft(done[-1])
        self._ask()

    def pause(self) -> None:
        """Take nothing until `resume`; what was taken of this trial is dropped."""
        if self._phase not in (Phase.CONSENT, Phase.PAUSED, Phase.OVER):
            self._phase = Phase.PAUSED

    def resume(self) -> None:
        """Go on after a pause, with the prompt of the same trial."""
        if self._phase is Phase.PAUSED:
            self._ask()

    # -- what the camera sees -----------------------------------------------------------------------------

    def feed(
        self, time_s: float, image: Image, hand: Hand | None, answers: Sequence[Answer | None]
    ) -> RunState:
        """Take the next frame. A trial that it completes is on the disk when this returns.

        Args:
            time_s: time of the frame, seconds.
            image: (height, width, 3) uint8 RGB, not mirrored.
            hand: the hand in it; None if there is none.
            answers: what each model of the session answered; None or nothing where it saw no hand.

        Raises:
            SigncamError: the trial cannot be stored.
        """
        step_s = 0.0 if self._last_time_s is None else time_s - self._last_time_s
        # A clip that begins again goes back in time.
        step_s = step_s if 0 <= step_s <= _LONGEST_GAP_S else 0.0
        self._last_time_s = time_s
        self._follow(time_s, hand)
        if self._phase in (Phase.CONSENT, Phase.PAUSED, Phase.OVER):
            return self.state
        self._elapsed_s += step_s
        if self._phase is Phase.PROMPT and self._elapsed_s >= self._plan.prompt_s:
            self._enter(Phase.COUNTDOWN)
        if self._phase is Phase.COUNTDOWN and self._elapsed_s >= self._plan.countdown_s:
            self._enter(Phase.TAKING)
            self._began_at = now_text()
        if self._phase is Phase.TAKING:
            self._take(image, hand, answers)
        return self.state

    def _take(self, image: Image, hand: Hand | None, answers: Sequence[Answer | None]) -> None:
        step = self._remaining[0]
        if any(answers) and (hand is not None or step.kind != "sign"):
            counts = step.kind != "sign" or self._counts()
            self._keep(image, hand, answers, counts)
        if step.kind != "sign":
            if self._elapsed_s >= self._rest_s:
                self._finish("done")
        elif len(self._counted_at) >= self._plan.frames:
            self._finish("done")
        elif self._elapsed_s >= self._plan.timeout_s:
            self._finish("done" if self._counted_at else "no hand")

    def _counts(self) -> bool:
        if not self._still:
            return False
        return not self._counted_at or self._elapsed_s - self._counted_at[-1] >= self._plan.spacing_s - 1e-6

    def _keep(self, image: Image, hand: Hand | None, answers: Sequence[Answer | None], counts: bool) -> None:
        # Single probabilities matter only where an answer can be right.
        whole = counts and self._remaining[0].kind == "sign"
        frame = TakenFrame(
            round(self._elapsed_s, 4),
            counts,
            None if hand is None else conditions_of(image, hand),
            tuple(
                answer if whole or answer is None else answer.without_probabilities() for answer in answers
            ),
        )
        if counts:
            self._counted_at.append(self._elapsed_s)
        # Pictures of the rest phase show people who do nothing in particular: only numbers are kept.
        consent = self._consent()
        if whole and hand is not None and consent.pictures:
            name = f"{pictures_folder(self._remaining[0].number)}/{next(self._picture_numbers):02}"
            keeps_frame = consent.frames and self._sees_frames
            frame, pictures = with_pictures(frame, image, hand, name, whole_frame=keeps_frame)
            self._pictures |= pictures
        self._frames.append(frame)

    def _finish(self, outcome: Outcome) -> None:
        step = self._remaining[0]
        skipped = outcome == "skipped"
        trial = Trial(
            step,
            outcome,
            self._began_at or now_text(),
            0.0 if skipped else round(self._elapsed_s, 4),
            () if skipped else tuple(self._frames),
        )
        self._store.save_trial(trial, {} if skipped else self._pictures)
        self._remaining.popleft()
        self._ask()

    def _ask(self) -> None:
        self._begin_trial()
        self._enter(self._first_phase())

    def _first_phase(self) -> Phase:
        if not self._remaining:
            return Phase.OVER
        asked = self._store.session.consent_of(self._remaining[0].person) is not None
        return Phase.PROMPT if asked else Phase.CONSENT

    def _consent(self) -> Consent:
        """Return what the person whose turn it is agreed to: nothing before the answer."""
        if not self._remaining:
            return NO_CONSENT
        return self._store.session.consent_of(self._remaining[0].person) or NO_CONSENT

    def _begin_trial(self) -> None:
        self._frames: list[TakenFrame] = []
        self._pictures: dict[str, Image] = {}
        self._picture_numbers = count()
        self._counted_at: list[float] = []
        self._began_at = ""

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        self._elapsed_s = 0.0

    @property
    def _rest_s(self) -> float:
        return max(self._plan.rest_s / 2, 0.1)

    def _phase_length_s(self) -> float:
        step = self._remaining[0] if self._remaining else None
        taking = self._rest_s if step is not None and step.kind != "sign" else self._plan.timeout_s
        return {
            Phase.PROMPT: self._plan.prompt_s,
            Phase.COUNTDOWN: self._plan.countdown_s,
            Phase.TAKING: taking,
        }.get(self._phase, 0.0)

    def _follow(self, time_s: float, hand: Hand | None) -> None:
        """Find out whether the hand has kept still."""
        self._hand = hand is not None
        if hand is None or (self._recent and not 0 <= time_s - self._recent[-1][0] <= _LONGEST_GAP_S):
            self._recent.clear()
        self._still = False
        if hand is None:
            return
        newest = hand.landmarks[:, :2]
        self._recent.append((time_s, newest))
        while len(self._recent) > 1 and self._recent[1][0] <= time_s - _STILL_S:
            self._recent.popleft()
        if time_s - self._recent[0][0] < _STILL_S - 1e-6:
            return
        moved = max(float(np.abs(newest - points).mean()) for _, points in self._recent)
        self._still = moved <= _STILL_SHARE * hand.length
