"""Misread hands: which they are, in which order, and that each is shown with what was looked at."""

from pathlib import Path

import numpy as np

from tests.support.doubles import FakeClassifier, open_hand
from training.data.hand_crops import HandCrop
from training.evaluation.misread import MOST, misread_hands, misread_sheet


def cut(colour: tuple[int, int, int], size: int = 100) -> HandCrop:
    return HandCrop(np.full((size, size, 3), colour, np.uint8), open_hand())


def read(digit: int, confidence: float) -> list[float]:
    return [confidence if each == digit else 0.01 for each in range(10)]


def test_the_surest_mistakes_come_first_and_hands_that_were_not_found_are_none():
    probabilities = np.array([read(4, 0.4), read(5, 0.9), [np.nan] * 10, read(7, 0.8)])
    paths = [Path(f"{index}.jpg") for index in range(4)]
    cuts = [cut((0, 0, 0)), cut((9, 9, 9)), None, cut((1, 1, 1))]
    hands = misread_hands(paths, cuts, probabilities, np.array([1, 1, 1, 7]))
    assert [(hand.path.name, hand.shown, hand.read, hand.confidence) for hand in hands] == [
        ("1.jpg", 1, 5, 0.9),
        ("0.jpg", 1, 4, 0.4),
    ]


def test_each_hand_stands_beside_its_overlay_and_over_its_caption():
    reader = FakeClassifier([3])
    probabilities, red = np.array([read(3, 0.9)]), cut((200, 30, 30))
    (hand,) = misread_hands([Path("a.jpg")], [red], probabilities, np.array([8]))
    sheet = misread_sheet(reader, [hand]).astype(int)
    assert reader.crops
    middle = sheet.shape[1] // 2
    is_red = abs(sheet - (200, 30, 30)).max(axis=2) < 4
    assert is_red[:, :middle].mean() > 0.7
    assert not is_red[:, middle:].any()
    assert sheet[-18:].min() < 120  # the caption


def test_a_sheet_does_not_grow_without_end():
    probabilities = np.array([read(3, 0.9)] * (MOST + 50))
    count = len(probabilities)
    hands = misread_hands(
        [Path("a.jpg")] * count, [cut((0, 0, 0), 8)] * count, probabilities, np.zeros(count, np.int64)
    )
    assert len(hands) == count
    assert misread_sheet(FakeClassifier([3]), hands).shape[0] < 16_000
