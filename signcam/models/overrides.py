"""What the user says about a model that has no card, and what its own files say."""

from dataclasses import dataclass, fields, replace
from typing import Literal

PixelRange = Literal["0..1", "0..255", "-1..1", "imagenet", "per-picture", "threshold"]
"""How pixel values are scaled; `signcam.models.card.ModelInput` describes each."""


@dataclass(frozen=True)
class InputOverrides:
    """What is known about a model without a card. None means that nothing was said.

    Attributes:
        input: the range of pixel values, or another way to scale them.
        colour: order of the channels.
        crop: `upright` turns the hand upright and mirrors a left hand to a right one; `plain` leaves it as it
            is in the picture; `frame` is the middle square of the whole picture.
        mirrored: whether the network learned from mirrored pictures.
        landmarks: the unit of landmarks, for networks that take only these.
        labels: names of the outputs in their order, joined by commas.
        preprocess: `FILE.py:function`, the user's own code that makes the network's numbers.
    """

    input: PixelRange | None = None
    colour: Literal["rgb", "bgr"] | None = None
    crop: Literal["upright", "plain", "frame"] | None = None
    mirrored: bool | None = None
    landmarks: Literal["wrist", "picture", "world"] | None = None
    labels: str | None = None
    preprocess: str | None = None

    def over(self, other: "InputOverrides") -> "InputOverrides":
        """Return what is said here, and what the other says where nothing is said here."""
        said = {field.name: getattr(self, field.name) for field in fields(self)}
        return replace(other, **{name: value for name, value in said.items() if value is not None})


NO_OVERRIDES = InputOverrides()
OPTIONS = "--input, --colour, --crop, --mirrored, --landmarks, --classes and --preprocess"
