"""Keeps a hand in which models differ, with what each of them answered."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from signcam.checking.hand_square import hand_square
from signcam.checking.store import encode_jpeg, now_text
from signcam.checking.trial import Answer
from signcam.errors import SigncamError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.system.whole_file import write_whole


def keep_difference(folder: Path, image: Image, hand: Hand, answers: Mapping[str, Answer | None]) -> Path:
    """Write the square around a hand, and the answers of models to it.

    Args:
        folder: where; it is made if it is not there.
        image: (height, width, 3) uint8 RGB, not mirrored.
        hand: where the hand is in it.
        answers: what each model answered, by its name.

    Returns:
        The picture. The answers lie beside it as JSON.

    Raises:
        SigncamError: they cannot be written.
    """
    path = folder / f"{now_text().replace(':', '.')}.jpg"
    texts = {name: None if answer is None else asdict(answer) for name, answer in answers.items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, encode_jpeg(hand_square(image, hand)[0]))
        write_whole(path.with_suffix(".json"), json.dumps(texts, indent=2) + "\n")
    except OSError as error:
        # A picture without answers says nothing.
        path.unlink(missing_ok=True)
        raise SigncamError(f"The hand cannot be written to {folder}: {error.strerror}.") from error
    return path
