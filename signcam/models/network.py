"""What all open networks share, and how the shape of their input is understood."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from signcam.errors import ModelError
from signcam.hands.hand import LANDMARK_COUNT

Values = npt.NDArray[np.float32]
SMALLEST_SIDE, LARGEST_SIDE = 8, 1024

# Digits, digits and none, 1 to 9, digits and letters, letters, letters that stand still.
_USUAL_CLASSES = (10, 11, 9, 36, 26, 24)


class Network(Protocol):
    """An open network, whatever runs it.

    Attributes:
        name: name of its file, for messages.
        input_shape: shape of its input without the batch; None where it takes any length.
        outputs: number of its outputs. A network with a single output, a probability, counts as two.
        sha256: hash of its file.
        parameters: number of its parameters; 0 if unknown.
        takes_features: whether it also takes the landmark features of `signcam.hands.features`.
    """

    name: str
    input_shape: tuple[int | None, ...]
    outputs: int
    sha256: str
    parameters: int
    takes_features: bool

    def run(self, values: Values, features: Values | None = None) -> Values:
        """Run on one input: float32 of `input_shape` -> (outputs,) float32.

        Raises:
            ModelError: the network cannot be run.
        """
        ...

    def copy(self) -> "Network":
        """Return the same network, for use in another thread."""
        ...


@dataclass(frozen=True)
class InputLayout:
    """What a network's input shape means.

    Attributes:
        kind: a picture, or the landmarks of a hand.
        height: of the picture; None where the network takes any.
        width: of the picture; None where the network takes any.
        channels: of the picture, 1 or 3; for landmarks the coordinates of each, 2 or 3.
        channels_first: whether the channels come before height and width.
        shape: the shape that the numbers are given in, without the batch.
    """

    kind: Literal["picture", "landmarks"]
    height: int | None
    width: int | None
    channels: int
    channels_first: bool
    shape: tuple[int | None, ...]

    def arranged(self, values: Values) -> Values:
        """Arrange numbers as the network takes them.

        Args:
            values: (height, width, channels) or (21, coordinates).
        """
        if self.channels_first:
            values = np.ascontiguousarray(values.transpose(2, 0, 1))
        if None in self.shape:
            return values
        return values.reshape([length or 0 for length in self.shape])


def classifying_output(counts: Sequence[int], wanted: int | None) -> int | None:
    """Choose the output that classifies: of the wanted length, else of a usual one, else the shortest.

    Beside it, networks give a box, whether it is a left hand, or hundreds of features.

    Args:
        counts: the length of each output.
        wanted: the number of classes, where it is known.

    Returns:
        Its place; None if no output has two numbers or more.
    """
    for length in (wanted, *_USUAL_CLASSES):
        if length is not None and length in counts:
            return counts.index(length)
    several = [count for count in counts if count >= 2]
    return counts.index(min(several)) if several else None


def input_layout(shape: tuple[int | None, ...], name: str) -> InputLayout:
    """Understand the shape of a network's input.

    Known are pictures with the channels last or first, or without a dimension for a single channel; flat
    vectors of square pictures; and landmarks as 42, 63, 21x2 or 21x3 numbers.

    Args:
        shape: the shape without the batch; None for any length.
        name: name of the network's file, for messages.

    Raises:
        ModelError: the input is neither a picture nor a hand's landmarks.
    """
    lengths = tuple(length for length in shape if length != 1)
    coordinates: dict[tuple[int | None, ...], int] = {}
    for count in (2, 3):
        coordinates[(count * LANDMARK_COUNT,)] = coordinates[LANDMARK_COUNT, count] = count
    if lengths in coordinates:
        return InputLayout("landmarks", None, None, coordinates[lengths], False, shape)
    layout = None
    if len(lengths) == 3 and lengths[2] == 3:
        layout = InputLayout("picture", lengths[0], lengths[1], 3, False, shape)
    elif len(lengths) == 3 and lengths[0] == 3:
        layout = InputLayout("picture", lengths[1], lengths[2], 3, True, shape)
    elif len(lengths) == 2:
        layout = InputLayout("picture", lengths[0], lengths[1], 1, False, shape)
    elif len(lengths) == 1 and lengths[0] is not None:
        for channels in (1, 3):
            side = math.isqrt(lengths[0] // channels)
            if side * side * channels == lengths[0]:
                layout = InputLayout("picture", side, side, channels, False, shape)
    if layout is None:
        shown = "x".join("?" if length is None else str(length) for length in shape)
        raise ModelError(
            f"{name} takes {shown or 'no'} numbers, which are neither a picture nor the 21 landmarks of a"
            " hand. signcam cannot use it."
        )
    for side_length in (layout.height, layout.width):
        if side_length is not None and not SMALLEST_SIDE <= side_length <= LARGEST_SIDE:
            raise ModelError(
                f"{name} takes pictures of {layout.width}x{layout.height} pixels. signcam gives pictures of"
                f" {SMALLEST_SIDE} to {LARGEST_SIDE} pixels a side."
            )
    return layout
