"""What the window says about a file that is dragged over it. Knows nothing of Qt."""

from signcam.ui.language.translate import tr, tr_noop

ONE_ONLY = tr_noop("Drop one file or one folder at a time.")
NOT_LOCAL = tr_noop("Only files and folders of this computer can be dropped here. Ctrl+L opens an address.")


def look_at(name: str) -> str:
    """Return what becomes of a picture, a video or a folder."""
    return tr("Drop it here to open {name}", name=name)


def read_with(name: str) -> str:
    """Return what becomes of a model file."""
    return tr("Drop it here to read with {name}", name=name)
