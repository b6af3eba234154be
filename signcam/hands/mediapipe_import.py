"""MediaPipe's hand solution without the heavy packages and the graphics driver that it would draw in."""

import os
import sys
import threading
import types
from typing import Any

# MediaPipe's documentation tooling imports TensorFlow where it is installed (3 to 5 s, 400 MB), its
# drawing helpers matplotlib, and its checkpoint converter JAX. Finding hands needs none of them.
_UNWANTED = ("tensorflow", "jax")
_STAND_INS = ("matplotlib", "matplotlib.pyplot")

# Where MediaPipe's own EGL looks for graphics drivers.
_EGL_DRIVERS = "__EGL_VENDOR_LIBRARY_FILENAMES"
_environment = threading.Lock()
_SOLUTION = "mediapipe.python.solutions.hands"
_importing = threading.Lock()


def open_hands_graph(**options: Any) -> Any:
    """Return a new `mediapipe.python.solutions.hands.Hands` that opens no graphics driver.

    On Linux every graph opens one wherever there is a screen, although these graphs compute on the processor
    alone. Mesa's driver brings an LLVM that TensorFlow's converter crashes on in the same process.

    Args:
        options: what `Hands` takes.
    """
    solution = load_hands_solution()
    with _environment:
        before = os.environ.get(_EGL_DRIVERS)
        os.environ[_EGL_DRIVERS] = os.devnull
        try:
            return solution.Hands(**options)
        finally:
            # Qt has an EGL of its own and may want a driver.
            if before is None:
                del os.environ[_EGL_DRIVERS]
            else:
                os.environ[_EGL_DRIVERS] = before


def load_hands_solution() -> Any:
    """Import and return `mediapipe.python.solutions.hands`, with TensorFlow, JAX and matplotlib kept out.

    Packages that are imported already (training has TensorFlow) stay as they are. No other thread may import
    TensorFlow meanwhile.
    """
    with _importing:
        return sys.modules.get(_SOLUTION) or _import_hands_solution()


def _import_hands_solution() -> Any:
    held: list[str] = []
    for name in _UNWANTED:
        if name not in sys.modules:
            # None makes an import raise ModuleNotFoundError, which MediaPipe expects where it is absent.
            sys.modules[name] = None  # type: ignore[assignment]
            held.append(name)
    if "matplotlib" not in sys.modules:
        for name in _STAND_INS:
            sys.modules[name] = types.ModuleType(name)
            held.append(name)
        sys.modules["matplotlib"].pyplot = sys.modules["matplotlib.pyplot"]  # type: ignore[attr-defined]
    try:
        from mediapipe.python.solutions import hands
    finally:
        for name in held:
            del sys.modules[name]
    return hands
