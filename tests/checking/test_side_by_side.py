"""Several models read the same hand as each would alone, and hardly slower than one."""

import statistics
import time
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import pytest

from signcam.checking.side_by_side import SideBySide, live_answer, read_answer
from signcam.frame import Frame, Image
from signcam.hands.hand import Hand
from signcam.live.recognizer import Recognizer
from signcam.models.catalogue import open_model
from signcam.models.reading import views_of
from signcam.models.trial.reference_hands import reference_hands

_THREE = ("signnet", "deep-cnn", "lenet")


def camera_pictures(count: int) -> list[tuple[Image, Hand]]:
    """Reference hands in the size of a camera's picture."""
    hands = reference_hands()
    return [
        (cv2.resize(image, (640, 480)).astype(np.uint8), replace(hand, landmarks=hand.landmarks * 2))
        for image, hand in zip(hands.images[:count], hands.hands[:count], strict=True)
    ]


def test_each_model_answers_as_it_does_alone():
    classifiers = [open_model(name) for name in _THREE]
    models = SideBySide(classifiers, _THREE)
    for image, hand in camera_pictures(20):
        together = models.read(image, hand)
        for classifier, answer in zip(classifiers, together, strict=True):
            alone = read_answer(image, hand, classifier)
            assert alone is not None
            assert answer is not None
            assert (answer.label, answer.probabilities) == (alone.label, alone.probabilities)


def test_what_two_models_see_alike_is_cut_out_once():
    (image, hand), *_ = camera_pictures(1)
    card = open_model("lenet").card
    first, second, mirrored = views_of(
        image,
        hand,
        [card, replace(card, name="other"), replace(card, input=replace(card.input, mirrored=True))],
    )
    assert first.crop is second.crop
    assert first.crop is not mirrored.crop


@pytest.mark.parametrize("hand_given", [True, False])
def test_what_the_live_session_has_answered_is_not_asked_again(hand_given: bool):
    (image, hand), *_ = camera_pictures(1)
    models = SideBySide([open_model("signnet"), open_model("lenet")], ("signnet", "lenet"))
    first, _ = models.read(image, hand)
    assert first is not None
    said = replace(first, label="said")
    assert models.read(image, hand if hand_given else None, said)[0] == said


def test_three_models_keep_the_frames_a_second_of_one():
    frames = [
        Frame(image, number, number / 30, number / 30, 0.0)
        for number, (image, _) in enumerate(one for one in camera_pictures(8) for _ in range(10))
    ]
    one, three = (_milliseconds_a_frame(names, frames) for names in (_THREE[:1], _THREE))
    # The goal is 0.8; what is below is left to machines that do other things meanwhile.
    assert statistics.median(one) / statistics.median(three) > 0.65


def _milliseconds_a_frame(names: Sequence[str], frames: Sequence[Frame]) -> list[float]:
    models = SideBySide([open_model(name) for name in names], names)
    recognizer = Recognizer(models.first)
    times = []
    for frame in frames:
        began = time.perf_counter()
        recognition = recognizer.recognize(frame)
        models.read(frame.image, recognition.hand, live_answer(recognition))
        times.append(1000 * (time.perf_counter() - began))
    recognizer.close()
    return times
