"""Opens a Keras model: converts it to LiteRT once, keeps that by content, and runs it there.

The work with TensorFlow is done in a program of its own: what a damaged or hostile file does to memory or to
TensorFlow ends there, and the window is never held up by the import.
"""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from signcam.errors import ModelError
from signcam.models.keras.files import KerasFiles, find_files
from signcam.models.keras.runtime import is_started, start_tensorflow
from signcam.models.keras.safety import check_description
from signcam.models.litert import LiteRTNetwork
from signcam.models.network import Network, input_layout
from signcam.phrases import phrase
from signcam.system.child_process import run_child
from signcam.system.folders import cache_folder

if TYPE_CHECKING:
    from signcam.models.keras.network import KerasNetwork

# Part of the name under which a converted network is kept: a new version converts anew.
_VERSION = "2"
_LARGEST_BYTES = 1_000_000_000
# Outputs of a network and of its conversion may differ by this share of the largest one.
_TOLERANCE = 1e-3
_SAMPLES = 4
_TIMEOUT_S = 600


def check_keras(path: Path) -> KerasFiles:
    """Find the files of a model and check its description, without TensorFlow.

    Raises:
        ModelError: it is damaged, contains code, or is only half of a pair.
    """
    files = find_files(path)
    check_description(files)
    return files


def open_keras(path: Path, outputs: int | None = None, name: str = "") -> Network:
    """Open a Keras model. The first time starts TensorFlow, which takes seconds.

    Args:
        path: a `.keras` archive, an HDF5 file, or either file of a pair of `.json` and weights.
        outputs: number of outputs that is wanted, where there are several output tensors.
        name: what to call it in messages; by default the file's name.

    Raises:
        ModelError: the model is damaged or refused, or takes neither a picture nor landmarks.
    """
    files = check_keras(path)
    return _open(
        path, content_sha256([files.description_file, files.weights_file]), name or path.name, outputs
    )


def open_saved_model(folder: Path, name: str, outputs: int | None = None) -> Network:
    """Open a SavedModel, after its graph was searched for operations that do more than compute.

    Args:
        folder: the folder with `saved_model.pb`.
        name: what to call it in messages.
        outputs: number of outputs that is wanted, where there are several output tensors.

    Raises:
        ModelError: the model is damaged or refused.
    """
    files = [folder / "saved_model.pb", *sorted((folder / "variables").glob("variables.*"))]
    return _open(folder, content_sha256(files), name, outputs)


def _open(path: Path, sha256: str, name: str, outputs: int | None) -> Network:
    kept = cache_folder() / "networks" / f"{sha256}.tflite"
    if not kept.is_file() and not _unconvertible(kept).is_file():
        if is_started():
            convert(path, kept, outputs)
        else:
            _convert_elsewhere(path, kept, outputs)
    if kept.is_file():
        network = LiteRTNetwork(kept, name, sha256, outputs=outputs)
        network.parameters = _read_note(kept).get("parameters", 0)
        return network
    return _keras_network(path, name, sha256, outputs)


def _keras_network(path: Path, name: str, sha256: str, outputs: int | None) -> "KerasNetwork":
    from signcam.models.keras.build import build_network
    from signcam.models.keras.network import KerasNetwork
    from signcam.models.keras.saved_model import load_saved_model

    runtime = start_tensorflow()
    if path.is_dir():
        return KerasNetwork(load_saved_model(path, name, runtime), runtime, name, sha256, outputs)
    return KerasNetwork(build_network(find_files(path), runtime), runtime, name, sha256, outputs)


def content_sha256(files: Sequence[Path]) -> str:
    """Return a hash over all files of a network.

    Raises:
        ModelError: one is too large, or cannot be read.
    """
    total = hashlib.sha256(_VERSION.encode())
    for path in dict.fromkeys(files):
        try:
            if path.stat().st_size > _LARGEST_BYTES:
                raise ModelError(f"{path.name} is larger than 1 GB. signcam does not open it.")
            with path.open("rb") as file:
                while block := file.read(1 << 20):
                    total.update(block)
        except OSError as error:
            raise ModelError(f"{path} cannot be read: {error.strerror}.") from error
    return total.hexdigest()


def convert(path: Path, target: Path, outputs: int | None = None) -> None:
    """Convert a model to LiteRT, compare both on sample pictures, and keep the result if they agree.

    Where they do not, or where LiteRT lacks an operation, a note is kept instead, and Keras runs the model.

    Raises:
        ModelError: the model cannot be opened at all.
    """
    network = _keras_network(path, path.name, "", outputs)
    runtime = start_tensorflow()
    input_layout(network.input_shape, path.name)
    # Two programs may convert the same model at the same time.
    partial = target.with_suffix(f".{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

        # Frozen first: given the variables of a Keras 3 model, the converter loses their values.
        frozen = convert_variables_to_constants_v2(network.function)
        converter = runtime.tensorflow.lite.TFLiteConverter.from_concrete_functions([frozen])
        partial.write_bytes(converter.convert())
        agrees = _agree(network, LiteRTNetwork(partial, path.name, "", outputs=outputs))
    except OSError as error:
        # That says nothing of the model, so nothing of it is kept.
        partial.unlink(missing_ok=True)
        raise ModelError(
            f"{path.name} cannot be converted: {target.parent} cannot be written ({error.strerror or error})."
            " Make room there."
        ) from error
    except Exception:  # whatever the converter raises over an operation that LiteRT lacks
        agrees = False
    if not agrees:
        partial.unlink(missing_ok=True)
        _unconvertible(target).write_text("Keras runs this network.\n", encoding="utf-8")
        return
    _note_path(target).write_text(json.dumps({"parameters": network.parameters}), encoding="utf-8")
    partial.replace(target)


def _agree(network: Network, converted: Network) -> bool:
    random = np.random.default_rng(0)
    lengths = [100 if length is None else length for length in network.input_shape]
    for sample in range(_SAMPLES):
        high = (1.0, 255.0)[sample % 2]
        values = random.uniform(0, high, lengths).astype(np.float32)
        wanted, given = network.run(values), converted.run(values)
        if wanted.shape != given.shape:
            return False
        # Not a number agrees with nothing.
        if not np.abs(wanted - given).max() <= _TOLERANCE * max(1.0, float(np.abs(wanted).max())):
            return False
    return True


def _convert_elsewhere(path: Path, target: Path, outputs: int | None) -> None:
    command = [sys.executable, "-m", "signcam.models.keras.worker", str(path), str(target), str(outputs or 0)]
    try:
        done = run_child(command, _TIMEOUT_S)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ModelError(f"{path.name} cannot be opened: TensorFlow did not finish with it.") from error
    if done.returncode == 2:
        raise ModelError(done.stdout.strip() or phrase(f"{path.name} cannot be opened."))
    if done.returncode != 0:
        raise ModelError(
            f"{path.name} cannot be opened: TensorFlow stopped over it, perhaps for want of memory."
        )


def _unconvertible(target: Path) -> Path:
    return target.with_suffix(".keras-runs-it")


def _note_path(target: Path) -> Path:
    return target.with_suffix(".json")


def _read_note(target: Path) -> dict[str, Any]:
    try:
        content = json.loads(_note_path(target).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
