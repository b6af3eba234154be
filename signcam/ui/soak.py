"""Runs a soak in the real window: its modes in turn, its menus, its live session."""

import itertools
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import get_args

from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication

from signcam.hands.network_files import NetworkName, network_path
from signcam.hands.tracker import HandTracker
from signcam.live.choice import SourceChoice
from signcam.live.player import Player
from signcam.resources.demos import DIGITS
from signcam.soak.camera import FaultyCamera
from signcam.soak.faults import Hands, all_faults
from signcam.soak.report import SoakReport
from signcam.soak.run import SoakRun
from signcam.soak.tracker import FaultyTracker, TrackerFaults
from signcam.system.excepthook import ExceptionReporter
from signcam.system.folders import keep_apart
from signcam.system.process_exit import handle_endings
from signcam.system.processor_wait import waited_for_processor_s
from signcam.ui.app import make_application
from signcam.ui.settings import Settings

_STEP_MS = 16
_COUNT_S = 1.0
# As fast as cameras are.
_FPS = 60.0


def run_soak(seconds: float, seed: int, on_progress: Callable[[float], None]) -> SoakReport:
    """Read for so long, and make faults meanwhile. Ctrl-C ends it early; what was measured until then counts.

    Args:
        seconds: how long.
        seed: of the random numbers.
        on_progress: called about once a second with how much is over, 0 to 1.

    Raises:
        SigncamError: a file that ships is missing.
    """
    # Before any thread is started, as the program does it.
    app = make_application()
    # They may lie in the folder that is left now.
    for kind in get_args(NetworkName):
        network_path(kind)
    # Not removed at the end where a thread still hangs: the system does that.
    with tempfile.TemporaryDirectory(prefix="signcam-soak-", ignore_cleanup_errors=True) as folder:
        keep_apart(Path(folder))
        with FaultyCamera(DIGITS.path, _FPS) as camera:
            return _soak(app, camera, seconds, seed, on_progress)


def _soak(
    app: QApplication,
    camera: FaultyCamera,
    seconds: float,
    seed: int,
    on_progress: Callable[[float], None],
) -> SoakReport:
    from signcam.ui.main_window import MainWindow

    tracker = TrackerFaults()
    player = Player(make_tracker=lambda: FaultyTracker(HandTracker, tracker))
    window = MainWindow(player, Settings(welcomed=True))
    modes = itertools.cycle([mode for mode in window.live.modes if not mode.quiet])
    hands = Hands(
        use_model=lambda model: window.use_model(model, keep=False),
        hide=lambda hidden: window.setVisible(not hidden),
    )
    run = SoakRun(
        all_faults(camera, tracker, hands),
        seed,
        seconds,
        next_mode=lambda: window.use_mode(next(modes)),
        help_out=window.replay,
    )
    problems = ExceptionReporter(run.report.problems.append)
    problems.install()
    stop = handle_endings(lambda number, frame: app.exit())
    counted_s = 0.0

    def step() -> None:
        nonlocal counted_s
        now = time.monotonic()
        if now - counted_s >= _COUNT_S:
            counted_s = now
            times = player.times()
            if times is not None:
                run.count_frames(times.frames_in, times.recognized)
            on_progress(run.share)
        if not run.step(now, player.snapshot(), waited_for_processor_s()):
            app.exit()

    timer = QTimer(window)
    timer.timeout.connect(step)
    player.play(SourceChoice(camera.address, "Soak"))
    window.show()
    window.start(greet=False)
    timer.start(_STEP_MS)
    # A window that is hidden must not end the program.
    app.setQuitOnLastWindowClosed(False)
    app.exec()
    timer.stop()
    window.close()
    player.join()
    stop()
    problems.remove()
    return run.report
