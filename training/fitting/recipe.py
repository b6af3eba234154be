"""Everything that a run depends on besides the pictures, and the presets to begin from."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from signcam.errors import UsageError
from signcam.hands.crop import PLAIN_CROP, CropSpec
from training.data.prepared import Prepared
from training.data.splits import Split, SplitKind, split_rows

CropKind = Literal["upright", "plain", "picture"]
MODELS = ("signnet", "deep-cnn", "lenet")
# How the live path cuts out the hand for a network that learned from each kind of picture.
CROPS: dict[CropKind, CropSpec] = {"upright": CropSpec(), "plain": PLAIN_CROP, "picture": PLAIN_CROP}


@dataclass(frozen=True)
class Recipe:
    """How a network is trained.

    Attributes:
        model: which architecture.
        split: how pictures are kept apart; see `training.data.splits`.
        fold: which fifth is held out.
        seed: of split, weights, order and variation.
        crop: what the network sees: the hand turned upright, the hand as it is, or the whole picture.
        drawn: fraction of each batch that drawn hands make up (`training.data.drawn_hands`): backs of hands,
            every skin, and hands that show no digit.
        extra: folder of more pictures by digit that train too (`training.data.extra_pictures`); empty for
            none.
        false_finds: fraction of each batch that shows no hand at all (`training.data.false_finds`), for a
            network that learns what shows no digit.
        variation: how pictures are varied: `rooms` as other cameras in other rooms would have seen them
            (`training.augment.sample`), `affine` by shear and zoom alone, or not at all.
        shear: highest angle in degrees, `affine` only.
        zoom: highest change of width and of height, as a fraction, `affine` only.
        epochs: how many.
        samples: pictures an epoch, in whole batches; 0 is all training pictures.
        batch: pictures a step.
        optimizer: `rmsprop` (Tieleman and Hinton 2012) or `adamw` (Loshchilov and Hutter 2019).
        learning_rate: at its highest.
        schedule: `constant`, or `cosine`: rises over the first steps, then falls as half a cosine to nothing.
        weight_decay: of AdamW.
        smoothing: of the labels (Szegedy et al. 2016).
        landmark_weight: of the landmarks' mean distance in the loss, where a network also gives landmarks.
        averaging: of the weights' running mean, which is what is kept in the end; 0 keeps the last weights.
        precision: what convolutions are computed in while training.
        start: name of a shipped network of the crop whose weights it goes on from; empty is new weights.
    """

    model: str = "signnet"
    split: SplitKind = "signer"
    fold: int = 0
    seed: int = 0
    crop: CropKind = "upright"
    drawn: float = 0.0
    extra: str = ""
    false_finds: float = 0.0
    variation: Literal["rooms", "affine", "none"] = "rooms"
    shear: float = 0.0
    zoom: float = 0.0
    epochs: int = 150
    samples: int = 0
    batch: int = 64
    optimizer: Literal["rmsprop", "adamw"] = "adamw"
    learning_rate: float = 2e-3
    schedule: Literal["constant", "cosine"] = "cosine"
    weight_decay: float = 0.02
    smoothing: float = 0.05
    landmark_weight: float = 2.0
    averaging: float = 0.998
    precision: Literal["float32", "mixed_bfloat16"] = "float32"
    start: str = ""

    @property
    def outputs(self) -> int:
        """How many outputs the network has: one more than digits where it learns what shows none."""
        return 11 if self.has_none else 10

    @property
    def has_none(self) -> bool:
        """Whether it learns what shows no digit; the tutorial's networks know ten classes."""
        return self.model == "signnet" and self.drawn > 0


PRESETS: dict[str, Recipe] = {
    "live": Recipe(drawn=0.5, false_finds=0.06),
    # Goes on from what ships, with what it has not seen. The landmarks' output is new and must not push the
    # rest about.
    "refine": Recipe(
        drawn=0.6,
        false_finds=0.08,
        epochs=40,
        learning_rate=4e-4,
        landmark_weight=0.3,
        start="signnet-crop",
    ),
    # As the tutorial's generator and compile step had it. Its shear_range of 0.2 is in degrees since Keras
    # 2.1.3 (keras-team/keras#8868, December 2017), next to nothing; before it was in radians: 11.46 degrees.
    "tutorial": Recipe(
        model="deep-cnn",
        split="random",
        crop="picture",
        variation="affine",
        shear=0.2,
        zoom=0.2,
        epochs=100,
        samples=1000,
        batch=32,
        optimizer="rmsprop",
        learning_rate=1e-3,
        schedule="constant",
        weight_decay=0.0,
        smoothing=0.0,
        landmark_weight=0.0,
        averaging=0.0,
    ),
}


def default_preset(model: str) -> str:
    """Return the preset that an architecture is trained with unless another is asked for."""
    return "live" if model == "signnet" else "tutorial"


def split_of(prepared: Prepared, recipe: Recipe) -> Split:
    """Return which prepared pictures a recipe trains on and which it holds out."""
    return split_rows(
        recipe.split,
        prepared.digits.tolist(),
        prepared.people.tolist(),
        prepared.examples.tolist(),
        recipe.fold,
        recipe.seed,
    )


def recipe_from(model: str | None, preset: str | None, values: dict[str, Any]) -> Recipe:
    """Return a preset with some of its values changed.

    Args:
        model: which architecture; the preset's own if None.
        preset: which preset; the architecture's own if None.
        values: what to change; None leaves a value as it is.

    Raises:
        UsageError: the values do not go together.
    """
    model = model or (PRESETS[preset].model if preset else Recipe.model)
    changed = {name: value for name, value in values.items() if value is not None}
    recipe = replace(PRESETS[preset or default_preset(model)], model=model, **changed)
    if recipe.variation == "rooms" and recipe.crop == "picture":
        raise UsageError("--variation rooms cuts hands out: it goes with --crop upright or plain.")
    if recipe.start and recipe.model != Recipe.model:
        raise UsageError(f"--start goes with --model {Recipe.model}.")
    if recipe.drawn and recipe.variation != "rooms":
        raise UsageError("Drawn hands have no room of their own: --drawn goes with --variation rooms.")
    # A network without an output for it cannot learn what is no hand.
    return recipe if recipe.has_none else replace(recipe, false_finds=0.0)
