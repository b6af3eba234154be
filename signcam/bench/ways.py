"""The ways of recognition that are compared: ours, MediaPipe's graph alone, and the usual one."""

import importlib.util
from typing import TYPE_CHECKING

import cv2
import numpy as np

from signcam.bench.turns import Result
from signcam.errors import ModelError, SigncamError
from signcam.frame import Frame, Image
from signcam.hands.crop import PLAIN_CROP, crop_corners, crop_hand
from signcam.hands.hand import CONNECTIONS, Hand
from signcam.live.recognizer import Recognizer
from signcam.models.prediction import Classifier

if TYPE_CHECKING:
    from signcam.hands.mediapipe_graph import MediaPipeGraph

_PACKAGE = "mediapipe"
# What MediaPipe's graph has by default, and what tutorials leave as it is.
_CONFIDENCE = 0.5
_GREEN, _RED = (0, 255, 0), (0, 0, 255)


class WayMissingError(SigncamError):
    """A way cannot be compared with here, because a package is missing."""


class OurRecognition:
    """What signcam does with each frame: hand, crop, network, held digit."""

    def __init__(self, classifier: Classifier) -> None:
        """Open the networks of the hands.

        Args:
            classifier: classifies the crops.
        """
        self._recognizer = Recognizer(classifier)

    def recognize(self, frame: Frame) -> Result:
        """Recognize the next frame."""
        recognition = self._recognizer.recognize(frame)
        return Result(recognition.hand is not None, recognition.stages_ms)

    def reset(self) -> None:
        """Forget all earlier frames."""
        self._recognizer.reset()

    def close(self) -> None:
        """Free the networks of the hands."""
        self._recognizer.close()


class MediaPipeAlone:
    """MediaPipe's graph, which finds one hand and reads nothing."""

    def __init__(self) -> None:
        """Open the graph.

        Raises:
            WayMissingError: the package is missing.
        """
        self._graph = _open_graph()

    def recognize(self, frame: Frame) -> Result:
        """Find the hand in the next frame."""
        return Result(bool(self._graph.detect(frame.image)))

    def reset(self) -> None:
        """Do nothing: the graph looks where the hand was, and finds it elsewhere if it must."""

    def close(self) -> None:
        """Free the graph."""
        self._graph.close()


class UsualWay:
    """As tutorials do it, in one loop: MediaPipe's graph, `predict` of a Keras network, drawing with OpenCV.

    The picture is drawn and not shown, which would take a few milliseconds more.
    """

    def __init__(self) -> None:
        """Open the graph, and build the network. Starts TensorFlow, which takes seconds.

        Raises:
            WayMissingError: MediaPipe or TensorFlow is missing.
        """
        self._graph = _open_graph()
        from signcam.models.keras.tutorial import TutorialNetwork

        try:
            self._network = TutorialNetwork()
        except ModelError as error:
            self._graph.close()
            raise WayMissingError("TensorFlow is not installed, or cannot be loaded") from error

    @property
    def network(self) -> str:
        """What its network is, in words."""
        return f"the deep CNN of a tutorial, {self._network.parameters:,} parameters, untrained"

    def recognize(self, frame: Frame) -> Result:
        """Find the hand, read it, and draw both into a copy of the picture."""
        hands = self._graph.detect(frame.image)
        picture = cv2.cvtColor(frame.image, cv2.COLOR_RGB2BGR).astype(np.uint8, copy=False)
        for hand in hands:
            probabilities = self._network.predict(crop_hand(frame.image, hand, PLAIN_CROP))
            digit = int(probabilities.argmax())
            _draw(picture, hand, f"{digit} {probabilities[digit]:.0%}")
        return Result(bool(hands))

    def reset(self) -> None:
        """Do nothing, as for the graph alone."""

    def close(self) -> None:
        """Free the graph."""
        self._graph.close()


def _open_graph() -> "MediaPipeGraph":
    """Open MediaPipe's graph for one hand.

    Raises:
        WayMissingError: the package is missing.
    """
    if importlib.util.find_spec(_PACKAGE) is None:
        raise WayMissingError(f"the package {_PACKAGE} is not installed")
    from signcam.hands.mediapipe_graph import MediaPipeGraph

    try:
        return MediaPipeGraph(tracking=True, count=1, confidence=_CONFIDENCE)
    except ImportError as error:
        raise WayMissingError(f"the package {_PACKAGE} cannot be loaded") from error


def _draw(picture: Image, hand: Hand, text: str) -> None:
    """Draw a hand's bones, joints and box and a text into a picture: (height, width, 3) uint8 BGR."""
    points = [(round(x), round(y)) for x, y in hand.landmarks[:, :2].tolist()]
    for start, end in CONNECTIONS:
        cv2.line(picture, points[start], points[end], _GREEN, 2)
    for point in points:
        cv2.circle(picture, point, 4, _RED, -1)
    corners = crop_corners(hand, PLAIN_CROP).round().astype(int).tolist()
    cv2.rectangle(picture, corners[0], corners[2], _GREEN, 2)
    cv2.putText(picture, text, corners[0], cv2.FONT_HERSHEY_SIMPLEX, 1, _GREEN, 2)
