"""The fetched networks of hands, for tests with their own data folder: mediapipe need not be installed."""

import contextlib
from pathlib import Path

from signcam.errors import SigncamError
from signcam.hands.network_files import fetched_folder, network_path


def bring_networks(data_home: Path, fetched: Path | None = None) -> None:
    """Link the fetched networks into another home of data; nothing is done where the package has them.

    Args:
        data_home: what XDG_DATA_HOME will be.
        fetched: the folder of the networks; None is that of this process.
    """
    fetched = fetched or fetched_folder()
    with contextlib.suppress(SigncamError, OSError):
        if network_path("palm lite").parent == fetched:
            link = data_home / "signcam" / fetched.name
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(fetched)
