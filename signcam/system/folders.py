"""Where signcam keeps files of its own: what can be made again, and what cannot."""

from pathlib import Path

import platformdirs


def cache_folder() -> Path:
    """Return the folder for what can be made again, such as converted networks. It need not exist."""
    return platformdirs.user_cache_path("signcam", appauthor=False)


def data_folder() -> Path:
    """Return the folder for what a person confirmed, such as cards. It need not exist."""
    return platformdirs.user_data_path("signcam", appauthor=False)
