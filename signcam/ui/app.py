"""Starts the window and ends with it."""

import contextlib
import os
import sys
import threading
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QGuiApplication, QIcon
from PyQt6.QtWidgets import QApplication

import signcam
from signcam.errors import SigncamError, UsageError
from signcam.live.choice import DEFAULT_CAMERA, SourceChoice, demo_choice
from signcam.live.options import LiveOptions
from signcam.live.player import Player
from signcam.models.catalogue import DEFAULT_MODEL, check_model, opens_slowly
from signcam.models.kept_start import begin_start, crashed_with, end_start
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.phrases import phrase
from signcam.resources.demos import DEMOS
from signcam.resources.files import asset
from signcam.sources.addresses import without_password
from signcam.sources.factory import create_source
from signcam.stand.heartbeat import Heartbeat
from signcam.stand.spec import StandSpec
from signcam.system.excepthook import ExceptionReporter
from signcam.system.malloc import limit_malloc_arenas
from signcam.system.process_exit import handle_endings
from signcam.system.screen import drop_opencv_qt_paths
from signcam.system.terminal import print_stderr
from signcam.ui.display_watch import DisplayWatch
from signcam.ui.language.languages import use_language
from signcam.ui.settings import Settings, load_settings, save_settings, settings_path
from signcam.ui.style.theme import apply_theme

if TYPE_CHECKING:
    from signcam.ui.main_window import MainWindow

# What shells add to a signal's number: Ctrl-C gives 130.
_SIGNALLED = 128
_WENT_WELL_MS = 10_000


def run(options: LiveOptions, stand: StandSpec | None = None, *, restarted: bool = False) -> int:
    """Show the window until it is closed.

    Args:
        options: what was given on the command line.
        stand: open this stand, for a supervising process that listens at stdout; None opens a usual window.
        restarted: whether the stand is opened again because it had stopped working.

    Returns:
        The exit code. Does not return where a thread hangs in a device: then the process ends here.

    Raises:
        SigncamError: what was named on the command line cannot be used; there was no window yet.
    """
    measured = options.measure_s is not None or options.measure_switches is not None
    settings, warnings = (Settings(welcomed=True), []) if measured else load_settings(settings_path())
    model, overrides, warning = _usable_model(options, settings)
    choice, other = _usable_choice(options, settings)
    warnings += [sentence for sentence in (warning, other) if sentence]
    app = make_application()
    try:
        use_language(app, options.language or settings.language)
    except SigncamError as error:
        warnings.append(str(error))
    # A model that opens slowly is opened beside the default one, which reads from the start.
    player = Player(DEFAULT_MODEL if opens_slowly(model) else model, paced=not options.fast)
    # The source and the networks open in threads of their own while the window is imported and made.
    player.play(choice)
    from signcam.ui.main_window import MainWindow

    if options.hold_s is not None:
        settings.write_hold_s = options.hold_s
    window = MainWindow(player, settings)
    if options.mirror is not None:
        window.mirroring.show(options.mirror)
    faults = ExceptionReporter(window.show_problem, verbose=options.verbose)
    faults.install()
    display = DisplayWatch(lambda: None if measured else _keep(settings))
    interrupted = _Interrupted(app)
    window.closed.connect(app.quit)
    if options.measure_s is not None:
        # Imported here, because nobody else needs it.
        from signcam.ui.measurement import Measurement

        Measurement(window, options.measure_s)
    if options.measure_switches is not None:
        from signcam.ui.switches_measurement import SwitchesMeasurement

        SwitchesMeasurement(window, *options.measure_switches)
    for sentence in warnings:
        print_stderr(sentence)
        window.show_problem(sentence)
    if stand is not None:
        _open_stand(window, stand, restarted=restarted)
    else:
        if options.mode is not None:
            window.use_mode(window.mode_named(options.mode))
        window.set_fullscreen(options.fullscreen)
    window.show()
    # Who asks for a clip wants to see it; the greeting waits for the first start with a camera.
    window.start(greet=options.demo is None and options.source is None and stand is None)
    if opens_slowly(model):
        window.use_model(model, overrides, keep=False)
    # A model that has read for so long is not what the next start would fail over.
    QTimer.singleShot(_WENT_WELL_MS, end_start)
    code = app.exec()
    end_start()
    if window.isVisible():
        # A signal ends it. A stand refuses to be closed while it is in use.
        window.live.mode.leave()
    window.close()
    code = code if interrupted.code is None else interrupted.code
    ended = player.join()
    if not measured:
        _keep(settings)
    faults.remove()
    interrupted.remove()
    display.remove()
    if not ended or threading.active_count() > 1:
        # A thread that hangs in a device would hold up Python's own end for ever.
        _end_now(code)
    window.deleteLater()
    app.processEvents()
    return code


def _open_stand(window: "MainWindow", spec: StandSpec, *, restarted: bool) -> None:
    from signcam.ui.modes.stand.mode import StandMode

    mode = window.mode_named(StandMode.name)
    assert isinstance(mode, StandMode)
    mode.spec, mode.restarted = spec, restarted
    mode.heartbeat, mode.on_leave = Heartbeat(sys.stdout), window.close
    window.use_mode(mode)


def make_application() -> QApplication:
    """Return the one application, with its name, icon and style."""
    # OpenCV has been imported by now, and has pointed Qt at plugins of its own.
    drop_opencv_qt_paths()
    limit_malloc_arenas()
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["signcam"])
    app.setApplicationName("signcam")
    app.setApplicationDisplayName("signcam")
    app.setApplicationVersion(signcam.__version__)
    QGuiApplication.setDesktopFileName("signcam")
    with contextlib.suppress(SigncamError):
        app.setWindowIcon(QIcon(str(asset("icons/signcam.png"))))
    apply_theme(app)
    return app


def _usable_model(options: LiveOptions, settings: Settings) -> tuple[str, InputOverrides, str]:
    """Return the model to start with, what is said of it, and a sentence where the one kept is gone."""
    check_model(DEFAULT_MODEL)
    if options.model is not None or options.overrides != NO_OVERRIDES:
        model = options.model if options.model is not None else DEFAULT_MODEL
        check_model(model, options.overrides)
        return model, options.overrides, ""
    if settings.model is not None and settings.model != DEFAULT_MODEL:
        if crashed_with(settings.model):
            name = Path(settings.model).name
            settings.keep_model(DEFAULT_MODEL, NO_OVERRIDES)
            return (
                DEFAULT_MODEL,
                NO_OVERRIDES,
                phrase(
                    f"signcam ended while it read with {name} the last time. {DEFAULT_MODEL} is used instead;"
                    f" {name} is still in the Model menu."
                ),
            )
        begin_start(settings.model)
        try:
            return settings.model, _usable_overrides(settings.model, settings.overrides), ""
        except SigncamError as error:
            return DEFAULT_MODEL, NO_OVERRIDES, phrase(f"{error} {DEFAULT_MODEL} is used instead.")
    return DEFAULT_MODEL, NO_OVERRIDES, ""


def _usable_overrides(model: str, overrides: InputOverrides) -> InputOverrides:
    """Check a model that was kept; what was said of it counts no longer where it has a card by now."""
    try:
        check_model(model, overrides)
    except UsageError:
        check_model(model)
        return NO_OVERRIDES
    return overrides


def _usable_choice(options: LiveOptions, settings: Settings) -> tuple[SourceChoice, str]:
    """Return what to play first, and a sentence where what was kept makes no sense any more."""
    if options.demo is not None:
        return demo_choice(DEMOS[options.demo]), ""
    if options.source is not None:
        create_source(options.source)
        return SourceChoice(options.source, without_password(options.source)), ""
    if settings.source is None:
        return replace(DEFAULT_CAMERA, requested=settings.format_of(None)), ""
    try:
        kept = create_source(settings.source)
    except SigncamError as error:
        return DEFAULT_CAMERA, phrase(f"{error} The default camera is used instead.")
    return SourceChoice(settings.source, kept.name, requested=settings.format_of(settings.source)), ""


def _keep(settings: Settings) -> None:
    try:
        save_settings(settings, settings_path())
    except OSError as error:
        print_stderr(f"The settings cannot be kept: {error.strerror or error}.")


def _end_now(code: int) -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    os._exit(code)


class _Interrupted:
    """Ends the window on Ctrl-C, on a request to terminate and with its terminal, in good order."""

    def __init__(self, app: QApplication) -> None:
        self.code: int | None = None
        self._app = app
        # Python sees to signals between two of its own instructions; the window's timers provide those.
        self.remove = handle_endings(self._end)

    def _end(self, number: int, frame: FrameType | None) -> None:
        self.code = _SIGNALLED + number
        # Not `quit`: that would ask the window first, and a stand refuses.
        self._app.exit()
