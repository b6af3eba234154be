"""What was dropped on the window."""

from pathlib import Path

from PyQt6.QtGui import QDropEvent

from signcam.models.catalogue import MODEL_SUFFIXES


def dropped_file(event: QDropEvent) -> str | None:
    """Return the path of the one local file or folder that is dropped; None for anything else."""
    data = event.mimeData()
    urls = data.urls() if data is not None else []
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else None


def is_model_file(path: str) -> bool:
    """Whether a path is a file that a model may lie in."""
    return Path(path).suffix.lower() in MODEL_SUFFIXES and not Path(path).is_dir()
