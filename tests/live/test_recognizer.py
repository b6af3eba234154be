"""A frame's way from picture to held digit."""

import numpy as np
import pytest

from signcam.frame import Frame
from signcam.hands.quality import HandProblem
from signcam.live.recognizer import Recognizer
from tests.support.doubles import FakeClassifier, FakeTracker, card, grey_image, open_hand


def frame(index: int, rate: float = 30, image=None) -> Frame:
    return Frame(
        grey_image(width=640, height=480) if image is None else image, index, index / rate, index / rate, 0.0
    )


def test_a_hand_gives_digit_confidence_and_a_time_for_each_stage():
    recognizer = Recognizer(FakeClassifier([7]), FakeTracker([open_hand()]))
    result = recognizer.recognize(frame(4))
    assert result.prediction is not None
    assert result.prediction.digit == 7
    assert result.prediction.confidence == pytest.approx(0.95)
    assert result.prediction.probabilities.sum() == pytest.approx(1)
    assert result.sure
    assert result.frame_id == 4
    assert set(result.stages_ms) == {"hands", "crop", "classifier", "stabilizer"}
    assert result.crop is not None
    assert result.crop.shape == (100, 100, 3)


def test_no_hand_gives_nothing_to_read():
    result = Recognizer(FakeClassifier([7]), FakeTracker([None])).recognize(frame(0))
    found = (result.hand, result.crop, result.prediction, result.problem, result.held)
    assert found == (None,) * 5
    assert not result.sure


def test_a_digit_is_held_after_some_frames():
    recognizer = Recognizer(FakeClassifier([3]), FakeTracker([open_hand()]))
    held = [recognizer.recognize(frame(index)).held for index in range(30)]
    assert held[0] is None
    assert held[-1] == 3


def test_an_unsure_digit_is_never_held():
    recognizer = Recognizer(FakeClassifier([3], confidence=0.5), FakeTracker([open_hand()]))
    assert {recognizer.recognize(frame(index)).held for index in range(60)} == {None}


def test_a_clip_that_starts_again_starts_with_nothing_held():
    tracker = FakeTracker([open_hand()])
    recognizer = Recognizer(FakeClassifier([3]), tracker)
    for index in range(30):
        recognizer.recognize(frame(index))
    assert recognizer.recognize(frame(0)).held is None
    assert tracker.resets == 1


def test_after_a_sleep_nothing_is_held_from_before():
    recognizer = Recognizer(FakeClassifier([3]), FakeTracker([open_hand()]))
    for index in range(30):
        recognizer.recognize(frame(index))
    assert recognizer.recognize(frame(30 + 30 * 5)).held is None
    # A camera with three pictures a second is slow, and awake.
    for index in range(30):
        held = recognizer.recognize(frame(2000 + index * 10)).held
    assert held == 3


def test_another_network_starts_with_nothing_held():
    recognizer = Recognizer(FakeClassifier([3]), FakeTracker([open_hand()]))
    for index in range(30):
        recognizer.recognize(frame(index))
    recognizer.classifier = FakeClassifier([8])
    result = recognizer.recognize(frame(30))
    assert result.prediction is not None
    assert (result.prediction.digit, result.held) == (8, None)


def test_the_network_gets_the_crop_that_its_card_names():
    classifier = FakeClassifier([1], model_card=card())
    result = Recognizer(classifier, FakeTracker([open_hand()])).recognize(frame(0))
    assert result.crop is not None
    np.testing.assert_array_equal(classifier.crops[0], result.crop)


@pytest.mark.parametrize(
    ("hand", "brightness", "problem"),
    [
        (open_hand(), 128, None),
        (open_hand((320, 30)), 128, HandProblem.CUT_OFF),
        (open_hand((638, 240)), 128, HandProblem.CUT_OFF),
        (open_hand(length=30), 128, HandProblem.TOO_SMALL),
        (open_hand(), 10, HandProblem.TOO_DARK),
    ],
)
def test_it_says_why_a_hand_is_hard_to_read(hand, brightness, problem):
    image = grey_image(brightness, 640, 480)
    result = Recognizer(FakeClassifier([1]), FakeTracker([hand])).recognize(frame(0, image=image))
    assert result.problem is problem
