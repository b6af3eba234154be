"""Runs a `.tflite` network on LiteRT."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from signcam.errors import ModelError
from signcam.frame import Image
from signcam.hands.features import FEATURES, landmark_features
from signcam.hands.hand import Hand
from signcam.models.card import load_card
from signcam.models.prediction import Prediction, make_prediction, network_input

# One more thread costs more in waiting than it saves on networks of this size.
_THREADS = 1


class LiteRTClassifier:
    """A `.tflite` network with its card. Not for use by two threads at once."""

    def __init__(self, path: Path) -> None:
        """Open a model.

        Args:
            path: the `.tflite` file; its card lies beside it.

        Raises:
            ModelError: the file is missing, is no model, has no fitting card, or takes or gives something
                else than its card says.
        """
        self.card = load_card(path)
        self.assumptions = ""
        self._path = path
        self._interpreter = _open_interpreter(path)
        (inputs, outputs) = self._interpreter.get_input_details(), self._interpreter.get_output_details()
        size = self.card.input.size
        # Which input comes first is up to the converter.
        inputs = sorted(inputs, key=lambda tensor: -len(tensor["shape"]))
        taken = [[1, size, size, 3], *([[1, FEATURES]] if self.card.landmarks else [])]
        _check_tensors(f"{path.name} takes", inputs, taken)
        _check_tensors(f"{path.name} gives", outputs, [[1, self.card.outputs]])
        self._inputs, self._output = [tensor["index"] for tensor in inputs], outputs[0]["index"]

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        """Read one crop.

        Args:
            crop: (size, size, 3) uint8 RGB, cut as the card's `crop` says.
            hand: where the hand is, which a network whose card says `landmarks` reads too.

        Raises:
            ValueError: the network takes landmarks, and there is no hand.
        """
        if self.card.landmarks:
            if hand is None:
                raise ValueError(f"{self.card.name} reads landmarks: give the hand beside its crop.")
            self._interpreter.set_tensor(self._inputs[1], landmark_features(hand)[None].astype(np.float32))
        self._interpreter.set_tensor(self._inputs[0], network_input(crop, self.card.input))
        self._interpreter.invoke()
        return make_prediction(self._interpreter.get_tensor(self._output)[0], self.card)

    def copy(self) -> "LiteRTClassifier":
        """Open the file once more: an interpreter serves one thread."""
        return LiteRTClassifier(self._path)


def _check_tensors(whose: str, details: list[dict[str, Any]], wanted: list[list[int]]) -> None:
    def shown(shape: Iterable[int], kind: str) -> str:
        return "x".join(map(str, shape)) + f" {kind}"

    found = " and ".join(shown(tensor["shape"], np.dtype(tensor["dtype"]).name) for tensor in details)
    promised = " and ".join(shown(shape, "float32") for shape in wanted)
    if found != promised:
        raise ModelError(f"{whose} {found or 'nothing'}, but its card promises {promised}.")


def _open_interpreter(path: Path) -> Any:
    from ai_edge_litert.interpreter import Interpreter

    try:
        interpreter = Interpreter(model_path=str(path), num_threads=_THREADS)
        interpreter.allocate_tensors()
    except (ValueError, RuntimeError, OSError) as error:
        raise ModelError(f"{path.name} is not a LiteRT model, or a damaged one.") from error
    return interpreter
