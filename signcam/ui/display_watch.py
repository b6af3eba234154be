"""Says so when the screen's server goes away, and ends the program: Qt would end it without a word."""

import os
from collections.abc import Callable

from PyQt6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from signcam.system.terminal import print_stderr

# How Qt begins its last message before it ends the process, on X11 and on Wayland.
_LAST_WORDS = ("The X11 connection broke", "The Wayland connection ")


class DisplayWatch:
    """Listens to what Qt tells. All else goes where it went before."""

    def __init__(self, keep: Callable[[], None]) -> None:
        """Begin to listen.

        Args:
            keep: writes what would be lost.
        """
        self._keep = keep
        self._before = qInstallMessageHandler(self._hear)

    def remove(self) -> None:
        """Put back what was there before."""
        qInstallMessageHandler(self._before)

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        if message is not None and message.startswith(_LAST_WORDS):
            print_stderr("The screen is gone: its server has ended or closed the connection. signcam ends.")
            self._keep()
            # Qt would end the process at once, with threads in the middle of their work.
            os._exit(1)
        if self._before is not None:
            self._before(kind, context, message)
        elif message is not None:
            # Where native logs are silenced, this reaches nobody, as before.
            os.write(2, f"{message}\n".encode("utf-8", "replace"))
