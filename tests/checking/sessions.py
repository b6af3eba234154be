"""Made-up sessions, whose numbers are known."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from signcam.checking.conditions import Conditions
from signcam.checking.plan import Plan, Step
from signcam.checking.run import SessionRun
from signcam.checking.session import Consent, Session
from signcam.checking.store import SessionStore, create_session
from signcam.checking.trial import Answer, ModelInfo, TakenFrame, Trial
from signcam.hands.hand import Hand
from tests.support.doubles import grey_image

DIGITS = tuple("0123456789")
MODEL = ModelInfo("mine", "1", "abc", DIGITS, 0.7)
FRAME_S = 0.05


def answer(label: str, confidence: float = 0.9, *, ms: float = 2.0) -> Answer:
    shares = [(1 - confidence) / 9] * 10
    shares[int(label)] = confidence
    return Answer(label, confidence, confidence >= 0.7, tuple(shares), ms)


def conditions(**changes: Any) -> Conditions:
    return replace(Conditions("right", 200.0, 5.0, 120.0, 6.0), **changes)


def trial(
    number: int,
    label: str,
    answers: Sequence[Sequence[Answer]],
    *,
    step: dict[str, Any] | None = None,
    seen: dict[str, Any] | None = None,
) -> Trial:
    """A trial with a frame for each of `answers`, which has the answer of each model."""
    frames = tuple(
        TakenFrame(0.1 * place, True, conditions(**(seen or {})), tuple(of_models))
        for place, of_models in enumerate(answers)
    )
    asked = replace(Step(number, "P1", "sign", label), **(step or {}))
    return Trial(asked, "done" if frames else "no hand", "2026-01-01T12:00:00+00:00", 1.0, frames)


def session(trials: Sequence[Trial], models: Sequence[ModelInfo] = (MODEL,), **changes: Any) -> Session:
    return replace(
        Session(None, tuple(models), tuple(trials), Consent(), "2026-01-01T12:00:00+00:00", "camera"),
        **changes,
    )


QUICK = Plan(
    labels=("3", "7"), trials=1, rest_s=0, shuffle=False, prompt_s=0.2, countdown_s=0.2, timeout_s=2, frames=3
)


def begin(folder: Path, plan: Plan = QUICK, *, consent: bool = False) -> tuple[SessionStore, SessionRun]:
    store = create_session(folder, plan, [MODEL], Consent(pictures=consent))
    return store, SessionRun(store)


class Camera:
    """Feeds a run with frames of one hand, or of none, as a camera would."""

    def __init__(self, run: SessionRun) -> None:
        self.run = run
        self.time_s = 0.0

    def show(self, hand: Hand | None, seconds: float, label: str = "7", drift: float = 0.0) -> None:
        """Hold a hand for some seconds; it drifts by so many pixels a frame."""
        for frame in range(round(seconds / FRAME_S)):
            self.time_s += FRAME_S
            moved = hand
            if hand is not None and drift:
                moved = replace(hand, landmarks=hand.landmarks + np.array([drift * frame, 0, 0], np.float32))
            answers = () if hand is None else (answer(label),)
            self.run.feed(self.time_s, grey_image(width=640, height=480), moved, answers)
