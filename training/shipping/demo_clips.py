"""The demo clips: each frame a rendered hand laid over a room that stays as it is, seen by one camera."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from signcam.frame import Image
from training.render.composite.webcam import CameraEffects, apply
from training.render.hand.mesh import HandAsset
from training.render.room.room import draw_room
from training.render.scene.plan import View
from training.shipping.shots import Framing, Shot, layer, premultiplied
from training.shipping.signers import CLIP_SIGNERS, noise_random, room_random
from training.shipping.timeline import FPS, Moment, posed, sway, timeline, turned

WIDTH, HEIGHT = 640, 480
FRAMING = Framing((320, 400), hand=235.0, wrist=(140.0, 265.0), samples=4)
_DISTANCE = 0.55
# Where the wrist of a right hand is in the frame; a left one is as far on the other side.
_WRIST = (285.0, 357.0)
# Pixels that a hand goes down until none of it is seen.
_DOWN = 400.0
# Half of each frame's time the shutter is open.
_SHUTTER = 0.5
_BLUR_STEPS = 8
_CAMERA = CameraEffects(
    vignette=0.18, defocus_px=0.5, shot_noise=1.4, read_noise=0.6, chroma_noise=0.5, jpeg_quality=88
)


@dataclass(frozen=True)
class Clip:
    """A clip.

    Attributes:
        name: of its file, and of its people in `CLIP_SIGNERS`.
        digits: what each person shows.
        style: of the room; see `draw_room`.
        room: the room's number.
    """

    name: str
    digits: tuple[tuple[int, ...], ...]
    style: str
    room: int


CLIPS = (
    Clip("digits", ((0, 1, 2, 3, 4), (5, 6, 7, 8, 9)), "living room", 6),
    Clip("numbers", ((2, 0, 2, 6), (5, 5, 5, 0, 1, 2, 3)), "window", 3),
)
"""What ships, in the order of `signcam.resources.demos.DEMOS`."""

Source = tuple[Shot, ...]
"""What a frame is made of: no shot, one, or the two that it lies between."""


def sources(clip: Clip, asset: HandAsset) -> list[tuple[Moment, Source]]:
    """Return every frame of a clip and what has to be rendered for it.

    A held hand hardly moves: every second frame of it is the mean of its neighbours.
    """
    signers = CLIP_SIGNERS[clip.name]
    poses = [dict(enumerate(signer.poses(asset))) for signer in signers]

    def shot(moment: Moment) -> Shot:
        strayed = sway(moment)
        view = View(
            yaw=round(turned(moment) + strayed.yaw, 2),
            pitch=round(strayed.pitch, 2),
            roll=round(strayed.roll, 2),
            distance=_DISTANCE,
            room=1.0,
        )
        pose = posed(moment, poses[moment.person])
        return Shot(signers[moment.person].plan(moment.held, pose, view), FRAMING)

    moments = timeline(clip.digits)
    made: list[tuple[Moment, Source]] = []
    for index, moment in enumerate(moments):
        if moment.lowered == 1:
            made.append((moment, ()))
        elif index % 2 and _all_hold(moments[index - 1 : index + 2]):
            made.append((moment, (shot(moments[index - 1]), shot(moments[index + 1]))))
        else:
            made.append((moment, (shot(moment),)))
    return made


def _all_hold(moments: Sequence[Moment]) -> bool:
    return moments[0].held is not None and all(moment.held == moments[0].held for moment in moments)


def frames(clip: Clip, asset: HandAsset, data: Path) -> Iterator[Image]:
    """Return the frames of a clip whose shots were rendered, (480, 640, 3) uint8 RGB.

    Raises:
        SigncamError: a shot's picture cannot be read.
    """
    room = draw_room(WIDTH, HEIGHT, room_random(clip.room), clip.style)
    made = sources(clip, asset)
    for index, (moment, source) in enumerate(made):
        picture = room
        if source:
            hand = np.mean([premultiplied(layer(shot, data)) for shot in source], axis=0, dtype=np.float32)
            left = CLIP_SIGNERS[clip.name][moment.person].left
            earlier = made[index - 1][0] if index and made[index - 1][0].person == moment.person else moment
            picture = lay(np.asarray(hand, np.float32), room, left, (place(earlier), place(moment)))
        yield apply(picture, _CAMERA, noise_random(index))


def place(moment: Moment) -> tuple[float, float]:
    """Return how far the hand is from where it stands at rest: right and down, pixels."""
    strayed = sway(moment)
    return strayed.x, strayed.y + _DOWN * moment.lowered


def lay(
    hand: npt.NDArray[np.float32],
    room: Image,
    left: bool,
    way: tuple[tuple[float, float], tuple[float, float]],
) -> Image:
    """Return a room with a hand before it, blurred by its way while the shutter is open.

    Args:
        hand: (height, width, 4) RGBA 0..255, premultiplied: a right hand.
        room: (height, width, 3) uint8 RGB; it is not changed.
        left: whether it is mirrored.
        way: where it is in the frame before and in this one; see `place`.
    """
    if left:
        hand = np.ascontiguousarray(hand[:, ::-1])
    column = WIDTH - _WRIST[0] - (hand.shape[1] - FRAMING.wrist[0]) if left else _WRIST[0] - FRAMING.wrist[0]
    row = _WRIST[1] - FRAMING.wrist[1]
    before, now = np.array(way)
    steps = _BLUR_STEPS if np.abs(now - before).max() > 2 else 1
    seen = np.zeros((*room.shape[:2], 4), np.float32)
    for step in range(steps):
        x, y = now - _SHUTTER * (now - before) * step / steps
        matrix = np.array([[1, 0, column + x], [0, 1, row + y]])
        seen += cv2.warpAffine(hand, matrix, (room.shape[1], room.shape[0])) / steps
    return np.asarray((room * (1 - seen[..., 3:] / 255) + seen[..., :3]).round().clip(0, 255), np.uint8)


def write_clip(path: Path, clip: Clip, asset: HandAsset, data: Path) -> None:
    """Write a clip as MPEG-4, whole or not at all.

    Raises:
        SigncamError: it cannot be written, or a shot's picture cannot be read.
    """
    partial = path.with_name(f"part-{path.name}")
    writer = cv2.VideoWriter(str(partial), cv2.VideoWriter.fourcc(*"mp4v"), FPS, (WIDTH, HEIGHT))
    if not writer.isOpened():
        raise SigncamError(f"{path} cannot be written. Say another folder with --out.")
    try:
        for frame in frames(clip, asset, data):
            writer.write(cv2.cvtColor(frame, cv2.COLOR_RGB2BGR))
        writer.release()
        partial.replace(path)
    finally:
        writer.release()
        partial.unlink(missing_ok=True)
