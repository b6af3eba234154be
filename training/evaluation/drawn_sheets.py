"""`render-sheets`: contact sheets of drawn hands, for people to look over."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from signcam.frame import Image
from training.render.hand.hand_shapes import DIGITS, NO_DIGITS
from training.render.hand.mesh import load_asset
from training.render.hand.textures import make_textures
from training.render.hand_set import require_blender
from training.render.manifest import Entry, read_layer
from training.render.scene.plan import HandPlan, Light, Lighting, Person, View
from training.render.scene.sample_plan import SKIN_DARKEST, SKIN_LIGHTEST
from training.support.contact_sheet import contact_sheet

_PEOPLE = 4
_BETWEEN = 14
_STEPS = 10
_SIDE = 150
_WALL = np.array([168, 166, 162])


def on_wall(picture: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Image:
    """Return a drawn hand before a light wall: (height, width, 3) uint8 RGB."""
    opacity = picture[..., 3:] / 255
    return np.asarray((picture[..., :3] * opacity + _WALL * (1 - opacity)).round(), np.uint8)


def _people(listed: Sequence[Entry], wanted: Callable[[HandPlan], bool]) -> list[Entry]:
    """Return the first hand of each quarter of the skins, dark to light."""
    fitting = [entry for entry in listed if wanted(entry.plan)]
    edges = np.linspace(SKIN_DARKEST, SKIN_LIGHTEST, _PEOPLE + 1)
    quarters = [
        [entry for entry in fitting if low <= entry.plan.person.ita < high]
        for low, high in itertools.pairwise(edges)
    ]
    return [quarter[0] for quarter in quarters if quarter]


def _tiles(folder: Path, chosen: Sequence[Entry]) -> list[tuple[Image, str]]:
    return [
        (on_wall(read_layer(folder / entry.file)), f"{entry.plan.shape}   hand {entry.index}")
        for entry in chosen
    ]


def digits_sheet(folder: Path, listed: Sequence[Entry], back: bool) -> Image | None:
    """Return four people's digits, one digit a row, palms or backs; None where no such hand is listed."""
    shapes = [shape for shape in DIGITS if shape.back or not back]
    chosen = []
    for shape in shapes:
        chosen += _people(
            listed,
            lambda plan, digit=shape.digit: plan.digit == digit and plan.back == back,  # type: ignore[misc]
        )
    # Two digits a line, or the sheet would be four times as high as it is wide.
    columns = _PEOPLE if back else 2 * _PEOPLE
    return _sheet(folder, chosen, columns)


def no_digits_sheet(folder: Path, listed: Sequence[Entry]) -> Image | None:
    """Return one hand of each shape that is no digit, and some on their way between two digits.

    None where no such hand is listed.
    """
    chosen = [
        next((entry for entry in listed if entry.plan.shape == shape.name), None) for shape in NO_DIGITS
    ]
    between = [entry for entry in listed if "~" in entry.plan.shape][:_BETWEEN]
    return _sheet(folder, [entry for entry in chosen if entry] + between, 8)


def _sheet(folder: Path, chosen: Sequence[Entry], columns: int) -> Image | None:
    return contact_sheet(_tiles(folder, chosen), columns, (_SIDE, _SIDE)) if chosen else None


def skins_sheet(data: Path) -> Image:
    """Draw one hand in ten skins in the same light, palm and back.

    Raises:
        SigncamError: Blender is not installed, or the mesh cannot be had.
    """
    require_blender()
    from training.render.scene.blender import Studio
    from training.render.scene.render_hand import render_hand

    asset = load_asset(data)
    studio = Studio(make_textures(asset, data), (320, 320))
    person = Person(0.5, (0.34, 0.33, 0.33), 0.0, 0.0, 0.0, (0.0, 0.0, 0.0, 0.0), 0.0, 0.5)
    white = (1.0, 1.0, 1.0)
    lights = (Light((0.6, 0.6, 0.8), 1.2, 0.6, 9.0, white), Light((-0.7, 0.1, 0.7), 1.2, 1.0, 4.0, white))
    five = DIGITS[5].pose
    tiles = []
    for yaw in (0.0, 180.0):
        for ita in np.linspace(SKIN_DARKEST, SKIN_LIGHTEST, _STEPS).round().tolist():
            plan = HandPlan(
                shape="5",
                digit=5,
                back=yaw > 90,
                angles=tuple(five.vector().tolist()),
                person=replace(person, ita=ita),
                lighting=Lighting(lights, 0.35, white, 0.0),
                view=View(yaw, 0.0, 0.0, 0.6, 1.3),
                sleeve=None,
            )
            tiles.append((on_wall(render_hand(asset, studio, plan).picture), f"ITA {ita:.0f}"))
    return contact_sheet(tiles, _STEPS, (_SIDE, _SIDE))
