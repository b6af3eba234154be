"""What the window says about a file that is dragged over it. Knows nothing of Qt."""

ONE_ONLY = "Drop one file or one folder at a time."
NOT_LOCAL = "Only files and folders of this computer can be dropped here. Ctrl+L opens an address."


def look_at(name: str) -> str:
    """Return what becomes of a picture, a video or a folder."""
    return f"Drop it here to open {name}"


def read_with(name: str) -> str:
    """Return what becomes of a model file."""
    return f"Drop it here to read with {name}"
