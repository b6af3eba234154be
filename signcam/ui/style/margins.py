"""Margins that lie on the right for who reads from the right. Qt mirrors widgets, and leaves margins."""

from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QLayout


def right_to_left() -> bool:
    """Return whether the window's language is read from the right."""
    return QGuiApplication.isRightToLeft()


def set_margins(layout: QLayout, leading: int, top: int, trailing: int, bottom: int) -> None:
    """Set margins in pixels; the leading one is where lines begin."""
    left, right = (trailing, leading) if right_to_left() else (leading, trailing)
    layout.setContentsMargins(left, top, right, bottom)
