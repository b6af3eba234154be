"""The process that a foreign file is tried in: `python -m signcam.models.probe_process`.

It writes one line of JSON: what it found and the hash of what it read, or a sentence that says what is wrong.
It imports as little as it can, since a person waits for it.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from signcam.errors import ModelError
from signcam.system.child_process import end_with_parent
from signcam.system.process_limits import crash_quietly, limit_memory, limit_processor_time

# Where a network takes pictures of any size, they are of this side.
_SIDE = 100
# What a file of each kind should be.
_MODELS = {"tflite": "LiteRT", "hdf5": "Keras"}


def main(arguments: list[str]) -> int:
    """Try one file.

    Args:
        arguments: its kind, its path, what to call it, and how many seconds and megabytes it may take.

    Returns:
        The exit code: 2 for a file that is refused.
    """
    kind, path, name, seconds, megabytes = arguments
    end_with_parent()
    crash_quietly()
    answer: dict[str, Any]
    try:
        _import_library(kind)
        limit_memory(float(megabytes))
        limit_processor_time(float(seconds))
        content = Path(path).read_bytes()
        found = run_network(content, name) if kind == "tflite" else read_weights(content, name)
        answer = {"sha256": hashlib.sha256(content).hexdigest(), "found": found}
    except MemoryError:
        answer = {"memory": True}
    except ModelError as error:
        answer = {"error": str(error)}
    except OSError as error:
        answer = {"error": f"{name} cannot be read: {error.strerror or error}."}
    except Exception:  # whatever a library raises over bytes that make no sense
        answer = {"error": f"{name} is damaged or is not a {_MODELS[kind]} model."}
    # Letters that no encoding knows are escaped.
    print(json.dumps(answer), flush=True)
    return 0 if "found" in answer else 2


def _import_library(kind: str) -> None:
    """Import what reads the file before the limits count."""
    if kind == "tflite":
        import ai_edge_litert.interpreter  # noqa: F401

        import signcam.models.litert
    else:
        import h5py  # type: ignore[import-untyped]  # noqa: F401

        import signcam.models.keras.hdf5  # noqa: F401


def run_network(content: bytes, name: str) -> dict[str, Any]:
    """Run a network on sample pictures; its values do not matter here.

    Raises:
        ModelError: it is damaged, or cannot be run.
    """
    from signcam.models.litert import LiteRTNetwork

    network = LiteRTNetwork(content, name, "")
    lengths = [_SIDE if length is None else length for length in network.input_shape]
    noise = np.random.default_rng(0).uniform(0, 1, lengths).astype(np.float32)
    features = None
    if network.takes_features:
        from signcam.hands.hand import FEATURES

        features = np.zeros(FEATURES, np.float32)
    for values in (np.zeros_like(noise), noise, 255 * noise):
        network.run(values, features)
    return {}


def read_weights(content: bytes, name: str) -> dict[str, Any]:
    """Read all that a file of HDF5 holds, or an archive of Keras with one in it.

    Raises:
        ModelError: it is damaged.
    """
    from dataclasses import asdict

    from signcam.models.keras.hdf5 import read_hdf5

    return asdict(read_hdf5(content, name))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
