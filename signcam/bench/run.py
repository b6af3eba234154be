"""Runs a whole bench: the ways in turns, then the window."""

import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from itertools import chain

import psutil

from signcam.bench.report import MEDIAPIPE, OURS, USUAL, Machine, Report
from signcam.bench.switches import SwitchTimes, measure_switches
from signcam.bench.turns import Way, frames_of, run_in_turns
from signcam.bench.ways import MediaPipeAlone, OurRecognition, UsualWay, WayMissingError
from signcam.bench.window import WindowTimes, measure_window
from signcam.bench.window_process import WindowMissingError
from signcam.models.prediction import Classifier
from signcam.sources.base import Source

STARTS, WATCHED_S = 3, 10.0
# Turns of each state of the window's switches, and their length.
TURNS, TURN_S = 10, 1.5


def run_bench(
    source: Source,
    title: str,
    classifier: Classifier,
    arguments: Sequence[str],
    frames: int,
    on_progress: Callable[[int], None] = lambda done: None,
) -> Report:
    """Measure everything that can be measured here.

    Args:
        source: gives the frames; used up.
        title: what to call it.
        classifier: our network.
        arguments: of `signcam`, for the same source and model in the window.
        frames: how many frames each way recognizes.
        on_progress: called with the number of frames done.

    Raises:
        SourceError: the source cannot be read.
    """
    machine = Machine(os.cpu_count() or 1, psutil.getloadavg()[0])
    left_out = []
    network = None
    with ExitStack() as stack:
        reader = frames_of(source)
        stack.callback(reader.close)
        # A source that cannot be opened is told before TensorFlow is started.
        first = next(reader)
        ways: dict[str, Way] = {OURS: OurRecognition(classifier)}
        stack.callback(ways[OURS].close)
        # In this order: MediaPipe must be imported before TensorFlow.
        try:
            ways[MEDIAPIPE] = MediaPipeAlone()
            stack.callback(ways[MEDIAPIPE].close)
        except WayMissingError as error:
            left_out.append(f"MediaPipe's graph alone is left out: {error}.")
        try:
            usual = UsualWay()
            ways[USUAL], network = usual, usual.network
            stack.callback(usual.close)
        except WayMissingError as error:
            left_out.append(f"The usual way is left out: {error}.")
        measured = run_in_turns(chain([first], reader), frames, list(ways.values()), on_progress)
    window: WindowTimes | None = None
    switches: SwitchTimes | None = None
    try:
        window = measure_window(arguments, STARTS, WATCHED_S)
        switches = measure_switches(arguments, TURNS, TURN_S)
    except WindowMissingError as error:
        left_out.append(f"The window is left out: {error}.")
    durations = dict(zip(ways, measured, strict=True))
    return Report(title, classifier.card.name, machine, durations, window, switches, network, left_out)
