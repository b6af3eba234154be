"""Turns one prepared picture into the many crops of it that a camera could have given.

Every sample is a function of (seed, epoch, index) and of nothing else, so that a run that went on after an
interruption sees what it would have seen.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.crop import MIDDLE_KNUCKLE, WRIST, CropSpec, crop_hand, crop_transform
from signcam.hands.hand import Hand
from training.augment.backgrounds import random_background
from training.augment.light import change_light, simulate_camera
from training.augment.scenes import random_scene
from training.augment.warp import finger_bends, random_homography, remap_coordinates
from training.imaging.colours import Colours, random_colour, smooth_noise
from training.imaging.geometry import Map, Points, coordinates, project


@dataclass(frozen=True)
class Augmentation:
    """How much pictures are varied. Fractions are probabilities, spreads are standard deviations.

    Attributes:
        landmark_jitter: spread of each landmark before the crop is cut, as a fraction of the hand's length.
        tilt: spread in degrees.
        scale: spread of the logarithm of the size.
        turn: spread of the logarithm by which the hand narrows, as when it turns sideways.
        shift: spread as a fraction of the crop's side.
        perspective: spread of how far opposite sides differ in length, as a fraction.
        bend: spread of how far fingertips are moved, as a fraction of the crop's side.
        back: share of samples mirrored and with the lines of the palm wiped out: about what the back of the
            hand looks like, which the data set does not show.
        mirrored: share of samples mirrored only, as when MediaPipe takes a left hand for a right one.
        sleeve: share of samples with the forearm covered in cloth.
        new_background: share of samples whose background is replaced.
        scene: share of those that are replaced by a part of a room; the others are walls, textures, skin.
        alike: share of those whose colours are moved towards the hand's own, so that they hide its outline.
        gamma: spread of its logarithm.
        gain: spread of the logarithm of the brightness.
        cast: spread of the logarithm of each colour's gain.
        covered: share of samples with a small thing before the hand.
        blurred: share of samples out of focus or moving.
        small: share of samples whose hand had few pixels.
        noisy: share of samples with sensor noise.
        compressed: share of samples with JPEG blocks.
        grey: share of samples without colour.
    """

    landmark_jitter: float = 0.012
    tilt: float = 8.0
    scale: float = 0.07
    turn: float = 0.15
    shift: float = 0.03
    perspective: float = 0.12
    bend: float = 0.03
    back: float = 0.15
    mirrored: float = 0.05
    sleeve: float = 0.35
    new_background: float = 0.8
    scene: float = 0.35
    alike: float = 0.15
    gamma: float = 0.35
    gain: float = 0.3
    cast: float = 0.12
    covered: float = 0.05
    blurred: float = 0.35
    small: float = 0.35
    noisy: float = 0.5
    compressed: float = 0.3
    grey: float = 0.1

    def scaled_down(self, share: float) -> "Augmentation":
        """Return one that varies by so much of it, 0..1; what lies behind the hand changes as often."""
        kept = ("landmark_jitter", "new_background", "scene", "alike")
        return replace(
            self, **{name: share * value for name, value in vars(self).items() if name not in kept}
        )


# Drawn hands have no background of their own; their backs, bends, turns, sleeves and light are drawn too.
DRAWN = Augmentation(
    bend=0.015, turn=0.08, back=0.0, sleeve=0.12, new_background=1.0, gamma=0.2, gain=0.15, cast=0.08
)
# No camera's automatic exposure leaves what fills half the picture darker or brighter than this, 0..255.
_DARKEST, _BRIGHTEST = 28.0, 220.0


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
    cut = np.vstack([crop_transform(hand, spec), [0, 0, 1]])
    points = project(cut, hand.landmarks[:, :2].astype(np.float64))
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
    maps, points = _moved(hand, spec, amount, random)
    seen, alpha = _sampled(image, maps).astype(np.float32), _sampled(mask, maps)
    turned = random.random()
    if turned < amount.back:
        seen = _smoothed_inside(seen, alpha, random)
    if turned < amount.back + amount.mirrored:
        seen, alpha = np.ascontiguousarray(seen[:, ::-1]), np.ascontiguousarray(alpha[:, ::-1])
        points = np.stack([spec.size - 1 - points[:, 0], points[:, 1]], axis=1)
    if random.random() < amount.sleeve:
        seen = _with_sleeve(seen, points, random)
    if random.random() < amount.new_background:
        drawn = random_scene if random.random() < amount.scene else random_background
        behind = drawn(spec.size, random)
        if random.random() < amount.alike:
            behind = _in_the_hands_colours(behind, seen, alpha, random)
        # Light falls on hand and room alike in half of the samples; else they differ, as before a window.
        if random.random() < 0.5:
            seen = change_light(seen, amount.gamma / 2, amount.gain, amount.cast, random)
        soft = _soft_edge(alpha, random)
        seen = seen * soft + behind * (1 - soft)
    seen = _exposed(change_light(seen, amount.gamma, amount.gain, amount.cast, random), alpha)
    if random.random() < amount.covered:
        _cover(seen, random)
    crop = simulate_camera(seen, amount.blurred, amount.small, amount.noisy, amount.compressed, random)
    if random.random() < amount.grey:
        crop = cv2.cvtColor(cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB).astype(np.uint8)
    return Sample(crop, _relative(points, spec))


def _moved(
    hand: Hand, spec: CropSpec, amount: Augmentation, random: np.random.Generator
) -> tuple[tuple[Map, Map], Points]:
    """Return where each pixel of a moved and bent hand's crop comes from, and its landmarks in the crop."""
    jitter = random.normal(0, amount.landmark_jitter * hand.length, hand.landmarks.shape)
    cut = crop_transform(replace(hand, landmarks=(hand.landmarks + jitter).astype(np.float32)), spec)
    homography = random_homography(
        spec.size, amount.tilt, amount.scale, amount.turn, amount.shift, amount.perspective, random
    )
    moved = homography @ np.vstack([cut, [0, 0, 1]])
    points = project(moved, hand.landmarks[:, :2].astype(np.float64))
    bends = finger_bends(amount.bend * spec.size, random)
    return remap_coordinates(moved, points, bends, spec.size), points + bends


def _sampled(picture: npt.NDArray[np.uint8], maps: tuple[Map, Map]) -> npt.NDArray[np.uint8]:
    sampled = cv2.remap(picture, *maps, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return sampled.astype(np.uint8, copy=False)


def _smoothed_inside(seen: Colours, alpha: npt.NDArray[np.uint8], random: np.random.Generator) -> Colours:
    """Wipe out what lies inside the hand's outline, lines and folded fingers, all but its shading."""
    inside = alpha.astype(np.float32)[..., None] / 255
    sigma = random.uniform(0.03, 0.09) * seen.shape[0]
    colours = cv2.GaussianBlur(seen * inside, (0, 0), sigma)
    shares = cv2.GaussianBlur(inside, (0, 0), sigma)[..., None]
    share = np.float32(random.uniform(0.6, 1.0)) * inside
    return (seen + share * (colours / (shares + np.float32(1e-3)) - seen)).astype(np.float32)


def _in_the_hands_colours(
    behind: Colours, seen: Colours, alpha: npt.NDArray[np.uint8], random: np.random.Generator
) -> Colours:
    """Move a background's colours towards the hand's mean colour; its pattern stays, paler."""
    inside = alpha > 127
    if not inside.any():
        return behind
    paler = np.float32(random.uniform(0.2, 0.8))
    middle = seen[inside].mean(axis=0) + random.normal(0, 10, 3)
    return np.asarray(middle + paler * (behind - behind.mean(axis=(0, 1))), np.float32)


def _exposed(seen: Colours, alpha: npt.NDArray[np.uint8]) -> Colours:
    """Brighten or darken a picture as far as its hand needs it to be seen at all."""
    # Every third pixel tells the mean well enough.
    inside = alpha[::3, ::3] > 127
    if inside.any():
        mean = float(seen[::3, ::3][inside].mean())
        seen = seen * np.float32(np.clip(mean, _DARKEST, _BRIGHTEST) / max(mean, 0.05))
    return np.minimum(seen, 255)


def _soft_edge(alpha: npt.NDArray[np.uint8], random: np.random.Generator) -> Colours:
    """Return the mask as (size, size, 1), 0..1, its edge a little inside the hand, else the wall shows."""
    if random.random() < 0.7:
        alpha = cv2.erode(alpha, np.ones((2, 2), np.uint8)).astype(np.uint8)
    soft = cv2.GaussianBlur(alpha.astype(np.float32), (0, 0), random.uniform(0.4, 1.0)) / 255
    return soft[..., None].astype(np.float32)


def _with_sleeve(seen: Colours, points: Points, random: np.random.Generator) -> Colours:
    """Cover what lies beyond the wrist, straight or askew, with cloth, a watch or a bracelet."""
    size = seen.shape[0]
    away = points[WRIST] - points[MIDDLE_KNUCKLE]
    away = away / max(float(np.linalg.norm(away)), 1e-6)
    angle = random.normal(0, 0.25)
    away = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) @ away
    x, y = coordinates(size)
    beyond = (x - points[WRIST, 0]) * away[0] + (y - points[WRIST, 1]) * away[1]
    start = random.uniform(0.01, 0.12) * size
    end = np.inf if random.random() < 0.7 else start + random.uniform(0.02, 0.06) * size
    covered = ((beyond > start) & (beyond < end))[..., None]
    cloth = random_colour(random) * (1 + 0.3 * smooth_noise(size, random))
    return np.where(covered, np.clip(cloth, 0, 255), seen).astype(np.float32)


def _cover(seen: Colours, random: np.random.Generator) -> None:
    size = seen.shape[0]
    width, height = random.uniform(0.05, 0.2, 2) * size
    left, top = random.uniform(0, 0.9, 2) * size
    seen[int(top) : int(top + height), int(left) : int(left + width)] = random_colour(random)


def _relative(points: Points, spec: CropSpec) -> npt.NDArray[np.float32]:
    return ((points + 0.5) / spec.size * 2 - 1).astype(np.float32)
