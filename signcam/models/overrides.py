"""What a person says of a model that has no card."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class InputOverrides:
    """What a person says of a model without a card; None where nothing was said.

    Attributes:
        input: the value of a pixel from black to full white.
        colour: order of the channels.
        crop: turned upright and mirrored to a right hand, or plain, as it lies in the picture.
    """

    input: Literal["0..1", "0..255"] | None = None
    colour: Literal["rgb", "bgr"] | None = None
    crop: Literal["upright", "plain"] | None = None


NO_OVERRIDES = InputOverrides()
