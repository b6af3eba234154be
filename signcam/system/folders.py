"""Where signcam keeps files of its own. It writes nowhere else unless it is told to."""

from pathlib import Path

import platformdirs

_apart: list[Path] = []


def keep_apart(folder: Path) -> None:
    """Keep everything in a folder from now on, so that what the person has stays as it is."""
    _apart[:] = [folder]


def cache_folder() -> Path:
    """Return the folder for what can be made again, such as converted networks. It need not exist."""
    return _apart[0] / "cache" if _apart else platformdirs.user_cache_path("signcam", appauthor=False)


def data_folder() -> Path:
    """Return the folder for what people made or confirmed, such as sessions and cards. It need not exist."""
    return _apart[0] / "data" if _apart else platformdirs.user_data_path("signcam", appauthor=False)


def config_folder() -> Path:
    """Return the folder for settings. It need not exist."""
    return _apart[0] / "config" if _apart else platformdirs.user_config_path("signcam", appauthor=False)


def log_folder() -> Path:
    """Return the folder for logs. It need not exist."""
    return _apart[0] / "log" if _apart else platformdirs.user_log_path("signcam", appauthor=False)
