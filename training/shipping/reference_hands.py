"""Makes the file of reference hands, on which signcam tries networks that have no card."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np

from signcam.errors import SigncamError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.trial.reference_hands import ReferenceHands, write_reference_hands
from training.render.composite.compose import Placement, compose
from training.render.composite.webcam import apply, random_effects
from training.render.manifest import Entry, load_hands, read_layer
from training.render.room.room import RoomSource
from training.support.atomic_write import atomic_file
from training.support.workers import hand_finder

_WIDTH, _HEIGHT = 640, 480
_SHIPPED_WIDTH, _SHIPPED_HEIGHT = 320, 240
_QUALITY = 65
# The file asks how a network is fed, not how good it is: most hands are as in the pictures that networks are
# trained on, large, near the middle, right, from the palm, and in front of an even wall.
_LENGTHS = 260.0, 330.0
_TILT = 10.0
_OFF_CENTRE = 24.0
_LEFT_SHARE = 0.25
_BACK_SHARE = 0.15
_ROOM_SHARE = 0.3
_CAMERA = 0.25


def make_reference_hands(drawn: Path, out: Path, count: int, seed: int) -> Path:
    """Put drawn hands before walls and rooms, find them, and write them into one file.

    Args:
        drawn: folder of a finished set of drawn hands.
        out: the file.
        count: number of hands, the same of each digit.
        seed: of the choice of hands, of walls, rooms and places.

    Returns:
        The file.

    Raises:
        SigncamError: there are too few drawn hands, or the file cannot be written.
    """
    random = np.random.default_rng(seed)
    entries = load_hands(drawn)
    images, hands, digits = [], [], []
    for digit in range(10):
        found = 0
        for entry in _in_turn(entries, digit, random):
            image = picture_of(drawn, entry, np.random.default_rng((seed, entry.index)))
            hand = hand_finder().find(image)
            if hand is None:
                continue
            scale = _SHIPPED_WIDTH / _WIDTH
            shift = np.array([(scale - 1) / 2, (scale - 1) / 2, 0], np.float32)
            images.append(_shrunk(image))
            hands.append(Hand(hand.landmarks * np.float32(scale) + shift, hand.handedness, hand.score))
            digits.append(digit)
            found += 1
            if found == count // 10:
                break
        else:
            raise SigncamError(
                f"{drawn} has too few hands that show {digit}: draw more with python -m training render."
            )
    try:
        with atomic_file(out) as partial:
            write_reference_hands(
                partial, ReferenceHands(tuple(images), tuple(hands), np.array(digits)), _QUALITY
            )
    except OSError as error:
        raise SigncamError(f"{out} cannot be written: {error.strerror}.") from error
    return out


def _in_turn(entries: list[Entry], digit: int, random: np.random.Generator) -> Iterator[Entry]:
    """Yield the hands that show a digit in a random order, some of them from the back."""
    shown = [entry for entry in entries if entry.plan.digit == digit]
    palms = [entry for entry in shown if not entry.plan.back]
    backs = [entry for entry in shown if entry.plan.back]
    for hands in (palms, backs):
        random.shuffle(hands)  # type: ignore[arg-type]
    while palms:
        yield backs.pop() if backs and random.random() < _BACK_SHARE else palms.pop()


def picture_of(folder: Path, entry: Entry, random: np.random.Generator) -> Image:
    """Return a drawn hand before a wall or a room, large and near the middle.

    Args:
        folder: where the hand lies.
        entry: which hand.
        random: source of wall, room, place and camera.
    """
    landmarks = np.array(entry.landmarks, np.float32)
    reach = float(np.linalg.norm(landmarks - landmarks[0], axis=1).max())
    x, y = random.uniform(-_OFF_CENTRE, _OFF_CENTRE, 2)
    placement = Placement(
        bool(random.random() < _LEFT_SHARE),
        float(random.uniform(-_TILT, _TILT)),
        float(random.uniform(*_LENGTHS)) / reach,
        (_WIDTH / 2 + float(x), _HEIGHT / 2 + float(y)),
    )
    in_room = random.random() < _ROOM_SHARE
    room = RoomSource(None).draw(_WIDTH, _HEIGHT, random) if in_room else _wall(random)
    image, _ = compose(read_layer(folder / entry.file), landmarks, room, placement, random)
    return apply(image, random_effects(random, _CAMERA), random)


def _wall(random: np.random.Generator) -> Image:
    """Return an even wall, light, a little tinted and unevenly lit."""
    colour = random.uniform(170, 245) + random.uniform(-12, 12, 3)
    rows, columns = np.linspace(-1, 1, _HEIGHT)[:, None, None], np.linspace(-1, 1, _WIDTH)[None, :, None]
    down, across = random.uniform(-18, 18, 2)
    wall: Image = (colour + down * rows + across * columns).clip(0, 255).astype(np.uint8)
    return wall


def _shrunk(image: Image) -> Image:
    size = (_SHIPPED_WIDTH, _SHIPPED_HEIGHT)
    return cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
