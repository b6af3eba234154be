"""The window's two pages: the live view, and the ten signs over it."""

from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QStackedWidget, QWidget

from signcam.ui.live_view import LiveView
from signcam.ui.settings import Settings
from signcam.ui.signs.signs_page import SignsPage

# At the first start the signs leave at least this share of the height to the picture, or take all of it.
_PICTURE_SHARE = 0.34


class WindowPages(QStackedWidget):
    """Shows the live view. The signs lie over its lower part at the first start, later in its place.

    Attributes:
        live: the live view.
        signs: the page of signs.
    """

    def __init__(self, live: LiveView, settings: Settings, parent: QWidget) -> None:
        """Show the live view.

        Args:
            live: the live view.
            settings: keep that the signs were seen.
            parent: the window.
        """
        super().__init__(parent)
        self.live = live
        self._settings = settings
        self.signs = SignsPage(self)
        self.signs.dismissed.connect(self.leave_signs)
        self.addWidget(live)
        self.addWidget(self.signs)
        self._over = False

    @property
    def showing_signs(self) -> bool:
        """Whether the signs are seen."""
        return self._over or self.currentWidget() is self.signs

    def open_signs(self, *, first: bool) -> None:
        """Show the signs; at the first start over the picture, which goes on."""
        self._over = first
        self.signs.set_sheet(first)
        if first:
            self.removeWidget(self.signs)
            self._place()
        else:
            self.setCurrentWidget(self.signs)
        self.signs.open(first=first)

    def toggle_signs(self) -> None:
        """Show which signs are read, or go back to the live view."""
        if self.showing_signs:
            self.leave_signs()
        else:
            self.open_signs(first=False)

    def leave_signs(self) -> None:
        """Show the live view alone, with the keyboard at the video; does nothing where it is shown."""
        if not self.showing_signs:
            return
        self._settings.welcomed = True
        self.setCurrentWidget(self.live)
        if self._over:
            self._over = False
            self.live.setContentsMargins(0, 0, 0, 0)
            self.addWidget(self.signs)
        self.signs.hide()
        self.live.video.setFocus()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Keep the signs over the lower part."""
        super().resizeEvent(event)
        if self._over:
            self._place()

    def _place(self) -> None:
        # Twice, since how high the words are depends on the width.
        for _ in range(2):
            height = self.signs.least_height(self.width())
            if height > self.height() * (1 - _PICTURE_SHARE):
                height = self.height()
            self.signs.setGeometry(0, self.height() - height, self.width(), height)
        # What the picture says, such as that there is no camera, stays in sight with its buttons.
        self.live.setContentsMargins(0, 0, 0, height if height < self.height() else 0)
        self.signs.raise_()
