"""`--preprocess FILE.py:function`: the user's own code, for networks that are fed in a way of their own."""

import importlib.util
from collections.abc import Callable
from pathlib import Path

import numpy as np

from signcam.errors import UsageError
from signcam.frame import Image
from signcam.models.network import Values

Preprocess = Callable[[Image], Values]


def load_preprocess(text: str) -> Preprocess:
    """Load the function that makes a network's numbers from what it sees.

    The function takes (height, width, 3) uint8 RGB, and returns an array of the shape that the network takes,
    with or without the batch.

    Args:
        text: `FILE.py:function`.

    Raises:
        UsageError: there is no such file or function, or the file cannot be run.
    """
    file, _, name = text.rpartition(":")
    path = Path(file).expanduser()
    if not file or not name.isidentifier() or not path.is_file():
        raise UsageError(f"--preprocess takes FILE.py:function, and there is no such file in {text!r}.")
    spec = importlib.util.spec_from_file_location(f"preprocess_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise UsageError(f"{path.name} is no Python file: --preprocess takes FILE.py:function.")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # whatever the user's file raises
        raise UsageError(f"{path.name} cannot be run: {error!r}.") from error
    function = getattr(module, name, None)
    if not callable(function):
        raise UsageError(f"{path.name} has no function {name}.")

    def preprocess(crop: Image) -> Values:
        try:
            values = np.asarray(function(crop), np.float32)
        except Exception as error:  # whatever the user's function raises
            raise UsageError(f"{name} in {path.name} failed: {error!r}.") from error
        return values

    return preprocess
