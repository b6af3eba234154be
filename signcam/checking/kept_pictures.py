"""The pictures that a session keeps of a frame."""

from dataclasses import replace

from signcam.checking.hand_square import hand_square
from signcam.checking.trial import TakenFrame
from signcam.frame import Image
from signcam.hands.hand import Hand


def with_pictures(
    frame: TakenFrame, image: Image, hand: Hand, name: str, *, whole_frame: bool = False
) -> tuple[TakenFrame, dict[str, Image]]:
    """Return a frame that names its pictures, and the pictures.

    Args:
        frame: what is known of it so far.
        image: (height, width, 3) uint8 RGB, not mirrored.
        hand: where the hand is in it.
        name: what its pictures are called, without a suffix.
        whole_frame: whether to keep the whole frame too.
    """
    square, place = hand_square(image, hand)
    pictures = {f"{name}.jpg": square}
    if whole_frame:
        pictures[f"{name}-frame.jpg"] = image
    points = tuple((round(x, 2), round(y, 2), round(z, 2)) for x, y, z in hand.landmarks.tolist())
    kept = replace(
        frame,
        picture=f"{name}.jpg",
        place=place,
        landmarks=points,
        frame=f"{name}-frame.jpg" if whole_frame else None,
    )
    return kept, pictures
