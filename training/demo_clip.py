"""`demo-clip`: joins still hands to a video of a person who signs digits in a room.

Two people take turns: the first shows 0 to 4 with the right hand, the second 5 to 9 with the left. Between
two digits the hand drops out of the picture, so that the same digit twice is two signs.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click
import cv2
import numpy as np
import numpy.typing as npt

from signcam.assets import asset
from signcam.errors import SigncamError
from training.whole import whole_file

FPS = 25
WIDTH, HEIGHT = 640, 480
SHOWN_S = 1.4
AWAY_S = 0.5
# How long a hand takes to come up, and to drop.
MOVE_S = 0.3

_Floats = npt.NDArray[np.float32]

# The first digit that the second person shows, with the left hand.
_SECOND_PERSON = 5
# Where a raised hand stands: the top of the still in the frame, and a right hand's middle. A left hand
# stands on the other side, as in any picture that is not mirrored.
_TOP = 70
_RIGHT_HAND_X = 0.44 * WIDTH
# Far enough down for no fingertip to show.
_DROP = HEIGHT - _TOP + 40
_GRAIN = 1.6
_BLUR = 6.0


def frames(digits: Sequence[int], seed: int = 0, *, fps: int = FPS) -> Iterator[npt.NDArray[np.uint8]]:
    """Yield a clip's frames: each digit comes up, is held, and drops out of the picture.

    Args:
        digits: what is shown, in order.
        seed: another number gives another room and other movements; the same one the same frames.
        fps: frames a second.

    Yields:
        (480, 640, 3) uint8 RGB.
    """
    random = np.random.default_rng(seed)
    room = _room(random)
    slot_s = AWAY_S + 2 * MOVE_S + SHOWN_S
    first = 0
    for place, digit in enumerate(digits):
        still = _still(digit)
        motion = _Motion.draw(random, left=digit >= _SECOND_PERSON)
        end = round((place + 1) * slot_s * fps)
        for index in range(first, end):
            time_s = index / fps - place * slot_s
            picture = _composite(room, still, motion.matrix(time_s, still.shape[1]))
            grain = random.normal(0, _GRAIN, (HEIGHT, WIDTH, 1)).astype(np.float32)
            yield np.clip(picture + grain, 0, 255).round().astype(np.uint8)
        first = end


def write_clip(path: Path, digits: Sequence[int], seed: int = 0, *, fps: int = FPS) -> None:
    """Write a clip as MPEG-4, which OpenCV's wheels write and read on every system, whole or not at all.

    Raises:
        SigncamError: the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as partial:
            writer = cv2.VideoWriter(str(partial), cv2.VideoWriter.fourcc(*"mp4v"), fps, (WIDTH, HEIGHT))
            if not writer.isOpened():
                raise SigncamError(f"Cannot write {path}.")
            try:
                for image in frames(digits, seed, fps=fps):
                    writer.write(cv2.cvtColor(image, cv2.COLOR_RGB2BGR))
            finally:
                writer.release()
    except OSError as error:
        raise SigncamError(f"Cannot write {path}: {error.strerror}.") from error


@dataclass(frozen=True)
class _Motion:
    """How one raised hand moves; drawn anew for each digit.

    Attributes:
        left: a left hand: the still is mirrored.
        centre_x: where it stands, in pixels of the frame.
        tilt: degrees, positive leans to the right.
        scale: size of the still in the frame.
        phases: (5,) where the slow waves of x, y, tilt, size and turn start, in radians.
    """

    left: bool
    centre_x: float
    tilt: float
    scale: float
    phases: npt.NDArray[np.float64]

    @classmethod
    def draw(cls, random: np.random.Generator, *, left: bool) -> "_Motion":
        centre_x = (WIDTH - _RIGHT_HAND_X if left else _RIGHT_HAND_X) + random.uniform(-40, 40)
        phases = random.uniform(0, 2 * math.pi, 5)
        return cls(left, centre_x, random.uniform(-6, 6), random.uniform(0.93, 1.03), phases)

    def matrix(self, time_s: float, still_width: int) -> npt.NDArray[np.float64]:
        """Return the 2x3 matrix from the still to the frame, `time_s` into this digit's turn."""
        x, y, tilt, size, turn = np.sin(self.phases + time_s * np.array([2.1, 2.9, 1.7, 1.3, 2.3]))
        raised = min(time_s - AWAY_S / 2, AWAY_S / 2 + 2 * MOVE_S + SHOWN_S - time_s) / MOVE_S
        raised = min(max(raised, 0.0), 1.0)
        raised = raised * raised * (3 - 2 * raised)
        # An arm that comes up swings about the elbow.
        angle = math.radians(self.tilt + 3 * tilt + (1 - raised) * (12 if self.left else -12))
        scale = self.scale * (1 + 0.02 * size)
        # A flat hand that turns about its long axis looks narrower, to the eye and to the network.
        across = scale * (0.97 + 0.03 * turn) * (-1 if self.left else 1)
        cosine, sine = math.cos(angle), math.sin(angle)
        linear = np.array([[cosine * across, -sine * scale], [sine * across, cosine * scale]])
        # It turns about a point below the wrist, which stays under the place where the hand stands.
        pivot = np.array([still_width / 2, 330.0])
        target = np.array([self.centre_x + 9 * x, _TOP + 330 * scale + 6 * y + (1 - raised) * _DROP])
        return np.hstack([linear, (target - linear @ pivot)[:, None]])


@cache
def _still(digit: int) -> _Floats:
    """Return a digit's still: (height, width, 4), colours times opacity, then opacity, 0..1."""
    path = asset(f"demo/stills/{digit}.webp")
    picture = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_UNCHANGED)
    still = cv2.cvtColor(picture, cv2.COLOR_BGRA2RGBA).astype(np.float32) / 255
    still[..., :3] *= still[..., 3:]
    still.setflags(write=False)
    return still


def _composite(room: _Floats, still: _Floats, matrix: npt.NDArray[np.float64]) -> _Floats:
    """Lay a still over the room, with the soft shadow that it throws on the wall."""
    layer = cv2.warpAffine(still, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR).astype(np.float32)
    opacity = layer[..., 3:]
    # The shadow is so soft that a small picture holds it all: 4 pixels of it are 32 of the frame.
    small = cv2.resize(layer[..., 3], (WIDTH // 8, HEIGHT // 8), interpolation=cv2.INTER_AREA)
    small = cv2.warpAffine(small, np.array([[1.0, 0, 4], [0, 1, 3]]), (WIDTH // 8, HEIGHT // 8))
    small = cv2.GaussianBlur(small, (0, 0), 3)
    shadow = cv2.resize(small, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)[..., None]
    picture: _Floats = room * (1 - 0.3 * shadow) * (1 - opacity) + layer[..., :3] * 255
    return picture


def _room(random: np.random.Generator) -> _Floats:
    """Draw a living room out of focus: a wall, a window, a plant, a lamp, a sofa.

    The wall behind the hands is bare. Pale books on a shelf, say, look enough like fingers for a tracker
    to stay with them when the hand drops.
    """
    down, along = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    wall = np.array([186, 178, 163], np.float32) + random.uniform(-8, 8, 3).astype(np.float32)
    light = 1.08 - 0.14 * along / WIDTH - 0.14 * down / HEIGHT
    room = wall * light[..., None]
    _draw_window(room, down, int(random.integers(20, 50)))
    _draw_plant(room, random, int(random.integers(588, 604)))
    sofa_top = int(random.integers(385, 405))
    for left, right in ((-40, 330), (336, 690)):
        cv2.rectangle(room, (left, sofa_top), (right, HEIGHT + 20), (92, 104, 108), -1)
        cv2.rectangle(room, (left, sofa_top), (right, sofa_top + 14), (112, 124, 128), -1)
    cushion = np.array([(52, 490), (40, sofa_top + 4), (96, sofa_top - 8), (160, sofa_top + 6), (150, 490)])
    cv2.fillPoly(room, [cushion], (158, 112, 78))
    _draw_lamp(room, down, along, int(random.integers(500, 515)))
    room = cv2.GaussianBlur(room, (0, 0), _BLUR).astype(np.float32)
    corners = ((along / WIDTH - 0.5) ** 2 + (down / HEIGHT - 0.5) ** 2)[..., None]
    picture: _Floats = np.clip(room * (1 - 0.28 * corners), 0, 255)
    return picture


def _draw_window(room: _Floats, down: _Floats, left: int) -> None:
    top, width, height = 40, 150, 230
    frame, sky = (222, 218, 210), np.array([214, 228, 240], np.float32)
    cv2.rectangle(room, (left - 10, top - 10), (left + width + 10, top + height + 10), frame, -1)
    pane = np.s_[top : top + height, left : left + width]
    room[pane] = sky + 18 - 60 * ((down[pane] - top) / height)[..., None]
    garden = room[pane][-70:]
    garden[:] = 0.5 * garden + 0.5 * np.array([112, 136, 100], np.float32)
    cv2.rectangle(room, (left - 14, top + height), (left + width + 14, top + height + 12), frame, -1)
    cv2.line(room, (left + width // 2, top), (left + width // 2, top + height), frame, 9)
    cv2.line(room, (left, top + 80), (left + width, top + 80), frame, 8)


def _draw_plant(room: _Floats, random: np.random.Generator, x: int) -> None:
    for angle in np.linspace(-1.2, 1.2, 9) + random.uniform(-0.12, 0.12, 9):
        length = random.uniform(60, 95)
        middle = (round(x + math.sin(angle) * length / 2), round(330 - math.cos(angle) * length / 2))
        axes = (round(length / 2), 11)
        cv2.ellipse(room, middle, axes, math.degrees(angle) - 90, 0, 360, (70, 104, 72), -1)
    pot = np.array([(x - 34, 325), (x + 34, 325), (x + 24, 400), (x - 24, 400)])
    cv2.fillPoly(room, [pot], (214, 208, 198))


def _draw_lamp(room: _Floats, down: _Floats, along: _Floats, x: int) -> None:
    cv2.line(room, (x, 190), (x, HEIGHT), (70, 62, 56), 5)
    shade = np.array([(x - 26, 130), (x + 26, 130), (x + 42, 190), (x - 42, 190)])
    cv2.fillPoly(room, [shade], (246, 222, 176))
    glow = np.exp(-(((along - x) / 120) ** 2 + ((down - 170) / 110) ** 2))[..., None]
    room += glow * np.array([46, 34, 14], np.float32)


@click.command("demo-clip")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The .mp4 to write."
)
@click.option("--digits", default="0123456789", show_default=True, help="What is shown, in order.")
@click.option("--seed", default=0, show_default=True, help="Of the room and the movements.")
def command(out: Path, digits: str, seed: int) -> None:
    """Join the still hands to the clip that the program shows by itself."""
    if not (digits.isascii() and digits.isdecimal()):
        raise click.BadParameter("only the digits 0 to 9", param_hint="--digits")
    write_clip(out, [int(digit) for digit in digits], seed)
    click.echo(f"{out}: {out.stat().st_size / 1e6:.2f} MB")
