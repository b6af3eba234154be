"""Explains readings while the recognition goes on: what decides in the newest crop. Knows nothing of Qt."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from signcam.errors import SigncamError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.live.player import Player
from signcam.live.recognizer import Recognition
from signcam.models.prediction import Classifier
from signcam.models.saliency import POSITIONS, heat_overlay, occlusion_saliency
from signcam.system.background_job import BackgroundJob

# So often at most: more cannot be followed by eye.
_INTERVAL_S = 0.3
# After a map the thread rests this many times as long as it took, since the recognition needs the cores:
# where they are busy, or the network is slow, maps come less often.
_REST = 2.0
# A network whose fine map would take longer than this, as those that TensorFlow runs, gets a coarse one:
# 49 classifications in place of 196.
_SLOW_S = 0.6
_COARSE = 7
# One classification, or opening a network, is waited for when the window is closed.
_JOIN_S = 1.0


@dataclass(frozen=True)
class Explanation:
    """What decided the reading of one crop.

    Attributes:
        digit: the one that was read.
        picture: (size, size, 3) uint8 RGB, the crop under its saliency.
    """

    digit: int
    picture: Image


class Explainer:
    """Explains one crop at a time, always the newest, in a thread and with a copy of the network of its own.

    Attributes:
        problem: a sentence on why nothing is explained any more, until another network reads; empty else.
    """

    def __init__(self, player: Player) -> None:
        """Prepare; nothing is opened before `update`.

        Args:
            player: says which network reads.
        """
        self.problem = ""
        self._player = player
        self._network: _Network | None = None
        self._used: tuple[str, Classifier | None] | None = None
        self._job: BackgroundJob[Explanation] | None = None
        self._left = threading.Event()
        self._began = self._next = 0.0
        self._crop: Image | None = None
        self._explanation: Explanation | None = None

    def update(self, recognition: Recognition | None) -> Explanation | None:
        """Take the newest recognition; called for every picture, and returns at once.

        Args:
            recognition: what to explain; None, or one without a digit, leaves all that was explained.

        Returns:
            The newest explanation that is finished, often of an earlier crop; None where there is none.
        """
        self._follow_model()
        self._collect()
        crop = self._explainable(recognition)
        if crop is None:
            self._leave()
        elif not (self._job or self.problem or crop is self._crop) and time.monotonic() >= self._next:
            self._begin(crop, recognition.hand if recognition else None)
        return self._explanation

    def retry(self) -> None:
        """Explain again, though it failed before."""
        self.problem = ""

    def close(self) -> None:
        """End the thread."""
        self._leave()
        if self._job is not None:
            self._job.join(_JOIN_S)

    def _explainable(self, recognition: Recognition | None) -> Image | None:
        if recognition is None or recognition.prediction is None or recognition.prediction.no_digit:
            return None
        crop, card = recognition.crop, self._player.card
        # The last crop before a change of the network may have the size of the one before.
        fits = crop is not None and card is not None and crop.shape[0] == card.crop.size
        return crop if fits else None

    def _follow_model(self) -> None:
        used = self._player.model, self._player.classifier
        if used != self._used:
            self._leave()
            self._used = used
            self._network = _Network(self._player.opener())
            self.problem = ""

    def _begin(self, crop: Image, hand: Hand | None) -> None:
        network, left = self._network, threading.Event()
        assert network is not None
        self._crop, self._left, self._began = crop, left, time.monotonic()
        self._job = BackgroundJob(lambda: network.explain(crop, hand, left), "saliency")

    def _collect(self) -> None:
        if self._job is None or not self._job.done:
            return
        job, self._job = self._job, None
        now = time.monotonic()
        self._next = max(self._began + _INTERVAL_S, now + _REST * (now - self._began))
        if self._left.is_set():
            return
        try:
            self._explanation = job.result()
        except Exception as error:  # whatever a library raises over a foreign network
            self._leave()
            told = str(error) if isinstance(error, SigncamError) else f"The network fails: {error!r}."
            self.problem = f"{told} What it looks at is not shown."

    def _leave(self) -> None:
        """Forget what was explained; what is being explained ends in its thread, and nobody asks for it."""
        self._left.set()
        self._crop = self._explanation = None


class _LeftError(Exception):
    """Nobody waits for the explanation any more."""


class _Network:
    """A network for explaining, opened by the first thread that needs it; used by one thread at a time."""

    def __init__(self, open_copy: Callable[[], Classifier]) -> None:
        self._open = open_copy
        self._classifier: Classifier | None = None
        self._positions: int | None = None

    def explain(self, crop: Image, hand: Hand | None, left: threading.Event) -> Explanation:
        def check() -> None:
            if left.is_set():
                raise _LeftError

        if self._classifier is None:
            self._classifier = self._open()
        prediction = self._classifier.classify(crop, hand)
        began = time.perf_counter()
        # The first map is coarse: it shows how long a fine one would take.
        positions = self._positions or _COARSE
        saliency = occlusion_saliency(self._classifier, crop, prediction, hand, positions, check)
        if self._positions is None:
            fine_s = (time.perf_counter() - began) * (POSITIONS / _COARSE) ** 2
            self._positions = POSITIONS if fine_s < _SLOW_S else _COARSE
        return Explanation(prediction.digit, heat_overlay(crop, saliency))
