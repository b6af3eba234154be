"""The ways to feed a network that are tried, the most usual first."""

from dataclasses import replace
from itertools import product
from typing import get_args

from signcam.models.card import Colour, LandmarkForm, ModelInput, Sees
from signcam.models.feeding import RANGES, Feeding
from signcam.models.network import InputLayout
from signcam.models.overrides import InputOverrides

# Side of the picture for networks that take any.
_USUAL_SIDES = (100, 64, 128, 224)
_CROPS: tuple[Sees, ...] = ("plain", "upright", "frame")


def first_ways(layout: InputLayout, said: InputOverrides) -> list[Feeding]:
    """Return the ways of a first round: nothing is mirrored unless that was said.

    Args:
        layout: what the network's input is.
        said: what is known; nothing else is tried.
    """
    mirrored = bool(said.mirrored)
    if layout.kind == "landmarks":
        forms = [said.landmarks] if said.landmarks else [form for form in get_args(LandmarkForm) if form]
        return [Feeding("landmarks", ModelInput(landmarks=form, mirrored=mirrored)) for form in forms]
    ranges = [said.input] if said.input else list(RANGES)
    crops: list[Sees] = [said.crop] if said.crop else list(_CROPS)
    sides = [(layout.height or side, layout.width or side) for side in _USUAL_SIDES]
    colours: tuple[Colour, ...] = ("RGB", "BGR")
    if layout.channels == 1:
        colours = ("grey",)
    elif said.colour is not None:
        colours = ("BGR",) if said.colour == "bgr" else ("RGB",)
    ways = []
    for (height, width), pixels, colour, sees in product(dict.fromkeys(sides), ranges, colours, crops):
        value = replace(RANGES[pixels], height=height, width=width, colour=colour, mirrored=mirrored)
        ways.append(Feeding(sees, value))
    return ways


def variants(way: Feeding, said: InputOverrides) -> list[Feeding]:
    """Return a way, and the same mirrored if nothing was said of that."""
    mirrored = [way.input.mirrored] if said.mirrored is not None else [False, True]
    return [replace(way, input=replace(way.input, mirrored=flip)) for flip in mirrored]


def assumed_way(layout: InputLayout, said: InputOverrides, usual: InputOverrides) -> Feeding:
    """Return the way to take where none works.

    Args:
        layout: what the network's input is.
        said: what is known.
        usual: what is likely for a network of this kind.
    """
    basis = said.over(usual).over(InputOverrides(input="0..1", crop="plain", colour="rgb", mirrored=False))
    return first_ways(layout, basis.over(InputOverrides(landmarks="wrist")))[0]
