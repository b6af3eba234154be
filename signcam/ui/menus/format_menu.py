"""The sizes and rates that the camera in use offers."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu, QWidget

from signcam.sources.camera_format import USUAL_FORMAT, CameraFormat
from signcam.sources.camera_list import CameraInfo
from signcam.ui.language.translate import tr
from signcam.ui.menus.offered_formats import offered_formats


class FormatMenu(QMenu):
    """Asks the camera each time that it opens. Without a camera it is grey.

    Signals:
        format_chosen: a size and rate were picked; carries the CameraFormat.
    """

    format_chosen = pyqtSignal(CameraFormat)

    def __init__(self, parent: QWidget) -> None:
        """Make an empty menu.

        Args:
            parent: the menu it belongs to.
        """
        super().__init__(tr("&Resolution and rate"), parent)
        self._camera: CameraInfo | None = None
        self._requested: CameraFormat | None = None
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._emit_chosen)
        self.aboutToShow.connect(self.list_formats)
        self.setEnabled(False)

    def show_camera(self, camera: CameraInfo | None, requested: CameraFormat | None) -> None:
        """Say which camera is in use, and what it was asked for; called a few times a second."""
        self._camera, self._requested = camera, requested
        self.setEnabled(camera is not None)

    def list_formats(self) -> None:
        """List what the camera offers, the largest pictures first."""
        self.clear()
        if self._camera is None:
            return
        offered = offered_formats(self._camera)
        for each in (USUAL_FORMAT, *sorted(set(offered) - {USUAL_FORMAT}, reverse=True)):
            words = tr("{size} at {rate} fps", size=f"{each.width}x{each.height}", rate=str(each.fps))
            action = QAction(tr("As usual: {format}", format=words) if each == USUAL_FORMAT else words, self)
            action.setCheckable(True)
            action.setChecked(each == self._requested)
            action.setData(each)
            self._group.addAction(action)
            self.addAction(action)
        if not offered:
            nothing = QAction(tr("This camera does not say what it offers"), self)
            nothing.setEnabled(False)
            self.addAction(nothing)

    def _emit_chosen(self, action: QAction) -> None:
        self.format_chosen.emit(action.data())
