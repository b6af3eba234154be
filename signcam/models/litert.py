"""Runs a `.tflite` network with LiteRT."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from signcam.errors import ModelError
from signcam.frame import Image
from signcam.hands.features import FEATURES, landmark_features
from signcam.hands.hand import Hand
from signcam.models.card import load_card
from signcam.models.prediction import Prediction, make_prediction
from signcam.models.preprocessing import picture_input

# For networks of this size, waiting for a second thread costs more than it saves.
_THREADS = 1


class LiteRTClassifier:
    """A `.tflite` network with its card. Not thread-safe."""

    def __init__(self, path: Path) -> None:
        """Open a model.

        Args:
            path: the `.tflite` file; its card lies beside it.

        Raises:
            ModelError: the file is missing, is not a model or has no matching card, or the network's inputs
                or outputs differ from its card.
        """
        self.card = load_card(path)
        self.assumptions = ""
        self._path = path
        self._interpreter = _open_interpreter(path)
        (inputs, outputs) = self._interpreter.get_input_details(), self._interpreter.get_output_details()
        # The order of the inputs depends on the converter.
        inputs = sorted(inputs, key=lambda tensor: -len(tensor["shape"]))
        expected_inputs = [
            [1, self.card.input.height, self.card.input.width, self.card.input.channels],
            *([[1, FEATURES]] if self.card.landmarks else []),
        ]
        _check_tensors(f"{path.name} takes", inputs, expected_inputs)
        _check_tensors(f"{path.name} gives", outputs, [[1, self.card.outputs]])
        self._inputs, self._output = [tensor["index"] for tensor in inputs], outputs[0]["index"]

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        """Classify one crop.

        Args:
            crop: (size, size, 3) uint8 RGB, made as the card's `crop` says.
            hand: the hand in the crop; needed if the card says `landmarks`.

        Raises:
            ValueError: the network takes landmarks, and no hand was given.
        """
        if self.card.landmarks:
            if hand is None:
                raise ValueError(f"{self.card.name} takes landmarks: give the hand together with its crop.")
            self._interpreter.set_tensor(self._inputs[1], landmark_features(hand)[None].astype(np.float32))
        self._interpreter.set_tensor(self._inputs[0], picture_input(crop, self.card.input)[None])
        self._interpreter.invoke()
        return make_prediction(self._interpreter.get_tensor(self._output)[0], self.card)

    def copy(self) -> "LiteRTClassifier":
        """Open the file again, because an interpreter serves one thread only."""
        return LiteRTClassifier(self._path)


def _check_tensors(subject: str, details: list[dict[str, Any]], expected: list[list[int]]) -> None:
    def format_tensor(shape: Iterable[int], kind: str) -> str:
        return "x".join(map(str, shape)) + f" {kind}"

    found = " and ".join(format_tensor(tensor["shape"], np.dtype(tensor["dtype"]).name) for tensor in details)
    expected_text = " and ".join(format_tensor(shape, "float32") for shape in expected)
    if found != expected_text:
        raise ModelError(f"{subject} {found or 'nothing'}, but its card promises {expected_text}.")


def _open_interpreter(path: Path) -> Any:
    from ai_edge_litert.interpreter import Interpreter

    try:
        interpreter = Interpreter(model_path=str(path), num_threads=_THREADS)
        interpreter.allocate_tensors()
    except (ValueError, RuntimeError, OSError) as error:
        raise ModelError(f"{path.name} is damaged or is not a LiteRT model.") from error
    return interpreter
