"""Keeps the screen on and the machine awake, as far as the system lets us. Without Qt."""

import ctypes
import os
import sys
from typing import Any

# X11's value for "begin to wait anew" in a request to the screen saver.
_RESET = 0


class KeepAwake:
    """Holds off screen saver, blank screen and sleep from `start` to `stop`.

    A system that does not allow it, such as one without D-Bus, is no error: `active` says so.

    Attributes:
        active: whether the system has agreed.
    """

    def __init__(self) -> None:
        self.active = False
        self._mode: Any = None
        self._xcb: Any = None
        self._connection: int | None = None

    def start(self) -> None:
        """Begin."""
        if self._mode is not None:
            return
        # Imported here, because nothing but a stand needs it.
        from wakepy import keep

        self._mode = keep.presenting(on_fail="pass")
        self.active = bool(self._mode.__enter__().active)
        self._connect()

    def refresh(self) -> None:
        """Tell an X server that has no desktop around it to go on waiting. Call it twice a minute."""
        if self._connection is not None and not self._xcb.xcb_connection_has_error(self._connection):
            self._xcb.xcb_force_screen_saver(self._connection, _RESET)
            self._xcb.xcb_flush(self._connection)

    def stop(self) -> None:
        """End."""
        if self._mode is not None:
            self._mode.__exit__(None, None, None)
            self._mode, self.active = None, False
        if self._connection is not None:
            self._xcb.xcb_disconnect(self._connection)
            self._connection = None

    def _connect(self) -> None:
        if not (sys.platform.startswith("linux") and os.environ.get("DISPLAY")):
            return
        try:
            xcb = ctypes.CDLL("libxcb.so.1")
        except OSError:
            return
        xcb.xcb_connect.restype = ctypes.c_void_p
        xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
        xcb.xcb_force_screen_saver.restype = ctypes.c_uint
        xcb.xcb_force_screen_saver.argtypes = [ctypes.c_void_p, ctypes.c_uint8]
        for function in (xcb.xcb_connection_has_error, xcb.xcb_flush, xcb.xcb_disconnect):
            function.argtypes = [ctypes.c_void_p]
        self._xcb, self._connection = xcb, xcb.xcb_connect(None, None)
