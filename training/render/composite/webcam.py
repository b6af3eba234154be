"""What a webcam makes of what is before it: lens, shutter, sensor, picture processing, video coding."""

from dataclasses import dataclass

import cv2
import numpy as np

from signcam.frame import Image
from training.imaging.optics import jpeg_round_trip, motion_kernel
from training.render.room.canvas import noise


@dataclass(frozen=True)
class CameraEffects:
    """What one camera does in one light; the defaults do nothing.

    Attributes:
        exposure: factor on all colours.
        gamma: exponent on colours in 0..1; under 1 lifts the shadows.
        cast: factors on red, green and blue, as white balance leaves them.
        saturation: 0 is grey, 1 as it was.
        vignette: fraction of the light that the corners lose.
        motion_px: length of the way that everything moved, for a frame 640 pixels wide.
        motion_angle: direction of that way, in radians.
        defocus_px: sigma of the blur, for a frame 640 pixels wide.
        resolution: fraction of its sides that the frame is reduced to before it is enlarged again.
        shot_noise: sigma of noise that grows with the root of the light, in levels at full light.
        read_noise: sigma of noise that is there in the dark too, in levels.
        fixed_noise: sigma of the columns' own offsets, in levels: it does not change from frame to frame.
        chroma_noise: sigma of blotches of colour, in levels.
        sharpening: fraction of the difference to a blurred picture that is added: leaves halos at edges.
        jpeg_quality: 1..100; None for none.
    """

    exposure: float = 1.0
    gamma: float = 1.0
    cast: tuple[float, float, float] = (1.0, 1.0, 1.0)
    saturation: float = 1.0
    vignette: float = 0.0
    motion_px: float = 0.0
    motion_angle: float = 0.0
    defocus_px: float = 0.0
    resolution: float = 1.0
    shot_noise: float = 0.0
    read_noise: float = 0.0
    fixed_noise: float = 0.0
    chroma_noise: float = 0.0
    sharpening: float = 0.0
    jpeg_quality: int | None = None


def random_effects(random: np.random.Generator, strength: float = 1.0) -> CameraEffects:
    """Draw a camera; most do a little of everything, few do much.

    Args:
        random: source of randomness.
        strength: 0 draws cameras that do nothing, 1 those of laptops, 2 bad ones in bad light.
    """

    def seldom(share: float, value: float) -> float:
        return value if random.random() < min(1.0, share * strength) else 0.0

    red, blue = np.exp(random.normal(0, 0.07 * strength, 2)).tolist()
    dark = random.gamma(1.2, 0.6) * strength
    quality = round(95 - min(70.0, random.gamma(2, 13) * strength))
    return CameraEffects(
        exposure=float(np.exp(np.clip(random.normal(0, 0.22 * strength), -1.0, 0.5))),
        gamma=float(np.exp(random.normal(0, 0.15 * strength))),
        cast=(red, 1.0, blue),
        saturation=float(np.clip(random.normal(1, 0.2 * strength), 0, 1.8)),
        vignette=seldom(0.6, random.uniform(0, 0.45)),
        motion_px=seldom(0.25, random.gamma(2, 4)),
        motion_angle=float(random.uniform(0, np.pi)),
        defocus_px=seldom(0.4, random.gamma(2, 0.6)),
        resolution=float(random.uniform(0.35, 0.9)) if random.random() < 0.3 * strength else 1.0,
        shot_noise=dark * random.uniform(2, 7),
        read_noise=dark * random.uniform(0.5, 3),
        fixed_noise=seldom(0.3, random.uniform(0, 1.5)),
        chroma_noise=seldom(0.4, random.gamma(1.5, 1.6)),
        sharpening=seldom(0.5, random.uniform(0.1, 1.2)),
        jpeg_quality=quality if random.random() < 0.7 * strength else None,
    )


def apply(image: Image, effects: CameraEffects, random: np.random.Generator) -> Image:
    """Return a picture as a camera gives it.

    Args:
        image: (height, width, 3) uint8 RGB; it is not changed.
        effects: what the camera does.
        random: source of the noise. The fixed noise is a function of the picture's width alone.

    Returns:
        (height, width, 3) uint8 RGB.
    """
    height, width = image.shape[:2]
    seen = _through_lens(image, effects)
    if effects.resolution < 1:
        size = max(8, round(width * effects.resolution)), max(8, round(height * effects.resolution))
        seen = np.asarray(cv2.resize(seen, size, interpolation=cv2.INTER_AREA), np.uint8)
    seen = _through_sensor(_coloured(seen, effects), effects, random)
    if effects.sharpening > 0:
        blurred = cv2.GaussianBlur(seen, (0, 0), 1.2)
        seen = np.asarray(
            cv2.addWeighted(seen, 1 + effects.sharpening, blurred, -effects.sharpening, 0), np.uint8
        )
    if effects.jpeg_quality is not None:
        # Turned round for OpenCV, or the chroma of other colours than a camera's would be lost.
        coded = jpeg_round_trip(seen[..., ::-1], effects.jpeg_quality)
        seen = np.ascontiguousarray(coded[..., ::-1])
    if effects.resolution < 1:
        seen = np.asarray(cv2.resize(seen, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
    return seen if seen is not image else image.copy()


def _through_lens(image: Image, effects: CameraEffects) -> Image:
    height, width = image.shape[:2]
    scale = width / 640
    if effects.motion_px * scale > 1.5:
        kernel = motion_kernel(effects.motion_angle, effects.motion_px * scale / 2)
        image = np.asarray(cv2.filter2D(image, -1, kernel, borderType=cv2.BORDER_REPLICATE), np.uint8)
    if effects.defocus_px * scale > 0.25:
        image = np.asarray(cv2.GaussianBlur(image, (0, 0), effects.defocus_px * scale), np.uint8)
    if effects.vignette > 0:
        y, x = np.linspace(-1, 1, 24)[:, None], np.linspace(-1, 1, 32)[None]
        light = 255 * (1 - effects.vignette * ((x * x + y * y) / 2) ** 1.5)
        whole = cv2.resize(light.round().astype(np.uint8), (width, height), interpolation=cv2.INTER_LINEAR)
        image = np.asarray(cv2.multiply(image, cv2.merge([whole] * 3), scale=1 / 255), np.uint8)
    return image


def _coloured(image: Image, effects: CameraEffects) -> Image:
    """Exposure, gamma and white balance are one table for each channel; saturation mixes channels."""
    if effects.saturation != 1:
        grey = np.array([0.299, 0.587, 0.114])
        mix = effects.saturation * np.eye(3) + (1 - effects.saturation) * grey[None]
        image = np.asarray(cv2.transform(image, mix), np.uint8)
    curve = np.linspace(0, 1, 256)[:, None] ** effects.gamma * effects.exposure * np.array(effects.cast)
    table = np.clip(255 * curve, 0, 255).round().astype(np.uint8)
    return np.asarray(cv2.LUT(image, table.reshape(1, 256, 3)), np.uint8)


def _through_sensor(image: Image, effects: CameraEffects, random: np.random.Generator) -> Image:
    height, width = image.shape[:2]
    if effects.shot_noise > 0 or effects.read_noise > 0:
        # All channels share most of the noise, as processing in luma and chroma leaves it.
        light = np.linspace(0, 1, 256)
        sigma = np.sqrt(effects.shot_noise**2 * light + effects.read_noise**2).astype(np.float32)
        strength = cv2.LUT(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), sigma)
        grain = random.standard_normal((height, width), np.float32) * strength
        image = np.asarray(cv2.add(image, cv2.merge([grain] * 3), dtype=cv2.CV_8U), np.uint8)
    if effects.chroma_noise > 0:
        rows, columns = max(2, height // 6), max(2, width // 6)
        blotches = [
            effects.chroma_noise * 1.6 * noise(height, width, rows, columns, random) for _ in range(2)
        ]
        shifted = cv2.merge([blotches[0], -0.3 * (blotches[0] + blotches[1]), blotches[1]])
        image = np.asarray(cv2.add(image, shifted, dtype=cv2.CV_8U), np.uint8)
    if effects.fixed_noise > 0:
        columns_offset = np.random.default_rng(width).standard_normal((1, width, 1)) * effects.fixed_noise
        fixed = np.broadcast_to(columns_offset, image.shape).astype(np.float32)
        image = np.asarray(cv2.add(image, fixed, dtype=cv2.CV_8U), np.uint8)
    return image
