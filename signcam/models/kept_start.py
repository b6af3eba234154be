"""Remembers on the disk that a start with a model of the person's own is under way.

A model that was kept may still crash the program where no trial foresaw it. The note of such a start is left,
so that the next one goes on without that model.
"""

import contextlib
import json
import os
from pathlib import Path

from signcam.system.folders import cache_folder
from signcam.system.whole_file import write_whole


def begin_start(model: str) -> None:
    """Note that a start with this model is under way."""
    path = _path()
    # Where nothing can be written, a start is not worth less.
    with contextlib.suppress(OSError, UnicodeError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps({"model": model, "process": os.getpid()}))


def end_start() -> None:
    """Note that the start went well, or that the program ends in good order."""
    with contextlib.suppress(OSError):
        if _read().get("process") == os.getpid():
            _path().unlink()


def crashed_with(model: str) -> bool:
    """Return whether the last start with this model never ended in good order. That is told once."""
    note = _read()
    process = note.get("process")
    if note.get("model") != model or not isinstance(process, int) or process <= 0:
        return False
    # Imported here, because most starts leave no note.
    import psutil

    # Another window that starts at this moment did not crash.
    crashed = process != os.getpid() and not psutil.pid_exists(process)
    if crashed:
        with contextlib.suppress(OSError):
            _path().unlink()
    return crashed


def _path() -> Path:
    return cache_folder() / "start.json"


def _read() -> dict[str, object]:
    try:
        content = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}
