"""Starts the live view: in the window, on a stand, or without a window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from signcam.cli.model_options import open_named_model
from signcam.errors import SigncamError, SourceError
from signcam.live.options import LiveOptions
from signcam.resources.demos import DEMOS
from signcam.stand.spec import StandSpec
from signcam.writing.limits import DEFAULT_HOLD_S

if TYPE_CHECKING:
    from signcam.cli.headless import ResultWriter
    from signcam.cli.records import JsonWriter


def obstacle_to_window() -> str:
    """Return why no window can be opened, as the beginning of a sentence; empty if one can."""
    from signcam.system.screen import has_screen, missing_qt_libraries

    if not has_screen():
        return "There is no screen"
    missing = missing_qt_libraries()
    if missing:
        packages = " ".join(sorted({package for _, package in missing}))
        return f"The window needs libraries that are not installed (apt install {packages})"
    return ""


def run_without_window(options: LiveOptions) -> int:
    """Read a source without a window, and return the exit code.

    Raises:
        SigncamError: the source or the model cannot be used.
    """
    from signcam.cli.headless import run_headless
    from signcam.cli.records import JsonWriter, error_record
    from signcam.sources.factory import create_source, default_camera

    classifier = open_named_model(options.model, options.overrides)
    # An address may contain a password; `source.name` does not.
    path = None if options.source is None or "://" in options.source else options.source
    try:
        if options.demo is not None:
            source = create_source(str(DEMOS[options.demo].path))
        else:
            source = default_camera() if options.source is None else create_source(options.source)
    except SourceError as error:
        if options.json and path is not None:
            JsonWriter().write(error_record(path, str(error)))
        raise
    make_writer = _number_writer(options) if options.mode == "write" else None
    return run_headless(
        source, classifier, path=path, json=options.json, fast=options.fast, make_writer=make_writer
    )


def _number_writer(options: LiveOptions) -> "Callable[[JsonWriter, str], ResultWriter]":
    """Return what makes the writer of `--write`."""
    from signcam.cli.written import EventWriter, NumberPrinter
    from signcam.writing.writer import NumberWriter

    def make_writer(lines: "JsonWriter", path: str) -> "ResultWriter":
        numbers = NumberWriter(DEFAULT_HOLD_S if options.hold_s is None else options.hold_s)
        return EventWriter(lines, numbers, path) if options.json else NumberPrinter(lines, numbers)

    return make_writer


def run_window(options: LiveOptions, stand: StandSpec | None = None, *, restarted: bool = False) -> int:
    """Open the window, and return the exit code when it is closed.

    Args:
        options: what is shown in it.
        stand: what a stand is like, if the window is one.
        restarted: whether a stand has been started again.
    """
    # Qt is imported only here: nothing else needs it.
    from signcam.ui.app import run

    return run(options, stand, restarted=restarted)


def open_stand(options: LiveOptions, spec: StandSpec) -> int:
    """Open a stand in a process of its own and watch it; return the exit code.

    Raises:
        SigncamError: there is no screen, or the model cannot be used.
    """
    from signcam.cli.stand import run_stand
    from signcam.models.catalogue import DEFAULT_MODEL, check_model

    obstacle = obstacle_to_window()
    if obstacle:
        raise SigncamError(f"{obstacle}, so there can be no stand.")
    # What can be found out now is told now, not in a log.
    check_model(DEFAULT_MODEL if options.model is None else options.model, options.overrides)
    return run_stand(options, spec)
