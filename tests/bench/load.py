"""`python -m tests.bench.load`: what the window takes of a processor while somebody signs, and nobody does.

A network camera in another process shows 60 pictures a second, first with a hand, then without one. Where
there is no screen, the window is shown on none.
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

_WARM_UP_S = 8.0
# So long without a hand until the program rests.
_EMPTY_S = 62.0


def main() -> None:
    """Start the window in a process of its own, and print a line for each situation."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.load", description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0, help="of each situation")
    parser.add_argument("--window", nargs=2, metavar=("WITH_HAND", "WITHOUT"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.window:
        with_hand, without = given.window
        _watch(with_hand, without, given.seconds)
        return
    from signcam.resources.demos import DIGITS
    from signcam.soak.camera import FaultyCamera
    from signcam.system.screen import has_screen
    from tests.support.clips import encode, moving

    environment = {**os.environ} if has_screen() else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.mkv"
        empty.write_bytes(encode(moving(640, 480, 120), container="matroska"))
        with FaultyCamera(DIGITS.path, 60) as signed, FaultyCamera(empty, 60) as alone:
            arguments = ["--seconds", str(given.seconds), "--window", signed.address, alone.address]
            command = [sys.executable, "-m", "tests.bench.load", *arguments]
            subprocess.run(command, env=environment, check=True)


def _watch(with_hand: str, without: str, seconds: float) -> None:
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
    player.play(SourceChoice(without, "Load"))
    run(_WARM_UP_S)
    measure("no hand yet")
    run(_EMPTY_S)
    measure("no hand for a minute")
    window.close()
    player.join()


if __name__ == "__main__":
    main()
