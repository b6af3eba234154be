"""The 200 drawn hands that ship, on which a network without a card is tried."""

import io
import zipfile
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image as PillowImage

from signcam.errors import SigncamError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.resources.files import asset

REFERENCE_HANDS = "reference_hands.npz"


@dataclass(frozen=True)
class ReferenceHands:
    """Drawn hands with all that any network may see of them.

    Attributes:
        images: whole pictures, (height, width, 3) uint8 RGB, not mirrored.
        hands: where the hand finder found the hand in each.
        digits: the digit that each hand shows.
    """

    images: tuple[Image, ...]
    hands: tuple[Hand, ...]
    digits: npt.NDArray[np.int64]


@lru_cache(maxsize=1)
def reference_hands() -> ReferenceHands:
    """Read the hands that ship; the first call takes half a second.

    Raises:
        SigncamError: the file is missing or damaged.
    """
    return read_reference_hands(asset(REFERENCE_HANDS))


def read_reference_hands(path: Path) -> ReferenceHands:
    """Read a file of `write_reference_hands`.

    Raises:
        SigncamError: it is damaged.
    """
    try:
        with np.load(path) as content:
            packed, ends = content["pictures"].tobytes(), content["ends"].tolist()
            landmarks, right = content["landmarks"].astype(np.float32), content["right"]
            digits = content["digits"].astype(np.int64)
        starts = [0, *ends[:-1]]
        images = tuple(_decode(packed[start:end]) for start, end in zip(starts, ends, strict=True))
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise SigncamError(f"{path.name} is damaged. Install signcam again.") from error
    hands = tuple(
        Hand(points, "right" if is_right else "left", 1.0)
        for points, is_right in zip(landmarks, right.tolist(), strict=True)
    )
    return ReferenceHands(images, hands, digits)


def turned(image: Image, hand: Hand, degrees: float) -> tuple[Image, Hand]:
    """Turn a picture, and the hand in it, round the hand's middle.

    Args:
        image: (height, width, 3) uint8 RGB.
        hand: the hand in it.
        degrees: how far, counterclockwise. What comes in at the edges is the picture's mirror image.
    """
    height, width = image.shape[:2]
    x, y = hand.landmarks[:, :2].mean(axis=0).tolist()
    matrix = cv2.getRotationMatrix2D((x, y), degrees, 1.0)
    moved = cv2.warpAffine(image, matrix, (width, height), borderMode=cv2.BORDER_REFLECT_101)
    landmarks = hand.landmarks.astype(np.float32, copy=True)
    landmarks[:, :2] = landmarks[:, :2] @ matrix[:, :2].T + matrix[:, 2]
    return moved.astype(np.uint8, copy=False), replace(hand, landmarks=landmarks)


def lit(image: Image, hand: Hand, gain: float) -> tuple[Image, Hand]:
    """Return a picture, (height, width, 3) uint8 RGB, with so many times its light, and the hand in it."""
    return np.clip(image * np.float32(gain), 0, 255).astype(np.uint8), hand


def write_reference_hands(path: Path, hands: ReferenceHands, quality: int) -> None:
    """Write hands into one file.

    Args:
        path: the file.
        hands: the hands.
        quality: of WebP, 0 to 100.
    """
    pictures = [_encode(image, quality) for image in hands.images]
    with path.open("wb") as file:
        np.savez_compressed(
            file,
            pictures=np.frombuffer(b"".join(pictures), np.uint8),
            ends=np.cumsum([len(picture) for picture in pictures]),
            landmarks=np.array([hand.landmarks for hand in hands.hands], np.float16),
            right=np.array([hand.handedness == "right" for hand in hands.hands]),
            digits=hands.digits.astype(np.int8),
        )


def _encode(image: Image, quality: int) -> bytes:
    content = io.BytesIO()
    PillowImage.fromarray(image).save(content, "WEBP", quality=quality, method=6)
    return content.getvalue()


def _decode(content: bytes) -> Image:
    with PillowImage.open(io.BytesIO(content)) as picture:
        return np.asarray(picture.convert("RGB"), np.uint8)
