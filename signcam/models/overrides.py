"""What the user says about a model that has no card."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class InputOverrides:
    """What the user says about a model without a card. None means that nothing was said.

    Attributes:
        input: the range of pixel values, from black to white.
        colour: order of the channels.
        crop: `upright` turns the hand upright and mirrors a left hand to a right one; `plain` leaves it as it
            is in the picture.
    """

    input: Literal["0..1", "0..255"] | None = None
    colour: Literal["rgb", "bgr"] | None = None
    crop: Literal["upright", "plain"] | None = None


NO_OVERRIDES = InputOverrides()
