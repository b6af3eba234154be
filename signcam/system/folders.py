"""Where signcam keeps files of its own. It writes nowhere else unless it is told to."""

from pathlib import Path

import platformdirs


def cache_folder() -> Path:
    """Return the folder for what can be made again, such as converted networks. It need not exist."""
    return platformdirs.user_cache_path("signcam", appauthor=False)


def data_folder() -> Path:
    """Return the folder for what people made or confirmed, such as sessions and cards. It need not exist."""
    return platformdirs.user_data_path("signcam", appauthor=False)


def config_folder() -> Path:
    """Return the folder for settings. It need not exist."""
    return platformdirs.user_config_path("signcam", appauthor=False)


def log_folder() -> Path:
    """Return the folder for logs. It need not exist."""
    return platformdirs.user_log_path("signcam", appauthor=False)
