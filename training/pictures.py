"""What the other verbs share about picture files: reading one, and finding its hand, on all cores."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from signcam.errors import PictureError
from signcam.frame import Image

# Results go to stdout; what is said meanwhile goes to stderr, as in signcam.
console = Console(stderr=True)

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


def read_picture(path: Path) -> Image:
    """Read a picture file as (height, width, 3) uint8 RGB.

    Raises:
        PictureError: it is no picture.
    """
    try:
        encoded = np.frombuffer(path.read_bytes(), np.uint8)
    except OSError as error:
        raise PictureError(f"{path} cannot be read: {error.strerror}.") from error
    decoded = cv2.imdecode(encoded, cv2.IMREAD_COLOR) if encoded.size else None
    if decoded is None:
        raise PictureError(f"{path} is no picture.")
    return cv2.cvtColor(decoded, cv2.COLOR_BGR2RGB).astype(np.uint8)


def progress_bar() -> Progress:
    """Return a progress bar on stderr; hidden where that is no terminal."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
    )


def silence_native_logs() -> None:
    """Turn down what TensorFlow, MediaPipe and OpenCV write to stderr by themselves."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("GLOG_minloglevel", "3")


def on_all_cores(
    function: Callable[[_Task], _Result],
    tasks: Sequence[_Task],
    description: str,
    start: Callable[[], None] | None = None,
) -> Iterator[_Result]:
    """Call a function on each task in worker processes, a progress bar alongside; results in order.

    Args:
        function: what to call; a module-level function, since another process imports it.
        tasks: its arguments.
        description: what the progress bar says.
        start: called once in every worker before its first task.
    """
    context = multiprocessing.get_context("spawn")
    with context.Pool(min(os.cpu_count() or 1, max(1, len(tasks))), initializer=start) as pool:
        yield from with_progress(pool.imap(function, tasks, chunksize=4), len(tasks), description)


def with_progress(results: Iterable[_Result], total: int, description: str) -> Iterator[_Result]:
    """Pass results on and show how many there were of how many."""
    with progress_bar() as bar:
        task = bar.add_task(description, total=total)
        for result in results:
            yield result
            bar.advance(task)
