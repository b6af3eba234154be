"""Starts TensorFlow, when a Keras network is opened and not before."""

import contextlib
import os
import sys
import threading
from typing import Any, NamedTuple

from signcam.errors import ModelError
from signcam.hands.mediapipe_import import load_hands_solution

# One crop keeps no more cores than these busy, and the hand finder runs at the same time.
_THREADS = max(1, min(4, (os.cpu_count() or 2) // 2))
_starting = threading.Lock()


class Runtime(NamedTuple):
    """The two packages, imported.

    Attributes:
        tensorflow: the module `tensorflow`.
        keras: the module `keras`, on TensorFlow.
    """

    tensorflow: Any
    keras: Any


def is_started() -> bool:
    """Whether TensorFlow is here already, so that opening another network is quick."""
    return "keras" in sys.modules and "tensorflow" in sys.modules


def start_tensorflow() -> Runtime:
    """Import TensorFlow and Keras; takes seconds the first time.

    Raises:
        ModelError: they are not installed, or not usable.
    """
    with _starting:
        try:
            return _start()
        except ImportError as error:
            raise ModelError(
                f"A Keras model needs TensorFlow, which cannot be loaded ({error}). Install signcam again in"
                " a fresh virtual environment; models that end in .tflite work without it."
            ) from error


def _start() -> Runtime:
    # MediaPipe holds TensorFlow out of its own import; the two must not be imported at the same time.
    load_hands_solution()
    first = "tensorflow" not in sys.modules
    # On processors without AVX-512 TensorFlow leaves oneDNN's kernels off, and is 1.6 to 3.6 times as slow.
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    if "keras" not in sys.modules:
        # What is in a file says how it runs, not a keras.json that another program left in the home folder.
        # Keras would also write one there.
        os.environ["KERAS_BACKEND"] = "tensorflow"
        os.environ.setdefault("KERAS_HOME", os.devnull)
    import keras
    import tensorflow

    if first:
        # Refused where something has run already. Whoever imported TensorFlow before chose for himself.
        with contextlib.suppress(RuntimeError):
            tensorflow.config.threading.set_intra_op_parallelism_threads(_THREADS)
            tensorflow.config.threading.set_inter_op_parallelism_threads(1)
            # A graphics card would have to be set up and its memory reserved, for one small crop at a time.
            tensorflow.config.set_visible_devices([], "GPU")
    return Runtime(tensorflow, keras)
