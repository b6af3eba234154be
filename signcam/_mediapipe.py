"""Imports MediaPipe's hand solution without the heavy packages that it would draw in."""

import sys
import types
from typing import Any

# MediaPipe's documentation tooling imports TensorFlow where it is installed (3 to 5 s, 400 MB), its
# drawing helpers matplotlib, and its checkpoint converter JAX. Finding hands needs none of them.
_UNWANTED = ("tensorflow", "jax")
_STAND_INS = ("matplotlib", "matplotlib.pyplot")


def load_hands_solution() -> Any:
    """Import and return `mediapipe.python.solutions.hands`, with TensorFlow, JAX and matplotlib kept out.

    Packages that are imported already (training has TensorFlow) stay as they are.
    """
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
