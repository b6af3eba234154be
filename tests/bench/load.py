"""`python -m tests.bench.load`: what the window takes of a processor while somebody signs, and nobody does.

A network camera in another process shows 60 pictures a second, first with a hand, then without one: something
moves, then nothing but noise. Where there is no screen, the window is shown on none.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from signcam.frame import Image

_WARM_UP_S = 8.0
# So long without a hand until the program rests.
_EMPTY_S = 62.0


def main() -> None:
    """Start the window in a process of its own, and print a line for each situation."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.load", description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0, help="of each situation")
    parser.add_argument("--window", nargs=3, metavar=("WITH_HAND", "MOVING", "STILL"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.window:
        with_hand, moves, stands = given.window
        _watch(with_hand, moves, stands, given.seconds)
        return
    from signcam.resources.demos import DIGITS
    from signcam.soak.camera import FaultyCamera
    from signcam.system.screen import has_screen
    from tests.support.clips import encode, moving
    from tests.support.stills import room

    environment = {**os.environ} if has_screen() else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as folder:
        clips = {"moving": moving(640, 480, 120), "still": _noisy(room(), 60)}
        for name, images in clips.items():
            (Path(folder) / name).write_bytes(encode(images, container="matroska"))
        with (
            FaultyCamera(DIGITS.path, 60) as signed,
            FaultyCamera(Path(folder) / "moving", 60) as restless,
            FaultyCamera(Path(folder) / "still", 60) as quiet,
        ):
            addresses = [camera.address for camera in (signed, restless, quiet)]
            arguments = ["--seconds", str(given.seconds), "--window", *addresses]
            command = [sys.executable, "-m", "tests.bench.load", *arguments]
            subprocess.run(command, env=environment, check=True)


def _noisy(image: Image, count: int) -> list[Image]:
    """Return so many pictures of a place in which nothing moves, as a camera gives them."""
    generator = np.random.default_rng(0)
    noise = generator.normal(0, 3, (count, *image.shape))
    return list((image + noise).clip(0, 255).astype(np.uint8))


def _watch(with_hand: str, moving: str, still: str, seconds: float) -> None:
    from PyQt6.QtCore import QTimer

    from signcam.live.choice import SourceChoice
    from signcam.live.player import Player
    from signcam.system.folders import keep_apart
    from signcam.ui.app import make_application
    from signcam.ui.settings import Settings

    app = make_application()
    from signcam.ui.main_window import MainWindow

    keep_apart(Path(tempfile.mkdtemp(prefix="signcam-load-")))
    app.setQuitOnLastWindowClosed(False)
    player = Player()
    window = MainWindow(player, Settings(welcomed=True))
    window.resize(1920, 1080)

    def run(wait_s: float) -> None:
        # Whatever else ends the loop: the time is waited for.
        end = time.monotonic() + wait_s
        while (left_s := end - time.monotonic()) > 0:
            QTimer.singleShot(round(left_s * 1000) + 1, app.exit)
            app.exec()

    def measure(name: str) -> dict[str, Any]:
        before, cpu, began = player.times(), time.process_time(), time.monotonic()
        run(seconds)
        after, took_s = player.times(), time.monotonic() - began
        assert before is not None
        assert after is not None
        paint = after.stages.get("paint")
        found = {
            "situation": name,
            "cpu_percent_of_a_core": round(100 * (time.process_time() - cpu) / took_s, 1),
            "frames_in_a_second": round((after.frames_in - before.frames_in) / took_s, 1),
            "recognized_a_second": round((after.recognized - before.recognized) / took_s, 1),
            "shown_a_second": round((after.shown - before.shown) / took_s, 1),
            "paint_ms_p95": round(paint.p95, 2) if paint else None,
            "load": round(os.getloadavg()[0], 1),
        }
        print(json.dumps(found), flush=True)
        return found

    player.play(SourceChoice(with_hand, "Load"))
    window.show()
    window.start(greet=False)
    while player.times() is None or player.snapshot().recognition is None:
        run(0.5)
    run(_WARM_UP_S)
    measure("a hand, 1920x1080")
    window.showMinimized()
    run(1.0)
    measure("minimised")
    window.showNormal()
    window.hide()
    run(1.0)
    measure("hidden")
    window.show()
    for without, what in ((moving, "something moves"), (still, "nothing moves")):
        player.play(SourceChoice(without, "Load"))
        run(_WARM_UP_S)
        measure(f"no hand yet, {what}")
        run(_EMPTY_S)
        measure(f"no hand for a minute, {what}")
    window.close()
    player.join()


if __name__ == "__main__":
    main()
