"""From a whole picture to a network's prediction: the one place that makes what a network sees.

The live view, `signcam classify` and the check of a model all read hands here.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np

from signcam.frame import Image
from signcam.hands.crop import CropSpec, crop_hand
from signcam.hands.hand import Hand
from signcam.hands.judge import probability_of_hand
from signcam.models.card import ModelCard, ModelInput
from signcam.models.prediction import Classifier, Prediction


@dataclass(frozen=True)
class HandReading:
    """What a network saw in a picture, and what it made of it.

    Attributes:
        crop: (height, width, 3) uint8 RGB, what the network saw. For a network that takes landmarks only, the
            hand's crop, to be shown. None without a hand, unless the network sees the whole frame.
        prediction: the network's prediction; None where `crop` is.
        crop_ms: time that the crop took, in milliseconds.
        classifier_ms: time that the network took, in milliseconds.
    """

    crop: Image | None = None
    prediction: Prediction | None = None
    crop_ms: float = 0.0
    classifier_ms: float = 0.0


@dataclass(frozen=True)
class View:
    """What a network sees of one picture.

    Attributes:
        crop: (height, width, 3) uint8 RGB; None if the network needs a hand, and there is none.
        ms: time that it took, in milliseconds.
    """

    crop: Image | None
    ms: float


def views_of(
    image: Image,
    hand: Hand | None,
    cards: Iterable[ModelCard],
    known: tuple[ModelCard, View] | None = None,
) -> list[View]:
    """Return what each of several networks sees of a picture; what some have in common is made once.

    Args:
        image: (height, width, 3) uint8 RGB, the whole picture, not mirrored.
        hand: the hand in it; None if there is none.
        cards: the networks' cards.
        known: what another network has seen of this picture already, and its card.
    """
    made: dict[object, View] = {} if known is None else {_sight(known[0]): known[1]}
    views = []
    for card in cards:
        key = _sight(card)
        if key not in made:
            began = time.perf_counter()
            crop = network_view(image, hand, card)
            made[key] = View(crop, 1000 * (time.perf_counter() - began))
        views.append(made[key])
    return views


def _sight(card: ModelCard) -> object:
    """Return what two networks that see the same have in common."""
    return card.sees, card.crop, card.input.height, card.input.width, card.input.mirrored


def read_hand(
    image: Image, hand: Hand | None, classifier: Classifier, view: View | None = None
) -> HandReading:
    """Show a network what it sees of a picture, as its card says, and classify that.

    A network of hands cannot be surer of a sign than the hand finder is that there is a hand.

    Args:
        image: (height, width, 3) uint8 RGB, the whole picture, not mirrored.
        hand: the hand in it; None if there is none. A network that sees the whole frame needs none.
        classifier: the network.
        view: what it sees, where `views_of` has made that already.

    Raises:
        ModelError: the network is broken.
    """
    if view is None:
        view = views_of(image, hand, [classifier.card])[0]
    crop = view.crop
    if crop is None:
        return HandReading()
    began = time.perf_counter()
    prediction = classifier.classify(image if classifier.card.sees == "landmarks" else crop, hand)
    if hand is not None and classifier.card.sees != "frame":
        prediction = prediction.of_hand(probability_of_hand(hand.presence), classifier.card.threshold)
    done = time.perf_counter()
    return HandReading(crop, prediction, view.ms, 1000 * (done - began))


def network_view(image: Image, hand: Hand | None, card: ModelCard) -> Image | None:
    """Return what a network sees of a picture, before its colours are converted.

    Args:
        image: (height, width, 3) uint8 RGB, the whole picture, not mirrored.
        hand: the hand in it; None if there is none.
        card: the network's card.

    Returns:
        (height, width, 3) uint8 RGB; None if the network needs a hand, and there is none.
    """
    return view_of(image, hand, card.sees, card.input, card.crop)


def view_of(
    image: Image, hand: Hand | None, sees: str, model_input: ModelInput, crop: CropSpec
) -> Image | None:
    """Return what a network sees, as `network_view` does, for a network that has no card yet."""
    if sees == "frame":
        view = middle_square(image, model_input.height, model_input.width)
    elif hand is None:
        return None
    else:
        view = crop_hand(image, hand, crop)
    # Landmarks are mirrored by themselves; their crop is only shown.
    if model_input.mirrored and sees != "landmarks":
        view = np.ascontiguousarray(view[:, ::-1])
    return view


def middle_square(image: Image, height: int, width: int) -> Image:
    """Cut the largest square out of the middle of a picture, as Teachable Machine does, and resize it."""
    side = min(image.shape[:2])
    top, left = (image.shape[0] - side) // 2, (image.shape[1] - side) // 2
    square = image[top : top + side, left : left + side]
    interpolation = cv2.INTER_AREA if side > max(height, width) else cv2.INTER_LINEAR
    return cv2.resize(square, (width, height), interpolation=interpolation).astype(np.uint8, copy=False)
