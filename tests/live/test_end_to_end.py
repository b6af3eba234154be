"""From moving pictures to held digits, with the real hand tracker and the shipped network."""

from collections.abc import Callable, Iterable

import cv2
import numpy as np
import pytest

from signcam.frame import Frame, Image
from signcam.live.recognizer import Recognizer
from signcam.models.catalogue import open_model
from signcam.sources.factory import create_source
from tests.support.stills import signing

# Enough of a clip for its digit to be held; all of it would take five times as long.
CLIP_SECONDS = 1.5


def held_digits(images: Iterable[tuple[float, Image]]) -> list[int]:
    """Every digit that becomes the held one, in order."""
    recognizer = Recognizer(open_model())
    digits: list[int] = []
    before: int | None = None
    try:
        for index, (time_s, image) in enumerate(images):
            held = recognizer.recognize(Frame(image, index, time_s, time_s, 0.0)).held
            if held is not None and held != before:
                digits.append(held)
            before = held
    finally:
        recognizer.close()
    return digits


@pytest.mark.parametrize("digits", [[7, 3, 3, 1], [2, 0, 2, 6], [5, 5, 5, 0, 1]])
def test_signs_in_any_order_are_read_in_that_order(digits):
    assert held_digits(signing(digits)) == digits


def mirrored(image: Image) -> Image:
    return np.ascontiguousarray(image[:, ::-1])


def darkened_by_half(image: Image) -> Image:
    return (image // 2).astype(np.uint8)


def halved_in_size(image: Image) -> Image:
    return cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.uint8)


def tilted(degrees: float) -> Callable[[Image], Image]:
    def change(image: Image) -> Image:
        height, width = image.shape[:2]
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
        return cv2.warpAffine(image, turn, (width, height), borderMode=cv2.BORDER_REPLICATE).astype(np.uint8)

    return change


CHANGES: dict[str, Callable[[Image], Image]] = {
    "as it is": lambda image: image,
    "mirrored": mirrored,
    "tilted left": tilted(30),
    "tilted right": tilted(-30),
    "darkened by half": darkened_by_half,
    "halved in size": halved_in_size,
}


@pytest.mark.shared_data
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("digit", range(10))
def test_only_the_right_digit_is_held_on_a_changed_clip(shared_data, digit, change):
    def images() -> Iterable[tuple[float, Image]]:
        source = create_source(str(shared_data / "clips" / f"{digit}.mp4"))
        source.open()
        try:
            while (picture := source.read()) is not None:
                assert picture.time_s is not None
                if picture.time_s > CLIP_SECONDS:
                    return
                yield picture.time_s, CHANGES[change](picture.image)
        finally:
            source.close()

    assert held_digits(images()) == [digit]
