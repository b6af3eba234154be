"""Takes the README's picture of the stand: a drawn hand plays a round of the game."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import cv2
import numpy as np
from PyQt6.QtGui import QPixmap

from signcam.errors import SigncamError
from signcam.frame import Frame
from signcam.live.recognizer import Recognition, Recognizer
from signcam.models.catalogue import DEFAULT_MODEL, open_model
from signcam.resources.demos import DIGITS
from signcam.stand.best_today import BestToday
from signcam.stand.spec import StandSpec
from signcam.stand.visit import Stand
from signcam.ui.modes.stand.page import StandPage
from training.shipping.staged_window import picture_application, save_picture
from training.support.output_paths import check_writable

# With this seed, the first digit that is asked comes soon in the clip.
_SEED = 3


def _take(width: int, height: int) -> QPixmap | None:
    """Return the stand's page just before the hand of the demo clip has signed the first digit right."""
    hit = next((frame.index for stand, frame, _ in _visit() if stand.last_hit is not None), None)
    if hit is None:
        return None
    page = StandPage()
    page.resize(width, height)
    picture = None
    for stand, frame, recognition in _visit():
        if frame.index == hit - 1:
            page.video.show_frame(frame.image, stand.hand, plays=stand.plays)
            page.show_stand(stand, frame.time_s, recognition, away=False)
            picture = page.grab()
            break
    page.deleteLater()
    return picture


def save_stand_picture(path: Path, width: int, height: int) -> None:
    """Take the picture and write it; without a screen too.

    Args:
        path: the picture's file.
        width: the page's, in pixels.
        height: the page's, in pixels.

    Raises:
        SigncamError: the clip never shows a digit that is asked, or the file cannot be written.
    """
    check_writable(path)
    # Qt draws no text before there is an application.
    app = picture_application()
    picture = _take(width, height)
    app.processEvents()
    if picture is None:
        raise SigncamError("The clip never shows a digit that is asked. Choose another seed in the code.")
    save_picture(picture, path)


def _visit() -> Iterator[tuple[Stand, Frame, Recognition]]:
    """Let the hand of the demo clip visit a stand; yield the stand after each frame."""
    stand = Stand(StandSpec(languages=("en",), seed=_SEED), BestToday(), lambda: date(2026, 1, 1))
    recognizer = Recognizer(open_model(DEFAULT_MODEL))
    clip = cv2.VideoCapture(str(DIGITS.path))
    rate, index = clip.get(cv2.CAP_PROP_FPS), 0
    try:
        while True:
            read, image = clip.read()
            if not read:
                return
            pixels = cv2.cvtColor(image, cv2.COLOR_BGR2RGB).astype(np.uint8)
            frame = Frame(pixels, index, index / rate, index / rate, 0.0)
            recognition = recognizer.recognize(frame)
            stand.update(frame.time_s, recognition)
            yield stand, frame, recognition
            index += 1
    finally:
        clip.release()
        recognizer.close()
