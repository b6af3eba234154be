"""What a drawn room is made of: what things reflect, what shines, what lies in shadow, and its exposure.

Surfaces are drawn as sRGB, but light adds up in linear light, so that a window is blown out, a lamp glows
and a bright day outside leaves the room dark, as in a photograph.
"""

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from training.imaging.colours import Colours

Points = npt.ArrayLike
"""(n, 2) x, y in heights of the picture, from its top left corner: y is 0..1, x is 0..`Canvas.aspect`."""

Floats = npt.NDArray[np.float32]

# Drawing functions take whole numbers; these bits of them lie behind the point.
_SHIFT = 4
# What shines is kept in 8 bits: the square of the share, times this, in units of a white wall's light.
_BRIGHTEST = 12.0
# The light changes so slowly over a room that a grid this fine holds it.
_LIGHT_GRID = (24, 32)
_TONES = 4096
# sRGB to linear light, IEC 61966-2-1.
_SHARES = np.arange(256) / 255
_LINEAR = np.where(_SHARES <= 0.04045, _SHARES / 12.92, ((_SHARES + 0.055) / 1.055) ** 2.4).astype(np.float32)


def noise(height: int, width: int, rows: int, columns: int, random: np.random.Generator) -> Floats:
    """Return smooth noise, (height, width) float32 of mean 0 and spread about 0.6, this many waves a side."""
    grid = random.standard_normal((rows, columns)).astype(np.float32)
    return np.asarray(cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)


class Canvas:
    """Shapes before shapes, the later nearer.

    Attributes:
        size: width and height in pixels.
        aspect: width in heights of the picture.
        colours: (height, width, 3) uint8 view, the sRGB of surfaces under white light.
    """

    def __init__(self, width: int, height: int) -> None:
        self.size = width, height
        self.aspect = width / height
        self._surfaces = np.zeros((height, width, 4), np.uint8)
        self.colours = self._surfaces[..., :3]
        self._lit = np.full((height, width), 255, np.uint8)
        self._lights: list[tuple[float, float, float, Floats]] = []

    def fill(self, points: Points, colour: Points, glow: float = 0.0) -> None:
        """Draw a filled polygon.

        Args:
            points: its corners.
            colour: (3,) RGB, 0..255.
            glow: how much light its colour gives off; 1 is what a white wall in full light sends back.
        """
        corners = self._pixels(points)
        cv2.fillPoly(self._surfaces, [corners], self._paint(colour, glow), cv2.LINE_AA, _SHIFT)
        cv2.fillPoly(self._lit, [corners], (255,), cv2.LINE_AA, _SHIFT)

    def box(
        self, left: float, top: float, right: float, bottom: float, colour: Points, glow: float = 0.0
    ) -> None:
        """Draw a filled rectangle; see `fill`."""
        self.fill([(left, top), (right, top), (right, bottom), (left, bottom)], colour, glow)

    def oval(
        self,
        centre: tuple[float, float],
        axes: tuple[float, float],
        colour: Points,
        angle: float = 0.0,
        glow: float = 0.0,
    ) -> None:
        """Draw a filled ellipse of two half axes, turned by an angle in degrees; see `fill`."""
        self.fill(_ellipse(centre, axes, angle), colour, glow)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], width: float, colour: Points
    ) -> None:
        """Draw a straight bar with square ends."""
        along = np.subtract(end, start)
        across = np.array([-along[1], along[0]]) / max(float(np.hypot(*along)), 1e-6) * width / 2
        self.fill([start + across, end + across, end - across, start - across], colour)

    def shadow(self, points: Points, depth: float) -> None:
        """Darken a polygon, softly; whatever is drawn there later stands in the light again.

        Args:
            points: its corners.
            depth: fraction of the light that it takes.
        """
        dark = round(255 * (1 - depth))
        cv2.fillPoly(self._lit, [self._pixels(points)], (dark,), cv2.LINE_AA, _SHIFT)

    def shade(
        self,
        box: tuple[float, float, float, float],
        factor: npt.ArrayLike,
        inside: Points | None = None,
    ) -> None:
        """Multiply the colours in a rectangle.

        Args:
            box: left, top, right and bottom, in heights of the picture.
            factor: (rows, columns), enlarged to the rectangle.
            inside: corners of a polygon, where only what lies in it is to change.
        """
        width, height = self.size
        left, top, right, bottom = (round(edge * height) for edge in box)
        x0, y0, x1, y1 = max(0, left), max(0, top), min(width, right), min(height, bottom)
        if x1 <= x0 or y1 <= y0:
            return
        size = right - left, bottom - top
        whole = cv2.resize(np.asarray(factor, np.float32), size, interpolation=cv2.INTER_LINEAR)
        share = whole[y0 - top : y1 - top, x0 - left : x1 - left]
        if inside is not None:
            mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
            corner = np.array([x0, y0]) << _SHIFT
            cv2.fillPoly(mask, [self._pixels(inside) - corner.astype(np.int32)], (255,), cv2.LINE_AA, _SHIFT)
            share = 1 + (share - 1) * (mask * np.float32(1 / 255))
        seen = self.colours[y0:y1, x0:x1]
        seen[:] = np.minimum(seen * share[..., None], 255).astype(np.uint8)

    def ball(
        self,
        centre: tuple[float, float],
        axes: tuple[float, float],
        colour: Points,
        towards: tuple[float, float],
        dark: float = 0.45,
    ) -> None:
        """Draw an egg that is lit from one side.

        Args:
            centre: its middle.
            axes: its half width and half height.
            colour: (3,) RGB, 0..255, where the light meets it squarely.
            towards: x and y of the direction to the light; the shorter, the more it comes from the front.
            dark: brightness of the side that lies away, as a fraction.
        """
        rim = _ellipse(centre, axes, 0)
        self.fill(rim, colour)
        side = np.linspace(-1, 1, 24, dtype=np.float32)
        x, y = np.meshgrid(side, side)
        towards_us = np.sqrt(np.maximum(0, 1 - x * x - y * y))
        facing = (x * towards[0] + y * towards[1] + towards_us) / np.sqrt(
            1 + towards[0] ** 2 + towards[1] ** 2
        )
        shading = dark + (1 - dark) * np.clip(facing, 0, 1)
        box = (centre[0] - axes[0], centre[1] - axes[1], centre[0] + axes[0], centre[1] + axes[1])
        self.shade(box, shading, rim)

    def dim(self, centre: tuple[float, float], axes: tuple[float, float], factor: float) -> None:
        """Darken an ellipse that fades out, down to `factor` in its middle."""
        side = np.linspace(-1.7, 1.7, 15, dtype=np.float32)
        bell = np.exp(-1.5 * (side[None] ** 2 + side[:, None] ** 2))
        (x, y), (half_width, half_height) = centre, (1.7 * axes[0], 1.7 * axes[1])
        box = (x - half_width, y - half_height, x + half_width, y + half_height)
        self.shade(box, 1 - (1 - factor) * bell)

    def light(self, x: float, y: float, reach: float, colour: Points) -> None:
        """Add a lamp or window: `colour` is its linear light beside it, half of that `reach` heights away."""
        self._lights.append((x, y, reach, np.asarray(colour, np.float32)))

    def expose(self, ambient: Points, brightness: float, blur: float, random: np.random.Generator) -> Image:
        """Return the picture.

        Args:
            ambient: (3,) linear light that falls everywhere alike; 1 shows surfaces in their own colours.
            brightness: linear light that the camera exposes an ordinary room's mean for, 0..1.
            blur: how far out of focus the room is, in heights of the picture.
            random: the source of unevenness of the light.

        Returns:
            (height, width, 3) uint8 RGB.
        """
        width, height = self.size
        soft = cv2.GaussianBlur(self._lit, (0, 0), 0.012 * height).astype(np.float32)[..., None] / 255
        light = np.asarray(cv2.resize(self._light(ambient, random), (width, height)), np.float32)
        light *= soft
        if self._surfaces[..., 3].any():
            light += np.square(self._surfaces[..., 3:] * np.float32(np.sqrt(_BRIGHTEST) / 255))
        seen = np.asarray(cv2.LUT(np.ascontiguousarray(self.colours), _LINEAR), np.float32)
        seen *= light
        # A camera measures no more than its sensor holds.
        mean = max(float(np.minimum(seen[::3, ::3], 2).mean()), 1e-4)
        # Nor does it turn white walls and black ones into the same grey: it goes half of the way.
        seen *= np.float32(brightness / (mean**0.6 * 0.35**0.4))
        seen = _bloomed(seen, random.uniform(0.0, 0.35))
        if blur * height > 0.4:
            seen = np.asarray(cv2.GaussianBlur(seen, (0, 0), blur * height), np.float32)
        return _tones(seen, random)

    def _light(self, ambient: Points, random: np.random.Generator) -> Floats:
        rows, columns = _LIGHT_GRID
        y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
        y, x = y / rows, x / columns * self.aspect
        slope = random.normal(0, 0.4, 2)
        field = np.exp(slope[0] * (x - self.aspect / 2) + slope[1] * (y - 0.5))[..., None]
        field = (
            field
            * np.asarray(ambient, np.float32)
            * np.exp(0.08 * noise(rows, columns, 3, 4, random))[..., None]
        )
        for at_x, at_y, reach, colour in self._lights:
            apart = ((x - at_x) ** 2 + (y - at_y) ** 2) / reach**2
            field = field + colour / (1 + apart)[..., None]
        return np.asarray(field, np.float32)

    def _pixels(self, points: Points) -> npt.NDArray[np.int32]:
        # Half a pixel, since OpenCV counts from the first pixel's centre.
        scaled = (np.asarray(points, np.float64) * self.size[1] - 0.5) * (1 << _SHIFT)
        return np.asarray(np.clip(np.round(scaled), -(1 << 22), 1 << 22), np.int32)

    @staticmethod
    def _paint(colour: Points, glow: float) -> tuple[float, float, float, float]:
        red, green, blue = np.clip(np.asarray(colour, np.float64), 0, 255).tolist()
        return red, green, blue, 255 * float(np.sqrt(min(glow, _BRIGHTEST) / _BRIGHTEST))


def _ellipse(centre: tuple[float, float], axes: tuple[float, float], angle: float) -> npt.NDArray[np.float64]:
    turn = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    cosine, sine = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    rim = np.stack([np.cos(turn) * axes[0], np.sin(turn) * axes[1]], axis=1)
    return np.asarray(rim @ np.array([[cosine, sine], [-sine, cosine]]) + np.array(centre))


def _bloomed(seen: Colours, share: float) -> Colours:
    """Let what is brighter than the sensor holds spread in the lens."""
    height, width = seen.shape[:2]
    small = cv2.resize(seen, (max(1, width // 4), max(1, height // 4)), interpolation=cv2.INTER_AREA)
    excess = np.clip(small - 0.9, 0, 6)
    if not excess.any():
        return seen
    spread = cv2.GaussianBlur(excess, (0, 0), 0.06 * small.shape[0])
    return seen + np.float32(share) * cv2.resize(spread, (width, height), interpolation=cv2.INTER_LINEAR)


def _tones(seen: Colours, random: np.random.Generator) -> Image:
    """Turn linear light into sRGB the way a camera does: a soft shoulder, a toe, a little more contrast."""
    white = random.uniform(1.3, 4)
    light = np.linspace(0, 1, _TONES) ** 2 * _BRIGHTEST
    # Reinhard et al. 2002, equation 4.
    shown = np.clip(light * (1 + light / white**2) / (1 + light) * random.uniform(1.0, 1.25), 0, 1)
    curve = shown ** (1 / random.uniform(1.9, 2.4))
    curve = curve + random.uniform(0, 0.5) * curve * (1 - curve) * (curve - 0.4)
    table = np.clip(np.round(255 * curve), 0, 255).astype(np.uint8)
    step = np.sqrt(np.minimum(seen, _BRIGHTEST) * np.float32(1 / _BRIGHTEST)) * np.float32(_TONES - 1)
    return np.asarray(table[step.astype(np.uint16)], np.uint8)
