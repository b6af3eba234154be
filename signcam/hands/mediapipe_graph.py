"""MediaPipe's own graph, to compare with: nothing that a person uses runs it."""

from typing import Any

import numpy as np

from signcam.frame import Image
from signcam.hands.hand import Hand, Handedness
from signcam.hands.mediapipe_import import open_hands_graph


class MediaPipeGraph:
    """One of them: RGB picture -> hands, in that picture's pixels."""

    def __init__(self, *, tracking: bool, count: int, confidence: float, lite: bool = False) -> None:
        self._graph: Any = open_hands_graph(
            static_image_mode=not tracking,
            max_num_hands=count,
            model_complexity=0 if lite else 1,
            min_detection_confidence=confidence,
            min_tracking_confidence=confidence,
        )

    def detect(self, image: Image) -> list[Hand]:
        """Return the hands in a picture: (height, width, 3) uint8 RGB, not mirrored."""
        height, width = image.shape[:2]
        answer = self._graph.process(np.ascontiguousarray(image))
        hands = []
        for points, sides in zip(
            answer.multi_hand_landmarks or [], answer.multi_handedness or [], strict=True
        ):
            landmarks = np.array([(p.x, p.y, p.z) for p in points.landmark], np.float32)
            # Normalized coordinates count from the picture's edge, pixels from the first one's centre.
            landmarks *= np.array([width, height, width], np.float32)
            landmarks[:, :2] -= 0.5
            side = sides.classification[0]
            # MediaPipe takes the picture for a mirrored one and so names the other hand.
            handedness: Handedness = "right" if side.label == "Left" else "left"
            hands.append(Hand(landmarks, handedness, float(side.score)))
        return hands

    def close(self) -> None:
        """Free the graph."""
        self._graph.close()
