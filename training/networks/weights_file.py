"""The bytes of a network's `.weights.h5` file."""

import zipfile
from pathlib import Path
from typing import Any


def weights_bytes(network: Any, folder: Path) -> bytes:
    """Return a network's weights as the content of a `.weights.h5` file.

    HDF5 that writes to a full disk itself ends the whole program. Keras makes a `.keras` archive with
    ordinary writes, and its weights, which are the same file, in memory.

    Args:
        network: of Keras, built.
        folder: where there is room for the archive, for a moment.

    Raises:
        OSError: there is none.
    """
    archive = folder / "part-network.keras"
    try:
        network.save(archive)
        with zipfile.ZipFile(archive) as content:
            return content.read("model.weights.h5")
    finally:
        archive.unlink(missing_ok=True)
