"""Records the README's moving picture: a number is written in the real window, from the bundled clip."""

import io
import tempfile
import time
from pathlib import Path

from PIL import Image as Pillow
from PyQt6.QtCore import QBuffer, QEventLoop, QIODevice
from PyQt6.QtWidgets import QApplication

from signcam.errors import SigncamError
from signcam.resources.demos import NUMBERS
from signcam.system.whole_file import write_whole
from signcam.ui.main_window import MainWindow
from signcam.ui.modes.write.mode import WriteMode
from signcam.ui.settings import Settings
from training.shipping.staged_window import PATIENCE_S, picture_application, play, staged_window
from training.support.output_paths import check_writable

_FRAMES_PER_SECOND = 8
# So long the finished number is shown before the picture begins again.
_LAST_S = 1.5
_QUALITY = 60


def save_writing_clip(path: Path, digits: int, width: int, height: int) -> None:
    """Record the window until some digits are written, and write an animated WebP; without a screen too.

    Args:
        path: the file, which ends in .webp.
        digits: how many digits to wait for.
        width: the window's, in pixels.
        height: the window's, in pixels.

    Raises:
        SigncamError: the digits were never written, or the file cannot be written.
    """
    check_writable(path)
    with tempfile.TemporaryDirectory() as folder:
        frames = _record(picture_application(), Path(folder), digits, width, height)
    if not frames:
        raise SigncamError(f"No {digits} digits were written. Name fewer with --digits.")
    data = io.BytesIO()
    each_ms = round(1000 / _FRAMES_PER_SECOND)
    durations = [each_ms] * (len(frames) - 1) + [round(_LAST_S * 1000)]
    frames[0].save(
        data,
        "WEBP",
        save_all=True,
        append_images=frames[1:],
        duration=durations,
        loop=0,
        quality=_QUALITY,
        method=6,
    )
    try:
        write_whole(path, data.getvalue())
    except OSError as error:
        raise SigncamError(f"Cannot write {path}: {error.strerror}.") from error


def _record(app: QApplication, folder: Path, digits: int, width: int, height: int) -> list[Pillow.Image]:
    """Return the frames until the digits are written; none if they never are."""
    with staged_window(Settings(welcomed=True), width, height) as window:
        (mode,) = (mode for mode in window.live.modes if isinstance(mode, WriteMode))
        # Not where the person who makes the picture keeps a number.
        mode.path = folder / "written.json"
        window.use_mode(mode)
        play(window, NUMBERS)
        frames: list[Pillow.Image] = []
        deadline = time.monotonic() + PATIENCE_S
        next_at = 0.0
        while len(mode.text.digits) < digits and time.monotonic() < deadline:
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            now = time.monotonic()
            if (mode.ring.isVisible() or frames) and now >= next_at:
                next_at = now + 1 / _FRAMES_PER_SECOND
                frames.append(_grab(window))
        if len(mode.text.digits) < digits:
            return []
        app.processEvents()
        return [*frames, _grab(window)]


def _grab(window: MainWindow) -> Pillow.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "BMP")
    return Pillow.open(io.BytesIO(buffer.data().data())).convert("RGB")
