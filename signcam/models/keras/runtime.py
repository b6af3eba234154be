"""Starts TensorFlow, but only when a Keras network is opened."""

import contextlib
import os
import platform
import sys
import threading
from collections.abc import Iterator
from typing import Any, NamedTuple

from signcam.errors import ModelError

# One crop cannot use more cores than this, and the hand finder runs at the same time.
_THREADS = max(1, min(4, (os.cpu_count() or 2) // 2))
_start_lock = threading.Lock()


class Runtime(NamedTuple):
    """The two imported packages.

    Attributes:
        tensorflow: the module `tensorflow`.
        keras: the module `keras`, which uses TensorFlow.
    """

    tensorflow: Any
    keras: Any


def is_started() -> bool:
    """Return whether TensorFlow is loaded already, so that opening another network is quick."""
    return "keras" in sys.modules and "tensorflow" in sys.modules


def start_tensorflow(threads: int = _THREADS) -> Runtime:
    """Import TensorFlow and Keras. This takes seconds the first time.

    Args:
        threads: how many compute one operation; 0 leaves it to TensorFlow. Only the first start decides.

    Raises:
        ModelError: they are not installed, or cannot be loaded.
    """
    with _start_lock:
        try:
            return _start(threads)
        except ImportError as error:
            if error.name in ("tensorflow", "keras"):
                python = ".".join(platform.python_version_tuple()[:2])
                fault = (
                    f"is not installed. Do: pip install tensorflow, if it has a release for Python {python}"
                )
            else:
                fault = f"cannot be loaded ({error}). Install signcam again in a fresh virtual environment"
            raise ModelError(
                f"A Keras model needs TensorFlow, which {fault}; models that end in .tflite work without it."
            ) from error


@contextlib.contextmanager
def _without_matplotlib() -> Iterator[None]:
    """Keep matplotlib out of an import. Keras would plot with it, and it writes files of its own at once."""
    name = "matplotlib"
    if name in sys.modules:
        yield
        return
    # None makes an import raise ModuleNotFoundError, which Keras expects where it is absent.
    sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]


def _start(threads: int) -> Runtime:
    first_start = "tensorflow" not in sys.modules
    # Without AVX-512, TensorFlow does not use oneDNN's kernels by itself, and takes 1.6 to 3.6 times as long.
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    if "keras" not in sys.modules:
        # A keras.json in the home folder, left by another program, must not change how a model runs. Keras
        # would also write one there.
        os.environ["KERAS_BACKEND"] = "tensorflow"
        os.environ.setdefault("KERAS_HOME", os.devnull)
    with _without_matplotlib():
        import keras
        import tensorflow

    if first_start:
        # TensorFlow refuses this once it has run something. If others imported it before, theirs stays.
        with contextlib.suppress(RuntimeError):
            tensorflow.config.threading.set_intra_op_parallelism_threads(threads)
            tensorflow.config.threading.set_inter_op_parallelism_threads(min(threads, 1))
            # For one small crop at a time, a GPU is not worth its setup time and memory.
            tensorflow.config.set_visible_devices([], "GPU")
    return Runtime(tensorflow, keras)
