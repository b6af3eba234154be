"""One way to feed a network: what it sees, and how that becomes numbers."""

from dataclasses import dataclass, replace

from signcam.hands.crop import PLAIN_CROP, CropSpec
from signcam.models.card import ModelCard, ModelInput, Sees
from signcam.models.overrides import InputOverrides, PixelRange

# By name of `InputOverrides.input`.
RANGES: dict[PixelRange, ModelInput] = {
    "0..1": ModelInput(high=1.0),
    "0..255": ModelInput(high=255.0),
    "-1..1": ModelInput(low=-1.0, high=1.0),
    "imagenet": ModelInput(normalisation="imagenet mean"),
    "per-picture": ModelInput(normalisation="per picture"),
    "threshold": ModelInput(high=1.0, normalisation="threshold"),
}
_RANGE_WORDS = {
    "imagenet mean": "less ImageNet's mean colour",
    "per picture": "each picture standardized",
    "threshold": "black and white",
}
_SEES_WORDS: dict[Sees, str] = {
    "plain": "square crop",
    "upright": "upright crop",
    "frame": "middle of the whole picture",
    "landmarks": "landmarks",
}
_LANDMARK_WORDS = {
    "wrist": "landmarks from the wrist",
    "picture": "landmarks as shares of the picture",
    "world": "landmarks in metres",
}


@dataclass(frozen=True)
class Feeding:
    """What a network sees, and how that becomes numbers.

    Attributes:
        sees: what it is given.
        input: how that becomes numbers.
    """

    sees: Sees
    input: ModelInput

    @property
    def crop(self) -> CropSpec:
        """How the hand is cropped."""
        crop = CropSpec() if self.sees == "upright" else PLAIN_CROP
        return replace(crop, size=self.input.size)

    def describe(self) -> str:
        """Return it in a few words, such as `0..1, RGB, square crop`."""
        value = self.input
        mirrored = ["mirrored"] if value.mirrored else []
        if self.sees == "landmarks":
            return ", ".join([_LANDMARK_WORDS[value.landmarks], *mirrored])
        values = _RANGE_WORDS.get(value.normalisation, f"{value.low:g}..{value.high:g}")
        return ", ".join([values, value.colour, _SEES_WORDS[self.sees], *mirrored])


def feeding_of(card: ModelCard) -> Feeding:
    """Return how a card says that its network is fed."""
    return Feeding(card.sees, card.input)


def overrides_of(feeding: Feeding) -> InputOverrides:
    """Return a way of feeding as a person would say it."""
    value = feeding.input
    if feeding.sees == "landmarks":
        return InputOverrides(mirrored=value.mirrored, landmarks=value.landmarks or None)
    names = {(known.normalisation, known.low, known.high): name for name, known in RANGES.items()}
    low, high = (
        (0.0, 255.0) if value.normalisation in ("imagenet mean", "per picture") else (value.low, value.high)
    )
    return InputOverrides(
        input=names.get((value.normalisation, low, high)),
        colour={"RGB": "rgb", "BGR": "bgr", "grey": None}[value.colour],
        crop=feeding.sees,
        mirrored=value.mirrored,
    )
