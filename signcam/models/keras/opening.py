"""Opens a Keras model: converts it to LiteRT once, keeps that by content, and runs it there.

The work with TensorFlow is done in a program of its own: what a damaged or hostile file does to memory or to
TensorFlow ends there, and the window is never held up by the import.
"""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from signcam.errors import ModelError
from signcam.models.file_bytes import hash_files, read_file
from signcam.models.keras.files import KerasFiles, find_files
from signcam.models.keras.runtime import is_started, start_tensorflow
from signcam.models.keras.safety import check_description
from signcam.models.keras.served import ServedKerasNetwork
from signcam.models.litert import LiteRTNetwork
from signcam.models.network import Network, input_layout
from signcam.phrases import phrase
from signcam.system.child_process import ChildMemoryError, run_child
from signcam.system.folders import cache_folder
from signcam.system.whole_file import write_whole

if TYPE_CHECKING:
    from signcam.models.keras.network import KerasNetwork

# Part of the name under which a converted network is kept: a new version converts anew.
_VERSION = "3"
# Outputs of a network and of its conversion may differ by this share of the largest one.
_TOLERANCE = 1e-3
_SAMPLES = 4
_TIMEOUT_S = 600
# Megabytes that TensorFlow and a small network occupy, and how many times its own size any network does.
_MEMORY_MB, _TIMES = 1_500.0, 8.0


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
    return _open(path, _hash([files.description_file, files.weights_file]), name or path.name, outputs)


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
    return _open(folder, _hash(files), name, outputs)


def _hash(files: list[Path]) -> str:
    return hash_files(list(dict.fromkeys(files)), _VERSION.encode())


def _open(path: Path, sha256: str, name: str, outputs: int | None) -> Network:
    network = _open_kept(path, sha256, sha256, name, outputs)
    if outputs in (None, network.outputs):
        return network
    # What is kept has another output of the network, which has several.
    return _open_kept(path, f"{sha256}-{outputs}", sha256, name, outputs)


def _open_kept(path: Path, key: str, sha256: str, name: str, outputs: int | None) -> Network:
    kept = cache_folder() / "networks" / f"{key}.tflite"
    network = _read_kept(kept, name, sha256, outputs)
    if network is None and not _unconvertible(kept).is_file():
        if is_started():
            convert(path, kept, outputs)
        else:
            _convert_elsewhere(path, kept, outputs)
        network = _read_kept(kept, name, sha256, outputs)
    if network is not None:
        return network
    if is_started():
        return keras_network(path, name, sha256, outputs)
    return ServedKerasNetwork(path, name, sha256, outputs, _MEMORY_MB + _TIMES * _size_mb(path))


def _read_kept(kept: Path, name: str, sha256: str, outputs: int | None) -> LiteRTNetwork | None:
    """Open a network that was converted before; None if there is none, or if it is not as it was written."""
    note = _read_note(kept)
    if not kept.is_file():
        return None
    content = read_file(kept)
    if hashlib.sha256(content).hexdigest() != note.get("sha256"):
        return None
    network = LiteRTNetwork(content, name, sha256, outputs=outputs)
    network.parameters = int(note.get("parameters", 0))
    return network


def keras_network(path: Path, name: str, sha256: str, outputs: int | None) -> "KerasNetwork":
    """Open a model, checked already, with Keras in this process.

    Args:
        path: the model.
        name: what to call it in messages.
        sha256: hash of its files.
        outputs: number of outputs that is wanted, where there are several output tensors.

    Raises:
        ModelError: it cannot be opened.
    """
    from signcam.models.keras.build import build_network
    from signcam.models.keras.network import KerasNetwork
    from signcam.models.keras.saved_model import load_saved_model

    runtime = start_tensorflow()
    if path.is_dir():
        return KerasNetwork(load_saved_model(path, name, runtime), runtime, name, sha256, outputs)
    return KerasNetwork(build_network(find_files(path), runtime), runtime, name, sha256, outputs)


def convert(path: Path, target: Path, outputs: int | None = None) -> None:
    """Convert a model to LiteRT, compare both on sample pictures, and keep the result if they agree.

    Where they do not, or where LiteRT lacks an operation, a note is kept instead, and Keras runs the model.

    Raises:
        ModelError: the model cannot be opened at all.
    """
    network = keras_network(path, path.name, "", outputs)
    runtime = start_tensorflow()
    input_layout(network.input_shape, path.name)
    content = b""
    try:
        from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

        # Frozen first: given the variables of a Keras 3 model, the converter loses their values.
        frozen = convert_variables_to_constants_v2(network.function)
        content = runtime.tensorflow.lite.TFLiteConverter.from_concrete_functions([frozen]).convert()
        agrees = _agree(network, LiteRTNetwork(content, path.name, "", outputs=outputs))
    except (MemoryError, runtime.tensorflow.errors.ResourceExhaustedError) as error:
        raise ModelError(f"{path.name} cannot be opened: it needs more memory than there is.") from error
    except Exception:  # whatever the converter raises over an operation that LiteRT lacks
        agrees = False
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if agrees:
            note = {"parameters": network.parameters, "sha256": hashlib.sha256(content).hexdigest()}
            write_whole(_note_path(target), json.dumps(note))
            write_whole(target, content)
        else:
            write_whole(_unconvertible(target), "Keras runs this network.\n")
    except OSError as error:
        raise ModelError(
            f"{path.name} cannot be converted: {target.parent} cannot be written ({error.strerror or error})."
            " Make room there."
        ) from error


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
    megabytes = _MEMORY_MB + _TIMES * _size_mb(path)
    command = [sys.executable, "-m", "signcam.models.keras.worker", str(path), str(target), str(outputs or 0)]
    try:
        done = run_child([*command, str(megabytes)], _TIMEOUT_S, megabytes)
    except ChildMemoryError as error:
        raise ModelError(
            f"{path.name} cannot be opened: TensorFlow needs more than {megabytes:,.0f} MB of memory for it."
        ) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ModelError(f"{path.name} cannot be opened: TensorFlow did not finish with it.") from error
    if done.returncode == 2:
        raise ModelError(done.stdout.strip() or phrase(f"{path.name} cannot be opened."))
    if done.returncode != 0:
        raise ModelError(
            f"{path.name} cannot be opened: TensorFlow stopped over it, perhaps for want of memory."
        )


def _size_mb(path: Path) -> float:
    """Return the size of a model's numbers in megabytes."""
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) / 1e6
    return find_files(path).stored * np.dtype(np.float32).itemsize / 1e6


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
