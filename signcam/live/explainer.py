"""Computes saliency maps of the newest crops in the background, beside the recognition. Without Qt."""

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
from signcam.phrases import phrase
from signcam.system.background_job import BackgroundJob

# The shortest time between two maps: the eye cannot follow more.
_INTERVAL_S = 0.3
# After each map, pause for this many times the time that it took, because the recognition needs the cores. If
# the cores are busy, or the network is slow, maps come less often.
_REST_RATIO = 4.0
# If a fine map would take longer than this, as with networks that TensorFlow runs, maps are coarse: 49
# classifications instead of 196.
_SLOW_MAP_S = 0.6
_COARSE_POSITIONS = 7
# When the window is closed, wait this long for one classification or for a network to open.
_JOIN_S = 1.0


@dataclass(frozen=True)
class Explanation:
    """Shows what decided the prediction for one crop.

    Attributes:
        label: the predicted label.
        picture: (size, size, 3) uint8 RGB, the crop with its saliency map drawn over it.
    """

    label: str
    picture: Image


class Explainer:
    """Explains the newest crop, one at a time, in its own thread with its own copy of the network.

    Attributes:
        problem: a sentence on why explaining stopped, until the network changes; empty if all is well.
    """

    def __init__(self, player: Player) -> None:
        """Prepare an explainer; `update` opens the network.

        Args:
            player: tells which network is in use.
        """
        self.problem = ""
        self._player = player
        self._network: _ExplainedModel | None = None
        self._model_in_use: tuple[str, Classifier | None] | None = None
        self._job: BackgroundJob[Explanation] | None = None
        self._cancelled = threading.Event()
        self._began_at = self._next_at = 0.0
        self._crop: Image | None = None
        self._explanation: Explanation | None = None

    def update(self, recognition: Recognition | None) -> Explanation | None:
        """Take the newest recognition. Called for every painted frame; returns at once.

        Args:
            recognition: what to explain. None, or one without a digit, discards the explanations so far.

        Returns:
            The newest finished explanation, often of an earlier crop; None if there is none.
        """
        self._follow_model()
        self._collect_result()
        crop = self._explainable(recognition)
        if crop is None:
            self._discard()
        elif not (self._job or self.problem or crop is self._crop) and time.monotonic() >= self._next_at:
            self._start_job(crop, recognition.hand if recognition else None)
        return self._explanation

    def retry(self) -> None:
        """Try again after a failure."""
        self.problem = ""

    def close(self) -> None:
        """Stop the thread."""
        self._discard()
        if self._job is not None:
            self._job.join(_JOIN_S)

    def _explainable(self, recognition: Recognition | None) -> Image | None:
        if recognition is None or recognition.prediction is None or recognition.prediction.no_digit:
            return None
        crop, card = recognition.crop, self._player.card
        # Of landmarks, a picture cannot show which ones decide. Right after a change of the network, the crop
        # may still have the size for the previous one.
        fits = crop is not None and card is not None and card.sees != "landmarks"
        fits = fits and crop is not None and card is not None and crop.shape[0] == card.crop.size
        return crop if fits else None

    def _follow_model(self) -> None:
        model_in_use = self._player.model, self._player.classifier
        if model_in_use != self._model_in_use:
            self._discard()
            self._model_in_use = model_in_use
            self._network = _ExplainedModel(self._player.classifier_factory())
            self.problem = ""

    def _start_job(self, crop: Image, hand: Hand | None) -> None:
        network, cancelled = self._network, threading.Event()
        assert network is not None
        self._crop, self._cancelled, self._began_at = crop, cancelled, time.monotonic()
        self._job = BackgroundJob(lambda: network.explain(crop, hand, cancelled), "saliency")

    def _collect_result(self) -> None:
        if self._job is None or not self._job.done:
            return
        job, self._job = self._job, None
        now = time.monotonic()
        self._next_at = max(self._began_at + _INTERVAL_S, now + _REST_RATIO * (now - self._began_at))
        if self._cancelled.is_set():
            return
        try:
            self._explanation = job.result()
        except Exception as error:  # whatever a library raises over an unknown network
            self._discard()
            reason = (
                str(error) if isinstance(error, SigncamError) else phrase(f"The network fails: {error!r}.")
            )
            self.problem = phrase(f"{reason} What it looks at is not shown.")

    def _discard(self) -> None:
        """Discard the explanation, and cancel the running one; its thread ends by itself."""
        self._cancelled.set()
        self._crop = self._explanation = None


class _CancelledError(Exception):
    """The explanation was cancelled."""


class _ExplainedModel:
    """A copy of the network, opened by the first thread that needs it and used by one thread at a time."""

    def __init__(self, open_copy: Callable[[], Classifier]) -> None:
        self._open = open_copy
        self._classifier: Classifier | None = None
        self._positions: int | None = None

    def explain(self, crop: Image, hand: Hand | None, cancelled: threading.Event) -> Explanation:
        def check() -> None:
            if cancelled.is_set():
                raise _CancelledError

        if self._classifier is None:
            self._classifier = self._open()
        prediction = self._classifier.classify(crop, hand)
        began = time.perf_counter()
        # The first map is coarse, to measure how long a fine one would take.
        positions = self._positions or _COARSE_POSITIONS
        saliency = occlusion_saliency(self._classifier, crop, prediction, hand, positions, check)
        if self._positions is None:
            fine_s = (time.perf_counter() - began) * (POSITIONS / _COARSE_POSITIONS) ** 2
            self._positions = POSITIONS if fine_s < _SLOW_MAP_S else _COARSE_POSITIONS
        return Explanation(prediction.likeliest, heat_overlay(crop, saliency))
