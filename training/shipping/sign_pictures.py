"""The pictures of the signs, and the banner of ten people's hands."""

import io
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image as Pillow

from signcam.errors import SigncamError
from training.render.hand.hand_shapes import DIGITS
from training.render.hand.mesh import HandAsset
from training.render.scene.plan import View
from training.shipping.shots import Framing, Layer, Shot, layer, premultiplied
from training.shipping.signers import BANNER_SIGNERS, TEACHER

# Everything is rendered this many times larger than it ships, which leaves no rough edges.
_FINER = 2
_DISTANCE = 0.7

# Pictures of signs: an open hand takes 74 % of the height, and its tips keep clear of the upper edge.
_SIGN_SIZE = (300, 360)
_SIGN_HAND = 0.74 * _SIGN_SIZE[1]
_SIGN_MARGIN = 20
_SIGN_FRAMING = Framing((800, 920), _FINER * _SIGN_HAND, (400.0, 580.0), 16)
_SIGN_QUALITY = 88

_BANNER_SIZE = (1280, 320)
_BANNER_HAND = 176
_BANNER_WRIST = 244
_BANNER_FRAMING = Framing((560, 560), float(_FINER * _BANNER_HAND), (280.0, 400.0), 16)
_BANNER_QUALITY = 86
_BANNER_COLOURS = (221, 229, 233), (196, 208, 215)


def sign_shots(asset: HandAsset) -> dict[str, Shot]:
    """Return what has to be rendered for the pictures of the signs, by their file's name."""
    poses = [pose.with_wrist(0.0, 0.0) for pose in TEACHER.poses(asset)]
    shots = {}
    for digit, shape in enumerate(DIGITS):
        view = View(shape.yaw, 0.0, 0.0, _DISTANCE, 1.0)
        shots[f"{digit}.webp"] = Shot(TEACHER.plan(digit, poses[digit], view), _SIGN_FRAMING)
        # From behind, as the person who signs sees the own hand.
        view = View(180 - shape.yaw, 0.0, 0.0, _DISTANCE, 1.0)
        plan = TEACHER.plan(digit, poses[digit], view, back=True)
        shots[f"{digit}-back.webp"] = Shot(plan, _SIGN_FRAMING)
    return shots


def banner_shots(asset: HandAsset) -> list[Shot]:
    """Return what has to be rendered for the banner, one hand a digit."""
    shots = []
    for digit, signer in enumerate(BANNER_SIGNERS):
        view = View(DIGITS[digit].yaw, 0.0, 0.0, _DISTANCE, 1.0)
        shots.append(Shot(signer.plan(digit, signer.poses(asset)[digit], view), _BANNER_FRAMING))
    return shots


def write_sign(path: Path, shot: Shot, data: Path) -> None:
    """Write the picture of a sign: cut to its size, the arm running out of the lower edge.

    Raises:
        SigncamError: it cannot be written.
    """
    picture = layer(shot, data)
    width, height = (_FINER * side for side in _SIGN_SIZE)
    x, y, wide, _ = cv2.boundingRect((picture[..., 3] > 127).astype(np.uint8))
    left = min(max(x + wide // 2 - width // 2, 0), picture.shape[1] - width)
    top = min(max(y - _FINER * _SIGN_MARGIN, 0), picture.shape[0] - height)
    cut = picture[top : top + height, left : left + width]
    _write(path, _reduced(cut), _SIGN_QUALITY)


def write_banner(path: Path, shots: list[Shot], data: Path) -> None:
    """Write the banner: ten hands side by side before one background.

    Raises:
        SigncamError: it cannot be written.
    """
    width, height = _BANNER_SIZE
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    upper, lower = (np.array(colour, np.float32) for colour in _BANNER_COLOURS)
    banner = np.repeat(upper + down * (lower - upper), width, axis=1)
    hands = []
    for shot in shots:
        picture = layer(shot, data)
        x, _, wide, _ = cv2.boundingRect((picture[..., 3] > 127).astype(np.uint8))
        start, end = max(0, x - 4) // 2 * 2, min(picture.shape[1], x + wide + 4) // 2 * 2
        hands.append(_reduced(picture[:, start:end]))
    gap = (width - sum(hand.shape[1] for hand in hands)) / (len(hands) + 1)
    top = round(_BANNER_WRIST - _BANNER_FRAMING.wrist[1] / _FINER)
    left = gap
    for hand in hands:
        seen = hand[: height - top].astype(np.float32)
        place = banner[top : top + len(seen), round(left) : round(left) + seen.shape[1]]
        opacity = seen[..., 3:] / 255
        place[:] = place * (1 - opacity) + seen[..., :3] * opacity
        left += hand.shape[1] + gap
    _write(path, banner.round().clip(0, 255).astype(np.uint8), _BANNER_QUALITY)


def _reduced(picture: Layer) -> Layer:
    """Return a picture at the size that ships; premultiplied meanwhile, or its edges would be dark."""
    opaque = premultiplied(picture)
    size = picture.shape[1] // _FINER, picture.shape[0] // _FINER
    small = cv2.resize(opaque, size, interpolation=cv2.INTER_AREA)
    colours = small[..., :3] * (255 / np.maximum(small[..., 3:], 1))
    return np.asarray(np.dstack([colours, small[..., 3]]).round().clip(0, 255), np.uint8)


def _write(path: Path, picture: npt.NDArray[np.uint8], quality: int) -> None:
    data = io.BytesIO()
    Pillow.fromarray(picture).save(data, "WEBP", quality=quality, method=6)
    partial = path.with_name(f"{path.name}.part")
    try:
        partial.write_bytes(data.getvalue())
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise SigncamError(f"Cannot write {path}: {error.strerror}.") from error
