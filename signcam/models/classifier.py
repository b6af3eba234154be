"""Classifies hands with any network, using its card."""

import numpy as np

from signcam.errors import ModelError
from signcam.frame import Image
from signcam.hands.features import landmark_features
from signcam.hands.hand import Hand
from signcam.models.card import ModelCard
from signcam.models.network import Network, Values, input_layout
from signcam.models.overrides import InputOverrides
from signcam.models.prediction import Prediction, make_prediction
from signcam.models.preprocess_code import Preprocess
from signcam.models.preprocessing import landmark_input, picture_input


class NetworkClassifier:
    """A network and its card. Not thread-safe.

    Attributes:
        card: the network's card.
        assumptions: a sentence on what was found out or assumed because there is no card; empty if there is.
        overrides: what was said about a network without a card; None if it has a card.
        network: the network.
    """

    def __init__(
        self,
        network: Network,
        card: ModelCard,
        assumptions: str = "",
        overrides: InputOverrides | None = None,
        preprocess: Preprocess | None = None,
    ) -> None:
        """Combine an open network with its card.

        Args:
            network: the network.
            card: its card.
            assumptions: what was found out or assumed.
            overrides: what was said about a network without a card.
            preprocess: the user's own code that makes the network's numbers from what it sees.

        Raises:
            ModelError: the network and its card do not belong together.
        """
        self.network, self.card = network, card
        self.assumptions, self.overrides = assumptions, overrides
        self._preprocess = preprocess
        self._layout = None if preprocess is not None else input_layout(network.input_shape, network.name)
        if preprocess is None:
            _check_fit(network, card)

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        """Classify one crop.

        Args:
            crop: (height, width, 3) uint8 RGB, made as the card says; for a network that sees landmarks only,
                the whole picture.
            hand: the hand in the crop; needed by networks that take landmarks.

        Raises:
            ValueError: the network takes landmarks, and no hand was given.
        """
        features = None
        if self.card.landmarks or self.card.sees == "landmarks":
            if hand is None:
                raise ValueError(f"{self.card.name} takes landmarks: give the hand together with its crop.")
            if self.card.landmarks:
                features = landmark_features(hand).astype(np.float32)
        return make_prediction(self.network.run(self._values(crop, hand), features), self.card)

    def copy(self) -> "NetworkClassifier":
        """Return the same network, for use in another thread."""
        return NetworkClassifier(
            self.network.copy(), self.card, self.assumptions, self.overrides, self._preprocess
        )

    def _values(self, crop: Image, hand: Hand | None) -> Values:
        if self._preprocess is not None:
            return self._preprocess(crop)
        assert self._layout is not None
        if self.card.sees == "landmarks":
            assert hand is not None
            size = crop.shape[1], crop.shape[0]
            return self._layout.arranged(landmark_input(hand, self.card.input, size, self._layout.channels))
        return self._layout.arranged(picture_input(crop, self.card.input))


def _check_fit(network: Network, card: ModelCard) -> None:
    """Check that a network takes and gives what its card says.

    Raises:
        ModelError: it does not.
    """
    layout = input_layout(network.input_shape, network.name)
    given, promised = f"{network.outputs} outputs", f"{card.outputs} outputs"
    fits = network.outputs == card.outputs and network.takes_features == card.landmarks
    if layout.kind == "picture":
        height, width = layout.height or card.input.height, layout.width or card.input.width
        fits = fits and card.sees != "landmarks"
        fits = fits and (height, width, layout.channels) == (
            card.input.height,
            card.input.width,
            card.input.channels,
        )
        taken = f"{width}x{height}x{layout.channels} pixels"
    else:
        fits = fits and card.sees == "landmarks"
        taken = "landmarks"
    if network.takes_features:
        taken += " and landmarks"
    wanted = f"{card.input.width}x{card.input.height}x{card.input.channels} pixels"
    wanted = (
        "landmarks" if card.sees == "landmarks" else wanted + (" and landmarks" if card.landmarks else "")
    )
    if not fits:
        raise ModelError(
            f"{network.name} takes {taken} and gives {given}, but its card promises {wanted} and {promised}."
        )
