"""Where a window stands and how large it is: at first, and as it was left."""

from PyQt6.QtCore import QByteArray, QSize, Qt
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QMainWindow

_USUAL_SIZE = QSize(1120, 700)


def usual_size() -> QSize:
    """Return the size of a window that nobody has sized yet; a small screen holds all of it."""
    screen = QGuiApplication.primaryScreen()
    return _USUAL_SIZE.boundedTo(screen.availableSize()) if screen is not None else _USUAL_SIZE


def restore_geometry(window: QMainWindow, kept: str | None) -> None:
    """Put a window where it was left, though never on the full screen.

    Args:
        window: the window.
        kept: what `geometry_of` has returned; None leaves it where it is.
    """
    if kept is not None:
        window.restoreGeometry(QByteArray.fromBase64(kept.encode()))
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)


def geometry_of(window: QMainWindow) -> str:
    """Return place and size of a window: Qt's bytes in Base64."""
    return window.saveGeometry().toBase64().data().decode()
