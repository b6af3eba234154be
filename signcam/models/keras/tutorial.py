"""Runs a Keras network as tutorials do: `predict` on one crop at a time. Only to compare with."""

from typing import Any

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.models.keras.deep_cnn import build_deep_cnn
from signcam.models.keras.runtime import start_tensorflow

# As many threads as TensorFlow takes by itself.
_OWN_CHOICE = 0
_SEED = 0


class TutorialNetwork:
    """The deep CNN of a tutorial with untrained weights: it takes as long as a trained one."""

    def __init__(self) -> None:
        """Start TensorFlow and build the network.

        Raises:
            ModelError: TensorFlow is not installed, or cannot be loaded.
        """
        keras = start_tensorflow(threads=_OWN_CHOICE).keras
        keras.utils.set_random_seed(_SEED)
        self._model: Any = build_deep_cnn(keras)

    @property
    def parameters(self) -> int:
        """The number of its parameters."""
        return int(self._model.count_params())

    def predict(self, crop: Image) -> npt.NDArray[np.float32]:
        """Return the probabilities of the digits, (10,) float32.

        Args:
            crop: (100, 100, 3) uint8 RGB.
        """
        result: npt.NDArray[np.float32] = self._model.predict(crop[None].astype(np.float32), verbose=0)[0]
        return result
