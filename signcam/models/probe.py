"""Tries a foreign file in a process of its own before this process lets native code read it.

LiteRT and HDF5 crash on some damaged files and hang on others, deaf to signals. What reads well once is kept
by its content, so that the next start is quick.
"""

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Literal

from signcam.errors import ModelError
from signcam.phrases import phrase
from signcam.system.child_process import ChildMemoryError, run_child
from signcam.system.folders import cache_folder
from signcam.system.whole_file import write_whole

Kind = Literal["tflite", "hdf5"]

# Part of what is kept: another version tries again.
_VERSION = 1
_LIBRARIES: dict[Kind, tuple[str, str]] = {"tflite": ("ai-edge-litert", "LiteRT"), "hdf5": ("h5py", "HDF5")}
# Processor time for any file, and on top for each megabyte of it; megabytes of memory the same.
_SECONDS, _SECONDS_A_MEGABYTE = 1.5, 0.01
_MEMORY_MB, _MEMORY_A_MEGABYTE = 300.0, 4.0
# What the child itself occupies, megabytes.
_CHILD_MB = 100.0
# How much longer it may take by the clock, seconds. A busy machine may be late; where the system measures
# processor time, only what waits for ever comes to this.
_WAIT_S = 8.0 if sys.platform == "win32" else 60.0
_lock = threading.Lock()
_tried: dict[tuple[Kind, str], dict[str, Any]] = {}


def probe(path: Path, sha256: str, kind: Kind, name: str) -> dict[str, Any]:
    """Try a file, unless one with this content has been tried before.

    Args:
        path: the file.
        sha256: hash of its content.
        kind: what it is: `tflite`, or `hdf5` for a file of HDF5 or an archive of Keras with one in it.
        name: what to call it in messages.

    Returns:
        What the process that tried it found in it; see `signcam.models.probe_process`.

    Raises:
        ModelError: it is damaged, or takes too much time or memory.
    """
    # Two threads that open the same file try it once.
    with _lock:
        known = _tried.get((kind, sha256)) or _read_kept(kind, sha256)
        if known is None:
            known = _try(path, sha256, kind, name)
            _keep(kind, sha256, known)
        _tried[kind, sha256] = known
        return known


def _try(path: Path, sha256: str, kind: Kind, name: str) -> dict[str, Any]:
    library = _LIBRARIES[kind][1]
    try:
        size_mb = path.stat().st_size / 1e6
    except OSError as error:
        raise ModelError(f"{name} cannot be read: {error.strerror or error}.") from error
    seconds = _SECONDS + _SECONDS_A_MEGABYTE * size_mb
    memory_mb = _MEMORY_MB + _MEMORY_A_MEGABYTE * size_mb
    limits = [str(seconds), str(memory_mb)]
    command = [sys.executable, "-m", "signcam.models.probe_process", kind, str(path), name, *limits]
    too_slow = phrase(
        f"{name} cannot be opened: {library} did not finish with it within {seconds:.1f} s, so it is damaged"
        " or far too large."
    )
    try:
        done = run_child(command, 3 * seconds + _WAIT_S, memory_mb + _CHILD_MB)
    except subprocess.TimeoutExpired as error:
        raise ModelError(too_slow) from error
    except ChildMemoryError as error:
        raise ModelError(_too_large(name, library, memory_mb)) from error
    except OSError as error:
        raise ModelError(
            f"{name} cannot be tried: no other process can be started ({error.strerror or error})."
        ) from error
    answer = _parsed(done.stdout)
    if done.returncode == 0 and answer is not None and "found" in answer:
        if answer.get("sha256") != sha256:
            raise ModelError(f"{name} changed while it was opened. Open it again once it is complete.")
        found = answer["found"]
        assert isinstance(found, dict)
        return found
    if answer is not None and "error" in answer:
        raise ModelError(str(answer["error"]))
    if answer is not None and "memory" in answer:
        raise ModelError(_too_large(name, library, memory_mb))
    if _out_of_time(done.returncode):
        raise ModelError(too_slow)
    raise ModelError(f"{name} is damaged: {library} crashes over it.")


def _too_large(name: str, library: str, memory_mb: float) -> str:
    return phrase(
        f"{name} cannot be opened: {library} needs more than {memory_mb:,.0f} MB of memory for it, so it is"
        " damaged or far too large."
    )


def _out_of_time(code: int) -> bool:
    if sys.platform == "win32":
        return False
    import signal

    return code == -signal.SIGPROF


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _stamp(kind: Kind) -> list[Any]:
    # Only a foreign file needs it, and it brings the parser of mail headers along.
    import importlib.metadata

    return [_VERSION, importlib.metadata.version(_LIBRARIES[kind][0])]


def _kept_path(kind: Kind, sha256: str) -> Path:
    return cache_folder() / "tried" / f"{sha256}.{kind}.json"


def _read_kept(kind: Kind, sha256: str) -> dict[str, Any] | None:
    try:
        content = _parsed(_kept_path(kind, sha256).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if content is None or content.get("stamp") != _stamp(kind) or not isinstance(content.get("found"), dict):
        return None
    found: dict[str, Any] = content["found"]
    return found


def _keep(kind: Kind, sha256: str, found: dict[str, Any]) -> None:
    path = _kept_path(kind, sha256)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps({"stamp": _stamp(kind), "found": found}))
    except OSError:
        # It is tried again the next time.
        return
