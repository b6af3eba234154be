"""Turns one prepared picture into the many crops of it that a camera could have given.

Every sample is a function of (seed, epoch, index) and of nothing else, so that a run that went on after an
interruption sees what it would have seen.
"""

from dataclasses import dataclass, replace
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

from signcam.crop import WRIST, CropSpec, crop_hand, crop_transform
from signcam.frame import Image
from signcam.hands import Hand
from training.backgrounds import Colours, clouds, random_background, random_colour

Points = npt.NDArray[np.float64]
# From a finger's knuckle to its tip.
_ALONG_FINGER = np.linspace(0, 1, 4)[:, None]


@dataclass(frozen=True)
class Augmentation:
    """How much pictures are varied. Shares are probabilities, spreads are standard deviations.

    Attributes:
        landmark_jitter: noise of each landmark before the crop is cut, as a share of the hand's length.
        tilt: degrees.
        scale: of the logarithm of the size, and of width against height.
        shift: as a share of the crop's side.
        perspective: how far opposite sides differ in length, as a share.
        bend: how far each finger's tip is moved, as a share of the crop's side.
        new_background: share of samples whose background is replaced.
        sleeve: share of samples with the forearm covered in cloth.
        gamma: of its logarithm.
        cast: of the logarithm of each colour's gain.
        small: share of samples whose hand had few pixels.
        blurred: share of samples out of focus or moving.
        noisy: share of samples with sensor noise.
        compressed: share of samples with JPEG blocks.
        covered: share of samples with a small thing before the hand.
    """

    landmark_jitter: float = 0.012
    tilt: float = 8.0
    scale: float = 0.07
    shift: float = 0.03
    perspective: float = 0.12
    bend: float = 0.025
    new_background: float = 0.8
    sleeve: float = 0.35
    gamma: float = 0.35
    cast: float = 0.12
    small: float = 0.35
    blurred: float = 0.35
    noisy: float = 0.5
    compressed: float = 0.3
    covered: float = 0.05


@dataclass(frozen=True)
class Sample:
    """What a network is shown once.

    Attributes:
        crop: (size, size, 3) uint8 RGB.
        landmarks: (21, 2) float32, where the landmarks lie in the crop, -1..1 from edge to edge.
    """

    crop: Image
    landmarks: npt.NDArray[np.float32]


def sample_random(seed: int, epoch: int, index: int) -> np.random.Generator:
    """Return the source of all randomness of one sample."""
    return np.random.default_rng((seed, epoch, index))


def plain_sample(image: Image, hand: Hand, spec: CropSpec) -> Sample:
    """Return a picture's crop as the live path cuts it, nothing varied."""
    points = _homogeneous(hand.landmarks) @ crop_transform(hand, spec).T
    return Sample(crop_hand(image, hand, spec), _relative(points, spec))


def augmented_sample(
    image: Image,
    hand: Hand,
    mask: npt.NDArray[np.uint8],
    spec: CropSpec,
    amount: Augmentation,
    random: np.random.Generator,
) -> Sample:
    """Return a crop of the hand as another camera in another room might have seen it.

    Args:
        image: (height, width, 3) uint8 RGB.
        hand: where the hand is in it.
        mask: (height, width) uint8, 255 where the hand is.
        spec: how crops are cut.
        amount: how much to vary.
        random: source of all randomness; see `sample_random`.
    """
    jitter = random.normal(0, amount.landmark_jitter * hand.length, hand.landmarks.shape)
    cut = crop_transform(replace(hand, landmarks=(hand.landmarks + jitter).astype(np.float32)), spec)
    moved = _random_homography(spec.size, amount, random) @ np.vstack([cut, [0, 0, 1]])
    points = _project(moved, hand.landmarks[:, :2].astype(np.float64))
    bends = _finger_bends(points, amount.bend * spec.size, random)
    map_x, map_y = _source_map(moved, points + bends, -bends, spec.size)
    points = points + bends

    how = {"interpolation": cv2.INTER_LINEAR, "borderMode": cv2.BORDER_REPLICATE}
    seen = cv2.remap(image, map_x, map_y, **how).astype(np.float32)
    if random.random() < amount.sleeve:
        seen = _with_sleeve(seen, points, random)
    if random.random() < amount.new_background:
        alpha = cv2.remap(mask, map_x, map_y, **how)
        behind = random_background(spec.size, random)
        # Light falls on hand and room alike in half of the samples; else they differ, as before a window.
        if random.random() < 0.5:
            seen = _lit(seen, amount, random)
        soft = _soft_edge(alpha, random)
        seen = seen * soft + behind * (1 - soft)
    seen = _lit(seen, amount, random)
    if random.random() < amount.covered:
        _cover(seen, random)
    return Sample(_through_camera(seen, amount, random), _relative(points, spec))


def _random_homography(size: int, amount: Augmentation, random: np.random.Generator) -> Points:
    """Tilt, scale, shift and perspective about the crop's centre, as a 3x3 matrix on crop coordinates."""
    angle = np.radians(np.clip(random.normal(0, amount.tilt), -30, 30))
    scale = np.exp(random.normal(0, amount.scale))
    aspect = np.exp(random.normal(0, amount.scale / 2))
    shear = random.normal(0, amount.scale)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = np.eye(3)
    matrix[:2, :2] = scale * turn @ np.array([[aspect, shear], [0, 1 / aspect]])
    matrix[:2, 2] = np.clip(random.normal(0, amount.shift * size, 2), -0.12 * size, 0.12 * size)
    matrix[2, :2] = np.clip(random.normal(0, amount.perspective, 2), -0.3, 0.3) / size
    centre = np.array([[1, 0, (size - 1) / 2], [0, 1, (size - 1) / 2], [0, 0, 1]])
    return np.asarray(centre @ matrix @ np.linalg.inv(centre))


def _finger_bends(points: Points, spread: float, random: np.random.Generator) -> Points:
    """Return a shift for each landmark: fingers spread, shorten and lengthen, the palm widens a little."""
    bends = np.zeros_like(points)
    for finger in range(5):
        joints = slice(1 + 4 * finger, 5 + 4 * finger)
        # The whole finger moves a little with its knuckle, and more towards its tip.
        bends[joints] += random.normal(0, 0.35 * spread, 2)
        bends[joints] += _ALONG_FINGER * random.normal(0, spread, 2)
    return bends


def _source_map(
    moved: Points, points: Points, shifts: Points, size: int
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return for each pixel of the crop where in the picture to look, as `cv2.remap` wants it.

    Args:
        moved: (3, 3), picture coordinates to crop coordinates.
        points: (21, 2), where the landmarks shall lie in the crop.
        shifts: (21, 2), from there to where `moved` alone would put them.
        size: side of the crop.
    """
    cells = 20
    coarse = (np.arange(cells) + 0.5) * size / cells - 0.5
    grid = np.stack(np.meshgrid(coarse, coarse), axis=-1).reshape(-1, 2)
    apart = ((grid[:, None] - points[None]) ** 2).sum(axis=2)
    weights = np.exp(-apart / (2 * (0.08 * size) ** 2))
    # The small constant lets the shift die out away from the hand.
    field = (weights @ shifts) / (weights.sum(axis=1, keepdims=True) + 0.3)
    field = cv2.resize(field.reshape(cells, cells, 2).astype(np.float32), (size, size))
    x, y = _coordinates(size)
    x, y = x + field[..., 0], y + field[..., 1]
    back = np.linalg.inv(moved).astype(np.float32)
    depth = back[2, 0] * x + back[2, 1] * y + back[2, 2]
    return (
        (back[0, 0] * x + back[0, 1] * y + back[0, 2]) / depth,
        (back[1, 0] * x + back[1, 1] * y + back[1, 2]) / depth,
    )


@cache
def _coordinates(size: int) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return x and y of every pixel, each (size, size) float32."""
    y, x = np.mgrid[0:size, 0:size].astype(np.float32)
    return x, y


def _ramp(size: int, random: np.random.Generator) -> npt.NDArray[np.float32]:
    """Return how far along a random direction each pixel lies: (size, size) float32, about -0.5..0.5."""
    angle = random.uniform(0, 2 * np.pi)
    x, y = _coordinates(size)
    return np.float32(np.cos(angle) / size) * (x - size / 2) + np.float32(np.sin(angle) / size) * (
        y - size / 2
    )


def _soft_edge(alpha: npt.NDArray[np.uint8], random: np.random.Generator) -> Colours:
    """Return the mask as (size, size, 1), 0..1, its edge a little inside the hand, else the wall shows."""
    alpha = cv2.erode(alpha, np.ones((2, 2), np.uint8)) if random.random() < 0.7 else alpha
    soft = cv2.GaussianBlur(alpha.astype(np.float32), (0, 0), random.uniform(0.4, 1.0)) / 255
    return soft[..., None].astype(np.float32)


def _with_sleeve(seen: Colours, points: Points, random: np.random.Generator) -> Colours:
    """Cover what lies beyond the wrist, straight or askew, with cloth, a watch or a bracelet."""
    size = seen.shape[0]
    away = points[WRIST] - points[9]
    away = away / max(float(np.linalg.norm(away)), 1e-6)
    angle = random.normal(0, 0.25)
    away = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) @ away
    x, y = _coordinates(size)
    beyond = (x - points[WRIST, 0]) * away[0] + (y - points[WRIST, 1]) * away[1]
    start = random.uniform(0.01, 0.12) * size
    end = np.inf if random.random() < 0.7 else start + random.uniform(0.02, 0.06) * size
    covered = ((beyond > start) & (beyond < end))[..., None]
    cloth = random_colour(random) * (1 + 0.3 * clouds(size, random))
    return np.where(covered, np.clip(cloth, 0, 255), seen).astype(np.float32)


def _lit(seen: Colours, amount: Augmentation, random: np.random.Generator) -> Colours:
    """Return a picture under other light: brightness, gamma, saturation, cast, a shadow across."""
    size = seen.shape[0]
    curve = np.linspace(0, 1, 256, dtype=np.float32) ** np.exp(
        np.clip(random.normal(0, amount.gamma), -1, 0.7)
    )
    seen = curve[np.clip(seen, 0, 255).astype(np.uint8)]
    saturation = 0.0 if random.random() < 0.04 else np.exp(random.normal(0, 0.35))
    gains = np.exp(random.normal(0, amount.cast, 3)) * np.exp(np.clip(random.normal(-0.05, 0.25), -0.9, 0.4))
    contrast = np.exp(random.normal(0, 0.15))
    # Saturation, contrast and gains are one matrix on (R, G, B, 1).
    mix = saturation * np.eye(3) + (1 - saturation) / 3
    matrix = np.hstack([contrast * mix, np.full((3, 1), 0.5 * (1 - contrast))]) * gains[:, None]
    seen = cv2.transform(seen, matrix.astype(np.float32))
    light = np.ones((size, size, 1), np.float32)
    if random.random() < 0.35:
        light = light * np.exp(np.float32(random.uniform(0.1, 0.5)) * clouds(size, random))
    if random.random() < 0.35:
        along = _ramp(size, random) - np.float32(random.uniform(-0.3, 0.3))
        edge = 1 / (1 + np.exp(-along * np.float32(random.uniform(3, 40))))
        light = light * (1 - np.float32(random.uniform(0.1, 0.6)) * edge[..., None])
    return np.clip(seen * (light * 255), 0, 255)


def _cover(seen: Colours, random: np.random.Generator) -> None:
    size = seen.shape[0]
    width, height = random.uniform(0.05, 0.2, 2) * size
    left, top = random.uniform(0, 0.9, 2) * size
    seen[int(top) : int(top + height), int(left) : int(left + width)] = random_colour(random)


def _through_camera(seen: Colours, amount: Augmentation, random: np.random.Generator) -> Image:
    """Return (size, size, 3) uint8 with what lens, sensor and video coding do to a picture."""
    size = seen.shape[0]
    if random.random() < amount.blurred:
        if random.random() < 0.6:
            seen = cv2.GaussianBlur(seen, (0, 0), random.uniform(0.3, 1.6))
        else:
            seen = cv2.filter2D(seen, -1, _motion(random))
    small = random.random() < amount.small
    side = int(random.uniform(0.25, 0.9) * size) if small else size
    if small:
        seen = cv2.resize(seen, (side, side), interpolation=cv2.INTER_AREA)
    if random.random() < amount.noisy:
        seen = seen + random.gamma(1.5, 3.5) * random.standard_normal(seen.shape, np.float32)
    whole = np.clip(np.round(seen), 0, 255).astype(np.uint8)
    if random.random() < amount.compressed:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(25, 90))]
        whole = cv2.imdecode(cv2.imencode(".jpg", whole, quality)[1], cv2.IMREAD_COLOR).astype(np.uint8)
    if small:
        whole = cv2.resize(whole, (size, size), interpolation=cv2.INTER_LINEAR).astype(np.uint8)
    return whole


def _motion(random: np.random.Generator) -> Colours:
    """Return the kernel of a hand that moved on a line of a few pixels while the shutter was open."""
    length = int(random.integers(3, 8))
    kernel = np.zeros((9, 9), np.float32)
    angle = random.uniform(0, np.pi)
    reach = length / 2 * np.array([np.cos(angle), np.sin(angle)])
    cv2.line(kernel, np.round(4 - reach).astype(int).tolist(), np.round(4 + reach).astype(int).tolist(), 1.0)
    return kernel / kernel.sum()


def _homogeneous(landmarks: npt.NDArray[np.float32]) -> Points:
    return np.hstack([landmarks[:, :2].astype(np.float64), np.ones((len(landmarks), 1))])


def _project(matrix: Points, points: Points) -> Points:
    projected = points @ matrix[:, :2].T + matrix[:, 2]
    return np.asarray(projected[:, :2] / projected[:, 2:])


def _relative(points: Points, spec: CropSpec) -> npt.NDArray[np.float32]:
    return ((points + 0.5) / spec.size * 2 - 1).astype(np.float32)
