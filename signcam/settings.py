"""What the window keeps from one start to the next: a JSON file in the user's configuration folder."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import platformdirs


@dataclass
class Settings:
    """What the window keeps.

    Attributes:
        mirror: show the picture mirrored.
        landmarks: draw the hand's outline and the crop's corners.
        source: the camera or address that was picked last, as `source_from` takes it; None is the default
            camera. Files are not kept: the next start is about the camera again.
        model: name or path of the model that was picked last; None is the default.
        geometry: the window's place and size, Qt's bytes in Base64.
        welcomed: whether the page with the signs was seen.
    """

    mirror: bool = True
    landmarks: bool = True
    source: str | None = None
    model: str | None = None
    geometry: str | None = None
    welcomed: bool = False


def _is_switch(value: Any) -> bool:
    return isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return value is None or (isinstance(value, str) and bool(value) and "\0" not in value)


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "mirror": _is_switch,
    "landmarks": _is_switch,
    "source": _is_text,
    "model": _is_text,
    "geometry": _is_text,
    "welcomed": _is_switch,
}


def settings_path() -> Path:
    """Return where the settings lie: the system's own place for a user's configuration."""
    return platformdirs.user_config_path("signcam", appauthor=False) / "settings.json"


def load_settings(path: Path) -> tuple[Settings, list[str]]:
    """Read the settings; what is missing or unusable is as at first start.

    Returns:
        The settings, and a sentence for each thing in the file that could not be used.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), []
    except (OSError, ValueError, RecursionError):
        return Settings(), [f"The settings in {path} cannot be read, so they are as at first start."]
    if not isinstance(content, dict):
        return Settings(), [f"The settings in {path} are not signcam's, so they are as at first start."]
    known = {field.name for field in fields(Settings)}
    usable = {}
    warnings = []
    for key, value in content.items():
        if key not in known:
            warnings.append(f"There is no setting {key!r}; it is left out.")
        elif not _CHECKS[key](value):
            warnings.append(f"The setting {key!r} has no usable value; it is as at first start.")
        else:
            usable[key] = value
    return Settings(**usable), warnings


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings, whole or not at all.

    Raises:
        OSError: the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Two windows may end at the same moment: each has a partial file of its own.
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with partial.open("w", encoding="utf-8") as file:
            file.write(json.dumps(asdict(settings), indent=2) + "\n")
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
