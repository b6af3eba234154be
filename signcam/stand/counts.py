"""What a stand counts in an hour."""

from dataclasses import dataclass


@dataclass
class Counts:
    """Numbers and nothing else: no pictures, no faces, no names.

    Attributes:
        visitors: number of visits; several people who take turns without a pause are one.
        rounds: number of rounds that were played to the end, or left.
        digits_asked: number of digits that visitors were asked to sign.
        digits_read: how many of them were signed right.
        seconds_to_right: how long these took, together.
        frames: number of frames that were recognized.
        seconds: how long the stand ran.
        camera_losses: how often the camera was lost.
        restarts: how often the program was started again.
    """

    visitors: int = 0
    rounds: int = 0
    digits_asked: int = 0
    digits_read: int = 0
    seconds_to_right: float = 0.0
    frames: int = 0
    seconds: float = 0.0
    camera_losses: int = 0
    restarts: int = 0
