"""Lays a rendered hand over a room: mirrored or not, tilted, scaled, its arm running out of the frame."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.hand import LANDMARK_COUNT
from training.imaging.geometry import project
from training.render.composite.arm_strips import Arm, Strip, bare_strip, find_arm, paste_strip, sleeve_strip

Layer = npt.NDArray[np.uint8]
"""(height, width, 4) uint8 RGBA, sRGB."""

Landmarks = npt.NDArray[np.float32]
"""(21, 2) float32, x and y in pixels; pixel centres lie at whole numbers."""

# How much of the layers ends in a sleeve drawn here.
_SLEEVES = 0.45
# How often the room's light falls on the hand too.
_SAME_LIGHT = 0.6
_SHADOWS = 0.5
# Shadows are so soft that a picture this many times smaller holds them.
_SHADOW_SCALE = 8


@dataclass(frozen=True)
class Placement:
    """Where a hand stands in a frame.

    Attributes:
        left: a left hand: the layer is mirrored.
        tilt: degrees, positive leans to the picture's right.
        scale: pixels of the frame for one pixel of the layer.
        centre: x and y in the frame, in pixels, where the middle of the landmarks' box comes to lie.
    """

    left: bool
    tilt: float
    scale: float
    centre: tuple[float, float]

    def matrix(self, landmarks: Landmarks) -> npt.NDArray[np.float64]:
        """Return the 3x3 matrix from the layer's pixels to the frame's."""
        angle = np.radians(self.tilt)
        across = -self.scale if self.left else self.scale
        matrix = np.eye(3)
        matrix[:2, :2] = [
            [np.cos(angle) * across, -np.sin(angle) * self.scale],
            [np.sin(angle) * across, np.cos(angle) * self.scale],
        ]
        middle = (landmarks.min(axis=0) + landmarks.max(axis=0)).astype(np.float64) / 2
        matrix[:2, 2] = np.array(self.centre) - matrix[:2, :2] @ middle
        return matrix


def compose(
    layer: Layer, landmarks: Landmarks, room: Image, placement: Placement, random: np.random.Generator
) -> tuple[Image, Landmarks]:
    """Return a picture of a room with a hand before it.

    Args:
        layer: (height, width, 4) uint8 RGBA, sRGB, colours not multiplied by opacity: a right hand whose
            forearm, bare or sleeved, runs out of the bottom edge.
        landmarks: (21, 2) float32, x and y in pixels of the layer.
        room: (height, width, 3) uint8 RGB; it is not changed.
        placement: where the hand stands.
        random: source of light, shadow, softness and sleeve.

    Returns:
        The picture, (height, width, 3) uint8 RGB, and where the landmarks are in it, (21, 2) float32.

    Raises:
        ValueError: the layer or the landmarks are of another shape, or the layer has no forearm.
    """
    if layer.ndim != 3 or layer.shape[2] != 4 or layer.dtype != np.uint8:
        raise ValueError(f"A layer is (height, width, 4) uint8, not {layer.shape} {layer.dtype}.")
    if landmarks.shape != (LANDMARK_COUNT, 2):
        raise ValueError(f"Landmarks are ({LANDMARK_COUNT}, 2), not {landmarks.shape}.")
    matrix = placement.matrix(landmarks)
    hand, wrist = _premultiplied(layer), landmarks[0].astype(np.float64)
    strips = _strips(find_arm(hand, wrist), matrix, wrist, (room.shape[1], room.shape[0]), random)
    moved = project(matrix, landmarks.astype(np.float64)).astype(np.float32)
    left, top, right, bottom = _window(hand, matrix, strips, room)
    if right <= left or bottom <= top:
        return room.copy(), moved
    # Everything but the shadow happens in the part of the frame that the hand and its arm take.
    corner = np.array([left, top])
    matrix = np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1.0]]) @ matrix
    size = right - left, bottom - top
    laid = _warped(hand, matrix, size)
    laid = _layered(laid, paste_strip(strips[0].picture, strips[0].corners - corner, size))
    for sleeve in strips[1:]:
        laid = _layered(paste_strip(sleeve.picture, sleeve.corners - corner, size), laid)
    if random.random() < 0.7:
        laid = np.asarray(cv2.GaussianBlur(laid, (0, 0), random.uniform(0.3, 0.9)), np.uint8)
    laid = _relit(laid, room, random)
    picture = room.copy()
    if random.random() < _SHADOWS:
        opacity = np.zeros(room.shape[:2], np.uint8)
        opacity[top:bottom, left:right] = laid[..., 3]
        picture = _shadowed(room, opacity, random)
    behind = picture[top:bottom, left:right]
    through = cv2.merge([255 - laid[..., 3]] * 3)
    behind[:] = cv2.add(cv2.multiply(behind, through, scale=1 / 255), np.ascontiguousarray(laid[..., :3]))
    return picture, moved


def _window(
    hand: Layer, matrix: npt.NDArray[np.float64], strips: list[Strip], room: Image
) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what the hand and its arm take of a frame."""
    x, y, width, height = cv2.boundingRect(hand[..., 3])
    box = np.array([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], np.float64)
    points = np.vstack([project(matrix, box), *(strip.corners for strip in strips)])
    low, high = np.floor(points.min(axis=0)) - 3, np.ceil(points.max(axis=0)) + 4
    left, top = np.maximum(low, 0).astype(int).tolist()
    right, bottom = np.minimum(high, [room.shape[1], room.shape[0]]).astype(int).tolist()
    return left, top, right, bottom


def _premultiplied(layer: Layer) -> Layer:
    opacity = cv2.merge([layer[..., 3]] * 3)
    colours = cv2.multiply(layer[..., :3], opacity, scale=1 / 255)
    return np.asarray(np.dstack([colours, layer[..., 3]]), np.uint8)


def _warped(hand: Layer, matrix: npt.NDArray[np.float64], size: tuple[int, int]) -> Layer:
    """Return a premultiplied layer in the frame; averaged first where it gets so small it would alias."""
    scale = float(np.sqrt(abs(np.linalg.det(matrix[:2, :2]))))
    if scale < 0.7:
        height, width = max(1, round(hand.shape[0] * scale)), max(1, round(hand.shape[1] * scale))
        across, down = hand.shape[1] / width, hand.shape[0] / height
        hand = np.asarray(cv2.resize(hand, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
        # Pixel centres: the small picture's first one lies inside the large one.
        back = np.array([[across, 0, across / 2 - 0.5], [0, down, down / 2 - 0.5], [0, 0, 1]])
        matrix = matrix @ back
    return np.asarray(cv2.warpAffine(hand, matrix[:2], size, flags=cv2.INTER_LINEAR), np.uint8)


def _strips(
    arm: Arm,
    matrix: npt.NDArray[np.float64],
    wrist: npt.NDArray[np.float64],
    size: tuple[int, int],
    random: np.random.Generator,
) -> list[Strip]:
    """Return how the arm goes on below what was rendered, then perhaps the sleeve that is pulled over it."""
    start, end, wrist = project(matrix, np.array([arm.start, arm.end, wrist]))
    along = matrix[:2, :2] @ arm.along
    along = along / np.linalg.norm(along)
    middle, across = (start + end) / 2, end - start
    width = float(np.linalg.norm(across))
    # One pixel under the rendered arm, so that no gap shows.
    rest = bare_strip(arm, random), middle - along, across, random.uniform(0, 0.12)
    parts = [rest]
    if random.random() < _SLEEVES:
        top = middle - along * max(0.0, float((middle - wrist) @ along)) * random.uniform(0.1, 0.65)
        parts.append(
            (sleeve_strip(random), top, across * random.uniform(1.06, 1.35), random.uniform(0.03, 0.2))
        )
    strips = []
    for picture, from_, wide, widening in parts:
        apart = (_way_out(from_, along, size) + 2 * width) * along
        half = wide / 2
        more = 0.5 * widening * np.linalg.norm(apart) * across / max(width, 1e-6)
        corners = [from_ - half, from_ + half, from_ + apart + half + more, from_ + apart - half - more]
        strips.append(Strip(picture, np.array(corners)))
    return strips


def _way_out(start: npt.NDArray[np.float64], along: npt.NDArray[np.float64], size: tuple[int, int]) -> float:
    """Return how many pixels it is from a point in a direction to where the frame ends."""
    ways = [
        ((end if step > 0 else 0) - place) / step
        for place, step, end in zip(start, along, size, strict=True)
        if abs(step) > 1e-6
    ]
    return max(0.0, float(min(ways)))


def _layered(upper: Layer, lower: Layer) -> Layer:
    through = cv2.merge([255 - upper[..., 3]] * 4)
    return np.asarray(cv2.add(cv2.multiply(lower, through, scale=1 / 255), upper), np.uint8)


def _relit(laid: Layer, room: Image, random: np.random.Generator) -> Layer:
    """Brighten and tint the hand as the room's mean colour suggests, or as some other light would."""
    if random.random() < _SAME_LIGHT:
        mean = np.maximum(cv2.mean(room)[:3], 4)
        gains = (mean.mean() / 115) ** random.uniform(0.2, 0.6) * (mean / mean.mean()) ** random.uniform(
            0, 0.6
        )
    else:
        gains = np.exp(random.normal(0, 0.22) + random.normal(0, 0.06, 3))
    gains = np.clip(gains, 0.25, 1.6).astype(np.float32)
    table = np.minimum(np.arange(256, dtype=np.float32)[:, None] * np.append(gains, 1), 255).round()
    change_light = np.asarray(cv2.LUT(laid, table[None].reshape(1, 256, 4).astype(np.uint8)), np.uint8)
    # No colour of a premultiplied picture is brighter than its opacity, or edges would shine.
    limit = cv2.merge([change_light[..., 3]] * 4)
    return np.asarray(cv2.min(change_light, limit), np.uint8)


def _shadowed(room: Image, opacity: npt.NDArray[np.uint8], random: np.random.Generator) -> Image:
    """Return a room with the soft shadow that a hand throws on a near wall."""
    height, width = opacity.shape
    size = max(1, width // _SHADOW_SCALE), max(1, height // _SHADOW_SCALE)
    small = cv2.resize(opacity, size, interpolation=cv2.INTER_AREA)
    shift = np.array([[1, 0, random.normal(0, 0.06) * size[0]], [0, 1, random.uniform(0, 0.1) * size[1]]])
    small = cv2.warpAffine(small, shift, size, borderMode=cv2.BORDER_REPLICATE)
    small = cv2.GaussianBlur(small, (0, 0), random.uniform(0.02, 0.09) * size[1])
    dark = 255 - np.float32(random.uniform(0.08, 0.45)) * small.astype(np.float32)
    light = cv2.resize(dark.astype(np.uint8), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.multiply(room, cv2.merge([light] * 3), scale=1 / 255), np.uint8)
