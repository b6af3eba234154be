"""The number beside a held digit, and the moment in which the hand changes."""

import numpy as np

from signcam.live.recognizer import Recognition
from signcam.models.prediction import make_prediction
from signcam.ui.wording.digit_watcher import DigitWatcher
from signcam.ui.wording.shown_digit import DigitState
from tests.support import doubles
from tests.support.doubles import open_hand


def at(time_s: float, digit: int, share: float, held: int | None) -> Recognition:
    probabilities = np.full(10, (1 - share) / 9)
    probabilities[digit] = share
    prediction = make_prediction(np.log(probabilities), doubles.card())
    return Recognition(0, time_s, time_s, hand=open_hand(), prediction=prediction, held=held)


def test_the_number_beside_a_held_digit_belongs_to_that_digit() -> None:
    watcher = DigitWatcher()
    watcher.update(at(1.0, 3, 0.93, 3))
    wavering = watcher.update(at(1.03, 8, 0.95, 3))
    assert wavering is not None
    assert (wavering.label, wavering.state, wavering.words) == ("3", DigitState.HELD, "93 % sure")


def test_the_moment_of_change_looks_like_one() -> None:
    watcher = DigitWatcher()
    watcher.update(at(1.0, 3, 0.93, 3))
    for step in range(1, 9):
        shown = watcher.update(at(1.0 + step / 30, 8, 0.95, 3))
    assert shown is not None
    assert (shown.label, shown.state, shown.words) == ("3", DigitState.CHANGING, "changing")
    assert shown.confidence is None
    # Whoever comes back to it holds it again.
    back = watcher.update(at(1.3, 3, 0.9, 3))
    assert back is not None
    assert back.state is DigitState.HELD


def test_no_picture_says_that_a_held_digit_is_nought_per_cent_sure() -> None:
    watcher = DigitWatcher()
    for frame in range(60):
        digit, held = (3, 3) if frame < 30 else (8, 3 if frame < 40 else 8)
        shown = watcher.update(at(frame / 30, digit, 0.95, held))
        assert shown is not None
        assert shown.state is DigitState.CHANGING or shown.words == "95 % sure"


def test_a_clip_that_starts_again_begins_anew() -> None:
    watcher = DigitWatcher()
    watcher.update(at(9.0, 3, 0.9, 3))
    shown = watcher.update(at(0.2, 3, 0.8, 3))
    assert shown is not None
    assert shown.words == "80 % sure"
