"""Locks the window: no key, click, drop or close request reaches it, but one held key combination."""

from PyQt6.QtCore import QEvent, QObject, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QGuiApplication, QKeyEvent
from PyQt6.QtWidgets import QApplication, QWidget

HOLD_MS = 3000
# A key that is held repeats itself. Not every system says so: then it is let go and pressed again at once.
_REPEAT_MS = 200
LEAVE_KEYS = "Ctrl+Shift+Q"
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
# The system answers some keys itself, such as Alt+Tab: then the window comes back after this time.
_COME_BACK_MS = 500
_DEAD = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
        QEvent.Type.NativeGesture,
        QEvent.Type.ToolTip,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.FileOpen,
    }
)


class WindowLock(QObject):
    """Takes all input away from the whole application while it is locked.

    Signals:
        released: the combination was held for long enough.
    """

    released = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(HOLD_MS)
        self._held.timeout.connect(self.released)
        self._let_go = QTimer(self)
        self._let_go.setSingleShot(True)
        self._let_go.setInterval(_REPEAT_MS)
        self._let_go.timeout.connect(self._held.stop)

    @property
    def locked(self) -> bool:
        """Whether input is taken away."""
        return self._window is not None

    def lock(self, window: QWidget) -> None:
        """Fill the screen with a window, hide the pointer, and take all input away."""
        app = QApplication.instance()
        if self.locked or not isinstance(app, QApplication):
            return
        self._window = window
        self._fill_screen()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        app.installEventFilter(self)
        # Where the system is shut down, the window must not be in its way.
        app.commitDataRequest.connect(self.unlock)

    def unlock(self) -> None:
        """Give input and pointer back. The window stays as large as it is."""
        app = QApplication.instance()
        if not self.locked or not isinstance(app, QApplication):
            return
        app.removeEventFilter(self)
        app.commitDataRequest.disconnect(self.unlock)
        QGuiApplication.restoreOverrideCursor()
        self._held.stop()
        self._let_go.stop()
        self._window = None

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Take away what a person does, and watch for the held combination."""
        if event is None:
            return False
        kind = event.type()
        if kind in _DEAD:
            if isinstance(event, QKeyEvent) and kind != QEvent.Type.ShortcutOverride:
                self._watch_combination(event, pressed=kind == QEvent.Type.KeyPress)
            # Accepted: a shortcut is overridden, a key does not wander on to other widgets.
            event.setAccepted(kind not in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop))
            return True
        # Alt+F4 and the like. The program unlocks the window before it closes it.
        if kind == QEvent.Type.Close and watched in (self._window, self._handle()):
            event.ignore()
            return True
        if kind == QEvent.Type.WindowStateChange and watched is self._window:
            QTimer.singleShot(0, self._fill_screen)
        elif kind == QEvent.Type.WindowDeactivate and watched is self._window:
            self._held.stop()
            QTimer.singleShot(_COME_BACK_MS, self._come_back)
        return False

    def _watch_combination(self, event: QKeyEvent, *, pressed: bool) -> None:
        if event.key() != Qt.Key.Key_Q or event.modifiers() & _MODIFIERS != _MODIFIERS:
            # Another key, or one of these is let go.
            if pressed or event.key() != Qt.Key.Key_Q:
                self._held.stop()
            return
        if not pressed:
            self._let_go.start()
            return
        self._let_go.stop()
        if not self._held.isActive() and not event.isAutoRepeat():
            self._held.start()

    def _come_back(self) -> None:
        window = self._window
        if window is not None and window.isVisible() and not window.isActiveWindow():
            window.raise_()
            window.activateWindow()

    def _handle(self) -> QObject | None:
        return self._window.windowHandle() if self._window is not None else None

    def _fill_screen(self) -> None:
        """Come back where another program has made the window smaller."""
        window = self._window
        if window is not None and not window.isFullScreen():
            kept = window.windowState() & ~Qt.WindowState.WindowMinimized
            window.setWindowState(kept | Qt.WindowState.WindowFullScreen)
